// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/tracefile.h"

#include "engine/io/durationtext.h"
#include "engine/io/scenariofile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <numeric>

namespace TraceFile {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TraceFile)
};

/// One field as a time; false with a message if it is none.
bool readTime(QByteArrayView field, int line, sim::SimTime &time, QString &message)
{
    const QByteArrayView text = field.trimmed();
    const DurationText::Parsed parsed =
        DurationText::parseSeconds({text.data(), static_cast<std::size_t>(text.size())});
    if (parsed.value) {
        time = *parsed.value;
        return true;
    }
    const QString shown = QString::fromUtf8(text.first(qMin(qsizetype(40), text.size())));
    if (parsed.fault == DurationText::Fault::Negative)
        message = Tr::tr("line %1: a time below zero is not possible: %2").arg(line).arg(shown);
    else if (parsed.fault == DurationText::Fault::TooLong)
        message = Tr::tr("line %1: the time %2 is too long").arg(line).arg(shown);
    else
        message = Tr::tr("line %1: a number of seconds is needed here; found: \"%2\"").arg(line).arg(shown);
    return false;
}

bool isHeading(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); })
           && !DurationText::parseSeconds({text.data(), static_cast<std::size_t>(text.size())}).value;
}

bool parse(const QByteArray &bytes, sim::Traffic &traffic, QString &message)
{
    int number = 0;
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', start) < 0 ? bytes.size() : bytes.indexOf('\n', start);
        const QByteArrayView line = QByteArrayView(bytes).sliced(start, end - start).trimmed();
        start = end + 1;
        ++number;
        if (line.isEmpty())
            continue;
        const qsizetype comma = line.indexOf(',');
        const QByteArrayView first = comma < 0 ? line : line.first(comma);
        if (number == 1 && isHeading(first.trimmed()))
            continue;
        sim::SimTime time = 0;
        if (!readTime(first, number, time, message))
            return false;
        traffic.times.push_back(time);
        if (comma < 0)
            continue;
        const QByteArrayView rest = line.sliced(comma + 1);
        const qsizetype next = rest.indexOf(',');
        if (!readTime(next < 0 ? rest : rest.first(next), number, time, message))
            return false;
        traffic.durations.push_back(time);
    }
    if (traffic.times.empty())
        message = Tr::tr("there is no arrival in the file");
    else if (!traffic.durations.empty() && traffic.durations.size() != traffic.times.size())
        message = Tr::tr("some lines have a duration and some have none");
    return message.isEmpty();
}

} // namespace

bool read(const QString &folder, const QString &name, sim::Traffic &traffic, QString &message)
{
    const QString path = QDir(folder).filePath(name);
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        message = Tr::tr("the file \"%1\" cannot be read; it should stand beside the scenario").arg(name);
        return false;
    }
    const QByteArray bytes = file.read(ScenarioFile::MaximumBytes + 1);
    if (bytes.size() > ScenarioFile::MaximumBytes) {
        message = Tr::tr("the file \"%1\" is larger than 10 MB").arg(name);
        return false;
    }
    traffic.times.clear();
    traffic.durations.clear();
    static const QByteArray ByteOrderMark("\xef\xbb\xbf");
    return parse(bytes.startsWith(ByteOrderMark) ? bytes.sliced(ByteOrderMark.size()) : bytes, traffic, message);
}

QByteArray write(const sim::Traffic &traffic)
{
    std::string text = traffic.durations.empty() ? "arrival_seconds\n" : "arrival_seconds,duration_seconds\n";
    for (std::size_t i = 0; i < traffic.times.size(); ++i) {
        text += DurationText::formatSeconds(traffic.times[i]);
        if (i < traffic.durations.size())
            text += "," + DurationText::formatSeconds(traffic.durations[i]);
        text += '\n';
    }
    return QByteArray::fromStdString(text);
}

void sort(sim::Traffic &traffic)
{
    if (std::is_sorted(traffic.times.begin(), traffic.times.end()))
        return;
    std::vector<std::size_t> order(traffic.times.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return traffic.times[a] < traffic.times[b]; });
    sim::Traffic sorted;
    for (const std::size_t i : order) {
        sorted.times.push_back(traffic.times[i]);
        if (traffic.durations.size() == traffic.times.size())
            sorted.durations.push_back(traffic.durations[i]);
    }
    traffic.times = std::move(sorted.times);
    if (!sorted.durations.empty())
        traffic.durations = std::move(sorted.durations);
}

} // namespace TraceFile

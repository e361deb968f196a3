// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/tracefile.h"

#include "engine/io/durationtext.h"
#include "engine/io/readprogress.h"
#include "engine/io/regularfile.h"
#include "engine/io/scenariofile.h"
#include "engine/io/scenariokeys.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <numeric>
#include <optional>

namespace TraceFile {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TraceFile)
};

/// What stands where a number should: enough to find it, too little to carry off what another file holds.
QString shownField(QByteArrayView text)
{
    constexpr qsizetype Longest = 8;
    QString shown = QString::fromUtf8(text.first(qMin(4 * Longest, text.size())));
    const bool cut = shown.size() > Longest || text.size() > 4 * Longest;
    shown.truncate(Longest);
    for (QChar &character : shown) {
        if (!character.isPrint())
            character = QChar::ReplacementCharacter;
    }
    return cut ? shown + QStringLiteral("...") : shown;
}

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
    const QString shown = shownField(text);
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

/// Where the file of this name lies; empty if that is not beside the scenario or below it, links followed. A scenario
/// from somebody else must not be able to read what lies elsewhere.
QString placeOf(const QString &folder, const QString &name)
{
    if (folder.startsWith(QLatin1Char(':'))) // in the program itself, where there are no links
        return QDir::cleanPath(folder + QLatin1Char('/') + name);
    const QString inside = QDir(folder).canonicalPath();
    const QString path = QFileInfo(QDir(folder).filePath(name)).canonicalFilePath();
    const QString start = inside.endsWith(QLatin1Char('/')) ? inside : inside + QLatin1Char('/');
    return !inside.isEmpty() && path.startsWith(start) ? path : QString();
}

bool isBelow(const QString &name)
{
    const QString clean = QDir::cleanPath(name);
    return QDir::isRelativePath(clean) && clean != QLatin1String("..") && !clean.startsWith(QLatin1String("../"));
}

bool parse(const QByteArray &bytes, sim::Traffic &traffic, QString &message, const Allowance &allowance)
{
    int number = 0;
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype found = bytes.indexOf('\n', start);
        const qsizetype end = found < 0 ? bytes.size() : found;
        const QByteArrayView line = QByteArrayView(bytes).sliced(start, end - start).trimmed();
        start = end + 1;
        ++number;
        if (allowance.progress)
            allowance.progress->step(1
                                     - static_cast<double>(allowance.bytes + bytes.size() - end) / Allowance::Together);
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

/// Opening takes its time also where there is next to nothing in the file.
bool use(Allowance &allowance, qint64 bytes)
{
    constexpr qint64 Least = 4096;
    allowance.bytes -= qMax(Least, bytes);
    return allowance.bytes >= 0;
}

std::optional<QByteArray> bytesOf(const QString &folder, const QString &name, QString &message, Allowance &allowance)
{
    const QString shown = ScenarioKeys::shownKey(name.toStdString());
    const QString path = placeOf(folder, name);
    if (!isBelow(name) || (path.isEmpty() && QFileInfo::exists(QDir(folder).filePath(name)))) {
        message = Tr::tr("the file \"%1\" lies elsewhere; a trace is read only from the scenario's own folder or a "
                         "folder in it")
                      .arg(shown);
        return std::nullopt;
    }
    QString why;
    const auto step = [&allowance] {
        if (allowance.progress)
            allowance.progress->step();
    };
    std::optional<QByteArray> bytes;
    if (!path.isEmpty())
        bytes = RegularFile::read(path, ScenarioFile::MaximumBytes + 1, why, step);
    if (!bytes && (why.isEmpty() || !QFileInfo::exists(path)))
        message = Tr::tr("the file \"%1\" cannot be read; it should stand beside the scenario").arg(shown);
    else if (!bytes)
        message = Tr::tr("the file \"%1\" cannot be read: %2").arg(shown, why);
    else if (bytes->size() > ScenarioFile::MaximumBytes)
        message = Tr::tr("the file \"%1\" is larger than 10 MB").arg(shown);
    else if (!use(allowance, bytes->size()))
        message = Tr::tr("the trace files of this scenario are larger than 64 MB together");
    return message.isEmpty() ? bytes : std::nullopt;
}

} // namespace

bool read(const QString &folder, const QString &name, sim::Traffic &traffic, QString &message, Allowance &allowance)
{
    const std::optional<QByteArray> bytes = bytesOf(folder, name, message, allowance);
    if (!bytes)
        return false;
    traffic.times.clear();
    traffic.durations.clear();
    static const QByteArray ByteOrderMark("\xef\xbb\xbf");
    return parse(bytes->startsWith(ByteOrderMark) ? bytes->sliced(ByteOrderMark.size()) : *bytes, traffic, message,
                 allowance);
}

QByteArray write(const sim::Traffic &traffic)
{
    const std::string heading = traffic.durations.empty() ? "arrival_seconds\n" : "arrival_seconds,duration_seconds\n";
    std::string text = heading;
    for (std::size_t i = 0; i < traffic.times.size(); ++i) {
        text += DurationText::formatSeconds(traffic.times[i]);
        if (i < traffic.durations.size())
            text += "," + DurationText::formatSeconds(traffic.durations[i]);
        text += '\n';
    }
    if (text.size() <= static_cast<std::size_t>(ScenarioFile::MaximumBytes))
        return QByteArray::fromStdString(text);
    // A file of the full size can have been read that had neither heading nor last end of line.
    return QByteArray::fromStdString(text.substr(heading.size(), text.size() - heading.size() - 1));
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

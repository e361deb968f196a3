// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include "engine/io/durationtext.h"
#include "engine/io/faulttext.h"
#include "engine/io/filekey.h"
#include "engine/io/printable.h"
#include "engine/io/scenariokeys.h"
#include "engine/memorybudget.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <unistd.h>

namespace Console {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Console)
};

/// All of standard input, up to one byte more than a scenario may have.
QByteArray standardInput()
{
    QFile file;
    QByteArray bytes;
    if (!file.open(stdin, QIODevice::ReadOnly))
        return bytes;
    while (bytes.size() <= ScenarioFile::MaximumBytes) {
        const QByteArray more = file.read(ScenarioFile::MaximumBytes + 1 - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

QString noSuchScenario(const QString &name)
{
    const QString near = ScenarioKeys::nearest(name, ScenarioFile::shippedNames());
    return near.isEmpty() ? Tr::tr("there is no file and no scenario of this name; \"concurrency-lab list\" lists them")
                          : Tr::tr("there is no file and no scenario of this name; did you mean \"%1\"?").arg(near);
}

} // namespace

bool out(const QByteArray &bytes)
{
    const bool written = std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout)
                         == static_cast<std::size_t>(bytes.size());
    if (std::fflush(stdout) == 0 && written)
        return true;
    complain(Tr::tr("standard output cannot be written"));
    return false;
}

bool out(const QString &text)
{
    return out(text.toUtf8());
}

void complain(const QString &text)
{
    const QByteArray line = (QStringLiteral("concurrency-lab: ") + Printable::line(text) + QLatin1Char('\n')).toUtf8();
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

void complain(const QString &file, const QList<FileError> &errors)
{
    for (const FileError &error : errors)
        complain(QStringLiteral("%1: %2").arg(file, error.toString()));
    if (errors.size() >= ScenarioFile::MaximumErrors)
        complain(
            Tr::tr("%1: there may be more; these are the first %n fault(s)", nullptr, static_cast<int>(errors.size()))
                .arg(file));
}

void complainOfMemory(const QString &file, sim::SimTime time)
{
    complain(Tr::tr("%1: stopped at %2 of simulated time: what waits would hold more than %3 of memory")
                 .arg(file, QString::fromStdString(DurationText::format(time)),
                      FaultText::bytes(static_cast<double>(memoryBudget()))));
}

std::optional<sim::Scenario> scenario(const QString &fileOrName, const QStringList &overrides)
{
    QList<FileError> errors;
    std::optional<sim::Scenario> scenario;
    const QString shipped = ScenarioFile::shippedPath(fileOrName);
    if (fileOrName == QLatin1String("-"))
        scenario = ScenarioFile::read(standardInput(), QStringLiteral("."), errors, overrides);
    else if (!QFileInfo::exists(fileOrName) && !shipped.isEmpty())
        scenario = ScenarioFile::readFile(shipped, errors, overrides);
    else if (!QFileInfo::exists(fileOrName) && !fileOrName.contains(u'/') && !fileOrName.contains(u'.'))
        errors.append({{}, noSuchScenario(fileOrName)});
    else
        scenario = ScenarioFile::readFile(fileOrName, errors, overrides);
    complain(fileOrName == QLatin1String("-") ? Tr::tr("standard input") : fileOrName, errors);
    return scenario;
}

QStringList filesReadFor(const QString &fileOrName, const sim::Scenario &scenario)
{
    const bool shipped = fileOrName != QLatin1String("-") && !QFileInfo::exists(fileOrName);
    return shipped ? QStringList() : FileKey::readFor(fileOrName, scenario);
}

Progress::Progress()
    : m_terminal(isatty(fileno(stderr)) != 0)
{
    m_timer.start();
}

Progress::~Progress()
{
    if (m_shown)
        std::fputs("\r        \r", stderr);
}

void Progress::show(double share)
{
    constexpr qint64 Pause = 200;
    if (!m_terminal || m_timer.elapsed() < m_next)
        return;
    m_next = m_timer.elapsed() + Pause;
    m_shown = true;
    std::fprintf(stderr, "\r%5.1f %%", share * 100);
    std::fflush(stderr);
}

} // namespace Console

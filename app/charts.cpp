// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts.h"

#include "app/console.h"
#include "app/run.h"
#include "engine/lambda/simulation.h"
#include "engine/memorybudget.h"
#include "engine/session/history.h"
#include "ui/export/chartexport.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <memory>

namespace ChartsCommand {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Tr)
};

bool readSize(const QString &text, QSize &size)
{
    constexpr int Smallest = 320;
    constexpr int Largest = 16384;
    const QStringList parts = text.split(u'x');
    bool isWidth = false;
    bool isHeight = false;
    size = QSize(parts.value(0).toInt(&isWidth), parts.value(1).toInt(&isHeight));
    return parts.size() == 2 && isWidth && isHeight && qMin(size.width(), size.height()) >= Smallest
           && qMax(size.width(), size.height()) <= Largest;
}

bool readTheme(const QString &text, Theme::Kind &kind)
{
    if (text == QLatin1String("light"))
        kind = Theme::Kind::Light;
    else if (text == QLatin1String("dark"))
        kind = Theme::Kind::Dark;
    else if (text == QLatin1String("projector"))
        kind = Theme::Kind::Projector;
    else
        return false;
    return true;
}

ChartExport::Options optionsOf(const QCommandLineParser &parser, QString &fault)
{
    static const QStringList Formats{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")};
    ChartExport::Options options;
    options.folder = parser.value(QStringLiteral("out"));
    if (options.folder.isEmpty())
        fault = Tr::tr("\"charts\" needs --out DIR");
    if (parser.isSet(QStringLiteral("format")))
        options.formats = parser.value(QStringLiteral("format")).split(u',', Qt::SkipEmptyParts);
    for (const QString &format : options.formats) {
        if (!Formats.contains(format))
            fault = Tr::tr("--format takes png, svg and pdf, separated by commas; not \"%1\"").arg(format);
    }
    if (options.formats.isEmpty())
        fault = Tr::tr("--format takes png, svg and pdf, separated by commas; not \"%1\"").arg(QString());
    if (const QString size = parser.value(QStringLiteral("size")); !size.isEmpty() && !readSize(size, options.size))
        fault = Tr::tr("--size takes WIDTHxHEIGHT in pixels, from 320 to 16384 each; not \"%1\"").arg(size);
    if (const QString theme = parser.value(QStringLiteral("theme"));
        !theme.isEmpty() && !readTheme(theme, options.theme))
        fault = Tr::tr("--theme takes light, dark or projector; not \"%1\"").arg(theme);
    return options;
}

/// The end of the run; nothing, and a word about it, where it would hold too much before.
std::shared_ptr<const sim::Frame> frameAtEnd(const QString &name, const sim::Scenario &scenario,
                                             std::optional<sim::SimTime> until)
{
    constexpr std::uint64_t EventsPerSlice = 200'000;
    const auto shared = std::make_shared<const sim::Scenario>(scenario);
    sim::Simulation simulation(*shared, until.value_or(sim::Never));
    sim::History history(shared, simulation);
    const sim::SimTime end = simulation.end();
    Console::Progress progress;
    while (!history.advance(simulation, end, EventsPerSlice)) {
        if (simulation.memory() > memoryBudget()) {
            Console::complainOfMemory(name, simulation.now());
            return nullptr;
        }
        progress.show(sim::toSeconds(simulation.now()) / sim::toSeconds(end));
    }
    return history.frame(simulation);
}

} // namespace

void addOptions(QCommandLineParser &parser)
{
    RunCommand::addChoiceOptions(parser);
    for (const char *name : {"out", "format", "size", "theme"})
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("VALUE")});
}

int execute(const QCommandLineParser &parser, const QString &fileOrName, QString &fault)
{
    ChartExport::Options options = optionsOf(parser, fault);
    const std::optional<RunCommand::Choice> choice = RunCommand::choice(parser, fault);
    if (!choice || !fault.isEmpty())
        return Console::WrongUsage;
    const std::optional<sim::Scenario> scenario = RunCommand::scenario(fileOrName, *choice);
    if (!scenario)
        return Console::Fault;
    options.read = Console::filesReadFor(fileOrName, *scenario);
    fault = ChartExport::faultOf(options);
    if (!fault.isEmpty())
        return Console::WrongUsage;
    const std::shared_ptr<const sim::Frame> frame = frameAtEnd(fileOrName, *scenario, choice->until);
    if (!frame)
        return Console::Fault;
    QString error;
    const QStringList files = ChartExport::write(*frame, options, &error);
    if (files.isEmpty()) {
        Console::complain(error);
        return Console::Fault;
    }
    return Console::out(files.join(u'\n') + QLatin1Char('\n')) ? Console::Done : Console::Fault;
}

} // namespace ChartsCommand

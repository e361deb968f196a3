// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run.h"

#include "app/console.h"
#include "engine/io/durationtext.h"
#include "engine/io/faulttext.h"
#include "engine/io/filekey.h"
#include "engine/io/metricsfile.h"
#include "engine/io/outputfile.h"
#include "engine/io/reportfile.h"
#include "engine/io/serieslog.h"
#include "engine/lambda/simulation.h"
#include "engine/lambda/validation.h"
#include "engine/memorybudget.h"
#include "engine/session/recorder.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <vector>

namespace RunCommand {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RunCommand)
};

constexpr std::uint64_t EventsPerSlice = 200'000; ///< between two looks at the log and at the clock

struct Options
{
    Choice choice;
    std::optional<sim::SimTime> warmUp;
    sim::SimTime step = sim::Second;
    QString series;
    QString log;
    QString metrics;
    QString report = QStringLiteral("text");
};

std::optional<Options> optionsOf(const QCommandLineParser &parser, QString &fault)
{
    Options options;
    if (const std::optional<Choice> given = choice(parser, fault))
        options.choice = *given;
    options.series = parser.value(QStringLiteral("series"));
    options.log = parser.value(QStringLiteral("log"));
    options.metrics = parser.value(QStringLiteral("metrics"));
    if (parser.isSet(QStringLiteral("report")))
        options.report = parser.value(QStringLiteral("report"));
    if (!QStringList{QStringLiteral("json"), QStringLiteral("csv"), QStringLiteral("text")}.contains(options.report))
        fault = Tr::tr("--report takes json, csv or text, not \"%1\"").arg(options.report);
    options.warmUp = duration(parser, QStringLiteral("warm-up"), fault);
    options.step = duration(parser, QStringLiteral("step"), fault).value_or(options.step);
    if (parser.isSet(QStringLiteral("step")) && options.series.isEmpty())
        fault = Tr::tr("--step needs --series");
    return fault.isEmpty() ? std::optional(options) : std::nullopt;
}

/// Why the files that are asked for cannot all be written without one of them, or what is read, being lost.
QString faultOfFiles(const Options &options, const QStringList &read)
{
    QStringList names;
    QStringList asked;
    const std::initializer_list<std::pair<const char *, QString>> all{
        {"--series", options.series}, {"--log", options.log}, {"--metrics", options.metrics}};
    for (const auto &[option, name] : all) {
        if (name.isEmpty())
            continue;
        if (FileKey::isBehindStandardOutput(name))
            return Tr::tr("%1 and the report would be written to the same file: %2")
                .arg(QString::fromLatin1(option), name);
        if (const auto same = FileKey::firstOverwriting({name}, read))
            return Tr::tr("%1 would overwrite what the scenario is read from: %2")
                .arg(QString::fromLatin1(option), name);
        const QString key = FileKey::of(name);
        if (const qsizetype other = names.indexOf(key); !key.isEmpty() && other >= 0)
            return Tr::tr("%1 and %2 would be written to the same file: %3")
                .arg(asked[other], QString::fromLatin1(option), name);
        names += key;
        asked += QString::fromLatin1(option);
    }
    return {};
}

/// One run with what it writes while it goes on.
class Run
{
public:
    Run(const sim::Scenario &scenario, const Options &options)
        : m_scenario(scenario)
        , m_options(options)
        , m_simulation(scenario, options.choice.until.value_or(sim::Never))
    {}

    /// Opens what is to be written beside the report; false where a file cannot be.
    bool openFiles()
    {
        const bool opened = open(m_seriesFile, m_options.series) && open(m_logFile, m_options.log)
                            && open(m_metricsFile, m_options.metrics);
        if (!opened)
            return false;
        if (m_seriesFile.isOpen())
            m_recorders.push_back(
                &m_series.emplace(m_seriesFile, m_scenario, m_options.step, m_simulation.end(), m_observation));
        if (m_logFile.isOpen())
            m_recorders.push_back(&m_log.emplace(m_logFile, m_scenario, m_simulation, m_observation));
        if (m_metricsFile.isOpen())
            m_recorders.push_back(&m_metrics.emplace(m_metricsFile, m_scenario, m_simulation, m_observation));
        return true;
    }

    void toEnd()
    {
        if (m_options.warmUp) {
            to(*m_options.warmUp);
            if (m_full)
                return;
            discardWarmUp();
        }
        to(m_simulation.end());
        finishReport();
        if (m_log && !m_full)
            m_log->finish(m_simulation.now());
    }

    /// Whether all that was to be written stands on the disk. None is there where one of them could not be written.
    bool commit()
    {
        const std::initializer_list<OutputFile *> files{&m_seriesFile, &m_logFile, &m_metricsFile};
        bool good = true;
        const auto each = [&](bool (OutputFile::*step)()) {
            for (OutputFile *file : files) {
                if (!good || !file->isOpen() || (file->*step)())
                    continue;
                complainOf(*file);
                good = false;
            }
        };
        each(&OutputFile::flush);
        each(&OutputFile::commit);
        return good;
    }

    sim::RunReport report() const { return (m_afterWarmUp ? *m_afterWarmUp : m_simulation).report(); }
    const sim::Simulation &simulation() const { return m_simulation; }
    /// Whether it stopped before its end because it would hold too much.
    bool isFull() const { return m_full; }

private:
    static void complainOf(const OutputFile &file)
    {
        Console::complain(Tr::tr("%1: cannot be written: %2").arg(file.name(), file.errorString()));
    }
    static bool open(OutputFile &file, const QString &name)
    {
        if (name.isEmpty() || file.openFor(name))
            return true;
        complainOf(file);
        return false;
    }

    /// The report alone begins here (M24): what is written beside it is of the whole run, so a twin goes on for the report.
    void discardWarmUp()
    {
        if (!m_recorders.empty())
            m_afterWarmUp = m_simulation;
        (m_afterWarmUp ? *m_afterWarmUp : m_simulation).discardWarmUp();
        if (m_log)
            m_log->statisticsDiscarded(m_simulation.now());
    }

    void to(sim::SimTime until)
    {
        for (bool there = false; !there && !m_full;) {
            there = sim::drive(m_simulation, until, m_observation, m_recorders, EventsPerSlice);
            m_full = m_simulation.now() < m_simulation.end() && m_simulation.memory() > m_budget;
            m_progress.show(sim::toSeconds(m_simulation.now()) / sim::toSeconds(m_simulation.end()));
        }
    }
    /// The twin follows where nobody watches.
    void finishReport()
    {
        for (bool there = !m_afterWarmUp; !there && !m_full;) {
            there = m_afterWarmUp->advance(m_afterWarmUp->end(), nullptr, EventsPerSlice);
            m_full = !there && m_simulation.memory() + m_afterWarmUp->memory() > m_budget;
        }
    }

    const sim::Scenario &m_scenario;
    const Options &m_options;
    sim::Simulation m_simulation;
    std::optional<sim::Simulation> m_afterWarmUp; ///< the same run, counting from there; only where somebody watches
    std::int64_t m_budget = memoryBudget();
    bool m_full = false;
    sim::Observation m_observation;
    OutputFile m_seriesFile;
    OutputFile m_logFile;
    OutputFile m_metricsFile;
    std::optional<SeriesWriter> m_series;
    std::optional<LogWriter> m_log;
    std::optional<MetricsWriter> m_metrics;
    std::vector<sim::Recorder *> m_recorders; ///< those of the three that there are
    Console::Progress m_progress;
};

bool writeReport(const sim::RunReport &report, const QString &form, const QString &name)
{
    if (form == QLatin1String("json"))
        return Console::out(ReportFile::json(report, name));
    if (form == QLatin1String("csv"))
        return Console::out(ReportFile::csv(report, name));
    return Console::out(ReportFile::text(report, name));
}

/// Changes for which Application Auto Scaling had left no room (M5): the file is not at fault, but its author should hear.
void warnOfRefusedChanges(const QString &fileOrName, const sim::Simulation &simulation)
{
    for (const auto &change : simulation.refusedChanges())
        Console::complain(Tr::tr("%1: warning: the change at %2 was refused: it leaves no room for the provisioned "
                                 "concurrency that auto scaling had claimed by then")
                              .arg(fileOrName, QString::fromStdString(DurationText::format(change->at))));
}

/// "six-hours" for "examples/six-hours.scenario.json".
QString reportName(const QString &fileOrName)
{
    QString name = QFileInfo(fileOrName).fileName();
    if (const QString suffix = QStringLiteral(".scenario.json"); name.endsWith(suffix))
        name.chop(suffix.size());
    return name;
}

} // namespace

void addChoiceOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("seed"), QString(), QStringLiteral("N")});
    parser.addOption({QStringLiteral("until"), QString(), QStringLiteral("TIME")});
    parser.addOption({QStringLiteral("set"), QString(), QStringLiteral("PATH=VALUE")});
}

void addOptions(QCommandLineParser &parser)
{
    addChoiceOptions(parser);
    for (const char *name : {"report", "warm-up", "series", "step", "log", "metrics"})
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("VALUE")});
}

std::optional<sim::SimTime> duration(const QCommandLineParser &parser, const QString &option, QString &fault)
{
    if (!parser.isSet(option))
        return std::nullopt;
    const QString text = parser.value(option);
    const DurationText::Parsed parsed = DurationText::parse(text.toStdString());
    if (parsed.value.value_or(0) > 0)
        return parsed.value;
    fault =
        Tr::tr("--%1 takes a time above 0 with its unit, such as 250ms, 2.5s, 5m or 6h; not \"%2\"").arg(option, text);
    return std::nullopt;
}

std::optional<Choice> choice(const QCommandLineParser &parser, QString &fault)
{
    Choice choice;
    choice.overrides = parser.values(QStringLiteral("set"));
    if (parser.isSet(QStringLiteral("seed"))) {
        bool isNumber = false;
        const quint64 seed = parser.value(QStringLiteral("seed")).toULongLong(&isNumber);
        if (!isNumber)
            fault =
                Tr::tr("--seed takes a whole number from 0 on, not \"%1\"").arg(parser.value(QStringLiteral("seed")));
        choice.overrides.append(QStringLiteral("seed=%1").arg(seed));
    }
    choice.until = duration(parser, QStringLiteral("until"), fault);
    for (const QString &override : choice.overrides) {
        if (override.indexOf(u'=') <= 0)
            fault = Tr::tr("--set takes PATH=VALUE, such as A.reservedConcurrency=50; not \"%1\"").arg(override);
    }
    return fault.isEmpty() ? std::optional(choice) : std::nullopt;
}

std::optional<sim::Scenario> scenario(const QString &fileOrName, const Choice &choice)
{
    std::optional<sim::Scenario> scenario = Console::scenario(fileOrName, choice.overrides);
    if (!scenario || choice.until.value_or(0) <= scenario->duration)
        return scenario;
    scenario->duration = *choice.until;
    const std::vector<sim::Problem> problems = sim::validate(*scenario);
    if (problems.empty())
        return scenario;
    Console::complain(QStringLiteral("--until"), {{{}, FaultText::message(problems.front())}});
    return std::nullopt;
}

int execute(const QCommandLineParser &parser, const QString &fileOrName, QString &fault)
{
    const std::optional<Options> options = optionsOf(parser, fault);
    if (!options)
        return Console::WrongUsage;
    const std::optional<sim::Scenario> chosen = scenario(fileOrName, options->choice);
    if (!chosen)
        return Console::Fault;
    Run run(*chosen, *options);
    if (options->warmUp && *options->warmUp >= run.simulation().end()) {
        fault = Tr::tr("--warm-up must be shorter than the run");
        return Console::WrongUsage;
    }
    fault = faultOfFiles(*options, Console::filesReadFor(fileOrName, *chosen));
    if (!fault.isEmpty())
        return Console::WrongUsage;
    if (!run.openFiles())
        return Console::Fault;
    run.toEnd();
    if (run.isFull()) { // a report, or half a file, would pass for that of the whole run
        Console::complainOfMemory(fileOrName, run.simulation().now());
        return Console::Fault;
    }
    if (!run.commit())
        return Console::Fault;
    warnOfRefusedChanges(fileOrName, run.simulation());
    return writeReport(run.report(), options->report, reportName(fileOrName)) ? Console::Done : Console::Fault;
}

} // namespace RunCommand

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/faulttext.h"
#include "engine/io/scenariofile.h"
#include "engine/lambda/edits.h"
#include "engine/lambda/validation.h"
#include "engine/lambda/warnings.h"
#include "tests/builders.h"

#include <cmath>

using namespace lab;

Q_DECLARE_METATYPE(sim::Scenario)

/// What is said about a scenario before it runs: backlogs that no machine should hold, and nothing without need.
class WarningsTest : public QObject
{
    Q_OBJECT

private slots:
    void reckonsTheBacklog_data();
    void reckonsTheBacklog();
    void reckonsFromBelow();
    void saysNothingOfShippedScenarios();
    void warnsOfTheSliderAtItsEnd();
    void namesTheFunctionsThatMakeItUp();
    void isWorded();
    void warnsOfLockstep_data();
    void warnsOfLockstep();
};

namespace {

std::optional<Scenario> shipped(const QString &name)
{
    QList<FileError> errors;
    return ScenarioFile::readFile(ScenarioFile::shippedPath(name), errors);
}

Fn worker(double rate)
{
    return Fn("A").async().reserved(10).constant(rate); // 10 a second at best
}

Fn sqs(int concurrency)
{
    return Fn("A").trigger(Trigger::Sqs).set([=](FunctionSettings &s) { s.sqs.maximumConcurrency = concurrency; });
}

Traffic wave(double rate, double amplitude, SimTime period)
{
    Traffic entry = Fn::steady(TrafficKind::Wave, rate);
    entry.amplitude = amplitude;
    entry.period = period;
    return entry;
}

Fn with(Fn function, const Traffic &entry)
{
    return function.also([&](FunctionConfig &f) { f.traffic = {entry}; });
}

Scenario changed(Scenario scenario, const Change &change)
{
    scenario.changes.push_back(change);
    return scenario;
}

Change traffic(std::vector<Traffic> entries, SimTime at)
{
    Change change = changeOf("A", at);
    change.traffic = std::move(entries);
    return change;
}

constexpr SimTime Run = 1000 * Second;

void reckoning(const char *name, const Scenario &scenario, double expected)
{
    QTest::newRow(name) << scenario << expected;
}

} // namespace

void WarningsTest::reckonsTheBacklog_data()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<double>("expected");
    const auto one = [](const Fn &function) { return scenario({function}, 1000, Run); };
    reckoning("a function that keeps up has none", one(worker(9)), 0);
    reckoning("what comes in beyond what can be served adds up", one(worker(110)), 100'000);
    reckoning("a synchronous function has no queue", one(Fn("A").reserved(10).constant(110)), 0);
    reckoning("the unreserved pool serves it where nothing is reserved", one(Fn("A").async().constant(1100)), 100'000);
    reckoning("a burst stands in the queue at once", one(Fn("A").async().reserved(10).burst(50'000, 5 * Second)),
              50'000);
    reckoning("a burst is worked off before the next one comes",
              one(Fn("A").async().reserved(10).burst(4000, Second).burst(4000, 600 * Second)), 4000);
    reckoning("reserved 0 drops all at once (R4.6)", one(Fn("A").async().reserved(0).constant(500)), 0);
    reckoning("events do not grow older than their age (R7.4)",
              one(worker(110).set([](FunctionSettings &s) { s.async.maximumEventAge = Minute; })), 110 * 60);
    reckoning("a run ends what its timeout ends", one(worker(30).set([](FunctionSettings &s) {
                  s.duration = Law::constant(Minute);
                  s.timeout = 500 * Millisecond;
              })),
              10'000);
    reckoning("a trace counts by its times",
              one(Fn("A").async().reserved(1).runs(Hour).trace(std::vector<SimTime>(3000, 100 * Second))), 3000);
    reckoning("a wave by its mean where it swings fast",
              one(with(Fn("A").async().reserved(10), wave(110, 110, Second / 10))), 100'000);
    reckoning("a slow wave by its crest", one(with(Fn("A").async().reserved(100), wave(100, 50, Run))),
              50 * 1000 / 3.14159265);
    reckoning("a ramp by its area",
              one(with(Fn("A").async().reserved(10),
                       [] {
                           Traffic ramp = Fn::steady(TrafficKind::Ramp, 10);
                           ramp.toRate = 210;
                           return ramp;
                       }())),
              100'000);
    reckoning("pollers of SQS take ten messages at a time (R9.3)", one(sqs(2).constant(120)), 100'000);
    reckoning("messages of SQS do not age",
              one(sqs(2).constant(120).set([](FunctionSettings &s) { s.async.maximumEventAge = Minute; })), 100'000);
    reckoning("a change that brings more traffic",
              changed(one(worker(5)), traffic({Fn::steady(TrafficKind::Poisson, 110, 0)}, 900 * Second)), 10'000);
    reckoning("a change that ends it", changed(one(worker(110)), traffic({}, 100 * Second)), 10'000);
    reckoning("a change that reserves more", changed(one(worker(110)), reserve("A", 200, 500 * Second)), 50'000);
}

void WarningsTest::reckonsTheBacklog()
{
    QFETCH(Scenario, scenario);
    QFETCH(double, expected);
    QVERIFY(validate(scenario).empty());
    const double reckoned = expectedBacklogs(scenario).front();
    QVERIFY2(std::abs(reckoned - expected) <= 0.005 * expected, qPrintable(QString::number(reckoned)));
    QVERIFY(warnings(scenario).empty()); // all of these fit
}

void WarningsTest::reckonsFromBelow()
{
    const Scenario scenario = lab::scenario({Fn("A").async().reserved(10).poisson(200)}, 1000, 2 * Minute);
    Simulation simulation(scenario);
    simulation.advance(scenario.duration);
    const auto waiting = static_cast<double>(simulation.function(0).source.waiting());
    const double reckoned = expectedBacklogs(scenario).front();
    QVERIFY2(reckoned <= 1.01 * waiting && reckoned >= 0.9 * waiting,
             qPrintable(QStringLiteral("%1 of %2").arg(reckoned).arg(waiting)));
}

void WarningsTest::saysNothingOfShippedScenarios()
{
    for (const QString &name : ScenarioFile::shippedNames()) {
        const std::optional<Scenario> scenario = shipped(name);
        QVERIFY(scenario);
        QVERIFY2(warnings(*scenario).empty(), qPrintable(name));
    }
}

void WarningsTest::warnsOfTheSliderAtItsEnd()
{
    Scenario scenario = *shipped(QStringLiteral("s3-upload"));
    scenario.functions[0].traffic = withRate(scenario.functions[0].traffic, 0, 20'000);
    const std::vector<Warning> said = warnings(scenario);
    QCOMPARE(said.size(), std::size_t(1));
    QCOMPARE(said[0].caution, Caution::Backlog);
    QCOMPARE(said[0].path, std::string("functions[0].traffic"));
    QCOMPARE(said[0].text, std::string("A"));
    QCOMPARE(std::round(said[0].first / 1e5), 180.0); // 18 million
    QVERIFY(said[0].second > 1e9);
}

void WarningsTest::namesTheFunctionsThatMakeItUp()
{
    const Scenario scenario =
        lab::scenario({Fn("A").async().burst(7'000'000), Fn("B").burst(1'000'000'000), Fn("C").async().burst(1000),
                       Fn("D").trigger(Trigger::Sqs).burst(20'000'000)});
    const std::vector<Warning> said = warnings(scenario);
    QCOMPARE(said.size(), std::size_t(2)); // neither of them alone would be worth it
    QCOMPARE(said[0].text, std::string("A"));
    QCOMPARE(said[1].text, std::string("D"));
}

void WarningsTest::isWorded()
{
    const std::vector<Warning> said = warnings(scenario({Fn("Uploads").async().burst(1'000'000'000)}));
    QCOMPARE(said.size(), std::size_t(1));
    const QString words = FaultText::message(said[0]);
    for (const char *part : {"Uploads", "1,000,000,000", "80.0 GB", "2.0 GB"})
        QVERIFY2(words.contains(QLatin1String(part)), qPrintable(words));
}

void WarningsTest::warnsOfLockstep_data()
{
    const auto burst = [](std::int64_t count, bool jitter) {
        return withModel(
            scenario({Fn("A").trigger(Trigger::Sns).runs(500 * Millisecond).reserved(1).burst(count)}, 1000, 7 * Hour),
            [=](ModelSettings &m) { m.asyncJitter = jitter; });
    };
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<double>("canRun"); ///< 0: nothing is said
    QTest::newRow("M6 1,000 at once on reserved 1 are tried 80 times within 6 hours") << burst(1000, false) << 80.0;
    QTest::newRow("M6 of 81 one is left") << burst(81, false) << 80.0;
    QTest::newRow("M6 80 get through one by one") << burst(80, false) << 0.0;
    QTest::newRow("M6 jitter spreads them") << burst(1000, true) << 0.0;
    QTest::newRow("M6 later reserved 20, at most 20 a try get through")
        << changed(burst(1700, false), reserve("A", 20, Hour)) << 1600.0;
}

/// What is said is played: no more of them run than that, and without the warning all of them do.
void WarningsTest::warnsOfLockstep()
{
    QFETCH(Scenario, scenario);
    QFETCH(double, canRun);
    const std::vector<Warning> said = warnings(scenario);
    QCOMPARE(said.size(), canRun > 0 ? 1U : 0U);
    Simulation simulation(scenario);
    simulation.advance(scenario.duration);
    const FunctionReport report = simulation.report().functions[0];
    if (canRun == 0) {
        QCOMPARE(report.succeeded, report.totals.requests);
        return;
    }
    QVERIFY(said[0].caution == Caution::Lockstep);
    QCOMPARE(said[0].second, canRun);
    QVERIFY2(double(report.succeeded) <= canRun && report.refused > 0, qPrintable(QString::number(report.succeeded)));
    QVERIFY(FaultText::message(said[0]).contains(QStringLiteral("asyncJitter")));
}

QTEST_GUILESS_MAIN(WarningsTest)
#include "tst_warnings.moc"

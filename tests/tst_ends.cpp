// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/billing.h"
#include "engine/session/metricsrecorder.h"
#include "tests/builders.h"

#include <array>
#include <cmath>
#include <map>

using namespace lab;

/// M24: where a run ends, what its bill holds by then, and what CloudWatch's minutes tell of it.
class TestEnds : public QObject
{
    Q_OBJECT

private slots:
    void runsUntil_data();
    void runsUntil();
    void billed_data();
    void billed() { checkExample(); }
    void nothingOverflows_data();
    void nothingOverflows();
    void minutes_data();
    void minutes();
    void utilizationIsTheSameInBoth();
    void timeNeverRunsBackwards();
};

namespace {

Reading cost(const char *what, double (*read)(const Cost &))
{
    return {what, [=](const Simulation &s, const Scenario &) { return read(s.cost(0)); }};
}
Reading forRequests()
{
    return cost("cost of requests", [](const Cost &c) { return c.requests; });
}
Reading forDuration()
{
    return cost("cost of duration", [](const Cost &c) { return c.duration; });
}
Reading forInit()
{
    return cost("cost of init", [](const Cost &c) { return c.init; });
}

constexpr double PerRequest = 0.2e-6;
constexpr double PerGbSecond = 0.0000166667;
constexpr double OnProvisioned = 0.0000119592; ///< Seoul

Fn oneGigabyte()
{
    return Fn("A").set([](FunctionSettings &s) { s.memory = 1024; });
}

using Points = std::map<std::tuple<SimTime, std::string, std::string>, double>;

/// CloudWatch's points of function 0, by minute, metric and statistic.
Points pointsOf(const Scenario &scenario)
{
    Simulation simulation(scenario);
    Observation observation;
    MetricsRecorder recorder(simulation, simulation.end(), observation);
    drive(simulation, simulation.end(), observation, std::array<Recorder *, 1>{&recorder});
    Points points;
    for (const MetricPoint &point : recorder.points) {
        if (point.function == 0)
            points[{point.minute / Minute, point.metric, point.statistic}] = point.value;
    }
    return points;
}

} // namespace

void TestEnds::runsUntil_data()
{
    QTest::addColumn<Scenario>("whole");
    QTest::addColumn<Scenario>("shorter"); ///< the same, ten seconds long
    const auto both = [](const char *name, const Fn &function) {
        QTest::newRow(name) << scenario({function}, 1000, Minute) << scenario({function}, 1000, 10 * Second);
    };
    both("M24 a request at exactly the end is not in the run", Fn("A").constant(1));
    both("M24 nor is a burst", Fn("A").burst(100, 10 * Second).burst(3, 9 * Second));
    both("M24 a run that ends there has ended", Fn("A").runs(Second).burst(7, 9 * Second));
    both("M24 random traffic is the same until then", Fn("A").poisson(50));
    both("M24 so are retries", Fn("A").async().reserved(1).burst(20));
}

void TestEnds::runsUntil()
{
    QFETCH(Scenario, whole);
    QFETCH(Scenario, shorter);
    Simulation cut(whole, 10 * Second);
    QCOMPARE(cut.end(), 10 * Second);
    cut.advance(cut.end());
    Simulation simulation(shorter);
    simulation.advance(simulation.end());
    QCOMPARE(cut.events(), simulation.events());
    QCOMPARE(cut.fingerprint(), simulation.fingerprint());
    QCOMPARE(cut.totals(0).requests, simulation.totals(0).requests);
    QCOMPARE(cut.report().cost.total(), simulation.report().cost.total());
    // And up to a moment before it, it is the whole run.
    Simulation uncut(whole);
    uncut.advance(10 * Second - 1);
    Simulation again(whole, 10 * Second);
    again.advance(10 * Second - 1);
    QCOMPARE(again.fingerprint(), uncut.fingerprint());
}

void TestEnds::billed_data()
{
    QTest::addColumn<Example>("example");
    row("M24 a request is billed when its run starts, and what the run has lasted is in the bill so far",
        scenario({oneGigabyte().runs(10 * Minute).burst(500)}),
        {{0, {near(forRequests(), 500 * PerRequest, 1e-12), forDuration() == 0}},
         {Minute, {near(forDuration(), 500 * 60 * PerGbSecond, 1e-9)}},
         {5 * Minute,
          {near(forRequests(), 500 * PerRequest, 1e-12), near(forDuration(), 500 * 300 * PerGbSecond, 1e-9)}}});
    row("M24 R10.1 so far to the microsecond, at its end to the next millisecond",
        scenario({oneGigabyte().runs(Second + 1).burst(1)}),
        {{Second - 500, {near(forDuration(), 0.9995 * PerGbSecond, 1e-9)}},
         {2 * Second, {near(forDuration(), 1.001 * PerGbSecond, 1e-9)}}});
    row("M24 R8.8 the init that goes on is billed so far, too, where init is billed",
        scenario({oneGigabyte().init(4 * Second).runs(6 * Second).burst(1)}),
        {{3 * Second, {near(forInit(), 3 * PerGbSecond, 1e-9), forDuration() == 0}},
         {7 * Second, {near(forInit(), 4 * PerGbSecond, 1e-9), near(forDuration(), 3 * PerGbSecond, 1e-9)}},
         {10 * Second, {near(forInit(), 4 * PerGbSecond, 1e-9), near(forDuration(), 6 * PerGbSecond, 1e-9)}}});
    row("R8.8 and is not where it is not",
        withModel(scenario({oneGigabyte().init(4 * Second).burst(1)}), [](ModelSettings &m) { m.initBilled = false; }),
        {{3 * Second, {forInit() == 0}}, {10 * Second, {forInit() == 0}}});
    row("M24 a run is billed for the memory that it started with",
        changing(scenario({oneGigabyte().runs(10 * Second).burst(1)}), {[] {
                     Change change = changeOf("A", 5 * Second);
                     change.set.memory = 512;
                     return change;
                 }()}),
        20 * Second, {near(forDuration(), 10 * PerGbSecond, 1e-9)});
    row("R5.20 the init of provisioned environments is billed, used or not, also where init on demand was free",
        withModel(scenario({oneGigabyte().init(2 * Second).provisioned(10)}),
                  [](ModelSettings &m) { m.initBilled = false; }),
        {{0, {near(forInit(), 10 * 2 * OnProvisioned, 1e-9)}},
         {5 * Minute, {near(forInit(), 10 * 2 * OnProvisioned, 1e-9)}}});
    row("R5.20 those that come later when they are there",
        changing(scenario({oneGigabyte().init(2 * Second).provisioned(10)}), {provision("A", 15, Second)}),
        {{Minute, {near(forInit(), 10 * 2 * OnProvisioned, 1e-9)}},
         {2 * Minute, {near(forInit(), 15 * 2 * OnProvisioned, 1e-9)}}});
    row("R5.22 their init may take 130 s and no more",
        scenario(
            {oneGigabyte().init(3 * Minute).provisioned(1).set([](FunctionSettings &s) { s.timeout = 3 * Second; })}),
        0, {near(forInit(), 130 * OnProvisioned, 1e-9)});
}

void TestEnds::nothingOverflows_data()
{
    QTest::addColumn<int>("provisioned");
    QTest::addColumn<int>("limit");
    QTest::addColumn<SimTime>("duration");
    QTest::newRow("900 of 10 GB for 288 hours") << 900 << 1000 << 288 * Hour;
    QTest::newRow("999,900 of 10 GB for 20 minutes") << 999900 << 1000000 << 20 * Minute;
    QTest::newRow("999,900 of 10 GB for a year") << 999900 << 1000000 << 366 * 24 * Hour;
}

/// Money is memory times concurrency times microseconds: more than 64 bits hold.
void TestEnds::nothingOverflows()
{
    QFETCH(int, provisioned);
    QFETCH(int, limit);
    QFETCH(SimTime, duration);
    const auto ten = [](FunctionSettings &s) { s.memory = 10240; };
    Simulation simulation(scenario({Fn("A").set(ten).provisioned(provisioned)}, limit, duration));
    simulation.advance(duration);
    const RunReport report = simulation.report();
    const double expected = 10.0 * provisioned * toSeconds(duration) * 0.0000051254;
    QVERIFY2(std::abs(report.cost.provisioned / expected - 1) < 1e-9,
             qPrintable(QString::number(report.cost.provisioned)));
    QCOMPARE(report.functions[0].environmentsMean, double(provisioned));
    QCOMPARE(report.functions[0].provisionedAllocatedMean, double(provisioned));
}

void TestEnds::minutes_data()
{
    const auto taken = [](std::optional<int> value) {
        return changing(
            scenario({Fn("A").provisioned(10).runs(30 * Second).burst(5, 61 * Second).constant(1)}, 1000, 4 * Minute),
            {provision("A", *value, 100 * Second)});
    };
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<int>("minute");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<double>("expected"); ///< below 0: there is no such point
    QTest::newRow("R5.13 the minute in which provisioned concurrency went to 0 has its points")
        << taken(0) << 1 << "ProvisionedConcurrentExecutions" << 10.0;
    QTest::newRow("R5.13 and its use") << taken(0) << 1 << "ProvisionedConcurrencyUtilization" << 1.0;
    QTest::newRow("R5.13 the minute after it has none") << taken(0) << 2 << "ProvisionedConcurrentExecutions" << -1.0;
    QTest::newRow("R5.13 the minute before it has them, too")
        << taken(0) << 0 << "ProvisionedConcurrentExecutions" << 10.0;
}

void TestEnds::minutes()
{
    QFETCH(Scenario, scenario);
    QFETCH(int, minute);
    QFETCH(QString, metric);
    QFETCH(double, expected);
    const Points points = pointsOf(scenario);
    const auto found = points.find({minute, metric.toStdString(), "Maximum"});
    QCOMPARE(found != points.end(), expected >= 0);
    if (expected >= 0)
        QCOMPARE(found->second, expected);
}

void TestEnds::utilizationIsTheSameInBoth()
{
    // R5.13: ten provisioned, five in use; then there are only five.
    const Scenario lowered = changing(scenario({Fn("A").provisioned(10).runs(Minute).burst(5)}, 1000, 2 * Minute),
                                      {provision("A", 5, 10 * Second)});
    Simulation simulation(lowered);
    simulation.advance(5 * Second);
    QCOMPARE(simulation.report().functions[0].provisionedUtilizationMax, 0.5);
    simulation.advance(lowered.duration);
    QCOMPARE(simulation.report().functions[0].provisionedUtilizationMax, 1.0);
    QCOMPARE(pointsOf(lowered).at({0, "ProvisionedConcurrencyUtilization", "Maximum"}), 1.0);
}

void TestEnds::timeNeverRunsBackwards()
{
    // M6: an event that is still being handled when its time is over is dropped as soon as that ends, and not before.
    const auto settings = [](FunctionSettings &s) {
        s.async.maximumEventAge = Minute;
        s.async.maximumRetryAttempts = 2;
    };
    const Scenario late = scenario(
        {Fn("A").trigger(Trigger::S3).runs(90 * Second).fails(1).set(settings).burst(1).burst(1, 80 * Second)});
    SimTime last = 0;
    std::vector<SimTime> drops;
    for (const Record &record : logOf(late)) {
        QVERIFY(record.t >= last);
        last = record.t;
        if (record.kind == RecordKind::Drop)
            drops.push_back(record.t);
    }
    QCOMPARE(drops, (std::vector<SimTime>{90 * Second, 170 * Second}));
}

QTEST_APPLESS_MAIN(TestEnds)
#include "tst_ends.moc"

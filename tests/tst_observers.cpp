// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

#include "engine/session/metricsrecorder.h"

#include <array>
#include <cmath>

using namespace lab;

namespace {

/// What CloudWatch shows: one point, expected or seen; NaN: there is none.
struct Point
{
    int minute; ///< from 0
    const char *metric;
    const char *statistic;
    double value;
    int function = 0; ///< -1: the account
};

struct Minutes
{
    Scenario scenario;
    std::vector<Point> points;
};

double found(const std::vector<MetricPoint> &points, const Point &wanted)
{
    for (const MetricPoint &point : points) {
        if (point.minute == wanted.minute * Minute && point.function == wanted.function
            && QLatin1String(point.metric) == QLatin1String(wanted.metric)
            && QLatin1String(point.statistic) == QLatin1String(wanted.statistic))
            return point.value;
    }
    return NAN;
}

} // namespace

/// What observers write down: CloudWatch's points minute by minute, and the count of events.
class TestObservers : public QObject
{
    Q_OBJECT

private slots:
    void minutes_data();
    void minutes();
    void everyAllocationIsAnEvent();
    void fingerprintSeesEveryKindOfEvent_data();
    void fingerprintSeesEveryKindOfEvent();
    void recordsOfOneFunctionOnly();
};

void TestObservers::minutes_data()
{
    QTest::addColumn<Minutes>("run");
    const auto row = [](const char *name, const Scenario &scenario, std::vector<Point> points) {
        QTest::newRow(name) << Minutes{scenario, std::move(points)};
    };
    constexpr const char *InFlight = "ConcurrentExecutions";
    constexpr const char *Unreserved = "UnreservedConcurrentExecutions";
    constexpr const char *Claimed = "ClaimedAccountConcurrency";
    constexpr const char *Max = "Maximum";
    row("R5.12 claimed is what is reserved and the highest unreserved in use",
        scenario({Fn("A").runs(5 * Second).burst(50, 10 * Second).burst(20, 20 * Second), Fn("B").reserved(100)}, 1000,
                 2 * Minute),
        {{0, Claimed, Max, 150, -1},
         {1, Claimed, Max, 100, -1},
         {0, Unreserved, Max, 50, -1},
         {1, Unreserved, Max, 0, -1},
         {0, InFlight, Max, 50, -1},
         {1, InFlight, Max, 0, -1}});
    row("R5.12 a reservation claims at once, and its minute shows it though it is gone again",
        changing(scenario({Fn("A")}, 1000, 3 * Minute),
                 {reserve("A", 200, 70 * Second), reserve("A", 30, 80 * Second)}),
        {{0, Claimed, Max, 0, -1}, {1, Claimed, Max, 200, -1}, {2, Claimed, Max, 30, -1}});
    row("R5.12 runs of a function with reserved are not unreserved",
        scenario({Fn("A").reserved(100).burst(40), Fn("B").burst(3)}, 1000, Minute),
        {{0, Unreserved, Max, 3, -1}, {0, InFlight, Max, 43, -1}, {0, Claimed, Max, 103, -1}, {0, InFlight, Max, 40}});
    row("R5.13 what still runs counts for the new minute, though fewer are left when the next one starts",
        scenario(
            {Fn("A").provisioned(10).trace({0, 0, 0, 70 * Second}, {65 * Second, 65 * Second, 65 * Second, Second}),
             Fn("B")},
            1000, 2 * Minute),
        {{1, "ProvisionedConcurrentExecutions", Max, 3},
         {1, "ProvisionedConcurrencyUtilization", Max, 0.3},
         {1, "ProvisionedConcurrencyInvocations", "Sum", 1},
         {1, InFlight, Max, 3},
         {1, InFlight, Max, 3, -1}});
    row("R5.13 on demand, too: of 7 in flight at the minute's end all are in the next one's maximum",
        scenario({Fn("A").runs(65 * Second).burst(7)}, 1000, 3 * Minute),
        {{0, InFlight, Max, 7},
         {1, InFlight, Max, 7},
         {2, InFlight, Max, 0},
         {1, Unreserved, Max, 7, -1},
         {1, Claimed, Max, 7, -1},
         {2, Claimed, Max, 0, -1}});
    row("R5.13 the duration of a minute is of the runs that ended in it",
        scenario({Fn("A").trace({0, 0, 61 * Second}, {Second, 5 * Second, 2 * Second})}, 1000, 3 * Minute),
        {{0, "Duration", "Average", 3000},
         {0, "Duration", Max, 5000},
         {1, "Duration", "Average", 2000},
         {1, "Duration", Max, 2000},
         {2, "Duration", "Average", NAN},
         {2, "Duration", Max, NAN}});
    row("R5.13 sums are of the minute alone",
        scenario({Fn("A").reserved(2).runs(Second).burst(5).burst(3, 70 * Second)}, 1000, 3 * Minute),
        {{0, "Invocations", "Sum", 2},
         {0, "Throttles", "Sum", 3},
         {1, "Invocations", "Sum", 2},
         {1, "Throttles", "Sum", 1},
         {2, "Invocations", "Sum", 0},
         {2, "Throttles", "Sum", 0}});
    row("R5.13 errors are counted in the minute in which the run ends",
        scenario({Fn("A").runs(50 * Second).fails(1).burst(4, 30 * Second)}, 1000, 2 * Minute),
        {{0, "Errors", "Sum", 0}, {1, "Errors", "Sum", 4}, {0, "Invocations", "Sum", 4}});
    row("R7.10 an event's age is how long it waited, and its minute the one in which it was handled",
        withModel(scenario({Fn("A").async().reserved(1).runs(70 * Second).burst(2)}, 1000, 4 * Minute),
                  [](ModelSettings &m) { m.asyncJitter = false; }),
        {{0, "AsyncEventAge", Max, 0},
         {0, "AsyncEventAge", "Average", 0},
         {1, "AsyncEventAge", Max, NAN},
         {2, "AsyncEventAge", Max, 127'000},
         {2, "AsyncEventAge", "Average", 127'000},
         {0, "AsyncEventsReceived", "Sum", 2},
         {1, "AsyncEventsReceived", "Sum", 0}});
    row("R5.13 a function without provisioned concurrency has no such points",
        scenario({Fn("A").burst(1)}, 1000, Minute),
        {{0, "ProvisionedConcurrentExecutions", Max, NAN}, {0, "AsyncEventsReceived", "Sum", NAN}});
    row("R5.13 what happens at a minute's boundary belongs to the minute that begins",
        scenario({Fn("A").burst(3, Minute)}, 1000, 2 * Minute),
        {{0, "Invocations", "Sum", 0}, {0, InFlight, Max, 0}, {1, "Invocations", "Sum", 3}, {1, InFlight, Max, 3}});
    row("R5.13 a run that ends within a minute closes that minute, too",
        scenario({Fn("A").burst(3, 70 * Second)}, 1000, 80 * Second), {{1, "Invocations", "Sum", 3}});
}

void TestObservers::minutes()
{
    QFETCH(Minutes, run);
    QVERIFY(validate(run.scenario).empty());
    Simulation simulation(run.scenario);
    Observation observation;
    MetricsRecorder recorder(simulation, simulation.end(), observation);
    drive(simulation, simulation.end(), observation, std::array<Recorder *, 1>{&recorder});
    for (const Point &point : run.points) {
        const double value = found(recorder.points, point);
        const bool fits = std::isnan(point.value) ? std::isnan(value) : std::abs(value - point.value) < 1e-9;
        QVERIFY2(fits, qPrintable(QStringLiteral("minute %1, function %2, %3 of %4: %5, expected %6")
                                      .arg(point.minute)
                                      .arg(point.function)
                                      .arg(QLatin1String(point.statistic), QLatin1String(point.metric))
                                      .arg(value)
                                      .arg(point.value)));
    }
}

void TestObservers::everyAllocationIsAnEvent()
{
    // The change, and 90.1 s later the instant at which all ten are there (R5.3).
    Simulation simulation(changing(scenario({Fn("A")}), {provision("A", 10, Second)}));
    QCOMPARE(simulation.nextEvent(), Second);
    simulation.advance(Second);
    QCOMPARE(simulation.events(), std::uint64_t(1));
    QCOMPARE(simulation.nextEvent(), Second + 90100 * Millisecond);
    simulation.advance(simulation.nextEvent());
    QCOMPARE(simulation.events(), std::uint64_t(2));
    QCOMPARE(simulation.nextEvent(), Never);
    // An allocation that another change made void does not happen.
    Simulation twice(changing(scenario({Fn("A")}), {provision("A", 10, Second), provision("A", 0, 2 * Second)}));
    twice.advance(twice.end());
    QCOMPARE(twice.events(), std::uint64_t(2));
}

void TestObservers::fingerprintSeesEveryKindOfEvent_data()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<SimTime>("at");
    const auto row = [](const char *name, const Scenario &scenario, SimTime at) {
        QTest::newRow(name) << scenario << at;
    };
    const Scenario provisioning = changing(scenario({Fn("A")}), {provision("A", 10, Second)});
    row("M1 an arrival", scenario({Fn("A").burst(1, Second)}), Second);
    row("M1 a completion", scenario({Fn("A").burst(1)}), Second);
    row("M1 the end of an init", scenario({Fn("A").init(Second).burst(1)}), Second);
    row("M1 a reclaim", scenario({Fn("A").idleFor(Minute).burst(1)}), Second + Minute);
    row("M1 a change", provisioning, Second);
    row("M1 provisioned that is ready", provisioning, Second + 90100 * Millisecond);
    row("M1 an asynchronous retry",
        withModel(scenario({Fn("A")
                                .async()
                                .reserved(0)
                                .set([](FunctionSettings &s) { s.reservedConcurrency = 1; })
                                .runs(3 * Second + 1)
                                .burst(2)}),
                  [](ModelSettings &m) { m.asyncJitter = false; }),
        Second);
    row("M1 a caller's retry", scenario({Fn("A").reserved(0).burst(1).retries({RetryPolicy::Fixed, 2, Second})}),
        Second);
    row("M1 an alarm's minute",
        scenario({Fn("A").provisioned(1).constant(1.0 / 30, 29 * Second).set([](FunctionSettings &s) {
            s.autoScaling = {1, 5, 0.7, {}};
        })}),
        Minute);
}

void TestObservers::fingerprintSeesEveryKindOfEvent()
{
    QFETCH(Scenario, scenario);
    QFETCH(SimTime, at);
    Simulation simulation(scenario);
    simulation.advance(at - Microsecond);
    const std::uint64_t events = simulation.events();
    const std::uint64_t fingerprint = simulation.fingerprint();
    QCOMPARE(simulation.nextEvent(), at);
    simulation.advance(at);
    QVERIFY(simulation.events() > events);
    QVERIFY(simulation.fingerprint() != fingerprint);
}

void TestObservers::recordsOfOneFunctionOnly()
{
    const Scenario two = scenario({Fn("A").burst(3), Fn("B").burst(5)});
    for (const int only : {-1, 0, 1}) {
        Simulation simulation(two);
        Observation observation;
        observation.records = only < 0;
        observation.lanes[1].function = only;
        simulation.advance(simulation.end(), &observation);
        std::vector<int> starts(2);
        for (const Record &record : observation.log)
            starts[static_cast<std::size_t>(record.function)] += record.kind == RecordKind::Start;
        QCOMPARE(starts, (std::vector<int>{only == 1 ? 0 : 3, only == 0 ? 0 : 5}));
    }
}

QTEST_APPLESS_MAIN(TestObservers)
#include "tst_observers.moc"

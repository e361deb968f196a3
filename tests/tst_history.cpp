// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

#include "engine/session/history.h"

#include <algorithm>
#include <cmath>
#include <memory>

using namespace lab;

/// What the charts show of the past: nothing counted twice or lost, however long the run and however its buckets thin out.
class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void bucketsAddUp_data();
    void bucketsAddUp();
    void minutesAddUp_data() { bucketsAddUp_data(); }
    void waitingIsToldOverEveryStretch_data();
    void waitingIsToldOverEveryStretch();
    void minutesAddUp();
    void secondsAddUp_data() { bucketsAddUp_data(); }
    void secondsAddUp();
    void shareCountsWhatTheGatewayRefused_data();
    void shareCountsWhatTheGatewayRefused();
    void lowsAreLevelsThatLasted_data();
    void lowsAreLevelsThatLasted();
    void crossesStandForEveryRefusal();
    void lanesSpanADayWhereRequestsTakeForEver();
    void lanesShowEachRequestOnce();
    void scalingStepsBecomeMarks();
    void scalingStepsAreBounded();
};

void TestHistory::bucketsAddUp_data()
{
    QTest::addColumn<SimTime>("duration");
    QTest::addColumn<SimTime>("slice");
    QTest::newRow("five seconds, whole") << 5 * Second << 5 * Second;
    QTest::newRow("five minutes, whole") << 5 * Minute << 5 * Minute;
    QTest::newRow("five minutes and a bit, in slices") << 5 * Minute + 123456 << 7 * Millisecond + 1;
    QTest::newRow("an hour, whole: thinned out three times") << Hour << Hour;
    QTest::newRow("an hour, in slices") << Hour << 1234567 * Microsecond;
    QTest::newRow("a day and a third") << 32 * Hour << Hour;
}

void TestHistory::bucketsAddUp()
{
    QFETCH(SimTime, duration);
    QFETCH(SimTime, slice);
    const auto run = std::make_shared<const Scenario>(
        scenario({Fn("A").reserved(2).poisson(3), Fn("B").runs(200 * Millisecond).poisson(1)}, 1000, duration));
    Simulation simulation(*run);
    History history(run, simulation);
    for (SimTime at = slice; simulation.now() < duration; at += slice)
        QVERIFY(history.advance(simulation, std::min<SimTime>(at, duration)));
    const auto frame = history.frame(simulation);
    const std::vector<Bucket> &buckets = *frame->history;
    QVERIFY(!buckets.empty() && buckets.size() <= 600);
    SimTime from = 0;
    std::vector<std::int64_t> throttles(2), arrivals(2);
    std::vector<double> seconds(2);
    std::vector<Refusals> refused(2);
    for (const Bucket &bucket : buckets) {
        QCOMPARE(bucket.from, from);
        QVERIFY(bucket.to > bucket.from);
        from = bucket.to;
        for (std::size_t i = 0; i < 2; ++i) {
            throttles[i] += bucket.functions[i].throttles;
            refused[i] += bucket.functions[i].refused;
            arrivals[i] += bucket.functions[i].arrivals;
            seconds[i] += bucket.functions[i].meanConcurrency * toSeconds(bucket.to - bucket.from);
            const auto mean = static_cast<double>(bucket.functions[i].meanConcurrency);
            QVERIFY(bucket.functions[i].leastConcurrency <= mean + 1e-4);
            QVERIFY(mean <= bucket.functions[i].peakConcurrency + 1e-4);
        }
    }
    QCOMPARE(from, duration);
    for (int i = 0; i < 2; ++i) {
        const auto f = static_cast<std::size_t>(i);
        QCOMPARE(throttles[f], simulation.totals(i).throttles);
        QVERIFY(refused[f].by == simulation.totals(i).throttledBy);
        QCOMPARE(arrivals[f], simulation.totals(i).requests);
        const double integral = static_cast<double>(simulation.function(i).meter.inFlight.integral(simulation.now()))
                                / static_cast<double>(Second);
        QVERIFY(qAbs(seconds[f] - integral) <= 1e-5 * integral + 1e-3);
    }
}

/// No attempt is lost or counted twice, and each stretch is as wide as the others.
void TestHistory::secondsAddUp()
{
    QFETCH(SimTime, duration);
    QFETCH(SimTime, slice);
    const auto run = std::make_shared<const Scenario>(
        scenario({Fn("A").reserved(2).poisson(3), Fn("B").runs(200 * Millisecond).poisson(1)}, 1000, duration));
    Simulation simulation(*run);
    History history(run, simulation);
    for (SimTime at = slice; simulation.now() < duration; at += slice)
        QVERIFY(history.advance(simulation, std::min<SimTime>(at, duration)));
    const auto frame = history.frame(simulation);
    const std::vector<Seconds> &stretches = *frame->seconds;
    QVERIFY(!stretches.empty() && stretches.size() <= 600);
    const SimTime width = std::min(stretches.front().to, duration);
    QVERIFY2(duration > 10 * Minute || width == Second, "each second by itself in a short run");
    std::vector<Asked> sums(2);
    SimTime from = 0;
    for (const Seconds &stretch : stretches) {
        QCOMPARE(stretch.from, from);
        QCOMPARE(stretch.to, std::min(from + width, duration));
        from = stretch.to;
        for (std::size_t i = 0; i < 2; ++i) {
            sums[i].attempts += stretch.functions[i].attempts;
            sums[i].refused += stretch.functions[i].refused;
        }
    }
    QCOMPARE(from, duration);
    for (int i = 0; i < 2; ++i) {
        const Totals &totals = simulation.totals(i);
        QCOMPARE(sums[static_cast<std::size_t>(i)].attempts, totals.attempts);
        QVERIFY(sums[static_cast<std::size_t>(i)].refused.by == totals.throttledBy);
    }
    if (duration == 5 * Minute) {
        QVERIFY(frame->functions[0].lastSecond == stretches.back().functions[0]);
        QCOMPARE(stretches.size(), std::size_t(300));
    }
}

void TestHistory::shareCountsWhatTheGatewayRefused_data()
{
    QTest::addColumn<Asked>("asked");
    QTest::addColumn<double>("share");
    QTest::newRow("nobody asked") << Asked{} << 0.0;
    QTest::newRow("M7 one of four attempts was refused") << Asked{4, {{1, 0, 0, 0}, 0, 0}} << 0.25;
    QTest::newRow("R6.11 the gateway let nobody through") << Asked{0, {{}, 5, 0}} << 1.0;
    QTest::newRow("R6.11 refused by the gateway, and by Lambda behind it") << Asked{6, {{1, 1, 0, 0}, 2, 0}} << 0.5;
}

/// What the gateway refused never was an attempt: it belongs to those that asked, and to those that were refused.
void TestHistory::shareCountsWhatTheGatewayRefused()
{
    QFETCH(Asked, asked);
    QTEST(asked.share(), "share");
}

void TestHistory::lowsAreLevelsThatLasted_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("peak");
    QTest::newRow("10/s of 1 s: one ends as the next begins, so that it is never 9") << 10.0 << 10 << 10;
    QTest::newRow("0.8/s of 1 s: one at a time, and none in between") << 0.8 << 0 << 1;
}

/// R1.1: 10/s x 1 s = 10.
void TestHistory::lowsAreLevelsThatLasted()
{
    QFETCH(double, rate);
    QFETCH(int, least);
    QFETCH(int, peak);
    const auto run =
        std::make_shared<const Scenario>(scenario({Fn("A").runs(Second).init(0).constant(rate)}, 1000, 20 * Second));
    Simulation simulation(*run);
    History history(run, simulation);
    QVERIFY(history.advance(simulation, 20 * Second));
    std::optional<Bucket> steady; // from when the first requests have run
    const auto buckets = history.frame(simulation)->history;
    for (const Bucket &bucket : *buckets) {
        if (bucket.from >= 2 * Second)
            steady = steady ? joined(*steady, bucket) : bucket;
    }
    QVERIFY(steady);
    QCOMPARE(steady->functions[0].leastConcurrency, least);
    QCOMPARE(steady->functions[0].peakConcurrency, peak);
    QCOMPARE(steady->leastConcurrency, least);
    QCOMPARE(steady->peakConcurrency, peak);
}

void TestHistory::waitingIsToldOverEveryStretch_data()
{
    QTest::addColumn<Scenario>("run");
    QTest::newRow("R7.5 in the internal queue") << withModel(
        scenario({Fn("A").async().init(0).runs(1500 * Millisecond).reserved(1).burst(3)}, 1000, 20 * Second),
        [](ModelSettings &m) { m.asyncJitter = false; });
    QTest::newRow("R9.1 in an SQS queue")
        << scenario({Fn("A").trigger(Trigger::Sqs).init(0).runs(Second).reserved(2).burst(60)}, 1000, 20 * Second);
    QTest::newRow("at their callers nobody waits in a queue")
        << scenario({Fn("A").init(0).runs(Second).reserved(1).burst(5)}, 1000, 20 * Second);
}

/// Against a level that is looked at after every event.
void TestHistory::waitingIsToldOverEveryStretch()
{
    QFETCH(Scenario, run);
    const auto shared = std::make_shared<const Scenario>(run);
    Simulation simulation(run);
    History history(shared, simulation);
    QVERIFY(history.advance(simulation, run.duration));
    const auto buckets = history.frame(simulation)->history;
    Simulation again(run);
    for (const Bucket &bucket : *buckets) {
        LevelWatch watch{.since = bucket.from};
        while (again.nextEvent() <= bucket.to) {
            watch.keep(std::max(bucket.from, again.nextEvent()), again.function(0).source.waiting());
            again.advance(again.nextEvent());
        }
        again.advance(bucket.to);
        watch.keep(bucket.to, again.function(0).source.waiting());
        const Bucket::PerFunction &told = bucket.functions[0];
        QCOMPARE(told.leastWaiting, watch.lowest);
        QCOMPARE(told.peakWaiting, watch.highest);
        QVERIFY(std::abs(told.meanWaiting - watch.area / static_cast<double>(bucket.to - bucket.from)) < 1e-3);
    }
    const auto highest = std::max_element(buckets->begin(), buckets->end(), [](const Bucket &a, const Bucket &b) {
        return a.functions[0].peakWaiting < b.functions[0].peakWaiting;
    });
    const bool queues = run.functions[0].trigger == Trigger::Sqs || run.functions[0].invocation == Invocation::Async;
    QCOMPARE(highest->functions[0].peakWaiting > 0, queues);
}

void TestHistory::minutesAddUp()
{
    QFETCH(SimTime, duration);
    QFETCH(SimTime, slice);
    const auto run = std::make_shared<const Scenario>(scenario({Fn("A").reserved(2).poisson(3)}, 1000, duration));
    Simulation simulation(*run);
    History history(run, simulation);
    for (SimTime at = slice; simulation.now() < duration; at += slice)
        QVERIFY(history.advance(simulation, std::min<SimTime>(at, duration)));
    const auto minutes = history.frame(simulation)->metrics;
    const auto expected = static_cast<std::size_t>((duration + Minute - 1) / Minute);
    constexpr std::size_t Day = 24 * 60;
    QCOMPARE(minutes->size(), std::min(expected, Day)); // the last day, however long the run
    double invocations = 0;
    double highest = 0;
    for (const MetricMinute &minute : *minutes) {
        for (const MetricPoint &point : *minute) {
            if (point.function == 0 && QLatin1String(point.metric) == QLatin1String("Invocations"))
                invocations += point.value;
            if (point.function == 0 && QLatin1String(point.metric) == QLatin1String("ConcurrentExecutions"))
                highest = std::max(highest, point.value);
        }
    }
    if (expected <= Day)
        QCOMPARE(static_cast<std::int64_t>(invocations), simulation.totals(0).invocations);
    QVERIFY(highest <= 2);
    QVERIFY(duration < Hour || highest == 2);
}

void TestHistory::crossesStandForEveryRefusal()
{
    Scenario scenario = lab::scenario({Fn("A").reserved(2).burst(50).constant(40)});
    scenario.functions[0].trigger = Trigger::ApiGateway;
    scenario.model.apiGatewayRate = 20;
    scenario.model.apiGatewayBurst = 30;
    const auto run = std::make_shared<const Scenario>(scenario);
    Simulation simulation(*run);
    History history(run, simulation);
    history.showLanes(simulation, {{0}, LaneChoice::Mode::Last}); // its window holds all of them
    QVERIFY(history.advance(simulation, 8 * Second));
    Refusals refused;
    const auto lanes = history.frame(simulation)->lanes;
    for (const LaneView::Cross &cross : lanes->front().throttles)
        refused += cross.refused;
    const Totals &totals = simulation.totals(0);
    QVERIFY(totals.throttles > 0 && totals.gatewayThrottles > 0);
    QVERIFY(refused.by == totals.throttledBy);
    QCOMPARE(refused.gateway, totals.gatewayThrottles);
}

/// The mean of such a law is beyond every time that can be told.
void TestHistory::lanesSpanADayWhereRequestsTakeForEver()
{
    Scenario scenario = lab::scenario({Fn("A").runs(Law::lognormal(1, 366 * 24 * Hour)).burst(1)});
    scenario.duration = 30 * 24 * Hour;
    const auto run = std::make_shared<const Scenario>(scenario);
    Simulation simulation(*run);
    History history(run, simulation);
    QVERIFY(history.advance(simulation, Second));
    const auto lanes = history.frame(simulation)->lanes;
    QCOMPARE(lanes->front().to - lanes->front().from, 24 * Hour);
}

void TestHistory::lanesShowEachRequestOnce()
{
    const auto run = std::make_shared<const Scenario>(scenario({Fn("A").init(Second).burst(3).constant(2)}));
    Simulation simulation(*run);
    History history(run, simulation); // replays nothing: the first requests are still to come
    QVERIFY(history.advance(simulation, 8 * Second));
    history.showLanes(simulation, {{0}, LaneChoice::Mode::Last});
    history.showLanes(simulation, {{0}}); // all of it once more
    QVERIFY(history.advance(simulation, 9 * Second));
    const LaneView lanes = history.frame(simulation)->lanes->front();
    QVERIFY(lanes.lanes.size() >= 3);
    for (const Lane &lane : lanes.lanes) {
        SimTime end = 0;
        std::int64_t last = 0;
        for (const Lane::Piece &piece : lane.pieces) {
            QVERIFY(piece.from >= end); // one request at a time (R1.1)
            QVERIFY(piece.kind == Lane::Span::Run || piece.request != last);
            end = piece.to;
            last = piece.request;
        }
    }
}

void TestHistory::scalingStepsBecomeMarks()
{
    // R5.17, M8: 10, 15 and 22 provisioned; then 32 are asked for where 130 - 100 unreserved leave room for 30.
    const auto run =
        std::make_shared<const Scenario>(scenario({Fn("A").provisioned(10).constant(40).set([](FunctionSettings &s) {
                                                      s.autoScaling = {1, 100, 0.7, {}};
                                                  })},
                                                  130, Hour));
    Simulation simulation(*run);
    History history(run, simulation);
    QVERIFY(history.advance(simulation, Hour));
    std::vector<Mark> steps;
    const auto marks = history.frame(simulation)->marks;
    for (const Mark &mark : *marks) {
        if (mark.kind == Mark::Kind::Scaled || mark.kind == Mark::Kind::ScalingRefused)
            steps.push_back(mark);
    }
    QCOMPARE(steps.size(), std::size_t(3)); // the refusal comes every minute from then on: one mark
    QCOMPARE(steps[0].asked, 15);
    QCOMPARE(steps[0].at, 3 * Minute);
    QCOMPARE(steps[1].asked, 22);
    QVERIFY(steps[2].kind == Mark::Kind::ScalingRefused && steps[2].function == 0);
    QCOMPARE(steps[2].asked, 32);
    QCOMPARE(steps[2].room, 30);
}

void TestHistory::scalingStepsAreBounded()
{
    AutoScaling scaling{1, 100, 0.7, {}};
    for (int i = 1; i <= 500; ++i)
        scaling.schedule.push_back({i * Second, 1 + i % 2, 1 + i % 2});
    const auto run = std::make_shared<const Scenario>(
        scenario({Fn("A").provisioned(1).set([&](FunctionSettings &s) { s.autoScaling = scaling; })}, 1000, Hour));
    Simulation simulation(*run);
    History history(run, simulation);
    QVERIFY(history.advance(simulation, Hour));
    const auto marks = history.frame(simulation)->marks;
    QCOMPARE(marks->size(), std::size_t(200));
    QCOMPARE(marks->back().at, 500 * Second); // the newest
}

QTEST_APPLESS_MAIN(TestHistory)
#include "tst_history.moc"

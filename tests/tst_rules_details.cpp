// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

#include "engine/lambda/billing.h"
#include "engine/lambda/scaler.h"
#include "engine/session/metricsrecorder.h"

#include <array>
#include <string_view>

using namespace lab;

/// Rules that are advice, arithmetic or options: what follows from them, and what the switches do.
class TestRulesDetails : public QObject
{
    Q_OBJECT

private slots:
    void examples_data();
    void examples() { checkExample(); }
    void coldStarts_data();
    void coldStarts() { checkExample(); }
    void bills_data();
    void bills();
    void steps_data();
    void steps();
    void minutes_data();
    void minutes();
};

void TestRulesDetails::examples_data()
{
    const auto delivered = [](double share) {
        return withModel(scenario({Fn("A").async().constant(100, 0, 100 * Second)}, 1000, 5 * Minute),
                         [&](ModelSettings &m) { m.duplicates = share; });
    };
    const auto read = [](double rate) {
        return withModel(scenario({Fn("A").async().burst(1000)}, 2000, 5 * Minute),
                         [&](ModelSettings &m) { m.asyncReaderRate = rate; });
    };
    Scenario older = scenario({Fn("A").provisioned(1)}, 10000, Hour);
    older.ruleSet = RuleSet::Before202311;
    Scenario olderPair = scenario({Fn("A"), Fn("B")}, 5000, 10 * Minute);
    olderPair.ruleSet = RuleSet::Before202311;
    QTest::addColumn<Example>("example");
    row("R2.10 a call that passes concurrency and scaling rate still meets the request rate",
        scenario({Fn("A").runs(5 * Millisecond).constant(20000)}, 1000, 10 * Second), Second - 1,
        {invocations("A") == 10000, refusedBy("A", ThrottleReason::RequestRate) == 10000});
    row("R2.12 10,000 requests a second through API Gateway, 200 ms each, are twice what 1,000 can serve",
        scenario({Fn("A").trigger(Trigger::ApiGateway).runs(200 * Millisecond).constant(10000)}), 20 * Second,
        {near(invocations("A"), 100000, 0.01), near(throttles("A"), 100000, 0.01), concurrencyMax("A") == 1000});
    row("R3.1 of 5,000 long runs 1,000 start at once",
        scenario({Fn("A").runs(10 * Minute).burst(5000)}, 10000, 10 * Minute), 0,
        {environments("A") == 1000, throttles("A") == 4000});
    Scenario seoul = scenario({Fn("A").runs(10 * Minute).constant(100)}, 10000, 10 * Minute);
    seoul.ruleSet = RuleSet::Before202311;
    row("R3.10 before November 2023 Seoul had 500 at first and gained 500 a minute", seoul,
        {{Minute, {environments("A") == 1000}}, {2 * Minute, {environments("A") == 1500}}});
    row("R6.9 after a 429 the first retry comes within a second, not within the 50 ms of other errors",
        scenario({Fn("A").reserved(0).burst(10).retries({RetryPolicy::SdkStandard, 2, Second})}),
        {{50 * Millisecond, {attempts("A") <= 15}}, {Second, {attempts("A") == 20}}});
    row("R5.3b before November 2023 a step of 1,500 beyond Seoul's first 500 took three minutes more than preparation",
        changing(older, {provision("A", 2001)}),
        {{270 * Second - 1, {provisionedReady("A") == 1}}, {270 * Second, {provisionedReady("A") == 2001}}});
    row("R5.3b the Region's first 500 and its 500 a minute are shared: a second function's 500 wait a minute longer",
        changing(olderPair, {provision("A", 500), provision("B", 500)}),
        {{90 * Second - 1, {provisionedReady("A") == 0}},
         {90 * Second, {provisionedReady("A") == 500, provisionedReady("B") == 0}},
         {150 * Second - 1, {provisionedReady("B") == 0}},
         {150 * Second, {provisionedReady("B") == 500}}});
    row("R5.11 220 provisioned for a usual peak of 200 spill nothing", scenario({Fn("A").provisioned(220).burst(200)}),
        Minute, {spillovers("A") == 0, lab::coldStarts("A") == 0});
    row("R5.20 the number of provisioned environments stays as set for a day",
        scenario({Fn("A").provisioned(6).constant(1)}, 1000, 24 * Hour), 24 * Hour,
        {provisionedReady("A") == 6, lab::coldStarts("A") == 0});
    row("R7.6 a reader limited to 10 a second takes 100 of 1,000 events in the first ten seconds", read(10),
        {{10 * Second - 1, {invocations("A") == 100, waiting("A") == 900}},
         {100 * Second, {invocations("A") == 1000}}});
    row("R7.7 every event is delivered twice where the scenario says so, and counted once", delivered(1), 5 * Minute,
        {received("A") == 10000, requests("A") == 10000, invocations("A") == 20000});
    row("R7.7 a tenth is delivered twice", delivered(0.1), 5 * Minute,
        {received("A") == 10000, near(invocations("A"), 11000, 0.01)});
    row("R7.11 all events that are due are taken at once", scenario({Fn("A").async().burst(1000)}, 1000, 5 * Minute), 0,
        {inFlight("A") == 1000, waiting("A") == 0});
}

void TestRulesDetails::coldStarts_data()
{
    const auto inVpc = [](Vpc vpc) {
        return scenario({Fn("A").init(Second).burst(1000).set([&](FunctionSettings &s) { s.vpc = vpc; })});
    };
    const auto init = reported("A", "initDuration.mean");
    QTest::addColumn<Example>("example");
    row("R8.6 under steady load fewer than 1 % of calls start cold",
        scenario({Fn("A").init(500 * Millisecond).poisson(100)}, 1000, Hour), Hour,
        {reported("A", "coldStartProbability") <= 0.01});
    const auto parts = [](FunctionSettings &s) {
        s.init = {{{}, Law::constant(600 * Millisecond)}, {{}, Law::constant(180 * Millisecond)}};
    };
    row("R8.10 libraries of 600 ms and a connection of 180 ms make an init of 780 ms",
        scenario({Fn("A").burst(1).set(parts)}), Minute, {near(init, 0.78, 1e-9)});
    row("R8c outside a VPC a cold start is its init", inVpc(Vpc::None), 5 * Minute, {init == 1.0});
    row("R8c before 2019 a VPC cost 8 to 15 s more", inVpc(Vpc::Before2019), 5 * Minute, {near(init, 12.5, 0.02)});
    row("R8c since 2019 it costs 230 ms more", inVpc(Vpc::Since2019), 5 * Minute, {near(init, 1.23, 1e-9)});
    row("R8.7 with half of the environments made ahead of need half of the starts are cold",
        withModel(scenario({Fn("A").init(Second).burst(1000)}), [](ModelSettings &m) { m.proactiveInit = 0.5; }),
        Minute, {near(lab::coldStarts("A"), 500, 0.15)});
}

void TestRulesDetails::bills_data()
{
    const auto virginia = pricesOf("us-east-1", Architecture::X86_64);
    const auto seoul = pricesOf("ap-northeast-2", Architecture::X86_64);
    Usage month; // 512 MB, 3 million calls of 1 s
    month.requests = 3e6;
    month.onDemandGbSeconds = 1.5e6;
    Usage full; // 1 GB provisioned, in use for an hour
    full.provisionedGbSeconds = full.provisionedRunGbSeconds = 3600;
    Usage onDemand;
    onDemand.onDemandGbSeconds = 3600;
    Usage open; // 10 of 1 GB provisioned, one minute of them: billed as five, and a month of it as a month
    open.provisionedGbSeconds = 10 * 300;
    open.provisionedRoundingGbSeconds = 10 * 240;
    open.provisionedRunGbSeconds = 300;
    Usage small; // 2 million calls and 200,000 GB-seconds a month
    small.requests = 2e6;
    small.onDemandGbSeconds = 2e5;
    const std::vector<Bill> account = sim::bills({{small, virginia}, {open, seoul}}, 730 * Hour);
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("expected");
    QTest::newRow("R10.2 a minute of 10 provisioned is billed as five") << priced(open, seoul).provisioned << 0.0154;
    QTest::newRow("R10.2 R10.5 if it goes on nothing is rounded: 134.70 a month")
        << priced(perMonth(open, Minute), seoul).provisioned << 134.695;
    QTest::newRow("R10.6 half of the minute's concurrency ran: 50 % used") << open.provisionedUtilization() << 0.5;
    QTest::newRow("R10.3 each function's bill: the free tier takes one of two million requests")
        << account[0].monthAfterFreeTier.requests << 0.2;
    QTest::newRow("R10.3 and all of the GB-seconds") << account[0].monthAfterFreeTier.duration << 0.0;
    QTest::newRow("R10.3 but nothing of a function with provisioned concurrency")
        << account[1].monthAfterFreeTier.total() - account[1].month.total() << 0.0;
    QTest::newRow("R10.3 3 million calls of 1 s at 512 MB: 18.73 dollars a month after the free tier")
        << priced(afterFreeTier(month), virginia).total() << 18.733;
    QTest::newRow("R10.3 of which 18.33 are duration") << priced(afterFreeTier(month), virginia).duration << 18.333;
    QTest::newRow("R10.3 a small month is free") << priced(afterFreeTier(month.scaled(0.2)), virginia).total() << 0.0;
    QTest::newRow("R10.6 provisioned pays from 60 % use in us-east-1") << breakEvenUtilization(virginia) << 0.600;
    QTest::newRow("R10.6 and never in Seoul") << breakEvenUtilization(seoul) << 1.089;
    QTest::newRow("R10.6 fully used it costs 2.5 % more there")
        << priced(full, seoul).total() / priced(onDemand, seoul).total() << 1.025;
}

void TestRulesDetails::bills()
{
    QFETCH(double, value);
    QFETCH(double, expected);
    QVERIFY2(qAbs(value - expected) < 0.0006, qPrintable(QString::number(value, 'g', 10)));
}

void TestRulesDetails::steps_data()
{
    QTest::addColumn<int>("capacity");
    QTest::addColumn<double>("metric");
    QTest::addColumn<double>("target");
    QTest::addColumn<int>("expected");
    QTest::newRow("R5.14 bounds hold: 100 at 0.9 would be 129") << 100 << 0.9 << 0.7 << 100;
    QTest::newRow("R5.14 at the target nothing changes") << 10 << 0.7 << 0.7 << 10;
    int capacity = 1;
    for (const int next : {2, 3, 5, 8, 12, 18, 26, 38, 55, 79}) {
        QTest::addRow("R5.18 R5.17 without cool-down %d at full use becomes %d", capacity, next)
            << capacity << 1.0 << 0.7 << next;
        capacity = next;
    }
}

void TestRulesDetails::steps()
{
    QFETCH(int, capacity);
    QFETCH(double, metric);
    QFETCH(double, target);
    const AutoScaling settings{1, 100, target, {}};
    QTEST(Scaler::proportional(capacity, metric, settings), "expected");
}

void TestRulesDetails::minutes_data()
{
    // One call a minute that lasts two minutes, on 10 provisioned: AWS's own example.
    QTest::addColumn<int>("minute");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<double>("expected");
    QTest::newRow("R5.13 minute 1: one in use") << 0 << "ProvisionedConcurrentExecutions" << 1.0;
    QTest::newRow("R5.13 minute 1: one invocation") << 0 << "ProvisionedConcurrencyInvocations" << 1.0;
    QTest::newRow("R5.13 minute 2: two in use") << 1 << "ProvisionedConcurrentExecutions" << 2.0;
    QTest::newRow("R5.13 minute 2: still one invocation") << 1 << "ProvisionedConcurrencyInvocations" << 1.0;
    QTest::newRow("R5.13 minute 4: two in use of ten") << 3 << "ProvisionedConcurrencyUtilization" << 0.2;
    QTest::newRow("R5.13 minute 4: nothing throttled") << 3 << "Throttles" << 0.0;
}

void TestRulesDetails::minutes()
{
    QFETCH(int, minute);
    QFETCH(QString, metric);
    // The call starts a little into each minute, so that no end falls onto a boundary.
    std::vector<SimTime> times(10);
    for (int i = 0; i < 10; ++i)
        times[static_cast<std::size_t>(i)] = i * Minute + Second;
    Simulation simulation(
        scenario({Fn("A").provisioned(10).runs(2 * Minute - 2 * Second).trace(times)}, 1000, 10 * Minute));
    Observation observation;
    MetricsRecorder recorder(simulation, simulation.end(), observation);
    drive(simulation, simulation.end(), observation, std::array<Recorder *, 1>{&recorder});
    for (const MetricPoint &point : recorder.points) {
        if (point.function == 0 && point.minute == minute * Minute && metric == QLatin1String(point.metric)) {
            QTEST(point.value, "expected");
            return;
        }
    }
    QFAIL("no such point");
}

QTEST_APPLESS_MAIN(TestRulesDetails)
#include "tst_rules_details.moc"

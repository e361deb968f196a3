// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

using namespace lab;

/// R5.14 to R5.19 and M14: Application Auto Scaling; R3.9 to R3.13: the scaling rate before November 2023.
class TestRulesAutoScaling : public QObject
{
    Q_OBJECT

private slots:
    void targetTracking_data();
    void targetTracking() { checkExample(); }
    void before2023_data();
    void before2023() { checkExample(); }
};

void TestRulesAutoScaling::targetTracking_data()
{
    // `busy` of `provisioned` are always in use: evenly spaced requests of one second.
    const auto steady = [](int provisioned, int busy, AutoScaling scaling, SimTime until = Never) {
        return scenario({Fn("A").provisioned(provisioned).constant(busy, 0, until).set([&](FunctionSettings &s) {
                            s.autoScaling = scaling;
                        })},
                        1000, 3 * Hour);
    };
    const auto upTo100 = [](double target) { return AutoScaling{1, 100, target, {}}; };
    QTest::addColumn<Example>("example");
    row("R5.15 R5.17 10 at full use with target 0.7 become 15 after three minutes", steady(10, 10, upTo100(0.7)),
        {{3 * Minute - 1, {provisionedClaimed("A") == 10}},
         {3 * Minute, {provisionedClaimed("A") == 15, provisionedReady("A") == 10}},
         {3 * Minute + 90050 * Millisecond, {provisionedReady("A") == 15}},
         {Hour, {provisionedClaimed("A") == 15}}});
    row("R5.15 a burst of two minutes scales nothing out", steady(10, 10, upTo100(0.7), 2 * Minute), 10 * Minute,
        {provisionedClaimed("A") == 10});
    row("R5.15 R5.17 10 with 2 in use become 3 after fifteen minutes", steady(10, 2, upTo100(0.7)),
        {{15 * Minute - 1, {provisionedClaimed("A") == 10}}, {15 * Minute, {provisionedClaimed("A") == 3}}});
    row("R5.16 without requests there is no metric and nothing is scaled in", steady(10, 2, upTo100(0.7), Minute),
        3 * Hour, {provisionedClaimed("A") == 10});
    row("R5.17 stuck at 2: one unit less would put the metric back over the target", steady(2, 1, upTo100(0.75)),
        2 * Hour, {provisionedClaimed("A") == 2});
    row("R5.17 never above max", steady(10, 10, {1, 12, 0.7, {}}), Hour, {provisionedClaimed("A") == 12});
    row("R5.19 a scheduled action moves the bounds, and the capacity with them",
        steady(2, 1, {1, 100, 0.7, {{8 * Minute, 10, 10}, {18 * Minute, 2, 2}}}),
        {{8 * Minute - 1, {provisionedClaimed("A") == 2}},
         {8 * Minute, {provisionedClaimed("A") == 10}},
         {18 * Minute, {provisionedClaimed("A") == 2}}});
}

void TestRulesAutoScaling::before2023_data()
{
    const auto inRegion = [](const char *region, RuleSet rules, const Fn &function) {
        Scenario run = scenario({function}, 10000, Hour);
        run.account.region = region;
        run.ruleSet = rules;
        return run;
    };
    const auto minutes = [] { return Fn("A").runs(Minute); };
    const auto virginia = [&](const Fn &function) { return inRegion("us-east-1", RuleSet::Before202311, function); };
    QTest::addColumn<Example>("example");
    row("R3.9 Seoul's initial burst is 500", inRegion("ap-northeast-2", RuleSet::Before202311, minutes().burst(600)), 0,
        {inFlight("A") == 500, refusedBy("A", ThrottleReason::ScalingRate) == 100});
    row("R3.9 Tokyo's is 1,000", inRegion("ap-northeast-1", RuleSet::Before202311, minutes().burst(1100)), 0,
        {inFlight("A") == 1000});
    row("R3.12 (1) 10,000 in the first minute: 3,000 served, 7,000 throttled", virginia(minutes().burst(10000)), 0,
        {inFlight("A") == 3000, throttles("A") == 7000});
    row("R3.12 (2) 5,000 and 5,000: 2,000 and 1,500 throttled", virginia(minutes().burst(5000).burst(5000, Minute)),
        {{0, {throttles("A") == 2000}}, {Minute, {inFlight("A") == 3500, throttles("A") == 3500}}});
    row("R3.12 (3) 3,333, 3,333 and 3,334: 333 throttled",
        virginia(minutes().burst(3333).burst(3333, Minute).burst(3334, 2 * Minute)),
        {{0, {throttles("A") == 333}},
         {Minute, {inFlight("A") == 3333}},
         {2 * Minute, {inFlight("A") == 3334, throttles("A") == 333}}});
    row("R3.12 (4) 2,500 four times: none throttled",
        virginia(minutes().burst(2500).burst(2500, Minute).burst(2500, 2 * Minute).burst(2500, 3 * Minute)),
        4 * Minute - 1, {throttles("A") == 0, coldStarts("A") == 2500});
    row("R3.11 with 1,000 in use for seven minutes the bucket is full: up to 4,000 at once",
        virginia(Fn("A").runs(15 * Minute).burst(1000).burst(3100, 7 * Minute)), 7 * Minute,
        {inFlight("A") == 4000, throttles("A") == 100});
    row("R3.13 the same load today: 1,000 served and 9,000 throttled",
        inRegion("us-east-1", RuleSet::Current, minutes().burst(10000)), 0,
        {inFlight("A") == 1000, throttles("A") == 9000});
}

QTEST_APPLESS_MAIN(TestRulesAutoScaling)
#include "tst_rules_autoscaling.moc"

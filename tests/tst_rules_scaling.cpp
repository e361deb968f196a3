// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

#include <cmath>

using namespace lab;

/// Section 3 of the rules: how fast a function may get new environments.
class TestRulesScaling : public QObject
{
    Q_OBJECT

private slots:
    void rate_data();
    void rate() { checkExample(); }
    void gains_data();
    void gains();
};

void TestRulesScaling::rate_data()
{
    const auto longRuns = [](const char *name) { return Fn(name).runs(10 * Minute); };
    const CallerRetry everyTenth{RetryPolicy::Fixed, 100, 250 * Millisecond};
    QTest::addColumn<Example>("example");
    row("R3.2 two functions with 1,500 each start 1,000 each and throttle 500 each",
        scenario({longRuns("A").burst(1500), longRuns("B").burst(1500)}, 10000), 0,
        {inFlight("A") == 1000, inFlight("B") == 1000, refusedBy("A", ThrottleReason::ScalingRate) == 500,
         refusedBy("B", ThrottleReason::ScalingRate) == 500});
    row("R3.3 a second after 1,000 were taken 100 more are there",
        scenario({longRuns("A").burst(1000).burst(1000, Second)}, 10000), Second,
        {inFlight("A") == 1100, throttles("A") == 900});
    row("R3.3 five seconds after 1,000 were taken 500 more are there",
        scenario({longRuns("A").burst(1000).burst(1000, 5 * Second)}, 10000), 5 * Second,
        {inFlight("A") == 1500, throttles("A") == 500});
    row("M3 the refill is continuous: one token every 10 ms, and not before",
        scenario({longRuns("A").burst(1000).burst(2, 10 * Millisecond - 1).burst(2, 10 * Millisecond)}, 10000),
        {{10 * Millisecond - 1, {inFlight("A") == 1000, throttles("A") == 2}},
         {10 * Millisecond, {inFlight("A") == 1001, throttles("A") == 3}}});
    row("R3.4 after a minute of rest 5,000 at once still start only 1,000",
        scenario({longRuns("A").burst(5000, Minute)}, 10000), Minute,
        {inFlight("A") == 1000, refusedBy("A", ThrottleReason::ScalingRate) == 4000});
    row("R3.4 the bucket is full again after 10 s and never fuller",
        scenario({longRuns("A").burst(1000).burst(2000, 30 * Second)}, 10000), 30 * Second,
        {inFlight("A") == 2000, throttles("A") == 1000});
    row("R3.5 beyond the rate a synchronous request gets 429 and nothing queues",
        scenario({longRuns("A").burst(1200)}, 10000), Second,
        {total("A", "429 of Lambda", &Totals::lambda429) == 200, total("A", "429", &Totals::answers429) == 200,
         waiting("A") == 0, attempts("A") == 1200});
    row("R3.6 a demand of 3,000 that keeps trying has 1,000 at 0 s, 2,000 at 10 s and 3,000 at 20 s",
        scenario({longRuns("A").burst(3000).retries(everyTenth)}, 3000),
        {{0, {inFlight("A") == 1000}}, {10 * Second, {inFlight("A") == 2000}}, {20 * Second, {inFlight("A") == 3000}}});
    row("R3.7 1,000 warm environments and 1,500 requests are 1,000 warm and 500 cold starts",
        scenario({Fn("A").burst(1000).burst(1500, 20 * Second)}, 10000), 20 * Second,
        {inFlight("A") == 1500, coldStarts("A") == 1500, throttles("A") == 0});
    row("R3.7 a warm environment needs no token even when the bucket is empty",
        scenario({Fn("A").runs(Second).burst(1000).burst(1000, Second)}, 10000), Second,
        {inFlight("A") == 1000, coldStarts("A") == 1000, throttles("A") == 0});
    row("M3 a refusal by concurrency takes no token",
        changing(scenario({longRuns("A").burst(1000).burst(500, Second).burst(500, 5 * Second)}),
                 {limitTo(5000, 4 * Second)}),
        {{Second, {refusedBy("A", ThrottleReason::AccountConcurrency) == 500}}, {5 * Second, {inFlight("A") == 1500}}});
    row("M3 provisioned environments need no token", scenario({longRuns("A").provisioned(500).burst(1600)}, 10000), 0,
        {provisionedBusy("A") == 500, onDemand("A") == 1000, refusedBy("A", ThrottleReason::ScalingRate) == 100});
    row("R7.12 asynchronous events take tokens, too, and wait for more",
        scenario({Fn("A").async().runs(10 * Minute).burst(1500)}, 10000), 0,
        {inFlight("A") == 1000, waiting("A") == 500, refusedBy("A", ThrottleReason::ScalingRate) == 500});
    row("R4.10 reserved 3,000 does not let 3,000 start at once",
        scenario({longRuns("A").reserved(3000).burst(3000)}, 3100), 0,
        {inFlight("A") == 1000, refusedBy("A", ThrottleReason::ScalingRate) == 2000});
}

void TestRulesScaling::gains_data()
{
    QTest::addColumn<RuleSet>("rules");
    QTest::addColumn<int>("perMinute");
    QTest::newRow("R3.8 today a function gains 6,000 environments a minute") << RuleSet::Current << 6000;
    QTest::newRow("R3.8 before November 2023 it was 500, a twelfth") << RuleSet::Before202311 << 500;
}

void TestRulesScaling::gains()
{
    // The same demand under both sets of rules: 200 a second that want an environment of their own each.
    QFETCH(RuleSet, rules);
    QFETCH(int, perMinute);
    Scenario run = scenario({Fn("A").runs(15 * Minute).constant(200)}, 100'000, 10 * Minute);
    run.ruleSet = rules;
    Simulation simulation(run);
    simulation.advance(Minute); // the first burst is over by then
    int before = simulation.account().inFlight;
    for (int minute = 2; minute <= 10; ++minute) {
        simulation.advance(minute * Minute);
        QVERIFY2(std::abs(simulation.account().inFlight - before - perMinute)
                     <= 1, // where a minute ends between two requests
                 qPrintable(QString::number(simulation.account().inFlight - before)));
        before = simulation.account().inFlight;
    }
    QVERIFY(simulation.totals(0).throttledBy[static_cast<std::size_t>(ThrottleReason::ScalingRate)] > 0);
}

QTEST_APPLESS_MAIN(TestRulesScaling)
#include "tst_rules_scaling.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

using namespace lab;

/// Section 5 of the rules, and M8: provisioned concurrency.
class TestRulesProvisioned : public QObject
{
    Q_OBJECT

private slots:
    void allocation_data();
    void allocation() { checkExample(); }
    void spillover_data();
    void spillover() { checkExample(); }
    void bounds_data();
    void bounds();
    void room_data();
    void room() { checkExample(); }
    void metrics_data();
    void metrics() { checkExample(); }
    void runningRequestsStay();
};

void TestRulesProvisioned::allocation_data()
{
    QTest::addColumn<Example>("example");
    row("M8 what the file provisions is ready at the start", scenario({Fn("A").provisioned(10).burst(10)}), 0,
        {provisionedReady("A") == 10, provisionedBusy("A") == 10, coldStarts("A") == 0});
    row("R5.2 10 asked for at 60 s are ready 90.1 s later: preparation and 6,000 a minute",
        changing(scenario({Fn("A")}), {provision("A", 10, Minute)}),
        {{Minute, {provisionedClaimed("A") == 10, provisionedReady("A") == 0}},
         {Minute + 90100 * Millisecond - 1, {provisionedReady("A") == 0}},
         {Minute + 90100 * Millisecond, {provisionedReady("A") == 10}}});
    row("R5.3 of 5,000 asked for none is usable until all exist, 50 s after the preparation",
        changing(scenario({Fn("A")}, 6000), {provision("A", 5000, Minute)}),
        {{Minute, {provisionedClaimed("A") == 5000, pool() == 1000}},
         {Minute + 140 * Second - 1, {provisionedReady("A") == 0}},
         {Minute + 140 * Second, {provisionedReady("A") == 5000}}});
    row("M8 the preparation is a setting",
        withModel(changing(scenario({Fn("A")}), {provision("A", 100, Second)}),
                  [](ModelSettings &m) { m.provisionedPreparation = 10 * Second; }),
        {{12 * Second - 1, {provisionedReady("A") == 0}}, {12 * Second, {provisionedReady("A") == 100}}});
    row("M8 claimed from the change on: the others' pool shrinks at once",
        changing(scenario({Fn("A"), Fn("B").runs(Second).burst(1000, 2 * Second)}), {provision("A", 100, Second)}),
        2 * Second, {inFlight("B") == 900, throttles("B") == 100});
    row("M8 while more are allocated the old ones stay usable",
        changing(scenario({Fn("A").provisioned(10).burst(10, 30 * Second)}), {provision("A", 20, 10 * Second)}),
        {{30 * Second, {provisionedReady("A") == 10, provisionedClaimed("A") == 20, provisionedBusy("A") == 10}},
         {10 * Second + 90100 * Millisecond, {provisionedReady("A") == 20}}});
    row("M8 on lowering the idle ones go now and the busy ones at their completion",
        changing(scenario({Fn("A").provisioned(10).runs(10 * Second).burst(6)}), {provision("A", 2, Second)}),
        {{Second - 1, {environments("A") == 10}},
         {Second, {environments("A") == 6, provisionedBusy("A") == 6, provisionedClaimed("A") == 2}},
         {10 * Second, {environments("A") == 2, provisionedReady("A") == 2, inFlight("A") == 0}}});
}

void TestRulesProvisioned::spillover_data()
{
    const auto any = [](const char *name) { return Fn(name).runs(5 * Second); };
    QTest::addColumn<Example>("example");
    row("R5.4 the 11th concurrent request of 10 provisioned spills into a cold start",
        scenario({any("A").provisioned(10).burst(11)}), 0,
        {provisionedBusy("A") == 10, onDemand("A") == 1, spillovers("A") == 1, coldStarts("A") == 1});
    row("R5.4 the 101st request of a second on 10 provisioned spills",
        scenario({Fn("A").runs(10 * Millisecond).provisioned(10).constant(101, 0, Second)}), Second - 1,
        {onProvisioned("A") == 100, spillovers("A") == 1, coldStarts("A") == 1, throttles("A") == 0});
    row("R5.4 1,200 rps on 100 provisioned bring cold starts",
        scenario({Fn("A").runs(10 * Millisecond).provisioned(100).constant(1200, 0, Second)}), Second - 1,
        {onProvisioned("A") == 1000, spillovers("A") == 200, throttles("A") == 0});
    row("R5.5 without reserved the spill goes to the unreserved pool and is throttled when the account is full",
        scenario({any("B").burst(890), any("A").provisioned(100).burst(120)}), 0,
        {provisionedBusy("A") == 100, onDemand("A") == 10, refusedBy("A", ThrottleReason::AccountConcurrency) == 10});
    row("R5.6 orange 550 with 400 provisioned and others 300 all run: 850",
        scenario({any("orange").provisioned(400).burst(550), any("others").burst(300)}), 0,
        {pool() == 600, provisionedBusy("orange") == 400, spillovers("orange") == 150, accountInFlight() == 850,
         throttles("orange") == 0, throttles("others") == 0});
    row("R5.6 orange 800 with 400 provisioned and others 300 are 100 too many",
        scenario({any("orange").provisioned(400).burst(800), any("others").burst(300)}), 0,
        {accountInFlight() == 1000, inFlight("orange") == 800, throttles("others") == 100});
    row("R5.6 back at 400 in use there are no more cold starts",
        scenario({any("orange").provisioned(400).burst(550).burst(400, 10 * Second)}), 10 * Second,
        {coldStarts("orange") == 150, provisionedBusy("orange") == 400, onDemand("orange") == 0});
    row("R5.7 with 200 provisioned of 400 reserved: 150 warm, 300 spill 100, 450 throttle 50, 200 warm again",
        scenario({any("orange")
                      .provisioned(200)
                      .reserved(400)
                      .burst(150)
                      .burst(300, 10 * Second)
                      .burst(450, 20 * Second)
                      .burst(200, 30 * Second)}),
        {{0, {provisionedBusy("orange") == 150, coldStarts("orange") == 0}},
         {10 * Second, {provisionedBusy("orange") == 200, onDemand("orange") == 100, coldStarts("orange") == 100}},
         {20 * Second,
          {inFlight("orange") == 400, refusedBy("orange", ThrottleReason::ReservedConcurrency) == 50,
           coldStarts("orange") == 200}},
         {30 * Second, {provisionedBusy("orange") == 200, onDemand("orange") == 0, throttles("orange") == 50}}});
    row("R4.9 with provisioned equal to reserved nothing is left for a spill",
        scenario({any("A").provisioned(100).reserved(100).burst(101)}), 0,
        {provisionedBusy("A") == 100, refusedBy("A", ThrottleReason::ReservedConcurrency) == 1});
    row("M2 a provisioned environment is taken though the pool is full",
        scenario({any("B").burst(900), any("A").provisioned(100).burst(100, Second)}), Second,
        {provisionedBusy("A") == 100, throttles("A") == 0, accountInFlight() == 1000});
}

void TestRulesProvisioned::bounds_data()
{
    QTest::addColumn<Example>("example");
    QTest::addColumn<bool>("accepted");
    const auto ask = [](const char *name, const Scenario &scenario, bool accepted) {
        QTest::newRow(name) << Example{scenario, {}} << accepted;
    };
    ask("R5.8 provisioned up to reserved is accepted", scenario({Fn("A").reserved(400).provisioned(400)}), true);
    ask("R5.8 provisioned above reserved is refused", scenario({Fn("A").reserved(400).provisioned(401)}), false);
    ask("R5.9 without reserved up to 900 of 1,000 can be provisioned", scenario({Fn("A").provisioned(900)}), true);
    ask("R5.9 without reserved 901 of 1,000 cannot", scenario({Fn("A").provisioned(901)}), false);
    ask("R5.9 what others reserve is not there to be provisioned",
        scenario({Fn("A").provisioned(401), Fn("B").reserved(500)}), false);
    ask("M8 a change that finds no room is refused", changing(scenario({Fn("A")}), {provision("A", 901, Second)}),
        false);
}

void TestRulesProvisioned::bounds()
{
    QFETCH(lab::Example, example);
    QFETCH(bool, accepted);
    QCOMPARE(validate(example.scenario).empty(), accepted);
}

void TestRulesProvisioned::room_data()
{
    const auto any = [](const char *name) { return Fn(name).runs(5 * Second); };
    const auto claimed = [] { return accountReported("ClaimedAccountConcurrency.max"); };
    QTest::addColumn<Example>("example");
    row("R5.10 100 provisioned for an idle function leave the others 900",
        scenario({any("A").provisioned(100), any("B").burst(1000)}), 0, {inFlight("B") == 900, throttles("B") == 100});
    row("R5.12 claimed: 600 reserved and 200 provisioned are 800, with 100 unreserved in use 900",
        scenario({any("orange").reserved(600), any("blue").provisioned(200),
                  any("others").burst(100, Second).burst(300, 10 * Second)}),
        {{0, {claimed() == 800, pool() == 200}},
         {Second, {claimed() == 900}},
         {10 * Second, {claimed() == 1000, inFlight("others") == 200, throttles("others") == 100}}});
    row("R5.12 provisioned of a function with reserved is not claimed twice",
        scenario({any("A").reserved(600).provisioned(200)}), 0, {claimed() == 600, pool() == 400});
    row("R5.12 with 960 of 1,000 claimed a spike of 150 runs 40 and throttles 110",
        scenario({any("A").reserved(860), any("B").burst(100), any("C").burst(150, Second)}),
        {{0, {claimed() == 960}}, {Second, {inFlight("C") == 40, throttles("C") == 110}}});
}

void TestRulesProvisioned::metrics_data()
{
    const auto used = [] { return reported("A", "ProvisionedConcurrentExecutions.max"); };
    const auto utilization = [] { return reported("A", "ProvisionedConcurrencyUtilization.max"); };
    QTest::addColumn<Example>("example");
    row("R5.13 of 100 allocated at most 50 busy are 50", scenario({Fn("A").provisioned(100).burst(50)}), Minute,
        {used() == 50, near(utilization(), 0.5, 1e-9)});
    row("R5.13 a 2-minute call each minute keeps 2 of 10 in use",
        scenario({Fn("A").provisioned(10).runs(2 * Minute).constant(1.0 / 60)}, 1000, Hour),
        {{Minute - 1, {used() == 1, onProvisioned("A") == 1}},
         {10 * Minute - 1, {used() == 2, onProvisioned("A") == 10}}});
    row("R5.13 80 on provisioned and 20 spilled are 100 invocations", scenario({Fn("A").provisioned(80).burst(100)}),
        Minute, {onProvisioned("A") == 80, spillovers("A") == 20, invocations("A") == 100});
    row("R5.13 60 of 100 in use are a utilisation of 0.6", scenario({Fn("A").provisioned(100).burst(60)}), Minute,
        {near(utilization(), 0.6, 1e-9)});
    row("R5.13 7 of 10 in use are a utilisation of 0.7", scenario({Fn("A").provisioned(10).burst(7)}), Minute,
        {near(utilization(), 0.7, 1e-9)});
    row("R5.13 of 100 sent 30 throttled: neither invocations nor errors", scenario({Fn("A").reserved(70).burst(100)}),
        Minute, {invocations("A") == 70, throttles("A") == 30, total("A", "errors", &Totals::errors) == 0});
    row("R5.13 Duration leaves init out, the response time does not",
        scenario({Fn("A").runs(200 * Millisecond).init(Second).burst(1)}), Minute,
        {near(reported("A", "Duration.mean"), 0.2, 1e-9), near(reported("A", "responseTime.mean"), 1.2, 1e-9),
         near(reported("A", "initDuration.mean"), 1.0, 1e-9)});
    row("R5.21 a call on provisioned waits for no init", scenario({Fn("A").provisioned(1).init(5 * Second).burst(1)}),
        Minute, {coldStarts("A") == 0, near(reported("A", "responseTime.max"), 1.0, 1e-9)});
}

void TestRulesProvisioned::runningRequestsStay()
{
    // M8: a request that began on demand ends on demand, though provisioned ones become ready meanwhile.
    Scenario change = changing(scenario({Fn("A").runs(3 * Minute).burst(5)}), {provision("A", 10, Second)});
    Simulation simulation(change);
    simulation.advance(2 * Minute);
    const Fleet &fleet = simulation.function(0).fleet;
    QCOMPARE(fleet.provisioned.usable, 10);
    QCOMPARE(fleet.provisioned.busy, 0);
    QCOMPARE(fleet.onDemand, 5);
}

QTEST_APPLESS_MAIN(TestRulesProvisioned)
#include "tst_rules_provisioned.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

using namespace lab;

/// Sections 8 and 10 of the rules, and M9: the life of an environment, and what it costs.
class TestRulesLifecycle : public QObject
{
    Q_OBJECT

private slots:
    void idleLife_data();
    void idleLife() { checkExample(); }
    void initPhase_data();
    void initPhase() { checkExample(); }
    void cost_data();
    void cost() { checkExample(); }
};

void TestRulesLifecycle::idleLife_data()
{
    const auto twice = [](SimTime second) { return scenario({Fn("A").idleFor(Minute).trace({0, second})}); };
    const auto lifespan = [] { return reported("A", "environments.lifespanMean"); };
    QTest::addColumn<Example>("example");
    row("M9 an idle environment is reclaimed at exactly the end of its idle life", twice(10 * Minute / 2),
        {{61 * Second - 1, {idle("A") == 1, environments("A") == 1}},
         {61 * Second, {idle("A") == 0, environments("A") == 0, near(lifespan(), 61, 1e-9)}}});
    row("M1 reclaim comes before an arrival at that instant", twice(61 * Second), 61 * Second,
        {coldStarts("A") == 2, environments("A") == 1});
    row("R1.3 a microsecond before it the environment is reused", twice(61 * Second - 1), 61 * Second,
        {coldStarts("A") == 1, environments("A") == 1});
    row("M9 each idle period has its own life", twice(31 * Second),
        {{92 * Second - 1, {idle("A") == 1}}, {92 * Second, {idle("A") == 0, near(lifespan(), 92, 1e-9)}}});
    row("M9 idle environments count against no limit",
        scenario({Fn("A").burst(1000), Fn("B").burst(1000, 10 * Second)}), 10 * Second,
        {idle("A") == 1000, inFlight("B") == 1000, throttles("B") == 0});
    row("M9 environments are the initialising, the busy and the idle, provisioned included",
        scenario({Fn("A").init(Second).provisioned(3).trace(
            {0, 0, 0, 0, 5 * Second, 5 * Second, 5 * Second, 5 * Second, 5 * Second})}),
        5500 * Millisecond,
        {environments("A") == 5, provisionedBusy("A") == 3, initialising("A") == 1, inFlight("A") == 5,
         idle("A") == 0});
    row("R8.5 an environment is ended after its life however busy it is",
        withModel(scenario({Fn("A").constant(1)}, 1000, 2 * Hour),
                  [](ModelSettings &m) { m.recycling = Law::constant(30 * Minute); }),
        2 * Hour - Second / 2, {coldStarts("A") == 4, throttles("A") == 0, inFlight("A") == 1});
}

void TestRulesLifecycle::initPhase_data()
{
    const auto duration = [] { return reported("A", "Duration.max"); };
    const auto timeouts = [] { return total("A", "timeouts", &Totals::timeouts); };
    const auto errors = [] { return total("A", "errors", &Totals::errors); };
    const auto timeout = [](SimTime value) { return [=](FunctionSettings &s) { s.timeout = value; }; };
    QTest::addColumn<Example>("example");
    row("R8.1 parts of init add up", scenario({Fn("A").burst(1).set([](FunctionSettings &s) {
            s.init = {{{}, Law::constant(600 * Millisecond)}, {{}, Law::constant(180 * Millisecond)}};
        })}),
        Minute, {near(reported("A", "initDuration.mean"), 0.78, 1e-9)});
    row("R8.2 init of 12 s is cut at 10 s, then repeated under the timeout of 3 s: an error after 13 s",
        scenario({Fn("A").init(12 * Second).set(timeout(3 * Second)).burst(1)}),
        {{13 * Second - 1, {inFlight("A") == 1}}, {13 * Second, {inFlight("A") == 0, timeouts() == 1, errors() == 1}}});
    row("R8.4 after a timeout the next call repeats init within its duration",
        scenario({Fn("A").init(Second).set(timeout(5 * Second)).trace({0, Minute}, {9 * Second, 2 * Second})}),
        {{6 * Second, {timeouts() == 1, inFlight("A") == 0}},
         {63 * Second - 1, {inFlight("A") == 1}},
         {63 * Second,
          {inFlight("A") == 0, coldStarts("A") == 1, environments("A") == 1, errors() == 1,
           near(duration(), 5, 1e-9)}}});
    row("R8.7 with every environment initialised ahead of need no caller waits for init",
        withModel(scenario({Fn("A").init(Second).burst(5)}), [](ModelSettings &m) { m.proactiveInit = 1; }), Second,
        {inFlight("A") == 0, coldStarts("A") == 0, total("A", "environments", &Totals::environmentsCreated) == 5});
    row("R2.11 a run is cut off at the timeout", scenario({Fn("A").runs(Minute).set(timeout(5 * Second)).burst(1)}),
        5 * Second, {inFlight("A") == 0, timeouts() == 1, near(duration(), 5, 1e-9)});
}

void TestRulesLifecycle::cost_data()
{
    const auto part = [](const char *key) { return reported("A", key); };
    const auto duration = [&] { return part("cost.duration"); };
    const auto initCost = [&] { return part("cost.init"); };
    const auto requestCost = [&] { return part("cost.requests"); };
    const auto provisionedCost = [&] { return part("cost.provisioned"); };
    const auto virginia = [](Scenario scenario) {
        scenario.account.region = "us-east-1";
        return scenario;
    };
    const auto gigabyteSeconds = [](double seconds) { return seconds * 0.0000166667; };
    QTest::addColumn<Example>("example");
    row("R10.1 933.59 ms are billed as 934", scenario({Fn("A").runs(933590).burst(1)}), Minute,
        {near(duration(), gigabyteSeconds(0.934), 1e-9)});
    row("R10.7 a call of 100 ms at 1 GB costs 0.00000187 dollars", scenario({Fn("A").runs(100 * Millisecond).burst(1)}),
        Minute,
        {near(duration(), gigabyteSeconds(0.1), 1e-9), near(requestCost(), 0.2e-6, 1e-9),
         near(part("cost.total"), 0.00000187, 0.003)});
    row("R8.8 init of 800 ms and a run of 200 ms are billed as 1,000 ms",
        scenario({Fn("A").init(800 * Millisecond).runs(200 * Millisecond).burst(1)}), Minute,
        {near(duration(), gigabyteSeconds(0.2), 1e-9), near(initCost(), gigabyteSeconds(0.8), 1e-9)});
    row("R8.8 before August 2025 as 200 ms",
        withModel(scenario({Fn("A").init(800 * Millisecond).runs(200 * Millisecond).burst(1)}),
                  [](ModelSettings &m) { m.initBilled = false; }),
        Minute, {near(duration(), gigabyteSeconds(0.2), 1e-9), initCost() == 0});
    row("R10.2 12 minutes of provisioned concurrency are billed as 15",
        changing(virginia(scenario({Fn("A").provisioned(10)}, 1000, Hour)), {provision("A", 0, 12 * Minute)}), Hour,
        {near(provisionedCost(), 10 * 15 * 60 * 0.0000041667, 1e-9)});
    row("R10.4 AWS's example: 1,000 provisioned for 2 h and 1.2 million calls of 1 s cost 30.00 + 11.67 + 0.24",
        virginia(scenario({Fn("A").provisioned(1000).constant(1.2e6 / 7200)}, 1100, 2 * Hour)), 2 * Hour,
        {near(provisionedCost(), 30.00, 1e-3), near(duration(), 11.67, 1e-3), near(requestCost(), 0.24, 1e-3)});
    row("R10.5 10 idle provisioned of 1 GB for a month in Seoul cost 134.70",
        scenario({Fn("A").provisioned(10)}, 1000, 730 * Hour), 730 * Hour, {near(provisionedCost(), 134.70, 1e-4)});
    row("R10.8 reserved concurrency is free", scenario({Fn("A").reserved(500)}, 1000, 24 * Hour), 24 * Hour,
        {part("cost.total") == 0});
    row("R10 a throttled request costs nothing", scenario({Fn("A").reserved(0).burst(100)}), Minute,
        {part("cost.total") == 0});
}

QTEST_APPLESS_MAIN(TestRulesLifecycle)
#include "tst_rules_lifecycle.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

using namespace lab;

/// Section 4 of the rules, and M5: reserved concurrency as floor and ceiling, changed under load.
class TestRulesReserved : public QObject
{
    Q_OBJECT

private slots:
    void reserved_data();
    void reserved() { checkExample(); }
    void zero_data();
    void zero() { checkExample(); }
    void changedUnderLoad_data();
    void changedUnderLoad() { checkExample(); }
    void changesRefused_data();
    void changesRefused();
};

void TestRulesReserved::reserved_data()
{
    const auto any = [](const char *name) { return Fn(name).runs(5 * Second); };
    QTest::addColumn<Example>("example");
    row("R4.1 with reserved 50 a function never runs more than 50", scenario({any("A").reserved(50).burst(80)}), 0,
        {inFlight("A") == 50, refusedBy("A", ThrottleReason::ReservedConcurrency) == 30, environments("A") == 50});
    row("R4.1 reserved environments are not made in advance", scenario({any("A").reserved(50).burst(5, Second)}),
        {{0, {environments("A") == 0}}, {Second, {coldStarts("A") == 5}}});
    row("R4.1 others never eat into it", scenario({any("B").burst(1200), any("A").reserved(50).burst(50, Second)}),
        {{0, {inFlight("B") == 950}}, {Second, {inFlight("A") == 50, throttles("A") == 0}}});
    row("R4.2 100 reserved by an idle function leave the others 900",
        scenario({any("A").reserved(100), any("B").burst(1000)}), 0,
        {inFlight("B") == 900, refusedBy("B", ThrottleReason::AccountConcurrency) == 100, pool() == 900});
    row("R4.3 a function with reserved cannot use the unreserved pool",
        scenario({any("A").reserved(10).burst(11), any("B")}), 0,
        {inFlight("A") == 10, throttles("A") == 1, poolInUse() == 0});
    row("R4.4 orange at 400 throttles 50 though capacity is idle elsewhere, then others at 200 throttle 60",
        scenario({any("blue").reserved(400).burst(100).burst(100, 10 * Second).burst(100, 20 * Second),
                  any("orange").reserved(400).burst(100).burst(450, 10 * Second).burst(150, 20 * Second),
                  any("others").burst(50, 10 * Second).burst(260, 20 * Second).burst(120, 30 * Second)}),
        {{0, {inFlight("blue") == 100, inFlight("orange") == 100, pool() == 200}},
         {10 * Second,
          {inFlight("orange") == 400, refusedBy("orange", ThrottleReason::ReservedConcurrency) == 50,
           inFlight("blue") == 100, inFlight("others") == 50, throttles("others") == 0}},
         {20 * Second,
          {inFlight("orange") == 150, throttles("orange") == 50, inFlight("others") == 200,
           refusedBy("others", ThrottleReason::AccountConcurrency) == 60, inFlight("blue") == 100}},
         {30 * Second, {inFlight("others") == 120, throttles("others") == 60, throttles("blue") == 0}}});
    row("R4.7 a peak of 20 fits reserved 20", scenario({any("A").reserved(20).burst(20)}), 0,
        {inFlight("A") == 20, throttles("A") == 0});
    row("M2 a function with reserved never meets the account's limit, full as the pool may be",
        scenario({any("A").reserved(300).burst(300, 3 * Second), any("B").runs(Minute).burst(900)}), 3 * Second,
        {inFlight("A") == 300, throttles("A") == 0, throttles("B") == 200, accountInFlight() == 1000});
}

void TestRulesReserved::zero_data()
{
    QTest::addColumn<Example>("example");
    row("R4.5 reserved 0 throttles every synchronous call until it is removed",
        changing(scenario({Fn("A").trigger(Trigger::FunctionUrl).reserved(0).burst(20).burst(20, Minute)}),
                 {reserve("A", std::nullopt, 30 * Second)}),
        {{0,
          {throttles("A") == 20, refusedBy("A", ThrottleReason::ReservedConcurrency) == 20,
           total("A", "429", &Totals::answers429) == 20, inFlight("A") == 0}},
         {Minute, {inFlight("A") == 20, throttles("A") == 20}}});
    row("R4.6 with reserved 0 new events go straight to the DLQ, untried",
        scenario({Fn("A").async().reserved(0).burst(100).set(
            [](FunctionSettings &s) { s.async.onFailure = FailureDestination::Sqs; })}),
        Second,
        {received("A") == 100, deadLetters("A") == 100, dropped("A") == 100, attempts("A") == 0, invocations("A") == 0,
         total("A", "asynchronous retries", &Totals::asyncRetries) == 0, waiting("A") == 0});
    row("R7.8 with reserved 0 and no DLQ the events are gone", scenario({Fn("A").async().reserved(0).burst(100)}),
        Second, {received("A") == 100, deadLetters("A") == 0, dropped("A") == 100, waiting("A") == 0});
    row("M6 reserved set to 0 sends a queued event to the DLQ on its next attempt",
        changing(withModel(scenario({Fn("A").async().runs(Minute).reserved(1).burst(2).set(
                               [](FunctionSettings &s) { s.async.onFailure = FailureDestination::Sqs; })}),
                           [](ModelSettings &m) { m.asyncJitter = false; }),
                 {reserve("A", 0, 1500 * Millisecond)}),
        {{3 * Second - 1, {deadLetters("A") == 0, waiting("A") == 1, inFlight("A") == 1}},
         {3 * Second, {deadLetters("A") == 1, waiting("A") == 0, inFlight("A") == 1}}});
}

void TestRulesReserved::changedUnderLoad_data()
{
    QTest::addColumn<Example>("example");
    row("M5 a lowered reservation kills nothing and admits nothing until it has drained",
        changing(scenario({Fn("A")
                               .reserved(50)
                               .trace({0}, {10 * Second})
                               .burst(49)
                               .burst(10, 500 * Millisecond)
                               .burst(10, 2 * Second)}),
                 {reserve("A", 5, 400 * Millisecond)}),
        {{500 * Millisecond, {inFlight("A") == 50, throttles("A") == 10}},
         {2 * Second, {inFlight("A") == 5, throttles("A") == 16}}});
    row("M5 newly reserved concurrency shrinks the others' pool at once",
        changing(scenario({Fn("A").runs(Minute).burst(100),
                           Fn("B").runs(10 * Second).burst(700).burst(700, 5 * Second).burst(700, 20 * Second)}),
                 {reserve("A", 400, Second)}),
        {{Second, {inFlight("B") == 700, pool() == 600, poolInUse() == 700}},
         {5 * Second, {inFlight("B") == 700, throttles("B") == 700}},
         {20 * Second, {inFlight("B") == 600, throttles("B") == 800}}});
    row("M5 the owner's in-flight counts against its new reservation at once",
        changing(scenario({Fn("A").runs(Minute).burst(100).burst(50, 2 * Second)}), {reserve("A", 120, Second)}),
        2 * Second,
        {inFlight("A") == 120, refusedBy("A", ThrottleReason::ReservedConcurrency) == 30, poolInUse() == 0});
    row("M5 a reservation taken away gives the pool back at once",
        changing(scenario({Fn("A").reserved(400), Fn("B").runs(Minute).burst(1000).burst(400, 2 * Second)}),
                 {reserve("A", std::nullopt, Second)}),
        {{0, {inFlight("B") == 600}}, {2 * Second, {inFlight("B") == 1000, throttles("B") == 400}}});
    row("M5 a lowered account limit kills nothing and admits nothing until it fits",
        changing(scenario({Fn("A").runs(10 * Second).burst(800).burst(10, 5 * Second).burst(600, 15 * Second)}),
                 {limitTo(500, Second)}),
        {{5 * Second, {inFlight("A") == 800, throttles("A") == 10}},
         {15 * Second, {inFlight("A") == 500, throttles("A") == 110}}});
    row("M5 a raised account limit admits at once",
        changing(scenario({Fn("A").runs(Minute).burst(1000).burst(500, 10 * Second)}), {limitTo(2000, 5 * Second)}),
        10 * Second, {inFlight("A") == 1500, throttles("A") == 0});
}

void TestRulesReserved::changesRefused_data()
{
    QTest::addColumn<Example>("example");
    const Scenario base = scenario({Fn("A"), Fn("B").reserved(300)});
    const auto refused = [&](const char *name, std::vector<Change> changes) {
        QTest::newRow(name) << Example{changing(base, std::move(changes)), {}};
    };
    refused("M5 a change that reserves more than the limit allows beside the others", {reserve("A", 601, Second)});
    refused("M5 a limit below what is reserved and the 100", {limitTo(399, Second)});
    refused("M5 two changes that fit alone but not together",
            {reserve("A", 500, Second), reserve("B", 401, 2 * Second)});
    refused("M5 changes are folded in time order, not in file order",
            {reserve("B", 200, 2 * Second), reserve("A", 700, Second)});
}

void TestRulesReserved::changesRefused()
{
    QFETCH(lab::Example, example);
    QCOMPARE(validate(example.scenario).size(), std::size_t(1));
    // The smallest step back makes it fit: it is the sum that was refused.
    for (Change &change : example.scenario.changes) {
        if (change.concurrencyLimit)
            *change.concurrencyLimit += 1;
        else if (change.set.reservedConcurrency && change.function == "A")
            change.set.reservedConcurrency = change.at == Second && **change.set.reservedConcurrency == 700
                                                 ? 600
                                                 : **change.set.reservedConcurrency - 1;
    }
    QVERIFY(validate(example.scenario).empty());
}

QTEST_APPLESS_MAIN(TestRulesReserved)
#include "tst_rules_reserved.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/validation.h"
#include "engine/session/history.h"
#include "tests/builders.h"

#include <limits>

using namespace lab;

/// M5: what a change of a limit or a reservation does while it is under load. Nothing that runs is killed, and nothing is
/// admitted above a limit.
class TestLimits : public QObject
{
    Q_OBJECT

private slots:
    void underLoad_data();
    void underLoad() { checkExample(); }
    void whyItsOwnerWaits();
    void aRefusedChangeIsMarked();
    void tooMuchIsRefused_data();
    void tooMuchIsRefused();
    void autoScalingsClaims_data();
    void autoScalingsClaims();
};

namespace {

/// Fills the account for half a minute.
Fn greedy()
{
    return Fn("A").runs(30 * Second).burst(1000);
}

} // namespace

void TestLimits::underLoad_data()
{
    QTest::addColumn<Example>("example");
    row("M5 reserving for the greedy one admits nobody above the account's limit",
        changing(scenario({greedy(), Fn("B").runs(5 * Second).burst(1000, 6 * Second).burst(1000, 31 * Second)}),
                 {reserve("A", 50, 5 * Second)}),
        {{6 * Second,
          {accountInFlight() == 1000, pool() == 950, refusedBy("B", ThrottleReason::AccountConcurrency) == 1000}},
         {31 * Second, {inFlight("A") == 0, inFlight("B") == 950, throttles("B") == 1050}}});
    row("M5 concurrency newly reserved is not there before the others let go of it",
        changing(scenario({greedy(), Fn("B").burst(200, 6 * Second).burst(200, 31 * Second)}),
                 {reserve("B", 200, 5 * Second)}),
        {{6 * Second,
          {accountInFlight() == 1000, inFlight("B") == 0, refusedBy("B", ThrottleReason::AccountConcurrency) == 200}},
         {31 * Second, {inFlight("B") == 200, throttles("B") == 200}}});
    row("M5 what the others free goes to the owner first",
        changing(scenario({Fn("A").runs(10 * Second).burst(500).burst(500, 5 * Second).burst(400, 11 * Second),
                           Fn("B").runs(Minute).burst(200, 12 * Second)}),
                 {reserve("B", 200, 6 * Second)}),
        {{10 * Second, {inFlight("A") == 500, pool() == 800}},
         {11 * Second, {inFlight("A") == 800, throttles("A") == 100}},
         {12 * Second, {inFlight("B") == 200, throttles("B") == 0, accountInFlight() == 1000}}});
    row("M5 provisioned inside a reservation that is full adds nothing to what runs",
        changing(
            withModel(
                scenario({Fn("A").runs(30 * Second).reserved(5).burst(5).burst(5, 10 * Second).burst(5, 31 * Second)}),
                [](ModelSettings &m) { m.provisionedPreparation = Second; }),
            {provision("A", 5, 5 * Second)}),
        {{10 * Second,
          {provisionedReady("A") == 5, inFlight("A") == 5, refusedBy("A", ThrottleReason::ReservedConcurrency) == 5}},
         {31 * Second, {provisionedBusy("A") == 5, onDemand("A") == 0, throttles("A") == 5}}});
    row("M5 provisioned for another while the account is full runs nothing on top",
        changing(withModel(scenario({greedy(), Fn("B").burst(50, 10 * Second).burst(50, 31 * Second)}),
                           [](ModelSettings &m) { m.provisionedPreparation = Second; }),
                 {provision("B", 50, 5 * Second)}),
        {{10 * Second,
          {provisionedReady("B") == 50, accountInFlight() == 1000,
           refusedBy("B", ThrottleReason::AccountConcurrency) == 50}},
         {31 * Second, {provisionedBusy("B") == 50}}});
    row("M5 a limit lowered below what runs keeps reserved functions waiting, too, until it fits",
        changing(scenario({Fn("A").runs(Minute).reserved(300).burst(300, 3 * Second).burst(300, 31 * Second),
                           Fn("B").runs(30 * Second).burst(700)}),
                 {limitTo(400, Second)}),
        {{3 * Second, {inFlight("A") == 0, accountInFlight() == 700, throttles("A") == 300}},
         {31 * Second, {inFlight("A") == 300, throttles("A") == 300}}});
    row("M5 a reservation lowered below what runs admits nothing until it has drained",
        changing(
            scenario(
                {Fn("A").runs(30 * Second).reserved(100).burst(100).burst(10, 10 * Second).burst(30, 31 * Second)}),
            {reserve("A", 20, 5 * Second)}),
        {{10 * Second, {inFlight("A") == 100, throttles("A") == 10}},
         {31 * Second, {inFlight("A") == 20, throttles("A") == 20}}});
    row("M5 a reservation that is taken back leaves what runs to the pool",
        changing(scenario({Fn("A").runs(30 * Second).reserved(300).burst(300),
                           Fn("B").runs(30 * Second).burst(700).burst(100, 10 * Second)}),
                 {reserve("A", std::nullopt, 5 * Second)}),
        {{10 * Second, {poolInUse() == 1000, accountInFlight() == 1000, throttles("B") == 100}}});
}

void TestLimits::whyItsOwnerWaits()
{
    const Scenario one = changing(scenario({greedy(), Fn("B").burst(200, 6 * Second), Fn("C").burst(1, 6 * Second)}),
                                  {reserve("B", 200, 5 * Second)});
    std::int64_t setAside = 0;
    for (const Record &record : logOf(one)) {
        if (record.kind != RecordKind::Throttle)
            continue;
        QCOMPARE(record.reason, record.function == 1 ? RecordReason::SetAside : RecordReason::AccountConcurrency);
        ++setAside;
    }
    QCOMPARE(setAside, 201);
    Simulation simulation(one);
    simulation.advance(one.duration);
    QCOMPARE(simulation.totals(1).throttledSetAside, 200);
    QCOMPARE(simulation.totals(2).throttledSetAside, 0);
    QCOMPARE(simulation.totals(1).throttledSetAside, 200);
}

void TestLimits::autoScalingsClaims_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<double>("bound"); ///< 0: accepted
    QTest::newRow("M5 a limit of 20 leaves no room for the 20 claimed and 1 reserved")
        << limitTo(20) << Fault::LimitBelowReserved << 21.0;
    QTest::newRow("M5 a limit of 21 does") << limitTo(21) << Fault::LimitBelowReserved << 0.0;
    QTest::newRow("M5 the claims leave 979 to be reserved") << reserve("U", 980) << Fault::ReservedAboveLimit << 979.0;
    QTest::newRow("R5.8 the one that is scaled cannot reserve less than it was scaled to")
        << reserve("P", 15) << Fault::ProvisionedAboveReserved << 15.0;
    QTest::newRow("M5 and 979 to be provisioned") << provision("U", 980) << Fault::ProvisionedAboveLimit << 979.0;
    QTest::newRow("M5 no more than that") << provision("U", 979) << Fault::ProvisionedAboveLimit << 0.0;
}

void TestLimits::aRefusedChangeIsMarked()
{
    Scenario scaled = scenario({Fn("A").reserved(1), Fn("P").provisioned(12).set([](FunctionSettings &s) {
                                    s.autoScaling = AutoScaling{0, 50, 0.7, {{Second, 20, std::nullopt}}};
                                })},
                               1000, 10 * Second);
    scaled.model.unreservedMinimum = 0;
    scaled.changes = {limitTo(20, 2 * Second), limitTo(30, 3 * Second)};
    const auto shared = std::make_shared<const Scenario>(scaled);
    Simulation simulation(scaled);
    History history(shared, simulation);
    history.advance(simulation, scaled.duration);
    std::vector<bool> refused;
    const std::shared_ptr<const Frame> frame = history.frame(simulation);
    for (const Mark &mark : *frame->marks) {
        if (mark.kind == Mark::Kind::Change)
            refused.push_back(mark.refused);
    }
    QCOMPARE(refused, (std::vector<bool>{true, false}));
}

void TestLimits::tooMuchIsRefused_data()
{
    QTest::addColumn<int>("reserved");
    QTest::addColumn<int>("provisioned");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("R2.3 four times 2^30 is no small number") << (1 << 30) << 0 << Fault::OutOfRange;
    QTest::newRow("R2.3 nor is the largest int") << std::numeric_limits<int>::max() << 0 << Fault::OutOfRange;
    QTest::newRow("R5.9 provisioned neither") << -1 << std::numeric_limits<int>::max() << Fault::OutOfRange;
    QTest::newRow("R2.3 a million each is more than the account has") << 1000000 << 0 << Fault::ReservedAboveLimit;
}

/// Sums of what files say are taken before anything is known to be sensible: they must not wrap around.
void TestLimits::tooMuchIsRefused()
{
    QFETCH(int, reserved);
    QFETCH(int, provisioned);
    QFETCH(Fault, fault);
    std::vector<FunctionConfig> functions;
    for (const char *name : {"A", "B", "C", "D"}) {
        functions.push_back(Fn(name).provisioned(provisioned));
        if (reserved >= 0)
            functions.back().settings.reservedConcurrency = reserved;
    }
    const std::vector<Problem> problems = validate(scenario(functions));
    QVERIFY(!problems.empty());
    QCOMPARE(problems.front().fault, fault);
    const std::vector<Allotment> all(4, {reserved >= 0 ? std::optional(reserved) : std::nullopt, provisioned});
    QVERIFY(unreservedPool(1000, all) < 0);
    QCOMPARE(maximumReserved(1000, 100, all, 0), 0);
    QVERIFY(minimumLimit(100, all) > 1'000'000);
}

/// What auto scaling has claimed counts as provisioned: a change that leaves no room for it is refused as a whole.
void TestLimits::autoScalingsClaims()
{
    QFETCH(Change, change);
    QFETCH(Fault, fault);
    QFETCH(double, bound);
    Scenario scaled = scenario({Fn("A").reserved(1), Fn("P").provisioned(12).set([](FunctionSettings &s) {
                                    s.autoScaling = AutoScaling{0, 50, 0.7, {{Second, 20, std::nullopt}}};
                                }),
                                Fn("U").poisson(10)},
                               1000, 10 * Second);
    scaled.model.unreservedMinimum = 0;
    scaled.model.provisionedPreparation = 0;
    change.at = 2 * Second;
    scaled.changes = {change};
    QVERIFY(validate(scaled).empty());
    Simulation simulation(scaled);
    simulation.advance(change.at - 1);
    QCOMPARE(simulation.function(1).fleet.provisioned.claimed, 20);
    const std::optional<Problem> problem = simulation.refusal(change);
    QCOMPARE(problem.has_value(), bound > 0);
    const int limit = simulation.account().limit;
    const FunctionSettings before = simulation.function(2).setup.settings;
    simulation.advance(scaled.duration);
    QCOMPARE(simulation.refusedChanges().size(), bound > 0 ? 1U : 0U);
    QVERIFY(simulation.account().unreservedPool() >= 0 && simulation.account().claimed() <= simulation.account().limit);
    if (!problem)
        return;
    QCOMPARE(problem->fault, fault);
    QCOMPARE(fault == Fault::LimitBelowReserved ? problem->low : problem->high, bound);
    QCOMPARE(*simulation.refusedChanges().front(), change);
    QCOMPARE(simulation.account().limit, limit);
    QVERIFY(simulation.function(2).setup.settings == before);
}

QTEST_APPLESS_MAIN(TestLimits)
#include "tst_limits.moc"

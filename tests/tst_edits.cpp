// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

#include "engine/lambda/edits.h"

using namespace lab;

namespace {

/// One field of a change, set to something that is not its default: what it does to a function's settings.
struct Field
{
    std::function<void(Change &)> set;
};

Scenario two()
{
    return scenario({Fn("A").constant(5), Fn("B").constant(7)});
}

} // namespace

/// Edits in the window are changes: applied to the start, put in order of time, or merged.
class TestEdits : public QObject
{
    Q_OBJECT

private slots:
    void everyField_data();
    void everyField();
    void laterOneWins_data() { everyField_data(); }
    void laterOneWins();
    void accountLimit();
    void unknownFunctionChangesNothing();
    void order_data();
    void order();
    void aRenamedFunctionIsNamedSoEverywhere();
    void aRemovedFunctionLeavesNothingBehind();
    void targets_data();
    void targets();
};

void TestEdits::everyField_data()
{
    QTest::addColumn<Field>("field");
    const auto row = [](const char *name, auto set) { QTest::newRow(name) << Field{set}; };
    row("traffic", [](Change &c) { c.traffic = {Fn::steady(TrafficKind::Poisson, 40)}; });
    row("no traffic at all", [](Change &c) { c.traffic.emplace(); });
    row("memory", [](Change &c) { c.set.memory = 512; });
    row("duration", [](Change &c) { c.set.duration = Law::exponential(2 * Second); });
    row("init", [](Change &c) { c.set.init = {{{}, Law::constant(Second)}}; });
    row("timeout", [](Change &c) { c.set.timeout = 3 * Second; });
    row("error rate", [](Change &c) { c.set.errorRate = 0.25; });
    row("idle life", [](Change &c) { c.set.idleTimeout = Law::constant(Minute); });
    row("selection", [](Change &c) { c.set.environmentSelection = EnvironmentSelection::NewestCreated; });
    row("reserved", [](Change &c) { c.set.reservedConcurrency.emplace(50); });
    row("reserved 0", [](Change &c) { c.set.reservedConcurrency.emplace(0); });
    row("provisioned", [](Change &c) { c.set.provisionedConcurrency = 5; });
    row("auto scaling", [](Change &c) { c.set.autoScaling.emplace(AutoScaling{2, 9, 0.5, {}}); });
    row("asynchronous settings", [](Change &c) { c.set.async = {Hour, 1, FailureDestination::None}; });
    row("VPC", [](Change &c) { c.set.vpc = Vpc::Since2019; });
    row("retries", [](Change &c) { c.set.callerRetry = {RetryPolicy::Fixed, 7, Second}; });
}

void TestEdits::everyField()
{
    // At the start an edit is as if the scenario had been written so, and only the one function differs.
    QFETCH(Field, field);
    const Scenario before = two();
    Change change = changeOf("B");
    field.set(change);
    const Scenario after = withChangeAtStart(before, change);
    QVERIFY(after.functions[1] != before.functions[1]);
    Scenario expected = before;
    change.set.applyTo(expected.functions[1].settings);
    expected.functions[1].traffic = change.traffic.value_or(before.functions[1].traffic);
    QVERIFY(after == expected);
    // Merged with a change of nothing it is itself, whichever comes first.
    QVERIFY(merged(changeOf("B"), change) == change);
    QVERIFY(merged(change, changeOf("B")) == change);
}

void TestEdits::laterOneWins()
{
    // Two changes merged do what they do one after the other, for every pair of fields.
    QFETCH(Field, field);
    Change first = changeOf("B", Second);
    first.label = {"Sale", "세일"};
    first.traffic = {Fn::steady(TrafficKind::Constant, 1)};
    first.set.memory = 3008;
    first.set.duration = Law::constant(Minute);
    first.set.timeout = Minute;
    first.set.errorRate = 1;
    first.set.reservedConcurrency.emplace(std::nullopt);
    first.set.provisionedConcurrency = 1;
    Change second = changeOf("B", 2 * Second);
    field.set(second);
    const Change both = merged(first, second);
    const Scenario oneByOne = withChangeAtStart(withChangeAtStart(two(), first), second);
    QVERIFY(withChangeAtStart(two(), both) == oneByOne);
    QVERIFY(withChangeAtStart(two(), first) != oneByOne);
    QCOMPARE(both.at, Second); // where the first stood, under its name
    QCOMPARE(both.label.en, std::string("Sale"));
}

void TestEdits::accountLimit()
{
    const Scenario after = withChangeAtStart(two(), limitTo(500));
    QCOMPARE(after.account.concurrencyLimit, 500);
    QVERIFY(after.functions == two().functions);
    QCOMPARE(merged(limitTo(500), limitTo(700)).concurrencyLimit.value_or(0), 700);
    QCOMPARE(merged(limitTo(500), Change()).concurrencyLimit.value_or(0), 500);
}

void TestEdits::unknownFunctionChangesNothing()
{
    QVERIFY(withChangeAtStart(two(), reserve("C", 5)) == two());
    QVERIFY(withChangeAtStart(two(), changeOf("A")) == two());
}

void TestEdits::order_data()
{
    QTest::addColumn<SimTime>("at");
    QTest::addColumn<int>("index");
    QTest::newRow("before all others") << Second << 0;
    QTest::newRow("between two") << 3 * Second << 1;
    QTest::newRow("behind those of its own instant") << 5 * Second << 3;
    QTest::newRow("behind all others") << Minute << 4;
}

void TestEdits::order()
{
    QFETCH(SimTime, at);
    QFETCH(int, index);
    std::vector<Change> changes{limitTo(1, 2 * Second), limitTo(2, 5 * Second), limitTo(3, 5 * Second),
                                limitTo(4, 6 * Second)};
    QCOMPARE(insertChange(changes, limitTo(99, at)), static_cast<std::size_t>(index));
    QCOMPARE(changes.size(), std::size_t(5));
    QCOMPARE(changes[static_cast<std::size_t>(index)].concurrencyLimit.value_or(0), 99);
    std::vector<int> others;
    for (const Change &change : changes) {
        if (change.concurrencyLimit != 99)
            others.push_back(*change.concurrencyLimit);
    }
    QCOMPARE(others, (std::vector<int>{1, 2, 3, 4}));
}

/// Whatever a scenario may say of a function by its name.
static Scenario namedEverywhere()
{
    Scenario scenario = two();
    scenario.changes = {reserve("A", 5, Second), reserve("B", 6, 2 * Second), limitTo(900, 3 * Second)};
    scenario.view.coldStarts = {"B", "A"};
    return scenario;
}

void TestEdits::aRenamedFunctionIsNamedSoEverywhere()
{
    Scenario scenario = namedEverywhere();
    renameFunction(scenario, 0, "C");
    QVERIFY(validate(scenario).empty());
    QCOMPARE(scenario.functions[0].name, std::string("C"));
    QCOMPARE(scenario.changes[0].function, std::string("C"));
    QCOMPARE(scenario.changes[1].function, std::string("B"));
    QCOMPARE(scenario.view.coldStarts, (std::vector<std::string>{"B", "C"}));
}

void TestEdits::aRemovedFunctionLeavesNothingBehind()
{
    Scenario scenario = namedEverywhere();
    removeFunction(scenario, 1);
    QVERIFY(validate(scenario).empty());
    QCOMPARE(scenario.functions.size(), std::size_t(1));
    QCOMPARE(scenario.changes.size(), std::size_t(2));
    QCOMPARE(scenario.changes[1].concurrencyLimit, std::optional(900));
    QCOMPARE(scenario.view.coldStarts, std::vector<std::string>{"A"});
}

void TestEdits::targets_data()
{
    QTest::addColumn<bool>("same");
    QTest::addColumn<Change>("one");
    QTest::addColumn<Change>("other");
    QTest::newRow("the same function") << true << reserve("A", 5) << provision("A", 1);
    QTest::newRow("another function") << false << reserve("A", 5) << reserve("B", 5);
    QTest::newRow("both the account") << true << limitTo(5) << limitTo(6);
    QTest::newRow("a function and the account") << false << reserve("A", 5) << limitTo(6);
}

void TestEdits::targets()
{
    QFETCH(bool, same);
    QFETCH(Change, one);
    QFETCH(Change, other);
    QCOMPARE(sameTarget(one, other), same);
    QCOMPARE(sameTarget(other, one), same);
}

QTEST_APPLESS_MAIN(TestEdits)
#include "tst_edits.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

#include <set>

using namespace lab;

/// Sections 1 and 2 of the rules: what concurrency is, the account's limit, and the request rate.
class TestRulesConcurrency : public QObject
{
    Q_OBJECT

private slots:
    void definition_data();
    void definition() { checkExample(); }
    void estimate_data();
    void estimate() { checkExample(); }
    void reuseBeforeCreate();
    void environmentSelection_data();
    void environmentSelection();
    void accountLimit_data();
    void accountLimit() { checkExample(); }
    void reservable_data();
    void reservable();
    void requestRate_data();
    void requestRate() { checkExample(); }
    void effectiveRate_data();
    void effectiveRate();
};

void TestRulesConcurrency::definition_data()
{
    QTest::addColumn<Example>("example");
    row("R1.1 seven requests at once are a concurrency of 7", scenario({Fn("A").runs(2 * Second).burst(7)}),
        {{0, {inFlight("A") == 7, accountInFlight() == 7, coldStarts("A") == 7}},
         {2 * Second - 1, {inFlight("A") == 7}},
         {2 * Second, {inFlight("A") == 0, idle("A") == 7}}});
    row("R1.4 init 1 s and run 0.2 s occupy the environment until 1.2 s",
        scenario({Fn("A").runs(200 * Millisecond).init(Second).burst(1)}),
        {{0, {inFlight("A") == 1, initialising("A") == 1}},
         {Second - 1, {initialising("A") == 1}},
         {Second, {initialising("A") == 0, inFlight("A") == 1}},
         {1200 * Millisecond - 1, {inFlight("A") == 1}},
         {1200 * Millisecond, {inFlight("A") == 0, idle("A") == 1}}});
    row("R1.4 a request that comes while the only environment initialises gets one of its own",
        scenario({Fn("A").runs(Second).init(Second).trace({0, Second / 2})}), Second,
        {inFlight("A") == 2, coldStarts("A") == 2});
    row("R1.6 an idle environment uses no concurrency and costs nothing",
        scenario({Fn("A").idleFor(Hour).burst(3)}, 1000, 2 * Hour),
        {{Second, {inFlight("A") == 0, environments("A") == 3}},
         {30 * Minute,
          {idle("A") == 3, inFlight("A") == 0, accountInFlight() == 0,
           near(accountReported("cost.total"), 3 * (0.2e-6 + 0.0000166667), 1e-9)}}});
}

void TestRulesConcurrency::estimate_data()
{
    const auto steadily = [](double rate, SimTime duration, int limit = 1000) {
        return scenario({Fn("A").runs(duration).constant(rate)}, limit, 20 * Second);
    };
    QTest::addColumn<Example>("example");
    row("R1.2 100 rps of 1 s are 100", steadily(100, Second), 10 * Second, {inFlight("A") == 100, throttles("A") == 0});
    row("R1.2 100 rps of 0.5 s are 50", steadily(100, 500 * Millisecond), 10 * Second,
        {inFlight("A") == 50, throttles("A") == 0});
    row("R1.2 200 rps of 0.25 s are 50", steadily(200, 250 * Millisecond), 10 * Second,
        {inFlight("A") == 50, throttles("A") == 0});
    row("R1.2 5,000 rps of 0.2 s are 1,000 and just fit", steadily(5000, 200 * Millisecond), 10 * Second,
        {inFlight("A") == 1000, concurrencyMax("A") == 1000, throttles("A") == 0});
    row("R1.2 of 20,000 rps of 0.05 s a quota of 1,000 admits 10,000 a second", steadily(20000, 50 * Millisecond),
        10 * Second - 1,
        {concurrencyMax("A") == 1000, invocations("A") == 100000, throttles("A") == 100000,
         refusedBy("A", ThrottleReason::RequestRate) == 100000});
    row("R1.2 20,000 rps of 0.05 s fit a quota of 2,000", steadily(20000, 50 * Millisecond, 2000), 10 * Second - 1,
        {concurrencyMax("A") == 1000, invocations("A") == 200000, throttles("A") == 0});
    row("R1.2 30,000 rps of 0.02 s are 600 and yet throttled at a quota of 1,000", steadily(30000, 20 * Millisecond),
        10 * Second - 1,
        {concurrencyMax("A") == 600, invocations("A") == 100000,
         refusedBy("A", ThrottleReason::RequestRate) == 200000});
    row("R1.2 30,000 rps of 0.02 s need a quota of 3,000", steadily(30000, 20 * Millisecond, 3000), 10 * Second - 1,
        {concurrencyMax("A") == 600, invocations("A") == 300000, throttles("A") == 0});
    row("R1.2 10 S3 events a second of 3 s are 30",
        scenario({Fn("A").trigger(Trigger::S3).runs(3 * Second).constant(10)}), Minute,
        {inFlight("A") == 30, throttles("A") == 0});
}

void TestRulesConcurrency::reuseBeforeCreate()
{
    // AWS's picture: 1 to 5 overlap; 6 to 8 come after 1 to 3 ended; 9 finds all busy; 10 comes after 4 ended.
    const auto ms = [](std::int64_t value) { return value * Millisecond; };
    const Scenario picture = scenario(
        {Fn("A").trace({ms(0), ms(10), ms(20), ms(30), ms(40), ms(130), ms(131), ms(132), ms(150), ms(210)},
                       {ms(100), ms(100), ms(100), ms(170), ms(300), ms(100), ms(100), ms(100), ms(100), ms(100)})});
    Simulation simulation(picture);
    Observation observation;
    observation.records = true;
    simulation.advance(simulation.end(), &observation);
    QCOMPARE(simulation.totals(0).coldStarts, 6);
    QCOMPARE(simulation.totals(0).invocations, 10);
    QCOMPARE(simulation.report().functions[0].concurrencyMax, 6);

    std::vector<std::uint32_t> environmentOf(11);
    for (const Record &record : observation.log) {
        if (record.kind == RecordKind::Start)
            environmentOf[static_cast<std::size_t>(record.request)] = record.environment;
    }
    const std::set<std::uint32_t> first{environmentOf[1], environmentOf[2], environmentOf[3]};
    const std::set<std::uint32_t> reused{environmentOf[6], environmentOf[7], environmentOf[8]};
    QCOMPARE(reused, first);
    QCOMPARE(environmentOf[10], environmentOf[4]);
    QCOMPARE(environmentOf[9], 6U);
}

void TestRulesConcurrency::environmentSelection_data()
{
    QTest::addColumn<int>("selection");
    QTest::addColumn<int>("taken");
    // Environment 1 is created first and used last, 2 is between, 3 is created last and used first.
    QTest::newRow("R1.5 most recently used takes the one that ended last")
        << static_cast<int>(EnvironmentSelection::MostRecentlyUsed) << 1;
    QTest::newRow("R1.5 newest created takes the one that was made last")
        << static_cast<int>(EnvironmentSelection::NewestCreated) << 3;
    QTest::newRow("R1.5 least recently used takes the one that rests longest")
        << static_cast<int>(EnvironmentSelection::LeastRecentlyUsed) << 2;
}

void TestRulesConcurrency::environmentSelection()
{
    QFETCH(int, selection);
    QFETCH(int, taken);
    const auto log = logOf(scenario(
        {Fn("A").trace({0, 1, 2, 10 * Second}, {5 * Second, Second, 3 * Second, Second}).set([&](FunctionSettings &s) {
            s.environmentSelection = static_cast<EnvironmentSelection>(selection);
        })}));
    std::uint32_t last = 0;
    for (const Record &record : log) {
        if (record.kind == RecordKind::Start && record.request == 4)
            last = record.environment;
    }
    QCOMPARE(last, static_cast<std::uint32_t>(taken));
}

void TestRulesConcurrency::accountLimit_data()
{
    QTest::addColumn<Example>("example");
    row("R2.1 of 1,001 at the same instant 1,000 run and the last is refused by concurrency",
        scenario({Fn("A").burst(1001)}), 0,
        {inFlight("A") == 1000, throttles("A") == 1, refusedBy("A", ThrottleReason::AccountConcurrency) == 1});
    row("R2.1 the quota is shared by all functions", scenario({Fn("A").burst(700), Fn("B").burst(500)}), 0,
        {inFlight("A") == 700, inFlight("B") == 300, throttles("A") == 0, throttles("B") == 200});
    row("R2.2 a new account's quota of 10 runs 10 of 11", scenario({Fn("A").burst(11)}, 10), 0,
        {inFlight("A") == 10, throttles("A") == 1});
    row("R2.6 100 reserved of 1,000 leave a pool of 900", scenario({Fn("A").reserved(100).burst(0)}), 0,
        {pool() == 900});
}

void TestRulesConcurrency::reservable_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("minimum");
    QTest::addColumn<int>("reserved");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("R2.3 900 of 1,000 can be reserved") << 1000 << 100 << 900 << true;
    QTest::newRow("R2.4 901 of 1,000 cannot") << 1000 << 100 << 901 << false;
    QTest::newRow("R2.3 1,900 of 2,000 can be reserved") << 2000 << 100 << 1900 << true;
    QTest::newRow("R2.3 1,901 of 2,000 cannot") << 2000 << 100 << 1901 << false;
    QTest::newRow("R2.5 on a quota of 10 that keeps 10 nothing can be reserved") << 10 << 10 << 1 << false;
    QTest::newRow("M5 a quota of 10 keeps 100 as well, so nothing can be reserved") << 10 << 100 << 1 << false;
}

void TestRulesConcurrency::reservable()
{
    QFETCH(int, limit);
    QFETCH(int, minimum);
    QFETCH(int, reserved);
    QFETCH(bool, allowed);
    const Scenario asked = withModel(scenario({Fn("A").reserved(reserved)}, limit),
                                     [&](ModelSettings &m) { m.unreservedMinimum = minimum; });
    const auto problems = validate(asked);
    QCOMPARE(problems.empty(), allowed);
    const int high = maximumReserved(limit, minimum, {{reserved, 0}}, 0);
    QCOMPARE(reserved <= high, allowed);
    if (!allowed) {
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].fault, Fault::ReservedAboveLimit);
        QCOMPARE(problems[0].path, std::string("functions[0].reservedConcurrency"));
        QCOMPARE(problems[0].high, double(high));
    }
}

void TestRulesConcurrency::requestRate_data()
{
    // Ten short waves in one second: no more than 1/10 of them runs at a time.
    const auto waves = [](Fn function, int each) {
        for (int wave = 0; wave < 10; ++wave)
            function.burst(each, wave * 100 * Millisecond);
        return function.runs(10 * Millisecond);
    };
    QTest::addColumn<Example>("example");
    row("R2.7 a quota of 1,000 admits 10,000 in a second", scenario({waves(Fn("A"), 1000).burst(5, 950 * Millisecond)}),
        Second - 1, {invocations("A") == 10000, refusedBy("A", ThrottleReason::RequestRate) == 5});
    row("M4 the account's window counts all functions",
        scenario({waves(Fn("A"), 900), waves(Fn("B"), 100).burst(5, 950 * Millisecond)}), Second - 1,
        {invocations("A") == 9000, invocations("B") == 1000, refusedBy("B", ThrottleReason::RequestRate) == 5});
    row("M4 the next second's window starts afresh",
        scenario({waves(Fn("A"), 1000).burst(5, 950 * Millisecond).burst(5, Second)}), Second,
        {invocations("A") == 10005, throttles("A") == 5});
    row("R2.7 a reserved concurrency of 100 admits 1,000 in a second",
        scenario({waves(Fn("A").reserved(100), 100).burst(1, 950 * Millisecond)}), Second - 1,
        {invocations("A") == 1000, refusedBy("A", ThrottleReason::RequestRate) == 1});
    row("R2.9 asynchronous events know no request rate",
        scenario({waves(Fn("A").async(), 1000).burst(500, 950 * Millisecond)}), Second - 1,
        {invocations("A") == 10500, throttles("A") == 0});
    row("M4 with the quota off 10,005 are admitted",
        withModel(scenario({waves(Fn("A"), 1000).burst(5, 950 * Millisecond)}),
                  [](ModelSettings &m) { m.requestRateQuota = false; }),
        Second - 1, {invocations("A") == 10005, throttles("A") == 0});
    row("C2 one environment of a 20 ms function may do 50 requests a second",
        scenario({Fn("A").runs(20 * Millisecond).reserved(5).constant(50)}), 10 * Second - 1,
        {invocations("A") == 500, throttles("A") == 0, environments("A") == 1});
}

void TestRulesConcurrency::effectiveRate_data()
{
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<double>("admitted");
    QTest::newRow("R2.8 20 ms runs: the request rate binds at 10,000") << 20 << 10000.0;
    QTest::newRow("R2.8 50 ms runs: the request rate binds at 10,000") << 50 << 10000.0;
    QTest::newRow("R2.8 100 ms runs: both bind at 10,000") << 100 << 10000.0;
    QTest::newRow("R2.8 200 ms runs: concurrency binds at 5,000") << 200 << 5000.0;
    QTest::newRow("R2.8 1 s runs: concurrency binds at 1,000") << 1000 << 1000.0;
}

void TestRulesConcurrency::effectiveRate()
{
    QFETCH(int, milliseconds);
    QFETCH(double, admitted);
    // Offered 12,500 a second, every 80 us: a freed environment waits at most that long for its next request.
    Simulation simulation(scenario({Fn("A").runs(milliseconds * Millisecond).constant(12500)}, 1000, 30 * Second));
    simulation.advance(10 * Second - 1);
    const std::int64_t before = simulation.totals(0).invocations;
    simulation.advance(20 * Second - 1);
    const double perSecond = static_cast<double>(simulation.totals(0).invocations - before) / 10;
    const double waits = 80e-6 / (milliseconds / 1000.0);
    QVERIFY2(perSecond <= admitted, QByteArray::number(perSecond));
    QVERIFY2(perSecond >= admitted / (1 + waits) * 0.9999, QByteArray::number(perSecond));
}

QTEST_APPLESS_MAIN(TestRulesConcurrency)
#include "tst_rules_concurrency.moc"

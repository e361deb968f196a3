// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

#include <algorithm>
#include <cmath>

using namespace lab;

namespace {

/// A fills an account of 10 with runs that hand over without a gap, so that B's events are throttled for as long as it lasts.
/// They hand over on whole seconds, B's attempts come on half ones: M1's order at one instant never decides.
Scenario blocked(Fn b, SimTime duration = 8 * Hour, bool jitter = false)
{
    constexpr SimTime Run = 10 * Minute;
    Fn a = Fn("A").runs(Run);
    for (SimTime at = 0; at < duration; at += Run)
        a.burst(10, at);
    return withModel(scenario({a, b.async().runs(Second)}, 10, duration),
                     [=](ModelSettings &m) { m.asyncJitter = jitter; });
}

/// Times of B's refused attempts, counted from the receipt.
std::vector<double> attemptsAfter(const std::vector<Record> &log, SimTime received)
{
    std::vector<double> seconds;
    for (const Record &record : log) {
        if (record.function == 1 && record.kind == RecordKind::Throttle)
            seconds.push_back(toSeconds(record.t - received));
    }
    return seconds;
}

void toQueue(FunctionSettings &settings)
{
    settings.async.onFailure = FailureDestination::Sqs;
}

} // namespace

/// Section 7 of the rules, and M6: asynchronous invocation.
class TestRulesAsync : public QObject
{
    Q_OBJECT

private slots:
    void queue_data();
    void queue() { checkExample(); }
    void backoffSeries();
    void backoffCounts_data();
    void backoffCounts();
    void jitter();
    void age_data();
    void age() { checkExample(); }
    void functionErrors_data();
    void functionErrors();
    void orderOfReceipt();
};

void TestRulesAsync::queue_data()
{
    const auto accepted = [] { return total("A", "202", &Totals::answers202); };
    QTest::addColumn<Example>("example");
    row("R7.1 an event gets 202 at once though the function is at its limit",
        scenario({Fn("A").async().runs(Minute).reserved(10).burst(50)}), 0,
        {accepted() == 50, total("A", "202 of Lambda", &Totals::lambda202) == 50, inFlight("A") == 10,
         waiting("A") == 40, total("A", "429", &Totals::answers429) == 0, throttles("A") == 40});
    row("R7.1 S3 invokes asynchronously", scenario({Fn("A").trigger(Trigger::S3).burst(3)}), 0,
        {accepted() == 3, received("A") == 3, inFlight("A") == 3});
    row("R7.5 a burst of 5,000 into reserved 50 is processed in the end, nothing lost",
        scenario({Fn("A").trigger(Trigger::S3).reserved(50).burst(5000)}, 1000, 2 * Hour), 2 * Hour,
        {received("A") == 5000, invocations("A") == 5000, dropped("A") == 0, deadLetters("A") == 0, waiting("A") == 0,
         concurrencyMax("A") == 50});
    row("M6 freed concurrency pulls no event that is not due",
        withModel(scenario({Fn("A").async().runs(1500 * Millisecond).reserved(1).burst(2)}),
                  [](ModelSettings &m) { m.asyncJitter = false; }),
        {{1500 * Millisecond, {inFlight("A") == 0, waiting("A") == 1}},
         {3 * Second - 1, {inFlight("A") == 0, waiting("A") == 1}},
         {3 * Second, {inFlight("A") == 1, waiting("A") == 0, invocations("A") == 2, throttles("A") == 2}}});
    row("M7 an event is one request however often it is tried",
        withModel(scenario({Fn("A").async().runs(1500 * Millisecond).reserved(1).burst(2)}),
                  [](ModelSettings &m) { m.asyncJitter = false; }),
        Minute,
        {requests("A") == 2, attempts("A") == 4, throttles("A") == 2, invocations("A") == 2,
         total("A", "asynchronous retries", &Totals::asyncRetries) == 2});
    row("M13 the response time of an event runs from its receipt",
        withModel(scenario({Fn("A").async().runs(1500 * Millisecond).reserved(1).burst(2)}),
                  [](ModelSettings &m) { m.asyncJitter = false; }),
        Minute, {near(reported("A", "responseTime.max"), 4.5, 1e-9)});
}

void TestRulesAsync::backoffSeries()
{
    const SimTime received = Second / 2;
    const std::vector<Record> log = logOf(blocked(Fn("B").trace({received})));
    const std::vector<double> times = attemptsAfter(log, received);
    const std::vector<double> start{0, 1, 3, 7, 15, 31, 63, 127, 255, 511, 811, 1111, 1411};
    QVERIFY(times.size() > start.size());
    QCOMPARE(std::vector<double>(times.begin(), times.begin() + 13), start);
    for (std::size_t i = start.size(); i < times.size(); ++i)
        QCOMPARE(times[i] - times[i - 1], 300.0);
}

void TestRulesAsync::backoffCounts_data()
{
    QTest::addColumn<qint64>("age");
    QTest::addColumn<int>("attempts");
    QTest::newRow("R7.5 inside 6 h there are 80 attempts") << qint64(6 * Hour) << 80;
    QTest::newRow("R7.5 inside 1 h there are 20 attempts") << qint64(Hour) << 20;
    QTest::newRow("R7.4 inside the shortest age of 60 s there are 6 attempts") << qint64(Minute) << 6;
}

void TestRulesAsync::backoffCounts()
{
    QFETCH(qint64, age);
    QFETCH(int, attempts);
    const SimTime received = Second / 2;
    const Scenario run = blocked(Fn("B").trace({received}).set([&](FunctionSettings &s) {
        s.async.maximumEventAge = age;
        s.async.onFailure = FailureDestination::Sqs;
        s.async.maximumRetryAttempts = 0; // R7.5: throttles do not use them up
    }));
    const std::vector<Record> log = logOf(run);
    QCOMPARE(static_cast<int>(attemptsAfter(log, received).size()), attempts);
    // M6: dropped at exactly receipt + age, between two attempts, and dead-lettered.
    QCOMPARE(timesOf(log, RecordKind::DeadLetter), (std::vector<SimTime>{received + age}));
}

void TestRulesAsync::jitter()
{
    const SimTime received = Second / 2;
    const std::vector<double> times =
        attemptsAfter(logOf(blocked(Fn("B").trace({received}), 8 * Hour, true)), received);
    double shortest = 1;
    double longest = 0;
    for (std::size_t k = 1; k < times.size(); ++k) {
        const double whole = k <= 9 ? std::pow(2.0, double(k - 1)) : 300.0;
        const double share = (times[k] - times[k - 1]) / whole;
        QVERIFY2(share >= 0.5 - 1e-6 && share <= 1 + 1e-6, QByteArray::number(share));
        shortest = std::min(shortest, share);
        longest = std::max(longest, share);
    }
    // Some hundred draws from U(0.5, 1) leave neither end empty: chance below 1e-9.
    QVERIFY(times.size() > 90);
    QVERIFY(shortest < 0.6);
    QVERIFY(longest > 0.9);
}

void TestRulesAsync::age_data()
{
    const auto minuteOfLife = [](FunctionSettings &s) {
        s.async.maximumEventAge = Minute;
        s.async.onFailure = FailureDestination::Sqs;
    };
    QTest::addColumn<Example>("example");
    row("M6 an event is dropped at exactly receipt + age, between two attempts, and goes to the DLQ",
        blocked(Fn("B").trace({Second / 2}).set(minuteOfLife)),
        {{60500 * Millisecond - 1, {waiting("B") == 1, dropped("B") == 0}},
         {60500 * Millisecond, {waiting("B") == 0, dropped("B") == 1, deadLetters("B") == 1}}});
    row("R7.8 without a DLQ it is dropped and gone",
        blocked(Fn("B").trace({Second / 2}).set([](FunctionSettings &s) { s.async.maximumEventAge = Minute; })),
        2 * Minute, {waiting("B") == 0, dropped("B") == 1, deadLetters("B") == 0});
    row("R7.4 the default age is 6 h", blocked(Fn("B").trace({Second / 2}).set(toQueue)),
        {{6 * Hour + Second / 2 - 1, {waiting("B") == 1}},
         {6 * Hour + Second / 2, {waiting("B") == 0, deadLetters("B") == 1}}});
    row("R7.10 what is dropped counts as received, dropped and dead-lettered, not as invoked",
        blocked(Fn("B").burst(100, Second / 2).set(minuteOfLife)), 2 * Minute,
        {received("B") == 100, dropped("B") == 100, deadLetters("B") == 100, invocations("B") == 0,
         throttles("B") == 600});
}

void TestRulesAsync::functionErrors_data()
{
    QTest::addColumn<int>("maximum");
    QTest::addColumn<std::vector<SimTime>>("starts");
    QTest::newRow("R7.2 a failing event is tried at 0, 60 and 180 s")
        << 2 << std::vector<SimTime>{0, Minute, 3 * Minute};
    QTest::newRow("R7.3 with one retry it is tried twice") << 1 << std::vector<SimTime>{0, Minute};
    QTest::newRow("R7.3 with no retry it is tried once") << 0 << std::vector<SimTime>{0};
}

void TestRulesAsync::functionErrors()
{
    QFETCH(int, maximum);
    QFETCH(std::vector<SimTime>, starts);
    Simulation simulation(scenario({Fn("A").async().runs(SimTime(0)).fails(1).burst(1).set([&](FunctionSettings &s) {
        s.async.maximumRetryAttempts = maximum;
        s.async.onFailure = FailureDestination::Sqs;
    })}));
    Observation observation;
    observation.records = true;
    simulation.advance(simulation.end(), &observation);
    QCOMPARE(timesOf(observation.log, RecordKind::Start), starts);
    const Totals &totals = simulation.totals(0);
    QCOMPARE(totals.errors, static_cast<std::int64_t>(starts.size()));
    QCOMPARE(totals.deadLetters, 1);
    QCOMPARE(totals.asyncDropped, 1);
    for (const Record &record : observation.log) {
        if (record.kind == RecordKind::DeadLetter)
            QCOMPARE(record.reason, RecordReason::RetriesExhausted);
    }
}

void TestRulesAsync::orderOfReceipt()
{
    // M6: two events due at the same instant are taken in the order of receipt. Both wait for 3 s after three throttles.
    const std::vector<Record> log =
        logOf(withModel(scenario({Fn("A").async().runs(2500 * Millisecond).reserved(1).burst(3)}),
                        [](ModelSettings &m) { m.asyncJitter = false; }));
    std::vector<std::int64_t> order;
    for (const Record &record : log) {
        if (record.kind == RecordKind::Start)
            order.push_back(record.request);
    }
    QCOMPARE(order, (std::vector<std::int64_t>{1, 2, 3}));
}

QTEST_APPLESS_MAIN(TestRulesAsync)
#include "tst_rules_async.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

#include "engine/lambda/traffic.h"

#include <cmath>

using namespace lab;

namespace {

/// All arrivals of an entry that takes effect at `effective`, in a run that ends at `runEnd`.
std::vector<SimTime> arrivals(const Traffic &entry, SimTime effective, SimTime runEnd, std::uint64_t seed = 1)
{
    ArrivalStream stream(entry, Stream(seed, "A", Concern::Arrivals), effective, {runEnd, runEnd});
    std::vector<SimTime> times;
    for (; stream.next() != Never; stream.pop())
        times.push_back(stream.next());
    return times;
}

Traffic traceOf(std::vector<SimTime> times)
{
    Traffic entry;
    entry.kind = TrafficKind::Trace;
    entry.times = std::move(times);
    return entry;
}

Traffic burstAt(SimTime at, std::int64_t count)
{
    Traffic entry;
    entry.kind = TrafficKind::Burst;
    entry.at = at;
    entry.count = count;
    return entry;
}

/// From `rate` to `toRate` in 100 s from `from` on.
Traffic rampOf(double rate, double toRate, SimTime from = 0)
{
    Traffic entry = Fn::steady(TrafficKind::Ramp, rate, from, from + 100 * Second);
    entry.toRate = toRate;
    return entry;
}

/// 100 a second, 100 more and 100 fewer in turn, with a period of 100 s.
Traffic waveOf(SimTime from = 0)
{
    Traffic entry = Fn::steady(TrafficKind::Wave, 100, from);
    entry.amplitude = 100;
    entry.period = 100 * Second;
    return entry;
}

} // namespace

/// M12: when requests arrive, kind by kind, also where an entry takes effect after its own beginning.
class TestTraffic : public QObject
{
    Q_OBJECT

private slots:
    void instants_data();
    void instants();
    void expectedCounts_data();
    void expectedCounts();
    void poissonGapsAreExponential();
    void traceKeepsEachDurationWithItsTime();
    void rates_data();
    void rates();
    void slidRates_data();
    void slidRates();
};

void TestTraffic::instants_data()
{
    QTest::addColumn<Traffic>("entry");
    QTest::addColumn<SimTime>("effective");
    QTest::addColumn<SimTime>("runEnd");
    QTest::addColumn<std::vector<SimTime>>("expected");
    const auto row = [](const char *name, const Traffic &entry, SimTime effective, SimTime runEnd,
                        const std::vector<SimTime> &expected) {
        QTest::newRow(name) << entry << effective << runEnd << expected;
    };
    using T = std::vector<SimTime>;
    const auto three = [](SimTime from, SimTime until = Never) {
        return Fn::steady(TrafficKind::Constant, 3, from, until);
    };
    row("M12 the first comes at from, the n-th at from + round(n / rate)", three(Second), 0, 2 * Second,
        T{1'000'000, 1'333'333, 1'666'667});
    row("M12 until is no longer in the interval", three(0, 1'333'333), 0, Minute, T{0, 333'333, 666'667, 1'000'000});
    row("M12 what takes effect late keeps the places of its own clock", three(0), 400'000, 1'200'000,
        T{666'667, 1'000'000});
    row("M12 an arrival due when the entry takes effect arrives", three(0), 333'333, 700'000, T{333'333, 666'667});
    row("M12 one that was due a microsecond before does not", three(0), 333'334, 700'000, T{666'667});
    row("M12 taking effect before from changes nothing", three(2 * Second), Second, 2'500'000, T{2'000'000, 2'333'333});
    row("M12 a rate of 0 sends nothing", Fn::steady(TrafficKind::Constant, 0), 0, Hour, T{});
    row("M12 and nothing late either", Fn::steady(TrafficKind::Constant, 0), Second, Hour, T{});
    row("M12 a burst comes at once", burstAt(Second, 3), 0, Minute, T{Second, Second, Second});
    row("M12 a burst at the instant at which it takes effect comes", burstAt(Second, 2), Second, Minute,
        T{Second, Second});
    row("M12 a burst of before the change does not", burstAt(Second, 2), Second + 1, Minute, T{});
    row("M12 a burst at the end of the run does not", burstAt(Minute, 2), 0, Minute, T{});
    row("M12 a trace is sorted", traceOf({3, 1, 2}), 0, Minute, T{1, 2, 3});
    row("M12 what a trace has before the change is left out", traceOf({1, 2, 3}), 2, Minute, T{2, 3});
    row("M12 and what it has from the end of the run on", traceOf({1, 2, 3}), 0, 3, T{1, 2});
    row("M12 an empty trace sends nothing", traceOf({}), 0, Minute, T{});
    row("M12 a ramp from nothing to nothing sends nothing", rampOf(0, 0), 0, Hour, T{});
    row(
        "M12 a wave without a rate sends nothing",
        [] {
            Traffic entry = waveOf();
            entry.rate = entry.amplitude = 0;
            return entry;
        }(),
        0, Hour, T{});
    row("M12 Poisson at a rate of 0 sends nothing", Fn::steady(TrafficKind::Poisson, 0), 0, Hour, T{});
}

void TestTraffic::instants()
{
    QFETCH(Traffic, entry);
    QFETCH(SimTime, effective);
    QFETCH(SimTime, runEnd);
    QFETCH(std::vector<SimTime>, expected);
    QCOMPARE(arrivals(entry, effective, runEnd), expected);
}

void TestTraffic::expectedCounts_data()
{
    QTest::addColumn<Traffic>("entry");
    QTest::addColumn<SimTime>("effective");
    QTest::addColumn<double>("from"); // seconds: the stretch that is counted
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("expected");
    const auto row = [](const char *name, const Traffic &entry, SimTime effective, double from, double to,
                        double expected) { QTest::newRow(name) << entry << effective << from << to << expected; };
    const Traffic steady = Fn::steady(TrafficKind::Poisson, 100, 10 * Second, 60 * Second);
    row("M12 Poisson: nothing before from", steady, 0, 0, 10, 0);
    row("M12 Poisson: rate x time", steady, 0, 10, 60, 5000);
    row("M12 Poisson: nothing from until on", steady, 0, 60, 200, 0);
    row("M12 Poisson: nothing before it takes effect", steady, 30 * Second, 0, 30, 0);
    row("M12 Poisson: rate x what is left", steady, 30 * Second, 30, 60, 3000);
    // 2 t arrivals a second at t: t^2 until t.
    row("M12 ramp from 0 to 200 in 100 s: 2,500 in the first half", rampOf(0, 200), 0, 0, 50, 2500);
    row("M12 ramp from 0 to 200 in 100 s: 7,500 in the second", rampOf(0, 200), 0, 50, 100, 7500);
    row("M12 ramp: nothing behind its end", rampOf(0, 200), 0, 100, 200, 0);
    row("M12 ramp: its clock begins at from", rampOf(0, 200, 40 * Second), 0, 40, 90, 2500);
    row("M12 ramp: nothing before it takes effect", rampOf(0, 200), 50 * Second, 0, 50, 0);
    row("M12 ramp: what takes effect late is as high as it would be", rampOf(0, 200), 50 * Second, 50, 60, 1100);
    row("M12 ramp: and goes on rising", rampOf(0, 200), 50 * Second, 90, 100, 1900);
    row("M12 ramp downwards: 7,500 in the first half", rampOf(200, 0), 0, 0, 50, 7500);
    row("M12 ramp downwards: 100 in the last tenth", rampOf(200, 0), 0, 90, 100, 100);
    row("M12 ramp downwards, late", rampOf(200, 50), 50 * Second, 50, 100, 4375);
    Traffic beyond = rampOf(0, 200);
    beyond.until = 1000 * Second; // the run ends at 200 s, at a fifth of the way: 0.1 t^2
    row("M12 a ramp that the run cuts off rises no faster for it", beyond, 0, 0, 200, 4000);
    // The first half of a sine: 100 x 50 + 100 x 100 / pi.
    row("M12 wave: above its mean first", waveOf(), 0, 0, 50, 5000 + 10000 / M_PI);
    row("M12 wave: below its mean then", waveOf(), 0, 50, 100, 5000 - 10000 / M_PI);
    row("M12 wave: its clock begins at from", waveOf(25 * Second), 0, 25, 75, 5000 + 10000 / M_PI);
    row("M12 wave: nothing before from", waveOf(25 * Second), 0, 0, 25, 0);
    row("M12 wave: nothing before it takes effect", waveOf(), 50 * Second, 0, 50, 0);
    row("M12 wave: what takes effect late is where it would be", waveOf(), 50 * Second, 50, 100, 5000 - 10000 / M_PI);
}

void TestTraffic::expectedCounts()
{
    QFETCH(Traffic, entry);
    QFETCH(SimTime, effective);
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(double, expected);
    constexpr int Seeds = 20;
    double count = 0;
    for (std::uint64_t seed = 1; seed <= Seeds; ++seed) {
        const std::vector<SimTime> times = arrivals(entry, effective, 200 * Second, seed);
        QVERIFY(std::is_sorted(times.begin(), times.end()));
        for (const SimTime time : times)
            count += toSeconds(time) >= from && toSeconds(time) < to;
    }
    // Five standard errors of a Poisson count; where nothing is expected, nothing may come.
    QVERIFY2(std::abs(count - Seeds * expected) <= 5 * std::sqrt(Seeds * expected), QByteArray::number(count / Seeds));
}

void TestTraffic::poissonGapsAreExponential()
{
    std::vector<SimTime> times = arrivals(Fn::steady(TrafficKind::Poisson, 1), 0, 100'000 * Second);
    const auto n = static_cast<double>(times.size());
    int aboveMean = 0;
    int aboveTwice = 0;
    SimTime before = 0;
    for (const SimTime time : times) {
        aboveMean += time - before > Second;
        aboveTwice += time - before > 2 * Second;
        before = time;
    }
    QVERIFY(std::abs(aboveMean - n * std::exp(-1)) < 5 * std::sqrt(n * std::exp(-1)));
    QVERIFY(std::abs(aboveTwice - n * std::exp(-2)) < 5 * std::sqrt(n * std::exp(-2)));
}

void TestTraffic::traceKeepsEachDurationWithItsTime()
{
    Traffic entry = traceOf({5, 1, 3, 3});
    entry.durations = {50, 10, 31, 32};
    ArrivalStream stream(entry, Stream(1, "A", Concern::Arrivals), 2, {Minute, Minute});
    std::vector<SimTime> durations;
    for (; stream.next() != Never; stream.pop())
        durations.push_back(stream.nextDuration());
    QCOMPARE(durations, (std::vector<SimTime>{31, 32, 50})); // at one instant in the order of the file
    const ArrivalStream without(traceOf({1}), Stream(1, "A", Concern::Arrivals), 0, {Minute, Minute});
    QCOMPARE(without.nextDuration(), SimTime(-1)); // the function's law decides
}

void TestTraffic::rates_data()
{
    QTest::addColumn<Traffic>("entry");
    QTest::addColumn<double>("at");
    QTest::addColumn<double>("expected");
    const auto row = [](const char *name, const Traffic &entry, double at, double expected) {
        QTest::newRow(name) << entry << at << expected;
    };
    const Traffic steady = Fn::steady(TrafficKind::Constant, 7, 10 * Second, 20 * Second);
    row("before from nothing is asked for", steady, 9.999999, 0);
    row("from is in the interval", steady, 10, 7);
    row("just before until the rate still holds", steady, 19.999999, 7);
    row("until is not in the interval", steady, 20, 0);
    row("without until the run's end is the end", Fn::steady(TrafficKind::Poisson, 7), 999, 7);
    row("and there the rate is 0", Fn::steady(TrafficKind::Poisson, 7), 1000, 0);
    row("a ramp is in the middle half way", rampOf(100, 300, 10 * Second), 60, 200);
    row("a ramp begins at its rate", rampOf(100, 300, 10 * Second), 10, 100);
    row("a ramp may fall", rampOf(300, 100), 75, 150);
    row(
        "a ramp without an end reaches the other rate where the run ends",
        [] {
            Traffic entry = Fn::steady(TrafficKind::Ramp, 0);
            entry.toRate = 100;
            return entry;
        }(),
        250, 25);
    row("a wave begins at its mean", waveOf(10 * Second), 10, 100);
    row("a wave is highest after a quarter", waveOf(10 * Second), 35, 200);
    row("a wave is lowest after three quarters", waveOf(10 * Second), 85, 0);
    row("a wave repeats", waveOf(10 * Second), 235, 200);
    row("a burst has no rate", burstAt(0, 50), 0, 0);
    row("a trace has its mean rate", traceOf({Second, 4 * Second, 2 * Second}), 1, 0.75);
    row("an empty trace has none", traceOf({}), 1, 0);
    row("nor has a trace of an instant", traceOf({0, 0}), 0, 0);
}

void TestTraffic::rates()
{
    QFETCH(Traffic, entry);
    QFETCH(double, at);
    QFETCH(double, expected);
    const SimTime now = static_cast<SimTime>(std::llround(at * 1e6));
    QVERIFY(std::abs(entryRateAt(entry, now, 1000 * Second) - expected) < 1e-9);
    // Of several entries the rates add up.
    const Traffic other = Fn::steady(TrafficKind::Constant, 5, 0, 10'000 * Second);
    QVERIFY(std::abs(rateAt({entry, other}, now, 1000 * Second) - expected - 5) < 1e-9);
}

void TestTraffic::slidRates_data()
{
    QTest::addColumn<std::vector<Traffic>>("traffic");
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("amplitude");
    const auto row = [](const char *name, const std::vector<Traffic> &traffic, TrafficKind kind, double amplitude) {
        QTest::newRow(name) << traffic << static_cast<int>(kind) << amplitude;
    };
    const Traffic over = Fn::steady(TrafficKind::Constant, 5, 0, Minute);
    const Traffic constant = Fn::steady(TrafficKind::Constant, 5);
    row("M12 constant stays constant", {constant}, TrafficKind::Constant, 0);
    row("M12 Poisson stays Poisson", {Fn::steady(TrafficKind::Poisson, 5)}, TrafficKind::Poisson, 0);
    row("M12 a wave stays a wave and keeps its shape", {waveOf()}, TrafficKind::Wave, 40);
    row("M12 a burst becomes Poisson", {burstAt(0, 5)}, TrafficKind::Poisson, 0);
    row("M12 the first entry in force decides", {constant, waveOf()}, TrafficKind::Constant, 0);
    row("M12 one that is over does not: until is not in its interval", {over, waveOf()}, TrafficKind::Wave, 40);
    row("M12 one that begins now does", {waveOf(Minute), constant}, TrafficKind::Wave, 40);
    row("M12 one that is to come does not", {waveOf(Minute + 1), constant}, TrafficKind::Constant, 0);
    row("M12 where there is none it is Poisson", {}, TrafficKind::Poisson, 0);
}

void TestTraffic::slidRates()
{
    QFETCH(std::vector<Traffic>, traffic);
    QFETCH(int, kind);
    QFETCH(double, amplitude);
    const std::vector<Traffic> slid = withRate(traffic, Minute, 40);
    QCOMPARE(slid.size(), std::size_t(1));
    QCOMPARE(slid[0].rate, 40.0);
    QCOMPARE(static_cast<int>(slid[0].kind), kind);
    QCOMPARE(slid[0].amplitude, amplitude);
    QVERIFY(!slid[0].from && !slid[0].until); // from now on, and for good
    if (kind == static_cast<int>(TrafficKind::Wave))
        QCOMPARE(slid[0].period, 100 * Second);
}

QTEST_APPLESS_MAIN(TestTraffic)
#include "tst_traffic.moc"

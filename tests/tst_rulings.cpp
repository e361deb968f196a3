// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

#include <cmath>
#include <map>
#include <utility>

using namespace lab;

namespace {

Scenario withoutJitter(Scenario scenario)
{
    scenario.model.asyncJitter = false;
    return scenario;
}

using Started = std::pair<int, std::int64_t>; ///< function and request

std::vector<Started> startsOf(const std::vector<Record> &log)
{
    std::vector<Started> starts;
    for (const Record &record : log) {
        if (record.kind == RecordKind::Start)
            starts.emplace_back(record.function, record.request);
    }
    return starts;
}

/// Length of each request's run, by function and request number, of those that ended.
std::map<Started, SimTime> runsOf(const std::vector<Record> &log)
{
    std::map<Started, SimTime> runs;
    for (const Record &record : log) {
        if (record.kind == RecordKind::End)
            runs[{record.function, record.request}] = record.duration;
    }
    return runs;
}

} // namespace

/// The rulings where AWS is silent: order, admission, counting, random numbers, traffic, times.
class TestRulings : public QObject
{
    Q_OBJECT

private slots:
    void order_data();
    void order() { checkExample(); }
    void retryBeforeArrival();
    void orderOfArrivals();
    void admission_data();
    void admission() { checkExample(); }
    void draining_data();
    void draining() { checkExample(); }
    void accounting();
    void probabilities();
    void unreservedUsage();
    void pairedDraws();
    void memoryIsPriceOnly();
    void constantTraffic();
    void trafficChange();
    void randomTraffic_data();
    void randomTraffic();
    void rateSlider();
    void normalIsCutAtZero();
    void editDuringTheRun();
    void warmUp();
};

void TestRulings::order_data()
{
    const CallerRetry afterASecond{RetryPolicy::Fixed, 2, Second};
    QTest::addColumn<Example>("example");
    row("M1 a completion comes before an arrival at the same instant",
        scenario({Fn("A").reserved(1).trace({0, Second})}), Second, {throttles("A") == 0, invocations("A") == 2});
    row("M1 a change comes before an arrival at the same instant",
        changing(scenario({Fn("A").reserved(0).burst(1, Second)}), {reserve("A", 1, Second)}), Second,
        {throttles("A") == 0});
    row("M1 a completion comes before a change at the same instant",
        changing(scenario({Fn("A").provisioned(1).burst(1)}), {provision("A", 0, Second)}), Second,
        {environments("A") == 0, provisionedClaimed("A") == 0});
    row("M1 provisioned that becomes ready comes before an arrival at the same instant",
        changing(scenario({Fn("A").burst(1, Second + 90010 * Millisecond)}), {provision("A", 1, Second)}),
        Second + 90010 * Millisecond, {onProvisioned("A") == 1, coldStarts("A") == 0});
    row("M1 a caller's retry comes before a new arrival at the same instant",
        scenario({Fn("A").reserved(1).retries(afterASecond).trace({0, 0, Second}, {Second, Second, Second})}), Second,
        {invocations("A") == 2, total("A", "caller retries", &Totals::callerRetries) == 1, throttles("A") == 2});
}

void TestRulings::retryBeforeArrival()
{
    // Event 2 is refused at 0 and 1 s and due at 3 s; event 3 arrives at 3 s and finds the environment taken again.
    const auto log = logOf(
        withoutJitter(scenario({Fn("A").async().runs(2500 * Millisecond).reserved(1).trace({0, 0, 3 * Second})})));
    QCOMPARE(startsOf(log), (std::vector<Started>{{0, 1}, {0, 2}, {0, 3}}));
    QCOMPARE(timesOf(log, RecordKind::Start)[1], 3 * Second);
}

void TestRulings::orderOfArrivals()
{
    // M1: by order of functions, then of traffic entries, then n. The account holds 4: who is refused shows the order.
    const Scenario crowd =
        scenario({Fn("A").trace({Second}, {1}).burst(1, Second), Fn("B").burst(3, Second).trace({Second}, {5})}, 4);
    const auto log = logOf(crowd);
    QCOMPARE(startsOf(log), (std::vector<Started>{{0, 1}, {0, 2}, {1, 1}, {1, 2}}));
    for (const Record &record : log) {
        if (record.kind == RecordKind::End && record.function == 0 && record.request == 1)
            QCOMPARE(record.duration, SimTime(1)); // the trace is the first entry
    }
}

void TestRulings::admission_data()
{
    QTest::addColumn<Example>("example");
    row("M2 concurrency is checked before the scaling rate", scenario({Fn("A").runs(Minute).burst(1001)}), 0,
        {refusedBy("A", ThrottleReason::AccountConcurrency) == 1, refusedBy("A", ThrottleReason::ScalingRate) == 0});
    row("M2 the scaling rate is checked before the request rate",
        scenario({Fn("A").runs(Millisecond).reserved(1).constant(10, 0, Second), Fn("B").runs(Minute).burst(20000)},
                 1900),
        0, {refusedBy("B", ThrottleReason::ScalingRate) == 19000, refusedBy("B", ThrottleReason::RequestRate) == 0});
    row("M2 what the request rate refuses takes no token",
        // 300 runs of 10 ms use up the second of a quota of 30; the cold start that was refused there costs nothing.
        scenario({Fn("A").runs(10 * Millisecond).reserved(30).constant(300, 0, Second).burst(20, 995 * Millisecond),
                  Fn("B").runs(Minute).burst(870)},
                 1000),
        Second, {refusedBy("A", ThrottleReason::RequestRate) == 20, throttles("B") == 0});
    row("M4 windows are aligned to whole seconds: 20 in 0.2 s across a boundary pass a cap of 10",
        scenario({Fn("A").runs(Millisecond).reserved(1).trace([] {
            std::vector<SimTime> times(20);
            for (int i = 0; i < 20; ++i)
                times[static_cast<std::size_t>(i)] = Second + (i - 10) * 10 * Millisecond;
            return times;
        }())}),
        2 * Second, {invocations("A") == 20, throttles("A") == 0});
}

void TestRulings::draining_data()
{
    // M5 for provisioned concurrency: what runs above a lowered value prevents admissions until it has drained.
    const Fn busy = Fn("A").runs(10 * Second).provisioned(100).burst(100).burst(100, 2 * Second);
    QTest::addColumn<Example>("example");
    row("M5 with reserved: units lowered while busy still count against the reservation",
        changing(scenario({Fn(busy).reserved(100)}), {provision("A", 0, Second)}), 2 * Second,
        {inFlight("A") == 100, refusedBy("A", ThrottleReason::ReservedConcurrency) == 100});
    row("M5 without reserved: units lowered while busy still count against the pool",
        changing(scenario({Fn(busy), Fn("B").runs(Minute).burst(900)}), {provision("A", 0, Second)}), 2 * Second,
        {accountInFlight() == 1000, refusedBy("A", ThrottleReason::AccountConcurrency) == 100});
    row("M8 once drained the room is there",
        changing(scenario({Fn("A").runs(10 * Second).provisioned(100).burst(100).burst(100, 20 * Second),
                           Fn("B").runs(Minute).burst(900)}),
                 {provision("A", 0, Second)}),
        20 * Second, {accountInFlight() == 1000, onDemand("A") == 100, throttles("A") == 0});
}

void TestRulings::accounting()
{
    // M7: at any moment every request is in exactly one place.
    const CallerRetry sdk{RetryPolicy::SdkStandard, 3, Second};
    Scenario mixed = scenario(
        {Fn("A").trigger(Trigger::Alb).runs(Law::exponential(400 * Millisecond)).init(300 * Millisecond).poisson(300),
         Fn("B").retries(sdk).runs(Law::lognormal(200 * Millisecond, Second)).fails(0.1).poisson(80),
         Fn("C").trigger(Trigger::S3).reserved(5).fails(0.2).burst(200).poisson(3),
         Fn("D").trigger(Trigger::ApiGateway).provisioned(10).poisson(40)},
        200);
    Simulation simulation(mixed);
    for (SimTime at = 0; at <= mixed.duration; at += 7 * Second) {
        simulation.advance(at);
        for (const FunctionReport &f : simulation.report().functions) {
            QCOMPARE(f.totals.requests,
                     f.succeeded + f.failed + f.refused + f.inFlight + f.asyncPending + f.callerPending);
            QCOMPARE(f.totals.attempts, f.totals.invocations + f.totals.throttles);
            std::int64_t byReason = 0;
            for (const std::int64_t count : f.totals.throttledBy)
                byReason += count;
            QCOMPARE(byReason, f.totals.throttles);
        }
    }
    QVERIFY(simulation.totals(0).throttles > 0);
    QVERIFY(simulation.totals(1).callerRetries > 0);
    QVERIFY(simulation.totals(2).asyncRetries > 0);
}

void TestRulings::probabilities()
{
    Simulation simulation(scenario({Fn("A").reserved(30).burst(40).burst(10, 10 * Second)}));
    simulation.advance(Minute);
    const FunctionReport report = simulation.report().functions[0];
    QCOMPARE(report.throttleProbability, 10.0 / 50.0); // M7: refused attempts of all attempts
    QCOMPARE(report.coldStartProbability, 30.0 / 40.0); // of the invocations
}

void TestRulings::unreservedUsage()
{
    // M10: runs on provisioned, and on reserved, are not in it.
    Simulation simulation(
        scenario({Fn("A").provisioned(10).burst(25), Fn("B").reserved(20).burst(20), Fn("C").burst(7)}));
    simulation.advance(0);
    QCOMPARE(simulation.account().unreservedInFlight, 15 + 7);
    QCOMPARE(simulation.account().inFlight, 25 + 20 + 7);
    QCOMPARE(simulation.report().unreservedMax, 22);
}

void TestRulings::pairedDraws()
{
    // M11: the n-th request draws the same in a run where others are refused, and where another function is added.
    const auto a = [] { return Fn("A").runs(Law::exponential(Second)).init(Law::exponential(Second / 2)).poisson(50); };
    const auto whole = logOf(scenario({a()}, 1000, Minute));
    const auto capped = logOf(scenario({Fn(a()).reserved(20)}, 1000, Minute));
    const auto beside = logOf(scenario({Fn("Z").poisson(100), a()}, 1000, Minute));
    QCOMPARE(timesOf(capped, RecordKind::Arrival), timesOf(whole, RecordKind::Arrival));
    const auto wholeRuns = runsOf(whole);
    const auto cappedRuns = runsOf(capped);
    QVERIFY(cappedRuns.size() > 500 && cappedRuns.size() < wholeRuns.size());
    std::size_t compared = 0;
    for (const auto &[who, duration] : cappedRuns) {
        const auto same = wholeRuns.find(who);
        if (same == wholeRuns.end())
            continue;
        QCOMPARE(duration, same->second);
        ++compared;
    }
    QVERIFY(compared > 500);
    const auto besideRuns = runsOf(beside);
    for (const auto &[who, duration] : wholeRuns)
        QCOMPARE(besideRuns.at({1, who.second}), duration);
}

void TestRulings::memoryIsPriceOnly()
{
    const auto fingerprint = [](int memory) {
        Simulation simulation(scenario(
            {Fn("A").runs(Law::exponential(Second)).poisson(20).set([=](FunctionSettings &s) { s.memory = memory; })}));
        simulation.advance(simulation.end());
        return std::make_pair(simulation.fingerprint(), simulation.report().cost.total());
    };
    QCOMPARE(fingerprint(128).first, fingerprint(10240).first); // M13
    QVERIFY(fingerprint(128).second < fingerprint(10240).second);
}

void TestRulings::constantTraffic()
{
    // M12: the first at `from`, the n-th at from + round(n / rate), never accumulated; `until` is outside.
    const SimTime from = 5 * Second;
    const auto thirds = timesOf(logOf(scenario({Fn("A").constant(3, from, from + 4 * Second)})), RecordKind::Arrival);
    QCOMPARE(thirds.size(), std::size_t(12));
    for (std::size_t n = 0; n < thirds.size(); ++n)
        QCOMPARE(thirds[n], from + static_cast<SimTime>(std::llround(static_cast<double>(n) * 1e6 / 3)));
    const auto many =
        timesOf(logOf(scenario({Fn("A").runs(Millisecond).constant(7)}, 1000, 40 * Hour)), RecordKind::Arrival);
    QCOMPARE(many.size(), std::size_t(7 * 40 * 3600));
    QCOMPARE(many[1'000'000], static_cast<SimTime>(std::llround(1e12 / 7)));
}

void TestRulings::trafficChange()
{
    // M12: a change replaces all entries of the function.
    Change change = changeOf("A", 10 * Second);
    change.traffic = std::vector<Traffic>{Fn::steady(TrafficKind::Constant, 2, 10 * Second)};
    const auto times = timesOf(
        logOf(changing(scenario({Fn("A").constant(1).constant(1)}, 1000, 20 * Second), {change})), RecordKind::Arrival);
    QCOMPARE(times.size(), std::size_t(2 * 10 + 2 * 10));
    QCOMPARE(times[20], 10 * Second);
    QCOMPARE(times[21], 10 * Second + Second / 2);
}

void TestRulings::randomTraffic_data()
{
    QTest::addColumn<double>("mean");
    QTest::addColumn<int>("kind");
    QTest::newRow("M12 poisson: rate x time") << 100.0 * 600 << static_cast<int>(TrafficKind::Poisson);
    QTest::newRow("M12 ramp: the mean of both rates x time")
        << (10 + 190) / 2.0 * 600 << static_cast<int>(TrafficKind::Ramp);
    QTest::newRow("M12 wave: whole periods have the mean rate") << 100.0 * 600 << static_cast<int>(TrafficKind::Wave);
}

void TestRulings::randomTraffic()
{
    QFETCH(double, mean);
    QFETCH(int, kind);
    Traffic entry = Fn::steady(static_cast<TrafficKind>(kind), kind == static_cast<int>(TrafficKind::Ramp) ? 10 : 100,
                               Minute, 11 * Minute);
    entry.toRate = 190;
    entry.amplitude = 80;
    entry.period = 100 * Second;
    // Sum over 20 seeds; its standard deviation is the root of its mean. Five of them: a right engine fails once in 10^6.
    double count = 0;
    double firstHalf = 0;
    constexpr int Seeds = 20;
    for (std::uint64_t seed = 1; seed <= Seeds; ++seed) {
        Scenario run = scenario({Fn("A").runs(Millisecond).also([&](FunctionConfig &f) { f.traffic = {entry}; })}, 1000,
                                20 * Minute);
        run.seed = seed;
        for (const SimTime time : timesOf(logOf(run), RecordKind::Arrival)) {
            QVERIFY(time >= Minute && time < 11 * Minute);
            ++count;
            firstHalf += kind == static_cast<int>(TrafficKind::Wave) ? (time - Minute) % entry.period < entry.period / 2
                                                                     : time < 6 * Minute;
        }
    }
    QVERIFY2(std::abs(count - Seeds * mean) < 5 * std::sqrt(Seeds * mean), QByteArray::number(count));
    // Ramp: (10 + 100) / 2 of (10 + 190) / 2 per second; wave: sin above 0 adds 80 x 2 / pi.
    const double share = kind == static_cast<int>(TrafficKind::Ramp)   ? 0.275
                         : kind == static_cast<int>(TrafficKind::Wave) ? 0.5 + 0.8 / M_PI
                                                                       : 0.5;
    const double expected = Seeds * mean * share;
    QVERIFY2(std::abs(firstHalf - expected) < 5 * std::sqrt(expected), QByteArray::number(firstHalf));
}

void TestRulings::rateSlider()
{
    // M12: the rate slider does the same with the kind kept.
    const std::vector<Traffic> wave{[] {
        Traffic entry = Fn::steady(TrafficKind::Wave, 100);
        entry.amplitude = 80;
        return entry;
    }()};
    const auto slid = withRate(wave, Minute, 50);
    QCOMPARE(slid.size(), std::size_t(1));
    QCOMPARE(slid[0].kind, TrafficKind::Wave);
    QCOMPARE(slid[0].rate, 50.0);
    QCOMPARE(slid[0].amplitude, 40.0);
    QCOMPARE(withRate({Fn::steady(TrafficKind::Constant, 5)}, 0, 9)[0].kind, TrafficKind::Constant);
    QCOMPARE(rateAt({Fn::steady(TrafficKind::Constant, 5), Fn::steady(TrafficKind::Poisson, 3, Minute)}, Second, Hour),
             5.0);
    QCOMPARE(rateAt({Fn::steady(TrafficKind::Constant, 5), Fn::steady(TrafficKind::Poisson, 3, Minute)}, Minute, Hour),
             8.0);
}

void TestRulings::normalIsCutAtZero()
{
    // M13: half of the draws of a normal around 0 are cut to it.
    const auto runs = runsOf(logOf(scenario({Fn("A").runs(Law::normal(0, Second)).poisson(20)}, 1000, 10 * Minute)));
    int zero = 0;
    for (const auto &[who, duration] : runs) {
        QVERIFY(duration >= 0);
        zero += duration == 0;
    }
    const double n = static_cast<double>(runs.size());
    QVERIFY(n > 10000);
    QVERIFY2(std::abs(zero - n / 2) < 5 * std::sqrt(n) / 2, QByteArray::number(zero / n));
}

void TestRulings::editDuringTheRun()
{
    // M17: an edit during a run, replayed from the scenario that holds it as a change, is the same run.
    const Scenario base = scenario(
        {Fn("A").runs(Law::exponential(Second)).poisson(100), Fn("B").runs(Law::exponential(Second)).poisson(50)}, 200);
    Simulation edited(base);
    edited.advance(Minute);
    const SimTime at = edited.apply(reserve("A", 60));
    edited.advance(edited.end());
    Simulation replayed(changing(base, {reserve("A", 60, at)}));
    replayed.advance(replayed.end());
    QCOMPARE(edited.fingerprint(), replayed.fingerprint());
    QCOMPARE(edited.totals(0).throttles, replayed.totals(0).throttles);
    QVERIFY(edited.totals(0).throttles > 0);
}

void TestRulings::warmUp()
{
    // Statistics start afresh, the state does not.
    Simulation simulation(scenario({Fn("A").constant(10)}, 1000, 10 * Minute));
    simulation.advance(5 * Minute);
    const std::uint64_t fingerprint = simulation.fingerprint();
    simulation.discardWarmUp();
    QCOMPARE(simulation.fingerprint(), fingerprint);
    QCOMPARE(simulation.totals(0).requests, 0);
    simulation.advance(10 * Minute);
    const RunReport report = simulation.report();
    QCOMPARE(report.simulated, 5 * Minute);
    QCOMPARE(report.functions[0].totals.coldStarts, 0);
    QCOMPARE(report.functions[0].concurrencyMean, 10.0);
}

QTEST_APPLESS_MAIN(TestRulings)
#include "tst_rulings.moc"

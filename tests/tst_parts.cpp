// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/parts.h"

#include "engine/lambda/validation.h"
#include "engine/lambda/verdict.h"

#include <algorithm>
#include <random>
#include <set>

using namespace lab;

/// The parts of a simulation, each alone: what they keep, what they schedule, what they tell the account.
class TestParts : public QObject
{
    Q_OBJECT

private slots:
    void clockCountsWhatHappens();
    void firstOfAll();
    void requestsAreCountedByTheSecond();
    void allotments();
    void arrivalsOfSeveralStreams();
    void fleetFromColdStartToReclaim();
    void provisionedComesTogetherAndGoesWhenFree();
    void verdictListsTheChecks_data();
    void verdictListsTheChecks();
    void verdictIsWhatHappens();
    void refusedBySource_data();
    void refusedBySource();
    void meterForgetsCountsAndKeepsLevels();
};

void TestParts::clockCountsWhatHappens()
{
    Clock clock;
    clock.schedule(5, RankCompletion, 3, 7);
    clock.schedule(5, RankInitEnd, 0, 8);
    QCOMPARE(clock.due(), SimTime(5));
    QCOMPARE(clock.pop().subject, 7U);
    QCOMPARE(clock.now(), SimTime(5));
    QCOMPARE(clock.events(), std::uint64_t(0)); // it may turn out to be none
    const std::uint64_t before = clock.fingerprint();
    clock.count(RankCompletion, 3, 7);
    QCOMPARE(clock.events(), std::uint64_t(1));
    QVERIFY(clock.fingerprint() != before);
    clock.spend(500);
    QCOMPARE(clock.work(), std::uint64_t(501));
    clock.rest(9); // nothing happened: what is due earlier may still be scheduled
    clock.schedule(6, RankChange, 0, 0);
    clock.passTo(6);
    QVERIFY_THROWS_EXCEPTION(std::logic_error, clock.schedule(5, RankChange, 0, 0));
}

void TestParts::firstOfAll()
{
    First first;
    QCOMPARE(first.at, Never);
    first.note(7, 2);
    first.note(9, 1);
    QCOMPARE(first.at, SimTime(7));
    QCOMPARE(first.function, 2);
}

void TestParts::requestsAreCountedByTheSecond()
{
    RequestWindow window; // M4: aligned seconds
    window.add(999'999);
    QCOMPARE(window.count(999'999), std::int64_t(1));
    QCOMPARE(window.count(Second), std::int64_t(0));
    window.add(Second);
    window.add(2 * Second - 1);
    QCOMPARE(window.count(2 * Second - 1), std::int64_t(2));
    QCOMPARE(window.count(10 * Second), std::int64_t(0));
}

void TestParts::allotments()
{
    Account account(scenario({Fn("A"), Fn("B")}));
    account.begin(false, false);
    account.begin(false, false); // both of A
    QCOMPARE(account.unreservedInFlight, 2);
    account.allot(0, {50, 10}, 2); // R5.12: reserved, and the provisioned within it
    QCOMPARE(account.taken, 50);
    QCOMPARE(account.unreservedInFlight, 0); // M5: at once
    QCOMPARE(account.unreservedPool(), 950);
    account.allot(1, {std::nullopt, 30}, 0);
    QCOMPARE(account.taken, 80);
    QCOMPARE(account.provisionedHeld, 40);
    account.begin(true, false); // on provisioned: claimed already
    QCOMPARE(account.claimed(), 80);
    QCOMPARE(account.inFlight, 3);
    account.allot(0, {std::nullopt, 0}, 2);
    QCOMPARE(account.claimed(), 32);
    QCOMPARE(account.maxClaimed, 80);
    account.restart();
    QCOMPARE(account.maxClaimed, 32);
    account.limit = 32;
    QVERIFY(account.isFull()); // 2 on demand and 30 set aside
    account.end(false, false);
    QVERIFY(!account.isFull());
    QCOMPARE(account.unreservedInFlight, 1);
}

void TestParts::arrivalsOfSeveralStreams()
{
    Arrivals arrivals(1, "A");
    Traffic slow = Fn::steady(TrafficKind::Constant, 1);
    Traffic burst;
    burst.kind = TrafficKind::Burst;
    burst.count = 2;
    burst.at = 1500 * Millisecond;
    arrivals.set(std::make_shared<const std::vector<Traffic>>(std::vector<Traffic>{slow, burst}), 0,
                 {10 * Second, 10 * Second});
    std::vector<SimTime> times;
    for (int i = 0; i < 5; ++i) {
        times.push_back(arrivals.next());
        QCOMPARE(arrivals.take().number, std::int64_t(i + 1));
    }
    QCOMPARE(times, (std::vector<SimTime>{0, Second, 1500 * Millisecond, 1500 * Millisecond, 2 * Second}));
    arrivals.set(std::make_shared<const std::vector<Traffic>>(), 3 * Second, {});
    QCOMPARE(arrivals.next(), Never);
    QCOMPARE(arrivals.received(), std::int64_t(5)); // numbers go on where they were
}

void TestParts::fleetFromColdStartToReclaim()
{
    Parts parts(scenario({Fn("A").runs(Second).init(300 * Millisecond).idleFor(Minute)}));
    const Fleet &fleet = parts.functions[0].fleet;
    QCOMPARE(parts.run(1), Place::Cold);
    QCOMPARE(fleet.initialising, 1);
    QCOMPARE(parts.account.inFlight, 1); // R1.4: init counts
    QCOMPARE(parts.next(), RankInitEnd);
    QCOMPARE(parts.clock.now(), 300 * Millisecond);
    QCOMPARE(parts.next(), RankCompletion);
    QCOMPARE(parts.clock.now(), 1300 * Millisecond);
    QCOMPARE(fleet.pool.idle(), 1);
    QCOMPARE(parts.account.inFlight, 0);
    QCOMPARE(parts.run(2), Place::Warm); // R1.3
    QCOMPARE(parts.next(), RankCompletion);
    QCOMPARE(fleet.environments(), 1);
    QCOMPARE(parts.next(), RankReclaim); // the look that the first idle stretch had asked for: it is not over yet
    QCOMPARE(fleet.environments(), 1);
    QCOMPARE(parts.next(), RankReclaim);
    QCOMPARE(parts.clock.now(), 2300 * Millisecond + Minute);
    QCOMPARE(fleet.environments(), 0);
    QCOMPARE(parts.next(), std::nullopt);
    std::vector<RecordKind> kinds;
    for (const Record &record : parts.seen.log)
        kinds.push_back(record.kind);
    using enum RecordKind;
    QVERIFY(kinds == (std::vector<RecordKind>{Start, InitEnd, End, Start, End, Reclaim}));
}

void TestParts::provisionedComesTogetherAndGoesWhenFree()
{
    Parts parts(scenario({Fn("A").runs(Hour)}));
    Fleet &fleet = parts.functions[0].fleet;
    Context context = parts.of();
    fleet.setProvisioned(context, 3);
    fleet.allot(context);
    QCOMPARE(parts.account.taken, 3); // M8: from the moment it is accepted
    QCOMPARE(parts.run(1), Place::Cold); // none is there yet
    QCOMPARE(parts.next(), RankProvisionedReady);
    QCOMPARE(parts.clock.now(), 90 * Second + 30 * Millisecond); // R5.2
    QCOMPARE(parts.run(2), Place::Provisioned);
    QCOMPARE(parts.run(3), Place::Provisioned);
    fleet.setProvisioned(context, 1);
    fleet.allot(context);
    QCOMPARE(fleet.provisioned.existing, 2); // the free one went at once
    QCOMPARE(parts.account.taken, 2); // M5: what still runs above the lowered value is held
    while (fleet.provisioned.busy == 2)
        parts.next();
    QCOMPARE(fleet.provisioned.existing, 1);
    QCOMPARE(parts.account.taken, 1);
}

using CheckKinds = std::vector<Check::Kind>;

void TestParts::verdictListsTheChecks_data()
{
    QTest::addColumn<FunctionConfig>("function");
    QTest::addColumn<int>("running");
    QTest::addColumn<CheckKinds>("checks");
    QTest::addColumn<Place>("place");
    QTest::addColumn<QString>("rule"); // of the last
    using enum Check::Kind;
    const auto row = [](const char *name, const Fn &function, int running, const CheckKinds &checks, Place place,
                        const char *rule) {
        QTest::newRow(name) << FunctionConfig(function) << running << checks << place << QString::fromLatin1(rule);
    };
    row("M2 a first request meets the pool, the account, no warm environment, the scaling rate and the request rate",
        Fn("A"), 0, {UnreservedPool, AccountConcurrency, WarmEnvironment, ScalingRate, AccountRequestRate}, Place::Cold,
        "R2.7");
    row("R2.1 the last of the pool is refused by it", Fn("A"), 20, {UnreservedPool}, Place::Refused, "R2.1");
    row("R4.3 a reservation stands where the pool did, and has a rate of its own", Fn("A").reserved(5), 0,
        {ReservedConcurrency, AccountConcurrency, WarmEnvironment, ScalingRate, AccountRequestRate,
         ReservedRequestRate},
        Place::Cold, "R2.7");
    row("R4.1 a full reservation", Fn("A").reserved(5), 5, {ReservedConcurrency}, Place::Refused, "R4.1");
    row("R5.4 a free provisioned environment asks for nothing but the rate", Fn("A").provisioned(2), 1,
        {ProvisionedFree, AccountRequestRate}, Place::Provisioned, "R2.7");
    row("R5.6 a busy one is no refusal", Fn("A").provisioned(2), 2,
        {ProvisionedFree, UnreservedPool, AccountConcurrency, WarmEnvironment, ScalingRate, AccountRequestRate},
        Place::Cold, "R2.7");
}

void TestParts::verdictListsTheChecks()
{
    QFETCH(FunctionConfig, function);
    QFETCH(int, running);
    const Scenario small = withModel(scenario({function}, 20), [](ModelSettings &m) { m.unreservedMinimum = 0; });
    Parts parts(small);
    for (int i = 0; i < running; ++i)
        QVERIFY(parts.run(i + 1) != Place::Refused);
    const Function &one = parts.functions[0];
    const Verdict told = verdict({parts.clock.now(), parts.account, parts.model, one.setup, one.fleet}, true);
    CheckKinds kinds;
    kinds.reserve(told.checks.size());
    for (const Check &check : told.checks)
        kinds.push_back(check.kind);
    QFETCH(CheckKinds, checks);
    QVERIFY(kinds == checks);
    // What is told afterwards has the same checks in the same order; both rates of requests are one there.
    const std::vector<Stage> later = stages(small, function, {});
    auto from = later.begin();
    for (const Check::Kind kind : kinds) {
        if (kind == Check::Kind::ReservedRequestRate)
            continue;
        from = std::find_if(from, later.end(), [kind](const Stage &stage) { return stage.kind == kind; });
        QVERIFY(from != later.end());
    }
    QFETCH(Place, place);
    QCOMPARE(told.decision.place, place);
    QFETCH(QString, rule);
    QCOMPARE(QString::fromLatin1(ruleOf(told.checks.back().kind, parts.model.ruleSet)), rule);
    QCOMPARE(told.checks.back().passed, place != Place::Refused);
    QVERIFY(told.checks.back().passed == (told.checks.back().level < told.checks.back().limit));
}

void TestParts::verdictIsWhatHappens()
{
    // Asked right before a request comes, it says what becomes of it; and asking changes nothing.
    std::mt19937 random(11);
    std::set<Place> seen;
    std::set<ThrottleReason> reasons;
    for (int round = 0; round < 60; ++round) {
        const int limit = round % 3 == 0 ? 5000 : 20 + static_cast<int>(random() % 200);
        std::vector<FunctionConfig> functions{
            Fn("A").poisson(500).runs(200 * Millisecond).init(Second),
            Fn("B").poisson(300).runs(100 * Millisecond).reserved(static_cast<int>(random() % 15)),
            Fn("C").poisson(60).runs(300 * Millisecond).provisioned(static_cast<int>(random() % 5))};
        Scenario busy =
            withModel(scenario(functions, limit, 3 * Second), [](ModelSettings &m) { m.unreservedMinimum = 0; });
        if (round % 3 == 0)
            busy.functions[0].traffic.push_back(FunctionConfig(Fn("x").burst(3000, Second + 7)).traffic.front());
        if (!validate(busy).empty())
            continue;
        Simulation simulation(busy);
        Simulation unasked(busy);
        Observation observation;
        observation.records = true;
        while (simulation.nextEvent() <= simulation.end()) {
            if (const SimTime just = simulation.nextEvent() - Microsecond; just > simulation.now())
                simulation.advance(just); // tokens come with time
            std::vector<Verdict> told;
            told.reserve(static_cast<std::size_t>(simulation.functionCount()));
            for (int f = 0; f < simulation.functionCount(); ++f)
                told.push_back(simulation.verdict(f));
            observation.log.clear();
            simulation.step(&observation);
            if (observation.log.empty() || observation.log.front().kind != RecordKind::Arrival)
                continue;
            const Record &record = observation.log.back();
            const Verdict &verdict = told[static_cast<std::size_t>(record.function)];
            if (record.kind == RecordKind::Throttle) {
                QCOMPARE(verdict.decision.place, Place::Refused);
                QVERIFY(!verdict.checks.back().passed);
                reasons.insert(verdict.decision.reason);
            } else {
                QCOMPARE(record.kind, RecordKind::Start);
                QCOMPARE(verdict.decision.place == Place::Provisioned, record.provisioned);
                QCOMPARE(verdict.decision.place == Place::Cold, record.cold || (record.value > 0));
            }
            seen.insert(verdict.decision.place);
        }
        unasked.advance(unasked.end());
        QCOMPARE(simulation.fingerprint(), unasked.fingerprint());
    }
    QCOMPARE(seen.size(), std::size_t(4));
    QVERIFY(reasons.size() >= 3);
}

void TestParts::refusedBySource_data()
{
    QTest::addColumn<FunctionConfig>("function");
    QTest::addColumn<int>("callers");
    QTest::addColumn<int>("queue");
    QTest::addColumn<SimTime>("next");
    QTest::addColumn<int>("rank");
    const SimTime none = Never;
    QTest::newRow("R6.4 a synchronous call is over") << FunctionConfig(Fn("A")) << 0 << 0 << none << 0;
    QTest::newRow("R6.5 unless its caller tries again")
        << FunctionConfig(Fn("A").retries({RetryPolicy::Fixed, 3, 2 * Second})) << 1 << 0 << 2 * Second
        << int(RankCallerRetry);
    QTest::newRow("R7.5 an event waits a second")
        << FunctionConfig(Fn("A").async()) << 0 << 1 << Second << int(RankAsyncAttempt);
    QTest::newRow("M23 a poller holds its batch")
        << FunctionConfig(Fn("A").trigger(Trigger::Sqs)) << 0 << 1 << Second << int(RankPoller);
}

void TestParts::refusedBySource()
{
    QFETCH(FunctionConfig, function);
    QFETCH(int, callers);
    QFETCH(int, queue);
    QFETCH(SimTime, next);
    QFETCH(int, rank);
    Parts parts(withModel(scenario({function}), [](ModelSettings &m) { m.asyncJitter = false; }));
    parts.account.limit = 0;
    Context context = parts.of();
    Source &source = parts.functions[0].source;
    source.receive(context, 1, -1);
    QCOMPARE(parts.functions[0].meter.totals.throttles, std::int64_t(1));
    QCOMPARE(parts.account.throttle.function, 0);
    QCOMPARE(source.callersWaiting(), std::int64_t(callers));
    QCOMPARE(source.waiting(), std::int64_t(queue));
    QCOMPARE(parts.clock.due(), next);
    QCOMPARE(source.isPoliced(), queue == 0); // R2.9
    if (next == Never)
        return;
    parts.account.limit = 1000;
    while (parts.next() != Rank(rank)) {}
    while (parts.functions[0].meter.succeeded == 0)
        QVERIFY(parts.next());
    QCOMPARE(source.callersWaiting() + source.waiting(), std::int64_t(0));
}

void TestParts::meterForgetsCountsAndKeepsLevels()
{
    Meter meter;
    meter.inFlight.set(0, 5);
    meter.inFlight.set(Second, 3);
    meter.environments.set(0, 7);
    meter.countThrottle(ThrottleReason::AccountConcurrency, true);
    meter.duration.add(Second);
    QCOMPARE(meter.totals.throttles, std::int64_t(1));
    QCOMPARE(meter.totals.attempts, std::int64_t(1));
    QCOMPARE(meter.totals.throttledSetAside, std::int64_t(1));
    meter.restart(2 * Second);
    QCOMPARE(meter.totals.throttles, std::int64_t(0));
    QCOMPARE(meter.duration.tally().count(), std::int64_t(0));
    QCOMPARE(meter.inFlight.level(), std::int64_t(3));
    QCOMPARE(meter.inFlight.max(), std::int64_t(3));
    QVERIFY(meter.inFlight.integral(3 * Second) == 3 * Second);
    QCOMPARE(meter.environments.level(), std::int64_t(7));
}

QTEST_APPLESS_MAIN(TestParts)
#include "tst_parts.moc"

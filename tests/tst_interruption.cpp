// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

#include "engine/kernel/portablemath.h"
#include "engine/session/history.h"

#include <memory>
#include <random>

using namespace lab;

/// Work comes in portions, so that whoever waits is served: what lies between two of them is bounded, and the run is the
/// same however it was cut up.
class InterruptionTest : public QObject
{
    Q_OBJECT

private slots:
    void waveArrivalsAreThoseOfPlainThinning();
    void aTroughIsCrossedInPortions();
    void steppingPassesATrough();
    void steppingCanBeLeftOffInATrough();
    void anEmptyYearIsCrossedInPortions();
    void cutUpAtRandomTheRunIsTheSame();
    void lanesCaughtUpInPortionsAreTheSame();
    void lanesCatchUpWithAnEdit();
};

namespace {

constexpr double Rate = 5000;
constexpr SimTime Period = 1000 * Second;
constexpr SimTime From = 740 * Second; ///< the trough is at 750 s

Traffic wave()
{
    Traffic entry = Fn::steady(TrafficKind::Wave, Rate);
    entry.amplitude = Rate;
    entry.period = Period;
    return entry;
}

/// Nothing until shortly before the trough, then the wave, which began at 0.
Scenario trough()
{
    Scenario scenario = lab::scenario({Fn("A").runs(10 * Millisecond)}, 1000, 760 * Second);
    Change change = changeOf("A", From);
    change.traffic = {wave()};
    scenario.changes = {change};
    return scenario;
}

std::vector<SimTime> arrivalsOf(const Scenario &scenario)
{
    Simulation simulation(scenario);
    Observation observation;
    observation.records = true;
    simulation.advance(scenario.duration, &observation);
    std::vector<SimTime> times;
    for (const Record &record : observation.log) {
        if (record.kind == RecordKind::Arrival)
            times.push_back(record.t);
    }
    return times;
}

} // namespace

void InterruptionTest::waveArrivalsAreThoseOfPlainThinning()
{
    // M12 as it is written: candidates at the highest rate, each kept with the share that the rate has there.
    const Scenario scenario = trough();
    const Stream stream(scenario.seed, "A", Concern::Arrivals, 1U << 20);
    const double highest = 2 * Rate / static_cast<double>(Second);
    std::vector<SimTime> expected;
    int longest = 0; // candidates in a row that were not kept
    int passed = 0;
    double mass = static_cast<double>(From) * highest;
    for (std::uint64_t n = 0;; ++n) {
        Draws draws = stream.at(n);
        mass += -portableLog(draws.uniform());
        const auto time = static_cast<SimTime>(mass / highest + 0.5);
        if (time >= scenario.duration)
            break;
        const double turn = static_cast<double>(time % Period) / static_cast<double>(Period);
        longest = std::max(longest, ++passed);
        if (draws.uniform() * highest < highest / 2 + highest / 2 * portableSinTurn(turn)) {
            expected.push_back(time);
            passed = 0;
        }
    }
    QVERIFY2(longest > 10'000, qPrintable(QString::number(longest))); // or nothing is shown
    QVERIFY(expected.size() > 30);
    QVERIFY(arrivalsOf(scenario) == expected);
}

void InterruptionTest::aTroughIsCrossedInPortions()
{
    const Scenario scenario = trough();
    Simulation simulation(scenario);
    QVERIFY(simulation.advance(From - Second));
    int portions = 0;
    int inVain = 0;
    for (bool there = false; !there; ++portions) {
        const SimTime before = simulation.now();
        const std::uint64_t events = simulation.events();
        there = simulation.advance(scenario.duration, nullptr, 1);
        QVERIFY(simulation.events() - events <= 1);
        if (simulation.events() > events)
            continue;
        ++inVain;
        // 4,096 candidates at 10,000 a second, and a second before them
        QVERIFY2(simulation.now() - before < 2 * Second, qPrintable(QString::number(simulation.now() - before)));
    }
    QVERIFY2(inVain >= 5, qPrintable(QString::number(inVain)));
    Simulation straight(scenario);
    straight.advance(scenario.duration);
    QCOMPARE(simulation.fingerprint(), straight.fingerprint());
    QCOMPARE(simulation.events(), straight.events());
}

void InterruptionTest::steppingPassesATrough()
{
    const Scenario scenario = trough();
    Simulation straight(scenario);
    straight.advance(scenario.duration);
    Simulation simulation(scenario);
    std::uint64_t steps = 0;
    while (simulation.step())
        QCOMPARE(simulation.events(), ++steps); // each step is an event, whatever was passed for it
    QCOMPARE(simulation.fingerprint(), straight.fingerprint());
}

void InterruptionTest::steppingCanBeLeftOffInATrough()
{
    const auto scenario = std::make_shared<const Scenario>(trough());
    Simulation straight(*scenario);
    straight.advance(scenario->duration);
    Simulation simulation(*scenario);
    History history(scenario, simulation);
    int leftOff = 0;
    while (simulation.now() < simulation.end()) {
        if (!history.step(simulation, [] { return true; }))
            ++leftOff;
    }
    QVERIFY(leftOff > 10);
    QCOMPARE(simulation.fingerprint(), straight.fingerprint());
}

void InterruptionTest::anEmptyYearIsCrossedInPortions()
{
    const auto scenario = std::make_shared<const Scenario>(lab::scenario({Fn("A")}, 1000, 365 * 24 * Hour));
    Simulation simulation(*scenario);
    History history(scenario, simulation);
    for (int i = 0; i < 100; ++i) {
        const SimTime before = simulation.now();
        QVERIFY(!history.advance(simulation, scenario->duration, 1000));
        QVERIFY(simulation.now() > before && simulation.now() - before <= 2 * Minute);
    }
}

void InterruptionTest::cutUpAtRandomTheRunIsTheSame()
{
    Scenario plain = trough();
    plain.functions.push_back(Fn("B").async().reserved(20).poisson(60));
    plain.functions.push_back(Fn("C").trigger(Trigger::Sqs).poisson(50));
    const auto scenario = std::make_shared<const Scenario>(plain);
    Simulation straight(*scenario);
    straight.advance(scenario->duration);
    std::mt19937 random(20261126);
    for (int round = 0; round < 3; ++round) {
        Simulation simulation(*scenario);
        History history(scenario, simulation);
        while (simulation.now() < simulation.end() || simulation.nextEvent() <= simulation.end()) {
            const SimTime until = std::min<SimTime>(simulation.end(), simulation.now() + random() % (20 * Second));
            if (random() % 16 == 0)
                history.step(simulation, [&] { return random() % 2 == 0; });
            else
                history.advance(simulation, until, 1 + random() % 3000);
        }
        QCOMPARE(simulation.fingerprint(), straight.fingerprint());
        QCOMPARE(simulation.events(), straight.events());
    }
}

namespace {

bool same(const LaneView &a, const LaneView &b)
{
    if (a.lanes.size() != b.lanes.size() || a.throttles.size() != b.throttles.size() || a.more != b.more)
        return false;
    for (std::size_t i = 0; i < a.lanes.size(); ++i) {
        const Lane &one = a.lanes[i];
        const Lane &other = b.lanes[i];
        if (one.environment != other.environment || one.created != other.created
            || one.pieces.size() != other.pieces.size())
            return false;
        for (std::size_t k = 0; k < one.pieces.size(); ++k) {
            if (one.pieces[k].from != other.pieces[k].from || one.pieces[k].to != other.pieces[k].to)
                return false;
        }
    }
    return true;
}

LaneView lanesOf(const History &history, const Simulation &simulation)
{
    return history.frame(simulation)->lanes->front();
}

std::shared_ptr<const Scenario> busy()
{
    return std::make_shared<const Scenario>(lab::scenario(
        {Fn("A").poisson(100), Fn("B").runs(5 * Second).init(Second).poisson(300).reserved(100)}, 1000, 5 * Minute));
}

} // namespace

void InterruptionTest::lanesCaughtUpInPortionsAreTheSame()
{
    const auto scenario = busy();
    Simulation simulation(*scenario);
    History history(scenario, simulation);
    history.advance(simulation, 20 * Second); // within the stretch of B's lanes
    History whole = history;
    whole.showLanes(simulation, {{1}});
    QVERIFY(!whole.lanesAreBehind());

    history.showLanes(simulation, {{1}}, [] { return true; });
    QVERIFY(history.lanesAreBehind());
    int portions = 0;
    for (; history.lanesAreBehind(); ++portions) {
        Simulation copy = simulation;
        if (portions == 2) { // the run goes on meanwhile
            whole.advance(copy, 25 * Second);
            history.advance(simulation, 25 * Second);
        }
        history.catchUpLanes(simulation, [] { return true; });
    }
    QVERIFY2(portions > 3, qPrintable(QString::number(portions)));
    QVERIFY(!lanesOf(whole, simulation).lanes.empty());
    QVERIFY(same(lanesOf(whole, simulation), lanesOf(history, simulation)));
}

void InterruptionTest::lanesCatchUpWithAnEdit()
{
    const auto scenario = busy();
    Simulation simulation(*scenario);
    History history(scenario, simulation);
    history.advance(simulation, 20 * Second);
    history.showLanes(simulation, {{1}}, [] { return true; });
    QVERIFY(history.lanesAreBehind());
    Change change = reserve("B", 5);
    change.at = simulation.apply(change);
    auto edited = std::make_shared<Scenario>(*scenario);
    edited->changes.push_back(change);
    history.setScenario(edited);
    history.advance(simulation, 40 * Second);
    history.catchUpLanes(simulation);
    QVERIFY(!history.lanesAreBehind());

    Simulation again(*edited);
    History straight(edited, again);
    straight.advance(again, 40 * Second);
    QCOMPARE(again.fingerprint(), simulation.fingerprint());
    straight.showLanes(again, {{1}});
    QVERIFY(same(lanesOf(straight, again), lanesOf(history, simulation)));
}

QTEST_APPLESS_MAIN(InterruptionTest)
#include "tst_interruption.moc"

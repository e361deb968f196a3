// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

#include "engine/session/lanerecorder.h"

#include <algorithm>

using namespace lab;

namespace {

constexpr auto Newest = LaneChoice::Mode::Newest;
constexpr auto Last = LaneChoice::Mode::Last;

/// A run whose first function is watched from `from` on. `all`: by all records, not only by those that lanes ask for.
class Watched
{
public:
    Watched(const Scenario &scenario, LaneChoice::Mode mode, SimTime from = 0, int function = 0, bool all = false)
        : m_simulation(scenario)
        , m_lanes(scenario, (m_simulation.advance(from - 1), m_simulation), function, mode)
    {
        m_observation.records = all;
        m_observation.lanes[0] = m_lanes.records();
    }

    LaneView at(SimTime until)
    {
        m_simulation.advance(until, &m_observation);
        for (const Record &record : m_observation.log)
            m_lanes.add(record, m_observation.partsOf(record));
        m_records += m_observation.log.size();
        m_observation.log.clear();
        m_observation.initParts.clear();
        return m_lanes.view(m_simulation);
    }
    std::size_t records() const { return m_records; }

private:
    Observation m_observation;
    std::size_t m_records = 0;
    Simulation m_simulation;
    LaneRecorder m_lanes;
};

void compare(const Lane::Piece &piece, const Lane::Piece &expected)
{
    QCOMPARE(static_cast<int>(piece.kind), static_cast<int>(expected.kind));
    QCOMPARE(piece.from, expected.from);
    QCOMPARE(piece.to, expected.to);
    QCOMPARE(piece.request, expected.request);
    QCOMPARE(piece.cold, expected.cold);
    QCOMPARE(piece.waited, expected.waited);
}

} // namespace

/// The lanes of the cold-start timeline: which environments have one, and what stands in it.
class TestLanes : public QObject
{
    Q_OBJECT

private slots:
    void spans_data();
    void spans();
    void oneEnvironmentByHand();
    void begunDuringARun();
    void whichGetALane_data();
    void whichGetALane();
    void provisionedComeFirst();
    void theWindowFollowsTheClock();
    void theWindowRestsOnTheNewestColdStart_data();
    void theWindowRestsOnTheNewestColdStart();
    void whatComesAfterTheWindowIsLeftOut();
    void refusalsFallTogether();
    void otherFunctionsAreOthers();
    void theRecordsThatLanesAskForAreEnough_data();
    void theRecordsThatLanesAskForAreEnough();
};

void TestLanes::spans_data()
{
    QTest::addColumn<Scenario>("run");
    QTest::addColumn<bool>("newest");
    QTest::addColumn<SimTime>("span");
    const auto row = [](const char *name, const Fn &function, SimTime duration, bool newest, SimTime span) {
        QTest::newRow(name) << scenario({function}, 1000, duration) << newest << span;
    };
    row("short runs have ten seconds", Fn("A").runs(10 * Millisecond), Hour, false, 10 * Second);
    row("twelve runs of 5/6 s are ten seconds", Fn("A").runs(833'333), Hour, false, 10 * Second);
    row("twelve of a little more are not", Fn("A").runs(833'334), Hour, false, 20 * Second);
    row("runs of 1 s have twenty", Fn("A").runs(Second), Hour, false, 20 * Second);
    row("init counts: 1 s and 1 s have thirty", Fn("A").runs(Second).init(Second), Hour, false, 30 * Second);
    row("runs of five seconds have a minute", Fn("A").runs(5 * Second), Hour, false, Minute);
    row("runs of a quarter of an hour have four hours", Fn("A").runs(15 * Minute), 24 * Hour, false, 4 * Hour);
    row("no run has more than a day", Fn("A").runs(15 * Hour), 1000 * Hour, false, 24 * Hour);
    row("nor more than there is", Fn("A").runs(Minute), 5 * Minute, false, 5 * Minute);
    row("but a second there always is", Fn("A").runs(Millisecond), 20 * Millisecond, false, Second);
    row("a short cold start has four seconds", Fn("A").runs(Second).init(Second), Hour, true, 4 * Second);
    row("one and a half times 2 s and 1 s are too long for that", Fn("A").runs(2 * Second).init(Second), Hour, true,
        10 * Second);
    row("a run of 14 minutes has half an hour", Fn("A").runs(14 * Minute), 7 * Hour, true, 30 * Minute);
}

void TestLanes::spans()
{
    QFETCH(Scenario, run);
    QFETCH(bool, newest);
    QTEST(LaneRecorder(run, Simulation(run), 0, newest ? Newest : Last).span(), "span");
}

void TestLanes::oneEnvironmentByHand()
{
    // Init 0 to 1 s, run to 3 s; warm from 5 to 7 s; idle for 3 s and reclaimed.
    Watched watched(scenario({Fn("A").init(Second).runs(2 * Second).idleFor(3 * Second).burst(1).burst(1, 5 * Second)}),
                    Last);
    using Span = Lane::Span;
    LaneView view = watched.at(500 * Millisecond);
    QCOMPARE(view.lanes.size(), std::size_t(1));
    QCOMPARE(view.lanes[0].pieces.size(), std::size_t(1));
    compare(view.lanes[0].pieces[0], {Span::Init, 0, Never, 1, true, 0});
    view = watched.at(Minute);
    const Lane &lane = view.lanes.at(0);
    QCOMPARE(lane.environment, 1U);
    QVERIFY(!lane.provisioned);
    QCOMPARE(lane.created, SimTime(0));
    QCOMPARE(lane.reclaimed, 10 * Second);
    QCOMPARE(lane.pieces.size(), std::size_t(3));
    compare(lane.pieces[0], {Span::Init, 0, Second, 1, true, 0});
    compare(lane.pieces[1], {Span::Run, Second, 3 * Second, 1, true, Second});
    compare(lane.pieces[2], {Span::Run, 5 * Second, 7 * Second, 2, false, 0});
    QCOMPARE(view.more, 0);
}

void TestLanes::begunDuringARun()
{
    // The first is in its run, the second in its init, the third idle when the watching begins at 5 s.
    Watched watched(
        scenario(
            {Fn("A").init(2 * Second).trace({0, Second, 3500 * Millisecond}, {4 * Second, Millisecond, 10 * Second})}),
        Last, 5 * Second);
    LaneView view = watched.at(5 * Second);
    using Span = Lane::Span;
    QCOMPARE(view.lanes.size(), std::size_t(2)); // the second request's environment serves the third
    QCOMPARE(view.lanes[0].pieces.size(), std::size_t(2));
    compare(view.lanes[0].pieces[0], {Span::Init, 0, 2 * Second, 1, true, 0});
    compare(view.lanes[0].pieces[1], {Span::Run, 2 * Second, Never, 1, true, 2 * Second});
    QCOMPARE(view.lanes[1].pieces.size(), std::size_t(1));
    compare(view.lanes[1].pieces[0], {Span::Run, 3500 * Millisecond, Never, 3, false, 0});
    view = watched.at(7 * Second);
    QCOMPARE(view.lanes[0].pieces[1].to, 6 * Second);
    QCOMPARE(view.lanes[1].pieces[0].to, Never);
    QVERIFY(view.lanes[0].reclaimed == Never);

    Watched early(scenario({Fn("A").init(2 * Second).burst(1).burst(1, 1500 * Millisecond)}), Last, Second);
    view = early.at(Second);
    QCOMPARE(view.lanes.at(0).pieces.size(), std::size_t(1));
    compare(view.lanes[0].pieces[0], {Span::Init, 0, Never, 1, true, 0});
    view = early.at(4 * Second);
    QCOMPARE(view.lanes.size(), std::size_t(2));
    QCOMPARE(view.lanes[0].pieces.size(), std::size_t(2));
    compare(view.lanes[0].pieces[0], {Span::Init, 0, 2 * Second, 1, true, 0});
    compare(view.lanes[0].pieces[1], {Span::Run, 2 * Second, 3 * Second, 1, true, 2 * Second});
}

void TestLanes::whichGetALane_data()
{
    QTest::addColumn<bool>("newest");
    QTest::addColumn<int>("provisioned");
    QTest::addColumn<int>("onDemand");
    QTest::addColumn<unsigned>("first"); // number of the first on-demand environment with a lane
    QTest::addColumn<int>("lanes");
    QTest::newRow("all where there are few") << true << 3 << 10 << 4U << 13;
    QTest::newRow("15 on demand") << true << 0 << 15 << 1U << 15;
    QTest::newRow("the newest 15 of 50") << true << 0 << 50 << 36U << 15;
    QTest::newRow("the newest 15 of 50, following") << false << 0 << 50 << 36U << 15;
    QTest::newRow("the first 15 of 20 provisioned") << true << 20 << 5 << 21U << 20;
    QTest::newRow("the first 15 of 20 provisioned, following") << false << 20 << 5 << 21U << 20;
    QTest::newRow("provisioned keep theirs beside the newest") << true << 20 << 50 << 56U << 30;
}

void TestLanes::whichGetALane()
{
    QFETCH(bool, newest);
    QFETCH(int, provisioned);
    QFETCH(int, onDemand);
    QFETCH(unsigned, first);
    QFETCH(int, lanes);
    const LaneView view =
        Watched(scenario({Fn("A").provisioned(provisioned).burst(provisioned + onDemand)}), newest ? Newest : Last)
            .at(3 * Second);
    QCOMPARE(static_cast<int>(view.lanes.size()), lanes);
    QCOMPARE(view.more, provisioned + onDemand - lanes);
    const int withProvisioned = std::min(provisioned, 15);
    for (int i = 0; i < lanes; ++i) {
        const Lane &lane = view.lanes[static_cast<std::size_t>(i)];
        QCOMPARE(lane.provisioned, i < withProvisioned);
        QCOMPARE(lane.environment,
                 static_cast<unsigned>(i < withProvisioned ? i + 1 : int(first) + i - withProvisioned));
        QCOMPARE(lane.pieces.size(), std::size_t(1));
        QCOMPARE(lane.pieces[0].to, Second);
    }
}

void TestLanes::provisionedComeFirst()
{
    // Made after the others, and above them all the same.
    Watched watched(changing(withModel(scenario({Fn("A").runs(2 * Second).burst(2).burst(3, 6 * Second)}),
                                       [](ModelSettings &m) { m.provisionedPreparation = 0; }),
                             {provision("A", 1, 5 * Second)}),
                    Last);
    const LaneView view = watched.at(7 * Second);
    QCOMPARE(view.lanes.size(), std::size_t(3));
    QVERIFY(view.lanes[0].provisioned && view.lanes[0].environment == 3);
    QVERIFY(view.lanes[1].environment == 1 && view.lanes[2].environment == 2);
}

void TestLanes::theWindowFollowsTheClock()
{
    // Runs of 1 s and a stretch of 20 s; each request meets a new environment, that of before being reclaimed.
    Watched watched(scenario({Fn("A").idleFor(Second).constant(0.25)}), Last);
    for (int second = 1; second <= 240; ++second) {
        const LaneView view = watched.at(second * Second);
        QCOMPARE(view.from, std::max(0, second - 20) * Second);
        QCOMPARE(view.to, view.from + 20 * Second);
        QVERIFY(view.mode == Last);
        // An eighth of the stretch may stay behind, and nothing of the stretch may be missing.
        const auto inside = static_cast<std::size_t>(std::min(second, 20)) / 4;
        QVERIFY2(view.lanes.size() >= inside && view.lanes.size() <= inside + 2, QByteArray::number(second));
        for (const Lane &lane : view.lanes) {
            QVERIFY(lane.reclaimed == Never || lane.reclaimed >= view.from - 4 * Second);
            for (const Lane::Piece &piece : lane.pieces)
                QVERIFY(piece.to >= view.from - 6 * Second);
        }
    }
}

void TestLanes::theWindowRestsOnTheNewestColdStart_data()
{
    QTest::addColumn<SimTime>("now");
    QTest::addColumn<SimTime>("from");
    QTest::addColumn<unsigned>("newest"); // environment
    QTest::newRow("before anything happens it stands at the start") << 500 * Millisecond << SimTime(0) << 0U;
    QTest::newRow("it goes with the clock after the first") << 6 * Second << 2 * Second << 2U;
    QTest::newRow("and comes to rest a second before it and three after") << 9 * Second << 4 * Second << 2U;
    QTest::newRow("where it stays while the environments serve others") << 50 * Second << 4 * Second << 2U;
    QTest::newRow("until the next ones come: then it follows again") << 61 * Second << 57 * Second << 5U;
    QTest::newRow("and rests on these") << 5 * Minute << 59 * Second << 5U;
}

void TestLanes::theWindowRestsOnTheNewestColdStart()
{
    // Cold at 1 s; of two at 5 s the second; of five at a minute three. One a second in between finds a warm one.
    QFETCH(SimTime, now);
    std::vector<SimTime> arrivals{Second, 5 * Second, 5 * Second};
    for (SimTime at = 6 * Second; at < Minute; at += Second)
        arrivals.push_back(at);
    arrivals.insert(arrivals.end(), 5, Minute);
    const std::vector<SimTime> durations(arrivals.size(), 500 * Millisecond);
    Watched watched(scenario({Fn("A").init(100 * Millisecond).trace(arrivals, durations)}), Newest);
    const LaneView view = watched.at(now);
    QTEST(view.from, "from");
    QCOMPARE(view.to - view.from, 4 * Second);
    QTEST(view.lanes.empty() ? 0U : view.lanes.back().environment, "newest");
}

void TestLanes::whatComesAfterTheWindowIsLeftOut()
{
    Watched watched(scenario({Fn("A").reserved(1).runs(300 * Millisecond).constant(2)}), Newest);
    const LaneView first = watched.at(5 * Second);
    const LaneView later = watched.at(Minute);
    for (const LaneView &view : {first, later}) {
        QCOMPARE(view.from, SimTime(0));
        QCOMPARE(view.to, 4 * Second);
    }
    QVERIFY(later.lanes.size() == 1 && later.lanes[0].pieces.size() >= 8);
    QCOMPARE(later.lanes[0].pieces, first.lanes[0].pieces);
}

void TestLanes::refusalsFallTogether()
{
    // A stretch of 20 s has 400 places: 50 ms. Refused at 0, 49, 50 and 200 ms; the first is the one that runs.
    Watched watched(
        scenario({Fn("A").reserved(1).trace({0, 0, 0, 49 * Millisecond, 50 * Millisecond, 200 * Millisecond},
                                            std::vector<SimTime>(6, Second))}),
        Last);
    const LaneView view = watched.at(Second);
    QCOMPARE(view.throttles.size(), std::size_t(3));
    const std::vector<std::pair<SimTime, std::int64_t>> expected{{0, 3}, {50 * Millisecond, 1}, {200 * Millisecond, 1}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(view.throttles[i].at, expected[i].first);
        QCOMPARE(view.throttles[i].refused.of(ThrottleReason::ReservedConcurrency), expected[i].second);
        QCOMPARE(view.throttles[i].refused.total(), expected[i].second);
    }
}

void TestLanes::otherFunctionsAreOthers()
{
    const Scenario two = scenario({Fn("A").burst(3), Fn("B").reserved(1).burst(5)});
    const LaneView first = Watched(two, Newest, 0, 0).at(Second);
    QCOMPARE(first.lanes.size(), std::size_t(3));
    QVERIFY(first.throttles.empty());
    const LaneView second = Watched(two, Newest, 0, 1).at(Second);
    QCOMPARE(second.lanes.size(), std::size_t(1));
    QCOMPARE(second.throttles.at(0).refused.total(), std::int64_t(4));
}

void TestLanes::theRecordsThatLanesAskForAreEnough_data()
{
    QTest::addColumn<Scenario>("run");
    QTest::addColumn<int>("least");
    const auto constant = [](Fn function, double rate) { return function.constant(rate).runs(300 * Millisecond); };
    QTest::newRow("a steady load that grows in steps, refused for a while: a tenth of the records is enough")
        << scenario({constant(Fn("A").init(Second), 40).burst(30, 20 * Second).burst(60, 35 * Second)}, 50, 5 * Minute)
        << 10;
    QTest::newRow("environments that live for two seconds")
        << scenario({Fn("A").init(Second).runs(Second).idleFor(2 * Second).constant(0.4)}, 1000, 2 * Minute) << 1;
    QTest::newRow("provisioned ones are always looked at")
        << scenario({constant(Fn("A").init(Second).provisioned(8), 30).burst(40, 30 * Second)}, 1000, 2 * Minute) << 1;
    QTest::newRow("no init") << scenario({constant(Fn("A").init(0), 20).burst(30, 30 * Second)}, 1000, 2 * Minute) << 5;
}

void TestLanes::theRecordsThatLanesAskForAreEnough()
{
    QFETCH(Scenario, run);
    QFETCH(int, least);
    Watched few(run, Newest);
    Watched all(run, Newest, 0, 0, true);
    for (SimTime at = 0; at <= run.duration; at += 731 * Millisecond)
        QVERIFY2(few.at(at) == all.at(at), qPrintable(QString::number(at)));
    QVERIFY(few.records() * static_cast<std::size_t>(least) <= all.records());
}

QTEST_APPLESS_MAIN(TestLanes)
#include "tst_lanes.moc"

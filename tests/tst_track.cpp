// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"
#include "tests/goldentable.h"

#include "engine/session/track.h"

#include <random>
#include <tuple>

using namespace lab;

namespace {

Script scriptOf(const Scenario &scenario)
{
    return {std::make_shared<const Scenario>(scenario), {}};
}

/// The first thing in which two pictures of a moment differ; empty: they are the same.
QString difference(const Frame &a, const Frame &b)
{
    const auto metrics = [](const Frame &frame) {
        std::vector<MetricPoint> points;
        for (const MetricMinute &minute : *frame.metrics)
            points.insert(points.end(), minute->begin(), minute->end());
        return points;
    };
    const auto tale = [](const EventStory &story) {
        std::vector<std::tuple<std::int64_t, SimTime, RecordKind, std::uint16_t>> records;
        for (const Record &record : story.records)
            records.emplace_back(story.request, record.t, record.kind, record.attempt);
        return records;
    };
    const std::initializer_list<std::pair<const char *, bool>> parts{
        {"time", a.time == b.time},
        {"events", a.events == b.events},
        {"fingerprint", a.fingerprint == b.fingerprint},
        {"limit", a.concurrencyLimit == b.concurrencyLimit},
        {"settings", a.settings == b.settings},
        {"rates", a.ratePerSecond == b.ratePerSecond},
        {"account", a.inFlight == b.inFlight && a.unreservedPool == b.unreservedPool
                        && a.unreservedInFlight == b.unreservedInFlight},
        {"functions", a.functions == b.functions},
        {"bucket width", a.bucketWidth == b.bucketWidth},
        {"buckets", *a.history == *b.history},
        {"seconds", *a.seconds == *b.seconds},
        {"marks", *a.marks == *b.marks},
        {"lanes", *a.lanes == *b.lanes},
        {"metrics", metrics(a) == metrics(b)},
        {"event", bool(a.event) == bool(b.event) && (!a.event || tale(*a.event) == tale(*b.event))},
    };
    for (const auto &[what, same] : parts) {
        if (!same)
            return QString::fromLatin1(what);
    }
    return {};
}

std::shared_ptr<const Frame> pictureOf(Track &track)
{
    track.catchUpLanes();
    return track.history().frame(track.simulation());
}

void play(Track &track, SimTime until)
{
    while (!track.advance(until, 1000)) {}
}

} // namespace

/// A run walked in both directions: wherever it is, it is what a run straight to there is, pictures and all.
class TestTrack : public QObject
{
    Q_OBJECT

private slots:
    void anyWalkIsTheSameRun_data();
    void anyWalkIsTheSameRun();
    void stepsBackAndForth();
    void stepsWithinOneInstant();
    void noFurtherThanTheFrontier();
    void whoWaitsIsServed();
    void changesByHandAreKept();
    void aChangeInThePastMakesAnotherFuture();
    void anotherScriptSharesWhatIsTheSame();
    void aPlannedChangeKeepsItsPlace();
    void lanesAreThoseThatAreLookedAt();
    void checkpointsStayWithinTheirBudget();
};

void TestTrack::anyWalkIsTheSameRun_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : ScenarioFile::shippedNames())
        QTest::newRow(qPrintable(name)) << name;
    for (const int generated : {0, 3, 12, 29, 48})
        QTest::newRow(qPrintable(Generated::nameOf(generated))) << Generated::nameOf(generated);
}

void TestTrack::anyWalkIsTheSameRun()
{
    QFETCH(QString, name);
    const auto scenario = GoldenTable::named(name);
    std::mt19937_64 random(17);
    std::vector<SimTime> instants;
    instants.reserve(40);
    for (int i = 0; i < 40; ++i)
        instants.push_back(static_cast<SimTime>(random() % static_cast<std::uint64_t>(scenario->duration)));
    std::sort(instants.begin(), instants.end());
    std::vector<std::shared_ptr<const Frame>> straight;
    straight.reserve(instants.size());
    Moment moment(scenario);
    for (const SimTime instant : instants) {
        moment.history.advance(moment.simulation, instant);
        straight.push_back(moment.history.frame(moment.simulation));
    }
    moment.history.advance(moment.simulation, scenario->duration);

    Track track({scenario, {}});
    play(track, scenario->duration);
    for (int i = 0; i < 200; ++i) {
        const std::size_t which = random() % instants.size();
        QVERIFY(track.seek(instants[which]));
        const int back = static_cast<int>(random() % 4);
        for (int k = 0; k < back; ++k)
            track.stepBack();
        if (back > 0) { // forth again, in one of two ways
            if (random() % 2 == 0)
                play(track, instants[which]);
            else
                QVERIFY(track.seek(instants[which]));
        }
        const QString where = difference(*pictureOf(track), *straight[which]);
        QVERIFY2(where.isEmpty(), qPrintable(QStringLiteral("at %1 us: %2").arg(instants[which]).arg(where)));
        QCOMPARE(track.frontier(), scenario->duration);
        if (i % 20 == 0)
            play(track, std::min(scenario->duration, track.now() + scenario->duration / 7));
    }
    QVERIFY(track.seek(scenario->duration));
    QVERIFY(difference(*pictureOf(track), *moment.history.frame(moment.simulation)).isEmpty());
}

void TestTrack::stepsBackAndForth()
{
    const auto run = std::make_shared<const Scenario>(
        scenario({Fn("A").poisson(20).init(300 * Millisecond), Fn("B").async().poisson(5).fails(0.3)}, 12, Minute));
    Track track({run, {}});
    QVERIFY(!track.stepBack()); // nothing has happened
    std::vector<std::uint64_t> fingerprints{track.simulation().fingerprint()};
    std::vector<SimTime> times{0};
    while (fingerprints.size() < 400 && track.step()) {
        fingerprints.push_back(track.simulation().fingerprint());
        times.push_back(track.now());
    }
    for (std::size_t i = fingerprints.size() - 1; i-- > 0;) {
        QVERIFY(track.stepBack());
        QCOMPARE(track.simulation().fingerprint(), fingerprints[i]);
        QCOMPARE(track.now(), times[i]);
    }
    QVERIFY(!track.stepBack());
    for (std::size_t i = 1; i < fingerprints.size(); ++i) {
        QVERIFY(track.step());
        QCOMPARE(track.simulation().fingerprint(), fingerprints[i]);
    }
    // From a moment between two events, the first step back takes the last event away.
    QVERIFY(track.seek(times[100]));
    play(track, (times[100] + times[101]) / 2);
    QVERIFY(track.stepBack());
    QCOMPARE(track.simulation().fingerprint(), fingerprints[99]);
}

void TestTrack::stepsWithinOneInstant()
{
    // A thousand arrivals at one instant are a thousand steps, each of which can be taken back.
    Track track(scriptOf(scenario({Fn("A").burst(1000, Second)}, 500, 5 * Second)));
    play(track, Second);
    QCOMPARE(track.simulation().events(), std::uint64_t(1000));
    for (int i = 0; i < 300; ++i)
        QVERIFY(track.stepBack());
    QCOMPARE(track.now(), Second);
    QCOMPARE(track.simulation().totals(0).throttles, std::int64_t(200));
    QCOMPARE(track.simulation().totals(0).requests, std::int64_t(700));
    QVERIFY(track.step());
    QCOMPARE(track.simulation().totals(0).throttles, std::int64_t(201));
    QVERIFY(track.seek(Second));
    QCOMPARE(track.simulation().totals(0).throttles, std::int64_t(500));
}

void TestTrack::noFurtherThanTheFrontier()
{
    Track track(scriptOf(scenario({Fn("A").poisson(50)}, 1000, Minute)));
    play(track, 20 * Second);
    const std::uint64_t there = track.simulation().fingerprint();
    QVERIFY(track.seek(5 * Second));
    QCOMPARE(track.now(), 5 * Second);
    QCOMPARE(track.frontier(), 20 * Second);
    QVERIFY(track.seek(50 * Second)); // nobody has been there
    QCOMPARE(track.now(), 20 * Second);
    QCOMPARE(track.simulation().fingerprint(), there);
    QVERIFY(track.seek(-3));
    QCOMPARE(track.now(), SimTime(0));
    QCOMPARE(track.simulation().events(), std::uint64_t(0));
    play(track, 30 * Second); // and on
    QCOMPARE(track.frontier(), 30 * Second);
}

void TestTrack::whoWaitsIsServed()
{
    // A seek that is left off is somewhere on the same run, and nothing that was seen is lost.
    Track track({GoldenTable::named(QStringLiteral("promotion")), {}});
    play(track, 3 * Minute);
    const std::uint64_t there = track.simulation().fingerprint();
    for (const SimTime wanted : {170 * Second, 30 * Second, 100 * Second}) {
        int asked = 0;
        QVERIFY(!track.seek(wanted, [&] { return ++asked == 3; }));
        QVERIFY(track.now() < wanted);
        QCOMPARE(track.frontier(), 3 * Minute);
    }
    const SimTime now = track.now();
    const std::uint64_t before = track.simulation().fingerprint();
    QVERIFY(!track.stepBack([] { return true; }));
    QCOMPARE(track.now(), now);
    QCOMPARE(track.simulation().fingerprint(), before);
    QVERIFY(track.seek(3 * Minute));
    QCOMPARE(track.simulation().fingerprint(), there);
}

namespace {

/// The track changes at its head as the session does it: what lay behind is another future.
void change(Track &track, Change change)
{
    change.at = track.now() + Microsecond;
    Script script = track.script().before(change.at);
    script.add(change);
    track.follow(script);
    play(track, change.at);
}

std::uint64_t straightRun(const Scenario &scenario)
{
    Simulation simulation(scenario);
    simulation.advance(simulation.end());
    return simulation.fingerprint();
}

} // namespace

void TestTrack::changesByHandAreKept()
{
    Scenario edited = scenario({Fn("A").poisson(900).runs(200 * Millisecond), Fn("B").poisson(90)}, 150, Minute);
    Track track(scriptOf(edited));
    play(track, 10 * Second);
    change(track, reserve("B", 40));
    play(track, 30 * Second);
    change(track, limitTo(300));
    play(track, 50 * Second);
    const std::uint64_t there = track.simulation().fingerprint();
    for (const SimTime back : {40 * Second, 20 * Second, 5 * Second, SimTime(0)}) {
        QVERIFY(track.seek(back));
        const Account &account = track.simulation().account();
        QCOMPARE(account.limit, back > 30 * Second ? 300 : 150);
        QCOMPARE(account.taken, back > 10 * Second ? 40 : 0);
        play(track, 50 * Second);
        QCOMPARE(track.simulation().fingerprint(), there);
    }
    QVERIFY(track.seek(15 * Second));
    play(track, Minute);
    QCOMPARE(track.simulation().fingerprint(), straightRun(*track.scenario()));
    QCOMPARE(int(pictureOf(track)->marks->size()), 3); // both changes, and the first throttle
}

void TestTrack::aChangeInThePastMakesAnotherFuture()
{
    Scenario edited = scenario({Fn("A").poisson(900).runs(200 * Millisecond), Fn("B").poisson(90)}, 150, Minute);
    Track track(scriptOf(edited));
    play(track, 20 * Second);
    change(track, reserve("B", 40));
    play(track, 40 * Second);
    change(track, limitTo(300));
    play(track, 45 * Second);
    QVERIFY(track.seek(30 * Second));
    change(track, limitTo(200)); // the one at 40 s is of the future that was left
    QCOMPARE(track.script().own.size(), std::size_t(2));
    QCOMPARE(track.frontier(), 30 * Second + Microsecond);
    play(track, 50 * Second);
    QCOMPARE(track.simulation().account().limit, 200);
    QVERIFY(track.seek(25 * Second));
    play(track, Minute);
    QCOMPARE(track.simulation().fingerprint(), straightRun(*track.scenario()));
}

void TestTrack::anotherScriptSharesWhatIsTheSame()
{
    const Scenario start = scenario({Fn("A").poisson(900).runs(200 * Millisecond), Fn("B").poisson(90)}, 150, Minute);
    Track track(scriptOf(start));
    play(track, 20 * Second);
    const std::uint64_t before = track.simulation().fingerprint();
    change(track, reserve("B", 40));
    play(track, 40 * Second);
    const std::uint64_t there = track.simulation().fingerprint();

    Track other = track;
    other.follow(track.script().before(0)); // without the change
    QVERIFY(other.now() <= 20 * Second);
    QVERIFY2(other.frontier() > 19 * Second, qPrintable(QString::number(other.frontier())));
    play(other, 20 * Second);
    QCOMPARE(other.simulation().fingerprint(), before);
    QCOMPARE(track.simulation().fingerprint(), there); // and the first is where it was
    play(other, Minute);
    QCOMPARE(other.simulation().fingerprint(), straightRun(start));
    play(track, Minute);
    QCOMPARE(track.simulation().fingerprint(), straightRun(*track.scenario()));
    QVERIFY(track.simulation().fingerprint() != other.simulation().fingerprint());
}

void TestTrack::aPlannedChangeKeepsItsPlace()
{
    // The scenario brings along a change at 30 s; one by hand at 10 s comes before it, in the replay's list as well.
    Scenario start = scenario({Fn("A").poisson(90), Fn("B").poisson(90)}, 150, Minute);
    Change planned = limitTo(100);
    planned.at = 30 * Second;
    start.changes = {planned};
    Track track(scriptOf(start));
    play(track, 10 * Second);
    change(track, reserve("B", 40));
    QCOMPARE(track.scenario()->changes.front().function, std::string("B"));
    QCOMPARE(track.script().ownIndices(), std::vector<int>{0});
    play(track, Minute);
    QCOMPARE(track.simulation().fingerprint(), straightRun(*track.scenario()));
}

void TestTrack::lanesAreThoseThatAreLookedAt()
{
    const auto scenario = GoldenTable::named(QStringLiteral("promotion"));
    Track track({scenario, {}});
    play(track, Minute);
    track.showLanes({{1}});
    QVERIFY(track.seek(20 * Second));
    const auto there = pictureOf(track);
    QCOMPARE(there->lanes->front().function, 1);
    Moment moment(scenario);
    moment.history.showLanes(moment.simulation, {{1}});
    moment.history.advance(moment.simulation, 20 * Second);
    QVERIFY(*moment.history.frame(moment.simulation)->lanes == *there->lanes);
}

void TestTrack::checkpointsStayWithinTheirBudget()
{
    constexpr std::int64_t Budget = 8'000'000;
    const auto scenario = GoldenTable::named(QStringLiteral("promotion"));
    Track track({scenario, {}}, Budget);
    std::int64_t most = 0;
    std::size_t mostKept = 0;
    for (SimTime time = Second; time <= scenario->duration; time += Second) {
        play(track, time);
        most = std::max(most, track.checkpointBytes());
        mostKept = std::max(mostKept, track.checkpoints());
    }
    QVERIFY2(most <= Budget, qPrintable(QString::number(most)));
    QVERIFY(mostKept > 8);
    Moment moment(scenario);
    moment.history.advance(moment.simulation, 100 * Second);
    QVERIFY(track.seek(100 * Second));
    QVERIFY(difference(*pictureOf(track), *moment.history.frame(moment.simulation)).isEmpty());
}

QTEST_GUILESS_MAIN(TestTrack)
#include "tst_track.moc"

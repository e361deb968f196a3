// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/goldentable.h"
#include "tests/sessions.h"

#include <random>

using namespace lab;

/// Walks through a session as a user takes them: whatever is done, what is shown is what a straight run shows, and the run
/// beside it is a straight run as well.
class TestSessionWalks : public QObject
{
    Q_OBJECT

private slots:
    void anyWalkIsAStraightRun_data();
    void anyWalkIsAStraightRun();
    void theGhostIsTheRunBefore();
    void theGhostWalksAlong();
    void changingOverAndBack();
    void stopsExactlyThere_data();
    void stopsExactlyThere();
    void whatWasFoundIsMarked();
    void stepsTellWhatTheyWere();
    void playAtTheEndIsTheSameRun();
    void memoryIsShared();
};

void TestSessionWalks::anyWalkIsAStraightRun_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : ScenarioFile::shippedNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestSessionWalks::anyWalkIsAStraightRun()
{
    QFETCH(QString, name);
    const std::shared_ptr<const Scenario> scenario = GoldenTable::named(name);
    // Long runs are walked in their first tenth: what is straight is played anew every time.
    const SimTime reach = std::min(scenario->duration, std::max<SimTime>(scenario->duration / 10, 5 * Minute));
    std::mt19937_64 random(23);
    const auto below = [&](SimTime most) {
        return static_cast<SimTime>(random() % static_cast<std::uint64_t>(std::max<SimTime>(1, most)));
    };
    Driven driven(scenario);
    std::vector<Session::Number> done;
    std::vector<Session::Number> undone;
    const auto remember = [&](Session::Number number) {
        if (driven.session.knows(number))
            done.push_back(number);
        undone.clear();
    };
    for (int i = 0; i < 200; ++i) {
        const std::string &function = scenario->functions[random() % scenario->functions.size()].name;
        switch (random() % 8) {
        case 0:
            driven.seek(below(std::min(reach, driven.session.track().frontier() + Second)));
            break;
        case 1:
            driven.runTo(std::min(reach, driven.now() + below(reach / 8)));
            break;
        case 2:
            for (int k = 0; k < 3; ++k)
                driven.session.step();
            break;
        case 3:
            for (int k = 0; k < 3; ++k)
                driven.session.stepBack();
            break;
        case 4: {
            const Session::Number number = driven.edit(reserve(function, static_cast<int>(random() % 60)));
            if (random() % 2 == 0)
                driven.editAgain(number, reserve(function, static_cast<int>(random() % 60)));
            remember(number);
            break;
        }
        case 5:
            if (!done.empty()) {
                driven.undo(done.back());
                undone.push_back(done.back());
                done.pop_back();
            }
            break;
        case 6:
            if (!undone.empty()) {
                driven.redo(undone.back());
                done.push_back(undone.back());
                undone.pop_back();
            }
            break;
        default:
            if (random() % 4 == 0)
                remember(driven.restart());
            else if (!driven.own().empty())
                remember(driven.amend(driven.frame()->own.back(), std::nullopt));
        }
        driven.settle();
        if (i % 10 != 9)
            continue;
        driven.runTo(driven.now()); // all events of this instant
        QCOMPARE(driven.fingerprint(), straightRun(*driven.session.track().scenario(), driven.now()));
        if (const Track *ghost = driven.session.ghost())
            QCOMPARE(ghost->simulation().fingerprint(), straightRun(*ghost->scenario(), ghost->now()));
    }
}

void TestSessionWalks::theGhostIsTheRunBefore()
{
    const std::shared_ptr<const Scenario> scenario = GoldenTable::named(QStringLiteral("promotion"));
    Driven driven(scenario);
    driven.runTo(20 * Second);
    driven.edit(reserve("B", 50));
    QCOMPARE(driven.frame()->ghostSeen, 20 * Second);
    driven.runTo(90 * Second);
    const std::shared_ptr<const Frame> frame = driven.frame();
    QVERIFY(frame->ghost);
    QCOMPARE(frame->ghost->time, 90 * Second);
    Moment moment(scenario);
    moment.history.advance(moment.simulation, 90 * Second);
    const std::shared_ptr<const Frame> straight = moment.history.frame(moment.simulation);
    QCOMPARE(frame->ghost->fingerprint, straight->fingerprint);
    QVERIFY(frame->ghost->functions == straight->functions);
    QVERIFY(*frame->ghost->history == *straight->history);
    QVERIFY(*frame->ghost->seconds == *straight->seconds);
    QVERIFY(frame->fingerprint != straight->fingerprint);
    // One at a time: the run before the next edit takes its place.
    driven.edit(reserve("C", 50));
    QCOMPARE(driven.session.ghost()->script().own.size(), std::size_t(1));
}

void TestSessionWalks::theGhostWalksAlong()
{
    Driven driven(GoldenTable::named(QStringLiteral("promotion")));
    driven.runTo(20 * Second);
    driven.edit(reserve("B", 50));
    driven.runTo(80 * Second);
    for (const SimTime instant : {30 * Second, 70 * Second, 5 * Second, 80 * Second}) {
        driven.seek(instant);
        QCOMPARE(driven.session.ghost()->now(), instant);
        QCOMPARE(driven.session.ghost()->simulation().fingerprint(),
                 straightRun(*driven.session.ghost()->scenario(), instant));
    }
}

void TestSessionWalks::changingOverAndBack()
{
    Driven driven(GoldenTable::named(QStringLiteral("promotion")));
    driven.runTo(80 * Second);
    driven.seek(50 * Second);
    driven.edit(reserve("B", 50));
    driven.runTo(70 * Second);
    const std::uint64_t edited = driven.fingerprint();
    const Session::Number number = driven.changeOver();
    QCOMPARE(driven.now(), 70 * Second);
    QVERIFY(driven.own().empty());
    QCOMPARE(driven.fingerprint(), straightRun(*driven.session.track().scenario(), 70 * Second));
    QCOMPARE(driven.session.track().frontier(), 80 * Second);
    QCOMPARE(driven.session.ghost()->simulation().fingerprint(), edited);
    driven.undo(number);
    QCOMPARE(driven.fingerprint(), edited);
    QCOMPARE(driven.own().size(), std::size_t(1));
}

void TestSessionWalks::stopsExactlyThere_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("function");
    QTest::addColumn<std::vector<SimTime>>("stops");
    const auto row = [](const char *name, Goal::Kind kind, int function, const std::vector<SimTime> &stops) {
        QTest::newRow(name) << static_cast<int>(kind) << function << stops;
    };
    // A: a request a second for a minute each, three at a time. B: its second request at 8.5 s finds its one place taken.
    // C: an event that always fails, tried at once, after 1 min and after 2 min more.
    row("the next throttle of any", Goal::Kind::Throttle, -1, {3 * Second, 4 * Second});
    row("the next throttle of B", Goal::Kind::Throttle, 1, {8500 * Millisecond});
    row("the next cold start", Goal::Kind::ColdStart, -1, {0, Second, 2 * Second, 7500 * Millisecond});
    row("the next cold start of B", Goal::Kind::ColdStart, 1, {7500 * Millisecond});
    row("the next dead letter", Goal::Kind::DeadLetter, -1, {10 * Second + 3 * Minute + 300 * Millisecond});
}

void TestSessionWalks::stopsExactlyThere()
{
    QFETCH(int, kind);
    QFETCH(int, function);
    QFETCH(std::vector<SimTime>, stops);
    FunctionConfig dead = Fn("C").async().burst(1, 10 * Second).runs(100 * Millisecond).fails(1);
    dead.settings.async.onFailure = FailureDestination::Sqs;
    Driven driven(scenario(
        {Fn("A").reserved(3).runs(Minute).constant(1),
         Fn("B").reserved(1).runs(10 * Second).burst(1, 7500 * Millisecond).burst(1, 8500 * Millisecond), dead}));
    for (const SimTime stop : stops) {
        driven.runUntil(static_cast<Goal::Kind>(kind), function);
        QCOMPARE(driven.now(), stop);
        QVERIFY(!driven.session.isFinished());
    }
}

void TestSessionWalks::whatWasFoundIsMarked()
{
    Driven driven(scenario({Fn("A").reserved(3).runs(Minute).constant(1)}));
    driven.runUntil(Goal::Kind::Throttle, 0);
    const auto found = [&] {
        std::vector<Mark> marks;
        for (const Mark &mark : *driven.frame()->marks) {
            if (mark.kind == Mark::Kind::Found)
                marks.push_back(mark); // NOLINT(performance-inefficient-vector-operation): one or none
        }
        return marks;
    };
    QCOMPARE(found().size(), std::size_t(1));
    QCOMPARE(found()[0].at, 3 * Second);
    QCOMPARE(found()[0].function, 0);
    QVERIFY(found()[0].found == Goal::Kind::Throttle && !found()[0].ahead);
    driven.seek(Second);
    QVERIFY(found()[0].ahead); // it was seen, and lies ahead now
    driven.edit(reserve("A", 100)); // another future: nothing was found in it
    QVERIFY(found().empty());
}

void TestSessionWalks::stepsTellWhatTheyWere()
{
    Driven driven(scenario({Fn("A").reserved(1).runs(Minute).constant(1)}));
    driven.runTo(500 * Millisecond);
    QVERIFY(!driven.frame()->step);
    driven.session.step();
    std::shared_ptr<const StepTaken> step = driven.frame()->step;
    QVERIFY(step && !step->back);
    QVERIFY(step->records.front().kind == RecordKind::Arrival);
    QCOMPARE(step->records.front().request, std::int64_t(2));
    QVERIFY(step->records.back().kind == RecordKind::Throttle);
    QVERIFY(step->records.back().reason == RecordReason::ReservedConcurrency);
    QCOMPARE(step->records.back().t, driven.now());
    driven.session.stepBack();
    step = driven.frame()->step;
    QVERIFY(step && step->back);
    QCOMPARE(step->records.front().request, std::int64_t(2));
    driven.runTo(3 * Second);
    QVERIFY(!driven.frame()->step);
}

void TestSessionWalks::playAtTheEndIsTheSameRun()
{
    Driven driven(GoldenTable::named(QStringLiteral("thousand-and-one")));
    driven.runTo(Hour);
    QVERIFY(driven.session.isFinished());
    const std::uint64_t end = driven.fingerprint();
    driven.session.play(0); // nothing lies ahead
    QVERIFY(!driven.session.isRunning());
    driven.seek(0);
    driven.session.play(0);
    driven.settle();
    QCOMPARE(driven.fingerprint(), end);
}

void TestSessionWalks::memoryIsShared()
{
    Driven driven(GoldenTable::named(QStringLiteral("promotion")));
    driven.runTo(80 * Second);
    driven.edit(reserve("B", 50));
    driven.runTo(3 * Minute);
    const std::int64_t both = driven.session.track().checkpointBytes() + driven.session.ghost()->checkpointBytes();
    QVERIFY2(both <= Track::CheckpointBudget, qPrintable(QString::number(both)));
    QVERIFY(driven.session.ghost()->checkpoints() > 4);
}

QTEST_GUILESS_MAIN(TestSessionWalks)
#include "tst_sessionwalks.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sessions.h"

#include <algorithm>

using namespace lab;

namespace {

constexpr int B = 1;

/// A fills an account of 10 with runs that hand over without a gap, so that B's events are throttled for as long as it
/// lasts; then there is room.
Scenario blocked(const Fn &b, SimTime until)
{
    constexpr SimTime Run = 10 * Minute;
    Fn a = Fn("A").runs(Run).init(0);
    for (SimTime at = 0; at < until; at += Run)
        a.burst(10, at);
    return scenario({a, b}, 10, 8 * Hour);
}

/// Two events, half a second and a quarter of an hour after the start.
Fn twoEvents()
{
    return Fn("B").async().init(0).runs(Second).trace({Second / 2, 15 * Minute});
}

void toQueue(FunctionSettings &settings)
{
    settings.async.onFailure = FailureDestination::Sqs;
}

/// What the log says of one event.
std::vector<Record> logOfEvent(const Scenario &scenario, std::int64_t request, SimTime until)
{
    std::vector<Record> log = logOf(scenario, until);
    std::erase_if(log, [&](const Record &record) {
        return record.function != B || record.request != request || record.duplicate;
    });
    return log;
}

QString text(const std::vector<Record> &records)
{
    QStringList lines;
    for (const Record &one : records)
        lines += QStringLiteral("%1 %2 %3 %4 %5 %6")
                     .arg(one.t)
                     .arg(int(one.kind))
                     .arg(int(one.reason))
                     .arg(one.attempt)
                     .arg(one.request)
                     .arg(one.duration);
    return lines.join(u'\n');
}

QString storyOf(Driven &driven)
{
    const auto frame = driven.frame();
    return frame->event ? text(frame->event->records) : QString();
}

std::vector<RecordKind> kindsOf(const EventStory &story)
{
    std::vector<RecordKind> kinds;
    for (const Record &record : story.records)
        kinds.push_back(record.kind);
    return kinds;
}

} // namespace

/// One asynchronous event from its receipt to its end, attempt by attempt, as frames tell of it.
class TestEvents : public QObject
{
    Q_OBJECT

private slots:
    void theStoryIsTheLogs_data();
    void theStoryIsTheLogs();
    void whatIsInTroubleIsFollowed_data();
    void whatIsInTroubleIsFollowed();
    void whatRunsAtOnceIsNot();
    void whatIsOverGivesWayAfterAMinute();
    void chosenAfterwards();
    void chosenAndLetGo();
    void anEventThatIsNotThere_data();
    void anEventThatIsNotThere();
    void theGhostTellsOfTheSameEvent();
};

void TestEvents::theStoryIsTheLogs_data()
{
    QTest::addColumn<qint64>("until");
    QTest::addColumn<bool>("over");
    QTest::newRow("R7.5 as long as it waits: 1 s, 2 s, 4 s ... 5 min") << qint64(2 * Hour) << false;
    QTest::newRow("R7.4 after 6 h it is dropped") << qint64(7 * Hour) << true;
}

void TestEvents::theStoryIsTheLogs()
{
    QFETCH(qint64, until);
    QFETCH(bool, over);
    const Scenario run = blocked(twoEvents(), 8 * Hour);
    Driven driven(run);
    driven.runTo(until);
    const auto story = driven.frame()->event;
    QVERIFY(story);
    QCOMPARE(story->function, B);
    QCOMPARE(story->request, std::int64_t(1));
    QCOMPARE(story->received, Second / 2);
    QCOMPARE(story->isOver(), over);
    QCOMPARE(storyOf(driven), text(logOfEvent(run, 1, until)));
    const auto throttles = std::count_if(story->records.begin(), story->records.end(),
                                         [](const Record &one) { return one.kind == RecordKind::Throttle; });
    QVERIFY2(throttles > 20, qPrintable(QString::number(throttles)));
}

void TestEvents::whatIsInTroubleIsFollowed_data()
{
    using K = RecordKind;
    QTest::addColumn<Scenario>("run");
    QTest::addColumn<std::vector<RecordKind>>("kinds");
    const auto noJitter = [](Scenario scenario) {
        return withModel(std::move(scenario), [](ModelSettings &m) { m.asyncJitter = false; });
    };
    QTest::newRow("R7.5 refused, and run a second later")
        << noJitter(scenario({Fn("A"), Fn("B").async().init(0).runs(Second / 2).reserved(1).burst(2)}))
        << std::vector{K::Arrival, K::Throttle, K::Retry, K::Start, K::End};
    QTest::newRow("R7.2 failed, and failed again after a minute and after two more")
        << scenario({Fn("A"), Fn("B").async().init(0).runs(Second).fails(1).burst(1)})
        << std::vector{K::Arrival, K::Start, K::End, K::Retry, K::Start, K::End, K::Retry, K::Start, K::End, K::Drop};
    QTest::newRow("R4.6 reserved 0: dropped at once, into the dead-letter queue")
        << scenario({Fn("A"), Fn("B").async().reserved(0).set(toQueue).burst(1)})
        << std::vector{K::Arrival, K::DeadLetter};
}

void TestEvents::whatIsInTroubleIsFollowed()
{
    QFETCH(Scenario, run);
    QFETCH(std::vector<RecordKind>, kinds);
    Driven driven(run);
    driven.runTo(run.duration);
    const auto story = driven.frame()->event;
    QVERIFY(story);
    QVERIFY(story->isOver());
    QVERIFY2(kindsOf(*story) == kinds, qPrintable(storyOf(driven)));
    // As if it had been chosen before it came in.
    Driven chosen(run);
    chosen.session.followEvent({B, story->request});
    chosen.runTo(run.duration);
    QVERIFY(kindsOf(*chosen.frame()->event) == kinds);
    QCOMPARE(chosen.fingerprint(), driven.fingerprint());
}

void TestEvents::whatRunsAtOnceIsNot()
{
    Driven driven(scenario({Fn("A").async().init(0).constant(10)}));
    driven.runTo(Minute);
    QVERIFY(!driven.frame()->event);
}

void TestEvents::whatIsOverGivesWayAfterAMinute()
{
    // Of each two the second is refused and runs a second later.
    Driven driven(withModel(scenario({Fn("A"), Fn("B")
                                                   .async()
                                                   .init(0)
                                                   .runs(Second / 2)
                                                   .reserved(1)
                                                   .burst(2)
                                                   .burst(2, 30 * Second)
                                                   .burst(2, 90 * Second)}),
                            [](ModelSettings &m) { m.asyncJitter = false; }));
    driven.runTo(80 * Second);
    QCOMPARE(driven.frame()->event->request, std::int64_t(2));
    driven.runTo(100 * Second);
    QCOMPARE(driven.frame()->event->request, std::int64_t(6));
    QCOMPARE(driven.frame()->event->received, 90 * Second);
    driven.seek(70 * Second);
    QCOMPARE(driven.frame()->event->request, std::int64_t(2));
}

void TestEvents::chosenAfterwards()
{
    const Scenario run = blocked(twoEvents(), 2 * Hour);
    Driven driven(run);
    driven.runTo(90 * Minute);
    const std::uint64_t there = driven.fingerprint();
    driven.session.followEvent({B, 2});
    driven.settle();
    QCOMPARE(driven.now(), 90 * Minute);
    QCOMPARE(driven.fingerprint(), there);
    QCOMPARE(storyOf(driven), text(logOfEvent(run, 2, 90 * Minute)));
    // Wherever the run is walked to, it is told up to there.
    for (const SimTime at : {Hour, 20 * Minute, 10 * Minute, 89 * Minute, 90 * Minute, 16 * Minute}) {
        driven.seek(at);
        QCOMPARE(driven.now(), at);
        QCOMPARE(storyOf(driven), text(logOfEvent(run, 2, at)));
    }
    driven.runTo(8 * Hour);
    QVERIFY(driven.frame()->event->isOver());
    QCOMPARE(storyOf(driven), text(logOfEvent(run, 2, 8 * Hour)));
}

void TestEvents::chosenAndLetGo()
{
    Driven driven(blocked(twoEvents(), 2 * Hour));
    driven.runTo(Hour);
    const QString before = storyOf(driven);
    driven.session.followEvent({B, 2});
    driven.settle();
    QVERIFY(storyOf(driven) != before);
    driven.session.followEvent({});
    driven.settle();
    QCOMPARE(driven.now(), Hour);
    QCOMPARE(storyOf(driven), before);
}

void TestEvents::anEventThatIsNotThere_data()
{
    QTest::addColumn<int>("function");
    QTest::addColumn<qint64>("request");
    QTest::newRow("a number that nobody has yet") << B << qint64(1000);
    QTest::newRow("no number") << B << qint64(0);
    QTest::newRow("no function") << 7 << qint64(1);
}

void TestEvents::anEventThatIsNotThere()
{
    QFETCH(int, function);
    QFETCH(qint64, request);
    Driven driven(blocked(twoEvents(), 2 * Hour));
    driven.runTo(Hour);
    const std::uint64_t there = driven.fingerprint();
    driven.session.followEvent({function, request});
    driven.settle();
    QCOMPARE(driven.fingerprint(), there);
    QCOMPARE(driven.now(), Hour);
}

void TestEvents::theGhostTellsOfTheSameEvent()
{
    Driven driven(blocked(twoEvents(), 2 * Hour));
    driven.runTo(Hour);
    driven.edit(limitTo(200)); // from then on there is room
    driven.runTo(90 * Minute);
    driven.session.followEvent({B, 2});
    driven.settle();
    const auto frame = driven.frame();
    QVERIFY(frame->ghost);
    QVERIFY(frame->event->isOver());
    QVERIFY(!frame->ghost->event->isOver());
    QCOMPARE(frame->ghost->event->request, std::int64_t(2));
}

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"

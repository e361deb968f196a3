// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sessions.h"

#include "engine/runner.h"

#include <QSignalSpy>

using namespace lab;

namespace {

std::shared_ptr<const Scenario> two()
{
    return std::make_shared<const Scenario>(scenario({Fn("A").constant(20), Fn("B").constant(10)}, 1000, 2 * Minute));
}

void step(Session &session, std::int64_t, const StopAsked &stop)
{
    session.step(stop);
}

} // namespace

/// A session behind its timer: which frames are sent, and that what was asked for comes to be.
class TestRunner : public QObject
{
    Q_OBJECT

private slots:
    void runsUntilItsEnd();
    void theNewestWishCounts();
    void refusalsCarryTheirNumber();
    void framesWaitToBeShown();
};

void TestRunner::runsUntilItsEnd()
{
    Runner runner;
    std::shared_ptr<const Frame> last;
    connect(&runner, &Runner::frameReady, this, [&](std::shared_ptr<const Frame> frame) {
        last = std::move(frame);
        runner.frameShown();
    });
    runner.load(two());
    runner.move([](Session &session, std::int64_t wall, const StopAsked &) {
        session.runUntil({Goal::Kind::Time, -1, 90 * Second}, wall);
    });
    QTRY_VERIFY(last->state == RunState::Paused && last->time == 90 * Second);
    runner.move([](Session &session, std::int64_t wall, const StopAsked &) {
        session.setSpeed(std::numeric_limits<double>::infinity(), wall);
        session.play(wall);
    });
    QTRY_VERIFY(last->state == RunState::Finished);
    QCOMPARE(last->fingerprint, straightRun(*two(), 2 * Minute));
}

void TestRunner::theNewestWishCounts()
{
    Runner runner;
    std::shared_ptr<const Frame> last;
    connect(&runner, &Runner::frameReady, this, [&](std::shared_ptr<const Frame> frame) {
        last = std::move(frame);
        runner.frameShown();
    });
    runner.load(two());
    QVERIFY(runner.want(50 * Second));
    QVERIFY(!runner.want(20 * Second)); // the older one waits still, and will be this one
    runner.seekWanted();
    QTRY_VERIFY(last->state == RunState::Paused && last->time == 20 * Second);
    QVERIFY(runner.want(10 * Second));
}

void TestRunner::refusalsCarryTheirNumber()
{
    Runner runner;
    QSignalSpy refused(&runner, &Runner::refused);
    runner.load(two());
    const auto edit = [&](quint64 number, const Change &change) {
        runner.command(number,
                       [&](Session &session, const StopAsked &stop) { return session.edit(number, change, stop); });
    };
    edit(1, reserve("A", 50));
    edit(2, reserve("B", 901));
    edit(1, reserve("A", 901));
    QCOMPARE(refused.size(), 2);
    QCOMPARE(refused[0][0].toULongLong(), 2ULL);
    QVERIFY(!refused[0][1].toBool()); // nothing came of that number
    QCOMPARE(refused[1][0].toULongLong(), 1ULL);
    QVERIFY(refused[1][1].toBool()); // an earlier value of it holds
    QVERIFY(refused[1][2].value<Problem>().fault == Fault::ReservedAboveLimit);
}

void TestRunner::framesWaitToBeShown()
{
    // Nobody says that a frame was shown: no second one comes, but the newest does as soon as it is said.
    Runner runner;
    QSignalSpy frames(&runner, &Runner::frameReady);
    runner.load(two());
    QCOMPARE(frames.size(), 1);
    for (int i = 0; i < 5; ++i)
        runner.move(step);
    QCOMPARE(frames.size(), 1);
    runner.frameShown();
    QTRY_COMPARE(frames.size(), 2);
    QCOMPARE(frames.last().first().value<std::shared_ptr<const Frame>>()->events, std::uint64_t(5));
}

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"

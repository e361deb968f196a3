// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

#include "engine/session/pacer.h"

#include <limits>

using namespace lab;

namespace {

constexpr std::int64_t Ms = 1'000'000; ///< of wall time

} // namespace

/// Wall time in, simulated time out.
class TestPacer : public QObject
{
    Q_OBJECT

private slots:
    void goesAsFastAsAsked_data();
    void goesAsFastAsAsked();
    void owesFractions();
    void endsAtTheEnd();
    void aStallIsNotChased();
    void whatWasGivenUpIsNotOwed();
    void tellsTheSpeedThatWasReached();
};

void TestPacer::goesAsFastAsAsked_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<SimTime>("afterASecond");
    QTest::newRow("real time") << 1.0 << Second;
    QTest::newRow("ten times") << 10.0 << 10 * Second;
    QTest::newRow("600 times") << 600.0 << 10 * Minute;
    QTest::newRow("slower than real time is real time") << 0.5 << Second;
    QTest::newRow("as fast as possible") << std::numeric_limits<double>::infinity() << Hour;
}

void TestPacer::goesAsFastAsAsked()
{
    QFETCH(double, speed);
    QFETCH(SimTime, afterASecond);
    Pacer pacer;
    pacer.setSpeed(speed, 0, 0);
    pacer.begin(5 * Ms, 0);
    SimTime now = 0;
    for (std::int64_t wall = 21; wall <= 1005; wall += 16)
        now = pacer.target(wall * Ms, now, Hour);
    now = pacer.target(1005 * Ms, now, Hour);
    QCOMPARE(now, afterASecond);
}

void TestPacer::owesFractions()
{
    // A third of a microsecond a tick: after three ticks one has passed.
    Pacer pacer;
    pacer.begin(0, 0);
    SimTime now = 0;
    for (int tick = 1; tick <= 3000; ++tick)
        now = pacer.target(tick * 1000 / 3, now, Second);
    QCOMPARE(now, SimTime(1000));
}

void TestPacer::endsAtTheEnd()
{
    Pacer pacer;
    pacer.setSpeed(600, 0, 0);
    pacer.begin(0, 0);
    QCOMPARE(pacer.target(16 * Ms, 0, 3 * Second), 3 * Second);
    QCOMPARE(pacer.target(32 * Ms, 3 * Second, 3 * Second), 3 * Second);
}

void TestPacer::aStallIsNotChased()
{
    Pacer pacer;
    pacer.begin(0, 0);
    QCOMPARE(pacer.target(10'000 * Ms, 0, Hour), 100 * Millisecond); // ten seconds in a debugger are no ten seconds
}

void TestPacer::whatWasGivenUpIsNotOwed()
{
    Pacer pacer;
    pacer.setSpeed(1.5, 0, 0);
    pacer.begin(0, 0);
    QCOMPARE(pacer.target(1000, 0, Hour), SimTime(1)); // half of one is owed
    pacer.giveUp();
    QCOMPARE(pacer.target(2000, 1, Hour), SimTime(2));
}

void TestPacer::tellsTheSpeedThatWasReached()
{
    Pacer pacer;
    pacer.setSpeed(10, 0, 0);
    pacer.begin(0, 0);
    pacer.measure(400 * Ms, 4 * Second);
    QCOMPARE(pacer.achieved(), 0.0); // too short to tell
    pacer.measure(500 * Ms, 4 * Second);
    QCOMPARE(pacer.achieved(), 8.0);
    pacer.measure(1500 * Ms, 14 * Second);
    QCOMPARE(pacer.achieved(), 10.0);
    pacer.rest();
    QCOMPARE(pacer.achieved(), 0.0);
}

QTEST_GUILESS_MAIN(TestPacer)
#include "tst_pacer.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/parts.h"

#include "engine/lambda/scaler.h"

using namespace lab;

/// Application Auto Scaling, minute by minute, on a fleet that nobody calls: its use is set by hand.
class TestScaler : public QObject
{
    Q_OBJECT

private slots:
    void alarmPoints_data();
    void alarmPoints();
    void silentMinuteStartsAlarmsAfresh();
    void newSettingsStartAlarmsAfresh();
    void newSettingsKnowNothingOfWhatWasBefore();
    void atItsBoundsThereIsNothingToDo();
    void whereThereIsNoRoomNothingIsTaken();
    void nothingIsAskedForWhileAnAllocationIsUnderWay();
};

namespace {

/// One function with so many provisioned environments, of which so many are in use from the start.
class Scaled
{
public:
    Scaled(int provisioned, int busy, const AutoScaling &settings, const ModelSettings &model = {}, int limit = 1000)
        : parts(withModel(
            scenario({Fn("A").provisioned(provisioned).set([&](FunctionSettings &s) { s.autoScaling = settings; })},
                     limit, 10 * Hour),
            [&](ModelSettings &m) { m = model; }))
    {
        use(busy);
        Context context = parts.of();
        parts.functions[0].scaler.start(context);
    }

    void use(int busy) { parts.functions[0].fleet.provisioned.inUse.set(parts.clock.now(), busy); }
    int claimed() const { return parts.functions[0].fleet.provisioned.claimed; }

    /// The alarm of the minute that ends next, in which there were requests or none; None where it asks for nothing.
    RecordReason minute(bool requests = true)
    {
        parts.requests += requests;
        parts.seen.log.clear();
        while (parts.next() != RankAlarm) {}
        for (const Record &record : parts.seen.log) {
            if (record.kind == RecordKind::Alarm)
                return record.reason;
        }
        return RecordReason::None;
    }

    Parts parts;
};

int name(RecordReason reason)
{
    return static_cast<int>(reason);
}

} // namespace

void TestScaler::alarmPoints_data()
{
    QTest::addColumn<int>("busy"); // of 100
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("alarm");
    const auto row = [](const char *what, int busy, int minutes, RecordReason alarm) {
        QTest::newRow(what) << busy << minutes << name(alarm);
    };
    row("R5.15 two points above the target are not enough", 71, 2, RecordReason::None);
    row("R5.15 three are", 71, 3, RecordReason::AlarmHigh);
    row("R5.15 at the target there is no alarm", 70, 99, RecordReason::None);
    row("R5.15 nor at nine tenths of it", 63, 99, RecordReason::None);
    row("R5.15 fourteen points below are not enough", 62, 14, RecordReason::None);
    row("R5.15 fifteen are", 62, 15, RecordReason::AlarmLow);
}

void TestScaler::alarmPoints()
{
    QFETCH(int, busy);
    QFETCH(int, minutes);
    QFETCH(int, alarm);
    Scaled scaled(100, busy, {1, 1000, 0.7, {}});
    for (int minute = 1; minute < minutes; ++minute)
        QCOMPARE(name(scaled.minute()), name(RecordReason::None));
    QCOMPARE(name(scaled.minute()), alarm);
    const int proportional = (busy * 100 + 69) / 70; // R5.17: in proportion, rounded up
    QCOMPARE(scaled.claimed(), alarm == name(RecordReason::None) ? 100 : proportional);
}

void TestScaler::silentMinuteStartsAlarmsAfresh()
{
    // M14: a minute without requests gives no point, and the alarm begins anew.
    Scaled scaled(10, 10, {1, 100, 0.7, {}});
    for (int minute = 1; minute <= 12; ++minute)
        QCOMPARE(name(scaled.minute(minute % 3 != 0)), name(RecordReason::None)); // every third is silent
    QCOMPARE(scaled.claimed(), 10);
}

void TestScaler::newSettingsStartAlarmsAfresh()
{
    Scaled scaled(10, 10, {1, 100, 0.7, {}});
    std::vector<int> alarms;
    for (int minute = 1; minute <= 5; ++minute) {
        alarms.push_back(name(scaled.minute()));
        if (minute != 2)
            continue;
        Context context = scaled.parts.of();
        scaled.parts.functions[0].scaler.start(context);
        QVERIFY(scaled.parts.clock.due() == 3 * Minute);
        QCOMPARE(scaled.parts.next(), RankAlarm); // what the older settings had scheduled is void
    }
    // Three points after the restart, not one; the void event took none of them.
    QCOMPARE(alarms, (std::vector<int>{0, 0, 0, 0, name(RecordReason::AlarmHigh)}));
}

void TestScaler::newSettingsKnowNothingOfWhatWasBefore()
{
    ModelSettings atOnce;
    atOnce.alarmPointsLow = 1;
    Scaled scaled(10, 10, {1, 100, 0.7, {}}, atOnce);
    QCOMPARE(name(scaled.minute()), name(RecordReason::None));
    scaled.parts.clock.passTo(2 * Minute - Second);
    scaled.use(0);
    Context context = scaled.parts.of();
    scaled.parts.functions[0].scaler.start(context);
    QCOMPARE(scaled.parts.next(), RankAlarm); // the older settings' event is void
    QCOMPARE(name(scaled.minute()), name(RecordReason::AlarmLow)); // 59 s of full use are not in it
    QCOMPARE(scaled.claimed(), 1);
}

void TestScaler::atItsBoundsThereIsNothingToDo()
{
    // R5.14: at max no alarm asks for what is there already, nor at min.
    for (const int busy : {0, 10}) {
        Scaled scaled(10, busy, {10, 10, 0.7, {}});
        for (int minute = 1; minute <= 20; ++minute)
            QCOMPARE(name(scaled.minute()), name(RecordReason::None));
    }
}

void TestScaler::whereThereIsNoRoomNothingIsTaken()
{
    // M8: 100 must stay unreserved, so of 150 there are 50, and an alarm that asks for 72 gets none of them.
    Scaled scaled(50, 50, {1, 100, 0.7, {}}, {}, 150);
    scaled.minute();
    scaled.minute();
    QCOMPARE(name(scaled.minute()), name(RecordReason::NoRoom));
    QCOMPARE(scaled.claimed(), 50);
    QCOMPARE(scaled.parts.account.taken, 50);
}

void TestScaler::nothingIsAskedForWhileAnAllocationIsUnderWay()
{
    // M14: the first alarm's environments take 90 s; at full use the minutes in between ask for nothing.
    Scaled scaled(10, 10, {1, 100, 0.7, {}});
    std::vector<int> claimed;
    for (int minute = 1; minute <= 5; ++minute) {
        scaled.minute();
        claimed.push_back(scaled.claimed());
    }
    // At 3:00 10 become 15. They are there at 4:30.05, so that the minute up to 5:00 sees them, 10 of 12.5 in use.
    QCOMPARE(claimed, (std::vector<int>{10, 10, 15, 15, 18}));
}

QTEST_APPLESS_MAIN(TestScaler)
#include "tst_scaler.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of scenarios that come to more than a machine should hold.
#include "windowfixture.h"

#include "ui/window/banner.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QTest>

class WindowMemoryTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { WindowFixture::cleanSlate(); }

    void warnsOfABacklogBeforeItRuns();
    void staysClosedUntilThereIsSomethingElse();
    void aRunThatIsFullStandsStillAndSaysWhy();
    void anEditOfAFullRunStartsItAgain();
    void closesInATrough_data();
    void closesInATrough();
};

namespace {

/// One asynchronous function that does 25 events a second.
QByteArray uploads(const QByteArray &traffic)
{
    return R"({"format": "concurrency-lab/1", "title": {"en": "Uploads"}, "duration": "15m", "functions": [
        {"name": "A<b>", "trigger": "s3", "duration": {"mean": "2s"}, "reservedConcurrency": 50,
         "traffic": [)"
           + traffic + "]}]}";
}

const QByteArray Quiet = R"({"kind": "poisson", "rate": 10})";

QString bannerText(const ShownWindow &shown)
{
    return shown.window->findChild<QLabel *>(QStringLiteral("bannerText"))->accessibleName();
}

bool bannerShows(const ShownWindow &shown)
{
    return shown.window->findChild<QWidget *>(QStringLiteral("banner"))->isVisible();
}

} // namespace

void WindowMemoryTest::warnsOfABacklogBeforeItRuns()
{
    ShownWindow shown(uploads(Quiet));
    QVERIFY(!bannerShows(shown));
    shown.type(QStringLiteral("function0.rate"), QStringLiteral("20000"));
    QTRY_VERIFY(bannerShows(shown));
    QVERIFY2(bannerText(shown).contains(QLatin1String("\"A<b>\"")), qPrintable(bannerText(shown)));
    QVERIFY2(bannerText(shown).contains(QLatin1String("18,000,000")), qPrintable(bannerText(shown)));
    QCOMPARE(shown.frame().time, sim::SimTime(0));
    shown.click(QStringLiteral("korean"));
    QTRY_VERIFY2(bannerText(shown).contains(QStringLiteral("이벤트")), qPrintable(bannerText(shown)));
    shown.type(QStringLiteral("function0.rate"), QStringLiteral("10"));
    QTRY_VERIFY(!bannerShows(shown));
    shown.click(QStringLiteral("english"));
}

void WindowMemoryTest::staysClosedUntilThereIsSomethingElse()
{
    ShownWindow shown(uploads(R"({"kind": "burst", "count": 1000000000, "at": "14m"})"));
    QTRY_VERIFY(bannerShows(shown));
    shown.click(QStringLiteral("closeBanner"));
    QVERIFY(!bannerShows(shown));
    shown.click(QStringLiteral("play"));
    QTRY_VERIFY(shown.frame().time > 0);
    shown.click(QStringLiteral("play"));
    QVERIFY(!bannerShows(shown)); // frames that say the same
    shown.type(QStringLiteral("function0.rate"), QStringLiteral("10"));
    QTRY_VERIFY(shown.frame().warnings && shown.frame().warnings->empty());
    QTest::keyClick(shown.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(bannerShows(shown));
}

namespace {

/// Ten megabytes are full within the instant of this burst.
QByteArray flood()
{
    return uploads(R"({"kind": "burst", "count": 1000000000, "at": "2s"})");
}

/// Gives the engine so many megabytes for as long as it lives.
struct Budget
{
    explicit Budget(const char *megabytes) { qputenv("CONCURRENCY_LAB_MEMORY", megabytes); }
    ~Budget() { qunsetenv("CONCURRENCY_LAB_MEMORY"); }
};

} // namespace

void WindowMemoryTest::aRunThatIsFullStandsStillAndSaysWhy()
{
    const Budget budget("10");
    ShownWindow shown(flood());
    shown.click(QStringLiteral("speedMax"));
    shown.click(QStringLiteral("play"));
    QTRY_COMPARE(shown.frame().halt, sim::Halt::Memory);
    QCOMPARE(shown.frame().state, sim::RunState::Paused);
    QCOMPARE(shown.frame().time, 2 * sim::Second);
    QVERIFY(shown.frame().functions[0].asyncWaiting > 50'000);
    QVERIFY(bannerShows(shown));
    QVERIFY2(bannerText(shown).contains(QLatin1String("10 MB")), qPrintable(bannerText(shown)));
    QVERIFY2(bannerText(shown).contains(QLatin1String("00:00:02.0")), qPrintable(bannerText(shown)));

    shown.click(QStringLiteral("closeBanner"));
    QVERIFY(!bannerShows(shown));
    const std::uint64_t events = shown.frame().events;
    shown.click(QStringLiteral("play")); // says it again, and does not go on
    QTRY_COMPARE(shown.frame().halts, std::uint64_t(2));
    QVERIFY(bannerShows(shown));
    QTest::keyClick(shown.window.get(), Qt::Key_Period);
    QTRY_COMPARE(shown.frame().halts, std::uint64_t(3));
    QCOMPARE(shown.frame().events, events);
    QVERIFY(shown.frame().history && !shown.frame().history->empty());

    QVERIFY(shown.window->document().save());
    QTest::keyClick(shown.window.get(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(shown.frame().time, sim::SimTime(0));
    QCOMPARE(shown.frame().halt, sim::Halt::None);
}

void WindowMemoryTest::anEditOfAFullRunStartsItAgain()
{
    const Budget budget("10");
    ShownWindow shown(flood());
    shown.click(QStringLiteral("speedMax"));
    shown.click(QStringLiteral("play"));
    QTRY_COMPARE(shown.frame().halt, sim::Halt::Memory);
    shown.type(QStringLiteral("function0.rate"), QStringLiteral("5"));
    QTRY_COMPARE(shown.frame().time, sim::SimTime(0));
    QVERIFY(shown.frame().scenario->changes.empty());
    QVERIFY(!bannerShows(shown));
    shown.click(QStringLiteral("play"));
    QTRY_COMPARE(shown.frame().state, sim::RunState::Finished);
}

void WindowMemoryTest::closesInATrough_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("while it plays") << Qt::Key_Space;
    QTest::newRow("in a step") << Qt::Key_Period;
}

void WindowMemoryTest::closesInATrough()
{
    // Half a minute before the trough of a wave of 20 million a second at most: it has thousands of millions of candidates.
    QFETCH(Qt::Key, key);
    ShownWindow shown(
        R"({"format": "concurrency-lab/1", "duration": "366h", "functions": [{"name": "A", "traffic": []}],
        "changes": [{"at": "988170s", "function": "A", "traffic": [
          {"kind": "wave", "rate": 10000000, "amplitude": 10000000, "period": "366h", "from": "0s"}]}]})");
    shown.click(QStringLiteral("speedMax"));
    QTest::keyClick(shown.window.get(), key);
    QTRY_VERIFY_WITH_TIMEOUT(shown.frame().time >= 988'170 * sim::Second, 120'000);
    QTest::keyClick(shown.window.get(), key == Qt::Key_Period ? key : Qt::Key_BracketLeft); // into the trough
    QTest::qWait(300);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(shown.window->close());
    shown.window.reset(); // joins the thread
    QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_MAIN(WindowMemoryTest)
#include "tst_window_memory.moc"

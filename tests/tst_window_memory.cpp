// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of scenarios that come to more than a machine should hold.
#include "windowfixture.h"

#include "ui/banner.h"

#include <QAction>
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

QTEST_MAIN(WindowMemoryTest)
#include "tst_window_memory.moc"

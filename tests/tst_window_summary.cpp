// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a run in the real window: its summary comes, is copied, closed, and goes when the run goes on.
#include "tests/windowfixture.h"

#include "ui/dashboard/card.h"
#include "ui/dashboard/dashboard.h"
#include "ui/summary/runsummary.h"
#include "ui/summary/summarycard.h"
#include "ui/summary/summarytable.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>

class WindowSummaryTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { WindowFixture::cleanSlate(); }

    void theEndShowsTheFramesNumbers();
    void itTakesNoFocus();
    void copyPutsTheTextOnTheClipboard();
    void closedItStaysClosedForThatEnd_data();
    void closedItStaysClosedForThatEnd();
    void theMenuOpensItAgain();
    void goingBackHidesIt();
    void anEditHidesIt();
    void playAgainRunsOnceMore();
    void wordsFollowTheLanguage();
    void aFieldKeepsItsEsc();
    void rowsAreSeenWhole_data();
    void rowsAreSeenWhole();
    void typeIsThatOfTheCardsBelow_data();
    void typeIsThatOfTheCardsBelow();
};

namespace {

/// Twenty seconds in which a limit of 80 refuses some of what asks for a hundred.
QByteArray shortRun()
{
    QByteArray scenario = WindowFixture::threeFunctions();
    scenario.replace("\"10m\"", "\"20s\", \"account\": {\"concurrencyLimit\": 80}");
    return scenario;
}

/// Ten seconds of so many functions.
QByteArray functions(int count)
{
    QByteArray list;
    for (int i = 0; i < count; ++i)
        list += (i ? "," : "")
                + QByteArray(R"({"name": "F%1", "label": {"en": "Notifications"}, "trigger": "sdk",
                   "duration": {"mean": "100ms"}, "traffic": [{"kind": "poisson", "rate": 5}]})")
                      .replace("%1", QByteArray::number(i));
    return R"({"format": "concurrency-lab/1", "title": {"en": "Many"}, "seed": 1, "duration": "10s", "functions": [)"
           + list + "]}";
}

/// A window, and its summary.
struct Run : ShownWindow
{
    explicit Run(const QByteArray &scenario = shortRun())
        : ShownWindow(scenario)
    {}
    SummaryCard *card() const { return window->findChild<SummaryCard *>(); }
    QAction *action() const { return window->findChild<QAction *>(QStringLiteral("showSummary")); }
    QLabel *label(const char *name) const { return window->findChild<QLabel *>(QString::fromLatin1(name)); }
    /// True: the end is reached.
    bool play() const
    {
        click(QStringLiteral("speedMax"));
        click(QStringLiteral("play"));
        return QTest::qWaitFor([this] { return frame().state == sim::RunState::Finished; }, 20'000);
    }
    /// Waits for a frame that nothing moved for. False: none came.
    bool anotherFrame() const
    {
        const double speed = frame().askedSpeed;
        click(speed == 60 ? QStringLiteral("speed600") : QStringLiteral("speed60"));
        return QTest::qWaitFor([&] { return frame().askedSpeed != speed; }, 20'000);
    }
    void key(Qt::Key key) const { QTest::keyClick(window.get(), key); }
};

} // namespace

void WindowSummaryTest::theEndShowsTheFramesNumbers()
{
    const Run run;
    QVERIFY(run.card()->isHidden());
    QVERIFY(!run.action()->isEnabled());
    QVERIFY(run.play());
    QTRY_VERIFY(run.card()->isVisible());
    QVERIFY(run.action()->isEnabled());
    const RunSummary summary = runSummary(run.frame());
    QVERIFY(summary.account.throttles > 0);
    QCOMPARE(summary.account.peakConcurrency, 80);
    QCOMPARE(run.card()->accessibleDescription(), summary.spoken());
    QCOMPARE(run.label("summaryOrigin")->text(),
             QStringLiteral("Three functions · seed 3 · rules since Nov 2023 · 00:00:20.0 simulated"));
}

void WindowSummaryTest::itTakesNoFocus()
{
    const Run run;
    auto *dashboard = run.window->findChild<QWidget *>(QStringLiteral("limit"));
    QWidget *slider = dashboard->findChild<QWidget *>(QStringLiteral("slider"));
    slider->setFocus();
    QVERIFY(run.play());
    QTRY_VERIFY(run.card()->isVisible());
    QCOMPARE(run.window->focusWidget(), slider);
    // Whoever has gone there by Tab is not lost when it goes.
    run.window->findChild<QWidget *>(QStringLiteral("copySummary"))->setFocus(Qt::TabFocusReason);
    run.key(Qt::Key_Escape);
    QVERIFY(run.card()->isHidden());
    QCOMPARE(run.window->focusWidget(), run.card()->parentWidget());
}

void WindowSummaryTest::copyPutsTheTextOnTheClipboard()
{
    const Run run;
    QVERIFY(run.play());
    QTRY_VERIFY(run.card()->isVisible());
    QGuiApplication::clipboard()->clear();
    run.click(QStringLiteral("copySummary"));
    QCOMPARE(QGuiApplication::clipboard()->text(), runSummary(run.frame()).toText());
    const sim::FunctionFrame &orders = run.frame().functions.at(0);
    QVERIFY(
        QGuiApplication::clipboard()->text().contains(QStringLiteral("\nA Orders\t%1\t%2\t%3\t")
                                                          .arg(runSummary(run.frame()).functions.at(0).peakConcurrency)
                                                          .arg(orders.requests)
                                                          .arg(orders.throttles)));
}

void WindowSummaryTest::closedItStaysClosedForThatEnd_data()
{
    QTest::addColumn<bool>("button");
    QTest::addRow("closed by Esc") << false;
    QTest::addRow("closed by its button") << true;
}

void WindowSummaryTest::closedItStaysClosedForThatEnd()
{
    QFETCH(const bool, button);
    const Run run;
    QVERIFY(run.play());
    QTRY_VERIFY(run.card()->isVisible());
    if (button)
        run.click(QStringLiteral("closeSummary"));
    else
        run.key(Qt::Key_Escape);
    QVERIFY(run.card()->isHidden());
    QVERIFY(run.anotherFrame());
    QVERIFY(run.card()->isHidden());
    run.key(Qt::Key_Comma); // a step back, and forth to the end again
    QTRY_VERIFY(run.frame().state != sim::RunState::Finished);
    run.key(Qt::Key_End);
    QTRY_COMPARE(run.frame().state, sim::RunState::Finished);
    QTRY_VERIFY(run.card()->isVisible());
}

void WindowSummaryTest::theMenuOpensItAgain()
{
    const Run run;
    run.action()->trigger();
    QVERIFY2(run.card()->isHidden(), "before the end there is nothing to open");
    QVERIFY(run.play());
    QTRY_VERIFY(run.card()->isVisible());
    run.key(Qt::Key_Escape);
    QVERIFY(run.card()->isHidden());
    run.action()->trigger();
    QVERIFY(run.card()->isVisible());
    QVERIFY(run.anotherFrame());
    QVERIFY(run.card()->isVisible());
}

void WindowSummaryTest::goingBackHidesIt()
{
    const Run run;
    QVERIFY(run.play());
    QTRY_VERIFY(run.card()->isVisible());
    run.key(Qt::Key_Home);
    QTRY_COMPARE(run.frame().time, sim::SimTime(0));
    QVERIFY(run.card()->isHidden());
    QVERIFY(!run.action()->isEnabled());
    run.key(Qt::Key_End);
    QTRY_VERIFY(run.card()->isVisible());
}

void WindowSummaryTest::anEditHidesIt()
{
    const Run run;
    QVERIFY(run.play());
    QTRY_VERIFY(run.card()->isVisible());
    run.type(QStringLiteral("limit"), QStringLiteral("90"));
    QTRY_COMPARE(run.frame().scenario->account.concurrencyLimit, 90);
    QTRY_VERIFY(run.card()->isHidden());
    QVERIFY(!run.action()->isEnabled());
}

void WindowSummaryTest::playAgainRunsOnceMore()
{
    const Run run;
    QVERIFY(run.play());
    QTRY_VERIFY(run.card()->isVisible());
    const QString before = run.card()->accessibleDescription();
    run.click(QStringLiteral("speed10"));
    run.click(QStringLiteral("playAgain"));
    QTRY_COMPARE(run.frame().state, sim::RunState::Running);
    QVERIFY(run.card()->isHidden());
    run.click(QStringLiteral("speedMax"));
    QTRY_COMPARE(run.frame().state, sim::RunState::Finished);
    QTRY_VERIFY(run.card()->isVisible());
    QCOMPARE(run.card()->accessibleDescription(), before); // the same run
}

void WindowSummaryTest::wordsFollowTheLanguage()
{
    const Run run;
    QVERIFY(run.play());
    QTRY_VERIFY(run.card()->isVisible());
    QCOMPARE(run.label("summaryTitle")->text(), QStringLiteral("Summary of the run"));
    run.key(Qt::Key_F2);
    QTRY_COMPARE(run.label("summaryTitle")->text(), QStringLiteral("실행 요약"));
    QCOMPARE(run.label("summaryOrigin")->text(),
             QStringLiteral("세 함수 · 시드 3 · 2023년 11월 이후 규칙 · 시뮬레이션 00:00:20.0"));
    run.click(QStringLiteral("copySummary"));
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.startsWith(QStringLiteral("실행 요약\n시나리오\t세 함수\n")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("\nA 주문\t")), qPrintable(text));
}

void WindowSummaryTest::aFieldKeepsItsEsc()
{
    const Run run;
    QVERIFY(run.play());
    QTRY_VERIFY(run.card()->isVisible());
    auto *line = run.field(QStringLiteral("function0.duration"))->findChild<QLineEdit *>();
    const QString before = line->text();
    line->setFocus();
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(line, QStringLiteral("9"));
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(line->text(), before);
    QVERIFY(run.card()->isVisible());
    QTest::keyClick(line, Qt::Key_Escape); // nothing left there to take back
    QVERIFY(run.card()->isHidden());
}

void WindowSummaryTest::rowsAreSeenWhole_data()
{
    QTest::addColumn<int>("functionCount");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<int>("hidden");
    const QSize small(1280, 720);
    QTest::addRow("eight functions fit into a small window") << 8 << small << QStringLiteral("light") << 0;
    QTest::addRow("eight functions fit in large type") << 8 << small << QStringLiteral("projector") << 0;
    QTest::addRow("twelve functions scroll in a small window") << 12 << small << QStringLiteral("light") << 4;
    QTest::addRow("twelve functions scroll in a large window")
        << 12 << QSize(1600, 1000) << QStringLiteral("dark") << 4;
}

void WindowSummaryTest::rowsAreSeenWhole()
{
    QFETCH(const int, functionCount);
    QFETCH(const QSize, size);
    QFETCH(const QString, theme);
    const Run run(functions(functionCount));
    run.window->resize(size);
    run.window->findChild<QAction *>(theme)->trigger();
    QVERIFY(run.play());
    QTRY_VERIFY(run.card()->isVisible());
    QTRY_COMPARE(run.window->size(), size);
    const QWidget *dashboard = run.card()->parentWidget();
    const auto *table = run.card()->findChild<SummaryTable *>();
    QApplication::processEvents();
    QTRY_COMPARE(run.card()->geometry().bottomLeft(), dashboard->rect().bottomLeft());
    QCOMPARE(run.card()->width(), dashboard->width());
    QVERIFY(dashboard->rect().contains(run.card()->geometry()));
    QVERIFY(run.card()->rect().contains(table->geometry()));
    QVERIFY(table->height() >= table->sizeHint().height());
    QFETCH(const int, hidden);
    const QScrollBar *bar = table->verticalScrollBar();
    QCOMPARE(bar->maximum() > 0, hidden > 0);
    QVERIFY(bar->maximum() <= hidden * bar->singleStep());
    // No picture below is cut off within its title.
    const int edge = run.card()->y() + 12;
    for (const Card *picture : dashboard->findChildren<Card *>()) {
        const int seen = edge - picture->y();
        QVERIFY2(picture->isHidden() || seen <= 0 || seen >= 40, picture->metaObject()->className());
    }
}

void WindowSummaryTest::typeIsThatOfTheCardsBelow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("theme");
    const QSize small(1280, 720);
    QTest::addRow("type for the back row stays large in a small window") << small << QStringLiteral("projector");
    QTest::addRow("large type is large in a large window") << QSize(2400, 1400) << QStringLiteral("projector");
    QTest::addRow("ordinary type") << small << QStringLiteral("light");
}

void WindowSummaryTest::typeIsThatOfTheCardsBelow()
{
    QFETCH(const QSize, size);
    QFETCH(const QString, theme);
    const Run run;
    Theme fitted;
    connect(run.window->findChild<Dashboard *>(), &Dashboard::themeFitted, run.card(),
            [&fitted](const Theme &now) { fitted = now; });
    run.window->findChild<QAction *>(theme)->trigger();
    run.window->resize(size); // after the theme: the scale follows the size by itself
    QVERIFY(run.play());
    QTRY_VERIFY(run.card()->isVisible());
    QTRY_COMPARE(run.window->size(), size);
    QApplication::processEvents();
    QCOMPARE(fitted.scale > 1, theme == QLatin1String("projector"));
    QCOMPARE(run.label("summaryOrigin")->fontInfo().pixelSize(), QFontInfo(fitted.font(12)).pixelSize());
    QCOMPARE(run.card()->font().pixelSize(), fitted.font(13).pixelSize());
    // Nothing is cut off: of no word there is less room than it takes.
    for (const char *name : {"summaryTitle", "summaryOrigin"})
        QVERIFY(run.label(name)->height() >= run.label(name)->minimumSizeHint().height());
    for (const char *name : {"copySummary", "playAgain"}) {
        const auto *button = run.card()->findChild<QAbstractButton *>(QString::fromLatin1(name));
        const QSize needed = button->sizeHint();
        QVERIFY(button->width() >= needed.width() && button->height() >= needed.height());
        QCOMPARE(button->fontInfo().pixelSize(), QFontInfo(fitted.font(13)).pixelSize());
    }
}

QTEST_MAIN(WindowSummaryTest)
#include "tst_window_summary.moc"

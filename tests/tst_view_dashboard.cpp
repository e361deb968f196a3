// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sampleframe.h"
#include "tests/viewhelpers.h"
#include "ui/dashboard/dashboard.h"
#include "ui/pictures/concurrencypicture.h"
#include "ui/pictures/counterpicture.h"
#include "ui/pictures/gaugepicture.h"
#include "ui/pictures/poolpicture.h"
#include "ui/pictures/throttlepicture.h"
#include "ui/timeline/timelinebar.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDialog>
#include <QMenu>
#include <QRegularExpression>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace Views;

/// The dashboard as a whole: any frame, any size, languages, themes, its cards.
class TestViewDashboard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void survivesAnyFrame_data();
    void survivesAnyFrame();
    void gaugesMatchTheFunctions_data();
    void gaugesMatchTheFunctions();
    void aPictureCanHaveTheWholeDashboard();
    void languageSwitch();
    void themeSwitch();
    void accessibleNamesAndValues();
    void newRunStartsAfresh();
    void numbersAreATableForWhoCannotSeeThem();
    void aFunctionStandsOut();
    void onlyTheCardsAskedForAreShown();
};

void TestViewDashboard::survivesAnyFrame_data()
{
    QTest::addColumn<std::shared_ptr<const sim::Frame>>("frame");
    const auto row = [](const char *name, const std::shared_ptr<const sim::Frame> &frame) {
        QTest::newRow(name) << frame;
    };
    row("no function", Sample::frame(0));
    row("the very start", Sample::frame(3, 0));
    row("one function", Sample::frame(1));
    row("eight functions", Sample::frame(8));
    row("more functions than there are gauges for", Sample::frame(20));
    row("a limit of 100,000", Sample::frame(3, Sample::Moment, 100'000));
    row("a limit of 1", Sample::frame(1, Sample::Moment, 1));
    row("six hours", Sample::frame(2, 6 * sim::Hour));
    sim::Frame bare;
    bare.scenario = std::make_shared<sim::Scenario>();
    row("a frame without history, lanes or marks", std::make_shared<sim::Frame>(bare));
    sim::Frame odd = *Sample::frame(3);
    odd.functions.resize(2); // fewer than the scenario has, as in the moment of an edit
    odd.history = std::make_shared<std::vector<sim::Bucket>>(1);
    auto lanes = std::make_shared<std::vector<sim::LaneView>>(1);
    lanes->front().function = 7;
    odd.lanes = lanes;
    row("parts that do not fit each other", std::make_shared<sim::Frame>(odd));
    row("no scenario", std::make_shared<sim::Frame>());
}

void TestViewDashboard::survivesAnyFrame()
{
    QFETCH(std::shared_ptr<const sim::Frame>, frame);
    Dashboard dashboard;
    TimelineBar timeline;
    for (const QSize size : {QSize(976, 884), QSize(560, 420), QSize(2600, 1800)}) {
        dashboard.resize(size);
        timeline.resize(size.width(), 62);
        dashboard.showFrame(Sample::frame(3));
        dashboard.showFrame(frame);
        timeline.showFrame(frame);
        // Something is drawn on either: not the bare ground alone.
        const QImage whole = shot(dashboard);
        QVERIFY(pixelsOf(whole, whole.pixelColor(2, 2)) < whole.width() * whole.height());
        const QImage line = shot(timeline);
        QVERIFY(pixelsOf(line, line.pixelColor(2, 2)) < line.width() * line.height());
        for (const Card *card : dashboard.findChildren<Card *>()) {
            if (card->isHidden())
                continue;
            QVERIFY2(dashboard.rect().contains(card->geometry()), qPrintable(card->accessibleName()));
            static const QRegularExpression odd(QStringLiteral("\\b(nan|inf)\\b|%\\d"));
            QVERIFY2(!card->accessibleDescription().contains(odd), qPrintable(card->accessibleDescription()));
        }
        // Nothing of it stays behind: the run after it looks as it does in a fresh dashboard.
        sim::Frame next = *Sample::frame(3);
        next.run = 9;
        Dashboard fresh;
        fresh.resize(size);
        fresh.showFrame(std::make_shared<sim::Frame>(next));
        dashboard.showFrame(std::make_shared<sim::Frame>(next));
        QCOMPARE(shot(dashboard), shot(fresh));
    }
}

void TestViewDashboard::gaugesMatchTheFunctions_data()
{
    QTest::addColumn<int>("functions");
    QTest::addColumn<int>("gauges");
    QTest::newRow("none but the account's") << 0 << 1;
    QTest::newRow("one function") << 1 << 2;
    QTest::newRow("eight functions") << 8 << 9;
    QTest::newRow("the last gauge stands for all further functions") << 12 << 9;
}

void TestViewDashboard::gaugesMatchTheFunctions()
{
    QFETCH(int, functions);
    QFETCH(int, gauges);
    Dashboard dashboard;
    dashboard.resize(976, 884);
    dashboard.showFrame(Sample::frame(3));
    dashboard.showFrame(Sample::frame(functions));
    QList<const Card *> shown;
    while (const Card *card = cardOf<GaugePicture>(dashboard, static_cast<int>(shown.size())))
        shown += card;
    QCOMPARE(shown.size(), gauges);
    for (const Card *gauge : shown) {
        QVERIFY(dashboard.rect().contains(gauge->geometry()));
        for (const Card *other : shown)
            QVERIFY(gauge == other || !gauge->geometry().intersects(other->geometry()));
    }
}

void TestViewDashboard::aPictureCanHaveTheWholeDashboard()
{
    Dashboard dashboard;
    dashboard.resize(976, 884);
    dashboard.showFrame(Sample::frame(4));
    dashboard.show();
    Card *pool = cardOf<PoolPicture>(dashboard);
    const QRect before = pool->geometry();
    QTest::mouseDClick(pool, Qt::LeftButton, {}, QPoint(40, 20));
    QVERIFY(pool->width() > 900 && pool->height() > 800);
    QVERIFY(cardOf<CounterPicture>(dashboard)->isHidden() && !pool->isHidden());
    dashboard.showFrame(Sample::frame(6)); // new gauges stay behind it
    for (int i = 0; i < 7; ++i)
        QVERIFY(cardOf<GaugePicture>(dashboard, i)->isHidden());
    dashboard.showFrame(Sample::frame(4));
    QTest::keyClick(pool, Qt::Key_Return);
    QCOMPARE(pool->geometry(), before);
    QVERIFY(!cardOf<CounterPicture>(dashboard)->isHidden());
    // A visible button does the same, and Escape goes back.
    Card *throttles = cardOf<ThrottlePicture>(dashboard);
    auto *button = throttles->findChild<QToolButton *>(QStringLiteral("enlarge"));
    QVERIFY(button && button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(throttles->width() > 900);
    QApplication::setActiveWindow(&dashboard);
    QTest::keyClick(throttles, Qt::Key_Escape);
    QVERIFY(throttles->width() < 900);
    // A double click enlarges, and opens nothing else.
    const QPointF bar = pictureOf<ThrottlePicture>(dashboard)->newestReason().second;
    QTest::mouseDClick(throttles, Qt::LeftButton, {}, bar.toPoint() - QPoint(0, 3));
    QVERIFY(throttles->width() > 900);
    QTest::qWait(QApplication::doubleClickInterval() + 100);
    QVERIFY(!dashboard.findChild<QWidget *>(QStringLiteral("why"))->isVisible());
}

void TestViewDashboard::languageSwitch()
{
    Dashboard dashboard;
    dashboard.resize(976, 884);
    dashboard.showFrame(Sample::frame(4));
    Card *pool = cardOf<PoolPicture>(dashboard);
    QCOMPARE(pool->accessibleName(), QStringLiteral("Region pool: 1,000 places"));
    const QImage before = shot(dashboard);
    Marking marking;
    QApplication::installTranslator(&marking);
    QApplication::processEvents();
    QCOMPARE(pool->accessibleName(), QStringLiteral("«Region pool: 1,000 places»"));
    for (const Card *card : dashboard.findChildren<Card *>())
        QVERIFY2(card->accessibleDescription().contains(QStringLiteral("«")), qPrintable(card->accessibleName()));
    QVERIFY(pictureOf<ConcurrencyPicture>(dashboard)->rows().front().rules.front().label.startsWith(
        QStringLiteral("«account limit")));
    QVERIFY(shot(dashboard) != before);
    QApplication::removeTranslator(&marking);
    QApplication::processEvents();
    QCOMPARE(pool->accessibleName(), QStringLiteral("Region pool: 1,000 places"));
    QCOMPARE(shot(dashboard), before);
}

void TestViewDashboard::themeSwitch()
{
    Dashboard dashboard;
    dashboard.resize(976, 884);
    dashboard.showFrame(Sample::frame(4));
    for (const Theme::Kind kind : {Theme::Kind::Dark, Theme::Kind::Projector, Theme::Kind::Light}) {
        const Theme theme = Theme::make(kind);
        dashboard.setTheme(theme);
        const QImage image = shot(dashboard);
        QCOMPARE(image.pixelColor(2, 2), theme.window);
        QVERIFY(pixelsOf(image, theme.card) > image.width() * image.height() / 8);
        QVERIFY(pixelsOf(image, theme.function(0)) > 20'000);
        const Theme other = Theme::make(kind == Theme::Kind::Dark ? Theme::Kind::Light : Theme::Kind::Dark);
        QVERIFY2(pixelsOf(image, other.window) < 50, "nothing of the other theme is left");
    }
}

void TestViewDashboard::accessibleNamesAndValues()
{
    Dashboard dashboard;
    dashboard.resize(976, 884);
    dashboard.showFrame(Sample::frame(4));
    const QList<Card *> cards = dashboard.findChildren<Card *>();
    QCOMPARE(cards.size(), 5 + 5);
    for (const Card *card : cards) {
        QVERIFY(!card->accessibleName().isEmpty());
        QVERIFY2(!card->accessibleDescription().isEmpty(), qPrintable(card->accessibleName()));
        QVERIFY(card->focusPolicy() & Qt::TabFocus);
    }
    const QString reserved = QStringLiteral("kept free %1").arg(50 - Sample::frame(4)->functions[1].inFlight());
    QVERIFY(cardOf<PoolPicture>(dashboard)->accessibleDescription().contains(reserved));
}

void TestViewDashboard::newRunStartsAfresh()
{
    Dashboard dashboard;
    dashboard.resize(976, 884);
    dashboard.showFrame(Sample::frame(4));
    sim::Frame restarted = *Sample::frame(4, 0);
    restarted.run = 2;
    restarted.state = sim::RunState::Paused;
    dashboard.showFrame(std::make_shared<sim::Frame>(restarted));
    QVERIFY(pictureOf<ConcurrencyPicture>(dashboard)->rows().front().bins.empty());
    QVERIFY(pictureOf<ThrottlePicture>(dashboard)->shares(0).empty());
}

void TestViewDashboard::numbersAreATableForWhoCannotSeeThem()
{
    Dashboard dashboard;
    dashboard.resize(1008, 852);
    dashboard.showFrame(Sample::frame(4));
    dashboard.show();
    for (Card *card : dashboard.cards()) {
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, card->rect().center(),
                                card->mapToGlobal(QPoint(20, 20))); // the menu key
        QApplication::sendEvent(card, &asked);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction *action : menu->actions())
            if (action->text().startsWith(QStringLiteral("Numbers")))
                action->trigger();
        menu->close();
        auto *dialog = dashboard.findChild<QDialog *>(QStringLiteral("numberDialog"));
        QVERIFY2(dialog && dialog->isVisible(), qPrintable(card->accessibleName()));
        auto *table = dialog->findChild<QTableWidget *>(QStringLiteral("numbers"));
        const NumberTable numbers = card->picture().numbers();
        QVERIFY2(!numbers.rows.empty(), qPrintable(card->accessibleName()));
        QCOMPARE(table->rowCount(), static_cast<int>(numbers.rows.size()));
        QCOMPARE(table->columnCount(), static_cast<int>(numbers.columns.size()));
        QCOMPARE(table->item(0, 1)->text(), numbers.rows[0][1]);
        const QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(table);
        QCOMPARE(heard->role(), QAccessible::Table);
        QCOMPARE(heard->text(QAccessible::Name), card->picture().title());
        QVERIFY(!heard->text(QAccessible::Description).isEmpty());
        delete dialog;
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void TestViewDashboard::aFunctionStandsOut()
{
    Dashboard dashboard;
    dashboard.resize(1008, 852);
    dashboard.showFrame(Sample::frame(4));
    dashboard.show();
    const QColor orders = Theme::make(Theme::Kind::Light).function(0);
    Card *pool = cardOf<PoolPicture>(dashboard);
    const int before = pixelsOf(shot(*pool), orders);
    QVERIFY(before > 5000);
    Card *login = cardOf<GaugePicture>(dashboard, 2);
    QTest::mouseClick(login, Qt::LeftButton, {}, QPoint(20, 60));
    QTRY_COMPARE(pixelsOf(shot(*pool), orders), 0); // a third as strong beside B
    QTest::keyClick(login, Qt::Key_Return);
    QTRY_COMPARE(pixelsOf(shot(*pool), orders), before);
}

void TestViewDashboard::onlyTheCardsAskedForAreShown()
{
    auto frame = std::make_shared<sim::Frame>(*Sample::frame(4));
    auto scenario = std::make_shared<sim::Scenario>(*frame->scenario);
    scenario->view.cards = {sim::ViewCard::Pool, sim::ViewCard::Throttles};
    frame->scenario = scenario;
    Dashboard dashboard;
    dashboard.resize(1008, 852);
    dashboard.showFrame(frame);
    dashboard.show();
    for (const Card *card : dashboard.cards()) {
        const bool asked = card == cardOf<PoolPicture>(dashboard) || card == cardOf<ThrottlePicture>(dashboard);
        QCOMPARE(card->isVisible(), asked);
        QVERIFY(!asked || card->height() > 800); // they have all of the room
    }
}

QTEST_MAIN(TestViewDashboard)
#include "tst_view_dashboard.moc"

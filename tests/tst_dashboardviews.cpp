// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sampleframe.h"
#include "ui/dashboard/changelabel.h"
#include "ui/dashboard/coldstartview.h"
#include "ui/dashboard/concurrencyview.h"
#include "ui/dashboard/counters.h"
#include "ui/dashboard/dashboard.h"
#include "ui/dashboard/gauge.h"
#include "ui/dashboard/poolview.h"
#include "ui/dashboard/stackplot.h"
#include "ui/dashboard/throttleview.h"
#include "ui/export/chartexport.h"
#include "ui/timeline/timelinebar.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QHelpEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QTranslator>
#include <QWheelEvent>

namespace {

/// Turns every text into one that can be told from the source, as a real translation would.
class Marking : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QStringLiteral("«%1»").arg(QString::fromUtf8(source));
    }
};

int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour;
    return count;
}

QImage shot(QWidget &widget)
{
    QApplication::processEvents();
    return widget.grab().toImage();
}

/// What the tooltip says at a point of a widget.
QString tipAt(QWidget &widget, const QPoint &position)
{
    QToolTip::hideText();
    QHelpEvent help(QEvent::ToolTip, position, widget.mapToGlobal(position));
    QApplication::sendEvent(&widget, &help);
    return QToolTip::text();
}

} // namespace

/// What the pictures show, say and answer.
class TestDashboardViews : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void survivesAnyFrame_data();
    void survivesAnyFrame();
    void gaugesMatchTheFunctions_data();
    void gaugesMatchTheFunctions();
    void poolShowsEveryUnit();
    void poolSaysWhatACellStandsFor();
    void poolNamesItsBlocks_data();
    void poolNamesItsBlocks();
    void refusalsShowAtTheBlockThatRefuses();
    void refusalsAreCrossesWithoutColour();
    void concurrencyStacksToTheAccount();
    void concurrencyDrawsThePoolWhereSomethingIsReserved();
    void throttleOutcome_data();
    void throttleOutcome();
    void ratesWaitForABucketToFill();
    void aPictureCanHaveTheWholeDashboard();
    void copyPutsThePictureOnTheClipboard();
    void waitingIsShownForAsynchronousFunctions();
    void coldStartTips();
    void coldStartChooserAsksForLanes();
    void countersAddUp();
    void tooltips();
    void wheelOverAChartScrollsWhatIsAround();
    void languageSwitch();
    void themeSwitch();
    void accessibleNamesAndValues();
    void newRunStartsAfresh();
    void changeLabels_data();
    void changeLabels();
    void timelineMarks();
    void scalingStepsAreMarks();
    void timelineNamesTheRules_data();
    void timelineNamesTheRules();
    void timelineFollowsTheLanguage();
    void exportWritesEveryPicture_data();
    void exportWritesEveryPicture();
    void exportSaysWhyItFailed();
};

void TestDashboardViews::survivesAnyFrame_data()
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
    row("a frame without history, lanes, marks or trace", std::make_shared<sim::Frame>(bare));
    sim::Frame odd = *Sample::frame(3);
    odd.functions.resize(2); // fewer than the scenario has, as in the moment of an edit
    odd.trace = std::make_shared<std::vector<std::vector<float>>>();
    odd.history = std::make_shared<std::vector<sim::Bucket>>(1);
    auto lanes = std::make_shared<sim::LaneView>();
    lanes->function = 7;
    odd.lanes = lanes;
    row("parts that do not fit each other", std::make_shared<sim::Frame>(odd));
    row("no scenario", std::make_shared<sim::Frame>());
}

void TestDashboardViews::survivesAnyFrame()
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
        QCOMPARE(shot(dashboard).size(), dashboard.grab().size());
        QVERIFY(!shot(timeline).isNull());
    }
}

void TestDashboardViews::gaugesMatchTheFunctions_data()
{
    QTest::addColumn<int>("functions");
    QTest::addColumn<int>("gauges");
    QTest::newRow("none but the account's") << 0 << 1;
    QTest::newRow("one function") << 1 << 2;
    QTest::newRow("eight functions") << 8 << 9;
    QTest::newRow("the last gauge stands for all further functions") << 12 << 9;
}

void TestDashboardViews::gaugesMatchTheFunctions()
{
    QFETCH(int, functions);
    QFETCH(int, gauges);
    Dashboard dashboard;
    dashboard.resize(976, 884);
    dashboard.showFrame(Sample::frame(3));
    dashboard.showFrame(Sample::frame(functions));
    const auto shown = dashboard.findChildren<Gauge *>();
    QCOMPARE(shown.size(), gauges);
    for (const Gauge *gauge : shown) {
        QVERIFY(dashboard.rect().contains(gauge->geometry()));
        for (const Gauge *other : shown)
            QVERIFY(gauge == other || !gauge->geometry().intersects(other->geometry()));
    }
}

void TestDashboardViews::poolShowsEveryUnit()
{
    PoolView view;
    view.resize(476, 335);
    const auto frame = Sample::frame(4);
    view.showFrame(frame);
    QCOMPARE(view.blocks().size(), std::size_t(2));
    int cells = 0;
    for (const PoolLayout::Block &block : view.layout().blocks)
        cells += block.cells;
    QCOMPARE(cells, 1000);
    int running = 0;
    for (const PoolView::Block &block : view.blocks())
        running += block.used;
    QCOMPARE(running, frame->inFlight);
    // The first cell of the pool runs for A, the last one is free.
    const Theme theme = Theme::make(Theme::Kind::Light);
    const QImage image = shot(view);
    QCOMPARE(image.pixelColor(view.layout().cellRect(1, 0).center().toPoint()), theme.function(0));
    // Reserved: eight provisioned at work, two ready, seven on demand, the rest set aside.
    QCOMPARE(image.pixelColor(view.layout().cellRect(0, 0).center().toPoint()), theme.function(1));
    QCOMPARE(image.pixelColor(view.layout().cellRect(0, 9).center().toPoint()), theme.grid);
    QCOMPARE(image.pixelColor(view.layout().cellRect(0, 16).center().toPoint()), theme.function(1));
    QCOMPARE(image.pixelColor(view.layout().cellRect(0, 30).center().toPoint()), theme.grid);
}

void TestDashboardViews::poolSaysWhatACellStandsFor()
{
    PoolView view;
    view.resize(476, 335);
    view.showFrame(Sample::frame(2, Sample::Moment, 100'000));
    QCOMPARE(view.layout().unitsPerCell, 50);
    int cells = 0;
    for (const PoolLayout::Block &block : view.layout().blocks)
        cells += block.cells;
    QCOMPARE(cells, 2000);
}

void TestDashboardViews::poolNamesItsBlocks_data()
{
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("used");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("label");
    using Kind = PoolView::Block::Kind;
    QTest::newRow("reserved") << 50 << 15 << int(Kind::Reserved) << "B reserved 50 · 35 unused";
    QTest::newRow("reserved below what runs")
        << 5 << 15 << int(Kind::Reserved) << "B reserved 5 · 10 over it until they finish";
    QTest::newRow("the rest") << 950 << 948 << int(Kind::Pool) << "Unreserved pool 950 · 2 free";
    QTest::newRow("a pool that shrank under load")
        << 900 << 948 << int(Kind::Pool) << "Unreserved pool 900 · 48 over it until they finish";
    QTest::newRow("provisioned without reserved") << 10 << 8 << int(Kind::Provisioned) << "B provisioned 10 · 2 unused";
}

void TestDashboardViews::poolNamesItsBlocks()
{
    QFETCH(int, units);
    QFETCH(int, used);
    QFETCH(int, kind);
    PoolView view;
    view.showFrame(Sample::frame(4));
    QTEST(view.blockLabel({static_cast<PoolView::Block::Kind>(kind), 1, units, used, {}, 0, false}), "label");
}

void TestDashboardViews::refusalsShowAtTheBlockThatRefuses()
{
    PoolView view;
    view.resize(476, 335);
    sim::Frame frame = *Sample::frame(2);
    for (sim::FunctionFrame &f : frame.functions)
        f.throttlesPerSecond = 0;
    view.showFrame(std::make_shared<sim::Frame>(frame));
    QVERIFY(!view.blocks()[0].flash && !view.blocks()[1].flash);
    frame.functions[1].throttles += 1; // B, in its own reservation
    view.showFrame(std::make_shared<sim::Frame>(frame));
    QVERIFY2(view.blocks()[0].flash, "B's block flashes");
    QVERIFY2(!view.blocks()[1].flash, "the pool refused nobody");
    for (int i = 0; i < 60; ++i)
        view.showFrame(std::make_shared<sim::Frame>(frame));
    QVERIFY2(!view.blocks()[0].flash, "the cross goes out again");
    frame.functions[1].throttles += 1;
    frame.state = sim::RunState::Finished;
    view.showFrame(std::make_shared<sim::Frame>(frame));
    QVERIFY2(!view.blocks()[0].flash, "nothing is being refused at the end of a run");
}

void TestDashboardViews::refusalsAreCrossesWithoutColour()
{
    // The same picture in grey: a cross still differs from no cross.
    PoolView view;
    view.resize(476, 335);
    sim::Frame frame = *Sample::frame(2);
    view.showFrame(std::make_shared<sim::Frame>(frame));
    const QImage refused = shot(view).convertToFormat(QImage::Format_Grayscale8);
    for (sim::FunctionFrame &f : frame.functions)
        f.throttlesPerSecond = 0;
    view.showFrame(std::make_shared<sim::Frame>(frame));
    QVERIFY(refused != shot(view).convertToFormat(QImage::Format_Grayscale8));
}

void TestDashboardViews::concurrencyStacksToTheAccount()
{
    ConcurrencyView view;
    view.resize(476, 335);
    const auto frame = Sample::frame(4);
    view.showFrame(frame);
    const StackPlot::Picture &picture = view.plot()->picture();
    QCOMPARE(picture.layers.size(), std::size_t(4));
    QVERIFY(picture.columns.size() <= 300);
    for (const StackPlot::Layer &layer : picture.layers)
        QCOMPARE(layer.values.size(), picture.columns.size());
    QVERIFY2(picture.top >= 1000, "the limit is in the picture");
    QCOMPARE(picture.lines.front().label, QStringLiteral("account limit 1,000"));
    QCOMPARE(picture.marks.size(), std::size_t(2));
    QCOMPARE(picture.marks[0].label, QStringLiteral("Promotion"));
    QCOMPARE(picture.marks[1].label, QStringLiteral("B reserved 50"));
    QVERIFY(pixelsOf(shot(view), Theme::make(Theme::Kind::Light).function(0)) > 5000);
    const QString tip = view.tipAt(90 * sim::Second);
    QVERIFY2(tip.contains(QStringLiteral("At 1:30")) && tip.contains(QStringLiteral("A Orders: 958")), qPrintable(tip));
    QVERIFY(view.tipAt(10 * sim::Minute).isEmpty());
}

void TestDashboardViews::concurrencyDrawsThePoolWhereSomethingIsReserved()
{
    ConcurrencyView view;
    view.resize(476, 335);
    view.showFrame(Sample::frame(4, 30 * sim::Second));
    QCOMPARE(view.plot()->picture().lines.size(), std::size_t(1));
    view.showFrame(Sample::frame(4));
    const StackPlot::Picture &picture = view.plot()->picture();
    QCOMPARE(picture.lines.size(), std::size_t(2));
    QCOMPARE(picture.lines[1].values.front(), -1);
    QCOMPARE(picture.lines[1].values.back(), 950);
    QVERIFY2(picture.layers.back().colour == Theme::make(Theme::Kind::Light).function(1),
             "the reserved function lies on top, so that the others' sum meets the pool's line");
}

void TestDashboardViews::throttleOutcome_data()
{
    QTest::addColumn<int>("trigger");
    QTest::addColumn<bool>("async");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("a load balancer answers 502")
        << int(sim::Trigger::Alb) << false << QStringLiteral("F → 429 (ALB answers 502)");
    QTest::newRow("API Gateway answers 500")
        << int(sim::Trigger::ApiGateway) << false << QStringLiteral("F → 429 (API Gateway answers 500)");
    QTest::newRow("an SDK sees the 429") << int(sim::Trigger::Sdk) << false << QStringLiteral("F → 429");
    QTest::newRow("an event waits") << int(sim::Trigger::S3) << true << QStringLiteral("F → back to the queue");
}

void TestDashboardViews::throttleOutcome()
{
    QFETCH(int, trigger);
    QFETCH(bool, async);
    sim::FunctionConfig function;
    function.name = "F";
    function.trigger = static_cast<sim::Trigger>(trigger);
    function.invocation = async ? sim::Invocation::Async : sim::Invocation::Sync;
    QTEST(ThrottleView::outcome(function), "outcome");
}

void TestDashboardViews::ratesWaitForABucketToFill()
{
    sim::Frame frame = *Sample::frame(1);
    auto history = std::make_shared<std::vector<sim::Bucket>>(2);
    (*history)[0] = {0, sim::Second, 1000, 1000, 0, {{}}};
    (*history)[0].functions[0].throttles = 100;
    (*history)[1] = {sim::Second, sim::Second + 10 * sim::Millisecond, 1000, 1000, 0, {{}}};
    (*history)[1].functions[0].throttles = 50;
    frame.history = history;
    ThrottleView view;
    view.showFrame(std::make_shared<sim::Frame>(frame));
    const std::vector<float> &rates = view.throttles()->picture().layers.front().values;
    QCOMPARE(rates.front(), 100.0F);
    QVERIFY2(rates.back() > 140 && rates.back() < 155, "150 refusals in 1.01 s, not 5,000 a second");
}

void TestDashboardViews::aPictureCanHaveTheWholeDashboard()
{
    Dashboard dashboard;
    dashboard.resize(976, 884);
    dashboard.showFrame(Sample::frame(4));
    dashboard.show();
    auto *pool = dashboard.findChild<PoolView *>();
    const QRect before = pool->geometry();
    QTest::mouseDClick(pool, Qt::LeftButton, {}, QPoint(40, 20));
    QVERIFY(pool->width() > 900 && pool->height() > 800);
    QVERIFY(dashboard.findChild<Counters *>()->isHidden() && !pool->isHidden());
    dashboard.showFrame(Sample::frame(6)); // new gauges stay behind it
    for (const Gauge *gauge : dashboard.findChildren<Gauge *>())
        QVERIFY(gauge->isHidden());
    QTest::keyClick(pool, Qt::Key_Return);
    QCOMPARE(pool->geometry(), before);
    QVERIFY(!dashboard.findChild<Counters *>()->isHidden());
    // A double click on a chart reaches the card around it.
    auto *concurrency = dashboard.findChild<ConcurrencyView *>();
    QTest::mouseDClick(concurrency->findChild<StackPlot *>()->viewport(), Qt::LeftButton, {}, QPoint(100, 100));
    QVERIFY(concurrency->width() > 900);
}

void TestDashboardViews::copyPutsThePictureOnTheClipboard()
{
    PoolView view;
    view.resize(400, 300);
    view.showFrame(Sample::frame(2));
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    const QImage image = QGuiApplication::clipboard()->image();
    QCOMPARE(image.size(), QSize(800, 600));
    QVERIFY(pixelsOf(image, Theme::make(Theme::Kind::Light).function(0)) > 50'000);
}

void TestDashboardViews::waitingIsShownForAsynchronousFunctions()
{
    ThrottleView view;
    view.resize(476, 335);
    view.showFrame(Sample::frame(3));
    QVERIFY(view.waiting()->isHidden());
    view.showFrame(Sample::frame(4));
    QVERIFY(!view.waiting()->isHidden());
    QCOMPARE(view.waiting()->picture().unit, QStringLiteral("Events waiting for a retry (D) · oldest 97 s"));
    QVERIFY(view.waitingTip(160 * sim::Second).startsWith(QStringLiteral("At 2:40: ")));
    QVERIFY(view.throttleTip(90 * sim::Second).contains(QStringLiteral("A → 429 (ALB answers 502): 2,")));
    view.showFrame(Sample::frame(3, 30 * sim::Second));
    QCOMPARE(view.throttles()->picture().notice, QStringLiteral("No request has been refused so far"));
}

void TestDashboardViews::coldStartTips()
{
    ColdStartView view;
    view.resize(476, 335);
    const auto frame = Sample::frame(4);
    view.showFrame(frame);
    const LaneLayout layout = view.laneLayout();
    std::size_t cold = 0;
    while (cold < layout.rows.size() && layout.rows[cold].provisioned)
        ++cold;
    QVERIFY(cold > 0 && cold < layout.rows.size());
    const QString init = view.tipFor({cold, 0});
    QVERIFY2(init.contains(QStringLiteral("Environment 11")) && init.contains(QStringLiteral("Initialisation: 2 s")),
             qPrintable(init));
    const QString run = view.tipFor({cold, 1});
    QVERIFY2(run.contains(QStringLiteral("Request 33: a cold start. It waited 2 s"))
                 && run.contains(QStringLiteral("Why cold")),
             qPrintable(run));
    QVERIFY(view.tipFor({cold, 2}).contains(QStringLiteral("warm, no wait")));
    QVERIFY(view.tipFor({0, 0}).contains(QStringLiteral("provisioned environment")));
    QVERIFY(view.tipFor({cold, -1}).contains(QStringLiteral("Idle and warm")));
    QVERIFY(view.tipFor({cold + 4, -1}).contains(QStringLiteral("reclaimed by Lambda")));
    const QPointF middle = layout.pieceRect(cold, 0, sim::Second).center();
    QCOMPARE(tipAt(view, middle.toPoint()), init);
}

void TestDashboardViews::coldStartChooserAsksForLanes()
{
    Dashboard dashboard;
    dashboard.resize(976, 884);
    dashboard.showFrame(Sample::frame(4));
    QSignalSpy chosen(&dashboard, &Dashboard::lanesChosen);
    auto *chooser = dashboard.findChild<QToolButton *>();
    QVERIFY(chooser && chooser->menu());
    emit chooser->menu()->aboutToShow();
    const QList<QAction *> actions = chooser->menu()->actions();
    QCOMPARE(actions.size(), 4 + 1 + 2);
    QVERIFY(actions[1]->isChecked() && actions[5]->isChecked());
    actions[2]->trigger();
    actions[6]->trigger();
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen[0], QVariantList({2, false}));
    QCOMPARE(chosen[1], QVariantList({1, true}));
}

void TestDashboardViews::countersAddUp()
{
    Counters counters;
    counters.resize(330, 160);
    const auto frame = Sample::frame(4);
    counters.showFrame(frame);
    counters.retranslate();
    const std::int64_t sync =
        frame->functions[0].throttles + frame->functions[1].throttles + frame->functions[2].throttles;
    const QString text = counters.accessibleDescription();
    QVERIFY2(text.contains(QStringLiteral("Sync throttles: %1").arg(QLocale().toString(qint64(sync)))),
             qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Waiting for retry: 34, oldest 97 s")));
    QVERIFY(text.contains(QStringLiteral("Sent to the DLQ: 0, after 6 h at most")));
    QVERIFY(text.contains(QStringLiteral("0.2 · 2.2 s, function B")));
    QVERIFY(tipAt(counters, QPoint(20, 20)).contains(QStringLiteral("429")));
}

void TestDashboardViews::tooltips()
{
    Gauge gauge(1);
    gauge.resize(110, 160);
    gauge.showFrame(Sample::frame(4));
    QVERIFY(tipAt(gauge, QPoint(50, 60)).startsWith(QStringLiteral("B Login: 15 in flight, 50 at most.")));
    PoolView pool;
    pool.resize(476, 335);
    pool.showFrame(Sample::frame(4));
    const auto at = [&](int block, int cell) {
        return tipAt(pool, pool.layout().cellRect(block, cell).center().toPoint());
    };
    QCOMPARE(at(0, 0), QStringLiteral("B Login: 8 running on provisioned environments"));
    QCOMPARE(at(0, 8), QStringLiteral("B Login: 2 provisioned and ready, waiting for a request"));
    QCOMPARE(at(0, 40), QStringLiteral("Set aside for B: nobody else may use it, even while it is idle."));
    QCOMPARE(at(1, 0), QStringLiteral("A Orders: 914 running"));
    QCOMPARE(at(1, 949), QStringLiteral("Free: any function without a reservation may use it."));
}

void TestDashboardViews::wheelOverAChartScrollsWhatIsAround()
{
    ConcurrencyView view;
    view.resize(476, 335);
    view.showFrame(Sample::frame(2));
    QWheelEvent wheel(QPointF(100, 100), QPointF(100, 100), QPoint(), QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    wheel.setAccepted(true);
    QApplication::sendEvent(view.findChild<StackPlot *>()->viewport(), &wheel);
    QVERIFY(!wheel.isAccepted());
}

void TestDashboardViews::languageSwitch()
{
    Dashboard dashboard;
    dashboard.resize(976, 884);
    dashboard.showFrame(Sample::frame(4));
    auto *pool = dashboard.findChild<PoolView *>();
    QCOMPARE(pool->accessibleName(), QStringLiteral("Region pool: 1,000 units"));
    const QImage before = shot(dashboard);
    Marking marking;
    QApplication::installTranslator(&marking);
    QApplication::processEvents();
    QCOMPARE(pool->accessibleName(), QStringLiteral("«Region pool: 1,000 units»"));
    for (const Card *card : dashboard.findChildren<Card *>())
        QVERIFY2(card->accessibleDescription().contains(QStringLiteral("«")), qPrintable(card->accessibleName()));
    QVERIFY(dashboard.findChild<ConcurrencyView *>()->plot()->picture().lines.front().label.startsWith(
        QStringLiteral("«account limit")));
    QVERIFY(shot(dashboard) != before);
    QApplication::removeTranslator(&marking);
    QApplication::processEvents();
    QCOMPARE(pool->accessibleName(), QStringLiteral("Region pool: 1,000 units"));
    QCOMPARE(shot(dashboard), before);
}

void TestDashboardViews::themeSwitch()
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

void TestDashboardViews::accessibleNamesAndValues()
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
    QVERIFY(dashboard.findChild<PoolView *>()->accessibleDescription().contains(
        QStringLiteral("B reserved 50 · 35 unused")));
}

void TestDashboardViews::newRunStartsAfresh()
{
    Dashboard dashboard;
    dashboard.resize(976, 884);
    dashboard.showFrame(Sample::frame(4));
    sim::Frame restarted = *Sample::frame(4, 0);
    restarted.run = 2;
    restarted.state = sim::RunState::Paused;
    dashboard.showFrame(std::make_shared<sim::Frame>(restarted));
    QVERIFY(dashboard.findChild<ConcurrencyView *>()->plot()->picture().columns.empty());
    QVERIFY(dashboard.findChild<ConcurrencyView *>()->plot()->picture().marks.empty());
    QCOMPARE(dashboard.findChild<ThrottleView *>()->throttles()->picture().top, 1.0);
}

void TestDashboardViews::changeLabels_data()
{
    QTest::addColumn<sim::Change>("change");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *name, const char *label, auto fill) {
        sim::Change change;
        change.function = "B";
        fill(change);
        QTest::newRow(name) << change << QString::fromUtf8(label);
    };
    row("its own label", "Sale", [](sim::Change &c) { c.label = {"Sale", "세일"}; });
    row("the account's limit", "limit 2,000", [](sim::Change &c) { c.concurrencyLimit = 2000; });
    row("reserved", "B reserved 50", [](sim::Change &c) { c.set.reservedConcurrency.emplace(50); });
    row("reserved taken away", "B reserved: none",
        [](sim::Change &c) { c.set.reservedConcurrency.emplace(std::nullopt); });
    row("provisioned", "B provisioned 10", [](sim::Change &c) { c.set.provisionedConcurrency = 10; });
    row("a rate", "B to 4,000 requests/s", [](sim::Change &c) {
        c.traffic.emplace(1);
        c.traffic->front().rate = 4000;
    });
    row("traffic without a rate", "B traffic changed", [](sim::Change &c) { c.traffic.emplace(); });
    row("a duration", "B duration changed", [](sim::Change &c) { c.set.duration = sim::Law::constant(sim::Second); });
    row("auto scaling, with the value it begins with", "B auto scaling 2 to 40", [](sim::Change &c) {
        c.set.autoScaling.emplace(sim::AutoScaling{2, 40, 0.7, {}});
        c.set.provisionedConcurrency = 10;
    });
    row("auto scaling off", "B auto scaling off", [](sim::Change &c) { c.set.autoScaling.emplace(std::nullopt); });
    row("anything else", "B changed", [](sim::Change &c) { c.set.memory = 512; });
}

void TestDashboardViews::changeLabels()
{
    QFETCH(sim::Change, change);
    QTEST(ChangeLabel::of(change), "label");
}

void TestDashboardViews::timelineMarks()
{
    TimelineBar bar;
    bar.resize(1600, 62);
    bar.showFrame(Sample::frame(4));
    const auto labels = bar.labels();
    QCOMPARE(labels.size(), std::size_t(3));
    QCOMPARE(labels[0].text, QStringLiteral("Promotion"));
    QCOMPARE(labels[1].text, QStringLiteral("first throttle"));
    QCOMPARE(labels[2].text, QStringLiteral("B reserved 50"));
    for (const TimelineBar::Label &label : labels)
        QVERIFY(!label.box.isEmpty());
    QVERIFY(labels[0].box.bottom() < labels[1].box.top());
    QCOMPARE(bar.tipAt(labels[2].box.center().toPoint()), QStringLiteral("B reserved 50 at 2:31"));
    QCOMPARE(bar.accessibleDescription(), QStringLiteral("2:41 of 5:00; rules since Nov 2023"));
    bar.showFrame(Sample::frame(4, 30 * sim::Second));
    QCOMPARE(bar.tipAt(bar.labels().front().box.center().toPoint()), QStringLiteral("Promotion, planned at 1:00"));
}

void TestDashboardViews::scalingStepsAreMarks()
{
    auto frame = std::make_shared<sim::Frame>(*Sample::frame(4));
    frame->marks = std::make_shared<const std::vector<sim::Mark>>(
        std::vector<sim::Mark>{{sim::Mark::Kind::Scaled, 30 * sim::Second, 1, -1, false, 15, 900},
                               {sim::Mark::Kind::ScalingRefused, 90 * sim::Second, 0, -1, false, 1200, 900}});
    TimelineBar bar;
    bar.resize(1280, 62);
    bar.showFrame(frame);
    const auto labels = bar.labels();
    QCOMPARE(labels.size(), std::size_t(2));
    QCOMPARE(labels[0].text, QStringLiteral("B scaled to 15"));
    QCOMPARE(labels[1].text, QStringLiteral("A scale-out refused: 1,200 asked, room for 900"));
    QVERIFY(labels[0].box.bottom() < labels[1].box.top()); // a refusal stands below, like throttles
    ConcurrencyView view;
    view.resize(600, 300);
    view.showFrame(frame);
    const auto &marks = view.findChild<StackPlot *>()->picture().marks;
    QCOMPARE(marks.size(), std::size_t(2));
    QCOMPARE(marks[1].label, labels[1].text);
}

void TestDashboardViews::timelineNamesTheRules_data()
{
    QTest::addColumn<sim::RuleSet>("rules");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("said");
    QTest::newRow("today") << sim::RuleSet::Current << "ap-northeast-2"
                           << "rules since Nov 2023"
                           << "1,000 environments every 10 s";
    QTest::newRow("before 2023 in Seoul") << sim::RuleSet::Before202311 << "ap-northeast-2"
                                          << "rules before Nov 2023"
                                          << "ap-northeast-2 · Seoul all functions together begin with a burst of 500";
    QTest::newRow("before 2023 in Tokyo") << sim::RuleSet::Before202311 << "ap-northeast-1"
                                          << "rules before Nov 2023"
                                          << "a burst of 1,000";
    QTest::newRow("before 2023 in Oregon") << sim::RuleSet::Before202311 << "us-west-2"
                                           << "rules before Nov 2023"
                                           << "a burst of 3,000";
}

void TestDashboardViews::timelineNamesTheRules()
{
    QFETCH(sim::RuleSet, rules);
    QFETCH(QString, region);
    QFETCH(QString, said);
    auto frame = std::make_shared<sim::Frame>(*Sample::frame(4));
    auto scenario = std::make_shared<sim::Scenario>(*frame->scenario);
    scenario->ruleSet = rules;
    scenario->account.region = region.toStdString();
    frame->scenario = scenario;
    TimelineBar bar;
    bar.resize(1280, 62);
    bar.showFrame(frame);
    QTEST(bar.rules(), "label");
    const QString tip = bar.tipAt(QPoint(30, 45));
    QVERIFY2(tip.contains(said), qPrintable(tip));
}

void TestDashboardViews::timelineFollowsTheLanguage()
{
    TimelineBar bar;
    bar.resize(1600, 62);
    bar.showFrame(Sample::frame(4));
    Marking marking;
    QApplication::installTranslator(&marking);
    QApplication::processEvents();
    QCOMPARE(bar.accessibleName(), QStringLiteral("«Time line of the run»"));
    QCOMPARE(bar.labels()[1].text, QStringLiteral("«first throttle»"));
    QApplication::removeTranslator(&marking);
}

void TestDashboardViews::exportWritesEveryPicture_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("magic");
    QTest::newRow("PNG") << "png" << QByteArray("\x89PNG");
    QTest::newRow("SVG") << "svg" << QByteArray("<?xml");
    QTest::newRow("PDF") << "pdf" << QByteArray("%PDF-");
}

void TestDashboardViews::exportWritesEveryPicture()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, magic);
    QTemporaryDir folder;
    ChartExport::Options options;
    options.folder = folder.filePath(QStringLiteral("made/on the way"));
    options.formats = {format};
    options.size = QSize(1280, 720);
    QString error;
    const QStringList files = ChartExport::write(*Sample::frame(4), options, &error);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    QCOMPARE(files.size(), 6);
    for (const char *name : {"pool", "concurrency", "cold-starts", "throttles", "gauges", "dashboard"}) {
        QFile file(options.folder + QLatin1Char('/') + QLatin1String(name) + QLatin1Char('.') + format);
        QVERIFY2(file.open(QIODevice::ReadOnly), name);
        QVERIFY2(file.read(16).startsWith(magic), name);
    }
    if (format == QLatin1String("png")) {
        const QImage pool(options.folder + QStringLiteral("/pool.png"));
        QCOMPARE(pool.size(), options.size);
        QVERIFY(pixelsOf(pool, Theme::make(Theme::Kind::Light).function(0)) > 100'000);
        QVERIFY(pixelsOf(QImage(options.folder + QStringLiteral("/concurrency.png")),
                         Theme::make(Theme::Kind::Light).function(0))
                > 100'000);
    }
}

void TestDashboardViews::exportSaysWhyItFailed()
{
    QTemporaryDir folder;
    ChartExport::Options options;
    options.folder = folder.path();
    options.formats = {QStringLiteral("bmp")};
    QString error;
    QVERIFY(ChartExport::write(*Sample::frame(2), options, &error).isEmpty());
    QVERIFY(error.contains(QStringLiteral("bmp")));
    options.formats = {QStringLiteral("png")};
    QFile blocker(folder.filePath(QStringLiteral("file")));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    options.folder = folder.filePath(QStringLiteral("file/below"));
    error.clear();
    QVERIFY(ChartExport::write(*Sample::frame(2), options, &error).isEmpty());
    QVERIFY(error.contains(QStringLiteral("below")));
}

QTEST_MAIN(TestDashboardViews)
#include "tst_dashboardviews.moc"

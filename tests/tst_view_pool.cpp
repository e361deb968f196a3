// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sampleframe.h"
#include "tests/viewhelpers.h"
#include "ui/dashboard/gauge.h"
#include "ui/dashboard/poolview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

#include <cmath>

using namespace Views;

namespace {

/// Whether a cross with arms of about `side` stands at a point of a grey picture: dark on light or light on dark along both
/// diagonals, and the background again above, below, left and right of the centre.
bool isCross(const QImage &grey, const QPointF &centre, qreal side)
{
    constexpr int Contrast = 50;
    const qreal ratio = grey.devicePixelRatio();
    const auto level = [&](qreal dx, qreal dy) {
        return qGray(grey.pixel(((centre + QPointF(dx, dy) * side) * ratio).toPoint()));
    };
    const qreal gap = 0.45; // of the side: between two arms
    const int background = (level(gap, 0) + level(-gap, 0) + level(0, gap) + level(0, -gap)) / 4;
    for (const QPointF direction : {QPointF(gap, 0), QPointF(-gap, 0), QPointF(0, gap), QPointF(0, -gap)}) {
        if (std::abs(level(direction.x(), direction.y()) - background) > Contrast / 2)
            return false;
    }
    for (const qreal arm : {-0.3, 0.0, 0.3}) {
        if (std::abs(level(arm, arm) - background) < Contrast || std::abs(level(arm, -arm) - background) < Contrast)
            return false;
    }
    return true;
}

/// How many crosses stand side by side in the middle of a line.
int crossesIn(const QImage &grey, const QRectF &line, qreal side)
{
    int count = 0;
    qreal last = -side;
    for (qreal x = line.left() + side; x < line.right() - side; x += 0.5) {
        if (x - last < side || !isCross(grey, QPointF(x, line.center().y()), side))
            continue;
        ++count;
        last = x;
    }
    return count;
}

} // namespace

/// The account's pool as a map of cells.
class TestViewPool : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void poolShowsEveryUnit();
    void poolSaysWhatACellStandsFor();
    void poolNamesItsBlocks_data();
    void poolNamesItsBlocks();
    void refusalsShowAtTheBlockThatRefuses();
    void refusalsAreCrossesWithoutColour_data();
    void refusalsAreCrossesWithoutColour();
    void copyPutsThePictureOnTheClipboard();
    void tooltips();
};

void TestViewPool::poolShowsEveryUnit()
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
    // Reserved: what runs, provisioned and on demand; the rest is set aside.
    const int login = frame->functions[1].inFlight();
    QVERIFY(login > 10 && login < 50);
    for (const int cell : {0, 9, login - 1, login, 49})
        QCOMPARE(image.pixelColor(view.layout().cellRect(0, cell).center().toPoint()),
                 cell < login ? theme.function(1) : theme.grid);
    // Provisioned, and ready where nothing runs on it.
    const auto early = Sample::frame(4, 100 * sim::Millisecond);
    const sim::FunctionFrame &function = early->functions[1];
    QVERIFY(function.provisionedBusy > 0 && function.provisionedBusy < function.provisionedReady);
    view.showFrame(early);
    const QImage ready = shot(view);
    for (const int cell : {0, function.provisionedBusy - 1, function.provisionedBusy, 9})
        QCOMPARE(ready.pixelColor(view.layout().cellRect(0, cell).center().toPoint()),
                 cell < function.provisionedBusy ? theme.function(1) : theme.grid);
}

void TestViewPool::poolSaysWhatACellStandsFor()
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

void TestViewPool::poolNamesItsBlocks_data()
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

void TestViewPool::poolNamesItsBlocks()
{
    QFETCH(int, units);
    QFETCH(int, used);
    QFETCH(int, kind);
    PoolView view;
    view.showFrame(Sample::frame(4));
    QTEST(view.blockLabel({static_cast<PoolView::Block::Kind>(kind), 1, units, used, {}, 0, false}), "label");
}

void TestViewPool::refusalsShowAtTheBlockThatRefuses()
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

void TestViewPool::refusalsAreCrossesWithoutColour_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << int(Theme::Kind::Light);
    QTest::newRow("dark") << int(Theme::Kind::Dark);
    QTest::newRow("projector") << int(Theme::Kind::Projector);
}

void TestViewPool::refusalsAreCrossesWithoutColour()
{
    // In grey: three crosses beside the words, and one where the next unit would have been; none where nobody is.
    QFETCH(int, theme);
    const Theme colours = Theme::make(static_cast<Theme::Kind>(theme));
    PoolView view;
    view.resize(700, 500);
    view.setTheme(colours);
    sim::Frame frame = *Sample::frame(2);
    for (sim::FunctionFrame &f : frame.functions)
        f.throttlesPerSecond = 0;
    view.showFrame(std::make_shared<sim::Frame>(frame));
    const auto label = [&](int block) { return view.layout().labelRect(block); };
    const auto lastCell = [&](int block) {
        return view.layout().cellRect(block, view.layout().blocks[std::size_t(block)].cells - 1).center();
    };
    const qreal small = colours.px(7);
    const qreal large = colours.px(10);
    QImage grey = shot(view).convertToFormat(QImage::Format_Grayscale8);
    // Letters may look like crosses: what counts is how many more there are when somebody is refused.
    const QImage quiet = grey;
    for (const int block : {0, 1})
        QVERIFY(!isCross(grey, lastCell(block), colours.px(9)));
    frame.functions[0].throttlesPerSecond = 12; // A, in the pool, which B has left
    view.showFrame(std::make_shared<sim::Frame>(frame));
    grey = shot(view).convertToFormat(QImage::Format_Grayscale8);
    QVERIFY(crossesIn(grey, label(1), small) >= crossesIn(quiet, label(1), small) + 3);
    QCOMPARE(crossesIn(grey, label(0), small), crossesIn(quiet, label(0), small));
    frame.functions[0].throttles += 5; // and one of them just now
    view.showFrame(std::make_shared<sim::Frame>(frame));
    grey = shot(view).convertToFormat(QImage::Format_Grayscale8);
    QVERIFY(crossesIn(grey, label(1), large) >= crossesIn(quiet, label(1), large) + 3);
    QVERIFY(isCross(grey, lastCell(1), colours.px(9)));
    QVERIFY(!isCross(grey, lastCell(0), colours.px(9)));
}

void TestViewPool::copyPutsThePictureOnTheClipboard()
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

void TestViewPool::tooltips()
{
    const auto frame = Sample::frame(4);
    const sim::FunctionFrame &login = frame->functions[1];
    Gauge gauge(1);
    gauge.resize(110, 160);
    gauge.showFrame(frame);
    const QString inFlight = QStringLiteral("B Login: %1 in flight, 50 at most.").arg(login.inFlight());
    QVERIFY(tipAt(gauge, QPoint(50, 60)).startsWith(inFlight));
    PoolView pool;
    pool.resize(476, 335);
    pool.showFrame(frame);
    const auto at = [&](int block, int cell) {
        return tipAt(pool, pool.layout().cellRect(block, cell).center().toPoint());
    };
    QCOMPARE(at(0, 0), QStringLiteral("B Login: 10 running on provisioned environments"));
    QCOMPARE(at(0, 10), QStringLiteral("B Login: %1 running").arg(login.onDemand));
    QCOMPARE(at(0, 40), QStringLiteral("Set aside for B: nobody else may use it, even while it is idle."));
    QCOMPARE(at(1, 0), QStringLiteral("A Orders: %1 running").arg(frame->functions[0].onDemand));
    const auto early = Sample::frame(4, 100 * sim::Millisecond);
    pool.showFrame(early);
    QCOMPARE(at(0, 9), QStringLiteral("B Login: %1 provisioned and ready, waiting for a request")
                           .arg(10 - early->functions[1].provisionedBusy));
    QCOMPARE(at(1, 989), QStringLiteral("Free: any function without a reservation may use it."));
}

QTEST_MAIN(TestViewPool)
#include "tst_view_pool.moc"

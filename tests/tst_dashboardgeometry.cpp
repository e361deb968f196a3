// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sampleframe.h"
#include "ui/dashboard/whypopup.h"
#include "ui/pictures/lanelayout.h"
#include "ui/pictures/painting.h"
#include "ui/pictures/plotscale.h"
#include "ui/pictures/poollayout.h"
#include "ui/timeline/timelinelayout.h"

#include <QTest>

#include <numeric>

/// Where things stand in the pictures.
class TestDashboardGeometry : public QObject
{
    Q_OBJECT

private slots:
    void unitsPerCell_data();
    void unitsPerCell();
    void pool_data();
    void pool();
    void poolShares_data();
    void poolShares();
    void timeTicks_data();
    void timeTicks();
    void valueTicks();
    void niceTop();
    void scaleIsCutToItsArea();
    void hatchStaysInside();
    void provisionedLanesAndTheNewest();
    void theNewestOnTop();
    void lanesHit();
    void crossesStandForTheirCount();
    void timelineLabelsNeverOverlap();
    void theLeafLiesBesideWhatItExplains();
};

void TestDashboardGeometry::unitsPerCell_data()
{
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("expected");
    QTest::newRow("a limit of 1,000: one cell each") << 1000 << 1;
    QTest::newRow("2,500 still fit one by one") << 2500 << 1;
    QTest::newRow("above that a cell stands for two") << 2501 << 2;
    QTest::newRow("a limit of 10,000") << 10'000 << 5;
    QTest::newRow("a limit of 100,000") << 100'000 << 50;
    QTest::newRow("nothing") << 0 << 1;
}

void TestDashboardGeometry::unitsPerCell()
{
    QFETCH(int, units);
    QTEST(PoolLayout::unitsPerCellFor(units), "expected");
}

void TestDashboardGeometry::pool_data()
{
    QTest::addColumn<QRectF>("area");
    QTest::addColumn<QList<int>>("units");
    const QRectF wide(12, 30, 452, 230);
    QTest::newRow("one pool of 1,000") << wide << QList<int>{1000};
    QTest::newRow("50 carved out of 1,000") << wide << QList<int>{50, 950};
    QTest::newRow("reserved 0: a block without a cell") << wide << QList<int>{0, 1000};
    QTest::newRow("eight blocks") << wide << QList<int>{20, 20, 20, 20, 20, 20, 20, 20, 840};
    QTest::newRow("100,000 on a small card") << QRectF(12, 30, 380, 90) << QList<int>{500, 99'500};
    QTest::newRow("ten units") << wide << QList<int>{10};
    QTest::newRow("a tall narrow card") << QRectF(0, 0, 200, 600) << QList<int>{100, 900};
}

void TestDashboardGeometry::pool()
{
    QFETCH(QRectF, area);
    QFETCH(QList<int>, units);
    const std::vector<qreal> labels(static_cast<std::size_t>(units.size()), 12);
    constexpr qreal Gap = 3;
    const PoolLayout layout = PoolLayout::make(area, std::vector<int>(units.begin(), units.end()), labels, Gap);
    QCOMPARE(layout.blocks.size(), static_cast<std::size_t>(units.size()));
    qreal bottom = area.top();
    for (int b = 0; b < units.size(); ++b) {
        const PoolLayout::Block &block = layout.blocks[static_cast<std::size_t>(b)];
        QVERIFY(block.cells * layout.unitsPerCell >= units[b]);
        QVERIFY((block.cells - 1) * layout.unitsPerCell < std::max(1, units[b]));
        QVERIFY2(block.labelTop >= bottom, "no block begins above the end of the one before");
        for (int cell = 0; cell < block.cells; ++cell) {
            const QRectF rect = layout.cellRect(b, cell);
            QVERIFY(rect.width() >= 1 && rect.height() >= 1);
            QVERIFY(rect.left() >= area.left() - 1 && rect.right() <= area.right() + 1);
            QVERIFY(rect.top() >= block.top - 1 && rect.bottom() <= area.bottom() + 1);
            const auto hit = layout.cellAt(rect.center());
            QVERIFY2(hit && hit->block == b && hit->cell == cell, "a point in a cell finds that cell");
            QVERIFY(layout.cellOfUnit(layout.firstUnit(cell)) == cell);
            if (cell > 0 && cell % layout.columns != 0)
                QVERIFY2(rect.left() >= layout.cellRect(b, cell - 1).right(), "neighbours do not overlap");
            bottom = std::max(bottom, rect.bottom() - 1);
        }
        // Round exactly so many cells: by the area of an outline half a gap outside of them.
        const QPolygonF outline = layout.outline(b, 0.5);
        QCOMPARE(outline.size() == 6, block.rows > 1 && block.cells % layout.columns != 0);
        QCOMPARE(outline.isEmpty(), block.cells == 0);
        for (int cell = 0; cell < block.cells; ++cell)
            QVERIFY(outline.containsPoint(layout.cellRect(b, cell).center(), Qt::OddEvenFill));
        const bool complete = block.cells % layout.columns == 0;
        if (!complete && block.rows > 1)
            QVERIFY(!outline.containsPoint(layout.cellRect(b, block.cells - 1).center() + QPointF(layout.pitch, 0),
                                           Qt::OddEvenFill));
    }
    QVERIFY(!layout.cellAt(area.topLeft() - QPointF(5, 5)));
}

void TestDashboardGeometry::poolShares_data()
{
    QTest::addColumn<QList<int>>("units");
    QTest::addColumn<int>("perCell");
    QTest::addColumn<int>("cells");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("one each") << QList<int>{8, 2, 7} << 1 << 50 << QList<int>{8, 2, 7};
    QTest::newRow("nothing has no cell") << QList<int>{0, 3} << 1 << 50 << QList<int>{0, 3};
    QTest::newRow("a few units of fifty to a cell still get one")
        << QList<int>{500, 3} << 50 << 100 << QList<int>{10, 1};
    QTest::newRow("above a lowered limit the largest gives way")
        << QList<int>{900, 20} << 1 << 100 << QList<int>{80, 20};
}

void TestDashboardGeometry::poolShares()
{
    QFETCH(QList<int>, units);
    QFETCH(int, perCell);
    QFETCH(int, cells);
    const std::vector<int> shares = PoolLayout::share(std::vector<int>(units.begin(), units.end()), perCell, cells);
    QVERIFY(std::accumulate(shares.begin(), shares.end(), 0) <= cells);
    QTEST(QList<int>(shares.begin(), shares.end()), "expected");
}

void TestDashboardGeometry::timeTicks_data()
{
    using namespace sim;
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<int>("most");
    QTest::addColumn<qint64>("step");
    QTest::newRow("ten seconds") << qint64(0) << qint64(10 * Second) << 6 << qint64(2 * Second);
    QTest::newRow("2:41 of a run") << qint64(0) << qint64(161 * Second) << 4 << qint64(Minute);
    QTest::newRow("six hours") << qint64(0) << qint64(6 * Hour) << 4 << qint64(2 * Hour);
    QTest::newRow("a window that follows")
        << qint64(1234567) << qint64(1234567 + 10 * Second) << 6 << qint64(2 * Second);
    QTest::newRow("a month") << qint64(0) << qint64(30 * 24 * Hour) << 5 << qint64(192 * Hour);
}

void TestDashboardGeometry::timeTicks()
{
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    QFETCH(int, most);
    QFETCH(qint64, step);
    const std::vector<sim::SimTime> ticks = PlotScale::timeTicks(from, to, most);
    QVERIFY(!ticks.empty() && static_cast<int>(ticks.size()) <= most + 1);
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        QVERIFY(ticks[i] >= from && ticks[i] <= to);
        QCOMPARE(ticks[i] % step, 0);
        if (i > 0)
            QCOMPARE(ticks[i] - ticks[i - 1], step);
    }
}

void TestDashboardGeometry::valueTicks()
{
    for (const double top : {0.5, 1.0, 4.0, 34.0, 1000.0, 1100.0, 110'000.0}) {
        const std::vector<double> ticks = PlotScale::valueTicks(top, 6);
        QVERIFY(ticks.size() >= 2 && ticks.size() <= 8);
        QCOMPARE(ticks.front(), 0.0);
        QVERIFY(ticks.back() <= top * 1.001);
    }
    QVERIFY(PlotScale::valueTicks(0, 6).empty());
}

void TestDashboardGeometry::niceTop()
{
    QCOMPARE(PlotScale::niceTop(2400, 0), 3000.0);
    QCOMPARE(PlotScale::niceTop(2900, 3000), 3000.0);
    QCOMPARE(PlotScale::niceTop(1200, 3000), 3000.0); // it does not breathe
    QCOMPARE(PlotScale::niceTop(300, 3000), 300.0);
    QCOMPARE(PlotScale::niceTop(3001, 3000), 4000.0);
}

void TestDashboardGeometry::scaleIsCutToItsArea()
{
    const PlotScale scale{QRectF(10, 20, 100, 50), 0, 10 * sim::Second, 200};
    QCOMPARE(scale.x(5 * sim::Second), 60.0);
    QCOMPARE(scale.x(-sim::Second), 10.0);
    QCOMPARE(scale.x(sim::Never), 110.0);
    QCOMPARE(scale.y(0), 70.0);
    QCOMPARE(scale.y(100), 45.0);
    QCOMPARE(scale.y(1e9), 20.0);
    QCOMPARE(scale.timeAt(scale.x(3 * sim::Second)), 3 * sim::Second);
}

void TestDashboardGeometry::hatchStaysInside()
{
    const QRectF box(17, 33, 40, 9);
    QList<QLineF> lines;
    Paint::appendHatch(lines, box, 4);
    QVERIFY(lines.size() >= 8);
    const QRectF loose = box.adjusted(-1e-6, -1e-6, 1e-6, 1e-6);
    for (const QLineF &line : lines)
        QVERIFY(loose.contains(line.p1()) && loose.contains(line.p2()));
}

void TestDashboardGeometry::provisionedLanesAndTheNewest()
{
    const auto view = Sample::lanes(1, 5 * sim::Second); // 10 provisioned, the newest 15 on demand, and more
    QCOMPARE(view.lanes.size(), std::size_t(25));
    const LaneLayout layout = LaneLayout::make(QRectF(40, 10, 400, 14 * 12), view, 14, 22);
    QCOMPARE(layout.rows.size(), std::size_t(12));
    QCOMPARE(layout.rows.front().number, 1);
    QVERIFY(layout.rows.front().provisioned && !layout.rows.back().provisioned);
    QCOMPARE(layout.rows.back().number, int(view.lanes.back().environment));
    QCOMPARE(layout.hidden, view.more + 25 - 12);
    for (std::size_t row = 1; row < layout.rows.size(); ++row)
        QVERIFY(layout.laneRect(row).top() >= layout.laneRect(row - 1).bottom());
    QVERIFY(layout.laneRect(11).bottom() <= 10 + 14 * 12);
}

void TestDashboardGeometry::theNewestOnTop()
{
    const auto view = Sample::lanes(1, 5 * sim::Second);
    const LaneLayout layout = LaneLayout::make(QRectF(40, 10, 400, 14 * 12), view, 14, 22, true);
    QCOMPARE(layout.rows.front().number, int(view.lanes.back().environment));
    QVERIFY(layout.rows.back().provisioned);
    const LaneLayout empty = LaneLayout::make(QRectF(0, 0, 100, 100), sim::LaneView{}, 14, 22);
    QVERIFY(empty.rows.empty());
    QCOMPARE(empty.hidden, 0);
}

void TestDashboardGeometry::lanesHit()
{
    const sim::LaneView view = Sample::lanes(1, 5 * sim::Second);
    const LaneLayout layout = LaneLayout::make(QRectF(40, 10, 400, 14 * 12), view, 14, 22);
    const sim::Lane &lane = view.lanes[static_cast<std::size_t>(layout.rows[5].lane)];
    const QRectF init = layout.pieceRect(5, lane.pieces[0].from, lane.pieces[0].to);
    const auto hit = layout.hit(init.center(), view);
    QVERIFY(hit);
    QCOMPARE(hit->row, std::size_t(5));
    QCOMPARE(hit->piece, 0);
    sim::LaneView resting = view; // between two runs
    const sim::SimTime tenth = (view.to - view.from) / 10;
    resting.lanes[static_cast<std::size_t>(layout.rows[5].lane)].pieces = {
        {sim::Lane::Span::Run, view.from + tenth, view.from + 2 * tenth, 1, false, 0},
        {sim::Lane::Span::Run, view.from + 8 * tenth, view.from + 9 * tenth, 2, false, 0}};
    const auto idle = layout.hit(layout.pieceRect(5, view.from + 4 * tenth, view.from + 6 * tenth).center(), resting);
    QVERIFY(idle && idle->row == 5 && idle->piece == -1);
    QVERIFY(!layout.hit(QPointF(5, 5), view));
    sim::Lane open;
    open.pieces = {{sim::Lane::Span::Init, 0, sim::Never, 1, true, 0},
                   {sim::Lane::Span::Run, sim::Second, sim::Never, 1, true, 0}};
    QCOMPARE(LaneLayout::pieceEnd(open, 0), sim::Second);
    QCOMPARE(LaneLayout::pieceEnd(open, 1), sim::Never);
}

void TestDashboardGeometry::crossesStandForTheirCount()
{
    LaneLayout layout;
    layout.scale = {QRectF(0, 0, 100, 10), 0, 10 * sim::Second, 1};
    const auto crosses = layout.crosses({{sim::Second, {{3, 0, 1, 0}, 0}},
                                         {sim::Second + 1, {{1, 0, 0, 0}, 2}},
                                         {5 * sim::Second, {{0, 1, 0, 0}, 0}},
                                         {11 * sim::Second, {{0, 0, 0, 9}, 0}}},
                                        10);
    QCOMPARE(crosses.size(), std::size_t(2));
    QCOMPARE(crosses[0].at, sim::Second);
    QVERIFY(crosses[0].refused == (sim::Refusals{{4, 0, 1, 0}, 2}));
    QCOMPARE(crosses[1].refused.total(), std::int64_t(1));
}

void TestDashboardGeometry::timelineLabelsNeverOverlap()
{
    TimelineLayout layout;
    layout.track = QRectF(100, 30, 600, 5);
    layout.end = 5 * sim::Minute;
    std::vector<TimelineLayout::Wish> wishes;
    wishes.reserve(40);
    for (int i = 0; i < 40; ++i)
        wishes.push_back({(i * 7919) % 300 * sim::Second, 60.0 + i % 5 * 20, i % 3 != 0});
    const QRectF bounds(90, 0, 620, 65);
    const auto places = layout.place(wishes, bounds, 15, 7);
    QCOMPARE(places.size(), wishes.size());
    int shown = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        QCOMPARE(places[i].x, layout.x(wishes[i].at));
        if (places[i].label.isEmpty())
            continue;
        ++shown;
        QVERIFY(bounds.contains(places[i].label));
        QVERIFY(wishes[i].above == (places[i].label.bottom() < layout.track.top()));
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(!places[i].label.intersects(places[j].label));
    }
    QVERIFY2(shown >= 6, "those that find room are shown");
}

void TestDashboardGeometry::theLeafLiesBesideWhatItExplains()
{
    const QRect window(100, 50, 1280, 720);
    const QSize leaf(500, 300);
    for (int x = window.left(); x < window.right(); x += 37) {
        for (int y = window.top(); y < window.bottom(); y += 41) {
            const QRect about(x, y, 12, 9);
            const QRect placed(WhyPopup::placeBeside(about, window, leaf, 12), leaf);
            QVERIFY2(!placed.intersects(about), qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
            QVERIFY(window.contains(placed));
        }
    }
    // In a window that is hardly larger than itself it goes below or above.
    const QRect narrow(0, 0, 520, 700);
    for (const int y : {40, 300, 660}) {
        const QRect about(250, y, 12, 9);
        QVERIFY(!QRect(WhyPopup::placeBeside(about, narrow, leaf, 12), leaf).intersects(about));
    }
}

QTEST_MAIN(TestDashboardGeometry)
#include "tst_dashboardgeometry.moc"

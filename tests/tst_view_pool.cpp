// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sampleframe.h"
#include "tests/viewhelpers.h"
#include "ui/pictures/gaugepicture.h"
#include "ui/pictures/poolpicture.h"
#include "ui/text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace Views;

namespace {

/// A frame in which so many requests of a function were refused in the last second, by this check.
std::shared_ptr<sim::Frame> refusing(int function, std::int64_t count, sim::ThrottleReason reason)
{
    auto frame = std::make_shared<sim::Frame>(*Sample::frame(2));
    for (sim::FunctionFrame &f : frame->functions)
        f.lastSecond = {100, {}, 0};
    frame->functions[static_cast<std::size_t>(function)].lastSecond.refused.by[static_cast<std::size_t>(reason)] =
        count;
    return frame;
}

} // namespace

/// The account's pool as a map of cells, and the gauges.
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
    void refusalsAreSeenWithoutColour_data();
    void refusalsAreSeenWithoutColour();
    void onlyTheDoorTellsWhoWasRefused();
    void copyPutsThePictureOnTheClipboard();
    void tooltips();
    void gaugesSayTheLastSecond();
    void anAlarmOutlivesItsSecondByOne();
};

void TestViewPool::poolShowsEveryUnit()
{
    const auto frame = Sample::frame(4);
    Still<PoolPicture> view(frame);
    QCOMPARE(view->blocks().size(), std::size_t(2));
    int cells = 0;
    for (const PoolLayout::Block &block : view->layout().blocks)
        cells += block.cells;
    QCOMPARE(cells, 1000);
    QCOMPARE(view->layout().columns, 50);
    int running = 0;
    for (const PoolPicture::Block &block : view->blocks())
        running += block.used;
    QCOMPARE(running, frame->inFlight);
    const Theme theme = Theme::make(Theme::Kind::Light);
    const QImage image = view.image();
    const auto at = [&](int block, int cell) {
        return image.pixelColor(view->layout().cellRect(block, cell).center().toPoint());
    };
    QCOMPARE(at(1, 0), theme.function(0));
    // Reserved: what runs, provisioned and on demand; the rest is kept free, in B's pale colour.
    const int login = frame->functions[1].inFlight();
    QVERIFY(login > 10 && login < 50);
    for (const int cell : {0, 9, login - 1, login, 49})
        QCOMPARE(at(0, cell).rgb(), (cell < login ? theme.function(1) : theme.functionTint(1)).rgb());
    // Provisioned, and ready where nothing runs on it.
    const auto early = Sample::frame(4, 100 * sim::Millisecond);
    const sim::FunctionFrame &function = early->functions[1];
    QVERIFY(function.provisionedBusy > 0 && function.provisionedBusy < function.provisionedReady);
    Still<PoolPicture> ready(early);
    const QImage other = ready.image();
    for (const int cell : {0, function.provisionedBusy - 1, function.provisionedBusy, 9})
        QCOMPARE(other.pixelColor(ready->layout().cellRect(0, cell).center().toPoint()).rgb(),
                 (cell < function.provisionedBusy ? theme.function(1) : theme.functionTint(1)).rgb());
}

void TestViewPool::poolSaysWhatACellStandsFor()
{
    Still<PoolPicture> view(Sample::frame(2, Sample::Moment, 100'000));
    QCOMPARE(view->layout().unitsPerCell, 50);
    int cells = 0;
    for (const PoolLayout::Block &block : view->layout().blocks)
        cells += block.cells;
    QCOMPARE(cells, 2000);
    QVERIFY(view->remark().startsWith(QStringLiteral("1 cell = 50")));
}

void TestViewPool::poolNamesItsBlocks_data()
{
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("used");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("label");
    using Kind = PoolPicture::Block::Kind;
    QTest::newRow("reserved") << 50 << 15 << int(Kind::Reserved) << "B reserved 50 · used 15 · kept free 35";
    QTest::newRow("reserved below what runs")
        << 5 << 15 << int(Kind::Reserved) << "B reserved 5 · 10 over it until they finish";
    QTest::newRow("the rest") << 950 << 948 << int(Kind::Pool) << "Unreserved 950 · 2 free";
    QTest::newRow("a pool that shrank under load")
        << 900 << 948 << int(Kind::Pool) << "Unreserved 900 · 48 over it until they finish";
    QTest::newRow("provisioned without reserved") << 10 << 8 << int(Kind::Provisioned) << "B provisioned 10 · used 8";
}

void TestViewPool::poolNamesItsBlocks()
{
    QFETCH(int, units);
    QFETCH(int, used);
    QFETCH(int, kind);
    Still<PoolPicture> view(Sample::frame(4));
    QTEST(view->blockLabel({static_cast<PoolPicture::Block::Kind>(kind), 1, units, used, {}, {}}), "label");
}

void TestViewPool::refusalsShowAtTheBlockThatRefuses()
{
    Still<PoolPicture> own(refusing(1, 7, sim::ThrottleReason::ReservedConcurrency));
    QCOMPARE(own->blocks()[0].refused.size(), std::size_t(1));
    QCOMPARE(own->blocks()[0].refused[0].count, std::int64_t(7));
    QVERIFY2(own->blocks()[1].refused.empty(), "the pool refused nobody");
    Still<PoolPicture> pool(refusing(0, 12, sim::ThrottleReason::AccountConcurrency));
    QVERIFY(pool->blocks()[0].refused.empty());
    QCOMPARE(pool->blocks()[1].refused[0].function, 0);
    // The rate at which requests come is no block's matter.
    Still<PoolPicture> none(refusing(0, 12, sim::ThrottleReason::RequestRate));
    QVERIFY(none->blocks()[0].refused.empty() && none->blocks()[1].refused.empty());
}

void TestViewPool::refusalsAreSeenWithoutColour_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << int(Theme::Kind::Light);
    QTest::newRow("dark") << int(Theme::Kind::Dark);
    QTest::newRow("projector") << int(Theme::Kind::Projector);
}

void TestViewPool::refusalsAreSeenWithoutColour()
{
    // Along the middle of the door light and dark change places, cross by cross; a quiet door is one plain ground.
    QFETCH(int, theme);
    const auto changes = [&](const std::shared_ptr<sim::Frame> &frame, int block) {
        Still<PoolPicture> view(frame, QSize(700, 500));
        view->setTheme(Theme::make(static_cast<Theme::Kind>(theme)));
        const QImage grey = view.image().convertToFormat(QImage::Format_Grayscale8);
        const QRectF door = view->doorRect(block);
        constexpr int Contrast = 50;
        int count = 0;
        for (int x = qCeil(door.left()) + 1; x < qFloor(door.right()) - 1; ++x)
            count += std::abs(qGray(grey.pixel(x, qRound(door.center().y())))
                              - qGray(grey.pixel(x - 1, qRound(door.center().y()))))
                     > Contrast;
        return count;
    };
    const auto frame = refusing(0, 12, sim::ThrottleReason::AccountConcurrency);
    QVERIFY2(changes(frame, 1) > 60, QByteArray::number(changes(frame, 1)));
    QCOMPARE(changes(frame, 0), 0);
    QCOMPARE(changes(refusing(0, 0, sim::ThrottleReason::AccountConcurrency), 1), 0);
}

void TestViewPool::onlyTheDoorTellsWhoWasRefused()
{
    Still<PoolPicture> view(refusing(0, 12, sim::ThrottleReason::AccountConcurrency));
    QVERIFY(view->reasonAt(view->doorRect(1).center()));
    QVERIFY(view->reasonAt(view->layout().labelRect(1).center()));
    QVERIFY2(!view->reasonAt(view->layout().cellRect(1, 100).center()), "what runs was not refused");
    QVERIFY(!view->reasonAt(view->doorRect(0).center()));
}

void TestViewPool::copyPutsThePictureOnTheClipboard()
{
    Card view(std::make_unique<PoolPicture>());
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
    Still<GaugePicture> gauge(frame, QSize(138, 190), 1);
    const QString inFlight = QStringLiteral("B Login: %1 in flight, 50 at most.").arg(login.inFlight());
    QVERIFY(gauge->tip(QPointF(50, 60)).startsWith(inFlight));
    Still<PoolPicture> pool(frame);
    const auto at = [&](PoolPicture &of, int block, int cell) {
        return of.tip(of.layout().cellRect(block, cell).center());
    };
    PoolPicture &shown = *pool.operator->();
    QCOMPARE(at(shown, 0, 0), QStringLiteral("B Login: 10 running on provisioned environments"));
    QCOMPARE(at(shown, 0, 10), QStringLiteral("B Login: %1 running").arg(login.onDemand));
    QCOMPARE(at(shown, 0, 40), QStringLiteral("Set aside for B: nobody else may use it, even while it is idle."));
    QCOMPARE(at(shown, 1, 0), QStringLiteral("A Orders: %1 running").arg(frame->functions[0].onDemand));
    const auto early = Sample::frame(4, 100 * sim::Millisecond);
    shown.show(early);
    QCOMPARE(at(shown, 0, 9), QStringLiteral("B Login: %1 provisioned and ready, waiting for a request")
                                  .arg(10 - early->functions[1].provisionedBusy));
    QCOMPARE(at(shown, 1, 989), QStringLiteral("Free: any function without a reservation may use it."));
}

void TestViewPool::gaugesSayTheLastSecond()
{
    const auto frame = refusing(0, 40, sim::ThrottleReason::AccountConcurrency);
    Still<GaugePicture> orders(frame, QSize(138, 190), 0);
    QCOMPARE(orders->reading().asked(), std::int64_t(100));
    QCOMPARE(orders->reading().lastSecond.share(), 0.4);
    QVERIFY(orders->reading().alarmed);
    Still<GaugePicture> account(frame, QSize(196, 190), GaugePicture::Account);
    QCOMPARE(account->reading().asked(), std::int64_t(200));
    QCOMPARE(account->reading().inFlight, frame->inFlight);
    QCOMPARE(account->reading().ceiling, 1000);
    QCOMPARE(account->reading().unusedReserved, 50 - frame->functions[1].inFlight());
    QVERIFY(account->description().contains(QStringLiteral("20 % throttled")));
}

void TestViewPool::anAlarmOutlivesItsSecondByOne()
{
    auto frame = refusing(0, 0, sim::ThrottleReason::AccountConcurrency);
    auto seconds = std::make_shared<std::vector<sim::Seconds>>();
    for (int i = 0; i < 60; ++i)
        seconds->push_back({i * sim::Second, (i + 1) * sim::Second, {{9, {{i == 20, 0, 0, 0}, 0}, 0}, {9, {}, 0}}});
    const auto alarmedAt = [&](sim::SimTime time) {
        frame->time = time;
        frame->functions[0].lastSecond = {};
        auto past = std::make_shared<std::vector<sim::Seconds>>();
        for (const sim::Seconds &one : *seconds)
            if (one.to <= time)
                past->push_back(one);
        frame->seconds = past;
        return Still<GaugePicture>(frame, QSize(138, 190), 0)->reading().alarmed;
    };
    QVERIFY(!alarmedAt(20 * sim::Second));
    QVERIFY(alarmedAt(21 * sim::Second) && alarmedAt(22'900 * sim::Millisecond));
    QVERIFY(!alarmedAt(23 * sim::Second));
}

QTEST_MAIN(TestViewPool)
#include "tst_view_pool.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sampleframe.h"
#include "tests/viewhelpers.h"
#include "ui/dashboard/dashboard.h"
#include "ui/pictures/concurrencypicture.h"
#include "ui/pictures/throttlepicture.h"
#include "ui/text.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>
#include <QWheelEvent>

using namespace Views;

namespace {

constexpr QSize Large(492, 372);

const RowsPicture::Row &rowOf(const RowsPicture &picture, const QString &name)
{
    for (const RowsPicture::Row &row : picture.rows())
        if (row.name == name)
            return row;
    qFatal("there is no row %s", qPrintable(name));
}

double highest(const std::vector<RowsPicture::Bin> &bins)
{
    double most = 0;
    for (const RowsPicture::Bin &bin : bins)
        most = std::max(most, bin.high);
    return most;
}

} // namespace

/// The small multiples: concurrency, and the share that was throttled.
class TestViewCharts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void everyFunctionHasARowOfItsOwn();
    void aBurstIsAsHighAsItWas();
    void scales_data();
    void scales();
    void rulesFollowTheChanges();
    void theStackAddsUpToTheAccount();
    void manyFunctionsAreReachedByScrolling();
    void outcome_data();
    void outcome();
    void theShareDoesNotDependOnTheWidth();
    void aSecondWithoutRequestsIsAGap();
    void whatWaitsHasRowsOfItsOwn();
    void theCrosshairSaysTheSecond();
    void theWheelZoomsTheTime();
};

void TestViewCharts::everyFunctionHasARowOfItsOwn()
{
    const auto frame = Sample::frame(4);
    Still<ConcurrencyPicture> view(frame, Large);
    QCOMPARE(view->rows().size(), std::size_t(5)); // and the account
    for (std::size_t i = 1; i < view->rows().size(); ++i) {
        const RowsPicture::Row &row = view->rows()[i];
        QCOMPARE(row.now, Text::count(frame->functions[i - 1].inFlight()));
        QVERIFY(row.plot.top() >= view->rows()[i - 1].plot.bottom());
        QVERIFY(row.plot.left() == view->rows()[0].plot.left() && row.plot.right() == view->rows()[0].plot.right());
    }
    QVERIFY2(pixelsOf(view.image(), Theme::make(Theme::Kind::Light).function(0)) > 60, "A's curve is drawn");
}

void TestViewCharts::aBurstIsAsHighAsItWas()
{
    // 61 logins at 1 s: a mean of the bin would say less, and wider bins still less.
    const auto frame = Sample::frame(4, 10 * sim::Minute);
    int peak = 0;
    for (const sim::Bucket &bucket : *frame->history)
        peak = std::max(peak, bucket.functions[1].peakConcurrency);
    QVERIFY(peak >= 61);
    for (const int width : {300, 492, 1400}) {
        Still<ConcurrencyPicture> view(frame, QSize(width, 400));
        QCOMPARE(highest(rowOf(*view.operator->(), QStringLiteral("B Login")).bins), double(peak));
        const QString said = QStringLiteral("peak %1 · 0:0").arg(peak);
        QVERIFY2(rowOf(*view.operator->(), QStringLiteral("B Login")).remark.startsWith(said), qPrintable(said));
    }
}

void TestViewCharts::scales_data()
{
    QTest::addColumn<int>("functions");
    QTest::addColumn<QString>("row");
    QTest::addColumn<double>("top");
    QTest::newRow("the account reaches its limit") << 4 << "Account" << 1000.0;
    QTest::newRow("A has the whole pool") << 4 << "A Orders" << 1000.0;
    QTest::newRow("61 logins at once stand under 100") << 4 << "B Login" << 100.0;
}

void TestViewCharts::scales()
{
    QFETCH(int, functions);
    QFETCH(QString, row);
    Still<ConcurrencyPicture> view(Sample::frame(functions), Large);
    QTEST(rowOf(*view.operator->(), row).top, "top");
}

void TestViewCharts::rulesFollowTheChanges()
{
    using Dash = RowsPicture::Rule::Dash;
    Still<ConcurrencyPicture> view(Sample::frame(4), Large);
    const RowsPicture::Row &account = rowOf(*view.operator->(), QStringLiteral("Account"));
    QCOMPARE(account.rules.front().label, QStringLiteral("account limit 1,000"));
    const RowsPicture::Row &orders = rowOf(*view.operator->(), QStringLiteral("A Orders"));
    QCOMPARE(orders.rules.front().label, QStringLiteral("unreserved pool 950"));
    QCOMPARE(orders.rules.front().steps.front().value, std::optional<double>(990)); // ten are provisioned
    QCOMPARE(orders.rules.front().steps.back().value, std::optional<double>(950));
    const RowsPicture::Row &login = rowOf(*view.operator->(), QStringLiteral("B Login"));
    QCOMPARE(login.rules.size(), std::size_t(2));
    QCOMPARE(login.rules[0].label, QStringLiteral("reserved 50"));
    QCOMPARE(login.rules[0].steps.size(), std::size_t(1));
    QCOMPARE(login.rules[0].steps[0].from, Sample::Reservation); // and not before
    QVERIFY(login.rules[1].dash == Dash::Provisioned && login.rules[1].steps.front().from == 0);
    Still<ConcurrencyPicture> before(Sample::frame(4, 30 * sim::Second), Large);
    for (const RowsPicture::Rule &rule : rowOf(*before.operator->(), QStringLiteral("B Login")).rules)
        QVERIFY2(rule.dash != Dash::Limit, "nothing is reserved yet");
}

void TestViewCharts::theStackAddsUpToTheAccount()
{
    const auto frame = Sample::frame(4);
    Still<ConcurrencyPicture> view(frame, Large);
    view->setStacked(true);
    QCOMPARE(view->layers().size(), std::size_t(4));
    QCOMPARE(view->layers().back().function, 0); // the one that grew lies on top
    double now = 0;
    for (const ConcurrencyPicture::Layer &layer : view->layers()) {
        now += layer.now;
        QCOMPARE(layer.bins.size(), view->layers().front().bins.size());
    }
    QCOMPARE(now, double(frame->inFlight));
    for (std::size_t bin = 0; bin < view->layers().front().bins.size(); ++bin) {
        double sum = 0;
        for (const ConcurrencyPicture::Layer &layer : view->layers())
            sum += layer.bins[bin].high;
        QVERIFY2(sum <= 1000.5, "a sum of means never passes the limit");
    }
    QVERIFY(pixelsOf(view.image(), Theme::make(Theme::Kind::Light).function(0)) > 5000);
    view->setStacked(false);
    QVERIFY(view->layers().empty() && view->rows().size() == 5);
}

void TestViewCharts::manyFunctionsAreReachedByScrolling()
{
    Still<ConcurrencyPicture> view(Sample::frame(20), Large);
    const std::size_t shown = view->rows().size();
    QVERIFY(shown < 21 && view->rows().front().low);
    QCOMPARE(view->rows().front().name, QStringLiteral("Account"));
    view->scrollBy(3);
    QCOMPARE(view->rows().front().name, QStringLiteral("C Settlement"));
    view->scrollBy(100);
    QCOMPARE(view->rows().size(), shown);
    QVERIFY(view->rows().back().name.startsWith(QStringLiteral("F19")));
    view->scrollBy(-100);
    QCOMPARE(view->rows().front().name, QStringLiteral("Account"));
}

void TestViewCharts::outcome_data()
{
    QTest::addColumn<int>("trigger");
    QTest::addColumn<bool>("async");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("a load balancer answers 502") << int(sim::Trigger::Alb) << false << "429 → ALB 502";
    QTest::newRow("API Gateway answers 500") << int(sim::Trigger::ApiGateway) << false << "429 → API Gateway 500";
    QTest::newRow("an SDK sees the 429") << int(sim::Trigger::Sdk) << false << "429 → SDK 429";
    QTest::newRow("an event waits") << int(sim::Trigger::S3) << true << "429 → back to the queue";
    QTest::newRow("a message stays in its queue") << int(sim::Trigger::Sqs) << false << "429 → back to the queue";
}

void TestViewCharts::outcome()
{
    QFETCH(int, trigger);
    QFETCH(bool, async);
    sim::FunctionConfig function;
    function.name = "F";
    function.trigger = static_cast<sim::Trigger>(trigger);
    function.invocation = async ? sim::Invocation::Async : sim::Invocation::Sync;
    QTEST(ThrottlePicture::outcome(function), "outcome");
}

void TestViewCharts::theShareDoesNotDependOnTheWidth()
{
    // 2,000 a second are sent, and at most 1,000 a second of one second each can run: about half, in any bin.
    for (const int width : {300, 492, 1400}) {
        Still<ThrottlePicture> view(Sample::frame(4), QSize(width, 400));
        std::int64_t refused = 0;
        std::int64_t asked = 0;
        for (const ThrottlePicture::Share &share : view->shares(0)) {
            refused += share.asked.refused.total();
            asked += share.asked.all();
            if (share.from >= 70 * sim::Second && share.to <= 150 * sim::Second)
                QVERIFY2(std::abs(share.asked.share() - 0.5) < 0.1, QByteArray::number(share.asked.share()));
        }
        QCOMPARE(refused, Sample::frame(4)->functions[0].throttles);
        QCOMPARE(asked, Sample::frame(4)->functions[0].requests + Sample::frame(4)->functions[0].retries);
    }
}

void TestViewCharts::aSecondWithoutRequestsIsAGap()
{
    sim::Frame frame = *Sample::frame(1, 10 * sim::Second);
    auto seconds = std::make_shared<std::vector<sim::Seconds>>();
    for (int i = 0; i < 10; ++i)
        seconds->push_back({i * sim::Second, (i + 1) * sim::Second, {{i % 2 * 8, {{i % 2 * 2, 0, 0, 0}, 0}, 0}}});
    frame.seconds = seconds;
    Still<ThrottlePicture> view(std::make_shared<sim::Frame>(frame), Large);
    const auto &bins = view->rows().front().bins;
    QCOMPARE(bins.size(), std::size_t(10));
    for (std::size_t i = 0; i < bins.size(); ++i) {
        QCOMPARE(bins[i].gap, i % 2 == 0);
        QCOMPARE(bins[i].high, i % 2 == 0 ? 0.0 : 25.0);
    }
}

void TestViewCharts::whatWaitsHasRowsOfItsOwn()
{
    Still<ThrottlePicture> synchronous(Sample::frame(3), QSize(492, 260));
    QCOMPARE(synchronous->rows().size(), std::size_t(3));
    Still<ThrottlePicture> view(Sample::frame(4), QSize(492, 460));
    const sim::FunctionFrame &thumbnails = Sample::frame(4)->functions[3];
    QCOMPARE(rowOf(*view.operator->(), QStringLiteral("Waiting events")).now, Text::count(thumbnails.asyncWaiting));
    QVERIFY(thumbnails.asyncOldestAge > 90 * sim::Second);
    QCOMPARE(rowOf(*view.operator->(), QStringLiteral("Age of the oldest")).now,
             Text::duration(thumbnails.asyncOldestAge));
    // And what became of one event: its attempts, each where it was made.
    const auto &event = Sample::frame(4)->event;
    QVERIFY(event);
    const RowsPicture::Row &row = view->rows().back();
    QCOMPARE(row.name, QStringLiteral("Event D #%1").arg(event->request));
    std::size_t refused = 0;
    for (const sim::Record &record : event->records)
        refused += record.kind == sim::RecordKind::Throttle;
    QVERIFY(refused > 0);
    QVERIFY(row.attempts.size() >= refused);
    QCOMPARE(row.attempts.front().at, event->records[1].t);
}

void TestViewCharts::theCrosshairSaysTheSecond()
{
    Dashboard dashboard;
    dashboard.resize(1008, 852);
    dashboard.showFrame(Sample::frame(4));
    dashboard.show();
    Card *card = cardOf<ThrottlePicture>(dashboard);
    auto *picture = pictureOf<ThrottlePicture>(dashboard);
    const QPointF place(picture->scale().x(90 * sim::Second), picture->rows().front().plot.center().y());
    const QString tip = picture->tip(place);
    QVERIFY2(tip.startsWith(QStringLiteral("At 1:")) && tip.contains(QStringLiteral("A Orders: 5")), qPrintable(tip));
    const QImage before = shot(*cardOf<ConcurrencyPicture>(dashboard));
    const auto point = [card](const QPointF &at) {
        QMouseEvent move(QEvent::MouseMove, at, card->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(card, &move);
    };
    point(place);
    QTRY_VERIFY(shot(*cardOf<ConcurrencyPicture>(dashboard)) != before); // the line runs through both
    point({2, 2});
    QTRY_COMPARE(shot(*cardOf<ConcurrencyPicture>(dashboard)), before);
}

void TestViewCharts::theWheelZoomsTheTime()
{
    Dashboard dashboard;
    dashboard.resize(1008, 852);
    dashboard.showFrame(Sample::frame(4));
    Card *card = cardOf<ConcurrencyPicture>(dashboard);
    auto *picture = pictureOf<ConcurrencyPicture>(dashboard);
    const sim::SimTime at = 100 * sim::Second;
    const QPointF place(picture->scale().x(at), picture->rows().front().plot.center().y());
    QCOMPARE(picture->scale().to, 5 * sim::Minute);
    const auto turn = [&](int notches) {
        QWheelEvent wheel(place, card->mapToGlobal(place), QPoint(), QPoint(0, 120 * notches), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(card, &wheel);
        return wheel.isAccepted();
    };
    QVERIFY(turn(1));
    QVERIFY(picture->scale().to - picture->scale().from < 5 * sim::Minute);
    QVERIFY2(std::abs(picture->scale().timeAt(place.x()) - at) < 2 * sim::Second, "what is under the pointer stays");
    QCOMPARE(pictureOf<ThrottlePicture>(dashboard)->scale().from, picture->scale().from);
    for (int i = 0; i < 60; ++i)
        turn(1);
    QCOMPARE(picture->scale().to - picture->scale().from, 5 * sim::Second);
    for (int i = 0; i < 60; ++i)
        turn(-1);
    QCOMPARE(picture->scale().from, sim::SimTime(0));
    QCOMPARE(picture->scale().to, 5 * sim::Minute);
    QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(card, &wheel);
    QVERIFY2(!wheel.isAccepted(), "outside of the plots what is around it scrolls");
}

QTEST_MAIN(TestViewCharts)
#include "tst_view_charts.moc"

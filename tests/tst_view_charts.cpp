// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sampleframe.h"
#include "tests/viewhelpers.h"
#include "ui/dashboard/concurrencyview.h"
#include "ui/dashboard/stackplot.h"
#include "ui/dashboard/throttleview.h"
#include "ui/text.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>
#include <QWheelEvent>

using namespace Views;

namespace {

/// The number behind some words of a text; -1: they are not there.
double numberAfter(const QString &text, const QString &words)
{
    const QRegularExpression number(QRegularExpression::escape(words) + QStringLiteral("([\\d,.]+)"));
    const QRegularExpressionMatch match = number.match(text);
    return match.hasMatch() ? QLocale(QLocale::English).toDouble(match.captured(1)) : -1;
}

} // namespace

/// The curves of concurrency and of throttles.
class TestViewCharts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void concurrencyStacksToTheAccount();
    void concurrencyDrawsThePoolWhereSomethingIsReserved();
    void throttleOutcome_data();
    void throttleOutcome();
    void ratesWaitForABucketToFill();
    void waitingIsShownForAsynchronousFunctions();
    void wheelOverAChartScrollsWhatIsAround();
};

void TestViewCharts::concurrencyStacksToTheAccount()
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
    QVERIFY2(tip.contains(QStringLiteral("At 1:30")), qPrintable(tip));
    // The mean of the buckets around, to the unit.
    const double orders = numberAfter(tip, QStringLiteral("A Orders: "));
    double low = 1000;
    double high = 0;
    for (const sim::Bucket &bucket : *frame->history) {
        if (bucket.to < 89 * sim::Second || bucket.from > 91 * sim::Second)
            continue;
        low = std::min<double>(low, bucket.functions[0].meanConcurrency);
        high = std::max<double>(high, bucket.functions[0].meanConcurrency);
    }
    QVERIFY2(low > 800 && orders >= low - 1 && orders <= high + 1, qPrintable(tip));
    QVERIFY(view.tipAt(10 * sim::Minute).isEmpty());
}

void TestViewCharts::concurrencyDrawsThePoolWhereSomethingIsReserved()
{
    ConcurrencyView view;
    view.resize(476, 335);
    view.showFrame(Sample::frame(1, 30 * sim::Second));
    QCOMPARE(view.plot()->picture().lines.size(), std::size_t(1));
    view.showFrame(Sample::frame(4));
    const StackPlot::Picture &picture = view.plot()->picture();
    QCOMPARE(picture.lines.size(), std::size_t(2));
    QCOMPARE(picture.lines[1].values.front(), 990); // ten are provisioned
    QCOMPARE(picture.lines[1].values.back(), 950);
    QVERIFY2(picture.layers.back().colour == Theme::make(Theme::Kind::Light).function(1),
             "the reserved function lies on top, so that the others' sum meets the pool's line");
}

void TestViewCharts::throttleOutcome_data()
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

void TestViewCharts::throttleOutcome()
{
    QFETCH(int, trigger);
    QFETCH(bool, async);
    sim::FunctionConfig function;
    function.name = "F";
    function.trigger = static_cast<sim::Trigger>(trigger);
    function.invocation = async ? sim::Invocation::Async : sim::Invocation::Sync;
    QTEST(ThrottleView::outcome(function), "outcome");
}

void TestViewCharts::ratesWaitForABucketToFill()
{
    sim::Frame frame = *Sample::frame(1);
    auto history = std::make_shared<std::vector<sim::Bucket>>(2);
    (*history)[0] = {0, sim::Second, 1000, 1000, 0, 0, {{}}};
    (*history)[0].functions[0].throttles = 100;
    (*history)[1] = {sim::Second, sim::Second + 10 * sim::Millisecond, 1000, 1000, 0, 0, {{}}};
    (*history)[1].functions[0].throttles = 50;
    frame.history = history;
    ThrottleView view;
    view.showFrame(std::make_shared<sim::Frame>(frame));
    const std::vector<float> &rates = view.throttles()->picture().layers.front().values;
    QCOMPARE(rates.front(), 100.0F);
    QVERIFY2(rates.back() > 140 && rates.back() < 155, "150 refusals in 1.01 s, not 5,000 a second");
}

void TestViewCharts::waitingIsShownForAsynchronousFunctions()
{
    ThrottleView view;
    view.resize(476, 335);
    view.showFrame(Sample::frame(3));
    QVERIFY(view.waiting()->isHidden());
    view.showFrame(Sample::frame(4));
    QVERIFY(!view.waiting()->isHidden());
    const sim::SimTime oldest = Sample::frame(4)->functions[3].asyncOldestAge;
    QVERIFY(oldest > 90 * sim::Second);
    QCOMPARE(view.waiting()->picture().unit,
             QStringLiteral("Events waiting for a retry (D) · oldest %1").arg(Text::duration(oldest)));
    QVERIFY(view.waitingTip(160 * sim::Second).startsWith(QStringLiteral("At 2:40: ")));
    // 2,000 a second are sent, and at most 1,000 a second of one second each can run.
    const double refused =
        numberAfter(view.throttleTip(90 * sim::Second), QStringLiteral("A → 429 (ALB answers 502): "));
    QVERIFY2(refused > 950 && refused < 1250, QByteArray::number(refused));
    view.showFrame(Sample::frame(3, 30 * sim::Second));
    QCOMPARE(view.throttles()->picture().notice, QStringLiteral("No request has been refused so far"));
}

void TestViewCharts::wheelOverAChartScrollsWhatIsAround()
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

QTEST_MAIN(TestViewCharts)
#include "tst_view_charts.moc"

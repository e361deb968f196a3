// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/windowfixture.h"

#include "engine/session/metricsrecorder.h"
#include "ui/dashboard/card.h"
#include "ui/metrics/metricspage.h"
#include "ui/metrics/metricspicture.h"

#include <QClipboard>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <array>

using namespace sim;

namespace {

MetricChoice choiceOf(const QString &metric)
{
    for (const MetricChoice &choice : MetricCurves::choices()) {
        if (metric == QLatin1String(choice.metric))
            return choice;
    }
    qFatal("no such metric");
}

MetricMinute minute(std::vector<MetricPoint> points)
{
    return std::make_shared<const std::vector<MetricPoint>>(std::move(points));
}

} // namespace

/// CloudWatch's points, as curves and in their window.
class WindowMetricsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { WindowFixture::cleanSlate(); }

    void curvesHoldOneFunctionEach();
    void everyMetricOfARunIsOffered();
    void theWindowShowsMinutes();
};

void WindowMetricsTest::curvesHoldOneFunctionEach()
{
    const std::vector<MetricMinute> minutes{
        minute({{0, 0, "Throttles", "Sum", 5}, {0, -1, "ConcurrentExecutions", "Maximum", 7}}),
        minute({{Minute, 1, "Throttles", "Sum", 2}, {Minute, 0, "Duration", "Average", 9}}),
        minute({{2 * Minute, 0, "Throttles", "Sum", 3}, {2 * Minute, 0, "Throttles", "Maximum", 99}})};
    const auto curves = MetricCurves::make(minutes, choiceOf(QStringLiteral("Throttles")));
    QCOMPARE(curves.size(), 2U);
    QCOMPARE(curves[0].function, 0);
    QCOMPARE(curves[0].points, (std::vector<std::pair<SimTime, double>>{{0, 5.0}, {2 * Minute, 3.0}}));
    QCOMPARE(curves[1].points, (std::vector<std::pair<SimTime, double>>{{Minute, 2.0}}));
    QCOMPARE(MetricCurves::highest(curves), 5.0);
    QCOMPARE(MetricCurves::make(minutes, choiceOf(QStringLiteral("ConcurrentExecutions"))).at(0).function, -1);
    QVERIFY(MetricCurves::make({}, choiceOf(QStringLiteral("Throttles"))).empty());
}

void WindowMetricsTest::everyMetricOfARunIsOffered()
{
    // A run of everything: no metric that it writes may be missing from the list.
    Scenario scenario;
    scenario.duration = 3 * Minute;
    for (const bool async : {false, true}) {
        FunctionConfig function;
        function.name = async ? "B" : "A";
        function.invocation = async ? Invocation::Async : Invocation::Sync;
        function.settings.provisionedConcurrency = 2;
        Traffic traffic;
        traffic.kind = TrafficKind::Constant;
        traffic.rate = 5;
        function.traffic = {traffic};
        scenario.functions.push_back(function);
    }
    Simulation simulation(scenario);
    Observation observation;
    MetricsRecorder recorder(simulation, simulation.end(), observation);
    drive(simulation, simulation.end(), observation, std::array<Recorder *, 1>{&recorder});
    const auto &choices = MetricCurves::choices();
    QVERIFY(recorder.points.size() > 60);
    for (const MetricPoint &point : recorder.points) {
        const bool offered = std::any_of(choices.begin(), choices.end(), [&](const MetricChoice &choice) {
            return QLatin1String(choice.metric) == QLatin1String(point.metric)
                   && QLatin1String(choice.statistic) == QLatin1String(point.statistic);
        });
        QVERIFY2(offered, point.metric);
    }
}

void WindowMetricsTest::theWindowShowsMinutes()
{
    const ShownWindow shown;
    QTest::keyClick(shown.window.get(), Qt::Key_M);
    auto *page = shown.window->findChild<MetricsPage *>();
    QVERIFY(page && page->isVisible());
    auto *list = page->findChild<QListWidget *>(QStringLiteral("metricList"));
    auto *view = page->findChild<Card *>(QStringLiteral("metricsView"));
    auto *copy = page->findChild<QPushButton *>(QStringLiteral("copyMetrics"));
    QVERIFY(list && view && copy);
    const auto *picture = dynamic_cast<MetricsPicture *>(&view->picture());
    QVERIFY(picture && picture->curves().empty());
    QVERIFY(!copy->isEnabled());
    while (shown.window->frame()->askedSpeed < 600)
        QTest::keyClick(shown.window.get(), Qt::Key_BracketRight), QTest::qWait(20);
    QTest::keyClick(shown.window.get(), Qt::Key_Space);
    QVERIFY(QTest::qWaitFor([&] { return shown.frame().metrics && shown.frame().metrics->size() >= 3; }, 20'000));
    QTest::keyClick(shown.window.get(), Qt::Key_Space);
    QVERIFY(QTest::qWaitFor([&] { return shown.frame().state == RunState::Paused; }, 20'000));

    const QList<QListWidgetItem *> invocations = list->findItems(QStringLiteral("Invocations · Sum"), Qt::MatchExactly);
    QCOMPARE(invocations.size(), 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(invocations.first()).center());
    const std::size_t minutes = shown.frame().metrics->size();
    QCOMPARE(picture->curves().size(), 3U); // one for each function
    for (const MetricCurves::Curve &curve : picture->curves())
        QCOMPARE(curve.points.size(), minutes);
    // 100 a second are about 6,000 a minute: 5 standard deviations of a Poisson number.
    QVERIFY(qAbs(picture->curves()[0].points[0].second - 6000) < 5 * 78);

    QTest::mouseClick(copy, Qt::LeftButton);
    const QString table = QGuiApplication::clipboard()->text();
    QVERIFY(table.startsWith(QLatin1String("minute\tfunction\tmetric")));
    QVERIFY(table.contains(QLatin1String("\n0\tA\tInvocations\tSum\t")));

    auto *meaning = page->findChild<QLabel *>(QStringLiteral("metricMeaning"));
    QTest::keyClick(shown.window.get(), Qt::Key_F2);
    QVERIFY(QTest::qWaitFor([&] { return page->windowTitle() == QStringLiteral("CloudWatch 지표"); }));
    QVERIFY(list->currentItem()->text() == QStringLiteral("Invocations · 합계"));
    QVERIFY(meaning->text().contains(QStringLiteral("실행된 요청")));
    QTest::keyClick(page, Qt::Key_Escape);
    QVERIFY(!page->isVisible());
}

QTEST_MAIN(WindowMetricsTest)
#include "tst_window_metrics.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sampleframe.h"
#include "tests/viewhelpers.h"
#include "ui/pictures/changelabel.h"
#include "ui/timeline/timelinebar.h"

#include <QApplication>
#include <QTest>

using namespace Views;

/// The time line and the words on its marks.
class TestViewTimeline : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void changeLabels_data();
    void changeLabels();
    void timelineMarks();
    void scalingStepsAreMarks();
    void timelineNamesTheRules_data();
    void timelineNamesTheRules();
    void timelineFollowsTheLanguage();
};

void TestViewTimeline::changeLabels_data()
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

void TestViewTimeline::changeLabels()
{
    QFETCH(sim::Change, change);
    QTEST(ChangeLabel::of(change), "label");
}

void TestViewTimeline::timelineMarks()
{
    TimelineBar bar;
    bar.resize(1600, 62);
    bar.showFrame(Sample::frame(4));
    const auto labels = bar.labels();
    QCOMPARE(labels.size(), std::size_t(3));
    QCOMPARE(labels[0].text, QStringLiteral("Promotion"));
    QCOMPARE(labels[1].text, QStringLiteral("B reserved 50"));
    QCOMPARE(labels[2].text, QStringLiteral("first throttle"));
    for (const TimelineBar::Label &label : labels)
        QVERIFY(!label.box.isEmpty());
    QVERIFY(labels[0].box.bottom() < labels[2].box.top());
    QCOMPARE(bar.tipAt(labels[1].box.center().toPoint()), QStringLiteral("B reserved 50 at 2:31"));
    QCOMPARE(bar.accessibleDescription(), QStringLiteral("2:41 of 5:00; rules since Nov 2023"));
    bar.showFrame(Sample::frame(4, 30 * sim::Second));
    QCOMPARE(bar.tipAt(bar.labels().front().box.center().toPoint()), QStringLiteral("Promotion, planned at 1:00"));
}

void TestViewTimeline::scalingStepsAreMarks()
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
    QCOMPARE(labels[1].text, QStringLiteral("A scale-out denied: wanted 1,200, room for 900"));
    QVERIFY(labels[0].box.bottom() < labels[1].box.top()); // a refusal stands below, like throttles
}

void TestViewTimeline::timelineNamesTheRules_data()
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

void TestViewTimeline::timelineNamesTheRules()
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

void TestViewTimeline::timelineFollowsTheLanguage()
{
    TimelineBar bar;
    bar.resize(1600, 62);
    bar.showFrame(Sample::frame(4));
    Marking marking;
    QApplication::installTranslator(&marking);
    QApplication::processEvents();
    QCOMPARE(bar.accessibleName(), QStringLiteral("«Time line of the run»"));
    QCOMPARE(bar.labels()[2].text, QStringLiteral("«first throttle»"));
    QApplication::removeTranslator(&marking);
}

QTEST_MAIN(TestViewTimeline)
#include "tst_view_timeline.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenariofile.h"
#include "tests/sampleframe.h"
#include "tests/viewhelpers.h"
#include "ui/dashboard/dashboard.h"
#include "ui/pictures/coldstartpicture.h"
#include "ui/pictures/counterpicture.h"
#include "ui/text.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Views;

namespace {

using Kind = CounterPicture::Kind;

/// A shipped scenario, played up to `until`.
std::shared_ptr<const sim::Frame> shipped(const char *name, sim::SimTime until)
{
    QList<FileError> errors;
    const auto scenario = ScenarioFile::readFile(ScenarioFile::shippedPath(QString::fromLatin1(name)), errors);
    const auto shared = std::make_shared<const sim::Scenario>(*scenario);
    sim::Simulation simulation(*shared);
    sim::History history(shared, simulation);
    history.advance(simulation, until);
    return history.frame(simulation);
}

QStringList responses(const ColdStartPicture::Group &group)
{
    QStringList texts;
    for (const ColdStartPicture::Served &one : group.served)
        texts += Text::number(sim::toSeconds(one.response), 2);
    return texts;
}

const CounterPicture::Row &rowOf(const CounterPicture &picture, Kind kind)
{
    for (const CounterPicture::Row &row : picture.rows())
        if (row.kind == kind)
            return row;
    qFatal("there is no such row");
}

bool hasRow(const CounterPicture &picture, Kind kind)
{
    return std::any_of(picture.rows().begin(), picture.rows().end(),
                       [&](const CounterPicture::Row &row) { return row.kind == kind; });
}

} // namespace

/// The lanes of cold starts, and the counters.
class TestViewColdStarts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void theStripCountsEveryColdStart();
    void lanesRestOnTheNewestBurst();
    void twoFunctionsAreCompared();
    void placesTellWhatStandsThere();
    void buttonsAskForLanes();
    void countersAddUp();
    void rowsAreThoseThatMatter();
    void whatReachedTheQueueIsNotLost_data();
    void whatReachedTheQueueIsNotLost();
};

void TestViewColdStarts::theStripCountsEveryColdStart()
{
    const auto frame = Sample::frame(4, 10 * sim::Minute);
    for (const int width : {200, 480, 1400}) {
        Still<ColdStartPicture> view(frame, QSize(width, 268));
        std::vector<std::int64_t> sums(4);
        for (const ColdStartPicture::Peak &peak : view->strip())
            for (std::size_t f = 0; f < sums.size(); ++f)
                sums[f] += peak.counts[f];
        for (std::size_t f = 0; f < sums.size(); ++f)
            QCOMPARE(sums[f], frame->functions[f].coldStarts);
    }
}

void TestViewColdStarts::lanesRestOnTheNewestBurst()
{
    // A's last cold starts are those of the promotion: long after it the lanes still show them.
    const auto promotion = shipped("promotion", 205 * sim::Second);
    Still<ColdStartPicture> view(promotion, QSize(480, 268));
    QCOMPARE(view->groups().size(), std::size_t(1));
    const ColdStartPicture::Group &group = view->groups().front();
    QCOMPARE(group.view->to - group.view->from, 4 * sim::Second);
    QVERIFY(group.view->from >= 60 * sim::Second && group.view->to <= 70 * sim::Second);
    QCOMPARE(group.layout.rows.front().number, 1000); // the newest on top
    QCOMPARE(group.layout.hidden, 1000 - int(group.layout.rows.size()));
    QVERIFY(group.layout.rows.size() >= 8);
    const sim::Lane &newest = group.view->lanes.back();
    QCOMPARE(newest.pieces.front().request, std::int64_t(9919));
    QCOMPARE(newest.pieces.front().to - newest.pieces.front().from, 600 * sim::Millisecond);
}

void TestViewColdStarts::twoFunctionsAreCompared()
{
    // Fifteen log in at once: with ten environments provisioned five wait, without all of them do.
    Still<ColdStartPicture> view(shipped("login-provisioned-10", 50 * sim::Minute + 12 * sim::Second), QSize(984, 826));
    view->setLarge(true);
    QCOMPARE(view->groups().size(), std::size_t(2));
    const ColdStartPicture::Group &onDemand = view->groups()[0];
    const ColdStartPicture::Group &provisioned = view->groups()[1];
    QCOMPARE(responses(onDemand).join(u' '),
             QStringLiteral("2.12 2.29 2.60 1.73 2.16 2.15 2.02 2.29 2.38 2.38 2.24 2.13 2.25 2.20 2.41"));
    QCOMPARE(responses(provisioned).join(u' '), QStringLiteral("0.20 0.20 0.20 0.20 0.20 0.20 0.20 0.20 0.20 0.20 "
                                                               "2.77 2.18 2.18 2.40 2.36"));
    QCOMPARE(onDemand.cold(), 15);
    QCOMPARE(provisioned.cold(), 5);
    QCOMPARE(onDemand.served.front().environment, 51U);
    QCOMPARE(onDemand.served.back().environment, 65U);
    QCOMPARE(provisioned.served.back().environment, 15U);
    QCOMPARE(Text::number(sim::toSeconds(onDemand.median()), 2), QStringLiteral("2.24"));
    QCOMPARE(Text::number(sim::toSeconds(provisioned.median()), 2), QStringLiteral("0.20"));
    QCOMPARE(Text::number(sim::toSeconds(provisioned.longest()), 2), QStringLiteral("2.77"));
    QCOMPARE(view->numbers().rows.size(), std::size_t(30));
    for (const ColdStartPicture::Group &group : view->groups())
        for (std::size_t row = 1; row < group.layout.rows.size(); ++row)
            QVERIFY(group.layout.laneRect(row).top() >= group.layout.laneRect(row - 1).bottom());
}

void TestViewColdStarts::placesTellWhatStandsThere()
{
    const auto frame = Sample::frame(4, 9 * sim::Second);
    Still<ColdStartPicture> view(frame, QSize(480, 400));
    const ColdStartPicture::Group &group = view->groups().front();
    QCOMPARE(group.view->function, 1);
    const auto laneOf = [&](std::size_t row) -> const sim::Lane & {
        return group.view->lanes[static_cast<std::size_t>(group.layout.rows[row].lane)];
    };
    std::size_t cold = 0;
    while (cold < group.layout.rows.size() && (laneOf(cold).provisioned || laneOf(cold).pieces.size() < 2))
        ++cold;
    QVERIFY(cold < group.layout.rows.size());
    const sim::Lane &lane = laneOf(cold);
    const auto tipOf = [&](std::size_t piece) {
        const sim::Lane::Piece &one = lane.pieces[piece];
        return view->tip(group.layout.pieceRect(cold, one.from, one.to).center());
    };
    const QString init = tipOf(0);
    const QString environment = QStringLiteral("Environment %1").arg(lane.environment);
    QVERIFY2(init.contains(environment) && init.contains(QStringLiteral("Initialisation: 2 s")), qPrintable(init));
    QVERIFY2(init.contains(QStringLiteral("libraries: 2 s")), qPrintable(init));
    const QString run = tipOf(1);
    const QString request = QStringLiteral("Request %1: a cold start. It waited 2 s").arg(lane.pieces[1].request);
    QVERIFY2(run.contains(request) && run.contains(QStringLiteral("Why cold")), qPrintable(run));
    QVERIFY(view->reasonAt(group.layout.pieceRect(cold, lane.pieces[0].from, lane.pieces[0].to).center()));
    QVERIFY(view->newestReason().first);
    std::size_t ready = 0;
    while (ready < group.layout.rows.size() && !laneOf(ready).provisioned)
        ++ready;
    QVERIFY(ready < group.layout.rows.size());
    QVERIFY(view->tip(group.layout.laneRect(ready).center()).contains(QStringLiteral("rovisioned")));
    const std::optional<sim::SimTime> time = view->timeAt(QPointF(240, 60));
    QVERIFY(time && *time > 2 * sim::Minute && *time < 3 * sim::Minute); // half of five minutes
    QVERIFY(!view->timeAt(QPointF(240, 200)));
}

void TestViewColdStarts::buttonsAskForLanes()
{
    Dashboard dashboard;
    dashboard.resize(1008, 852);
    dashboard.showFrame(Sample::frame(4));
    dashboard.show();
    QSignalSpy chosen(&dashboard, &Dashboard::lanesChosen);
    QToolButton *other = nullptr;
    for (QToolButton *button : cardOf<ColdStartPicture>(dashboard)->findChildren<QToolButton *>())
        if (button->text() == QLatin1String("C"))
            other = button;
    QVERIFY(other && other->isVisible());
    QTest::mouseClick(other, Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].value<sim::LaneChoice>(), (sim::LaneChoice{{2}, sim::LaneChoice::Mode::Newest}));
    QTest::mouseClick(dashboard.findChild<QToolButton *>(QStringLiteral("newestColdStarts")), Qt::LeftButton);
    QCOMPARE(chosen[1][0].value<sim::LaneChoice>(), (sim::LaneChoice{{1}, sim::LaneChoice::Mode::Last}));
}

void TestViewColdStarts::countersAddUp()
{
    const auto frame = Sample::frame(4);
    Still<CounterPicture> view(frame, QSize(326, 190));
    std::int64_t throttles = 0;
    double cost = 0;
    for (std::size_t f = 0; f < 4; ++f) {
        throttles += frame->functions[f].throttles;
        cost += frame->functions[f].cost;
        QCOMPARE(rowOf(*view.operator->(), Kind::Throttles).values[f], double(frame->functions[f].throttles));
        QCOMPARE(rowOf(*view.operator->(), Kind::ColdStarts).values[f], double(frame->functions[f].coldStarts));
    }
    QCOMPARE(rowOf(*view.operator->(), Kind::Throttles).values[4], double(throttles));
    QCOMPARE(rowOf(*view.operator->(), Kind::Cost).values[4], cost);
    QVERIFY(view->description().contains(QStringLiteral("Throttles: %1").arg(Text::count(throttles))));
    view->setAll(true);
    QVERIFY2(!view->hasRoom(), "twelve lines are too many for that height");
    view->setSize({326, 260});
    QVERIFY(view->hasRoom());
    QCOMPARE(rowOf(*view.operator->(), Kind::P99).values[1], sim::toSeconds(frame->functions[1].responseP99));
    QVERIFY2(!rowOf(*view.operator->(), Kind::P99).values[4], "percentiles have no total");
    QVERIFY(view->reasonAt(view->lineOf(Kind::Throttles).center()));
    QVERIFY(!view->reasonAt(view->lineOf(Kind::ColdStarts).center()));
    QVERIFY(view->isCost(view->lineOf(Kind::Cost).center()));
    QVERIFY(view->tip(view->lineOf(Kind::Throttles).center()).contains(QStringLiteral("429")));
}

void TestViewColdStarts::rowsAreThoseThatMatter()
{
    Still<CounterPicture> synchronous(Sample::frame(1), QSize(326, 190));
    QVERIFY(!hasRow(*synchronous.operator->(), Kind::Waiting) && hasRow(*synchronous.operator->(), Kind::P99));
    QVERIFY(!hasRow(*synchronous.operator->(), Kind::Spillovers));
    Still<CounterPicture> provisioned(Sample::frame(2), QSize(326, 190));
    QVERIFY(hasRow(*provisioned.operator->(), Kind::Spillovers));
    Still<CounterPicture> queued(Sample::frame(4), QSize(326, 190));
    QVERIFY(hasRow(*queued.operator->(), Kind::Waiting) && hasRow(*queued.operator->(), Kind::DeadLetters));
    queued->setSmall(true);
    QCOMPARE(queued->rows().size(), std::size_t(2));
}

void TestViewColdStarts::whatReachedTheQueueIsNotLost_data()
{
    QTest::addColumn<int>("dropped");
    QTest::addColumn<int>("deadLetters");
    QTest::addColumn<double>("lost");
    QTest::newRow("R7.10 all that was given up is in the DLQ") << 100 << 100 << 0.0;
    QTest::newRow("R7.10 without a DLQ all of it is lost") << 100 << 0 << 100.0;
    QTest::newRow("R9.6 a queue's own dead letters were never dropped") << 0 << 100 << 0.0;
}

void TestViewColdStarts::whatReachedTheQueueIsNotLost()
{
    QFETCH(int, dropped);
    QFETCH(int, deadLetters);
    QFETCH(double, lost);
    auto frame = std::make_shared<sim::Frame>(*Sample::frame(4));
    frame->functions[3].dropped = dropped;
    frame->functions[3].deadLetters = deadLetters;
    Still<CounterPicture> view(frame, QSize(326, 190));
    view->setAll(true);
    QCOMPARE(rowOf(*view.operator->(), Kind::DeadLetters).values[3], double(deadLetters));
    QCOMPARE(rowOf(*view.operator->(), Kind::Dropped).values[3], lost);
}

QTEST_MAIN(TestViewColdStarts)
#include "tst_view_coldstarts.moc"

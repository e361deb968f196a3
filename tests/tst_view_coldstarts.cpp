// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sampleframe.h"
#include "tests/viewhelpers.h"
#include "ui/dashboard/coldstartview.h"
#include "ui/dashboard/counters.h"
#include "ui/dashboard/dashboard.h"
#include "ui/text.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Views;

/// The lanes of cold starts, and the counters.
class TestViewColdStarts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void coldStartTips();
    void coldStartChooserAsksForLanes();
    void countersAddUp();
    void whatReachedTheQueueIsNotLost_data();
    void whatReachedTheQueueIsNotLost();
};

void TestViewColdStarts::coldStartTips()
{
    ColdStartView view;
    view.resize(476, 335);
    const auto frame = Sample::frame(4);
    view.showFrame(frame);
    const LaneLayout layout = view.laneLayout();
    const auto laneOf = [&](std::size_t row) -> const sim::Lane & {
        return frame->lanes->lanes[static_cast<std::size_t>(layout.rows[row].lane)];
    };
    const auto rowOf = [&](auto what) {
        std::size_t row = 0;
        while (row < layout.rows.size() && !what(laneOf(row)))
            ++row;
        return row;
    };
    const std::size_t cold = rowOf([](const sim::Lane &lane) { return !lane.provisioned && lane.pieces.size() > 2; });
    const std::size_t gone = rowOf([](const sim::Lane &lane) { return lane.reclaimed != sim::Never; });
    const std::size_t warm =
        rowOf([](const sim::Lane &lane) { return !lane.provisioned && lane.reclaimed == sim::Never; });
    QVERIFY(cold > 0 && std::max({cold, gone, warm}) < layout.rows.size());
    const QString init = view.tipFor({cold, 0});
    const QString environment = QStringLiteral("Environment %1").arg(laneOf(cold).environment);
    QVERIFY2(init.contains(environment) && init.contains(QStringLiteral("Initialisation: 2 s")), qPrintable(init));
    const QString run = view.tipFor({cold, 1});
    const QString request =
        QStringLiteral("Request %1: a cold start. It waited 2 s").arg(laneOf(cold).pieces[1].request);
    QVERIFY2(run.contains(request) && run.contains(QStringLiteral("Why cold")), qPrintable(run));
    QVERIFY(view.tipFor({cold, 2}).contains(QStringLiteral("warm, no wait")));
    QVERIFY(view.tipFor({0, 0}).contains(QStringLiteral("provisioned environment")));
    QVERIFY(view.tipFor({warm, -1}).contains(QStringLiteral("Idle and warm")));
    QVERIFY(view.tipFor({gone, -1}).contains(QStringLiteral("reclaimed by Lambda")));
    const QPointF middle = layout.pieceRect(cold, laneOf(cold).pieces[0].from, laneOf(cold).pieces[0].to).center();
    QCOMPARE(tipAt(view, middle.toPoint()), init);
}

void TestViewColdStarts::coldStartChooserAsksForLanes()
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

void TestViewColdStarts::countersAddUp()
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
    const sim::FunctionFrame &thumbnails = frame->functions[3];
    QVERIFY(thumbnails.asyncWaiting > 500);
    QVERIFY2(text.contains(QStringLiteral("Waiting for retry: %1, oldest %2")
                               .arg(Text::count(thumbnails.asyncWaiting), Text::duration(thumbnails.asyncOldestAge))),
             qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Sent to the DLQ: 0, after 6 h at most")));
    counters.showFrame(Sample::frame(4, 30 * sim::Second)); // most run at once, one in a hundred waits 2 s for init
    counters.retranslate();
    QVERIFY(counters.accessibleDescription().contains(QStringLiteral("0.2 · 2.2 s, function B")));
    QVERIFY(tipAt(counters, QPoint(20, 20)).contains(QStringLiteral("429")));
}

void TestViewColdStarts::whatReachedTheQueueIsNotLost_data()
{
    QTest::addColumn<int>("dropped");
    QTest::addColumn<int>("deadLetters");
    QTest::addColumn<QString>("lost");
    QTest::newRow("R7.10 all that was given up is in the DLQ") << 100 << 100 << "hold them: 0";
    QTest::newRow("R7.10 without a DLQ all of it is lost") << 100 << 0 << "hold them: 100";
    QTest::newRow("R9.6 a queue's own dead letters were never dropped") << 0 << 100 << "hold them: 0";
}

void TestViewColdStarts::whatReachedTheQueueIsNotLost()
{
    QFETCH(int, dropped);
    QFETCH(int, deadLetters);
    QFETCH(QString, lost);
    auto frame = std::make_shared<sim::Frame>(*Sample::frame(4));
    frame->functions[3].dropped = dropped;
    frame->functions[3].deadLetters = deadLetters;
    Counters counters;
    counters.resize(330, 160);
    counters.showFrame(frame);
    counters.retranslate();
    const QString text = counters.accessibleDescription();
    QVERIFY2(text.contains(QStringLiteral("Sent to the DLQ: %1").arg(deadLetters)), qPrintable(text));
    constexpr int DlqCell = 2;
    const QString tip = tipAt(counters, counters.cellRect(DlqCell).center().toPoint());
    QVERIFY2(tip.endsWith(lost), qPrintable(tip));
}

QTEST_MAIN(TestViewColdStarts)
#include "tst_view_coldstarts.moc"

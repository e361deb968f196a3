// SPDX-License-Identifier: GPL-3.0-or-later
// Every "why" of the real window ends in a rule: controls that stop, refusals, cold starts, the glossary, the course.
#include "viewhelpers.h"
#include "windowfixture.h"

#include "ui/pictures/coldstartpicture.h"
#include "ui/pictures/counterpicture.h"
#include "ui/pictures/poolpicture.h"
#include "ui/pictures/throttlepicture.h"
#include "ui/rulelabel.h"

#include <QDialog>
#include <QScrollBar>
#include <QTableWidget>
#include <QTest>
#include <QTextBrowser>

namespace {

/// A has 2 reserved and refuses; B runs out of the account's small pool.
QByteArray refusing()
{
    return R"({"format": "concurrency-lab/1", "title": {"en": "Refusals", "ko": "거절"}, "seed": 3, "duration": "1m",
        "model": {"unreservedMinimum": 0}, "account": {"concurrencyLimit": 5},
        "functions": [
          {"name": "A", "trigger": "api-gateway", "duration": {"mean": "500ms"}, "init": [{"part": "libraries", "mean": "600ms"}],
           "reservedConcurrency": 2, "traffic": [{"kind": "constant", "rate": 40}]},
          {"name": "B", "trigger": "s3", "duration": {"mean": "2s"}, "traffic": [{"kind": "constant", "rate": 5}]}]})";
}

/// A window in which some seconds have passed, standing still.
struct Run : ShownWindow
{
    Run()
        : ShownWindow(refusing())
    {
        click(QStringLiteral("play"));
        if (!QTest::qWaitFor([this] { return frame().time > 6 * sim::Second; }, 20'000))
            qFatal("the run does not go on");
        click(QStringLiteral("play"));
        if (!QTest::qWaitFor([this] { return frame().state == sim::RunState::Paused; }, 20'000))
            qFatal("the run does not stop");
    }

    QWidget *why() const { return window->findChild<QWidget *>(QStringLiteral("why")); }
    RuleLabel *whyLabel() const { return why()->findChild<RuleLabel *>(); }
    QString whyText() const { return why()->isVisible() ? whyLabel()->accessibleName() : QString(); }
    QDialog *page() const { return window->findChild<QDialog *>(QStringLiteral("modelPage")); }
    /// Whether the page is open at a rule: its row is marked.
    bool pageShows(const QString &rule) const
    {
        return page() && page()->isVisible()
               && page()->findChild<QTextBrowser *>()->toHtml().contains(QRegularExpression(
                   QStringLiteral("bgcolor=[^<]*<p[^>]*><a name=\"%1\"").arg(QRegularExpression::escape(rule))));
    }
};

} // namespace

class WindowWhyTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { WindowFixture::cleanSlate(); }

    void aStoppedControlOpensItsRule();
    void aCrossTellsWhoRefused();
    void aRefusingBlockTellsWhoRefused();
    void aColdStartTellsItsChecks();
    void aBarTellsWhoRefused();
    void theCounterTellsWhoRefused();
    void theKeyTellsWhy();
    void theKeySaysWhereThereIsNothingToTell();
    void aRuleOfThePopupOpensThePage();
    void theLanguageChanges();
    void theGlossaryLeadsToTheRules();
    void theCourseLeadsToTheRules();
    void thePageLeadsFromRuleToRule();
};

void WindowWhyTest::aStoppedControlOpensItsRule()
{
    ShownWindow shown;
    shown.type(QStringLiteral("function0.reserved"), QStringLiteral("950"));
    const auto *card = shown.window->findChild<QWidget *>(QStringLiteral("function0"));
    auto *label = card->findChild<RuleLabel *>();
    QTRY_VERIFY(label->isVisible());
    QVERIFY2(label->accessibleName().endsWith(QStringLiteral("R2.3")), qPrintable(label->accessibleName()));
    QCOMPARE(label->focusPolicy(), Qt::StrongFocus);
    label->setFocus(Qt::TabFocusReason);
    QTest::keyClick(label, Qt::Key_Tab); // from the text to its link
    QTest::keyClick(label, Qt::Key_Return);
    QTRY_VERIFY(shown.window->findChild<QDialog *>(QStringLiteral("modelPage")));
    auto *page = shown.window->findChild<QDialog *>(QStringLiteral("modelPage"));
    QTRY_VERIFY(page->isVisible() && page->findChild<QTextBrowser *>()->verticalScrollBar()->value() > 0);
}

void WindowWhyTest::aCrossTellsWhoRefused()
{
    Run run;
    const ColdStartPicture::Group &group = Views::pictureOf<ColdStartPicture>(*run.window)->groups().front();
    const auto crosses = group.layout.crosses(group.view->throttles, 9);
    QVERIFY(!crosses.empty());
    const QPointF cross(crosses.front().x, group.crossTop + 6);
    QTest::mouseClick(Views::cardOf<ColdStartPicture>(*run.window), Qt::LeftButton, {}, cross.toPoint());
    QTRY_VERIFY(run.why()->isVisible());
    const QString text = run.whyText();
    // The check that refused, those before it and those after.
    for (const char *part : {"reservation", "refused", "R4.1", "none free", "passed", "not reached", "R6.11", "R2.10"})
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    QTest::keyClick(run.why(), Qt::Key_Escape);
    QTRY_VERIFY(!run.why()->isVisible());
}

void WindowWhyTest::aRefusingBlockTellsWhoRefused()
{
    Run run;
    auto *view = Views::pictureOf<PoolPicture>(*run.window);
    int refusing = -1;
    for (std::size_t i = 0; i < view->blocks().size(); ++i) {
        if (!view->blocks()[i].refused.empty())
            refusing = static_cast<int>(i);
    }
    QVERIFY(refusing >= 0);
    QTest::mouseClick(Views::cardOf<PoolPicture>(*run.window), Qt::LeftButton, {},
                      view->layout().labelRect(refusing).center().toPoint());
    QTRY_VERIFY(run.why()->isVisible());
    const QString text = run.whyText();
    for (const char *part : {"throttled so far", "refused", "not reached", "R2.10"})
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
}

void WindowWhyTest::aColdStartTellsItsChecks()
{
    Run run;
    const ColdStartPicture::Group &group = Views::pictureOf<ColdStartPicture>(*run.window)->groups().front();
    const sim::Lane &lane = group.view->lanes.at(static_cast<std::size_t>(group.layout.rows.at(0).lane));
    QVERIFY(lane.pieces.at(0).cold);
    const QPointF init = group.layout.pieceRect(0, lane.pieces[0].from, lane.pieces[0].to).center();
    QTest::mouseClick(Views::cardOf<ColdStartPicture>(*run.window), Qt::LeftButton, {}, init.toPoint());
    QTRY_VERIFY(run.why()->isVisible());
    const QString text = run.whyText();
    for (const char *part : {"a cold start", "An idle environment", "none free", "600 ms", "R8.1"})
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("refused")));
}

void WindowWhyTest::aBarTellsWhoRefused()
{
    Run run;
    auto *view = Views::pictureOf<ThrottlePicture>(*run.window);
    const RowsPicture::Row &row = view->rows().front();
    QCOMPARE(row.function, 0);
    QVERIFY(row.bins.at(2).high > 0);
    const QPointF bar(view->scale().x((row.bins[2].from + row.bins[2].to) / 2), row.plot.bottom() - 2);
    QTest::mouseClick(Views::cardOf<ThrottlePicture>(*run.window), Qt::LeftButton, {}, bar.toPoint());
    QTRY_VERIFY(run.why()->isVisible());
    const QString text = run.whyText();
    QVERIFY2(text.contains(QStringLiteral("A at 0:02")), qPrintable(text)); // and not B, which was refused, too
    QVERIFY2(text.contains(QStringLiteral("account limit 5, unreserved pool 3")), qPrintable(text));
}

void WindowWhyTest::theCounterTellsWhoRefused()
{
    Run run;
    const QRectF line = Views::pictureOf<CounterPicture>(*run.window)->lineOf(CounterPicture::Kind::Throttles);
    QTest::mouseClick(Views::cardOf<CounterPicture>(*run.window), Qt::LeftButton, {}, line.center().toPoint());
    QTRY_VERIFY(run.why()->isVisible());
    QVERIFY2(run.whyText().contains(QStringLiteral("unreserved pool")), qPrintable(run.whyText())); // B
    QVERIFY2(run.whyText().contains(QStringLiteral("reservation")), qPrintable(run.whyText())); // A
}

void WindowWhyTest::theKeyTellsWhy()
{
    Run run;
    QTest::keyClick(run.window.get(), Qt::Key_W);
    QTRY_VERIFY(run.why()->isVisible());
    QVERIFY(!run.whyText().isEmpty());
}

void WindowWhyTest::theKeySaysWhereThereIsNothingToTell()
{
    ShownWindow shown;
    QTest::keyClick(shown.window.get(), Qt::Key_W);
    auto *notice = shown.window->findChild<QLabel *>(QStringLiteral("notice"));
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().startsWith(QStringLiteral("Nothing has been throttled")), qPrintable(notice->text()));
}

void WindowWhyTest::aRuleOfThePopupOpensThePage()
{
    Run run;
    QTest::keyClick(run.window.get(), Qt::Key_W);
    QTRY_VERIFY(run.why()->isVisible());
    emit run.whyLabel()->linkActivated(QStringLiteral("#R4.1"));
    QTRY_VERIFY(run.pageShows(QStringLiteral("R4.1")));
    QVERIFY(!run.why()->isVisible());
}

void WindowWhyTest::theLanguageChanges()
{
    Run run;
    QTest::keyClick(run.window.get(), Qt::Key_W);
    QTRY_VERIFY(run.whyText().contains(QStringLiteral("passed")));
    run.language.set(Language::Code::Korean);
    QTRY_VERIFY(run.whyText().contains(QStringLiteral("통과")));
    QVERIFY(!run.whyText().contains(QStringLiteral("passed")));
}

void WindowWhyTest::theGlossaryLeadsToTheRules()
{
    Run run;
    QTest::keyClick(run.window.get(), Qt::Key_F1);
    QTRY_VERIFY(run.window->findChild<QTableWidget *>(QStringLiteral("glossaryTable")));
    auto *table = run.window->findChild<QTableWidget *>(QStringLiteral("glossaryTable"));
    QTRY_VERIFY(table->isVisible());
    for (int row = 0; row < table->rowCount(); ++row)
        QVERIFY(!table->item(row, 4)->text().isEmpty());
    table->setCurrentCell(3, 0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(run.pageShows(table->item(3, 4)->text()));
}

void WindowWhyTest::theCourseLeadsToTheRules()
{
    Run run;
    for (RuleLabel *label : run.window->findChild<QWidget *>(QStringLiteral("course"))->findChildren<RuleLabel *>()) {
        if (label->text().contains(QStringLiteral("#R2.1\"")))
            emit label->linkActivated(QStringLiteral("#R2.1"));
    }
    QTRY_VERIFY(run.pageShows(QStringLiteral("R2.1")));
}

void WindowWhyTest::thePageLeadsFromRuleToRule()
{
    Run run;
    QTest::keyClick(run.window.get(), Qt::Key_F1, Qt::ShiftModifier);
    QTRY_VERIFY(run.page());
    auto *text = run.page()->findChild<QTextBrowser *>();
    QVERIFY(text->toHtml().contains(QStringLiteral("href=\"#C1\"")));
    emit text->anchorClicked(QUrl(QStringLiteral("#C1")));
    QTRY_VERIFY(run.pageShows(QStringLiteral("C1")));
    QVERIFY(text->toPlainText().contains(QStringLiteral("model.wonPerDollar")));
}

QTEST_MAIN(WindowWhyTest)
#include "tst_window_why.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of the account and those behind "More", in the real window on the real engine: rules and Region, runtimes,
// Application Auto Scaling, the SQS queue, the caller, the model.
#include "windowfixture.h"

#include "engine/io/runtimes.h"
#include "ui/controls/editor.h"
#include "ui/timeline/timelinebar.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QWheelEvent>

class WindowSettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { WindowFixture::cleanSlate(); }

    void rulesStartTheRunAgain();
    void rulesAreSaved();
    void rulesAreSeenWithBothPanelsFolded();
    void theRegionIsChosen();
    void scrollingPastABoxChangesNothing();
    void aRuntimeSetsInit_data();
    void aRuntimeSetsInit();
    void anInitOfItsOwnIsNoRuntime();
    void autoScalingNeedsProvisioned();
    void autoScalingStopsAndSaysWhy_data();
    void autoScalingStopsAndSaysWhy();
    void autoScalingIsBoundByWhatAlarmsLeft();
    void sectionsFollowTheTrigger_data();
    void sectionsFollowTheTrigger();
    void theHintIsFollowedBySdksOnly();
    void theQueueIsSet_data();
    void theQueueIsSet();
    void aDragThatStartsAgainIsOneUndoStep();
    void theCallerIsSet();
    void theModelIsSet();
};

namespace {

QWidget *cardOf(const ShownWindow &shown, const QString &name)
{
    auto *card = shown.window->findChild<QWidget *>(name);
    auto *more = card->findChild<QAbstractButton *>(QStringLiteral("more"));
    if (!more->isChecked())
        more->click();
    QApplication::processEvents();
    return card;
}

QComboBox *boxOf(const ShownWindow &shown, const QString &card, const char *choice)
{
    return cardOf(shown, card)->findChild<QComboBox *>(QLatin1String(choice));
}

/// As a user does: the list opened, the option that begins so clicked.
void choose(QComboBox *box, const QString &option)
{
    const int row = box->findText(option, Qt::MatchStartsWith | Qt::MatchCaseSensitive);
    if (row < 0)
        qFatal("no such option");
    box->showPopup();
    const QModelIndex index = box->model()->index(row, 0);
    box->view()->scrollTo(index);
    const QPoint place = box->view()->visualRect(index).center();
    QTest::mouseMove(box->view()->viewport(), place);
    QTest::mouseClick(box->view()->viewport(), Qt::LeftButton, {}, place);
}

bool says(const QWidget *card, const QString &word)
{
    for (const QLabel *label : card->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(word))
            return true;
    }
    return false;
}

QString textOf(const ShownWindow &shown, const QString &row)
{
    return shown.field(row)->findChild<QLineEdit *>()->text();
}

/// A is provisioned at 10 and scaled by alarms, all in use.
QByteArray scaled()
{
    return R"({"format": "concurrency-lab/1", "title": {"en": "Scaled", "ko": "자동 조정"}, "duration": "1h",
        "functions": [{"name": "A", "trigger": "alb", "duration": {"mean": "1s"}, "provisionedConcurrency": 10,
          "autoScaling": {"min": 1, "max": 100, "targetUtilization": 0.7}, "traffic": [{"kind": "constant", "rate": 10}]}]})";
}

const QString Account = QStringLiteral("account");
const QString First = QStringLiteral("function0");

} // namespace

void WindowSettingsTest::rulesStartTheRunAgain()
{
    ShownWindow shown;
    const auto *line = shown.window->findChild<TimelineBar *>();
    QCOMPARE(line->rules(), QStringLiteral("rules since Nov 2023"));
    shown.click(QStringLiteral("play"));
    QTRY_VERIFY(shown.frame().time > sim::Second);
    choose(boxOf(shown, Account, "ruleSet"), QStringLiteral("before"));
    QTRY_VERIFY(shown.frame().scenario->ruleSet == sim::RuleSet::Before202311);
    QCOMPARE(shown.frame().time, sim::SimTime(0));
    QVERIFY(shown.frame().state == sim::RunState::Paused);
    QTRY_COMPARE(line->rules(), QStringLiteral("rules before Nov 2023"));

    shown.window->setFocus();
    QTest::keyClick(shown.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(shown.frame().scenario->ruleSet == sim::RuleSet::Current);
    QTRY_VERIFY(!shown.window->document().isModified());
    QTRY_COMPARE(boxOf(shown, Account, "ruleSet")->currentIndex(), 0);
    QTest::keyClick(shown.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(shown.frame().scenario->ruleSet == sim::RuleSet::Before202311);
}

void WindowSettingsTest::rulesAreSaved()
{
    ShownWindow shown;
    choose(boxOf(shown, Account, "ruleSet"), QStringLiteral("before"));
    choose(boxOf(shown, Account, "region"), QStringLiteral("us-west-2"));
    QTRY_COMPARE(shown.frame().scenario->account.region, std::string("us-west-2"));
    QTRY_VERIFY(shown.window->document().isModified());
    QTest::keyClick(shown.window.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!shown.window->document().isModified());
    QList<FileError> errors;
    const auto saved = ScenarioFile::readFile(shown.window->document().file(), errors);
    QVERIFY(saved && saved->ruleSet == sim::RuleSet::Before202311);
    QCOMPARE(saved->account.region, std::string("us-west-2"));
}

void WindowSettingsTest::rulesAreSeenWithBothPanelsFolded()
{
    ShownWindow shown;
    choose(boxOf(shown, Account, "ruleSet"), QStringLiteral("before"));
    shown.click(QStringLiteral("foldControls"));
    shown.click(QStringLiteral("foldCourse"));
    QTRY_VERIFY(!shown.window->findChild<QWidget *>(QStringLiteral("controls"))->isVisible());
    QTRY_VERIFY(!shown.window->findChild<QWidget *>(QStringLiteral("course"))->isVisible());
    const auto *line = shown.window->findChild<TimelineBar *>();
    QVERIFY(line->isVisible());
    QTRY_COMPARE(line->rules(), QStringLiteral("rules before Nov 2023"));
    QVERIFY(line->tipAt(QPoint(40, line->height() - 12)).contains(QStringLiteral("burst of 500"))); // Seoul's
}

void WindowSettingsTest::theRegionIsChosen()
{
    ShownWindow shown;
    QComboBox *box = boxOf(shown, Account, "region");
    QCOMPARE(box->currentText(), QStringLiteral("ap-northeast-2 · Seoul"));
    QCOMPARE(box->count(), 17);
    choose(box, QStringLiteral("ap-northeast-1"));
    QTRY_COMPARE(shown.frame().scenario->account.region, std::string("ap-northeast-1"));
    shown.window->editor().undoStack().undo();
    QTRY_COMPARE(box->currentText(), QStringLiteral("ap-northeast-2 · Seoul"));
}

void WindowSettingsTest::scrollingPastABoxChangesNothing()
{
    ShownWindow shown;
    QComboBox *box = boxOf(shown, Account, "ruleSet");
    box->setFocus();
    const QPoint middle = box->rect().center();
    QWheelEvent wheel(middle, box->mapToGlobal(middle), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(box, &wheel);
    QCOMPARE(box->currentIndex(), 0);
    QCOMPARE(shown.window->editor().undoStack().count(), 0);
}

void WindowSettingsTest::aRuntimeSetsInit_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("p50");
    QTest::addColumn<int>("p99");
    QTest::newRow("python3.13") << "Python 3.13" << 91 << 204;
    QTest::newRow("java21") << "Java 21" << 244 << 591;
    QTest::newRow("dotnet8 AOT") << ".NET 8 A" << 88 << 125;
    QTest::newRow("a Docker image in 2021") << "Docker" << 795 << 1632;
}

void WindowSettingsTest::aRuntimeSetsInit()
{
    QFETCH(QString, typed);
    QFETCH(int, p50);
    QFETCH(int, p99);
    ShownWindow shown;
    QComboBox *box = boxOf(shown, First, "runtime");
    QCOMPARE(box->currentIndex(), -1);
    QCOMPARE(box->placeholderText(), QStringLiteral("own value"));
    choose(box, typed);
    const auto init = [&] { return shown.settings(0).init; };
    const auto chosen = [&] {
        return init().size() == 1
               && init().front().law == sim::Law::lognormal(p50 * sim::Millisecond, p99 * sim::Millisecond);
    };
    QTRY_VERIFY(chosen());
    QTRY_VERIFY(box->currentText().startsWith(typed));
    QVERIFY(box->toolTip().contains(QStringLiteral("third-party")) && box->toolTip().contains(QStringLiteral("2026")));
}

void WindowSettingsTest::anInitOfItsOwnIsNoRuntime()
{
    ShownWindow shown;
    QComboBox *box = boxOf(shown, First, "runtime");
    choose(box, QStringLiteral("Java 21"));
    QTRY_VERIFY(box->currentIndex() >= 0 && Runtimes::presetOf(shown.settings(0).init) == box->currentIndex());
    shown.type(QStringLiteral("function0.init"), QStringLiteral("1s"));
    QTRY_COMPARE(box->currentIndex(), -1);
}

void WindowSettingsTest::autoScalingNeedsProvisioned()
{
    ShownWindow shown;
    QComboBox *box = boxOf(shown, First, "autoScaling");
    choose(box, QStringLiteral("on"));
    QTRY_VERIFY(says(cardOf(shown, First), QStringLiteral("Set provisioned concurrency first")));
    QCOMPARE(box->currentIndex(), 0);
    QVERIFY(!shown.field(QStringLiteral("function0.scalingMin"))->isEnabled());
    shown.type(QStringLiteral("function0.provisioned"), QStringLiteral("10"));
    QTRY_COMPARE(shown.settings(0).provisionedConcurrency, 10);
    choose(box, QStringLiteral("on"));
    const sim::AutoScaling expected{1, 100, 0.7, {}};
    QTRY_COMPARE(shown.settings(0).autoScaling, std::optional<sim::AutoScaling>(expected));
    QTRY_VERIFY(shown.field(QStringLiteral("function0.scalingMin"))->isEnabled());
    QVERIFY(!says(cardOf(shown, First), QStringLiteral("Set provisioned concurrency first")));
    choose(box, QStringLiteral("off"));
    QTRY_COMPARE(shown.settings(0).autoScaling, std::optional<sim::AutoScaling>());
}

void WindowSettingsTest::autoScalingStopsAndSaysWhy_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("why");
    QTest::newRow("the least, above what is provisioned") << "function0.scalingMin"
                                                          << "50"
                                                          << "50"
                                                          << "must lie between the two bounds";
    QTest::newRow("the least, within") << "function0.scalingMin"
                                       << "5"
                                       << "5" << QString();
    QTest::newRow("the most, below what is provisioned") << "function0.scalingMax"
                                                         << "4"
                                                         << "4"
                                                         << "must lie between the two bounds";
    QTest::newRow("the most, within") << "function0.scalingMax"
                                      << "40"
                                      << "40" << QString();
    QTest::newRow("a target in percent") << "function0.scalingTarget"
                                         << "55"
                                         << "55 %" << QString();
    QTest::newRow("a target above nine tenths") << "function0.scalingTarget"
                                                << "95"
                                                << "95"
                                                << "Only 10 % to 90 %";
    QTest::newRow("provisioned, above the most") << "function0.provisioned"
                                                 << "200"
                                                 << "200"
                                                 << "keeps this between 1 and 100";
    QTest::newRow("provisioned, switched off under it") << "function0.provisioned"
                                                        << "0"
                                                        << "0"
                                                        << "keeps this between 1 and 100";
}

void WindowSettingsTest::autoScalingStopsAndSaysWhy()
{
    QFETCH(QString, row);
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QFETCH(QString, why);
    ShownWindow shown(scaled());
    const QWidget *card = cardOf(shown, First);
    shown.type(row, typed);
    QTRY_VERIFY(shown.window->editor().settled());
    QTRY_COMPARE(textOf(shown, row), expected);
    if (why.isEmpty())
        return;
    QTRY_VERIFY(says(card, why)); // and nothing has changed
    const sim::AutoScaling before{1, 100, 0.7, {}};
    QCOMPARE(shown.settings(0).autoScaling, std::optional<sim::AutoScaling>(before));
    QCOMPARE(shown.settings(0).provisionedConcurrency, 10);
}

void WindowSettingsTest::autoScalingIsBoundByWhatAlarmsLeft()
{
    ShownWindow shown(scaled());
    cardOf(shown, First);
    shown.click(QStringLiteral("speed600"));
    shown.click(QStringLiteral("play"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.settings(0).provisionedConcurrency > 10, 20'000);
    shown.click(QStringLiteral("play"));
    QTRY_VERIFY(shown.frame().state != sim::RunState::Running);
    // 15 by now: the scenario's own 10 would lie outside these bounds.
    shown.type(QStringLiteral("function0.scalingMin"), QStringLiteral("12"));
    QTRY_COMPARE(shown.settings(0).autoScaling->min, 12);
    QCOMPARE(shown.settings(0).provisionedConcurrency, 15);
    const auto *line = shown.window->findChild<TimelineBar *>();
    QCOMPARE(line->labels().back().text, QStringLiteral("A scaled to 15"));
}

void WindowSettingsTest::sectionsFollowTheTrigger_data()
{
    QTest::addColumn<QString>("trigger");
    QTest::addColumn<QStringList>("rows");
    const QStringList all{QStringLiteral("callerTries"), QStringLiteral("eventAge"), QStringLiteral("batchSize")};
    QTest::newRow("a caller that waits") << "API" << all.mid(0, 1);
    QTest::newRow("the internal queue") << "SNS" << all.mid(1, 1);
    QTest::newRow("an SQS queue") << "SQS" << all.mid(2, 1);
}

void WindowSettingsTest::sectionsFollowTheTrigger()
{
    QFETCH(QString, trigger);
    QFETCH(QStringList, rows);
    ShownWindow shown;
    choose(boxOf(shown, First, "trigger"), trigger);
    for (const char *row : {"callerTries", "eventAge", "batchSize"}) {
        const auto visible = [&] {
            const QWidget *field = shown.field(QStringLiteral("function0.%1").arg(QLatin1String(row)));
            return field && field->isVisible();
        };
        QTRY_COMPARE(visible(), rows.contains(QLatin1String(row)));
    }
}

void WindowSettingsTest::theHintIsFollowedBySdksOnly()
{
    ShownWindow shown;
    cardOf(shown, First);
    const QString row = QStringLiteral("function0.callerHint");
    QTRY_VERIFY(!shown.field(row)->isEnabled());
    choose(boxOf(shown, First, "callerRetry"), QStringLiteral("AWS SDK"));
    QTRY_VERIFY(shown.field(row)->isEnabled());
    QVERIFY(!shown.settings(0).callerRetry.retryAfter);
    shown.type(row, QStringLiteral("3 s"));
    QTRY_COMPARE(shown.settings(0).callerRetry.retryAfter.value_or(0), 3 * sim::Second);
    shown.type(row, QStringLiteral("none"));
    QTRY_VERIFY(!shown.settings(0).callerRetry.retryAfter);
}

void WindowSettingsTest::theQueueIsSet_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<sim::SqsSettings>("expected");
    const auto row = [](const char *name, const char *field, const char *typed, auto fill) {
        sim::SqsSettings settings;
        fill(settings);
        QTest::newRow(name) << QStringLiteral("function0.%1").arg(QLatin1String(field)) << typed << settings;
    };
    row("R9.1 batches", "batchSize", "100", [](sim::SqsSettings &s) { s.batchSize = 100; });
    row("R9.3 maximum concurrency", "queueConcurrency", "50", [](sim::SqsSettings &s) { s.maximumConcurrency = 50; });
    row("R9.3 not below 2", "queueConcurrency", "1", [](sim::SqsSettings &) {});
    row("R9.5 FIFO groups", "messageGroups", "6", [](sim::SqsSettings &s) { s.messageGroups = 6; });
    row("R9.6 visibility", "visibility", "1200 s", [](sim::SqsSettings &s) { s.visibilityTimeout = 20 * sim::Minute; });
    row("R9.6 receives", "maxReceives", "3", [](sim::SqsSettings &s) { s.maxReceiveCount = 3; });
}

void WindowSettingsTest::theQueueIsSet()
{
    QFETCH(QString, row);
    QFETCH(QString, typed);
    QFETCH(sim::SqsSettings, expected);
    ShownWindow shown;
    choose(boxOf(shown, First, "trigger"), QStringLiteral("SQS"));
    QTRY_VERIFY(shown.frame().scenario->functions.front().trigger == sim::Trigger::Sqs);
    shown.type(row, typed);
    QTRY_COMPARE(shown.settings(0).sqs, expected);
    QTRY_VERIFY(shown.window->editor().settled());
    shown.window->editor().undoStack().undo();
    QTRY_COMPARE(shown.settings(0).sqs, sim::SqsSettings());
    QVERIFY(shown.frame().scenario->functions.front().trigger == sim::Trigger::Sqs);
}

void WindowSettingsTest::aDragThatStartsAgainIsOneUndoStep()
{
    ShownWindow shown;
    choose(boxOf(shown, First, "trigger"), QStringLiteral("SQS"));
    QTRY_VERIFY(shown.field(QStringLiteral("function0.batchSize"))
                && shown.field(QStringLiteral("function0.batchSize"))->isVisible());
    const int before = shown.window->editor().undoStack().count();
    const QString row = QStringLiteral("function0.batchSize");
    shown.drag(row, shown.slider(row)->value() / 1e4, 1.05); // beyond the end is the end
    QTRY_COMPARE(shown.settings(0).sqs.batchSize, 10'000);
    QCOMPARE(shown.window->editor().undoStack().count(), before + 1);
    QTRY_VERIFY(shown.window->editor().settled());
    shown.window->editor().undoStack().undo();
    QTRY_COMPARE(shown.settings(0).sqs.batchSize, 10);
}

void WindowSettingsTest::theCallerIsSet()
{
    ShownWindow shown;
    QComboBox *box = boxOf(shown, First, "callerRetry");
    QWidget *tries = shown.field(QStringLiteral("function0.callerTries"));
    QWidget *wait = shown.field(QStringLiteral("function0.callerDelay"));
    QVERIFY(!tries->isEnabled() && !wait->isEnabled());
    choose(box, QStringLiteral("AWS"));
    QTRY_VERIFY(tries->isEnabled() && !wait->isEnabled());
    choose(box, QStringLiteral("after"));
    QTRY_VERIFY(wait->isEnabled());
    shown.type(QStringLiteral("function0.callerTries"), QStringLiteral("5"));
    QTRY_COMPARE(shown.settings(0).callerRetry.maxAttempts, 5);
    shown.type(QStringLiteral("function0.callerDelay"), QStringLiteral("200ms"));
    const sim::CallerRetry expected{sim::RetryPolicy::Fixed, 5, 200 * sim::Millisecond};
    QTRY_COMPARE(shown.settings(0).callerRetry, expected);
}

void WindowSettingsTest::theModelIsSet()
{
    ShownWindow shown;
    cardOf(shown, Account);
    shown.type(QStringLiteral("duplicates"), QStringLiteral("2"));
    QTRY_COMPARE(shown.frame().scenario->model.duplicates, 0.02);
    shown.type(QStringLiteral("proactiveInit"), QStringLiteral("60%"));
    QTRY_COMPARE(shown.frame().scenario->model.proactiveInit, 0.6);
    shown.type(QStringLiteral("preparation"), QStringLiteral("2min"));
    QTRY_COMPARE(shown.frame().scenario->model.provisionedPreparation, 2 * sim::Minute);
    QCOMPARE(shown.frame().scenario->model.duplicates, 0.02);
    choose(boxOf(shown, First, "architecture"), QStringLiteral("arm"));
    QTRY_VERIFY(shown.frame().scenario->functions.front().architecture == sim::Architecture::Arm64);
}

QTEST_MAIN(WindowSettingsTest)
#include "tst_window_settings.moc"

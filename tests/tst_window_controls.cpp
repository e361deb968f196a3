// SPDX-License-Identifier: GPL-3.0-or-later
// The controls of the real window on the real engine: what is dragged, typed, undone, added and removed.
#include "windowfixture.h"

#include "ui/controls/controlpanel.h"
#include "ui/controls/editor.h"
#include "ui/dashboard/card.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QTextEdit>

class WindowControlsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { WindowFixture::cleanSlate(); }

    void screenReadersHearPlainWords();
    void fieldsAreTyped_data();
    void fieldsAreTyped();
    void aSliderIsDragged();
    void aDragIsOneUndoStep();
    void slidersHaveKeys();
    void reservedHasNone();
    void reservedStopsAndSaysWhy();
    void limitStopsAtWhatIsReserved();
    void aScheduledChangeMovesTheSlider();
    void editsDuringARunAreChangesOfTheScenario();
    void functionsAreAddedAndRemoved();
    void theAwsCommandIsShownAndCopied();
    void choicesAreMade();
};

void WindowControlsTest::fieldsAreTyped_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("expected");
    QTest::addColumn<QString>("shown");
    QTest::newRow("the account limit with a group separator") << "limit"
                                                              << "2,000" << 2000.0 << "2,000";
    QTest::newRow("requests per second with decimals") << "function0.rate"
                                                       << "12.5" << 12.5 << "12.5";
    QTest::newRow("a duration in the unit that stands there") << "function0.duration"
                                                              << "250" << 250.0 << "250 ms";
    QTest::newRow("a duration in seconds") << "function0.duration"
                                           << "1.5s" << 1500.0 << "1.5 s";
    QTest::newRow("a duration in minutes") << "function1.duration"
                                           << "15 min" << 900'000.0 << "15 min";
    QTest::newRow("a duration above 15 minutes is not taken, and stays to be mended") << "function1.duration"
                                                                                      << "2h" << 200.0 << "2h";
    QTest::newRow("one and a half thousand requests") << "function0.rate"
                                                      << "1.5k" << 1500.0 << "1,500";
    QTest::newRow("a fraction of a place is not taken") << "function1.reserved"
                                                        << "1.5" << -1.0 << "1.5";
    QTest::newRow("a reservation") << "function1.reserved"
                                   << "50" << 50.0 << "50";
    QTest::newRow("a reservation of nothing: switched off") << "function1.reserved"
                                                            << "0" << 0.0 << "0";
    QTest::newRow("provisioned concurrency") << "function1.provisioned"
                                             << "10" << 10.0 << "10";
    QTest::newRow("an init where there was none") << "function1.init"
                                                  << "2 s" << 2000.0 << "2 s";
    QTest::newRow("nonsense stays to be mended") << "function0.duration"
                                                 << "soon" << 500.0 << "soon";
}

void WindowControlsTest::fieldsAreTyped()
{
    QFETCH(QString, row);
    QFETCH(QString, typed);
    QFETCH(double, expected);
    QFETCH(QString, shown);
    ShownWindow shownWindow;
    shownWindow.type(row, typed);
    const auto inForce = [&] {
        const sim::Frame &frame = shownWindow.frame();
        const std::size_t function = row.startsWith(QLatin1String("function1")) ? 1 : 0;
        const sim::FunctionSettings &settings = frame.settings.at(function);
        if (row == QLatin1String("limit"))
            return double(frame.concurrencyLimit);
        if (row.endsWith(QLatin1String("rate")))
            return frame.ratePerSecond.at(function);
        if (row.endsWith(QLatin1String("duration")))
            return settings.duration.meanMicroseconds() / 1000;
        if (row.endsWith(QLatin1String("reserved")))
            return double(settings.reservedConcurrency.value_or(-1));
        if (row.endsWith(QLatin1String("provisioned")))
            return double(settings.provisionedConcurrency);
        return settings.init.empty() ? 0.0 : settings.init.front().law.meanMicroseconds() / 1000;
    };
    QTRY_COMPARE(inForce(), expected);
    QTRY_COMPARE(shownWindow.field(row)->findChild<QLineEdit *>()->text(), shown);
}

void WindowControlsTest::aSliderIsDragged()
{
    ShownWindow shown;
    QSlider *slider = shown.slider(QStringLiteral("function1.rate"));
    const double from = double(slider->value()) / slider->maximum();
    shown.drag(QStringLiteral("function1.rate"), from, 1.05); // beyond the end is the end
    QTRY_COMPARE(shown.frame().ratePerSecond.at(1), 20'000.0);
    QTRY_COMPARE(slider->value(), slider->maximum());
    QCOMPARE(shown.frame().ratePerSecond.at(0), 100.0);
}

void WindowControlsTest::aDragIsOneUndoStep()
{
    ShownWindow shown;
    const double from = double(shown.slider(QStringLiteral("function1.rate"))->value()) / 10'000;
    shown.drag(QStringLiteral("function1.rate"), from, 0.9);
    QTRY_VERIFY(shown.window->editor().settled() && shown.frame().ratePerSecond.at(1) > 1000);
    const double dragged = shown.frame().ratePerSecond.at(1);
    QCOMPARE(shown.window->editor().undoStack().count(), 1);
    shown.type(QStringLiteral("function1.reserved"), QStringLiteral("50"));
    QTRY_COMPARE(shown.settings(1).reservedConcurrency, std::optional<int>(50));
    QCOMPARE(shown.window->editor().undoStack().count(), 2);

    shown.window->setFocus();
    QTest::keyClick(shown.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(shown.settings(1).reservedConcurrency, std::optional<int>());
    QTest::keyClick(shown.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(shown.frame().ratePerSecond.at(1), 60.0);
    QTRY_VERIFY(!shown.window->document().isModified());
    QTest::keyClick(shown.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(shown.frame().ratePerSecond.at(1), dragged);
    QTest::keyClick(shown.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(shown.settings(1).reservedConcurrency, std::optional<int>(50));
    QTRY_VERIFY(shown.window->document().isModified());
}

void WindowControlsTest::slidersHaveKeys()
{
    ShownWindow shown;
    QSlider *slider = shown.slider(QStringLiteral("function0.rate"));
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    QTRY_COMPARE(shown.frame().ratePerSecond.at(0), 110.0);
    QTest::keyClick(slider, Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(shown.frame().ratePerSecond.at(0), 111.0);
    QTest::keyClick(slider, Qt::Key_PageUp);
    QTRY_COMPARE(shown.frame().ratePerSecond.at(0), 200.0);
    QTest::keyClick(slider, Qt::Key_End);
    QTRY_COMPARE(shown.frame().ratePerSecond.at(0), 20'000.0);
    QTest::keyClick(slider, Qt::Key_Home);
    QTRY_COMPARE(shown.frame().ratePerSecond.at(0), 0.0);
    QVERIFY(slider->accessibleName().contains(QLatin1String("0")));
}

void WindowControlsTest::reservedHasNone()
{
    ShownWindow shown;
    const QString row = QStringLiteral("function0.reserved");
    QCOMPARE(shown.field(row)->findChild<QLineEdit *>()->text(), QStringLiteral("none"));
    QSlider *slider = shown.slider(row);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    QTRY_COMPARE(shown.settings(0).reservedConcurrency, std::optional<int>(0));
    QTest::keyClick(slider, Qt::Key_Left);
    QTRY_COMPARE(shown.settings(0).reservedConcurrency, std::optional<int>());
    QTRY_COMPARE(shown.field(row)->findChild<QLineEdit *>()->text(), QStringLiteral("none"));
    shown.type(row, QStringLiteral("70"));
    QTRY_COMPARE(shown.settings(0).reservedConcurrency, std::optional<int>(70));
    shown.drag(row, double(slider->value()) / 10'000, 0.0);
    QTRY_COMPARE(shown.settings(0).reservedConcurrency, std::optional<int>());
}

void WindowControlsTest::reservedStopsAndSaysWhy()
{
    ShownWindow shown; // R2.3: 100 stay unreserved
    shown.type(QStringLiteral("function0.reserved"), QStringLiteral("950"));
    const auto *card = shown.window->findChild<QWidget *>(QStringLiteral("function0"));
    const auto said = [card](const QString &word) {
        for (const QLabel *label : card->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(word))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(said(QStringLiteral("must stay unreserved")));
    // What was typed stands there to be mended, and nothing has changed; Escape gives it up.
    auto *edit = shown.field(QStringLiteral("function0.reserved"))->findChild<QLineEdit *>();
    QCOMPARE(edit->text(), QStringLiteral("950"));
    QVERIFY(!shown.settings(0).reservedConcurrency);
    QTest::keyClick(shown.field(QStringLiteral("function0.reserved")), Qt::Key_Escape);
    QTRY_VERIFY(!said(QStringLiteral("must stay unreserved")));
    QCOMPARE(edit->text(), QStringLiteral("none"));
    shown.type(QStringLiteral("function0.reserved"), QStringLiteral("soon"));
    QTRY_VERIFY(said(QStringLiteral("cannot be read")));
    shown.type(QStringLiteral("function0.reserved"), QStringLiteral("900"));
    QTRY_COMPARE(shown.settings(0).reservedConcurrency, std::optional<int>(900));
    QVERIFY(!said(QStringLiteral("cannot be read")));
    // Dragged it goes as far as it may. Nothing is left for the next one.
    shown.type(QStringLiteral("function1.reserved"), QStringLiteral("5"));
    QTRY_VERIFY(shown.window->editor().settled());
    QVERIFY(!shown.settings(1).reservedConcurrency);
}

void WindowControlsTest::limitStopsAtWhatIsReserved()
{
    ShownWindow shown;
    shown.type(QStringLiteral("function0.reserved"), QStringLiteral("400"));
    QTRY_COMPARE(shown.settings(0).reservedConcurrency, std::optional<int>(400));
    shown.type(QStringLiteral("limit"), QStringLiteral("300"));
    QTRY_VERIFY(shown.window->editor().settled());
    QCOMPARE(shown.frame().concurrencyLimit, 1000);
    shown.type(QStringLiteral("limit"), QStringLiteral("500"));
    QTRY_COMPARE(shown.frame().concurrencyLimit, 500);
}

void WindowControlsTest::aScheduledChangeMovesTheSlider()
{
    QByteArray scenario = WindowFixture::threeFunctions().trimmed();
    scenario.chop(1);
    scenario += R"(, "changes": [{"at": "1s", "function": "B", "set": {"reservedConcurrency": 50}}]})";
    ShownWindow shown(scenario);
    QCOMPARE(shown.field(QStringLiteral("function1.reserved"))->findChild<QLineEdit *>()->text(),
             QStringLiteral("none"));
    shown.click(QStringLiteral("play"));
    QTRY_COMPARE(shown.field(QStringLiteral("function1.reserved"))->findChild<QLineEdit *>()->text(),
                 QStringLiteral("50"));
    QVERIFY(!shown.window->document().isModified());
}

void WindowControlsTest::editsDuringARunAreChangesOfTheScenario()
{
    ShownWindow shown;
    shown.click(QStringLiteral("play"));
    QTRY_VERIFY(shown.frame().time > sim::Second);
    shown.type(QStringLiteral("function1.reserved"), QStringLiteral("50"));
    QTRY_COMPARE(shown.settings(1).reservedConcurrency, std::optional<int>(50));
    QTRY_COMPARE(shown.frame().scenario->changes.size(), std::size_t(1));
    QCOMPARE(shown.frame().scenario->functions.at(1).settings.reservedConcurrency, std::optional<int>());
    QVERIFY(shown.window->document().isModified());
    // Started again, the change holds from the start (M20); taking that back brings the run back.
    QTest::keyClick(shown.window.get(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(shown.frame().events, std::uint64_t(0));
    QTRY_COMPARE(shown.settings(1).reservedConcurrency, std::optional<int>(50));
    QVERIFY(shown.frame().scenario->changes.empty());
    shown.window->setFocus();
    QTest::keyClick(shown.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(shown.frame().scenario->changes.size(), std::size_t(1));
    QTRY_VERIFY(shown.frame().time > sim::Second);
    // Back before the change, taking it back strikes it out.
    QTest::keyClick(shown.window.get(), Qt::Key_Home);
    QTRY_COMPARE(shown.frame().time, sim::SimTime(0));
    QTest::keyClick(shown.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(shown.frame().scenario->changes.empty());
    QTRY_VERIFY(!shown.window->document().isModified());
}

void WindowControlsTest::functionsAreAddedAndRemoved()
{
    ShownWindow shown;
    for (std::size_t count = 4; count <= 8; ++count) {
        shown.click(QStringLiteral("addFunction"));
        QTRY_COMPARE(shown.frame().settings.size(), count);
    }
    QTRY_VERIFY(!shown.window->findChild<QWidget *>(QStringLiteral("addFunction"))->isEnabled());
    QCOMPARE(shown.frame().scenario->functions.at(3).name, std::string("D"));
    QTRY_VERIFY(shown.field(QStringLiteral("function7.rate")));

    auto *second = shown.window->findChild<QWidget *>(QStringLiteral("function1"));
    QTest::mouseClick(second->findChild<QWidget *>(QStringLiteral("more")), Qt::LeftButton);
    auto *remove = second->findChild<QAbstractButton *>(QStringLiteral("remove"));
    QTRY_VERIFY(remove->isVisible());
    remove->click();
    QTRY_COMPARE(shown.frame().settings.size(), std::size_t(7));
    QCOMPARE(shown.frame().scenario->functionIndex("B"), -1);
    shown.window->editor().undoStack().undo();
    QTRY_COMPARE(shown.frame().scenario->functionIndex("B"), 1);
}

void WindowControlsTest::theAwsCommandIsShownAndCopied()
{
    ShownWindow shown;
    const auto *text = shown.window->findChild<QTextEdit *>(QStringLiteral("commandText"));
    shown.type(QStringLiteral("function1.reserved"), QStringLiteral("50"));
    QTRY_COMPARE(
        text->toPlainText().simplified(),
        QStringLiteral(
            "aws lambda put-function-concurrency \\ --function-name B \\ --reserved-concurrent-executions 50"));
    QVERIFY(text->isVisible());
    QTRY_COMPARE(text->verticalScrollBar()->maximum(), 0); // all of it is seen
    auto *copy = shown.window->findChild<QAbstractButton *>(QStringLiteral("copyCommand"));
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), text->toPlainText());
    // The load is not a setting of AWS: nothing to copy.
    shown.type(QStringLiteral("function1.rate"), QStringLiteral("70"));
    QTRY_VERIFY(!text->isVisible() && !copy->isEnabled());
}

void WindowControlsTest::choicesAreMade()
{
    ShownWindow shown;
    auto *card = shown.window->findChild<QWidget *>(QStringLiteral("function2"));
    QTest::mouseClick(card->findChild<QWidget *>(QStringLiteral("more")), Qt::LeftButton);
    auto *box = card->findChild<QComboBox *>(QStringLiteral("failureDestination"));
    QTRY_VERIFY(box->isVisible() && box->isEnabled()); // S3 invokes asynchronously
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QTRY_COMPARE(shown.settings(2).async.onFailure, sim::FailureDestination::Sqs);
    QVERIFY(!shown.window->findChild<QWidget *>(QStringLiteral("function0"))
                 ->findChild<QComboBox *>(QStringLiteral("failureDestination"))
                 ->isEnabled());
    // Another trigger starts again, with another way to be invoked.
    auto *trigger = card->findChild<QComboBox *>(QStringLiteral("trigger"));
    trigger->setFocus();
    QTest::keyClick(trigger, Qt::Key_Home);
    QTRY_COMPARE(shown.frame().scenario->functions.at(2).trigger, sim::Trigger::Alb);
    QCOMPARE(shown.frame().scenario->functions.at(2).invocation, sim::Invocation::Sync);
}

void WindowControlsTest::screenReadersHearPlainWords()
{
    const ShownWindow shown;
    int described = 0;
    for (QWidget *widget : shown.window->findChildren<QWidget *>()) {
        const QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(widget);
        if (!heard || qobject_cast<QLabel *>(widget))
            continue;
        const QString description = heard->text(QAccessible::Description);
        described += !description.isEmpty();
        QVERIFY2(!Qt::mightBeRichText(description), qPrintable(widget->objectName() + description));
    }
    QVERIFY(described > 50);
    // A box is called by its label, whatever is chosen in it.
    for (const auto *box : shown.window->findChild<ControlPanel *>()->findChildren<QComboBox *>()) {
        const auto labels =
            QAccessible::queryAccessibleInterface(const_cast<QComboBox *>(box))->relations(QAccessible::Label);
        QCOMPARE(labels.size(), 1);
        QCOMPARE(labels[0].first->text(QAccessible::Name), box->accessibleName());
    }
    for (Card *card : shown.window->findChildren<Card *>())
        QCOMPARE(QAccessible::queryAccessibleInterface(card)->role(), QAccessible::Chart);
}

QTEST_MAIN(WindowControlsTest)
#include "tst_window_controls.moc"

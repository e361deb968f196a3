// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs beside each other, marks of the user's own changes, and calls by hand: by mouse and keys, in the real window.
#include "tests/windowanswers.h"

#include "engine/lambda/simulation.h"
#include "ui/timeline/timelinebar.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

class WindowRunsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { WindowFixture::cleanSlate(); }
    void anEditLeavesARunBesideThisOne();
    void aClickChangesOver();
    void aMarkIsDragged();
    void aMarkIsEdited();
    void aMarkIsRemoved();
    void aTimeOutsideTheRunIsNotTaken();
    void asOpened();
    void aRefusalStrikesItsOwnCommand();
    void aStepIsTold();
    void theNextOfOneFunction();
    void callsByHand();
    void whatWasSeenStaysDrawn();
};

namespace {

/// Ninety seconds of three functions, B reserved 50 from 30 s on, played to 50 s.
struct EditedWindow : ShownWindow
{
    explicit EditedWindow(bool edited = true)
        : ShownWindow(shortRun())
        , bar(window->findChild<TimelineBar *>())
    {
        playTo(30);
        if (!edited)
            return;
        type(QStringLiteral("function1.reserved"), QStringLiteral("50"));
        wait([this] { return settings(1).reservedConcurrency == 50; });
        playTo(50);
    }

    static QByteArray shortRun()
    {
        QByteArray scenario = WindowFixture::threeFunctions();
        scenario.replace("\"10m\"", "\"90s\"");
        return scenario;
    }
    void playTo(int seconds)
    {
        emit bar->seekAsked(seconds * sim::Second);
        wait([&] { return frame().time == seconds * sim::Second && frame().state == sim::RunState::Paused; });
    }
    template<typename Seen>
    void wait(Seen seen) const
    {
        if (!QTest::qWaitFor(seen, 10'000))
            qFatal("it does not come to that");
    }
    /// The user's own mark; there must be one.
    TimelineBar::Label ownMark() const
    {
        for (const TimelineBar::Label &label : bar->labels()) {
            if (label.own)
                return label;
        }
        qFatal("no mark is the user's own");
    }
    void choose(const QString &text) const
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, ownMark().box.center().toPoint(),
                                bar->mapToGlobal(ownMark().box.center().toPoint()));
        QApplication::sendEvent(bar, &event);
        auto *menu = bar->findChild<QMenu *>(QStringLiteral("markMenu"));
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                action->trigger();
        }
        menu->close();
    }
    void undo() const
    {
        window->setFocus();
        QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    }
    bool isStraight() const
    {
        sim::Simulation simulation(*frame().scenario);
        simulation.advance(frame().time);
        return simulation.fingerprint() == frame().fingerprint;
    }

    TimelineBar *bar;
};

} // namespace

void WindowRunsTest::anEditLeavesARunBesideThisOne()
{
    EditedWindow shown;
    QTRY_VERIFY(shown.frame().ghost);
    QCOMPARE(shown.frame().ghost->time, shown.frame().time);
    QCOMPARE(shown.frame().ghostSeen, 30 * sim::Second);
    const auto pills = shown.bar->pills();
    QCOMPARE(pills.size(), std::size_t(2));
    QCOMPARE(pills[0].text, QStringLiteral("B reserved 50 · 0:50"));
    QCOMPARE(pills[1].text, QStringLiteral("without it · seen to 0:30"));
    QVERIFY(pills[0].current && !pills[1].current);
    QVERIFY(!pills[0].box.intersects(pills[1].box));
}

void WindowRunsTest::aClickChangesOver()
{
    EditedWindow shown;
    QTRY_VERIFY(shown.frame().ghost);
    QTest::mouseClick(shown.bar, Qt::LeftButton, {}, shown.bar->pills()[1].box.center().toPoint());
    QTRY_VERIFY(shown.frame().own.empty());
    QTRY_COMPARE(shown.frame().time, 50 * sim::Second);
    QVERIFY(shown.isStraight());
    QVERIFY(!shown.settings(1).reservedConcurrency);
    shown.undo();
    QTRY_COMPARE(shown.settings(1).reservedConcurrency, std::optional<int>(50));
    QTRY_COMPARE(shown.frame().time, 50 * sim::Second);
}

void WindowRunsTest::aMarkIsDragged()
{
    EditedWindow shown;
    const int before = shown.window->editor().undoStack().count();
    const QPoint from = shown.ownMark().box.center().toPoint();
    QTest::mousePress(shown.bar, Qt::LeftButton, {}, from);
    for (int i = 1; i <= 5; ++i)
        QTest::mouseMove(shown.bar, from + QPoint(i * 20, 0));
    QTest::mouseRelease(shown.bar, Qt::LeftButton, {}, from + QPoint(100, 0));
    const sim::SimTime there = shown.bar->timeAt(from.x() + 100).value();
    QTRY_COMPARE(shown.frame().scenario->changes.front().at, there);
    QTRY_COMPARE(shown.frame().time, 50 * sim::Second);
    QTRY_VERIFY(shown.isStraight());
    QCOMPARE(shown.window->editor().undoStack().count(), before + 1); // one drag
    shown.undo();
    QTRY_COMPARE(shown.frame().scenario->changes.front().at, 30 * sim::Second + sim::Microsecond);
}

void WindowRunsTest::aMarkIsEdited()
{
    EditedWindow shown;
    Answer answer([](QDialog *dialog) {
        QApplication::setActiveWindow(dialog);
        auto *value = dialog->findChild<QWidget *>(QStringLiteral("reserved"));
        QVERIFY(value);
        value->setFocus();
        QTest::keyClick(value, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(value, QStringLiteral("3"));
        auto *time = dialog->findChild<QLineEdit *>(QStringLiteral("time"));
        QVERIFY(time);
        QCOMPARE(time->text(), QStringLiteral("0:30.000001"));
        time->setFocus();
        time->setText(QStringLiteral("0:40"));
        dialog->accept();
    });
    shown.choose(QStringLiteral("Edit…"));
    QVERIFY(answer.wasAsked());
    QTRY_COMPARE(shown.settings(1).reservedConcurrency, std::optional<int>(3));
    QCOMPARE(shown.frame().scenario->changes.size(), std::size_t(1));
    QCOMPARE(shown.frame().scenario->changes.front().at, 40 * sim::Second);
    QTRY_COMPARE(shown.frame().time, 50 * sim::Second);
    QVERIFY(shown.isStraight());
}

void WindowRunsTest::aTimeOutsideTheRunIsNotTaken()
{
    EditedWindow shown;
    Answer answer([](QDialog *dialog) {
        auto *time = dialog->findChild<QLineEdit *>(QStringLiteral("time"));
        time->setText(QStringLiteral("2:00"));
        dialog->accept();
        QVERIFY(dialog->isVisible()); // it says what is wrong, and keeps what was entered
        QCOMPARE(time->text(), QStringLiteral("2:00"));
        dialog->reject();
    });
    shown.choose(QStringLiteral("Edit…"));
    QVERIFY(answer.wasAsked());
    QCOMPARE(shown.frame().scenario->changes.front().at, 30 * sim::Second + sim::Microsecond);
}

void WindowRunsTest::aMarkIsRemoved()
{
    EditedWindow shown;
    shown.choose(QStringLiteral("Remove"));
    QTRY_VERIFY(shown.frame().scenario->changes.empty());
    QTRY_COMPARE(shown.frame().time, 50 * sim::Second);
    QVERIFY(shown.isStraight());
    shown.undo();
    QTRY_COMPARE(shown.frame().scenario->changes.size(), std::size_t(1));
}

void WindowRunsTest::asOpened()
{
    EditedWindow shown;
    QVERIFY(shown.window->document().isModified());
    shown.window->editor().asShipped();
    QTRY_VERIFY(shown.frame().asShipped);
    QTRY_COMPARE(shown.frame().time, sim::SimTime(0));
    QTRY_VERIFY(!shown.window->document().isModified());
    shown.undo();
    QTRY_COMPARE(shown.settings(1).reservedConcurrency, std::optional<int>(50));
    QTRY_COMPARE(shown.frame().time, 50 * sim::Second);
}

void WindowRunsTest::aRefusalStrikesItsOwnCommand()
{
    // Three edits under way at once; the second is refused, and only that one is not offered to be undone.
    EditedWindow shown(false);
    Editor &editor = shown.window->editor();
    const auto reserve = [&](int function, int value) {
        sim::Change change;
        change.function = shown.frame().scenario->functions[static_cast<std::size_t>(function)].name;
        change.set.reservedConcurrency.emplace(value);
        editor.change(change, QStringLiteral("reserved%1").arg(function), 1);
    };
    reserve(0, 100);
    reserve(1, 950);
    reserve(2, 200);
    QTRY_VERIFY(editor.settled());
    QTRY_COMPARE(shown.settings(2).reservedConcurrency, std::optional<int>(200));
    QVERIFY(!shown.settings(1).reservedConcurrency);
    shown.undo();
    QTRY_VERIFY(!shown.settings(2).reservedConcurrency);
    QCOMPARE(shown.settings(0).reservedConcurrency, std::optional<int>(100));
    shown.undo();
    QTRY_VERIFY(!shown.settings(0).reservedConcurrency);
    QTRY_VERIFY(!editor.undoStack().canUndo());
}

void WindowRunsTest::aStepIsTold()
{
    EditedWindow shown(false);
    shown.window->setFocus();
    QTest::keyClick(shown.window.get(), Qt::Key_Period);
    QTRY_VERIFY(!shown.bar->stepText().isEmpty());
    const QString text = shown.bar->stepText();
    QVERIFY2(text.startsWith(QStringLiteral("0:30.")), qPrintable(text));
    QTest::keyClick(shown.window.get(), Qt::Key_Comma);
    QTRY_VERIFY(shown.bar->stepText().contains(QStringLiteral("taken back")));
}

void WindowRunsTest::theNextOfOneFunction()
{
    EditedWindow shown(false);
    for (QAction *action : shown.window->findChild<QToolButton *>(QStringLiteral("until"))->menu()->actions()) {
        if (action->text() == QStringLiteral("Only of B Login"))
            action->trigger();
    }
    const std::int64_t before = shown.frame().functions[1].coldStarts;
    shown.window->setFocus();
    QTest::keyClick(shown.window.get(), Qt::Key_C);
    QTRY_VERIFY(shown.frame().state != sim::RunState::Running && shown.frame().time > 30 * sim::Second);
    const bool found = shown.frame().functions[1].coldStarts == before + 1;
    const bool toTheEnd = shown.frame().state == sim::RunState::Finished;
    QVERIFY(found || (toTheEnd && shown.frame().functions[1].coldStarts == before));
}

void WindowRunsTest::callsByHand()
{
    EditedWindow shown(false);
    auto *send = shown.part<QToolButton>(QStringLiteral("function1"), QStringLiteral("send"));
    QVERIFY(send && send->isVisible());
    const std::int64_t before = shown.frame().functions[1].requests;
    QTest::mouseClick(send, Qt::LeftButton);
    QTRY_COMPARE(shown.frame().functions[1].requests, before + 1);
    QTRY_COMPARE(shown.frame().scenario->changes.size(), std::size_t(1));
    QCOMPARE(shown.frame().scenario->changes.front().invoke, std::optional<int>(1));
    for (QAction *action : send->menu()->actions())
        action->trigger();
    QTRY_COMPARE(shown.frame().functions[1].requests, before + 1031);
    QTRY_COMPARE(shown.frame().scenario->changes.front().invoke, std::optional<int>(1031)); // one instant
    // Held, it goes on by itself.
    QTest::mousePress(send, Qt::LeftButton);
    QTRY_VERIFY(shown.frame().functions[1].requests >= before + 1036);
    QTest::mouseRelease(send, Qt::LeftButton);
    QTRY_VERIFY(shown.window->editor().settled());
    QVERIFY(shown.isStraight());
    QCOMPARE(shown.frame().ghostSeen, sim::SimTime(0)); // nobody had seen on
}

void WindowRunsTest::whatWasSeenStaysDrawn()
{
    EditedWindow shown(false);
    QVERIFY(!shown.frame().seen);
    emit shown.bar->seekAsked(10 * sim::Second);
    QTRY_COMPARE(shown.frame().time, 10 * sim::Second);
    QTRY_VERIFY(shown.frame().seen);
    QCOMPARE(shown.frame().drawnTo(), 30 * sim::Second);
    QCOMPARE(shown.frame().drawn()->back().to, 30 * sim::Second);
    shown.playTo(30);
    QTRY_VERIFY(!shown.frame().seen);
}

QTEST_MAIN(WindowRunsTest)
#include "tst_window_runs.moc"

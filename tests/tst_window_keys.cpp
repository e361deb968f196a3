// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the real window: each does what the list of keys says, and none does while a text is being typed.
#include "ui/window/actions.h"
#include "ui/window/keylist.h"
#include "windowfixture.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <functional>

namespace {

/// What a key should have done to a window.
struct Effect
{
    std::function<void(ShownWindow &)> before;
    std::function<bool(ShownWindow &)> seen;
};

/// The list of keys as it is told: the key, what it does, and whether it is there to be used.
struct Told
{
    QString key;
    QString text;
    bool available = false;
};

/// Opens the list with its own key and reads it.
QList<Told> listOfKeys(ShownWindow &shown)
{
    QList<Told> list;
    QTimer::singleShot(0, shown.window.get(), [&list] {
        auto *dialog = qobject_cast<KeyList *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        const auto labels = dialog->findChildren<QLabel *>();
        for (int i = 0; i + 1 < labels.size(); i += 2)
            list.append({labels[i]->text(), labels[i + 1]->text(), labels[i]->isEnabled()});
        dialog->reject();
    });
    QTest::keyClick(shown.window.get(), Qt::Key_Question, Qt::ShiftModifier);
    return list;
}

Actions &actionsOf(ShownWindow &shown)
{
    return *shown.window->findChild<Actions *>();
}

bool dialogShown(const char *className)
{
    const QWidgetList widgets = QApplication::topLevelWidgets();
    return std::any_of(widgets.begin(), widgets.end(),
                       [&](const QWidget *widget) { return widget->isVisible() && widget->inherits(className); });
}

void press(QWidget *widget, QKeyCombination key)
{
    QTest::keyClick(widget, key.key(), key.keyboardModifiers());
}

} // namespace

class WindowKeysTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { WindowFixture::cleanSlate(); }

    void theListNamesEveryKey();
    void everyKeyIsInTheList_data();
    void everyKeyIsInTheList();
    void plainKeys_data();
    void plainKeys();
    void inATextFieldKeysType_data();
    void inATextFieldKeysType();
    void everyKeySetsOffItsAction();
    void whatIsNotThereDoesNothing();
};

void WindowKeysTest::theListNamesEveryKey()
{
    // Every action that has a key, whatever actions there are: nothing has to be added here with a new one.
    ShownWindow shown;
    const QList<Told> list = listOfKeys(shown);
    Actions &actions = actionsOf(shown);
    QVERIFY(actions.withKeys().size() > 20);
    for (const QAction *action : actions.withKeys()) {
        const QString key = actions.keyOf(action).toString(QKeySequence::NativeText);
        const auto told = std::find_if(list.begin(), list.end(), [&](const Told &one) { return one.key == key; });
        QVERIFY2(told != list.end(), qPrintable(key));
        QCOMPARE(told->text, action->text());
        QVERIFY2(!told->text.isEmpty(), qPrintable(key));
        const auto same = [&](const Told &one) { return one.key == key; };
        QCOMPARE(std::count_if(list.begin(), list.end(), same), 1); // no key does two things
    }
}

void WindowKeysTest::everyKeyIsInTheList_data()
{
    QTest::addColumn<QKeyCombination>("key");
    QTest::addColumn<QString>("text");
    const auto row = [](QKeyCombination key, const char *text) {
        QTest::newRow(qPrintable(QKeySequence(key).toString())) << key << QString::fromUtf8(text);
    };
    row(Qt::Key_Space, "Play");
    row(Qt::Key_Period, "Step");
    row(Qt::Key_BracketLeft, "Slower");
    row(Qt::Key_BracketRight, "Faster");
    row(Qt::Key_T, "To the next throttle");
    row(Qt::Key_C, "To the next cold start");
    row(Qt::Key_M, "CloudWatch metrics");
    row(Qt::Key_W, "Why?");
    row(Qt::Key_Question, "Keys");
    row(Qt::Key_F1, "Glossary");
    row(Qt::Key_F4, "Costs");
    row(Qt::Key_F11, "Full screen");
    row(Qt::CTRL | Qt::Key_R, "Restart");
    row(Qt::CTRL | Qt::Key_Z, "Undo");
    row(Qt::CTRL | Qt::Key_S, "Save");
    row(Qt::CTRL | Qt::Key_E, "Export charts");
    row(Qt::CTRL | Qt::Key_Q, "Quit");
}

void WindowKeysTest::everyKeyIsInTheList()
{
    // What a lecturer has on his card stays where it is.
    QFETCH(QKeyCombination, key);
    QFETCH(QString, text);
    ShownWindow shown;
    const QAction *action = actionsOf(shown).forKey(key);
    QVERIFY(action);
    QCOMPARE(action->text(), text);
}

void WindowKeysTest::plainKeys_data()
{
    QTest::addColumn<QKeyCombination>("key");
    QTest::addColumn<Effect>("effect");
    const auto row = [](const char *name, QKeyCombination key, auto seen,
                        std::function<void(ShownWindow &)> before = {}) {
        QTest::newRow(name) << key << Effect{std::move(before), seen};
    };
    const auto coldStarts = [](const ShownWindow &shown) {
        std::int64_t sum = 0;
        for (const sim::FunctionFrame &f : shown.frame().functions)
            sum += f.coldStarts;
        return sum;
    };
    row("Space plays", Qt::Key_Space, [](ShownWindow &s) { return s.frame().state == sim::RunState::Running; });
    row(". handles one event", Qt::Key_Period, [](ShownWindow &s) { return s.frame().events == 1; });
    row("] takes the speed up", Qt::Key_BracketRight, [](ShownWindow &s) { return s.frame().askedSpeed > 10; });
    row("[ takes the speed down", Qt::Key_BracketLeft, [](ShownWindow &s) { return s.frame().askedSpeed < 10; });
    row("C runs to the next cold start", Qt::Key_C, [coldStarts](ShownWindow &s) {
        return s.frame().state == sim::RunState::Paused && s.frame().time > 0 && coldStarts(s) == 1;
    });
    row(
        "T runs to the next throttle", Qt::Key_T,
        [](ShownWindow &s) {
            return s.frame().state == sim::RunState::Paused && s.frame().time > 0
                   && s.frame().functions[0].throttles == 1;
        },
        [](ShownWindow &s) {
            s.type(QStringLiteral("function0.reserved"), QStringLiteral("5"));
            QTRY_VERIFY(s.settings(0).reservedConcurrency);
        });
    row("M shows the metrics", Qt::Key_M, [](ShownWindow &) { return dialogShown("MetricsPage"); });
    row("W says that there is nothing to explain yet", Qt::Key_W, [](ShownWindow &s) {
        const auto labels = s.window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("Nothing has been throttled so far"));
        });
    });
}

void WindowKeysTest::plainKeys()
{
    QFETCH(QKeyCombination, key);
    QFETCH(Effect, effect);
    ShownWindow shown;
    if (effect.before)
        effect.before(shown);
    shown.window->setFocus();
    QVERIFY(!effect.seen(shown));
    press(shown.window.get(), key);
    QTRY_VERIFY(effect.seen(shown));
}

void WindowKeysTest::inATextFieldKeysType_data()
{
    QTest::addColumn<QKeyCombination>("key");
    for (const int key : {Qt::Key_Space, Qt::Key_Period, Qt::Key_BracketLeft, Qt::Key_BracketRight, Qt::Key_T,
                          Qt::Key_C, Qt::Key_M, Qt::Key_W, Qt::Key_Question})
        QTest::newRow(qPrintable(QKeySequence(key).toString())) << QKeyCombination(Qt::Key(key));
}

void WindowKeysTest::inATextFieldKeysType()
{
    QFETCH(QKeyCombination, key);
    ShownWindow shown;
    QAction *action = actionsOf(shown).forKey(key);
    QVERIFY(action);
    QSignalSpy triggered(action, &QAction::triggered);
    QWidget *field = shown.field(QStringLiteral("function0.duration"));
    field->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(field->hasFocus() || (QApplication::focusWidget() && field->isAncestorOf(QApplication::focusWidget())));
    press(QApplication::focusWidget(), key);
    QCOMPARE(triggered.size(), 0);
    QVERIFY(!QApplication::activeModalWidget());
    // The same key is the window's again when the field has lost the focus.
    shown.window->setFocus();
    disconnect(action, &QAction::triggered, nullptr, nullptr); // what it does is another test's
    QSignalSpy again(action, &QAction::triggered);
    press(shown.window.get(), key);
    QCOMPARE(again.size(), 1);
}

void WindowKeysTest::everyKeySetsOffItsAction()
{
    ShownWindow shown;
    Actions &actions = actionsOf(shown);
    for (QAction *action : actions.withKeys()) {
        const QKeySequence sequence = actions.keyOf(action);
        action->disconnect(SIGNAL(triggered(bool))); // this is about which one, not about what it does
        QSignalSpy triggered(action, &QAction::triggered);
        const bool there = action->isEnabled();
        shown.window->setFocus();
        press(shown.window.get(), sequence[0]);
        QVERIFY2(triggered.size() == (there ? 1 : 0), qPrintable(sequence.toString()));
    }
}

void WindowKeysTest::whatIsNotThereDoesNothing()
{
    // A disabled action has its key in the list, greyed, and the key does nothing at all.
    ShownWindow shown;
    Actions &actions = actionsOf(shown);
    actions.step->setEnabled(false);
    const QList<Told> list = listOfKeys(shown);
    const auto step = std::find_if(list.begin(), list.end(), [](const Told &one) { return one.text == u"Step"; });
    QVERIFY(step != list.end() && !step->available);
    actions.step->setEnabled(false); // a frame that came meanwhile has enabled it again
    press(shown.window.get(), Qt::Key_Period);
    QTest::keyClick(shown.window.get(), Qt::Key_BracketRight);
    QTRY_VERIFY(shown.frame().askedSpeed > 10); // both have been through
    QCOMPARE(shown.frame().events, std::uint64_t(0));
}

QTEST_MAIN(WindowKeysTest)
#include "tst_window_keys.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/actions.h"

#include "ui/icons.h"

#include <QActionGroup>
#include <QWidget>

#include <algorithm>

Actions::Actions(QWidget *window)
    : QObject(window)
{
    play = add(Qt::Key_Space);
    step = add(Qt::Key_Period);
    stepBack = add(Qt::Key_Comma);
    toStart = add(Qt::Key_Home);
    toFrontier = add(Qt::Key_End);
    restart = add(Qt::CTRL | Qt::Key_R);
    slower = add(Qt::Key_BracketLeft);
    faster = add(Qt::Key_BracketRight);
    untilThrottle = add(Qt::Key_T);
    untilColdStart = add(Qt::Key_C);
    untilDeadLetter = add(Qt::Key_D);
    untilTime = add();

    undo = add(Qt::CTRL | Qt::Key_Z);
    redo = add(Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    asShipped = add();
    open = add(Qt::CTRL | Qt::Key_O);
    save = add(Qt::CTRL | Qt::Key_S);
    saveAs = add(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    exportCharts = add(Qt::CTRL | Qt::Key_E);
    quit = add(Qt::CTRL | Qt::Key_Q);

    glossary = add(Qt::Key_F1);
    model = add(Qt::SHIFT | Qt::Key_F1);
    metrics = add(Qt::Key_M);
    costs = add(Qt::Key_F4);
    summary = add();
    why = add(Qt::Key_W);
    language = add(Qt::Key_F2);
    fullScreen = add(Qt::Key_F11);
    keys = add(Qt::Key_Question);
    controlsPanel = add();
    coursePanel = add();
    korean = add();
    english = add();
    light = add();
    dark = add();
    projector = add();
    std::generate(textSizes.begin(), textSizes.end(), [this] { return add(); });
    about = add();

    light->setObjectName(QStringLiteral("light"));
    dark->setObjectName(QStringLiteral("dark"));
    projector->setObjectName(QStringLiteral("projector"));
    for (std::size_t i = 0; i < textSizes.size(); ++i) {
        const int percent = 100 + 25 * static_cast<int>(i);
        textSizes[i]->setData(percent);
        textSizes[i]->setObjectName(QStringLiteral("textSize%1").arg(percent));
    }
    const QList<QList<QAction *>> groups{
        {korean, english}, {light, dark, projector}, {textSizes.begin(), textSizes.end()}};
    for (QAction *toggle : groups[0] + groups[1] + groups[2] + QList{controlsPanel, coursePanel, fullScreen})
        toggle->setCheckable(true);
    for (const auto &members : groups) {
        auto *group = new QActionGroup(this);
        for (QAction *action : members)
            group->addAction(action);
    }
    summary->setObjectName(QStringLiteral("showSummary"));
    summary->setEnabled(false); // until a run is at its end
    window->addActions(
        {undo, redo, open, save, saveAs, exportCharts, quit, glossary, model, costs, language, fullScreen, restart});
}

QAction *Actions::add(QKeyCombination key)
{
    auto *action = new QAction(this);
    // Keys with Ctrl and function keys are known to Qt, so that menus show them. Plain keys are not: a text field must get them first.
    const bool modified = key.keyboardModifiers() & Qt::ControlModifier;
    const bool functionKey = key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F12;
    if (modified || functionKey)
        action->setShortcut(QKeySequence(key));
    m_entries.append({action, key});
    return action;
}

QAction *Actions::forKey(QKeyCombination key) const
{
    for (const Entry &entry : m_entries) {
        if (entry.key == key && key.key() != Qt::Key_unknown)
            return entry.action;
    }
    return nullptr;
}

QKeySequence Actions::keyOf(const QAction *action) const
{
    for (const Entry &entry : m_entries) {
        if (entry.action == action && entry.key.key() != Qt::Key_unknown)
            return QKeySequence(entry.key);
    }
    return {};
}

QList<QAction *> Actions::withKeys() const
{
    QList<QAction *> list;
    for (const Entry &entry : m_entries) {
        if (entry.key.key() != Qt::Key_unknown)
            list.append(entry.action);
    }
    return list;
}

void Actions::setTheme(const Theme &theme)
{
    m_theme = theme;
    using Icons::Symbol;
    const QColor disabled = theme.palette().color(QPalette::Disabled, QPalette::ButtonText);
    const std::initializer_list<std::pair<QAction *, Symbol>> symbols{
        {restart, Symbol::Restart}, {stepBack, Symbol::StepBack}, {step, Symbol::Step}, {exportCharts, Symbol::Export}};
    for (const auto &[action, symbol] : symbols)
        action->setIcon(Icons::make(symbol, theme.ink, disabled));
    play->setIcon(Icons::make(m_running ? Symbol::Pause : Symbol::Play, theme.accentInk, disabled));
}

void Actions::setRunning(bool running)
{
    if (running == m_running)
        return;
    m_running = running;
    setTheme(m_theme);
    retranslateRun();
}

void Actions::say(QAction *action, const QString &text, const QString &tip)
{
    action->setText(text);
    const QString key = keyOf(action).toString(QKeySequence::NativeText);
    const QString words = tip.isEmpty() ? text : tip;
    action->setToolTip(key.isEmpty() ? words : tr("%1 (%2)", "what a button does, and its key").arg(words, key));
}

void Actions::retranslate()
{
    retranslateRun();
    retranslateFiles();
    retranslateView();
}

void Actions::retranslateRun()
{
    say(restart, tr("Restart"), tr("A new run, with your changes from its start"));
    say(play, m_running ? tr("Pause") : tr("Play"));
    say(step, tr("Step"), tr("Handle the next event"));
    say(stepBack, tr("Step back"), tr("Take the last event back"));
    say(toStart, tr("To 0:00 of this run"));
    say(toFrontier, tr("As far as was seen"));
    say(untilThrottle, tr("To the next throttle"));
    say(untilColdStart, tr("To the next cold start"));
    say(untilDeadLetter, tr("To the next dead letter"));
    say(untilTime, tr("To a time…"));
    say(slower, tr("Slower"));
    say(faster, tr("Faster"));
}

void Actions::retranslateFiles()
{
    say(open, tr("Open…"));
    say(save, tr("Save"));
    say(saveAs, tr("Save as…"));
    say(exportCharts, tr("Export charts"));
    say(quit, tr("Quit"));
    say(undo, tr("Undo"));
    say(redo, tr("Redo"));
    say(asShipped, tr("As opened"), tr("A new run, without anything changed since the file was opened"));
}

void Actions::retranslateView()
{
    say(controlsPanel, tr("Controls"));
    say(coursePanel, tr("Course"));
    say(fullScreen, tr("Full screen"));
    // Each language under its own name, so that it is found by who cannot read the other.
    say(language, tr("한국어로 바꾸기", "switch to the other language, in that language"));
    say(korean, QStringLiteral("한국어"));
    say(english, QStringLiteral("English"));
    say(light, tr("Light"));
    say(dark, tr("Dark"));
    say(projector, tr("Projector"));
    for (QAction *size : textSizes)
        say(size, tr("Text at %1 %").arg(size->data().toInt()));
    say(glossary, tr("Glossary"));
    say(model, tr("How the model works"));
    say(metrics, tr("CloudWatch metrics"), tr("One point a minute, as CloudWatch shows it"));
    say(costs, tr("Costs"), tr("Cost of this run and per month, in dollars and won"));
    say(summary, tr("Summary of the run"), tr("What the run came to; at its end"));
    say(why, tr("Why?"), tr("Explain the latest throttle or cold start"));
    say(keys, tr("Keys"));
    say(about, tr("About Concurrency Lab"));
}

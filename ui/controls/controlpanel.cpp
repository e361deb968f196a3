// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/controlpanel.h"

#include "engine/lambda/edits.h"
#include "ui/controls/accountcard.h"
#include "ui/controls/commandbox.h"
#include "ui/controls/editor.h"
#include "ui/controls/functioncard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

namespace {

/// Whether the cards made for one list of functions can show the other.
bool sameShape(const std::vector<sim::FunctionConfig> &a, const std::vector<sim::FunctionConfig> &b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](const sim::FunctionConfig &x, const sim::FunctionConfig &y) {
            return x.name == y.name && x.label == y.label && x.trigger == y.trigger && x.invocation == y.invocation;
        });
}

/// A function of its own colour to begin with: the first free letter, called by an SDK ten times a second.
sim::FunctionConfig newFunction(const sim::Scenario &scenario)
{
    sim::FunctionConfig function;
    for (char letter = 'A'; letter <= 'Z'; ++letter) {
        function.name = std::string(1, letter);
        if (scenario.functionIndex(function.name) < 0)
            break;
    }
    function.label = {"New function", "새 함수"};
    function.settings.duration = sim::Law::constant(200 * sim::Millisecond);
    function.settings.init = {{{"initialisation", "초기화"}, sim::Law::constant(500 * sim::Millisecond)}};
    sim::Traffic traffic;
    traffic.kind = sim::TrafficKind::Poisson;
    traffic.rate = 10;
    function.traffic = {traffic};
    return function;
}

} // namespace

ControlPanel::ControlPanel(Editor &editor, QWidget *parent)
    : QFrame(parent)
    , m_editor(editor)
    , m_accountHeading(new QLabel(this))
    , m_fold(new QToolButton(this))
    , m_account(new AccountCard(editor, this))
    , m_functionsHeading(new QLabel(this))
    , m_scroll(new QScrollArea(this))
    , m_add(new QPushButton(this))
    , m_command(new CommandBox(this))
{
    setObjectName(QStringLiteral("controls"));
    setProperty("panel", QStringLiteral("left"));
    m_fold->setProperty("quiet", true);
    m_fold->setArrowType(Qt::LeftArrow);
    m_fold->setFocusPolicy(Qt::TabFocus);
    m_fold->setObjectName(QStringLiteral("foldControls"));
    m_accountHeading->setProperty("role", QStringLiteral("muted"));
    m_functionsHeading->setProperty("role", QStringLiteral("muted"));
    m_add->setObjectName(QStringLiteral("addFunction"));
    m_add->setFocusPolicy(Qt::TabFocus);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->setSpacing(7);
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_accountHeading, 1);
    heading->addWidget(m_fold);
    layout->addLayout(heading);
    layout->addWidget(m_account);
    layout->addWidget(m_functionsHeading);
    m_cardsLayout = new QVBoxLayout;
    m_cardsLayout->setSpacing(9);
    layout->addLayout(m_cardsLayout);
    layout->addWidget(m_add);
    layout->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_scroll, 1);
    // Not in the scrolled part: whoever changes the last function's settings sees the command, too.
    auto *line = new QFrame(this);
    line->setProperty("rule", true);
    outer->addWidget(line);
    outer->addWidget(m_command);
    m_command->setContentsMargins(12, 6, 12, 8);

    connect(m_fold, &QToolButton::clicked, this, &ControlPanel::foldAsked);
    connect(m_add, &QPushButton::clicked, this, &ControlPanel::addFunction);
    connect(m_account, &AccountCard::ruleAsked, this, &ControlPanel::ruleAsked);
    connect(m_account, &AccountCard::unfoldAsked, this, [this] {
        m_unfolded = Account;
        foldCards();
    });
    connect(&m_editor.undoStack(), &QUndoStack::indexChanged, this, [this](int index) {
        if (index < m_undoIndex) // what was undone is no command to be given
            m_command->clear();
        m_undoIndex = index;
    });
    connect(&m_editor, &Editor::made, this, [this](const sim::Change &change) {
        m_command->showChange(change, QString::fromStdString(m_editor.frame()->scenario->account.region));
    });
    retranslate();
}

void ControlPanel::reset()
{
    m_command->clear();
    m_unfolded = NotChosen;
}

void ControlPanel::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    foldCards();
}

/// The function that the scenario is about: the first one that it changes, else its first.
int ControlPanel::talkedAbout(const sim::Frame &frame) const
{
    for (const sim::Change &change : frame.scenario->changes)
        if (const int function = frame.scenario->functionIndex(change.function); function >= 0)
            return function;
    return 0;
}

void ControlPanel::foldCards()
{
    if (m_unfolded == NotChosen && m_editor.frame())
        m_unfolded = talkedAbout(*m_editor.frame());
    m_account->setFolded(m_compact && m_unfolded != Account);
    for (qsizetype i = 0; i < m_cards.size(); ++i)
        m_cards.at(i)->setFolded(m_compact && m_unfolded != i);
}

void ControlPanel::showFrame(const std::shared_ptr<const sim::Frame> &frame)
{
    if (!sameShape(m_shape, frame->scenario->functions))
        rebuild(*frame);
    m_account->showFrame(*frame);
    for (FunctionCard *card : std::as_const(m_cards))
        card->showFrame(*frame);
    const bool room = static_cast<int>(frame->scenario->functions.size()) < MostFunctions;
    m_add->setEnabled(room);
}

void ControlPanel::rebuild(const sim::Frame &frame)
{
    QList<bool> open;
    for (FunctionCard *card : std::as_const(m_cards)) {
        open.append(card->isOpen());
        card->hide();
        card->deleteLater(); // it may be the one whose button brought us here
    }
    const bool sameCount = m_cards.size() == static_cast<qsizetype>(frame.scenario->functions.size());
    m_cards.clear();
    m_shape = frame.scenario->functions;
    for (std::size_t i = 0; i < m_shape.size(); ++i) {
        const int function = static_cast<int>(i);
        auto *card = new FunctionCard(function, m_editor, this);
        m_cardsLayout->addWidget(card);
        m_cards.append(card);
        connect(card, &FunctionCard::ruleAsked, this, &ControlPanel::ruleAsked);
        connect(card, &FunctionCard::removeAsked, this, &ControlPanel::removeFunction);
        connect(card, &FunctionCard::unfoldAsked, this, [this](int which) {
            m_unfolded = which;
            foldCards();
        });
        card->setOpen(sameCount && open.value(function));
        card->retranslate();
    }
    align();
    if (m_unfolded >= m_cards.size())
        m_unfolded = NotChosen;
    foldCards();
}

void ControlPanel::align()
{
    int label = m_account->labelWidth();
    for (const FunctionCard *card : std::as_const(m_cards))
        label = std::max(label, card->labelWidth());
    const int field = qRound(76 * m_theme.scale);
    label = std::min(label, qRound(92 * m_theme.scale));
    m_account->setMetrics(label, field);
    for (FunctionCard *card : std::as_const(m_cards))
        card->setMetrics(label, field);
}

void ControlPanel::addFunction()
{
    const auto &frame = m_editor.frame();
    if (!frame || static_cast<int>(frame->scenario->functions.size()) >= MostFunctions)
        return;
    sim::Scenario scenario = m_editor.scenario();
    scenario.functions.push_back(newFunction(scenario));
    m_editor.replace(scenario);
}

void ControlPanel::removeFunction(int function)
{
    const auto &frame = m_editor.frame();
    if (!frame || frame->scenario->functions.size() < 2)
        return;
    sim::Scenario scenario = m_editor.scenario();
    sim::removeFunction(scenario, function);
    m_editor.replace(scenario);
}

void ControlPanel::setTheme(const Theme &theme)
{
    m_theme = theme;
    setMinimumWidth(qRound(230 * theme.scale));
    setMaximumWidth(qRound(560 * theme.scale));
    m_command->setTheme(theme);
    align();
}

void ControlPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ControlPanel::retranslate()
{
    m_accountHeading->setText(tr("Account (Region)"));
    m_functionsHeading->setText(tr("Functions"));
    m_account->retranslate();
    m_fold->setToolTip(tr("Collapse the controls"));
    m_fold->setAccessibleName(m_fold->toolTip());
    m_add->setText(tr("+ Add a function"));
    m_add->setToolTip(tr("Up to %n function(s). Adding one starts the run again.", nullptr, MostFunctions));
    for (FunctionCard *card : std::as_const(m_cards))
        card->retranslate();
    align();
}

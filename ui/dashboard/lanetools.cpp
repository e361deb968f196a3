// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/lanetools.h"

#include "ui/plaintext.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace {

constexpr std::size_t MostButtons = 8;

QToolButton *makeButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setProperty("chip", true);
    return button;
}

} // namespace

LaneTools::LaneTools(QWidget *parent)
    : QWidget(parent)
    , m_newest(makeButton(this))
    , m_row(new QHBoxLayout(this))
{
    m_newest->setObjectName(QStringLiteral("newestColdStarts"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(3);
    m_row->addWidget(m_newest);
    connect(m_newest, &QToolButton::clicked, this, [this](bool newest) {
        sim::LaneChoice choice = m_choice;
        choice.mode = newest ? sim::LaneChoice::Mode::Newest : sim::LaneChoice::Mode::Last;
        emit chosen(choice);
    });
    retranslate();
}

void LaneTools::retranslate()
{
    m_newest->setText(tr("newest cold starts"));
    m_newest->setToolTip(tr("On: the lanes rest on the newest cold starts. Off: they follow the clock."));
    for (QToolButton *button : m_functions)
        button->setToolTip(tr("The lanes of this function. With Ctrl: beside those that are shown."));
}

void LaneTools::choose(int function)
{
    sim::LaneChoice choice = m_choice;
    if (!QApplication::keyboardModifiers().testFlag(Qt::ControlModifier) || choice.functions.size() != 1
        || choice.functions.front() == function)
        choice.functions = {function};
    else
        choice.functions.push_back(function);
    std::sort(choice.functions.begin(), choice.functions.end());
    emit chosen(choice);
    matchButtons(); // a click that changes nothing leaves the button as it was
}

void LaneTools::matchButtons()
{
    for (std::size_t i = 0; i < m_functions.size(); ++i)
        m_functions[i]->setChecked(std::find(m_choice.functions.begin(), m_choice.functions.end(), static_cast<int>(i))
                                   != m_choice.functions.end());
    m_newest->setChecked(m_choice.mode == sim::LaneChoice::Mode::Newest);
}

void LaneTools::showFrame(const sim::Frame &frame)
{
    if (!frame.lanes || !frame.scenario)
        return;
    QStringList names;
    for (const sim::FunctionConfig &function : frame.scenario->functions)
        names += QString::fromStdString(function.name);
    sim::LaneChoice choice;
    for (const sim::LaneView &view : *frame.lanes) {
        choice.functions.push_back(view.function);
        choice.mode = view.mode;
    }
    if (names == m_names && choice == m_choice)
        return;
    m_choice = choice;
    if (names != m_names) {
        m_names = names;
        for (QToolButton *button : m_functions)
            delete button;
        m_functions.clear();
        const std::size_t count = std::min(MostButtons, static_cast<std::size_t>(names.size()));
        for (std::size_t i = 0; count > 1 && i < count; ++i) {
            QToolButton *button = makeButton(this);
            button->setText(PlainText::caption(names[static_cast<qsizetype>(i)].left(12)));
            connect(button, &QToolButton::clicked, this, [this, i] { choose(static_cast<int>(i)); });
            m_row->insertWidget(static_cast<int>(i), button);
            button->show();
            m_functions.push_back(button);
        }
        retranslate();
    }
    matchButtons();
    m_row->invalidate();
    m_row->activate();
    emit resized();
}

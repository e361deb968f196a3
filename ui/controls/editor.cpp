// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/editor.h"

#include "ui/controls/editcommands.h"
#include "ui/controls/fields.h"
#include "ui/window/enginethread.h"

#include <algorithm>

namespace {

/// Takes the change out of the scheduled ones, where it was made in an earlier run of the same scenario and not yet in this one.
bool removeScheduled(sim::Scenario &scenario, const sim::Change &made)
{
    for (auto change = scenario.changes.rbegin(); change != scenario.changes.rend(); ++change) {
        if (change->function == made.function && change->concurrencyLimit == made.concurrencyLimit
            && change->traffic == made.traffic && change->set == made.set) {
            scenario.changes.erase(std::next(change).base());
            return true;
        }
    }
    return false;
}

} // namespace

Editor::Editor(EngineThread &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{
    connect(&engine, &EngineThread::reached, this, [this](quint64 number) { m_reached = number; });
    connect(&engine, &EngineThread::refused, this, &Editor::onRefused);
}

void Editor::reset()
{
    m_stack.clear();
    m_waiting.clear();
    m_replacement.reset();
    m_frame.reset();
}

void Editor::showFrame(const std::shared_ptr<const sim::Frame> &frame)
{
    m_frame = frame;
    if (m_reached == m_sent)
        m_replacement.reset();
    flush();
}

void Editor::change(const sim::Change &change, const QString &key, quint64 gesture)
{
    if (!m_frame)
        return;
    const sim::Change before = Fields::inverse(change, *m_frame);
    m_stack.push(new EditCommand(*this, before, change, key, gesture));
    emit made(change);
}

const sim::Scenario &Editor::scenario() const
{
    const bool sameFunctions = m_replacement && m_replacement->functions.size() == m_frame->scenario->functions.size();
    return sameFunctions ? *m_replacement : *m_frame->scenario;
}

void Editor::replace(const sim::Scenario &scenario, const QString &key, quint64 gesture)
{
    if (m_frame)
        m_stack.push(new ReplaceCommand(*this, this->scenario(), scenario, key, gesture));
}

void Editor::setWonPerDollar(double rate)
{
    if (m_frame && rate != m_frame->scenario->model.wonPerDollar)
        m_stack.push(new RateCommand(*this, m_frame->scenario->model.wonPerDollar, rate));
}

void Editor::sendRate(double wonPerDollar)
{
    m_engine.setWonPerDollar(wonPerDollar);
}

void Editor::send(const sim::Change &change, const QString &key)
{
    const auto same =
        std::find_if(m_waiting.begin(), m_waiting.end(), [&key](const Waiting &waiting) { return waiting.key == key; });
    if (same != m_waiting.end())
        same->change = change;
    else
        m_waiting.append({key, change});
    if (m_reached == m_sent)
        flush();
}

void Editor::takeBack(const sim::Change &made, const sim::Change &before, const QString &key)
{
    // Made during an earlier run and started again since: to take it back is to strike it from the schedule.
    if (m_frame && m_frame->events == 0 && settled()) {
        sim::Scenario scenario = *m_frame->scenario;
        if (removeScheduled(scenario, made)) {
            sendScenario(scenario);
            return;
        }
    }
    send(before, key);
}

void Editor::sendScenario(const sim::Scenario &scenario)
{
    m_waiting.clear();
    m_replacement = scenario;
    m_sent = m_engine.replace(std::make_shared<const sim::Scenario>(scenario));
}

void Editor::flush()
{
    if (m_reached != m_sent || m_waiting.isEmpty())
        return;
    m_sent = m_engine.apply(m_waiting.takeFirst().change);
}

void Editor::onRefused(const sim::Problem &problem)
{
    // The command on top did nothing: it must not offer to be undone. A drag keeps what was accepted before.
    if (m_stack.canUndo()) {
        auto *command = dynamic_cast<EditCommand *>(const_cast<QUndoCommand *>(m_stack.command(m_stack.index() - 1)));
        if (command && !command->isMerged()) {
            command->setObsolete(true);
            m_stack.undo();
        }
    }
    m_engine.requestFrame(); // the controls go back to what is in force
    emit refused(problem);
}

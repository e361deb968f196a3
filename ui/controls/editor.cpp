// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/editor.h"

#include "ui/controls/editcommands.h"
#include "ui/window/enginethread.h"

#include <QScopedValueRollback>

#include <utility>

Editor::Editor(EngineThread &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{
    connect(&engine, &EngineThread::done, this, &Editor::onDone);
    connect(&engine, &EngineThread::refused, this, &Editor::onRefused);
    connect(&m_stack, &QUndoStack::indexChanged, this, &Editor::dropStruck);
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
    if (m_waiting.isEmpty())
        m_replacement.reset();
}

const sim::Scenario &Editor::scenario() const
{
    const sim::Scenario &now = *m_frame->fromTheStart;
    const bool sameFunctions = m_replacement && m_replacement->functions.size() == now.functions.size();
    return sameFunctions ? *m_replacement : now;
}

void Editor::change(const sim::Change &change, const QString &key, quint64 gesture)
{
    if (!m_frame)
        return;
    const bool again = m_frame->state == sim::RunState::Finished;
    const bool first = push([change](sim::Session &session, quint64 number,
                                     const sim::StopAsked &stop) { return session.edit(number, change, stop); },
                            key, gesture);
    emit made(change);
    if (first && again)
        emit newRun();
}

void Editor::replace(const sim::Scenario &scenario, const QString &key, quint64 gesture)
{
    if (!m_frame)
        return;
    m_replacement = scenario;
    const auto shared = std::make_shared<const sim::Scenario>(scenario);
    const bool started = m_frame->time > 0 || m_frame->events > 0;
    const bool first = push([shared](sim::Session &session, quint64 number,
                                     const sim::StopAsked &) { return session.replace(number, shared); },
                            key, gesture);
    if (first && started)
        emit newRun();
}

void Editor::setWonPerDollar(double rate)
{
    if (m_frame && rate != m_frame->scenario->model.wonPerDollar)
        push([rate](sim::Session &session, quint64 number, const sim::StopAsked &) {
            return session.setWonPerDollar(number, rate);
        });
}

void Editor::restart()
{
    if (!m_frame)
        return;
    const auto again = [](sim::Session &session, quint64 number, const sim::StopAsked &) {
        return session.restart(number);
    };
    if (m_frame->own.empty() && settled()) { // the same run: there is nothing to take back
        const quint64 number = ++m_number;
        send(number, Way::Do, [again, number](sim::Session &session, const sim::StopAsked &stop) {
            return again(session, number, stop);
        });
        return;
    }
    push(again);
    emit newRun();
}

void Editor::asShipped()
{
    if (!m_frame || (m_frame->asShipped && settled()))
        return;
    push([](sim::Session &session, quint64 number, const sim::StopAsked &) { return session.asShipped(number); });
    emit newRun();
}

void Editor::changeOver()
{
    push([](sim::Session &session, quint64 number, const sim::StopAsked &stop) {
        return session.changeOver(number, stop);
    });
}

void Editor::amend(int index, const std::optional<sim::Change> &change, quint64 gesture)
{
    push([index, change](sim::Session &session, quint64 number,
                         const sim::StopAsked &) { return session.amend(number, index, change); },
         gesture ? QStringLiteral("mark") : QString(), gesture);
}

bool Editor::push(const Edit &edit, const QString &key, quint64 gesture)
{
    const auto *top =
        m_stack.index() > 0 ? dynamic_cast<const EditCommand *>(m_stack.command(m_stack.index() - 1)) : nullptr;
    const bool goesOn = top && top->goesOn(key, gesture);
    const quint64 number = goesOn ? top->number() : ++m_number;
    Runner::Command command = [edit, number](sim::Session &session, const sim::StopAsked &stop) {
        return edit(session, number, stop);
    };
    if (goesOn)
        send(number, Way::Do, command);
    else
        m_stack.push(new EditCommand(*this, number, std::move(command), key, gesture));
    return !goesOn;
}

void Editor::send(quint64 number, Way way, const Runner::Command &command)
{
    if (m_silent)
        return;
    // The last one may be waiting still: then its newer value is all that counts. The first is on its way already.
    const bool newer =
        way == Way::Do && m_waiting.size() > 1 && m_waiting.last().way == Way::Do && m_waiting.last().number == number;
    if (newer)
        m_waiting.last().command = command;
    else
        m_waiting.append({number, way, command});
    if (m_waiting.size() == 1)
        flush();
}

void Editor::flush()
{
    if (!m_waiting.isEmpty())
        m_engine.command(m_waiting.first().number, m_waiting.first().command);
}

void Editor::onDone(quint64 number)
{
    if (m_waiting.isEmpty() || m_waiting.first().number != number)
        return; // of a scenario that is not open any more
    m_waiting.removeFirst();
    flush();
}

void Editor::onRefused(quint64 number, bool known, const sim::Problem &problem)
{
    if (m_waiting.isEmpty() || m_waiting.first().number != number)
        return;
    const Way way = m_waiting.takeFirst().way;
    {
        // What was not done cannot be undone. A drag keeps what was accepted before.
        const QScopedValueRollback silent(m_silent, true);
        if (way == Way::Undo)
            m_stack.redo();
        else if (way == Way::Redo)
            m_stack.undo();
        for (int i = 0; way == Way::Do && !known && i < m_stack.count(); ++i) {
            auto *command = dynamic_cast<EditCommand *>(const_cast<QUndoCommand *>(m_stack.command(i)));
            if (command && command->number() == number)
                command->setObsolete(true);
        }
        dropStruck();
    }
    m_replacement.reset();
    m_engine.requestFrame(); // the controls go back to what is in force
    emit refused(problem);
    flush();
}

/// A command that was refused goes as soon as it is on top: what Undo offers is what it takes back.
void Editor::dropStruck()
{
    while (m_stack.canUndo() && m_stack.command(m_stack.index() - 1)->isObsolete())
        m_stack.undo();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/editcommands.h"

#include "ui/controls/editor.h"

EditCommand::EditCommand(Editor &editor, sim::Change before, sim::Change after, QString key, quint64 gesture)
    : m_editor(editor)
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_key(std::move(key))
    , m_gesture(gesture)
{}

void EditCommand::undo()
{
    if (!isObsolete())
        m_editor.takeBack(m_after, m_before, m_key);
}

void EditCommand::redo()
{
    m_editor.send(m_after, m_key);
}

int EditCommand::id() const
{
    // Which of two edits are the same is for mergeWith to say: all it needs here is a number that is not -1.
    return 1;
}

bool EditCommand::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const EditCommand *>(other);
    if (next->m_key != m_key || next->m_gesture != m_gesture)
        return false;
    m_after = next->m_after;
    m_merged = true;
    return true;
}

RateCommand::RateCommand(Editor &editor, double before, double after)
    : m_editor(editor)
    , m_before(before)
    , m_after(after)
{}

void RateCommand::undo()
{
    m_editor.sendRate(m_before);
}

void RateCommand::redo()
{
    m_editor.sendRate(m_after);
}

ReplaceCommand::ReplaceCommand(Editor &editor, sim::Scenario before, sim::Scenario after, QString key, quint64 gesture)
    : m_editor(editor)
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_key(std::move(key))
    , m_gesture(gesture)
{}

int ReplaceCommand::id() const
{
    return 2;
}

bool ReplaceCommand::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const ReplaceCommand *>(other);
    if (m_key.isEmpty() || next->m_key != m_key || next->m_gesture != m_gesture)
        return false;
    m_after = next->m_after;
    return true;
}

void ReplaceCommand::undo()
{
    m_editor.sendScenario(m_before);
}

void ReplaceCommand::redo()
{
    m_editor.sendScenario(m_after);
}

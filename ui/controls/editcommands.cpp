// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/editcommands.h"

#include <utility>

EditCommand::EditCommand(Editor &editor, quint64 number, Runner::Command command, QString key, quint64 gesture)
    : m_editor(editor)
    , m_number(number)
    , m_command(std::move(command))
    , m_key(std::move(key))
    , m_gesture(gesture)
{}

void EditCommand::undo()
{
    if (isObsolete()) // it was refused: there is nothing to take back
        return;
    m_editor.send(m_number, Editor::Way::Undo, [number = m_number](sim::Session &session, const sim::StopAsked &stop) {
        return session.undo(number, stop);
    });
}

void EditCommand::redo()
{
    if (!std::exchange(m_done, true)) {
        m_editor.send(m_number, Editor::Way::Do, std::exchange(m_command, {}));
        return;
    }
    m_editor.send(m_number, Editor::Way::Redo, [number = m_number](sim::Session &session, const sim::StopAsked &stop) {
        return session.redo(number, stop);
    });
}

bool EditCommand::goesOn(const QString &key, quint64 gesture) const
{
    return !m_key.isEmpty() && !isObsolete() && m_key == key && m_gesture == gesture;
}

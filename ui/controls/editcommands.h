// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/editor.h"

#include <QString>
#include <QUndoCommand>

/// One step of undo: something that the engine knows under a number, and can take back and do again.
class EditCommand : public QUndoCommand
{
public:
    EditCommand(Editor &editor, quint64 number, Runner::Command command, QString key, quint64 gesture);

    void undo() override;
    void redo() override;
    quint64 number() const { return m_number; }
    /// Whether an edit with this key and gesture is this one, going on.
    bool goesOn(const QString &key, quint64 gesture) const;

private:
    Editor &m_editor;
    quint64 m_number;
    Runner::Command m_command;
    QString m_key; ///< function and field; empty: never goes on
    quint64 m_gesture; ///< one drag, one stay in a field
    bool m_done = false;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

#include <QString>
#include <QUndoCommand>

class Editor;

/// A setting changed: whole values before and after.
class EditCommand : public QUndoCommand
{
public:
    EditCommand(Editor &editor, sim::Change before, sim::Change after, QString key, quint64 gesture);

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *other) override;
    bool isMerged() const { return m_merged; }

private:
    Editor &m_editor;
    sim::Change m_before;
    sim::Change m_after;
    QString m_key; ///< function and field
    quint64 m_gesture; ///< one drag, one stay in a field
    bool m_merged = false;
};

/// Another rate of the won: no change of the run, so that it goes on.
class RateCommand : public QUndoCommand
{
public:
    RateCommand(Editor &editor, double before, double after);

    void undo() override;
    void redo() override;

private:
    Editor &m_editor;
    double m_before;
    double m_after;
};

/// The scenario's shape changed, or what stands fixed for a run: functions added or removed, rules, a trigger.
class ReplaceCommand : public QUndoCommand
{
public:
    ReplaceCommand(Editor &editor, sim::Scenario before, sim::Scenario after, QString key, quint64 gesture);

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    Editor &m_editor;
    sim::Scenario m_before;
    sim::Scenario m_after;
    QString m_key; ///< empty: never merged
    quint64 m_gesture;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runner.h" // its types cross threads: known to the meta-object system before they are used

#include <QList>
#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <optional>

class EngineThread;

/// Every edit of the scenario goes through here: it is kept for undo under a number and sent to the engine, one at a time
/// and of one gesture (a drag) only the newest value.
class Editor : public QObject
{
    Q_OBJECT

public:
    explicit Editor(EngineThread &engine, QObject *parent = nullptr);

    QUndoStack &undoStack() { return m_stack; }
    const std::shared_ptr<const sim::Frame> &frame() const { return m_frame; }
    /// The scenario of a new run, as it will be when the replacement under way has reached the engine: what the next one
    /// starts from. There must be a frame; where functions are coming or going, it is still the frame's, whose numbers the
    /// cards have.
    const sim::Scenario &scenario() const;
    /// No change is on its way: what the frame shows is what the user asked for.
    bool settled() const { return m_waiting.isEmpty(); }

    /// Another scenario was loaded: nothing to undo any more.
    void reset();
    void showFrame(const std::shared_ptr<const sim::Frame> &frame);

    /// Makes a change in the running simulation. Edits with the same key and gesture (one drag) are one step of undo.
    void change(const sim::Change &change, const QString &key, quint64 gesture);
    /// Replaces the whole scenario, for what cannot change during a run. With a key, merged like changes.
    void replace(const sim::Scenario &scenario, const QString &key = {}, quint64 gesture = 0);
    /// What bills are told in won at.
    void setWonPerDollar(double rate);
    /// A new run with the user's own changes from its start; without any, the same run from its start.
    void restart();
    /// Without everything since the file was opened.
    void asShipped();
    /// The run before the last edit is shown now, and this one beside it.
    void changeOver();
    /// Moves, edits or removes one of the user's own changes; `index` in the frame's scenario.
    void amend(int index, const std::optional<sim::Change> &change, quint64 gesture = 0);

signals:
    void made(sim::Change change);
    void refused(sim::Problem problem);
    /// Something of this kind begins a new run at 0, which undo takes back.
    void newRun();

private:
    friend class EditCommand;
    enum class Way { Do, Undo, Redo };
    struct Waiting
    {
        quint64 number;
        Way way;
        Runner::Command command;
    };
    using Edit = std::function<sim::Session::Refusal(sim::Session &, quint64 number, const sim::StopAsked &)>;
    /// True: it is not an earlier gesture that goes on.
    bool push(const Edit &edit, const QString &key = {}, quint64 gesture = 0);
    void send(quint64 number, Way way, const Runner::Command &command);
    void flush();
    void onDone(quint64 number);
    void onRefused(quint64 number, bool known, const sim::Problem &problem);
    void dropStruck();

    EngineThread &m_engine;
    QUndoStack m_stack;
    std::shared_ptr<const sim::Frame> m_frame;
    QList<Waiting> m_waiting; ///< in order; the first is with the engine
    std::optional<sim::Scenario> m_replacement; ///< sent, and in no frame yet
    quint64 m_number = 0;
    bool m_silent = false; ///< the stack follows the engine, not the user
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/rules.h"
#include "engine/runner.h" // its types cross threads: known to the meta-object system before they are used
#include "engine/session/frame.h"

#include <QList>
#include <QObject>
#include <QUndoStack>

#include <memory>
#include <optional>

class EngineThread;

/// Every edit of the scenario goes through here: it is kept for undo and sent to the engine, at most one change a frame.
class Editor : public QObject
{
    Q_OBJECT

public:
    explicit Editor(EngineThread &engine, QObject *parent = nullptr);

    QUndoStack &undoStack() { return m_stack; }
    const std::shared_ptr<const sim::Frame> &frame() const { return m_frame; }
    /// The scenario as it will be when the replacement under way has reached the engine: what the next one starts from.
    /// There must be a frame; where functions are coming or going, it is still the frame's, whose numbers the cards have.
    const sim::Scenario &scenario() const;
    /// No change is on its way: what the frame shows is what the user asked for.
    bool settled() const { return m_reached == m_sent && m_waiting.isEmpty(); }

    /// Another scenario was loaded: nothing to undo any more.
    void reset();
    void showFrame(const std::shared_ptr<const sim::Frame> &frame);

    /// Makes a change in the running simulation. Edits with the same key and gesture (one drag) are one step of undo.
    void change(const sim::Change &change, const QString &key, quint64 gesture);
    /// Replaces the whole scenario, for what cannot change during a run. With a key, merged like changes.
    void replace(const sim::Scenario &scenario, const QString &key = {}, quint64 gesture = 0);
    /// What bills are told in won at.
    void setWonPerDollar(double rate);

    /// What the undo commands call.
    void send(const sim::Change &change, const QString &key);
    void takeBack(const sim::Change &made, const sim::Change &before, const QString &key);
    void sendScenario(const sim::Scenario &scenario);
    void sendRate(double wonPerDollar);

signals:
    void made(sim::Change change);
    void refused(sim::Problem problem);

private:
    struct Waiting
    {
        QString key;
        sim::Change change;
    };
    void flush();
    void onRefused(const sim::Problem &problem);

    EngineThread &m_engine;
    QUndoStack m_stack;
    std::shared_ptr<const sim::Frame> m_frame;
    QList<Waiting> m_waiting; ///< made since the last change was sent: the newest of each key, in order
    std::optional<sim::Scenario> m_replacement; ///< sent, and in no frame yet
    quint64 m_sent = 0;
    quint64 m_reached = 0;
};

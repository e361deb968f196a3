// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runner.h"

#include <QObject>
#include <QThread>

#include <memory>

/// The window's end of the engine: owns the worker thread and the Runner on it, and turns calls into queued commands.
class EngineThread : public QObject
{
    Q_OBJECT

public:
    explicit EngineThread(QObject *parent = nullptr);
    /// Ends a run in progress and joins the thread.
    ~EngineThread() override;

    void load(const std::shared_ptr<const sim::Scenario> &scenario);
    /// Like apply(), with a whole scenario.
    quint64 replace(const std::shared_ptr<const sim::Scenario> &scenario);
    void setWonPerDollar(double rate);
    void restart();
    void start();
    void pause();
    void step();
    void stepBack();
    /// Goes to this instant; of several that are asked for at once the newest counts.
    void seek(sim::SimTime time);
    void runUntilThrottle();
    void runUntilColdStart();
    void runUntilTime(sim::SimTime time);
    void requestFrame();
    void setSpeed(double simulatedPerSecond);
    void showLanes(int function, bool follow);
    /// Sends a change; reached() will come with the number returned, before any frame that has the change in it.
    quint64 apply(const sim::Change &change);
    void frameShown() { m_runner->frameShown(); }

signals:
    void frameReady(std::shared_ptr<const sim::Frame> frame);
    void refused(sim::Problem problem);
    /// The engine has come to the change with this number: frames from here on show what became of it.
    void reached(quint64 number);

private:
    template<typename Call>
    void post(Call call);
    template<typename Call>
    quint64 postNumbered(Call call);

    QThread m_thread;
    Runner *m_runner; ///< lives on m_thread and is deleted there
    quint64 m_changes = 0;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runner.h"

#include <QObject>
#include <QThread>

#include <memory>

/// The window's end of the engine: owns the worker thread and the Runner on it, and turns calls into queued ones.
class EngineThread : public QObject
{
    Q_OBJECT

public:
    explicit EngineThread(QObject *parent = nullptr);
    /// Ends a run in progress and joins the thread.
    ~EngineThread() override;

    void load(const std::shared_ptr<const sim::Scenario> &scenario);
    void start();
    void pause();
    void step();
    void stepBack();
    /// Goes to this instant; of several that are asked for at once the newest counts.
    void seek(sim::SimTime time);
    void runUntil(const sim::Goal &goal);
    void setSpeed(double simulatedPerSecond);
    void showLanes(const sim::LaneChoice &choice);
    void requestFrame();
    /// Does something to the scenario, under a number of the caller's; done() will come with it before any frame in which
    /// it is done, behind refused() where nothing came of it.
    void command(quint64 number, const Runner::Command &command);
    void frameShown() { m_runner->frameShown(); }

signals:
    void frameReady(std::shared_ptr<const sim::Frame> frame);
    void refused(quint64 number, bool known, sim::Problem problem);
    void done(quint64 number);

private:
    template<typename Call>
    void post(Call call);
    void move(const Runner::Move &move);

    QThread m_thread;
    Runner *m_runner; ///< lives on m_thread and is deleted there
};

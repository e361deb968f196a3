// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/rules.h"
#include "engine/session/frame.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace sim {
class Simulation;
}

Q_DECLARE_METATYPE(std::shared_ptr<const sim::Frame>)
Q_DECLARE_METATYPE(std::shared_ptr<const sim::Scenario>)
Q_DECLARE_METATYPE(sim::Change)
Q_DECLARE_METATYPE(sim::Problem)

/// The only place where threads meet. Lives on a worker thread; its slots are reached by queued calls, its
/// frames leave by `frameReady`, and a few atomics are all that both sides touch.
///
/// `frameReady` is emitted only when the last frame was acknowledged with frameShown(): frames are dropped, events never.
class Runner : public QObject
{
    Q_OBJECT

public:
    explicit Runner(QObject *parent = nullptr);
    ~Runner() override;

    /// Called by the window when it has shown a frame; from any thread.
    void frameShown() { m_frameInFlight.store(false, std::memory_order_release); }
    /// Makes a running slice end at once, so that the queued command behind it is reached; from any thread.
    void interrupt() { m_interrupt.store(true, std::memory_order_release); }
    /// The newest instant somebody wants to see; true: seekWanted() is to be called, as no older wish waits. From any thread.
    bool want(sim::SimTime time)
    {
        interrupt();
        return m_wanted.exchange(time, std::memory_order_acq_rel) == NothingWanted;
    }
    /// As interrupt(), once and for all: what is queued behind does not matter any more.
    void end() { m_ending.store(true, std::memory_order_release); }

    /// Which stretch the cold-start timeline shows.
    enum class LaneMode { StartOfRun, Follow };
    Q_ENUM(LaneMode)

public slots:
    /// Takes a valid scenario, paused at 0. Pictures start afresh.
    void load(std::shared_ptr<const sim::Scenario> scenario);
    /// Back to 0 with the scenario as edited, paused.
    void restart();
    void start();
    void pause();
    /// Handles one event, or takes the last one back.
    void step();
    void stepBack();
    /// Goes to the instant of the newest want(), paused there; to one that nobody has seen by running as fast as possible.
    void seekWanted();
    /// Run as fast as possible up to the next throttle, the next cold start, or a time in microseconds; then paused.
    void runUntilThrottle();
    void runUntilColdStart();
    void runUntilTime(qint64 time);
    /// Simulated seconds per second, from 1; infinity: as fast as possible.
    void setSpeed(double simulatedPerSecond);
    /// Changes the running simulation now (M17): before the first event the scenario itself, later as an entry
    /// of `changes` at the current time. After the end of the run it changes the scenario and starts again at 0.
    /// `change.at` is set here. Refused edits leave everything as it was.
    void apply(sim::Change change);
    /// Replaces the scenario by an edit that cannot happen during a run (functions added or removed, another
    /// trigger or name); the run starts again at 0, but counts as edited, not as loaded.
    void replace(std::shared_ptr<const sim::Scenario> scenario);
    /// What bills are told in won at. It bears on nothing that happens: the run goes on.
    void setWonPerDollar(double rate);
    void showLanes(int function, Runner::LaneMode mode);
    /// Sends a frame even where nothing moves.
    void requestFrame();

signals:
    void frameReady(std::shared_ptr<const sim::Frame> frame);
    void refused(sim::Problem problem);

private:
    void tick();
    void advance(double wallMicroseconds);
    bool interrupted() const;
    bool isFull() const;
    void halt();
    void catchUpLanes();
    bool goalReached() const;
    void runUntil(int goal, sim::SimTime time);
    void stop();
    void settle();
    bool sendFrame();
    void reload(std::shared_ptr<const sim::Scenario> scenario);
    bool applyToStart(const sim::Change &change);
    void applyNow(sim::Change change);
    bool changesNothing(const sim::Simulation &simulation, const sim::Change &edit) const;
    void remember(std::shared_ptr<const sim::Scenario> scenario);

    struct Private;
    std::unique_ptr<Private> d;
    std::atomic<bool> m_frameInFlight{false};
    std::atomic<bool> m_interrupt{false};
    std::atomic<bool> m_ending{false};
    static constexpr sim::SimTime NothingWanted = -1;
    std::atomic<sim::SimTime> m_wanted{NothingWanted};
};

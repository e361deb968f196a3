// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

Q_DECLARE_METATYPE(std::shared_ptr<const sim::Frame>)
Q_DECLARE_METATYPE(std::shared_ptr<const sim::Scenario>)
Q_DECLARE_METATYPE(sim::Change)
Q_DECLARE_METATYPE(sim::Problem)

/// The only place where threads meet: a session's timer and post. Lives on a worker thread; its functions are reached by
/// queued calls, its frames leave by `frameReady`, and a few atomics are all that both sides touch.
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
    /// Makes a running slice end at once, so that the queued call behind it is reached; from any thread.
    void interrupt() { m_interrupt.store(true, std::memory_order_release); }
    /// The newest instant somebody wants to see; true: seekWanted() is to be called, as no older wish waits. From any thread.
    bool want(sim::SimTime time)
    {
        interrupt();
        return m_wanted.exchange(time, std::memory_order_acq_rel) == NothingWanted;
    }
    /// As interrupt(), once and for all: what is queued behind does not matter any more.
    void end() { m_ending.store(true, std::memory_order_release); }

    /// Takes a valid scenario, paused at 0. Pictures start afresh.
    void load(std::shared_ptr<const sim::Scenario> scenario);
    /// Simulated seconds per second; infinity: as fast as possible. Also before anything is loaded.
    void setSpeed(double simulatedPerSecond);
    /// Something that moves the run, with the wall time in nanoseconds and who may ask to leave off.
    using Move = std::function<void(sim::Session &, std::int64_t wall, const sim::StopAsked &)>;
    void move(const Move &move);
    /// Something that edits: refused() tells of this number if nothing came of it.
    using Command = std::function<sim::Session::Refusal(sim::Session &, const sim::StopAsked &)>;
    void command(quint64 number, const Command &command);
    /// Goes to the instant of the newest want().
    void seekWanted();
    /// Sends a frame even where nothing moves.
    void requestFrame() { settle(); }

signals:
    void frameReady(std::shared_ptr<const sim::Frame> frame);
    /// `known`: an earlier value of the same gesture was accepted, and holds.
    void refused(quint64 number, bool known, sim::Problem problem);

private:
    void tick();
    bool interrupted() const;
    void settle();
    bool sendFrame();

    sim::Session m_session;
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_lastCharts = 0;
    std::atomic<bool> m_frameInFlight{false};
    std::atomic<bool> m_interrupt{false};
    std::atomic<bool> m_ending{false};
    static constexpr sim::SimTime NothingWanted = -1;
    std::atomic<sim::SimTime> m_wanted{NothingWanted};
};

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runner.h"

#include "engine/memorybudget.h"

#include <limits>
#include <utility>

namespace {

constexpr int TickMilliseconds = 16; ///< 60 frames a second
constexpr qint64 SliceNanoseconds = 8'000'000; ///< of each tick: the rest of the core is the window's
constexpr qint64 ChartNanoseconds = 33'000'000; ///< charts are renewed at 30 per second

} // namespace

Runner::Runner(QObject *parent)
    : QObject(parent)
    , m_session(memoryBudget())
{
    qRegisterMetaType<std::shared_ptr<const sim::Frame>>();
    qRegisterMetaType<std::shared_ptr<const sim::Scenario>>();
    qRegisterMetaType<sim::Change>();
    qRegisterMetaType<sim::Problem>();
    m_timer.setParent(this); // so that it moves to the worker's thread with the runner
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(TickMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Runner::tick);
    m_clock.start();
}

Runner::~Runner()
{
    m_timer.setParent(nullptr); // it is a member, not a child to be deleted
}

void Runner::load(std::shared_ptr<const sim::Scenario> scenario)
{
    m_session.open(std::move(scenario));
    settle();
}

void Runner::setSpeed(double simulatedPerSecond)
{
    m_session.setSpeed(simulatedPerSecond, m_clock.nsecsElapsed());
    settle();
}

void Runner::move(const Move &move)
{
    if (!m_session.isOpen())
        return;
    m_interrupt.store(false, std::memory_order_release); // whoever asks from here on waits for this
    move(m_session, m_clock.nsecsElapsed(), [this] { return interrupted(); });
    settle();
}

void Runner::command(quint64 number, const Command &command)
{
    if (!m_session.isOpen())
        return;
    m_interrupt.store(false, std::memory_order_release);
    if (const sim::Session::Refusal refusal = command(m_session, [this] { return interrupted(); }))
        emit refused(number, m_session.knows(number), *refusal);
    settle();
}

void Runner::seekWanted()
{
    // The wish first: who has a newer one from here on asks again, and the interruption that came with this one is over.
    const sim::SimTime time = m_wanted.exchange(NothingWanted, std::memory_order_acq_rel);
    move([time](sim::Session &session, std::int64_t wall, const sim::StopAsked &stop) {
        session.seek(time, wall, stop);
    });
}

bool Runner::interrupted() const
{
    return m_interrupt.load(std::memory_order_acquire) || m_ending.load(std::memory_order_acquire);
}

/// Sends the picture of this moment, now or as soon as the window has shown the frame before; the timer goes where
/// something is to go on.
void Runner::settle()
{
    if (!m_session.isOpen())
        return;
    m_lastCharts = std::numeric_limits<qint64>::min() / 2;
    const bool sent = sendFrame();
    const bool busy = m_session.isRunning() || m_session.isBehind() || m_session.lanesAreBehind();
    if (sent && !busy)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void Runner::tick()
{
    // Whoever asked for the interruption waits in the queue: it has been served, or comes right behind this tick.
    m_interrupt.store(false, std::memory_order_release);
    const bool moves = m_session.isRunning() || m_session.isBehind();
    QElapsedTimer slice;
    slice.start();
    const auto leaveOff = [&](qint64 most) { return slice.nsecsElapsed() > most || interrupted(); };
    if (m_session.lanesAreBehind())
        m_session.catchUpLanes([&] { return leaveOff(SliceNanoseconds / 2); });
    if (moves)
        m_session.work(m_clock.nsecsElapsed(), [&] { return leaveOff(SliceNanoseconds); });
    if (m_session.isRunning())
        sendFrame();
    else
        settle();
}

bool Runner::sendFrame()
{
    if (m_frameInFlight.exchange(true, std::memory_order_acq_rel))
        return false;
    const qint64 now = m_clock.nsecsElapsed();
    const bool charts = now - m_lastCharts >= ChartNanoseconds;
    if (charts)
        m_lastCharts = now;
    emit frameReady(m_session.frame(charts));
    return true;
}

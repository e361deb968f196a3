// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/eventqueue.h"
#include "engine/kernel/fingerprint.h"
#include "engine/kernel/simtime.h"

#include <cstddef>
#include <cstdint>

namespace sim {

/// A run's time: what is due when, how much has been handled, and the hash over it.
class Clock
{
public:
    SimTime now() const { return m_now; }
    /// Events handled so far.
    std::uint64_t events() const { return m_events; }
    /// Hash over time, kind and id of every handled event.
    std::uint64_t fingerprint() const { return m_fingerprint.value(); }
    /// Events handled so far and, in events' worth, what came to none: bounds what is done at once.
    std::uint64_t work() const { return m_events + m_inVain; }
    /// Time of the next event of the list; Never: there is none.
    SimTime due() const { return m_queue.empty() ? Never : m_queue.top().time; }
    /// What it holds; what it shares with copies counts in full.
    std::size_t bytes() const { return m_queue.bytes(); }
    /// The same, but what copies share counts in parts.
    std::size_t ownBytes() const { return m_queue.ownBytes(); }

    void schedule(SimTime time, std::uint8_t rank, std::uint16_t owner, std::uint32_t subject, std::uint16_t tag = 0)
    {
        m_queue.schedule(time, rank, owner, subject, tag);
    }
    /// As EventQueue::scheduleInLine().
    void scheduleInLine(SimTime time, std::uint8_t rank, std::uint16_t owner, std::uint32_t subject)
    {
        m_queue.scheduleInLine(time, rank, owner, subject);
    }
    /// As EventQueue::scheduleAs().
    void scheduleAs(SimTime time, std::uint8_t rank, std::uint64_t sequence, std::uint16_t owner, std::uint32_t subject)
    {
        m_queue.scheduleAs(time, rank, sequence, owner, subject);
    }

    /// Takes the next event out of the list; it is its time now. due() must not be Never.
    Event pop()
    {
        const Event event = m_queue.pop();
        m_now = event.time;
        return event;
    }
    /// What happens now does not stand in the list. `time` is not before now(), and not after due().
    void passTo(SimTime time)
    {
        m_now = time;
        m_queue.passTo(time);
    }
    /// Nothing happens until then.
    void rest(SimTime time) { m_now = time; }

    /// What is being handled is an event: it counts. `owner`: -1: nobody's.
    void count(std::uint8_t rank, int owner, std::uint64_t id)
    {
        ++m_events;
        m_fingerprint.add(m_now, rank, static_cast<std::uint64_t>(owner + 1) << 44 | id);
    }
    /// Work that came to no event, in events' worth.
    void spend(std::uint64_t work) { m_inVain += work; }

private:
    EventQueue m_queue;
    SimTime m_now = 0;
    std::uint64_t m_events = 0;
    std::uint64_t m_inVain = 0;
    Fingerprint m_fingerprint;
};

} // namespace sim

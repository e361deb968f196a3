// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <vector>

namespace sim {

/// An event as data. Events of one instant are handled by rank of their kind, then by sequence number.
struct Event
{
    SimTime time = 0;
    std::uint64_t order = 0; ///< rank << 56 | sequence
    std::uint32_t subject = 0; ///< what it happens to; its meaning goes with the rank
    std::uint16_t owner = 0; ///< whose it is
    std::uint16_t tag = 0;

    std::uint8_t rank() const { return static_cast<std::uint8_t>(order >> 56); }

    /// Whether this event is handled before `other`.
    bool before(const Event &other) const { return time != other.time ? time < other.time : order < other.order; }
};

/// A binary heap of events. A value like all else: the sequence counter is a member and is copied with it.
///
/// It refuses the past: whoever schedules an event before the last one that was handled has miscounted, and a clock that
/// runs backwards would make every level and every bill after it wrong without a word.
class EventQueue
{
public:
    /// What does not stand in the queue was handled at this time: nothing may be scheduled before it any more.
    void passTo(SimTime now) { m_now = now; }

    bool empty() const { return m_heap.empty(); }
    std::size_t size() const { return m_heap.size(); }
    const Event &top() const { return m_heap.front(); }

    void schedule(SimTime time, std::uint8_t rank, std::uint16_t owner, std::uint32_t subject, std::uint16_t tag = 0)
    {
        scheduleAs(time, rank, m_sequence++, owner, subject, tag);
    }

    /// As schedule(), with the caller's own number in place of the sequence: it must be unique within the rank and instant.
    /// std::logic_error: `time` is before the last event that was handled.
    void scheduleAs(SimTime time, std::uint8_t rank, std::uint64_t sequence, std::uint16_t owner, std::uint32_t subject,
                    std::uint16_t tag = 0)
    {
        if (time < m_now)
            throw std::logic_error("an event was scheduled in the past");
        const Event event{time, static_cast<std::uint64_t>(rank) << 56 | sequence, subject, owner, tag};
        std::size_t hole = m_heap.size();
        m_heap.push_back(event);
        while (hole > 0) {
            const std::size_t parent = (hole - 1) / 2;
            if (!event.before(m_heap[parent]))
                break;
            m_heap[hole] = m_heap[parent];
            hole = parent;
        }
        m_heap[hole] = event;
    }

    Event pop()
    {
        const Event first = m_heap.front();
        const Event last = m_heap.back();
        m_now = first.time;
        m_heap.pop_back();
        if (!m_heap.empty())
            refill(last);
        return first;
    }

private:
    /// Sinks the hole at the top to the bottom and lets `event`, which came from there, rise to its place: it
    /// seldom rises far, so this takes about half the comparisons of sinking the event itself.
    void refill(const Event &event)
    {
        const std::size_t size = m_heap.size();
        std::size_t hole = 0;
        std::size_t child = 1;
        while (child + 1 < size) {
            child += m_heap[child + 1].before(m_heap[child]) ? 1 : 0;
            m_heap[hole] = m_heap[child];
            hole = child;
            child = 2 * hole + 1;
        }
        if (child < size) {
            m_heap[hole] = m_heap[child];
            hole = child;
        }
        while (hole > 0) {
            const std::size_t parent = (hole - 1) / 2;
            if (!event.before(m_heap[parent]))
                break;
            m_heap[hole] = m_heap[parent];
            hole = parent;
        }
        m_heap[hole] = event;
    }

    std::vector<Event> m_heap;
    std::uint64_t m_sequence = 0;
    SimTime m_now = 0; ///< of the last event handled
};

} // namespace sim

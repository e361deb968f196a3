// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/pagedpool.h"
#include "engine/kernel/simtime.h"
#include "engine/lambda/environments.h"

#include <cstddef>
#include <cstdint>

namespace sim {

/// One asynchronous event from its receipt to its end (R7.1, M6).
struct AsyncEvent
{
    std::int64_t request = 0;
    SimTime received = 0;
    SimTime runFor = -1; ///< from a trace; -1: the function's law
    std::uint64_t order = 0; ///< among all events of the account, by time of receipt
    std::uint32_t later = NoSlot; ///< neighbours in order of receipt
    std::uint32_t earlier = NoSlot;
    std::uint32_t throttles = 0;
    std::uint16_t attempts = 0;
    std::uint16_t errors = 0; ///< attempts that ended in a function error
    bool waiting = false; ///< in the queue; else being handled
    bool duplicate = false; ///< a second delivery of an event that is counted already (R7.7)
    bool read = false; ///< a limited reader has granted this attempt (R7.6)
};

/// The internal event queue of one function. Holds events in order of receipt; when each is due stands in the event heap.
class AsyncQueue
{
public:
    AsyncEvent &operator[](std::uint32_t slot) { return m_slots[slot]; }
    const AsyncEvent &operator[](std::uint32_t slot) const { return m_slots[slot]; }

    std::uint32_t receive(std::int64_t request, SimTime now, SimTime runFor);
    void finish(std::uint32_t slot);
    void setWaiting(std::uint32_t slot, bool waiting);

    /// Events in the queue, second deliveries aside.
    std::int64_t waiting() const { return m_waiting; }
    /// Age of the event that has waited longest; 0 where none waits. Walks past events being handled: for pictures, not for every event.
    SimTime oldestAge(SimTime now) const;

    /// M6: the wait after the k-th throttle of an event, before jitter: 1 s, 2 s, 4 s ... 300 s (R7.5).
    static SimTime backoff(std::uint32_t throttles);

    /// What it holds, the event heap aside.
    std::size_t bytes() const { return m_slots.bytes(); }
    std::size_t ownBytes() const { return m_slots.ownBytes(); }

private:
    PagedPool<AsyncEvent> m_slots;
    std::uint32_t m_earliest = NoSlot;
    std::uint32_t m_latest = NoSlot;
    std::int64_t m_waiting = 0;
};

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/asyncqueue.h"

#include <algorithm>

namespace sim {

std::uint32_t AsyncQueue::receive(std::int64_t request, SimTime now, SimTime runFor)
{
    const std::uint32_t slot = m_slots.take();
    AsyncEvent &event = m_slots[slot];
    event.request = request;
    event.received = now;
    event.runFor = runFor;
    event.earlier = m_latest;
    (m_latest != NoSlot ? m_slots[m_latest].later : m_earliest) = slot;
    m_latest = slot;
    return slot;
}

void AsyncQueue::finish(std::uint32_t slot)
{
    setWaiting(slot, false);
    const AsyncEvent &event = m_slots[slot];
    (event.earlier != NoSlot ? m_slots[event.earlier].later : m_earliest) = event.later;
    (event.later != NoSlot ? m_slots[event.later].earlier : m_latest) = event.earlier;
    m_slots.giveBack(slot);
}

void AsyncQueue::setWaiting(std::uint32_t slot, bool waiting)
{
    AsyncEvent &event = m_slots[slot];
    if (!event.duplicate)
        m_waiting += static_cast<int>(waiting) - static_cast<int>(event.waiting);
    event.waiting = waiting;
}

SimTime AsyncQueue::oldestAge(SimTime now) const
{
    for (std::uint32_t slot = m_earliest; slot != NoSlot; slot = m_slots[slot].later) {
        if (m_slots[slot].waiting)
            return now - m_slots[slot].received;
    }
    return 0;
}

SimTime AsyncQueue::backoff(std::uint32_t throttles)
{
    constexpr SimTime Longest = 300 * Second;
    constexpr std::uint32_t Doublings = 8; // 2^8 s = 256 s is the last below the longest
    return throttles > Doublings + 1 ? Longest : std::min(Longest, Second << (throttles - 1));
}

} // namespace sim

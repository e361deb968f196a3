// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/sqsqueue.h"

#include <algorithm>

namespace sim {

namespace {

constexpr int StartConcurrency = 5; ///< R9.1

} // namespace

SqsQueue::SqsQueue(const SqsSettings &settings, RuleSet ruleSet)
    : m_fifo(settings.messageGroups.has_value())
{
    const bool current = ruleSet == RuleSet::Current;
    m_limit = current ? 1250 : 1000; // R9.1, R9.2
    m_perSecond = current ? 5 : 1; // 300 or 60 a minute
    if (settings.maximumConcurrency)
        m_limit = std::min(m_limit, *settings.maximumConcurrency); // R9.3
    if (m_fifo) { // R9.5: the groups alone bound it
        m_groups.resize(static_cast<std::size_t>(*settings.messageGroups));
        m_concurrency = m_limit;
    }
}

void SqsQueue::add(std::int64_t request, SimTime now, SimTime runFor)
{
    const std::uint32_t slot = m_slots.take();
    const auto group = static_cast<std::uint32_t>(static_cast<std::uint64_t>(request) % m_groups.size());
    m_slots[slot] = {request, now, runFor, NoSlot, group, 0};
    m_groups[group].messages.push_back(slot);
    ++m_visible;
    markReady(group);
}

void SqsQueue::remove(std::uint32_t slot)
{
    m_slots.giveBack(slot);
}

void SqsQueue::markReady(std::uint32_t group)
{
    Group &one = m_groups[group];
    if (one.ready || one.messages.empty() || (m_fifo && one.taken))
        return;
    one.ready = true;
    m_ready.push_back(group);
}

std::uint32_t SqsQueue::takeBatch(int size)
{
    const std::uint32_t group = m_ready.front();
    m_ready.pop_front();
    Group &one = m_groups[group];
    one.ready = false;
    one.taken = true;
    std::uint32_t first = NoSlot;
    std::uint32_t last = NoSlot;
    for (int i = 0; i < size && !one.messages.empty(); ++i) {
        const std::uint32_t slot = one.messages.front();
        one.messages.pop_front();
        --m_visible;
        ++m_slots[slot].receives;
        m_slots[slot].next = NoSlot;
        (last == NoSlot ? first : m_slots[last].next) = slot;
        last = slot;
    }
    if (!m_fifo)
        markReady(group);
    return first;
}

void SqsQueue::release(std::uint32_t group)
{
    m_groups[group].taken = false;
    markReady(group);
}

void SqsQueue::putBack(std::uint32_t slot)
{
    Group &group = m_groups[m_slots[slot].group];
    m_fifo ? group.messages.push_front(slot) : group.messages.push_back(slot);
    ++m_visible;
    markReady(m_slots[slot].group);
}

bool SqsQueue::secondOver()
{
    if (m_fifo)
        return false;
    const int before = m_concurrency;
    m_concurrency = m_visible > 0 ? std::min(m_limit, m_concurrency + m_perSecond)
                                  : std::max(std::min(StartConcurrency, m_limit), m_concurrency - m_perSecond);
    return m_visible > 0 || m_concurrency != before;
}

SimTime SqsQueue::oldestAge(SimTime now) const
{
    SimTime oldest = now;
    for (const Group &group : m_groups) {
        if (!group.messages.empty())
            oldest = std::min(oldest, m_slots[group.messages.front()].received);
    }
    return now - oldest;
}

} // namespace sim

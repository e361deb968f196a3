// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/sqsqueue.h"

#include <algorithm>

namespace sim {

namespace {

constexpr int StartConcurrency = 5; ///< R9.1
constexpr int LeastConcurrency = 2; ///< R9.1: what it shrinks to at most

} // namespace

SqsQueue::SqsQueue(const SqsSettings &settings, RuleSet ruleSet, const ModelSettings &model)
    : m_fifo(settings.messageGroups.has_value())
{
    const bool current = ruleSet == RuleSet::Current;
    m_limit = current ? 1250 : 1000; // R9.1, R9.2
    m_perSecond = (current ? 5 : 1) * Unit; // 300 or 60 a minute
    m_lowering = static_cast<int>(m_perSecond * model.sqsLowering / Second);
    if (settings.maximumConcurrency)
        m_limit = std::min(m_limit, *settings.maximumConcurrency); // R9.3
    if (m_fifo) { // R9.5: the groups alone bound it
        m_groups.resize(static_cast<std::size_t>(*settings.messageGroups));
        m_concurrency = m_limit * Unit;
    }
}

void SqsQueue::add(std::int64_t request, SimTime now, SimTime runFor)
{
    const std::uint32_t slot = m_slots.take();
    const auto group = static_cast<std::uint32_t>(static_cast<std::uint64_t>(request) % m_groups.size());
    SqsMessage &message = m_slots[slot];
    message.request = request;
    message.received = now;
    message.runFor = runFor;
    message.group = group;
    m_groups[group].messages.pushBack(m_slots, slot);
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
        one.messages.popFront(m_slots);
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
    m_fifo ? group.messages.pushFront(m_slots, slot) : group.messages.pushBack(m_slots, slot);
    ++m_visible;
    markReady(m_slots[slot].group);
}

bool SqsQueue::secondOver()
{
    if (m_fifo)
        return false;
    const int before = m_concurrency;
    const int start = std::min(StartConcurrency, m_limit) * Unit;
    if (m_visible > 0)
        m_concurrency = std::min(m_limit * Unit, m_concurrency + m_perSecond);
    else if (m_concurrency > start)
        m_concurrency = std::max(start, m_concurrency - m_perSecond);
    return m_visible > 0 || m_concurrency != before;
}

void SqsQueue::throttled()
{
    if (!m_fifo) // there the groups alone bound it
        m_concurrency = std::max(std::min(LeastConcurrency, m_limit) * Unit, m_concurrency - m_lowering);
}

SimTime SqsQueue::backoff(SimTime first, int tries)
{
    constexpr int MostDoublings = 20; // longer than any visibility timeout by then
    return first << std::min(tries - 1, MostDoublings);
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

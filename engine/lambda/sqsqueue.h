// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/pagedpool.h"
#include "engine/kernel/simtime.h"
#include "engine/lambda/environments.h"
#include "engine/lambda/scenario.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace sim {

/// One message from its arrival in the SQS queue to its deletion.
struct SqsMessage
{
    std::int64_t request = 0;
    SimTime received = 0;
    SimTime runFor = -1; ///< from a trace; -1: the function's law
    std::uint32_t next = NoSlot; ///< the next one of the same batch; visible: of the same group
    std::uint32_t group = 0;
    SimTime heldUntil = 0; ///< first of a batch: when its visibility timeout has passed
    int receives = 0; ///< how often a poller has taken it
    int tries = 0; ///< first of a batch: invocations that were throttled since it was taken
};

/// The visible messages of one group in order, chained by SqsMessage::next: a deque would take half a kilobyte for each
/// group that is empty, and a copy of it is one of all messages.
class MessageList
{
public:
    bool empty() const { return m_first == NoSlot; }
    std::uint32_t front() const { return m_first; }
    void pushBack(PagedPool<SqsMessage> &pool, std::uint32_t slot)
    {
        pool[slot].next = NoSlot;
        if (empty())
            m_first = slot;
        else
            pool[m_last].next = slot;
        m_last = slot;
    }
    void pushFront(PagedPool<SqsMessage> &pool, std::uint32_t slot)
    {
        if (empty())
            m_last = slot;
        pool[slot].next = m_first;
        m_first = slot;
    }
    void popFront(const PagedPool<SqsMessage> &pool) { m_first = pool[m_first].next; }

private:
    std::uint32_t m_first = NoSlot;
    std::uint32_t m_last = NoSlot; ///< means something where there is a first one
};

/// An SQS queue with its event source mapping (section 9 of the rules): visible messages and the pollers that take them.
///
/// A standard queue is one group with any number of batches on their way; a FIFO queue has one batch on its way for
/// each message group (R9.5).
class SqsQueue
{
public:
    SqsQueue() = default;
    SqsQueue(const SqsSettings &settings, RuleSet ruleSet, const ModelSettings &model);

    SqsMessage &operator[](std::uint32_t slot) { return m_slots[slot]; }

    void add(std::int64_t request, SimTime now, SimTime runFor);
    void remove(std::uint32_t slot);

    bool hasBatch() const { return !m_ready.empty(); }
    /// Takes up to `size` messages of one group; they hang together by `next`. hasBatch() must be true.
    std::uint32_t takeBatch(int size);
    /// The batch of this group is done: the group may be taken again.
    void release(std::uint32_t group);
    /// Puts a message back: at the end, or in a FIFO queue at the front (give them back last first).
    void putBack(std::uint32_t slot);

    /// Batches that may be on their way at once now (R9.1, R9.3).
    int concurrency() const { return std::min(m_limit, m_concurrency / Unit); }
    /// A second has passed: more pollers where messages wait, fewer where none do. False: nothing will change any more.
    bool secondOver();
    /// An invocation was throttled: the mapping's concurrency is lowered, and grows again from there (M23).
    void throttled();

    /// M23: the wait after so many throttled tries of a batch, before jitter.
    static SimTime backoff(SimTime first, int tries);

    std::int64_t visible() const { return m_visible; }
    SimTime oldestAge(SimTime now) const;
    /// What it holds.
    std::size_t bytes() const { return m_slots.bytes() + m_groups.capacity() * sizeof(Group); }
    std::size_t ownBytes() const { return m_slots.ownBytes() + m_groups.capacity() * sizeof(Group); }

    int busy = 0; ///< pollers that hold a batch: on its way, or backing off after a throttle
    bool ticking = false; ///< an event for the next second is pending
    /// Messages that are neither visible nor being handled: a throttled poller holds them, or they failed.
    std::int64_t hidden = 0;
    std::int64_t inFlight = 0; ///< messages being handled

private:
    void markReady(std::uint32_t group);

    PagedPool<SqsMessage> m_slots;
    struct Group
    {
        MessageList messages;
        bool ready = false; ///< stands in m_ready
        bool taken = false; ///< FIFO: its batch is on its way
    };
    std::vector<Group> m_groups = std::vector<Group>(1);
    std::deque<std::uint32_t> m_ready;
    bool m_fifo = false;
    static constexpr int Unit = 1000; ///< so that growth of 60 a minute can be taken back in parts
    int m_concurrency = 5 * Unit;
    int m_limit = 1250;
    int m_perSecond = 5 * Unit;
    int m_lowering = 0;
    std::int64_t m_visible = 0;
};

} // namespace sim

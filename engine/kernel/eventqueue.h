// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/pagedstack.h"
#include "engine/kernel/simtime.h"

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <utility>
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

/// The queue of events to come: a binary heap, and beside it a line of those that were scheduled later and later. A value
/// like all else: the sequence counter is a member and is copied with it.
///
/// Where runs all last as long, their ends are scheduled in the order in which they come, and the line takes them as they
/// are: a heap of 100,000 would move seventeen of them about for each, and wait for memory each time.
///
/// Its first levels lie in one piece, which is all of it for most runs. What is below them lies in pages that copies
/// share, so that a copy of a run with millions of waiting events does not take them along one by one.
///
/// It refuses the past: whoever schedules an event before the last one that was handled has miscounted, and a clock that
/// runs backwards would make every level and every bill after it wrong without a word.
class EventQueue
{
public:
    /// What does not stand in the queue was handled at this time: nothing may be scheduled before it any more.
    void passTo(SimTime now) { m_now = now; }

    bool empty() const { return m_top.empty() && lineIsEmpty(); }
    std::size_t size() const { return m_top.size() + m_below.size() + m_line.size() - m_lineFirst; }
    const Event &top() const { return m_lineIsNext ? m_line[m_lineFirst] : m_top.front(); }

    void schedule(SimTime time, std::uint8_t rank, std::uint16_t owner, std::uint32_t subject, std::uint16_t tag = 0)
    {
        scheduleAs(time, rank, m_sequence++, owner, subject, tag);
    }

    /// As schedule(), for events that mostly come later than all that were scheduled by this before.
    void scheduleInLine(SimTime time, std::uint8_t rank, std::uint16_t owner, std::uint32_t subject)
    {
        const Event event{time, static_cast<std::uint64_t>(rank) << 56 | m_sequence, subject, owner, 0};
        const bool first = lineIsEmpty();
        if (!first && (event.before(m_line.back()) || m_line.size() - m_lineFirst == LineSize))
            return schedule(time, rank, owner, subject);
        if (time < m_now)
            throw std::logic_error("an event was scheduled in the past");
        ++m_sequence;
        m_line.push_back(event);
        if (first)
            m_lineIsNext = m_top.empty() || event.before(m_top.front());
    }

    /// As schedule(), with the caller's own number in place of the sequence: it must be unique within the rank and
    /// instant. std::logic_error: `time` is before the last event that was handled.
    void scheduleAs(SimTime time, std::uint8_t rank, std::uint64_t sequence, std::uint16_t owner, std::uint32_t subject,
                    std::uint16_t tag = 0)
    {
        if (time < m_now)
            throw std::logic_error("an event was scheduled in the past");
        const Event event{time, static_cast<std::uint64_t>(rank) << 56 | sequence, subject, owner, tag};
        if (m_lineIsNext && event.before(m_line[m_lineFirst]))
            m_lineIsNext = false;
        if (m_top.size() < TopSize) {
            m_top.emplace_back(); // in its place the event is put by its fields: they are in registers
            rise(Flat{m_top.data()}, event, m_top.size() - 1);
        } else {
            m_below.push(event);
            rise(Deep{m_top.data(), &m_below}, event, m_top.size() + m_below.size() - 1);
        }
    }

    Event pop()
    {
        const Event first = m_lineIsNext ? popLine() : popHeap();
        m_now = first.time;
        m_lineIsNext = !lineIsEmpty() && (m_top.empty() || m_line[m_lineFirst].before(m_top.front()));
        return first;
    }

    /// What it holds; what it shares with copies counts in full.
    std::size_t bytes() const { return (m_top.capacity() + m_line.capacity()) * sizeof(Event) + m_below.bytes(); }
    /// The same, but what copies share counts in parts.
    std::size_t ownBytes() const { return (m_top.capacity() + m_line.capacity()) * sizeof(Event) + m_below.ownBytes(); }

private:
    static constexpr std::size_t TopSize = (1U << 17) - 1; ///< whole levels; 3 MB
    static constexpr std::size_t LineSize = TopSize; ///< what comes on top goes to the heap, whose pages copies share

    bool lineIsEmpty() const { return m_lineFirst == m_line.size(); }
    Event popHeap()
    {
        const Event first = m_top.front();
        if (m_below.empty()) {
            const Event last = m_top.back();
            m_top.pop_back();
            if (!m_top.empty())
                refill(Flat{m_top.data()}, last, m_top.size());
        } else {
            const Event last = m_below.get(m_below.size() - 1);
            m_below.pop();
            refill(Deep{m_top.data(), &m_below}, last, m_top.size() + m_below.size());
        }
        return first;
    }

    Event popLine()
    {
        const Event first = m_line[m_lineFirst++];
        if (lineIsEmpty()) {
            m_line.clear();
            m_lineFirst = 0;
        } else if (m_lineFirst >= Gone && m_lineFirst >= m_line.size() / 2) { // more holes than events
            m_line.erase(m_line.begin(), m_line.begin() + static_cast<std::ptrdiff_t>(m_lineFirst));
            m_lineFirst = 0;
        }
        return first;
    }
    static constexpr std::size_t Gone = 256; ///< so many places at its beginning are worth closing up

    struct Flat
    {
        Event *top;
        const Event &get(std::size_t index) const { return top[index]; }
        /// Field by field, as they are read: a copy in two halves of 16 and 8 bytes right behind writes of 8 makes the
        /// processor wait until those have left its store buffer.
        void set(std::size_t index, const Event &event) const
        {
            Event &place = top[index];
            place.time = event.time;
            place.order = event.order;
            place.subject = event.subject;
            place.owner = event.owner;
            place.tag = event.tag;
        }
    };
    struct Deep
    {
        Event *top;
        PagedStack<Event> *below;
        const Event &get(std::size_t index) const
        {
            return index < TopSize ? top[index] : std::as_const(*below).get(index - TopSize);
        }
        void set(std::size_t index, const Event &event) const
        {
            if (index < TopSize)
                top[index] = event;
            else
                below->set(index - TopSize, event);
        }
    };

    /// Lets `event`, whose place is the hole, rise to where it belongs.
    template<typename Levels>
    static void rise(const Levels &levels, Event event, std::size_t hole)
    {
        while (hole > 0) {
            const std::size_t parent = (hole - 1) / 2;
            if (!event.before(levels.get(parent)))
                break;
            levels.set(hole, levels.get(parent));
            hole = parent;
        }
        levels.set(hole, event);
    }

    /// Sinks the hole at the top to the bottom and lets `event`, which came from there, rise to its place: it
    /// seldom rises far, so this takes about half the comparisons of sinking the event itself.
    template<typename Levels>
    static void refill(const Levels &levels, const Event &event, std::size_t size)
    {
        std::size_t hole = 0;
        std::size_t child = 1;
        while (child + 1 < size) {
            child += levels.get(child + 1).before(levels.get(child)) ? 1 : 0;
            levels.set(hole, levels.get(child));
            hole = child;
            child = 2 * hole + 1;
        }
        if (child < size) {
            levels.set(hole, levels.get(child));
            hole = child;
        }
        rise(levels, event, hole);
    }

    std::vector<Event> m_top;
    PagedStack<Event> m_below;
    std::vector<Event> m_line; ///< from m_lineFirst on
    std::size_t m_lineFirst = 0;
    bool m_lineIsNext = false; ///< its first is handled before the heap's
    std::uint64_t m_sequence = 0;
    SimTime m_now = 0; ///< of the last event handled
};

} // namespace sim

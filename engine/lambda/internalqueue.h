// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/asyncqueue.h"
#include "engine/lambda/context.h"
#include "engine/lambda/environments.h"

#include <cstddef>
#include <cstdint>

namespace sim {

/// Asynchronous invocations: receipt, attempts, waits, the dead-letter queue (section 7 of the rules, M6).
class InternalQueue
{
public:
    void receive(Context &context, std::int64_t request, SimTime runFor);
    /// An event is due for an attempt, or its time is over.
    void due(Context &context, Rank rank, std::uint32_t ticket, std::uint16_t tag);
    /// A run is over.
    void finished(Context &context, const Work &work);

    /// Events in the queue, second deliveries aside.
    std::int64_t waiting() const { return m_events.waiting(); }
    SimTime oldestAge(SimTime now) const { return m_events.oldestAge(now); }
    /// Second deliveries being handled (R7.7): in flight, and no events of their own.
    int duplicatesInFlight() const { return m_duplicatesInFlight; }
    std::size_t bytes() const { return m_events.bytes(); }
    std::size_t ownBytes() const { return m_events.ownBytes(); }

private:
    std::uint32_t take(Context &context, std::int64_t request, SimTime runFor);
    void deliverAgain(Context &context, std::int64_t request, SimTime runFor);
    void attempt(Context &context, std::uint32_t ticket);
    void begin(Context &context, std::uint32_t ticket);
    bool readerTakes(Context &context, std::uint32_t ticket);
    void wait(Context &context, std::uint32_t ticket, SimTime wait);
    void drop(Context &context, std::uint32_t ticket, RecordReason reason);

    AsyncQueue m_events;
    int m_duplicatesInFlight = 0;
    SimTime m_readerFree = 0; ///< when a limited reader takes the next event (model.asyncReaderRate)
};

} // namespace sim

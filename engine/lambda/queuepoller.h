// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/context.h"
#include "engine/lambda/sqsqueue.h"

#include <cstddef>
#include <cstdint>

namespace sim {

/// The SQS event source mapping: pollers take batches and invoke the function with them (section 9 of the rules).
class QueuePoller
{
public:
    explicit QueuePoller(const SqsQueue &queue)
        : m_sqs(queue)
    {}

    void receive(Context &context, std::int64_t request, SimTime runFor);
    /// A second of the mapping is over, a throttled batch is tried again, or its visibility timeout is over.
    void due(Context &context, Rank rank, std::uint32_t first, std::uint16_t tag);
    /// A run is over.
    void finished(Context &context, const Work &work);

    /// Messages in the queue that nobody is handling.
    std::int64_t waiting() const { return m_sqs.visible() + m_sqs.hidden; }
    SimTime oldestAge(SimTime now) const { return m_sqs.oldestAge(now); }
    /// Messages being handled.
    std::int64_t inFlight() const { return m_sqs.inFlight; }
    std::size_t bytes() const { return m_sqs.bytes(); }
    std::size_t ownBytes() const { return m_sqs.ownBytes(); }

private:
    void startTicking(Context &context);
    void secondOver(Context &context);
    void poll(Context &context);
    void noteBatch(Context &context, std::uint32_t first);
    void invoke(Context &context, std::uint32_t first);
    void hold(Context &context, const Attempt &attempt, ThrottleReason reason);
    void hide(std::uint32_t first);
    void show(Context &context, std::uint32_t first, std::uint16_t tag);
    void remove(Context &context, std::uint32_t first);
    void drop(Context &context, std::uint32_t slot);

    SqsQueue m_sqs;
};

} // namespace sim

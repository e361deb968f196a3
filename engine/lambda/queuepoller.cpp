// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/queuepoller.h"

#include "engine/lambda/fleet.h"

#include <algorithm>
#include <vector>

namespace sim {

namespace {

/// What an event of the mapping is about; subject: the first message of the batch.
enum Tag : std::uint16_t { SecondTick, HeldBatch, FailedBatch };

} // namespace

void QueuePoller::receive(Context &context, std::int64_t request, SimTime runFor)
{
    context.watchWaiting(waiting());
    m_sqs.add(request, context.now(), runFor);
    poll(context);
    startTicking(context);
}

void QueuePoller::due(Context &context, Rank rank, std::uint32_t first, std::uint16_t tag)
{
    context.watchWaiting(waiting());
    if (rank == RankAsyncAttempt)
        return show(context, first, tag);
    if (tag == SecondTick)
        return secondOver(context);
    context.count(RankPoller, static_cast<std::uint64_t>(m_sqs[first].request) << 1);
    invoke(context, first);
}

/// From second to second the mapping's concurrency changes, as long as there is something to change.
void QueuePoller::startTicking(Context &context)
{
    if (m_sqs.ticking)
        return;
    m_sqs.ticking = true;
    context.schedule(context.now() + Second, RankPoller, 0, SecondTick);
}

void QueuePoller::secondOver(Context &context)
{
    context.count(RankPoller, 1);
    m_sqs.ticking = false;
    if (m_sqs.secondOver())
        startTicking(context);
    poll(context);
}

/// Every free poller takes a batch while there is one.
void QueuePoller::poll(Context &context)
{
    const SqsSettings &settings = context.function.settings.sqs;
    while (m_sqs.busy < m_sqs.concurrency() && m_sqs.hasBatch()) {
        const std::uint32_t first = m_sqs.takeBatch(settings.batchSize);
        m_sqs[first].heldUntil = context.now() + settings.visibilityTimeout;
        m_sqs[first].tries = 0;
        ++m_sqs.busy;
        noteBatch(context, first);
        invoke(context, first);
    }
}

void QueuePoller::noteBatch(Context &context, std::uint32_t first)
{
    for (std::uint32_t slot = first; slot != NoSlot; slot = m_sqs[slot].next)
        context.note({.kind = RecordKind::Receive,
                      .attempt = static_cast<std::uint16_t>(m_sqs[slot].receives),
                      .request = m_sqs[slot].request,
                      .value = m_sqs[first].request});
}

void QueuePoller::invoke(Context &context, std::uint32_t first)
{
    const SqsMessage message = m_sqs[first];
    const Attempt attempt{.request = message.request,
                          .received = message.received,
                          .runFor = message.runFor,
                          .ticket = first,
                          .number = static_cast<std::uint16_t>(message.receives)};
    const Decision decision = decide(context, false); // R2.9: a service calls, no rate is policed
    if (decision.place == Place::Refused)
        return hold(context, attempt, decision.reason);
    for (std::uint32_t slot = first; slot != NoSlot; slot = m_sqs[slot].next) {
        ++m_sqs.inFlight;
        m_sqs.hidden -= message.tries > 0;
    }
    context.fleet.start(context, decision.place, attempt, false);
}

/// M23: the poller keeps the messages and tries again, until their visibility timeout has passed; then they become
/// visible again. A try costs no receive.
void QueuePoller::hold(Context &context, const Attempt &attempt, ThrottleReason reason)
{
    SqsMessage &first = m_sqs[attempt.ticket];
    if (++first.tries == 1)
        hide(attempt.ticket);
    m_sqs.throttled();
    ++context.meter.totals.lambda429;
    constexpr std::uint64_t TriesEach = 1024; // of one receipt
    const auto turn = static_cast<std::uint64_t>(first.receives) * TriesEach + static_cast<std::uint64_t>(first.tries);
    const SimTime wait =
        context.jittered(SqsQueue::backoff(context.model.sqsBackoff, first.tries), first.request, turn);
    const SimTime left = first.heldUntil - context.now();
    context.throttled(attempt, reason, std::min(wait, left));
    if (wait < left)
        context.schedule(context.now() + wait, RankPoller, attempt.ticket, HeldBatch);
    else
        context.schedule(first.heldUntil, RankAsyncAttempt, attempt.ticket, HeldBatch);
}

void QueuePoller::hide(std::uint32_t first)
{
    for (std::uint32_t slot = first; slot != NoSlot; slot = m_sqs[slot].next)
        ++m_sqs.hidden;
}

void QueuePoller::finished(Context &context, const Work &work)
{
    context.watchWaiting(waiting());
    ++context.meter.totals.lambda200;
    --m_sqs.busy;
    for (std::uint32_t slot = work.ticket; slot != NoSlot; slot = m_sqs[slot].next)
        --m_sqs.inFlight;
    if (work.failed) { // R9.6: they come back when their visibility timeout is over, counted from when they were taken
        hide(work.ticket);
        context.schedule(std::max(context.now(), m_sqs[work.ticket].heldUntil), RankAsyncAttempt, work.ticket,
                         FailedBatch);
    } else {
        remove(context, work.ticket);
    }
    poll(context);
}

/// A batch was served.
void QueuePoller::remove(Context &context, std::uint32_t first)
{
    const std::uint32_t group = m_sqs[first].group;
    for (std::uint32_t slot = first; slot != NoSlot;) {
        const SqsMessage message = m_sqs[slot];
        ++context.meter.succeeded;
        context.meter.responseTime.add(context.now() - message.received);
        m_sqs.remove(slot);
        slot = message.next;
    }
    m_sqs.release(group);
}

/// Its visibility timeout is over: every message can be taken again, or goes to the dead-letter queue.
void QueuePoller::show(Context &context, std::uint32_t first, std::uint16_t tag)
{
    const std::uint32_t group = m_sqs[first].group;
    context.count(RankAsyncAttempt, static_cast<std::uint64_t>(m_sqs[first].request));
    if (tag == HeldBatch)
        --m_sqs.busy; // a poller whose batch failed is free already
    std::vector<std::uint32_t> batch;
    for (std::uint32_t slot = first; slot != NoSlot; slot = m_sqs[slot].next)
        batch.push_back(slot);
    m_sqs.hidden -= static_cast<std::int64_t>(batch.size());
    for (auto slot = batch.rbegin(); slot != batch.rend(); ++slot) { // last first, so that a FIFO queue keeps its order
        if (m_sqs[*slot].receives >= context.function.settings.sqs.maxReceiveCount)
            drop(context, *slot);
        else
            m_sqs.putBack(*slot);
    }
    m_sqs.release(group);
    poll(context);
    startTicking(context);
}

void QueuePoller::drop(Context &context, std::uint32_t slot)
{
    const SqsMessage message = m_sqs[slot];
    ++context.meter.failed;
    context.deadLetter({.kind = RecordKind::DeadLetter,
                        .reason = RecordReason::RetriesExhausted,
                        .attempt = static_cast<std::uint16_t>(message.receives),
                        .request = message.request,
                        .duration = context.now() - message.received});
    m_sqs.remove(slot);
}

} // namespace sim

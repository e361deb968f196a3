// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/simulation.h"

#include <algorithm>

/// The SQS event source mapping: pollers take batches and invoke the function with them (section 9 of the rules).
namespace sim {

namespace {

/// What an event of the mapping is about; subject: the first message of the batch.
enum Tag : std::uint16_t { SecondTick, HeldBatch, FailedBatch };

} // namespace

void Simulation::receiveMessage(int index, std::int64_t request, SimTime runFor)
{
    FunctionState &function = at(index);
    function.sqs.add(request, m_now, runFor);
    poll(index);
    startTicking(index);
}

/// From second to second the mapping's concurrency changes, as long as there is something to change.
void Simulation::startTicking(int index)
{
    SqsQueue &sqs = at(index).sqs;
    if (sqs.ticking)
        return;
    sqs.ticking = true;
    m_queue.schedule(m_now + Second, RankPoller, static_cast<std::uint16_t>(index), 0, SecondTick);
}

void Simulation::pollerEvent(int index, std::uint32_t first, std::uint16_t tag)
{
    SqsQueue &sqs = at(index).sqs;
    if (tag == HeldBatch) {
        count(RankPoller, index, static_cast<std::uint64_t>(sqs[first].request) << 1);
        return invokeBatch(index, first);
    }
    count(RankPoller, index, 1);
    sqs.ticking = false;
    if (sqs.secondOver())
        startTicking(index);
    poll(index);
}

/// Every free poller takes a batch while there is one.
void Simulation::poll(int index)
{
    FunctionState &function = at(index);
    SqsQueue &sqs = function.sqs;
    while (sqs.busy < sqs.concurrency() && sqs.hasBatch()) {
        const std::uint32_t first = sqs.takeBatch(function.settings.sqs.batchSize);
        sqs[first].heldUntil = m_now + function.settings.sqs.visibilityTimeout;
        sqs[first].tries = 0;
        ++sqs.busy;
        noteBatch(index, first);
        invokeBatch(index, first);
    }
}

void Simulation::noteBatch(int index, std::uint32_t first)
{
    SqsQueue &sqs = at(index).sqs;
    for (std::uint32_t slot = first; slot != NoSlot; slot = sqs[slot].next)
        note({.kind = RecordKind::Receive,
              .function = static_cast<std::int16_t>(index),
              .attempt = static_cast<std::uint16_t>(sqs[slot].receives),
              .request = sqs[slot].request,
              .value = sqs[first].request});
}

void Simulation::invokeBatch(int index, std::uint32_t first)
{
    FunctionState &function = at(index);
    SqsQueue &sqs = function.sqs;
    const SqsMessage message = sqs[first];
    const Work work{.request = message.request,
                    .received = message.received,
                    .ticket = first,
                    .attempt = static_cast<std::uint16_t>(message.receives)};
    const Decision decision = decide(function, false); // R2.9: a service calls, no rate is policed
    if (decision.place == Decision::Place::Refused)
        return holdBatch(index, work, decision.reason);
    for (std::uint32_t slot = first; slot != NoSlot; slot = sqs[slot].next) {
        ++sqs.inFlight;
        sqs.hidden -= message.tries > 0;
    }
    begin(index, decision.place, work, message.runFor, false);
}

/// M23: the poller keeps the messages and tries again, until their visibility timeout has passed; then they become
/// visible again. A try costs no receive.
void Simulation::holdBatch(int index, const Work &work, ThrottleReason reason)
{
    FunctionState &function = at(index);
    SqsQueue &sqs = function.sqs;
    SqsMessage &first = sqs[work.ticket];
    const auto owner = static_cast<std::uint16_t>(index);
    if (++first.tries == 1)
        hideBatch(index, work.ticket);
    sqs.throttled();
    ++function.statistics.totals.lambda429;
    SimTime wait = SqsQueue::backoff(m_model->sqsBackoff, first.tries);
    if (m_model->asyncJitter) {
        constexpr std::uint64_t TriesEach = 1024; // of one receipt
        const auto key =
            static_cast<std::uint64_t>(first.receives) * TriesEach + static_cast<std::uint64_t>(first.tries);
        const double share =
            0.5 + 0.5 * function.streams.backoff.at(static_cast<std::uint64_t>(first.request), key).uniform();
        wait = static_cast<SimTime>(static_cast<double>(wait) * share + 0.5);
    }
    const SimTime left = first.heldUntil - m_now;
    throttled(index, work, reason, std::min(wait, left));
    if (wait < left)
        m_queue.schedule(m_now + wait, RankPoller, owner, work.ticket, HeldBatch);
    else
        m_queue.schedule(first.heldUntil, RankAsyncAttempt, owner, work.ticket, HeldBatch);
}

void Simulation::hideBatch(int index, std::uint32_t first)
{
    SqsQueue &sqs = at(index).sqs;
    for (std::uint32_t slot = first; slot != NoSlot; slot = sqs[slot].next)
        ++sqs.hidden;
}

void Simulation::endBatch(int index, const Work &work)
{
    FunctionState &function = at(index);
    SqsQueue &sqs = function.sqs;
    ++function.statistics.totals.lambda200;
    --sqs.busy;
    for (std::uint32_t slot = work.ticket; slot != NoSlot; slot = sqs[slot].next)
        --sqs.inFlight;
    if (work.failed) { // R9.6: they come back when their visibility timeout is over, counted from when they were taken
        hideBatch(index, work.ticket);
        m_queue.schedule(std::max(m_now, sqs[work.ticket].heldUntil), RankAsyncAttempt,
                         static_cast<std::uint16_t>(index), work.ticket, FailedBatch);
    } else {
        const std::uint32_t group = sqs[work.ticket].group;
        for (std::uint32_t slot = work.ticket; slot != NoSlot;) {
            const SqsMessage message = sqs[slot];
            ++function.statistics.succeeded;
            function.statistics.responseTime.add(m_now - message.received);
            sqs.remove(slot);
            slot = message.next;
        }
        sqs.release(group);
    }
    poll(index);
}

void Simulation::showBatch(int index, std::uint32_t first, std::uint16_t tag)
{
    FunctionState &function = at(index);
    SqsQueue &sqs = function.sqs;
    const std::uint32_t group = sqs[first].group;
    count(RankAsyncAttempt, index, static_cast<std::uint64_t>(sqs[first].request));
    if (tag == HeldBatch)
        --sqs.busy; // a poller whose batch failed is free already
    std::vector<std::uint32_t> batch;
    for (std::uint32_t slot = first; slot != NoSlot; slot = sqs[slot].next)
        batch.push_back(slot);
    sqs.hidden -= static_cast<std::int64_t>(batch.size());
    for (auto slot = batch.rbegin(); slot != batch.rend(); ++slot) { // last first, so that a FIFO queue keeps its order
        if (sqs[*slot].receives >= function.settings.sqs.maxReceiveCount)
            dropMessage(index, *slot);
        else
            sqs.putBack(*slot);
    }
    sqs.release(group);
    poll(index);
    startTicking(index);
}

void Simulation::dropMessage(int index, std::uint32_t slot)
{
    FunctionState &function = at(index);
    const SqsMessage message = function.sqs[slot];
    ++function.statistics.totals.deadLetters;
    ++function.statistics.failed;
    if (m_account.firstDeadLetter == Never) {
        m_account.firstDeadLetter = m_now;
        m_account.firstDeadLetterFunction = index;
    }
    note({.kind = RecordKind::DeadLetter,
          .reason = RecordReason::RetriesExhausted,
          .function = static_cast<std::int16_t>(index),
          .attempt = static_cast<std::uint16_t>(message.receives),
          .request = message.request,
          .duration = m_now - message.received});
    function.sqs.remove(slot);
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/simulation.h"

/// The SQS event source mapping: pollers take batches and invoke the function with them (section 9 of the rules).
namespace sim {

namespace {

constexpr SimTime PollerBackoff = Second; ///< [INF] after a throttle
constexpr std::uint32_t WakePoller = 0; ///< subjects of poller events
constexpr std::uint32_t SecondTick = 1;

} // namespace

void Simulation::receiveMessage(int index, std::int64_t request, SimTime runFor)
{
    FunctionState &function = at(index);
    function.sqs.add(request, m_now, runFor);
    poll(index);
    if (!function.sqs.ticking) {
        function.sqs.ticking = true;
        m_queue.schedule(m_now + Second, RankPoller, static_cast<std::uint16_t>(index), SecondTick);
    }
}

void Simulation::pollerEvent(int index, std::uint32_t what)
{
    SqsQueue &sqs = at(index).sqs;
    count(RankPoller, index, what);
    if (what == WakePoller)
        --sqs.busy;
    else if (sqs.secondOver())
        m_queue.schedule(m_now + Second, RankPoller, static_cast<std::uint16_t>(index), SecondTick);
    else
        sqs.ticking = false;
    poll(index);
}

/// Every free poller takes a batch while there is one.
void Simulation::poll(int index)
{
    FunctionState &function = at(index);
    SqsQueue &sqs = function.sqs;
    while (sqs.busy < sqs.concurrency() && sqs.hasBatch()) {
        const std::uint32_t first = sqs.takeBatch(function.settings.sqs.batchSize);
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
    const SqsMessage message = function.sqs[first];
    const Work work{.request = message.request,
                    .received = message.received,
                    .ticket = first,
                    .attempt = static_cast<std::uint16_t>(message.receives)};
    const Decision decision = decide(function, false); // R2.9: a service calls, no rate is policed
    if (decision.place == Decision::Place::Refused) {
        const SimTime wait = function.settings.sqs.visibilityTimeout;
        throttled(index, work, decision.reason, wait);
        ++function.statistics.totals.lambda429;
        hideBatch(index, first, wait);
        m_queue.schedule(m_now + PollerBackoff, RankPoller, static_cast<std::uint16_t>(index), WakePoller);
        return;
    }
    for (std::uint32_t slot = first; slot != NoSlot; slot = function.sqs[slot].next)
        ++function.sqs.inFlight;
    begin(index, decision.place, work, message.runFor, false);
}

/// The messages of a batch become visible again later.
void Simulation::hideBatch(int index, std::uint32_t first, SimTime wait)
{
    SqsQueue &sqs = at(index).sqs;
    for (std::uint32_t slot = first; slot != NoSlot; slot = sqs[slot].next)
        ++sqs.hidden;
    m_queue.schedule(m_now + wait, RankAsyncAttempt, static_cast<std::uint16_t>(index), first);
}

void Simulation::endBatch(int index, const Work &work)
{
    FunctionState &function = at(index);
    SqsQueue &sqs = function.sqs;
    ++function.statistics.totals.lambda200;
    --sqs.busy;
    for (std::uint32_t slot = work.ticket; slot != NoSlot; slot = sqs[slot].next)
        --sqs.inFlight;
    if (work.failed) { // R9.6: they come back when their visibility timeout is over
        const SimTime left = work.started + function.settings.sqs.visibilityTimeout - m_now;
        hideBatch(index, work.ticket, left > 0 ? left : 0);
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

void Simulation::showBatch(int index, std::uint32_t first)
{
    FunctionState &function = at(index);
    SqsQueue &sqs = function.sqs;
    const std::uint32_t group = sqs[first].group;
    count(RankAsyncAttempt, index, static_cast<std::uint64_t>(sqs[first].request));
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

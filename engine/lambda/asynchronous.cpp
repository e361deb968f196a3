// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/simulation.h"

#include <algorithm>

/// Asynchronous invocations: receipt, attempts, waits, the dead-letter queue (section 7 of the rules, M6).
namespace sim {

namespace {

SimTime expiry(const AsyncEvent &event, const FunctionSettings &settings)
{
    return event.received + settings.async.maximumEventAge;
}

} // namespace

void Simulation::receiveEvent(int index, std::int64_t request, SimTime runFor)
{
    FunctionState &function = at(index);
    Totals &totals = function.statistics.totals;
    ++totals.asyncReceived;
    ++totals.answers202; // R7.1: at once, even where the function is at its limit
    ++totals.lambda202;
    const std::uint32_t ticket = function.queue.receive(request, m_now, runFor);
    function.queue[ticket].order = m_receipts++;
    attemptEvent(index, ticket, true);
    if (m_model->duplicates > 0
        && function.streams.duplicates.at(static_cast<std::uint64_t>(request)).uniform() < m_model->duplicates)
        deliverAgain(index, request, runFor);
}

/// R7.7: the queue delivers at least once. The second delivery comes a second after the first; it runs and is refused
/// like any other, but the event is counted once.
void Simulation::deliverAgain(int index, std::int64_t request, SimTime runFor)
{
    FunctionState &function = at(index);
    const std::uint32_t ticket = function.queue.receive(request, m_now, runFor);
    function.queue[ticket].order = m_receipts++;
    function.queue[ticket].duplicate = true;
    waitInQueue(index, ticket, Second);
}

/// One attempt at an event that is due, or the end of its time.
void Simulation::attemptEvent(int index, std::uint32_t ticket, bool onReceipt)
{
    FunctionState &function = at(index);
    AsyncEvent &event = function.queue[ticket];
    const auto request = static_cast<std::uint64_t>(event.request);
    if (!onReceipt)
        count(RankAsyncAttempt, index, request);
    if (function.settings.reservedConcurrency == 0) // R4.6
        return dropEvent(index, ticket, RecordReason::ReservedZero);
    if (m_now >= expiry(event, function.settings)) // R7.4
        return dropEvent(index, ticket, RecordReason::EventAge);
    if (!readerTakes(index, ticket))
        return;
    const auto attempt = ++event.attempts;
    if (attempt > 1 && !event.duplicate) {
        ++function.statistics.totals.asyncRetries;
        note({.kind = RecordKind::Retry,
              .function = static_cast<std::int16_t>(index),
              .attempt = attempt,
              .request = event.request});
    }
    const Work work{.request = event.request,
                    .received = event.received,
                    .ticket = ticket,
                    .attempt = attempt,
                    .duplicate = event.duplicate};
    const Decision decision = decide(function, false);
    if (decision.place == Decision::Place::Refused) {
        SimTime wait = AsyncQueue::backoff(++event.throttles); // R7.5: uses up no retry attempt
        if (m_model->asyncJitter) {
            const double share = 0.5 + 0.5 * function.streams.backoff.at(request, attempt).uniform();
            wait = static_cast<SimTime>(static_cast<double>(wait) * share + 0.5);
        }
        throttled(index, work, decision.reason, wait);
        waitInQueue(index, ticket, wait);
        return;
    }
    function.queue.setWaiting(ticket, false);
    function.statistics.eventAge.add(m_now - event.received);
    function.duplicatesInFlight += event.duplicate;
    if (Extremes *extremes = extremesOf(index))
        extremes->eventAge = std::max(extremes->eventAge, m_now - event.received);
    begin(index, decision.place, work, event.runFor, false);
}

/// Whether the reader of the queue takes this event now; a limited one (R7.6) grants turns in order of asking.
bool Simulation::readerTakes(int index, std::uint32_t ticket)
{
    FunctionState &function = at(index);
    AsyncEvent &event = function.queue[ticket];
    if (!m_model->asyncReaderRate)
        return true;
    if (event.read) {
        event.read = false;
        return true;
    }
    const SimTime turn = std::max(m_now, function.readerFree);
    function.readerFree = turn + static_cast<SimTime>(static_cast<double>(Second) / *m_model->asyncReaderRate + 0.5);
    if (turn == m_now)
        return true;
    event.read = true;
    waitInQueue(index, ticket, turn - m_now);
    return false;
}

void Simulation::waitInQueue(int index, std::uint32_t ticket, SimTime wait)
{
    FunctionState &function = at(index);
    AsyncEvent &event = function.queue[ticket];
    function.queue.setWaiting(ticket, true);
    // M6: at its end an event is dropped on time, also between two attempts; one that was being handled then, as soon as
    // that is over. Ties go by time of receipt.
    const SimTime due = std::max(m_now, std::min(m_now + wait, expiry(event, function.settings)));
    m_queue.scheduleAs(due, RankAsyncAttempt, event.order, static_cast<std::uint16_t>(index), ticket);
}

void Simulation::endEvent(int index, const Work &work)
{
    FunctionState &function = at(index);
    AsyncEvent &event = function.queue[work.ticket];
    function.duplicatesInFlight -= work.duplicate;
    if (!work.failed && work.duplicate)
        return function.queue.finish(work.ticket);
    if (!work.failed) {
        function.statistics.responseTime.add(m_now - work.received);
        ++function.statistics.succeeded;
        function.queue.finish(work.ticket);
        return;
    }
    if (++event.errors > function.settings.async.maximumRetryAttempts) // R7.3
        return dropEvent(index, work.ticket, RecordReason::RetriesExhausted);
    waitInQueue(index, work.ticket, event.errors == 1 ? Minute : 2 * Minute); // R7.2
}

void Simulation::dropEvent(int index, std::uint32_t ticket, RecordReason reason)
{
    FunctionState &function = at(index);
    const AsyncEvent &event = function.queue[ticket];
    if (event.duplicate)
        return function.queue.finish(ticket);
    Totals &totals = function.statistics.totals;
    const bool kept = function.settings.async.onFailure != FailureDestination::None; // R7.8
    ++totals.asyncDropped; // R7.10
    totals.deadLetters += kept;
    ++(event.errors > 0 ? function.statistics.failed : function.statistics.refused);
    if (kept && m_account.firstDeadLetter == Never) {
        m_account.firstDeadLetter = m_now;
        m_account.firstDeadLetterFunction = index;
    }
    note({.kind = kept ? RecordKind::DeadLetter : RecordKind::Drop,
          .reason = reason,
          .function = static_cast<std::int16_t>(index),
          .attempt = event.attempts,
          .request = event.request,
          .duration = m_now - event.received});
    function.queue.finish(ticket);
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/internalqueue.h"

#include "engine/lambda/fleet.h"

#include <algorithm>

namespace sim {

namespace {

SimTime expiry(const AsyncEvent &event, const FunctionSettings &settings)
{
    return event.received + settings.async.maximumEventAge;
}

} // namespace

void InternalQueue::receive(Context &context, std::int64_t request, SimTime runFor)
{
    context.watchWaiting(waiting());
    Totals &totals = context.meter.totals;
    ++totals.asyncReceived;
    ++totals.answers202; // R7.1: at once, even where the function is at its limit
    ++totals.lambda202;
    attempt(context, take(context, request, runFor));
    const double duplicates = context.model.duplicates;
    if (duplicates > 0
        && context.function.streams.duplicates.at(static_cast<std::uint64_t>(request)).uniform() < duplicates)
        deliverAgain(context, request, runFor);
}

std::uint32_t InternalQueue::take(Context &context, std::int64_t request, SimTime runFor)
{
    const std::uint32_t ticket = m_events.receive(request, context.now(), runFor);
    m_events[ticket].order = context.account.receipts++;
    return ticket;
}

/// R7.7: the queue delivers at least once. The second delivery comes a second after the first; it runs and is refused
/// like any other, but the event is counted once.
void InternalQueue::deliverAgain(Context &context, std::int64_t request, SimTime runFor)
{
    const std::uint32_t ticket = take(context, request, runFor);
    m_events[ticket].duplicate = true;
    wait(context, ticket, Second);
}

void InternalQueue::due(Context &context, Rank, std::uint32_t ticket, std::uint16_t)
{
    context.watchWaiting(waiting());
    context.count(RankAsyncAttempt, static_cast<std::uint64_t>(m_events[ticket].request));
    attempt(context, ticket);
}

/// One attempt at an event that is due, or the end of its time.
void InternalQueue::attempt(Context &context, std::uint32_t ticket)
{
    AsyncEvent &event = m_events[ticket];
    if (context.function.settings.reservedConcurrency == 0) // R4.6
        return drop(context, ticket, RecordReason::ReservedZero);
    if (context.now() >= expiry(event, context.function.settings)) // R7.4
        return drop(context, ticket, RecordReason::EventAge);
    if (!readerTakes(context, ticket))
        return;
    if (++event.attempts > 1 && !event.duplicate) {
        ++context.meter.totals.asyncRetries;
        context.note({.kind = RecordKind::Retry, .attempt = event.attempts, .request = event.request});
    }
    begin(context, ticket);
}

/// Runs it, or lets it wait: a throttle uses up no retry attempt (R7.5).
void InternalQueue::begin(Context &context, std::uint32_t ticket)
{
    AsyncEvent &event = m_events[ticket];
    const Attempt attempt{.request = event.request,
                          .received = event.received,
                          .runFor = event.runFor,
                          .ticket = ticket,
                          .number = event.attempts,
                          .duplicate = event.duplicate};
    const Decision decision = decide(context, false);
    if (decision.place == Place::Refused) {
        const SimTime pause = context.jittered(AsyncQueue::backoff(++event.throttles), event.request, event.attempts);
        context.watchTrouble(attempt);
        context.throttled(attempt, decision.reason, pause);
        wait(context, ticket, pause);
        return;
    }
    m_events.setWaiting(ticket, false);
    const SimTime age = context.now() - event.received;
    context.meter.eventAge.add(age);
    context.watchEventAge(age);
    m_duplicatesInFlight += event.duplicate;
    context.fleet.start(context, decision.place, attempt, false);
}

/// Whether the reader of the queue takes this event now; a limited one (R7.6) grants turns in order of asking.
bool InternalQueue::readerTakes(Context &context, std::uint32_t ticket)
{
    AsyncEvent &event = m_events[ticket];
    if (!context.model.asyncReaderRate)
        return true;
    if (event.read) {
        event.read = false;
        return true;
    }
    const SimTime turn = std::max(context.now(), m_readerFree);
    m_readerFree = turn + static_cast<SimTime>(static_cast<double>(Second) / *context.model.asyncReaderRate + 0.5);
    if (turn == context.now())
        return true;
    event.read = true;
    wait(context, ticket, turn - context.now());
    return false;
}

void InternalQueue::wait(Context &context, std::uint32_t ticket, SimTime wait)
{
    m_events.setWaiting(ticket, true);
    // M6: at its end an event is dropped on time, also between two attempts; one that was being handled then, as soon as
    // that is over. Ties go by time of receipt.
    const AsyncEvent &event = m_events[ticket];
    const SimTime now = context.now();
    const SimTime due = std::max(now, std::min(now + wait, expiry(event, context.function.settings)));
    context.clock.scheduleAs(due, RankAsyncAttempt, event.order, context.owner(), ticket);
}

void InternalQueue::finished(Context &context, const Work &work)
{
    context.watchWaiting(waiting());
    AsyncEvent &event = m_events[work.ticket];
    m_duplicatesInFlight -= work.duplicate;
    if (!work.failed) {
        if (!work.duplicate) {
            context.meter.responseTime.add(context.now() - work.received);
            ++context.meter.succeeded;
        }
        m_events.finish(work.ticket);
        return;
    }
    context.watchFailure(work);
    if (++event.errors > context.function.settings.async.maximumRetryAttempts) // R7.3
        return drop(context, work.ticket, RecordReason::RetriesExhausted);
    wait(context, work.ticket, event.errors == 1 ? Minute : 2 * Minute); // R7.2
}

void InternalQueue::drop(Context &context, std::uint32_t ticket, RecordReason reason)
{
    const AsyncEvent &event = m_events[ticket];
    if (event.duplicate)
        return m_events.finish(ticket);
    context.watchTrouble({.request = event.request, .received = event.received, .number = event.attempts});
    Meter &meter = context.meter;
    const bool kept = context.function.settings.async.onFailure != FailureDestination::None; // R7.8
    ++meter.totals.asyncDropped; // R7.10
    ++(event.errors > 0 ? meter.failed : meter.refused);
    const Record record{.kind = kept ? RecordKind::DeadLetter : RecordKind::Drop,
                        .reason = reason,
                        .attempt = event.attempts,
                        .request = event.request,
                        .duration = context.now() - event.received};
    if (kept)
        context.deadLetter(record);
    else
        context.note(record);
    m_events.finish(ticket);
}

} // namespace sim

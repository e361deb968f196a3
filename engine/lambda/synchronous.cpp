// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/simulation.h"

/// Synchronous requests: API Gateway in front, the refusal, and the caller that tries again (section 6 of the rules).
namespace sim {

namespace {

/// M16: what the client sees behind its trigger where Lambda said 429.
void answerThrottle(Totals &totals, Trigger trigger)
{
    ++totals.lambda429;
    if (trigger == Trigger::ApiGateway)
        ++totals.answers500; // R6.10
    else if (trigger == Trigger::Alb)
        ++totals.answers502; // R6.12
    else
        ++totals.answers429;
}

} // namespace

void Simulation::receiveSynchronous(int index, std::int64_t request, SimTime runFor)
{
    FunctionState &function = at(index);
    if (function.trigger == Trigger::ApiGateway) { // R6.11: its own limit, before Lambda is asked
        if (!m_account.gateway.has(m_now)) {
            ++function.statistics.totals.gatewayThrottles;
            ++function.statistics.totals.answers429;
            ++function.statistics.refused;
            note({.kind = RecordKind::Throttle,
                  .reason = RecordReason::GatewayRate,
                  .function = static_cast<std::int16_t>(index),
                  .request = request});
            return;
        }
        m_account.gateway.take(m_now);
    }
    trySynchronous(index, {.request = request, .received = m_now}, runFor);
}

void Simulation::retryAtCaller(int index, std::uint32_t ticket)
{
    FunctionState &function = at(index);
    CallerRequest &waiting = function.caller[ticket];
    --function.caller.waiting;
    ++function.statistics.totals.callerRetries;
    const auto attempt = static_cast<std::uint16_t>(waiting.attempts + 1);
    const auto id = static_cast<std::int16_t>(index);
    count(RankCallerRetry, index, static_cast<std::uint64_t>(waiting.request));
    note({.kind = RecordKind::Retry, .function = id, .attempt = attempt, .request = waiting.request});
    const Work work{.request = waiting.request, .received = m_now, .ticket = ticket, .attempt = attempt};
    if (trySynchronous(index, work, waiting.runFor))
        function.caller.finish(ticket);
}

bool Simulation::trySynchronous(int index, Work work, SimTime runFor)
{
    FunctionState &function = at(index);
    const Decision decision = decide(function, true);
    if (decision.place != Decision::Place::Refused) {
        begin(index, decision.place, work, runFor, true);
        return true;
    }
    if (work.ticket == NoSlot && function.settings.callerRetry.policy != RetryPolicy::None)
        work.ticket = function.caller.take(work.request, runFor);
    refuseSynchronous(index, work, decision.reason);
    return false;
}

void Simulation::refuseSynchronous(int index, const Work &work, ThrottleReason reason)
{
    FunctionState &function = at(index);
    answerThrottle(function.statistics.totals, function.trigger);
    const CallerRetry &settings = function.settings.callerRetry;
    if (work.ticket == NoSlot || settings.policy == RetryPolicy::None
        || !function.caller.mayRetry(settings, work.attempt)) {
        throttled(index, work, reason, -1);
        ++function.statistics.refused; // R6.4: Lambda itself never tries a synchronous call again
        if (work.ticket != NoSlot)
            function.caller.finish(work.ticket);
        return;
    }
    CallerRequest &waiting = function.caller[work.ticket];
    waiting.attempts = work.attempt;
    ++function.caller.waiting;
    const Draws draws = function.streams.callerJitter.at(static_cast<std::uint64_t>(work.request), work.attempt);
    const SimTime wait = Caller::wait(settings, work.attempt, draws);
    throttled(index, work, reason, wait);
    m_queue.schedule(m_now + wait, RankCallerRetry, static_cast<std::uint16_t>(index), work.ticket);
}

} // namespace sim

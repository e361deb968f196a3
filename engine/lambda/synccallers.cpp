// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/synccallers.h"

#include "engine/lambda/answers.h"
#include "engine/lambda/fleet.h"

namespace sim {

namespace {

constexpr SimTime GatewayTimeout = 29 * Second; ///< R6.11

void answerThrottle(Totals &totals, Trigger trigger)
{
    ++totals.lambda429;
    switch (throttledAnswer(trigger)) {
    case 500:
        ++totals.answers500;
        break;
    case 502:
        ++totals.answers502;
        break;
    default:
        ++totals.answers429;
    }
}

/// M16: Lambda says 200 even where the function failed (R6.3); what the client sees depends on what stands between.
void answerRun(Totals &totals, Trigger trigger, const Work &work, SimTime now)
{
    ++totals.lambda200;
    if (trigger == Trigger::ApiGateway && now - work.received > GatewayTimeout)
        ++totals.answers504;
    else if (work.failed && trigger != Trigger::Sdk)
        ++totals.answers502; // R6.10, R6.12
    else
        ++totals.answers200;
}

} // namespace

void SyncCallers::receive(Context &context, std::int64_t request, SimTime runFor)
{
    if (context.function.trigger == Trigger::ApiGateway) { // R6.11: its own limit, before Lambda is asked
        if (!context.account.gateway.has(context.now())) {
            ++context.meter.totals.gatewayThrottles;
            ++context.meter.totals.answers429;
            ++context.meter.refused;
            context.note({.kind = RecordKind::Throttle, .reason = RecordReason::GatewayRate, .request = request});
            return;
        }
        context.account.gateway.take(context.now());
    }
    attempt(context, {.request = request, .received = context.now(), .runFor = runFor});
}

void SyncCallers::due(Context &context, Rank, std::uint32_t ticket, std::uint16_t)
{
    CallerRequest &waiting = m_callers[ticket];
    --m_callers.waiting;
    ++context.meter.totals.callerRetries;
    const auto attempts = static_cast<std::uint16_t>(waiting.attempts + 1);
    context.count(RankCallerRetry, static_cast<std::uint64_t>(waiting.request));
    context.note({.kind = RecordKind::Retry, .attempt = attempts, .request = waiting.request});
    if (attempt(context, {.request = waiting.request,
                          .received = context.now(),
                          .runFor = waiting.runFor,
                          .ticket = ticket,
                          .number = attempts}))
        m_callers.finish(ticket);
}

bool SyncCallers::attempt(Context &context, const Attempt &attempt)
{
    const Decision decision = decide(context, true);
    if (decision.place != Place::Refused) {
        context.fleet.start(context, decision.place, attempt, true);
        return true;
    }
    Attempt refused = attempt;
    if (refused.ticket == NoSlot && context.function.settings.callerRetry.policy != RetryPolicy::None)
        refused.ticket = m_callers.take(attempt.request, attempt.runFor);
    refuse(context, refused, decision.reason);
    return false;
}

void SyncCallers::refuse(Context &context, const Attempt &attempt, ThrottleReason reason)
{
    answerThrottle(context.meter.totals, context.function.trigger);
    const CallerRetry &settings = context.function.settings.callerRetry;
    if (attempt.ticket == NoSlot || settings.policy == RetryPolicy::None
        || !m_callers.mayRetry(settings, attempt.number)) {
        context.throttled(attempt, reason, -1);
        ++context.meter.refused; // R6.4: Lambda itself never tries a synchronous call again
        if (attempt.ticket != NoSlot)
            m_callers.finish(attempt.ticket);
        return;
    }
    CallerRequest &waiting = m_callers[attempt.ticket];
    waiting.attempts = attempt.number;
    ++m_callers.waiting;
    const Draws draws =
        context.function.streams.callerJitter.at(static_cast<std::uint64_t>(attempt.request), attempt.number);
    const SimTime wait = Caller::wait(settings, attempt.number, draws);
    context.throttled(attempt, reason, wait);
    context.schedule(context.now() + wait, RankCallerRetry, attempt.ticket);
}

void SyncCallers::finished(Context &context, const Work &work)
{
    Meter &meter = context.meter;
    meter.responseTime.add(context.now() - work.received);
    answerRun(meter.totals, context.function.trigger, work, context.now());
    ++(work.failed ? meter.failed : meter.succeeded);
    if (context.function.settings.callerRetry.policy == RetryPolicy::SdkStandard)
        m_callers.succeeded(work.attempt);
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/simulation.h"

#include <algorithm>

/// Arrivals, the checks that an attempt must pass, and the start of its run.
namespace sim {

namespace {

constexpr int RequestsPerUnit = 10; ///< R2.7: requests per second for each unit of concurrency
constexpr SimTime InitLimit = 10 * Second; ///< R8.2

RecordReason recordReason(ThrottleReason reason)
{
    switch (reason) {
    case ThrottleReason::AccountConcurrency:
        return RecordReason::AccountConcurrency;
    case ThrottleReason::ReservedConcurrency:
        return RecordReason::ReservedConcurrency;
    case ThrottleReason::ScalingRate:
        return RecordReason::ScalingRate;
    case ThrottleReason::RequestRate:
        return RecordReason::RequestRate;
    }
    return RecordReason::None;
}

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

void Simulation::arrive()
{
    const int index = m_nextFunction;
    FunctionState &function = at(index);
    ArrivalStream &stream = function.arrivals[function.nextStream];
    const SimTime runFor = stream.nextDuration();
    stream.pop();
    function.refreshNextArrival();
    refreshArrival();

    const std::int64_t request = ++function.received;
    ++function.statistics.totals.requests;
    count(RankArrival, index, static_cast<std::uint64_t>(request));
    note({.kind = RecordKind::Arrival, .function = static_cast<std::int16_t>(index), .request = request});
    if (function.async)
        receiveEvent(index, request, runFor);
    else
        receiveSynchronous(index, request, runFor);
}

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
    throttled(index, work, reason);
    answerThrottle(function.statistics.totals, function.trigger);
    const CallerRetry &settings = function.settings.callerRetry;
    if (work.ticket == NoSlot || settings.policy == RetryPolicy::None
        || !function.caller.mayRetry(settings, work.attempt)) {
        ++function.statistics.refused; // R6.4: Lambda itself never tries a synchronous call again
        if (work.ticket != NoSlot)
            function.caller.finish(work.ticket);
        return;
    }
    CallerRequest &waiting = function.caller[work.ticket];
    waiting.attempts = work.attempt;
    ++function.caller.waiting;
    const Draws draws = function.streams.callerJitter.at(static_cast<std::uint64_t>(work.request), work.attempt);
    m_queue.schedule(m_now + Caller::wait(settings, work.attempt, draws), RankCallerRetry,
                     static_cast<std::uint16_t>(index), work.ticket);
}

/// M2: all checks, in order, nothing consumed. The first that fails gives the reason.
Simulation::Decision Simulation::decide(FunctionState &function, bool synchronous)
{
    using Place = Decision::Place;
    const bool policed = synchronous && m_model->requestRateQuota; // asynchronous is exempt (R2.9)
    Decision decision;
    const bool onProvisioned =
        function.pool.hasIdleProvisioned()
        && (!policed
            || function.provisionedWindow.hasRoom(m_now, std::int64_t(RequestsPerUnit) * function.provisioned.usable));
    if (onProvisioned) { // (a) R5.4: preferred, and it meets no concurrency check
        decision.place = Place::Provisioned;
    } else {
        if (const auto reason = concurrencyRefusal(function)) // (b)
            return {Place::Refused, *reason};
        decision.place = function.pool.hasIdle() ? Place::Warm : Place::Cold; // (c) R1.3, R3.7
        if (decision.place == Place::Cold && !bucketOf(function).has(m_now))
            return {Place::Refused, ThrottleReason::ScalingRate};
    }
    if (policed) { // (d) R2.7, M4
        const bool room = m_account.window.hasRoom(m_now, std::int64_t(RequestsPerUnit) * m_account.limit)
                          && (!function.hasReserved()
                              || function.window.hasRoom(m_now, std::int64_t(RequestsPerUnit)
                                                                    * *function.settings.reservedConcurrency));
        if (!room)
            return {Place::Refused, ThrottleReason::RequestRate};
    }
    return decision;
}

std::optional<ThrottleReason> Simulation::concurrencyRefusal(const FunctionState &function) const
{
    if (function.hasReserved()) { // R4.1, R4.3: its own share and nothing else
        if (function.onDemand + function.provisioned.held() >= *function.settings.reservedConcurrency)
            return ThrottleReason::ReservedConcurrency;
    } else if (m_account.unreservedInFlight >= m_account.unreservedPool()) {
        return ThrottleReason::AccountConcurrency; // R4.2
    }
    return std::nullopt;
}

TokenBucket &Simulation::bucketOf(FunctionState &function)
{
    // R3.2: a bucket each; before November 2023 one for the whole account (R3.9).
    return m_ruleSet == RuleSet::Current ? function.bucket : m_account.legacyBucket;
}

void Simulation::begin(int index, Decision::Place place, Work work, SimTime runFor, bool synchronous)
{
    FunctionState &function = at(index);
    if (synchronous && m_model->requestRateQuota) {
        m_account.window.add();
        if (function.hasReserved())
            function.window.add();
        if (place == Decision::Place::Provisioned)
            function.provisionedWindow.add();
    }
    const std::uint32_t slot = environmentFor(function, place);
    Environment &environment = function.pool[slot];
    work.cold = place == Decision::Place::Cold;
    work.started = m_now;
    environment.work = work;
    drawWork(function, environment, runFor);
    countStart(function, index, environment);
    const auto owner = static_cast<std::uint16_t>(index);
    if (environment.work.initFor > 0) { // R1.4: busy from now on, init included
        environment.state = Environment::State::Initialising;
        ++function.initialising;
        m_queue.schedule(m_now + environment.work.initFor, RankInitEnd, owner, slot);
    } else {
        environment.state = Environment::State::Running;
        m_queue.schedule(m_now + environment.work.runFor, RankCompletion, owner, slot);
    }
}

std::uint32_t Simulation::environmentFor(FunctionState &function, Decision::Place place)
{
    if (place == Decision::Place::Provisioned)
        return function.pool.takeIdleProvisioned();
    if (place == Decision::Place::Warm)
        return function.pool.takeIdle();
    bucketOf(function).take(m_now); // M3: the last check has passed
    const std::uint32_t slot = function.pool.create(m_now, false);
    ++function.statistics.totals.environmentsCreated;
    function.statistics.environments.add(m_now, 1);
    if (m_model->recycling) {
        const Draws draws = function.streams.recycling.at(function.pool[slot].number);
        function.pool[slot].recycleAt = m_now + Sampler(*m_model->recycling).draw(draws);
    }
    return slot;
}

SimTime Simulation::drawInit(const FunctionState &function, std::int64_t request, int attempt) const
{
    constexpr std::uint64_t PartsPerRequest = 1024;
    SimTime sum = 0;
    for (std::size_t i = 0; i < function.laws.init.size(); ++i) {
        const auto key = static_cast<std::uint64_t>(request) * PartsPerRequest + i;
        sum += function.laws.init[i].draw(function.streams.init.at(key, static_cast<std::uint64_t>(attempt)));
    }
    return sum;
}

void Simulation::drawWork(FunctionState &function, Environment &environment, SimTime runFor)
{
    Work &work = environment.work;
    const auto request = static_cast<std::uint64_t>(work.request);
    const auto &settings = function.settings;
    work.runFor =
        runFor >= 0 ? runFor : function.laws.duration.draw(function.streams.duration.at(request, work.attempt));
    if (settings.errorRate > 0)
        work.failed = function.streams.errors.at(request, work.attempt).uniform() < settings.errorRate;
    if (work.cold && m_model->proactiveInit > 0
        && function.streams.proactive.at(request, work.attempt).uniform() < m_model->proactiveInit)
        work.cold = false; // R8.7: it was initialised ahead of need
    if (work.cold) {
        work.initFor = drawInit(function, work.request, work.attempt);
        if (work.initFor > InitLimit) { // R8.2: cut off, then repeated as part of the run
            work.runFor += work.initFor;
            work.initFor = InitLimit;
        }
        work.initFor += vpcDelay(function, work);
        function.statistics.initDuration.add(work.initFor);
    } else if (environment.needsInit) { // R8.4: folded into the run
        work.runFor += drawInit(function, work.request, work.attempt);
    }
    environment.needsInit = false;
    if (work.runFor > settings.timeout) {
        work.runFor = settings.timeout;
        work.failed = work.timedOut = true;
    }
}

SimTime Simulation::vpcDelay(const FunctionState &function, const Work &work)
{
    // Section 8c, third-party figures: 8 to 15 s while the network interface was attached; since the change in
    // 2019 about 230 ms.
    switch (function.settings.vpc) {
    case Vpc::None:
        return 0;
    case Vpc::Before2019: {
        static const Sampler Attach(Law::uniform(8 * Second, 15 * Second));
        return Attach.draw(function.streams.vpc.at(static_cast<std::uint64_t>(work.request), work.attempt));
    }
    case Vpc::Since2019:
        return 230 * Millisecond;
    }
    return 0;
}

void Simulation::countStart(FunctionState &function, int index, const Environment &environment)
{
    Totals &totals = function.statistics.totals;
    ++totals.attempts;
    ++totals.invocations;
    totals.coldStarts += environment.work.cold;
    function.statistics.inFlight.add(m_now, 1);
    m_account.maxInFlight = std::max(m_account.maxInFlight, ++m_account.inFlight);
    if (environment.provisioned) {
        Provisioned &provisioned = function.provisioned;
        ++totals.provisionedInvocations;
        provisioned.busyMax = std::max(provisioned.busyMax, ++provisioned.busy);
        provisioned.scaler.busy.set(m_now, provisioned.busy);
        provisioned.utilizationMax =
            std::max(provisioned.utilizationMax, double(provisioned.busy) / std::max(1, provisioned.usable));
    } else {
        ++function.onDemand;
        totals.spillovers += function.provisioned.usable > 0; // R5.13
        if (!function.hasReserved()) {
            m_account.maxUnreserved = std::max(m_account.maxUnreserved, ++m_account.unreservedInFlight);
            m_account.maxClaimed = std::max(m_account.maxClaimed, m_account.unreservedInFlight + m_account.taken);
        }
    }
    Observation *observation = m_watcher.target;
    if (!observation)
        return;
    if (!observation->peaks.empty()) {
        int &peak = observation->peaks[static_cast<std::size_t>(index)];
        peak = std::max(peak, static_cast<int>(function.statistics.inFlight.level()));
        observation->peaks.back() = std::max(observation->peaks.back(), m_account.inFlight);
    }
    note({.kind = RecordKind::Start,
          .cold = environment.work.cold,
          .provisioned = environment.provisioned,
          .function = static_cast<std::int16_t>(index),
          .attempt = environment.work.attempt,
          .environment = environment.number,
          .request = environment.work.request,
          .waited = m_now - environment.work.received,
          .value = environment.work.initFor});
}

void Simulation::throttled(int index, const Work &work, ThrottleReason reason)
{
    Totals &totals = at(index).statistics.totals;
    ++totals.attempts;
    ++totals.throttles;
    ++totals.throttledBy[static_cast<std::size_t>(reason)];
    if (m_account.firstThrottle == Never) {
        m_account.firstThrottle = m_now;
        m_account.firstThrottleFunction = index;
    }
    note({.kind = RecordKind::Throttle,
          .reason = recordReason(reason),
          .function = static_cast<std::int16_t>(index),
          .attempt = work.attempt,
          .request = work.request});
}

} // namespace sim

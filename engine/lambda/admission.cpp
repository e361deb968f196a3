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
    if (function.trigger == Trigger::Sqs)
        receiveMessage(index, request, runFor);
    else if (function.async)
        receiveEvent(index, request, runFor);
    else
        receiveSynchronous(index, request, runFor);
}

/// M2: all checks, in order, nothing consumed. The first that fails gives the reason.
Simulation::Decision Simulation::decide(FunctionState &function, bool synchronous)
{
    using Place = Decision::Place;
    const bool policed = synchronous && m_model->requestRateQuota; // asynchronous is exempt (R2.9)
    Decision decision;
    if (mayRunOnProvisioned(function, policed)) { // (a) R5.4: preferred
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

/// A free one meets no concurrency check (M2): what it runs is claimed already. But what ran before it was allocated may
/// still hold the place, and then nothing comes on top (M5).
bool Simulation::mayRunOnProvisioned(FunctionState &function, bool policed)
{
    if (!function.pool.hasIdleProvisioned() || m_account.inFlight >= m_account.limit)
        return false;
    if (function.hasReserved()
        && function.onDemand + function.provisioned.busy >= *function.settings.reservedConcurrency)
        return false;
    return !policed
           || function.provisionedWindow.hasRoom(m_now, std::int64_t(RequestsPerUnit) * function.provisioned.usable);
}

std::optional<ThrottleReason> Simulation::concurrencyRefusal(const FunctionState &function) const
{
    if (function.hasReserved()) { // R4.1, R4.3: its own share and nothing else
        if (function.onDemand + function.provisioned.held() >= *function.settings.reservedConcurrency)
            return ThrottleReason::ReservedConcurrency;
    } else if (m_account.unreservedInFlight >= m_account.unreservedPool()) {
        return ThrottleReason::AccountConcurrency; // R4.2
    }
    // M5: a share that was set aside a moment ago may still be in use by the others; its owner waits until they drain.
    return m_account.isFull() ? std::optional(ThrottleReason::AccountConcurrency) : std::nullopt;
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
    work.memory = static_cast<std::uint16_t>(function.settings.memory);
    function.billing.addStart();
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

/// All parts of an init; `which`: the request or the environment that the stream numbers its draws by.
SimTime Simulation::drawInit(const FunctionLaws &laws, const Stream &stream, std::int64_t which, int attempt)
{
    constexpr std::uint64_t PartsEach = 1024;
    SimTime sum = 0;
    for (std::size_t i = 0; i < laws.init.size(); ++i) {
        const auto key = static_cast<std::uint64_t>(which) * PartsEach + i;
        sum += laws.init[i].draw(stream.at(key, static_cast<std::uint64_t>(attempt)));
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
        work.initFor = drawInit(function.laws, function.streams.init, work.request, work.attempt);
        if (work.initFor > InitLimit) { // R8.2: cut off, then repeated as part of the run
            work.runFor += work.initFor;
            work.initFor = InitLimit;
        }
        work.initFor += vpcDelay(function, work);
        function.statistics.initDuration.add(work.initFor);
    } else if (environment.needsInit) { // R8.4: folded into the run
        work.runFor += drawInit(function.laws, function.streams.init, work.request, work.attempt);
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
        provisioned.scaler.busy.set(m_now, ++provisioned.busy);
        watchProvisioned(index);
    } else {
        ++function.onDemand;
        ++m_account.onDemand;
        totals.spillovers += function.provisioned.usable > 0; // R5.13
        if (!function.hasReserved()) {
            m_account.maxUnreserved = std::max(m_account.maxUnreserved, ++m_account.unreservedInFlight);
            m_account.maxClaimed = std::max(m_account.maxClaimed, m_account.unreservedInFlight + m_account.taken);
        }
    }
    watchStart(index, environment);
}

/// `nextTry`: how long the request waits for its next attempt; -1: this was the last.
void Simulation::throttled(int index, const Work &work, ThrottleReason reason, SimTime nextTry)
{
    Totals &totals = at(index).statistics.totals;
    ++totals.attempts;
    ++totals.throttles;
    ++totals.throttledBy[static_cast<std::size_t>(reason)];
    const bool setAside = reason == ThrottleReason::AccountConcurrency && at(index).hasReserved();
    totals.throttledSetAside += setAside;
    if (m_account.firstThrottle == Never) {
        m_account.firstThrottle = m_now;
        m_account.firstThrottleFunction = index;
    }
    note({.kind = RecordKind::Throttle,
          .reason = setAside ? RecordReason::SetAside : recordReason(reason),
          .duplicate = work.duplicate,
          .function = static_cast<std::int16_t>(index),
          .attempt = work.attempt,
          .request = work.request,
          .duration = nextTry});
}

} // namespace sim

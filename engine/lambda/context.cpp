// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/context.h"

#include "engine/lambda/fleet.h"

#include <algorithm>
#include <vector>

namespace sim {

namespace {

template<typename T>
void raise(T &highest, T value)
{
    highest = std::max(highest, value);
}

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

void Context::throttled(const Attempt &attempt, ThrottleReason reason, SimTime nextTry)
{
    const bool setAside = reason == ThrottleReason::AccountConcurrency && function.hasReserved();
    meter.countThrottle(reason, setAside);
    account.throttle.note(now(), function.index);
    note({.kind = RecordKind::Throttle,
          .reason = setAside ? RecordReason::SetAside : recordReason(reason),
          .duplicate = attempt.duplicate,
          .attempt = attempt.number,
          .request = attempt.request,
          .duration = nextTry});
}

void Context::deadLetter(const Record &record)
{
    ++meter.totals.deadLetters;
    account.deadLetter.note(now(), function.index);
    note(record);
}

SimTime Context::jittered(SimTime wait, std::int64_t request, std::uint64_t turn) const
{
    if (!model.asyncJitter)
        return wait;
    const double share = 0.5 + 0.5 * function.streams.backoff.at(static_cast<std::uint64_t>(request), turn).uniform();
    return static_cast<SimTime>(static_cast<double>(wait) * share + 0.5);
}

void Context::write(const Record &record)
{
    observation->log.push_back(record);
    observation->log.back().t = now();
    observation->log.back().function = static_cast<std::int16_t>(function.index);
    for (LaneRecords &lanes : observation->lanes)
        if (lanes.function == function.index)
            lanes.read(record, now());
}

void Context::writeInitParts(const Work &work)
{
    const std::vector<InitSpan> parts = initParts(function, work);
    Record &start = observation->log.back();
    start.firstPart = static_cast<std::uint32_t>(observation->initParts.size());
    start.parts = static_cast<std::uint32_t>(parts.size());
    observation->initParts.insert(observation->initParts.end(), parts.begin(), parts.end());
}

void Context::writeAttempt(const Record &record)
{
    FollowedEvent &followed = observation->followed;
    if (record.duplicate) // it is another delivery's
        return;
    followed.attempts.push_back(record);
    followed.attempts.back().t = now();
    followed.attempts.back().function = static_cast<std::int16_t>(function.index);
    if (endsEvent(record) && !followed.chosen)
        followed.nextFrom = now() + Minute;
}

void Context::watchTrouble(const Attempt &attempt)
{
    if (!observation || now() < observation->followed.nextFrom || observation->followed.chosen || attempt.number > 1
        || attempt.duplicate)
        return;
    FollowedEvent &followed = observation->followed;
    followed.function = function.index;
    followed.request = attempt.request;
    followed.nextFrom = Never;
    followed.attempts.clear();
    followed.attempts.push_back({.t = attempt.received,
                                 .kind = RecordKind::Arrival,
                                 .function = static_cast<std::int16_t>(function.index),
                                 .request = attempt.request});
}

void Context::watchFailure(const Work &work)
{
    const Attempt attempt{
        .request = work.request, .received = work.received, .number = work.attempt, .duplicate = work.duplicate};
    if (!observation || observation->followed.is(function.index, work.request))
        return;
    watchTrouble(attempt);
    if (!observation->followed.is(function.index, work.request))
        return;
    Record run{.t = work.started,
               .kind = RecordKind::Start,
               .cold = work.cold,
               .function = static_cast<std::int16_t>(function.index),
               .attempt = work.attempt,
               .request = work.request,
               .waited = work.started - work.received,
               .value = work.initFor};
    observation->followed.attempts.push_back(run);
    run.t = now();
    run.kind = RecordKind::End;
    run.reason = work.timedOut ? RecordReason::Timeout : RecordReason::FunctionError;
    run.duration = work.runFor;
    observation->followed.attempts.push_back(run);
}

Extremes *Context::extremes()
{
    return observation && !observation->extremes.empty()
               ? &observation->extremes[static_cast<std::size_t>(function.index)]
               : nullptr;
}

void Context::keepLows()
{
    observation->lows[static_cast<std::size_t>(function.index)].keep(now(), static_cast<int>(meter.inFlight.level()));
    observation->lows.back().keep(now(), account.inFlight);
}

void Context::watchStart()
{
    if (!observation)
        return;
    const int inFlight = static_cast<int>(meter.inFlight.level());
    if (!observation->peaks.empty()) {
        raise(observation->peaks[static_cast<std::size_t>(function.index)], inFlight);
        raise(observation->peaks.back(), account.inFlight);
    }
    if (Extremes *highest = extremes()) {
        raise(highest->inFlight, inFlight);
        raise(observation->accountMax, account.inFlight);
        watchAccount();
    }
}

/// A start on it, and a new setting: both are levels whose highest value is told.
void Context::watchProvisioned()
{
    const Provisioned &provisioned = fleet.provisioned;
    raise(meter.provisionedMax, provisioned.busy);
    raise(meter.provisionedUtilizationMax, provisioned.utilization());
    if (Extremes *highest = extremes()) {
        raise(highest->provisioned, provisioned.claimed);
        raise(highest->provisionedBusy, provisioned.busy);
        raise(highest->provisionedUtilization, provisioned.utilization());
    }
}

/// What a start changes, and a new setting, too: a reservation claims at once.
void Context::watchAccount()
{
    if (!observation)
        return;
    raise(observation->unreservedMax, account.unreservedInFlight);
    raise(observation->claimedMax, account.claimed());
}

void Context::watchDuration(SimTime duration)
{
    if (Extremes *highest = extremes())
        raise(highest->duration, duration);
}

void Context::watchEventAge(SimTime age)
{
    if (Extremes *highest = extremes())
        raise(highest->eventAge, age);
}

void Context::watchScaling(int asked, int room)
{
    if (observation && observation->scaling)
        observation->scalingSteps.push_back({now(), function.index, asked, room});
}

} // namespace sim

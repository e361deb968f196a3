// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/scaler.h"

#include "engine/lambda/fleet.h"

#include <algorithm>
#include <cmath>

namespace sim {

namespace {

constexpr double LowShare = 0.9; ///< R5.15: AlarmLow is below 90 % of the target
constexpr std::uint32_t MinuteTick = 0; ///< of an alarm event's subject; above it: 1 + index of a scheduled action

} // namespace

void Scaler::start(Context &context)
{
    const SimTime now = context.now();
    ++m_generation;
    m_busyBefore = context.fleet.provisioned.inUse.integral(now);
    m_usableBefore = context.fleet.provisioned.allocated.integral(now);
    m_above = m_below = 0;
    if (!context.function.settings.autoScaling)
        return;
    context.schedule((now / Minute + 1) * Minute, RankAlarm, MinuteTick, m_generation);
    const auto &schedule = context.function.settings.autoScaling->schedule;
    for (std::size_t i = 0; i < schedule.size(); ++i) {
        if (schedule[i].at >= now)
            context.schedule(schedule[i].at, RankAlarm, static_cast<std::uint32_t>(i) + 1, m_generation);
    }
}

void Scaler::due(Context &context, std::uint16_t generation, std::uint32_t what, std::int64_t requests)
{
    const auto &settings = context.function.settings.autoScaling;
    if (generation != m_generation || !settings)
        return;
    context.count(RankAlarm, what);
    if (what != MinuteTick) {
        act(context, settings->schedule[what - 1]);
        return;
    }
    minuteOver(context, requests);
    context.schedule(context.now() + Minute, RankAlarm, MinuteTick, generation);
}

std::optional<double> Scaler::takePoint(const Context &context, std::int64_t requests)
{
    const Provisioned &provisioned = context.fleet.provisioned;
    const Wide used = provisioned.inUse.integral(context.now()) - m_busyBefore;
    const Wide there = provisioned.allocated.integral(context.now()) - m_usableBefore;
    const bool idleMinute = requests == m_requestsBefore;
    m_busyBefore += used;
    m_usableBefore += there;
    m_requestsBefore = requests;
    if (idleMinute || there == 0)
        return std::nullopt; // R5.16, M14: no requests, no metric
    return static_cast<double>(used) / static_cast<double>(there);
}

int Scaler::proportional(int capacity, double metric, const AutoScaling &settings)
{
    constexpr double Rounding = 1e-9; // 10 x 0.7 / 0.7 is 10, not 11
    const double wanted = std::ceil(capacity * metric / settings.targetUtilization - Rounding);
    return std::clamp(static_cast<int>(wanted), settings.min, settings.max);
}

void Scaler::minuteOver(Context &context, std::int64_t requests)
{
    const std::optional<double> metric = takePoint(context, requests);
    if (!metric) { // INSUFFICIENT_DATA: neither alarm stands
        m_above = m_below = 0;
        return;
    }
    const AutoScaling &settings = *context.function.settings.autoScaling;
    const Provisioned &provisioned = context.fleet.provisioned;
    m_above = *metric > settings.targetUtilization ? m_above + 1 : 0;
    m_below = *metric < LowShare * settings.targetUtilization ? m_below + 1 : 0;
    if (provisioned.usable < provisioned.claimed)
        return; // not while an allocation is under way (M14)
    const int wanted = proportional(provisioned.claimed, *metric, settings);
    if (m_above >= context.model.alarmPointsHigh && wanted > provisioned.claimed)
        scaleTo(context, wanted, RecordReason::AlarmHigh);
    else if (m_below >= context.model.alarmPointsLow && wanted < provisioned.claimed)
        scaleTo(context, wanted, RecordReason::AlarmLow);
}

/// R5.19: new bounds, and the capacity moves into them at once.
void Scaler::act(Context &context, const ScheduledAction &action)
{
    AutoScaling &settings = *context.function.settings.autoScaling;
    settings.min = action.min.value_or(settings.min);
    settings.max = std::max(action.max.value_or(settings.max), settings.min);
    const int claimed = context.fleet.provisioned.claimed;
    const int capacity = std::clamp(claimed, settings.min, settings.max);
    if (capacity != claimed)
        scaleTo(context, capacity, RecordReason::Schedule);
}

void Scaler::scaleTo(Context &context, int capacity, RecordReason reason)
{
    // M8: where there is no room the change is refused as a whole, as the API refuses it.
    const int highest = std::max(maximumProvisioned(context.account.limit, context.model.unreservedMinimum,
                                                    context.account.allotments, context.function.index),
                                 context.fleet.provisioned.claimed);
    const bool room = capacity <= highest;
    context.watchScaling(capacity, highest);
    context.note({.kind = RecordKind::Alarm, .reason = room ? reason : RecordReason::NoRoom, .value = capacity});
    if (!room)
        return;
    context.fleet.setProvisioned(context, capacity);
    context.meter.billing.setProvisioned(context.now(), capacity, context.function.settings.memory);
    context.fleet.allot(context);
}

} // namespace sim

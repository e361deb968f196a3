// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/simulation.h"

#include <algorithm>

/// Application Auto Scaling: a look at every full minute, and scheduled actions (R5.14 to R5.19, M14).
namespace sim {

namespace {

constexpr std::uint32_t MinuteTick = 0; ///< of an alarm event's subject; above it: 1 + index of a scheduled action

} // namespace

void Simulation::startAutoScaling(int index)
{
    FunctionState &function = at(index);
    AutoScaler &scaler = function.provisioned.scaler;
    ++scaler.generation; // what older settings have scheduled is void
    scaler.restart(m_now);
    if (!function.settings.autoScaling)
        return;
    const auto owner = static_cast<std::uint16_t>(index);
    m_queue.schedule((m_now / Minute + 1) * Minute, RankAlarm, owner, MinuteTick, scaler.generation);
    const auto &schedule = function.settings.autoScaling->schedule;
    for (std::size_t i = 0; i < schedule.size(); ++i) {
        if (schedule[i].at >= m_now)
            m_queue.schedule(schedule[i].at, RankAlarm, owner, static_cast<std::uint32_t>(i) + 1, scaler.generation);
    }
}

void Simulation::autoScale(int index, std::uint16_t generation, std::uint32_t what)
{
    FunctionState &function = at(index);
    if (generation != function.provisioned.scaler.generation || !function.settings.autoScaling)
        return;
    count(RankAlarm, index, what);
    if (what != MinuteTick) {
        scheduledAction(index, function.settings.autoScaling->schedule[what - 1]);
        return;
    }
    minuteOver(index);
    m_queue.schedule(m_now + Minute, RankAlarm, static_cast<std::uint16_t>(index), MinuteTick, generation);
}

void Simulation::minuteOver(int index)
{
    FunctionState &function = at(index);
    Provisioned &provisioned = function.provisioned;
    const auto decision = provisioned.scaler.minuteOver(m_now, function.received, provisioned.claimed,
                                                        *function.settings.autoScaling, *m_model);
    if (decision.alarm == AutoScaler::Alarm::None || provisioned.usable < provisioned.claimed)
        return; // not while an allocation is under way (M14)
    const bool high = decision.alarm == AutoScaler::Alarm::High;
    scaleTo(index, decision.capacity, high ? RecordReason::AlarmHigh : RecordReason::AlarmLow);
}

/// R5.19: new bounds, and the capacity moves into them at once.
void Simulation::scheduledAction(int index, const ScheduledAction &action)
{
    FunctionState &function = at(index);
    AutoScaling &settings = *function.settings.autoScaling;
    settings.min = action.min.value_or(settings.min);
    settings.max = std::max(action.max.value_or(settings.max), settings.min);
    const int capacity = std::clamp(function.provisioned.claimed, settings.min, settings.max);
    if (capacity != function.provisioned.claimed)
        scaleTo(index, capacity, RecordReason::Schedule);
}

void Simulation::scaleTo(int index, int capacity, RecordReason reason)
{
    FunctionState &function = at(index);
    // M8: where there is no room the change is refused as a whole, as the API refuses it.
    const int highest = std::max(maximumProvisioned(m_account.limit, m_model->unreservedMinimum, allotments(), index),
                                 function.provisioned.claimed);
    const bool room = capacity <= highest;
    watchScaling(index, capacity, highest);
    note({.kind = RecordKind::Alarm,
          .reason = room ? reason : RecordReason::NoRoom,
          .function = static_cast<std::int16_t>(index),
          .value = capacity});
    if (!room)
        return;
    setProvisioned(index, capacity);
    function.billing.setProvisioned(m_now, capacity, function.settings.memory);
    refreshAccount();
}

} // namespace sim

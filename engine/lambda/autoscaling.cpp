// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/autoscaling.h"

#include <algorithm>
#include <cmath>

namespace sim {

namespace {

constexpr double LowShare = 0.9; ///< R5.15: AlarmLow is below 90 % of the target

} // namespace

void AutoScaler::restart(SimTime now)
{
    m_busyBefore = busy.integral(now);
    m_usableBefore = usable.integral(now);
    m_above = m_below = 0;
}

std::optional<double> AutoScaler::takePoint(SimTime now, std::int64_t requests)
{
    const Wide used = busy.integral(now) - m_busyBefore;
    const Wide there = usable.integral(now) - m_usableBefore;
    const bool idleMinute = requests == m_requestsBefore;
    m_busyBefore += used;
    m_usableBefore += there;
    m_requestsBefore = requests;
    if (idleMinute || there == 0)
        return std::nullopt; // R5.16, M14: no requests, no metric
    return static_cast<double>(used) / static_cast<double>(there);
}

int AutoScaler::proportional(int capacity, double metric, const AutoScaling &settings)
{
    constexpr double Rounding = 1e-9; // 10 x 0.7 / 0.7 is 10, not 11
    const double wanted = std::ceil(capacity * metric / settings.targetUtilization - Rounding);
    return std::clamp(static_cast<int>(wanted), settings.min, settings.max);
}

AutoScaler::Decision AutoScaler::minuteOver(SimTime now, std::int64_t requests, int capacity,
                                            const AutoScaling &settings, const ModelSettings &model)
{
    const std::optional<double> metric = takePoint(now, requests);
    if (!metric) { // INSUFFICIENT_DATA: neither alarm stands
        m_above = m_below = 0;
        return {};
    }
    m_above = *metric > settings.targetUtilization ? m_above + 1 : 0;
    m_below = *metric < LowShare * settings.targetUtilization ? m_below + 1 : 0;
    const int wanted = proportional(capacity, *metric, settings);
    if (m_above >= model.alarmPointsHigh && wanted > capacity)
        return {Alarm::High, wanted};
    if (m_below >= model.alarmPointsLow && wanted < capacity)
        return {Alarm::Low, wanted};
    return {};
}

} // namespace sim

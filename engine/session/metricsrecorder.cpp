// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/metricsrecorder.h"

#include "engine/session/readings.h"

#include <optional>

namespace sim {

namespace {

/// What still runs counts for the new minute, too (R5.13: a call of two minutes shows in both).
void resetExtremes(const Simulation &simulation, Observation &observation)
{
    for (int i = 0; i < simulation.functionCount(); ++i) {
        const Fleet &fleet = simulation.function(i).fleet;
        Extremes &extremes = observation.extremes[static_cast<std::size_t>(i)];
        extremes = Extremes();
        extremes.inFlight = fleet.inFlight();
        extremes.provisioned = fleet.provisioned.claimed;
        extremes.provisionedBusy = fleet.provisioned.busy;
        extremes.provisionedUtilization = fleet.provisioned.utilization();
    }
    observation.accountMax = simulation.account().inFlight;
    observation.unreservedMax = simulation.account().unreservedInFlight;
    observation.claimedMax = simulation.account().claimed();
}

} // namespace

MetricsRecorder::MetricsRecorder(const Simulation &simulation, SimTime end, Observation &observation)
    : m_end(end)
    , m_since(static_cast<std::size_t>(simulation.functionCount()))
{
    observation.extremes.resize(m_since.size());
    resetExtremes(simulation, observation);
}

void MetricsRecorder::look(const Simulation &simulation, Observation &observation)
{
    for (std::size_t i = 0; i < m_since.size(); ++i)
        functionPoints(simulation, static_cast<int>(i), observation.extremes[i]);
    for (const MinuteReading &reading : minuteReadings()) {
        if (reading.ofAccount)
            points.push_back({m_minute, -1, reading.metric, reading.statistic, reading.ofAccount(observation)});
    }
    m_minute += Minute;
    resetExtremes(simulation, observation);
}

void MetricsRecorder::functionPoints(const Simulation &simulation, int function, const Extremes &extremes)
{
    const Stretch counted = m_since[static_cast<std::size_t>(function)].take(simulation, function);
    const FunctionMinute minute{counted, extremes, simulation.totals(function).asyncReceived > 0};
    for (const MinuteReading &reading : minuteReadings()) {
        if (const auto value = reading.ofFunction ? reading.ofFunction(minute) : std::nullopt)
            points.push_back({m_minute, function, reading.metric, reading.statistic, *value});
    }
}

} // namespace sim

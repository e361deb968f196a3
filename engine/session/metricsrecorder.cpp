// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/metricsrecorder.h"

#include <algorithm>

namespace sim {

namespace {

constexpr const char *Sum = "Sum";
constexpr const char *Maximum = "Maximum";
constexpr const char *Average = "Average";

double milliseconds(SimTime time)
{
    return static_cast<double>(time) / static_cast<double>(Millisecond);
}

double meanMilliseconds(const Stretch::Sum &sum)
{
    return sum.mean() / static_cast<double>(Millisecond);
}

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
    add(-1, "ConcurrentExecutions", Maximum, observation.accountMax);
    add(-1, "UnreservedConcurrentExecutions", Maximum, observation.unreservedMax);
    add(-1, "ClaimedAccountConcurrency", Maximum, observation.claimedMax);
    m_minute += Minute;
    resetExtremes(simulation, observation);
}

void MetricsRecorder::functionPoints(const Simulation &simulation, int function, const Extremes &extremes)
{
    const Stretch minute = m_since[static_cast<std::size_t>(function)].take(simulation, function);
    const auto sum = [&](const char *metric, std::int64_t count) {
        add(function, metric, Sum, static_cast<double>(count));
    };
    add(function, "ConcurrentExecutions", Maximum, extremes.inFlight);
    sum("Invocations", minute.totals.invocations);
    sum("Throttles", minute.totals.throttles);
    sum("Errors", minute.totals.errors);
    if (minute.duration.count > 0) {
        add(function, "Duration", Average, meanMilliseconds(minute.duration));
        add(function, "Duration", Maximum, milliseconds(extremes.duration));
    }
    if (extremes.provisioned > 0 && minute.totals.requests > 0) { // at any time in this minute
        add(function, "ProvisionedConcurrentExecutions", Maximum, extremes.provisionedBusy);
        add(function, "ProvisionedConcurrencyUtilization", Maximum, extremes.provisionedUtilization);
        sum("ProvisionedConcurrencyInvocations", minute.totals.provisionedInvocations);
        sum("ProvisionedConcurrencySpilloverInvocations", minute.totals.spillovers);
    }
    asyncPoints(simulation, function, minute, extremes.eventAge);
}

void MetricsRecorder::asyncPoints(const Simulation &simulation, int function, const Stretch &minute, SimTime highestAge)
{
    if (simulation.totals(function).asyncReceived > 0) { // ever
        add(function, "AsyncEventsReceived", Sum, static_cast<double>(minute.totals.asyncReceived));
        add(function, "AsyncEventsDropped", Sum, static_cast<double>(minute.totals.asyncDropped));
        add(function, "DeadLetterErrors", Sum, static_cast<double>(minute.totals.deadLetterErrors));
    }
    if (minute.eventAge.count > 0) {
        add(function, "AsyncEventAge", Average, meanMilliseconds(minute.eventAge));
        add(function, "AsyncEventAge", Maximum, milliseconds(highestAge));
    }
}

void MetricsRecorder::add(int function, const char *metric, const char *statistic, double value)
{
    points.push_back({m_minute, function, metric, statistic, value});
}

} // namespace sim

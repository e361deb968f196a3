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

/// Mean of what a tally took in since an earlier copy of it; milliseconds.
double meanSince(const Tally &now, const Tally &before)
{
    return (now.sum() - before.sum()) / static_cast<double>(now.count() - before.count()) / double(Millisecond);
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
    , m_before(static_cast<std::size_t>(simulation.functionCount()))
{
    observation.extremes.resize(m_before.size());
    resetExtremes(simulation, observation);
}

void MetricsRecorder::advance(Simulation &simulation, SimTime until, Observation &observation)
{
    while (lastOfMinute() <= until) {
        simulation.advance(lastOfMinute(), &observation);
        minuteOver(simulation, observation);
    }
    simulation.advance(until, &observation);
}

void MetricsRecorder::minuteOver(const Simulation &simulation, Observation &observation)
{
    for (std::size_t i = 0; i < m_before.size(); ++i)
        functionPoints(simulation, static_cast<int>(i), observation.extremes[i]);
    add(-1, "ConcurrentExecutions", Maximum, observation.accountMax);
    add(-1, "UnreservedConcurrentExecutions", Maximum, observation.unreservedMax);
    add(-1, "ClaimedAccountConcurrency", Maximum, observation.claimedMax);
    m_minute += Minute;
    resetExtremes(simulation, observation);
}

void MetricsRecorder::functionPoints(const Simulation &simulation, int function, const Extremes &extremes)
{
    Before &before = m_before[static_cast<std::size_t>(function)];
    const Totals &now = simulation.totals(function);
    const auto sum = [&](const char *metric, std::int64_t Totals::*field) {
        add(function, metric, Sum, static_cast<double>(now.*field - before.totals.*field));
    };
    add(function, "ConcurrentExecutions", Maximum, extremes.inFlight);
    sum("Invocations", &Totals::invocations);
    sum("Throttles", &Totals::throttles);
    sum("Errors", &Totals::errors);
    if (const Tally &duration = simulation.function(function).meter.duration.tally();
        duration.count() > before.duration.count()) {
        add(function, "Duration", Average, meanSince(duration, before.duration));
        add(function, "Duration", Maximum, milliseconds(extremes.duration));
        before.duration = duration;
    }
    const bool called = now.requests > before.totals.requests;
    if (extremes.provisioned > 0 && called) { // at any time in this minute
        add(function, "ProvisionedConcurrentExecutions", Maximum, extremes.provisionedBusy);
        add(function, "ProvisionedConcurrencyUtilization", Maximum, extremes.provisionedUtilization);
        sum("ProvisionedConcurrencyInvocations", &Totals::provisionedInvocations);
        sum("ProvisionedConcurrencySpilloverInvocations", &Totals::spillovers);
    }
    if (now.asyncReceived > 0) {
        sum("AsyncEventsReceived", &Totals::asyncReceived);
        sum("AsyncEventsDropped", &Totals::asyncDropped);
        sum("DeadLetterErrors", &Totals::deadLetterErrors);
    }
    if (const Tally &age = simulation.function(function).meter.eventAge; age.count() > before.eventAge.count()) {
        add(function, "AsyncEventAge", Average, meanSince(age, before.eventAge));
        add(function, "AsyncEventAge", Maximum, milliseconds(extremes.eventAge));
        before.eventAge = age;
    }
    before.totals = now;
}

void MetricsRecorder::add(int function, const char *metric, const char *statistic, double value)
{
    points.push_back({m_minute, function, metric, statistic, value});
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/metrics.h"

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

} // namespace

MetricsRecorder::MetricsRecorder(const Simulation &simulation)
{
    m_before.resize(static_cast<std::size_t>(simulation.functionCount()));
    m_observation.extremes.resize(m_before.size());
    resetExtremes(simulation);
}

void MetricsRecorder::resetExtremes(const Simulation &simulation)
{
    // What still runs counts for the new minute, too (R5.13: a call of two minutes shows in both).
    for (int i = 0; i < simulation.functionCount(); ++i) {
        const FunctionFrame frame = simulation.functionFrame(i);
        Extremes &extremes = m_observation.extremes[static_cast<std::size_t>(i)];
        extremes = Extremes();
        extremes.inFlight = frame.inFlight();
        extremes.provisionedBusy = frame.provisionedBusy;
        if (frame.provisionedReady > 0)
            extremes.provisionedUtilization = double(frame.provisionedBusy) / frame.provisionedReady;
    }
    m_observation.accountMax = simulation.inFlight();
    m_observation.unreservedMax = simulation.unreservedInFlight();
    m_observation.claimedMax = simulation.claimedConcurrency();
}

void MetricsRecorder::advance(Simulation &simulation, SimTime until)
{
    while (m_minute <= until) {
        const SimTime boundary = m_minute + Minute;
        // Events at the boundary itself belong to the minute that begins there.
        simulation.advance(std::min(until, boundary - Microsecond), &m_observation);
        if (until < boundary)
            return;
        closeMinute(simulation);
    }
}

void MetricsRecorder::finish(const Simulation &simulation)
{
    if (simulation.now() > m_minute)
        closeMinute(simulation);
}

void MetricsRecorder::closeMinute(const Simulation &simulation)
{
    for (int i = 0; i < simulation.functionCount(); ++i)
        functionPoints(simulation, i);
    add(-1, "ConcurrentExecutions", Maximum, m_observation.accountMax);
    add(-1, "UnreservedConcurrentExecutions", Maximum, m_observation.unreservedMax);
    add(-1, "ClaimedAccountConcurrency", Maximum, m_observation.claimedMax);
    m_minute += Minute;
    resetExtremes(simulation);
}

void MetricsRecorder::functionPoints(const Simulation &simulation, int function)
{
    Before &before = m_before[static_cast<std::size_t>(function)];
    const Extremes &extremes = m_observation.extremes[static_cast<std::size_t>(function)];
    const Totals &now = simulation.totals(function);
    const auto sum = [&](const char *metric, std::int64_t Totals::*field) {
        add(function, metric, Sum, static_cast<double>(now.*field - before.totals.*field));
    };
    add(function, "ConcurrentExecutions", Maximum, extremes.inFlight);
    sum("Invocations", &Totals::invocations);
    sum("Throttles", &Totals::throttles);
    sum("Errors", &Totals::errors);
    if (const Tally &duration = simulation.durationTally(function); duration.count() > before.duration.count()) {
        add(function, "Duration", Average, meanSince(duration, before.duration));
        add(function, "Duration", Maximum, milliseconds(extremes.duration));
        before.duration = duration;
    }
    const bool called = now.requests > before.totals.requests;
    if (simulation.settings(function).provisionedConcurrency > 0 && called) {
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
    if (const Tally &age = simulation.eventAgeTally(function); age.count() > before.eventAge.count()) {
        add(function, "AsyncEventAge", Average, meanSince(age, before.eventAge));
        add(function, "AsyncEventAge", Maximum, milliseconds(extremes.eventAge));
        before.eventAge = age;
    }
    before.totals = now;
}

void MetricsRecorder::add(int function, const char *metric, const char *statistic, double value)
{
    m_points.push_back({m_minute, function, metric, statistic, value});
}

} // namespace sim

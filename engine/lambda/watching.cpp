// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/simulation.h"

#include <algorithm>

/// What goes into an observer's notebook. Nothing here changes the run.
namespace sim {

void Simulation::note(const Record &record)
{
    Observation *observation = m_watcher.target;
    if (!observation || !observation->records)
        return;
    if (observation->onlyFunction >= 0 && observation->onlyFunction != record.function)
        return;
    observation->log.push_back(record);
    observation->log.back().t = m_now;
}

void Simulation::watchScaling(int function, int asked, int room)
{
    if (Observation *observation = m_watcher.target; observation && observation->scaling)
        observation->scalingSteps.push_back({m_now, function, asked, room});
}

Extremes *Simulation::extremesOf(int function)
{
    Observation *observation = m_watcher.target;
    return observation && !observation->extremes.empty() ? &observation->extremes[static_cast<std::size_t>(function)]
                                                         : nullptr;
}

/// A start on it, and a new setting: both are levels whose highest value is told.
void Simulation::watchProvisioned(int index)
{
    Provisioned &provisioned = at(index).provisioned;
    provisioned.busyMax = std::max(provisioned.busyMax, provisioned.busy);
    provisioned.utilizationMax = std::max(provisioned.utilizationMax, provisioned.utilization());
    if (Extremes *extremes = extremesOf(index)) {
        extremes->provisioned = std::max(extremes->provisioned, provisioned.claimed);
        extremes->provisionedBusy = std::max(extremes->provisionedBusy, provisioned.busy);
        extremes->provisionedUtilization = std::max(extremes->provisionedUtilization, provisioned.utilization());
    }
}

/// What a start changes, and a new setting, too: a reservation claims at once.
void Simulation::watchAccount()
{
    Observation *observation = m_watcher.target;
    if (!observation)
        return;
    observation->unreservedMax = std::max(observation->unreservedMax, m_account.unreservedInFlight);
    observation->claimedMax = std::max(observation->claimedMax, claimedConcurrency());
}

void Simulation::watchStart(int index, const Environment &environment)
{
    Observation *observation = m_watcher.target;
    if (!observation)
        return;
    const FunctionState &function = at(index);
    const int inFlight = static_cast<int>(function.statistics.inFlight.level());
    if (!observation->peaks.empty()) {
        int &peak = observation->peaks[static_cast<std::size_t>(index)];
        peak = std::max(peak, inFlight);
        observation->peaks.back() = std::max(observation->peaks.back(), m_account.inFlight);
    }
    if (Extremes *extremes = extremesOf(index)) {
        extremes->inFlight = std::max(extremes->inFlight, inFlight);
        observation->accountMax = std::max(observation->accountMax, m_account.inFlight);
        watchAccount();
    }
    note({.kind = RecordKind::Start,
          .cold = environment.work.cold,
          .provisioned = environment.provisioned,
          .duplicate = environment.work.duplicate,
          .function = static_cast<std::int16_t>(index),
          .attempt = environment.work.attempt,
          .environment = environment.number,
          .request = environment.work.request,
          .waited = m_now - environment.work.received,
          .value = environment.work.initFor});
}

} // namespace sim

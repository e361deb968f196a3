// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/lanewatch.h"

#include "engine/lambda/warnings.h"

#include <algorithm>

namespace sim {

LaneWatch::LaneWatch(const Scenario &scenario, const Simulation &simulation, Observation &observation)
{
    show(scenario, simulation, observation, 0, true, {});
}

void LaneWatch::show(const Scenario &scenario, const Simulation &simulation, Observation &observation, int function,
                     bool pinned, const StopAsked &stop)
{
    m_again.reset();
    if (pinned) {
        m_again.emplace(scenario);
        m_lanes.emplace(scenario, *m_again, function, true);
        catchUp(simulation, observation, stop);
    } else {
        m_lanes.emplace(scenario, simulation, function, false);
        watch(simulation.now(), observation);
    }
}

void LaneWatch::catchUp(const Simulation &simulation, Observation &observation, const StopAsked &stop)
{
    Observation again;
    again.records = true;
    again.onlyFunction = m_lanes->function();
    for (bool there = false; m_again && !there;) {
        // So many events and no more: of this very instant some may be still to come.
        const std::uint64_t left = simulation.events() - std::min(simulation.events(), m_again->events());
        there = left == 0
                || m_again->advance(std::min(simulation.now(), m_lanes->span()), &again, std::min(left, EventsPerSlice))
                || m_again->memory() > MemoryBudget / 4; // the lanes show what came before
        read(again);
        again.log.clear();
        again.initParts.clear();
        if (!there && stop && stop())
            return watch(simulation.now(), observation);
    }
    m_again.reset();
    watch(simulation.now(), observation);
}

void LaneWatch::setScenario(const Scenario &scenario)
{
    if (!m_again)
        return;
    m_again.emplace(scenario);
    m_lanes.emplace(scenario, *m_again, m_lanes->function(), true);
}

/// Not while the beginning is run again for them.
void LaneWatch::watch(SimTime now, Observation &observation)
{
    m_watching = !m_again && m_lanes->wants(now);
    observation.records = m_watching;
    observation.onlyFunction = m_lanes->function();
}

void LaneWatch::look(const Simulation &, Observation &observation)
{
    m_watching = false;
    observation.records = false;
}

void LaneWatch::read(const Observation &observation)
{
    for (const Record &record : observation.log)
        m_lanes->add(record, observation.partsOf(record));
}

std::size_t LaneWatch::bytes() const
{
    return m_lanes->bytes() + (m_again ? static_cast<std::size_t>(m_again->ownBytes()) : 0);
}

} // namespace sim

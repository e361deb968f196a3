// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/lanewatch.h"

#include "engine/lambda/warnings.h"

#include <algorithm>

namespace sim {

namespace {

LaneChoice choiceOf(const Scenario &scenario)
{
    LaneChoice choice;
    for (const std::string &name : scenario.view.coldStarts) {
        for (std::size_t i = 0; i < scenario.functions.size(); ++i)
            if (scenario.functions[i].name == name && choice.functions.size() < LaneWatch::MostFunctions)
                choice.functions.push_back(static_cast<int>(i));
    }
    if (choice.functions.empty())
        choice.functions.push_back(0);
    return choice;
}

} // namespace

LaneWatch::LaneWatch(const Scenario &scenario, const Simulation &simulation, Observation &observation)
{
    show(scenario, simulation, observation, choiceOf(scenario), {});
}

void LaneWatch::begin(const Scenario &scenario, const Simulation &simulation)
{
    m_lanes.clear();
    m_lanes.reserve(m_choice.functions.size());
    for (const int function : m_choice.functions)
        m_lanes.emplace_back(scenario, simulation, function, m_choice.mode);
}

void LaneWatch::show(const Scenario &scenario, const Simulation &simulation, Observation &observation,
                     const LaneChoice &choice, const StopAsked &stop)
{
    m_again.reset();
    m_choice = choice;
    if (choice.mode == LaneChoice::Mode::Newest && simulation.events() > 0) {
        m_again.emplace(scenario);
        begin(scenario, *m_again);
        catchUp(simulation, observation, stop);
    } else {
        begin(scenario, simulation);
        watch(observation);
    }
}

void LaneWatch::catchUp(const Simulation &simulation, Observation &observation, const StopAsked &stop)
{
    Observation again;
    record(again);
    for (bool there = false; m_again && !there;) {
        // So many events and no more: of this very instant some may be still to come.
        const std::uint64_t left = simulation.events() - std::min(simulation.events(), m_again->events());
        there = left == 0 || m_again->advance(simulation.now(), &again, std::min(left, EventsPerSlice))
                || m_again->memory() > MemoryBudget / 4; // the lanes show what came before
        read(again);
        again.log.clear();
        again.initParts.clear();
        if (!there && stop && stop())
            return watch(observation);
    }
    m_again.reset();
    watch(observation);
}

void LaneWatch::setScenario(const Scenario &scenario)
{
    if (!m_again)
        return;
    m_again.emplace(scenario);
    begin(scenario, *m_again);
}

/// Not while the run is run again for them: what it records then comes from there.
void LaneWatch::watch(Observation &observation) const
{
    observation.lanes = {};
    if (!m_again)
        record(observation);
}

void LaneWatch::record(Observation &observation) const
{
    for (std::size_t i = 0; i < m_lanes.size(); ++i)
        observation.lanes[i] = m_lanes[i].records();
}

void LaneWatch::read(const Observation &observation)
{
    for (const Record &record : observation.log)
        for (LaneRecorder &lanes : m_lanes)
            lanes.add(record, observation.partsOf(record));
}

std::vector<LaneView> LaneWatch::views(const Simulation &simulation) const
{
    std::vector<LaneView> views;
    views.reserve(m_lanes.size());
    for (const LaneRecorder &lanes : m_lanes)
        views.push_back(lanes.view(simulation));
    return views;
}

std::size_t LaneWatch::bytes() const
{
    std::size_t bytes = m_again ? static_cast<std::size_t>(m_again->ownBytes()) : 0;
    for (const LaneRecorder &lanes : m_lanes)
        bytes += sizeof(lanes) + lanes.bytes();
    return bytes;
}

} // namespace sim

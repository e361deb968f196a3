// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/markrecorder.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace sim {

namespace {

constexpr std::size_t MostSteps = 200; ///< an alarm can step every minute of a run of days

void addChanges(std::vector<Mark> &marks, const Scenario &scenario, const Simulation &simulation)
{
    std::unordered_map<std::string_view, int> indices; // a file may have a hundred thousand changes
    for (std::size_t i = 0; i < scenario.functions.size(); ++i)
        indices.emplace(scenario.functions[i].name, static_cast<int>(i));
    for (std::size_t i = 0; i < scenario.changes.size(); ++i) {
        const Change &change = scenario.changes[i];
        const auto function = indices.find(change.function);
        marks.push_back({Mark::Kind::Change, change.at, function == indices.end() ? -1 : function->second,
                         static_cast<int>(i), change.at > simulation.now()});
        for (const auto &refused : simulation.refusedChanges()) // seldom one
            marks.back().refused = marks.back().refused || *refused == change;
    }
}

} // namespace

void MarkRecorder::read(const Observation &observation)
{
    for (const ScalingStep &step : observation.scalingSteps)
        add(step);
}

void MarkRecorder::add(const ScalingStep &step)
{
    const auto last = std::find_if(m_steps.rbegin(), m_steps.rend(),
                                   [&](const ScalingStep &old) { return old.function == step.function; });
    // An alarm that goes on asks every minute for what there is no room for.
    if (last != m_steps.rend() && step.refused() && last->asked == step.asked && last->room == step.room)
        return;
    if (m_steps.size() == MostSteps)
        m_steps.erase(m_steps.begin());
    m_steps.push_back(step);
}

std::vector<Mark> MarkRecorder::marks(const Scenario &scenario, const Simulation &simulation) const
{
    std::vector<Mark> marks;
    marks.reserve(scenario.changes.size() + m_steps.size() + 2);
    addChanges(marks, scenario, simulation);
    if (const auto [at, function] = simulation.account().throttle; at != Never)
        marks.push_back({Mark::Kind::FirstThrottle, at, function, -1, false});
    if (const auto [at, function] = simulation.account().deadLetter; at != Never)
        marks.push_back({Mark::Kind::FirstDeadLetter, at, function, -1, false});
    for (const ScalingStep &step : m_steps)
        marks.push_back({step.refused() ? Mark::Kind::ScalingRefused : Mark::Kind::Scaled, step.at, step.function, -1,
                         false, step.asked, step.room});
    return marks;
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/lanerecorder.h"
#include "engine/session/recorder.h"

#include <cstddef>
#include <optional>
#include <tuple>
#include <vector>

namespace sim {

/// The lanes that are looked at. Those of the newest cold start may have come about before they were asked for: the run is
/// run again for them, it is the same. Records of a run are taken for them alone.
class LaneWatch final : public Recorder
{
public:
    static constexpr std::size_t MostFunctions = std::tuple_size_v<decltype(Observation::lanes)>;

    /// What the scenario's view asks for, else the first function.
    LaneWatch(const Scenario &scenario, const Simulation &simulation, Observation &observation);

    SimTime looksAt() const override { return Never; }
    void look(const Simulation &, Observation &) override {}
    void read(const Observation &observation) override;

    /// What has to be run again is caught up with until `stop` asks to leave off.
    void show(const Scenario &scenario, const Simulation &simulation, Observation &observation,
              const LaneChoice &choice, const StopAsked &stop);
    void catchUp(const Simulation &simulation, Observation &observation, const StopAsked &stop);
    /// The scenario was edited: what is run again must have the edit in it.
    void setScenario(const Scenario &scenario);

    const LaneChoice &choice() const { return m_choice; }
    /// Whether the run is still being run again.
    bool isBehind() const { return m_again.has_value(); }
    std::vector<LaneView> views(const Simulation &simulation) const;
    /// What it holds; what it shares counts in parts.
    std::size_t bytes() const;

private:
    void begin(const Scenario &scenario, const Simulation &simulation);
    void watch(Observation &observation) const;
    void record(Observation &observation) const;

    LaneChoice m_choice;
    std::vector<LaneRecorder> m_lanes; ///< one for each function of the choice
    std::optional<Simulation> m_again; ///< the run once more, where the lanes have to catch up with it
};

} // namespace sim

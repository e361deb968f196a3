// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/lanerecorder.h"
#include "engine/session/recorder.h"

#include <cstddef>
#include <optional>

namespace sim {

/// The lanes that are looked at. Pinned ones are those of the run's beginning; if that is over, it is run again for them: it
/// is the same. Records of a run are taken for them alone.
class LaneWatch final : public Recorder
{
public:
    /// Pinned, of the first function.
    LaneWatch(const Scenario &scenario, const Simulation &simulation, Observation &observation);

    /// Behind the stretch of pinned lanes records are of no use any more.
    SimTime looksAt() const override { return m_watching && m_lanes->pinned() ? m_lanes->span() : Never; }
    void look(const Simulation &simulation, Observation &observation) override;
    void read(const Observation &observation) override;

    /// The beginning, if it has to be run again, is caught up with until `stop` asks to leave off.
    void show(const Scenario &scenario, const Simulation &simulation, Observation &observation, int function,
              bool pinned, const StopAsked &stop);
    void catchUp(const Simulation &simulation, Observation &observation, const StopAsked &stop);
    /// The scenario was edited: what is run again must have the edit in it.
    void setScenario(const Scenario &scenario);

    /// Whether the beginning is still being run again.
    bool isBehind() const { return m_again.has_value(); }
    const LaneRecorder &lanes() const { return *m_lanes; }
    /// What it holds; what it shares counts in parts.
    std::size_t bytes() const;

private:
    void watch(SimTime now, Observation &observation);

    std::optional<LaneRecorder> m_lanes;
    std::optional<Simulation> m_again; ///< the run's beginning once more, where pinned lanes have to catch up with it
    bool m_watching = false; ///< whether records of the run are asked for
};

} // namespace sim

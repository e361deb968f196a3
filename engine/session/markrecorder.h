// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"
#include "engine/session/recorder.h"

#include <cstddef>
#include <vector>

namespace sim {

/// Writes down what Application Auto Scaling asked for, and tells the marks of a run: the simulation knows the others.
class MarkRecorder final : public Recorder
{
public:
    /// Asks `observation` for scaling steps.
    explicit MarkRecorder(Observation &observation) { observation.scaling = true; }

    SimTime looksAt() const override { return Never; }
    void look(const Simulation &, Observation &) override {}
    void read(const Observation &observation) override;

    std::vector<Mark> marks(const Scenario &scenario, const Simulation &simulation) const;
    /// What it holds.
    std::size_t bytes() const { return m_steps.capacity() * sizeof(ScalingStep); }

private:
    void add(const ScalingStep &step);

    std::vector<ScalingStep> m_steps; ///< the newest; a refusal that repeats itself only once
};

} // namespace sim

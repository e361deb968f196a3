// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/recorder.h"
#include "engine/session/totalssince.h"

#include <cstddef>
#include <vector>

namespace sim {

/// Writes down the concurrency of the last minute by half seconds.
class TraceRecorder final : public Recorder
{
public:
    explicit TraceRecorder(const Simulation &simulation);

    SimTime looksAt() const override { return m_next; }
    void look(const Simulation &simulation, Observation &observation) override;

    /// Newest last: one row per function, then the account.
    const std::vector<std::vector<float>> &rows() const { return m_rows; }
    /// What it holds.
    std::size_t bytes() const;

private:
    SimTime m_next;
    std::vector<std::vector<float>> m_rows;
    std::vector<TotalsSince> m_since; ///< the last half second
};

} // namespace sim

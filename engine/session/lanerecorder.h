// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/record.h"
#include "engine/lambda/simulation.h"
#include "engine/session/frame.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace sim {

/// Writes down what the environments of one function do, for the cold-start timeline. Stands outside the simulation.
class LaneRecorder
{
public:
    /// Starts with the environments that are there. Pinned: the stretch from 0 on; else the stretch up to now.
    LaneRecorder(const Scenario &scenario, const Simulation &simulation, int function, bool pinned);

    int function() const { return m_function; }
    bool pinned() const { return m_pinned; }
    /// Length of the stretch: long enough to see several requests of the function.
    SimTime span() const { return m_span; }
    /// Whether records at `now` still fall into the stretch.
    bool wants(SimTime now) const { return !m_pinned || now <= m_span; }

    /// What it holds.
    std::size_t bytes() const;

    /// `parts`: of the init that begins with it.
    void add(const Record &record, std::span<const InitSpan> parts);
    LaneView view(const Simulation &simulation) const;

private:
    Lane *laneOf(std::uint32_t environment, bool provisioned, SimTime created);
    bool makeRoom(std::uint32_t environment, bool provisioned);
    void start(const Record &record, std::span<const InitSpan> parts);
    void refuse(const Record &record);
    void endPiece(const Record &record);
    void trim(SimTime now);

    int m_function;
    bool m_pinned;
    SimTime m_span;
    std::vector<Lane> m_lanes;
    std::unordered_map<std::uint32_t, std::size_t> m_index; ///< environment number -> lane
    std::vector<LaneView::Cross> m_throttles;
    SimTime m_trimmed = 0;
};

} // namespace sim

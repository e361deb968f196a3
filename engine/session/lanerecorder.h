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
    /// Starts with the environments that are there.
    LaneRecorder(const Scenario &scenario, const Simulation &simulation, int function, LaneChoice::Mode mode);

    int function() const { return m_function; }
    /// Length of the window. Newest: long enough to see a cold start whole. Last: long enough to see several requests.
    SimTime span() const { return m_span; }

    /// What it holds.
    std::size_t bytes() const;

    /// What it has to be told from here on.
    LaneRecords records() const;
    /// `parts`: of the init that begins with it.
    void add(const Record &record, std::span<const InitSpan> parts);
    LaneView view(const Simulation &simulation) const;

private:
    Lane *laneOf(std::uint32_t environment, bool provisioned, SimTime created);
    bool makeRoom(std::uint32_t environment, bool provisioned);
    /// The end of the window at an instant.
    SimTime windowEnd(SimTime now) const;
    /// Where it comes to rest.
    SimTime restsAt() const;
    SimTime afterColdStart() const { return m_span - m_span / 4; }
    bool newest() const { return m_mode == LaneChoice::Mode::Newest; }
    void start(const Record &record, std::span<const InitSpan> parts);
    void refuse(const Record &record);
    void endPiece(const Record &record);
    void trim(SimTime now);

    int m_function;
    LaneChoice::Mode m_mode;
    SimTime m_span;
    SimTime m_coldStart = -1; ///< the newest; -1: there was none
    std::vector<Lane> m_lanes;
    std::unordered_map<std::uint32_t, std::size_t> m_index; ///< environment number -> lane
    std::vector<LaneView::Cross> m_throttles;
    SimTime m_trimmed = 0;
};

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace sim {

/// What a run is played from: a scenario with what it brought along, and the changes that were made by hand on the way.
struct Script
{
    std::shared_ptr<const Scenario> base;
    std::vector<Change> own; ///< in order of time, each later than 0

    /// The scenario as it would be saved: a replay of it is the same run (M17).
    std::shared_ptr<const Scenario> whole() const;
    /// Where the own changes stand in whole()->changes, in their order.
    std::vector<int> ownIndices() const;
    /// As the scenario of another run, in which the own changes hold from the start (M20). Calls by hand are no settings:
    /// they keep their times.
    Script fromTheStart() const;
    /// Takes in another change by hand, behind those of the same instant.
    void add(const Change &change);
    /// Without the own changes at this instant and later.
    Script before(SimTime at) const;
    bool operator==(const Script &other) const;
};

/// How far two scripts go together.
struct CommonPart
{
    std::size_t own = 0; ///< so many own changes are the same
    SimTime until = 0; ///< the first instant at which they may differ; Never: they are the same run; 0: from the start
};
CommonPart commonPart(const Script &a, const Script &b);

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/simulation.h"
#include "engine/session/history.h"

#include <cstdint>
#include <memory>
#include <utility>

namespace sim {

/// A moment of a run with all that pictures of it need: it is kept and rewound as one.
struct Moment
{
    explicit Moment(std::shared_ptr<const Scenario> scenario)
        : simulation(*scenario)
        , history(std::move(scenario), simulation)
    {}

    SimTime now() const { return simulation.now(); }
    /// Bytes of its own: what it shares with other moments counts in parts.
    std::int64_t ownBytes() const { return simulation.ownBytes() + history.ownBytes(); }

    Simulation simulation;
    History history;
};

} // namespace sim

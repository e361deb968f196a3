// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/observation.h"
#include "engine/lambda/simulation.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <span>

namespace sim {

/// Between two looks at whether to leave off: below a millisecond's work for most runs.
inline constexpr std::uint64_t EventsPerSlice = 1000;

/// Asks whether to leave off what takes long: somebody waits. Unset: nobody ever does.
using StopAsked = std::function<bool()>;

/// Writes down what it sees of a run. It says when it wants to look next, and looks; the run is the same with it or
/// without.
class Recorder
{
public:
    virtual ~Recorder() = default;

    /// How far the run may go before it looks: all that happens until then has happened. Never: it has seen enough.
    virtual SimTime looksAt() const = 0;
    /// It is that time. `observation` is what the run is observed with: what was asked of it is to be read, and set back.
    virtual void look(const Simulation &simulation, Observation &observation) = 0;
    /// Notes that were taken; they are gone after that.
    virtual void read(const Observation &) {}

protected:
    Recorder() = default;
    Recorder(const Recorder &) = default;
    Recorder &operator=(const Recorder &) = default;
};

using Recorders = std::span<Recorder *const>;

/// Advances a run to `until`, past what recorders want to look at. Nobody observes a run without any. False where
/// `mostEvents` were handled before, or as much work was done without one.
bool drive(Simulation &simulation, SimTime until, Observation &observation, Recorders recorders,
           std::uint64_t mostEvents = std::numeric_limits<std::uint64_t>::max());
/// Handles one event; false: there is none before the end, or `stop` asked to leave off before one was found.
bool driveOneEvent(Simulation &simulation, Observation &observation, Recorders recorders, const StopAsked &stop = {});

} // namespace sim

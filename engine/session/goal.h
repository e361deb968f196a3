// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"

#include <cstdint>

namespace sim {

class Simulation;

/// What a run is played up to.
struct Goal
{
    enum class Kind : std::uint8_t { None, Throttle, ColdStart, DeadLetter, Time };
    Kind kind = Kind::None;
    int function = -1; ///< of this function; -1: of any
    SimTime time = Never; ///< Kind::Time; for the others no further than this
};

/// How often it has happened so far what a goal of this kind waits for, to one function or (-1) to all.
std::int64_t countOf(const Simulation &simulation, Goal::Kind kind, int function);

} // namespace sim

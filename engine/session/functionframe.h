// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/simulation.h"
#include "engine/session/frame.h"

namespace sim {

/// Levels, totals and percentiles of one function; what is of the last second is its recorder's to fill in.
FunctionFrame functionFrame(const Simulation &simulation, int function);

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/random.h"
#include "engine/kernel/simtime.h"
#include "engine/lambda/scenario.h"

#include <cstdint>
#include <vector>

namespace sim {

struct FunctionLaws;
struct Setup;
struct Work;

/// A part of one cold environment's init, and when it runs.
struct InitSpan
{
    static constexpr int Vpc = -1;
    int part = 0; ///< index into the function's init list, or Vpc: its network interface
    LocalizedText name; ///< of the part, as it was called when the init began; none of Vpc
    SimTime from = 0;
    SimTime to = 0;
    bool operator==(const InitSpan &) const = default;
};

/// How long an init takes, and how much of it is repeated as part of the run (R8.2).
struct InitDraw
{
    SimTime initFor = 0;
    SimTime repeated = 0;
};

/// How long the parts of an init take together; `which`: the request or the environment that its stream numbers draws by.
SimTime drawInit(const FunctionLaws &laws, const Stream &stream, std::int64_t which, int attempt);
/// The init of an on-demand environment.
InitDraw drawInit(const Setup &function, const Work &work);
/// What its parts were, drawn once more from the same numbers: they follow on each other from the start of the work to the
/// end of its init, up to where it is cut off (R8.2). Nothing where the function has changed so that they cannot be told.
std::vector<InitSpan> initParts(const Setup &function, const Work &work);

} // namespace sim

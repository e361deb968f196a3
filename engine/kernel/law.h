// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"

#include <cstdint>
#include <vector>

namespace sim {

class Draws;

/// The law of a random duration, as a scenario states it. Draws are whole microseconds, never negative.
struct Law
{
    enum class Kind : std::uint8_t { Constant, Exponential, Normal, Lognormal, Uniform, Empirical };

    Kind kind = Kind::Constant;
    SimTime mean = 0; ///< Constant, Exponential, Normal
    SimTime sd = 0; ///< Normal, cut at 0 (M13)
    SimTime p50 = 0; ///< Lognormal
    SimTime p99 = 0;
    SimTime min = 0; ///< Uniform
    SimTime max = 0;
    std::vector<SimTime> values; ///< Empirical: each equally likely

    bool operator==(const Law &) const = default;

    static Law constant(SimTime value);
    static Law exponential(SimTime mean);
    static Law normal(SimTime mean, SimTime sd);
    static Law lognormal(SimTime p50, SimTime p99);
    static Law uniform(SimTime min, SimTime max);
    static Law empirical(std::vector<SimTime> values);

    /// Mean of the law in microseconds (the normal's without regard to its cut at 0).
    double meanMicroseconds() const;

    /// One draw. Deterministic in `draws` (R: M11).
    SimTime draw(Draws draws) const;
};

} // namespace sim

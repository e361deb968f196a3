// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/random.h"
#include "engine/kernel/simtime.h"

#include <cstdint>
#include <vector>

namespace sim {

/// The law of a random duration, as a scenario states it.
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
};

/// A law made ready for drawing. Draws are whole microseconds, never negative.
class Sampler
{
public:
    Sampler() = default;
    explicit Sampler(const Law &law);

    SimTime draw(Draws draws) const { return m_kind == Law::Kind::Constant ? m_constant : drawRandom(draws); }

private:
    SimTime drawRandom(Draws draws) const;

    Law::Kind m_kind = Law::Kind::Constant;
    SimTime m_constant = 0;
    double m_location = 0; ///< mean, ln p50, or min
    double m_spread = 0; ///< sd, sigma of ln, or max - min
    std::vector<SimTime> m_values;
};

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>

namespace sim {

/// A point in simulated time or a span of it: whole microseconds since the run began. Never a double,
/// so that two events at "the same instant" are the same on every machine.
using SimTime = std::int64_t;

inline constexpr SimTime Microsecond = 1;
inline constexpr SimTime Millisecond = 1'000;
inline constexpr SimTime Second = 1'000'000;
inline constexpr SimTime Minute = 60 * Second;
inline constexpr SimTime Hour = 60 * Minute;
inline constexpr SimTime Never = std::numeric_limits<SimTime>::max();

/// Seconds as a double, for reports and pictures only.
constexpr double toSeconds(SimTime time)
{
    return static_cast<double>(time) / static_cast<double>(Second);
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"

#include <optional>
#include <string>
#include <string_view>

/// Durations as scenario files and the command line write them: "250ms", "2.5s", "5m", "6h", "10us", "0".
namespace DurationText {

enum class Fault { Syntax, Negative, TooLong, TooFine };

struct Parsed
{
    std::optional<sim::SimTime> value;
    Fault fault = Fault::Syntax; ///< why there is no value
};

/// Longer than any run that the rules allow, and far from the end of SimTime.
inline constexpr sim::SimTime Longest = 100'000 * sim::Hour;

/// Exact: what is finer than a microsecond is refused, never rounded.
Parsed parse(std::string_view text);
/// As a person writes it; parse() reads it back to the same time.
std::string format(sim::SimTime time);
/// The shortest of all texts that parse() reads back to the same time, "0" for none: no file can have a shorter one.
std::string shortest(sim::SimTime time);
/// A decimal number of seconds, as trace files have it, to the nearest microsecond.
Parsed parseSeconds(std::string_view text);
/// Seconds with as many of six decimals as there are.
std::string formatSeconds(sim::SimTime time);

} // namespace DurationText

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

#include <cstdint>
#include <string>
#include <vector>

/// What a valid scenario may come to that its author should hear of beforehand. Nothing here forbids anything.
namespace sim {

/// What the simulations of a session may hold, in bytes: a run that would need more stops, paused. Two gigabytes leave a
/// machine with four enough for the desktop and a browser beside it, and are about 24 million waiting events.
inline constexpr std::int64_t MemoryBudget = 2'000'000'000;

/// What there is to say. The text for it is made where language is known (engine/io/faulttext.h).
enum class Caution : std::uint8_t {
    Backlog, ///< text: the function; first: events that may wait at once; second: bytes that they hold
    /// Without jitter events that come in together are tried together (M6). text: the function; first: events that come at
    /// once; second: the most of them that can ever run
    Lockstep,
};

struct Warning
{
    std::string path; ///< what it is about, as the file names it: "functions[0].traffic"
    Caution caution = Caution::Backlog;
    std::string text;
    double first = 0;
    double second = 0;
    bool operator==(const Warning &) const = default;
};

/// All that there is to say about a valid scenario, in the order of its functions. Empty for most.
std::vector<Warning> warnings(const Scenario &scenario);

/// The most events that may wait at once for each function: offered traffic less what the function can serve at best,
/// `changes` folded. 0 for a function without a queue. A bound from below: throttles and retries make it longer.
std::vector<double> expectedBacklogs(const Scenario &scenario);

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace sim {

/// Kinds of event in the order in which they are handled at the same instant (M1). Arrivals come last; they stand in the
/// functions' streams, not in the event list.
enum Rank : std::uint8_t {
    RankCompletion = 1,
    RankInitEnd,
    RankReclaim,
    RankChange,
    RankProvisionedReady,
    RankAlarm,
    RankPoller,
    RankAsyncAttempt, ///< of an event, or the end of a visibility timeout
    RankCallerRetry,
    RankArrival,
};

} // namespace sim

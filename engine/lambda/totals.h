// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace sim {

/// Why a request was refused (M2), in the order in which the checks are made.
enum class ThrottleReason : std::uint8_t { AccountConcurrency, ReservedConcurrency, ScalingRate, RequestRate };
inline constexpr int ThrottleReasonCount = 4;

/// How many requests were refused, by what refused them.
struct Refusals
{
    std::array<std::int64_t, ThrottleReasonCount> by{}; ///< by ThrottleReason
    std::int64_t gateway = 0; ///< API Gateway itself (R6.11): Lambda was not asked
    /// Of those by the account's concurrency: the function had its share reserved, but others were still using it (M5).
    std::int64_t setAside = 0;

    std::int64_t of(ThrottleReason reason) const { return by[static_cast<std::size_t>(reason)]; }
    std::int64_t total() const;
    Refusals &operator+=(const Refusals &other);
    Refusals &operator-=(const Refusals &other);
    bool operator==(const Refusals &) const = default;
};

/// Totals since the start (or since discardWarmUp) of one function; M7 to M13 say what is counted how.
struct Totals
{
    std::int64_t requests = 0;
    std::int64_t attempts = 0;
    std::int64_t callerRetries = 0;
    std::int64_t invocations = 0;
    std::int64_t throttles = 0;
    std::array<std::int64_t, ThrottleReasonCount> throttledBy{};
    std::int64_t gatewayThrottles = 0;
    std::int64_t throttledSetAside = 0; ///< of those by the account's concurrency (M5)
    std::int64_t answers200 = 0, answers202 = 0, answers429 = 0, answers500 = 0, answers502 = 0, answers504 = 0;
    std::int64_t lambda200 = 0, lambda202 = 0, lambda429 = 0;
    std::int64_t errors = 0;
    std::int64_t timeouts = 0;
    std::int64_t coldStarts = 0;
    std::int64_t environmentsCreated = 0;
    std::int64_t provisionedInvocations = 0;
    std::int64_t spillovers = 0;
    std::int64_t asyncReceived = 0;
    std::int64_t asyncDropped = 0;
    std::int64_t asyncRetries = 0;
    std::int64_t deadLetters = 0;
    std::int64_t deadLetterErrors = 0; ///< R7.10; stays 0, for in the model a DLQ takes whatever it is sent
};

/// What was counted between two moments.
Totals operator-(const Totals &now, const Totals &before);

} // namespace sim

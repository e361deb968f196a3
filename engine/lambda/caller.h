// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/pagedpool.h"
#include "engine/kernel/random.h"
#include "engine/kernel/simtime.h"
#include "engine/lambda/environments.h"
#include "engine/lambda/scenario.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace sim {

/// A synchronous request whose caller may try again.
struct CallerRequest
{
    std::int64_t request = 0;
    SimTime runFor = -1; ///< from a trace; -1: the function's law
    std::uint16_t attempts = 0;
    bool waiting = false;
};

/// The callers of one function with a retry policy, seen as one client with one retry quota (R6.5, R6.6).
class Caller
{
public:
    CallerRequest &operator[](std::uint32_t slot) { return m_slots[slot]; }

    std::uint32_t take(std::int64_t request, SimTime runFor)
    {
        const std::uint32_t slot = m_slots.take();
        m_slots[slot] = {request, runFor, 0, false};
        return slot;
    }
    void finish(std::uint32_t slot) { m_slots.giveBack(slot); }
    /// What it holds, the event heap aside.
    std::size_t bytes() const { return m_slots.bytes(); }
    std::size_t ownBytes() const { return m_slots.ownBytes(); }

    /// Whether the caller tries again after its `attempts`-th try was throttled; pays for it where there is a quota.
    bool mayRetry(const CallerRetry &settings, int attempts)
    {
        if (attempts >= settings.maxAttempts)
            return false;
        if (settings.policy == RetryPolicy::Fixed)
            return true;
        if (m_quota < ThrottlingCost)
            return false;
        m_quota -= ThrottlingCost;
        return true;
    }
    /// R6.6: a successful retry gives its cost back, a first-try success one token.
    void succeeded(int attempts) { m_quota = std::min(Quota, m_quota + (attempts > 1 ? ThrottlingCost : 1)); }

    /// R6.5: full jitter over 1 s x 2^retry, at most 20 s; R6.7: a hint may make it up to 5 s longer. A fixed policy
    /// waits its delay.
    static SimTime wait(const CallerRetry &settings, int attempts, Draws draws)
    {
        if (settings.policy == RetryPolicy::Fixed)
            return settings.delay;
        const SimTime base = std::min(20 * Second, Second << std::min(attempts - 1, 10));
        const auto backoff = static_cast<SimTime>(draws.uniform() * static_cast<double>(base) + 0.5);
        return std::clamp(settings.retryAfter.value_or(backoff), backoff, backoff + LongestHint);
    }

    std::int64_t waiting = 0;

private:
    static constexpr int Quota = 500;
    static constexpr int ThrottlingCost = 5;
    static constexpr SimTime LongestHint = 5 * Second;

    PagedPool<CallerRequest> m_slots;
    int m_quota = Quota;
};

} // namespace sim

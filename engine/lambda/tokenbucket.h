// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"

#include <algorithm>
#include <cstdint>

namespace sim {

/// Tokens that refill continuously up to a capacity, in whole numbers: a token is a minute's worth of microseconds,
/// so that any whole refill per minute is exact (R3.3: 6,000 a minute; R3.10: 500 a minute).
class TokenBucket
{
public:
    /// Full at the start. `capacity` in tokens.
    TokenBucket(std::int64_t capacity, std::int64_t refillPerMinute)
        : m_capacity(capacity * Token)
        , m_refill(refillPerMinute)
        , m_level(m_capacity)
    {}

    bool has(SimTime now) const { return levelAt(now) >= Token; }
    /// Takes one token; has() must be true.
    void take(SimTime now)
    {
        m_level = levelAt(now) - Token;
        m_since = now;
    }
    /// Takes `count` tokens, on credit where they are not there yet, and says how long it takes until they all are.
    SimTime order(SimTime now, std::int64_t count)
    {
        m_level = levelAt(now) - count * Token;
        m_since = now;
        return m_level >= 0 ? 0 : (-m_level + m_refill - 1) / m_refill;
    }
    std::int64_t capacity() const { return m_capacity / Token; }
    /// Whole tokens there now.
    std::int64_t tokens(SimTime now) const { return levelAt(now) / Token; }

private:
    static constexpr std::int64_t Token = Minute;

    std::int64_t levelAt(SimTime now) const
    {
        const SimTime span = now - m_since;
        if (m_refill <= 0 || span <= 0)
            return m_level;
        if (span >= (m_capacity - m_level) / m_refill + 1)
            return m_capacity; // also keeps the product below from overflowing
        return std::min(m_capacity, m_level + span * m_refill);
    }

    std::int64_t m_capacity;
    std::int64_t m_refill;
    std::int64_t m_level;
    SimTime m_since = 0;
};

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"

#include <cstdint>

namespace sim {

/// A hash over every handled event, in order: two runs with the same fingerprint did the same.
class Fingerprint
{
public:
    void add(SimTime time, std::uint32_t kind, std::uint64_t id)
    {
        const std::uint64_t word = static_cast<std::uint64_t>(time) * 0x9e3779b97f4a7c15ULL
                                   + (id + (static_cast<std::uint64_t>(kind) << 56)) * 0xd1342543de82ef95ULL;
        m_hash = std::rotl(m_hash ^ word, 29) * 0xbf58476d1ce4e5b9ULL;
    }

    std::uint64_t value() const { return m_hash ^ (m_hash >> 32); }

private:
    std::uint64_t m_hash = 0x243f6a8885a308d3ULL;
};

} // namespace sim

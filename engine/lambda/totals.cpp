// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/totals.h"

#include <bit>
#include <cstddef>
#include <numeric>

namespace sim {

std::int64_t Refusals::total() const
{
    return std::accumulate(by.begin(), by.end(), gateway);
}

Refusals &Refusals::operator+=(const Refusals &other)
{
    for (std::size_t i = 0; i < by.size(); ++i)
        by[i] += other.by[i];
    gateway += other.gateway;
    setAside += other.setAside;
    return *this;
}

Refusals &Refusals::operator-=(const Refusals &other)
{
    for (std::size_t i = 0; i < by.size(); ++i)
        by[i] -= other.by[i];
    gateway -= other.gateway;
    setAside -= other.setAside;
    return *this;
}

Totals operator-(const Totals &now, const Totals &before)
{
    // They are counts and nothing else: a new one cannot be forgotten here.
    using Counts = std::array<std::int64_t, sizeof(Totals) / sizeof(std::int64_t)>;
    auto counts = std::bit_cast<Counts>(now);
    const auto earlier = std::bit_cast<Counts>(before);
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] -= earlier[i];
    return std::bit_cast<Totals>(counts);
}

} // namespace sim

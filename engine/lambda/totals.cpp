// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/totals.h"

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

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernel/statistics.h"

#include <algorithm>
#include <cmath>

namespace sim {

SimTime Histogram::percentile(double share) const
{
    const auto wanted =
        static_cast<std::uint64_t>(std::max(1.0, std::ceil(share * static_cast<double>(m_tally.count()) - 1e-9)));
    std::uint64_t seen = 0;
    for (const std::uint8_t number : m_number) {
        if (number == 0)
            continue;
        for (const Bin &bin : m_bins[number - 1]) {
            seen += bin.count;
            if (seen >= wanted)
                return bin.last;
        }
    }
    return 0;
}

} // namespace sim

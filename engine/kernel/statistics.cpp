// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernel/statistics.h"

#include <algorithm>
#include <cmath>

namespace sim {

Histogram::Histogram()
    : m_bins(static_cast<std::size_t>((Doublings - SubBits + 1) << SubBits))
{}

SimTime Histogram::percentile(double share) const
{
    const auto wanted =
        static_cast<std::uint64_t>(std::max(1.0, std::ceil(share * static_cast<double>(m_tally.count()) - 1e-9)));
    std::uint64_t seen = 0;
    for (std::size_t bin = 0; bin < m_bins.size(); ++bin) {
        seen += m_bins[bin];
        if (seen >= wanted)
            return std::min(middleOf(bin), m_tally.max());
    }
    return 0;
}

void Histogram::clear()
{
    m_tally = Tally();
    std::fill(m_bins.begin(), m_bins.end(), 0);
}

SimTime Histogram::middleOf(std::size_t bin)
{
    if (bin < (2U << SubBits))
        return static_cast<SimTime>(bin); // one value each
    const auto shift = static_cast<int>(bin >> SubBits) - 1;
    const SimTime low = static_cast<SimTime>((bin & ((1U << SubBits) - 1)) | (1U << SubBits)) << shift;
    return low + (SimTime(1) << shift) / 2;
}

} // namespace sim

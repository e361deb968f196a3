// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"
#include "engine/kernel/wide.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim {

/// A level over time: its integral, kept as a whole number, and its highest value.
class TimeWeighted
{
public:
    void set(SimTime now, std::int64_t level)
    {
        m_integral += Wide(m_level) * (now - m_since);
        m_since = now;
        m_level = level;
        if (level > m_max)
            m_max = level;
    }
    void add(SimTime now, std::int64_t change) { set(now, m_level + change); }

    std::int64_t level() const { return m_level; }
    std::int64_t max() const { return m_max; }
    /// Level x microseconds until now, the open interval included.
    Wide integral(SimTime now) const { return m_integral + Wide(m_level) * (now - m_since); }
    /// Forgets the past; the level stays.
    void restart(SimTime now)
    {
        m_integral = 0;
        m_since = now;
        m_max = m_level;
    }

private:
    Wide m_integral = 0;
    std::int64_t m_level = 0;
    std::int64_t m_max = 0;
    SimTime m_since = 0;
};

/// Count, sum and highest of a set of durations.
class Tally
{
public:
    void add(SimTime value)
    {
        ++m_count;
        m_sum += static_cast<double>(value);
        if (value > m_max)
            m_max = value;
    }
    std::int64_t count() const { return m_count; }
    double sum() const { return m_sum; }
    double mean() const { return m_count ? m_sum / static_cast<double>(m_count) : 0.0; }
    SimTime max() const { return m_max; }

private:
    std::int64_t m_count = 0;
    double m_sum = 0;
    SimTime m_max = 0;
};

/// A tally with percentiles, from bins that grow with the value: 128 to each doubling. A bin answers with the value that
/// fell into it last: within 0.8 % always (M13 asks for 1 %), and exact where all values are the same, so that a
/// function of 500 ms does not read 502. Its memory does not grow with the number of values.
///
/// The bins of a doubling come into being with the first value there.
class Histogram
{
public:
    void add(SimTime value)
    {
        m_tally.add(value);
        const std::size_t place = binOf(value);
        Bin &bin = binsOf(place >> SubBits)[place % BinsEach];
        ++bin.count;
        bin.last = value;
    }

    const Tally &tally() const { return m_tally; }
    /// Smallest value that at least `share` of all do not exceed, in microseconds; 0 where there is none.
    SimTime percentile(double share) const;
    /// What it holds.
    std::size_t bytes() const { return m_bins.capacity() * sizeof(Bins); }

private:
    static constexpr int SubBits = 7; ///< 128 bins a doubling
    static constexpr std::size_t BinsEach = std::size_t(1) << SubBits;
    static constexpr int Doublings = 44; ///< up to 2^44 us, about half a year

    static std::size_t binOf(SimTime value)
    {
        const auto bits = static_cast<std::uint64_t>(value < 0 ? 0 : value);
        if (bits < (1U << SubBits))
            return static_cast<std::size_t>(bits);
        const int shift = 63 - __builtin_clzll(bits) - SubBits;
        if (shift >= Doublings - SubBits)
            return static_cast<std::size_t>((Doublings - SubBits + 1) << SubBits) - 1;
        return (static_cast<std::size_t>(shift) << SubBits) + static_cast<std::size_t>(bits >> shift);
    }

    struct Bin
    {
        std::uint64_t count = 0;
        SimTime last = 0;
    };

    using Bins = std::array<Bin, BinsEach>;

    Bins &binsOf(std::size_t doubling)
    {
        std::uint8_t &number = m_number[doubling];
        if (number == 0) {
            m_bins.emplace_back();
            number = static_cast<std::uint8_t>(m_bins.size());
        }
        return m_bins[number - 1];
    }

    Tally m_tally;
    std::array<std::uint8_t, Doublings - SubBits + 1> m_number{}; ///< of its bins in m_bins, from 1; 0: it has none yet
    std::vector<Bins> m_bins;
};

} // namespace sim

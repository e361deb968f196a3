// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"
#include "engine/lambda/scenario.h"
#include "engine/lambda/traffic.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace sim {

/// The number of a function's first request by hand (M22); those of its traffic never come that far.
inline constexpr std::int64_t FirstByHand = std::int64_t(1) << 40;

/// The requests that come to one function: a stream for each entry of its traffic, and which of them is next.
class Arrivals
{
public:
    struct Request
    {
        std::int64_t number; ///< within the function, from 1
        SimTime runFor; ///< from a trace; -1: the function's law
    };

    Arrivals(std::uint64_t seed, std::string function)
        : m_seed(seed)
        , m_function(std::move(function))
    {}

    /// Replaces the traffic from now on.
    void set(std::shared_ptr<const std::vector<Traffic>> traffic, SimTime now, RunEnd end);
    const std::vector<Traffic> &traffic() const { return *m_traffic; }

    /// Time of the next arrival, or Never; while isSearching(), a time before which there is none.
    SimTime next() const { return m_next; }
    bool isSearching() const { return m_streams[m_which].isSearching(); }
    void searchOn();
    /// The request that arrives at next(), which is over then.
    Request take();
    /// M22: a request by hand. It has a number of its own series, so that nobody else draws other numbers than without it.
    Request takeByHand() { return {FirstByHand + m_byHand++, -1}; }
    /// Requests so far.
    std::int64_t received() const { return m_received + m_byHand; }

private:
    void refresh();

    std::uint64_t m_seed;
    std::string m_function;
    std::shared_ptr<const std::vector<Traffic>> m_traffic;
    std::vector<ArrivalStream> m_streams;
    SimTime m_next = Never;
    std::size_t m_which = 0; ///< of the streams
    std::uint64_t m_generation = 0; ///< counts replacements of the traffic
    std::int64_t m_received = 0;
    std::int64_t m_byHand = 0;
};

} // namespace sim

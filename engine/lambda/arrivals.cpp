// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/arrivals.h"

#include <utility>

namespace sim {

void Arrivals::set(std::shared_ptr<const std::vector<Traffic>> traffic, SimTime now, RunEnd end)
{
    // A part of its own for every entry and every change of the traffic, so that new traffic draws new numbers.
    constexpr std::uint64_t PartsPerGeneration = 1U << 20;
    m_traffic = std::move(traffic);
    m_streams.clear();
    for (std::size_t i = 0; i < m_traffic->size(); ++i) {
        const Stream stream(m_seed, m_function, Concern::Arrivals, m_generation * PartsPerGeneration + i);
        m_streams.emplace_back((*m_traffic)[i], stream, now, end);
    }
    ++m_generation;
    refresh();
}

void Arrivals::refresh()
{
    m_next = Never;
    for (std::size_t i = 0; i < m_streams.size(); ++i) {
        if (m_streams[i].next() < m_next) {
            m_next = m_streams[i].next();
            m_which = i;
        }
    }
}

void Arrivals::searchOn()
{
    m_streams[m_which].searchOn();
    refresh();
}

Arrivals::Request Arrivals::take()
{
    ArrivalStream &stream = m_streams[m_which];
    const SimTime runFor = stream.nextDuration();
    stream.pop();
    refresh();
    return {++m_received, runFor};
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/secondsrecorder.h"

#include "engine/kernel/sharing.h"

#include <utility>

namespace sim {

namespace {

constexpr std::size_t MostStretches = 600;

std::shared_ptr<const Seconds> joined(const Seconds &a, const Seconds &b)
{
    auto both = std::make_shared<Seconds>(b);
    both->from = a.from;
    for (std::size_t i = 0; i < both->functions.size(); ++i)
        both->functions[i] += a.functions[i];
    return both;
}

} // namespace

Asked askedIn(const Stretch &stretch)
{
    return {stretch.totals.attempts, stretch.refused(), stretch.totals.coldStarts};
}

SecondsRecorder::SecondsRecorder(const Simulation &simulation)
    : m_since(static_cast<std::size_t>(simulation.functionCount()))
    , m_sinceSecond(m_since.size())
    , m_last(m_since.size())
{}

void SecondsRecorder::look(const Simulation &simulation, Observation &)
{
    for (std::size_t i = 0; i < m_last.size(); ++i)
        m_last[i] = m_sinceSecond[i].take(simulation, static_cast<int>(i));
    m_next += Second;
    if (simulation.now() < m_from + m_width)
        return;
    Seconds over{m_from, m_from + m_width, {}};
    over.functions.reserve(m_since.size());
    for (std::size_t i = 0; i < m_since.size(); ++i)
        over.functions.push_back(askedIn(m_since[i].take(simulation, static_cast<int>(i))));
    m_stretches.push_back(std::make_shared<const Seconds>(std::move(over)));
    m_from += m_width;
    if (m_stretches.size() == MostStretches && m_from < simulation.end())
        thinOut();
}

/// Half as many stretches, each twice as wide.
void SecondsRecorder::thinOut()
{
    for (std::size_t i = 0; i < m_stretches.size() / 2; ++i)
        m_stretches[i] = joined(*m_stretches[2 * i], *m_stretches[2 * i + 1]);
    m_stretches.resize(m_stretches.size() / 2);
    m_width *= 2;
}

std::vector<Seconds> SecondsRecorder::all(const Simulation &simulation) const
{
    std::vector<Seconds> all;
    all.reserve(m_stretches.size() + 1);
    for (const std::shared_ptr<const Seconds> &stretch : m_stretches)
        all.push_back(*stretch);
    if (simulation.now() > m_from) {
        all.push_back({m_from, simulation.now(), {}});
        for (std::size_t i = 0; i < m_since.size(); ++i)
            all.back().functions.push_back(askedIn(m_since[i].upTo(simulation, static_cast<int>(i))));
    }
    return all;
}

std::size_t SecondsRecorder::bytes() const
{
    std::size_t bytes =
        (m_since.capacity() + m_sinceSecond.capacity()) * sizeof(TotalsSince) + m_last.capacity() * sizeof(Stretch);
    for (const std::shared_ptr<const Seconds> &stretch : m_stretches)
        bytes += sizeof(stretch) + partOf(stretch, sizeof(Seconds) + stretch->functions.capacity() * sizeof(Asked));
    return bytes;
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/secondsrecorder.h"

#include "engine/kernel/sharing.h"

namespace sim {

namespace {

constexpr std::size_t MostStretches = 600;

std::vector<Asked> totalsOf(const Simulation &simulation)
{
    std::vector<Asked> all;
    all.reserve(static_cast<std::size_t>(simulation.functionCount()));
    for (int i = 0; i < simulation.functionCount(); ++i) {
        const Totals &totals = simulation.totals(i);
        all.push_back({totals.attempts, {totals.throttledBy, totals.gatewayThrottles, totals.throttledSetAside}});
    }
    return all;
}

/// `now` becomes what came after `before`.
void takeOff(std::vector<Asked> &now, const std::vector<Asked> &before)
{
    for (std::size_t i = 0; i < now.size(); ++i) {
        now[i].attempts -= before[i].attempts;
        now[i].refused -= before[i].refused;
    }
}

std::shared_ptr<const Seconds> joined(const Seconds &a, const Seconds &b)
{
    auto both = std::make_shared<Seconds>(b);
    both->from = a.from;
    for (std::size_t i = 0; i < both->functions.size(); ++i) {
        both->functions[i].attempts += a.functions[i].attempts;
        both->functions[i].refused += a.functions[i].refused;
    }
    return both;
}

} // namespace

SecondsRecorder::SecondsRecorder(const Simulation &simulation)
    : m_before(totalsOf(simulation))
    , m_secondBefore(m_before)
    , m_last(m_before.size())
{}

void SecondsRecorder::secondOver(const Simulation &simulation)
{
    const std::vector<Asked> now = totalsOf(simulation);
    m_last = now;
    takeOff(m_last, m_secondBefore);
    m_secondBefore = now;
    if (simulation.now() < m_from + m_width)
        return;
    Seconds stretch{m_from, m_from + m_width, now};
    takeOff(stretch.functions, m_before);
    m_stretches.push_back(std::make_shared<const Seconds>(std::move(stretch)));
    m_from += m_width;
    m_before = now;
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
        all.push_back({m_from, simulation.now(), totalsOf(simulation)});
        takeOff(all.back().functions, m_before);
    }
    return all;
}

std::size_t SecondsRecorder::bytes() const
{
    std::size_t bytes = (m_before.capacity() + m_secondBefore.capacity() + m_last.capacity()) * sizeof(Asked);
    for (const std::shared_ptr<const Seconds> &stretch : m_stretches)
        bytes += sizeof(stretch) + partOf(stretch, sizeof(Seconds) + stretch->functions.capacity() * sizeof(Asked));
    return bytes;
}

} // namespace sim

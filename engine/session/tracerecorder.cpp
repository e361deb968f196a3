// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/tracerecorder.h"

namespace sim {

namespace {

constexpr SimTime Width = Second / 2;
constexpr std::size_t Length = 120; ///< a minute

} // namespace

TraceRecorder::TraceRecorder(const Simulation &simulation)
    : m_next(Width)
    , m_rows(static_cast<std::size_t>(simulation.functionCount()) + 1)
    , m_since(static_cast<std::size_t>(simulation.functionCount()))
{}

void TraceRecorder::look(const Simulation &simulation, Observation &)
{
    float account = 0;
    for (std::size_t i = 0; i < m_since.size(); ++i) {
        const Stretch stretch = m_since[i].take(simulation, static_cast<int>(i));
        const auto mean = static_cast<float>(stretch.meanConcurrency(Width));
        account += mean;
        m_rows[i].push_back(mean);
    }
    m_rows.back().push_back(account);
    for (std::vector<float> &row : m_rows) {
        if (row.size() > Length)
            row.erase(row.begin());
    }
    m_next += Width;
}

std::size_t TraceRecorder::bytes() const
{
    std::size_t bytes = m_since.capacity() * sizeof(TotalsSince);
    for (const std::vector<float> &row : m_rows)
        bytes += row.capacity() * sizeof(float);
    return bytes;
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/minutesrecorder.h"

#include "engine/kernel/sharing.h"

#include <memory>
#include <utility>

namespace sim {

namespace {

constexpr std::size_t MostMinutes = 24 * 60;

} // namespace

MinutesRecorder::MinutesRecorder(const Simulation &simulation, SimTime end, Observation &observation)
    : m_metrics(simulation, end, observation)
{}

void MinutesRecorder::look(const Simulation &simulation, Observation &observation)
{
    m_metrics.look(simulation, observation);
    m_minutes.push_back(std::make_shared<const std::vector<MetricPoint>>(std::move(m_metrics.points)));
    m_metrics.points.clear();
    if (m_minutes.size() > MostMinutes)
        m_minutes.erase(m_minutes.begin());
}

std::size_t MinutesRecorder::bytes() const
{
    std::size_t bytes = m_minutes.capacity() * sizeof(MetricMinute);
    for (const MetricMinute &minute : m_minutes)
        bytes += partOf(minute, minute->capacity() * sizeof(MetricPoint));
    return bytes;
}

} // namespace sim

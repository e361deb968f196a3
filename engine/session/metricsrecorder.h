// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/metricpoint.h"
#include "engine/session/recorder.h"
#include "engine/session/totalssince.h"

#include <cstdint>
#include <vector>

namespace sim {

/// Writes down minute by minute what CloudWatch would publish. A metric without anything to report has no point: the
/// provisioned ones where a function gets no requests, Duration where nothing ended.
class MetricsRecorder final : public Recorder
{
public:
    /// Asks `observation` for what maxima need; the simulation is to be advanced with it, up to `end`.
    MetricsRecorder(const Simulation &simulation, SimTime end, Observation &observation);

    /// The minute's last instant, Never behind the last minute. What happens at a boundary belongs to the minute that
    /// begins there, but the end of the run to its last minute.
    SimTime looksAt() const override
    {
        if (m_minute + Minute < m_end)
            return m_minute + Minute - Microsecond;
        return m_minute < m_end ? m_end : Never;
    }
    void look(const Simulation &simulation, Observation &observation) override;

    std::vector<MetricPoint> points; ///< in order of time; the reader may take them out

private:
    void functionPoints(const Simulation &simulation, int function, const Extremes &extremes);

    SimTime m_minute = 0; ///< where the minute that goes on began
    SimTime m_end;
    std::vector<TotalsSince> m_since; ///< m_minute
};

} // namespace sim

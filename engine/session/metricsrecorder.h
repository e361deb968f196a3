// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/metricpoint.h"
#include "engine/lambda/observation.h"
#include "engine/lambda/simulation.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

/// Writes down minute by minute what CloudWatch would publish. A metric without anything to report has no point: the
/// provisioned ones where a function gets no requests, Duration where nothing ended.
class MetricsRecorder
{
public:
    /// Asks `observation` for what maxima need; the simulation is to be advanced with it, up to `end`.
    MetricsRecorder(const Simulation &simulation, SimTime end, Observation &observation);

    /// How far the simulation may be advanced before minuteOver() is due; Never: the last minute is over. What happens
    /// at a boundary belongs to the minute that begins there, but the end of the run to its last minute.
    SimTime lastOfMinute() const
    {
        if (m_minute + Minute < m_end)
            return m_minute + Minute - Microsecond;
        return m_minute < m_end ? m_end : Never;
    }
    /// The minute is over.
    void minuteOver(const Simulation &simulation, Observation &observation);
    /// Advances the simulation and closes the minutes that end on the way.
    void advance(Simulation &simulation, SimTime until, Observation &observation);

    std::vector<MetricPoint> points; ///< in order of time; the reader may take them out

private:
    struct Before
    {
        Totals totals;
        Tally duration;
        Tally eventAge;
    };
    void functionPoints(const Simulation &simulation, int function, const Extremes &extremes);
    void add(int function, const char *metric, const char *statistic, double value);

    SimTime m_minute = 0; ///< where the minute that goes on began
    SimTime m_end;
    std::vector<Before> m_before;
};

} // namespace sim

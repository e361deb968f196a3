// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/record.h"
#include "engine/lambda/simulation.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

/// One CloudWatch data point: a metric of a function, or of the account, over one aligned minute (R5.13).
struct MetricPoint
{
    SimTime minute = 0; ///< where the minute begins
    int function = -1; ///< -1: the account
    const char *metric = ""; ///< CloudWatch's name
    const char *statistic = ""; ///< Sum, Maximum or Average
    double value = 0; ///< counts; durations and ages in milliseconds as in CloudWatch; shares 0 to 1
};

/// Advances a simulation minute by minute and writes down what CloudWatch would publish. A metric without anything
/// to report has no point: the provisioned ones where a function gets no requests, Duration where nothing ended.
class MetricsRecorder
{
public:
    explicit MetricsRecorder(const Simulation &simulation);

    void advance(Simulation &simulation, SimTime until);
    /// The minute that `until` cut short, as far as it went.
    void finish(const Simulation &simulation);
    const std::vector<MetricPoint> &points() const { return m_points; }

private:
    struct Before
    {
        Totals totals;
        Tally duration;
        Tally eventAge;
    };
    void closeMinute(const Simulation &simulation);
    void functionPoints(const Simulation &simulation, int function);
    void add(int function, const char *metric, const char *statistic, double value);
    void resetExtremes(const Simulation &simulation);

    SimTime m_minute = 0;
    Observation m_observation;
    std::vector<Before> m_before;
    std::vector<MetricPoint> m_points;
};

} // namespace sim

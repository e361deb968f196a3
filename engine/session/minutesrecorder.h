// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/metricsrecorder.h"
#include "engine/session/recorder.h"

#include <cstddef>
#include <vector>

namespace sim {

/// Keeps CloudWatch's points of the last day, minute by minute.
class MinutesRecorder final : public Recorder
{
public:
    /// `end`: the scenario's, so that a minute that the run does not see the end of stays open.
    MinutesRecorder(const Simulation &simulation, SimTime end, Observation &observation);

    SimTime looksAt() const override { return m_metrics.looksAt(); }
    void look(const Simulation &simulation, Observation &observation) override;

    /// Those that are over; shared with copies.
    const std::vector<MetricMinute> &minutes() const { return m_minutes; }
    /// What it holds; what it shares counts in parts.
    std::size_t bytes() const;

private:
    MetricsRecorder m_metrics;
    std::vector<MetricMinute> m_minutes;
};

} // namespace sim

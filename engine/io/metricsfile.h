// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/metricsrecorder.h"

#include <string>
#include <vector>

class QIODevice;

/// `--metrics`: one CSV row per minute, function, metric and statistic. Rows without a function are the account's.
class MetricsWriter final : public sim::Recorder
{
public:
    /// Writes the heading and asks `observation` for what maxima need, before anything has happened.
    MetricsWriter(QIODevice &device, const sim::Scenario &scenario, const sim::Simulation &simulation,
                  sim::Observation &observation);

    sim::SimTime looksAt() const override { return m_recorder.looksAt(); }
    void look(const sim::Simulation &simulation, sim::Observation &observation) override;
    /// Whether all was written so far.
    bool isGood() const { return m_good; }

private:
    void write(const std::string &text);

    QIODevice &m_device;
    sim::MetricsRecorder m_recorder;
    std::vector<std::string> m_names; ///< of the functions, as CSV fields
    bool m_good = true;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/metricsrecorder.h"

#include <string>
#include <vector>

class QIODevice;

/// `--metrics`: one CSV row per minute, function, metric and statistic. Rows without a function are the account's.
class MetricsWriter
{
public:
    MetricsWriter(QIODevice &device, const sim::Scenario &scenario);

    /// Writes the points and takes them out.
    void add(std::vector<sim::MetricPoint> &points);
    /// Whether all was written so far.
    bool isGood() const { return m_good; }

private:
    void write(const std::string &text);

    QIODevice &m_device;
    std::vector<std::string> m_names; ///< of the functions, as CSV fields
    bool m_good = true;
};

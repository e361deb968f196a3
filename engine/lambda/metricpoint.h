// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"

#include <memory>
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
    bool operator==(const MetricPoint &) const = default;
};

/// The points of one minute that is over.
using MetricMinute = std::shared_ptr<const std::vector<MetricPoint>>;

} // namespace sim

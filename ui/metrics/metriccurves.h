// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"

#include <QList>
#include <QString>

#include <utility>
#include <vector>

/// One of CloudWatch's metrics with the statistic that says something about it.
struct MetricChoice
{
    const char *metric; ///< CloudWatch's name
    const char *statistic; ///< Sum, Maximum or Average
    const char *meaning; ///< for tr() in the context "MetricsPage"
    const char *unit; ///< "ms", or empty for counts and shares
};

/// CloudWatch's points, sorted into the curves of a picture: one for each function that has any, and the account's.
namespace MetricCurves {

struct Curve
{
    int function = -1; ///< -1: the account
    std::vector<std::pair<sim::SimTime, double>> points; ///< in order of time; minutes without a point are left out
};

const QList<MetricChoice> &choices();
/// CloudWatch's statistic in the language in force.
QString statisticName(const char *statistic);

std::vector<Curve> make(const std::vector<sim::MetricMinute> &minutes, const MetricChoice &choice);
/// Highest value of all; 0 where there is none.
double highest(const std::vector<Curve> &curves);

} // namespace MetricCurves

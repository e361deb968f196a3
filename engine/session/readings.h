// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/observation.h"
#include "engine/lambda/runreport.h"
#include "engine/session/totalssince.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// What can be read of a run, said once: whoever shows, writes or checks a number takes it from these tables, where each
/// tells what it is called, which statistic it is, and in what unit.
namespace sim {

enum class Unit : std::uint8_t { Count, Ratio, Seconds, Milliseconds, Dollars, Won };
/// Value: as it is at the moment that is read.
enum class Statistic : std::uint8_t { Value, Sum, Maximum, Average, Median, P95, P99 };

/// A number of a report up to a moment: of a function, or of the account. Names are those of the report's files.
template<typename Report>
struct ReportReading
{
    const char *group; ///< it stands in an object of this name; empty: beside those
    const char *name;
    Unit unit;
    Statistic statistic;
    double (*of)(const Report &);

    /// "throttledBy.scalingRate", "ConcurrentExecutions.max"
    std::string key() const { return *group ? std::string(group) + "." + name : std::string(name); }
    /// Counts are whole numbers, their means are not.
    bool isWhole() const { return unit == Unit::Count && statistic != Statistic::Average; }
};
using FunctionReading = ReportReading<FunctionReport>;
using AccountReading = ReportReading<RunReport>;

/// In the order of the report's files.
std::span<const FunctionReading> functionReadings();
std::span<const AccountReading> accountReadings();
/// Null: there is none of that key.
const FunctionReading *functionReading(std::string_view key);
const AccountReading *accountReading(std::string_view key);

/// What one function did in a minute that is over.
struct FunctionMinute
{
    const Stretch &counted;
    const Extremes &extremes;
    bool everAsynchronous; ///< it has received asynchronous events before the minute was over
};

/// One of CloudWatch's metrics, minute by minute (R5.13), with the statistic that says something about it.
struct MinuteReading
{
    const char *metric; ///< CloudWatch's name
    const char *statistic; ///< Sum, Maximum or Average
    Unit unit;
    /// Unset: nothing to report, there is no point. Null: it is none of a function's.
    std::optional<double> (*ofFunction)(const FunctionMinute &);
    double (*ofAccount)(const Observation &); ///< null: it is none of the account's
};

std::span<const MinuteReading> minuteReadings();

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"
#include "engine/lambda/scenario.h"

#include <QString>

#include <optional>

/// Numbers, times and names as people read them, in the language and locale in force (QLocale()).
namespace Text {

QString count(qint64 value); ///< 216,945
QString number(double value, int decimals); ///< fixed decimals, grouped
QString compact(double value); ///< 3 significant digits at most, for axis labels and narrow places
QString percent(double share, int decimals = 1); ///< 0.005 -> 0.5 %
QString clock(sim::SimTime time); ///< 00:02:41.3
QString clockShort(sim::SimTime time); ///< 2:41, 1:02:41
QString clockExact(sim::SimTime time); ///< 10:00.2, 0:03.000001: as many digits as it has, at least one
/// What was typed: 90, 2:30, 1:02:30, 10:00.2; none where it is no time.
std::optional<sim::SimTime> readClock(const QString &text);
QString duration(sim::SimTime time); ///< 200 ms, 2.2 s, 5 min, 6 h: unit by size
QString speed(double simulatedPerSecond); ///< 600×; infinity: "max"
QString request(std::int64_t number); ///< 1,001; of calls by hand (M22) "3 (by hand)"
QString money(double dollars); ///< $1.79
QString won(double won); ///< ₩168 or 168원
QString localized(const sim::LocalizedText &text); ///< the language in force, the other one where it is empty
/// "A Orders": the function's name and label.
QString functionTitle(const sim::FunctionConfig &function);
QString triggerName(sim::Trigger trigger); ///< ALB, API Gateway, SDK, S3 ...
QString regionTitle(const QString &region); ///< "ap-northeast-2 · Seoul"; the code alone where it has no name here

} // namespace Text

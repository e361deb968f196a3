// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/settings.h"

#include <string_view>

/// Any setting as one number, by its key in the table ("memory", "async.maximumEventAge"), for what does not care which
/// one it is. Times are in milliseconds, of a law its mean, of init all parts together; of an enumeration its index.
/// `Owner` is FunctionSettings or ModelSettings; the key must be one of a number.
namespace SettingNumber {

inline constexpr double NotSet = -1; ///< of a setting that may be left out

struct Range
{
    double low = 0;
    double high = 0;
    bool canBeUnset = false;
    bool isTime = false;
    const char *rule = ""; ///< that the bounds come from; "" where they are none of Lambda's
};

/// What the rules allow at all; whether they do so now is for sim::validate() to say.
template<typename Owner>
Range range(std::string_view key);
template<typename Owner>
double value(const Owner &settings, std::string_view key);
/// A law keeps its shape, and init its parts.
template<typename Owner>
void set(Owner &settings, std::string_view key, double value);

/// The patch that sets it, beside what stands in the same group in `now`.
sim::FunctionPatch patch(const sim::FunctionSettings &now, std::string_view key, double value);
/// Whether a change during the run can set it.
bool isChangeable(std::string_view key);

/// The law with another mean, its shape kept.
sim::Law withMean(const sim::Law &law, sim::SimTime mean);

} // namespace SettingNumber

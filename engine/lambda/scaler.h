// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"
#include "engine/kernel/wide.h"
#include "engine/lambda/context.h"
#include "engine/lambda/scenario.h"

#include <cstdint>
#include <optional>

namespace sim {

/// Application Auto Scaling on one function's provisioned concurrency: target tracking with its two alarms, looked at every
/// full minute, and scheduled actions (R5.14 to R5.19, M14).
class Scaler
{
public:
    /// Begins anew with the function's settings, both alarms silent; what older settings have scheduled is void.
    void start(Context &context);
    /// A minute is over, or a scheduled action is due. `requests`: received so far by the function.
    void due(Context &context, std::uint16_t generation, std::uint32_t what, std::int64_t requests);

    /// R5.17: in proportion to metric / target, rounded up, within [min, max].
    static int proportional(int capacity, double metric, const AutoScaling &settings);

private:
    void minuteOver(Context &context, std::int64_t requests);
    std::optional<double> takePoint(const Context &context, std::int64_t requests);
    static void act(Context &context, const ScheduledAction &action);
    static void scaleTo(Context &context, int capacity, RecordReason reason);

    std::uint16_t m_generation = 0; ///< of the settings
    Wide m_busyBefore = 0;
    Wide m_usableBefore = 0;
    std::int64_t m_requestsBefore = 0;
    int m_above = 0; ///< consecutive points above the target
    int m_below = 0; ///< consecutive points below 0.9 x target
};

} // namespace sim

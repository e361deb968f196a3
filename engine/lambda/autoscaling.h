// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"
#include "engine/kernel/statistics.h"
#include "engine/lambda/scenario.h"

#include <cstdint>
#include <optional>

namespace sim {

/// The two alarms of target tracking on one function's provisioned concurrency (R5.14 to R5.18, M14).
class AutoScaler
{
public:
    TimeWeighted busy; ///< environments in use
    TimeWeighted usable; ///< environments allocated
    std::uint16_t generation = 0; ///< of the settings; events of older ones are void

    /// Starts counting minutes at `now` with both alarms silent.
    void restart(SimTime now);

    enum class Alarm : std::uint8_t { None, High, Low };
    struct Decision
    {
        Alarm alarm = Alarm::None;
        int capacity = 0;
    };
    /// Takes the data point of the minute that ends now, and says what the alarms ask for. `requests`: received so
    /// far by the function; `capacity`: the present one.
    Decision minuteOver(SimTime now, std::int64_t requests, int capacity, const AutoScaling &settings,
                        const ModelSettings &model);

    /// R5.17: in proportion to metric / target, rounded up, within [min, max].
    static int proportional(int capacity, double metric, const AutoScaling &settings);

private:
    std::optional<double> takePoint(SimTime now, std::int64_t requests);

    Wide m_busyBefore = 0;
    Wide m_usableBefore = 0;
    std::int64_t m_requestsBefore = 0;
    int m_above = 0; ///< consecutive points above the target
    int m_below = 0; ///< consecutive points below 0.9 x target
};

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"
#include "engine/kernel/statistics.h"
#include "engine/lambda/billing.h"
#include "engine/lambda/totals.h"

#include <cstddef>
#include <cstdint>

namespace sim {

/// What is counted of one function (M7 to M13), since the run began or since its warm-up was discarded.
struct Meter
{
    Totals totals;
    TimeWeighted inFlight; ///< ConcurrentExecutions
    TimeWeighted environments; ///< M9
    Histogram duration;
    Histogram responseTime;
    Histogram initDuration;
    Tally eventAge;
    Tally lifespan; ///< of environments
    int provisionedMax = 0; ///< in use (R5.13)
    double provisionedUtilizationMax = 0;
    Wide allocatedBefore = 0; ///< provisioned environments, integrated up to where counting began
    std::int64_t succeeded = 0; ///< requests served without error
    std::int64_t failed = 0; ///< requests that ended in an error for good
    std::int64_t refused = 0; ///< requests refused or dropped for good
    Billing billing;

    void countThrottle(ThrottleReason reason, bool setAside)
    {
        ++totals.attempts;
        ++totals.throttles;
        ++totals.throttledBy[static_cast<std::size_t>(reason)];
        totals.throttledSetAside += setAside;
    }

    /// What its histograms hold.
    std::size_t bytes() const { return duration.bytes() + responseTime.bytes() + initDuration.bytes(); }

    /// Forgets what was counted so far; levels stay.
    void restart(SimTime now)
    {
        Meter fresh;
        fresh.inFlight = inFlight;
        fresh.inFlight.restart(now);
        fresh.environments = environments;
        fresh.environments.restart(now);
        fresh.billing = billing;
        fresh.billing.restart(now);
        *this = fresh;
    }
};

} // namespace sim

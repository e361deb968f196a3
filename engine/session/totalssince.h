// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/simulation.h"

#include <cstdint>

namespace sim {

/// What one function counted over a stretch of time.
struct Stretch
{
    Totals totals;
    Wide concurrency = 0; ///< in flight, integrated over time
    struct Sum
    {
        std::int64_t count = 0;
        double microseconds = 0;
        double mean() const { return count > 0 ? microseconds / static_cast<double>(count) : 0; }
    };
    Sum duration; ///< of the runs that ended in it
    Sum eventAge; ///< of the asynchronous events whose handling began in it

    Refusals refused() const { return {totals.throttledBy, totals.gatewayThrottles, totals.throttledSetAside}; }
    /// By whoever: Lambda or API Gateway.
    std::int64_t refusals() const { return totals.throttles + totals.gatewayThrottles; }
    /// `length` is the stretch's; nothing in one without any.
    double meanConcurrency(SimTime length) const
    {
        return length > 0 ? static_cast<double>(concurrency) / static_cast<double>(length) : 0;
    }
};

/// Where the counters of one function stood at some moment, so that what came since can be told; from the start: at the
/// beginning of the run.
class TotalsSince
{
public:
    /// What has come since.
    Stretch upTo(const Simulation &simulation, int function) const;
    /// The same, and it begins anew now.
    Stretch take(const Simulation &simulation, int function);

private:
    Stretch m_before;
};

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sim {

/// What a bill is made from.
struct Usage
{
    double requests = 0;
    double onDemandGbSeconds = 0; ///< runs on demand
    double initGbSeconds = 0; ///< init on demand
    double provisionedInitGbSeconds = 0; ///< init of provisioned environments, used or not (R5.20)
    double provisionedGbSeconds = 0; ///< for having it
    double provisionedRunGbSeconds = 0; ///< for running on it
    /// Of provisionedGbSeconds: what rounds up a period that is not over yet (R10.2). If it goes on, nothing is rounded.
    double provisionedRoundingGbSeconds = 0;

    /// Share of the provisioned concurrency had so far that ran; 0 where there was none.
    double provisionedUtilization() const;

    Usage &operator+=(const Usage &other);
    Usage scaled(double factor) const;
    bool operator==(const Usage &) const = default;
};

/// Dollars (section 10 of the rules).
struct Cost
{
    double requests = 0;
    double duration = 0;
    double provisioned = 0;
    double init = 0;
    double total() const { return requests + duration + provisioned + init; }
    Cost &operator+=(const Cost &other)
    {
        requests += other.requests;
        duration += other.duration;
        provisioned += other.provisioned;
        init += other.init;
        return *this;
    }
    Cost scaled(double factor) const
    {
        return {requests * factor, duration * factor, provisioned * factor, init * factor};
    }
};

} // namespace sim

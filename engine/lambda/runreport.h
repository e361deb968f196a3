// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"
#include "engine/lambda/scenario.h"
#include "engine/lambda/totals.h"
#include "engine/lambda/usage.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

/// Summary of a set of durations, in seconds; all 0 where there was none. Percentiles within 1 % (M13).
struct Summary
{
    std::int64_t count = 0;
    double mean = 0;
    double p50 = 0;
    double p95 = 0;
    double p99 = 0;
    double max = 0;
};

struct FunctionReport
{
    std::string name;
    Totals totals;
    std::int64_t inFlight = 0; ///< being handled at the end
    std::int64_t asyncPending = 0; ///< waiting in the queue at the end
    std::int64_t callerPending = 0; ///< refused, waiting at the caller for its next try
    std::int64_t succeeded = 0; ///< requests served without error
    std::int64_t failed = 0; ///< requests that ended in an error for good
    std::int64_t refused = 0; ///< requests refused or dropped for good
    double coldStartProbability = 0;
    double throttleProbability = 0;
    int concurrencyMax = 0;
    double concurrencyMean = 0;
    double environmentsMean = 0;
    double environmentsIdleMean = 0;
    double environmentsLifespanMean = 0; ///< seconds, over reclaimed ones (M9)
    Summary duration; ///< without init (R5.13)
    Summary responseTime; ///< M13
    Summary initDuration;
    int provisionedRequested = 0;
    double provisionedAllocatedMean = 0;
    int provisionedMax = 0; ///< ProvisionedConcurrentExecutions.max: in use (R5.13)
    double provisionedUtilizationMax = 0;
    Summary asyncEventAge;
    Cost cost;
};

struct RunReport
{
    std::uint64_t seed = 0;
    RuleSet ruleSet = RuleSet::Current;
    std::uint64_t fingerprint = 0;
    SimTime simulated = 0; ///< without a discarded warm-up
    std::uint64_t events = 0;
    int concurrencyLimit = 0; ///< at the end
    int concurrencyMax = 0;
    double concurrencyMean = 0;
    int unreservedPool = 0; ///< at the end
    int unreservedMax = 0; ///< usage (M10)
    int claimedMax = 0; ///< R5.12
    Cost cost;
    Cost costPerMonth; ///< if what was seen went on for a month
    double costPerMonthAfterFreeTier = 0;
    double wonPerDollar = 0;
    std::vector<FunctionReport> functions;
};

} // namespace sim

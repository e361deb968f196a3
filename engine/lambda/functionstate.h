// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/law.h"
#include "engine/kernel/statistics.h"
#include "engine/lambda/account.h"
#include "engine/lambda/asyncqueue.h"
#include "engine/lambda/autoscaling.h"
#include "engine/lambda/billing.h"
#include "engine/lambda/caller.h"
#include "engine/lambda/environments.h"
#include "engine/lambda/record.h"
#include "engine/lambda/sqsqueue.h"
#include "engine/lambda/tokenbucket.h"
#include "engine/lambda/traffic.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace sim {

/// The laws of a function, made ready for drawing.
struct FunctionLaws
{
    explicit FunctionLaws(const FunctionSettings &settings);

    Sampler duration;
    std::vector<Sampler> init;
    Sampler idleLife;
};

/// The random streams of a function (M11).
struct FunctionStreams
{
    FunctionStreams(std::uint64_t seed, const std::string &name);

    Stream duration;
    Stream init;
    Stream errors;
    Stream idleLife;
    Stream backoff;
    Stream callerJitter;
    Stream recycling;
    Stream duplicates;
    Stream proactive;
    Stream vpc;
    Stream provisionedInit;
};

/// Provisioned concurrency of a function (M8).
struct Provisioned
{
    int claimed = 0; ///< taken from the limit, from the moment the change is accepted
    int usable = 0; ///< environments that take requests
    int existing = 0; ///< environments there: usable ones, and busy ones that go at their completion
    int busy = 0;
    /// What it takes from the limit or the reservation: a lowered value holds what still runs above it (M5).
    int held() const { return std::max(claimed, existing); }
    /// In use of what is usable (R5.13), 0 to 1: what still runs above a lowered value is not more than all.
    double utilization() const { return usable > 0 ? std::min(1.0, double(busy) / usable) : 0; }
    std::uint16_t generation = 0; ///< of the allocation under way; an older one's event is void
    int busyMax = 0;
    double utilizationMax = 0;
    SimTime initBilled = 0; ///< of all those made so far, each rounded up by itself (R5.20, R10.1)
    TimeWeighted allocated; ///< usable, over time
    AutoScaler scaler;
};

struct FunctionStatistics
{
    Totals totals;
    TimeWeighted inFlight; ///< ConcurrentExecutions
    TimeWeighted environments; ///< M9
    Histogram duration;
    Histogram responseTime;
    Histogram initDuration;
    Tally eventAge;
    Tally lifespan;
    std::int64_t succeeded = 0;
    std::int64_t failed = 0;
    std::int64_t refused = 0;
};

/// Everything that one function is and has at a moment.
struct FunctionState
{
    /// `end`: of the run.
    FunctionState(const Scenario &scenario, const FunctionConfig &config, SimTime end);

    void setTraffic(std::shared_ptr<const std::vector<Traffic>> entries, SimTime now, RunEnd end);
    /// After an arrival was taken or the traffic changed: finds the next one.
    void refreshNextArrival();

    std::string name;
    std::uint64_t seed;
    Trigger trigger;
    bool async;
    Prices prices;
    FunctionSettings settings;
    std::shared_ptr<const std::vector<Traffic>> traffic;

    FunctionLaws laws;
    FunctionStreams streams;
    std::vector<ArrivalStream> arrivals;
    SimTime nextArrival = Never;
    std::size_t nextStream = 0;
    std::uint64_t trafficGeneration = 0;

    std::int64_t received = 0; ///< requests so far: the number of the last one
    EnvironmentPool pool;
    TokenBucket bucket{1000, 6000}; ///< R3.1, R3.3
    RequestWindow window; ///< R2.7: 10 x reserved
    RequestWindow provisionedWindow; ///< R5.4: 10 x provisioned
    int onDemand = 0; ///< in flight on on-demand environments
    int initialising = 0;
    int duplicatesInFlight = 0; ///< second deliveries being handled (R7.7)
    Provisioned provisioned;
    AsyncQueue queue;
    SimTime readerFree = 0; ///< when a limited reader takes the next event (model.asyncReaderRate)
    Caller caller;
    SqsQueue sqs;

    FunctionStatistics statistics;
    Billing billing;

    bool hasReserved() const { return settings.reservedConcurrency.has_value(); }
};

} // namespace sim

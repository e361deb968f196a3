// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/statistics.h"
#include "engine/lambda/context.h"
#include "engine/lambda/environments.h"

#include <algorithm>
#include <cstdint>

namespace sim {

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
    SimTime initBilled = 0; ///< of all those made so far, each rounded up by itself (R5.20, R10.1)
    TimeWeighted allocated; ///< usable, over time
    TimeWeighted inUse; ///< busy, over time
};

/// R3.2: a bucket each; before November 2023 one for the whole account (R3.9). `Bucket`: TokenBucket, const or not.
template<typename Bucket>
Bucket &bucketInForce(const Model &model, Bucket &own, Bucket &ofAccount)
{
    return model.ruleSet == RuleSet::Current ? own : ofAccount;
}

/// The environments of one function from their creation to their end, and what runs on them.
struct Fleet
{
    EnvironmentPool pool;
    TokenBucket bucket{1000, 6000}; ///< R3.1, R3.3
    RequestWindow window; ///< R2.7: 10 x reserved
    RequestWindow provisionedWindow; ///< R5.4: 10 x provisioned
    int onDemand = 0; ///< in flight on on-demand environments
    int initialising = 0;
    Provisioned provisioned;

    int inFlight() const { return onDemand + provisioned.busy; }
    /// On demand and provisioned, busy or not (M9).
    int environments() const { return inFlight() + pool.idle() + pool.idleProvisioned(); }

    const TokenBucket &bucketOf(const Model &model, const Account &account) const
    {
        return bucketInForce(model, bucket, account.legacyBucket);
    }
    TokenBucket &bucketOf(const Model &model, Account &account)
    {
        return bucketInForce(model, bucket, account.legacyBucket);
    }

    /// The run starts: what the scenario states at its top is in place (M8).
    void begin(Context &context);
    /// Runs this where decide() said.
    void start(Context &context, Place place, const Attempt &attempt, bool policed);
    void initOver(Context &context, std::uint32_t slot);
    /// A run is over: what it was.
    Work complete(Context &context, std::uint32_t slot);
    /// The pending look at an idle environment.
    void checkIdle(Context &context, std::uint32_t slot);

    /// M8: provisioned concurrency is to be this: claimed from now on, usable together when all are there; lowered at once,
    /// busy ones at their completion.
    void setProvisioned(Context &context, int wanted);
    /// R5.3: all of them at the same instant, or none.
    void provisionedReady(Context &context, std::uint16_t generation, std::uint32_t missing);
    /// Tells the account what the function holds now.
    void allot(Context &context) const;

    /// What the runs that go on have lasted so far. Looked up where somebody asks, instead of kept at every event.
    OpenRuns openRuns(SimTime now, bool initBilled) const;

private:
    std::uint32_t environmentFor(Context &context, Place place);
    void countStart(Context &context, const Environment &environment);
    void scheduleCompletion(Context &context, std::uint32_t slot);
    void release(Context &context, std::uint32_t slot);
    void armCheck(Context &context, std::uint32_t slot);
    void retire(Context &context, std::uint32_t slot);
    void createProvisioned(Context &context, int count);
};

} // namespace sim

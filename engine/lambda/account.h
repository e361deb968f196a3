// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"
#include "engine/lambda/rules.h"
#include "engine/lambda/scenario.h"
#include "engine/lambda/tokenbucket.h"

#include <cmath>
#include <cstdint>

namespace sim {

/// Admitted synchronous requests in the aligned second that is going on (M4).
class RequestWindow
{
public:
    bool hasRoom(SimTime now, std::int64_t cap)
    {
        if (now >= m_end) {
            m_end = (now / Second + 1) * Second;
            m_count = 0;
        }
        return m_count < cap;
    }
    /// To be called after hasRoom() at the same time.
    void add() { ++m_count; }

private:
    SimTime m_end = 0;
    std::int64_t m_count = 0;
};

/// What the functions of an account and Region share.
struct Account
{
    explicit Account(const Scenario &scenario)
        : limit(scenario.account.concurrencyLimit)
        , legacyBucket(burstBefore2023(scenario.account.region), 500)
        , legacyProvisioning(legacyBucket)
        , gateway(std::llround(scenario.model.apiGatewayBurst), std::llround(scenario.model.apiGatewayRate * 60))
    {}

    int limit;
    int taken = 0; ///< sum(reserved) + sum(provisioned of functions without reserved) (R5.12)
    int unreservedInFlight = 0; ///< M10
    int inFlight = 0;
    int onDemand = 0; ///< of these, on demand: of all functions, reserved or not
    int provisionedHeld = 0; ///< allocated to all functions together, reserved or not
    RequestWindow window; ///< R2.7
    TokenBucket legacyBucket; ///< R3.11
    TokenBucket legacyProvisioning; ///< R5.3b: the same figures, for all requests to allocate in the Region
    TokenBucket gateway; ///< R6.11

    int maxInFlight = 0;
    int maxUnreserved = 0;
    int maxClaimed = 0; ///< R5.12

    SimTime firstThrottle = Never;
    int firstThrottleFunction = -1;
    SimTime firstDeadLetter = Never;
    int firstDeadLetterFunction = -1;

    int unreservedPool() const { return limit - taken; }
    /// M5: nothing new runs on demand. Only a change brings this about before the pool or a reservation is full: what ran
    /// already when a limit was lowered or concurrency was set aside.
    bool isFull() const { return onDemand + provisionedHeld >= limit; }
};

} // namespace sim

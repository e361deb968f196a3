// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"
#include "engine/lambda/rules.h"
#include "engine/lambda/scenario.h"
#include "engine/lambda/tokenbucket.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace sim {

/// Admitted synchronous requests in the aligned second that is going on (M4).
class RequestWindow
{
public:
    std::int64_t count(SimTime now) const { return now < m_end ? m_count : 0; }
    void add(SimTime now)
    {
        if (now >= m_end) {
            m_end = (now / Second + 1) * Second;
            m_count = 0;
        }
        ++m_count;
    }

private:
    SimTime m_end = 0;
    std::int64_t m_count = 0;
};

/// When something happened for the first time, and to whom.
struct First
{
    SimTime at = Never;
    int function = -1;
    void note(SimTime now, int who)
    {
        if (at == Never)
            *this = {now, who};
    }
};

/// What the functions of an account and Region share.
struct Account
{
    explicit Account(const Scenario &scenario)
        : limit(scenario.account.concurrencyLimit)
        , allotments(scenario.functions.size())
        , legacyBucket(burstBefore2023(scenario.account.region), 500)
        , legacyProvisioning(legacyBucket)
        , gateway(std::llround(scenario.model.apiGatewayBurst), std::llround(scenario.model.apiGatewayRate * 60))
    {}

    int limit;
    std::vector<Allotment> allotments; ///< of each function; provisioned: what it holds
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
    std::uint64_t receipts = 0; ///< asynchronous events so far: what goes by time of receipt is numbered by it
    First throttle;
    First deadLetter;

    int unreservedPool() const { return limit - taken; }
    /// sum(reserved) + sum(provisioned of functions without reserved) + unreserved in flight (R5.12).
    int claimed() const { return taken + unreservedInFlight; }
    /// M5: nothing new runs on demand. Only a change brings this about before the pool or a reservation is full: what ran
    /// already when a limit was lowered or concurrency was set aside.
    bool isFull() const { return onDemand + provisionedHeld >= limit; }

    /// A run begins: on demand, or on what its function holds anyway.
    void begin(bool provisioned, bool reserved)
    {
        maxInFlight = std::max(maxInFlight, ++inFlight);
        if (provisioned)
            return;
        ++onDemand;
        if (!reserved) {
            ++unreservedInFlight;
            noteMaxima();
        }
    }
    void end(bool provisioned, bool reserved)
    {
        --inFlight;
        if (provisioned)
            return;
        --onDemand;
        unreservedInFlight -= !reserved;
    }

    /// A function holds another allotment from now on; so many of its runs are on demand, and count for the reservation or
    /// for the pool at once (M5).
    void allot(int function, const Allotment &now, int runsOnDemand)
    {
        Allotment &before = allotments[static_cast<std::size_t>(function)];
        provisionedHeld += now.provisioned - before.provisioned;
        taken += now.reserved.value_or(now.provisioned) - before.reserved.value_or(before.provisioned);
        if (now.reserved.has_value() != before.reserved.has_value())
            unreservedInFlight += now.reserved ? -runsOnDemand : runsOnDemand;
        before = now;
        noteMaxima();
    }

    /// Forgets what was highest so far (a warm-up).
    void restart()
    {
        maxInFlight = inFlight;
        maxUnreserved = unreservedInFlight;
        maxClaimed = claimed();
    }

private:
    void noteMaxima()
    {
        maxUnreserved = std::max(maxUnreserved, unreservedInFlight);
        maxClaimed = std::max(maxClaimed, claimed());
    }
};

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"
#include "engine/lambda/runreport.h"
#include "engine/lambda/scenario.h"

#include <cstdint>
#include <string>

namespace sim {

/// Dollars per unit in one Region (section 10 of the rules).
struct Prices
{
    double perRequest = 0;
    double perGbSecond = 0; ///< on demand
    double provisionedPerGbSecond = 0; ///< for having it, used or not
    double provisionedRunPerGbSecond = 0; ///< for running on it
};

/// The Regions whose provisioned prices are known are us-east-1 and ap-northeast-2 (Seoul); elsewhere those of us-east-1 stand in.
Prices pricesOf(const std::string &region, Architecture architecture);

/// What one function has used so far, in whole MB-milliseconds and MB-microseconds.
class Billing
{
public:
    void addRun(SimTime init, SimTime run, int memory, bool provisioned, bool initBilled);
    /// Provisioned concurrency or memory is about to change: settles what the old values cost until now.
    void setProvisioned(SimTime now, int concurrency, int memory);
    Cost cost(SimTime now, const Prices &prices) const;
    /// Forgets what was used so far (a warm-up).
    void restart(SimTime now);

private:
    std::int64_t provisionedUse(SimTime now) const;

    std::int64_t m_requests = 0;
    std::int64_t m_onDemand = 0; ///< MB ms
    std::int64_t m_provisionedRuns = 0; ///< MB ms
    std::int64_t m_init = 0; ///< MB ms
    std::int64_t m_provisioned = 0; ///< MB us, settled
    SimTime m_since = 0; ///< the level below holds since then
    SimTime m_enabled = 0; ///< provisioned concurrency is on since then
    int m_concurrency = 0;
    int m_memory = 0;
};

} // namespace sim

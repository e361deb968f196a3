// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"
#include "engine/kernel/wide.h"
#include "engine/lambda/scenario.h"
#include "engine/lambda/usage.h"

#include <cstdint>
#include <string>
#include <vector>

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
bool pricesAreKnown(const std::string &region);
Prices pricesOf(const std::string &region, Architecture architecture);

Cost priced(const Usage &usage, const Prices &prices);

/// A month is 730 hours (R10.5). The usage of a month in which what was seen in `simulated` goes on.
Usage perMonth(const Usage &usage, SimTime simulated);
/// What is left to pay of a month's usage of functions without provisioned concurrency: the first million requests
/// and the first 400,000 GB-seconds are free (section 10).
Usage afterFreeTier(const Usage &usage);

/// What one function has used, and at which prices.
struct Metered
{
    Usage usage;
    Prices prices;
};

/// One function's bill, or the account's, told three ways.
struct Bill
{
    Cost run;
    Cost month; ///< if what was seen went on for a month
    Cost monthAfterFreeTier;
    Bill &operator+=(const Bill &other);
};

/// A bill for each. The free tier is the account's, not each function's: what it leaves to pay is shared out in
/// proportion. Functions with provisioned concurrency stand outside it.
std::vector<Bill> bills(const std::vector<Metered> &functions, SimTime simulated);

/// R10.6: from this share of use on provisioned concurrency is cheaper than on demand, duration only; above 1: never.
double breakEvenUtilization(const Prices &prices);

/// What the runs that go on have lasted so far, in MB-microseconds: exact, as only their ends are rounded (M24).
struct OpenRuns
{
    Wide onDemand = 0;
    Wide provisioned = 0;
    Wide init = 0;
};

/// What one function has used so far, in whole MB-microseconds.
class Billing
{
public:
    /// A request is billed when its run starts (M24).
    void addStart() { ++m_requests; }
    /// A run is over: its duration is rounded up to the next millisecond (R10.1).
    void addRun(SimTime init, SimTime run, int memory, bool provisioned, bool initBilled);
    /// A provisioned environment was made (R5.20); always billed, unlike an init on demand (R8.8). What of it is billed.
    SimTime addProvisionedInit(SimTime init, int memory);
    /// Provisioned concurrency or memory is about to change: settles what the old values cost until now.
    void setProvisioned(SimTime now, int concurrency, int memory);
    Usage usage(SimTime now, const OpenRuns &open) const;
    /// Forgets what was used so far (a warm-up).
    void restart(SimTime now);

private:
    Wide had(SimTime now) const;
    Wide provisionedUse(SimTime now) const;
    Wide rounding(SimTime now) const;

    std::int64_t m_requests = 0;
    Wide m_onDemand = 0;
    Wide m_provisionedRuns = 0;
    Wide m_init = 0;
    Wide m_provisionedInit = 0;
    Wide m_provisioned = 0; ///< settled
    SimTime m_since = 0; ///< the level below holds since then
    SimTime m_enabled = 0; ///< provisioned concurrency is on since then
    int m_concurrency = 0;
    int m_memory = 0;
};

} // namespace sim

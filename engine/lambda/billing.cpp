// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/billing.h"

#include <algorithm>

namespace sim {

namespace {

constexpr double MbPerGb = 1024;

/// R10.1: up to the next whole millisecond.
SimTime billed(SimTime span)
{
    return (span + Millisecond - 1) / Millisecond * Millisecond;
}

} // namespace

bool pricesAreKnown(const std::string &region)
{
    return region == "us-east-1" || region == "ap-northeast-2";
}

Prices pricesOf(const std::string &region, Architecture architecture)
{
    const bool seoul = region == "ap-northeast-2";
    constexpr double PerRequest = 0.20 / 1e6;
    if (architecture == Architecture::Arm64) {
        return seoul ? Prices{PerRequest, 0.0000133334, 0.0000041003, 0.0000095674}
                     : Prices{PerRequest, 0.0000133334, 0.0000033334, 0.0000077778};
    }
    return seoul ? Prices{PerRequest, 0.0000166667, 0.0000051254, 0.0000119592}
                 : Prices{PerRequest, 0.0000166667, 0.0000041667, 0.0000097222};
}

Cost priced(const Usage &usage, const Prices &prices)
{
    Cost cost;
    cost.requests = usage.requests * prices.perRequest;
    cost.duration =
        usage.onDemandGbSeconds * prices.perGbSecond + usage.provisionedRunGbSeconds * prices.provisionedRunPerGbSecond;
    cost.init =
        usage.initGbSeconds * prices.perGbSecond + usage.provisionedInitGbSeconds * prices.provisionedRunPerGbSecond;
    cost.provisioned = usage.provisionedGbSeconds * prices.provisionedPerGbSecond;
    return cost;
}

Usage perMonth(const Usage &usage, SimTime simulated)
{
    constexpr SimTime Month = 730 * Hour;
    if (simulated <= 0)
        return {};
    Usage goesOn = usage;
    goesOn.provisionedGbSeconds -= usage.provisionedRoundingGbSeconds;
    goesOn.provisionedRoundingGbSeconds = 0;
    Usage month = goesOn.scaled(static_cast<double>(Month) / static_cast<double>(simulated));
    month.provisionedInitGbSeconds = usage.provisionedInitGbSeconds; // they are made once, not every few minutes anew
    return month;
}

Usage afterFreeTier(const Usage &usage)
{
    constexpr double FreeRequests = 1e6;
    constexpr double FreeGbSeconds = 400'000;
    Usage left = usage;
    left.requests = std::max(0.0, usage.requests - FreeRequests);
    left.onDemandGbSeconds = std::max(0.0, usage.onDemandGbSeconds - FreeGbSeconds);
    const double freeForInit = std::max(0.0, FreeGbSeconds - usage.onDemandGbSeconds);
    left.initGbSeconds = std::max(0.0, usage.initGbSeconds - freeForInit);
    return left;
}

Bill &Bill::operator+=(const Bill &other)
{
    run += other.run;
    month += other.month;
    monthAfterFreeTier += other.monthAfterFreeTier;
    return *this;
}

std::vector<Bill> bills(const std::vector<Metered> &functions, SimTime simulated)
{
    Usage inFreeTier;
    for (const Metered &function : functions) {
        if (function.usage.provisionedGbSeconds == 0)
            inFreeTier += perMonth(function.usage, simulated);
    }
    const Usage left = afterFreeTier(inFreeTier);
    const double seconds = inFreeTier.onDemandGbSeconds + inFreeTier.initGbSeconds;
    const double requestShare = inFreeTier.requests > 0 ? left.requests / inFreeTier.requests : 0;
    const double secondShare = seconds > 0 ? (left.onDemandGbSeconds + left.initGbSeconds) / seconds : 0;
    std::vector<Bill> all;
    all.reserve(functions.size());
    for (const Metered &function : functions) {
        const Cost month = priced(perMonth(function.usage, simulated), function.prices);
        Cost paid = month;
        if (function.usage.provisionedGbSeconds == 0)
            paid = {month.requests * requestShare, month.duration * secondShare, 0, month.init * secondShare};
        all.push_back({priced(function.usage, function.prices), month, paid});
    }
    return all;
}

double breakEvenUtilization(const Prices &prices)
{
    return prices.provisionedPerGbSecond / (prices.perGbSecond - prices.provisionedRunPerGbSecond);
}

void Billing::addRun(SimTime init, SimTime run, int memory, bool provisioned, bool initBilled)
{
    (provisioned ? m_provisionedRuns : m_onDemand) += Wide(billed(run)) * memory;
    if (initBilled) // R8.8; rounded together with the run, as one bill
        m_init += Wide(billed(init + run) - billed(run)) * memory;
}

SimTime Billing::addProvisionedInit(SimTime init, int memory)
{
    m_provisionedInit += Wide(billed(init)) * memory;
    return billed(init);
}

void Billing::setProvisioned(SimTime now, int concurrency, int memory)
{
    if (concurrency > 0 && m_concurrency == 0)
        m_enabled = now;
    if (concurrency == 0 && m_concurrency > 0)
        m_provisioned = provisionedUse(now); // R10.2: the period that ends here is rounded up
    else
        m_provisioned = had(now);
    m_since = now;
    m_concurrency = concurrency;
    m_memory = memory;
}

Wide Billing::had(SimTime now) const
{
    return m_provisioned + Wide(now - m_since) * m_concurrency * m_memory;
}

Wide Billing::provisionedUse(SimTime now) const
{
    return had(now) + rounding(now);
}

/// R10.2: what a period that ended now would be rounded up by.
Wide Billing::rounding(SimTime now) const
{
    if (m_concurrency == 0)
        return 0;
    const SimTime period = now - m_enabled;
    constexpr SimTime Step = 5 * Minute;
    return Wide((period + Step - 1) / Step * Step - period) * m_concurrency * m_memory;
}

Usage Billing::usage(SimTime now, const OpenRuns &open) const
{
    const auto gbSeconds = [](Wide mbUs) { return static_cast<double>(mbUs) / MbPerGb / 1e6; };
    Usage usage;
    usage.requests = static_cast<double>(m_requests);
    usage.onDemandGbSeconds = gbSeconds(m_onDemand + open.onDemand);
    usage.initGbSeconds = gbSeconds(m_init + open.init);
    usage.provisionedInitGbSeconds = gbSeconds(m_provisionedInit);
    usage.provisionedGbSeconds = gbSeconds(provisionedUse(now));
    usage.provisionedRoundingGbSeconds = gbSeconds(rounding(now));
    usage.provisionedRunGbSeconds = gbSeconds(m_provisionedRuns + open.provisioned);
    return usage;
}

void Billing::restart(SimTime now)
{
    const int concurrency = m_concurrency;
    const int memory = m_memory;
    *this = Billing();
    setProvisioned(now, concurrency, memory);
}

} // namespace sim

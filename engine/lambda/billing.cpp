// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/billing.h"

namespace sim {

namespace {

constexpr double MbPerGb = 1024;

/// R10.1: up to the next whole millisecond.
std::int64_t billedMilliseconds(SimTime span)
{
    return (span + Millisecond - 1) / Millisecond;
}

} // namespace

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

void Billing::addRun(SimTime init, SimTime run, int memory, bool provisioned, bool initBilled)
{
    ++m_requests;
    const std::int64_t runMilliseconds = billedMilliseconds(run);
    (provisioned ? m_provisionedRuns : m_onDemand) += runMilliseconds * memory;
    if (initBilled) // R8.8; rounded together with the run, as one bill
        m_init += (billedMilliseconds(init + run) - runMilliseconds) * memory;
}

void Billing::setProvisioned(SimTime now, int concurrency, int memory)
{
    if (concurrency > 0 && m_concurrency == 0)
        m_enabled = now;
    if (concurrency == 0 && m_concurrency > 0)
        m_provisioned = provisionedUse(now); // R10.2: the period that ends here is rounded up
    else
        m_provisioned += (now - m_since) * m_concurrency * m_memory;
    m_since = now;
    m_concurrency = concurrency;
    m_memory = memory;
}

std::int64_t Billing::provisionedUse(SimTime now) const
{
    if (m_concurrency == 0)
        return m_provisioned;
    const SimTime period = now - m_enabled;
    constexpr SimTime Step = 5 * Minute;
    const SimTime rounding = (period + Step - 1) / Step * Step - period;
    return m_provisioned + (now - m_since + rounding) * m_concurrency * m_memory;
}

Cost Billing::cost(SimTime now, const Prices &prices) const
{
    const auto gbSecondsOfMs = [](std::int64_t mbMs) { return static_cast<double>(mbMs) / MbPerGb / 1e3; };
    Cost cost;
    cost.requests = static_cast<double>(m_requests) * prices.perRequest;
    cost.duration = gbSecondsOfMs(m_onDemand) * prices.perGbSecond
                    + gbSecondsOfMs(m_provisionedRuns) * prices.provisionedRunPerGbSecond;
    cost.init = gbSecondsOfMs(m_init) * prices.perGbSecond;
    cost.provisioned = static_cast<double>(provisionedUse(now)) / MbPerGb / 1e6 * prices.provisionedPerGbSecond;
    return cost;
}

void Billing::restart(SimTime now)
{
    const int concurrency = m_concurrency;
    const int memory = m_memory;
    *this = Billing();
    setProvisioned(now, concurrency, memory);
}

} // namespace sim

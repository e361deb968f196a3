// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/verdict.h"

#include "engine/lambda/fleet.h"

#include <optional>

namespace sim {

namespace {

constexpr std::int64_t RequestsPerUnit = 10; ///< R2.7: requests per second for each unit of concurrency

/// The checks in their order. `tell` is told of each: its kind, its level and its limit; where nobody listens nothing is
/// left of it. A context is looked at where it stands: to make a situation of it would take as long as the checks.
template<typename View, typename Tell>
class Checks
{
public:
    Checks(const View &view, bool policed, const Tell &tell)
        : m_view(view)
        , m_settings(view.function.settings)
        , m_policed(policed && view.model.requestRateQuota)
        , m_tell(tell)
    {}

    Decision run() const
    {
        Decision decision;
        if (provisionedIsFree()) { // (a) R5.4: preferred
            decision.place = Place::Provisioned;
        } else {
            if (const auto reason = concurrencyRefusal()) // (b)
                return {Place::Refused, *reason};
            decision.place = warmIsIdle() ? Place::Warm : Place::Cold; // (c) R1.3, R3.7
            if (decision.place == Place::Cold && !mayScale())
                return {Place::Refused, ThrottleReason::ScalingRate};
        }
        if (m_policed && !rateHasRoom()) // (d) R2.7, M4
            return {Place::Refused, ThrottleReason::RequestRate};
        return decision;
    }

private:
    bool passes(Check::Kind kind, std::int64_t level, std::int64_t limit) const
    {
        m_tell(Check{kind, level, limit, level < limit});
        return level < limit;
    }

    /// A free one meets no concurrency check (M2): what it runs is claimed already. But what ran before it was allocated
    /// may still hold the place, and then nothing comes on top (M5).
    bool provisionedIsFree() const
    {
        const Fleet &fleet = m_view.fleet;
        const Provisioned &provisioned = fleet.provisioned;
        const bool reservedIsFull =
            m_settings.reservedConcurrency && fleet.onDemand + provisioned.busy >= *m_settings.reservedConcurrency;
        const bool free =
            fleet.pool.hasIdleProvisioned() && m_view.account.inFlight < m_view.account.limit && !reservedIsFull
            && (!m_policed || fleet.provisionedWindow.count(m_view.now()) < RequestsPerUnit * provisioned.usable);
        if (provisioned.claimed > 0 || provisioned.existing > 0)
            m_tell(Check{Check::Kind::ProvisionedFree, provisioned.busy, provisioned.usable, free});
        return free;
    }

    std::optional<ThrottleReason> concurrencyRefusal() const
    {
        const Account &account = m_view.account;
        if (m_settings.reservedConcurrency) { // R4.1, R4.3: its own share and nothing else
            if (!passes(Check::Kind::ReservedConcurrency, m_view.fleet.onDemand + m_view.fleet.provisioned.held(),
                        *m_settings.reservedConcurrency))
                return ThrottleReason::ReservedConcurrency;
        } else if (!passes(Check::Kind::UnreservedPool, account.unreservedInFlight, account.unreservedPool())) {
            return ThrottleReason::AccountConcurrency; // R4.2
        }
        // M5: a share that was set aside a moment ago may still be in use by the others; its owner waits until they drain.
        if (!passes(Check::Kind::AccountConcurrency, account.onDemand + account.provisionedHeld, account.limit))
            return ThrottleReason::AccountConcurrency;
        return std::nullopt;
    }

    bool warmIsIdle() const
    {
        const EnvironmentPool &pool = m_view.fleet.pool;
        m_tell(Check{Check::Kind::WarmEnvironment, 0, pool.idle(), pool.hasIdle()});
        return pool.hasIdle();
    }

    bool mayScale() const
    {
        const TokenBucket &bucket = m_view.fleet.bucketOf(m_view.model, m_view.account);
        const bool has = bucket.has(m_view.now());
        m_tell(
            Check{Check::Kind::ScalingRate, bucket.capacity() - bucket.tokens(m_view.now()), bucket.capacity(), has});
        return has;
    }

    bool rateHasRoom() const
    {
        const SimTime now = m_view.now();
        return passes(Check::Kind::AccountRequestRate, m_view.account.window.count(now),
                      RequestsPerUnit * m_view.account.limit)
               && (!m_settings.reservedConcurrency
                   || passes(Check::Kind::ReservedRequestRate, m_view.fleet.window.count(now),
                             RequestsPerUnit * *m_settings.reservedConcurrency));
    }

    const View &m_view;
    const FunctionSettings &m_settings;
    const bool m_policed;
    const Tell &m_tell;
};

} // namespace

const char *ruleOf(Check::Kind kind, RuleSet ruleSet)
{
    switch (kind) {
    case Check::Kind::GatewayRate:
        return "R6.11";
    case Check::Kind::ProvisionedFree:
        return "R5.4";
    case Check::Kind::ReservedConcurrency:
        return "R4.1";
    case Check::Kind::UnreservedPool:
        return "R2.1";
    case Check::Kind::AccountConcurrency:
        return "M5";
    case Check::Kind::WarmEnvironment:
        return "R1.3";
    case Check::Kind::ScalingRate:
        return ruleSet == RuleSet::Current ? "R3.1" : "R3.9";
    case Check::Kind::AccountRequestRate:
    case Check::Kind::ReservedRequestRate:
        return "R2.7";
    }
    return "";
}

std::vector<Stage> stages(const Scenario &scenario, const FunctionConfig &function, const Refusals &refusals)
{
    using Kind = Check::Kind;
    std::vector<Stage> all;
    all.reserve(CheckKindCount);
    const auto add = [&](Kind kind, std::int64_t refused) {
        all.push_back({kind, ruleOf(kind, scenario.ruleSet), refused, true});
    };
    if (function.trigger == Trigger::ApiGateway)
        add(Kind::GatewayRate, refusals.gateway);
    add(Kind::ProvisionedFree, 0); // who finds none goes on
    // The reservation or the pool; both, where one gave way to the other meanwhile.
    add(Kind::UnreservedPool, refusals.of(ThrottleReason::AccountConcurrency) - refusals.setAside);
    add(Kind::ReservedConcurrency, refusals.of(ThrottleReason::ReservedConcurrency));
    add(Kind::AccountConcurrency, refusals.setAside);
    add(Kind::WarmEnvironment, 0);
    add(Kind::ScalingRate, refusals.of(ThrottleReason::ScalingRate));
    if (function.invocation == Invocation::Async)
        all.push_back({Kind::AccountRequestRate, "R2.9", 0, false});
    else if (scenario.model.requestRateQuota)
        add(Kind::AccountRequestRate, refusals.of(ThrottleReason::RequestRate));
    return all;
}

Decision decide(const Context &context, bool policed)
{
    const auto nobody = [](const Check &) {};
    return Checks(context, policed, nobody).run();
}

Verdict verdict(const Situation &situation, bool policed)
{
    Verdict verdict;
    const auto list = [&](const Check &check) { verdict.checks.push_back(check); };
    verdict.decision = Checks(situation, policed, list).run();
    return verdict;
}

} // namespace sim

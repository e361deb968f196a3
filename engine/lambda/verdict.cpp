// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/verdict.h"

#include "engine/lambda/fleet.h"

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

const char *Check::rule() const
{
    switch (kind) {
    case Kind::ProvisionedFree:
        return "R5.4";
    case Kind::ReservedConcurrency:
        return "R4.3";
    case Kind::UnreservedPool:
        return "R4.2";
    case Kind::AccountConcurrency:
        return "R2.1";
    case Kind::WarmEnvironment:
        return "R1.3";
    case Kind::ScalingRate:
        return "R3.1";
    case Kind::AccountRequestRate:
    case Kind::ReservedRequestRate:
        return "R2.7";
    }
    return "";
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

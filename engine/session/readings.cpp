// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/readings.h"

#include <algorithm>
#include <array>

namespace sim {

namespace {

using S = Statistic;
using F = const FunctionReport &;
using R = const RunReport &;

double number(std::int64_t count)
{
    return static_cast<double>(count);
}

double by(F f, ThrottleReason reason)
{
    return number(f.totals.throttledBy[static_cast<std::size_t>(reason)]);
}

/// The same five numbers of a set of times.
template<auto Of>
constexpr std::array<FunctionReading, 5> summary(const char *group)
{
    return {{{group, "mean", Unit::Seconds, S::Average, [](F f) { return (f.*Of).mean; }},
             {group, "p50", Unit::Seconds, S::Median, [](F f) { return (f.*Of).p50; }},
             {group, "p95", Unit::Seconds, S::P95, [](F f) { return (f.*Of).p95; }},
             {group, "p99", Unit::Seconds, S::P99, [](F f) { return (f.*Of).p99; }},
             {group, "max", Unit::Seconds, S::Maximum, [](F f) { return (f.*Of).max; }}}};
}

/// A bill and what it is made of.
template<auto Of, typename Report>
constexpr std::array<ReportReading<Report>, 5> cost(const char *group)
{
    return {{{group, "requests", Unit::Dollars, S::Sum, [](const Report &r) { return (r.*Of).requests; }},
             {group, "duration", Unit::Dollars, S::Sum, [](const Report &r) { return (r.*Of).duration; }},
             {group, "provisioned", Unit::Dollars, S::Sum, [](const Report &r) { return (r.*Of).provisioned; }},
             {group, "init", Unit::Dollars, S::Sum, [](const Report &r) { return (r.*Of).init; }},
             {group, "total", Unit::Dollars, S::Sum, [](const Report &r) { return (r.*Of).total(); }}}};
}

template<typename T, std::size_t... N>
constexpr auto joined(const std::array<T, N> &...parts)
{
    std::array<T, (N + ...)> all{};
    auto place = all.begin();
    ((place = std::copy(parts.begin(), parts.end(), place)), ...);
    return all;
}

constexpr std::array Requests{
    FunctionReading{"", "requests", Unit::Count, S::Sum, [](F f) { return number(f.totals.requests); }},
    FunctionReading{"", "inFlight", Unit::Count, S::Value, [](F f) { return number(f.inFlight); }},
    FunctionReading{"", "succeeded", Unit::Count, S::Sum, [](F f) { return number(f.succeeded); }},
    FunctionReading{"", "failed", Unit::Count, S::Sum, [](F f) { return number(f.failed); }},
    FunctionReading{"", "refused", Unit::Count, S::Sum, [](F f) { return number(f.refused); }},
    FunctionReading{"", "callerPending", Unit::Count, S::Value, [](F f) { return number(f.callerPending); }},
    FunctionReading{"", "attempts", Unit::Count, S::Sum, [](F f) { return number(f.totals.attempts); }},
    FunctionReading{"", "callerRetries", Unit::Count, S::Sum, [](F f) { return number(f.totals.callerRetries); }},
    FunctionReading{"", "Invocations", Unit::Count, S::Sum, [](F f) { return number(f.totals.invocations); }},
    FunctionReading{"", "Throttles", Unit::Count, S::Sum, [](F f) { return number(f.totals.throttles); }},
    FunctionReading{"throttledBy", "ConcurrentInvocationLimitExceeded", Unit::Count, S::Sum,
                    [](F f) { return by(f, ThrottleReason::AccountConcurrency); }},
    FunctionReading{"throttledBy", "ReservedFunctionConcurrentInvocationLimitExceeded", Unit::Count, S::Sum,
                    [](F f) { return by(f, ThrottleReason::ReservedConcurrency); }},
    FunctionReading{"throttledBy", "scalingRate", Unit::Count, S::Sum,
                    [](F f) { return by(f, ThrottleReason::ScalingRate); }},
    FunctionReading{"throttledBy", "requestRate", Unit::Count, S::Sum,
                    [](F f) { return by(f, ThrottleReason::RequestRate); }},
    FunctionReading{"answers", "200", Unit::Count, S::Sum, [](F f) { return number(f.totals.answers200); }},
    FunctionReading{"answers", "202", Unit::Count, S::Sum, [](F f) { return number(f.totals.answers202); }},
    FunctionReading{"answers", "429", Unit::Count, S::Sum, [](F f) { return number(f.totals.answers429); }},
    FunctionReading{"answers", "500", Unit::Count, S::Sum, [](F f) { return number(f.totals.answers500); }},
    FunctionReading{"answers", "502", Unit::Count, S::Sum, [](F f) { return number(f.totals.answers502); }},
    FunctionReading{"answers", "504", Unit::Count, S::Sum, [](F f) { return number(f.totals.answers504); }},
    FunctionReading{"lambdaAnswers", "200", Unit::Count, S::Sum, [](F f) { return number(f.totals.lambda200); }},
    FunctionReading{"lambdaAnswers", "202", Unit::Count, S::Sum, [](F f) { return number(f.totals.lambda202); }},
    FunctionReading{"lambdaAnswers", "429", Unit::Count, S::Sum, [](F f) { return number(f.totals.lambda429); }},
    FunctionReading{"", "gatewayThrottles", Unit::Count, S::Sum, [](F f) { return number(f.totals.gatewayThrottles); }},
    FunctionReading{"", "Errors", Unit::Count, S::Sum, [](F f) { return number(f.totals.errors); }},
    FunctionReading{"", "timeouts", Unit::Count, S::Sum, [](F f) { return number(f.totals.timeouts); }},
    FunctionReading{"", "coldStarts", Unit::Count, S::Sum, [](F f) { return number(f.totals.coldStarts); }},
    FunctionReading{"", "coldStartProbability", Unit::Ratio, S::Average, [](F f) { return f.coldStartProbability; }},
    FunctionReading{"", "throttleProbability", Unit::Ratio, S::Average, [](F f) { return f.throttleProbability; }},
};

constexpr std::array Environments{
    FunctionReading{"", "ConcurrentExecutions.max", Unit::Count, S::Maximum,
                    [](F f) { return number(f.concurrencyMax); }},
    FunctionReading{"", "ConcurrentExecutions.mean", Unit::Count, S::Average, [](F f) { return f.concurrencyMean; }},
    FunctionReading{"", "environments.mean", Unit::Count, S::Average, [](F f) { return f.environmentsMean; }},
    FunctionReading{"", "environments.idleMean", Unit::Count, S::Average, [](F f) { return f.environmentsIdleMean; }},
    FunctionReading{"", "environments.lifespanMean", Unit::Seconds, S::Average,
                    [](F f) { return f.environmentsLifespanMean; }},
    FunctionReading{"", "environmentsCreated", Unit::Count, S::Sum,
                    [](F f) { return number(f.totals.environmentsCreated); }},
};

constexpr std::array ProvisionedOnes{
    FunctionReading{"provisioned", "requested", Unit::Count, S::Value,
                    [](F f) { return number(f.provisionedRequested); }},
    FunctionReading{"provisioned", "allocated.mean", Unit::Count, S::Average,
                    [](F f) { return f.provisionedAllocatedMean; }},
    FunctionReading{"", "ProvisionedConcurrentExecutions.max", Unit::Count, S::Maximum,
                    [](F f) { return number(f.provisionedMax); }},
    FunctionReading{"", "ProvisionedConcurrencyInvocations", Unit::Count, S::Sum,
                    [](F f) { return number(f.totals.provisionedInvocations); }},
    FunctionReading{"", "ProvisionedConcurrencySpilloverInvocations", Unit::Count, S::Sum,
                    [](F f) { return number(f.totals.spillovers); }},
    FunctionReading{"", "ProvisionedConcurrencyUtilization.max", Unit::Ratio, S::Maximum,
                    [](F f) { return f.provisionedUtilizationMax; }},
};

constexpr std::array Asynchronous{
    FunctionReading{"", "AsyncEventsReceived", Unit::Count, S::Sum, [](F f) { return number(f.totals.asyncReceived); }},
    FunctionReading{"", "AsyncEventsDropped", Unit::Count, S::Sum, [](F f) { return number(f.totals.asyncDropped); }},
    FunctionReading{"", "asyncRetries", Unit::Count, S::Sum, [](F f) { return number(f.totals.asyncRetries); }},
    FunctionReading{"", "asyncPending", Unit::Count, S::Value, [](F f) { return number(f.asyncPending); }},
    FunctionReading{"", "deadLetters", Unit::Count, S::Sum, [](F f) { return number(f.totals.deadLetters); }},
    FunctionReading{"", "DeadLetterErrors", Unit::Count, S::Sum, [](F f) { return number(f.totals.deadLetterErrors); }},
    FunctionReading{"AsyncEventAge", "mean", Unit::Seconds, S::Average, [](F f) { return f.asyncEventAge.mean; }},
    FunctionReading{"AsyncEventAge", "max", Unit::Seconds, S::Maximum, [](F f) { return f.asyncEventAge.max; }},
};

constexpr auto OfFunction = joined(Requests, Environments, summary<&FunctionReport::duration>("Duration"),
                                   summary<&FunctionReport::responseTime>("responseTime"),
                                   summary<&FunctionReport::initDuration>("initDuration"), ProvisionedOnes,
                                   Asynchronous, cost<&FunctionReport::cost, FunctionReport>("cost"));

constexpr std::array Concurrencies{
    AccountReading{"", "concurrencyLimit", Unit::Count, S::Value, [](R r) { return number(r.concurrencyLimit); }},
    AccountReading{"", "ConcurrentExecutions.max", Unit::Count, S::Maximum,
                   [](R r) { return number(r.concurrencyMax); }},
    AccountReading{"", "ConcurrentExecutions.mean", Unit::Count, S::Average, [](R r) { return r.concurrencyMean; }},
    AccountReading{"", "unreservedPool", Unit::Count, S::Value, [](R r) { return number(r.unreservedPool); }},
    AccountReading{"", "UnreservedConcurrentExecutions.max", Unit::Count, S::Maximum,
                   [](R r) { return number(r.unreservedMax); }},
    AccountReading{"", "ClaimedAccountConcurrency.max", Unit::Count, S::Maximum,
                   [](R r) { return number(r.claimedMax); }},
};

/// The same run in won, at the rate that stands beside it.
constexpr std::array InWon{
    AccountReading{"", "costPerMonthAfterFreeTier", Unit::Dollars, S::Sum,
                   [](R r) { return r.costPerMonthAfterFreeTier; }},
    AccountReading{"", "wonPerDollar", Unit::Won, S::Value, [](R r) { return r.wonPerDollar; }},
    AccountReading{"costInWon", "requests", Unit::Won, S::Sum, [](R r) { return r.cost.requests * r.wonPerDollar; }},
    AccountReading{"costInWon", "duration", Unit::Won, S::Sum, [](R r) { return r.cost.duration * r.wonPerDollar; }},
    AccountReading{"costInWon", "provisioned", Unit::Won, S::Sum,
                   [](R r) { return r.cost.provisioned * r.wonPerDollar; }},
    AccountReading{"costInWon", "init", Unit::Won, S::Sum, [](R r) { return r.cost.init * r.wonPerDollar; }},
    AccountReading{"costInWon", "total", Unit::Won, S::Sum, [](R r) { return r.cost.scaled(r.wonPerDollar).total(); }},
    AccountReading{"costInWon", "perMonth", Unit::Won, S::Sum,
                   [](R r) { return r.costPerMonth.total() * r.wonPerDollar; }},
    AccountReading{"costInWon", "perMonthAfterFreeTier", Unit::Won, S::Sum,
                   [](R r) { return r.costPerMonthAfterFreeTier * r.wonPerDollar; }},
};

constexpr auto OfAccount = joined(Concurrencies, cost<&RunReport::cost, RunReport>("cost"),
                                  cost<&RunReport::costPerMonth, RunReport>("costPerMonth"), InWon);

constexpr const char *Sum = "Sum";
constexpr const char *Maximum = "Maximum";
constexpr const char *Average = "Average";

using M = const FunctionMinute &;
using Point = std::optional<double>;

double milliseconds(double microseconds)
{
    return microseconds / static_cast<double>(Millisecond);
}

Point where(bool reports, double value)
{
    return reports ? Point(value) : std::nullopt;
}

/// CloudWatch has points of provisioned concurrency where there is some, at any time in the minute, and requests come.
bool isProvisioned(M m)
{
    return m.extremes.provisioned > 0 && m.counted.totals.requests > 0;
}

constexpr std::array OfMinute{
    MinuteReading{"ConcurrentExecutions", Maximum, Unit::Count, [](M m) { return Point(m.extremes.inFlight); },
                  [](const Observation &o) { return number(o.accountMax); }},
    MinuteReading{"UnreservedConcurrentExecutions", Maximum, Unit::Count, nullptr,
                  [](const Observation &o) { return number(o.unreservedMax); }},
    MinuteReading{"ClaimedAccountConcurrency", Maximum, Unit::Count, nullptr,
                  [](const Observation &o) { return number(o.claimedMax); }},
    MinuteReading{"Invocations", Sum, Unit::Count, [](M m) { return Point(m.counted.totals.invocations); }, nullptr},
    MinuteReading{"Throttles", Sum, Unit::Count, [](M m) { return Point(m.counted.totals.throttles); }, nullptr},
    MinuteReading{"Errors", Sum, Unit::Count, [](M m) { return Point(m.counted.totals.errors); }, nullptr},
    MinuteReading{"Duration", Average, Unit::Milliseconds,
                  [](M m) { return where(m.counted.duration.count > 0, milliseconds(m.counted.duration.mean())); },
                  nullptr},
    MinuteReading{"Duration", Maximum, Unit::Milliseconds,
                  [](M m) { return where(m.counted.duration.count > 0, milliseconds(number(m.extremes.duration))); },
                  nullptr},
    MinuteReading{"ProvisionedConcurrentExecutions", Maximum, Unit::Count,
                  [](M m) { return where(isProvisioned(m), m.extremes.provisionedBusy); }, nullptr},
    MinuteReading{"ProvisionedConcurrencyUtilization", Maximum, Unit::Ratio,
                  [](M m) { return where(isProvisioned(m), m.extremes.provisionedUtilization); }, nullptr},
    MinuteReading{"ProvisionedConcurrencyInvocations", Sum, Unit::Count,
                  [](M m) { return where(isProvisioned(m), number(m.counted.totals.provisionedInvocations)); },
                  nullptr},
    MinuteReading{"ProvisionedConcurrencySpilloverInvocations", Sum, Unit::Count,
                  [](M m) { return where(isProvisioned(m), number(m.counted.totals.spillovers)); }, nullptr},
    MinuteReading{"AsyncEventsReceived", Sum, Unit::Count,
                  [](M m) { return where(m.everAsynchronous, number(m.counted.totals.asyncReceived)); }, nullptr},
    MinuteReading{"AsyncEventAge", Average, Unit::Milliseconds,
                  [](M m) { return where(m.counted.eventAge.count > 0, milliseconds(m.counted.eventAge.mean())); },
                  nullptr},
    MinuteReading{"AsyncEventAge", Maximum, Unit::Milliseconds,
                  [](M m) { return where(m.counted.eventAge.count > 0, milliseconds(number(m.extremes.eventAge))); },
                  nullptr},
    MinuteReading{"AsyncEventsDropped", Sum, Unit::Count,
                  [](M m) { return where(m.everAsynchronous, number(m.counted.totals.asyncDropped)); }, nullptr},
    MinuteReading{"DeadLetterErrors", Sum, Unit::Count,
                  [](M m) { return where(m.everAsynchronous, number(m.counted.totals.deadLetterErrors)); }, nullptr},
};

template<typename Reading>
const Reading *find(std::span<const Reading> all, std::string_view key)
{
    const auto found = std::find_if(all.begin(), all.end(), [key](const Reading &one) { return one.key() == key; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

std::span<const FunctionReading> functionReadings()
{
    return OfFunction;
}

std::span<const AccountReading> accountReadings()
{
    return OfAccount;
}

const FunctionReading *functionReading(std::string_view key)
{
    return find(functionReadings(), key);
}

const AccountReading *accountReading(std::string_view key)
{
    return find(accountReadings(), key);
}

std::span<const MinuteReading> minuteReadings()
{
    return OfMinute;
}

} // namespace sim

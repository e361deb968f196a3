// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/simulation.h"

#include <algorithm>

/// What can be read from a run as a whole. Nothing here changes anything.
namespace sim {

namespace {

Summary summary(const Histogram &histogram)
{
    const auto seconds = [&](double share) { return toSeconds(histogram.percentile(share)); };
    const Tally &tally = histogram.tally();
    if (tally.count() == 0)
        return {};
    return {tally.count(), tally.mean() / static_cast<double>(Second),
            seconds(0.5),  seconds(0.95),
            seconds(0.99), toSeconds(tally.max())};
}

double share(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
}

} // namespace

std::int64_t Simulation::memory() const
{
    std::size_t bytes = m_clock.bytes();
    for (const Function &function : m_functions)
        bytes += function.fleet.pool.bytes() + function.source.bytes();
    return static_cast<std::int64_t>(bytes);
}

std::int64_t Simulation::ownBytes() const
{
    std::size_t bytes =
        sizeof(Simulation) + m_clock.ownBytes() + m_changes.capacity() * sizeof(std::shared_ptr<const Change>);
    for (const Function &function : m_functions)
        bytes += sizeof(Function) + function.fleet.pool.bytes() + function.source.ownBytes() + function.meter.bytes();
    return static_cast<std::int64_t>(bytes);
}

Usage Simulation::usage(int index) const
{
    const Function &one = function(index);
    return one.meter.billing.usage(now(), one.fleet.openRuns(now(), m_model->initBilled));
}

Verdict Simulation::verdict(int index) const
{
    const Function &one = function(index);
    return sim::verdict({now(), m_account, *m_model, one.setup, one.fleet}, one.source.isPoliced());
}

RunReport Simulation::report() const
{
    RunReport report;
    report.seed = m_model->seed;
    report.ruleSet = m_model->ruleSet;
    report.fingerprint = fingerprint();
    report.simulated = now() - m_statisticsSince;
    report.events = events();
    report.concurrencyLimit = m_account.limit;
    report.concurrencyMax = m_account.maxInFlight;
    report.unreservedPool = m_account.unreservedPool();
    report.unreservedMax = m_account.maxUnreserved;
    report.claimedMax = m_account.maxClaimed;
    addBills(report);
    for (const Function &function : m_functions) {
        report.functions.push_back(functionReport(function));
        const FunctionReport &one = report.functions.back();
        report.concurrencyMean += one.concurrencyMean;
    }
    return report;
}

void Simulation::addBills(RunReport &report) const
{
    std::vector<Metered> metered;
    for (const Function &function : m_functions)
        metered.push_back({usage(function.setup.index), function.setup.prices});
    Bill account;
    for (const Bill &bill : bills(metered, report.simulated))
        account += bill;
    report.cost = account.run;
    report.costPerMonth = account.month;
    report.costPerMonthAfterFreeTier = account.monthAfterFreeTier.total();
    report.wonPerDollar = m_model->wonPerDollar;
}

FunctionReport Simulation::functionReport(const Function &function) const
{
    const Meter &meter = function.meter;
    const Totals &totals = meter.totals;
    const Provisioned &provisioned = function.fleet.provisioned;
    const auto span = static_cast<double>(std::max<SimTime>(1, now() - m_statisticsSince));
    const auto mean = [&](Wide integral) { return static_cast<double>(integral) / span; };
    FunctionReport report;
    report.name = function.setup.name;
    report.totals = totals;
    report.inFlight = function.source.inFlight(meter.inFlight.level());
    report.asyncPending = function.source.waiting();
    report.callerPending = function.source.callersWaiting();
    report.succeeded = meter.succeeded;
    report.failed = meter.failed;
    report.refused = meter.refused;
    report.coldStartProbability = share(totals.coldStarts, totals.invocations); // M7
    report.throttleProbability = share(totals.throttles, totals.invocations + totals.throttles);
    report.concurrencyMax = static_cast<int>(meter.inFlight.max());
    report.concurrencyMean = mean(meter.inFlight.integral(now()));
    report.environmentsMean = mean(meter.environments.integral(now()));
    report.environmentsIdleMean = report.environmentsMean - report.concurrencyMean;
    report.environmentsLifespanMean = meter.lifespan.mean() / static_cast<double>(Second);
    report.duration = summary(meter.duration);
    report.responseTime = summary(meter.responseTime);
    report.initDuration = summary(meter.initDuration);
    report.provisionedRequested = provisioned.claimed;
    report.provisionedAllocatedMean = mean(provisioned.allocated.integral(now()) - meter.allocatedBefore);
    report.provisionedMax = meter.provisionedMax;
    report.provisionedUtilizationMax = meter.provisionedUtilizationMax;
    report.asyncEventAge.count = meter.eventAge.count();
    report.asyncEventAge.mean = meter.eventAge.mean() / static_cast<double>(Second);
    report.asyncEventAge.max = toSeconds(meter.eventAge.max());
    report.cost = cost(function.setup.index);
    return report;
}

} // namespace sim

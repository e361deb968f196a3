// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/simulation.h"

#include <algorithm>

/// What can be read from a run: levels, totals, the report. Nothing here changes anything.
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

/// Events in the internal queue, or messages in the SQS queue.
std::int64_t waitingOf(const FunctionState &function)
{
    return function.trigger == Trigger::Sqs ? function.sqs.visible() + function.sqs.hidden : function.queue.waiting();
}

SimTime oldestAgeOf(const FunctionState &function, SimTime now)
{
    return function.trigger == Trigger::Sqs ? function.sqs.oldestAge(now) : function.queue.oldestAge(now);
}

} // namespace

SimTime Simulation::now() const
{
    return m_now;
}

SimTime Simulation::end() const
{
    return m_end;
}

std::uint64_t Simulation::events() const
{
    return m_events;
}

std::uint64_t Simulation::fingerprint() const
{
    return m_fingerprint.value();
}

std::int64_t Simulation::memory() const
{
    std::size_t bytes = m_queue.bytes();
    for (const FunctionState &function : m_functions)
        bytes += function.pool.bytes() + function.queue.bytes() + function.caller.bytes() + function.sqs.bytes();
    return static_cast<std::int64_t>(bytes);
}

int Simulation::functionCount() const
{
    return static_cast<int>(m_functions.size());
}

const Totals &Simulation::totals(int function) const
{
    return at(function).statistics.totals;
}

const FunctionSettings &Simulation::settings(int function) const
{
    return at(function).settings;
}

const std::vector<Traffic> &Simulation::traffic(int function) const
{
    return *at(function).traffic;
}

int Simulation::concurrencyLimit() const
{
    return m_account.limit;
}

int Simulation::unreservedPool() const
{
    return m_account.unreservedPool();
}

int Simulation::inFlight() const
{
    return m_account.inFlight;
}

int Simulation::unreservedInFlight() const
{
    return m_account.unreservedInFlight;
}

Wide Simulation::concurrencyIntegral(int function) const
{
    return at(function).statistics.inFlight.integral(m_now);
}

int Simulation::environments(int function) const
{
    return static_cast<int>(at(function).statistics.environments.level());
}

Cost Simulation::cost(int function) const
{
    return priced(usage(at(function)), at(function).prices);
}

FunctionLevels Simulation::levels(int index) const
{
    const FunctionState &function = at(index);
    return {static_cast<int>(function.statistics.inFlight.level()), waitingOf(function), oldestAgeOf(function, m_now)};
}

std::vector<Environment> Simulation::environmentsOf(int function) const
{
    const EnvironmentPool &pool = at(function).pool;
    std::vector<Environment> all;
    for (std::uint32_t slot = 0; slot < pool.slotCount(); ++slot) {
        if (pool[slot].state != Environment::State::Gone)
            all.push_back(pool[slot]);
    }
    return all;
}

std::int64_t Simulation::throttles() const
{
    std::int64_t sum = 0;
    for (const FunctionState &function : m_functions)
        sum += function.statistics.totals.throttles;
    return sum;
}

std::int64_t Simulation::coldStarts() const
{
    std::int64_t sum = 0;
    for (const FunctionState &function : m_functions)
        sum += function.statistics.totals.coldStarts;
    return sum;
}

FunctionFrame Simulation::functionFrame(int index) const
{
    const FunctionState &function = at(index);
    const Totals &totals = function.statistics.totals;
    FunctionFrame frame;
    frame.onDemand = function.onDemand;
    frame.initialising = function.initialising;
    frame.provisionedBusy = function.provisioned.busy;
    frame.provisionedReady = function.provisioned.usable;
    frame.provisionedClaimed = function.provisioned.claimed;
    frame.idle = function.pool.idle();
    frame.reserved = function.settings.reservedConcurrency;
    frame.ceiling =
        function.settings.reservedConcurrency.value_or(m_account.unreservedPool() + function.provisioned.claimed);
    frame.asyncWaiting = waitingOf(function);
    frame.asyncOldestAge = oldestAgeOf(function, m_now);
    frame.requests = totals.requests;
    frame.invocations = totals.invocations;
    frame.throttles = totals.throttles;
    frame.throttledBy = totals.throttledBy;
    frame.gatewayThrottles = totals.gatewayThrottles;
    frame.throttledSetAside = totals.throttledSetAside;
    frame.coldStarts = totals.coldStarts;
    frame.retries = totals.asyncRetries + totals.callerRetries;
    frame.deadLetters = totals.deadLetters;
    frame.dropped = totals.asyncDropped;
    frame.spillovers = totals.spillovers;
    frame.errors = totals.errors;
    frame.usage = usage(function);
    const Cost spent = priced(frame.usage, function.prices);
    frame.cost = spent.total();
    frame.provisionedCost = spent.provisioned;
    frame.responseP50 = function.statistics.responseTime.percentile(0.5);
    frame.responseP99 = function.statistics.responseTime.percentile(0.99);
    return frame;
}

RunReport Simulation::report() const
{
    RunReport report;
    report.seed = m_seed;
    report.ruleSet = m_ruleSet;
    report.fingerprint = fingerprint();
    report.simulated = m_now - m_statisticsSince;
    report.events = m_events;
    report.concurrencyLimit = m_account.limit;
    report.concurrencyMax = m_account.maxInFlight;
    report.unreservedPool = m_account.unreservedPool();
    report.unreservedMax = m_account.maxUnreserved;
    report.claimedMax = m_account.maxClaimed;
    addBills(report);
    for (const FunctionState &function : m_functions) {
        report.functions.push_back(functionReport(function));
        const FunctionReport &one = report.functions.back();
        report.concurrencyMean += one.concurrencyMean;
    }
    return report;
}

/// Looked up where somebody asks, instead of kept at every event.
OpenRuns Simulation::openRuns(const FunctionState &function) const
{
    OpenRuns open;
    for (std::uint32_t slot = 0; slot < function.pool.slotCount(); ++slot) {
        const Environment &environment = function.pool[slot];
        const Work &work = environment.work;
        if (environment.state != Environment::State::Initialising && environment.state != Environment::State::Running)
            continue;
        const SimTime lasted = m_now - work.started;
        const SimTime init = std::min(lasted, work.initFor);
        (environment.provisioned ? open.provisioned : open.onDemand) += Wide(lasted - init) * work.memory;
        if (m_model->initBilled)
            open.init += Wide(init) * work.memory;
    }
    return open;
}

void Simulation::addBills(RunReport &report) const
{
    std::vector<Metered> metered;
    for (const FunctionState &function : m_functions)
        metered.push_back({usage(function), function.prices});
    Bill account;
    for (const Bill &bill : bills(metered, report.simulated))
        account += bill;
    report.cost = account.run;
    report.costPerMonth = account.month;
    report.costPerMonthAfterFreeTier = account.monthAfterFreeTier.total();
    report.wonPerDollar = m_model->wonPerDollar;
}

FunctionReport Simulation::functionReport(const FunctionState &function) const
{
    const FunctionStatistics &statistics = function.statistics;
    const Totals &totals = statistics.totals;
    const auto span = static_cast<double>(std::max<SimTime>(1, m_now - m_statisticsSince));
    const auto mean = [&](const TimeWeighted &level) { return static_cast<double>(level.integral(m_now)) / span; };
    FunctionReport report;
    report.name = function.name;
    report.totals = totals;
    const bool sqs = function.trigger == Trigger::Sqs; // there a request is a message, not a batch
    report.inFlight = sqs ? function.sqs.inFlight : statistics.inFlight.level() - function.duplicatesInFlight;
    report.asyncPending = waitingOf(function);
    report.callerPending = function.caller.waiting;
    report.succeeded = statistics.succeeded;
    report.failed = statistics.failed;
    report.refused = statistics.refused;
    report.coldStartProbability = share(totals.coldStarts, totals.invocations); // M7
    report.throttleProbability = share(totals.throttles, totals.invocations + totals.throttles);
    report.concurrencyMax = static_cast<int>(statistics.inFlight.max());
    report.concurrencyMean = mean(statistics.inFlight);
    report.environmentsMean = mean(statistics.environments);
    report.environmentsIdleMean = report.environmentsMean - report.concurrencyMean;
    report.environmentsLifespanMean = statistics.lifespan.mean() / static_cast<double>(Second);
    report.duration = summary(statistics.duration);
    report.responseTime = summary(statistics.responseTime);
    report.initDuration = summary(statistics.initDuration);
    report.provisionedRequested = function.provisioned.claimed;
    report.provisionedAllocatedMean = mean(function.provisioned.allocated);
    report.provisionedMax = function.provisioned.busyMax;
    report.provisionedUtilizationMax = function.provisioned.utilizationMax;
    const Tally &age = statistics.eventAge;
    report.asyncEventAge.count = age.count();
    report.asyncEventAge.mean = age.mean() / static_cast<double>(Second);
    report.asyncEventAge.max = toSeconds(age.max());
    report.cost = priced(usage(function), function.prices);
    return report;
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/warnings.h"

#include "engine/kernel/eventqueue.h"
#include "engine/lambda/asyncqueue.h"
#include "engine/lambda/sqsqueue.h"

#include <algorithm>

namespace sim {

namespace {

std::string trafficOf(std::size_t function)
{
    return "functions[" + std::to_string(function) + "].traffic";
}

/// What one waiting event holds. The time of an asynchronous one's next attempt stands in the event heap as well.
double bytesPerEvent(const FunctionConfig &function)
{
    return static_cast<double>(function.trigger == Trigger::Sqs ? sizeof(SqsMessage)
                                                                : sizeof(AsyncEvent) + sizeof(Event));
}

/// Functions whose queues may together come near the budget. The reckoning is one from below, so it speaks from half on.
void warnOfBacklogs(const Scenario &scenario, std::vector<Warning> &warnings)
{
    const std::vector<double> events = expectedBacklogs(scenario);
    std::vector<double> bytes;
    double all = 0;
    for (std::size_t i = 0; i < events.size(); ++i) {
        bytes.push_back(events[i] * bytesPerEvent(scenario.functions[i]));
        all += bytes.back();
    }
    if (all < static_cast<double>(MemoryBudget) / 2)
        return;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (bytes[i] >= all / 10) // those that make it up
            warnings.push_back({trafficOf(i), Caution::Backlog, scenario.functions[i].name, events[i], bytes[i]});
    }
}

/// The most that a function may have in flight at any time of the scenario: its reservation, or the account's limit.
int mostInFlight(const Scenario &scenario, const FunctionConfig &function)
{
    int limit = scenario.account.concurrencyLimit;
    std::optional<int> reserved = function.settings.reservedConcurrency;
    int most = reserved.value_or(limit);
    for (const Change &change : scenario.changes) {
        limit = change.concurrencyLimit.value_or(limit);
        if (change.function == function.name && change.set.reservedConcurrency)
            reserved = *change.set.reservedConcurrency;
        most = std::max(most, reserved.value_or(limit));
    }
    return most;
}

/// How often an event is tried at most that is throttled each time (R7.5, without jitter).
int triesWithin(SimTime age)
{
    int tries = 1;
    for (SimTime due = AsyncQueue::backoff(1); due < age; due += AsyncQueue::backoff(static_cast<std::uint32_t>(tries)))
        ++tries;
    return tries;
}

/// Bursts of which some must age out: those tried together find no more room than there is at once, try after try.
void warnOfLockstep(const Scenario &scenario, std::vector<Warning> &warnings)
{
    if (scenario.model.asyncJitter || scenario.model.asyncReaderRate)
        return;
    for (std::size_t i = 0; i < scenario.functions.size(); ++i) {
        const FunctionConfig &function = scenario.functions[i];
        if (function.invocation != Invocation::Async || function.trigger == Trigger::Sqs)
            continue;
        SimTime age = function.settings.async.maximumEventAge;
        std::int64_t together = 0;
        const auto take = [&together](const std::vector<Traffic> &traffic) {
            for (const Traffic &entry : traffic)
                together = std::max(together, entry.kind == TrafficKind::Burst ? entry.count : 0);
        };
        take(function.traffic);
        for (const Change &change : scenario.changes) {
            if (change.function != function.name)
                continue;
            take(change.traffic.value_or(std::vector<Traffic>()));
            if (change.set.async)
                age = std::max(age, change.set.async->maximumEventAge);
        }
        const double canRun = double(mostInFlight(scenario, function)) * triesWithin(age);
        if (static_cast<double>(together) > canRun)
            warnings.push_back({trafficOf(i), Caution::Lockstep, function.name, double(together), canRun});
    }
}

} // namespace

std::vector<Warning> warnings(const Scenario &scenario)
{
    std::vector<Warning> warnings;
    warnOfLockstep(scenario, warnings);
    warnOfBacklogs(scenario, warnings);
    return warnings;
}

} // namespace sim

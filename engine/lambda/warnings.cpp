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

} // namespace

std::vector<Warning> warnings(const Scenario &scenario)
{
    std::vector<Warning> warnings;
    warnOfBacklogs(scenario, warnings);
    return warnings;
}

} // namespace sim

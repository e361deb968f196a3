// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/edits.h"

#include <algorithm>

namespace sim {

namespace {

template<typename T>
void take(std::optional<T> &target, const std::optional<T> &value)
{
    if (value)
        target = value;
}

} // namespace

Scenario withChangeAtStart(const Scenario &scenario, const Change &change)
{
    Scenario edited = scenario;
    if (change.concurrencyLimit)
        edited.account.concurrencyLimit = *change.concurrencyLimit;
    const int index = edited.functionIndex(change.function);
    if (index < 0)
        return edited;
    FunctionConfig &function = edited.functions[static_cast<std::size_t>(index)];
    change.set.applyTo(function.settings);
    if (change.traffic)
        function.traffic = *change.traffic;
    return edited;
}

std::size_t insertChange(std::vector<Change> &changes, const Change &change)
{
    const auto place = std::upper_bound(changes.begin(), changes.end(), change,
                                        [](const Change &a, const Change &b) { return a.at < b.at; });
    const auto index = static_cast<std::size_t>(place - changes.begin()); // before the list may move
    changes.insert(place, change);
    return index;
}

bool sameTarget(const Change &a, const Change &b)
{
    return a.function == b.function && a.concurrencyLimit.has_value() == b.concurrencyLimit.has_value();
}

Change merged(const Change &earlier, const Change &later)
{
    Change both = earlier;
    take(both.concurrencyLimit, later.concurrencyLimit);
    take(both.traffic, later.traffic);
    take(both.set.memory, later.set.memory);
    take(both.set.duration, later.set.duration);
    take(both.set.init, later.set.init);
    take(both.set.timeout, later.set.timeout);
    take(both.set.errorRate, later.set.errorRate);
    take(both.set.idleTimeout, later.set.idleTimeout);
    take(both.set.environmentSelection, later.set.environmentSelection);
    take(both.set.reservedConcurrency, later.set.reservedConcurrency);
    take(both.set.provisionedConcurrency, later.set.provisionedConcurrency);
    take(both.set.autoScaling, later.set.autoScaling);
    take(both.set.async, later.set.async);
    take(both.set.vpc, later.set.vpc);
    take(both.set.callerRetry, later.set.callerRetry);
    return both;
}

} // namespace sim

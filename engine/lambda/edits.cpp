// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/edits.h"

#include <algorithm>
#include <utility>

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

Change callsOf(const Change &change, SimTime at)
{
    Change calls;
    calls.at = at;
    calls.function = change.function;
    calls.invoke = change.invoke;
    return calls;
}

std::size_t insertChange(std::vector<Change> &changes, const Change &change)
{
    const auto place = std::upper_bound(changes.begin(), changes.end(), change,
                                        [](const Change &a, const Change &b) { return a.at < b.at; });
    const auto index = static_cast<std::size_t>(place - changes.begin()); // before the list may move
    changes.insert(place, change);
    return index;
}

void renameFunction(Scenario &scenario, int function, const std::string &name)
{
    const std::string before = std::exchange(scenario.functions.at(static_cast<std::size_t>(function)).name, name);
    for (Change &change : scenario.changes) {
        if (change.function == before)
            change.function = name;
    }
    std::replace(scenario.view.coldStarts.begin(), scenario.view.coldStarts.end(), before, name);
}

void removeFunction(Scenario &scenario, int function)
{
    const std::string name = scenario.functions.at(static_cast<std::size_t>(function)).name;
    scenario.functions.erase(scenario.functions.begin() + function);
    std::erase_if(scenario.changes, [&name](const Change &change) { return change.function == name; });
    std::erase(scenario.view.coldStarts, name);
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
    both.set.merge(later.set);
    if (later.invoke)
        both.invoke = both.invoke.value_or(0) + *later.invoke;
    return both;
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/scenario.h"

namespace sim {

namespace {

template<typename T>
void assignIfSet(T &target, const std::optional<T> &value)
{
    if (value)
        target = *value;
}

} // namespace

void FunctionPatch::applyTo(FunctionSettings &settings) const
{
    assignIfSet(settings.memory, memory);
    assignIfSet(settings.duration, duration);
    assignIfSet(settings.init, init);
    assignIfSet(settings.timeout, timeout);
    assignIfSet(settings.errorRate, errorRate);
    assignIfSet(settings.idleTimeout, idleTimeout);
    assignIfSet(settings.environmentSelection, environmentSelection);
    assignIfSet(settings.reservedConcurrency, reservedConcurrency);
    assignIfSet(settings.provisionedConcurrency, provisionedConcurrency);
    assignIfSet(settings.autoScaling, autoScaling);
    assignIfSet(settings.async, async);
    assignIfSet(settings.vpc, vpc);
    assignIfSet(settings.callerRetry, callerRetry);
}

int Scenario::functionIndex(const std::string &name) const
{
    for (std::size_t i = 0; i < functions.size(); ++i) {
        if (functions[i].name == name)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace sim

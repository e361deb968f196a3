// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/functionframe.h"

namespace sim {

namespace {

void addLevels(FunctionFrame &frame, const Simulation &simulation, const Function &function)
{
    const Provisioned &provisioned = function.fleet.provisioned;
    frame.onDemand = function.fleet.onDemand;
    frame.initialising = function.fleet.initialising;
    frame.provisionedBusy = provisioned.busy;
    frame.provisionedReady = provisioned.usable;
    frame.provisionedClaimed = provisioned.claimed;
    frame.idle = function.fleet.pool.idle();
    frame.reserved = function.setup.settings.reservedConcurrency;
    frame.ceiling = frame.reserved.value_or(simulation.account().unreservedPool() + provisioned.claimed);
    frame.asyncWaiting = function.source.waiting();
    frame.asyncOldestAge = function.source.oldestAge(simulation.now());
}

void addTotals(FunctionFrame &frame, const Totals &totals)
{
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
}

} // namespace

FunctionFrame functionFrame(const Simulation &simulation, int index)
{
    const Function &function = simulation.function(index);
    FunctionFrame frame;
    addLevels(frame, simulation, function);
    addTotals(frame, function.meter.totals);
    frame.usage = simulation.usage(index);
    const Cost spent = priced(frame.usage, function.setup.prices);
    frame.cost = spent.total();
    frame.provisionedCost = spent.provisioned;
    frame.responseP50 = function.meter.responseTime.percentile(0.5);
    frame.responseP99 = function.meter.responseTime.percentile(0.99);
    return frame;
}

} // namespace sim

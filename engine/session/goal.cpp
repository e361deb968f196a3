// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/goal.h"

#include "engine/lambda/simulation.h"

namespace sim {

namespace {

std::int64_t countOf(const Totals &totals, Goal::Kind kind)
{
    switch (kind) {
    case Goal::Kind::Throttle:
        return totals.throttles + totals.gatewayThrottles;
    case Goal::Kind::ColdStart:
        return totals.coldStarts;
    case Goal::Kind::DeadLetter:
        return totals.deadLetters;
    case Goal::Kind::None:
    case Goal::Kind::Time:
        break;
    }
    return 0;
}

} // namespace

std::int64_t countOf(const Simulation &simulation, Goal::Kind kind, int function)
{
    if (function >= 0)
        return countOf(simulation.totals(function), kind);
    std::int64_t sum = 0;
    for (int i = 0; i < simulation.functionCount(); ++i)
        sum += countOf(simulation.totals(i), kind);
    return sum;
}

} // namespace sim

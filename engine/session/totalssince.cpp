// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/totalssince.h"

namespace sim {

namespace {

Stretch::Sum sumOf(const Tally &tally)
{
    return {tally.count(), tally.sum()};
}

/// All that the function has counted since the run began.
Stretch countedBy(const Simulation &simulation, int function)
{
    const Meter &meter = simulation.function(function).meter;
    return {meter.totals, meter.inFlight.integral(simulation.now()), sumOf(meter.duration.tally()),
            sumOf(meter.eventAge)};
}

Stretch::Sum difference(const Stretch::Sum &now, const Stretch::Sum &before)
{
    return {now.count - before.count, now.microseconds - before.microseconds};
}

Stretch difference(const Stretch &now, const Stretch &before)
{
    return {now.totals - before.totals, now.concurrency - before.concurrency, difference(now.duration, before.duration),
            difference(now.eventAge, before.eventAge)};
}

} // namespace

Stretch TotalsSince::upTo(const Simulation &simulation, int function) const
{
    return difference(countedBy(simulation, function), m_before);
}

Stretch TotalsSince::take(const Simulation &simulation, int function)
{
    const Stretch now = countedBy(simulation, function);
    const Stretch stretch = difference(now, m_before);
    m_before = now;
    return stretch;
}

} // namespace sim

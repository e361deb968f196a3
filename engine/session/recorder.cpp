// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/recorder.h"

#include <algorithm>

namespace sim {

namespace {

SimTime nextLook(Recorders recorders)
{
    SimTime next = Never;
    for (const Recorder *recorder : recorders)
        next = std::min(next, recorder->looksAt());
    return next;
}

void read(Observation &observation, Recorders recorders)
{
    for (Recorder *recorder : recorders)
        recorder->read(observation);
    observation.log.clear();
    observation.initParts.clear();
    observation.scalingSteps.clear();
    observation.followed.attempts.clear();
}

void look(const Simulation &simulation, Observation &observation, Recorders recorders)
{
    for (Recorder *recorder : recorders) {
        while (recorder->looksAt() <= simulation.now())
            recorder->look(simulation, observation);
    }
}

} // namespace

bool drive(Simulation &simulation, SimTime until, Observation &observation, Recorders recorders,
           std::uint64_t mostEvents)
{
    // A year in which nothing happens has sixty million boundaries: they count as well.
    constexpr std::uint64_t BoundaryCost = 10;
    Observation *const observer = recorders.empty() ? nullptr : &observation;
    std::uint64_t left = mostEvents;
    while (simulation.now() < until || simulation.nextEvent() <= until) {
        if (left == 0)
            return false;
        const std::uint64_t before = simulation.events();
        const SimTime boundary = nextLook(recorders);
        const bool complete = simulation.advance(std::min(until, boundary), observer, left);
        read(observation, recorders);
        if (!complete)
            return false;
        std::uint64_t cost = simulation.events() - before;
        if (simulation.now() >= boundary) {
            look(simulation, observation, recorders);
            cost += BoundaryCost;
        }
        if (mostEvents != std::numeric_limits<std::uint64_t>::max())
            left -= std::min(left, cost);
    }
    return true;
}

bool driveOneEvent(Simulation &simulation, Observation &observation, Recorders recorders, const StopAsked &stop)
{
    const auto leaveOff = [&] { return stop && stop(); };
    while (simulation.nextEvent() <= simulation.end()) {
        // Up to the instant before the event first, so that the boundaries in between are seen.
        const SimTime next = simulation.nextEvent();
        while (next > simulation.now()
               && !drive(simulation, next - Microsecond, observation, recorders, EventsPerSlice)) {
            if (leaveOff())
                return false;
        }
        const bool handled = simulation.tryStep(&observation);
        read(observation, recorders);
        if (handled)
            return true;
        if (leaveOff())
            return false;
    }
    while (!drive(simulation, simulation.end(), observation, recorders, EventsPerSlice) && !leaveOff()) {}
    return false;
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/history.h"

#include "engine/session/functionframe.h"

#include <utility>

namespace sim {

History::History(std::shared_ptr<const Scenario> scenario, const Simulation &simulation)
    : m_scenario(std::move(scenario))
    , m_buckets(m_scenario->duration, simulation, m_observation)
    , m_seconds(simulation)
    , m_minutes(simulation, m_scenario->duration, m_observation)
    , m_marks(m_observation)
    , m_lanes(*m_scenario, simulation, m_observation)
    , m_event(m_observation)
{}

std::array<Recorder *, 6> History::recorders()
{
    return {&m_buckets, &m_seconds, &m_minutes, &m_marks, &m_lanes, &m_event};
}

bool History::advance(Simulation &simulation, SimTime until, std::uint64_t mostEvents)
{
    return drive(simulation, until, m_observation, recorders(), mostEvents);
}

bool History::step(Simulation &simulation, const StopAsked &stop)
{
    return driveOneEvent(simulation, m_observation, recorders(), stop);
}

void History::setScenario(std::shared_ptr<const Scenario> scenario)
{
    m_scenario = std::move(scenario);
    m_lanes.setScenario(*m_scenario);
}

void History::showLanes(const Simulation &simulation, const LaneChoice &choice, const StopAsked &stop)
{
    m_lanes.show(*m_scenario, simulation, m_observation, choice, stop);
}

void History::catchUpLanes(const Simulation &simulation, const StopAsked &stop)
{
    m_lanes.catchUp(simulation, m_observation, stop);
}

void History::followEvent(const Simulation &simulation, const EventChoice &choice)
{
    m_event.choose(choice, simulation.now(), m_observation);
}

std::int64_t History::ownBytes() const
{
    return static_cast<std::int64_t>(sizeof(History) + m_buckets.bytes() + m_seconds.bytes() + m_minutes.bytes()
                                     + m_marks.bytes() + m_lanes.bytes() + m_event.bytes());
}

void History::fill(Frame &frame, const Simulation &simulation, bool charts) const
{
    frame.time = simulation.now();
    frame.events = simulation.events();
    frame.fingerprint = simulation.fingerprint();
    frame.scenario = m_scenario;
    frame.concurrencyLimit = simulation.account().limit;
    frame.inFlight = simulation.account().inFlight;
    frame.unreservedPool = simulation.account().unreservedPool();
    frame.unreservedInFlight = simulation.account().unreservedInFlight;
    frame.bucketWidth = m_buckets.width();
    fillFunctions(frame, simulation);
    if (charts)
        fillCharts(frame, simulation);
}

void History::fillFunctions(Frame &frame, const Simulation &simulation) const
{
    for (int i = 0; i < simulation.functionCount(); ++i) {
        FunctionFrame one = functionFrame(simulation, i);
        one.lastSecond = askedIn(m_seconds.last(i));
        frame.functions.push_back(one);
        frame.settings.push_back(simulation.function(i).setup.settings);
        frame.ratePerSecond.push_back(
            rateAt(simulation.function(i).arrivals.traffic(), simulation.now(), m_scenario->duration));
    }
}

void History::fillCharts(Frame &frame, const Simulation &simulation) const
{
    frame.history = std::make_shared<const std::vector<Bucket>>(m_buckets.all(simulation, m_observation));
    frame.seconds = std::make_shared<const std::vector<Seconds>>(m_seconds.all(simulation));
    frame.marks = std::make_shared<const std::vector<Mark>>(m_marks.marks(*m_scenario, simulation));
    frame.lanes = std::make_shared<const std::vector<LaneView>>(m_lanes.views(simulation));
    frame.event = m_event.story();
    frame.metrics = std::make_shared<const std::vector<MetricMinute>>(m_minutes.minutes());
}

std::shared_ptr<const Frame> History::frame(const Simulation &simulation) const
{
    auto frame = std::make_shared<Frame>();
    frame->state = simulation.now() >= simulation.end() ? RunState::Finished : RunState::Paused;
    fill(*frame, simulation, true);
    frame->frontier = frame->time;
    return frame;
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/bucketrecorder.h"
#include "engine/session/eventrecorder.h"
#include "engine/session/frame.h"
#include "engine/session/lanewatch.h"
#include "engine/session/markrecorder.h"
#include "engine/session/minutesrecorder.h"
#include "engine/session/recorder.h"
#include "engine/session/secondsrecorder.h"

#include <array>
#include <cstdint>
#include <limits>
#include <memory>

namespace sim {

/// What the pictures show of the past of a run: all of its recorders, and the frame that is filled from them.
class History
{
public:
    History(std::shared_ptr<const Scenario> scenario, const Simulation &simulation);

    /// As drive(), past all of them.
    bool advance(Simulation &simulation, SimTime until,
                 std::uint64_t mostEvents = std::numeric_limits<std::uint64_t>::max());
    /// As driveOneEvent().
    bool step(Simulation &simulation, const StopAsked &stop = {});

    /// The scenario was edited during the run: marks follow it.
    void setScenario(std::shared_ptr<const Scenario> scenario);
    /// For what has come about already the run may have to be run again: it is caught up with until `stop` asks to leave
    /// off.
    void showLanes(const Simulation &simulation, const LaneChoice &choice, const StopAsked &stop = {});
    /// Whether it is still being run again, and what goes on with it.
    bool lanesAreBehind() const { return m_lanes.isBehind(); }
    void catchUpLanes(const Simulation &simulation, const StopAsked &stop = {});

    /// From now on that event, which must not have come in yet, or, without one, the next that is in trouble.
    void followEvent(const Simulation &simulation, const EventChoice &choice);
    const EventChoice &followedEvent() const { return m_event.choice(); }

    /// Fills in everything that a run has at this moment; the Runner adds what only it knows. `charts`: also history,
    /// lanes and marks, which need copies.
    void fill(Frame &frame, const Simulation &simulation, bool charts) const;
    /// A frame of its own, for programs without a Runner.
    std::shared_ptr<const Frame> frame(const Simulation &simulation) const;

    const LaneChoice &lanes() const { return m_lanes.choice(); }
    /// Bytes of a copy; what it shares counts in parts.
    std::int64_t ownBytes() const;

private:
    std::array<Recorder *, 6> recorders();
    void fillFunctions(Frame &frame, const Simulation &simulation) const;
    void fillCharts(Frame &frame, const Simulation &simulation) const;

    std::shared_ptr<const Scenario> m_scenario;
    Observation m_observation; ///< stands first: the recorders ask it for what they need
    BucketRecorder m_buckets;
    SecondsRecorder m_seconds;
    MinutesRecorder m_minutes;
    MarkRecorder m_marks;
    LaneWatch m_lanes;
    EventRecorder m_event;
};

} // namespace sim

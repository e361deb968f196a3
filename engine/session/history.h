// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/observation.h"
#include "engine/lambda/simulation.h"
#include "engine/session/frame.h"
#include "engine/session/lanerecorder.h"
#include "engine/session/metricsrecorder.h"
#include "engine/session/secondsrecorder.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace sim {

/// Asks whether to leave off what takes long: somebody waits. Unset: nobody ever does.
using StopAsked = std::function<bool()>;

/// Levels, totals and percentiles of one function; the rates per second are the history's to fill.
FunctionFrame functionFrame(const Simulation &simulation, int function);

/// Two neighbouring buckets as one: counts add up, means weigh by time, levels are those of the later one.
Bucket joined(const Bucket &a, const Bucket &b);

/// What the pictures show of the past of a run. It advances the simulation from boundary to boundary and writes
/// down what it sees there; the run itself is the same with it or without.
class History
{
public:
    History(std::shared_ptr<const Scenario> scenario, const Simulation &simulation);

    /// Advances to `until`; false where `mostEvents` were handled before, or as much work was done without one.
    bool advance(Simulation &simulation, SimTime until,
                 std::uint64_t mostEvents = std::numeric_limits<std::uint64_t>::max());
    /// Handles one event; false: there is none before the end, or `stop` asked to leave off before one was found.
    bool step(Simulation &simulation, const StopAsked &stop = {});

    /// The scenario was edited during the run: marks follow it.
    void setScenario(std::shared_ptr<const Scenario> scenario);
    /// Pinned lanes are those of the run's beginning, which may have to be run again: it is caught up with until `stop`
    /// asks to leave off.
    void showLanes(const Simulation &simulation, int function, bool pinned, const StopAsked &stop = {});
    /// Whether the beginning is still being run again, and what goes on with it.
    bool lanesAreBehind() const { return m_again.has_value(); }
    void catchUpLanes(const Simulation &simulation, const StopAsked &stop = {});

    /// Fills in everything that a run has at this moment; the Runner adds what only it knows. `charts`: also history,
    /// lanes, trace and marks, which need copies.
    void fill(Frame &frame, const Simulation &simulation, bool charts) const;
    /// A frame of its own, for programs without a Runner.
    std::shared_ptr<const Frame> frame(const Simulation &simulation) const;

    SimTime bucketWidth() const { return m_width; }
    int lanesOf() const { return m_lanes->function(); }
    bool lanesArePinned() const { return m_lanes->pinned(); }
    /// Bytes of a copy; what it shares counts in parts.
    std::int64_t ownBytes() const;

private:
    /// Where a stretch began, to take differences from.
    struct Baseline
    {
        std::int64_t throttles = 0;
        std::int64_t arrivals = 0;
        std::int64_t coldStarts = 0;
        Wide integral = 0;
        Refusals refused;
    };
    static Baseline baseline(const Simulation &simulation, int function);
    SimTime nextBoundary() const { return std::min({m_nextBucket, m_nextSample, m_metrics.lastOfMinute()}); }
    void watchLanes(SimTime now);
    void absorb();
    void addScalingStep(const ScalingStep &step);
    void cross(const Simulation &simulation);
    void closeBucket(const Simulation &simulation);
    void thinOut();
    void takeSample(const Simulation &simulation);
    void closeMinute(const Simulation &simulation);
    Bucket bucketSince(const Simulation &simulation) const;
    std::vector<Mark> marks(const Simulation &simulation) const;

    std::shared_ptr<const Scenario> m_scenario;
    SimTime m_width;
    SimTime m_nextBucket;
    SimTime m_nextSample;
    SimTime m_bucketFrom = 0;
    Observation m_observation;
    MetricsRecorder m_metrics;
    SecondsRecorder m_seconds;
    std::vector<MetricMinute> m_minutes;
    std::vector<ScalingStep> m_scalingSteps; ///< the newest; a refusal that repeats itself only once
    std::vector<std::shared_ptr<const Bucket>> m_buckets; ///< shared with copies
    std::vector<Baseline> m_bucketBase;
    std::vector<Baseline> m_sampleBase; ///< at the last half second
    std::vector<Baseline> m_secondBase; ///< at the last whole second
    std::vector<std::vector<float>> m_trace;
    struct Rates
    {
        double arrivals = 0;
        double throttles = 0;
        double coldStarts = 0;
    };
    std::vector<Rates> m_rates; ///< over the last whole second
    std::optional<LaneRecorder> m_lanes;
    std::optional<Simulation> m_again; ///< the run's beginning once more, where pinned lanes have to catch up with it
};

} // namespace sim

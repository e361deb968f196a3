// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"
#include "engine/lambda/initparts.h"
#include "engine/lambda/metricpoint.h"
#include "engine/lambda/record.h"
#include "engine/lambda/scenario.h"
#include "engine/lambda/totals.h"
#include "engine/lambda/usage.h"
#include "engine/lambda/warnings.h"
#include "engine/session/goal.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What the pictures are drawn from: immutable once built, so that any thread may read it.
namespace sim {

/// How often one function was asked, and refused, in some stretch of time (M7).
struct Asked
{
    std::int64_t attempts = 0; ///< that reached Lambda, refused ones among them; those that the gateway refused did not
    /// The block of the pool that refused: by ReservedConcurrency the function's own, by AccountConcurrency what is
    /// unreserved, those set aside included; the other reasons are no block's.
    Refusals refused;
    std::int64_t coldStarts = 0; ///< of those that were served
    Asked &operator+=(const Asked &other)
    {
        attempts += other.attempts;
        refused += other.refused;
        coldStarts += other.coldStarts;
        return *this;
    }
    /// All that asked, those that the gateway refused among them.
    std::int64_t all() const { return attempts + refused.gateway; }
    /// Refused of all that asked, the gateway's among both; 0 where nobody asked.
    double share() const { return all() > 0 ? static_cast<double>(refused.total()) / static_cast<double>(all()) : 0; }
    bool operator==(const Asked &) const = default;
};

/// Now and so far, for one function.
struct FunctionFrame
{
    // Levels at this moment.
    int onDemand = 0; ///< in flight on on-demand environments, initialising ones included (R1.4)
    int initialising = 0; ///< of onDemand: still in init
    int provisionedBusy = 0; ///< in flight on provisioned environments
    int provisionedReady = 0; ///< provisioned environments that are usable, busy or not
    int provisionedClaimed = 0; ///< provisioned concurrency taken from the limit, ready or in preparation (M8)
    int idle = 0; ///< warm on-demand environments without a request; no limit counts them
    int ceiling = 0; ///< the most it could have in flight: reserved, or unreserved pool + its provisioned
    std::optional<int> reserved;
    std::int64_t asyncWaiting = 0; ///< events in the internal queue
    SimTime asyncOldestAge = 0;

    // Totals since the run began (M7).
    std::int64_t requests = 0;
    std::int64_t invocations = 0;
    std::int64_t throttles = 0;
    std::array<std::int64_t, ThrottleReasonCount> throttledBy{};
    std::int64_t gatewayThrottles = 0; ///< refused by API Gateway itself (R6.11)
    std::int64_t throttledSetAside = 0; ///< of throttledBy the account: its own share was still in use by others (M5)
    std::int64_t coldStarts = 0;
    std::int64_t retries = 0; ///< asynchronous and by callers
    std::int64_t deadLetters = 0;
    std::int64_t dropped = 0;
    std::int64_t spillovers = 0;
    std::int64_t errors = 0;
    double cost = 0; ///< dollars, this run
    double provisionedCost = 0; ///< of it, for provisioned concurrency
    Usage usage; ///< what this run is billed for

    // Over the last whole second of the run.
    Asked lastSecond;

    // Response time of served requests (M13); 0 where none was served.
    SimTime responseP50 = 0;
    SimTime responseP99 = 0;

    int inFlight() const { return onDemand + provisionedBusy; }
    bool operator==(const FunctionFrame &) const = default;
};

/// One stretch of the run, all functions; `functions` in the scenario's order.
struct Bucket
{
    struct PerFunction
    {
        float meanConcurrency = 0; ///< time-weighted
        int leastConcurrency = 0; ///< that lasted
        int peakConcurrency = 0;
        std::int64_t throttles = 0; ///< count in this bucket
        Refusals refused; ///< the same, by reason
        std::int64_t arrivals = 0;
        std::int64_t coldStarts = 0;
        std::int64_t waiting = 0; ///< events or messages in the queue at the bucket's end
        float meanWaiting = 0; ///< time-weighted
        std::int64_t leastWaiting = 0; ///< that lasted
        std::int64_t peakWaiting = 0; ///< that lasted
        float oldestAge = 0; ///< seconds, at the bucket's end
        bool operator==(const PerFunction &) const = default;
    };
    SimTime from = 0;
    SimTime to = 0;
    int concurrencyLimit = 0; ///< at the bucket's end
    int unreservedPool = 0;
    int leastConcurrency = 0; ///< of the account
    int peakConcurrency = 0;
    std::vector<PerFunction> functions;
    bool operator==(const Bucket &) const = default;
};

/// A stretch of whole seconds: one second each in runs of up to ten minutes. In a longer run neighbours are joined
/// whenever there are 600, so that all are 2, 4, 8, ... seconds wide. The last one ends where the run is.
struct Seconds
{
    SimTime from = 0;
    SimTime to = 0;
    std::vector<Asked> functions; ///< in the scenario's order
    bool operator==(const Seconds &) const = default;
};

/// What a vertical mark on the charts and on the time line stands for.
struct Mark
{
    /// Scaled, ScalingRefused: a step of Application Auto Scaling, made or without room. Found: what the run was played up to.
    enum class Kind : std::uint8_t { Change, FirstThrottle, FirstDeadLetter, Scaled, ScalingRefused, Found };
    Kind kind = Kind::Change;
    SimTime at = 0;
    int function = -1; ///< -1: the account
    int change = -1; ///< index into Scenario::changes for Kind::Change
    bool ahead = false; ///< beyond the head: a change that is planned, or what was seen to happen there
    int asked = 0; ///< Scaled, ScalingRefused: the provisioned concurrency asked for
    int room = 0; ///< ScalingRefused: the most there was room for
    bool refused = false; ///< Change: it left no room for what auto scaling had claimed (M5)
    Goal::Kind found = Goal::Kind::None; ///< Found
    bool operator==(const Mark &) const = default;
};

/// One environment on the cold-start timeline.
struct Lane
{
    enum class Span : std::uint8_t { Init, Run };
    struct Piece
    {
        Span kind = Span::Run;
        SimTime from = 0;
        SimTime to = Never; ///< Never: still going on
        std::int64_t request = 0; ///< number of the request, from 1
        bool cold = false;
        SimTime waited = 0; ///< from the request's arrival to the start of its run
        /// Init: its parts, to its end, also where that is still to come; none where they cannot be told any more, as the
        /// function has been changed since.
        std::vector<InitSpan> parts{};
        bool operator==(const Piece &) const = default;
    };
    std::uint32_t environment = 0; ///< number in order of creation, from 1
    bool provisioned = false;
    SimTime created = 0;
    SimTime reclaimed = Never; ///< Never: alive
    std::vector<Piece> pieces; ///< in order of time, overlapping [from, to) of the view
    bool operator==(const Lane &) const = default;
};

/// Which environments the cold-start timeline shows.
struct LaneChoice
{
    /// Newest: the window follows the clock up to a little after the newest cold start, and rests there. Last: it always
    /// follows the clock.
    enum class Mode : std::uint8_t { Newest, Last };
    std::vector<int> functions; ///< one, or two to be compared
    Mode mode = Mode::Newest;
    bool operator==(const LaneChoice &) const = default;
};

struct LaneView
{
    int function = 0;
    SimTime from = 0;
    SimTime to = 0;
    LaneChoice::Mode mode = LaneChoice::Mode::Newest;
    std::vector<Lane> lanes; ///< provisioned first, then on-demand in order of creation
    int more = 0; ///< environments in the view that got no lane
    /// Refusals so close together that one cross above the lanes stands for them.
    struct Cross
    {
        SimTime at = 0; ///< of the first
        Refusals refused;
        bool operator==(const Cross &) const = default;
    };
    std::vector<Cross> throttles;
    bool operator==(const LaneView &) const = default;
};

/// Which asynchronous event is followed; none: one that is in trouble (see FollowedEvent).
struct EventChoice
{
    int function = -1; ///< -1: none
    std::int64_t request = 0; ///< its number within the function, from 1
    bool operator==(const EventChoice &) const = default;
};

/// What became of one asynchronous event so far: its arrival, then starts, ends, throttles and retries (R7.2 to R7.8).
struct EventStory
{
    int function = 0;
    std::int64_t request = 0;
    SimTime received = 0;
    std::vector<Record> records; ///< in their order; Throttle::duration: the wait for the next try

    /// Whether it ran without error, or was given up.
    bool isOver() const { return endsEvent(records.back()); }
};

enum class RunState : std::uint8_t { Paused, Running, Finished };

/// Why a run stands still where nobody paused it.
enum class Halt : std::uint8_t { None, Memory };

/// What a single step was.
struct StepTaken
{
    bool back = false; ///< it was taken back
    std::vector<Record> records; ///< of its one event, in their order
};

/// Everything the window shows of one moment. Built on the worker, passed by shared_ptr<const Frame>.
struct Frame
{
    std::uint64_t run = 0; ///< counts loads and restarts; a new number means that the pictures start afresh
    RunState state = RunState::Paused;
    Halt halt = Halt::None;
    std::uint64_t halts = 0; ///< counts how often that had to be said: going on says it again
    SimTime time = 0;
    SimTime frontier = 0; ///< the furthest time that was reached: behind it the run can be walked in both directions
    std::uint64_t events = 0; ///< handled so far; 0: an edit still changes the start (M17)
    std::uint64_t fingerprint = 0; ///< of the run so far
    double askedSpeed = 1; ///< simulated seconds per second; infinity: as fast as possible
    double achievedSpeed = 0; ///< measured over the last half second; 0 while paused

    /// The scenario as it would be saved now: with the edits made in the window.
    std::shared_ptr<const Scenario> scenario;
    std::uint64_t revision = 0; ///< counts edits of `scenario`
    std::shared_ptr<const std::vector<Warning>> warnings; ///< of `scenario`; unset: nobody asked
    std::shared_ptr<const Scenario> fromTheStart; ///< what a new run begins with: own changes hold from its start (M20)
    bool asShipped = true; ///< nothing was done to the scenario since it was opened
    std::vector<int> own; ///< those of Scenario::changes that were made by hand, by index
    std::shared_ptr<const StepTaken> step; ///< null: the run came here in another way

    // Settings in force now, after the changes so far.
    int concurrencyLimit = 0;
    std::vector<FunctionSettings> settings;
    std::vector<double> ratePerSecond; ///< what each function's traffic asks for at this moment

    int inFlight = 0; ///< of the account
    int unreservedPool = 0; ///< limit - reserved - provisioned of functions without reserved
    int unreservedInFlight = 0; ///< on-demand in flight of functions without reserved (M10)
    std::vector<FunctionFrame> functions;

    SimTime bucketWidth = Second;
    /// The whole run so far, at most 600 buckets; renewed at about 30 per second.
    std::shared_ptr<const std::vector<Bucket>> history;
    /// The same, as far as the run was seen, where the head has gone back behind that; null: it has not.
    std::shared_ptr<const std::vector<Bucket>> seen;
    /// Attempts and refusals over the whole run so far, at most 600 stretches.
    std::shared_ptr<const std::vector<Seconds>> seconds;
    /// Concurrency in the last 60 s, one value per half second, newest last: one row per function, then the account.
    std::shared_ptr<const std::vector<Mark>> marks;
    std::shared_ptr<const std::vector<LaneView>> lanes; ///< of one function, or of two that are compared
    std::shared_ptr<const EventStory> event; ///< the asynchronous event that is followed; null: none was in trouble
    /// CloudWatch's points of the minutes that are over, at most those of the last day.
    std::shared_ptr<const std::vector<MetricMinute>> metrics;

    /// The run before the last edit at the same instant (M21), or at its end; null: there is none, or it is not there yet.
    std::shared_ptr<const Frame> ghost;
    SimTime ghostSeen = 0; ///< how far that was seen when it was left; 0: there is none
    SimTime branchedAt = 0; ///< up to here both are the same run

    /// All that there is to draw over the whole run, and how far it goes: what lies behind `time` was seen before.
    const std::vector<Bucket> *drawn() const { return seen ? seen.get() : history.get(); }
    SimTime drawnTo() const { return seen ? frontier : time; }

    /// Shows what that one shows of the past: copies are not for every frame.
    void shareCharts(const Frame &other)
    {
        history = other.history;
        seen = other.seen;
        seconds = other.seconds;
        marks = other.marks;
        lanes = other.lanes;
        event = other.event;
        metrics = other.metrics;
    }
};

} // namespace sim

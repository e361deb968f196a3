// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"
#include "engine/lambda/initparts.h"
#include "engine/lambda/record.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace sim {

/// Highest values since the reader last reset them: what CloudWatch's MAX statistics need.
struct Extremes
{
    int inFlight = 0;
    int provisioned = 0; ///< as set
    int provisionedBusy = 0;
    double provisionedUtilization = 0;
    SimTime duration = 0;
    SimTime eventAge = 0;
};

/// The lowest level that lasted: what a completion leaves and an arrival of the same instant takes was never a level.
struct Low
{
    int lowest = std::numeric_limits<int>::max(); ///< until anything lasted
    SimTime since = 0; ///< of the level now, or when the reader last began anew

    /// The level is about to change, or somebody looks.
    void keep(SimTime now, int level)
    {
        if (since == now)
            return;
        lowest = std::min(lowest, level);
        since = now;
    }
};

/// A level over a stretch of time: how high it was that long. What changed twice at the same instant was never a level
/// in between.
struct LevelWatch
{
    std::int64_t lowest = std::numeric_limits<std::int64_t>::max(); ///< until anything lasted
    std::int64_t highest = std::numeric_limits<std::int64_t>::min();
    double area = 0; ///< level times microseconds
    SimTime since = 0; ///< of the level now, or when the reader last looked

    /// The level is about to change, or somebody looks.
    void keep(SimTime now, std::int64_t level)
    {
        if (since == now)
            return;
        lowest = std::min(lowest, level);
        highest = std::max(highest, level);
        area += static_cast<double>(level) * static_cast<double>(now - since);
        since = now;
    }
};

/// One asynchronous event whose attempts are written down: the viewer's choice, or else one that was refused, or failed,
/// at its first attempt. What becomes of it may take six hours; when it is over, the next such one takes its place, but
/// not within a minute.
struct FollowedEvent
{
    int function = -1; ///< -1: none
    std::int64_t request = 0;
    bool chosen = false; ///< no other takes its place
    /// Not chosen: one that is in trouble from then on takes its place; Never: nobody asked, or this one is not over.
    SimTime nextFrom = Never;
    std::vector<Record> attempts; ///< appended to; the reader clears it

    bool is(int ofFunction, std::int64_t number) const { return function == ofFunction && request == number; }
};

/// What Application Auto Scaling asked for on one function, and the most that there was room for.
struct ScalingStep
{
    SimTime at = 0;
    int function = 0;
    int asked = 0; ///< provisioned concurrency
    int room = 0;
    bool refused() const { return asked > room; }
};

/// The records that one function's lanes are drawn from. On demand those of warm requests are wanted only for a while after
/// a cold start: the picture rests there, and thousands a second go by.
struct LaneRecords
{
    int function = -1; ///< -1: none
    SimTime within = Never; ///< so long after a cold start; Never: always
    SimTime until = Never; ///< moved on by each cold start

    bool wants(const Record &record, SimTime now) const
    {
        switch (record.kind) {
        case RecordKind::Start:
            return record.cold || record.value > 0 || record.provisioned || now <= until;
        case RecordKind::End:
            return record.provisioned || now - record.duration <= until; // it began while it was looked at
        case RecordKind::InitEnd:
        case RecordKind::Reclaim:
        case RecordKind::Throttle:
            return true;
        default:
            return false;
        }
    }
    void read(const Record &record, SimTime now)
    {
        if (record.kind == RecordKind::Start && record.cold && within != Never)
            until = std::max(until, now + within);
    }
};

/// An observer's own notebook. It stands outside the simulation: filling it changes nothing in a run.
struct Observation
{
    bool records = false; ///< whether to write records, of all functions
    std::array<LaneRecords, 2> lanes; ///< without `records`: those of these functions' lanes only
    std::vector<Record> log; ///< appended to; the reader clears it
    std::vector<InitSpan> initParts; ///< of the starts in the log; cleared with it
    std::vector<Extremes> extremes; ///< per function; empty: not wanted
    int accountMax = 0; ///< in flight in the account, with `extremes`
    int unreservedMax = 0;
    int claimedMax = 0;
    bool scaling = false; ///< whether to write down scaling steps, of all functions and with records or without
    std::vector<ScalingStep> scalingSteps; ///< appended to; the reader clears it
    std::vector<int> peaks; ///< per function, then the account: highest concurrency since the reader last set it
    std::vector<Low> lows; ///< per function, then the account: lowest concurrency since then; empty: not wanted
    std::vector<LevelWatch> waiting; ///< per function: events or messages in its queue; empty: not wanted
    FollowedEvent followed;

    std::span<const InitSpan> partsOf(const Record &record) const
    {
        return std::span(initParts).subspan(record.firstPart, record.parts);
    }
    bool hasLanes(int function) const { return lanes[0].function == function || lanes[1].function == function; }
    bool wants(int function, const Record &record, SimTime now) const
    {
        if (records)
            return true;
        return (lanes[0].function == function && lanes[0].wants(record, now))
               || (lanes[1].function == function && lanes[1].wants(record, now));
    }
};

} // namespace sim

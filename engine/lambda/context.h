// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/clock.h"
#include "engine/lambda/account.h"
#include "engine/lambda/environments.h"
#include "engine/lambda/meter.h"
#include "engine/lambda/observation.h"
#include "engine/lambda/rank.h"
#include "engine/lambda/setup.h"
#include "engine/lambda/verdict.h"

#include <cstddef>
#include <cstdint>

namespace sim {

/// What the parts of one function get to work with for the length of one event. They never keep it.
struct Context
{
    Clock &clock;
    Account &account;
    const Model &model;
    Observation *observation; ///< null: nobody looks
    Setup &function;
    Fleet &fleet;
    Meter &meter;

    SimTime now() const { return clock.now(); }
    std::uint16_t owner() const { return static_cast<std::uint16_t>(function.index); }

    void schedule(SimTime time, Rank rank, std::uint32_t subject, std::uint16_t tag = 0)
    {
        clock.schedule(time, rank, owner(), subject, tag);
    }
    /// What is being handled is an event of this function.
    void count(Rank rank, std::uint64_t id) { clock.count(rank, function.index, id); }

    /// Writes this down if somebody wants it; its time and function are filled in here.
    void note(const Record &record)
    {
        if (!observation)
            return;
        if (observation->wants(function.index, record, now()))
            write(record);
        if (observation->followed.is(function.index, record.request))
            writeAttempt(record);
    }
    /// The start that was noted last begins with an init.
    void noteInitParts(const Work &work)
    {
        if (observation && (observation->records || observation->hasLanes(function.index)))
            writeInitParts(work);
    }
    /// An attempt was refused. `nextTry`: how long it waits for the next one; -1: this was the last.
    void throttled(const Attempt &attempt, ThrottleReason reason, SimTime nextTry);
    /// What was given up goes to the dead-letter queue.
    void deadLetter(const Record &record);

    /// M6: a wait in a queue, drawn between its half and the whole of it, so that what came together is not tried together.
    /// `turn` tells apart the waits of one request.
    SimTime jittered(SimTime wait, std::int64_t request, std::uint64_t turn) const;

    // Levels whose highest value an observer is told.
    void watchStart();
    /// Concurrency is about to rise or fall.
    void watchChange()
    {
        if (observation && !observation->lows.empty())
            keepLows();
    }
    void watchProvisioned();
    void watchAccount();
    void watchDuration(SimTime duration);
    void watchEventAge(SimTime age);
    void watchScaling(int asked, int room);
    /// What waits in the function's queue is about to become more or fewer: there are so many.
    void watchWaiting(std::int64_t count)
    {
        if (observation && !observation->waiting.empty())
            observation->waiting[static_cast<std::size_t>(function.index)].keep(now(), count);
    }
    /// An asynchronous event is about to be refused: whoever follows one takes this if it is its first attempt and no other
    /// is under way.
    void watchTrouble(const Attempt &attempt);
    /// The same of one that failed.
    void watchFailure(const Work &work);

private:
    void write(const Record &record);
    void writeInitParts(const Work &work);
    void writeAttempt(const Record &record);
    void keepLows();
    Extremes *extremes();
};

} // namespace sim

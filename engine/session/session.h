// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/rules.h"
#include "engine/session/frame.h"
#include "engine/session/goal.h"
#include "engine/session/pacer.h"
#include "engine/session/track.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace sim {

/// What a user does with runs: plays, walks and edits one, with the run before the last edit beside it (M17, M20 to M22).
/// It knows no thread and no clock: whoever owns it says how late it is and when to leave off.
///
/// Everything that edits is a command with a number of the caller's. A number that comes again means that the same
/// gesture goes on (a drag): it starts from where it began, and the newest value counts. undo() and redo() take the number.
class Session
{
public:
    using Number = std::uint64_t;

    /// `memory`: what a run may hold, in bytes, before it stands still.
    explicit Session(std::int64_t memory);

    bool isOpen() const { return m_track.has_value(); }
    /// Takes a valid scenario, paused at 0. There is nothing to undo any more, and no ghost.
    void open(std::shared_ptr<const Scenario> scenario);

    /// Goes on as the clock goes; wall time as in Pacer. At the end nothing happens.
    void play(std::int64_t wall);
    void pause();
    bool isRunning() const { return m_running; }
    bool isFinished() const { return m_track->now() >= m_track->simulation().end(); }
    void setSpeed(double simulatedPerSecond, std::int64_t wall);
    /// Handles one event, or takes the last one back. frame() tells which it was.
    void step(const StopAsked &stop = {});
    void stepBack(const StopAsked &stop = {});
    /// Goes to an instant and stands there; to one that nobody has seen by running as fast as possible.
    void seek(SimTime time, std::int64_t wall, const StopAsked &stop = {});
    /// As fast as possible to the next of what is looked for, or to goal.time; then it stands still.
    void runUntil(const Goal &goal, std::int64_t wall);
    /// A share of what is under way, until `leaveOff`: the run, the ghost, what an edit has to play again.
    void work(std::int64_t wall, const StopAsked &leaveOff);
    /// Whether work() has something to do where nobody plays.
    bool isBehind() const;

    /// The asynchronous event whose attempts frames tell of; none: one that is in trouble. What has happened is played again
    /// for it, as work().
    void followEvent(const EventChoice &choice);
    /// Not if there is no such function, or if there are too many.
    void showLanes(const LaneChoice &choice, const StopAsked &stop = {});
    bool lanesAreBehind() const { return m_track && m_track->history().lanesAreBehind(); }
    void catchUpLanes(const StopAsked &stop) { m_track->catchUpLanes(stop); }

    /// What was refused, if it was: then nothing has changed.
    using Refusal = std::optional<Problem>;
    /// A change now (M17, M20): before the first event of the scenario itself; after the end of a run, or where memory is
    /// full, at the start of a new one. `change.at` does not matter.
    Refusal edit(Number number, const Change &change, const StopAsked &stop = {});
    /// A whole scenario, for what cannot change during a run. A new run begins.
    Refusal replace(Number number, std::shared_ptr<const Scenario> scenario);
    /// A new run, in which the own changes hold from the start (M20).
    Refusal restart(Number number);
    /// Without anything that was done since open().
    Refusal asShipped(Number number);
    /// The ghost is what is shown now, and what was shown is the ghost. Nothing happens where there is none.
    Refusal changeOver(Number number, const StopAsked &stop = {});
    /// One of the scenario's changes, which must be an own one, becomes another, or, without one, none.
    Refusal amend(Number number, int index, const std::optional<Change> &change);
    /// What bills are told in won at. It bears on nothing that happens: the run goes on.
    Refusal setWonPerDollar(Number number, double rate);
    /// Whether a command of this number was accepted.
    bool knows(Number number) const { return m_commands.contains(number); }
    /// M17: the undo of an edit is a change now, or its removal where nothing has happened since; that of everything
    /// else brings back the run that was left.
    Refusal undo(Number number, const StopAsked &stop = {});
    Refusal redo(Number number, const StopAsked &stop = {});

    /// The picture of this moment. `charts`: with copies of everything, which it shares with frames without until then.
    std::shared_ptr<Frame> frame(bool charts);

    const Track &track() const { return *m_track; }
    const Track *ghost() const { return m_ghost ? &m_ghost->track : nullptr; }

private:
    struct Command
    {
        enum class Kind : std::uint8_t { Edit, NewRun, Amendment, Wording };
        Kind kind = Kind::Edit;
        bool goesOn = false; ///< it came more than once: a drag
        Script before;
        Script after;
        SimTime at = 0; ///< Edit: the instant of the change; 0: the scenario's start
        SimTime left = 0; ///< NewRun: where the head of the run was that is not shown now
        Change change{}; ///< Edit only
        Change inverse{}; ///< what puts it back
    };
    /// The run before the last edit.
    struct Ghost
    {
        Track track;
        SimTime seen = 0; ///< how far it was seen when it was left
        std::vector<int> own; ///< as in Frame
        SimTime branchedAt = 0; ///< up to here it is the run that is shown
    };
    /// Where the last edit took place, as long as nothing has happened since.
    struct Instant
    {
        SimTime at = 0;
        std::uint64_t events = 0;
    };

    // session.cpp
    void stand();
    void halt();
    bool isFull() const;
    bool goalReached() const;
    void markSpot();
    SimTime nextPause() const;
    bool playTo(SimTime target, const StopAsked &leaveOff);
    void leadGhost(const StopAsked &leaveOff);
    bool ghostIsThere() const;
    void fillGhost(Frame &frame, bool charts);
    void fillSeen(Frame &frame);

    // sessionedits.cpp
    Refusal editNow(const Script &from, SimTime at, Command &command, const StopAsked &stop);
    Refusal editStart(const Script &from, Command &command);
    Refusal begin(Number number, Command::Kind kind, Script after);
    Refusal goTo(const Script &script, std::optional<SimTime> wanted, const StopAsked &stop, bool keeps = true);
    SimTime place() const { return std::max(m_track->now(), m_catchUp); }
    void comeTo(SimTime shown, bool atOnce);
    bool nothingSince(SimTime at) const;
    bool isRemovable(const Command &command) const;
    void take(Track track, bool keeps);
    void renew(Script script, bool keeps = true);
    void scriptChanged();

    std::int64_t m_memory;
    std::shared_ptr<const Scenario> m_opened;
    std::optional<Track> m_track;
    std::optional<Ghost> m_ghost;
    std::map<Number, Command> m_commands;
    std::optional<Instant> m_instant;
    SimTime m_catchUp = 0; ///< where the head was before an edit in its past: it goes there as fast as possible
    Pacer m_pacer;
    bool m_running = false;
    Goal m_goal;
    std::int64_t m_goalBase = 0; ///< what was counted when the search began
    std::vector<Mark> m_spots; ///< what was looked for, and found
    Halt m_halt = Halt::None;
    std::uint64_t m_halts = 0;
    std::uint64_t m_run = 0;
    std::uint64_t m_revision = 0;
    std::shared_ptr<const std::vector<Warning>> m_warnings;
    std::shared_ptr<const Scenario> m_fromTheStart;
    bool m_asShipped = true;
    std::vector<int> m_own; ///< as in Frame
    std::shared_ptr<const StepTaken> m_step;
    std::shared_ptr<const Moment> m_furthest; ///< whose buckets these are
    std::shared_ptr<const std::vector<Bucket>> m_seen;
    std::shared_ptr<const std::vector<Mark>> m_seenMarks;
    std::shared_ptr<const Frame> m_lastCharts; ///< whose copies frames without charts show
};

} // namespace sim

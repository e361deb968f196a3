// SPDX-License-Identifier: GPL-3.0-or-later
// Playing and walking; what edits do is in sessionedits.cpp.
#include "engine/session/session.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sim {

Session::Session(std::int64_t memory)
    : m_memory(memory)
{}

void Session::open(std::shared_ptr<const Scenario> scenario)
{
    m_opened = scenario;
    m_commands.clear();
    m_track.reset();
    m_ghost.reset();
    renew({std::move(scenario), {}});
    m_revision = 0;
    m_running = false;
}

/// Whether the run holds more than a session may: it does not go on then.
bool Session::isFull() const
{
    return m_track->simulation().memory() > m_memory;
}

/// Whatever was under way is over.
void Session::stand()
{
    m_running = false;
    m_goal = {};
    m_catchUp = 0;
    m_step.reset();
    m_pacer.rest();
}

/// Stands still, with all that there is up to here, and says why.
void Session::halt()
{
    stand();
    m_halt = Halt::Memory;
    ++m_halts;
}

void Session::play(std::int64_t wall)
{
    if (isFinished())
        return;
    if (isFull())
        return halt();
    stand();
    m_halt = Halt::None;
    m_running = true;
    m_pacer.begin(wall, m_track->now());
}

void Session::pause()
{
    stand();
}

void Session::setSpeed(double simulatedPerSecond, std::int64_t wall)
{
    m_pacer.setSpeed(simulatedPerSecond, wall, m_track ? m_track->now() : 0);
}

void Session::step(const StopAsked &stop)
{
    if (isFinished())
        return;
    if (isFull())
        return halt();
    stand();
    const auto taken = std::make_shared<StepTaken>(StepTaken{false, m_track->next(stop)});
    if (m_track->step(stop))
        m_step = taken;
}

void Session::stepBack(const StopAsked &stop)
{
    stand();
    if (m_track->stepBack(stop))
        m_step = std::make_shared<StepTaken>(StepTaken{true, m_track->next(stop)});
}

void Session::seek(SimTime time, std::int64_t wall, const StopAsked &stop)
{
    stand();
    m_halt = Halt::None;
    const bool there = m_track->seek(time, stop);
    if (there && time > m_track->now() && !isFinished()) // nobody has been there
        runUntil({Goal::Kind::Time, -1, time}, wall);
}

void Session::runUntil(const Goal &goal, std::int64_t wall)
{
    play(wall);
    if (!m_running)
        return;
    m_goal = goal;
    m_goal.time = std::min(goal.time, m_track->simulation().end());
    m_goalBase = countOf(m_track->simulation(), goal.kind, goal.function);
}

bool Session::goalReached() const
{
    if (m_goal.kind == Goal::Kind::None)
        return false;
    if (m_goal.kind == Goal::Kind::Time)
        return m_track->now() >= m_goal.time;
    return countOf(m_track->simulation(), m_goal.kind, m_goal.function) > m_goalBase;
}

/// What was looked for is marked where it was found.
void Session::markSpot()
{
    if (m_goal.kind == Goal::Kind::Time || m_goal.kind == Goal::Kind::None)
        return;
    Mark mark{Mark::Kind::Found, m_track->now(), m_goal.function};
    mark.found = m_goal.kind;
    const auto same = [&](const Mark &old) { return old.at == mark.at && old.found == mark.found; };
    if (std::none_of(m_spots.begin(), m_spots.end(), same))
        m_spots.push_back(mark);
}

bool Session::isBehind() const
{
    return m_track && (m_catchUp > m_track->now() || (m_ghost && !ghostIsThere()));
}

void Session::work(std::int64_t wall, const StopAsked &leaveOff)
{
    if (m_catchUp > m_track->now() && playTo(m_catchUp, leaveOff))
        m_catchUp = 0;
    if (m_catchUp > m_track->now() && isFull())
        halt();
    if (m_running && m_catchUp <= m_track->now()) {
        const bool flatOut = m_goal.kind != Goal::Kind::None;
        const SimTime end = m_track->simulation().end();
        const SimTime pause = flatOut ? Never : nextPause();
        const SimTime clock = std::min(pause, m_pacer.target(wall, m_track->now(), end));
        if (!playTo(flatOut ? std::min(m_goal.time, end) : clock, leaveOff))
            m_pacer.giveUp(); // the achieved speed says so
        m_pacer.measure(wall, m_track->now());
        if (goalReached()) {
            markSpot();
            stand();
        } else if (isFinished() || m_track->now() == pause) {
            stand();
        } else if (isFull()) {
            halt();
        }
    }
    leadGhost(leaveOff);
}

/// Where the scenario wants a run that is watched to stand still; Never: nowhere any more.
SimTime Session::nextPause() const
{
    SimTime next = Never;
    for (const SimTime at : m_track->scenario()->view.pauseAt) {
        if (at > m_track->now())
            next = std::min(next, at);
    }
    return next;
}

/// Plays on to there, the ghost beside it; false where it has to leave off before.
bool Session::playTo(SimTime target, const StopAsked &leaveOff)
{
    const bool eventByEvent = m_goal.kind != Goal::Kind::None && m_goal.kind != Goal::Kind::Time;
    if (target > m_track->now())
        m_step.reset();
    for (;;) {
        bool there = false;
        if (eventByEvent && m_track->simulation().nextEvent() <= target)
            m_track->step(leaveOff); // it ends at the event's time, not where something is looked at behind it
        else
            there = m_track->advance(target, EventsPerSlice);
        if (there || goalReached())
            return true;
        if (leaveOff())
            return false;
        if (!eventByEvent)
            leadGhost([] { return true; }); // a slice each
    }
}

/// The ghost comes to the instant that is shown, or to its own end.
void Session::leadGhost(const StopAsked &leaveOff)
{
    if (!m_ghost || ghostIsThere())
        return;
    Track &track = m_ghost->track;
    const SimTime wanted = std::min(m_track->now(), track.simulation().end());
    if (track.now() != wanted && !track.seek(wanted, leaveOff))
        return;
    while (!track.advance(wanted, EventsPerSlice) && !leaveOff()) {}
    if (track.simulation().memory() > m_memory)
        m_ghost.reset(); // both together are too much
}

bool Session::ghostIsThere() const
{
    const Simulation &simulation = m_ghost->track.simulation();
    const SimTime wanted = std::min(m_track->now(), simulation.end());
    return simulation.now() == wanted && simulation.nextEvent() > wanted;
}

void Session::followEvent(const EventChoice &choice)
{
    const int function = choice.function;
    if (function >= m_track->simulation().functionCount() || (function >= 0 && choice.request < 1))
        return;
    const SimTime shown = place();
    m_track->followEvent(choice);
    if (m_track->now() < shown)
        m_catchUp = shown;
    if (m_ghost && function < m_ghost->track.simulation().functionCount())
        m_ghost->track.followEvent(choice);
}

void Session::showLanes(const LaneChoice &choice, const StopAsked &stop)
{
    const auto known = [this](int function) {
        return function >= 0 && function < m_track->simulation().functionCount();
    };
    if (!choice.functions.empty() && choice.functions.size() <= LaneWatch::MostFunctions
        && std::all_of(choice.functions.begin(), choice.functions.end(), known))
        m_track->showLanes(choice, stop);
}

std::shared_ptr<Frame> Session::frame(bool charts)
{
    const bool fresh = charts || !m_lastCharts || m_lastCharts->run != m_run;
    auto frame = std::make_shared<Frame>();
    m_track->history().fill(*frame, m_track->simulation(), fresh);
    frame->run = m_run;
    frame->frontier = m_track->frontier();
    frame->state = m_running ? RunState::Running : isFinished() ? RunState::Finished : RunState::Paused;
    frame->halt = m_halt;
    frame->halts = m_halts;
    frame->askedSpeed = m_pacer.speed();
    frame->achievedSpeed = m_pacer.achieved();
    frame->revision = m_revision;
    frame->warnings = m_warnings;
    frame->fromTheStart = m_fromTheStart;
    frame->asShipped = m_asShipped;
    frame->own = m_own;
    frame->step = m_step;
    if (fresh)
        fillSeen(*frame);
    else
        frame->shareCharts(*m_lastCharts);
    fillGhost(*frame, fresh);
    if (fresh)
        m_lastCharts = frame;
    return frame;
}

/// What was seen beyond the head stays the same while the head moves: it is copied once.
void Session::fillSeen(Frame &frame)
{
    if (const auto furthest = m_track->furthest(); furthest != m_furthest) {
        m_furthest = furthest;
        const auto seen = furthest ? furthest->history.frame(furthest->simulation) : nullptr;
        m_seen = seen ? seen->history : nullptr;
        m_seenMarks = seen ? seen->marks : nullptr;
    }
    frame.seen = m_seen;
    if (!m_seenMarks && m_spots.empty())
        return;
    auto marks = std::make_shared<std::vector<Mark>>(*frame.marks);
    const auto addAhead = [&](Mark mark) {
        mark.ahead = mark.at > frame.time;
        marks->push_back(mark);
    };
    if (m_seenMarks) {
        for (const Mark &mark : *m_seenMarks) {
            if (mark.kind != Mark::Kind::Change && mark.at > frame.time) // changes are planned anyway
                addAhead(mark);
        }
    }
    std::for_each(m_spots.begin(), m_spots.end(), addAhead);
    frame.marks = std::move(marks);
}

/// The same instant of the run before, if it has come there.
void Session::fillGhost(Frame &frame, bool charts)
{
    if (!m_ghost)
        return;
    const Track &track = m_ghost->track;
    frame.ghostSeen = m_ghost->seen;
    frame.branchedAt = m_ghost->branchedAt;
    if (!ghostIsThere())
        return;
    const Frame *last = m_lastCharts ? m_lastCharts->ghost.get() : nullptr;
    const bool fresh = charts || !last;
    auto ghost = std::make_shared<Frame>();
    track.history().fill(*ghost, track.simulation(), fresh);
    ghost->run = frame.run;
    ghost->frontier = track.frontier();
    ghost->own = m_ghost->own;
    if (!fresh)
        ghost->shareCharts(*last);
    frame.ghost = std::move(ghost);
}

} // namespace sim

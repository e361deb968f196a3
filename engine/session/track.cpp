// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/track.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

constexpr std::uint64_t FirstSpacing = 40'000; ///< events: five to ten milliseconds of work
constexpr std::uint64_t EventsPerSlice = 1000; ///< between two looks at who waits

} // namespace

Track::Track(std::shared_ptr<const Scenario> scenario, std::int64_t budget)
    : m_budget(budget)
    , m_scenario(scenario)
    , m_head(std::move(scenario))
    , m_spacing(FirstSpacing)
{
    lay();
}

bool Track::advance(SimTime until, std::uint64_t mostEvents)
{
    if (until > m_changedAt)
        m_before.reset(); // it would keep every page of the queues that the run writes to
    bool complete = false;
    bool going = true;
    for (std::uint64_t done = 0; going && !complete && done < mostEvents;) {
        const std::uint64_t before = m_head.simulation.work();
        complete = m_head.history.advance(m_head.simulation, until, std::min(mostEvents - done, m_spacing));
        going = m_head.simulation.work() != before;
        done += m_head.simulation.work() - before;
        if (m_head.simulation.work() >= m_checkpoints.back().moment.simulation.work() + m_spacing)
            lay();
    }
    passFrontier();
    m_eventsAfter = m_head.simulation.events();
    return complete;
}

bool Track::step(const StopAsked &stop)
{
    m_before.reset();
    const bool stepped = m_head.history.step(m_head.simulation, stop);
    passFrontier();
    return stepped;
}

bool Track::stepBack(const StopAsked &stop)
{
    const std::uint64_t events = m_head.simulation.events();
    if (events == 0)
        return false;
    m_before.reset();
    keepFrontier();
    const Moment left = m_head;
    const auto after = std::find_if(m_checkpoints.begin() + 1, m_checkpoints.end(), [&](const Checkpoint &checkpoint) {
        return checkpoint.moment.simulation.events() + 1 >= events;
    });
    restore(*std::prev(after));
    bool there = true;
    while (there && m_head.simulation.events() + 2 < events) {
        m_head.history.advance(m_head.simulation, left.now(),
                               std::min(events - 2 - m_head.simulation.events(), EventsPerSlice));
        there = !stop || !stop();
    }
    if (there && events > 1)
        there = m_head.history.step(m_head.simulation, stop); // the last by a step: it ends at that event's time
    if (!there) {
        m_head = left;
        passFrontier();
    }
    return there;
}

bool Track::seek(SimTime time, const StopAsked &stop)
{
    const SimTime wanted = std::clamp<SimTime>(time, 0, frontier());
    m_before.reset();
    keepFrontier();
    if (wanted == m_frontier->now()) {
        become(*m_frontier);
        m_frontier.reset();
        return true;
    }
    const Checkpoint &kept = nearest(wanted);
    if (wanted < now() || kept.moment.now() > now())
        restore(kept);
    while (!m_head.history.advance(m_head.simulation, wanted, EventsPerSlice)) {
        if (stop && stop())
            return false;
    }
    return true;
}

/// The last kept moment from which the instant can be reached.
const Track::Checkpoint &Track::nearest(SimTime time) const
{
    const auto after =
        std::upper_bound(m_checkpoints.begin(), m_checkpoints.end(), time,
                         [](SimTime wanted, const Checkpoint &one) { return wanted < one.moment.now(); });
    return *std::prev(after); // the first is at 0
}

/// The head is a copy of it, but goes on to show the lanes that are looked at.
void Track::become(const Moment &moment)
{
    const int function = m_head.history.lanesOf();
    const bool pinned = m_head.history.lanesArePinned();
    m_head = moment;
    if (m_head.history.lanesOf() != function || m_head.history.lanesArePinned() != pinned)
        m_head.history.showLanes(m_head.simulation, function, pinned, [] { return true; });
}

/// The head is a copy of it, with the changes that were made by hand since.
void Track::restore(const Checkpoint &checkpoint)
{
    become(checkpoint.moment);
    for (std::size_t i = checkpoint.changes; i < m_changes.size(); ++i)
        m_head.simulation.schedule(m_changes[i]);
    m_head.history.setScenario(m_scenario);
}

/// Before the head goes back: where it was is not lost.
void Track::keepFrontier()
{
    if (!m_frontier)
        m_frontier = m_head;
}

/// The head may be where nobody was before.
void Track::passFrontier()
{
    if (m_frontier && m_head.simulation.events() >= m_frontier->simulation.events() && now() >= m_frontier->now())
        m_frontier.reset();
}

void Track::lay()
{
    m_checkpoints.push_back({m_head, m_changes.size(), 0});
    // What this one shares, the one before has no longer for itself alone.
    weigh(m_checkpoints.back());
    if (m_checkpoints.size() > 1)
        weigh(m_checkpoints[m_checkpoints.size() - 2]);
    if (m_bytes > m_budget)
        thinOut();
}

void Track::weigh(Checkpoint &checkpoint)
{
    m_bytes -= checkpoint.bytes;
    checkpoint.bytes = checkpoint.moment.ownBytes();
    m_bytes += checkpoint.bytes;
}

void Track::thinOut()
{
    std::vector<Checkpoint> kept;
    for (std::size_t i = 0; i < m_checkpoints.size(); i += 2)
        kept.push_back(std::move(m_checkpoints[i]));
    m_checkpoints = std::move(kept);
    m_spacing *= 2;
    m_bytes = 0;
    for (Checkpoint &checkpoint : m_checkpoints) {
        checkpoint.bytes = checkpoint.moment.ownBytes();
        m_bytes += checkpoint.bytes;
    }
}

/// A change at the head makes another future.
void Track::forgetAfterHead()
{
    m_frontier.reset();
    std::erase_if(m_changes, [this](const Change &change) { return change.at > now(); });
    std::erase_if(m_checkpoints, [this](const Checkpoint &checkpoint) {
        return checkpoint.moment.simulation.work() > m_head.simulation.work() || checkpoint.changes > m_changes.size();
    });
    m_bytes = 0;
    for (const Checkpoint &checkpoint : m_checkpoints)
        m_bytes += checkpoint.bytes;
}

/// The head comes to where it was once more, from a kept moment.
void Track::playAgainTo(SimTime time, std::uint64_t events)
{
    restore(nearest(time));
    while (m_head.simulation.events() < events)
        m_head.history.advance(m_head.simulation, time, events - m_head.simulation.events());
    if (now() < time) // nothing has happened there
        m_head.history.advance(m_head.simulation, time);
}

void Track::apply(const std::vector<Change> &changes, std::shared_ptr<const Scenario> edited)
{
    const bool replaces =
        std::any_of(m_changes.begin(), m_changes.end(), [this](const Change &change) { return change.at > now(); });
    forgetAfterHead();
    if (replaces) // the head has those in its list
        playAgainTo(now(), m_head.simulation.events());
    m_before = m_head;
    m_lastChanges = changes;
    m_changedAt = now() + Microsecond;
    for (const Change &change : changes) {
        m_changes.push_back(change);
        m_changes.back().at = m_changedAt;
        m_head.simulation.schedule(m_changes.back());
    }
    setScenario(std::move(edited));
}

const Simulation *Track::beforeChanges() const
{
    const bool untouched = m_before && now() == m_changedAt && m_head.simulation.events() == m_eventsAfter;
    return untouched ? &m_before->simulation : nullptr;
}

void Track::takeBack()
{
    become(*m_before);
    m_before.reset();
    forgetAfterHead();
}

void Track::setScenario(std::shared_ptr<const Scenario> scenario)
{
    m_scenario = std::move(scenario);
    m_head.history.setScenario(m_scenario);
    if (m_frontier)
        m_frontier->history.setScenario(m_scenario);
}

void Track::showLanes(int function, bool pinned, const StopAsked &stop)
{
    m_head.history.showLanes(m_head.simulation, function, pinned, stop);
}

void Track::catchUpLanes(const StopAsked &stop)
{
    m_head.history.catchUpLanes(m_head.simulation, stop);
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/track.h"

#include "engine/lambda/arrivals.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

constexpr std::uint64_t FirstSpacing = 40'000; ///< events: five to ten milliseconds of work

} // namespace

Track::Track(Script script, std::int64_t budget)
    : m_budget(budget)
    , m_script(std::move(script))
    , m_scenario(m_script.whole())
    , m_head(m_script.base)
    , m_spacing(FirstSpacing)
{
    m_head.history.setScenario(m_scenario);
    m_checkpoints.push_back(keep());
    weigh(m_checkpoints.back());
}

void Track::follow(Script script)
{
    const CommonPart common = commonPart(m_script, script);
    if (common.until == 0) {
        Track other(std::move(script), m_budget);
        other.showLanesOf(*this);
        if (m_event.function < other.simulation().functionCount())
            other.followEvent(m_event);
        *this = std::move(other);
        return;
    }
    m_script = std::move(script);
    m_scenario = m_script.whole();
    const auto differs = [&](const Kept &kept) { return kept.told > common.own || kept.moment->now() >= common.until; };
    if (common.until < Never)
        keepHead(); // what asks for this is seldom the last of its instant: the next one begins here, too
    std::erase_if(m_checkpoints, differs);
    weighAll();
    if (m_frontier && differs(*m_frontier))
        m_frontier.reset();
    if (m_told > common.own || now() >= common.until)
        restore(nearest(now()));
    else
        m_head.history.setScenario(m_scenario);
    const Kept &last = m_checkpoints.back();
    if (!m_frontier && last.moment->simulation.work() > m_head.simulation.work())
        m_frontier = last;
}

bool Track::advance(SimTime until, std::uint64_t mostEvents)
{
    bool complete = false;
    bool going = true;
    for (std::uint64_t done = 0; going && !complete && done < mostEvents;) {
        const std::uint64_t before = m_head.simulation.work();
        complete = play(until, std::min(mostEvents - done, m_spacing));
        going = m_head.simulation.work() != before;
        done += m_head.simulation.work() - before;
        layWhereDue();
    }
    passFrontier();
    return complete;
}

/// As the history's advance(), with the own changes.
bool Track::play(SimTime until, std::uint64_t mostEvents)
{
    const std::uint64_t stop = m_head.simulation.work() + mostEvents;
    const auto left = [&] { return stop - std::min(stop, m_head.simulation.work()); };
    while (m_told < m_script.own.size() && m_script.own[m_told].at <= until) {
        if (!m_head.history.advance(m_head.simulation, m_script.own[m_told].at - Microsecond, left()))
            return false;
        tellNext();
    }
    return m_head.history.advance(m_head.simulation, until, left());
}

void Track::tellNext()
{
    m_head.simulation.schedule(m_script.own[m_told]);
    ++m_told;
}

bool Track::step(const StopAsked &stop)
{
    if (m_told < m_script.own.size())
        tellNext(); // it may be what comes next
    const bool stepped = m_head.history.step(m_head.simulation, stop);
    layWhereDue();
    passFrontier();
    return stepped;
}

std::vector<Record> Track::next(const StopAsked &stop) const
{
    Simulation copy = m_head.simulation;
    if (m_told < m_script.own.size())
        copy.schedule(m_script.own[m_told]);
    Observation observation;
    observation.records = true;
    while (copy.nextEvent() <= copy.end() && !copy.tryStep(&observation) && !(stop && stop())) {}
    return std::move(observation.log);
}

bool Track::stepBack(const StopAsked &stop)
{
    const std::uint64_t events = m_head.simulation.events();
    if (events == 0)
        return false;
    keepFrontier();
    const Kept left = keep();
    const auto after = std::find_if(m_checkpoints.begin() + 1, m_checkpoints.end(),
                                    [&](const Kept &kept) { return kept.moment->simulation.events() + 1 >= events; });
    restore(*std::prev(after));
    bool there = true;
    while (there && m_head.simulation.events() + 2 < events) {
        play(left.moment->now(), std::min(events - 2 - m_head.simulation.events(), EventsPerSlice));
        there = !stop || !stop();
    }
    if (there && events > 1)
        there = step(stop); // the last by a step: it ends at that event's time
    if (!there) {
        restore(left);
        passFrontier();
    }
    return there;
}

bool Track::seek(SimTime time, const StopAsked &stop)
{
    const SimTime wanted = std::clamp<SimTime>(time, 0, frontier());
    keepFrontier();
    if (wanted == m_frontier->moment->now() && tellsOfEvent(*m_frontier->moment)) {
        restore(*m_frontier);
        m_frontier.reset();
        return true;
    }
    const Kept &kept = nearest(wanted);
    if (wanted < now() || kept.moment->now() > now())
        restore(kept);
    while (!play(wanted, EventsPerSlice)) {
        if (stop && stop())
            return false;
    }
    passFrontier();
    return true;
}

/// The last kept moment from which the instant can be reached.
const Track::Kept &Track::nearest(SimTime time) const
{
    const auto after = std::upper_bound(m_checkpoints.begin(), m_checkpoints.end(), time,
                                        [](SimTime wanted, const Kept &one) { return wanted < one.moment->now(); });
    return *std::prev(after); // the first is at 0
}

/// The head is a copy of it, but goes on to show the lanes that are looked at, and the marks of today's script.
void Track::restore(const Kept &kept)
{
    const LaneChoice lanes = m_head.history.lanes();
    m_head = *kept.moment;
    m_told = kept.told;
    m_head.history.setScenario(m_scenario);
    if (m_head.history.followedEvent() != m_event)
        m_head.history.followEvent(m_head.simulation, m_event);
    if (m_head.history.lanes() != lanes)
        m_head.history.showLanes(m_head.simulation, lanes, [] { return true; });
}

/// Before the head goes back: where it was is not lost.
void Track::keepFrontier()
{
    if (!m_frontier)
        m_frontier = keep();
}

/// The head may be where nobody was before.
void Track::passFrontier()
{
    if (m_frontier && m_head.simulation.events() >= m_frontier->moment->simulation.events()
        && now() >= m_frontier->moment->now())
        m_frontier.reset();
}

void Track::layWhereDue()
{
    if (m_head.simulation.work() < m_checkpoints.back().moment->simulation.work() + m_spacing)
        return;
    m_checkpoints.push_back(keep());
    // What this one shares, the one before has no longer for itself alone.
    weigh(m_checkpoints.back());
    weigh(m_checkpoints[m_checkpoints.size() - 2]);
    if (m_bytes > m_budget)
        thinOut();
}

/// Where it is not kept anyway.
void Track::keepHead()
{
    const std::uint64_t work = m_head.simulation.work();
    const auto after = std::find_if(m_checkpoints.begin(), m_checkpoints.end(),
                                    [work](const Kept &kept) { return kept.moment->simulation.work() > work; });
    const Moment &before = *std::prev(after)->moment; // the first is where nothing was done
    if (before.simulation.work() < work || before.now() < now())
        m_checkpoints.insert(after, keep());
}

void Track::weigh(Kept &kept)
{
    m_bytes -= kept.bytes;
    kept.bytes = kept.moment->ownBytes();
    m_bytes += kept.bytes;
}

void Track::weighAll()
{
    m_bytes = 0;
    for (Kept &kept : m_checkpoints) {
        kept.bytes = kept.moment->ownBytes();
        m_bytes += kept.bytes;
    }
}

void Track::thinOut()
{
    std::vector<Kept> kept;
    for (std::size_t i = 0; i < m_checkpoints.size(); i += 2)
        kept.push_back(std::move(m_checkpoints[i]));
    m_checkpoints = std::move(kept);
    m_spacing *= 2;
    weighAll();
}

void Track::setBudget(std::int64_t budget)
{
    m_budget = budget;
    while (m_bytes > m_budget && m_checkpoints.size() > 1)
        thinOut();
}

void Track::followEvent(const EventChoice &choice)
{
    m_event = choice;
    std::erase_if(m_checkpoints, [this](const Kept &kept) { return !tellsOfEvent(*kept.moment); });
    weighAll();
    if (!tellsOfEvent(m_head)) {
        keepFrontier();
        restore(nearest(now()));
    } else if (m_head.history.followedEvent() != m_event) {
        m_head.history.followEvent(m_head.simulation, m_event);
    }
}

/// Whether what is played from there on has all that is to be known of the followed event.
bool Track::tellsOfEvent(const Moment &moment) const
{
    if (moment.history.followedEvent() == m_event || moment.simulation.events() == 0)
        return true;
    // Calls by hand have numbers of their own, which do not tell which came before.
    return m_event.function >= 0 && m_event.request < FirstByHand
           && moment.simulation.totals(m_event.function).requests < m_event.request;
}

void Track::showLanes(const LaneChoice &choice, const StopAsked &stop)
{
    m_head.history.showLanes(m_head.simulation, choice, stop);
}

void Track::showLanesOf(const Track &other)
{
    const LaneChoice &choice = other.history().lanes();
    const auto known = [this](int function) { return function < simulation().functionCount(); };
    if (choice != history().lanes() && std::all_of(choice.functions.begin(), choice.functions.end(), known))
        showLanes(choice);
}

void Track::catchUpLanes(const StopAsked &stop)
{
    m_head.history.catchUpLanes(m_head.simulation, stop);
}

} // namespace sim

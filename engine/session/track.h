// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/moment.h"
#include "engine/session/script.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace sim {

/// A run that can be walked in both directions: the moment that is shown, the furthest one that was reached, and moments
/// kept on the way, from which any instant in between is played again within milliseconds.
///
/// What is played again is the same to the bit (M21), however the run was walked before. Changes by hand are told to a
/// moment only when it comes to them, so that moments before them serve other runs, too:
/// a copy that follows another script shares them.
class Track
{
public:
    /// What the kept moments may hold together, in bytes. When they hold more, every second one goes. A run that is left
    /// and kept beside the one that is shown has a quarter of it.
    static constexpr std::int64_t CheckpointBudget = 256'000'000;

    explicit Track(Script script, std::int64_t budget = CheckpointBudget);

    /// Goes on by another script, with all of what was seen that is the same by that one. The head is where it was, or at a
    /// kept moment before, if not even that is the same.
    void follow(Script script);

    const Script &script() const { return m_script; }
    /// The script as a scenario, with all changes.
    const std::shared_ptr<const Scenario> &scenario() const { return m_scenario; }
    const Simulation &simulation() const { return m_head.simulation; }
    const History &history() const { return m_head.history; }
    SimTime now() const { return m_head.now(); }
    /// The furthest time that was reached on this run.
    /// The moment of that, where the head has gone back; null: it is the head.
    std::shared_ptr<const Moment> furthest() const { return m_frontier ? m_frontier->moment : nullptr; }
    SimTime frontier() const { return m_frontier ? m_frontier->moment->now() : now(); }

    /// Plays on to `until`; false where `mostEvents` were handled before that, or as much work was done without one.
    bool advance(SimTime until, std::uint64_t mostEvents);
    /// Handles the next event; false: there is none before the end, or `stop` asked to leave off before one was found.
    bool step(const StopAsked &stop = {});
    /// Back to where the last event handled was still to come, at the time of the one before it, or at 0. False: there is none
    /// to take back, or `stop` asked to leave off: the head is where it was.
    bool stepBack(const StopAsked &stop = {});
    /// Goes to an instant, all events of which have happened then, but no further than the frontier. False where `stop` asked
    /// to leave off: the head is at a moment before it.
    bool seek(SimTime time, const StopAsked &stop = {});

    /// What the next event is, in records; empty: there is none, or `stop` asked to leave off before it was found.
    std::vector<Record> next(const StopAsked &stop = {}) const;

    void setBudget(std::int64_t budget);
    /// The event whose attempts are written down. Where it came in already the head is at a moment before, from which it is
    /// played again.
    void followEvent(const EventChoice &choice);
    void showLanes(const LaneChoice &choice, const StopAsked &stop = {});
    /// Shows the lanes that were looked at in another run, as far as this one has the functions.
    void showLanesOf(const Track &other);
    void catchUpLanes(const StopAsked &stop = {});

    std::size_t checkpoints() const { return m_checkpoints.size(); }
    std::int64_t checkpointBytes() const { return m_bytes; }

private:
    /// A moment that does not move any more: several tracks may hold it.
    struct Kept
    {
        std::shared_ptr<const Moment> moment;
        std::size_t told = 0; ///< of the own changes, how many it knows
        std::int64_t bytes = 0;
    };

    void restore(const Kept &kept);
    Kept keep() const { return {std::make_shared<const Moment>(m_head), m_told, 0}; }
    bool play(SimTime until, std::uint64_t mostEvents);
    void tellNext();
    const Kept &nearest(SimTime time) const;
    bool tellsOfEvent(const Moment &moment) const;
    void keepFrontier();
    void passFrontier();
    void layWhereDue();
    void keepHead();
    void thinOut();
    void weigh(Kept &kept);
    void weighAll();

    std::int64_t m_budget;
    Script m_script;
    std::shared_ptr<const Scenario> m_scenario;
    Moment m_head;
    std::size_t m_told = 0; ///< of the own changes, how many the head knows
    std::optional<Kept> m_frontier; ///< unset: it is the head
    std::vector<Kept> m_checkpoints; ///< in order of time; the first is the start of the run
    std::uint64_t m_spacing; ///< work between two of them
    EventChoice m_event; ///< kept moments may be of another, as long as it makes no difference yet
    std::int64_t m_bytes = 0;
};

} // namespace sim

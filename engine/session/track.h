// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/moment.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace sim {

/// A run that can be walked in both directions: the moment that is shown, the furthest one that was reached, and moments
/// kept on the way, from which any instant in between is played again within milliseconds.
///
/// What is played again is the same to the bit (M21), however the run was walked before.
class Track
{
public:
    /// What the kept moments may hold together, in bytes. When they hold more, every second one goes.
    static constexpr std::int64_t CheckpointBudget = 256'000'000;

    explicit Track(std::shared_ptr<const Scenario> scenario, std::int64_t budget = CheckpointBudget);

    const Simulation &simulation() const { return m_head.simulation; }
    const History &history() const { return m_head.history; }
    SimTime now() const { return m_head.now(); }
    /// Changes made by hand so far, in order of time; those ahead of the head, too.
    const std::vector<Change> &changes() const { return m_changes; }
    /// The furthest time that was reached on this run.
    SimTime frontier() const { return m_frontier ? m_frontier->now() : now(); }

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

    /// Changes the run at the instant right behind the head (M17, M20), to which it is to be advanced then. What was seen
    /// behind that is gone, and so are the changes that were made there by hand. `edited`: the scenario with them in it.
    void apply(const std::vector<Change> &changes, std::shared_ptr<const Scenario> edited);
    /// The moment before the last apply() where nothing has happened since but that; null elsewhere.
    const Simulation *beforeChanges() const;
    /// What was applied then.
    const std::vector<Change> &lastChanges() const { return m_lastChanges; }
    /// Back to that moment; beforeChanges() must not be null.
    void takeBack();

    /// The scenario has other words or prices now, and no other events.
    void setScenario(std::shared_ptr<const Scenario> scenario);
    void showLanes(int function, bool pinned, const StopAsked &stop = {});
    void catchUpLanes(const StopAsked &stop = {});

    std::size_t checkpoints() const { return m_checkpoints.size(); }
    std::int64_t checkpointBytes() const { return m_bytes; }

private:
    struct Checkpoint
    {
        Moment moment;
        std::size_t changes = 0; ///< of those made by hand, how many it knows
        std::int64_t bytes = 0;
    };

    void become(const Moment &moment);
    void restore(const Checkpoint &checkpoint);
    void playAgainTo(SimTime time, std::uint64_t events);
    const Checkpoint &nearest(SimTime time) const;
    void keepFrontier();
    void passFrontier();
    void lay();
    void thinOut();
    void weigh(Checkpoint &checkpoint);
    void forgetAfterHead();

    std::int64_t m_budget;
    std::shared_ptr<const Scenario> m_scenario;
    Moment m_head;
    std::optional<Moment> m_frontier; ///< unset: it is the head
    std::vector<Checkpoint> m_checkpoints; ///< in order of time; the first is the start of the run
    std::uint64_t m_spacing; ///< work between two of them
    std::int64_t m_bytes = 0;
    std::vector<Change> m_changes; ///< made by hand during the run, in order of time
    std::optional<Moment> m_before; ///< the moment before the last of them
    std::vector<Change> m_lastChanges;
    SimTime m_changedAt = Never; ///< when they happen
    std::uint64_t m_eventsAfter = 0; ///< handled when they had happened
};

} // namespace sim

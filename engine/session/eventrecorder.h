// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"
#include "engine/session/recorder.h"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace sim {

/// Writes down what becomes of one asynchronous event, attempt by attempt (R7.2 to R7.8): of the one that was chosen, or
/// else of one that was in trouble (see FollowedEvent).
class EventRecorder final : public Recorder
{
public:
    /// Asks `observation` for the attempts of an event that is refused.
    explicit EventRecorder(Observation &observation) { observation.followed.nextFrom = 0; }

    SimTime looksAt() const override { return Never; }
    void look(const Simulation &, Observation &) override {}
    void read(const Observation &observation) override;

    /// From now on that event, which must not have come in yet, or, without one, the next that is in trouble.
    void choose(const EventChoice &choice, SimTime now, Observation &observation);
    const EventChoice &choice() const { return m_choice; }
    /// Null: there was none.
    const std::shared_ptr<const EventStory> &story() const { return m_story; }
    /// What it holds; what it shares counts in parts.
    std::size_t bytes() const;

private:
    EventChoice m_choice;
    std::shared_ptr<const EventStory> m_story; ///< shared with copies, and renewed where it goes on
};

} // namespace sim

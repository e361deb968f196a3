// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"
#include "engine/session/recorder.h"
#include "engine/session/totalssince.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace sim {

/// Of what a function counted, how often it was asked and refused.
Asked askedIn(const Stretch &stretch);

/// Writes down how often each function was asked and refused, by whole seconds; what is over is shared with copies.
class SecondsRecorder final : public Recorder
{
public:
    explicit SecondsRecorder(const Simulation &simulation);

    SimTime looksAt() const override { return m_next; }
    void look(const Simulation &simulation, Observation &observation) override;

    /// Over the last whole second; nothing before the first is over.
    const Stretch &last(int function) const { return m_last[static_cast<std::size_t>(function)]; }
    /// All of the run so far, the one that goes on included.
    std::vector<Seconds> all(const Simulation &simulation) const;

    /// What it holds; what it shares counts in parts.
    std::size_t bytes() const;

private:
    void thinOut();

    SimTime m_next = Second;
    SimTime m_width = Second;
    SimTime m_from = 0; ///< of the stretch that goes on
    std::vector<std::shared_ptr<const Seconds>> m_stretches; ///< that are over, each m_width wide
    std::vector<TotalsSince> m_since; ///< m_from
    std::vector<TotalsSince> m_sinceSecond; ///< the last whole second
    std::vector<Stretch> m_last;
};

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/simulation.h"
#include "engine/session/frame.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace sim {

/// Writes down how often each function was asked and refused, by whole seconds; what is over is shared with copies.
class SecondsRecorder
{
public:
    explicit SecondsRecorder(const Simulation &simulation);

    /// It is a whole second.
    void secondOver(const Simulation &simulation);

    /// Over the last whole second; nothing before the first is over.
    const Asked &last(int function) const { return m_last[static_cast<std::size_t>(function)]; }
    /// All of the run so far, the one that goes on included.
    std::vector<Seconds> all(const Simulation &simulation) const;

    /// What it holds; what it shares counts in parts.
    std::size_t bytes() const;

private:
    void thinOut();

    SimTime m_width = Second;
    SimTime m_from = 0; ///< of the stretch that goes on
    std::vector<std::shared_ptr<const Seconds>> m_stretches; ///< that are over, each m_width wide
    std::vector<Asked> m_before; ///< totals at m_from
    std::vector<Asked> m_secondBefore; ///< totals at the last whole second
    std::vector<Asked> m_last;
};

} // namespace sim

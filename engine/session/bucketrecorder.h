// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"
#include "engine/session/recorder.h"
#include "engine/session/totalssince.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace sim {

/// Two neighbouring buckets as one: counts add up, means weigh by time, levels are those of the later one.
Bucket joined(const Bucket &a, const Bucket &b);

/// Writes down the whole run in buckets of the same width; where there are too many of them, neighbours become one.
class BucketRecorder final : public Recorder
{
public:
    /// Asks `observation` for peaks and lows. `duration`: the scenario's.
    BucketRecorder(SimTime duration, const Simulation &simulation, Observation &observation);

    SimTime looksAt() const override { return m_from + m_width; }
    void look(const Simulation &simulation, Observation &observation) override;

    SimTime width() const { return m_width; }
    /// All of the run so far, the one that goes on included.
    std::vector<Bucket> all(const Simulation &simulation, const Observation &observation) const;
    /// What it holds; what it shares counts in parts.
    std::size_t bytes() const;

private:
    Bucket::PerFunction functionSince(const Simulation &simulation, const Observation &observation,
                                      std::size_t index) const;
    Bucket since(const Simulation &simulation, const Observation &observation) const;
    void beginAnew(const Simulation &simulation, Observation &observation);
    void thinOut();

    SimTime m_width;
    SimTime m_from = 0; ///< of the bucket that goes on
    std::vector<std::shared_ptr<const Bucket>> m_buckets; ///< that are over, shared with copies
    std::vector<TotalsSince> m_since; ///< m_from
};

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"

#include <cstdint>

namespace sim {

/// Wall time in, simulated time out: how far a run is to be by now at the speed that was asked for, and the speed at
/// which it really goes. Wall time is in nanoseconds of any clock that never goes back.
class Pacer
{
public:
    /// Simulated seconds per second; infinity: as fast as possible.
    double speed() const { return m_speed; }
    void setSpeed(double speed, std::int64_t wall, SimTime now);
    /// The run goes on from here: what was owed before is not.
    void begin(std::int64_t wall, SimTime now);
    /// Where the run is to be at this wall time: between `now` and `end`. After a stall time is given up, not chased.
    SimTime target(std::int64_t wall, SimTime now, SimTime end);
    /// What could not be reached is not owed.
    void giveUp() { m_owed = 0; }
    /// The run has come to `now`.
    void measure(std::int64_t wall, SimTime now);
    /// Simulated seconds per second over the last half second; 0 until there was one.
    double achieved() const { return m_achieved; }
    void rest() { m_achieved = 0; }

private:
    double m_speed = 1;
    double m_owed = 0; ///< simulated microseconds that are not whole yet
    double m_achieved = 0;
    std::int64_t m_last = 0; ///< wall time of the last target
    std::int64_t m_since = 0; ///< wall time since which the speed is measured
    SimTime m_from = 0; ///< where the run was then
};

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/pacer.h"

#include <algorithm>
#include <cmath>

namespace sim {

namespace {

constexpr double LongestTickMicroseconds = 100'000;
constexpr std::int64_t MeasuredNanoseconds = 500'000'000;

} // namespace

void Pacer::setSpeed(double speed, std::int64_t wall, SimTime now)
{
    m_speed = std::max(1.0, speed);
    m_owed = 0;
    m_since = wall;
    m_from = now;
}

void Pacer::begin(std::int64_t wall, SimTime now)
{
    m_owed = 0;
    m_last = m_since = wall;
    m_from = now;
}

SimTime Pacer::target(std::int64_t wall, SimTime now, SimTime end)
{
    const double passed = static_cast<double>(wall - m_last) / 1e3;
    m_last = wall;
    if (std::isinf(m_speed))
        return end;
    m_owed += std::min(passed, LongestTickMicroseconds) * m_speed;
    const double whole = std::floor(std::min(m_owed, static_cast<double>(std::max<SimTime>(0, end - now))));
    m_owed -= whole;
    return now + static_cast<SimTime>(whole);
}

void Pacer::measure(std::int64_t wall, SimTime now)
{
    const std::int64_t passed = wall - m_since;
    if (passed < MeasuredNanoseconds)
        return;
    m_achieved = std::max(0.0, static_cast<double>(now - m_from)) * 1e3 / static_cast<double>(passed);
    m_since = wall;
    m_from = now;
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/traffic.h"

#include "engine/kernel/portablemath.h"

#include <algorithm>
#include <cmath>

namespace sim {

namespace {

double perMicrosecond(double perSecond)
{
    return perSecond / static_cast<double>(Second);
}

/// `offset` microseconds after `base`, to the nearest whole one; Never where that is out of reach.
SimTime after(SimTime base, double offset)
{
    constexpr double OutOfReach = 9e17;
    return offset < OutOfReach ? base + static_cast<SimTime>(offset + 0.5) : Never;
}

constexpr int CandidatesAtOnce = 4096; ///< of a wave: about a quarter of a millisecond's work

} // namespace

ArrivalStream::ArrivalStream(const Traffic &traffic, Stream stream, SimTime effective, RunEnd end)
    : m_kind(traffic.kind)
    , m_stream(stream)
    , m_from(traffic.from.value_or(effective))
    , m_start(std::max(m_from, effective))
    , m_until(std::min({traffic.until.value_or(end.planned), end.planned, end.actual}))
    , m_perSecond(traffic.rate)
    , m_rate(perMicrosecond(traffic.rate))
{
    start(traffic, effective, end.planned);
    compute();
}

void ArrivalStream::start(const Traffic &traffic, SimTime effective, SimTime planned)
{
    switch (m_kind) {
    case TrafficKind::Constant:
        startConstant(effective);
        break;
    case TrafficKind::Poisson:
        break;
    case TrafficKind::Ramp:
        startRamp(traffic, effective, planned);
        break;
    case TrafficKind::Wave:
        m_amplitude = perMicrosecond(traffic.amplitude);
        m_period = traffic.period;
        m_mass = static_cast<double>(m_start - m_from) * (m_rate + m_amplitude);
        break;
    case TrafficKind::Burst:
        m_count = traffic.at >= m_start ? traffic.count : 0;
        m_start = traffic.at;
        break;
    case TrafficKind::Trace:
        startTrace(traffic);
        break;
    }
}

void ArrivalStream::startConstant(SimTime effective)
{
    if (m_rate <= 0 || effective <= m_from)
        return;
    // The entry began before it took effect: skip the arrivals that would have been.
    m_n = static_cast<std::uint64_t>(static_cast<double>(effective - m_from) * m_rate);
    while (constantTime() < effective)
        ++m_n;
}

void ArrivalStream::startRamp(const Traffic &traffic, SimTime effective, SimTime planned)
{
    // The ramp reaches toRate where the entry says that it ends, even where the run ends before.
    const SimTime top = traffic.until.value_or(planned);
    if (top > m_from)
        m_slope = (perMicrosecond(traffic.toRate) - m_rate) / static_cast<double>(top - m_from);
    if (effective <= m_from)
        return;
    const double offset = static_cast<double>(effective - m_from);
    m_mass = m_rate * offset + 0.5 * m_slope * offset * offset;
}

void ArrivalStream::startTrace(const Traffic &traffic)
{
    auto trace = std::make_shared<Trace>();
    trace->hasDurations = traffic.durations.size() == traffic.times.size() && !traffic.times.empty();
    for (std::size_t i = 0; i < traffic.times.size(); ++i) {
        if (traffic.times[i] >= m_start && traffic.times[i] < m_until)
            trace->arrivals.push_back({traffic.times[i], trace->hasDurations ? traffic.durations[i] : -1});
    }
    const auto earlier = [](const Arrival &a, const Arrival &b) { return a.time < b.time; };
    if (!std::is_sorted(trace->arrivals.begin(), trace->arrivals.end(), earlier)) // most files are, and this is quick
        std::stable_sort(trace->arrivals.begin(), trace->arrivals.end(), earlier);
    m_trace = std::move(trace);
}

void ArrivalStream::pop()
{
    ++m_n;
    compute();
}

void ArrivalStream::compute()
{
    SimTime next = Never;
    switch (m_kind) {
    case TrafficKind::Constant:
        next = m_rate > 0 ? constantTime() : Never;
        break;
    case TrafficKind::Poisson:
        if (m_rate > 0) {
            m_mass += exponential();
            next = after(m_start, m_mass / m_rate);
        }
        break;
    case TrafficKind::Ramp:
        next = rampTime();
        break;
    case TrafficKind::Wave:
        next = waveTime();
        break;
    case TrafficKind::Burst:
        next = m_n < static_cast<std::uint64_t>(m_count) ? m_start : Never;
        break;
    case TrafficKind::Trace:
        next = m_n < m_trace->arrivals.size() ? m_trace->arrivals[m_n].time : Never;
        break;
    }
    m_next = next < m_until ? next : Never;
}

SimTime ArrivalStream::constantTime() const
{
    return after(m_from, static_cast<double>(m_n) * static_cast<double>(Second) / m_perSecond);
}

double ArrivalStream::exponential()
{
    const std::size_t place = m_draws % m_ahead.size();
    if (place == 0) {
        for (std::size_t i = 0; i < m_ahead.size(); ++i)
            m_ahead[i] = m_stream.at(m_draws + i).uniform();
        for (double &one : m_ahead)
            one = -portableLog(one);
    }
    ++m_draws;
    return m_ahead[place];
}

SimTime ArrivalStream::rampTime()
{
    // Solves rate x t + slope x t^2 / 2 = mass; this form of the root loses no digits where the slope is small.
    m_mass += exponential();
    const double discriminant = m_rate * m_rate + 2 * m_slope * m_mass;
    if (discriminant < 0)
        return Never;
    const double divisor = m_rate + std::sqrt(discriminant);
    return divisor > 0 ? after(m_from, 2 * m_mass / divisor) : Never;
}

SimTime ArrivalStream::waveTime()
{
    // Thinning: candidates at the highest rate, each kept with the probability that the rate has there.
    const double highest = m_rate + m_amplitude;
    m_searching = false;
    if (highest <= 0)
        return Never;
    SimTime candidate = Never;
    for (int i = 0; i < CandidatesAtOnce; ++i) {
        Draws draws = m_stream.at(m_draws++);
        m_mass += -portableLog(draws.uniform());
        candidate = after(m_from, m_mass / highest);
        if (candidate >= m_until)
            return Never;
        const double turn = static_cast<double>((candidate - m_from) % m_period) / static_cast<double>(m_period);
        if (draws.uniform() * highest < m_rate + m_amplitude * portableSinTurn(turn))
            return candidate;
    }
    m_searching = true;
    return candidate;
}

double entryRateAt(const Traffic &traffic, SimTime now, SimTime runEnd)
{
    const SimTime from = traffic.from.value_or(0);
    const SimTime until = traffic.until.value_or(runEnd);
    if (now < from || now >= until)
        return 0;
    switch (traffic.kind) {
    case TrafficKind::Constant:
    case TrafficKind::Poisson:
        return traffic.rate;
    case TrafficKind::Ramp:
        return traffic.rate + (traffic.toRate - traffic.rate) * toSeconds(now - from) / toSeconds(until - from);
    case TrafficKind::Wave: {
        const double turn = static_cast<double>((now - from) % traffic.period) / static_cast<double>(traffic.period);
        return traffic.rate + traffic.amplitude * portableSinTurn(turn);
    }
    case TrafficKind::Burst:
        return 0;
    case TrafficKind::Trace: {
        if (traffic.times.empty())
            return 0;
        const SimTime last = *std::max_element(traffic.times.begin(), traffic.times.end());
        return last > 0 ? static_cast<double>(traffic.times.size()) / toSeconds(last) : 0;
    }
    }
    return 0;
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/random.h"
#include "engine/lambda/scenario.h"

#include <array>
#include <memory>
#include <vector>

namespace sim {

/// When a run ends: as its scenario has it, and as it is cut short.
struct RunEnd
{
    SimTime planned = Never; ///< a ramp without an end of its own reaches its top here
    SimTime actual = Never; ///< nothing arrives at or after it
};

/// Arrivals of one traffic entry, in order of time (M12). Peek with next(), go on with pop().
///
/// Near the trough of a wave millions of candidates may be passed before one is kept (M12). They are looked at in bounded
/// portions: while isSearching(), next() is no arrival but a time before which there is none, and searchOn() looks on. The
/// arrivals that are found are the same.
class ArrivalStream
{
public:
    /// `effective`: when the entry takes effect (0, or the time of the change that brought it): nothing arrives
    /// before.
    ArrivalStream(const Traffic &traffic, Stream stream, SimTime effective, RunEnd end);

    /// Time of the next arrival, or Never.
    SimTime next() const { return m_next; }
    /// How long the next request runs where a trace says so; -1: the function's law decides.
    SimTime nextDuration() const { return m_trace && m_trace->hasDurations ? m_trace->arrivals[m_n].duration : -1; }
    void pop();

    bool isSearching() const { return m_searching; }
    void searchOn() { compute(); }
    /// How many events one portion of a search costs as much as.
    static constexpr std::uint64_t SearchCost = 500;

private:
    struct Arrival
    {
        SimTime time;
        SimTime duration;
    };
    struct Trace
    {
        std::vector<Arrival> arrivals;
        bool hasDurations = false;
    };

    void start(const Traffic &traffic, SimTime effective, SimTime planned);
    void startConstant(SimTime effective);
    void startRamp(const Traffic &traffic, SimTime effective, SimTime planned);
    void startTrace(const Traffic &traffic);
    void compute();
    SimTime constantTime() const;
    double exponential();
    SimTime rampTime();
    SimTime waveTime();

    TrafficKind m_kind;
    Stream m_stream;
    SimTime m_from; ///< where the entry's own clock starts
    SimTime m_start; ///< first instant at which a request may arrive
    SimTime m_until; ///< first instant at which none may any more
    SimTime m_next = Never;
    bool m_searching = false;
    std::uint64_t m_n = 0; ///< arrivals so far; constant: counted from m_from
    std::uint64_t m_draws = 0;
    /// Poisson, ramp: exponential numbers, drawn some ahead: the processor works on several logarithms at once, where one is
    /// a long chain of steps that wait for each other.
    std::array<double, 8> m_ahead{};
    double m_perSecond; ///< the rate as the scenario states it
    double m_rate; ///< per microsecond
    double m_slope = 0; ///< ramp: change of the rate per microsecond, per microsecond
    double m_amplitude = 0; ///< wave: per microsecond
    SimTime m_period = 1;
    std::int64_t m_count = 0; ///< burst
    double m_mass = 0; ///< Poisson kinds: expected number of arrivals up to the last one
    std::shared_ptr<const Trace> m_trace; ///< shared by all copies of a simulation, never changed
};

/// Requests per second that one entry asks for at `now` (a trace: its mean; a burst: 0).
double entryRateAt(const Traffic &traffic, SimTime now, SimTime runEnd);

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/rules.h"
#include "engine/lambda/traffic.h"
#include "engine/lambda/warnings.h"

#include <algorithm>
#include <limits>

/// How long queues can become, reckoned as a fluid: what flows in, less what can flow out, step by step.
namespace sim {

namespace {

constexpr std::size_t Steps = 2000; ///< over the whole run
constexpr double Unlimited = std::numeric_limits<double>::infinity();

bool hasQueue(const FunctionConfig &function)
{
    return function.trigger == Trigger::Sqs || function.invocation == Invocation::Async;
}

/// The run cut into equal steps.
class Grid
{
public:
    explicit Grid(SimTime duration)
        : m_duration(static_cast<double>(duration))
    {}

    double width() const { return m_duration / static_cast<double>(Steps); }
    std::size_t stepAt(double time) const
    {
        return std::min(Steps - 1, static_cast<std::size_t>(std::max(0.0, time / width())));
    }
    /// Calls `add(step, from, to)` for the part of [from, to) that lies in each step.
    template<typename Add>
    void spread(double from, double to, const Add &add) const
    {
        to = std::min(to, m_duration);
        if (!(from < to))
            return;
        for (std::size_t step = stepAt(from); step < Steps; ++step) {
            const double begins = static_cast<double>(step) * width();
            if (begins >= to)
                return;
            add(step, std::max(from, begins), std::min(to, begins + width()));
        }
    }

private:
    double m_duration;
};

/// What comes in and what can go out of one queue, in each step.
struct Flow
{
    std::vector<double> steady = std::vector<double>(Steps, 0); ///< events that come in over the step
    std::vector<double> sudden = std::vector<double>(Steps, 0); ///< events that come in at one instant of it
    std::vector<double> served = std::vector<double>(Steps, 0); ///< events that can be done in it
    SimTime longestAge = 0; ///< R7.4: older ones are dropped
};

/// Mean rate between two instants close to each other: of a wave that swings faster than that, its mean.
double rateBetween(const Traffic &entry, double from, double to, SimTime runEnd)
{
    if (entry.kind == TrafficKind::Wave && to - from > static_cast<double>(entry.period) / 4)
        return entry.rate;
    return entryRateAt(entry, static_cast<SimTime>((from + to) / 2), runEnd);
}

/// One entry of a function's traffic while it is in force.
void addEntry(Flow &flow, const Grid &grid, const Traffic &entry, SimTime effective, SimTime replaced, SimTime runEnd)
{
    const SimTime first = std::max(entry.from.value_or(effective), effective);
    const SimTime last = std::min({entry.until.value_or(runEnd), replaced, runEnd});
    const auto within = [&](SimTime time) { return time >= first && time < last; };
    if (entry.kind == TrafficKind::Burst) {
        if (within(entry.at))
            flow.sudden[grid.stepAt(static_cast<double>(entry.at))] += static_cast<double>(entry.count);
        return;
    }
    if (entry.kind == TrafficKind::Trace) {
        for (const SimTime time : entry.times) {
            if (within(time))
                ++flow.steady[grid.stepAt(static_cast<double>(time))];
        }
        return;
    }
    Traffic bounded = entry;
    bounded.from = entry.from.value_or(effective);
    grid.spread(static_cast<double>(first), static_cast<double>(last), [&](std::size_t step, double from, double to) {
        const double rate = rateBetween(bounded, from, to, runEnd);
        flow.steady[step] += std::max(0.0, rate) * (to - from) / static_cast<double>(Second);
    });
}

/// Events a second that a function with so many environments can do at best.
double bestRate(const FunctionConfig &function, const FunctionSettings &settings, double meanMicroseconds,
                double environments, const ModelSettings &model)
{
    const bool sqs = function.trigger == Trigger::Sqs;
    if (!sqs && settings.reservedConcurrency == 0)
        return Unlimited; // R4.6: nothing waits, all is dropped at once
    const double mean = std::min(meanMicroseconds, static_cast<double>(settings.timeout)) / static_cast<double>(Second);
    if (mean <= 0)
        return Unlimited;
    if (!sqs)
        return std::min(environments / mean, model.asyncReaderRate.value_or(Unlimited));
    constexpr int MostPollers = 1250; // R9.1
    double pollers = std::min<double>(environments, settings.sqs.maximumConcurrency.value_or(MostPollers));
    if (settings.sqs.messageGroups)
        pollers = std::min<double>(pollers, *settings.sqs.messageGroups); // R9.5
    return std::min<double>(pollers, MostPollers) * settings.sqs.batchSize / mean;
}

/// Settings and limit as `changes` leave them behind one by one, and what each function can do between two of them.
class Capacities
{
public:
    Capacities(const Scenario &scenario, const Grid &grid, std::vector<Flow> &flows)
        : m_scenario(scenario)
        , m_grid(grid)
        , m_flows(flows)
        , m_limit(scenario.account.concurrencyLimit)
    {
        for (const FunctionConfig &function : scenario.functions) {
            m_settings.push_back(function.settings);
            m_means.push_back(function.settings.duration.meanMicroseconds());
        }
    }

    void apply(const Change &change, int function)
    {
        m_limit = change.concurrencyLimit.value_or(m_limit);
        if (function < 0)
            return;
        const auto index = static_cast<std::size_t>(function);
        change.set.applyTo(m_settings[index]);
        if (change.set.duration)
            m_means[index] = m_settings[index].duration.meanMicroseconds();
    }

    /// From the last change up to this time nothing changed.
    void until(SimTime time)
    {
        const double taken = takenByAll();
        for (std::size_t i = 0; i < m_flows.size(); ++i) {
            const FunctionConfig &function = m_scenario.functions[i];
            if (!hasQueue(function))
                continue;
            const FunctionSettings &own = m_settings[i];
            const double room = m_limit - (taken - own.provisionedConcurrency);
            const double environments = std::max(0.0, own.reservedConcurrency ? *own.reservedConcurrency : room);
            const double rate = bestRate(function, own, m_means[i], environments, m_scenario.model);
            m_grid.spread(static_cast<double>(m_since), static_cast<double>(time),
                          [&](std::size_t step, double from, double to) {
                              m_flows[i].served[step] += rate * (to - from) / static_cast<double>(Second);
                          });
            m_flows[i].longestAge = std::max(m_flows[i].longestAge, own.async.maximumEventAge);
        }
        m_since = time;
    }

private:
    double takenByAll() const
    {
        double taken = 0;
        for (const FunctionSettings &settings : m_settings)
            taken += settings.reservedConcurrency.value_or(settings.provisionedConcurrency);
        return taken;
    }

    const Scenario &m_scenario;
    const Grid &m_grid;
    std::vector<Flow> &m_flows;
    int m_limit;
    SimTime m_since = 0;
    std::vector<FunctionSettings> m_settings;
    std::vector<double> m_means; ///< of the durations, in microseconds
};

/// The most that stands in the queue at any time. What is older than `longestAge` is gone.
double highest(const Flow &flow, const Grid &grid, bool ages)
{
    // Steady arrivals of the steps before, so that what came within the longest age can be read off.
    std::vector<double> sum(Steps + 1, 0);
    for (std::size_t i = 0; i < Steps; ++i)
        sum[i + 1] = sum[i] + flow.steady[i] + flow.sudden[i];
    const auto upTo = [&](double steps) {
        const double place = std::clamp(steps, 0.0, static_cast<double>(Steps));
        const auto whole = std::min(Steps - 1, static_cast<std::size_t>(place));
        return sum[whole] + (sum[whole + 1] - sum[whole]) * (place - static_cast<double>(whole));
    };
    const double age = static_cast<double>(flow.longestAge) / grid.width();
    double waiting = 0;
    double most = 0;
    for (std::size_t i = 0; i < Steps; ++i) {
        most = std::max(most, waiting + flow.sudden[i]);
        waiting = std::max(0.0, waiting + flow.sudden[i] + flow.steady[i] - flow.served[i]);
        if (ages)
            waiting = std::min(waiting, sum[i + 1] - upTo(static_cast<double>(i + 1) - age));
        most = std::max(most, waiting);
    }
    return most;
}

/// The changes in order of time.
std::vector<const Change *> inOrder(const Scenario &scenario)
{
    std::vector<const Change *> changes;
    for (const Change &change : scenario.changes)
        changes.push_back(&change);
    std::stable_sort(changes.begin(), changes.end(), [](auto *a, auto *b) { return a->at < b->at; });
    return changes;
}

/// Which traffic of a function is in force since when.
struct InForce
{
    const std::vector<Traffic> *entries;
    SimTime since;
};

} // namespace

std::vector<double> expectedBacklogs(const Scenario &scenario)
{
    const std::size_t count = scenario.functions.size();
    std::vector<double> backlogs(count, 0);
    if (std::none_of(scenario.functions.begin(), scenario.functions.end(), hasQueue))
        return backlogs;
    const Grid grid(scenario.duration);
    std::vector<Flow> flows(count);
    Capacities capacities(scenario, grid, flows);
    std::vector<InForce> traffic;
    for (const FunctionConfig &function : scenario.functions)
        traffic.push_back({&function.traffic, 0});
    const auto flowIn = [&](std::size_t function, SimTime until) {
        if (!hasQueue(scenario.functions[function]))
            return;
        for (const Traffic &entry : *traffic[function].entries)
            addEntry(flows[function], grid, entry, traffic[function].since, until, scenario.duration);
    };
    for (const Change *change : inOrder(scenario)) {
        const int function = change->function.empty() ? -1 : scenario.functionIndex(change->function);
        if (function >= 0 && change->traffic) {
            flowIn(static_cast<std::size_t>(function), change->at);
            traffic[static_cast<std::size_t>(function)] = {&*change->traffic, change->at};
        }
        capacities.until(change->at);
        capacities.apply(*change, function);
    }
    capacities.until(scenario.duration);
    for (std::size_t i = 0; i < count; ++i) {
        flowIn(i, scenario.duration);
        if (hasQueue(scenario.functions[i]))
            backlogs[i] = highest(flows[i], grid, scenario.functions[i].trigger != Trigger::Sqs);
    }
    return backlogs;
}

} // namespace sim

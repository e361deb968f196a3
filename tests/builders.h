// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/simulation.h"
#include "engine/lambda/validation.h"
#include "engine/session/readings.h"

#include <QTest>

#include <functional>
#include <string>
#include <utility>
#include <vector>

/// Scenarios in few words, and what is expected of them at which moment: the vocabulary of the rule tests.
namespace lab {

using namespace sim;

/// A function, setting by setting. Unless told otherwise: called by an SDK that does not retry, runs of one second, no init.
class Fn
{
public:
    explicit Fn(std::string name)
    {
        m_config.name = std::move(name);
        m_config.settings.duration = Law::constant(Second);
    }

    Fn &trigger(Trigger trigger)
    {
        m_config.trigger = trigger;
        m_config.invocation = triggerIsAsync(trigger) ? Invocation::Async : Invocation::Sync;
        return *this;
    }
    /// Invoked asynchronously by an SDK.
    Fn &async()
    {
        return also([](FunctionConfig &f) { f.invocation = Invocation::Async; });
    }
    Fn &runs(SimTime duration) { return runs(Law::constant(duration)); }
    Fn &runs(const Law &law)
    {
        return set([&](FunctionSettings &s) { s.duration = law; });
    }
    Fn &init(SimTime duration) { return init(Law::constant(duration)); }
    Fn &init(const Law &law)
    {
        return set([&](FunctionSettings &s) { s.init = {{{}, law}}; });
    }
    Fn &idleFor(SimTime life)
    {
        return set([&](FunctionSettings &s) { s.idleTimeout = Law::constant(life); });
    }
    Fn &reserved(int value)
    {
        return set([&](FunctionSettings &s) { s.reservedConcurrency = value; });
    }
    Fn &provisioned(int value)
    {
        return set([&](FunctionSettings &s) { s.provisionedConcurrency = value; });
    }
    Fn &fails(double share)
    {
        return set([&](FunctionSettings &s) { s.errorRate = share; });
    }
    Fn &retries(const CallerRetry &retry)
    {
        return set([&](FunctionSettings &s) { s.callerRetry = retry; });
    }

    /// Any other setting: set([](FunctionSettings &s) { ... }).
    template<typename Change>
    Fn &set(const Change &change)
    {
        change(m_config.settings);
        return *this;
    }
    template<typename Change>
    Fn &also(const Change &change)
    {
        change(m_config);
        return *this;
    }

    Fn &burst(std::int64_t count, SimTime at = 0)
    {
        Traffic entry;
        entry.kind = TrafficKind::Burst;
        entry.count = count;
        entry.at = at;
        return with(entry);
    }
    Fn &constant(double rate, SimTime from = 0, SimTime until = Never)
    {
        return with(steady(TrafficKind::Constant, rate, from, until));
    }
    Fn &poisson(double rate, SimTime from = 0, SimTime until = Never)
    {
        return with(steady(TrafficKind::Poisson, rate, from, until));
    }
    Fn &trace(std::vector<SimTime> times, std::vector<SimTime> durations = {})
    {
        Traffic entry;
        entry.kind = TrafficKind::Trace;
        entry.times = std::move(times);
        entry.durations = std::move(durations);
        return with(entry);
    }

    static Traffic steady(TrafficKind kind, double rate, SimTime from = 0, SimTime until = Never)
    {
        Traffic entry;
        entry.kind = kind;
        entry.rate = rate;
        entry.from = from;
        if (until != Never)
            entry.until = until;
        return entry;
    }

    operator FunctionConfig() const { return m_config; }

private:
    Fn &with(const Traffic &entry)
    {
        m_config.traffic.push_back(entry);
        return *this;
    }

    FunctionConfig m_config;
};

inline Scenario scenario(std::vector<FunctionConfig> functions, int limit = 1000, SimTime duration = 5 * Minute)
{
    Scenario scenario;
    scenario.duration = duration;
    scenario.account.concurrencyLimit = limit;
    scenario.functions = std::move(functions);
    return scenario;
}

inline Change changeOf(const std::string &function, SimTime at = 0)
{
    Change change;
    change.at = at;
    change.function = function;
    return change;
}

inline Change reserve(const std::string &function, std::optional<int> value, SimTime at = 0)
{
    Change change = changeOf(function, at);
    change.set.reservedConcurrency = value;
    return change;
}

inline Change provision(const std::string &function, int value, SimTime at = 0)
{
    Change change = changeOf(function, at);
    change.set.provisionedConcurrency = value;
    return change;
}

inline Change limitTo(int value, SimTime at = 0)
{
    Change change;
    change.at = at;
    change.concurrencyLimit = value;
    return change;
}

/// The scenario with these changes in it.
inline Scenario changing(Scenario scenario, std::vector<Change> changes)
{
    scenario.changes = std::move(changes);
    return scenario;
}

/// The scenario with other model settings: withModel(s, [](ModelSettings &m) { ... }).
template<typename Set>
Scenario withModel(Scenario scenario, const Set &set)
{
    set(scenario.model);
    return scenario;
}

/// A number read off a simulation, with its name.
struct Reading
{
    std::string name;
    std::function<double(const Simulation &, const Scenario &)> read;
};

/// What a reading should be.
struct Expectation
{
    Reading reading;
    double low = 0;
    double high = 0;
};

inline Expectation operator==(const Reading &reading, double value)
{
    return {reading, value, value};
}
inline Expectation operator<=(const Reading &reading, double value)
{
    return {reading, -1e300, value};
}
/// Within this share of the value.
inline Expectation near(const Reading &reading, double value, double share)
{
    return {reading, value - value * share, value + value * share};
}

/// A number of a function's totals: total("A", "throttles", &Totals::throttles).
inline Reading total(const std::string &function, const std::string &what, std::int64_t Totals::*member)
{
    return {what + " of " + function, [=](const Simulation &s, const Scenario &scenario) {
                return static_cast<double>(s.totals(scenario.functionIndex(function)).*member);
            }};
}
inline Reading requests(const std::string &f)
{
    return total(f, "requests", &Totals::requests);
}
inline Reading attempts(const std::string &f)
{
    return total(f, "attempts", &Totals::attempts);
}
inline Reading invocations(const std::string &f)
{
    return total(f, "invocations", &Totals::invocations);
}
inline Reading throttles(const std::string &f)
{
    return total(f, "throttles", &Totals::throttles);
}
inline Reading coldStarts(const std::string &f)
{
    return total(f, "cold starts", &Totals::coldStarts);
}
inline Reading spillovers(const std::string &f)
{
    return total(f, "spillovers", &Totals::spillovers);
}
inline Reading onProvisioned(const std::string &f)
{
    return total(f, "invocations on provisioned", &Totals::provisionedInvocations);
}
inline Reading deadLetters(const std::string &f)
{
    return total(f, "dead letters", &Totals::deadLetters);
}
inline Reading dropped(const std::string &f)
{
    return total(f, "dropped events", &Totals::asyncDropped);
}
inline Reading received(const std::string &f)
{
    return total(f, "received events", &Totals::asyncReceived);
}

/// Throttles for one reason.
inline Reading refusedBy(const std::string &function, ThrottleReason reason)
{
    return {"throttles of " + function + " for reason " + std::to_string(static_cast<int>(reason)),
            [=](const Simulation &s, const Scenario &scenario) {
                const auto &by = s.totals(scenario.functionIndex(function)).throttledBy;
                return static_cast<double>(by[static_cast<std::size_t>(reason)]);
            }};
}

/// A level of a function: level("A", "idle", [](const Function &f) { return f.fleet.pool.idle(); }).
inline Reading level(const std::string &function, const std::string &what, double (*read)(const Function &))
{
    return {what + " of " + function, [=](const Simulation &s, const Scenario &scenario) {
                return read(s.function(scenario.functionIndex(function)));
            }};
}
inline Reading inFlight(const std::string &f)
{
    return level(f, "in flight", [](const Function &one) { return double(one.fleet.inFlight()); });
}
inline Reading onDemand(const std::string &f)
{
    return level(f, "on demand in flight", [](const Function &one) { return double(one.fleet.onDemand); });
}
inline Reading provisionedBusy(const std::string &f)
{
    return level(f, "provisioned busy", [](const Function &one) { return double(one.fleet.provisioned.busy); });
}
inline Reading provisionedReady(const std::string &f)
{
    return level(f, "provisioned ready", [](const Function &one) { return double(one.fleet.provisioned.usable); });
}
inline Reading provisionedClaimed(const std::string &f)
{
    return level(f, "provisioned claimed", [](const Function &one) { return double(one.fleet.provisioned.claimed); });
}
inline Reading initialising(const std::string &f)
{
    return level(f, "initialising", [](const Function &one) { return double(one.fleet.initialising); });
}
inline Reading idle(const std::string &f)
{
    return level(f, "idle", [](const Function &one) { return double(one.fleet.pool.idle()); });
}
inline Reading waiting(const std::string &f)
{
    return level(f, "events waiting", [](const Function &one) { return double(one.source.waiting()); });
}
inline Reading environments(const std::string &function)
{
    return {"environments of " + function, [=](const Simulation &s, const Scenario &scenario) {
                return double(s.function(scenario.functionIndex(function)).fleet.environments());
            }};
}
inline Reading accountInFlight()
{
    return {"in flight of the account",
            [](const Simulation &s, const Scenario &) { return double(s.account().inFlight); }};
}
inline Reading pool()
{
    return {"unreserved pool",
            [](const Simulation &s, const Scenario &) { return double(s.account().unreservedPool()); }};
}
inline Reading poolInUse()
{
    return {"unreserved in flight",
            [](const Simulation &s, const Scenario &) { return double(s.account().unreservedInFlight); }};
}

/// A number of a function's report, by its key there: reported("A", "responseTime.p50").
inline Reading reported(const std::string &function, const std::string &key)
{
    return {key + " of " + function, [=](const Simulation &s, const Scenario &scenario) {
                const auto index = static_cast<std::size_t>(scenario.functionIndex(function));
                return functionReading(key)->of(s.report().functions[index]);
            }};
}
inline Reading accountReported(const std::string &key)
{
    return {key, [=](const Simulation &s, const Scenario &) { return accountReading(key)->of(s.report()); }};
}
inline Reading concurrencyMax(const std::string &f)
{
    return reported(f, "ConcurrentExecutions.max");
}

struct Instant
{
    SimTime at = 0;
    std::vector<Expectation> expected;
};

/// A rule's example: a scenario and what is true of it when, in order of time. All events of a moment have happened by then.
struct Example
{
    Scenario scenario;
    std::vector<Instant> instants;
};

inline void row(const char *name, const Scenario &scenario, const std::vector<Instant> &instants)
{
    QTest::newRow(name) << Example{scenario, instants};
}

/// The same for a single moment.
inline void row(const char *name, const Scenario &scenario, SimTime at, const std::vector<Expectation> &expected)
{
    row(name, scenario, {Instant{at, expected}});
}

/// Runs the example of the current row.
inline void checkExample()
{
    QFETCH(lab::Example, example);
    const std::vector<Problem> problems = validate(example.scenario);
    QVERIFY2(problems.empty(), problems.empty() ? "" : problems.front().path.c_str());
    Simulation simulation(example.scenario);
    QVERIFY(!example.instants.empty());
    for (const Instant &moment : example.instants) {
        simulation.advance(moment.at);
        QVERIFY(!moment.expected.empty());
        for (const Expectation &expectation : moment.expected) {
            const double value = expectation.reading.read(simulation, example.scenario);
            const bool fits = expectation.low <= value && value <= expectation.high;
            QVERIFY2(fits, qPrintable(QStringLiteral("at %1 s, %2: %3, expected %4 to %5")
                                          .arg(toSeconds(moment.at))
                                          .arg(QString::fromStdString(expectation.reading.name))
                                          .arg(value, 0, 'g', 12)
                                          .arg(expectation.low, 0, 'g', 12)
                                          .arg(expectation.high, 0, 'g', 12)));
        }
    }
}

/// The records of a whole run, or of one until `until`.
inline std::vector<Record> logOf(const Scenario &scenario, SimTime until = Never)
{
    Simulation simulation(scenario);
    Observation observation;
    observation.records = true;
    simulation.advance(until == Never ? simulation.end() : until, &observation);
    return std::move(observation.log);
}

inline std::vector<SimTime> timesOf(const std::vector<Record> &log, RecordKind kind)
{
    std::vector<SimTime> times;
    for (const Record &record : log) {
        if (record.kind == kind)
            times.push_back(record.t);
    }
    return times;
}

} // namespace lab

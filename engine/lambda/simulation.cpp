// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/simulation.h"

#include <algorithm>
#include <type_traits>

namespace sim {

// A snapshot is a copy and nothing else.
static_assert(std::is_copy_constructible_v<Simulation> && std::is_copy_assignable_v<Simulation>);
static_assert(std::is_nothrow_move_constructible_v<EventQueue> && std::is_copy_assignable_v<EventQueue>);

Simulation::Simulation(const Scenario &scenario, SimTime until)
    : m_model(std::make_shared<const Model>(scenario, until))
    , m_account(scenario)
{
    for (std::size_t i = 0; i < scenario.functions.size(); ++i)
        m_functions.emplace_back(scenario, *m_model, static_cast<int>(i));
    for (Function &function : m_functions) {
        Context context = contextOf(function);
        const FunctionConfig &config = scenario.functions[static_cast<std::size_t>(function.setup.index)];
        function.arrivals.set(std::make_shared<const std::vector<Traffic>>(config.traffic), 0,
                              {m_model->planned, m_model->end});
        function.fleet.begin(context);
        function.scaler.start(context);
    }
    for (const Change &change : scenario.changes)
        schedule(change);
    refreshArrival();
}

Context Simulation::contextOf(Function &function)
{
    return {m_clock, m_account, *m_model, m_watcher.target, function.setup, function.fleet, function.meter};
}

bool Simulation::advance(SimTime until, Observation *observation, std::uint64_t mostEvents)
{
    m_watcher.target = observation;
    const std::uint64_t done = m_clock.work();
    const std::uint64_t stop = mostEvents < std::numeric_limits<std::uint64_t>::max() - done
                                   ? done + mostEvents
                                   : std::numeric_limits<std::uint64_t>::max();
    bool complete = true;
    while (nextEvent() <= until) {
        if (m_clock.work() >= stop) {
            complete = false;
            break;
        }
        handleNext();
    }
    if (complete && until > now())
        m_clock.rest(until);
    m_watcher.target = nullptr;
    return complete;
}

bool Simulation::step(Observation *observation)
{
    while (nextEvent() <= end()) {
        if (tryStep(observation))
            return true;
    }
    m_clock.rest(std::max(now(), end()));
    return false;
}

bool Simulation::tryStep(Observation *observation)
{
    // Void checks of idle environments and a search for the next arrival are no events.
    m_watcher.target = observation;
    const std::uint64_t before = events();
    handleNext();
    m_watcher.target = nullptr;
    return events() != before;
}

void Simulation::refreshArrival()
{
    m_nextArrival = Never;
    for (std::size_t i = 0; i < m_functions.size(); ++i) {
        if (m_functions[i].arrivals.next() < m_nextArrival) {
            m_nextArrival = m_functions[i].arrivals.next();
            m_nextFunction = i;
        }
    }
    if (m_byHandAt < m_nextArrival) { // behind the arrivals of M1's order (M22)
        m_nextArrival = m_byHandAt;
        m_nextFunction = m_functions.size();
    }
}

void Simulation::handleNext()
{
    const std::uint64_t before = events();
    // At the same instant arrivals come last (M1).
    if (m_nextArrival < m_clock.due()) {
        m_clock.passTo(m_nextArrival);
        if (m_nextFunction == m_functions.size())
            arriveByHand();
        else if (m_functions[m_nextFunction].arrivals.isSearching())
            searchOn();
        else
            arrive();
    } else {
        handle(m_clock.pop());
    }
    m_clock.spend(events() == before);
}

/// No arrival yet: the stream is asked to look on from this time. Nothing has happened.
void Simulation::searchOn()
{
    m_functions[m_nextFunction].arrivals.searchOn();
    refreshArrival();
    m_clock.spend(ArrivalStream::SearchCost);
}

void Simulation::arrive()
{
    Function &function = m_functions[m_nextFunction];
    const Arrivals::Request request = function.arrivals.take();
    refreshArrival();
    receive(function, request);
}

void Simulation::arriveByHand()
{
    ByHand &next = m_byHand.front();
    Function &function = m_functions[next.function];
    if (--next.left == 0)
        m_byHand.erase(m_byHand.begin());
    if (m_byHand.empty())
        m_byHandAt = Never;
    refreshArrival();
    receive(function, function.arrivals.takeByHand());
}

void Simulation::receive(Function &function, Arrivals::Request request)
{
    Context context = contextOf(function);
    ++function.meter.totals.requests;
    context.count(RankArrival, static_cast<std::uint64_t>(request.number));
    context.note({.kind = RecordKind::Arrival, .request = request.number});
    function.source.receive(context, request.number, request.runFor);
}

void Simulation::handle(const Event &event)
{
    if (event.rank() == RankChange)
        return change(event.subject);
    Function &function = m_functions[event.owner];
    Context context = contextOf(function);
    function.handle(context, event);
}

SimTime Simulation::apply(const Change &change)
{
    Change next = change;
    next.at = now() + Microsecond;
    schedule(next);
    return next.at;
}

void Simulation::schedule(const Change &change)
{
    m_changes.push_back(std::make_shared<const Change>(change));
    m_clock.schedule(change.at, RankChange, 0, static_cast<std::uint32_t>(m_changes.size() - 1));
}

void Simulation::change(std::size_t index)
{
    const Change &change = *m_changes[index];
    const auto found = std::find_if(m_functions.begin(), m_functions.end(),
                                    [&](const Function &function) { return function.setup.name == change.function; });
    const int function = found == m_functions.end() ? -1 : static_cast<int>(found - m_functions.begin());
    const bool room = !refusal(change);
    m_clock.count(RankChange, function,
                  m_changesHandled++); // in the order in which they happen, however it was told of them
    if (Observation *observation = m_watcher.target; observation && observation->records)
        observation->log.push_back({.t = now(),
                                    .kind = RecordKind::Change,
                                    .reason = room ? RecordReason::None : RecordReason::NoRoom,
                                    .function = static_cast<std::int16_t>(function),
                                    .value = static_cast<std::int64_t>(index)});
    if (!room) {
        m_refusedChanges.push_back(m_changes[index]);
        return;
    }
    if (change.concurrencyLimit)
        m_account.limit = *change.concurrencyLimit; // M5: what runs, runs on
    if (function < 0)
        return;
    changeFunction(*found, change);
    if (change.invoke && now() < end()) { // what begins at the end is not in the run (M24)
        m_byHand.push_back({static_cast<std::size_t>(function), *change.invoke});
        m_byHandAt = now();
        refreshArrival();
    }
}

std::optional<Problem> Simulation::refusal(const Change &change) const
{
    if (!change.concurrencyLimit && !change.set.reservedConcurrency && !change.set.provisionedConcurrency)
        return std::nullopt;
    std::vector<Allotment> all;
    int changed = -1;
    for (const Function &function : m_functions) {
        const FunctionSettings &settings = function.setup.settings;
        all.push_back({settings.reservedConcurrency, settings.provisionedConcurrency});
        if (function.setup.name != change.function)
            continue;
        changed = function.setup.index;
        all.back() = {change.set.reservedConcurrency.value_or(settings.reservedConcurrency),
                      change.set.provisionedConcurrency.value_or(settings.provisionedConcurrency)};
    }
    return againstAllotments(change.concurrencyLimit.value_or(m_account.limit), m_model->unreservedMinimum, all,
                             changed);
}

void Simulation::changeFunction(Function &function, const Change &change)
{
    Context context = contextOf(function);
    Setup &setup = function.setup;
    Fleet &fleet = function.fleet;
    setup.apply(change.set, now());
    fleet.pool.setSelection(setup.settings.environmentSelection);
    if (change.traffic) {
        function.arrivals.set(std::make_shared<const std::vector<Traffic>>(*change.traffic), now(),
                              {m_model->planned, m_model->end});
        refreshArrival();
    }
    if (change.set.autoScaling)
        function.scaler.start(context);
    if (setup.settings.provisionedConcurrency != fleet.provisioned.claimed)
        fleet.setProvisioned(context, setup.settings.provisionedConcurrency);
    function.meter.billing.setProvisioned(now(), fleet.provisioned.claimed, setup.settings.memory);
    fleet.allot(context);
}

void Simulation::discardWarmUp()
{
    m_statisticsSince = now();
    m_account.restart();
    for (Function &function : m_functions) {
        function.meter.restart(now());
        function.meter.allocatedBefore = function.fleet.provisioned.allocated.integral(now());
        function.meter.provisionedMax = function.fleet.provisioned.busy;
    }
}

} // namespace sim

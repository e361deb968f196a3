// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/simulation.h"

#include <algorithm>
#include <type_traits>

namespace sim {

// A snapshot is a copy and nothing else.
static_assert(std::is_copy_constructible_v<Simulation> && std::is_copy_assignable_v<Simulation>);
static_assert(std::is_nothrow_move_constructible_v<EventQueue> && std::is_copy_assignable_v<EventQueue>);

Simulation::Simulation(const Scenario &scenario, SimTime until)
    : m_model(std::make_shared<const ModelSettings>(scenario.model))
    , m_ruleSet(scenario.ruleSet)
    , m_seed(scenario.seed)
    , m_planned(scenario.duration)
    , m_end(std::min(scenario.duration, until))
    , m_account(scenario)
{
    for (const FunctionConfig &config : scenario.functions)
        m_functions.emplace_back(scenario, config, m_end);
    // What the file states at its top is in place when the run starts: nothing is left to prepare (M8).
    for (FunctionState &function : m_functions) {
        function.provisioned.claimed = function.settings.provisionedConcurrency;
        createProvisioned(function, function.settings.provisionedConcurrency);
        function.billing.setProvisioned(0, function.provisioned.claimed, function.settings.memory);
    }
    for (int i = 0; i < functionCount(); ++i)
        startAutoScaling(i);
    for (const Change &change : scenario.changes)
        m_changes.push_back(std::make_shared<const Change>(change));
    for (std::size_t i = 0; i < m_changes.size(); ++i)
        m_queue.schedule(m_changes[i]->at, RankChange, 0, static_cast<std::uint32_t>(i));
    refreshAccount();
    refreshArrival();
}

SimTime Simulation::nextEvent() const
{
    return m_queue.empty() ? m_nextArrival : std::min(m_queue.top().time, m_nextArrival);
}

bool Simulation::advance(SimTime until, Observation *observation, std::uint64_t mostEvents)
{
    m_watcher.target = observation;
    const std::uint64_t done = m_events + m_inVain;
    const std::uint64_t stop = mostEvents < std::numeric_limits<std::uint64_t>::max() - done
                                   ? done + mostEvents
                                   : std::numeric_limits<std::uint64_t>::max();
    bool complete = true;
    while (nextEvent() <= until) {
        if (m_events + m_inVain >= stop) {
            complete = false;
            break;
        }
        handleNext();
    }
    if (complete && until > m_now)
        m_now = until;
    m_watcher.target = nullptr;
    return complete;
}

bool Simulation::step(Observation *observation)
{
    while (nextEvent() <= m_end) {
        if (tryStep(observation))
            return true;
    }
    m_now = std::max(m_now, m_end);
    return false;
}

bool Simulation::tryStep(Observation *observation)
{
    // Void checks of idle environments and a search for the next arrival are no events.
    m_watcher.target = observation;
    const std::uint64_t before = m_events;
    handleNext();
    m_watcher.target = nullptr;
    return m_events != before;
}

SimTime Simulation::apply(const Change &change)
{
    auto copy = std::make_shared<Change>(change);
    copy->at = m_now + Microsecond;
    m_changes.push_back(copy);
    m_queue.schedule(copy->at, RankChange, 0, static_cast<std::uint32_t>(m_changes.size() - 1));
    return copy->at;
}

void Simulation::refreshArrival()
{
    m_nextArrival = Never;
    for (std::size_t i = 0; i < m_functions.size(); ++i) {
        if (m_functions[i].nextArrival < m_nextArrival) {
            m_nextArrival = m_functions[i].nextArrival;
            m_nextFunction = static_cast<int>(i);
        }
    }
}

void Simulation::handleNext()
{
    const std::uint64_t before = m_events;
    // At the same instant arrivals come last (M1).
    if (m_queue.empty() || m_nextArrival < m_queue.top().time) {
        m_now = m_nextArrival;
        m_queue.passTo(m_now);
        const FunctionState &function = at(m_nextFunction);
        if (function.arrivals[function.nextStream].isSearching())
            searchOn();
        else
            arrive();
    } else {
        const Event event = m_queue.pop();
        m_now = event.time;
        handle(event);
    }
    m_inVain += m_events == before;
}

/// No arrival yet: the stream is asked to look on from this time. Nothing has happened.
void Simulation::searchOn()
{
    FunctionState &function = at(m_nextFunction);
    function.arrivals[function.nextStream].searchOn();
    function.refreshNextArrival();
    refreshArrival();
    m_inVain += ArrivalStream::SearchCost;
}

void Simulation::handle(const Event &event)
{
    switch (static_cast<Rank>(event.rank())) {
    case RankCompletion:
        complete(event.owner, event.subject);
        break;
    case RankInitEnd:
        endInit(event.owner, event.subject);
        break;
    case RankReclaim:
        checkReclaim(event.owner, event.subject);
        break;
    case RankChange:
        change(event.subject);
        break;
    case RankProvisionedReady:
        provisionedReady(event.owner, event.tag, event.subject);
        break;
    case RankAlarm:
        autoScale(event.owner, event.tag, event.subject);
        break;
    case RankPoller:
        pollerEvent(event.owner, event.subject, event.tag);
        break;
    case RankAsyncAttempt:
        if (at(event.owner).trigger == Trigger::Sqs)
            showBatch(event.owner, event.subject, event.tag);
        else
            attemptEvent(event.owner, event.subject);
        break;
    case RankCallerRetry:
        retryAtCaller(event.owner, event.subject);
        break;
    case RankArrival:
        break; // stands in the functions' streams
    }
}

void Simulation::count(Rank rank, int function, std::uint64_t id)
{
    ++m_events;
    m_fingerprint.add(m_now, rank, static_cast<std::uint64_t>(function + 1) << 44 | id);
}

void Simulation::discardWarmUp()
{
    m_statisticsSince = m_now;
    m_account.maxInFlight = m_account.inFlight;
    m_account.maxUnreserved = m_account.unreservedInFlight;
    m_account.maxClaimed = m_account.unreservedInFlight + m_account.taken;
    for (FunctionState &function : m_functions) {
        TimeWeighted inFlight = function.statistics.inFlight;
        TimeWeighted environments = function.statistics.environments;
        inFlight.restart(m_now);
        environments.restart(m_now);
        function.statistics = FunctionStatistics();
        function.statistics.inFlight = inFlight;
        function.statistics.environments = environments;
        function.provisioned.allocated.restart(m_now);
        function.provisioned.busyMax = function.provisioned.busy;
        function.provisioned.utilizationMax = 0;
        function.billing.restart(m_now);
    }
}

} // namespace sim

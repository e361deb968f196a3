// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/simulation.h"

#include <algorithm>

/// Changes during the run, and provisioned concurrency coming and going.
namespace sim {

namespace {

constexpr SimTime PerEnvironment = 10 * Millisecond; ///< R5.2: 6,000 a minute
constexpr SimTime LeastInitLimit = 130 * Second; ///< R5.22: or the timeout, if that is longer

} // namespace

void Simulation::change(std::size_t index)
{
    const Change &change = *m_changes[index];
    const auto found = std::find_if(m_functions.begin(), m_functions.end(),
                                    [&](const FunctionState &function) { return function.name == change.function; });
    const int function = found == m_functions.end() ? -1 : static_cast<int>(found - m_functions.begin());
    const bool room = !refusal(change);
    count(RankChange, function, index);
    note({.kind = RecordKind::Change,
          .reason = room ? RecordReason::None : RecordReason::NoRoom,
          .function = static_cast<std::int16_t>(function),
          .value = static_cast<std::int64_t>(index)});
    if (!room) {
        m_refusedChanges.push_back(m_changes[index]);
        return;
    }
    if (change.concurrencyLimit)
        m_account.limit = *change.concurrencyLimit; // M5: what runs, runs on
    if (function >= 0)
        changeFunction(function, change);
    refreshAccount();
}

std::optional<Problem> Simulation::refusal(const Change &change) const
{
    if (!change.concurrencyLimit && !change.set.reservedConcurrency && !change.set.provisionedConcurrency)
        return std::nullopt;
    std::vector<Allotment> all;
    int changed = -1;
    for (const FunctionState &function : m_functions) {
        FunctionSettings settings = function.settings;
        if (function.name == change.function) {
            change.set.applyTo(settings);
            changed = static_cast<int>(all.size());
        }
        all.push_back({settings.reservedConcurrency, settings.provisionedConcurrency});
    }
    const int limit = change.concurrencyLimit.value_or(m_account.limit);
    return againstAllotments(limit, m_model->unreservedMinimum, all, changed);
}

void Simulation::changeFunction(int index, const Change &change)
{
    FunctionState &function = at(index);
    change.set.applyTo(function.settings);
    function.laws = FunctionLaws(function.settings);
    function.pool.setSelection(function.settings.environmentSelection);
    if (change.traffic) {
        function.setTraffic(std::make_shared<const std::vector<Traffic>>(*change.traffic), m_now, {m_planned, m_end});
        refreshArrival();
    }
    if (change.set.autoScaling)
        startAutoScaling(index);
    if (function.settings.provisionedConcurrency != function.provisioned.claimed)
        setProvisioned(index, function.settings.provisionedConcurrency);
    function.billing.setProvisioned(m_now, function.provisioned.claimed, function.settings.memory);
}

/// M8: claimed from now on, usable together when all are there; lowered at once, busy ones at their completion.
void Simulation::setProvisioned(int index, int wanted)
{
    FunctionState &function = at(index);
    Provisioned &provisioned = function.provisioned;
    provisioned.claimed = wanted;
    function.settings.provisionedConcurrency = wanted;
    ++provisioned.generation; // an allocation still under way is void
    watchProvisioned(index);
    if (wanted > provisioned.usable) {
        const int missing = wanted - provisioned.usable;
        const SimTime work = m_ruleSet == RuleSet::Current ? missing * PerEnvironment
                                                           : m_account.legacyProvisioning.order(m_now, missing);
        m_queue.schedule(m_now + m_model->provisionedPreparation + work, RankProvisionedReady,
                         static_cast<std::uint16_t>(index), static_cast<std::uint32_t>(missing),
                         provisioned.generation);
        return;
    }
    provisioned.usable = wanted;
    provisioned.allocated.set(m_now, wanted);
    provisioned.scaler.usable.set(m_now, wanted);
    while (provisioned.existing > wanted && function.pool.hasIdleProvisioned()) {
        --provisioned.existing;
        retire(index, function.pool.takeIdleProvisioned());
    }
    watchProvisioned(index); // what still runs uses more of the less that there is now
    note({.kind = RecordKind::Provisioned, .function = static_cast<std::int16_t>(index), .value = wanted});
}

/// R5.3: all of them at the same instant, or none.
void Simulation::provisionedReady(int index, std::uint16_t generation, std::uint32_t missing)
{
    FunctionState &function = at(index);
    if (generation != function.provisioned.generation)
        return;
    count(RankProvisionedReady, index, missing);
    const SimTime before = function.provisioned.initBilled;
    createProvisioned(function, static_cast<int>(missing));
    note({.kind = RecordKind::Provisioned,
          .function = static_cast<std::int16_t>(index),
          .duration = function.provisioned.initBilled - before,
          .value = function.provisioned.usable});
}

/// Adds `count` usable ones; busy ones that were to go at their completion stay instead.
void Simulation::createProvisioned(FunctionState &function, int count)
{
    Provisioned &provisioned = function.provisioned;
    provisioned.usable += count;
    provisioned.allocated.set(m_now, provisioned.usable);
    provisioned.scaler.usable.set(m_now, provisioned.usable);
    while (provisioned.existing < provisioned.usable) {
        ++provisioned.existing;
        ++function.statistics.totals.environmentsCreated;
        function.statistics.environments.add(m_now, 1);
        const std::uint32_t slot = function.pool.create(m_now, true);
        const SimTime init = drawInit(function.laws, function.streams.provisionedInit, function.pool[slot].number, 1);
        provisioned.initBilled += function.billing.addProvisionedInit(
            std::min(init, std::max(LeastInitLimit, function.settings.timeout)), function.settings.memory);
        function.pool.becomeIdle(slot);
    }
}

void Simulation::refreshAccount()
{
    m_account.taken = m_account.limit - sim::unreservedPool(m_account.limit, allotments());
    m_account.unreservedInFlight = 0;
    m_account.provisionedHeld = 0;
    for (const FunctionState &function : m_functions) {
        m_account.provisionedHeld += function.provisioned.held();
        if (!function.hasReserved())
            m_account.unreservedInFlight += function.onDemand; // M5: at once
    }
    m_account.maxUnreserved = std::max(m_account.maxUnreserved, m_account.unreservedInFlight);
    m_account.maxClaimed = std::max(m_account.maxClaimed, m_account.unreservedInFlight + m_account.taken);
    watchAccount();
}

std::vector<Allotment> Simulation::allotments() const
{
    std::vector<Allotment> all;
    for (const FunctionState &function : m_functions)
        all.push_back({function.settings.reservedConcurrency, function.provisioned.held()});
    return all;
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/script.h"

#include "engine/lambda/edits.h"

#include <algorithm>

namespace sim {

namespace {

/// Whether two scenarios are played the same: what a bill is told in bears on nothing that happens.
bool arePlayedTheSame(const Scenario &a, const Scenario &b)
{
    if (&a == &b)
        return true;
    if (a.model.wonPerDollar == b.model.wonPerDollar)
        return a == b;
    Scenario alike = a;
    alike.model.wonPerDollar = b.model.wonPerDollar;
    return alike == b;
}

} // namespace

std::shared_ptr<const Scenario> Script::whole() const
{
    if (own.empty())
        return base;
    auto scenario = std::make_shared<Scenario>(*base);
    for (const Change &change : own)
        insertChange(scenario->changes, change);
    return scenario;
}

std::vector<int> Script::ownIndices() const
{
    // Each stands behind the scenario's own of its instant and those before, and behind the own ones before it.
    std::vector<int> indices;
    indices.reserve(own.size());
    for (const Change &change : own) {
        const auto place =
            std::upper_bound(base->changes.begin(), base->changes.end(), change,
                             [](const Change &mine, const Change &theirs) { return mine.at < theirs.at; });
        indices.push_back(static_cast<int>(place - base->changes.begin()) + static_cast<int>(indices.size()));
    }
    return indices;
}

Script Script::fromTheStart() const
{
    auto scenario = std::make_shared<Scenario>(*base);
    Script script;
    for (const Change &change : own) {
        *scenario = withChangeAtStart(*scenario, change);
        if (change.invoke)
            script.own.push_back(
                callsOf(change, change.at)); // NOLINT(performance-inefficient-vector-operation): seldom any
    }
    script.base = std::move(scenario);
    return script;
}

void Script::add(const Change &change)
{
    insertChange(own, change);
}

Script Script::before(SimTime at) const
{
    Script script = *this;
    std::erase_if(script.own, [at](const Change &change) { return change.at >= at; });
    return script;
}

bool Script::operator==(const Script &other) const
{
    return own == other.own && (base == other.base || *base == *other.base);
}

CommonPart commonPart(const Script &a, const Script &b)
{
    if (!arePlayedTheSame(*a.base, *b.base))
        return {};
    const auto [mine, theirs] = std::mismatch(a.own.begin(), a.own.end(), b.own.begin(), b.own.end());
    const SimTime until = std::min(mine == a.own.end() ? Never : mine->at, theirs == b.own.end() ? Never : theirs->at);
    return {static_cast<std::size_t>(mine - a.own.begin()), until};
}

} // namespace sim

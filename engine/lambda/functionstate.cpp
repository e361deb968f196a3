// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/functionstate.h"

#include <utility>

namespace sim {

FunctionLaws::FunctionLaws(const FunctionSettings &settings)
    : duration(settings.duration)
    , idleLife(settings.idleTimeout)
{
    for (const InitPart &part : settings.init)
        init.emplace_back(part.law);
}

FunctionStreams::FunctionStreams(std::uint64_t seed, const std::string &name)
    : duration(seed, name, Concern::Duration)
    , init(seed, name, Concern::Init)
    , errors(seed, name, Concern::Errors)
    , idleLife(seed, name, Concern::IdleLife)
    , backoff(seed, name, Concern::AsyncBackoff)
    , callerJitter(seed, name, Concern::CallerJitter)
    , recycling(seed, name, Concern::Recycling)
    , duplicates(seed, name, Concern::Duplicates)
    , proactive(seed, name, Concern::Proactive)
    , vpc(seed, name, Concern::Vpc)
    , provisionedInit(seed, name, Concern::ProvisionedInit)
{}

FunctionState::FunctionState(const Scenario &scenario, const FunctionConfig &config, SimTime end)
    : name(config.name)
    , seed(scenario.seed)
    , trigger(config.trigger)
    , async(config.invocation == Invocation::Async)
    , prices(pricesOf(scenario.account.region, config.architecture))
    , settings(config.settings)
    , laws(config.settings)
    , streams(scenario.seed, config.name)
    , sqs(config.settings.sqs, scenario.ruleSet, scenario.model)
{
    pool.setSelection(settings.environmentSelection);
    setTraffic(std::make_shared<const std::vector<Traffic>>(config.traffic), 0, {scenario.duration, end});
}

void FunctionState::setTraffic(std::shared_ptr<const std::vector<Traffic>> entries, SimTime now, RunEnd end)
{
    // A part of its own for every entry and every change of the traffic, so that new traffic draws new numbers.
    constexpr std::uint64_t PartsPerGeneration = 1U << 20;
    traffic = std::move(entries);
    arrivals.clear();
    for (std::size_t i = 0; i < traffic->size(); ++i) {
        const Stream stream(seed, name, Concern::Arrivals, trafficGeneration * PartsPerGeneration + i);
        arrivals.emplace_back((*traffic)[i], stream, now, end);
    }
    ++trafficGeneration;
    refreshNextArrival();
}

void FunctionState::refreshNextArrival()
{
    nextArrival = Never;
    for (std::size_t i = 0; i < arrivals.size(); ++i) {
        if (arrivals[i].next() < nextArrival) {
            nextArrival = arrivals[i].next();
            nextStream = i;
        }
    }
}

} // namespace sim

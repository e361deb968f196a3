// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/setup.h"

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

Setup::Setup(const Scenario &scenario, int which)
    : index(which)
    , name(scenario.functions[static_cast<std::size_t>(which)].name)
    , trigger(scenario.functions[static_cast<std::size_t>(which)].trigger)
    , prices(pricesOf(scenario.account.region, scenario.functions[static_cast<std::size_t>(which)].architecture))
    , settings(scenario.functions[static_cast<std::size_t>(which)].settings)
    , laws(settings)
    , streams(scenario.seed, name)
{}

void Setup::apply(const FunctionPatch &patch, SimTime now)
{
    if (patch.init || patch.vpc)
        initSince = now;
    patch.applyTo(settings);
    laws = FunctionLaws(settings);
}

} // namespace sim

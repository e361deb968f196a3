// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/law.h"
#include "engine/kernel/random.h"
#include "engine/lambda/billing.h"
#include "engine/lambda/scenario.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace sim {

/// What holds for all functions and the whole run.
struct Model : ModelSettings
{
    explicit Model(const Scenario &scenario, SimTime until)
        : ModelSettings(scenario.model)
        , ruleSet(scenario.ruleSet)
        , seed(scenario.seed)
        , planned(scenario.duration)
        , end(std::min(scenario.duration, until))
    {}

    RuleSet ruleSet;
    std::uint64_t seed;
    SimTime planned; ///< the scenario's duration: what traffic without an end goes by
    SimTime end; ///< of the run
};

/// The laws of a function, made ready for drawing.
struct FunctionLaws
{
    explicit FunctionLaws(const FunctionSettings &settings);

    Sampler duration;
    std::vector<Sampler> init;
    Sampler idleLife;
};

/// The random streams of a function (M11).
struct FunctionStreams
{
    FunctionStreams(std::uint64_t seed, const std::string &name);

    Stream duration;
    Stream init;
    Stream errors;
    Stream idleLife;
    Stream backoff;
    Stream callerJitter;
    Stream recycling;
    Stream duplicates;
    Stream proactive;
    Stream vpc;
    Stream provisionedInit;
};

/// What a function is: its settings are replaced by changes, the rest stays.
struct Setup
{
    Setup(const Scenario &scenario, int index);

    /// Settings that a change replaces take effect at once.
    void apply(const FunctionPatch &patch, SimTime now);

    int index;
    std::string name;
    Trigger trigger;
    Prices prices;
    FunctionSettings settings;
    FunctionLaws laws;
    FunctionStreams streams;
    SimTime initSince = 0; ///< an init that began before had other parts

    bool hasReserved() const { return settings.reservedConcurrency.has_value(); }
};

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/arrivals.h"
#include "engine/lambda/fleet.h"
#include "engine/lambda/meter.h"
#include "engine/lambda/scaler.h"
#include "engine/lambda/setup.h"
#include "engine/lambda/source.h"

namespace sim {

/// Everything that one function is and has at a moment, part by part.
struct Function
{
    Function(const Scenario &scenario, const Model &model, int index)
        : setup(scenario, index)
        , arrivals(scenario.seed, setup.name)
        , source(scenario.functions[static_cast<std::size_t>(index)], model)
    {}

    Setup setup;
    Arrivals arrivals;
    Fleet fleet;
    Source source;
    Scaler scaler;
    Meter meter;
};

} // namespace sim

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

    /// What one of its parts has scheduled is due, and that part gets it.
    void handle(Context &context, const Event &event)
    {
        const auto rank = static_cast<Rank>(event.rank());
        switch (rank) {
        case RankCompletion:
            source.finished(context, fleet.complete(context, event.subject));
            break;
        case RankInitEnd:
            fleet.initOver(context, event.subject);
            break;
        case RankReclaim:
            fleet.checkIdle(context, event.subject);
            break;
        case RankProvisionedReady:
            fleet.provisionedReady(context, event.tag, event.subject);
            break;
        case RankAlarm:
            scaler.due(context, event.tag, event.subject, arrivals.received());
            break;
        case RankPoller:
        case RankAsyncAttempt:
        case RankCallerRetry:
            source.due(context, rank, event.subject, event.tag);
            break;
        case RankChange:
        case RankArrival:
            break; // the one is the run's, the other stands in `arrivals`
        }
    }

    Setup setup;
    Arrivals arrivals;
    Fleet fleet;
    Source source;
    Scaler scaler;
    Meter meter;
};

} // namespace sim

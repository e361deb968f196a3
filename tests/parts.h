// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/builders.h"

#include <optional>

/// The parts of functions without a simulation around them: to try one of them alone.
namespace lab {

struct Parts
{
    explicit Parts(const Scenario &scenario)
        : model(scenario, Never)
        , account(scenario)
    {
        for (std::size_t i = 0; i < scenario.functions.size(); ++i)
            functions.emplace_back(scenario, model, static_cast<int>(i));
        for (std::size_t i = 0; i < functions.size(); ++i) {
            Context context = of(i);
            functions[i].fleet.begin(context);
        }
        seen.records = true;
    }

    Context of(std::size_t function = 0)
    {
        Function &one = functions[function];
        return {clock, account, model, &seen, one.setup, one.fleet, one.meter};
    }

    /// Runs this now where decide() says; the place. A refusal changes nothing.
    Place run(std::int64_t request, std::size_t function = 0)
    {
        Context context = of(function);
        const Decision decision = decide(context, true);
        if (decision.place != Place::Refused)
            context.fleet.start(context, decision.place, {.request = request, .received = clock.now()}, true);
        return decision.place;
    }

    /// Time goes on to the next event of the list, which is handed to the part that scheduled it; nothing where none is due.
    std::optional<Rank> next()
    {
        if (clock.due() == Never)
            return std::nullopt;
        const Event event = clock.pop();
        const auto rank = static_cast<Rank>(event.rank());
        Function &one = functions[event.owner];
        Context context = of(event.owner);
        switch (rank) {
        case RankCompletion:
            one.source.finished(context, one.fleet.complete(context, event.subject));
            break;
        case RankInitEnd:
            one.fleet.initOver(context, event.subject);
            break;
        case RankReclaim:
            one.fleet.checkIdle(context, event.subject);
            break;
        case RankProvisionedReady:
            one.fleet.provisionedReady(context, event.tag, event.subject);
            break;
        case RankAlarm:
            one.scaler.due(context, event.tag, event.subject, requests);
            break;
        default:
            one.source.due(context, rank, event.subject, event.tag);
        }
        return rank;
    }

    Clock clock;
    Model model;
    Account account;
    std::vector<Function> functions;
    Observation seen;
    std::int64_t requests = 0; ///< received so far, as the scaler is told
};

} // namespace lab

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
        Function &one = functions[event.owner];
        Context context = of(event.owner);
        if (event.rank() == RankAlarm) // nothing has arrived here
            one.scaler.due(context, event.tag, event.subject, requests);
        else
            one.handle(context, event);
        return static_cast<Rank>(event.rank());
    }

    Clock clock;
    Model model;
    Account account;
    std::vector<Function> functions;
    Observation seen;
    std::int64_t requests = 0; ///< received so far, as the scaler is told
};

} // namespace lab

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/record.h"
#include "engine/lambda/rules.h"
#include "engine/lambda/runreport.h"
#include "engine/lambda/scenario.h"

#include <optional>
#include <vector>

namespace sim {

/// A run of one scenario: a value. Copying it is a snapshot; advancing an older copy is going back.
///
/// It calls nobody. The caller advances it and reads; what an observer wants written down, goes into an
/// Observation that the caller owns and that changes nothing in the run.
class Simulation
{
public:
    /// `scenario` must be valid (validate() is empty).
    explicit Simulation(const Scenario &scenario);

    SimTime now() const;
    /// End of the run: the scenario's duration.
    SimTime end() const;
    /// Events handled so far.
    std::uint64_t events() const;
    /// Hash over time, kind and id of every handled event.
    std::uint64_t fingerprint() const;
    /// Time of the next event, or Never.
    SimTime nextEvent() const;

    /// Handles every event up to and including `until`; then it is `until`.
    void advance(SimTime until, Observation *observation = nullptr);
    /// Handles the next event if it is not after end(); false: there is none, and it is end() now.
    bool step(Observation *observation = nullptr);

    /// Makes a change happen now (M17); `change.at` is ignored. Refused where the rules forbid it: nothing has changed then.
    std::optional<Problem> apply(const Change &change, Observation *observation = nullptr);

    /// Forgets all statistics so far (not the state): what is reported from here on is after the warm-up.
    void discardWarmUp();

    int functionCount() const;
    const Totals &totals(int function) const;
    /// Levels, totals and percentiles; the per-second rates are the observer's to fill.
    FunctionFrame functionFrame(int function) const;
    const FunctionSettings &settings(int function) const;
    const std::vector<Traffic> &traffic(int function) const;
    int concurrencyLimit() const;
    int unreservedPool() const;
    int inFlight() const;
    int unreservedInFlight() const;
    /// Concurrency of a function integrated over time until now, in environment-microseconds: differences give means.
    std::int64_t concurrencyIntegral(int function) const;
    /// Environments of a function now: on demand and provisioned, busy or not (M9).
    int environments(int function) const;
    /// Dollars of a function so far.
    Cost cost(int function) const;
    RunReport report() const;
};

} // namespace sim

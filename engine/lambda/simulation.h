// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/clock.h"
#include "engine/lambda/account.h"
#include "engine/lambda/function.h"
#include "engine/lambda/observation.h"
#include "engine/lambda/rules.h"
#include "engine/lambda/runreport.h"
#include "engine/lambda/scenario.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace sim {

/// A run of one scenario: a value. Copying it is a snapshot; advancing an older copy is going back.
///
/// It calls nobody. The caller advances it and reads; what an observer wants written down, goes into an
/// Observation that the caller owns and that changes nothing in the run.
///
/// It is the loop, and who gets which event. What happens then is in the parts: the account, and for each function its
/// arrivals, source, fleet, scaler and meter.
class Simulation
{
public:
    /// `scenario` must be valid (validate() is empty). `until`: the run ends there, if that is before the scenario's end;
    /// until then it is the same run.
    explicit Simulation(const Scenario &scenario, SimTime until = Never);

    SimTime now() const { return m_clock.now(); }
    /// End of the run: the scenario's duration, if it is not to end before. What begins at it is not in the run (M24).
    SimTime end() const { return m_model->end; }
    /// Events handled so far.
    std::uint64_t events() const { return m_clock.events(); }
    /// Hash over time, kind and id of every handled event.
    std::uint64_t fingerprint() const { return m_clock.fingerprint(); }
    /// Time of the next event, or Never. Where it is still being looked for: a time before which there is none.
    SimTime nextEvent() const { return std::min(m_clock.due(), m_nextArrival); }

    /// Handles every event up to and including `until`; then it is `until`. False where `mostEvents` were handled
    /// before that, or as much was done in vain (looking for an arrival, at an environment that is not idle any more):
    /// it is the time of the last of it then, and the rest is still to come.
    bool advance(SimTime until, Observation *observation = nullptr,
                 std::uint64_t mostEvents = std::numeric_limits<std::uint64_t>::max());
    /// Handles the next event if it is not after end(); false: there is none, and it is end() now.
    bool step(Observation *observation = nullptr);
    /// As step(), but comes back also where what was due turned out to be no event; true: one was handled. There must be
    /// something due: nextEvent() is not after end().
    bool tryStep(Observation *observation = nullptr);

    /// Schedules a change for the next microsecond, `change.at` being ignored, and says when that is: events of this
    /// instant may have been handled already, so only there does a replay find it in the same place (M1, M17).
    /// The change must leave the scenario valid.
    SimTime apply(const Change &change);
    /// Schedules a change at its own time, which is still to come: for a copy that was made before it was decided on.
    void schedule(const Change &change);
    /// What stands against a change now (M5). The scenario was checked when it was read, but not what Application Auto
    /// Scaling has claimed since: a change that leaves no room for that is refused as a whole, as the API refuses it.
    std::optional<Problem> refusal(const Change &change) const;
    /// Changes that were refused so far, in order of time.
    const std::vector<std::shared_ptr<const Change>> &refusedChanges() const { return m_refusedChanges; }

    /// Forgets all statistics so far (not the state): what is reported from here on is after the warm-up.
    void discardWarmUp();

    /// Bytes held by what can grow: queues, pools and the event list. What is shared with copies counts in full.
    std::int64_t memory() const;
    /// Bytes of a copy, with what it shares in parts: so that many copies together hold the sum.
    std::int64_t ownBytes() const;
    /// Work done so far, in events' worth: how long it takes to come here again.
    std::uint64_t work() const { return m_clock.work(); }

    const Account &account() const { return m_account; }
    int functionCount() const { return static_cast<int>(m_functions.size()); }
    const Function &function(int index) const { return m_functions[static_cast<std::size_t>(index)]; }
    const Totals &totals(int index) const { return function(index).meter.totals; }
    /// What a request would meet that came to this function now.
    Verdict verdict(int index) const;
    /// What a function is billed for so far, runs that go on included (M24).
    Usage usage(int index) const;
    /// The same in dollars.
    Cost cost(int index) const { return priced(usage(index), function(index).setup.prices); }
    RunReport report() const;

private:
    Context contextOf(Function &function);
    void refreshArrival();
    void handleNext();
    void searchOn();
    void arrive();
    void arriveByHand();
    void receive(Function &function, Arrivals::Request request);
    void handle(const Event &event);
    void change(std::size_t index);
    void changeFunction(Function &function, const Change &change);
    FunctionReport functionReport(const Function &function) const;
    void addBills(RunReport &report) const;

    std::shared_ptr<const Model> m_model;
    Clock m_clock;
    Account m_account;
    std::vector<Function> m_functions;
    std::vector<std::shared_ptr<const Change>> m_changes;
    std::vector<std::shared_ptr<const Change>> m_refusedChanges;
    std::uint64_t m_changesHandled = 0;
    SimTime m_statisticsSince = 0;
    SimTime m_nextArrival = Never;
    std::size_t m_nextFunction = 0; ///< one behind the last: requests by hand

    /// Requests by hand of this instant that are still to come (M22).
    struct ByHand
    {
        std::size_t function;
        int left;
    };
    std::vector<ByHand> m_byHand;
    SimTime m_byHandAt = Never;

    /// A pointer that a copy does not take along: the observer is not part of the value.
    struct Watcher
    {
        Watcher() = default;
        Watcher(const Watcher &) {}
        Watcher &operator=(const Watcher &) { return *this; }
        Observation *target = nullptr;
    };
    Watcher m_watcher;
};

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/eventqueue.h"
#include "engine/kernel/fingerprint.h"
#include "engine/lambda/account.h"
#include "engine/lambda/functionstate.h"
#include "engine/lambda/record.h"
#include "engine/lambda/rules.h"
#include "engine/lambda/runreport.h"
#include "engine/lambda/scenario.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace sim {

/// The levels of a function that an observer samples often.
struct FunctionLevels
{
    int inFlight = 0;
    std::int64_t asyncWaiting = 0;
    SimTime asyncOldestAge = 0;
};

/// A run of one scenario: a value. Copying it is a snapshot; advancing an older copy is going back.
///
/// It calls nobody. The caller advances it and reads; what an observer wants written down, goes into an
/// Observation that the caller owns and that changes nothing in the run.
class Simulation
{
public:
    /// `scenario` must be valid (validate() is empty). `until`: the run ends there, if that is before the scenario's end;
    /// until then it is the same run.
    explicit Simulation(const Scenario &scenario, SimTime until = Never);

    SimTime now() const;
    /// End of the run: the scenario's duration, if it is not to end before. What begins at it is not in the run (M24).
    SimTime end() const;
    /// Events handled so far.
    std::uint64_t events() const;
    /// Hash over time, kind and id of every handled event.
    std::uint64_t fingerprint() const;
    /// Time of the next event, or Never. Where it is still being looked for: a time before which there is none.
    SimTime nextEvent() const;

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
    /// What stands against a change now (M5). The scenario was checked when it was read, but not what Application Auto
    /// Scaling has claimed since: a change that leaves no room for that is refused as a whole, as the API refuses it.
    std::optional<Problem> refusal(const Change &change) const;
    /// Changes that were refused so far, in order of time.
    const std::vector<std::shared_ptr<const Change>> &refusedChanges() const { return m_refusedChanges; }

    /// Forgets all statistics so far (not the state): what is reported from here on is after the warm-up.
    void discardWarmUp();

    /// Bytes held by what can grow: queues, pools and the event heap. What is shared with copies counts in full.
    std::int64_t memory() const;

    int functionCount() const;
    const Totals &totals(int function) const;
    /// Levels, totals and percentiles; the per-second rates are the observer's to fill.
    FunctionFrame functionFrame(int function) const;
    FunctionLevels levels(int function) const;
    const FunctionSettings &settings(int function) const;
    const std::vector<Traffic> &traffic(int function) const;
    int concurrencyLimit() const;
    int unreservedPool() const;
    int inFlight() const;
    int unreservedInFlight() const;
    /// sum(reserved) + sum(provisioned of functions without reserved) + unreserved in flight (R5.12).
    int claimedConcurrency() const { return m_account.taken + m_account.unreservedInFlight; }
    /// Concurrency of a function integrated over time until now, in environment-microseconds: differences give means.
    Wide concurrencyIntegral(int function) const;
    /// Init that was billed so far for provisioned environments (R5.20).
    SimTime provisionedInit(int function) const { return at(function).provisioned.initBilled; }
    /// Environments of a function now: on demand and provisioned, busy or not (M9).
    int environments(int function) const;
    /// Dollars of a function so far.
    Cost cost(int function) const;
    RunReport report() const;
    /// Durations of runs so far, and ages of events when they were handled.
    const Tally &durationTally(int function) const { return at(function).statistics.duration.tally(); }
    const Tally &eventAgeTally(int function) const { return at(function).statistics.eventAge; }
    /// All environments of a function, in no particular order.
    std::vector<Environment> environmentsOf(int function) const;
    /// Throttles and cold starts of all functions so far.
    std::int64_t throttles() const;
    std::int64_t coldStarts() const;
    /// Time and function of the first throttle and of the first dead letter; Never and -1 before it.
    std::pair<SimTime, int> firstThrottle() const { return {m_account.firstThrottle, m_account.firstThrottleFunction}; }
    std::pair<SimTime, int> firstDeadLetter() const
    {
        return {m_account.firstDeadLetter, m_account.firstDeadLetterFunction};
    }

private:
    /// Kinds of event in the order in which they are handled at the same instant (M1). Arrivals come last; they
    /// stand in the functions' streams, not in the heap.
    enum Rank : std::uint8_t {
        RankCompletion = 1,
        RankInitEnd,
        RankReclaim,
        RankChange,
        RankProvisionedReady,
        RankAlarm,
        RankPoller,
        RankAsyncAttempt,
        RankCallerRetry,
        RankArrival,
    };

    /// Where an attempt may run, or why it may not (M2).
    struct Decision
    {
        enum class Place : std::uint8_t { Provisioned, Warm, Cold, Refused };
        Place place = Place::Refused;
        ThrottleReason reason = ThrottleReason::AccountConcurrency;
    };

    /// A pointer that a copy does not take along: the observer is not part of the value.
    struct Watcher
    {
        Watcher() = default;
        Watcher(const Watcher &) {}
        Watcher &operator=(const Watcher &) { return *this; }
        Observation *target = nullptr;
    };

    // simulation.cpp: the loop
    void refreshArrival();
    void handleNext();
    void searchOn();
    void handle(const Event &event);
    void note(const Record &record);
    Extremes *extremesOf(int function);
    void watchAccount();
    void watchStart(int function, const Environment &environment);
    void watchProvisioned(int function);
    void watchScaling(int function, int asked, int room);
    void count(Rank rank, int function, std::uint64_t id);
    FunctionState &at(int function) { return m_functions[static_cast<std::size_t>(function)]; }
    const FunctionState &at(int function) const { return m_functions[static_cast<std::size_t>(function)]; }
    OpenRuns openRuns(const FunctionState &function) const;
    Usage usage(const FunctionState &function) const { return function.billing.usage(m_now, openRuns(function)); }
    void addBills(RunReport &report) const;
    FunctionReport functionReport(const FunctionState &function) const;

    // admission.cpp: arrivals, checks, the start of a run
    void arrive();
    void receiveSynchronous(int function, std::int64_t request, SimTime runFor);
    void retryAtCaller(int function, std::uint32_t ticket);
    bool trySynchronous(int function, Work work, SimTime runFor);
    void refuseSynchronous(int function, const Work &work, ThrottleReason reason);
    Decision decide(FunctionState &function, bool synchronous);
    bool mayRunOnProvisioned(FunctionState &function, bool policed);
    std::optional<ThrottleReason> concurrencyRefusal(const FunctionState &function) const;
    TokenBucket &bucketOf(FunctionState &function);
    void begin(int function, Decision::Place place, Work work, SimTime runFor, bool synchronous);
    std::uint32_t environmentFor(FunctionState &function, Decision::Place place);
    void drawWork(FunctionState &function, Environment &environment, SimTime runFor);
    static SimTime drawInit(const FunctionLaws &laws, const Stream &stream, std::int64_t which, int attempt);
    static SimTime vpcDelay(const FunctionState &function, const Work &work);
    void countStart(FunctionState &function, int index, const Environment &environment);
    void throttled(int function, const Work &work, ThrottleReason reason, SimTime nextTry);

    // completion.cpp: the end of init, of a run, of an environment
    void endInit(int function, std::uint32_t slot);
    void complete(int function, std::uint32_t slot);
    void answer(FunctionState &function, const Work &work);
    void release(int function, std::uint32_t slot);
    void armReclaim(int function, std::uint32_t slot);
    void checkReclaim(int function, std::uint32_t slot);
    void retire(int function, std::uint32_t slot);

    // asynchronous.cpp: the internal queue
    void receiveEvent(int function, std::int64_t request, SimTime runFor);
    void deliverAgain(int function, std::int64_t request, SimTime runFor);
    void attemptEvent(int function, std::uint32_t ticket, bool onReceipt = false);
    bool readerTakes(int function, std::uint32_t ticket);
    void waitInQueue(int function, std::uint32_t ticket, SimTime wait);
    void endEvent(int function, const Work &work);
    void dropEvent(int function, std::uint32_t ticket, RecordReason reason);

    // eventsource.cpp: the SQS event source mapping
    void receiveMessage(int function, std::int64_t request, SimTime runFor);
    void startTicking(int function);
    void pollerEvent(int function, std::uint32_t first, std::uint16_t tag);
    void poll(int function);
    void noteBatch(int function, std::uint32_t first);
    void invokeBatch(int function, std::uint32_t first);
    void holdBatch(int function, const Work &work, ThrottleReason reason);
    void hideBatch(int function, std::uint32_t first);
    void endBatch(int function, const Work &work);
    void showBatch(int function, std::uint32_t first, std::uint16_t tag);
    void dropMessage(int function, std::uint32_t slot);

    // settings.cpp (reading.cpp has the public readers): changes and provisioned concurrency
    void change(std::size_t index);
    void changeFunction(int function, const Change &change);
    void setProvisioned(int function, int wanted);
    void provisionedReady(int function, std::uint16_t generation, std::uint32_t count);
    void createProvisioned(FunctionState &function, int count);
    void refreshAccount();

    // scaling.cpp: Application Auto Scaling
    void startAutoScaling(int function);
    void autoScale(int function, std::uint16_t generation, std::uint32_t what);
    void minuteOver(int function);
    void scheduledAction(int function, const ScheduledAction &action);
    void scaleTo(int function, int capacity, RecordReason reason);

    std::vector<Allotment> allotments() const;

    std::shared_ptr<const ModelSettings> m_model;
    RuleSet m_ruleSet;
    std::uint64_t m_seed;
    SimTime m_planned; ///< the scenario's duration: what traffic without an end goes by
    SimTime m_end;
    std::vector<std::shared_ptr<const Change>> m_changes;
    std::vector<std::shared_ptr<const Change>> m_refusedChanges;
    std::vector<FunctionState> m_functions;
    Account m_account;
    EventQueue m_queue;
    SimTime m_now = 0;
    SimTime m_statisticsSince = 0;
    SimTime m_nextArrival = Never;
    int m_nextFunction = 0;
    std::uint64_t m_events = 0;
    std::uint64_t m_inVain = 0; ///< work that came to no event, in events' worth: bounds what advance() does at once
    std::uint64_t m_receipts = 0; ///< asynchronous events so far
    Fingerprint m_fingerprint;
    Watcher m_watcher;
};

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"
#include "engine/lambda/frame.h"

#include <array>
#include <cstdint>
#include <vector>

namespace sim {

/// What an event was, for the log, the timeline and the counters. The names are those of the log's "kind".
enum class RecordKind : std::uint8_t {
    Arrival,
    Start,
    InitEnd,
    End,
    Throttle,
    Retry,
    DeadLetter,
    Drop,
    Reclaim,
    Provisioned,
    Change,
    Alarm,
    Receive ///< a poller took an SQS message; the start or the throttle of its batch follows
};

/// Why a request was throttled, dropped or sent to the DLQ, as the log says it ("" where it does not apply).
enum class RecordReason : std::uint8_t {
    None,
    AccountConcurrency, ///< ConcurrentInvocationLimitExceeded
    SetAside, ///< the same, of a function whose own reserved share is still in use by others (M5)
    ReservedConcurrency, ///< ReservedFunctionConcurrentInvocationLimitExceeded
    ScalingRate,
    RequestRate,
    GatewayRate, ///< API Gateway's own throttle
    EventAge, ///< EventAgeExceeded
    RetriesExhausted,
    ReservedZero,
    Timeout,
    FunctionError,
    AlarmHigh,
    AlarmLow,
    Schedule,
    NoRoom, ///< an alarm, a schedule or a change asked for more than the limit leaves
};

struct Record
{
    SimTime t = 0;
    RecordKind kind = RecordKind::Arrival;
    RecordReason reason = RecordReason::None;
    bool cold = false;
    bool provisioned = false;
    bool duplicate = false; ///< a second delivery of an asynchronous event (R7.7)
    std::int16_t function = -1; ///< -1: the account
    std::uint16_t attempt = 0; ///< from 1; 0: does not apply
    std::uint32_t environment = 0; ///< from 1; 0: does not apply
    std::int64_t request = 0; ///< from 1; 0: does not apply
    /// What the log gives as "duration". Throttle: until the next try, or until its poller lets go of the messages;
    /// Reclaim: how long it lived; Provisioned: init billed for the new ones together; -1: does not apply.
    SimTime duration = -1;
    SimTime waited = 0; ///< Start: since the request, or the event, came in
    /// Provisioned: environments ready; Change: index; Alarm: new capacity; Start: init to come, us; Receive: the first
    /// request of the batch; -1: does not apply.
    std::int64_t value = -1;
};

/// Highest values since the reader last reset them: what CloudWatch's MAX statistics need.
struct Extremes
{
    int inFlight = 0;
    int provisioned = 0; ///< as set
    int provisionedBusy = 0;
    double provisionedUtilization = 0;
    SimTime duration = 0;
    SimTime eventAge = 0;
};

/// What Application Auto Scaling asked for on one function, and the most that there was room for.
struct ScalingStep
{
    SimTime at = 0;
    int function = 0;
    int asked = 0; ///< provisioned concurrency
    int room = 0;
    bool refused() const { return asked > room; }
};

/// An observer's own notebook. It stands outside the simulation: filling it changes nothing in a run.
struct Observation
{
    bool records = false; ///< whether to write records
    int onlyFunction = -1; ///< records of this function only; -1: of all
    std::vector<Record> log; ///< appended to; the reader clears it
    std::vector<Extremes> extremes; ///< per function; empty: not wanted
    int accountMax = 0; ///< in flight in the account, with `extremes`
    int unreservedMax = 0;
    int claimedMax = 0;
    bool scaling = false; ///< whether to write down scaling steps, of all functions and with records or without
    std::vector<ScalingStep> scalingSteps; ///< appended to; the reader clears it
    std::vector<int> peaks; ///< per function, then the account: highest concurrency since the reader last set it
};

/// Totals since the start (or since discardWarmUp) of one function; M7 to M13 say what is counted how.
struct Totals
{
    std::int64_t requests = 0;
    std::int64_t attempts = 0;
    std::int64_t callerRetries = 0;
    std::int64_t invocations = 0;
    std::int64_t throttles = 0;
    std::array<std::int64_t, ThrottleReasonCount> throttledBy{};
    std::int64_t gatewayThrottles = 0;
    std::int64_t throttledSetAside = 0; ///< of those by the account's concurrency (M5)
    std::int64_t answers200 = 0, answers202 = 0, answers429 = 0, answers500 = 0, answers502 = 0, answers504 = 0;
    std::int64_t lambda200 = 0, lambda202 = 0, lambda429 = 0;
    std::int64_t errors = 0;
    std::int64_t timeouts = 0;
    std::int64_t coldStarts = 0;
    std::int64_t environmentsCreated = 0;
    std::int64_t provisionedInvocations = 0;
    std::int64_t spillovers = 0;
    std::int64_t asyncReceived = 0;
    std::int64_t asyncDropped = 0;
    std::int64_t asyncRetries = 0;
    std::int64_t deadLetters = 0;
    std::int64_t deadLetterErrors = 0;
};

} // namespace sim

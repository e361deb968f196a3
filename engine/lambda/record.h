// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"

#include <cstdint>

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

/// The rule that says so, as the rulebook names it; empty where it is none of Lambda's.
const char *ruleOf(RecordReason reason);

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
    /// Start: where the parts of the init to come stand in Observation::initParts.
    std::uint32_t firstPart = 0;
    std::uint32_t parts = 0;
};

/// Whether an asynchronous event is over with it: it ran without error, or was given up.
inline bool endsEvent(const Record &record)
{
    return record.kind == RecordKind::DeadLetter || record.kind == RecordKind::Drop
           || (record.kind == RecordKind::End && record.reason == RecordReason::None);
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/rules.h"

#include <limits>

/// The table of settings: what each is called in a scenario file, where it stands, and between which values it may lie.
/// Reading, writing, checking, changing, merging, undoing and the controls of the window all walk through it.
///
/// A visitor is called once a row, with the row and with that setting of each of the objects, side by side; there may
/// be none. A dotted key stands in an object of its own.
namespace sim {

/// What a value may be. Times in seconds; of a list or a law, each value of it has rules of its own.
struct Bounds
{
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool isAmount = false; ///< what lies below 0 is told so, without the bounds
};

struct Setting
{
    const char *key;
    Bounds bounds = {};
    const char *rule = ""; ///< of Lambda, that the bounds come from, as the rulebook names it
};

constexpr Bounds numbers(double low, double high)
{
    return {low, high};
}

constexpr Bounds times(SimTime low, SimTime high)
{
    return {toSeconds(low), toSeconds(high)};
}

inline constexpr double HighestRate = 10'000'000; ///< per second
inline constexpr Bounds Amount{0, std::numeric_limits<double>::infinity(), true};
inline constexpr Bounds Concurrency{0, MostConcurrency, true};
inline constexpr Bounds Share{0, 1};
inline constexpr Bounds Rate{0, HighestRate};

template<typename T>
struct Tag
{};

/// Settings that stand together in an object of their own, and that a change replaces together.
template<typename T>
inline constexpr bool IsGroup =
    std::is_same_v<
        T,
        AutoScaling> || std::is_same_v<T, AsyncSettings> || std::is_same_v<T, CallerRetry> || std::is_same_v<T, SqsSettings>;

/// FunctionSettings and FunctionPatch have these in common.
template<typename V, typename... O>
void fields(Tag<FunctionPatch>, V &&visit, O &...o)
{
    visit(Setting{"memory", numbers(128, 10240), "R2.11"}, o.memory...);
    visit(Setting{"duration"}, o.duration...);
    visit(Setting{"init"}, o.init...);
    visit(Setting{"timeout", times(Millisecond, 15 * Minute), "R2.11"}, o.timeout...);
    visit(Setting{"errorRate", Share}, o.errorRate...);
    visit(Setting{"idleTimeout"}, o.idleTimeout...);
    visit(Setting{"environmentSelection"}, o.environmentSelection...);
    visit(Setting{"reservedConcurrency", Concurrency}, o.reservedConcurrency...);
    visit(Setting{"provisionedConcurrency", Concurrency}, o.provisionedConcurrency...);
    visit(Setting{"autoScaling"}, o.autoScaling...);
    visit(Setting{"async"}, o.async...);
    visit(Setting{"vpc"}, o.vpc...);
    visit(Setting{"callerRetry"}, o.callerRetry...);
}

template<typename V, typename... O>
void fields(Tag<FunctionSettings>, V &&visit, O &...o)
{
    fields(Tag<FunctionPatch>{}, visit, o...);
    visit(Setting{"sqs"}, o.sqs...); // no change during the run touches it
}

template<typename V, typename... O>
void fields(Tag<AutoScaling>, V &&visit, O &...o)
{
    visit(Setting{"min", Concurrency}, o.min...);
    visit(Setting{"max", Concurrency}, o.max...);
    visit(Setting{"targetUtilization", numbers(0.1, 0.9), "R5.14"}, o.targetUtilization...);
    visit(Setting{"schedule"}, o.schedule...);
}

template<typename V, typename... O>
void fields(Tag<AsyncSettings>, V &&visit, O &...o)
{
    visit(Setting{"maximumEventAge", times(Minute, 6 * Hour), "R7.4"}, o.maximumEventAge...);
    visit(Setting{"maximumRetryAttempts", numbers(0, 2), "R7.3"}, o.maximumRetryAttempts...);
    visit(Setting{"onFailure"}, o.onFailure...);
}

template<typename V, typename... O>
void fields(Tag<CallerRetry>, V &&visit, O &...o)
{
    visit(Setting{"policy"}, o.policy...);
    visit(Setting{"maxAttempts", numbers(1, 100)}, o.maxAttempts...);
    visit(Setting{"delay", Amount}, o.delay...);
    visit(Setting{"retryAfter", Amount}, o.retryAfter...);
}

template<typename V, typename... O>
void fields(Tag<SqsSettings>, V &&visit, O &...o)
{
    visit(Setting{"batchSize", numbers(1, 10'000)}, o.batchSize...);
    visit(Setting{"maximumConcurrency", numbers(2, 1'000), "R9.3"}, o.maximumConcurrency...);
    visit(Setting{"messageGroups", numbers(1, 100'000)}, o.messageGroups...);
    visit(Setting{"visibilityTimeout", times(0, 12 * Hour)}, o.visibilityTimeout...);
    visit(Setting{"maxReceiveCount", numbers(1, 1'000)}, o.maxReceiveCount...);
}

template<typename V, typename... O>
void fields(Tag<ModelSettings>, V &&visit, O &...o)
{
    visit(Setting{"unreservedMinimum", numbers(0, MostConcurrency)}, o.unreservedMinimum...);
    visit(Setting{"asyncJitter"}, o.asyncJitter...);
    visit(Setting{"asyncReaderRate", numbers(LowestReaderRate, HighestRate)}, o.asyncReaderRate...);
    visit(Setting{"provisionedPreparation", times(0, Hour)}, o.provisionedPreparation...);
    visit(Setting{"initBilled"}, o.initBilled...);
    visit(Setting{"alarmPoints.high", numbers(1, 1440)}, o.alarmPointsHigh...);
    visit(Setting{"alarmPoints.low", numbers(1, 1440)}, o.alarmPointsLow...);
    visit(Setting{"recycling"}, o.recycling...);
    visit(Setting{"duplicates", Share}, o.duplicates...);
    visit(Setting{"proactiveInit", Share}, o.proactiveInit...);
    visit(Setting{"requestRateQuota"}, o.requestRateQuota...);
    visit(Setting{"apiGateway.rate", Rate}, o.apiGatewayRate...);
    visit(Setting{"apiGateway.burst", Rate}, o.apiGatewayBurst...);
    visit(Setting{"sqsBackoff", times(10 * Millisecond, 12 * Hour)}, o.sqsBackoff...);
    visit(Setting{"sqsLowering", times(0, Minute)}, o.sqsLowering...);
    visit(Setting{"wonPerDollar", numbers(LowestWonPerDollar, HighestWonPerDollar)}, o.wonPerDollar...);
}

template<typename V, typename... O>
void fields(Tag<AccountSettings>, V &&visit, O &...o)
{
    visit(Setting{"concurrencyLimit", numbers(1, MostConcurrency)}, o.concurrencyLimit...);
    visit(Setting{"region"}, o.region...);
}

} // namespace sim

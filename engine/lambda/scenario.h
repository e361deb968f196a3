// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/law.h"
#include "engine/kernel/simtime.h"

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

/// The scenario as a value: what a file says and what the window edits. Defaults here are the file format's defaults.
namespace sim {

struct LocalizedText
{
    std::string en;
    std::string ko;
    bool operator==(const LocalizedText &) const = default;
};

enum class Trigger : std::uint8_t { Alb, ApiGateway, FunctionUrl, Sdk, S3, Sns, EventBridge, Sqs };
enum class Invocation : std::uint8_t { Sync, Async };
enum class RuleSet : std::uint8_t { Current, Before202311 };
enum class Architecture : std::uint8_t { X86_64, Arm64 };
enum class EnvironmentSelection : std::uint8_t { MostRecentlyUsed, NewestCreated, LeastRecentlyUsed };
enum class FailureDestination : std::uint8_t { None, Sqs, Sns };
enum class Vpc : std::uint8_t { None, Before2019, Since2019 };
enum class RetryPolicy : std::uint8_t { None, SdkStandard, Fixed };
enum class TrafficKind : std::uint8_t { Constant, Poisson, Ramp, Wave, Burst, Trace };
enum class ViewCard : std::uint8_t { Gauges, Counters, Pool, Concurrency, Throttles, ColdStarts };

struct InitPart
{
    LocalizedText part;
    Law law;
    bool operator==(const InitPart &) const = default;
};

/// One source of requests. Which fields mean something depends on the kind (M12); times are absolute.
struct Traffic
{
    TrafficKind kind = TrafficKind::Constant;
    double rate = 0; ///< requests per second
    double toRate = 0; ///< ramp: the rate at `until`
    double amplitude = 0; ///< wave: rate swings by this much
    SimTime period = 24 * Hour; ///< wave
    std::optional<SimTime> from; ///< unset: when the entry takes effect
    std::optional<SimTime> until; ///< unset: the end of the run
    std::int64_t count = 0; ///< burst
    SimTime at = 0; ///< burst
    std::vector<SimTime> times; ///< trace
    std::vector<SimTime> durations; ///< trace: empty, or one per time, replacing the function's law
    std::string file; ///< trace: where the times came from, as written in the scenario
    bool operator==(const Traffic &) const = default;
};

struct ScheduledAction
{
    SimTime at = 0;
    std::optional<int> min;
    std::optional<int> max;
    bool operator==(const ScheduledAction &) const = default;
};

struct AutoScaling
{
    int min = 1;
    int max = 1;
    double targetUtilization = 0.7;
    std::vector<ScheduledAction> schedule;
    bool operator==(const AutoScaling &) const = default;
};

struct AsyncSettings
{
    SimTime maximumEventAge = 6 * Hour;
    int maximumRetryAttempts = 2;
    FailureDestination onFailure = FailureDestination::None;
    bool operator==(const AsyncSettings &) const = default;
};

/// The event source mapping of trigger Sqs and the queue behind it (section 9 of the rules).
struct SqsSettings
{
    int batchSize = 10;
    std::optional<int> maximumConcurrency; ///< R9.3; unset: 1,250
    std::optional<int> messageGroups; ///< set: a FIFO queue with so many groups (R9.5)
    SimTime visibilityTimeout = 15 * Minute; ///< R9.6; never below the function's timeout
    int maxReceiveCount = 5; ///< R9.6; a message taken so often without success goes to the DLQ
    bool operator==(const SqsSettings &) const = default;
};

struct CallerRetry
{
    RetryPolicy policy = RetryPolicy::None;
    int maxAttempts = 3; ///< the first try included
    SimTime delay = Second; ///< policy Fixed: between two tries
    std::optional<SimTime> retryAfter =
        std::nullopt; ///< R6.7: the hint that comes with a 429; policy SdkStandard follows it
    bool operator==(const CallerRetry &) const = default;
};

template<typename T>
using Plain = T;

/// What a setting is where nothing says otherwise: the format's default; in a change, that it stays as it is.
template<template<typename> typename Each, typename T>
constexpr Each<T> standard(T value)
{
    if constexpr (std::is_same_v<Each<T>, T>)
        return value;
    else
        return std::nullopt;
}

/// What can be changed while the run goes on, said once for the settings in force and for the changes of them.
/// What the file calls each and how far it may go stands in engine/lambda/settings.h.
template<template<typename> typename Each>
struct ChangeableSettings
{
    Each<int> memory = standard<Each>(1024); ///< MB; price only (M13)
    Each<Law> duration = standard<Each>(Law::constant(100 * Millisecond));
    Each<std::vector<InitPart>> init;
    Each<SimTime> timeout = standard<Each>(15 * Minute);
    Each<double> errorRate = standard<Each>(0.0);
    Each<Law> idleTimeout = standard<Each>(Law::constant(6 * Minute));
    Each<EnvironmentSelection> environmentSelection = standard<Each>(EnvironmentSelection::MostRecentlyUsed);
    Each<std::optional<int>> reservedConcurrency; ///< unset: none; 0: switched off (R4.5)
    Each<int> provisionedConcurrency = standard<Each>(0);
    Each<std::optional<AutoScaling>> autoScaling;
    Each<AsyncSettings> async;
    Each<Vpc> vpc = standard<Each>(Vpc::None);
    Each<CallerRetry> callerRetry;
    bool operator==(const ChangeableSettings &) const = default;
};

/// The settings of a function that are in force.
struct FunctionSettings : ChangeableSettings<Plain>
{
    SqsSettings sqs; ///< trigger Sqs only; fixed for the run
    bool operator==(const FunctionSettings &) const = default;
};

/// The settings of a function that a change replaces, each a key of `changes[].set`; unset ones stay as they are.
struct FunctionPatch : ChangeableSettings<std::optional>
{
    bool operator==(const FunctionPatch &) const = default;
    void applyTo(FunctionSettings &settings) const;
    /// Takes over what `later` sets: one patch that does what both do one after the other.
    void merge(const FunctionPatch &later);
    /// The patch that puts back what this one replaces in `now`.
    FunctionPatch inverse(const FunctionSettings &now) const;
};

struct FunctionConfig
{
    std::string name;
    LocalizedText label;
    Trigger trigger = Trigger::Sdk;
    Invocation invocation = Invocation::Sync; ///< follows from the trigger, but for Sdk
    Architecture architecture = Architecture::X86_64;
    FunctionSettings settings;
    std::vector<Traffic> traffic;
    bool operator==(const FunctionConfig &) const = default;
};

/// The numbers that AWS does not publish ([INF] in the rules), each a named setting with its default.
struct ModelSettings
{
    int unreservedMinimum = 100; ///< R2.3, M5
    bool asyncJitter = true; ///< M6
    std::optional<double> asyncReaderRate; ///< M6; events per second, unset: not limited
    SimTime provisionedPreparation = 90 * Second; ///< R5.2, M8
    bool initBilled = true; ///< R8.8
    int alarmPointsHigh = 3; ///< R5.15
    int alarmPointsLow = 15;
    std::optional<Law> recycling; ///< R8.5: life of an environment however busy; unset: "none"
    double duplicates = 0; ///< R7.7: share of asynchronous events delivered twice
    double proactiveInit = 0; ///< R8.7: share of cold starts whose init the caller does not wait for
    bool requestRateQuota = true; ///< M4
    double apiGatewayRate = 10000; ///< R6.11
    double apiGatewayBurst = 5000;
    SimTime sqsBackoff = 2 * Second; ///< M23: a throttled poller's first wait, doubled from try to try
    SimTime sqsLowering = 200 * Millisecond; ///< M23: each throttle takes back so much of the mapping's growth (R9.1)
    double wonPerDollar = 1400; ///< what a bill is told in won at; bears on no rule
    bool operator==(const ModelSettings &) const = default;
};

struct AccountSettings
{
    int concurrencyLimit = 1000; ///< R2.1
    std::string region = "ap-northeast-2";
    bool operator==(const AccountSettings &) const = default;
};

/// One entry of `changes`: either the account's limit, or one function's traffic, settings and calls by hand.
struct Change
{
    SimTime at = 0;
    LocalizedText label; ///< what the mark on the charts says; empty: made from the change
    std::optional<int> concurrencyLimit; ///< account change
    std::string function; ///< by name; empty for an account change
    std::optional<std::vector<Traffic>> traffic; ///< replaces all entries of the function (M12)
    FunctionPatch set;
    std::optional<int> invoke; ///< M22: so many requests of the function, by hand, at this instant
    bool operator==(const Change &) const = default;
};

/// How the scenario is best looked at. Nothing here bears on the run.
struct View
{
    std::optional<double> speed; ///< simulated seconds per second; unset: as it was before
    std::vector<SimTime> pauseAt; ///< where a run that is watched stands still; in any order
    std::vector<std::string> coldStarts; ///< functions whose cold starts are compared, by name; at most two
    std::vector<ViewCard> cards; ///< of the dashboard; empty: all
    bool operator==(const View &) const = default;
};

struct Scenario
{
    LocalizedText title;
    LocalizedText notes; ///< what to do and to watch; shown in the course panel
    std::string source; ///< where data in it came from (licence of traces)
    std::uint64_t seed = 1;
    SimTime duration = 5 * Minute;
    RuleSet ruleSet = RuleSet::Current;
    ModelSettings model;
    AccountSettings account;
    std::vector<FunctionConfig> functions;
    std::vector<Change> changes; ///< in order of time
    View view;
    bool operator==(const Scenario &) const = default;

    /// Index of the function with this name, or -1.
    int functionIndex(const std::string &name) const;
};

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

#include <array>
#include <string_view>
#include <utility>

/// The file format, said once: which key stands for which field. The reader, the writer and the list of keys
/// that the JSON Schema is held against all walk through these, so that they cannot disagree.
///
/// A visitor is called with (key, pointer to member, need). A dotted key stands in an object of its own.
/// Fields of type SimTime are durations; a plain number of that type goes through `visit.count`.
namespace ScenarioFields {

enum class Need : bool { Optional, Required };

template<typename T>
struct Tag
{};

/// How the values of an enumeration are spelt. The first is what stands for values without a spelling.
template<typename E>
struct Spelling;

template<typename E, std::size_t N>
using SpellingList = std::array<std::pair<std::string_view, E>, N>;

template<>
struct Spelling<sim::Trigger>
{
    static constexpr SpellingList<sim::Trigger, 8> values{{{"alb", sim::Trigger::Alb},
                                                           {"api-gateway", sim::Trigger::ApiGateway},
                                                           {"function-url", sim::Trigger::FunctionUrl},
                                                           {"sdk", sim::Trigger::Sdk},
                                                           {"s3", sim::Trigger::S3},
                                                           {"sns", sim::Trigger::Sns},
                                                           {"eventbridge", sim::Trigger::EventBridge},
                                                           {"sqs", sim::Trigger::Sqs}}};
};

template<>
struct Spelling<sim::Invocation>
{
    static constexpr SpellingList<sim::Invocation, 2> values{
        {{"sync", sim::Invocation::Sync}, {"async", sim::Invocation::Async}}};
};

template<>
struct Spelling<sim::RuleSet>
{
    static constexpr SpellingList<sim::RuleSet, 2> values{
        {{"current", sim::RuleSet::Current}, {"before-2023-11", sim::RuleSet::Before202311}}};
};

template<>
struct Spelling<sim::Architecture>
{
    static constexpr SpellingList<sim::Architecture, 2> values{
        {{"x86_64", sim::Architecture::X86_64}, {"arm64", sim::Architecture::Arm64}}};
};

template<>
struct Spelling<sim::EnvironmentSelection>
{
    static constexpr SpellingList<sim::EnvironmentSelection, 3> values{
        {{"most-recently-used", sim::EnvironmentSelection::MostRecentlyUsed},
         {"newest-created", sim::EnvironmentSelection::NewestCreated},
         {"least-recently-used", sim::EnvironmentSelection::LeastRecentlyUsed}}};
};

template<>
struct Spelling<sim::FailureDestination> // none is null
{
    static constexpr SpellingList<sim::FailureDestination, 2> values{
        {{"sqs", sim::FailureDestination::Sqs}, {"sns", sim::FailureDestination::Sns}}};
};

template<>
struct Spelling<sim::Vpc>
{
    static constexpr SpellingList<sim::Vpc, 3> values{
        {{"none", sim::Vpc::None}, {"before-2019", sim::Vpc::Before2019}, {"since-2019", sim::Vpc::Since2019}}};
};

template<>
struct Spelling<sim::RetryPolicy>
{
    static constexpr SpellingList<sim::RetryPolicy, 3> values{{{"none", sim::RetryPolicy::None},
                                                               {"sdk-standard", sim::RetryPolicy::SdkStandard},
                                                               {"fixed", sim::RetryPolicy::Fixed}}};
};

template<>
struct Spelling<sim::TrafficKind>
{
    static constexpr SpellingList<sim::TrafficKind, 6> values{{{"constant", sim::TrafficKind::Constant},
                                                               {"poisson", sim::TrafficKind::Poisson},
                                                               {"ramp", sim::TrafficKind::Ramp},
                                                               {"wave", sim::TrafficKind::Wave},
                                                               {"burst", sim::TrafficKind::Burst},
                                                               {"trace", sim::TrafficKind::Trace}}};
};

template<>
struct Spelling<sim::Law::Kind>
{
    static constexpr SpellingList<sim::Law::Kind, 6> values{{{"constant", sim::Law::Kind::Constant},
                                                             {"exponential", sim::Law::Kind::Exponential},
                                                             {"normal", sim::Law::Kind::Normal},
                                                             {"lognormal", sim::Law::Kind::Lognormal},
                                                             {"uniform", sim::Law::Kind::Uniform},
                                                             {"empirical", sim::Law::Kind::Empirical}}};
};

template<typename E>
constexpr std::string_view spelt(E value)
{
    for (const auto &[name, candidate] : Spelling<E>::values) {
        if (candidate == value)
            return name;
    }
    return Spelling<E>::values.front().first;
}

template<typename V>
void fields(Tag<sim::LocalizedText>, V &&visit)
{
    visit("en", &sim::LocalizedText::en);
    visit("ko", &sim::LocalizedText::ko);
}

/// Beside "distribution".
template<typename V>
void fields(Tag<sim::Law>, sim::Law::Kind kind, V &&visit)
{
    using sim::Law;
    switch (kind) {
    case Law::Kind::Constant:
    case Law::Kind::Exponential:
        visit("mean", &Law::mean, Need::Required);
        break;
    case Law::Kind::Normal:
        visit("mean", &Law::mean, Need::Required);
        visit("sd", &Law::sd, Need::Required);
        break;
    case Law::Kind::Lognormal:
        visit("p50", &Law::p50, Need::Required);
        visit("p99", &Law::p99, Need::Required);
        break;
    case Law::Kind::Uniform:
        visit("min", &Law::min, Need::Required);
        visit("max", &Law::max, Need::Required);
        break;
    case Law::Kind::Empirical:
        visit("values", &Law::values, Need::Required);
        break;
    }
}

/// Beside "kind".
template<typename V>
void fields(Tag<sim::Traffic>, sim::TrafficKind kind, V &&visit)
{
    using sim::Traffic;
    using sim::TrafficKind;
    if (kind == TrafficKind::Burst) {
        visit.count("count", &Traffic::count, Need::Required);
        visit("at", &Traffic::at);
    } else if (kind == TrafficKind::Trace) {
        visit("times", &Traffic::times);
        visit("durations", &Traffic::durations);
        visit("file", &Traffic::file);
    } else {
        visit("rate", &Traffic::rate, Need::Required);
    }
    if (kind == TrafficKind::Ramp)
        visit("toRate", &Traffic::toRate, Need::Required);
    if (kind == TrafficKind::Wave) {
        visit("amplitude", &Traffic::amplitude, Need::Required);
        visit("period", &Traffic::period);
    }
    visit("from", &Traffic::from);
    visit("until", &Traffic::until);
}

template<typename V>
void fields(Tag<sim::ScheduledAction>, V &&visit)
{
    visit("at", &sim::ScheduledAction::at, Need::Required);
    visit("min", &sim::ScheduledAction::min);
    visit("max", &sim::ScheduledAction::max);
}

template<typename V>
void fields(Tag<sim::AutoScaling>, V &&visit)
{
    visit("min", &sim::AutoScaling::min);
    visit("max", &sim::AutoScaling::max);
    visit("targetUtilization", &sim::AutoScaling::targetUtilization);
    visit("schedule", &sim::AutoScaling::schedule);
}

template<typename V>
void fields(Tag<sim::AsyncSettings>, V &&visit)
{
    visit("maximumEventAge", &sim::AsyncSettings::maximumEventAge);
    visit("maximumRetryAttempts", &sim::AsyncSettings::maximumRetryAttempts);
    visit("onFailure", &sim::AsyncSettings::onFailure);
}

template<typename V>
void fields(Tag<sim::SqsSettings>, V &&visit)
{
    visit("batchSize", &sim::SqsSettings::batchSize);
    visit("maximumConcurrency", &sim::SqsSettings::maximumConcurrency);
    visit("messageGroups", &sim::SqsSettings::messageGroups);
    visit("visibilityTimeout", &sim::SqsSettings::visibilityTimeout);
    visit("maxReceiveCount", &sim::SqsSettings::maxReceiveCount);
}

template<typename V>
void fields(Tag<sim::CallerRetry>, V &&visit)
{
    visit("policy", &sim::CallerRetry::policy);
    visit("maxAttempts", &sim::CallerRetry::maxAttempts);
    visit("delay", &sim::CallerRetry::delay);
    visit("retryAfter", &sim::CallerRetry::retryAfter);
}

/// FunctionSettings and FunctionPatch have the same members, the patch's each optional.
template<typename T, typename V>
void settingsFields(V &&visit)
{
    visit("memory", &T::memory);
    visit("duration", &T::duration);
    visit("init", &T::init);
    visit("timeout", &T::timeout);
    visit("errorRate", &T::errorRate);
    visit("idleTimeout", &T::idleTimeout);
    visit("environmentSelection", &T::environmentSelection);
    visit("reservedConcurrency", &T::reservedConcurrency);
    visit("provisionedConcurrency", &T::provisionedConcurrency);
    visit("autoScaling", &T::autoScaling);
    visit("async", &T::async);
    visit("vpc", &T::vpc);
    visit("callerRetry", &T::callerRetry);
}

template<typename V>
void fields(Tag<sim::FunctionSettings>, V &&visit)
{
    settingsFields<sim::FunctionSettings>(visit);
    visit("sqs", &sim::FunctionSettings::sqs); // no change during the run touches it
}

template<typename V>
void fields(Tag<sim::FunctionPatch>, V &&visit)
{
    settingsFields<sim::FunctionPatch>(visit);
}

/// Who the function is; its settings stand beside these in the same object, its traffic after them.
template<typename V>
void fields(Tag<sim::FunctionConfig>, V &&visit)
{
    visit("name", &sim::FunctionConfig::name, Need::Required);
    visit("label", &sim::FunctionConfig::label);
    visit("trigger", &sim::FunctionConfig::trigger);
    visit("invocation", &sim::FunctionConfig::invocation);
    visit("architecture", &sim::FunctionConfig::architecture);
}

template<typename V>
void fields(Tag<sim::ModelSettings>, V &&visit)
{
    using T = sim::ModelSettings;
    visit("unreservedMinimum", &T::unreservedMinimum);
    visit("asyncJitter", &T::asyncJitter);
    visit("asyncReaderRate", &T::asyncReaderRate);
    visit("provisionedPreparation", &T::provisionedPreparation);
    visit("initBilled", &T::initBilled);
    visit("alarmPoints.high", &T::alarmPointsHigh);
    visit("alarmPoints.low", &T::alarmPointsLow);
    visit("recycling", &T::recycling);
    visit("duplicates", &T::duplicates);
    visit("proactiveInit", &T::proactiveInit);
    visit("requestRateQuota", &T::requestRateQuota);
    visit("apiGateway.rate", &T::apiGatewayRate);
    visit("apiGateway.burst", &T::apiGatewayBurst);
    visit("sqsBackoff", &T::sqsBackoff);
    visit("sqsLowering", &T::sqsLowering);
    visit("wonPerDollar", &T::wonPerDollar);
}

template<typename V>
void fields(Tag<sim::AccountSettings>, V &&visit)
{
    visit("concurrencyLimit", &sim::AccountSettings::concurrencyLimit);
    visit("region", &sim::AccountSettings::region);
}

/// Beside what the change changes: "account", or "function" with "traffic" and "set".
template<typename V>
void fields(Tag<sim::Change>, V &&visit)
{
    visit("at", &sim::Change::at, Need::Required);
    visit("label", &sim::Change::label);
}

template<typename V>
void fields(Tag<sim::Scenario>, V &&visit)
{
    using T = sim::Scenario;
    visit("title", &T::title);
    visit("notes", &T::notes);
    visit("source", &T::source);
    visit("seed", &T::seed);
    visit("duration", &T::duration);
    visit("ruleSet", &T::ruleSet);
    visit("model", &T::model);
    visit("account", &T::account);
    visit("functions", &T::functions, Need::Required);
    visit("changes", &T::changes);
}

} // namespace ScenarioFields

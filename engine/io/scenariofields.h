// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/settings.h"

#include <array>
#include <string_view>
#include <utility>

/// The file format, said once: which key stands for which field. The reader, the writer and the list of keys
/// that the JSON Schema is held against all walk through these, so that they cannot disagree. What the settings are
/// called stands in their own table (engine/lambda/settings.h), which is walked in the same way.
///
/// A visitor is called with the key, and with that field of each of the objects, side by side. A dotted key stands in
/// an object of its own. Fields of type SimTime are durations; a plain number of that type goes through `visit.count`.
namespace ScenarioFields {

using sim::fields;
using sim::Tag;

enum class Need : bool { Optional, Required };

struct Key
{
    const char *name;
    Need need = Need::Optional;
    Key(const char *key, Need needed = Need::Optional)
        : name(key)
        , need(needed)
    {}
    Key(const sim::Setting &setting)
        : name(setting.key)
    {}
};

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
struct Spelling<sim::ViewCard>
{
    static constexpr SpellingList<sim::ViewCard, 6> values{{{"gauges", sim::ViewCard::Gauges},
                                                            {"counters", sim::ViewCard::Counters},
                                                            {"pool", sim::ViewCard::Pool},
                                                            {"concurrency", sim::ViewCard::Concurrency},
                                                            {"throttles", sim::ViewCard::Throttles},
                                                            {"cold-starts", sim::ViewCard::ColdStarts}}};
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

template<typename V, typename... O>
void fields(Tag<sim::LocalizedText>, V &&visit, O &...o)
{
    visit("en", o.en...);
    visit("ko", o.ko...);
}

/// Beside "distribution".
template<typename V, typename... O>
void fields(Tag<sim::Law>, sim::Law::Kind kind, V &&visit, O &...o)
{
    switch (kind) {
    case sim::Law::Kind::Constant:
    case sim::Law::Kind::Exponential:
        visit({"mean", Need::Required}, o.mean...);
        break;
    case sim::Law::Kind::Normal:
        visit({"mean", Need::Required}, o.mean...);
        visit({"sd", Need::Required}, o.sd...);
        break;
    case sim::Law::Kind::Lognormal:
        visit({"p50", Need::Required}, o.p50...);
        visit({"p99", Need::Required}, o.p99...);
        break;
    case sim::Law::Kind::Uniform:
        visit({"min", Need::Required}, o.min...);
        visit({"max", Need::Required}, o.max...);
        break;
    case sim::Law::Kind::Empirical:
        visit({"values", Need::Required}, o.values...);
        break;
    }
}

/// Beside "kind".
template<typename V, typename... O>
void fields(Tag<sim::Traffic>, sim::TrafficKind kind, V &&visit, O &...o)
{
    if (kind == sim::TrafficKind::Burst) {
        visit.count({"count", Need::Required}, o.count...);
        visit("at", o.at...);
    } else if (kind == sim::TrafficKind::Trace) {
        visit("times", o.times...);
        visit("durations", o.durations...);
        visit("file", o.file...);
    } else {
        visit({"rate", Need::Required}, o.rate...);
    }
    if (kind == sim::TrafficKind::Ramp)
        visit({"toRate", Need::Required}, o.toRate...);
    if (kind == sim::TrafficKind::Wave) {
        visit({"amplitude", Need::Required}, o.amplitude...);
        visit("period", o.period...);
    }
    visit("from", o.from...);
    visit("until", o.until...);
}

template<typename V, typename... O>
void fields(Tag<sim::ScheduledAction>, V &&visit, O &...o)
{
    visit({"at", Need::Required}, o.at...);
    visit("min", o.min...);
    visit("max", o.max...);
}

/// Who the function is; its settings stand beside these in the same object, its traffic after them.
template<typename V, typename... O>
void fields(Tag<sim::FunctionConfig>, V &&visit, O &...o)
{
    visit({"name", Need::Required}, o.name...);
    visit("label", o.label...);
    visit("trigger", o.trigger...);
    visit("invocation", o.invocation...);
    visit("architecture", o.architecture...);
}

/// Beside what the change changes: "account", or "function" with "traffic", "set" and "invoke".
template<typename V, typename... O>
void fields(Tag<sim::Change>, V &&visit, O &...o)
{
    visit({"at", Need::Required}, o.at...);
    visit("label", o.label...);
}

template<typename V, typename... O>
void fields(Tag<sim::View>, V &&visit, O &...o)
{
    visit("speed", o.speed...);
    visit("pauseAt", o.pauseAt...);
    visit("coldStarts", o.coldStarts...);
    visit("cards", o.cards...);
}

template<typename V, typename... O>
void fields(Tag<sim::Scenario>, V &&visit, O &...o)
{
    visit("title", o.title...);
    visit("notes", o.notes...);
    visit("source", o.source...);
    visit("seed", o.seed...);
    visit("duration", o.duration...);
    visit("ruleSet", o.ruleSet...);
    visit("model", o.model...);
    visit("account", o.account...);
    visit({"functions", Need::Required}, o.functions...);
    visit("changes", o.changes...);
    visit("view", o.view...);
}

} // namespace ScenarioFields

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/generated.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

namespace Generated {

namespace {

using Json = nlohmann::ordered_json;

constexpr int Seconds = 200; ///< length of a scenario

std::string seconds(int count)
{
    return std::to_string(count) + "s";
}

std::string milliseconds(int count)
{
    return std::to_string(count) + "ms";
}

/// A scenario from its index alone. The standard says what mt19937_64 yields, but not what its distributions make of it:
/// so there are none here. What has few values is taken in turn, so that all of them occur; numbers are drawn.
class Maker
{
public:
    explicit Maker(int index)
        : m_index(index)
        , m_random(0x5eed0000U + static_cast<unsigned>(index))
    {}

    Json scenario();

private:
    bool on(Feature feature) const { return has(m_index, feature); }
    int between(int low, int high)
    {
        return low + static_cast<int>(m_random() % static_cast<std::uint64_t>(high - low + 1));
    }
    /// Values in turn: from scenario to scenario, and within one from call to call.
    template<typename T, std::size_t N>
    T inTurn(const std::array<T, N> &values)
    {
        return values[(static_cast<std::size_t>(m_index) + m_turn++ * 7) % N];
    }

    Json law(int mean);
    Json initParts();
    Json entry(double rate);
    Json steady(double rate, int from = 0);
    Json caller();
    Json function(const std::string &name, const std::string &trigger, int mean);
    Json front();
    Json events();
    Json queue();
    Json greedy();
    Json model();
    Json scaling();
    Json asyncSettings();
    void addChanges();
    void change(int at, const std::string &function, const Json &set);
    void settingsChange();

    int m_index;
    std::mt19937_64 m_random;
    std::size_t m_turn = 0;
    Json m_changes = Json::array();
};

/// A law with about this mean, in milliseconds.
Json Maker::law(int mean)
{
    static constexpr std::array Kinds{0, 1, 2, 3, 4, 5, 6};
    const std::string middle = milliseconds(mean);
    switch (inTurn(Kinds)) {
    case 0:
        return middle;
    case 1:
        return {{"distribution", "constant"}, {"mean", middle}};
    case 2:
        return {{"distribution", "exponential"}, {"mean", middle}};
    case 3:
        return {{"distribution", "normal"}, {"mean", middle}, {"sd", milliseconds(mean / 3)}};
    case 4:
        return {{"distribution", "lognormal"}, {"p50", middle}, {"p99", milliseconds(4 * mean)}};
    case 5:
        return {{"distribution", "uniform"}, {"min", milliseconds(mean / 2)}, {"max", milliseconds(2 * mean)}};
    default:
        return {{"distribution", "empirical"}, {"values", {"0", middle, milliseconds(3 * mean), "1500us"}}};
    }
}

Json Maker::initParts()
{
    Json parts = Json::array();
    static constexpr std::array Names{"libraries", "connection"};
    for (const char *name : Names) {
        Json part = law(between(50, 900));
        if (part.is_object())
            part["part"] = {{"en", name}, {"ko", name}};
        parts.push_back(part);
    }
    return parts;
}

Json Maker::steady(double rate, int from)
{
    static constexpr std::array Kinds{"poisson", "constant"};
    Json entry{{"kind", inTurn(Kinds)}, {"rate", rate}};
    if (from > 0)
        entry["from"] = seconds(from);
    return entry;
}

/// Any kind of traffic at about this rate.
Json Maker::entry(double rate)
{
    static constexpr std::array Kinds{0, 1, 2, 3, 4, 5, 6};
    switch (inTurn(Kinds)) {
    case 6:
        return {{"kind", "burst"}, {"count", between(20, 90)}, {"at", "130s"}, {"from", "2m"}, {"until", "140s"}};
    case 0:
        return {{"kind", "ramp"}, {"rate", 0}, {"toRate", 2 * rate}, {"from", "10s"}, {"until", "150s"}};
    case 1:
        return {{"kind", "wave"},  {"rate", rate}, {"amplitude", rate * 0.8},
                {"period", "40s"}, {"from", "5s"}, {"until", "190s"}};
    case 2:
        return {{"kind", "trace"},
                {"times", {"1s", "1s", "40.5s", "2m"}},
                {"durations", {"1s", "20ms", "90s", "0"}},
                {"until", "3m"}};
    case 3:
        return {{"kind", "trace"}, {"file", "three.csv"}, {"from", "0s"}, {"until", "1m"}};
    case 4:
        return {{"kind", "constant"}, {"rate", rate}, {"from", "1s"}, {"until", "100s"}};
    default:
        return {{"kind", "poisson"}, {"rate", rate}, {"until", "3m"}};
    }
}

Json Maker::caller()
{
    static constexpr std::array Policies{"sdk-standard", "fixed"};
    static constexpr std::array Hints{0, 3};
    Json caller{
        {"policy", inTurn(Policies)}, {"maxAttempts", between(2, 6)}, {"delay", milliseconds(between(200, 4000))}};
    const int hint = inTurn(Hints);
    caller["retryAfter"] = hint > 0 ? Json(seconds(hint)) : Json(nullptr);
    return caller;
}

Json Maker::asyncSettings()
{
    static constexpr std::array Ages{"1m", "90s", "6h"};
    static constexpr std::array Destinations{"sqs", "sns", ""};
    const std::string destination = inTurn(Destinations);
    return {{"maximumEventAge", inTurn(Ages)},
            {"maximumRetryAttempts", between(0, 2)},
            {"onFailure", destination.empty() ? Json(nullptr) : Json(destination)}};
}

Json Maker::scaling()
{
    return {
        {"min", between(1, 3)},
        {"max", between(8, 14)},
        {"targetUtilization", 0.1 * between(1, 9)},
        {"schedule", {{{"at", "70s"}, {"min", 5}, {"max", nullptr}}, {{"at", "100s"}, {"min", nullptr}, {"max", 12}}}}};
}

Json Maker::function(const std::string &name, const std::string &trigger, int mean)
{
    static constexpr std::array Architectures{"x86_64", "arm64"};
    static constexpr std::array Selections{"most-recently-used", "newest-created", "least-recently-used"};
    static constexpr std::array Memories{128, 1024, 1769, 10240};
    static constexpr std::array Networks{"before-2019", "since-2019", "none"};
    Json function{{"name", name}, {"label", {{"en", name}, {"ko", name}}}, {"trigger", trigger}};
    if (trigger == "sdk")
        function["invocation"] = name == "events" ? "async" : "sync";
    function["architecture"] = inTurn(Architectures);
    function["memory"] = inTurn(Memories);
    function["duration"] = law(mean);
    function["init"] = on(Inits) ? initParts() : Json::array();
    function["timeout"] = on(Timeouts) ? "2s" : "1m";
    function["errorRate"] = on(FunctionErrors) ? 0.1 * between(1, 10) : 0.0;
    function["idleTimeout"] = law(between(1, 40) * 1000);
    function["environmentSelection"] = inTurn(Selections);
    function["vpc"] = on(Vpc) ? inTurn(Networks) : "none";
    return function;
}

/// The synchronous one that the settings are about.
Json Maker::front()
{
    static constexpr std::array Triggers{"alb", "function-url", "sdk"};
    Json front = function("front", on(ApiGateway) ? "api-gateway" : inTurn(Triggers), between(100, 1500));
    front["callerRetry"] = on(CallerRetries) ? caller() : Json{{"policy", "none"}};
    front["reservedConcurrency"] = on(ReservedAtStart) ? Json(between(15, 30)) : Json(nullptr);
    front["provisionedConcurrency"] = on(Provisioned) || on(AutoScaling) ? between(3, 8) : 0;
    front["autoScaling"] = on(AutoScaling) ? scaling() : Json(nullptr);
    front["traffic"] = {steady(between(5, 40)), entry(between(5, 30))};
    if (on(Bursts))
        front["traffic"].push_back({{"kind", "burst"}, {"count", between(100, 1300)}, {"at", "50s"}});
    return front;
}

Json Maker::events()
{
    static constexpr std::array Triggers{"s3", "sns", "eventbridge", "sdk"};
    Json events = function("events", inTurn(Triggers), between(200, 2000));
    events["async"] = asyncSettings();
    events["reservedConcurrency"] = on(ReservedAtStart) ? Json(between(2, 10)) : Json(nullptr);
    events["traffic"] = {
        entry(between(3, 12)),
        {{"kind", "burst"}, {"count", between(30, 250)}, {"at", "30s"}, {"from", "10s"}, {"until", "3m"}}};
    return events;
}

Json Maker::queue()
{
    Json queue = function("queue", "sqs", between(300, 1200));
    queue["timeout"] = on(Timeouts) ? "1s" : "20s";
    queue["reservedConcurrency"] = on(ReservedAtStart) ? Json(between(1, 4)) : Json(nullptr);
    queue["sqs"] = {{"batchSize", between(1, 10)},
                    {"maximumConcurrency", m_index % 3 == 0 ? Json(between(2, 9)) : Json(nullptr)},
                    {"messageGroups", on(SqsFifo) ? Json(between(1, 6)) : Json(nullptr)},
                    {"visibilityTimeout", seconds(between(20, 60))},
                    {"maxReceiveCount", between(1, 5)}};
    queue["traffic"] = {steady(between(1, 8)), {{"kind", "burst"}, {"count", between(50, 300)}, {"at", "20s"}}};
    return queue;
}

/// Runs so long, and is called so often, that it holds whatever it may have.
Json Maker::greedy()
{
    Json greedy = function("greedy", "sdk", on(LongRuns) ? 45000 : 4000);
    greedy["timeout"] = "15m";
    greedy["traffic"] = Json::array({steady(on(LongRuns) ? 8 : 40, between(0, 40))});
    return greedy;
}

Json Maker::model()
{
    static constexpr std::array Flags{true, false, true};
    Json model{{"unreservedMinimum", 10}};
    model["asyncJitter"] = inTurn(Flags);
    model["asyncReaderRate"] = on(SlowReader) ? Json(between(2, 9)) : Json(nullptr);
    model["provisionedPreparation"] = seconds(between(0, 20));
    model["initBilled"] = inTurn(Flags);
    model["alarmPoints"] = {{"high", 1}, {"low", between(1, 2)}};
    model["recycling"] = on(Recycling) ? law(between(5, 60) * 1000) : Json("none");
    model["duplicates"] = on(Duplicates) ? 0.2 : 0.0;
    model["proactiveInit"] = on(ProactiveInit) ? 0.5 : 0.0;
    model["requestRateQuota"] = inTurn(Flags);
    model["apiGateway"] = {{"rate", between(10, 40)}, {"burst", between(20, 200)}};
    model["sqsBackoff"] = seconds(1 + m_index % 4);
    model["sqsLowering"] = milliseconds(50 * (1 + m_index % 7));
    model["wonPerDollar"] = 1300 + between(0, 300);
    return model;
}

void Maker::change(int at, const std::string &function, const Json &set)
{
    m_changes.push_back(
        {{"at", seconds(at)}, {"label", {{"en", "change"}, {"ko", "변경"}}}, {"function", function}, {"set", set}});
}

/// One change of the settings that bear on no limit, another one in each scenario.
void Maker::settingsChange()
{
    switch (m_index % 10) {
    case 0:
        return change(110, "front", {{"memory", between(128, 4096)}});
    case 1:
    case 2:
        return change(110, "front", {{"duration", law(between(100, 2500))}, {"timeout", "3s"}});
    case 3:
    case 4:
        return change(110, "front", {{"init", initParts()}, {"idleTimeout", law(9000)}});
    case 5:
        return change(110, "front", {{"errorRate", 0.25}, {"idleTimeout", law(2500)}});
    case 6:
    case 7: {
        static constexpr std::array Selections{"most-recently-used", "newest-created", "least-recently-used"};
        static constexpr std::array Networks{"before-2019", "since-2019", "none"};
        return change(110, "front", {{"environmentSelection", inTurn(Selections)}, {"vpc", inTurn(Networks)}});
    }
    case 8:
        return change(110, "front", {{"callerRetry", caller()}});
    default:
        return change(110, "greedy", {{"async", asyncSettings()}, {"callerRetry", {{"policy", "none"}}}});
    }
}

/// Changes that come while the pool is full: the greedy one has it by then.
void Maker::addChanges()
{
    if (on(ReservedUnderLoad))
        change(60, "front", {{"reservedConcurrency", between(30, 45)}});
    const int forGreedy = between(5, 20);
    if (on(GreedyReserved) || on(ProvisionedInReservation))
        change(on(GreedyReserved) ? 80 : 61, "greedy", {{"reservedConcurrency", forGreedy}});
    if (on(ProvisionedInReservation))
        change(90, "greedy", {{"provisionedConcurrency", between(forGreedy / 2, forGreedy)}});
    if (on(ProvisionedChanges) && !on(AutoScaling)) {
        change(65, "front", {{"provisionedConcurrency", between(9, 15)}});
        change(130, "front", {{"provisionedConcurrency", 0}});
    }
    if (on(AutoScaling) && on(ProvisionedChanges))
        change(140, "front", {{"autoScaling", m_index % 2 == 0 ? Json(nullptr) : scaling()}});
    if (on(SwitchedOff)) {
        change(120, on(Async) ? "events" : "greedy", {{"reservedConcurrency", 0}, {"provisionedConcurrency", 0}});
        change(160, on(Async) ? "events" : "greedy", {{"reservedConcurrency", nullptr}});
    }
    if (on(LimitLowered)) {
        m_changes.push_back({{"at", "95s"}, {"account", {{"concurrencyLimit", 100}}}});
        m_changes.push_back({{"at", "170s"}, {"label", "raised"}, {"account", {{"concurrencyLimit", 400}}}});
    }
    if (on(TrafficChanges))
        m_changes.push_back({{"at", "105s"}, {"function", "front"}, {"traffic", {entry(between(10, 60)), steady(7)}}});
    settingsChange();
    if (m_index >= FirstWithCalls) {
        m_changes.push_back({{"at", "45s"}, {"function", "front"}, {"invoke", 30}});
        m_changes.push_back({{"at", "70s"}, {"function", "greedy"}, {"invoke", 5}});
        m_changes.push_back({{"at", "100s"}, {"function", on(Async) ? "events" : "front"}, {"invoke", 200}});
        if (on(Sqs) || on(SqsFifo))
            m_changes.push_back({{"at", "25s"}, {"function", "queue"}, {"invoke", 12}});
    }
    std::stable_sort(m_changes.begin(), m_changes.end(), [](const Json &a, const Json &b) {
        return std::stoi(a["at"].get<std::string>()) < std::stoi(b["at"].get<std::string>());
    });
}

Json Maker::scenario()
{
    static constexpr std::array Regions{"ap-northeast-2", "us-east-1", "us-west-2", "ap-northeast-1", "eu-west-1"};
    Json scenario{{"format", "concurrency-lab/1"},
                  {"title", {{"en", "Generated"}, {"ko", "생성"}}},
                  {"notes", {{"en", "Made by rule"}, {"ko", "규칙으로 생성"}}},
                  {"source", "tests/generated.cpp"},
                  {"seed", m_index + 1},
                  {"duration", seconds(Seconds)},
                  {"ruleSet", on(OldRules) ? "before-2023-11" : "current"}};
    scenario["model"] = model();
    scenario["account"] = {{"concurrencyLimit", between(140, 160)}, {"region", inTurn(Regions)}};
    scenario["functions"] = Json::array({front()}); // in braces alone, some compilers take it for a copy
    if (on(Async))
        scenario["functions"].push_back(events());
    if (on(Sqs) || on(SqsFifo))
        scenario["functions"].push_back(queue());
    scenario["functions"].push_back(greedy());
    addChanges();
    scenario["changes"] = m_changes;
    return scenario;
}

} // namespace

const char *nameOf(Feature feature)
{
    static constexpr std::array Names{"reserved at start",
                                      "reserved under load",
                                      "greedy one reserved",
                                      "switched off",
                                      "provisioned",
                                      "provisioned changes",
                                      "provisioned in a full reservation",
                                      "auto scaling",
                                      "limit lowered",
                                      "traffic changes",
                                      "asynchronous",
                                      "SQS",
                                      "SQS FIFO",
                                      "caller retries",
                                      "API Gateway",
                                      "old rules",
                                      "bursts",
                                      "function errors",
                                      "timeouts",
                                      "init",
                                      "VPC",
                                      "recycling",
                                      "duplicates",
                                      "proactive init",
                                      "slow reader",
                                      "long runs",
                                      "warm-up",
                                      "stops early"};
    static_assert(Names.size() == FeatureCount);
    return Names[feature];
}

bool has(int index, Feature feature)
{
    std::mt19937_64 bits(static_cast<std::uint64_t>(index) * 1000 + feature);
    bits.discard(8); // neighbouring seeds begin alike
    return bits() >> 63;
}

QString nameOf(int index)
{
    return QStringLiteral("generated-%1").arg(index, 2, 10, QLatin1Char('0'));
}

QByteArray file(int index)
{
    return QByteArray::fromStdString(Maker(index).scenario().dump(1)) + '\n';
}

std::int64_t until(int index)
{
    return has(index, StopsEarly) ? 1'000'000LL * (60 + index) : 0;
}

std::int64_t warmUp(int index)
{
    return has(index, WarmUp) ? 1'000'000LL * (30 + index / 3) + 500'000 : 0;
}

} // namespace Generated

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenariowriter.h"

#include "engine/io/durationtext.h"
#include "engine/io/scenariofields.h"
#include "engine/lambda/rules.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <type_traits>

namespace ScenarioWriter {

namespace {

using Json = nlohmann::ordered_json;
using ScenarioFields::fields;
using ScenarioFields::Need;
using ScenarioFields::Tag;

Json value(bool v)
{
    return v;
}
Json value(int v)
{
    return v;
}
Json value(std::uint64_t v)
{
    return v;
}
Json value(const std::string &v)
{
    return v;
}
Json value(sim::SimTime v)
{
    return DurationText::format(v);
}
Json value(double v);
Json value(const sim::LocalizedText &v);
Json value(const sim::Law &v);
Json value(const std::optional<sim::Law> &v);
Json value(const sim::InitPart &v);
Json value(const sim::Traffic &v);
Json value(const sim::FunctionConfig &v);
Json value(const sim::Change &v);
template<typename T>
Json value(const std::optional<T> &v);
template<typename T>
Json value(const std::vector<T> &v);
template<typename T>
Json value(const T &v);

void writeLaw(Json &json, const sim::Law &law);

/// A function's duration is a law in full, also where it is constant: the format's own way, and the one that others read.
Json fieldValue(std::string_view key, const sim::Law &v)
{
    if (key != "duration")
        return value(v);
    Json json = Json::object();
    writeLaw(json, v);
    return json;
}
template<typename T>
Json fieldValue(std::string_view, const T &v)
{
    return value(v);
}

/// The visitor that writes the fields which differ from `standard`.
template<typename Owner>
struct FieldWriter
{
    Json &json;
    const Owner &owner;
    const Owner &standard;

    template<typename T>
    void operator()(const char *key, T Owner::*member, Need need = Need::Optional)
    {
        if (need == Need::Optional && owner.*member == standard.*member)
            return;
        if constexpr (std::is_same_v<Owner, sim::FunctionPatch>)
            slot(key) = fieldValue(key, *(owner.*member)); // set: it differs from the standard, which is unset
        else
            slot(key) = fieldValue(key, owner.*member);
    }
    void count(const char *key, std::int64_t Owner::*member, Need = Need::Optional) { slot(key) = owner.*member; }

private:
    Json &slot(const std::string &key)
    {
        const std::size_t dot = key.find('.');
        return dot == std::string::npos ? json[key] : json[key.substr(0, dot)][key.substr(dot + 1)];
    }
};

template<typename T, typename... Kind>
void writeFields(Json &json, const T &owner, Kind... kind)
{
    static const T standard{};
    fields(Tag<T>{}, kind..., FieldWriter<T>{json, owner, standard});
}

Json value(double v)
{
    constexpr double Exact = 9007199254740992.0;
    if (std::trunc(v) == v && std::abs(v) < Exact)
        return static_cast<std::int64_t>(v); // 100, not 100.0
    return v;
}

Json value(const sim::LocalizedText &v)
{
    if (v.en == v.ko)
        return v.en;
    Json json = Json::object();
    writeFields(json, v);
    return json;
}

void writeLaw(Json &json, const sim::Law &law)
{
    json["distribution"] = ScenarioFields::spelt(law.kind);
    writeFields(json, law, law.kind);
}

/// A constant is written as its time alone.
Json value(const sim::Law &v)
{
    if (v.kind == sim::Law::Kind::Constant)
        return value(v.mean);
    Json json = Json::object();
    writeLaw(json, v);
    return json;
}

Json value(const std::optional<sim::Law> &v)
{
    return v ? value(*v) : Json("none");
}

Json value(const sim::InitPart &v)
{
    Json json = Json::object();
    if (!(v.part == sim::LocalizedText{}))
        json["part"] = value(v.part);
    if (v.law.kind == sim::Law::Kind::Constant)
        json["mean"] = value(v.law.mean);
    else
        writeLaw(json, v.law);
    return json;
}

Json value(const sim::Traffic &v)
{
    Json json = Json::object();
    json["kind"] = ScenarioFields::spelt(v.kind);
    if (v.kind == sim::TrafficKind::Trace && !v.file.empty()) {
        sim::Traffic byName = v;
        byName.times.clear(); // they stand in the file
        byName.durations.clear();
        writeFields(json, byName, v.kind);
    } else {
        writeFields(json, v, v.kind);
        if (v.kind == sim::TrafficKind::Trace)
            json["times"] = value(v.times);
    }
    return json;
}

Json value(const sim::FunctionConfig &v)
{
    Json json = Json::object();
    sim::FunctionConfig standard;
    standard.invocation = sim::triggerIsAsync(v.trigger) ? sim::Invocation::Async : sim::Invocation::Sync;
    fields(Tag<sim::FunctionConfig>{}, FieldWriter<sim::FunctionConfig>{json, v, standard});
    writeFields(json, v.settings);
    if (!v.traffic.empty())
        json["traffic"] = value(v.traffic);
    return json;
}

Json value(const sim::Change &v)
{
    Json json = Json::object();
    writeFields(json, v);
    if (v.concurrencyLimit)
        json["account"]["concurrencyLimit"] = *v.concurrencyLimit;
    if (v.function.empty())
        return json;
    json["function"] = v.function;
    if (v.traffic)
        json["traffic"] = value(*v.traffic);
    if (!v.traffic || !(v.set == sim::FunctionPatch{}))
        json["set"] = value(v.set);
    return json;
}

template<typename T>
Json value(const std::optional<T> &v)
{
    return v ? value(*v) : Json();
}

template<typename T>
Json value(const std::vector<T> &v)
{
    Json json = Json::array();
    for (const T &element : v)
        json.push_back(value(element));
    return json;
}

template<typename T>
Json value(const T &v)
{
    if constexpr (std::is_same_v<T, sim::FailureDestination>) {
        return v == T::None ? Json() : Json(ScenarioFields::spelt(v));
    } else if constexpr (std::is_enum_v<T>) {
        return ScenarioFields::spelt(v);
    } else {
        Json json = Json::object();
        writeFields(json, v);
        return json;
    }
}

} // namespace

Json toJson(const sim::Scenario &scenario)
{
    Json json = Json::object();
    json["format"] = "concurrency-lab/1";
    writeFields(json, scenario);
    return json;
}

} // namespace ScenarioWriter

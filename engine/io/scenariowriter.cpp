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

/// A scenario's parts as JSON. What `Form::Shortest` makes is never longer than what the reader read it from: only
/// keys that the file must have had, times in their shortest text, a constant law as its time alone.
class Writer
{
public:
    explicit Writer(Form form)
        : m_short(form == Form::Shortest)
    {}

    template<typename T, typename... Kind>
    void writeFields(Json &json, const T &owner, Kind... kind) const
    {
        static const T standard{};
        fields(Tag<T>{}, kind..., FieldWriter{*this, json}, owner, standard);
    }

private:
    /// The visitor that writes the fields which differ from the standard's.
    struct FieldWriter
    {
        const Writer &writer;
        Json &json;

        template<typename T>
        void operator()(const ScenarioFields::Key &key, const T &value, const T &standard)
        {
            if (key.need == Need::Required || !(value == standard))
                slot(key.name) = writer.fieldValue(key.name, value);
        }
        void count(const ScenarioFields::Key &key, std::int64_t value, std::int64_t) { slot(key.name) = value; }

    private:
        Json &slot(const std::string &key)
        {
            const std::size_t dot = key.find('.');
            return dot == std::string::npos ? json[key] : json[key.substr(0, dot)][key.substr(dot + 1)];
        }
    };

    /// A function's duration is a law in full, also where it is constant: the format's own way, and the one that
    /// others read.
    Json fieldValue(std::string_view key, const sim::Law &v) const
    {
        if (key != "duration" || m_short)
            return value(v);
        Json json = Json::object();
        writeLaw(json, v);
        return json;
    }
    Json fieldValue(std::string_view key, const std::optional<sim::Law> &v) const
    {
        return v ? fieldValue(key, *v) : value(v);
    }
    template<typename T>
    Json fieldValue(std::string_view, const T &v) const
    {
        return value(v);
    }

    Json value(bool v) const { return v; }
    Json value(int v) const { return v; }
    Json value(std::uint64_t v) const { return v; }
    Json value(const std::string &v) const { return v; }
    Json value(sim::SimTime v) const
    {
        if (!m_short)
            return DurationText::format(v);
        return v == 0 ? Json(0) : Json(DurationText::shortest(v)); // nothing needs neither unit nor quotation marks
    }
    Json value(double v) const
    {
        constexpr double Exact = 9007199254740992.0;
        if (std::trunc(v) == v && std::abs(v) < Exact)
            return static_cast<std::int64_t>(v); // 100, not 100.0
        return v;
    }

    Json value(const sim::LocalizedText &v) const
    {
        if (v.en == v.ko)
            return v.en;
        Json json = Json::object();
        writeFields(json, v);
        return json;
    }

    void writeLaw(Json &json, const sim::Law &law) const
    {
        json["distribution"] = ScenarioFields::spelt(law.kind);
        writeFields(json, law, law.kind);
    }
    /// A constant is written as its time alone.
    Json value(const sim::Law &v) const
    {
        if (v.kind == sim::Law::Kind::Constant)
            return value(v.mean);
        Json json = Json::object();
        writeLaw(json, v);
        return json;
    }
    Json value(const std::optional<sim::Law> &v) const { return v ? value(*v) : Json("none"); }

    Json value(const sim::InitPart &v) const
    {
        const bool unnamed = v.part == sim::LocalizedText{};
        if (unnamed && m_short)
            return value(v.law);
        Json json = Json::object();
        if (!unnamed)
            json["part"] = value(v.part);
        if (v.law.kind == sim::Law::Kind::Constant)
            json["mean"] = value(v.law.mean);
        else
            writeLaw(json, v.law);
        return json;
    }

    Json value(const sim::Traffic &v) const
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
            if (v.kind == sim::TrafficKind::Trace && v.times.empty())
                json["times"] = Json::array();
        }
        return json;
    }

    /// What is left out is read as what suits the timeout: a standard value that is another has to be said.
    void writeVisibility(Json &json, const sim::FunctionConfig &v) const
    {
        const sim::SimTime visibility = v.settings.sqs.visibilityTimeout;
        if (v.trigger == sim::Trigger::Sqs && visibility == sim::SqsSettings{}.visibilityTimeout
            && visibility != sim::usualVisibility(v.settings.timeout))
            json["sqs"]["visibilityTimeout"] = value(visibility);
    }
    Json value(const sim::FunctionConfig &v) const
    {
        Json json = Json::object();
        sim::FunctionConfig standard;
        standard.invocation = sim::triggerIsAsync(v.trigger) ? sim::Invocation::Async : sim::Invocation::Sync;
        fields(Tag<sim::FunctionConfig>{}, FieldWriter{*this, json}, v, standard);
        writeFields(json, v.settings);
        writeVisibility(json, v);
        if (!v.traffic.empty())
            json["traffic"] = value(v.traffic);
        return json;
    }

    Json value(const sim::Change &v) const
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
        if ((!v.traffic && !v.invoke) || !(v.set == sim::FunctionPatch{}))
            json["set"] = value(v.set);
        if (v.invoke)
            json["invoke"] = *v.invoke;
        return json;
    }

    template<typename T>
    Json value(const std::optional<T> &v) const
    {
        return v ? value(*v) : Json();
    }

    template<typename T>
    Json value(const std::vector<T> &v) const
    {
        Json json = Json::array();
        json.get_ref<Json::array_t &>().reserve(v.size());
        for (const T &element : v)
            json.push_back(value(element));
        return json;
    }

    template<typename T>
    Json value(const T &v) const
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

    bool m_short;
};

} // namespace

Json toJson(const sim::Scenario &scenario, Form form)
{
    Json json = Json::object();
    json["format"] = "concurrency-lab/1";
    Writer(form).writeFields(json, scenario);
    return json;
}

} // namespace ScenarioWriter

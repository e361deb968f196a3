// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenarioreader.h"

#include "engine/io/durationtext.h"
#include "engine/io/scenariokeys.h"
#include "engine/lambda/rules.h"

#include <cmath>
#include <limits>

using ScenarioFields::fields;
using ScenarioFields::Need;
using ScenarioFields::Tag;

namespace {

/// A value as the file has it, cut so that it fits a message.
QString shown(const nlohmann::ordered_json &json)
{
    using Json = nlohmann::ordered_json;
    constexpr int Longest = 40;
    if (json.is_object())
        return QStringLiteral("{...}");
    if (json.is_array())
        return QStringLiteral("[...]");
    const QString text = QString::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
    return text.size() > Longest ? text.left(Longest - 3) + QStringLiteral("...") : text;
}

/// A text with a unit, or the number 0.
DurationText::Parsed timeOf(const nlohmann::ordered_json &json)
{
    if (json.is_number() && json.get<double>() == 0)
        return {0};
    return json.is_string() ? DurationText::parse(json.get_ref<const std::string &>()) : DurationText::Parsed{};
}

const nlohmann::ordered_json *find(const nlohmann::ordered_json &object, const std::string &key)
{
    const auto it = object.find(key);
    return it == object.end() ? nullptr : &*it;
}

QString listed(const QStringList &words)
{
    return words.join(QStringLiteral(", "));
}

} // namespace

/// The visitor that fills an object's fields.
struct ScenarioReader::FieldReader
{
    ScenarioReader &reader;
    const Place &place;

    template<typename T>
    void operator()(const ScenarioFields::Key &key, T &value)
    {
        Place found;
        if (locate(key, found))
            reader.read(found, value);
    }

    void count(const ScenarioFields::Key &key, std::int64_t &value)
    {
        Place found;
        if (locate(key, found))
            reader.readCount(found, value);
    }

    bool locate(const ScenarioFields::Key &key, Place &found)
    {
        const std::string name = key.name;
        const std::size_t dot = name.find('.');
        const std::string first = name.substr(0, dot);
        const Json *json = find(*place.json, first);
        if (!json && key.need == Need::Required)
            reader.missing(place, key.name);
        if (!json)
            return false;
        found = place.at(first.c_str(), *json);
        return dot == std::string::npos || locateInner(name, dot, found);
    }

private:
    /// The second half of a dotted key: in an object of its own, whose keys are those with the same first half.
    bool locateInner(const std::string &name, std::size_t dot, Place &found)
    {
        const QStringList allowed = ScenarioKeys::keysOf(QString::fromStdString(name.substr(0, dot)));
        const std::string second = name.substr(dot + 1);
        if (QString::fromStdString(second) == allowed.first()) { // complain once for the object, not for each field
            if (!reader.isObject(found))
                return false;
            reader.checkKeys(found, allowed);
        }
        const Json *inner = found.json->is_object() ? find(*found.json, second) : nullptr;
        if (inner)
            found = found.at(second.c_str(), *inner);
        return inner;
    }
};

/// The same for a patch: what the file does not name stays unset.
struct ScenarioReader::PatchReader
{
    ScenarioReader &reader;
    const Place &place;

    template<typename T>
    void operator()(const ScenarioFields::Key &key, std::optional<T> &value)
    {
        Place found;
        if (FieldReader{reader, place}.locate(key, found))
            reader.read(found, value.emplace());
    }
};

ScenarioReader::Place ScenarioReader::Place::at(const char *key, const Json &value) const
{
    const QString name = QString::fromUtf8(key);
    return {&value, path.isEmpty() ? name : path + QLatin1Char('.') + name};
}

ScenarioReader::Place ScenarioReader::Place::at(std::size_t index) const
{
    return {&(*json)[index], QStringLiteral("%1[%2]").arg(path).arg(index)};
}

ScenarioReader::ScenarioReader(QString baseFolder, QList<FileError> &errors, ReadProgress &progress)
    : m_baseFolder(std::move(baseFolder))
    , m_errors(errors)
    , m_progress(progress)
{}

void ScenarioReader::error(const QString &path, const QString &message)
{
    if (!tellsEnough())
        m_errors.append({path, message});
}

void ScenarioReader::wrongType(const Place &place, const QString &needed)
{
    error(place.path, needed.arg(shown(*place.json)));
}

bool ScenarioReader::isObject(const Place &place)
{
    if (!place.json->is_object())
        wrongType(place, tr("an object {...} is needed here; found: %1"));
    return place.json->is_object();
}

void ScenarioReader::checkKeys(const Place &place, const QStringList &allowed)
{
    for (const auto &[name, value] : place.json->get_ref<const Json::object_t &>()) {
        if (tellsEnough())
            return;
        const QString key = ScenarioKeys::shownKey(name);
        if (allowed.contains(key))
            continue;
        const QString path = place.path.isEmpty() ? key : place.path + QLatin1Char('.') + key;
        const QString near = ScenarioKeys::nearest(key, allowed);
        if (near.isEmpty())
            error(path, tr("unknown key; known here: %1").arg(listed(allowed)));
        else
            error(path, tr("unknown key; did you mean \"%1\"?").arg(near));
    }
}

void ScenarioReader::missing(const Place &place, const char *key)
{
    error(place.path, tr("the key \"%1\" is missing").arg(QString::fromLatin1(key)));
}

void ScenarioReader::read(const Place &place, bool &value)
{
    if (place.json->is_boolean())
        value = place.json->get<bool>();
    else
        wrongType(place, tr("true or false is needed here; found: %1"));
}

void ScenarioReader::readCount(const Place &place, std::int64_t &value)
{
    constexpr double Exact = 9007199254740992.0; // 2^53: above it a double skips whole numbers
    const Json &json = *place.json;
    const double number = json.is_number() ? json.get<double>() : std::nan("");
    if (std::trunc(number) != number)
        wrongType(place, tr("a whole number is needed here; found: %1"));
    else if (std::abs(number) > Exact)
        error(place.path, tr("the number %1 is too large").arg(shown(json)));
    else
        value = static_cast<std::int64_t>(number);
}

void ScenarioReader::read(const Place &place, int &value)
{
    std::int64_t number = value;
    readCount(place, number);
    if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max())
        error(place.path, tr("the number %1 is too large").arg(shown(*place.json)));
    else
        value = static_cast<int>(number);
}

void ScenarioReader::read(const Place &place, double &value)
{
    if (place.json->is_number())
        value = place.json->get<double>();
    else
        wrongType(place, tr("a number is needed here; found: %1"));
}

void ScenarioReader::read(const Place &place, std::uint64_t &value)
{
    if (place.json->is_number_unsigned())
        value = place.json->get<std::uint64_t>();
    else
        wrongType(place, tr("a whole number from 0 on is needed here; found: %1"));
}

void ScenarioReader::read(const Place &place, sim::SimTime &value)
{
    const Json &json = *place.json;
    const QString timeNeeded =
        tr("a time with its unit is needed here (\"250ms\", \"2.5s\", \"5m\", \"6h\"); found: %1");
    const DurationText::Parsed parsed = timeOf(json);
    if (parsed.value) {
        value = *parsed.value;
        return;
    }
    switch (parsed.fault) {
    case DurationText::Fault::Syntax:
        return wrongType(place, timeNeeded);
    case DurationText::Fault::Negative:
        return error(place.path, tr("a time below zero is not possible: %1").arg(shown(json)));
    case DurationText::Fault::TooLong:
        return error(place.path, tr("the time %1 is too long").arg(shown(json)));
    case DurationText::Fault::TooFine:
        return error(place.path, tr("the time %1 is finer than a microsecond").arg(shown(json)));
    }
}

void ScenarioReader::read(const Place &place, std::string &value)
{
    if (place.json->is_string())
        value = place.json->get<std::string>();
    else
        wrongType(place, tr("a text in quotation marks is needed here; found: %1"));
}

void ScenarioReader::read(const Place &place, sim::LocalizedText &value)
{
    if (place.json->is_string()) { // one text for both languages
        value.en = place.json->get<std::string>();
        value.ko = value.en;
    } else if (place.json->is_object()) {
        checkKeys(place, ScenarioKeys::of<sim::LocalizedText>());
        fields(Tag<sim::LocalizedText>{}, FieldReader{*this, place}, value);
    } else {
        wrongType(place, tr("a text, or {\"en\": ..., \"ko\": ...}, is needed here; found: %1"));
    }
}

template<typename E>
bool ScenarioReader::readSpelling(const Place &place, E &value)
{
    const QStringList names = ScenarioKeys::spellings<E>();
    if (!place.json->is_string()) {
        error(place.path, tr("one of these is needed here: %1; found: %2").arg(listed(names), shown(*place.json)));
        return false;
    }
    const QString text = QString::fromStdString(place.json->get<std::string>());
    const qsizetype index = names.indexOf(text);
    if (index >= 0) {
        value = ScenarioFields::Spelling<E>::values[static_cast<std::size_t>(index)].second;
        return true;
    }
    const QString near = ScenarioKeys::nearest(text, names);
    if (near.isEmpty())
        error(place.path, tr("%1 is not known here; possible: %2").arg(shown(*place.json), listed(names)));
    else
        error(place.path, tr("%1 is not known here; did you mean \"%2\"?").arg(shown(*place.json), near));
    return false;
}

void ScenarioReader::read(const Place &place, sim::FailureDestination &value)
{
    if (place.json->is_null())
        value = sim::FailureDestination::None;
    else
        readSpelling(place, value);
}

void ScenarioReader::readLawFields(const Place &place, sim::Law &value, const QStringList &beside)
{
    sim::Law law;
    const QString kindKey = QStringLiteral("distribution");
    if (const Json *kind = find(*place.json, "distribution")) {
        if (!readSpelling(place.at("distribution", *kind), law.kind))
            return;
    }
    checkKeys(place, beside + QStringList{kindKey} + ScenarioKeys::of<sim::Law>(law.kind));
    fields(Tag<sim::Law>{}, law.kind, FieldReader{*this, place}, law);
    value = law;
}

void ScenarioReader::read(const Place &place, sim::Law &value)
{
    if (place.json->is_object()) {
        readLawFields(place, value, {});
    } else { // "500ms": always the same
        sim::SimTime constant = 0;
        read(place, constant);
        value = sim::Law::constant(constant);
    }
}

void ScenarioReader::read(const Place &place, std::optional<sim::Law> &value)
{
    value.reset();
    if (place.json->is_null() || (place.json->is_string() && place.json->get<std::string>() == "none"))
        return;
    value.emplace();
    read(place, *value);
}

void ScenarioReader::read(const Place &place, sim::InitPart &value)
{
    if (!place.json->is_object())
        return read(place, value.law);
    if (const Json *part = find(*place.json, "part"))
        read(place.at("part", *part), value.part);
    readLawFields(place, value.law, {QStringLiteral("part")});
}

void ScenarioReader::read(const Place &place, sim::Traffic &value)
{
    if (!isObject(place))
        return;
    const Json *kind = find(*place.json, "kind");
    if (!kind)
        return missing(place, "kind");
    if (!readSpelling(place.at("kind", *kind), value.kind))
        return;
    checkKeys(place, QStringList{QStringLiteral("kind")} + ScenarioKeys::of<sim::Traffic>(value.kind));
    fields(Tag<sim::Traffic>{}, value.kind, FieldReader{*this, place}, value);
    if (value.kind == sim::TrafficKind::Trace)
        readTrace(place, value);
}

void ScenarioReader::readTrace(const Place &place, sim::Traffic &value)
{
    const bool hasTimes = place.json->contains("times");
    if (value.file.empty() == !hasTimes)
        return error(place.path, tr("a trace needs either \"times\" or \"file\""));
    if (!value.file.empty()) {
        if (place.json->contains("durations"))
            return error(place.path, tr("\"durations\" belongs to \"times\"; a file has them in its second column"));
        QString message;
        if (!TraceFile::read(m_baseFolder, QString::fromStdString(value.file), value, message, m_traces))
            return error(place.path + QStringLiteral(".file"), message);
    }
    TraceFile::sort(value);
}

void ScenarioReader::read(const Place &place, sim::FunctionConfig &value)
{
    if (!isObject(place))
        return;
    checkKeys(place, ScenarioKeys::function());
    fields(Tag<sim::FunctionConfig>{}, FieldReader{*this, place}, value);
    if (!place.json->contains("invocation"))
        value.invocation = sim::triggerIsAsync(value.trigger) ? sim::Invocation::Async : sim::Invocation::Sync;
    fields(Tag<sim::FunctionSettings>{}, FieldReader{*this, place}, value.settings);
    const Json *sqs = find(*place.json, "sqs");
    if (!sqs || !sqs->is_object() || !sqs->contains("visibilityTimeout"))
        value.settings.sqs.visibilityTimeout = sim::usualVisibility(value.settings.timeout);
    if (const Json *traffic = find(*place.json, "traffic"))
        read(place.at("traffic", *traffic), value.traffic);
}

void ScenarioReader::read(const Place &place, sim::Change &value)
{
    if (!isObject(place))
        return;
    checkKeys(place, ScenarioKeys::change());
    fields(Tag<sim::Change>{}, FieldReader{*this, place}, value);
    const Json *account = find(*place.json, "account");
    const Json *function = find(*place.json, "function");
    const Json *traffic = find(*place.json, "traffic");
    const Json *set = find(*place.json, "set");
    const Json *invoke = find(*place.json, "invoke");
    if ((account != nullptr) == (function != nullptr))
        return error(place.path, tr("a change is for either \"account\" or \"function\""));
    if (function) {
        read(place.at("function", *function), value.function);
        if (!traffic && !set && !invoke)
            error(place.path, tr("this changes nothing: \"traffic\", \"set\" or \"invoke\" is missing"));
        if (traffic)
            read(place.at("traffic", *traffic), value.traffic);
        if (set)
            read(place.at("set", *set), value.set);
        if (invoke)
            read(place.at("invoke", *invoke), value.invoke.emplace(0));
        return;
    }
    if (traffic || set || invoke)
        error(place.path, tr("\"traffic\", \"set\" and \"invoke\" need \"function\""));
    const Place inner = place.at("account", *account);
    if (!isObject(inner))
        return;
    checkKeys(inner, {QStringLiteral("concurrencyLimit")});
    if (const Json *limit = find(*account, "concurrencyLimit")) {
        value.concurrencyLimit = 0;
        read(inner.at("concurrencyLimit", *limit), *value.concurrencyLimit);
    } else {
        missing(inner, "concurrencyLimit");
    }
}

template<typename T>
void ScenarioReader::read(const Place &place, std::optional<T> &value)
{
    value.reset();
    if (place.json->is_null())
        return;
    value.emplace();
    read(place, *value);
}

template<typename T>
void ScenarioReader::read(const Place &place, std::vector<T> &value)
{
    if (!place.json->is_array())
        return wrongType(place, tr("a list [...] is needed here; found: %1"));
    value.clear(); // and grown one by one: what is wrong with the first few ends it
    for (std::size_t i = 0; i < place.json->size() && !tellsEnough(); ++i) {
        m_progress.step(static_cast<double>(i) / static_cast<double>(place.json->size()));
        read(place.at(i), value.emplace_back());
    }
}

/// There can be millions, and all but always nothing is wrong with them: places are named only where something is.
void ScenarioReader::read(const Place &place, std::vector<sim::SimTime> &value)
{
    if (!place.json->is_array())
        return wrongType(place, tr("a list [...] is needed here; found: %1"));
    value.clear();
    value.reserve(place.json->size());
    for (std::size_t i = 0; i < place.json->size() && !tellsEnough(); ++i) {
        m_progress.step(static_cast<double>(i) / static_cast<double>(place.json->size()));
        const std::optional<sim::SimTime> time = timeOf((*place.json)[i]).value;
        value.push_back(time.value_or(0));
        if (!time)
            read(place.at(i), value.back());
    }
}

/// Enumerations by their spelling, structs by their fields.
template<typename T>
void ScenarioReader::read(const Place &place, T &value)
{
    if constexpr (std::is_enum_v<T>) {
        readSpelling(place, value);
    } else {
        if (!isObject(place))
            return;
        checkKeys(place, ScenarioKeys::of<T>());
        using Visitor = std::conditional_t<std::is_same_v<T, sim::FunctionPatch>, PatchReader, FieldReader>;
        fields(Tag<T>{}, Visitor{*this, place}, value);
    }
}

sim::Scenario ScenarioReader::read(const Json &json)
{
    sim::Scenario scenario;
    const Place place{&json, {}};
    if (!isObject(place))
        return scenario;
    const QString format = QStringLiteral("concurrency-lab/1");
    if (const Json *found = find(json, "format"); !found)
        error({}, tr("the key \"format\" is missing; it should say \"%1\"").arg(format));
    else if (*found != format.toStdString())
        error(QStringLiteral("format"),
              tr("%1 is not a format that this version reads; it reads \"%2\"").arg(shown(*found), format));
    checkKeys(place, ScenarioKeys::scenario());
    fields(Tag<sim::Scenario>{}, FieldReader{*this, place}, scenario);
    return scenario;
}

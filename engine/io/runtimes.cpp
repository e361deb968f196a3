// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/runtimes.h"

#include <QFile>
#include <nlohmann/json.hpp>

namespace Runtimes {

namespace {

using Json = nlohmann::ordered_json;

sim::LocalizedText localized(const Json &json)
{
    return {json.at("en").get<std::string>(), json.at("ko").get<std::string>()};
}

QString string(const Json &json)
{
    return QString::fromStdString(json.get<std::string>());
}

Preset presetFrom(const Json &json)
{
    const auto milliseconds = [&](const char *key) { return json.at(key).get<sim::SimTime>() * sim::Millisecond; };
    return {string(json.at("id")), localized(json.at("name")),
            sim::Law::lognormal(milliseconds("p50"), milliseconds("p99"))};
}

Set setFrom(const Json &json)
{
    Set set;
    set.id = string(json.at("id"));
    set.source = localized(json.at("source"));
    set.date = string(json.at("date"));
    set.thirdParty = json.at("mark") == "third-party";
    set.conditions = localized(json.at("conditions"));
    set.excluded = localized(json.at("excluded"));
    for (const Json &runtime : json.at("runtimes"))
        set.presets.append(presetFrom(runtime));
    return set;
}

QList<Set> load()
{
    QFile file(QStringLiteral(":/model/runtimes.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the runtimes are missing from the program"); // compiled in: a broken build, not a broken machine
    QList<Set> all;
    const Json json = Json::parse(file.readAll().toStdString());
    for (const Json &set : json.at("sets"))
        all.append(setFrom(set));
    return all;
}

QList<Preset> joined()
{
    QList<Preset> all;
    for (const Set &set : sets())
        all += set.presets;
    return all;
}

} // namespace

const QList<Set> &sets()
{
    static const QList<Set> all = load();
    return all;
}

const QList<Preset> &presets()
{
    static const QList<Preset> all = joined();
    return all;
}

int presetOf(const std::vector<sim::InitPart> &init)
{
    if (init.size() != 1)
        return -1;
    for (qsizetype i = 0; i < presets().size(); ++i) {
        if (presets().at(i).init == init.front().law)
            return static_cast<int>(i);
    }
    return -1;
}

std::vector<sim::InitPart> initOf(const Preset &preset)
{
    return {{preset.name, preset.init}};
}

} // namespace Runtimes

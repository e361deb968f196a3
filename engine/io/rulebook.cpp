// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/rulebook.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>
#include <nlohmann/json.hpp>

namespace Rulebook {

namespace {

using Json = nlohmann::ordered_json;

Json load()
{
    QFile file(QStringLiteral(":/model/rules.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the rules are missing from the program"); // it is compiled in: a broken build, not a broken machine
    return Json::parse(file.readAll().toStdString());
}

sim::LocalizedText localized(const Json &json)
{
    if (json.is_string()) // names of pages: the same in both languages
        return {json.get<std::string>(), json.get<std::string>()};
    return {json.at("en").get<std::string>(), json.at("ko").get<std::string>()};
}

QString string(const Json &json)
{
    return QString::fromStdString(json.get<std::string>());
}

Rule::Mark markOf(const std::string &name)
{
    if (name == "derived")
        return Rule::Mark::Derived;
    if (name == "third-party")
        return Rule::Mark::ThirdParty;
    if (name == "contradiction")
        return Rule::Mark::Contradiction;
    return name == "choice" ? Rule::Mark::Choice : Rule::Mark::Stated;
}

Rule::Status statusOf(const std::string &name)
{
    if (name == "simplified")
        return Rule::Status::Simplified;
    return name == "outside" ? Rule::Status::Outside : Rule::Status::Modelled;
}

Rule ruleOf(const Json &json)
{
    Rule rule;
    rule.id = string(json.at("id"));
    rule.mark = markOf(json.at("mark").get<std::string>());
    rule.status = statusOf(json.at("status").get<std::string>());
    rule.source = localized(json.at("source"));
    rule.text = localized(json.at("text"));
    if (json.contains("note"))
        rule.note = localized(json.at("note"));
    return rule;
}

} // namespace

QList<Section> sections()
{
    QList<Section> all;
    const Json json = load();
    for (const Json &entry : json.at("entries")) {
        if (entry.contains("section"))
            all.append({string(entry.at("section")), localized(entry.at("text")), {}});
        else
            all.last().rules.append(ruleOf(entry));
    }
    return all;
}

QList<Source> sources()
{
    QList<Source> all;
    const Json json = load();
    for (const auto &[key, source] : json.at("sources").items())
        all.append({QString::fromStdString(key), localized(source.at("name")), localized(source.at("date"))});
    return all;
}

sim::LocalizedText datedSource(const Rule &rule)
{
    static const QList<Source> all = sources();
    static const QRegularExpression year(QStringLiteral("20\\d\\d"));
    static const QRegularExpression key(QStringLiteral("^\\w+"));
    const auto dated = [](const std::string &text, std::string sim::LocalizedText::*language) {
        QStringList parts = QString::fromStdString(text).split(QStringLiteral("; "));
        for (QString &part : parts) {
            const QString first = key.match(part).captured(0);
            for (const Source &source : all) {
                if (source.key == first && !part.contains(year))
                    part = QStringLiteral("%1 (%2)").arg(part, QString::fromStdString(source.date.*language));
            }
        }
        return parts.join(QStringLiteral("; ")).toStdString();
    };
    return {dated(rule.source.en, &sim::LocalizedText::en), dated(rule.source.ko, &sim::LocalizedText::ko)};
}

} // namespace Rulebook

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/reportfile.h"

#include "engine/io/csvtext.h"
#include "engine/io/scenariofields.h"
#include "engine/session/readings.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdint>
#include <span>

namespace ReportFile {

namespace {

using Json = nlohmann::ordered_json;

/// Rounded to a millionth: more digits are noise, and differ between C libraries.
Json rounded(double value)
{
    return std::round(value * 1e6) / 1e6;
}

Json money(double value)
{
    constexpr double Digits = 1e10; // a single request costs $0.0000002
    return std::round(value * Digits) / Digits;
}

template<typename Report>
Json value(const sim::ReportReading<Report> &reading, const Report &report)
{
    const double number = reading.of(report);
    if (reading.isWhole())
        return static_cast<std::int64_t>(number);
    return reading.unit == sim::Unit::Dollars || reading.unit == sim::Unit::Won ? money(number) : rounded(number);
}

template<typename Report>
Json readings(std::span<const sim::ReportReading<Report>> all, const Report &report)
{
    Json json = Json::object();
    for (const sim::ReportReading<Report> &reading : all)
        (*reading.group ? json[reading.group] : json)[reading.name] = value(reading, report);
    return json;
}

Json toJson(const sim::RunReport &report, const QString &name)
{
    Json json = Json::object();
    json["scenario"] = name.toStdString();
    json["seed"] = report.seed;
    json["ruleSet"] = ScenarioFields::spelt(report.ruleSet);
    json["fingerprint"] = QStringLiteral("%1").arg(report.fingerprint, 16, 16, QLatin1Char('0')).toStdString();
    json["simulatedSeconds"] = sim::toSeconds(report.simulated);
    json["events"] = report.events;
    json["account"] = readings(sim::accountReadings(), report);
    Json functions = Json::object();
    for (const sim::FunctionReport &function : report.functions)
        functions[function.name] = readings(sim::functionReadings(), function);
    json["functions"] = functions;
    return json;
}

/// One row for each value below `json`; what is nested is joined by dots ("throttledBy.scalingRate").
void addRows(std::string &rows, const std::string &scope, const std::string &prefix, const Json &json)
{
    for (const auto &item : json.items()) {
        const std::string metric = prefix.empty() ? item.key() : prefix + "." + item.key();
        if (item.value().is_object())
            addRows(rows, scope, metric, item.value());
        else
            rows += CsvText::text(scope) + "," + CsvText::field(metric) + ","
                    + (item.value().is_string() ? CsvText::text(item.value().get<std::string>())
                                                : CsvText::field(item.value().dump()))
                    + "\n";
    }
}

} // namespace

QByteArray json(const sim::RunReport &report, const QString &name)
{
    return QByteArray::fromStdString(toJson(report, name).dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

QByteArray csv(const sim::RunReport &report, const QString &name)
{
    Json run = toJson(report, name);
    const Json account = run["account"];
    const Json functions = run["functions"];
    run.erase("account");
    run.erase("functions");
    std::string rows = "scope,metric,value\n";
    addRows(rows, "run", {}, run);
    addRows(rows, "account", {}, account);
    for (const auto &function : functions.items())
        addRows(rows, function.key(), {}, function.value());
    return QByteArray::fromStdString(rows);
}

} // namespace ReportFile

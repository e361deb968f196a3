// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/reportfile.h"

#include "engine/io/csvtext.h"
#include "engine/io/scenariofields.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace ReportFile {

namespace {

using Json = nlohmann::ordered_json;

/// Rounded to a millionth: more digits are noise, and differ between C libraries.
Json rounded(double value)
{
    return std::round(value * 1e6) / 1e6;
}

double dollars(double value)
{
    constexpr double Digits = 1e10; // a single request costs $0.0000002
    return std::round(value * Digits) / Digits;
}

Json costJson(const sim::Cost &cost)
{
    return {{"requests", dollars(cost.requests)},
            {"duration", dollars(cost.duration)},
            {"provisioned", dollars(cost.provisioned)},
            {"init", dollars(cost.init)},
            {"total", dollars(cost.total())}};
}

/// The same run in won, at the rate that stands beside it.
Json wonJson(const sim::RunReport &report)
{
    const double rate = report.wonPerDollar;
    Json json = costJson(report.cost.scaled(rate));
    json["perMonth"] = dollars(report.costPerMonth.total() * rate);
    json["perMonthAfterFreeTier"] = dollars(report.costPerMonthAfterFreeTier * rate);
    return json;
}

Json summaryJson(const sim::Summary &summary)
{
    return {{"mean", rounded(summary.mean)},
            {"p50", rounded(summary.p50)},
            {"p95", rounded(summary.p95)},
            {"p99", rounded(summary.p99)},
            {"max", rounded(summary.max)}};
}

Json throttledByJson(const sim::Totals &totals)
{
    const auto by = [&](sim::ThrottleReason reason) { return totals.throttledBy[static_cast<std::size_t>(reason)]; };
    return {{"ConcurrentInvocationLimitExceeded", by(sim::ThrottleReason::AccountConcurrency)},
            {"ReservedFunctionConcurrentInvocationLimitExceeded", by(sim::ThrottleReason::ReservedConcurrency)},
            {"scalingRate", by(sim::ThrottleReason::ScalingRate)},
            {"requestRate", by(sim::ThrottleReason::RequestRate)}};
}

void addRequests(Json &json, const sim::FunctionReport &function)
{
    const sim::Totals &totals = function.totals;
    json["requests"] = totals.requests;
    json["inFlight"] = function.inFlight;
    json["succeeded"] = function.succeeded;
    json["failed"] = function.failed;
    json["refused"] = function.refused;
    json["callerPending"] = function.callerPending;
    json["attempts"] = totals.attempts;
    json["callerRetries"] = totals.callerRetries;
    json["Invocations"] = totals.invocations;
    json["Throttles"] = totals.throttles;
    json["throttledBy"] = throttledByJson(totals);
    json["answers"] = {{"200", totals.answers200}, {"202", totals.answers202}, {"429", totals.answers429},
                       {"500", totals.answers500}, {"502", totals.answers502}, {"504", totals.answers504}};
    json["lambdaAnswers"] = {{"200", totals.lambda200}, {"202", totals.lambda202}, {"429", totals.lambda429}};
    json["gatewayThrottles"] = totals.gatewayThrottles;
    json["Errors"] = totals.errors;
    json["timeouts"] = totals.timeouts;
    json["coldStarts"] = totals.coldStarts;
    json["coldStartProbability"] = rounded(function.coldStartProbability);
    json["throttleProbability"] = rounded(function.throttleProbability);
}

void addEnvironments(Json &json, const sim::FunctionReport &function)
{
    json["ConcurrentExecutions.max"] = function.concurrencyMax;
    json["ConcurrentExecutions.mean"] = rounded(function.concurrencyMean);
    json["environments.mean"] = rounded(function.environmentsMean);
    json["environments.idleMean"] = rounded(function.environmentsIdleMean);
    json["environments.lifespanMean"] = rounded(function.environmentsLifespanMean);
    json["environmentsCreated"] = function.totals.environmentsCreated;
    json["Duration"] = summaryJson(function.duration);
    json["responseTime"] = summaryJson(function.responseTime);
    json["initDuration"] = summaryJson(function.initDuration);
}

void addProvisioned(Json &json, const sim::FunctionReport &function)
{
    json["provisioned"] = {{"requested", function.provisionedRequested},
                           {"allocated.mean", rounded(function.provisionedAllocatedMean)}};
    json["ProvisionedConcurrentExecutions.max"] = function.provisionedMax;
    json["ProvisionedConcurrencyInvocations"] = function.totals.provisionedInvocations;
    json["ProvisionedConcurrencySpilloverInvocations"] = function.totals.spillovers;
    json["ProvisionedConcurrencyUtilization.max"] = rounded(function.provisionedUtilizationMax);
}

void addAsynchronous(Json &json, const sim::FunctionReport &function)
{
    const sim::Totals &totals = function.totals;
    json["AsyncEventsReceived"] = totals.asyncReceived;
    json["AsyncEventsDropped"] = totals.asyncDropped;
    json["asyncRetries"] = totals.asyncRetries;
    json["asyncPending"] = function.asyncPending;
    json["deadLetters"] = totals.deadLetters;
    json["DeadLetterErrors"] = totals.deadLetterErrors;
    json["AsyncEventAge"] = {{"mean", rounded(function.asyncEventAge.mean)},
                             {"max", rounded(function.asyncEventAge.max)}};
}

Json functionJson(const sim::FunctionReport &function)
{
    Json json = Json::object();
    addRequests(json, function);
    addEnvironments(json, function);
    addProvisioned(json, function);
    addAsynchronous(json, function);
    json["cost"] = costJson(function.cost);
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
    json["account"] = {{"concurrencyLimit", report.concurrencyLimit},
                       {"ConcurrentExecutions.max", report.concurrencyMax},
                       {"ConcurrentExecutions.mean", rounded(report.concurrencyMean)},
                       {"unreservedPool", report.unreservedPool},
                       {"UnreservedConcurrentExecutions.max", report.unreservedMax},
                       {"ClaimedAccountConcurrency.max", report.claimedMax},
                       {"cost", costJson(report.cost)},
                       {"costPerMonth", costJson(report.costPerMonth)},
                       {"costPerMonthAfterFreeTier", dollars(report.costPerMonthAfterFreeTier)},
                       {"wonPerDollar", report.wonPerDollar},
                       {"costInWon", wonJson(report)}};
    Json functions = Json::object();
    for (const sim::FunctionReport &function : report.functions)
        functions[function.name] = functionJson(function);
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

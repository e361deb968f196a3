// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/serieslog.h"

#include "engine/io/csvtext.h"
#include "engine/io/durationtext.h"
#include "engine/io/scenariowriter.h"

#include <nlohmann/json.hpp>

#include <QIODevice>

#include <algorithm>

namespace {

constexpr std::size_t FlushAt = 64 * 1024;

const char *kindName(sim::RecordKind kind)
{
    switch (kind) {
    case sim::RecordKind::Arrival:
        return "arrival";
    case sim::RecordKind::Start:
        return "start";
    case sim::RecordKind::InitEnd:
        return "init-end";
    case sim::RecordKind::End:
        return "end";
    case sim::RecordKind::Throttle:
        return "throttle";
    case sim::RecordKind::Retry:
        return "retry";
    case sim::RecordKind::DeadLetter:
        return "dead-letter";
    case sim::RecordKind::Drop:
        return "drop";
    case sim::RecordKind::Reclaim:
        return "reclaim";
    case sim::RecordKind::Provisioned:
        return "provisioned";
    case sim::RecordKind::Change:
        return "change";
    case sim::RecordKind::Alarm:
        return "alarm";
    case sim::RecordKind::Receive:
        return "receive";
    }
    return "";
}

/// Throttles are named as in the report's throttledBy; null where there is no reason.
const char *reasonName(sim::RecordReason reason)
{
    switch (reason) {
    case sim::RecordReason::None:
        return nullptr;
    case sim::RecordReason::AccountConcurrency:
    case sim::RecordReason::SetAside:
        return "ConcurrentInvocationLimitExceeded";
    case sim::RecordReason::ReservedConcurrency:
        return "ReservedFunctionConcurrentInvocationLimitExceeded";
    case sim::RecordReason::ScalingRate:
        return "scalingRate";
    case sim::RecordReason::RequestRate:
        return "requestRate";
    case sim::RecordReason::GatewayRate:
        return "gatewayRate";
    case sim::RecordReason::EventAge:
        return "EventAgeExceeded";
    case sim::RecordReason::RetriesExhausted:
        return "RetriesExhausted";
    case sim::RecordReason::ReservedZero:
        return "ReservedConcurrencyZero";
    case sim::RecordReason::Timeout:
        return "timeout";
    case sim::RecordReason::FunctionError:
        return "functionError";
    case sim::RecordReason::AlarmHigh:
        return "alarmHigh";
    case sim::RecordReason::AlarmLow:
        return "alarmLow";
    case sim::RecordReason::Schedule:
        return "schedule";
    case sim::RecordReason::NoRoom:
        return "noRoom";
    }
    return nullptr;
}

/// Whether the record is about a request on an environment, so that "cold" and "provisioned" mean something.
bool isRun(sim::RecordKind kind)
{
    return kind == sim::RecordKind::Start || kind == sim::RecordKind::InitEnd || kind == sim::RecordKind::End;
}

/// What Record::value is called; null where it is not told. A change's number becomes the change itself.
const char *valueName(const sim::Record &record)
{
    switch (record.kind) {
    case sim::RecordKind::Start:
        return record.cold ? "init" : nullptr;
    case sim::RecordKind::Receive:
        return "batch";
    case sim::RecordKind::Provisioned:
    case sim::RecordKind::Alarm:
        return "value";
    default:
        return nullptr;
    }
}

std::string dumped(const nlohmann::ordered_json &json)
{
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

bool writeAll(QIODevice &device, const std::string &text)
{
    return device.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size());
}

/// The parts of an init in their order: the number of each in the function's list, or that it was the VPC's.
std::string partsField(std::span<const sim::InitSpan> parts)
{
    std::string text;
    for (const sim::InitSpan &span : parts) {
        text += text.empty() ? ",\"initParts\":[{" : ",{";
        text += span.part == sim::InitSpan::Vpc ? "\"vpc\":true" : "\"part\":" + std::to_string(span.part);
        text += ",\"from\":" + std::to_string(span.from) + ",\"to\":" + std::to_string(span.to) + '}';
    }
    return text.empty() ? text : text + ']';
}

} // namespace

SeriesWriter::SeriesWriter(QIODevice &device, const sim::Scenario &scenario, sim::SimTime step, sim::SimTime end,
                           sim::Observation &observation)
    : m_device(device)
    , m_since(scenario.functions.size())
    , m_step(step)
    , m_end(end)
{
    for (const sim::FunctionConfig &function : scenario.functions)
        m_names.push_back(CsvText::text(function.name));
    observation.peaks.assign(scenario.functions.size() + 1, 0);
    m_good = writeAll(m_device, "time,function,arrivals,invocations,throttles,coldStarts,concurrencyMax,"
                                "concurrencyMean,environments,asyncWaiting,oldestAge,cost\n");
}

sim::SimTime SeriesWriter::looksAt() const
{
    if (m_stepEnd >= m_end)
        return sim::Never;
    return m_end - m_stepEnd > m_step ? m_stepEnd + m_step - sim::Microsecond : m_end;
}

void SeriesWriter::look(const sim::Simulation &simulation, sim::Observation &observation)
{
    m_stepEnd += std::min(m_step, m_end - m_stepEnd);
    std::string rows;
    for (int i = 0; i < simulation.functionCount(); ++i) {
        int &peak = observation.peaks[static_cast<std::size_t>(i)];
        rows += row(simulation, i, peak);
        peak = simulation.function(i).fleet.inFlight();
    }
    observation.peaks.back() = simulation.account().inFlight;
    m_last = simulation.now();
    m_good = writeAll(m_device, rows) && m_good;
}

std::string SeriesWriter::row(const sim::Simulation &simulation, int function, int peak)
{
    Since &since = m_since[static_cast<std::size_t>(function)];
    const sim::Stretch step = since.totals.take(simulation, function);
    const double cost = simulation.cost(function).total();
    const sim::Source &source = simulation.function(function).source;
    std::string text = DurationText::formatSeconds(m_stepEnd);
    const auto add = [&text](const std::string &value) { text += ',' + value; };
    add(m_names[static_cast<std::size_t>(function)]);
    add(std::to_string(step.totals.requests));
    add(std::to_string(step.totals.invocations));
    add(std::to_string(step.totals.throttles));
    add(std::to_string(step.totals.coldStarts));
    add(std::to_string(peak));
    add(CsvText::number(step.meanConcurrency(simulation.now() - m_last)));
    add(std::to_string(simulation.function(function).fleet.environments()));
    add(std::to_string(source.waiting()));
    add(DurationText::formatSeconds(source.oldestAge(simulation.now())));
    add(CsvText::number(cost - since.cost));
    since.cost = cost;
    return text + '\n';
}

LogWriter::LogWriter(QIODevice &device, const sim::Scenario &scenario, const sim::Simulation &simulation,
                     sim::Observation &observation)
    : m_device(device)
{
    observation.records = true;
    const nlohmann::ordered_json json = ScenarioWriter::toJson(scenario);
    for (const sim::FunctionConfig &function : scenario.functions)
        m_names.push_back(dumped(function.name));
    if (json.contains("changes")) {
        for (const auto &change : json["changes"])
            m_changes.push_back(dumped(change));
    }
    write(R"({"t":0,"kind":"scenario","scenario":)" + dumped(json) + "}\n");
    for (int i = 0; i < simulation.functionCount(); ++i) {
        const int provisioned = simulation.function(i).setup.settings.provisionedConcurrency;
        if (provisioned > 0)
            write(line({.kind = sim::RecordKind::Provisioned,
                        .function = static_cast<std::int16_t>(i),
                        .duration = simulation.function(i).fleet.provisioned.initBilled,
                        .value = provisioned}));
    }
}

std::string LogWriter::line(const sim::Record &record, std::span<const sim::InitSpan> parts) const
{
    std::string text = "{\"t\":" + std::to_string(record.t) + ",\"kind\":\"" + kindName(record.kind) + '"';
    const auto field = [&text](const char *key, std::int64_t value) {
        text += std::string(",\"") + key + "\":" + std::to_string(value);
    };
    if (record.function >= 0)
        text += ",\"function\":" + m_names[static_cast<std::size_t>(record.function)];
    if (record.request > 0)
        field("request", record.request);
    if (record.attempt > 0)
        field("attempt", record.attempt);
    if (record.environment > 0)
        field("environment", record.environment);
    if (isRun(record.kind))
        text += record.cold ? ",\"cold\":true" : ",\"cold\":false";
    if (isRun(record.kind) || record.kind == sim::RecordKind::Reclaim)
        text += record.provisioned ? ",\"provisioned\":true" : ",\"provisioned\":false";
    if (const char *reason = reasonName(record.reason))
        text += std::string(",\"reason\":\"") + reason + '"';
    if (record.duration >= 0)
        field("duration", record.duration);
    if (const char *name = valueName(record); name && record.value >= 0)
        field(name, record.value);
    if (record.kind == sim::RecordKind::Change)
        text += ",\"change\":" + m_changes[static_cast<std::size_t>(record.value)];
    if (record.duplicate)
        text += ",\"duplicate\":true";
    text += partsField(parts);
    return text + "}\n";
}

void LogWriter::read(const sim::Observation &observation)
{
    std::string text;
    for (const sim::Record &record : observation.log) {
        text += line(record, observation.partsOf(record));
        if (text.size() >= FlushAt) {
            write(text);
            text.clear();
        }
    }
    write(text);
}

void LogWriter::statisticsDiscarded(sim::SimTime now)
{
    write("{\"t\":" + std::to_string(now) + ",\"kind\":\"warm-up\"}\n");
}

void LogWriter::finish(sim::SimTime now)
{
    write("{\"t\":" + std::to_string(now) + ",\"kind\":\"finish\"}\n");
}

void LogWriter::write(const std::string &text)
{
    m_good = writeAll(m_device, text) && m_good;
}

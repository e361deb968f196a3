// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/fields.h"

#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace {

QString tr(const char *text, const char *remark = nullptr)
{
    return QCoreApplication::translate("Fields", text, remark);
}

/// A reason with the number of the rule behind it, which becomes a link where it is shown.
QString byRule(const QString &why, const char *rule)
{
    return QStringLiteral("%1 %2").arg(why, QLatin1String(rule));
}

double milliseconds(double microseconds)
{
    return microseconds / 1000;
}

sim::SimTime fromMilliseconds(double value)
{
    return static_cast<sim::SimTime>(std::llround(value * 1000));
}

double initMilliseconds(const sim::FunctionSettings &settings)
{
    double sum = 0;
    for (const sim::InitPart &part : settings.init)
        sum += part.law.meanMicroseconds();
    return milliseconds(sum);
}

/// All parts longer or shorter by the same factor; a single part where there was none.
std::vector<sim::InitPart> initOf(const sim::FunctionSettings &settings, double totalMilliseconds)
{
    const double before = initMilliseconds(settings);
    if (totalMilliseconds <= 0)
        return {};
    if (before <= 0)
        return {{{"initialisation", "초기화"}, sim::Law::constant(fromMilliseconds(totalMilliseconds))}};
    std::vector<sim::InitPart> parts = settings.init;
    for (sim::InitPart &part : parts)
        part.law = Fields::withMean(part.law, std::llround(part.law.meanMicroseconds() * totalMilliseconds / before));
    return parts;
}

int functionCount(const sim::Frame &frame)
{
    return static_cast<int>(frame.settings.size());
}

} // namespace

namespace Fields {

QString key(Field field)
{
    switch (field) {
    case Field::Limit:
        return QStringLiteral("limit");
    case Field::Rate:
        return QStringLiteral("rate");
    case Field::Duration:
        return QStringLiteral("duration");
    case Field::Reserved:
        return QStringLiteral("reserved");
    case Field::Provisioned:
        return QStringLiteral("provisioned");
    case Field::Init:
        return QStringLiteral("init");
    case Field::Memory:
        return QStringLiteral("memory");
    case Field::Timeout:
        return QStringLiteral("timeout");
    case Field::ErrorRate:
        return QStringLiteral("errorRate");
    case Field::IdleTime:
        return QStringLiteral("idleTime");
    case Field::EventAge:
        return QStringLiteral("eventAge");
    case Field::RetryAttempts:
        return QStringLiteral("retryAttempts");
    }
    return {};
}

QString label(Field field)
{
    switch (field) {
    case Field::Limit:
        return tr("Limit", "the account's concurrency limit");
    case Field::Rate:
        return tr("Requests/s");
    case Field::Duration:
        return tr("Duration");
    case Field::Reserved:
        return tr("Reserved");
    case Field::Provisioned:
        return tr("Provisioned");
    case Field::Init:
        return tr("Init");
    case Field::Memory:
        return tr("Memory");
    case Field::Timeout:
        return tr("Timeout");
    case Field::ErrorRate:
        return tr("Errors");
    case Field::IdleTime:
        return tr("Idle time");
    case Field::EventAge:
        return tr("Event age");
    case Field::RetryAttempts:
        return tr("Retries");
    }
    return {};
}

QString explanation(Field field)
{
    switch (field) {
    case Field::Limit:
        return tr("How many requests may run at the same time in the whole account, in one Region. 1,000 by default; "
                  "more by a quota increase request.");
    case Field::Rate:
        return tr("How many requests arrive per second. Concurrency = requests per second × duration.");
    case Field::Duration:
        return tr("How long one request runs, without initialisation.");
    case Field::Reserved:
        return tr("Reserved concurrency: a share of the account's limit set aside for this function. It is a guarantee "
                  "and a ceiling at the same time. 0 switches the function off.");
    case Field::Provisioned:
        return tr("Provisioned concurrency: environments initialised in advance. Changed during a run, they take a "
                  "minute or two to be ready, and they are paid for.");
    case Field::Init:
        return tr("What a cold start takes before the first request runs: loading the code, libraries, connections.");
    case Field::Memory:
        return tr("Memory of one environment. In this model it bears on the price only.");
    case Field::Timeout:
        return tr("A request that runs longer is stopped and counts as an error.");
    case Field::ErrorRate:
        return tr("Share of requests that end in a function error.");
    case Field::IdleTime:
        return tr("How long an idle environment stays warm before it is reclaimed. AWS does not publish this; the "
                  "model assumes a value.");
    case Field::EventAge:
        return tr("How long an event may wait in the internal queue before it is dropped or goes to the DLQ: 6 hours "
                  "at most.");
    case Field::RetryAttempts:
        return tr("How often an event is tried again after a function error. Throttles do not use these up.");
    }
    return {};
}

bool asyncOnly(Field field)
{
    return field == Field::EventAge || field == Field::RetryAttempts;
}

Quantity quantity(Field field, const sim::Frame &frame)
{
    using Kind = Quantity::Kind;
    const double limit = frame.concurrencyLimit;
    switch (field) {
    case Field::Limit:
        return {.kind = Kind::Count, .low = 1, .high = 100'000, .knee = 100};
    case Field::Rate:
        return {.kind = Kind::Rate, .low = 0, .high = 20'000, .knee = 5};
    case Field::Duration:
        return {.kind = Kind::Milliseconds, .low = 1, .high = 900'000, .knee = 1};
    case Field::Reserved:
        return {.kind = Kind::Count, .low = 0, .high = std::max(limit, 1.0), .knee = 25, .none = true};
    case Field::Provisioned:
        return {.kind = Kind::Count, .low = 0, .high = std::max(limit, 1.0), .knee = 25};
    case Field::Init:
        return {.kind = Kind::Milliseconds, .low = 0, .high = 60'000, .knee = 50};
    case Field::Memory:
        return {.kind = Kind::Megabytes, .low = 128, .high = 10'240, .knee = 512};
    case Field::Timeout:
        return {.kind = Kind::Milliseconds, .low = 1'000, .high = 900'000, .knee = 1'000};
    case Field::ErrorRate:
        return {.kind = Kind::Share, .low = 0, .high = 1};
    case Field::IdleTime:
        return {.kind = Kind::Milliseconds, .low = 1'000, .high = 7'200'000, .knee = 10'000};
    case Field::EventAge:
        return {.kind = Kind::Milliseconds, .low = 60'000, .high = 21'600'000, .knee = 60'000};
    case Field::RetryAttempts:
        return {.kind = Kind::Count, .low = 0, .high = 2};
    }
    return {};
}

double value(Field field, const sim::Frame &frame, int function)
{
    if (field == Field::Limit)
        return frame.concurrencyLimit;
    const auto index = static_cast<std::size_t>(function);
    if (field == Field::Rate
        && frame.state == sim::RunState::Finished) // at the end nothing is asked for any more: show what was
        return sim::rateAt(trafficInForce(frame, function), frame.time - 1, frame.scenario->duration);
    if (field == Field::Rate)
        return frame.ratePerSecond.at(index);
    const sim::FunctionSettings &settings = frame.settings.at(index);
    switch (field) {
    case Field::Duration:
        return milliseconds(settings.duration.meanMicroseconds());
    case Field::Reserved:
        return settings.reservedConcurrency ? *settings.reservedConcurrency : Quantity::None;
    case Field::Provisioned:
        return settings.provisionedConcurrency;
    case Field::Init:
        return initMilliseconds(settings);
    case Field::Memory:
        return settings.memory;
    case Field::Timeout:
        return milliseconds(static_cast<double>(settings.timeout));
    case Field::ErrorRate:
        return settings.errorRate;
    case Field::IdleTime:
        return milliseconds(settings.idleTimeout.meanMicroseconds());
    case Field::EventAge:
        return milliseconds(static_cast<double>(settings.async.maximumEventAge));
    case Field::RetryAttempts:
        return settings.async.maximumRetryAttempts;
    case Field::Limit:
    case Field::Rate:
        break;
    }
    return 0;
}

sim::Change change(Field field, const sim::Frame &frame, int function, double value)
{
    sim::Change change;
    if (field == Field::Limit) {
        change.concurrencyLimit = static_cast<int>(std::lround(value));
        return change;
    }
    const auto index = static_cast<std::size_t>(function);
    const sim::FunctionSettings &settings = frame.settings.at(index);
    change.function = frame.scenario->functions.at(index).name;
    const int whole = static_cast<int>(std::lround(value));
    sim::AsyncSettings async = settings.async;
    switch (field) {
    case Field::Rate:
        change.traffic = sim::withRate(trafficInForce(frame, function), frame.time, value);
        break;
    case Field::Duration:
        change.set.duration = withMean(settings.duration, fromMilliseconds(value));
        break;
    case Field::Reserved:
        change.set.reservedConcurrency = value < 0 ? std::optional<int>() : std::optional<int>(whole);
        break;
    case Field::Provisioned:
        change.set.provisionedConcurrency = whole;
        break;
    case Field::Init:
        change.set.init = initOf(settings, value);
        break;
    case Field::Memory:
        change.set.memory = whole;
        break;
    case Field::Timeout:
        change.set.timeout = fromMilliseconds(value);
        break;
    case Field::ErrorRate:
        change.set.errorRate = value;
        break;
    case Field::IdleTime:
        change.set.idleTimeout = withMean(settings.idleTimeout, fromMilliseconds(value));
        break;
    case Field::EventAge:
        async.maximumEventAge = fromMilliseconds(value);
        change.set.async = async;
        break;
    case Field::RetryAttempts:
        async.maximumRetryAttempts = whole;
        change.set.async = async;
        break;
    case Field::Limit:
        break;
    }
    return change;
}

Stops stops(Field field, const sim::Frame &frame, int function)
{
    const Quantity all = quantity(field, frame);
    Stops stops{.low = all.low, .high = all.high, .whyLow = {}, .whyHigh = {}};
    const std::vector<sim::Allotment> taken = allotments(frame);
    const int minimum = frame.scenario->model.unreservedMinimum;
    const int limit = frame.concurrencyLimit;
    if (field == Field::Limit) {
        stops.low = std::max(1, sim::minimumLimit(minimum, taken));
        if (stops.low > 1)
            stops.whyLow = byRule(tr("Not below %1: that much is reserved or provisioned, and %2 must stay unreserved.")
                                      .arg(Text::count(qint64(stops.low)), Text::count(minimum)),
                                  "R2.3");
        stops.whyHigh = tr("The slider ends at %1.").arg(Text::count(qint64(stops.high)));
    } else if (field == Field::Reserved) {
        stops.low = sim::minimumReserved(taken, function);
        stops.high = std::max<double>(stops.low, sim::maximumReserved(limit, minimum, taken, function));
        stops.whyHigh = byRule(tr("No more than %1: %2 of the account's concurrency must stay unreserved, and the "
                                  "other functions keep theirs.")
                                   .arg(Text::count(qint64(stops.high)), Text::count(minimum)),
                               "R2.3");
        if (stops.low > 0)
            stops.whyLow = byRule(
                tr("Not below %1, the function's own provisioned concurrency.").arg(Text::count(qint64(stops.low))),
                "R5.8");
    } else if (field == Field::Provisioned) {
        const sim::FunctionSettings &settings = frame.settings.at(static_cast<std::size_t>(function));
        stops.high = sim::maximumProvisioned(limit, minimum, taken, function);
        stops.whyHigh =
            settings.reservedConcurrency
                ? byRule(tr("No more than %1: provisioned concurrency fits inside the function's reserved concurrency.")
                             .arg(Text::count(qint64(stops.high))),
                         "R5.8")
                : byRule(tr("No more than %1: %2 of the account's concurrency must stay unreserved.")
                             .arg(Text::count(qint64(stops.high)), Text::count(minimum)),
                         "R5.9");
        if (settings.autoScaling) {
            stops.low = std::max<double>(stops.low, settings.autoScaling->min);
            stops.high = std::min<double>(stops.high, settings.autoScaling->max);
            stops.whyLow = stops.whyHigh =
                byRule(tr("Application Auto Scaling keeps this between %1 and %2.")
                           .arg(Text::count(settings.autoScaling->min), Text::count(settings.autoScaling->max)),
                       "R5.14");
        }
    }
    return stops;
}

sim::Change inverse(const sim::Change &change, const sim::Frame &frame)
{
    sim::Change back;
    if (change.concurrencyLimit) {
        back.concurrencyLimit = frame.concurrencyLimit;
        return back;
    }
    back.function = change.function;
    const int function = frame.scenario->functionIndex(change.function);
    if (function < 0 || function >= functionCount(frame))
        return back;
    const sim::FunctionSettings &now = frame.settings.at(static_cast<std::size_t>(function));
    if (change.traffic)
        back.traffic = trafficInForce(frame, function);
    const auto keep = [](auto &target, const auto &asked, const auto &current) {
        if (asked)
            target = current;
    };
    keep(back.set.memory, change.set.memory, now.memory);
    keep(back.set.duration, change.set.duration, now.duration);
    keep(back.set.init, change.set.init, now.init);
    keep(back.set.timeout, change.set.timeout, now.timeout);
    keep(back.set.errorRate, change.set.errorRate, now.errorRate);
    keep(back.set.idleTimeout, change.set.idleTimeout, now.idleTimeout);
    keep(back.set.environmentSelection, change.set.environmentSelection, now.environmentSelection);
    if (change.set.reservedConcurrency)
        back.set.reservedConcurrency.emplace(now.reservedConcurrency);
    keep(back.set.provisionedConcurrency, change.set.provisionedConcurrency, now.provisionedConcurrency);
    if (change.set.autoScaling)
        back.set.autoScaling.emplace(now.autoScaling);
    keep(back.set.async, change.set.async, now.async);
    keep(back.set.vpc, change.set.vpc, now.vpc);
    keep(back.set.callerRetry, change.set.callerRetry, now.callerRetry);
    return back;
}

const std::vector<sim::Traffic> &trafficInForce(const sim::Frame &frame, int function)
{
    const sim::FunctionConfig &config = frame.scenario->functions.at(static_cast<std::size_t>(function));
    const std::vector<sim::Traffic> *traffic = &config.traffic;
    for (const sim::Change &change : frame.scenario->changes) {
        // Before the first event not even a change at 0 has been made.
        const bool made = change.at < frame.time || (change.at == frame.time && frame.events > 0);
        if (made && change.function == config.name && change.traffic)
            traffic = &*change.traffic;
    }
    return *traffic;
}

sim::Law withMean(const sim::Law &law, sim::SimTime mean)
{
    const double before = law.meanMicroseconds();
    if (before <= 0 || mean <= 0)
        return sim::Law::constant(mean);
    const double factor = static_cast<double>(mean) / before;
    const auto scaled = [factor](sim::SimTime value) {
        return static_cast<sim::SimTime>(std::llround(static_cast<double>(value) * factor));
    };
    sim::Law result = law;
    result.mean = law.kind == sim::Law::Kind::Constant || law.kind == sim::Law::Kind::Exponential
                          || law.kind == sim::Law::Kind::Normal
                      ? mean
                      : law.mean;
    result.sd = scaled(law.sd);
    result.p50 = scaled(law.p50);
    result.p99 = scaled(law.p99);
    result.min = scaled(law.min);
    result.max = scaled(law.max);
    for (sim::SimTime &value : result.values)
        value = scaled(value);
    return result;
}

std::vector<sim::Allotment> allotments(const sim::Frame &frame)
{
    std::vector<sim::Allotment> all;
    all.reserve(frame.settings.size());
    for (const sim::FunctionSettings &settings : frame.settings)
        all.push_back({settings.reservedConcurrency, settings.provisionedConcurrency});
    return all;
}

} // namespace Fields

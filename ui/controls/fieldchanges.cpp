// SPDX-License-Identifier: GPL-3.0-or-later
// What setting a number does to the scenario.
#include "ui/controls/fields.h"

#include <cmath>

namespace {

sim::SimTime fromMilliseconds(double value)
{
    return static_cast<sim::SimTime>(std::llround(value * 1000));
}

/// All parts longer or shorter by the same factor; a single part where there was none.
std::vector<sim::InitPart> initOf(const sim::FunctionSettings &settings, double totalMilliseconds)
{
    double before = 0; // microseconds
    for (const sim::InitPart &part : settings.init)
        before += part.law.meanMicroseconds();
    const sim::SimTime total = fromMilliseconds(totalMilliseconds);
    if (total <= 0)
        return {};
    if (before <= 0)
        return {{{"initialisation", "초기화"}, sim::Law::constant(total)}};
    std::vector<sim::InitPart> parts = settings.init;
    for (sim::InitPart &part : parts)
        part.law =
            Fields::withMean(part.law, std::llround(part.law.meanMicroseconds() * static_cast<double>(total) / before));
    return parts;
}

std::optional<int> noneOr(double value)
{
    return value < 0 ? std::optional<int>() : std::optional<int>(static_cast<int>(std::lround(value)));
}

/// Bounds with one of them set.
sim::AutoScaling withScaling(Fields::Field field, sim::AutoScaling scaling, double value)
{
    if (field == Fields::Field::ScalingMin)
        scaling.min = static_cast<int>(std::lround(value));
    else if (field == Fields::Field::ScalingMax)
        scaling.max = static_cast<int>(std::lround(value));
    else
        scaling.targetUtilization = value;
    return scaling;
}

} // namespace

namespace Fields {

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
    sim::CallerRetry retry = settings.callerRetry;
    switch (field) {
    case Field::Rate:
        change.traffic = sim::withRate(trafficInForce(frame, function), frame.time, value);
        break;
    case Field::Duration:
        change.set.duration = withMean(settings.duration, fromMilliseconds(value));
        break;
    case Field::Reserved:
        change.set.reservedConcurrency.emplace(noneOr(value));
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
    case Field::ScalingMin:
    case Field::ScalingMax:
    case Field::ScalingTarget:
        return scalingChange(frame, function,
                             withScaling(field, settings.autoScaling.value_or(sim::AutoScaling{}), value));
    case Field::CallerTries:
        retry.maxAttempts = whole;
        change.set.callerRetry = retry;
        break;
    case Field::CallerDelay:
        retry.delay = fromMilliseconds(value);
        change.set.callerRetry = retry;
        break;
    case Field::CallerHint:
        retry.retryAfter = value < 0 ? std::optional<sim::SimTime>() : fromMilliseconds(value);
        change.set.callerRetry = retry;
        break;
    default:
        break;
    }
    return change;
}

sim::Scenario replaced(Field field, const sim::Scenario &scenario, int function, double value)
{
    sim::Scenario result = scenario;
    if (field == Field::Duplicates)
        result.model.duplicates = value;
    else if (field == Field::ProactiveInit)
        result.model.proactiveInit = value;
    else if (field == Field::Preparation)
        result.model.provisionedPreparation = fromMilliseconds(value);
    if (function < 0)
        return result;
    sim::SqsSettings &sqs = result.functions.at(static_cast<std::size_t>(function)).settings.sqs;
    if (field == Field::BatchSize)
        sqs.batchSize = static_cast<int>(std::lround(value));
    else if (field == Field::QueueConcurrency)
        sqs.maximumConcurrency = noneOr(value);
    else if (field == Field::MessageGroups)
        sqs.messageGroups = noneOr(value);
    else if (field == Field::Visibility)
        sqs.visibilityTimeout = fromMilliseconds(value);
    else if (field == Field::MaxReceives)
        sqs.maxReceiveCount = static_cast<int>(std::lround(value));
    return result;
}

sim::Change scalingChange(const sim::Frame &frame, int function, const std::optional<sim::AutoScaling> &scaling)
{
    const auto index = static_cast<std::size_t>(function);
    sim::Change change;
    change.function = frame.scenario->functions.at(index).name;
    change.set.autoScaling.emplace(scaling);
    // An alarm may have moved it since it was last set: the new bounds are held against what there is now.
    if (scaling && frame.events > 0 && frame.state != sim::RunState::Finished)
        change.set.provisionedConcurrency = frame.settings.at(index).provisionedConcurrency;
    return change;
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
    if (function < 0 || static_cast<std::size_t>(function) >= frame.settings.size())
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

} // namespace Fields

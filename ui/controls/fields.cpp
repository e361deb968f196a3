// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/fields.h"

#include <algorithm>
#include <cmath>

namespace {

double milliseconds(double microseconds)
{
    return microseconds / 1000;
}

double initMilliseconds(const sim::FunctionSettings &settings)
{
    double sum = 0;
    for (const sim::InitPart &part : settings.init)
        sum += part.law.meanMicroseconds();
    return milliseconds(sum);
}

double orNone(const std::optional<int> &value)
{
    return value ? *value : Quantity::None;
}

bool ofModel(Fields::Field field)
{
    return std::find(Fields::OfModel.begin(), Fields::OfModel.end(), field) != Fields::OfModel.end();
}

double modelValue(Fields::Field field, const sim::ModelSettings &model)
{
    if (field == Fields::Field::Duplicates)
        return model.duplicates;
    return field == Fields::Field::ProactiveInit ? model.proactiveInit
                                                 : milliseconds(static_cast<double>(model.provisionedPreparation));
}

double scalingValue(Fields::Field field, const sim::AutoScaling &scaling)
{
    if (field == Fields::Field::ScalingMin)
        return scaling.min;
    return field == Fields::Field::ScalingMax ? scaling.max : scaling.targetUtilization;
}

} // namespace

namespace Fields {

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
    case Field::ScalingMin:
    case Field::ScalingMax:
        return {.kind = Kind::Count, .low = 0, .high = std::max(limit, 1.0), .knee = 25};
    case Field::ScalingTarget:
        return {.kind = Kind::Share, .low = 0.1, .high = 0.9};
    case Field::CallerTries:
        return {.kind = Kind::Count, .low = 1, .high = 100, .knee = 5};
    case Field::CallerDelay:
        return {.kind = Kind::Milliseconds, .low = 0, .high = 600'000, .knee = 50};
    case Field::CallerHint:
        return {.kind = Kind::Milliseconds, .low = 0, .high = 60'000, .knee = 50, .none = true};
    case Field::BatchSize:
        return {.kind = Kind::Count, .low = 1, .high = 10'000, .knee = 10};
    case Field::QueueConcurrency:
        return {.kind = Kind::Count, .low = 2, .high = 1'000, .knee = 25, .none = true};
    case Field::MessageGroups:
        return {.kind = Kind::Count, .low = 1, .high = 100'000, .knee = 10, .none = true};
    case Field::Visibility:
        return {.kind = Kind::Milliseconds, .low = 0, .high = 43'200'000, .knee = 10'000};
    case Field::MaxReceives:
        return {.kind = Kind::Count, .low = 1, .high = 1'000, .knee = 5};
    case Field::Duplicates:
    case Field::ProactiveInit:
        return {.kind = Kind::Share, .low = 0, .high = 1};
    case Field::Preparation:
        return {.kind = Kind::Milliseconds, .low = 0, .high = 3'600'000, .knee = 10'000};
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
    if (ofModel(field))
        return modelValue(field, frame.scenario->model);
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
        return orNone(settings.reservedConcurrency);
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
    case Field::ScalingMin:
    case Field::ScalingMax:
    case Field::ScalingTarget:
        return scalingValue(field, settings.autoScaling.value_or(sim::AutoScaling{}));
    case Field::CallerTries:
        return settings.callerRetry.maxAttempts;
    case Field::CallerDelay:
        return milliseconds(static_cast<double>(settings.callerRetry.delay));
    case Field::CallerHint:
        return settings.callerRetry.retryAfter ? milliseconds(static_cast<double>(*settings.callerRetry.retryAfter))
                                               : Quantity::None;
    case Field::BatchSize:
        return settings.sqs.batchSize;
    case Field::QueueConcurrency:
        return orNone(settings.sqs.maximumConcurrency);
    case Field::MessageGroups:
        return orNone(settings.sqs.messageGroups);
    case Field::Visibility:
        return milliseconds(static_cast<double>(settings.sqs.visibilityTimeout));
    case Field::MaxReceives:
        return settings.sqs.maxReceiveCount;
    default:
        return 0;
    }
}

bool startsAgain(Field field)
{
    switch (field) {
    case Field::BatchSize:
    case Field::QueueConcurrency:
    case Field::MessageGroups:
    case Field::Visibility:
    case Field::MaxReceives:
        return true;
    default:
        return ofModel(field);
    }
}

bool applies(Field field, const sim::Frame &frame, int function)
{
    if (function < 0)
        return true;
    const sim::FunctionSettings &settings = frame.settings.at(static_cast<std::size_t>(function));
    const sim::FunctionConfig &config = frame.scenario->functions.at(static_cast<std::size_t>(function));
    const bool queued = config.trigger == sim::Trigger::Sqs;
    const bool async = config.invocation == sim::Invocation::Async;
    switch (field) {
    case Field::ScalingMin:
    case Field::ScalingMax:
    case Field::ScalingTarget:
        return settings.autoScaling.has_value();
    case Field::CallerTries:
        return !async && settings.callerRetry.policy != sim::RetryPolicy::None;
    case Field::CallerDelay:
        return !async && settings.callerRetry.policy == sim::RetryPolicy::Fixed;
    case Field::CallerHint:
        return !async && settings.callerRetry.policy == sim::RetryPolicy::SdkStandard;
    case Field::EventAge:
    case Field::RetryAttempts:
        return async && !queued;
    default:
        return true;
    }
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

std::vector<sim::Allotment> allotments(const sim::Frame &frame)
{
    std::vector<sim::Allotment> all;
    all.reserve(frame.settings.size());
    for (const sim::FunctionSettings &settings : frame.settings)
        all.push_back({settings.reservedConcurrency, settings.provisionedConcurrency});
    return all;
}

} // namespace Fields

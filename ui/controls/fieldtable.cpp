// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers that the window sets, one paragraph each, in the order in which they stand there.
#include "ui/controls/fieldstops.h"

#include <QtGlobal>

#include <cmath>

namespace Fields {

namespace {

using Kind = Quantity::Kind;
using Sections::Section;
using sim::FunctionConfig;
using sim::FunctionSettings;

bool isScaled(const FunctionConfig &, const FunctionSettings &settings)
{
    return settings.autoScaling.has_value();
}

bool isCalled(const FunctionConfig &config)
{
    return config.invocation != sim::Invocation::Async;
}

bool triesAgain(const FunctionConfig &config, const FunctionSettings &settings)
{
    return isCalled(config) && settings.callerRetry.policy != sim::RetryPolicy::None;
}

bool waitsAFixedTime(const FunctionConfig &config, const FunctionSettings &settings)
{
    return isCalled(config) && settings.callerRetry.policy == sim::RetryPolicy::Fixed;
}

bool takesHints(const FunctionConfig &config, const FunctionSettings &settings)
{
    return isCalled(config) && settings.callerRetry.policy == sim::RetryPolicy::SdkStandard;
}

bool hasInternalQueue(const FunctionConfig &config, const FunctionSettings &)
{
    return !isCalled(config) && config.trigger != sim::Trigger::Sqs;
}

double limit(const sim::Frame &frame, int)
{
    return frame.concurrencyLimit;
}

sim::Change withLimit(const sim::Frame &, int, double value)
{
    sim::Change change;
    change.concurrencyLimit = static_cast<int>(std::lround(value));
    return change;
}

double rate(const sim::Frame &frame, int function)
{
    if (frame.state == sim::RunState::Finished) // at the end nothing is asked for any more: show what was
        return sim::rateAt(trafficInForce(frame, function), frame.time - 1, frame.scenario->duration);
    return frame.ratePerSecond.at(static_cast<std::size_t>(function));
}

sim::Change changeOfRate(const sim::Frame &frame, int function, double value)
{
    sim::Change change;
    change.function = frame.scenario->functions.at(static_cast<std::size_t>(function)).name;
    change.traffic = sim::withRate(trafficInForce(frame, function), frame.time, value);
    return change;
}

} // namespace

const std::vector<Field> &all()
{
    static const std::vector<Field> table{
        {
            .key = "limit",
            .section = Section::Account,
            .label = QT_TRANSLATE_NOOP3("Fields", "Limit", "the account's concurrency limit"),
            .explanation =
                QT_TRANSLATE_NOOP("Fields", "How many requests may run at the same time in the whole account, in one "
                                            "Region. 1,000 by default; more by a quota increase request."),
            .kind = Kind::Count,
            .knee = 100,
            .low = 1,
            .high = 100'000,
            .stop = stopLimit,
            .value = limit,
            .change = withLimit,
        },
        {
            .key = "rate",
            .section = Section::Face,
            .label = {QT_TRANSLATE_NOOP("Fields", "Requests/s")},
            .explanation = QT_TRANSLATE_NOOP(
                "Fields", "How many requests arrive per second. Concurrency = requests per second × duration."),
            .kind = Kind::Rate,
            .knee = 5,
            .low = 0,
            .high = 20'000,
            .value = rate,
            .change = changeOfRate,
        },
        {
            .key = "duration",
            .setting = "duration",
            .section = Section::Face,
            .label = {QT_TRANSLATE_NOOP("Fields", "Duration")},
            .explanation = QT_TRANSLATE_NOOP("Fields", "How long one request runs, without initialisation."),
            .kind = Kind::Milliseconds,
            .knee = 1,
            .low = 1,
            .high = 900'000,
        },
        {
            .key = "reserved",
            .setting = "reservedConcurrency",
            .section = Section::Face,
            .label = {QT_TRANSLATE_NOOP("Fields", "Reserved")},
            .explanation = QT_TRANSLATE_NOOP(
                "Fields", "Reserved concurrency: a share of the account's limit set aside for this function. It is a "
                          "guarantee and a ceiling at the same time. 0 switches the function off."),
            .kind = Kind::Count,
            .knee = 25,
            .upToLimit = true,
            .stop = stopReserved,
        },
        {
            .key = "provisioned",
            .setting = "provisionedConcurrency",
            .section = Section::Face,
            .label = {QT_TRANSLATE_NOOP("Fields", "Provisioned")},
            .explanation = QT_TRANSLATE_NOOP(
                "Fields", "Provisioned concurrency: environments initialised in advance. Changed during a run, they "
                          "take a minute or two to be ready, and they are paid for."),
            .kind = Kind::Count,
            .knee = 25,
            .upToLimit = true,
            .stop = stopProvisioned,
        },
        {
            .key = "init",
            .setting = "init",
            .section = Section::Face,
            .label = {QT_TRANSLATE_NOOP("Fields", "Init")},
            .explanation = QT_TRANSLATE_NOOP(
                "Fields",
                "What a cold start takes before the first request runs: loading the code, libraries, connections."),
            .kind = Kind::Milliseconds,
            .knee = 50,
            .low = 0,
            .high = 60'000,
        },
        {
            .key = "memory",
            .setting = "memory",
            .section = Section::Function,
            .label = {QT_TRANSLATE_NOOP("Fields", "Memory")},
            .explanation =
                QT_TRANSLATE_NOOP("Fields", "Memory of one environment. In this model it affects only the price."),
            .kind = Kind::Megabytes,
            .knee = 512,
        },
        {
            .key = "timeout",
            .setting = "timeout",
            .section = Section::Function,
            .label = {QT_TRANSLATE_NOOP("Fields", "Timeout")},
            .explanation = QT_TRANSLATE_NOOP("Fields", "A request that runs longer is stopped and counts as an error."),
            .kind = Kind::Milliseconds,
            .knee = 1'000,
            .low = 1'000,
        },
        {
            .key = "errorRate",
            .setting = "errorRate",
            .section = Section::Function,
            .label = {QT_TRANSLATE_NOOP("Fields", "Errors")},
            .explanation = QT_TRANSLATE_NOOP("Fields", "Share of requests that end in a function error."),
            .kind = Kind::Share,
        },
        {
            .key = "idleTime",
            .setting = "idleTimeout",
            .section = Section::Environments,
            .label = {QT_TRANSLATE_NOOP("Fields", "Idle time")},
            .explanation =
                QT_TRANSLATE_NOOP("Fields", "How long an idle environment stays warm before it is reclaimed. AWS does "
                                            "not publish this; the model assumes a value."),
            .kind = Kind::Milliseconds,
            .knee = 10'000,
            .low = 1'000,
            .high = 7'200'000,
        },
        {
            .key = "scalingMin",
            .setting = "autoScaling.min",
            .section = Section::AutoScaling,
            .label = QT_TRANSLATE_NOOP3("Fields", "Min", "lower bound of auto scaling"),
            .explanation = QT_TRANSLATE_NOOP(
                "Fields", "Application Auto Scaling does not take the provisioned concurrency below this."),
            .kind = Kind::Count,
            .knee = 25,
            .upToLimit = true,
            .stop = stopScalingMin,
            .applies = isScaled,
        },
        {
            .key = "scalingMax",
            .setting = "autoScaling.max",
            .section = Section::AutoScaling,
            .label = QT_TRANSLATE_NOOP3("Fields", "Max", "upper bound of auto scaling"),
            .explanation =
                QT_TRANSLATE_NOOP("Fields", "Application Auto Scaling does not take the provisioned concurrency above "
                                            "this. Where the account has less room, the step is refused."),
            .kind = Kind::Count,
            .knee = 25,
            .upToLimit = true,
            .stop = stopScalingMax,
            .applies = isScaled,
        },
        {
            .key = "scalingTarget",
            .setting = "autoScaling.targetUtilization",
            .section = Section::AutoScaling,
            .label = QT_TRANSLATE_NOOP3("Fields", "Target", "utilization that auto scaling aims at"),
            .explanation = QT_TRANSLATE_NOOP(
                "Fields", "The share of provisioned concurrency that should be in use. Above it for 3 minutes it "
                          "scales out; below 90 % of it for 15 minutes it scales in (R5.15)."),
            .kind = Kind::Share,
            .stop = stopScalingTarget,
            .applies = isScaled,
        },
        {
            .key = "callerTries",
            .setting = "callerRetry.maxAttempts",
            .section = Section::Caller,
            .label = QT_TRANSLATE_NOOP3("Fields", "Attempts", "of a caller, the first included"),
            .explanation = QT_TRANSLATE_NOOP("Fields", "How often the caller tries in all, the first time included."),
            .kind = Kind::Count,
            .knee = 5,
            .applies = triesAgain,
        },
        {
            .key = "callerDelay",
            .setting = "callerRetry.delay",
            .section = Section::Caller,
            .label = QT_TRANSLATE_NOOP3("Fields", "Wait", "of a caller between two tries"),
            .explanation = QT_TRANSLATE_NOOP("Fields", "How long the caller waits between two tries."),
            .kind = Kind::Milliseconds,
            .knee = 50,
            .high = 600'000,
            .applies = waitsAFixedTime,
        },
        {
            .key = "callerHint",
            .setting = "callerRetry.retryAfter",
            .section = Section::Caller,
            .label = QT_TRANSLATE_NOOP3("Fields", "Hint", "how long a caller that was refused is told to wait"),
            .explanation = QT_TRANSLATE_NOOP(
                "Fields", "Retry-After hint sent with a 429. The SDK waits that long, but not less than its back-off "
                          "and at most 5 s more (R6.7). AWS does not publish the value that Lambda sends."),
            .kind = Kind::Milliseconds,
            .knee = 50,
            .high = 60'000,
            .applies = takesHints,
        },
        {
            .key = "eventAge",
            .setting = "async.maximumEventAge",
            .section = Section::EventQueue,
            .label = {QT_TRANSLATE_NOOP("Fields", "Event age")},
            .explanation = QT_TRANSLATE_NOOP("Fields", "How long an event may wait in the internal queue before it is "
                                                       "dropped or goes to the DLQ: 6 hours at most."),
            .kind = Kind::Milliseconds,
            .knee = 60'000,
            .applies = hasInternalQueue,
        },
        {
            .key = "retryAttempts",
            .setting = "async.maximumRetryAttempts",
            .section = Section::EventQueue,
            .label = {QT_TRANSLATE_NOOP("Fields", "Retries")},
            .explanation = QT_TRANSLATE_NOOP(
                "Fields", "How often an event is tried again after a function error. Throttles do not use these up."),
            .kind = Kind::Count,
            .applies = hasInternalQueue,
        },
        {
            .key = "batchSize",
            .setting = "sqs.batchSize",
            .section = Section::Sqs,
            .label = {QT_TRANSLATE_NOOP("Fields", "Batch size")},
            .explanation = QT_TRANSLATE_NOOP(
                "Fields",
                "How many messages of the queue one invocation takes at most. Changing this restarts the run."),
            .kind = Kind::Count,
            .knee = 10,
        },
        {
            .key = "queueConcurrency",
            .setting = "sqs.maximumConcurrency",
            .section = Section::Sqs,
            .label = QT_TRANSLATE_NOOP3("Fields", "Concurrency", "the most an SQS trigger uses"),
            .explanation =
                QT_TRANSLATE_NOOP("Fields", "Maximum concurrency of the SQS trigger: from 2 to 1,000 (R9.3). If none, "
                                            "it scales under the current rules. Changing this restarts the run."),
            .kind = Kind::Count,
            .knee = 25,
            .stop = stopQueueConcurrency,
        },
        {
            .key = "messageGroups",
            .setting = "sqs.messageGroups",
            .section = Section::Sqs,
            .label = {QT_TRANSLATE_NOOP("Fields", "FIFO groups")},
            .explanation =
                QT_TRANSLATE_NOOP("Fields", "With a number the queue is FIFO and has that many message groups: one "
                                            "invocation a group at a time (R9.5). Changing this restarts the run."),
            .kind = Kind::Count,
            .knee = 10,
        },
        {
            .key = "visibility",
            .setting = "sqs.visibilityTimeout",
            .section = Section::Sqs,
            .label = QT_TRANSLATE_NOOP3("Fields", "Visibility", "visibility timeout of an SQS queue"),
            .explanation = QT_TRANSLATE_NOOP(
                "Fields",
                "Visibility timeout: how long a message that was taken stays hidden before it can be taken again. AWS "
                "advises six times the function's timeout (R9.6). Changing this restarts the run."),
            .kind = Kind::Milliseconds,
            .knee = 10'000,
        },
        {
            .key = "maxReceives",
            .setting = "sqs.maxReceiveCount",
            .section = Section::Sqs,
            .label = QT_TRANSLATE_NOOP3("Fields", "Max receives", "of an SQS message before it goes to the DLQ"),
            .explanation = QT_TRANSLATE_NOOP("Fields", "How often a message is taken without success before it goes to "
                                                       "the DLQ. Changing this restarts the run."),
            .kind = Kind::Count,
            .knee = 5,
        },
        {
            .key = "duplicates",
            .setting = "duplicates",
            .section = Section::Model,
            .label = {QT_TRANSLATE_NOOP("Fields", "Duplicates")},
            .explanation = QT_TRANSLATE_NOOP(
                "Fields", "Share of asynchronous events that are delivered twice (R7.7). AWS says only that it "
                          "happens; the number is an assumption. Changing this restarts the run."),
            .kind = Kind::Share,
        },
        {
            .key = "proactiveInit",
            .setting = "proactiveInit",
            .section = Section::Model,
            .label = {QT_TRANSLATE_NOOP("Fields", "Early init")},
            .explanation = QT_TRANSLATE_NOOP(
                "Fields", "Share of cold starts whose init AWS has done ahead of the request, so that the caller does "
                          "not wait for it (R8.7). AWS gives no number. Changing this restarts the run."),
            .kind = Kind::Share,
        },
        {
            .key = "preparation",
            .setting = "provisionedPreparation",
            .section = Section::Model,
            .label = QT_TRANSLATE_NOOP3("Fields", "Preparation", "of provisioned concurrency"),
            .explanation =
                QT_TRANSLATE_NOOP("Fields", "How long provisioned concurrency takes until it is ready (R5.2). AWS says "
                                            "a minute or two. Changing this restarts the run."),
            .kind = Kind::Milliseconds,
            .knee = 10'000,
        },
    };
    return table;
}

} // namespace Fields

// SPDX-License-Identifier: GPL-3.0-or-later
// What the numbers are called and say of themselves, in the language in force.
#include "ui/controls/fields.h"

#include <QCoreApplication>

namespace {

QString tr(const char *text, const char *remark = nullptr)
{
    return QCoreApplication::translate("Fields", text, remark);
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
    case Field::ScalingMin:
        return QStringLiteral("scalingMin");
    case Field::ScalingMax:
        return QStringLiteral("scalingMax");
    case Field::ScalingTarget:
        return QStringLiteral("scalingTarget");
    case Field::CallerTries:
        return QStringLiteral("callerTries");
    case Field::CallerDelay:
        return QStringLiteral("callerDelay");
    case Field::CallerHint:
        return QStringLiteral("callerHint");
    case Field::BatchSize:
        return QStringLiteral("batchSize");
    case Field::QueueConcurrency:
        return QStringLiteral("queueConcurrency");
    case Field::MessageGroups:
        return QStringLiteral("messageGroups");
    case Field::Visibility:
        return QStringLiteral("visibility");
    case Field::MaxReceives:
        return QStringLiteral("maxReceives");
    case Field::Duplicates:
        return QStringLiteral("duplicates");
    case Field::ProactiveInit:
        return QStringLiteral("proactiveInit");
    case Field::Preparation:
        return QStringLiteral("preparation");
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
    case Field::ScalingMin:
        return tr("Least", "lower bound of auto scaling");
    case Field::ScalingMax:
        return tr("Most", "upper bound of auto scaling");
    case Field::ScalingTarget:
        return tr("Target", "utilization that auto scaling aims at");
    case Field::CallerTries:
        return tr("Tries", "of a caller, the first included");
    case Field::CallerDelay:
        return tr("Wait", "of a caller between two tries");
    case Field::CallerHint:
        return tr("Hint", "how long a caller that was refused is told to wait");
    case Field::BatchSize:
        return tr("Batch size");
    case Field::QueueConcurrency:
        return tr("Concurrency", "the most an SQS trigger uses");
    case Field::MessageGroups:
        return tr("FIFO groups");
    case Field::Visibility:
        return tr("Visibility", "visibility timeout of an SQS queue");
    case Field::MaxReceives:
        return tr("Receives", "of an SQS message before it goes to the DLQ");
    case Field::Duplicates:
        return tr("Duplicates");
    case Field::ProactiveInit:
        return tr("Early init");
    case Field::Preparation:
        return tr("Preparation", "of provisioned concurrency");
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
    case Field::ScalingMin:
        return tr("Application Auto Scaling does not take the provisioned concurrency below this.");
    case Field::ScalingMax:
        return tr("Application Auto Scaling does not take the provisioned concurrency above this. Where the account "
                  "has less room, the step is refused.");
    case Field::ScalingTarget:
        return tr("The share of provisioned concurrency that should be in use. Above it for 3 minutes, more is asked "
                  "for; below nine tenths of it for 15 minutes, less (R5.15).");
    case Field::CallerTries:
        return tr("How often the caller tries in all, the first time included.");
    case Field::CallerDelay:
        return tr("How long the caller waits between two tries.");
    case Field::CallerHint:
        return tr("What a 429 says about when to come back. The SDK waits so long, but not less than its back-off and "
                  "not more than 5 s above it (R6.7). AWS does not publish what Lambda says.");
    case Field::BatchSize:
        return tr("How many messages of the queue one invocation takes at most. Setting it starts the run again.");
    case Field::QueueConcurrency:
        return tr("Maximum concurrency of the SQS trigger: from 2 to 1,000 (R9.3). With none it grows as the rules in "
                  "force let it. Setting it starts the run again.");
    case Field::MessageGroups:
        return tr("With a number the queue is FIFO and has that many message groups: one invocation a group at a time "
                  "(R9.5). Setting it starts the run again.");
    case Field::Visibility:
        return tr("Visibility timeout: how long a message that was taken stays hidden before it can be taken again. "
                  "AWS advises six times the function's timeout (R9.6). Setting it starts the run again.");
    case Field::MaxReceives:
        return tr("How often a message is taken without success before it goes to the DLQ. Setting it starts the run "
                  "again.");
    case Field::Duplicates:
        return tr("Share of asynchronous events that are delivered twice (R7.7). AWS says only that it happens; the "
                  "number is an assumption. Setting it starts the run again.");
    case Field::ProactiveInit:
        return tr("Share of cold starts whose init AWS has done ahead of the request, so that the caller does not wait "
                  "for it (R8.7). AWS gives no number. Setting it starts the run again.");
    case Field::Preparation:
        return tr("How long provisioned concurrency takes until it is ready (R5.2). AWS says a minute or two. Setting "
                  "it starts the run again.");
    case Field::EventAge:
        return tr("How long an event may wait in the internal queue before it is dropped or goes to the DLQ: 6 hours "
                  "at most.");
    case Field::RetryAttempts:
        return tr("How often an event is tried again after a function error. Throttles do not use these up.");
    }
    return {};
}

} // namespace Fields

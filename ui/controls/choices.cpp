// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/choices.h"

#include "engine/lambda/rules.h"
#include "ui/text.h"

#include <QCoreApplication>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Choices", text);
}

constexpr std::array Triggers{sim::Trigger::Alb, sim::Trigger::ApiGateway, sim::Trigger::FunctionUrl, sim::Trigger::Sdk,
                              sim::Trigger::S3,  sim::Trigger::Sns,        sim::Trigger::EventBridge};

const sim::FunctionConfig &functionOf(const sim::Frame &frame, int function)
{
    return frame.scenario->functions.at(static_cast<std::size_t>(function));
}

} // namespace

namespace Choices {

QString key(Choice choice)
{
    switch (choice) {
    case Choice::Trigger:
        return QStringLiteral("trigger");
    case Choice::Invocation:
        return QStringLiteral("invocation");
    case Choice::FailureDestination:
        return QStringLiteral("failureDestination");
    case Choice::CallerRetry:
        return QStringLiteral("callerRetry");
    case Choice::EnvironmentSelection:
        return QStringLiteral("environmentSelection");
    case Choice::Vpc:
        return QStringLiteral("vpc");
    }
    return {};
}

QString label(Choice choice)
{
    switch (choice) {
    case Choice::Trigger:
        return tr("Trigger");
    case Choice::Invocation:
        return tr("Invocation");
    case Choice::FailureDestination:
        return tr("DLQ");
    case Choice::CallerRetry:
        return tr("Caller retries");
    case Choice::EnvironmentSelection:
        return tr("Reuse");
    case Choice::Vpc:
        return tr("VPC");
    }
    return {};
}

QString explanation(Choice choice)
{
    switch (choice) {
    case Choice::Trigger:
        return tr("What calls the function. S3, SNS and EventBridge invoke asynchronously, the others wait for the "
                  "answer. A new trigger starts the run again.");
    case Choice::Invocation:
        return tr("Whether the SDK waits for the answer. Another kind of invocation starts the run again.");
    case Choice::FailureDestination:
        return tr("Dead-letter queue: where events go that fail for good.");
    case Choice::CallerRetry:
        return tr("What the caller does with a 429.");
    case Choice::EnvironmentSelection:
        return tr("Which idle environment takes the next request. AWS does not publish this; the model assumes one.");
    case Choice::Vpc:
        return tr("A function in a VPC needs a network interface. Until late 2019 each cold start waited for it.");
    }
    return {};
}

QStringList options(Choice choice)
{
    QStringList names;
    switch (choice) {
    case Choice::Trigger:
        for (const sim::Trigger trigger : Triggers)
            names += Text::triggerName(trigger);
        break;
    case Choice::Invocation:
        names = {tr("synchronous"), tr("asynchronous")};
        break;
    case Choice::FailureDestination:
        names = {tr("none"), tr("SQS queue"), tr("SNS topic")};
        break;
    case Choice::CallerRetry:
        names = {tr("none"), tr("AWS SDK standard"), tr("after a fixed time")};
        break;
    case Choice::EnvironmentSelection:
        names = {tr("most recently used"), tr("newest"), tr("least recently used")};
        break;
    case Choice::Vpc:
        names = {tr("no VPC"), tr("VPC before 2019"), tr("VPC since 2019")};
        break;
    }
    return names;
}

int current(Choice choice, const sim::Frame &frame, int function)
{
    const sim::FunctionConfig &config = functionOf(frame, function);
    const sim::FunctionSettings &settings = frame.settings.at(static_cast<std::size_t>(function));
    switch (choice) {
    case Choice::Trigger:
        for (std::size_t i = 0; i < Triggers.size(); ++i) {
            if (Triggers[i] == config.trigger)
                return static_cast<int>(i);
        }
        return -1;
    case Choice::Invocation:
        return static_cast<int>(config.invocation);
    case Choice::FailureDestination:
        return static_cast<int>(settings.async.onFailure);
    case Choice::CallerRetry:
        return static_cast<int>(settings.callerRetry.policy);
    case Choice::EnvironmentSelection:
        return static_cast<int>(settings.environmentSelection);
    case Choice::Vpc:
        return static_cast<int>(settings.vpc);
    }
    return -1;
}

bool applies(Choice choice, const sim::FunctionConfig &function)
{
    const bool async = function.invocation == sim::Invocation::Async;
    switch (choice) {
    case Choice::Invocation:
        return function.trigger == sim::Trigger::Sdk;
    case Choice::FailureDestination:
        return async;
    case Choice::CallerRetry:
        return !async;
    case Choice::Trigger:
    case Choice::EnvironmentSelection:
    case Choice::Vpc:
        break;
    }
    return true;
}

std::optional<sim::Change> change(Choice choice, const sim::Frame &frame, int function, int option)
{
    const sim::FunctionSettings &settings = frame.settings.at(static_cast<std::size_t>(function));
    sim::Change change;
    change.function = functionOf(frame, function).name;
    switch (choice) {
    case Choice::Trigger:
    case Choice::Invocation:
        return std::nullopt;
    case Choice::FailureDestination:
        change.set.async = settings.async;
        change.set.async->onFailure = static_cast<sim::FailureDestination>(option);
        break;
    case Choice::CallerRetry:
        change.set.callerRetry = settings.callerRetry;
        change.set.callerRetry->policy = static_cast<sim::RetryPolicy>(option);
        break;
    case Choice::EnvironmentSelection:
        change.set.environmentSelection = static_cast<sim::EnvironmentSelection>(option);
        break;
    case Choice::Vpc:
        change.set.vpc = static_cast<sim::Vpc>(option);
        break;
    }
    return change;
}

sim::Scenario replaced(Choice choice, const sim::Scenario &scenario, int function, int option)
{
    sim::Scenario result = scenario;
    sim::FunctionConfig &config = result.functions.at(static_cast<std::size_t>(function));
    if (choice == Choice::Invocation) {
        config.invocation = static_cast<sim::Invocation>(option);
    } else if (choice == Choice::Trigger) {
        config.trigger = Triggers.at(static_cast<std::size_t>(option));
        config.invocation = sim::triggerIsAsync(config.trigger) ? sim::Invocation::Async : sim::Invocation::Sync;
    }
    return result;
}

} // namespace Choices

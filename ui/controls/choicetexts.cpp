// SPDX-License-Identifier: GPL-3.0-or-later
// What the choices are called and say of themselves, in the language in force.
#include "ui/controls/choices.h"

#include "engine/io/runtimes.h"
#include "engine/lambda/rules.h"
#include "ui/text.h"

#include <QCoreApplication>

namespace Choices {

namespace {

QString tr(const char *text, const char *remark = nullptr)
{
    return QCoreApplication::translate("Choices", text, remark);
}

/// Whose figures the presets are, how they were taken and what they leave out: one paragraph per set.
QString aboutRuntimes()
{
    QStringList paragraphs{tr("Sets init to what was measured for a runtime, as a lognormal law through its p50 and "
                              "p99. AWS publishes no such figures; these are third-party measurements.")};
    for (const Runtimes::Set &set : Runtimes::sets())
        paragraphs +=
            tr("%1: %2. Not in it: %3.")
                .arg(Text::localized(set.source), Text::localized(set.conditions), Text::localized(set.excluded));
    return paragraphs.join(QLatin1Char('\n'));
}

QStringList runtimeNames()
{
    QStringList names;
    for (const Runtimes::Preset &preset : Runtimes::presets())
        names += tr("%1 · %2", "a runtime, its median init")
                     .arg(Text::localized(preset.name), Text::duration(preset.init.p50));
    return names;
}

QStringList regionNames()
{
    QStringList names;
    for (const std::string_view region : sim::knownRegions())
        names += Text::regionTitle(QString::fromUtf8(region.data(), static_cast<qsizetype>(region.size())));
    return names;
}

QStringList triggerNames()
{
    QStringList names;
    for (const sim::Trigger trigger :
         {sim::Trigger::Alb, sim::Trigger::ApiGateway, sim::Trigger::FunctionUrl, sim::Trigger::Sdk, sim::Trigger::S3,
          sim::Trigger::Sns, sim::Trigger::EventBridge, sim::Trigger::Sqs})
        names += Text::triggerName(trigger);
    return names;
}

} // namespace

QString key(Choice choice)
{
    switch (choice) {
    case Choice::RuleSet:
        return QStringLiteral("ruleSet");
    case Choice::Region:
        return QStringLiteral("region");
    case Choice::Trigger:
        return QStringLiteral("trigger");
    case Choice::Invocation:
        return QStringLiteral("invocation");
    case Choice::Architecture:
        return QStringLiteral("architecture");
    case Choice::Runtime:
        return QStringLiteral("runtime");
    case Choice::Vpc:
        return QStringLiteral("vpc");
    case Choice::EnvironmentSelection:
        return QStringLiteral("environmentSelection");
    case Choice::AutoScaling:
        return QStringLiteral("autoScaling");
    case Choice::CallerRetry:
        return QStringLiteral("callerRetry");
    case Choice::FailureDestination:
        return QStringLiteral("failureDestination");
    }
    return {};
}

QString label(Choice choice)
{
    switch (choice) {
    case Choice::RuleSet:
        return tr("Rules");
    case Choice::Region:
        return tr("Region");
    case Choice::Trigger:
        return tr("Trigger");
    case Choice::Invocation:
        return tr("Invocation");
    case Choice::Architecture:
        return tr("Architecture");
    case Choice::Runtime:
        return tr("Runtime");
    case Choice::Vpc:
        return tr("VPC");
    case Choice::EnvironmentSelection:
        return tr("Reuse");
    case Choice::AutoScaling:
        return tr("Auto scaling");
    case Choice::CallerRetry:
        return tr("Caller retries");
    case Choice::FailureDestination:
        return tr("DLQ");
    }
    return {};
}

QString explanation(Choice choice)
{
    switch (choice) {
    case Choice::RuleSet:
        return tr("How fast Lambda adds environments.\nSince November 2023: each function for itself 1,000 every 10 s "
                  "(R3.1–R3.4); an SQS trigger adds 300 a minute up to 1,250.\nBefore: all functions of the account "
                  "share an initial burst that depends on the Region, then 500 more a minute (R3.9–R3.11); an SQS "
                  "trigger adds 60 a minute up to 1,000 (R9.2).\nAnother choice starts the run again.");
    case Choice::Region:
        return tr("Where the account's limit counts. The rules of today are the same everywhere; before November 2023 "
                  "the initial burst was 3,000 in Oregon, N. Virginia and Ireland, 1,000 in Tokyo, Frankfurt and Ohio, "
                  "500 elsewhere, so in Seoul (R3.9).\nAnother choice starts the run again.");
    case Choice::Trigger:
        return tr("What calls the function. S3, SNS and EventBridge invoke asynchronously, SQS hands over batches from "
                  "its queue, the others wait for the answer. A new trigger starts the run again.");
    case Choice::Invocation:
        return tr("Whether the SDK waits for the answer. Another kind of invocation starts the run again.");
    case Choice::Architecture:
        return tr("The processor. In this model it bears on the price only. Another choice starts the run again.");
    case Choice::Runtime:
        return aboutRuntimes();
    case Choice::Vpc:
        return tr("A function in a VPC needs a network interface. Until late 2019 each cold start waited for it.");
    case Choice::EnvironmentSelection:
        return tr("Which idle environment takes the next request. AWS does not publish this; the model assumes one.");
    case Choice::AutoScaling:
        return tr("Application Auto Scaling moves the provisioned concurrency between its bounds so that its use stays "
                  "near a target (R5.14–R5.18).");
    case Choice::CallerRetry:
        return tr("What the caller does with a 429.");
    case Choice::FailureDestination:
        return tr("Dead-letter queue: where events go that fail for good.");
    }
    return {};
}

QStringList options(Choice choice)
{
    switch (choice) {
    case Choice::RuleSet:
        return {tr("since Nov 2023", "rule set"), tr("before Nov 2023", "rule set")};
    case Choice::Region:
        return regionNames();
    case Choice::Trigger:
        return triggerNames();
    case Choice::Invocation:
        return {tr("synchronous"), tr("asynchronous")};
    case Choice::Architecture:
        return {QStringLiteral("x86_64"), QStringLiteral("arm64")};
    case Choice::Runtime:
        return runtimeNames();
    case Choice::Vpc:
        return {tr("no VPC"), tr("VPC before 2019"), tr("VPC since 2019")};
    case Choice::EnvironmentSelection:
        return {tr("most recently used"), tr("newest"), tr("least recently used")};
    case Choice::AutoScaling:
        return {tr("off"), tr("on")};
    case Choice::CallerRetry:
        return {tr("none"), tr("AWS SDK standard"), tr("after a fixed time")};
    case Choice::FailureDestination:
        return {tr("none"), tr("SQS queue"), tr("SNS topic")};
    }
    return {};
}

QString otherValue(Choice choice)
{
    return choice == Choice::Runtime ? tr("own value", "init that is no runtime's") : QString();
}

} // namespace Choices

// SPDX-License-Identifier: GPL-3.0-or-later
// What the window lets be chosen, one paragraph each, in the order in which they stand there.
#include "ui/controls/choices.h"

#include "engine/io/runtimes.h"
#include "engine/lambda/rules.h"
#include "ui/controls/fields.h"
#include "ui/controls/fieldstops.h"
#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace Choices {

namespace {

using Sections::Section;
using sim::FunctionConfig;

constexpr int UsualMostProvisioned = 100; ///< what AWS's own example of a scalable target has

QString tr(const char *text, const char *remark = nullptr)
{
    return QCoreApplication::translate("Choices", text, remark);
}

/// Whose figures the presets are, how they were taken and what they leave out: one paragraph per set.
QString aboutRuntimes()
{
    QStringList paragraphs{tr("Sets init to what was measured for a runtime, as a lognormal distribution fitted to its "
                              "p50 and p99. AWS publishes no such figures; these are third-party measurements.")};
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

const FunctionConfig &functionOf(const sim::Frame &frame, int function)
{
    return frame.scenario->functions.at(static_cast<std::size_t>(function));
}

FunctionConfig &functionOf(sim::Scenario &scenario, int function)
{
    return scenario.functions.at(static_cast<std::size_t>(function));
}

const sim::FunctionSettings &settingsOf(const sim::Frame &frame, int function)
{
    return frame.settings.at(static_cast<std::size_t>(function));
}

int region(const sim::Frame &frame, int)
{
    const auto &regions = sim::knownRegions();
    const auto found = std::find(regions.begin(), regions.end(), frame.scenario->account.region);
    return found == regions.end() ? -1 : static_cast<int>(found - regions.begin());
}

void setTrigger(sim::Scenario &scenario, int function, int option)
{
    FunctionConfig &config = functionOf(scenario, function);
    config.trigger = static_cast<sim::Trigger>(option);
    config.invocation = sim::triggerIsAsync(config.trigger) ? sim::Invocation::Async : sim::Invocation::Sync;
}

sim::Change changeOfRuntime(const sim::Frame &frame, int function, int option)
{
    sim::Change change;
    change.function = functionOf(frame, function).name;
    change.set.init = Runtimes::initOf(Runtimes::presets().at(option));
    return change;
}

/// Bounds round what is provisioned now: switching it on must not move anything by itself.
std::optional<sim::AutoScaling> scalingFor(const sim::Frame &frame, int function, bool on)
{
    const int provisioned = settingsOf(frame, function).provisionedConcurrency;
    if (!on || provisioned <= 0)
        return std::nullopt;
    Fields::Stops room;
    Fields::stopProvisioned(room, frame, function);
    sim::AutoScaling scaling;
    scaling.min = 1;
    scaling.max = std::max(provisioned, std::min(static_cast<int>(room.high), UsualMostProvisioned));
    return scaling;
}

QString refusalOfScaling(const sim::Frame &frame, int function, int option)
{
    if (option == 0 || settingsOf(frame, function).provisionedConcurrency > 0)
        return {};
    return tr("Set provisioned concurrency first: Application Auto Scaling adjusts an existing value; it does not "
              "create one.");
}

} // namespace

const std::vector<Choice> &all()
{
    static const std::vector<Choice> table{
        {
            .key = "ruleSet",
            .section = Section::Account,
            .label = {QT_TRANSLATE_NOOP("Choices", "Rules")},
            .explanation = QT_TRANSLATE_NOOP(
                "Choices",
                "How fast Lambda adds environments.\nSince November 2023: each function gets its own 1,000 every 10 s "
                "(R3.1–R3.4); an SQS trigger adds 300 a minute up to 1,250.\nBefore: all functions of the account "
                "share an initial burst that depends on the Region, then 500 more a minute (R3.9–R3.11); an SQS "
                "trigger adds 60 a minute up to 1,000 (R9.2).\nChanging this restarts the run."),
            .options =
                {
                    QT_TRANSLATE_NOOP3("Choices", "since Nov 2023", "rule set"),
                    QT_TRANSLATE_NOOP3("Choices", "before Nov 2023", "rule set"),
                },
            .current = [](const sim::Frame &frame, int) { return static_cast<int>(frame.scenario->ruleSet); },
            .replace = [](sim::Scenario &scenario, int,
                          int option) { scenario.ruleSet = static_cast<sim::RuleSet>(option); },
        },
        {
            .key = "region",
            .section = Section::Account,
            .label = {QT_TRANSLATE_NOOP("Choices", "Region")},
            .explanation = QT_TRANSLATE_NOOP(
                "Choices",
                "Where the account's limit counts. The rules of today are the same everywhere; before November 2023 "
                "the initial burst was 3,000 in Oregon, N. Virginia and Ireland, 1,000 in Tokyo, Frankfurt and Ohio, "
                "500 elsewhere, so in Seoul (R3.9).\nChanging this restarts the run."),
            .names = regionNames,
            .current = region,
            .replace =
                [](sim::Scenario &scenario, int, int option) {
                    scenario.account.region = sim::knownRegions().at(static_cast<std::size_t>(option));
                },
        },
        {
            .key = "trigger",
            .section = Section::Function,
            .label = {QT_TRANSLATE_NOOP("Choices", "Trigger")},
            .explanation = QT_TRANSLATE_NOOP(
                "Choices",
                "What calls the function. S3, SNS and EventBridge invoke asynchronously, SQS hands over batches from "
                "its queue, the others wait for the answer. A new trigger starts the run again."),
            .names = triggerNames,
            .current = [](const sim::Frame &frame,
                          int function) { return static_cast<int>(functionOf(frame, function).trigger); },
            .replace = setTrigger,
        },
        {
            .key = "invocation",
            .section = Section::Function,
            .label = {QT_TRANSLATE_NOOP("Choices", "Invocation")},
            .explanation = QT_TRANSLATE_NOOP(
                "Choices", "Whether the SDK waits for the answer. Another kind of invocation starts the run again."),
            .options =
                {
                    {QT_TRANSLATE_NOOP("Choices", "synchronous")},
                    {QT_TRANSLATE_NOOP("Choices", "asynchronous")},
                },
            .applies = [](const FunctionConfig &config) { return config.trigger == sim::Trigger::Sdk; },
            .current = [](const sim::Frame &frame,
                          int function) { return static_cast<int>(functionOf(frame, function).invocation); },
            .replace =
                [](sim::Scenario &scenario, int function, int option) {
                    functionOf(scenario, function).invocation = static_cast<sim::Invocation>(option);
                },
        },
        {
            .key = "architecture",
            .section = Section::Function,
            .label = {QT_TRANSLATE_NOOP("Choices", "Architecture")},
            .explanation = QT_TRANSLATE_NOOP(
                "Choices", "The processor. In this model it affects only the price. Changing this restarts the run."),
            .options =
                {
                    {"x86_64"},
                    {"arm64"},
                },
            .current = [](const sim::Frame &frame,
                          int function) { return static_cast<int>(functionOf(frame, function).architecture); },
            .replace =
                [](sim::Scenario &scenario, int function, int option) {
                    functionOf(scenario, function).architecture = static_cast<sim::Architecture>(option);
                },
        },
        {
            .key = "vpc",
            .setting = "vpc",
            .section = Section::Function,
            .label = {QT_TRANSLATE_NOOP("Choices", "VPC")},
            .explanation = QT_TRANSLATE_NOOP(
                "Choices",
                "A function in a VPC needs a network interface. Until late 2019 each cold start waited for it."),
            .options =
                {
                    {QT_TRANSLATE_NOOP("Choices", "no VPC")},
                    {QT_TRANSLATE_NOOP("Choices", "VPC before 2019")},
                    {QT_TRANSLATE_NOOP("Choices", "VPC since 2019")},
                },
        },
        {
            .key = "runtime",
            .section = Section::Environments,
            .label = {QT_TRANSLATE_NOOP("Choices", "Runtime")},
            .about = aboutRuntimes,
            .names = runtimeNames,
            .otherValue = QT_TRANSLATE_NOOP3("Choices", "own value", "init that is no runtime's"),
            .current = [](const sim::Frame &frame,
                          int function) { return Runtimes::presetOf(settingsOf(frame, function).init); },
            .change = changeOfRuntime,
        },
        {
            .key = "environmentSelection",
            .setting = "environmentSelection",
            .section = Section::Environments,
            .label = {QT_TRANSLATE_NOOP("Choices", "Reuse")},
            .explanation = QT_TRANSLATE_NOOP(
                "Choices",
                "Which idle environment takes the next request. AWS does not publish this; the model assumes one."),
            .options =
                {
                    {QT_TRANSLATE_NOOP("Choices", "most recently used")},
                    {QT_TRANSLATE_NOOP("Choices", "newest")},
                    {QT_TRANSLATE_NOOP("Choices", "least recently used")},
                },
        },
        {
            .key = "autoScaling",
            .section = Section::AutoScaling,
            .label = {QT_TRANSLATE_NOOP("Choices", "Auto scaling")},
            .explanation =
                QT_TRANSLATE_NOOP("Choices", "Application Auto Scaling moves the provisioned concurrency between its "
                                             "bounds so that its use stays near a target (R5.14–R5.18)."),
            .options =
                {
                    {QT_TRANSLATE_NOOP("Choices", "off")},
                    {QT_TRANSLATE_NOOP("Choices", "on")},
                },
            .current = [](const sim::Frame &frame,
                          int function) { return settingsOf(frame, function).autoScaling ? 1 : 0; },
            .refusal = refusalOfScaling,
            .change =
                [](const sim::Frame &frame, int function, int option) {
                    return Fields::scalingChange(frame, function, scalingFor(frame, function, option == 1));
                },
        },
        {
            .key = "callerRetry",
            .setting = "callerRetry.policy",
            .section = Section::Caller,
            .label = {QT_TRANSLATE_NOOP("Choices", "Caller retries")},
            .explanation = QT_TRANSLATE_NOOP("Choices", "What the caller does with a 429."),
            .options =
                {
                    {QT_TRANSLATE_NOOP("Choices", "none")},
                    {QT_TRANSLATE_NOOP("Choices", "AWS SDK standard")},
                    {QT_TRANSLATE_NOOP("Choices", "after a fixed time")},
                },
            .applies = [](const FunctionConfig &config) { return config.invocation == sim::Invocation::Sync; },
        },
        {
            .key = "failureDestination",
            .setting = "async.onFailure",
            .section = Section::EventQueue,
            .label = {QT_TRANSLATE_NOOP("Choices", "DLQ")},
            .explanation =
                QT_TRANSLATE_NOOP("Choices", "Dead-letter queue: where events go after the last retry fails."),
            .options =
                {
                    {QT_TRANSLATE_NOOP("Choices", "none")},
                    {QT_TRANSLATE_NOOP("Choices", "SQS queue")},
                    {QT_TRANSLATE_NOOP("Choices", "SNS topic")},
                },
            .applies =
                [](const FunctionConfig &config) {
                    return config.invocation == sim::Invocation::Async && config.trigger != sim::Trigger::Sqs;
                },
        },
    };
    return table;
}

} // namespace Choices

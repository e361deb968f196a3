// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/choices.h"

#include "engine/io/runtimes.h"
#include "engine/lambda/rules.h"
#include "ui/controls/fields.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

constexpr int UsualMostProvisioned = 100; ///< what AWS's own example of a scalable target has

const sim::FunctionConfig &functionOf(const sim::Frame &frame, int function)
{
    return frame.scenario->functions.at(static_cast<std::size_t>(function));
}

const sim::FunctionSettings &settingsOf(const sim::Frame &frame, int function)
{
    return frame.settings.at(static_cast<std::size_t>(function));
}

int regionIndex(const sim::Scenario &scenario)
{
    const auto &all = sim::knownRegions();
    const auto found = std::find(all.begin(), all.end(), scenario.account.region);
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

/// Bounds round what is provisioned now: switching it on must not move anything by itself.
std::optional<sim::AutoScaling> scalingFor(const sim::Frame &frame, int function, bool on)
{
    const int provisioned = settingsOf(frame, function).provisionedConcurrency;
    if (!on || provisioned <= 0)
        return std::nullopt;
    const int highest = static_cast<int>(Fields::stops(Fields::Field::Provisioned, frame, function).high);
    sim::AutoScaling scaling;
    scaling.min = 1;
    scaling.max = std::max(provisioned, std::min(highest, UsualMostProvisioned));
    return scaling;
}

} // namespace

namespace Choices {

int current(Choice choice, const sim::Frame &frame, int function)
{
    switch (choice) {
    case Choice::RuleSet:
        return static_cast<int>(frame.scenario->ruleSet);
    case Choice::Region:
        return regionIndex(*frame.scenario);
    case Choice::Trigger:
        return static_cast<int>(functionOf(frame, function).trigger);
    case Choice::Invocation:
        return static_cast<int>(functionOf(frame, function).invocation);
    case Choice::Architecture:
        return static_cast<int>(functionOf(frame, function).architecture);
    case Choice::Runtime:
        return Runtimes::presetOf(settingsOf(frame, function).init);
    case Choice::Vpc:
        return static_cast<int>(settingsOf(frame, function).vpc);
    case Choice::EnvironmentSelection:
        return static_cast<int>(settingsOf(frame, function).environmentSelection);
    case Choice::AutoScaling:
        return settingsOf(frame, function).autoScaling ? 1 : 0;
    case Choice::CallerRetry:
        return static_cast<int>(settingsOf(frame, function).callerRetry.policy);
    case Choice::FailureDestination:
        return static_cast<int>(settingsOf(frame, function).async.onFailure);
    }
    return -1;
}

bool applies(Choice choice, const sim::Frame &frame, int function)
{
    switch (choice) {
    case Choice::Invocation:
        return functionOf(frame, function).trigger == sim::Trigger::Sdk;
    case Choice::FailureDestination:
        return functionOf(frame, function).invocation == sim::Invocation::Async
               && functionOf(frame, function).trigger != sim::Trigger::Sqs;
    case Choice::CallerRetry:
        return functionOf(frame, function).invocation == sim::Invocation::Sync;
    default:
        return true;
    }
}

QString refusal(Choice choice, const sim::Frame &frame, int function, int option)
{
    if (choice == Choice::AutoScaling && option == 1 && settingsOf(frame, function).provisionedConcurrency == 0)
        return QCoreApplication::translate("Choices", "Set provisioned concurrency first: Application Auto Scaling "
                                                      "moves a value that is there, it does not make the first.");
    return {};
}

std::optional<sim::Change> change(Choice choice, const sim::Frame &frame, int function, int option)
{
    if (function < 0 || choice == Choice::Trigger || choice == Choice::Invocation || choice == Choice::Architecture)
        return std::nullopt;
    const sim::FunctionSettings &settings = settingsOf(frame, function);
    sim::Change change;
    change.function = functionOf(frame, function).name;
    switch (choice) {
    case Choice::Runtime:
        change.set.init = Runtimes::initOf(Runtimes::presets().at(option));
        break;
    case Choice::Vpc:
        change.set.vpc = static_cast<sim::Vpc>(option);
        break;
    case Choice::EnvironmentSelection:
        change.set.environmentSelection = static_cast<sim::EnvironmentSelection>(option);
        break;
    case Choice::AutoScaling:
        return Fields::scalingChange(frame, function, scalingFor(frame, function, option == 1));
    case Choice::CallerRetry:
        change.set.callerRetry = settings.callerRetry;
        change.set.callerRetry->policy = static_cast<sim::RetryPolicy>(option);
        break;
    case Choice::FailureDestination:
        change.set.async = settings.async;
        change.set.async->onFailure = static_cast<sim::FailureDestination>(option);
        break;
    default:
        return std::nullopt;
    }
    return change;
}

sim::Scenario replaced(Choice choice, const sim::Scenario &scenario, int function, int option)
{
    sim::Scenario result = scenario;
    if (choice == Choice::RuleSet)
        result.ruleSet = static_cast<sim::RuleSet>(option);
    if (choice == Choice::Region)
        result.account.region = sim::knownRegions().at(static_cast<std::size_t>(option));
    if (function < 0)
        return result;
    sim::FunctionConfig &config = result.functions.at(static_cast<std::size_t>(function));
    if (choice == Choice::Invocation)
        config.invocation = static_cast<sim::Invocation>(option);
    else if (choice == Choice::Architecture)
        config.architecture = static_cast<sim::Architecture>(option);
    else if (choice == Choice::Trigger) {
        config.trigger = static_cast<sim::Trigger>(option);
        config.invocation = sim::triggerIsAsync(config.trigger) ? sim::Invocation::Async : sim::Invocation::Sync;
    }
    return result;
}

} // namespace Choices

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/sections.h"

#include <QCoreApplication>

namespace Sections {

QString title(Section section)
{
    switch (section) {
    case Section::Function:
        return QCoreApplication::translate("Sections", "Function");
    case Section::Environments:
        return QCoreApplication::translate("Sections", "Environments");
    case Section::AutoScaling:
        return QCoreApplication::translate("Sections", "Application Auto Scaling");
    case Section::Caller:
        return QCoreApplication::translate("Sections", "Caller");
    case Section::EventQueue:
        return QCoreApplication::translate("Sections", "Internal queue");
    case Section::Sqs:
        return QCoreApplication::translate("Sections", "SQS queue");
    }
    return {};
}

std::vector<Choices::Choice> choices(Section section)
{
    using Choices::Choice;
    switch (section) {
    case Section::Function:
        return {Choice::Trigger, Choice::Invocation, Choice::Architecture, Choice::Vpc};
    case Section::Environments:
        return {Choice::Runtime, Choice::EnvironmentSelection};
    case Section::AutoScaling:
        return {Choice::AutoScaling};
    case Section::Caller:
        return {Choice::CallerRetry};
    case Section::EventQueue:
        return {Choice::FailureDestination};
    case Section::Sqs:
        break;
    }
    return {};
}

std::vector<Fields::Field> fields(Section section)
{
    using Fields::Field;
    switch (section) {
    case Section::Function:
        return {Field::Memory, Field::Timeout, Field::ErrorRate};
    case Section::Environments:
        return {Field::IdleTime};
    case Section::AutoScaling:
        return {Field::ScalingMin, Field::ScalingMax, Field::ScalingTarget};
    case Section::Caller:
        return {Field::CallerTries, Field::CallerDelay, Field::CallerHint};
    case Section::EventQueue:
        return {Field::EventAge, Field::RetryAttempts};
    case Section::Sqs:
        return {Field::BatchSize, Field::QueueConcurrency, Field::MessageGroups, Field::Visibility, Field::MaxReceives};
    }
    return {};
}

bool belongs(Section section, const sim::FunctionConfig &function)
{
    const bool async = function.invocation == sim::Invocation::Async;
    const bool queued = function.trigger == sim::Trigger::Sqs;
    switch (section) {
    case Section::Caller:
        return !async;
    case Section::EventQueue:
        return async && !queued;
    case Section::Sqs:
        return queued;
    default:
        return true;
    }
}

} // namespace Sections

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
    default:
        return {};
    }
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

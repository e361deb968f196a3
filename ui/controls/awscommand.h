// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

#include <QString>

/// The AWS CLI command that a change stands for, as it could be pasted into a terminal.
struct AwsCommand
{
    QString command; ///< empty where no AWS setting does this
    QString remark; ///< said beside it, in the language in force

    /// `region` as the account has it. What is not a setting of AWS (load, duration) has a remark only.
    static AwsCommand of(const sim::Change &change, const QString &region);
};

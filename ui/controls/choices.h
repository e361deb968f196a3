// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>

/// Settings of the account or of a function that are one of a few: what there is to choose, what is chosen, and what
/// choosing does. `function` is -1 for the account's.
namespace Choices {

enum class Choice {
    RuleSet, ///< of the account
    Region, ///< of the account
    Trigger,
    Invocation,
    Architecture,
    Runtime, ///< init as measured for a runtime
    Vpc,
    EnvironmentSelection,
    AutoScaling,
    CallerRetry,
    FailureDestination,
};

inline constexpr std::array OfAccount{Choice::RuleSet, Choice::Region};

QString key(Choice choice);
QString label(Choice choice);
QString explanation(Choice choice);
/// In the language in force, in the order of their numbers.
QStringList options(Choice choice);
/// What stands there where current() is none of the options.
QString otherValue(Choice choice);

/// -1: something that is none of the options.
int current(Choice choice, const sim::Frame &frame, int function);
/// Whether it bears on this function at all; where not, the control is disabled.
bool applies(Choice choice, const sim::Frame &frame, int function);
/// Why the rules do not let this be chosen now; empty: they do.
QString refusal(Choice choice, const sim::Frame &frame, int function, int option);

/// The change that a choice stands for; none where it can only be made by starting again.
std::optional<sim::Change> change(Choice choice, const sim::Frame &frame, int function, int option);
/// The scenario with the choice made, where change() is none.
sim::Scenario replaced(Choice choice, const sim::Scenario &scenario, int function, int option);

} // namespace Choices

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/frame.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>

/// Settings of a function that are one of a few: what there is to choose, what is chosen, and what choosing does.
namespace Choices {

enum class Choice { Trigger, Invocation, FailureDestination, CallerRetry, EnvironmentSelection, Vpc };

inline constexpr std::array All{Choice::Trigger,     Choice::Invocation,           Choice::FailureDestination,
                                Choice::CallerRetry, Choice::EnvironmentSelection, Choice::Vpc};

QString key(Choice choice);
QString label(Choice choice);
QString explanation(Choice choice);
/// In the language in force, in the order of their numbers.
QStringList options(Choice choice);
int current(Choice choice, const sim::Frame &frame, int function);
/// Whether it bears on this function at all; where not, the control is disabled.
bool applies(Choice choice, const sim::FunctionConfig &function);

/// The change that a choice stands for; none where it can only be made by starting again.
std::optional<sim::Change> change(Choice choice, const sim::Frame &frame, int function, int option);
/// The scenario with the choice made, where change() is none.
sim::Scenario replaced(Choice choice, const sim::Scenario &scenario, int function, int option);

} // namespace Choices

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

#include <QString>

#include <array>

/// Where a control stands: on the account's card, on the face of a function's card, or behind either's "More", in groups.
namespace Sections {

enum class Section { Account, Model, Face, Function, Environments, AutoScaling, Caller, EventQueue, Sqs };

/// What stands behind a function's "More": all that a scenario can say about it besides its traffic's shape.
inline constexpr std::array OfFunction{Section::Function, Section::Environments, Section::AutoScaling,
                                       Section::Caller,   Section::EventQueue,   Section::Sqs};

/// Heading of a group; empty for the account's and the face.
QString title(Section section);
/// Whether a function called like this has it at all: another trigger starts the run again, and nothing moves during one.
bool belongs(Section section, const sim::FunctionConfig &function);

} // namespace Sections

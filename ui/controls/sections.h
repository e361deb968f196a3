// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/choices.h"
#include "ui/controls/fields.h"

#include <array>
#include <vector>

/// What stands behind a card's "More", in groups: all that a scenario can say about a function besides its traffic's shape.
namespace Sections {

enum class Section { Function, Environments, AutoScaling, Caller, EventQueue, Sqs };

inline constexpr std::array All{Section::Function, Section::Environments, Section::AutoScaling,
                                Section::Caller,   Section::EventQueue,   Section::Sqs};

QString title(Section section);
std::vector<Choices::Choice> choices(Section section);
std::vector<Fields::Field> fields(Section section);
/// Whether a function called like this has it at all: another trigger starts the run again, and nothing moves during one.
bool belongs(Section section, const sim::FunctionConfig &function);

} // namespace Sections

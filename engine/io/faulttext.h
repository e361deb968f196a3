// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/rules.h"
#include "engine/lambda/warnings.h"

#include <QString>

/// Words for what the rules refuse, and for what one should hear of beforehand, in the language in force.
namespace FaultText {

/// What is allowed, without the path.
QString message(const sim::Problem &problem);
/// What the scenario may come to, without the path: plain text, with the function's name in it.
QString message(const sim::Warning &warning);
/// "1.5 GB".
QString bytes(double count);

} // namespace FaultText

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/rules.h"

#include <QString>

/// Words for what the rules refuse, in the language in force: what is allowed, without the path.
namespace FaultText {

QString message(const sim::Problem &problem);

} // namespace FaultText

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/rules.h"

#include <vector>

namespace sim {

/// Everything that stands against running this scenario, `changes` folded in order of time (M5). Empty: it runs.
std::vector<Problem> validate(const Scenario &scenario);

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"

#include <QString>

/// What a mark says, on the charts and on the time line.
namespace ChangeLabel {

/// The change's own label, or words made from what it sets: "B reserved 50".
QString of(const sim::Change &change);
/// Of any mark; empty where the scenario has no such change.
QString of(const sim::Mark &mark, const sim::Scenario &scenario);

} // namespace ChangeLabel

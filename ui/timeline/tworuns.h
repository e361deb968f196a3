// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"

#include <QString>

#include <utility>

/// The run that is shown and the one before the last edit: which leaves the other's line, and what tells them apart.
namespace TwoRuns {

inline bool areThere(const sim::Frame &frame)
{
    return frame.ghostSeen > 0;
}
/// Whether the run that is shown is the one that branches off.
bool isBranch(const sim::Frame &frame);
/// The run that is shown, and the other. There must be two.
std::pair<QString, QString> names(const sim::Frame &frame);

} // namespace TwoRuns

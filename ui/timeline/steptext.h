// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"

#include <QString>

/// A single step in words: "10:00.2 · A: request 1,001 → 429 (R2.1)".
namespace StepText {

/// Of the frame's step, which there must be.
QString of(const sim::Frame &frame);

} // namespace StepText

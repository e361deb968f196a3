// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/fields.h"

/// How far the rules let a number be set as things stand, and what they say where they stop it. Each narrows `stops`,
/// which are the control's whole range.
namespace Fields {

void stopLimit(Stops &stops, const sim::Frame &frame, int function);
void stopReserved(Stops &stops, const sim::Frame &frame, int function);
void stopProvisioned(Stops &stops, const sim::Frame &frame, int function);
void stopScalingMin(Stops &stops, const sim::Frame &frame, int function);
void stopScalingMax(Stops &stops, const sim::Frame &frame, int function);
void stopScalingTarget(Stops &stops, const sim::Frame &frame, int function);
void stopQueueConcurrency(Stops &stops, const sim::Frame &frame, int function);

} // namespace Fields

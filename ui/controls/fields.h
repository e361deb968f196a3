// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/rules.h"
#include "engine/session/frame.h"
#include "ui/controls/quantity.h"
#include "ui/controls/sections.h"
#include "ui/controls/words.h"

#include <QString>

#include <optional>
#include <vector>

/// The numbers that a card sets. A field is a paragraph of the table in fieldtable.cpp: the setting of the engine's
/// table behind it (engine/lambda/settings.h), and what only a window knows of it.
namespace Fields {

/// How far the rules let a control go now, and why it stops there (empty: at the end of its range).
struct Stops
{
    double low = 0;
    double high = 0;
    QString whyLow;
    QString whyHigh;
};

struct Field
{
    const char *key; ///< its name for objects and merging, the same in every language
    const char *setting = nullptr; ///< its key in the engine's table; none: `value` and `change` are its own
    Sections::Section section;
    Words label; ///< what stands beside the slider
    const char *explanation; ///< what the tooltip says beyond the label
    Quantity::Kind kind;
    double knee = 0; ///< Quantity::knee
    std::optional<double> low = {}; ///< where the control begins and ends; unset: at the bounds of the setting
    std::optional<double> high = {};
    bool upToLimit = false; ///< ends at the account's limit
    /// Narrows the range to what the rules allow now. None: the whole range, always.
    void (*stop)(Stops &stops, const sim::Frame &frame, int function) = nullptr;
    /// Whether it bears on this function as it is set now. None: always.
    bool (*applies)(const sim::FunctionConfig &config, const sim::FunctionSettings &settings) = nullptr;
    double (*value)(const sim::Frame &frame, int function) = nullptr;
    sim::Change (*change)(const sim::Frame &frame, int function, double value) = nullptr;
};

/// In the order in which they stand on their cards.
const std::vector<Field> &all();
std::vector<const Field *> in(Sections::Section section);

QString label(const Field &field);
QString explanation(const Field &field);
/// Whether it bears on this function as it is set now; where not, the control is disabled.
bool applies(const Field &field, const sim::Frame &frame, int function);
/// Whether it stands fixed for a run: setting it starts the run again (replaced() instead of change()).
bool startsAgain(const Field &field);

Quantity quantity(const Field &field, const sim::Frame &frame);
Stops stops(const Field &field, const sim::Frame &frame, int function);
/// The value in force; `function` is ignored for the account's and the model's.
double value(const Field &field, const sim::Frame &frame, int function);
/// The change that sets it.
sim::Change change(const Field &field, const sim::Frame &frame, int function, double value);
/// The scenario with it set, where startsAgain().
sim::Scenario replaced(const Field &field, const sim::Scenario &scenario, int function, double value);
/// The change that makes a setting of a function this number (SettingNumber).
sim::Change changeOf(const char *setting, const sim::Frame &frame, int function, double value);
/// The change that switches Application Auto Scaling to these bounds, or off.
sim::Change scalingChange(const sim::Frame &frame, int function, const std::optional<sim::AutoScaling> &scaling);

/// The traffic of a function at the frame's moment: the scenario's, with the changes so far.
const std::vector<sim::Traffic> &trafficInForce(const sim::Frame &frame, int function);

std::vector<sim::Allotment> allotments(const sim::Frame &frame);

} // namespace Fields

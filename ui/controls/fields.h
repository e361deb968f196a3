// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/frame.h"
#include "engine/lambda/rules.h"
#include "ui/controls/quantity.h"

#include <QString>

#include <array>

/// The numbers that a card sets: where each stands in a frame, which change sets it, and between which stops the rules allow it.
namespace Fields {

enum class Field {
    Limit, ///< of the account
    Rate,
    Duration,
    Reserved,
    Provisioned,
    Init,
    Memory,
    Timeout,
    ErrorRate,
    IdleTime,
    EventAge,
    RetryAttempts,
};

/// On the face of a function's card, from the top; the others stand behind "More".
inline constexpr std::array Face{Field::Rate, Field::Duration, Field::Reserved, Field::Provisioned, Field::Init};
inline constexpr std::array Behind{Field::Memory,   Field::Timeout,  Field::ErrorRate,
                                   Field::IdleTime, Field::EventAge, Field::RetryAttempts};

/// Name of the field for objects and merging, the same in every language.
QString key(Field field);
/// What stands beside the slider.
QString label(Field field);
/// What the tooltip says beyond the label.
QString explanation(Field field);
/// Whether it means something only for functions that are invoked asynchronously.
bool asyncOnly(Field field);

Quantity quantity(Field field, const sim::Frame &frame);
/// The value in force; `function` is ignored for the account's limit.
double value(Field field, const sim::Frame &frame, int function);
/// The change that sets it.
sim::Change change(Field field, const sim::Frame &frame, int function, double value);

/// How far the rules let a control go now, and why it stops there (empty: at the end of its range).
struct Stops
{
    double low = 0;
    double high = 0;
    QString whyLow;
    QString whyHigh;
};
Stops stops(Field field, const sim::Frame &frame, int function);

/// The change that puts back what `change` is about to replace: whole values, as they are in force now.
sim::Change inverse(const sim::Change &change, const sim::Frame &frame);

/// The traffic of a function at the frame's moment: the scenario's, with the changes so far.
const std::vector<sim::Traffic> &trafficInForce(const sim::Frame &frame, int function);

/// The law with another mean, its shape kept.
sim::Law withMean(const sim::Law &law, sim::SimTime mean);

std::vector<sim::Allotment> allotments(const sim::Frame &frame);

} // namespace Fields

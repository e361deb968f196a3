// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/rules.h"
#include "engine/session/frame.h"
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
    ScalingMin, ///< of Application Auto Scaling, like the next two
    ScalingMax,
    ScalingTarget,
    CallerTries,
    CallerDelay,
    CallerHint,
    EventAge,
    RetryAttempts,
    BatchSize, ///< of the SQS trigger, like the next four
    QueueConcurrency,
    MessageGroups,
    Visibility,
    MaxReceives,
    Duplicates, ///< of the model, like the next two
    ProactiveInit,
    Preparation,
};

/// On the face of a function's card, from the top; the others stand behind "More" (Sections).
inline constexpr std::array Face{Field::Rate, Field::Duration, Field::Reserved, Field::Provisioned, Field::Init};
inline constexpr std::array OfModel{Field::Duplicates, Field::ProactiveInit, Field::Preparation};

/// Name of the field for objects and merging, the same in every language.
QString key(Field field);
/// What stands beside the slider.
QString label(Field field);
/// What the tooltip says beyond the label.
QString explanation(Field field);
/// Whether it bears on this function as it is set now; where not, the control is disabled.
bool applies(Field field, const sim::Frame &frame, int function);
/// Whether it stands fixed for a run: setting it starts the run again (replaced() instead of change()).
bool startsAgain(Field field);

Quantity quantity(Field field, const sim::Frame &frame);
/// The value in force; `function` is ignored for the account's and the model's.
double value(Field field, const sim::Frame &frame, int function);
/// The change that sets it.
sim::Change change(Field field, const sim::Frame &frame, int function, double value);
/// The scenario with it set, where startsAgain().
sim::Scenario replaced(Field field, const sim::Scenario &scenario, int function, double value);
/// The change that switches Application Auto Scaling to these bounds, or off.
sim::Change scalingChange(const sim::Frame &frame, int function, const std::optional<sim::AutoScaling> &scaling);

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

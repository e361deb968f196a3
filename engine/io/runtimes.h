// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

#include <QList>
#include <QString>

/// How long functions take to initialise, as measured runtime by runtime: what a function's init can be set to.
namespace Runtimes {

struct Preset
{
    QString id; ///< "python3.13"
    sim::LocalizedText name;
    sim::Law init; ///< lognormal through the measured p50 and p99
};

/// Presets measured together: AWS publishes no such figures, so that each set says whose they are.
struct Set
{
    QString id;
    sim::LocalizedText source;
    QString date; ///< of the measurement, ISO 8601
    bool thirdParty = true;
    sim::LocalizedText conditions; ///< what was measured, on what
    sim::LocalizedText excluded; ///< what the figures leave out
    QList<Preset> presets;
};

/// All sets, from the file that comes with the program; read once.
const QList<Set> &sets();
/// The presets of all sets in order.
const QList<Preset> &presets();
/// Which of presets() this init is, whatever its part is called; -1: none of them.
int presetOf(const std::vector<sim::InitPart> &init);
/// The init that a preset stands for.
std::vector<sim::InitPart> initOf(const Preset &preset);

} // namespace Runtimes

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"

#include <QString>

#include <memory>
#include <vector>

/// Why a request was refused or started cold, as HTML: the checks in the order in which they are made (M2), each with
/// the number of its rule. Told is what frames know; nothing is guessed.
namespace Why {

/// Which function of which scenario.
struct Subject
{
    std::shared_ptr<const sim::Scenario> scenario;
    int function = 0;
    const sim::FunctionConfig &config() const { return scenario->functions[static_cast<std::size_t>(function)]; }
};

QString heading(const QString &text);
/// The checks, with how many each of them refused.
QString refused(const Subject &subject, const sim::Refusals &refusals);
/// The levels of the stretch in which it happened.
QString levels(const sim::Bucket &bucket, int function);
/// The checks that a request passed before an environment was made for it.
QString coldStart(const Subject &subject, const sim::Lane::Piece &piece, sim::SimTime init);
/// All that was refused so far, function by function of those named.
QString soFar(const sim::Frame &frame, const std::vector<int> &functions);
/// Whose order of checks this is.
QString remark();

} // namespace Why

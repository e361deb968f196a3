// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

#include <QString>

/// Where the traces of a scenario go when it is saved: into files beside it, or into the scenario itself.
class TracePlaces
{
public:
    /// `path` is that of the scenario.
    explicit TracePlaces(const QString &path);

    /// Keeps the files' names where the files are there with the same arrivals, or can be written. The other traces
    /// stand in the scenario from now on.
    void settle(sim::Scenario &scenario) const;
    /// Writes the largest trace that stands in the scenario to a file of a name of its own. False: there is none, or
    /// it cannot be written.
    bool moveLargestOut(sim::Scenario &scenario) const;

private:
    bool canStandBeside(const sim::Traffic &trace) const;
    bool isThere(const QString &name, const sim::Traffic &trace) const;
    bool writeAs(const QString &name, const sim::Traffic &trace) const;

    QString m_folder;
    QString m_stem; ///< of the scenario's name, for names of traces
};

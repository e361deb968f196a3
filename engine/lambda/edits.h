// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

#include <string>

/// Edits of a scenario by a change: the same words that `changes` uses, applied to the start or merged.
namespace sim {

/// The scenario as if the change had been there from the start: settings, traffic, account limit. Requests by hand are none
/// of these.
Scenario withChangeAtStart(const Scenario &scenario, const Change &change);
/// Nothing but the requests by hand of a change, at another instant; it must have some.
Change callsOf(const Change &change, SimTime at);
/// Whatever names the function names it `name` then. That must not be another's.
void renameFunction(Scenario &scenario, int function, const std::string &name);
/// The function goes, with whatever is about it. There must be another.
void removeFunction(Scenario &scenario, int function);
/// Inserts a change in order of time, behind those of the same instant; returns its index.
std::size_t insertChange(std::vector<Change> &changes, const Change &change);
/// Whether both concern the same function, or both the account.
bool sameTarget(const Change &a, const Change &b);
/// `earlier` followed at once by `later`, as one change. They must have the same target.
Change merged(const Change &earlier, const Change &later);

} // namespace sim

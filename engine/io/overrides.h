// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/scenariofile.h"

#include <nlohmann/json_fwd.hpp>

/// `--set A.reservedConcurrency=50`: single values put into a file's JSON before it is checked.
namespace Overrides {

/// Puts every override in its place. One that fits nowhere is an error at its own text.
void apply(nlohmann::ordered_json &scenario, const QStringList &overrides, QList<FileError> &errors);

} // namespace Overrides

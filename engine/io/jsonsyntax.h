// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/scenariofile.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

class ReadProgress;

/// From bytes to JSON values, with an answer for every way in which bytes can fail to be JSON.
namespace JsonSyntax {

/// The value of a whole file, or none and why: empty, too large, not UTF-8, cut off, a key twice, too deep, too long a list ...
std::optional<nlohmann::ordered_json> parse(const QByteArray &bytes, QList<FileError> &errors,
                                            ReadProgress *progress = nullptr);

/// A value as `--set` has it: JSON if it is JSON, else the text itself.
nlohmann::ordered_json parseValue(const QByteArray &text);

} // namespace JsonSyntax

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

/// JSON values as text.
namespace JsonText {

/// Indented; a list of plain values takes as few lines as it needs, instead of one for each of a million times.
std::string readable(const nlohmann::ordered_json &json);
/// Without white space, and with every number in the fewest characters that read back to the same number.
std::string shortest(const nlohmann::ordered_json &json);

/// The fewest characters of JSON for this number.
std::string shortestNumber(double number);

} // namespace JsonText

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// What stands in CSV files (RFC 4180), the same in every language.
namespace CsvText {

/// A text as a field: in quotation marks where it must be.
std::string field(const std::string &text);
/// A text that the user or a file chose, in no format yet: a spreadsheet reads it as text, whatever it begins with.
std::string harmless(const std::string &text);
/// A text that the user or a file chose, as a field, and harmless.
std::string text(const std::string &text);
/// The shortest number that reads back to the same value.
std::string number(double value);

} // namespace CsvText

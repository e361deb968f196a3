// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/csvtext.h"

#include <array>
#include <charconv>

namespace CsvText {

std::string field(const std::string &text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string harmless(const std::string &text)
{
    // A cell that begins like this is a formula to spreadsheets, and runs when the file is opened. The apostrophe is
    // their sign for text; our own numbers, which may be negative, never come this way.
    const bool formula = text.find_first_of("=+-@\t\r") == 0;
    return formula ? "'" + text : text;
}

std::string text(const std::string &text)
{
    return field(harmless(text));
}

std::string number(double value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

} // namespace CsvText

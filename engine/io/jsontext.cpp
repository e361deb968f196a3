// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/jsontext.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace JsonText {

namespace {

using Json = nlohmann::ordered_json;

/// A value that has no others in it. Bytes that are not UTF-8 (typed text always is) must not make saving fail.
std::string plain(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

class Readable
{
public:
    std::string text;

    void value(const Json &json, std::size_t depth)
    {
        if (!json.is_structured() || json.empty())
            text += plain(json);
        else if (json.is_object())
            object(json, depth);
        else if (std::none_of(json.begin(), json.end(), [](const Json &entry) { return entry.is_structured(); }))
            plainList(json, depth);
        else
            list(json, depth);
    }

private:
    static constexpr std::size_t Width = 100;

    void newLine(std::size_t depth)
    {
        text += '\n';
        text.append(2 * depth, ' ');
    }

    void object(const Json &json, std::size_t depth)
    {
        char before = '{';
        for (const auto &[key, entry] : json.get_ref<const Json::object_t &>()) {
            text += std::exchange(before, ',');
            newLine(depth + 1);
            text += plain(key) + ": ";
            value(entry, depth + 1);
        }
        newLine(depth);
        text += '}';
    }

    void list(const Json &json, std::size_t depth)
    {
        char before = '[';
        for (const Json &entry : json) {
            text += std::exchange(before, ',');
            newLine(depth + 1);
            value(entry, depth + 1);
        }
        newLine(depth);
        text += ']';
    }

    /// On the line that has begun, or on as many full lines as it needs.
    void plainList(const Json &json, std::size_t depth)
    {
        std::string line;
        std::size_t lines = 0;
        const std::size_t start = text.size();
        text += '[';
        for (std::size_t i = 0; i < json.size(); ++i) {
            std::string entry = plain(json[i]) + (i + 1 < json.size() ? "," : "");
            if (!line.empty() && line.size() + 1 + entry.size() > Width) {
                newLine(depth + 1);
                text += std::exchange(line, {});
                ++lines;
            }
            line += (line.empty() ? "" : " ") + entry;
        }
        if (lines == 0) {
            text.resize(start);
            text += '[' + line + ']';
            return;
        }
        newLine(depth + 1);
        text += line;
        newLine(depth);
        text += ']';
    }
};

void shortestTo(std::string &text, const Json &json)
{
    if (json.is_number() && !json.is_number_unsigned()) { // a seed must stay a plain row of digits
        text += shortestNumber(json.get<double>());
    } else if (json.empty() || !json.is_structured()) {
        text += plain(json);
    } else if (json.is_object()) {
        char before = '{';
        for (const auto &[key, entry] : json.get_ref<const Json::object_t &>()) {
            text += std::exchange(before, ',');
            text += plain(key) + ':';
            shortestTo(text, entry);
        }
        text += '}';
    } else {
        char before = '[';
        for (const Json &entry : json) {
            text += std::exchange(before, ',');
            shortestTo(text, entry);
        }
        text += ']';
    }
}

} // namespace

std::string readable(const Json &json)
{
    Readable writer;
    writer.value(json, 0);
    return writer.text + '\n';
}

std::string shortest(const Json &json)
{
    std::string text;
    shortestTo(text, json);
    return text;
}

/// The shortest digits that read back (std::to_chars), then the shorter of two ways to say where the point is. Any
/// other place of the point with an exponent costs a character more and saves at most one in the exponent.
std::string shortestNumber(double number)
{
    std::array<char, 400> buffer{};
    const auto text = [&](std::chars_format format) {
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, format).ptr;
        return std::string(buffer.data(), end);
    };
    std::string fixed = text(std::chars_format::fixed);
    const std::string scientific = text(std::chars_format::scientific); // -1.25e+09
    const std::size_t e = scientific.find('e');
    if (e == std::string::npos || number == 0)
        return number == 0 ? "0" : fixed;
    std::string digits = scientific.substr(0, e);
    int exponent = std::stoi(scientific.substr(e + 1));
    if (const std::size_t point = digits.find('.'); point != std::string::npos) {
        exponent -= static_cast<int>(digits.size() - point - 1);
        digits.erase(point, 1);
    }
    std::string whole = digits + 'e' + std::to_string(exponent); // -125e7
    return whole.size() < fixed.size() ? whole : fixed;
}

} // namespace JsonText

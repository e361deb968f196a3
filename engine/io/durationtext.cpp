// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/durationtext.h"

#include <array>
#include <charconv>

namespace DurationText {

namespace {

struct Unit
{
    std::string_view name;
    sim::SimTime length;
};

constexpr std::array<Unit, 5> Units{
    {{"us", sim::Microsecond}, {"ms", sim::Millisecond}, {"s", sim::Second}, {"m", sim::Minute}, {"h", sim::Hour}}};

/// A decimal number in pieces: sign, digits before the point, digits behind it without the zeros at its end.
struct Decimal
{
    bool negative = false;
    std::string_view whole;
    std::string_view fraction;
    std::string_view rest; ///< what follows the number
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view takeDigits(std::string_view &text)
{
    std::size_t n = 0;
    while (n < text.size() && isDigit(text[n]))
        ++n;
    const std::string_view digits = text.substr(0, n);
    text.remove_prefix(n);
    return digits;
}

std::optional<Decimal> splitDecimal(std::string_view text)
{
    Decimal decimal;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        decimal.negative = text.front() == '-';
        text.remove_prefix(1);
    }
    decimal.whole = takeDigits(text);
    if (decimal.whole.empty())
        return std::nullopt;
    if (!text.empty() && text.front() == '.') {
        text.remove_prefix(1);
        decimal.fraction = takeDigits(text);
        if (decimal.fraction.empty())
            return std::nullopt;
    }
    while (!decimal.fraction.empty() && decimal.fraction.back() == '0')
        decimal.fraction.remove_suffix(1);
    decimal.rest = text;
    return decimal;
}

/// Digits as a number; none if it has more than fit below the longest time.
std::optional<sim::SimTime> digits(std::string_view text)
{
    sim::SimTime value = 0;
    if (text.empty())
        return value;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || value > Longest)
        return std::nullopt;
    return value;
}

/// number * unit, exact; `fraction` may have up to nine digits, so that fraction * hour stays within 64 bits.
Parsed scaled(const Decimal &decimal, sim::SimTime unit)
{
    constexpr std::size_t MostDecimals = 9;
    const std::optional<sim::SimTime> whole = digits(decimal.whole);
    if (!whole || *whole > Longest / unit)
        return {std::nullopt, Fault::TooLong};
    if (decimal.fraction.size() > MostDecimals)
        return {std::nullopt, Fault::TooFine};
    sim::SimTime power = 1;
    for (std::size_t i = 0; i < decimal.fraction.size(); ++i)
        power *= 10;
    const sim::SimTime part = *digits(decimal.fraction) * unit;
    if (part % power != 0)
        return {std::nullopt, Fault::TooFine};
    const sim::SimTime value = *whole * unit + part / power;
    if (value > Longest)
        return {std::nullopt, Fault::TooLong};
    if (decimal.negative && value > 0)
        return {std::nullopt, Fault::Negative};
    return {value};
}

/// `time` in units of `unit` without zeros at the end.
std::string decimalText(sim::SimTime time, sim::SimTime unit)
{
    std::string text = std::to_string(time / unit);
    sim::SimTime rest = time % unit;
    if (rest != 0)
        text += '.';
    for (sim::SimTime place = unit / 10; rest != 0; place /= 10) {
        text += static_cast<char>('0' + rest / place);
        rest %= place;
    }
    return text;
}

/// `time` in this unit, if that is a decimal with an end that parse() takes; else empty.
std::string exactIn(sim::SimTime time, sim::SimTime unit)
{
    constexpr int MostDecimals = 9;
    std::string text = std::to_string(time / unit);
    sim::SimTime rest = time % unit;
    if (rest != 0)
        text += '.';
    for (int i = 0; rest != 0 && i < MostDecimals; ++i) {
        rest *= 10;
        text += static_cast<char>('0' + rest / unit);
        rest %= unit;
    }
    return rest == 0 ? text : std::string();
}

} // namespace

Parsed parse(std::string_view text)
{
    const std::optional<Decimal> decimal = splitDecimal(text);
    if (!decimal)
        return {};
    if (decimal->rest.empty() && decimal->fraction.empty() && digits(decimal->whole) == 0)
        return {0}; // nothing has no unit
    for (const Unit &unit : Units) {
        if (decimal->rest == unit.name)
            return scaled(*decimal, unit.length);
    }
    return {};
}

std::string format(sim::SimTime time)
{
    if (time < 0)
        return "-" + format(-time);
    if (time >= sim::Hour && time % sim::Hour == 0)
        return std::to_string(time / sim::Hour) + "h";
    if (time >= sim::Minute && time % sim::Minute == 0)
        return std::to_string(time / sim::Minute) + "m";
    if (time == 0 || time >= sim::Second)
        return decimalText(time, sim::Second) + "s";
    if (time >= sim::Millisecond)
        return decimalText(time, sim::Millisecond) + "ms";
    return std::to_string(time) + "us";
}

std::string shortest(sim::SimTime time)
{
    std::string best = format(time);
    if (time <= 0)
        return time == 0 ? "0" : best;
    for (const Unit &unit : Units) {
        const std::string number = exactIn(time, unit.length);
        if (!number.empty() && number.size() + unit.name.size() < best.size())
            best = number + std::string(unit.name);
    }
    return best;
}

Parsed parseSeconds(std::string_view text)
{
    std::optional<Decimal> decimal = splitDecimal(text);
    if (!decimal || !decimal->rest.empty())
        return {};
    constexpr std::size_t MicrosecondDigits = 6;
    bool up = false;
    if (decimal->fraction.size() > MicrosecondDigits) {
        up = decimal->fraction[MicrosecondDigits] >= '5';
        decimal->fraction = decimal->fraction.substr(0, MicrosecondDigits);
    }
    Parsed parsed = scaled(*decimal, sim::Second);
    if (parsed.value && up)
        ++*parsed.value;
    return parsed;
}

std::string formatSeconds(sim::SimTime time)
{
    return time < 0 ? "-" + decimalText(-time, sim::Second) : decimalText(time, sim::Second);
}

} // namespace DurationText

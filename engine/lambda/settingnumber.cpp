// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/settingnumber.h"

#include <cassert>
#include <cmath>
#include <type_traits>

using namespace sim;

namespace SettingNumber {

namespace {

SimTime fromMilliseconds(double value)
{
    return static_cast<SimTime>(std::llround(value * 1000));
}

double meanOf(const std::vector<InitPart> &parts) // microseconds
{
    double sum = 0;
    for (const InitPart &part : parts)
        sum += part.law.meanMicroseconds();
    return sum;
}

/// All parts longer or shorter by the same factor; a single part where there was none.
std::vector<InitPart> withSum(std::vector<InitPart> parts, SimTime total)
{
    const double before = meanOf(parts);
    if (total <= 0)
        return {};
    if (before <= 0)
        return {{{"initialisation", "초기화"}, Law::constant(total)}};
    for (InitPart &part : parts)
        part.law = withMean(part.law, std::llround(part.law.meanMicroseconds() * static_cast<double>(total) / before));
    return parts;
}

/// What each type of setting is as a number, and how a number becomes one.
struct Number
{
    static double of(bool value) { return value ? 1 : 0; }
    static double of(int value) { return value; }
    static double of(double value) { return value; }
    static double of(SimTime value) { return static_cast<double>(value) / 1000; }
    static double of(const Law &value) { return value.meanMicroseconds() / 1000; }
    static double of(const std::vector<InitPart> &value) { return meanOf(value) / 1000; }
    template<typename T>
    static double of(const std::optional<T> &value)
    {
        return value ? of(*value) : NotSet;
    }
    template<typename T>
    static double of(const T &value)
    {
        if constexpr (std::is_enum_v<T>)
            return static_cast<double>(value);
        else
            return NotSet; // a text, a list: never asked for as a number
    }

    static void to(bool &target, double value) { target = value != 0; }
    static void to(int &target, double value) { target = static_cast<int>(std::lround(value)); }
    static void to(double &target, double value) { target = value; }
    static void to(SimTime &target, double value) { target = fromMilliseconds(value); }
    static void to(Law &target, double value) { target = withMean(target, fromMilliseconds(value)); }
    static void to(std::vector<InitPart> &target, double value)
    {
        target = withSum(std::move(target), fromMilliseconds(value));
    }
    template<typename T>
    static void to(std::optional<T> &target, double value)
    {
        target.reset();
        if (value >= 0)
            to(target.emplace(), value);
    }
    template<typename T>
    static void to(T &target, double value)
    {
        if constexpr (std::is_enum_v<T>)
            target = static_cast<T>(std::lround(value));
    }
};

/// Calls `visit(row, value)` for the row under this key; `value` may be changed where the owner may.
template<typename Owner, typename V>
void find(Owner &owner, std::string_view key, V &&visit);

template<typename T, typename V>
void findWithin(T &value, std::string_view key, V &&visit)
{
    using Plain = std::remove_const_t<T>;
    if constexpr (IsGroup<Plain>) {
        find(value, key, visit);
    } else if constexpr (std::is_same_v<Plain, std::optional<AutoScaling>>) {
        AutoScaling scaling = value.value_or(AutoScaling{});
        find(scaling, key, visit);
        if constexpr (!std::is_const_v<T>)
            value = scaling;
    }
}

template<typename Owner, typename V>
void find(Owner &owner, std::string_view key, V &&visit)
{
    const auto look = [&](const Setting &row, auto &value) {
        const std::string_view name = row.key;
        if (name == key)
            visit(row, value);
        else if (key.size() > name.size() && key.starts_with(name) && key[name.size()] == '.')
            findWithin(value, key.substr(name.size() + 1), visit);
    };
    fields(Tag<std::remove_const_t<Owner>>{}, look, owner);
}

template<typename T>
constexpr bool IsTime =
    std::is_same_v<
        T,
        SimTime> || std::is_same_v<T, std::optional<SimTime>> || std::is_same_v<T, Law> || std::is_same_v<T, std::vector<InitPart>>;

template<typename T>
constexpr bool CanBeUnset =
    std::is_same_v<
        T, std::optional<int>> || std::is_same_v<T, std::optional<double>> || std::is_same_v<T, std::optional<SimTime>>;

} // namespace

template<typename Owner>
Range range(std::string_view key)
{
    Range range;
    const Owner standard{};
    find(standard, key, [&](const Setting &row, const auto &value) {
        using T = std::decay_t<decltype(value)>;
        const double perUnit = IsTime<T> ? 1000 : 1; // from seconds
        range = {row.bounds.low * perUnit, row.bounds.high * perUnit, CanBeUnset<T>, IsTime<T>, row.rule};
    });
    return range;
}

template<typename Owner>
double value(const Owner &settings, std::string_view key)
{
    double result = std::nan("");
    find(settings, key, [&](const Setting &, const auto &value) { result = Number::of(value); });
    assert(!std::isnan(result));
    return result;
}

template<typename Owner>
void set(Owner &settings, std::string_view key, double value)
{
    find(settings, key, [value](const Setting &, auto &setting) { Number::to(setting, value); });
}

template Range range<FunctionSettings>(std::string_view);
template Range range<ModelSettings>(std::string_view);
template double value(const FunctionSettings &, std::string_view);
template double value(const ModelSettings &, std::string_view);
template void set(FunctionSettings &, std::string_view, double);
template void set(ModelSettings &, std::string_view, double);

FunctionPatch patch(const FunctionSettings &now, std::string_view key, double value)
{
    FunctionSettings after = now;
    set(after, key, value);
    FunctionPatch patch;
    const std::string_view first = key.substr(0, key.find('.'));
    const auto take = [first](const Setting &row, auto &asked, const auto &setting) {
        if (first == row.key)
            asked.emplace(setting);
    };
    fields(Tag<FunctionPatch>{}, take, patch, after);
    return patch;
}

bool isChangeable(std::string_view key)
{
    const FunctionPatch nothing;
    bool found = false;
    const std::string_view first = key.substr(0, key.find('.'));
    fields(
        Tag<FunctionPatch>{}, [&](const Setting &row, const auto &) { found = found || first == row.key; }, nothing);
    return found;
}

Law withMean(const Law &law, SimTime mean)
{
    const double before = law.meanMicroseconds();
    if (before <= 0 || mean <= 0)
        return Law::constant(mean);
    const double factor = static_cast<double>(mean) / before;
    const auto scaled = [factor](SimTime value) {
        return static_cast<SimTime>(std::llround(static_cast<double>(value) * factor));
    };
    Law result = law;
    result.mean = law.kind == Law::Kind::Constant || law.kind == Law::Kind::Exponential || law.kind == Law::Kind::Normal
                      ? mean
                      : law.mean;
    result.sd = scaled(law.sd);
    result.p50 = scaled(law.p50);
    result.p99 = scaled(law.p99);
    result.min = scaled(law.min);
    result.max = scaled(law.max);
    for (SimTime &value : result.values)
        value = scaled(value);
    return result;
}

} // namespace SettingNumber

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/quantity.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace {

/// The left end of a slider with "none": that much of it belongs to none, the rest to the numbers.
constexpr double NoneShare = 0.04;

QString tr(const char *text)
{
    return QCoreApplication::translate("Quantity", text);
}

double roundedTo(double value, int digits)
{
    if (value == 0)
        return 0;
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(value)) + 1e-9) - (digits - 1));
    return std::round(value / unit) * unit;
}

bool wholeNumbersOnly(Quantity::Kind kind)
{
    return kind == Quantity::Kind::Count || kind == Quantity::Kind::Megabytes;
}

/// Up to `decimals` decimals, without trailing zeros, grouped as the language does.
QString plain(double value, int decimals)
{
    const QLocale locale;
    QString text = locale.toString(value, 'f', decimals);
    const QString point = locale.decimalPoint();
    if (text.contains(point)) {
        while (text.endsWith(QLatin1Char('0')))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text;
}

struct Unit
{
    double milliseconds;
    const char *format;
};

const std::array<Unit, 4> &units()
{
    static const std::array<Unit, 4> all{{
        {1, QT_TRANSLATE_NOOP("Quantity", "%1 ms")},
        {1'000, QT_TRANSLATE_NOOP("Quantity", "%1 s")},
        {60'000, QT_TRANSLATE_NOOP("Quantity", "%1 min")},
        {3'600'000, QT_TRANSLATE_NOOP("Quantity", "%1 h")},
    }};
    return all;
}

/// The largest unit in which the value is at least 1 and needs no more than three decimals.
const Unit &unitFor(double milliseconds)
{
    const Unit *best = units().data();
    for (const Unit &unit : units()) {
        const double inUnit = milliseconds / unit.milliseconds;
        const bool short3 = std::abs(inUnit * 1000 - std::round(inUnit * 1000)) < 1e-6;
        const bool whole = std::abs(inUnit - std::round(inUnit)) < 1e-9;
        if (inUnit >= 1 && (unit.milliseconds <= 1'000 ? short3 : whole))
            best = &unit;
    }
    return *best;
}

std::optional<double> unitNamed(const QString &name)
{
    static const std::array<std::pair<const char *, double>, 15> names{{
        {"ms", 1},
        {"msec", 1},
        {"밀리초", 1},
        {"s", 1'000},
        {"sec", 1'000},
        {"초", 1'000},
        {"m", 60'000},
        {"min", 60'000},
        {"분", 60'000},
        {"h", 3'600'000},
        {"hour", 3'600'000},
        {"hours", 3'600'000},
        {"시간", 3'600'000},
        {"us", 0.001},
        {"d", 86'400'000},
    }};
    for (const auto &[text, milliseconds] : names) {
        if (name.compare(QString::fromUtf8(text), Qt::CaseInsensitive) == 0)
            return milliseconds;
    }
    return std::nullopt;
}

/// What stands behind a number that counts: 1.5k, 2만; or its unit, which says nothing new.
std::optional<double> timesNamed(const QString &name)
{
    static const std::array<std::pair<const char *, double>, 11> names{{
        {"", 1},
        {"k", 1'000},
        {"천", 1'000},
        {"만", 10'000},
        {"m", 1'000'000},
        {"mb", 1},
        {"/s", 1},
        {"rps", 1},
        {"건", 1},
        {"개", 1},
        {"칸", 1},
    }};
    for (const auto &[text, times] : names) {
        if (name.compare(QString::fromUtf8(text), Qt::CaseInsensitive) == 0)
            return times;
    }
    return std::nullopt;
}

} // namespace

double Quantity::toFraction(double value) const
{
    if (none && value < 0)
        return 0;
    const double v = std::clamp(value, low, high);
    double fraction = 0;
    if (high > low)
        fraction = knee > 0 ? std::log1p((v - low) / knee) / std::log1p((high - low) / knee) : (v - low) / (high - low);
    return none ? NoneShare + (1 - NoneShare) * fraction : fraction;
}

double Quantity::fromFraction(double fraction, double pixel) const
{
    if (none) {
        if (fraction < NoneShare / 2)
            return None;
        fraction = (fraction - NoneShare) / (1 - NoneShare);
    }
    if (fraction <= 0)
        return low;
    if (fraction >= 1)
        return high;
    const double share = none ? 1 - NoneShare : 1;
    const double exact = numberAt(fraction);
    const double apart = numberAt(std::min(1.0, fraction + pixel / share)) - exact;
    if (pixel <= 0 || apart <= 0)
        return bounded(roundedTo(exact, 2));
    // The finest of 1, 2, 5, 10 ... that the next pixel does not jump over.
    const double decade = std::pow(10.0, std::floor(std::log10(apart) + 1e-9));
    double unit = decade;
    for (const double step : {2.0, 5.0, 10.0})
        if (unit < apart * (1 - 1e-9))
            unit = step * decade;
    if (wholeNumbersOnly(kind))
        unit = std::max(unit, 1.0);
    return bounded(std::round(exact / unit) * unit);
}

double Quantity::numberAt(double fraction) const
{
    return knee > 0 ? low + knee * std::expm1(fraction * std::log1p((high - low) / knee))
                    : low + fraction * (high - low);
}

double Quantity::bounded(double value) const
{
    if (none && value < 0)
        return None;
    if (wholeNumbersOnly(kind))
        value = std::round(value);
    return std::clamp(value, low, high);
}

double Quantity::stepped(double value, int steps, Step size) const
{
    if (steps == 0)
        return value;
    const int direction = steps > 0 ? 1 : -1;
    const double least = wholeNumbersOnly(kind) ? 1 : kind == Kind::Share ? 0.001 : 0.1;
    for (int i = 0; i < std::abs(steps); ++i) {
        if (value < 0) { // none
            value = direction > 0 ? low : None;
            continue;
        }
        if (value <= low && direction < 0 && none)
            return None;
        // One in the first, second or third digit; going down from 1,000 that is already the digit of 999.
        const double magnitude =
            std::pow(10.0, std::floor(std::log10(std::max(value - (direction < 0 ? least / 2 : 0), least)) + 1e-9));
        const double share = size == Step::Big ? 1 : size == Step::Normal ? 0.1 : 0.01;
        const double unit = std::max(magnitude * share, least);
        value = std::round((value + direction * unit) / unit) * unit;
        value = none && value < 0 ? None : bounded(value);
    }
    return value;
}

QString Quantity::whyUnreadable(const QString &typed, const QString &example)
{
    return QCoreApplication::translate("Quantity", "“%1” cannot be read. For example: %2", "what was typed")
        .arg(typed.trimmed(), example);
}

QString Quantity::whyBeyond(double least, double most) const
{
    return tr("Only %1 to %2 is possible.").arg(write(least), write(most));
}

QString Quantity::write(double value) const
{
    if (none && value < 0)
        return tr("none");
    switch (kind) {
    case Kind::Count:
        return plain(value, 0);
    case Kind::Rate:
        return plain(value, value < 10 ? 3 : value < 100 ? 2 : 1);
    case Kind::Share:
        return tr("%1 %").arg(plain(value * 100, 2));
    case Kind::Megabytes:
        return tr("%1 MB").arg(plain(value, 0));
    case Kind::Milliseconds:
        break;
    }
    const Unit &unit = unitFor(value);
    const double shown = value / unit.milliseconds;
    // A mean that a law came to need not be read to the microsecond.
    const int decimals = unit.milliseconds > 1 ? 3 : shown < 10 ? 2 : shown < 100 ? 1 : 0;
    return tr(unit.format).arg(plain(shown, decimals));
}

std::optional<double> Quantity::read(const QString &text, double current) const
{
    const QString trimmed = text.trimmed();
    if (none
        && (trimmed.isEmpty() || trimmed == QLatin1String("-") || trimmed == tr("none")
            || trimmed.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0))
        return None;
    static const QRegularExpression form(QStringLiteral("^([-+0-9.,\\s]*[0-9.,])\\s*([^0-9.,\\s]*)$"));
    const QRegularExpressionMatch match = form.match(trimmed);
    if (!match.hasMatch())
        return std::nullopt;
    QString digits = match.captured(1).simplified();
    digits.remove(QLatin1Char(' '));
    const QLocale locale;
    digits.remove(locale.groupSeparator());
    bool ok = false;
    double value = locale.toDouble(digits, &ok);
    if (!ok || value < 0)
        return std::nullopt;
    const QString suffix = match.captured(2).trimmed();
    if (kind == Kind::Share)
        return suffix.isEmpty() || suffix == QLatin1String("%") ? std::optional<double>(value / 100) : std::nullopt;
    if (kind != Kind::Milliseconds) {
        const std::optional<double> times = timesNamed(suffix);
        if (!times)
            return std::nullopt;
        value *= *times;
        const bool whole = std::abs(value - std::round(value)) < 1e-9;
        return wholeNumbersOnly(kind) && !whole ? std::nullopt : std::optional<double>(value);
    }
    if (suffix.isEmpty())
        return value * unitFor(current).milliseconds;
    const std::optional<double> unit = unitNamed(suffix);
    return unit ? std::optional<double>(value * *unit) : std::nullopt;
}

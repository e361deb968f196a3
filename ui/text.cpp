// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text.h"

#include "engine/lambda/arrivals.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <cmath>

namespace {

bool korean()
{
    return QLocale().language() == QLocale::Korean;
}

/// As many decimals as leave `digits` significant ones, none of them a trailing zero.
QString significant(double value, int digits)
{
    const double size = std::abs(value);
    const int whole = size > 0 ? static_cast<int>(std::floor(std::log10(size))) + 1 : 1;
    int decimals = std::max(0, digits - whole);
    const double rounded = std::round(value * std::pow(10, decimals)) / std::pow(10, decimals);
    const auto fits = [rounded](int places) {
        const double scaled = rounded * std::pow(10, places);
        return std::abs(scaled - std::round(scaled)) < 1e-6;
    };
    while (decimals > 0 && fits(decimals - 1))
        --decimals;
    return Text::number(rounded, decimals);
}

struct Clock
{
    qint64 hours, minutes, seconds, tenths;
};

Clock split(sim::SimTime time)
{
    const qint64 tenths = std::max<qint64>(0, time) / (sim::Second / 10);
    return {tenths / 36000, tenths / 600 % 60, tenths / 10 % 60, tenths % 10};
}

/// The places as AWS calls them.
QString placeOf(const QString &region)
{
    static const QHash<QString, const char *> places{
        {QStringLiteral("us-east-1"), QT_TRANSLATE_NOOP("Text", "N. Virginia")},
        {QStringLiteral("us-east-2"), QT_TRANSLATE_NOOP("Text", "Ohio")},
        {QStringLiteral("us-west-1"), QT_TRANSLATE_NOOP("Text", "N. California")},
        {QStringLiteral("us-west-2"), QT_TRANSLATE_NOOP("Text", "Oregon")},
        {QStringLiteral("ap-northeast-1"), QT_TRANSLATE_NOOP("Text", "Tokyo")},
        {QStringLiteral("ap-northeast-2"), QT_TRANSLATE_NOOP("Text", "Seoul")},
        {QStringLiteral("ap-northeast-3"), QT_TRANSLATE_NOOP("Text", "Osaka")},
        {QStringLiteral("ap-southeast-1"), QT_TRANSLATE_NOOP("Text", "Singapore")},
        {QStringLiteral("ap-southeast-2"), QT_TRANSLATE_NOOP("Text", "Sydney")},
        {QStringLiteral("ap-south-1"), QT_TRANSLATE_NOOP("Text", "Mumbai")},
        {QStringLiteral("eu-west-1"), QT_TRANSLATE_NOOP("Text", "Ireland")},
        {QStringLiteral("eu-west-2"), QT_TRANSLATE_NOOP("Text", "London")},
        {QStringLiteral("eu-west-3"), QT_TRANSLATE_NOOP("Text", "Paris")},
        {QStringLiteral("eu-central-1"), QT_TRANSLATE_NOOP("Text", "Frankfurt")},
        {QStringLiteral("eu-north-1"), QT_TRANSLATE_NOOP("Text", "Stockholm")},
        {QStringLiteral("ca-central-1"), QT_TRANSLATE_NOOP("Text", "Canada")},
        {QStringLiteral("sa-east-1"), QT_TRANSLATE_NOOP("Text", "São Paulo")},
    };
    const char *name = places.value(region);
    return name ? QCoreApplication::translate("Text", name) : QString();
}

QString twoDigits(qint64 value)
{
    return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
}

} // namespace

QString Text::count(qint64 value)
{
    return QLocale().toString(value);
}

QString Text::number(double value, int decimals)
{
    // No "-0": a level that a subtraction left just below zero is zero.
    const double scale = std::pow(10, decimals);
    return QLocale().toString(std::round(value * scale) == 0 ? 0.0 : value, 'f', decimals);
}

QString Text::compact(double value)
{
    const double size = std::abs(value);
    if (size >= 999'500)
        return QCoreApplication::translate("Text", "%1M").arg(significant(value / 1'000'000, 3));
    if (size >= 9'999.5)
        return QCoreApplication::translate("Text", "%1k").arg(significant(value / 1'000, 3));
    return size >= 999.5 ? number(value, 0) : significant(value, 3);
}

QString Text::percent(double share, int decimals)
{
    return QCoreApplication::translate("Text", "%1 %").arg(number(share * 100, decimals));
}

QString Text::clock(sim::SimTime time)
{
    const auto [hours, minutes, seconds, tenths] = split(time);
    return QStringLiteral("%1:%2:%3%4%5")
        .arg(twoDigits(hours), twoDigits(minutes), twoDigits(seconds), QLocale().decimalPoint(),
             QString::number(tenths));
}

QString Text::clockShort(sim::SimTime time)
{
    const auto [hours, minutes, seconds, tenths] = split(time);
    if (hours > 0)
        return QStringLiteral("%1:%2:%3").arg(QString::number(hours), twoDigits(minutes), twoDigits(seconds));
    return QStringLiteral("%1:%2").arg(QString::number(minutes), twoDigits(seconds));
}

QString Text::clockExact(sim::SimTime time)
{
    QString fraction = QStringLiteral("%1").arg(time % sim::Second, 6, 10, QLatin1Char('0'));
    while (fraction.size() > 1 && fraction.endsWith(QLatin1Char('0')))
        fraction.chop(1);
    return clockShort(time) + QLocale().decimalPoint() + fraction;
}

std::optional<sim::SimTime> Text::readClock(const QString &text)
{
    const QStringList parts = text.trimmed().split(QLatin1Char(':'));
    if (parts.size() > 3)
        return std::nullopt;
    double seconds = 0;
    for (const QString &part : parts) {
        bool ok = false;
        const double value = QLocale().toDouble(part, &ok);
        if (!ok || value < 0)
            return std::nullopt;
        seconds = seconds * 60 + value;
    }
    return seconds < 1e9 ? std::optional(static_cast<sim::SimTime>(std::llround(seconds * sim::Second))) : std::nullopt;
}

QString Text::request(std::int64_t number)
{
    return number < sim::FirstByHand
               ? count(number)
               : QCoreApplication::translate("Text", "%1 (by hand)").arg(count(number - sim::FirstByHand + 1));
}

QString Text::duration(sim::SimTime time)
{
    const double seconds = sim::toSeconds(time);
    const double size = std::abs(seconds);
    if (size == 0)
        return QCoreApplication::translate("Text", "%1 s").arg(number(0, 0));
    if (size < 0.001)
        return QCoreApplication::translate("Text", "%1 ms").arg(significant(seconds * 1000, 1));
    if (size < 0.9995)
        return QCoreApplication::translate("Text", "%1 ms").arg(significant(seconds * 1000, size < 0.01 ? 2 : 3));
    if (size < 120)
        return QCoreApplication::translate("Text", "%1 s").arg(significant(seconds, size < 10 ? 2 : 3));
    if (size < 2 * 3600)
        return QCoreApplication::translate("Text", "%1 min").arg(significant(seconds / 60, 2));
    return QCoreApplication::translate("Text", "%1 h").arg(significant(seconds / 3600, 2));
}

QString Text::speed(double simulatedPerSecond)
{
    if (std::isinf(simulatedPerSecond))
        return QCoreApplication::translate("Text", "max");
    return QStringLiteral("%1\u00d7").arg(significant(simulatedPerSecond, simulatedPerSecond < 10 ? 2 : 3));
}

QString Text::money(double dollars)
{
    const double size = std::abs(dollars);
    const int decimals = size >= 1000 ? 0 : size > 0 && size < 0.00995 ? 4 : 2;
    return QStringLiteral("$%1").arg(number(dollars, decimals));
}

QString Text::won(double won)
{
    const double size = std::abs(won);
    const int decimals = size == 0 || size >= 9.95 ? 0 : size >= 0.095 ? 1 : 3;
    return QCoreApplication::translate("Text", "₩%1").arg(number(won, decimals));
}

QString Text::localized(const sim::LocalizedText &text)
{
    const std::string &first = korean() ? text.ko : text.en;
    return QString::fromStdString(first.empty() ? (korean() ? text.en : text.ko) : first);
}

QString Text::functionTitle(const sim::FunctionConfig &function)
{
    const QString name = QString::fromStdString(function.name);
    const QString label = localized(function.label);
    return label.isEmpty() || label == name ? name : QStringLiteral("%1 %2").arg(name, label);
}

QString Text::triggerName(sim::Trigger trigger)
{
    // Product names: the same in every language.
    switch (trigger) {
    case sim::Trigger::Alb:
        return QStringLiteral("ALB");
    case sim::Trigger::ApiGateway:
        return QStringLiteral("API Gateway");
    case sim::Trigger::FunctionUrl:
        return QCoreApplication::translate("Text", "Function URL");
    case sim::Trigger::Sdk:
        return QStringLiteral("SDK");
    case sim::Trigger::S3:
        return QStringLiteral("S3");
    case sim::Trigger::Sns:
        return QStringLiteral("SNS");
    case sim::Trigger::EventBridge:
        return QStringLiteral("EventBridge");
    case sim::Trigger::Sqs:
        return QStringLiteral("SQS");
    }
    return {};
}

QString Text::regionTitle(const QString &region)
{
    const QString place = placeOf(region);
    return place.isEmpty() ? region : QStringLiteral("%1 · %2").arg(region, place);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/faulttext.h"

#include "engine/io/durationtext.h"
#include "engine/io/scenariokeys.h"
#include "engine/lambda/settings.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace FaultText {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FaultText)
};

/// Collects the settings that are times: the rules give their bounds in seconds.
struct TimeKeys
{
    QStringList keys{QStringLiteral("at"), QStringLiteral("duration")}; // a change's, and the run's own

    template<typename T>
    void operator()(const sim::Setting &row, const T &value)
    {
        if constexpr (std::is_same_v<T, sim::SimTime> || std::is_same_v<T, sim::Law>)
            keys += QString::fromLatin1(row.key);
        else if constexpr (sim::IsGroup<T>)
            fields(sim::Tag<T>{}, *this, value);
    }
    template<typename T>
    void operator()(const sim::Setting &row, const std::optional<T> &)
    {
        (*this)(row, T{});
    }
};

bool isTime(const QString &path)
{
    static const QStringList Times = [] {
        TimeKeys times;
        const sim::FunctionSettings settings;
        const sim::ModelSettings model;
        fields(sim::Tag<sim::FunctionSettings>{}, times, settings);
        fields(sim::Tag<sim::ModelSettings>{}, times, model);
        return times.keys;
    }();
    const QString last = path.section(u'.', -1);
    return Times.contains(last) || last.startsWith(QStringLiteral("init["))
           || last.startsWith(QStringLiteral("pauseAt["));
}

QString bound(double value, const QString &path)
{
    if (isTime(path))
        return QString::fromStdString(DurationText::format(std::llround(value * 1e6)));
    const int decimals = std::trunc(value) == value ? 0 : 2;
    return QLocale().toString(value, 'f', decimals);
}

QString outOfRange(const sim::Problem &problem)
{
    const QString path = QString::fromStdString(problem.path);
    return Tr::tr("must be between %1 and %2").arg(bound(problem.low, path), bound(problem.high, path));
}

QString reservedAboveLimit(const QString &most)
{
    return Tr::tr("at most %1 can be reserved here: the rest of the account's limit is reserved already or must stay "
                  "unreserved")
        .arg(most);
}

QString provisionedAboveLimit(const QString &most)
{
    return Tr::tr("at most %1 can be provisioned here: the rest of the account's limit is taken already or must stay "
                  "unreserved")
        .arg(most);
}

QString limitBelowReserved(const QString &least)
{
    return Tr::tr("the account's limit must be at least %1: that much is reserved, provisioned or must stay unreserved")
        .arg(least);
}

QString invocationAgainstTrigger(const std::string &does)
{
    return does == "async" ? Tr::tr("this trigger invokes asynchronously; leave \"invocation\" out")
                           : Tr::tr("this trigger invokes synchronously; leave \"invocation\" out");
}

/// Two digits: the reckoning behind it knows no more.
QString about(double count)
{
    const double digit = count > 0 ? std::pow(10, std::max(0.0, std::floor(std::log10(count)) - 1)) : 1;
    return QLocale().toString(std::round(count / digit) * digit, 'f', 0);
}

} // namespace

QString bytes(double count)
{
    return QLocale().formattedDataSize(static_cast<qint64>(count), count < 1e9 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString message(const sim::Problem &problem)
{
    using sim::Fault;
    const QString path = QString::fromStdString(problem.path);
    const QString text = ScenarioKeys::shownKey(problem.text);
    const QString low = bound(problem.low, path);
    const QString high = bound(problem.high, path);
    switch (problem.fault) {
    case Fault::NoFunction:
        return Tr::tr("a scenario needs at least one function");
    case Fault::TooManyFunctions:
        return Tr::tr("there can be at most %1 functions").arg(high);
    case Fault::TooManyValues:
        return Tr::tr("there can be at most %1 values in this list").arg(high);
    case Fault::DuplicateName:
        return Tr::tr("another function has the name \"%1\" already").arg(text);
    case Fault::EmptyName:
        return Tr::tr("a function needs a name");
    case Fault::Negative:
        return Tr::tr("this cannot be below 0");
    case Fault::NotPositive:
        return Tr::tr("this must be above 0");
    case Fault::OutOfRange:
        return outOfRange(problem);
    case Fault::ReservedAboveLimit:
        return reservedAboveLimit(high);
    case Fault::ProvisionedAboveReserved:
        return Tr::tr("provisioned concurrency cannot be above the function's reserved concurrency, here %1").arg(high);
    case Fault::ProvisionedAboveLimit:
        return provisionedAboveLimit(high);
    case Fault::LimitBelowReserved:
        return limitBelowReserved(low);
    case Fault::AutoScalingNeedsProvisioned:
        return Tr::tr("auto scaling needs a provisioned concurrency to start from");
    case Fault::AutoScalingOutsideBounds:
        return Tr::tr("the provisioned concurrency must lie between min and max, %1 to %2").arg(low, high);
    case Fault::InvocationAgainstTrigger:
        return invocationAgainstTrigger(problem.text);
    case Fault::UnknownFunction:
        return Tr::tr("there is no function \"%1\"").arg(text);
    case Fault::UnknownRegion:
        return Tr::tr("\"%1\" is not a Region known here").arg(text);
    case Fault::FromAfterUntil:
        return Tr::tr("\"until\" must not be before \"from\"");
    case Fault::AmplitudeAboveRate:
        return Tr::tr("the amplitude cannot be above the rate, here %1").arg(high);
    case Fault::TraceLengthMismatch:
        return Tr::tr("there must be as many durations as times: %1 times, %2 durations").arg(low, high);
    case Fault::LawNeedsP99AboveP50:
        return Tr::tr("p99 must not be below p50");
    case Fault::LawNeedsValues:
        return Tr::tr("at least one value is needed");
    case Fault::MinAboveMax:
        return Tr::tr("min must not be above max");
    case Fault::TimeoutAboveVisibility:
        return Tr::tr("the timeout cannot be above the visibility timeout of the queue, here %1: AWS refuses that")
            .arg(bound(problem.high, path));
    case Fault::ListedTwice:
        return Tr::tr("this stands in the list already");
    }
    return {};
}

QString message(const sim::Warning &warning)
{
    switch (warning.caution) {
    case sim::Caution::Backlog:
        return Tr::tr("function \"%1\" may come to %2 waiting events, which hold about %3; a run that needs more than "
                      "%4 stops, paused")
            .arg(QString::fromStdString(warning.text), about(warning.first), bytes(warning.second),
                 bytes(static_cast<double>(sim::MemoryBudget)));
    case sim::Caution::Lockstep:
        return Tr::
            tr("without jitter the %1 events that function \"%2\" gets at once are tried again at the same instants: "
               "at most %3 of them can ever run; \"asyncJitter\": true spreads them")
                .arg(about(warning.first), QString::fromStdString(warning.text), about(warning.second));
    }
    return {};
}

} // namespace FaultText

// SPDX-License-Identifier: GPL-3.0-or-later
// How far the rules let a number be set, and what they say where they stop it.
#include "ui/controls/fieldstops.h"

#include "engine/lambda/settingnumber.h"
#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace Fields {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Fields", text);
}

/// A reason with the number of the rule behind it, which becomes a link where it is shown.
QString byRule(const char *rule, const QString &why)
{
    return QStringLiteral("%1 %2").arg(why, QLatin1String(rule));
}

/// The same where going on would be this fault.
QString byRule(sim::Fault fault, const QString &why)
{
    return byRule(sim::ruleOf(fault), why);
}

/// The same where the bounds of a setting end.
QString byBounds(const char *setting, const QString &why)
{
    return byRule(SettingNumber::range<sim::FunctionSettings>(setting).rule, why);
}

QString count(double value)
{
    return Text::count(qRound64(value));
}

} // namespace

void stopLimit(Stops &stops, const sim::Frame &frame, int)
{
    const int minimum = frame.scenario->model.unreservedMinimum;
    stops.low = std::max(1, sim::minimumLimit(minimum, allotments(frame)));
    if (stops.low > 1)
        stops.whyLow = byRule(sim::Fault::LimitBelowReserved,
                              tr("Not below %1: that much is reserved or provisioned, and %2 must stay unreserved.")
                                  .arg(count(stops.low), Text::count(minimum)));
    stops.whyHigh = tr("The slider ends at %1.").arg(count(stops.high));
}

void stopReserved(Stops &stops, const sim::Frame &frame, int function)
{
    const std::vector<sim::Allotment> taken = allotments(frame);
    const int minimum = frame.scenario->model.unreservedMinimum;
    stops.low = sim::minimumReserved(taken, function);
    stops.high = std::max<double>(stops.low, sim::maximumReserved(frame.concurrencyLimit, minimum, taken, function));
    stops.whyHigh = byRule(sim::Fault::ReservedAboveLimit,
                           tr("No more than %1: %2 of the account's concurrency must stay unreserved, and the "
                              "other functions keep theirs.")
                               .arg(count(stops.high), Text::count(minimum)));
    if (stops.low > 0)
        stops.whyLow = byRule(sim::Fault::ProvisionedAboveReserved,
                              tr("Not below %1, the function's own provisioned concurrency.").arg(count(stops.low)));
}

void stopProvisioned(Stops &stops, const sim::Frame &frame, int function)
{
    const sim::FunctionSettings &settings = frame.settings.at(static_cast<std::size_t>(function));
    const int minimum = frame.scenario->model.unreservedMinimum;
    stops.high = sim::maximumProvisioned(frame.concurrencyLimit, minimum, allotments(frame), function);
    stops.whyHigh =
        settings.reservedConcurrency
            ? byRule(sim::Fault::ProvisionedAboveReserved,
                     tr("No more than %1: provisioned concurrency fits inside the function's reserved concurrency.")
                         .arg(count(stops.high)))
            : byRule(sim::Fault::ProvisionedAboveLimit,
                     tr("No more than %1: %2 of the account's concurrency must stay unreserved.")
                         .arg(count(stops.high), Text::count(minimum)));
    if (!settings.autoScaling)
        return;
    const sim::AutoScaling &scaling = *settings.autoScaling;
    stops.low = std::max(1, scaling.min);
    stops.whyLow = byRule(
        sim::Fault::AutoScalingOutsideBounds,
        tr("Application Auto Scaling keeps this between %1 and %2.").arg(count(stops.low), Text::count(scaling.max)));
    if (scaling.max > stops.high)
        return; // there is less room than the bounds would let it have
    stops.high = std::max<double>(stops.low, scaling.max);
    stops.whyHigh = stops.whyLow;
}

/// M14: what is provisioned now lies within the bounds.
void stopScalingMin(Stops &stops, const sim::Frame &frame, int function)
{
    const sim::FunctionSettings &settings = frame.settings.at(static_cast<std::size_t>(function));
    if (!settings.autoScaling)
        return;
    stops.high = std::min(settings.autoScaling->max, settings.provisionedConcurrency);
    stops.whyHigh = byRule(sim::Fault::AutoScalingOutsideBounds,
                           tr("Not above %1, the provisioned concurrency of now: it must lie between the two bounds.")
                               .arg(count(stops.high)));
}

/// M14, too.
void stopScalingMax(Stops &stops, const sim::Frame &frame, int function)
{
    const sim::FunctionSettings &settings = frame.settings.at(static_cast<std::size_t>(function));
    if (!settings.autoScaling)
        return;
    stops.low = std::max(settings.autoScaling->min, settings.provisionedConcurrency);
    stops.whyLow = byRule(sim::Fault::AutoScalingOutsideBounds,
                          tr("Not below %1, the provisioned concurrency of now: it must lie between the two bounds.")
                              .arg(count(stops.low)));
}

void stopScalingTarget(Stops &stops, const sim::Frame &, int)
{
    stops.whyLow = stops.whyHigh =
        byBounds("autoScaling.targetUtilization", tr("Application Auto Scaling takes targets from 10 % to 90 %."));
}

void stopQueueConcurrency(Stops &stops, const sim::Frame &, int)
{
    stops.whyLow = stops.whyHigh =
        byBounds("sqs.maximumConcurrency", tr("An SQS trigger's maximum concurrency is 2 to 1,000."));
}

} // namespace Fields

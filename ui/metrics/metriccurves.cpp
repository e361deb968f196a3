// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/metriccurves.h"

#include "engine/session/readings.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace MetricCurves {

namespace {

struct Meaning
{
    const char *metric;
    const char *statistic;
    const char *text;
};

constexpr std::array Meanings{
    Meaning{"ConcurrentExecutions", "Maximum",
            QT_TRANSLATE_NOOP("MetricsPage", "The most requests that were being handled at the same instant.")},
    Meaning{"UnreservedConcurrentExecutions", "Maximum",
            QT_TRANSLATE_NOOP("MetricsPage", "The same for all functions without reserved concurrency together.")},
    Meaning{"ClaimedAccountConcurrency", "Maximum",
            QT_TRANSLATE_NOOP("MetricsPage", "What the account cannot use any more: unreserved concurrency in use, all "
                                             "that is reserved, and provisioned concurrency of functions without a "
                                             "reservation.")},
    Meaning{
        "Invocations", "Sum",
        QT_TRANSLATE_NOOP("MetricsPage", "Requests that ran, with an error or without. Throttled ones are not in it.")},
    Meaning{"Throttles", "Sum",
            QT_TRANSLATE_NOOP("MetricsPage", "Refused attempts. They count neither as invocations nor as errors.")},
    Meaning{"Errors", "Sum", QT_TRANSLATE_NOOP("MetricsPage", "Runs that ended in an error, timeouts included.")},
    Meaning{
        "Duration", "Average",
        QT_TRANSLATE_NOOP("MetricsPage", "How long the code ran. The initialisation of a cold start is not in it.")},
    Meaning{"Duration", "Maximum", QT_TRANSLATE_NOOP("MetricsPage", "The longest run. Cold starts are not in it.")},
    Meaning{"ProvisionedConcurrentExecutions", "Maximum",
            QT_TRANSLATE_NOOP("MetricsPage", "Provisioned environments in use, not those that were allocated.")},
    Meaning{"ProvisionedConcurrencyUtilization", "Maximum",
            QT_TRANSLATE_NOOP("MetricsPage",
                              "The share of provisioned environments in use. Without requests there is no "
                              "point, and auto scaling does nothing.")},
    Meaning{"ProvisionedConcurrencyInvocations", "Sum",
            QT_TRANSLATE_NOOP("MetricsPage", "Requests that ran on provisioned concurrency.")},
    Meaning{"ProvisionedConcurrencySpilloverInvocations", "Sum",
            QT_TRANSLATE_NOOP("MetricsPage", "Requests that found no provisioned environment free and ran on demand.")},
    Meaning{"AsyncEventsReceived", "Sum",
            QT_TRANSLATE_NOOP("MetricsPage", "Events that Lambda accepted into its queue with 202.")},
    Meaning{
        "AsyncEventAge", "Average",
        QT_TRANSLATE_NOOP("MetricsPage", "How long events had waited when they were handled. It rises with retries.")},
    Meaning{"AsyncEventAge", "Maximum",
            QT_TRANSLATE_NOOP("MetricsPage", "The longest that an event had waited when it was handled.")},
    Meaning{"AsyncEventsDropped", "Sum",
            QT_TRANSLATE_NOOP("MetricsPage", "Events given up without success; they go to the DLQ if there is one.")},
    Meaning{
        "DeadLetterErrors", "Sum",
        QT_TRANSLATE_NOOP("MetricsPage", "Events that could not even be put into the DLQ. In this model none are.")}};

const char *meaningOf(const sim::MinuteReading &reading)
{
    const auto *const found = std::find_if(Meanings.begin(), Meanings.end(), [&](const Meaning &one) {
        return std::string_view(one.metric) == reading.metric && std::string_view(one.statistic) == reading.statistic;
    });
    return found == Meanings.end() ? "" : found->text;
}

} // namespace

const QList<MetricChoice> &choices()
{
    static const QList<MetricChoice> All = [] {
        QList<MetricChoice> all;
        for (const sim::MinuteReading &reading : sim::minuteReadings())
            all.append({reading.metric, reading.statistic, meaningOf(reading),
                        reading.unit == sim::Unit::Milliseconds ? "ms" : ""});
        return all;
    }();
    return All;
}

QString statisticName(const char *statistic)
{
    const std::string_view name = statistic;
    if (name == "Sum")
        return QCoreApplication::translate("MetricsPage", "Sum");
    if (name == "Average")
        return QCoreApplication::translate("MetricsPage", "Average");
    return QCoreApplication::translate("MetricsPage", "Maximum");
}

std::vector<Curve> make(const std::vector<sim::MetricMinute> &minutes, const MetricChoice &choice)
{
    std::map<int, Curve> curves; // the account first
    for (const sim::MetricMinute &minute : minutes) {
        for (const sim::MetricPoint &point : *minute) {
            if (std::string_view(point.metric) != choice.metric
                || std::string_view(point.statistic) != choice.statistic)
                continue;
            Curve &curve = curves[point.function];
            curve.function = point.function;
            curve.points.emplace_back(point.minute, point.value);
        }
    }
    std::vector<Curve> all;
    all.reserve(curves.size());
    for (auto &[function, curve] : curves)
        all.push_back(std::move(curve));
    return all;
}

double highest(const std::vector<Curve> &curves)
{
    double value = 0;
    for (const Curve &curve : curves) {
        for (const auto &point : curve.points)
            value = std::max(value, point.second);
    }
    return value;
}

} // namespace MetricCurves

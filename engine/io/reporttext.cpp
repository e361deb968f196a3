// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/reportfile.h"

#include "engine/io/printable.h"
#include "engine/session/readings.h"

#include <QCoreApplication>
#include <QList>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ReportFile {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

/// Columns that a terminal gives to a text: a Hangul syllable and other East Asian wide characters take two.
int width(const QString &text)
{
    int columns = 0;
    for (const char32_t c : text.toUcs4()) {
        const bool wide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3)
                          || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f)
                          || (c >= 0xff00 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6)
                          || (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
        columns += wide ? 2 : 1;
    }
    return columns;
}

QString padded(const QString &text, int columns, bool right)
{
    const QString spaces(qMax(0, columns - width(text)), QLatin1Char(' '));
    return right ? spaces + text : text + spaces;
}

QString count(qint64 value)
{
    return QLocale().toString(value);
}
QString decimal(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}
QString share(double value)
{
    return decimal(value * 100, 2) + QStringLiteral(" %");
}
QString seconds(double value)
{
    return decimal(value, 3) + QStringLiteral(" s");
}
QString dollars(double value)
{
    return QStringLiteral("$") + decimal(value, 4);
}

/// Whole won, as they are paid; below ten the tenths say that it is not nothing.
QString won(double value)
{
    return Tr::tr("₩%1", "an amount in won").arg(decimal(value, value < 10 && value != std::round(value) ? 1 : 0));
}

QString shown(double value, const sim::FunctionReading &reading)
{
    switch (reading.unit) {
    case sim::Unit::Ratio:
        return share(value);
    case sim::Unit::Seconds:
        return seconds(value);
    case sim::Unit::Dollars:
        return dollars(value);
    default:
        return reading.isWhole() ? count(std::llround(value)) : decimal(value, 2);
    }
}

/// A line of the table: what it is called there, and which of the readings it is.
struct Row
{
    QString name;
    const sim::FunctionReading *reading;

    Row(QString text, const char *key)
        : name(std::move(text))
        , reading(sim::functionReading(key))
    {}
    QString value(const sim::FunctionReport &function) const { return shown(reading->of(function), *reading); }
};

QList<Row> requestRows()
{
    return {
        {Tr::tr("Requests"), "requests"},
        {Tr::tr("Invocations"), "Invocations"},
        {Tr::tr("Throttles"), "Throttles"},
        {Tr::tr("  by the account's concurrency"), "throttledBy.ConcurrentInvocationLimitExceeded"},
        {Tr::tr("  by reserved concurrency"), "throttledBy.ReservedFunctionConcurrentInvocationLimitExceeded"},
        {Tr::tr("  by the scaling rate"), "throttledBy.scalingRate"},
        {Tr::tr("  by the request rate"), "throttledBy.requestRate"},
        {Tr::tr("Throttled share of attempts"), "throttleProbability"},
        {Tr::tr("Errors"), "Errors"},
        {Tr::tr("Still in flight"), "inFlight"},
    };
}

QList<Row> environmentRows()
{
    return {
        {Tr::tr("Concurrency, highest"), "ConcurrentExecutions.max"},
        {Tr::tr("Concurrency, mean"), "ConcurrentExecutions.mean"},
        {Tr::tr("Cold starts"), "coldStarts"},
        {Tr::tr("Cold share of invocations"), "coldStartProbability"},
        {Tr::tr("Response time, median"), "responseTime.p50"},
        {Tr::tr("Response time, 99th percentile"), "responseTime.p99"},
        {Tr::tr("Runs on provisioned environments"), "ProvisionedConcurrencyInvocations"},
        {Tr::tr("Spilled over to on-demand"), "ProvisionedConcurrencySpilloverInvocations"},
    };
}

QList<Row> asynchronousRows()
{
    return {
        {Tr::tr("Asynchronous events received"), "AsyncEventsReceived"},
        {Tr::tr("Asynchronous retries"), "asyncRetries"},
        {Tr::tr("Events still waiting"), "asyncPending"},
        {Tr::tr("Events dropped"), "AsyncEventsDropped"},
        {Tr::tr("Events in the DLQ"), "deadLetters"},
        {Tr::tr("Oldest event when it ran"), "AsyncEventAge.max"},
    };
}

bool isAsynchronous(const sim::FunctionReport &function)
{
    return function.totals.asyncReceived > 0;
}

QString table(const sim::RunReport &report)
{
    QList<Row> rows = requestRows() + environmentRows();
    if (std::any_of(report.functions.begin(), report.functions.end(), isAsynchronous))
        rows += asynchronousRows();
    rows.append({Tr::tr("Cost"), "cost.total"});

    QList<QStringList> columns{{QString()}};
    for (const Row &row : rows)
        columns.first().append(row.name);
    for (const sim::FunctionReport &function : report.functions) {
        QStringList column{Printable::line(QString::fromStdString(function.name))};
        for (const Row &row : rows)
            column.append(row.value(function));
        columns.append(column);
    }
    QString text;
    for (qsizetype line = 0; line <= rows.size(); ++line) {
        QString shown;
        for (const QStringList &column : columns) {
            int widest = 0;
            for (const QString &cell : column)
                widest = qMax(widest, width(cell));
            shown +=
                (shown.isEmpty() ? QString() : QStringLiteral("  ")) + padded(column[line], widest, !shown.isEmpty());
        }
        text += shown + QLatin1Char('\n');
    }
    return text;
}

} // namespace

QString text(const sim::RunReport &report, const QString &name)
{
    QString text = Tr::tr("Scenario %1, seed %2, %3 simulated seconds, %4 events")
                       .arg(Printable::line(name), QString::number(report.seed),
                            decimal(sim::toSeconds(report.simulated), 1), count(static_cast<qint64>(report.events)))
                   + QLatin1Char('\n');
    text += Tr::tr("Account: concurrency at most %1 and %2 on average, of %3; unreserved pool %4")
                .arg(count(report.concurrencyMax), decimal(report.concurrencyMean, 2), count(report.concurrencyLimit),
                     count(report.unreservedPool))
            + QLatin1Char('\n');
    const double rate = report.wonPerDollar;
    text += Tr::tr("Cost of the run: %1 (%2 at %3 per dollar)")
                .arg(dollars(report.cost.total()), won(report.cost.total() * rate), won(rate))
            + QLatin1Char('\n');
    const double left = report.costPerMonthAfterFreeTier;
    text += Tr::tr("A month at this rate: %1 (%2), after the free tier %3 (%4)")
                .arg(dollars(report.costPerMonth.total()), won(report.costPerMonth.total() * rate), dollars(left),
                     won(left * rate))
            + QStringLiteral("\n\n");
    return text + table(report);
}

} // namespace ReportFile

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/reportfile.h"

#include "engine/io/printable.h"
#include "engine/session/frame.h"

#include <QCoreApplication>
#include <QList>
#include <QLocale>
#include <QStringList>

#include <cmath>
#include <functional>

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

struct Row
{
    QString name;
    std::function<QString(const sim::FunctionReport &)> value;
};

QList<Row> requestRows()
{
    using F = const sim::FunctionReport &;
    return {
        {Tr::tr("Requests"), [](F f) { return count(f.totals.requests); }},
        {Tr::tr("Invocations"), [](F f) { return count(f.totals.invocations); }},
        {Tr::tr("Throttles"), [](F f) { return count(f.totals.throttles); }},
        {Tr::tr("  by the account's concurrency"), [](F f) { return count(f.totals.throttledBy[0]); }},
        {Tr::tr("  by reserved concurrency"), [](F f) { return count(f.totals.throttledBy[1]); }},
        {Tr::tr("  by the scaling rate"), [](F f) { return count(f.totals.throttledBy[2]); }},
        {Tr::tr("  by the request rate"), [](F f) { return count(f.totals.throttledBy[3]); }},
        {Tr::tr("Throttled share of attempts"), [](F f) { return share(f.throttleProbability); }},
        {Tr::tr("Errors"), [](F f) { return count(f.totals.errors); }},
        {Tr::tr("Still in flight"), [](F f) { return count(f.inFlight); }},
    };
}

QList<Row> environmentRows()
{
    using F = const sim::FunctionReport &;
    return {
        {Tr::tr("Concurrency, highest"), [](F f) { return count(f.concurrencyMax); }},
        {Tr::tr("Concurrency, mean"), [](F f) { return decimal(f.concurrencyMean, 2); }},
        {Tr::tr("Cold starts"), [](F f) { return count(f.totals.coldStarts); }},
        {Tr::tr("Cold share of invocations"), [](F f) { return share(f.coldStartProbability); }},
        {Tr::tr("Response time, median"), [](F f) { return seconds(f.responseTime.p50); }},
        {Tr::tr("Response time, 99th percentile"), [](F f) { return seconds(f.responseTime.p99); }},
        {Tr::tr("Runs on provisioned environments"), [](F f) { return count(f.totals.provisionedInvocations); }},
        {Tr::tr("Spilled over to on-demand"), [](F f) { return count(f.totals.spillovers); }},
    };
}

QList<Row> asynchronousRows()
{
    using F = const sim::FunctionReport &;
    return {
        {Tr::tr("Asynchronous events received"), [](F f) { return count(f.totals.asyncReceived); }},
        {Tr::tr("Asynchronous retries"), [](F f) { return count(f.totals.asyncRetries); }},
        {Tr::tr("Events still waiting"), [](F f) { return count(f.asyncPending); }},
        {Tr::tr("Events dropped"), [](F f) { return count(f.totals.asyncDropped); }},
        {Tr::tr("Events in the DLQ"), [](F f) { return count(f.totals.deadLetters); }},
        {Tr::tr("Oldest event when it ran"), [](F f) { return seconds(f.asyncEventAge.max); }},
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
    rows.append({Tr::tr("Cost"), [](const sim::FunctionReport &f) { return dollars(f.cost.total()); }});

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
    text += Tr::tr("Cost of the run: %1, %2 at %3 to the dollar")
                .arg(dollars(report.cost.total()), won(report.cost.total() * rate), won(rate))
            + QLatin1Char('\n');
    const double left = report.costPerMonthAfterFreeTier;
    text += Tr::tr("A month that goes on like this: %1 (%2), after the free tier %3 (%4)")
                .arg(dollars(report.costPerMonth.total()), won(report.costPerMonth.total() * rate), dollars(left),
                     won(left * rate))
            + QStringLiteral("\n\n");
    return text + table(report);
}

} // namespace ReportFile

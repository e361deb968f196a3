// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/runsummary.h"

#include "engine/io/csvtext.h"
#include "engine/io/printable.h"
#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct SummaryTr
{
    Q_DECLARE_TR_FUNCTIONS(RunSummary)
};

RunSummary::Row rowOf(const sim::FunctionFrame &function)
{
    RunSummary::Row row;
    row.requests = function.requests;
    row.invocations = function.invocations;
    row.throttles = function.throttles;
    row.coldStarts = function.coldStarts;
    row.deadLetters = function.deadLetters;
    row.cost = function.cost;
    return row;
}

void add(RunSummary::Row &sum, const RunSummary::Row &row)
{
    sum.requests += row.requests;
    sum.invocations += row.invocations;
    sum.throttles += row.throttles;
    sum.coldStarts += row.coldStarts;
    sum.deadLetters += row.deadLetters;
    sum.cost += row.cost;
}

/// The account's is not the sum of its functions': they peak at different moments.
void readPeaks(RunSummary &summary, const std::vector<sim::Bucket> &history)
{
    const auto raise = [](int &peak, int seen) { peak = std::max(peak, seen); };
    for (const sim::Bucket &bucket : history) {
        raise(summary.account.peakConcurrency, bucket.peakConcurrency);
        for (std::size_t i = 0; i < std::min(bucket.functions.size(), summary.functions.size()); ++i)
            raise(summary.functions[i].peakConcurrency, bucket.functions[i].peakConcurrency);
    }
}

QString ruleSetName(sim::RuleSet rules)
{
    return rules == sim::RuleSet::Current ? SummaryTr::tr("since Nov 2023", "rule set")
                                          : SummaryTr::tr("before Nov 2023", "rule set");
}

/// A text from a file as one cell: on one line, no formula to a spreadsheet, and not the beginning of a quoted one, which
/// would swallow the tabs behind it.
QString cell(const QString &text)
{
    const QString plain = QString::fromStdString(CsvText::harmless(Printable::line(text).toStdString()));
    return plain.startsWith(QLatin1Char('"')) ? QLatin1Char('\'') + plain : plain;
}

QString joined(const QStringList &cells)
{
    return cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
}

/// As spreadsheets read them: no signs that group figures.
QStringList plainCells(const RunSummary::Row &row, double wonPerDollar)
{
    return {
        QString::number(row.peakConcurrency), QString::number(row.requests),
        QString::number(row.throttles),       QString::number(row.throttledShare() * 100, 'f', 2) + QLatin1Char('%'),
        QString::number(row.coldStarts),      QString::number(row.deadLetters),
        QString::number(row.cost, 'f', 6),    QString::number(row.cost * wonPerDollar, 'f', 2)};
}

} // namespace

double RunSummary::Row::throttledShare() const
{
    const std::int64_t attempts = invocations + throttles;
    return attempts > 0 ? static_cast<double>(throttles) / static_cast<double>(attempts) : 0;
}

RunSummary runSummary(const sim::Frame &frame)
{
    RunSummary summary;
    summary.scenario = frame.scenario;
    summary.simulated = frame.time;
    summary.functions.reserve(frame.functions.size());
    for (const sim::FunctionFrame &function : frame.functions) {
        summary.functions.push_back(rowOf(function));
        add(summary.account, summary.functions.back());
        summary.gatewayThrottles += function.gatewayThrottles;
        summary.lost += std::max<std::int64_t>(0, function.dropped - function.deadLetters);
        summary.waiting += function.asyncWaiting;
    }
    if (frame.history)
        readPeaks(summary, *frame.history);
    return summary;
}

QString RunSummary::title()
{
    return SummaryTr::tr("Summary of the run");
}

QString RunSummary::origin() const
{
    return SummaryTr::tr("%1 · seed %2 · rules %3 · %4 simulated", "title, number, since when the rules hold, clock")
        .arg(Text::localized(scenario->title), QString::number(scenario->seed), ruleSetName(scenario->ruleSet),
             Text::clock(simulated));
}

QString RunSummary::functionName(int function) const
{
    const auto at = static_cast<std::size_t>(function);
    if (function < 0 || at >= scenario->functions.size())
        return SummaryTr::tr("Account");
    return Text::functionTitle(scenario->functions[at]);
}

QStringList RunSummary::columns()
{
    return {SummaryTr::tr("Peak concurrency"),
            SummaryTr::tr("Requests"),
            SummaryTr::tr("Throttles"),
            SummaryTr::tr("Share throttled"),
            SummaryTr::tr("Cold starts"),
            SummaryTr::tr("Dead letters"),
            SummaryTr::tr("Cost")};
}

QStringList RunSummary::cells(const Row &row) const
{
    return {Text::count(row.peakConcurrency),
            Text::count(row.requests),
            Text::count(row.throttles),
            Text::percent(row.throttledShare()),
            Text::count(row.coldStarts),
            Text::count(row.deadLetters),
            SummaryTr::tr("%1 · %2", "the same amount in dollars and in won")
                .arg(Text::money(row.cost), Text::won(row.cost * scenario->model.wonPerDollar))};
}

QStringList RunSummary::remarks() const
{
    QStringList lines;
    if (gatewayThrottles > 0)
        lines += SummaryTr::tr("Refused by API Gateway itself, before Lambda was asked: %1")
                     .arg(Text::count(gatewayThrottles));
    if (lost > 0)
        lines += SummaryTr::tr("Given up without a DLQ to hold them: %1").arg(Text::count(lost));
    if (waiting > 0)
        lines += SummaryTr::tr("Still waiting in Lambda's queue: %1").arg(Text::count(waiting));
    return lines;
}

QString RunSummary::spoken() const
{
    const QStringList heads = columns();
    QStringList sentences{origin()};
    const auto add = [&](int function, const Row &row) {
        QStringList parts;
        const QStringList values = cells(row);
        for (qsizetype i = 0; i < values.size(); ++i)
            parts +=
                SummaryTr::tr("%1 %2", "heading of a column, and what stands there").arg(heads.at(i), values.at(i));
        sentences += SummaryTr::tr("%1: %2", "a function, and what it came to")
                         .arg(functionName(function), parts.join(QStringLiteral(", ")));
    };
    for (std::size_t i = 0; i < functions.size(); ++i)
        add(static_cast<int>(i), functions[i]);
    add(-1, account);
    return (sentences + remarks()).join(QStringLiteral("; "));
}

QString RunSummary::toText() const
{
    QString text = title() + QLatin1Char('\n');
    text += joined({SummaryTr::tr("Scenario"), cell(Text::localized(scenario->title))});
    text += joined({SummaryTr::tr("Seed"), QString::number(scenario->seed)});
    text += joined({SummaryTr::tr("Rules"), ruleSetName(scenario->ruleSet)});
    text += joined({SummaryTr::tr("Simulated"), Text::clock(simulated)});
    text += QLatin1Char('\n');
    QStringList head = columns();
    head.removeLast(); // the cost, told twice here
    text += joined(QStringList{SummaryTr::tr("Function")} + head
                   + QStringList{SummaryTr::tr("Cost (USD)"), SummaryTr::tr("Cost (KRW)")});
    const double rate = scenario->model.wonPerDollar;
    for (std::size_t i = 0; i < functions.size(); ++i)
        text += joined(QStringList{cell(functionName(static_cast<int>(i)))} + plainCells(functions[i], rate));
    text += joined(QStringList{functionName(-1)} + plainCells(account, rate));
    for (const QString &line : remarks())
        text += line + QLatin1Char('\n');
    return text;
}

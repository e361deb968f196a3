// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/costs/costsheet.h"

#include "ui/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace {

struct CostTr
{
    Q_DECLARE_TR_FUNCTIONS(CostSheet)
};

} // namespace

CostSheet::CostSheet(const sim::Frame &frame)
    : scenario(frame.scenario)
{
    std::vector<sim::Metered> metered;
    for (std::size_t i = 0; i < std::min(frame.functions.size(), scenario->functions.size()); ++i) {
        const sim::FunctionConfig &config = scenario->functions[i];
        const sim::Usage &usage = frame.functions[i].usage;
        metered.push_back({usage, sim::pricesOf(scenario->account.region, config.architecture)});
        if (usage.provisionedGbSeconds > 0)
            provisioned.push_back({static_cast<int>(i), usage.provisionedUtilization(),
                                   sim::breakEvenUtilization(metered.back().prices)});
    }
    functions = sim::bills(metered, frame.time);
    for (const sim::Bill &bill : functions)
        account += bill;
}

const sim::Cost &CostSheet::of(const sim::Bill &bill, Span span)
{
    switch (span) {
    case Span::Month:
        return bill.month;
    case Span::MonthAfterFreeTier:
        return bill.monthAfterFreeTier;
    case Span::Run:
        break;
    }
    return bill.run;
}

QString CostSheet::title(Span span)
{
    switch (span) {
    case Span::Run:
        return CostTr::tr("This run so far");
    case Span::Month:
        return CostTr::tr("A month at this rate (730 hours)");
    case Span::MonthAfterFreeTier:
        return CostTr::tr("The same month after the free tier");
    }
    return {};
}

QList<QString> CostSheet::columns()
{
    return {CostTr::tr("Requests", "a column of the bill"), CostTr::tr("Duration", "a column of the bill"),
            CostTr::tr("Initialisation", "a column of the bill"), CostTr::tr("Provisioned", "a column of the bill"),
            CostTr::tr("Total", "a column of the bill")};
}

QList<double> CostSheet::values(const sim::Cost &cost)
{
    return {cost.requests, cost.duration, cost.init, cost.provisioned, cost.total()};
}

QString CostSheet::toText() const
{
    QStringList head{CostTr::tr("Span"), CostTr::tr("Function")};
    for (const QString &unit : {QStringLiteral("USD"), QStringLiteral("KRW")}) {
        for (const QString &column : columns())
            head += QStringLiteral("%1 (%2)").arg(column, unit);
    }
    QStringList lines{head.join(QLatin1Char('\t'))};
    const auto add = [&](Span span, const QString &name, const sim::Bill &bill) {
        QStringList cells{title(span), name};
        for (const double factor : {1.0, wonPerDollar()}) {
            for (const double value : values(of(bill, span))) // plain numbers, as spreadsheets read them
                cells += QString::number(value * factor, 'f', factor == 1.0 ? 8 : 2);
        }
        lines += cells.join(QLatin1Char('\t'));
    };
    for (const Span span : Spans) {
        for (std::size_t i = 0; i < functions.size(); ++i)
            add(span, Text::functionTitle(scenario->functions[i]), functions[i]);
        add(span, CostTr::tr("Total"), account);
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

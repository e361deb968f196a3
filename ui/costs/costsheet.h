// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/billing.h"
#include "engine/session/frame.h"

#include <QList>
#include <QString>

#include <vector>

/// The bill of a frame in rows, as the cost view shows them and copies them.
struct CostSheet
{
    enum class Span { Run, Month, MonthAfterFreeTier };
    static constexpr std::array Spans{Span::Run, Span::Month, Span::MonthAfterFreeTier};

    /// What provisioned concurrency has done for one function so far.
    struct Provisioned
    {
        int function = 0;
        double used = 0; ///< share of it that ran
        double breakEven = 0; ///< share from which on it costs less than on demand; above 1: never
    };

    explicit CostSheet(const sim::Frame &frame);

    std::shared_ptr<const sim::Scenario> scenario;
    std::vector<sim::Bill> functions;
    sim::Bill account;
    std::vector<Provisioned> provisioned; ///< of the functions that have any

    double wonPerDollar() const { return scenario->model.wonPerDollar; }
    static const sim::Cost &of(const sim::Bill &bill, Span span);
    /// Tab-separated, a heading first: dollars, then the same in won.
    QString toText() const;

    static QString title(Span span);
    /// Requests, duration, initialisation, provisioned, total.
    static QList<QString> columns();
    static QList<double> values(const sim::Cost &cost);
};

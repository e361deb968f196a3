// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/card.h"

class StackPlot;

/// Concurrency over the whole run, stacked by function, against the account's limit and the unreserved pool.
class ConcurrencyView final : public Card
{
    Q_OBJECT

public:
    explicit ConcurrencyView(QWidget *parent = nullptr);

    const StackPlot *plot() const { return m_plot; }
    QString tipAt(sim::SimTime time) const;

protected:
    void frameChanged() override;
    void themeChanged() override;
    void setTexts() override;
    void paintBody(QPainter &) override {}
    QString description() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// From the bottom up: functions that share the pool, so that their sum meets the pool's line, then the reserved ones.
    std::vector<int> stackOrder() const;
    double topFor(double peak);

    StackPlot *m_plot;
    double m_top = 0;
    std::uint64_t m_run = 0;
};

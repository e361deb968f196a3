// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/card.h"

class StackPlot;

/// Refusals per second by function with what became of them, and under it the events that wait for another try.
class ThrottleView final : public Card
{
    Q_OBJECT

public:
    explicit ThrottleView(QWidget *parent = nullptr);

    Reason reasonAt(const QPoint &position) const override;
    std::pair<Reason, QPoint> newestReason() const override;
    const StackPlot *throttles() const { return m_throttles; }
    const StackPlot *waiting() const { return m_waiting; }
    QString throttleTip(sim::SimTime time) const;
    QString waitingTip(sim::SimTime time) const;
    /// What becomes of a function's refused requests: "A → 429 (ALB answers 502)".
    static QString outcome(const sim::FunctionConfig &function);

protected:
    void frameChanged() override;
    void themeChanged() override;
    void setTexts() override;
    void paintBody(QPainter &) override {}
    QString description() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    bool hasAsync() const;
    /// Of one function, or of all (-1).
    Reason columnReason(std::size_t column, int only = -1) const;
    /// The function whose share of a column's bar reaches over this value; -1: above the bar.
    int functionAt(std::size_t column, double value) const;
    void showThrottles();
    void showWaiting();

    StackPlot *m_throttles;
    StackPlot *m_waiting;
    double m_throttleTop = 0;
    double m_waitingTop = 0;
    std::uint64_t m_run = 0;
};

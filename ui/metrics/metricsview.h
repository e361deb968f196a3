// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/card.h"
#include "ui/pictures/plotscale.h"
#include "ui/metrics/metriccurves.h"

/// One CloudWatch metric over the run: a dot for each minute, joined where one minute follows the other. A minute without a
/// point leaves a gap, as in CloudWatch.
class MetricsView final : public Card
{
    Q_OBJECT

public:
    explicit MetricsView(QWidget *parent = nullptr);

    void setChoice(const MetricChoice &choice);
    const std::vector<MetricCurves::Curve> &curves() const { return m_curves; }

protected:
    void frameChanged() override;
    void setTexts() override;
    void paintBody(QPainter &painter) override;
    QString tip(const QPoint &position) const override;
    QString description() const override;

private:
    QRectF plot() const;
    PlotScale scale() const;
    QString nameOf(const MetricCurves::Curve &curve) const;
    QString valueText(double value) const;
    void drawAxes(QPainter &painter, const PlotScale &map) const;
    void drawLimit(QPainter &painter, const PlotScale &map) const;
    void drawCurve(QPainter &painter, const PlotScale &map, const MetricCurves::Curve &curve) const;
    bool belowTheLimit() const;
    double top() const;

    MetricChoice m_choice;
    std::vector<MetricCurves::Curve> m_curves;
    std::shared_ptr<const std::vector<sim::MetricMinute>> m_minutes; ///< that the curves are made from
    std::uint64_t m_run = 0;
};

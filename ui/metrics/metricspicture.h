// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/metrics/metriccurves.h"
#include "ui/pictures/picture.h"
#include "ui/pictures/plotscale.h"
#include "ui/pictures/rowchart.h"

#include <QCoreApplication>

/// One CloudWatch metric over the run: a dot for each minute, joined where one minute follows the other. A minute without a
/// point leaves a gap, as in CloudWatch.
class MetricsPicture final : public Picture
{
    Q_DECLARE_TR_FUNCTIONS(MetricsPicture)

public:
    MetricsPicture();

    void setChoice(const MetricChoice &choice);
    const std::vector<MetricCurves::Curve> &curves() const { return m_curves; }
    QString tip(const QPointF &position) const override;
    QString description() const override;

protected:
    void read() override;
    void paintBody(QPainter &painter) const override;

private:
    QRectF plot() const;
    PlotScale scale() const;
    QString nameOf(const MetricCurves::Curve &curve) const;
    QString valueText(double value) const;
    void drawAxes(QPainter &painter, const PlotScale &map) const;
    void drawLimit(QPainter &painter, const PlotScale &map) const;
    void drawDots(QPainter &painter, const PlotScale &map, const MetricCurves::Curve &curve) const;
    QColor colourOf(const MetricCurves::Curve &curve) const;
    void chart();
    bool belowTheLimit() const;
    double top() const;

    MetricChoice m_choice;
    std::vector<MetricCurves::Curve> m_curves;
    std::shared_ptr<const std::vector<sim::MetricMinute>> m_minutes; ///< that the curves are made from
    std::uint64_t m_run = 0;
    mutable RowChart m_chart; ///< painting does not change what it shows
};

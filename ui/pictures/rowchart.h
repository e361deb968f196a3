// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QGraphicsScene>
#include <QLineF>
#include <QList>
#include <QPointF>
#include <QRectF>

#include <vector>

class QChart;
class QLineSeries;
class QPainter;

/// Curves drawn by Qt Charts without a widget: a chart in a scene of its own, which renders into any painter.
///
/// Its axes span the scene in pixels, once and for all, and the points come ready in pixels, too: moving an axis costs more
/// than replacing the points, and points that lie within their plot need no clip when they are written to a file.
class RowChart
{
public:
    struct Curve
    {
        QList<QPointF> points; ///< from left to right, in the scene's pixels
        QColor colour;
        qreal width = 1.6;
    };

    RowChart();
    RowChart(const RowChart &) = delete;
    RowChart &operator=(const RowChart &) = delete;

    void setSize(const QSizeF &size);
    void setCurves(const std::vector<Curve> &curves);
    void paint(QPainter &painter);

private:
    void ensureSeries(std::size_t count);

    QGraphicsScene m_scene;
    QChart *m_chart;
    std::vector<QLineSeries *> m_series;
    std::size_t m_shown = 0;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/rowchart.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

RowChart::RowChart()
    : m_chart(new QChart)
{
    m_scene.addItem(m_chart);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->setMargins(QMargins());
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setMinimumSize(0, 0);
    for (const Qt::Alignment side : {Qt::AlignBottom, Qt::AlignLeft}) {
        auto *axis = new QValueAxis;
        axis->setReverse(side == Qt::AlignLeft); // pixels count downwards
        m_chart->addAxis(axis, side);
        axis->setVisible(false);
    }
}

void RowChart::setSize(const QSizeF &size)
{
    if (size.isEmpty() || m_scene.sceneRect().size() == size)
        return;
    m_scene.setSceneRect(QRectF(QPointF(), size));
    m_chart->resize(size);
    m_chart->setPlotArea(QRectF(QPointF(), size));
    m_chart->axes(Qt::Horizontal).constFirst()->setRange(0, size.width());
    m_chart->axes(Qt::Vertical).constFirst()->setRange(0, size.height());
    m_chart->layout()->activate(); // without it the plot keeps its old place until the next event
}

void RowChart::ensureSeries(std::size_t count)
{
    m_series.reserve(count);
    while (m_series.size() < count) {
        auto *series = new QLineSeries;
        m_chart->addSeries(series);
        for (QAbstractAxis *axis : m_chart->axes())
            series->attachAxis(axis);
        m_series.push_back(series);
    }
}

void RowChart::setCurves(const std::vector<Curve> &curves)
{
    ensureSeries(curves.size());
    for (std::size_t i = 0; i < curves.size(); ++i) {
        if (const QPen pen(curves[i].colour, curves[i].width, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin);
            m_series[i]->pen() != pen)
            m_series[i]->setPen(pen);
        m_series[i]->replace(curves[i].points);
    }
    for (std::size_t i = curves.size(); i < m_shown; ++i)
        m_series[i]->replace(QList<QPointF>());
    m_shown = curves.size();
}

void RowChart::paint(QPainter &painter)
{
    if (m_scene.sceneRect().isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene.render(&painter, m_scene.sceneRect(), m_scene.sceneRect());
    painter.restore();
}

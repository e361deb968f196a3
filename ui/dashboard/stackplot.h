// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/plotscale.h"
#include "ui/theme.h"

#include <QChartView>
#include <QString>

#include <functional>
#include <vector>

class QAreaSeries;
class QLineSeries;

/// Stacked steps over the time of the run: Qt Charts draws the areas, this draws axes, limits, marks and labels round them.
///
/// Qt's own axes run from 0 to 1 for good and the points are scaled here: moving an axis costs more than replacing the points,
/// and points that lie within the plot need no clip when they are written to a file.
class StackPlot : public QChartView
{
    Q_OBJECT

public:
    struct Layer
    {
        QColor colour;
        QString name; ///< written onto the area where it is large enough; empty: never
        QString now; ///< instead of the name where that place reaches up to now
        std::vector<float> values; ///< one per column, not yet stacked
    };
    struct Line ///< a level over time: the account's limit, the unreserved pool
    {
        QString label;
        std::vector<int> values; ///< one per column
        bool strong = true;
        bool labelAbove = true;
    };
    struct Mark
    {
        sim::SimTime at = 0;
        QString label;
    };
    struct Picture
    {
        Columns columns;
        sim::SimTime from = 0;
        sim::SimTime to = sim::Second;
        sim::SimTime head = sim::Never; ///< what lies behind it is pale: it was seen before
        double top = 1;
        QString unit; ///< what is counted, at the upper left; empty: none
        std::vector<Layer> layers; ///< from the bottom up
        std::vector<Line> lines;
        std::vector<Mark> marks;
        QString notice; ///< in the middle, where there is nothing to draw
        bool outlined = false; ///< pale areas under a line instead of full ones
    };

    explicit StackPlot(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setPicture(Picture picture);
    const Picture &picture() const { return m_picture; }
    PlotScale scale() const;
    /// What the tooltip says at a time; set by the owner.
    void setTip(std::function<QString(sim::SimTime)> tip) { m_tip = std::move(tip); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void ensureLayers();
    void replacePoints();
    void layOut();
    void drawTimeLabels(QPainter &painter, const PlotScale &scale) const;
    void drawLines(QPainter &painter, const PlotScale &scale) const;
    void drawLineLabels(QPainter &painter, const PlotScale &scale, std::vector<QRectF> &taken) const;
    void drawOutlines(QPainter &painter, const PlotScale &scale) const;
    void drawMarkLines(QPainter &painter, const PlotScale &scale) const;
    void drawMarks(QPainter &painter, const PlotScale &scale, std::vector<QRectF> &taken) const;
    void drawNames(QPainter &painter, const PlotScale &scale, const std::vector<QRectF> &taken) const;
    void drawHead(QPainter &painter, const PlotScale &scale) const;
    void drawGaps(QPainter &painter, const PlotScale &scale) const;

    Theme m_theme;
    Picture m_picture;
    std::vector<std::vector<float>> m_sums; ///< upper edges, per layer
    std::vector<QLineSeries *> m_edges; ///< from the top layer down, as they are painted
    std::vector<QAreaSeries *> m_areas;
    std::function<QString(sim::SimTime)> m_tip;
    QRectF m_plot;
};

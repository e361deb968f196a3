// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/stackplot.h"

#include "ui/pictures/painting.h"
#include "ui/plaintext.h"
#include "ui/text.h"

#include <QAreaSeries>
#include <QChart>
#include <QHelpEvent>
#include <QLineSeries>
#include <QToolTip>
#include <QValueAxis>
#include <QWheelEvent>

#include <algorithm>

namespace {

/// Two points a column make a step; the last column reaches the right edge of the data.
QList<QPointF> stepPoints(const Columns &columns, const std::vector<float> &sums, const PlotScale &scale)
{
    QList<QPointF> points;
    points.reserve(2 * static_cast<qsizetype>(columns.size()) + 2);
    const double top = scale.top > 0 ? scale.top : 1;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const double y = std::clamp(sums[c] / top, 0.0, 1.0);
        points.append(QPointF(scale.across(columns.from[c]), y));
        points.append(QPointF(scale.across(columns.to[c]), y));
    }
    if (points.isEmpty())
        points = {QPointF(0, 0), QPointF(0, 0)};
    return points;
}

} // namespace

StackPlot::StackPlot(QWidget *parent)
    : QChartView(parent)
    , m_theme(Theme::make(Theme::Kind::Light))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the card around it takes the focus and has the name
    setInteractive(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumSize(0, 0);
    QChart *plot = chart();
    plot->legend()->hide();
    plot->setBackgroundVisible(false);
    plot->setPlotAreaBackgroundVisible(false);
    plot->setMargins(QMargins());
    plot->setAnimationOptions(QChart::NoAnimation);
    plot->setMinimumSize(0, 0);
    for (const Qt::Alignment side : {Qt::AlignBottom, Qt::AlignLeft}) {
        auto *axis = new QValueAxis;
        axis->setRange(0, 1);
        plot->addAxis(axis, side);
        axis->setVisible(false);
    }
    setTheme(m_theme);
}

void StackPlot::setTheme(const Theme &theme)
{
    m_theme = theme;
    setBackgroundBrush(theme.card);
    QPalette colours = palette();
    colours.setColor(QPalette::Base, theme.card);
    viewport()->setPalette(colours);
    layOut();
}

void StackPlot::layOut()
{
    const qreal left = m_theme.px(42);
    const qreal bottom = m_theme.px(19);
    const qreal top = m_theme.px(m_picture.unit.isEmpty() ? 9 : 18);
    m_plot = QRectF(left, top, std::max<qreal>(10, width() - left - m_theme.px(5)),
                    std::max<qreal>(10, height() - top - bottom));
    chart()->setPlotArea(m_plot);
    viewport()->update();
}

void StackPlot::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

PlotScale StackPlot::scale() const
{
    return {m_plot, m_picture.from, m_picture.to, m_picture.top};
}

void StackPlot::ensureLayers()
{
    QChart *plot = chart();
    while (m_areas.size() < m_picture.layers.size()) {
        auto *edge = new QLineSeries;
        auto *area = new QAreaSeries(edge);
        edge->setParent(area);
        area->setPen(Qt::NoPen);
        plot->addSeries(area);
        for (QAbstractAxis *axis : plot->axes())
            area->attachAxis(axis);
        m_edges.push_back(edge);
        m_areas.push_back(area);
    }
    while (m_areas.size() > m_picture.layers.size()) {
        plot->removeSeries(m_areas.back());
        delete m_areas.back();
        m_areas.pop_back();
        m_edges.pop_back();
    }
}

void StackPlot::setPicture(Picture picture)
{
    const bool unitChanged = picture.unit.isEmpty() != m_picture.unit.isEmpty();
    m_picture = std::move(picture);
    m_sums.assign(m_picture.layers.size(), {});
    for (std::size_t i = 0; i < m_picture.layers.size(); ++i) {
        m_sums[i] = m_picture.layers[i].values;
        if (i > 0)
            for (std::size_t c = 0; c < m_sums[i].size(); ++c)
                m_sums[i][c] += m_sums[i - 1][c];
    }
    ensureLayers();
    replacePoints();
    if (unitChanged)
        layOut();
    viewport()->update();
}

void StackPlot::replacePoints()
{
    // Each area reaches down to zero and the lower ones are painted over it: half the points of true bands.
    const std::size_t count = m_areas.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Layer &layer = m_picture.layers[count - 1 - i];
        const QColor colour = m_picture.outlined ? Theme::mixed(layer.colour, m_theme.card, 0.34) : layer.colour;
        if (m_areas[i]->brush().color() != colour || m_areas[i]->brush().style() != Qt::SolidPattern)
            m_areas[i]->setBrush(colour);
        m_edges[i]->replace(stepPoints(m_picture.columns, m_sums[count - 1 - i], scale()));
    }
}

void StackPlot::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the view swallows it otherwise, and a scroll area around it stands still
}

void StackPlot::mousePressEvent(QMouseEvent *event)
{
    event->ignore();
}

void StackPlot::mouseReleaseEvent(QMouseEvent *event)
{
    event->ignore();
}

void StackPlot::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->ignore();
}

void StackPlot::mouseMoveEvent(QMouseEvent *event)
{
    event->ignore();
}

bool StackPlot::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const bool inside = m_plot.contains(help->pos()) && !m_picture.columns.empty();
        if (const QString text = inside && m_tip ? m_tip(scale().timeAt(help->pos().x())) : QString(); !text.isEmpty())
            QToolTip::showText(help->globalPos(), PlainText::tip(text), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QChartView::viewportEvent(event);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/metricsview.h"

#include "ui/pictures/painting.h"
#include "ui/text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace {

constexpr qreal AxisType = 11.5;
constexpr sim::SimTime ShortestView = 5 * sim::Minute;

} // namespace

MetricsView::MetricsView(QWidget *parent)
    : Card(parent)
    , m_choice(MetricCurves::choices().first())
{
    setTexts();
}

void MetricsView::setChoice(const MetricChoice &choice)
{
    m_choice = choice;
    m_minutes.reset();
    setTexts();
    if (frame())
        frameChanged();
    describe();
}

void MetricsView::setTexts()
{
    setHeader(QString::fromLatin1(m_choice.metric),
              tr("%1 of each minute", "Sum, Maximum or Average").arg(MetricCurves::statisticName(m_choice.statistic)));
}

void MetricsView::frameChanged()
{
    // What is over never changes: as many minutes of the same run are the same minutes.
    const auto &minutes = frame()->metrics;
    if (m_minutes && minutes && m_run == frame()->run && m_minutes->size() == minutes->size()
        && (minutes->empty() || m_minutes->back() == minutes->back()))
        return;
    m_minutes = minutes;
    m_run = frame()->run;
    m_curves = minutes ? MetricCurves::make(*minutes, m_choice) : std::vector<MetricCurves::Curve>();
    std::erase_if(m_curves, [this](const MetricCurves::Curve &curve) { return curve.function >= functionCount(); });
    update(body());
}

QRectF MetricsView::plot() const
{
    const QRectF area = body();
    return area.adjusted(theme().px(46), theme().px(26), -theme().px(8), -theme().px(20));
}

bool MetricsView::belowTheLimit() const
{
    return QLatin1String(m_choice.metric).endsWith(QLatin1String("Executions"))
           || QLatin1String(m_choice.metric) == QLatin1String("ClaimedAccountConcurrency");
}

double MetricsView::top() const
{
    const double highest = MetricCurves::highest(m_curves);
    const double limit = frame()->concurrencyLimit;
    // The limit belongs in the picture unless it would press the curve to the ground.
    const double wanted = belowTheLimit() && highest * 10 >= limit ? std::max(limit, highest) * 1.05 : highest * 1.1;
    return PlotScale::niceTop(wanted > 0 ? wanted : 1, 0);
}

PlotScale MetricsView::scale() const
{
    sim::SimTime from = 0;
    sim::SimTime to = ShortestView;
    if (m_minutes && !m_minutes->empty() && !m_minutes->front()->empty()) {
        from = m_minutes->front()->front().minute;
        to = std::max(from + ShortestView, m_minutes->back()->front().minute);
    }
    return {plot(), from, to, top()};
}

QString MetricsView::nameOf(const MetricCurves::Curve &curve) const
{
    return curve.function < 0 ? tr("Account") : Text::functionTitle(config(curve.function));
}

QString MetricsView::valueText(double value) const
{
    const QString number = value == std::floor(value) ? Text::count(std::llround(value)) : Text::number(value, 2);
    return *m_choice.unit ? tr("%1 ms").arg(number) : number;
}

void MetricsView::paintBody(QPainter &painter)
{
    if (!frame())
        return;
    const PlotScale map = scale();
    drawAxes(painter, map);
    if (m_curves.empty()) {
        const QString words = m_minutes && !m_minutes->empty() ? tr("No points: this metric had nothing to report.")
                                                               : tr("The first point comes after the first minute.");
        Paint::text(painter, map.area, Qt::AlignCenter, words, theme().font(13), theme().inkMuted);
        return;
    }
    drawLimit(painter, map);
    std::vector<Paint::LegendItem> legend;
    for (const MetricCurves::Curve &curve : m_curves) {
        drawCurve(painter, map, curve);
        const QColor colour = curve.function < 0 ? theme().ink : theme().function(curve.function);
        legend.push_back({Paint::LegendItem::Kind::Solid, colour, nameOf(curve)});
    }
    const QRectF area = body();
    Paint::legend(painter, QRectF(area.left(), area.top(), area.width(), theme().px(20)), legend, theme());
}

void MetricsView::drawAxes(QPainter &painter, const PlotScale &map) const
{
    const QFont font = theme().font(AxisType);
    const QRectF &area = map.area;
    const int most = std::max(2, static_cast<int>(area.height() / theme().px(40)));
    for (const double value : PlotScale::valueTicks(map.top, most)) {
        const qreal y = std::round(map.y(value));
        painter.setPen(QPen(theme().grid, theme().lineWidth(1)));
        painter.drawLine(QLineF(area.left(), y, area.right(), y));
        Paint::text(painter, QRectF(body().left(), y - theme().px(8), theme().px(40), theme().px(16)),
                    Qt::AlignRight | Qt::AlignVCenter, map.top < 3 ? Text::number(value, 1) : Text::compact(value),
                    font, theme().inkMuted);
    }
    const int columns = std::max(2, static_cast<int>(area.width() / theme().px(80)));
    for (const sim::SimTime at : PlotScale::timeTicks(map.from, map.to, columns)) {
        const QString text = Text::clockShort(at);
        const qreal w = Paint::textWidth(text, font) + 2;
        const qreal x = std::clamp(map.x(at) - w / 2, area.left() - w / 2, area.right() - w + theme().px(6));
        Paint::text(painter, QRectF(x, area.bottom() + theme().px(4), w, theme().px(15)), Qt::AlignCenter, text, font,
                    theme().inkMuted);
    }
    if (*m_choice.unit)
        Paint::text(painter, QRectF(body().left(), area.top() - theme().px(24), theme().px(40), theme().px(15)),
                    Qt::AlignRight | Qt::AlignVCenter, QString::fromLatin1(m_choice.unit), font, theme().inkMuted);
}

void MetricsView::drawLimit(QPainter &painter, const PlotScale &map) const
{
    const double limit = frame()->concurrencyLimit;
    if (!belowTheLimit() || limit > map.top)
        return;
    const qreal y = std::round(map.y(limit));
    painter.setPen(QPen(theme().ink, theme().lineWidth(1.4), Qt::DashLine));
    painter.drawLine(QLineF(map.area.left(), y, map.area.right(), y));
    const QString text = tr("account limit %1").arg(Text::count(frame()->concurrencyLimit));
    const QFont font = theme().font(AxisType);
    const qreal w = Paint::textWidth(text, font) + theme().px(8);
    Paint::plate(painter, QRectF(map.area.right() - w, y + theme().px(3), w, theme().px(16)), text, font, theme().ink,
                 theme().card);
}

void MetricsView::drawCurve(QPainter &painter, const PlotScale &map, const MetricCurves::Curve &curve) const
{
    const QColor colour = curve.function < 0 ? theme().ink : theme().function(curve.function);
    QList<QLineF> lines;
    QList<QRectF> dots;
    const qreal r = theme().px(2.5);
    for (std::size_t i = 0; i < curve.points.size(); ++i) {
        const QPointF at(map.x(curve.points[i].first), map.y(curve.points[i].second));
        dots.append(QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r));
        if (i > 0 && curve.points[i].first - curve.points[i - 1].first == sim::Minute)
            lines.append(QLineF(map.x(curve.points[i - 1].first), map.y(curve.points[i - 1].second), at.x(), at.y()));
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(colour, theme().lineWidth(1.8)));
    painter.drawLines(lines);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const qreal apart = map.area.width() * double(sim::Minute) / double(std::max<sim::SimTime>(1, map.to - map.from));
    if (apart >= 3 * r || lines.isEmpty()) { // where they would run into each other the line says it all
        for (const QRectF &dot : std::as_const(dots))
            painter.drawEllipse(dot);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

QString MetricsView::tip(const QPoint &position) const
{
    if (!frame() || m_curves.empty() || !plot().adjusted(-8, -8, 8, 8).contains(position))
        return {};
    const PlotScale map = scale();
    const sim::SimTime at = map.timeAt(position.x());
    const sim::SimTime minute = (at + sim::Minute / 2) / sim::Minute * sim::Minute;
    QStringList lines{tr("From %1 to %2").arg(Text::clockShort(minute), Text::clockShort(minute + sim::Minute))};
    for (const MetricCurves::Curve &curve : m_curves) {
        const auto point = std::lower_bound(curve.points.begin(), curve.points.end(), std::pair(minute, -1.0));
        const bool there = point != curve.points.end() && point->first == minute;
        lines += tr("%1: %2", "function: value of a metric")
                     .arg(nameOf(curve), there ? valueText(point->second) : tr("no point"));
    }
    return lines.join(QLatin1Char('\n'));
}

QString MetricsView::description() const
{
    QStringList parts;
    for (const MetricCurves::Curve &curve : m_curves) {
        if (!curve.points.empty())
            parts += tr("%1: %2 in the last minute").arg(nameOf(curve), valueText(curve.points.back().second));
    }
    return parts.join(QStringLiteral("; "));
}

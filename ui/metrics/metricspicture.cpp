// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/metricspicture.h"

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

MetricsPicture::MetricsPicture()
    : m_choice(MetricCurves::choices().first())
{}

void MetricsPicture::setChoice(const MetricChoice &choice)
{
    m_choice = choice;
    m_minutes.reset();
    retranslate();
}

void MetricsPicture::read()
{
    setHeader(QString::fromLatin1(m_choice.metric),
              tr("%1 of each minute", "Sum, Maximum or Average").arg(MetricCurves::statisticName(m_choice.statistic)));
    const auto &minutes = frame()->metrics;
    // What is over never changes: as many minutes of the same run are the same minutes.
    const bool same = m_minutes && minutes && m_run == frame()->run && m_minutes->size() == minutes->size()
                      && (minutes->empty() || m_minutes->back() == minutes->back());
    if (!same) {
        m_minutes = minutes;
        m_run = frame()->run;
        m_curves = minutes ? MetricCurves::make(*minutes, m_choice) : std::vector<MetricCurves::Curve>();
        std::erase_if(m_curves, [this](const MetricCurves::Curve &curve) { return curve.function >= functionCount(); });
        touch(body());
    }
    chart();
}

/// A piece of curve ends where a minute has no point.
void MetricsPicture::chart()
{
    std::vector<RowChart::Curve> pieces;
    const PlotScale map = scale();
    for (const MetricCurves::Curve &curve : m_curves) {
        sim::SimTime before = sim::Never;
        for (const auto &[minute, value] : curve.points) {
            if (before == sim::Never || minute - before != sim::Minute)
                pieces.push_back({{}, colourOf(curve), theme().lineWidth(1.8)});
            pieces.back().points.append({map.x(minute), map.y(value)});
            before = minute;
        }
    }
    m_chart.setSize(size());
    m_chart.setCurves(pieces);
}

QColor MetricsPicture::colourOf(const MetricCurves::Curve &curve) const
{
    return curve.function < 0 ? theme().ink : theme().function(curve.function);
}

QRectF MetricsPicture::plot() const
{
    const QRectF area = body();
    return area.adjusted(theme().px(46), theme().px(26), -theme().px(8), -theme().px(20));
}

bool MetricsPicture::belowTheLimit() const
{
    return QLatin1String(m_choice.metric).endsWith(QLatin1String("Executions"))
           || QLatin1String(m_choice.metric) == QLatin1String("ClaimedAccountConcurrency");
}

double MetricsPicture::top() const
{
    const double highest = MetricCurves::highest(m_curves);
    const double limit = frame()->concurrencyLimit;
    // The limit belongs in the picture unless it would press the curve to the ground.
    const double wanted = belowTheLimit() && highest * 10 >= limit ? std::max(limit, highest) * 1.05 : highest * 1.1;
    return PlotScale::niceTop(wanted > 0 ? wanted : 1, 0);
}

PlotScale MetricsPicture::scale() const
{
    sim::SimTime from = 0;
    sim::SimTime to = ShortestView;
    if (m_minutes && !m_minutes->empty() && !m_minutes->front()->empty()) {
        from = m_minutes->front()->front().minute;
        to = std::max(from + ShortestView, m_minutes->back()->front().minute);
    }
    return {plot(), from, to, top()};
}

QString MetricsPicture::nameOf(const MetricCurves::Curve &curve) const
{
    return curve.function < 0 ? tr("Account") : Text::functionTitle(config(curve.function));
}

QString MetricsPicture::valueText(double value) const
{
    const QString number = value == std::floor(value) ? Text::count(std::llround(value)) : Text::number(value, 2);
    return *m_choice.unit ? tr("%1 ms").arg(number) : number;
}

void MetricsPicture::paintBody(QPainter &painter) const
{
    const PlotScale map = scale();
    drawAxes(painter, map);
    if (m_curves.empty()) {
        const QString words = m_minutes && !m_minutes->empty() ? tr("No points: this metric had nothing to report.")
                                                               : tr("The first point comes after the first minute.");
        write(painter, map.area, Qt::AlignCenter, words, theme().font(13), theme().inkMuted);
        return;
    }
    drawLimit(painter, map);
    m_chart.paint(painter);
    std::vector<Paint::LegendItem> legend;
    for (const MetricCurves::Curve &curve : m_curves) {
        drawDots(painter, map, curve);
        legend.push_back({Paint::LegendItem::Kind::Solid, colourOf(curve), nameOf(curve)});
    }
    const QRectF area = body();
    Paint::legend(painter, QRectF(area.left(), area.top(), area.width(), theme().px(20)), legend, theme());
}

void MetricsPicture::drawAxes(QPainter &painter, const PlotScale &map) const
{
    const QFont font = theme().font(AxisType);
    const QRectF &area = map.area;
    const int most = std::max(2, static_cast<int>(area.height() / theme().px(40)));
    for (const double value : PlotScale::valueTicks(map.top, most)) {
        const qreal y = std::round(map.y(value));
        painter.setPen(QPen(theme().grid, theme().lineWidth(1)));
        painter.drawLine(QLineF(area.left(), y, area.right(), y));
        write(painter, QRectF(body().left(), y - theme().px(8), theme().px(40), theme().px(16)),
              Qt::AlignRight | Qt::AlignVCenter, map.top < 3 ? Text::number(value, 1) : Text::compact(value), font,
              theme().inkMuted);
    }
    const int columns = std::max(2, static_cast<int>(area.width() / theme().px(80)));
    for (const sim::SimTime at : PlotScale::timeTicks(map.from, map.to, columns)) {
        const QString text = Text::clockShort(at);
        const qreal w = Paint::textWidth(text, font) + 2;
        const qreal x = std::clamp(map.x(at) - w / 2, area.left() - w / 2, area.right() - w + theme().px(6));
        write(painter, QRectF(x, area.bottom() + theme().px(4), w, theme().px(15)), Qt::AlignCenter, text, font,
              theme().inkMuted);
    }
    if (*m_choice.unit)
        write(painter, QRectF(body().left(), area.top() - theme().px(24), theme().px(40), theme().px(15)),
              Qt::AlignRight | Qt::AlignVCenter, QString::fromLatin1(m_choice.unit), font, theme().inkMuted);
}

void MetricsPicture::drawLimit(QPainter &painter, const PlotScale &map) const
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

void MetricsPicture::drawDots(QPainter &painter, const PlotScale &map, const MetricCurves::Curve &curve) const
{
    const qreal r = theme().px(2.5);
    const qreal apart = map.area.width() * double(sim::Minute) / double(std::max<sim::SimTime>(1, map.to - map.from));
    if (apart < 3 * r && curve.points.size() > 1) // they would run into each other: the line says it all
        return;
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(curve));
    for (const auto &[minute, value] : curve.points)
        painter.drawEllipse(QPointF(map.x(minute), map.y(value)), r, r);
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

QString MetricsPicture::tip(const QPointF &position) const
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

QString MetricsPicture::description() const
{
    QStringList parts;
    for (const MetricCurves::Curve &curve : m_curves) {
        if (!curve.points.empty())
            parts += tr("%1: %2 in the last minute").arg(nameOf(curve), valueText(curve.points.back().second));
    }
    return parts.join(QStringLiteral("; "));
}

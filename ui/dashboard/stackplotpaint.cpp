// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/stackplot.h"

#include "ui/pictures/painting.h"
#include "ui/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace {

constexpr qreal AxisType = 11.5;

/// A dashed level of a few steps, as single strokes: a dash pattern along hundreds of points costs a hundred times as much.
void appendDashes(QList<QLineF> &lines, qreal left, qreal right, qreal y, qreal dash, qreal gap)
{
    for (qreal x = left; x < right; x += dash + gap)
        lines.append(QLineF(x, y, std::min(right, x + dash), y));
}

struct Stretch
{
    std::size_t first = 0;
    std::size_t count = 0;
};

/// The longest run of columns in which the values reach `enough`.
Stretch longestStretch(const std::vector<float> &values, double enough)
{
    Stretch best;
    std::size_t count = 0;
    for (std::size_t c = 0; c < values.size(); ++c) {
        count = values[c] >= enough ? count + 1 : 0;
        if (count > best.count)
            best = {c + 1 - count, count};
    }
    return best;
}

} // namespace

void StackPlot::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->fillRect(rect, m_theme.card);
    const PlotScale map = scale();
    painter->setRenderHint(QPainter::Antialiasing, false);
    const int most = std::max(2, static_cast<int>(m_plot.height() / m_theme.px(28)));
    for (const double value : PlotScale::valueTicks(m_picture.top, most)) {
        const qreal y = std::round(map.y(value));
        painter->setPen(QPen(m_theme.grid, m_theme.lineWidth(1)));
        painter->drawLine(QLineF(m_plot.left(), y, m_plot.right(), y));
        Paint::text(*painter, QRectF(0, y - m_theme.px(8), m_plot.left() - m_theme.px(6), m_theme.px(16)),
                    Qt::AlignRight | Qt::AlignVCenter, Text::compact(value), m_theme.font(AxisType), m_theme.inkMuted);
    }
    drawTimeLabels(*painter, map);
}

void StackPlot::drawTimeLabels(QPainter &painter, const PlotScale &map) const
{
    const QFont font = m_theme.font(AxisType);
    const qreal y = m_plot.bottom() + m_theme.px(3);
    const qreal h = m_theme.px(15);
    const auto label = [&](qreal x, qreal w, const QString &text) {
        Paint::text(painter, QRectF(x, y, w, h), Qt::AlignCenter, text, font, m_theme.inkMuted);
    };
    // The moment at the right edge always has its label; round moments keep clear of it.
    const QString end = Text::clockShort(m_picture.to);
    const qreal endWidth = Paint::textWidth(end, font) + 2;
    const qreal endLeft = m_plot.right() - endWidth + m_theme.px(4);
    label(endLeft, endWidth, end);
    const qreal room = std::max(endWidth, Paint::textWidth(QStringLiteral("00:00"), font)) + m_theme.px(18);
    const int most = std::max(1, static_cast<int>(m_plot.width() / std::max(room, m_theme.px(70))));
    for (const sim::SimTime at : PlotScale::timeTicks(m_picture.from, m_picture.to, most)) {
        const QString text = Text::clockShort(at);
        const qreal w = Paint::textWidth(text, font) + 2;
        const qreal x = std::max(m_plot.left() - m_theme.px(4), map.x(at) - w / 2);
        if (x + w + m_theme.px(8) < endLeft)
            label(x, w, text);
    }
}

void StackPlot::drawForeground(QPainter *painter, const QRectF &)
{
    const PlotScale map = scale();
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (m_picture.outlined)
        drawOutlines(*painter, map);
    else
        drawGaps(*painter, map);
    drawHead(*painter, map);
    drawLines(*painter, map);
    drawMarkLines(*painter, map);
    std::vector<QRectF> taken; // by labels
    drawLineLabels(*painter, map, taken);
    drawMarks(*painter, map, taken);
    drawNames(*painter, map, taken);
    if (!m_picture.unit.isEmpty())
        Paint::text(*painter, QRectF(m_plot.left(), 0, m_plot.width(), m_theme.px(16)),
                    Qt::AlignLeft | Qt::AlignVCenter, m_picture.unit, m_theme.font(12, QFont::DemiBold), m_theme.ink);
    if (!m_picture.notice.isEmpty())
        Paint::text(*painter, m_plot, Qt::AlignCenter, m_picture.notice, m_theme.font(12), m_theme.inkMuted);
}

/// Behind the head everything is a third of itself.
void StackPlot::drawHead(QPainter &painter, const PlotScale &map) const
{
    if (m_picture.head >= m_picture.to)
        return;
    const qreal x = map.x(m_picture.head);
    QColor veil = m_theme.card;
    veil.setAlphaF(0.66F);
    painter.fillRect(QRectF(QPointF(x, m_plot.top()), m_plot.bottomRight()), veil);
    painter.setPen(QPen(m_theme.accent, m_theme.lineWidth(1.6)));
    painter.drawLine(QLineF(x, m_plot.top(), x, m_plot.bottom()));
}

void StackPlot::drawGaps(QPainter &painter, const PlotScale &map) const
{
    // Columns that are wide enough to be bars are told apart.
    const Columns &columns = m_picture.columns;
    if (columns.size() < 2 || m_sums.empty() || !m_picture.lines.empty())
        return;
    if (map.x(columns.to[0]) - map.x(columns.from[0]) < m_theme.px(5))
        return;
    QList<QLineF> lines;
    for (std::size_t c = 1; c < columns.size(); ++c) {
        const qreal top = map.y(std::max(m_sums.back()[c], m_sums.back()[c - 1]));
        const qreal x = std::floor(map.x(columns.from[c]));
        if (top < m_plot.bottom())
            lines.append(QLineF(x, top, x, m_plot.bottom() - 1));
    }
    QColor gap = m_theme.card;
    gap.setAlphaF(0.55F);
    painter.setPen(QPen(gap, 1));
    painter.drawLines(lines);
}

void StackPlot::drawOutlines(QPainter &painter, const PlotScale &map) const
{
    const Columns &columns = m_picture.columns;
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        QList<QLineF> lines;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const qreal y = map.y(m_sums[i][c]);
            if (c > 0)
                lines.append(QLineF(map.x(columns.from[c]), map.y(m_sums[i][c - 1]), map.x(columns.from[c]), y));
            lines.append(QLineF(map.x(columns.from[c]), y, map.x(columns.to[c]), y));
        }
        painter.setPen(QPen(m_picture.layers[i].colour, m_theme.lineWidth(1.6)));
        painter.drawLines(lines);
    }
}

void StackPlot::drawLines(QPainter &painter, const PlotScale &map) const
{
    const Columns &columns = m_picture.columns;
    for (const Line &line : m_picture.lines) {
        const QColor colour = line.strong ? m_theme.ink : m_theme.inkMuted;
        QList<QLineF> strokes;
        for (std::size_t c = 0; c < columns.size();) {
            std::size_t end = c;
            while (end + 1 < columns.size() && line.values[end + 1] == line.values[c])
                ++end;
            if (line.values[c] >= 0 && line.values[c] <= m_picture.top) {
                const qreal y = map.y(line.values[c]);
                const qreal right = end + 1 == columns.size() ? m_plot.right() : map.x(columns.to[end]);
                appendDashes(strokes, map.x(columns.from[c]), right, y, m_theme.px(line.strong ? 6 : 3),
                             m_theme.px(3.5));
                if (end + 1 < columns.size() && line.values[end + 1] >= 0 && line.values[end + 1] <= m_picture.top)
                    strokes.append(QLineF(right, y, right, map.y(line.values[end + 1])));
            }
            c = end + 1;
        }
        painter.setPen(QPen(colour, m_theme.lineWidth(line.strong ? 1.8 : 1.4), Qt::SolidLine, Qt::FlatCap));
        painter.drawLines(strokes);
    }
}

void StackPlot::drawLineLabels(QPainter &painter, const PlotScale &map, std::vector<QRectF> &taken) const
{
    for (const Line &line : m_picture.lines) {
        if (line.label.isEmpty() || line.values.empty())
            continue;
        const bool beyond = line.values.back() > m_picture.top;
        if (beyond && !line.strong)
            continue;
        const QString label = beyond ? line.label + QStringLiteral(" ↑") : line.label;
        const QFont font = m_theme.font(12, line.strong ? QFont::DemiBold : QFont::Normal);
        const qreal h = m_theme.px(16);
        const qreal w = Paint::textWidth(label, font) + m_theme.px(6);
        // A limit beyond the scale is named at the upper edge, where one looks for it.
        const qreal y = map.y(std::min<double>(line.values.back(), m_picture.top));
        const qreal left = line.strong ? m_plot.left() + m_theme.px(4) : m_plot.right() - w - m_theme.px(4);
        const QRectF box(left, line.labelAbove ? std::max<qreal>(0, y - h - 1) : y + 3, w, h);
        Paint::plate(painter, box, label, font, m_theme.ink, m_theme.card);
        taken.push_back(box);
    }
}

void StackPlot::drawMarkLines(QPainter &painter, const PlotScale &map) const
{
    QList<QLineF> dots;
    for (const Mark &mark : m_picture.marks) {
        const qreal x = std::round(map.x(mark.at));
        for (qreal y = m_plot.top(); y < m_plot.bottom() && mark.at >= m_picture.from && mark.at <= m_picture.to;
             y += m_theme.px(5))
            dots.append(QLineF(x, y, x, y + m_theme.px(2)));
    }
    painter.setPen(QPen(m_theme.inkMuted, m_theme.lineWidth(1)));
    painter.drawLines(dots);
}

void StackPlot::drawMarks(QPainter &painter, const PlotScale &map, std::vector<QRectF> &taken) const
{
    const QFont font = m_theme.font(11.5);
    const qreal h = m_theme.px(15);
    // Below the limit's line, not across it.
    const bool limited = !m_picture.lines.empty() && !m_picture.lines.front().values.empty();
    const qreal first = std::max(m_plot.top() + m_theme.px(limited ? 24 : 4),
                                 limited ? map.y(m_picture.lines.front().values.back()) + m_theme.px(3) : 0);
    for (const Mark &mark : m_picture.marks) {
        if (mark.at < m_picture.from || mark.at > m_picture.to)
            continue;
        const qreal x = std::round(map.x(mark.at));
        const qreal w = Paint::textWidth(mark.label, font) + m_theme.px(6);
        const qreal before = x - w - m_theme.px(2);
        QRectF box(before >= m_plot.left() ? before : x + m_theme.px(2), first, w, h);
        const auto blocked = [&] {
            return std::any_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(box); });
        };
        while (blocked() && box.bottom() < m_plot.bottom())
            box.translate(0, h + m_theme.px(3));
        if (box.bottom() > m_plot.bottom() || box.right() > m_plot.right())
            continue; // no room: the line still stands, and the time line names it
        taken.push_back(box);
        Paint::plate(painter, box, mark.label, font, m_theme.ink, m_theme.card);
    }
}

void StackPlot::drawNames(QPainter &painter, const PlotScale &map, const std::vector<QRectF> &taken) const
{
    const Columns &columns = m_picture.columns;
    const QFont font = m_theme.font(13, QFont::Bold);
    for (std::size_t i = 0; i < m_picture.layers.size(); ++i) {
        const Layer &layer = m_picture.layers[i];
        // Thick enough to be written on, and there where it is thickest.
        const float thickest = layer.values.empty() ? 0 : *std::max_element(layer.values.begin(), layer.values.end());
        const double enough = std::max(thickest * 0.6, m_theme.px(20) / std::max(1.0, m_plot.height()) * m_picture.top);
        // Not on what is pale, where nobody could read it.
        std::vector<float> upToHead = layer.values;
        for (std::size_t c = 0; c < upToHead.size(); ++c)
            upToHead[c] = columns.to[c] <= std::max(m_picture.head, columns.to.front()) ? upToHead[c] : 0;
        const Stretch stretch = longestStretch(upToHead, enough);
        if (layer.name.isEmpty() || stretch.count == 0)
            continue;
        const bool reachesNow = stretch.first + stretch.count == columns.size();
        const QString &name = reachesNow && !layer.now.isEmpty() ? layer.now : layer.name;
        const qreal left = map.x(columns.from[stretch.first]);
        const qreal right = map.x(columns.to[stretch.first + stretch.count - 1]);
        const qreal w = Paint::textWidth(name, font) + m_theme.px(10);
        const std::size_t middle = stretch.first + stretch.count / 2;
        const qreal y = map.y(m_sums[i][middle] - layer.values[middle] / 2);
        const QRectF box((left + right - w) / 2, y - m_theme.px(9), w, m_theme.px(18));
        const bool blocked =
            std::any_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(box); });
        if (right - left < w || blocked)
            continue;
        const QColor ground = m_picture.outlined ? Theme::mixed(layer.colour, m_theme.card, 0.34) : layer.colour;
        Paint::text(painter, box, Qt::AlignCenter, name, font, m_theme.inkOn(ground));
    }
}

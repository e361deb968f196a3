// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/rowspicture.h"

#include "ui/pictures/changelabel.h"
#include "ui/pictures/painting.h"
#include "ui/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace {

constexpr qreal HeaderHeight = 16;
constexpr qreal RowGap = 5;
constexpr qreal AxisHeight = 19;
constexpr qreal ChangesHeight = 17;
constexpr qreal LowestPlot = 20; ///< pixels: below it a row has no header of its own
constexpr qreal LowestPitch = 22;
constexpr qreal TickGutter = 38;
constexpr qreal NameGutter = 150;
constexpr qreal LeastPlot = 0.22; ///< of the width: longer names are elided
constexpr qreal HeadGutter = 64; ///< right of the plots, where the values stand at the end of the run

/// Two points a bin where it is wide enough for a step, one in its middle where it is a pixel or two.
QList<QPointF> curvePoints(const std::vector<RowsPicture::Bin> &bins, const PlotScale &map)
{
    constexpr qreal Step = 3;
    QList<QPointF> points;
    points.reserve(2 * static_cast<qsizetype>(bins.size()));
    for (const RowsPicture::Bin &bin : bins) {
        const qreal left = map.x(bin.from);
        const qreal right = map.x(bin.to);
        const qreal y = map.y(bin.gap ? 0 : bin.high);
        if (right - left < Step) {
            points.append({(left + right) / 2, y});
            continue;
        }
        points.append({left, y});
        points.append({right, y});
    }
    return points;
}

} // namespace

qreal RowsPicture::widestTick(const std::vector<Row> &rows) const
{
    qreal ticks = 0;
    for (const Row &row : rows)
        ticks = std::max(ticks, Paint::textWidth(row.topText, theme().font(Paint::TickType)));
    return ticks;
}

std::pair<qreal, qreal> RowsPicture::lowGutters(const std::vector<Row> &rows) const
{
    qreal names = 0;
    for (const Row &row : rows)
        names = std::max(names, Paint::textWidth(row.name, theme().font(NameType, QFont::DemiBold)));
    const qreal ticks = widestTick(rows) + theme().px(10);
    const qreal room = body().width() * (1 - LeastPlot) - theme().px(HeadGutter) - ticks;
    return {std::min({names + theme().px(22), theme().px(NameGutter), std::max(room, theme().px(40))}), ticks};
}

sim::SimTime RowsPicture::pixel(double pixels) const
{
    const auto [from, to] = timeAxis();
    const qreal width = std::max<qreal>(50, body().width() - theme().px(TickGutter + HeadGutter));
    return static_cast<sim::SimTime>(static_cast<double>(to - from) / width * pixels);
}

double RowsPicture::roundTop(double value)
{
    static constexpr std::array Tops{1.0, 1.5, 2.5, 5.0};
    constexpr double Least = 10;
    for (double decade = Least;; decade *= 10)
        for (const double top : Tops)
            if (value <= top * decade)
                return top * decade;
}

const RowsPicture::Bin *RowsPicture::binAt(const std::vector<Bin> &bins, sim::SimTime time)
{
    const auto after =
        std::upper_bound(bins.begin(), bins.end(), time, [](sim::SimTime t, const Bin &bin) { return t < bin.from; });
    if (after == bins.begin() || std::prev(after)->to < time)
        return nullptr;
    return &*std::prev(after);
}

std::vector<std::pair<sim::SimTime, QString>> RowsPicture::changes() const
{
    std::vector<std::pair<sim::SimTime, QString>> found;
    if (!frame()->marks)
        return found;
    const auto [from, to] = timeAxis();
    for (const sim::Mark &mark : *frame()->marks) {
        using Kind = sim::Mark::Kind;
        const bool change = mark.kind == Kind::Change || mark.kind == Kind::Scaled || mark.kind == Kind::ScalingRefused;
        if (change && !mark.ahead && mark.at >= from && mark.at <= to)
            found.emplace_back(mark.at, ChangeLabel::of(mark, *frame()->scenario));
    }
    return found;
}

PlotScale RowsPicture::scale() const
{
    const auto [from, to] = timeAxis();
    return {m_plots, from, to, 1};
}

PlotScale RowsPicture::scaleOf(const Row &row) const
{
    const auto [from, to] = timeAxis();
    return {row.plot, from, to, row.top};
}

void RowsPicture::read()
{
    std::vector<Row> rows = makeRows();
    place(rows);
    m_rows = std::move(rows);
    makeCurves();
    touch(body());
}

void RowsPicture::scrollBy(int rows)
{
    const int last = static_cast<int>(m_rows.size()) + m_hiddenRows;
    m_firstRow = std::clamp(m_firstRow + rows, 0, std::max(0, last - 1));
    if (frame())
        read();
}

void RowsPicture::place(std::vector<Row> &rows)
{
    const QRectF area = body();
    const qreal changesHeight = theme().px(namesChanges() ? ChangesHeight : 4);
    const QRectF all = area.adjusted(0, changesHeight, 0, -theme().px(AxisHeight));
    const auto fitting = static_cast<std::size_t>(std::max(1.0, all.height() / theme().px(LowestPitch)));
    m_hiddenRows = 0;
    if (rows.size() > fitting) {
        const auto first = std::min<std::size_t>(static_cast<std::size_t>(m_firstRow), rows.size() - fitting);
        m_firstRow = static_cast<int>(first);
        m_hiddenRows = static_cast<int>(rows.size() - fitting);
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(first + fitting), rows.end());
        rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(first));
    } else {
        m_firstRow = 0;
    }
    const auto count = static_cast<qreal>(std::max<std::size_t>(1, rows.size()));
    const qreal pitch = all.height() / count;
    const qreal header = theme().px(HeaderHeight);
    const qreal gap = theme().px(RowGap);
    const bool low = pitch - header - gap < LowestPlot;
    const auto [names, ticks] =
        low ? lowGutters(rows)
            : std::pair(qreal(0), std::max(theme().px(TickGutter), widestTick(rows) + theme().px(6)));
    const qreal gutter = names + ticks;
    const qreal left = area.left() + gutter;
    const qreal right = area.right() - theme().px(HeadGutter);
    m_plots = QRectF(left, all.top(), std::max<qreal>(10, right - left), all.height());
    qreal y = all.top();
    for (Row &row : rows) {
        row.low = low;
        row.line = low ? QRectF(area.left(), y, names, pitch - gap) : QRectF(left, y, area.right() - left, header);
        row.plot = QRectF(left, std::round(y + (low ? theme().px(2) : header)), m_plots.width(), 0);
        row.plot.setBottom(std::round(y + pitch - gap));
        y += pitch;
    }
    m_plots.setTop(rows.empty() ? all.top() : rows.front().plot.top());
    m_plots.setBottom(rows.empty() ? all.bottom() : rows.back().plot.bottom());
}

void RowsPicture::makeCurves()
{
    std::vector<RowChart::Curve> curves;
    curves.reserve(2 * m_rows.size());
    const sim::SimTime head = frame()->time;
    for (const Row &row : m_rows) {
        if (row.style == Style::Attempts || row.style == Style::Own)
            continue;
        const PlotScale map = scaleOf(row);
        std::vector<Bin> played;
        std::vector<Bin> seen;
        played.reserve(row.bins.size());
        for (const Bin &bin : row.bins) {
            if (bin.to < map.from || bin.from > map.to)
                continue;
            (bin.from < head || head == 0 ? played : seen).push_back(bin);
        }
        const qreal width = theme().lineWidth(row.style == Style::Crosses ? 1.4 : 1.6);
        curves.push_back({curvePoints(played, map), row.colour, width});
        if (!seen.empty()) // what was seen before lies ahead, a third as strong
            curves.push_back({curvePoints(seen, map), Theme::mixed(row.colour, theme().future, 0.34), width});
    }
    m_chart.setSize(size());
    m_chart.setCurves(curves);
}

std::optional<sim::SimTime> RowsPicture::timeAt(const QPointF &position) const
{
    if (!frame() || !m_plots.contains(position))
        return {};
    return scale().timeAt(position.x());
}

int RowsPicture::rowAt(const QPointF &position) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].plot.united(m_rows[i].line).contains(position))
            return static_cast<int>(i);
    return -1;
}

QString RowsPicture::tip(const QPointF &position) const
{
    const std::optional<sim::SimTime> time = timeAt(position);
    if (!time || *time > frame()->drawnTo())
        return {};
    QStringList lines{QCoreApplication::translate("RowsPicture", "At %1").arg(Text::clockShort(*time))};
    for (const Row &row : m_rows) {
        const Bin *bin = binAt(row.bins, *time);
        if (const QString text = bin ? chip(row, *bin) : QString(); !text.isEmpty())
            lines += QCoreApplication::translate("RowsPicture", "%1: %2", "what: its value").arg(row.name, text);
    }
    return lines.join(QLatin1Char('\n'));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/painting.h"
#include "ui/pictures/rowspicture.h"
#include "ui/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace {

/// Strokes along a level: a dash pattern of Qt's along hundreds of points costs a hundred times as much.
void appendDashes(QList<QLineF> &lines, qreal left, qreal right, qreal y, qreal dash, qreal gap)
{
    for (qreal x = left; x < right; x += dash + gap)
        lines.append(QLineF(x, y, std::min(right, x + dash), y));
}

/// The same along a polyline, from dash to gap without regard to its corners.
void appendDashes(QList<QLineF> &lines, const QList<QPointF> &points, qreal dash, qreal gap)
{
    qreal into = 0; // the pattern
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QLineF piece(points[i - 1], points[i]);
        const qreal length = piece.length();
        for (qreal at = 0; at < length;) {
            const bool drawn = into < dash;
            const qreal step = std::min(length - at, (drawn ? dash : dash + gap) - into);
            if (drawn && length > 0)
                lines.append(QLineF(piece.pointAt(at / length), piece.pointAt((at + step) / length)));
            at += step;
            into = into + step >= dash + gap - 1e-6 ? 0 : into + step;
            if (step <= 0)
                break;
        }
    }
}

std::pair<qreal, qreal> dashOf(RowsPicture::Rule::Dash dash)
{
    switch (dash) {
    case RowsPicture::Rule::Dash::Limit:
        return {6, 4};
    case RowsPicture::Rule::Dash::Pool:
        return {2, 3};
    case RowsPicture::Rule::Dash::Provisioned:
        break;
    }
    return {1, 3};
}

} // namespace

void RowsPicture::paintBody(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Row &row : m_rows)
        paintRow(painter, row);
    m_chart.paint(painter);
    for (const Row &row : m_rows) {
        const PlotScale map = scaleOf(row);
        for (const Bin &bin : row.bins) // where nobody asked there is no share: the curve's way down there is no value
            if (bin.gap && map.x(bin.to) - map.x(bin.from) >= 1)
                painter.fillRect(QRectF(QPointF(map.x(bin.from) + 1, row.plot.top()),
                                        QPointF(map.x(bin.to) - 1, row.plot.bottom() + 1)),
                                 bin.from < frame()->time ? theme().card : theme().future);
        if (row.style == Style::Crosses)
            coverZeros(painter, row);
        painter.setPen(QPen(theme().outline, 1));
        painter.drawLine(QLineF(row.plot.left(), row.plot.bottom(), row.plot.right(), row.plot.bottom()));
        paintGhost(painter, row);
        paintRules(painter, row);
        paintAttempts(painter, row);
    }
    paintChanges(painter);
    paintHead(painter);
    for (const Row &row : m_rows)
        paintNow(painter, row);
    paintAxis(painter);
    paintCrosshair(painter);
    for (const Row &row : m_rows)
        paintNames(painter, row);
}

/// Where nothing was refused the ground line is the axis, and not a curve in the colour of refusals.
void RowsPicture::coverZeros(QPainter &painter, const Row &row) const
{
    const PlotScale map = scaleOf(row);
    const qreal height = theme().px(2);
    for (const Bin &bin : row.bins)
        if (!bin.gap && bin.high <= 0)
            painter.fillRect(
                QRectF(map.x(bin.from), row.plot.bottom() - height / 2, map.x(bin.to) - map.x(bin.from), height),
                theme().card);
}

/// Ground, grid and fills: what lies below the curves.
void RowsPicture::paintRow(QPainter &painter, const Row &row) const
{
    const qreal head = scaleOf(row).x(frame()->time);
    if (head < row.plot.right())
        painter.fillRect(QRectF(QPointF(head, row.plot.top()), row.plot.bottomRight()), theme().future);
    painter.setPen(QPen(theme().grid, 1));
    const int lines = row.low || row.style == Style::Attempts ? 1 : 2;
    for (int i = 1; i <= lines; ++i) {
        const qreal y = std::round(row.plot.bottom() - row.plot.height() * i / lines);
        painter.drawLine(QLineF(row.plot.left(), y, row.plot.right(), y));
    }
    if (!row.topText.isEmpty()) {
        const auto tick = [&](qreal y, const QString &text) {
            write(painter, QRectF(row.plot.left() - theme().px(80), y - theme().px(8), theme().px(75), theme().px(16)),
                  Qt::AlignRight | Qt::AlignVCenter, text, theme().font(Paint::TickType), theme().inkMuted);
        };
        tick(row.plot.top() + (row.low ? theme().px(4) : 0), row.topText);
        if (!row.low)
            tick(row.plot.bottom() - theme().px(3), QStringLiteral("0"));
    }
    paintFill(painter, row);
}

void RowsPicture::paintFill(QPainter &painter, const Row &row) const
{
    if (row.style == Style::Line || row.style >= Style::Attempts || (row.style == Style::Band && row.low))
        return;
    const PlotScale map = scaleOf(row);
    QList<QRectF> rects;
    rects.reserve(static_cast<qsizetype>(row.bins.size()));
    for (const Bin &bin : row.bins) {
        if (bin.gap || bin.high <= 0 || bin.to < map.from || bin.from >= std::min(map.to, frame()->time))
            continue;
        const qreal low = map.y(row.style == Style::Band ? bin.low : 0);
        const QRectF rect(QPointF(map.x(bin.from), map.y(bin.high)), QPointF(map.x(bin.to), low));
        if (!rects.isEmpty() && rects.last().top() == rect.top() && rects.last().bottom() == rect.bottom()
            && rect.left() - rects.last().right() < 0.01)
            rects.last().setRight(rect.right());
        else
            rects.append(rect);
    }
    if (row.style == Style::Crosses)
        return Paint::crossArea(painter, rects, theme());
    const QColor colour = Theme::mixed(row.colour, theme().card, theme().isDark() ? 0.38 : 0.28);
    for (const QRectF &rect : rects)
        painter.fillRect(rect, colour);
}

void RowsPicture::paintRules(QPainter &painter, const Row &row) const
{
    const PlotScale map = scaleOf(row);
    qreal labelRight = row.line.right();
    for (const Rule &rule : row.rules) {
        const auto [dash, gap] = dashOf(rule.dash);
        QList<QLineF> strokes;
        for (std::size_t i = 0; i < rule.steps.size(); ++i) {
            const Rule::Step &step = rule.steps[i];
            const sim::SimTime until = i + 1 < rule.steps.size() ? rule.steps[i + 1].from : map.to;
            if (!step.value || *step.value > row.top || until <= map.from || step.from >= map.to)
                continue;
            appendDashes(strokes, map.x(step.from), map.x(until), std::round(map.y(*step.value)), theme().px(dash),
                         theme().px(gap));
        }
        painter.setPen(QPen(theme().ink, theme().lineWidth(1.3), Qt::SolidLine, Qt::FlatCap));
        painter.drawLines(strokes);
        const std::optional<double> last = rule.steps.empty() ? std::nullopt : rule.steps.back().value;
        if (!last || rule.label.isEmpty())
            continue;
        const QString label = *last > row.top ? rule.label + QStringLiteral(" ↑") : rule.label;
        const QFont font = theme().font(Paint::LabelType);
        const qreal width = Paint::textWidth(label, font) + 2;
        const bool high = *last >= row.top * 0.8; // its own line, the header's, is right above it
        const qreal y = row.low ? row.plot.center().y() - theme().px(8)
                        : high  ? row.line.top()
                                : std::max(row.plot.top(), map.y(*last) - theme().px(17));
        if (row.low && rule.dash != Rule::Dash::Limit)
            continue; // there is room for one, and the pool's would stand in every row
        const qreal right = high && !row.low ? labelRight : row.plot.right();
        const qreal taken = row.low ? map.x(frame()->time) + theme().px(60) : high ? nameEnd(row) : row.line.left();
        const qreal head = map.x(frame()->time);
        const bool atHead = !row.low && !high && head + theme().px(40) > right - width && head < right;
        if (right - width < taken || atHead)
            continue; // the value at the head comes first; the tooltip says this, too
        write(painter, QRectF(right - width, y, width, theme().px(16)), Qt::AlignRight | Qt::AlignVCenter, label, font,
              theme().ink);
        if (high && !row.low)
            labelRight -= width + theme().px(10);
    }
}

/// Where a row's name ends on its line.
qreal RowsPicture::nameEnd(const Row &row) const
{
    const qreal swatch = row.swatchColour.isValid() ? theme().px(9 + 5) : 0;
    return row.line.left() + swatch + Paint::textWidth(row.name, theme().font(NameType, QFont::DemiBold))
           + theme().px(8);
}

void RowsPicture::paintGhost(QPainter &painter, const Row &row) const
{
    if (row.ghost.empty())
        return;
    const PlotScale map = scaleOf(row);
    QList<QPointF> points;
    points.reserve(2 * static_cast<qsizetype>(row.ghost.size()));
    for (const Bin &bin : row.ghost) {
        if (bin.gap || bin.to < map.from || bin.from > map.to)
            continue;
        points.append({map.x(bin.from), map.y(bin.high)});
        points.append({map.x(bin.to), map.y(bin.high)});
    }
    QList<QLineF> strokes;
    appendDashes(strokes, points, theme().px(5), theme().px(3));
    painter.setRenderHint(QPainter::Antialiasing);
    QList<QLineF> halo;
    halo.reserve(points.size());
    for (qsizetype i = 1; i < points.size(); ++i)
        halo.append(QLineF(points[i - 1], points[i]));
    painter.setPen(QPen(theme().card, theme().lineWidth(3)));
    painter.drawLines(halo);
    painter.setPen(QPen(theme().ink, theme().lineWidth(1.3), Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(strokes);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void RowsPicture::paintAttempts(QPainter &painter, const Row &row) const
{
    const PlotScale map = scaleOf(row);
    const qreal y = row.plot.center().y();
    for (const Attempt &attempt : row.attempts) {
        if (attempt.at < map.from || attempt.at > map.to)
            continue;
        const qreal x = map.x(attempt.at);
        const qreal side = theme().px(8);
        const QRectF box(x - side / 2, y - side / 2, side, side);
        switch (attempt.kind) {
        case Attempt::Kind::Throttled:
            Paint::cross(painter, {x, y}, side, theme().throttle, theme().lineWidth(1.6));
            break;
        case Attempt::Kind::Ran:
        case Attempt::Kind::Failed:
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(row.colour, theme().lineWidth(1.6)));
            painter.setBrush(attempt.kind == Attempt::Kind::Ran ? row.colour : theme().card);
            painter.drawEllipse(box);
            painter.restore();
            break;
        case Attempt::Kind::GivenUp:
            painter.fillRect(box, theme().ink);
            break;
        }
    }
}

void RowsPicture::paintNames(QPainter &painter, const Row &row) const
{
    const QFont name = theme().font(NameType, QFont::DemiBold);
    QRectF line = row.line;
    if (row.swatchColour.isValid()) {
        const qreal side = theme().px(9);
        painter.fillRect(QRectF(line.left(), line.center().y() - side / 2, side, side).toAlignedRect(),
                         row.swatchColour);
        line.setLeft(line.left() + side + theme().px(5));
    }
    const qreal width = std::min(line.width(), Paint::textWidth(row.name, name) + 1);
    write(painter, QRectF(line.left(), line.top(), width, line.height()), Qt::AlignLeft | Qt::AlignVCenter, row.name,
          name, theme().ink);
    const QFont font = theme().font(Paint::LabelType);
    const qreal rest = line.right() - line.left() - width - theme().px(8);
    // What the rules at the right need comes first.
    qreal taken = 0;
    for (const Rule &rule : row.rules)
        if (!rule.steps.empty() && rule.steps.back().value.value_or(0) >= row.top * 0.8)
            taken += Paint::textWidth(rule.label, font) + theme().px(24);
    if (!row.low && !row.remark.isEmpty() && Paint::textWidth(row.remark, font) < rest - taken)
        write(painter, QRectF(line.left() + width + theme().px(8), line.top(), rest, line.height()),
              Qt::AlignLeft | Qt::AlignVCenter, row.remark, font, theme().inkMuted);
}

/// The value at the head, right of it, as high as the curve is there.
void RowsPicture::paintNow(QPainter &painter, const Row &row) const
{
    if (row.now.isEmpty())
        return;
    const PlotScale map = scaleOf(row);
    const QFont strong = theme().font(14, QFont::Bold);
    const QFont plain = theme().font(Paint::LabelType);
    const qreal h = theme().px(18);
    const qreal x = map.x(std::clamp(frame()->time, map.from, map.to)) + theme().px(8);
    const qreal right = body().right();
    const qreal width = Paint::textWidth(row.now, strong) + 1;
    const qreal cross = row.refusing ? theme().px(14) : 0;
    const qreal behind = row.nowRemark.isEmpty() ? 0 : cross + Paint::textWidth(row.nowRemark, plain) + theme().px(10);
    const qreal ghost = row.ghostNow.isEmpty() ? 0 : theme().px(28) + Paint::textWidth(row.ghostNow, plain);
    const bool two = x + width + behind + ghost > right && row.plot.height() > 2 * h; // one below the other
    const qreal lowest = row.plot.bottom() - (two ? 2 * h : h);
    const qreal y = std::clamp(map.y(row.nowValue) - h / 2, row.plot.top(), std::max(row.plot.top(), lowest));
    write(painter, QRectF(x, y, width, h), Qt::AlignLeft | Qt::AlignVCenter, row.now, strong, theme().ink);
    qreal left = two ? x : x + width + theme().px(6);
    const qreal line = two ? y + h : y;
    if (left + behind + ghost > right + theme().px(6) && !two)
        return;
    if (!row.nowRemark.isEmpty()) {
        if (row.refusing) {
            Paint::cross(painter, {left + theme().px(5), line + h / 2}, theme().px(8), theme().throttle,
                         theme().lineWidth(1.8));
            left += cross;
        }
        const qreal w = Paint::textWidth(row.nowRemark, plain) + 1;
        write(painter, QRectF(left, line, w, h), Qt::AlignLeft | Qt::AlignVCenter, row.nowRemark, plain,
              theme().inkMuted);
        left += w + theme().px(6);
    }
    if (!row.ghostNow.isEmpty() && left + ghost <= right + theme().px(6)) {
        QList<QLineF> sample;
        appendDashes(sample, left, left + theme().px(18), std::round(line + h / 2), theme().px(5), theme().px(2));
        painter.setPen(QPen(theme().ink, theme().lineWidth(1.5), Qt::SolidLine, Qt::FlatCap));
        painter.drawLines(sample);
        write(painter, QRectF(left + theme().px(22), line, ghost, h), Qt::AlignLeft | Qt::AlignVCenter, row.ghostNow,
              plain, theme().inkMuted);
    }
}

/// The marks inside the plots, their names once, above the first one.
void RowsPicture::paintChanges(QPainter &painter) const
{
    const PlotScale map = scale();
    const QFont font = theme().font(Paint::LabelType);
    qreal free = body().left();
    QList<QLineF> dashes;
    for (const auto &[at, name] : changes()) {
        const qreal x = std::round(map.x(at));
        for (const Row &row : m_rows)
            for (qreal y = row.plot.top(); y < row.plot.bottom(); y += theme().px(6))
                dashes.append(QLineF(x, y, x, std::min(row.plot.bottom(), y + theme().px(3))));
        const qreal width = Paint::textWidth(name, font) + 2;
        const qreal left = std::min(std::max(x - theme().px(4), free), body().right() - width);
        if (!namesChanges() || left < free
            || left > x + theme().px(40)) // no room beside the one before: the time line names it, too
            continue;
        write(painter, QRectF(left, body().top() - theme().px(2), width, theme().px(16)),
              Qt::AlignLeft | Qt::AlignVCenter, name, font, theme().ink);
        free = left + width + theme().px(10);
    }
    painter.setPen(QPen(theme().outline, 1));
    painter.drawLines(dashes);
}

void RowsPicture::paintHead(QPainter &painter) const
{
    const PlotScale map = scale();
    if (frame()->time < map.from || frame()->time > map.to || m_rows.empty())
        return;
    // In the plots alone: on the lines between them stand names and rules.
    const qreal width = theme().lineWidth(2);
    for (const Row &row : m_rows)
        painter.fillRect(QRectF(map.x(frame()->time) - width / 2, row.plot.top(), width, row.plot.height()),
                         theme().accent);
}

void RowsPicture::paintAxis(QPainter &painter) const
{
    const PlotScale map = scale();
    const QFont font = theme().font(Paint::TickType);
    const qreal y = m_plots.bottom() + theme().px(3);
    const qreal pitch = Paint::textWidth(Text::clockShort(map.to), font) + theme().px(30);
    const int most = std::max(1, static_cast<int>(map.area.width() / pitch));
    for (const sim::SimTime at : PlotScale::timeTicks(map.from, map.to, most)) {
        const QString text = Text::clockShort(at);
        const qreal width = Paint::textWidth(text, font) + 2;
        write(painter, QRectF(map.x(at) - width / 2, y, width, theme().px(15)), Qt::AlignCenter, text, font,
              theme().inkMuted);
    }
    if (m_hiddenRows > 0)
        write(painter, QRectF(body().left(), y, theme().px(150), theme().px(15)), Qt::AlignLeft | Qt::AlignVCenter,
              QStringLiteral("+ %1 ↕").arg(m_hiddenRows), font, theme().inkMuted);
}

void RowsPicture::paintCrosshair(QPainter &painter) const
{
    const PlotScale map = scale();
    if (!gaze().crosshair || *gaze().crosshair < map.from || *gaze().crosshair > map.to || m_rows.empty())
        return;
    const qreal x = std::round(map.x(*gaze().crosshair));
    painter.setPen(QPen(theme().ink, 1));
    painter.drawLine(QLineF(x, m_rows.front().plot.top(), x, m_plots.bottom()));
    for (const Row &row : m_rows)
        paintChip(painter, row, *gaze().crosshair);
    const QString text = Text::clockShort(*gaze().crosshair);
    const QFont font = theme().font(Paint::LabelType, QFont::DemiBold);
    const qreal width = Paint::textWidth(text, font) + theme().px(12);
    const QRectF box(std::clamp(x - width / 2, body().left(), body().right() - width), m_plots.bottom() + theme().px(1),
                     width, theme().px(17));
    painter.fillRect(box, theme().ink);
    write(painter, box, Qt::AlignCenter, text, font, theme().card);
}

void RowsPicture::paintChip(QPainter &painter, const Row &row, sim::SimTime time) const
{
    const Bin *bin = binAt(row.bins, time);
    const QString text = bin ? chip(row, *bin) : QString();
    if (text.isEmpty())
        return;
    const PlotScale map = scaleOf(row);
    const QFont font = theme().font(Paint::LabelType, QFont::DemiBold);
    const qreal h = theme().px(17);
    const qreal width = Paint::textWidth(text, font) + theme().px(12);
    const qreal x = map.x(time);
    const bool right = x + theme().px(5) + width < std::max(map.x(frame()->time), row.plot.left() + width * 2);
    const QRectF box(right ? x + theme().px(5) : x - theme().px(5) - width, row.plot.center().y() - h / 2, width, h);
    painter.fillRect(box, theme().ink);
    write(painter, box, Qt::AlignCenter, text, font, theme().card);
}

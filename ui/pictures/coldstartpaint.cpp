// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/coldstartpicture.h"
#include "ui/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>

namespace {

std::int64_t roundTop(std::int64_t value)
{
    for (std::int64_t decade = 10;; decade *= 10)
        for (const std::int64_t step : {10, 20, 50})
            if (value <= step * decade / 10)
                return step * decade / 10;
}

} // namespace

void ColdStartPicture::paintBody(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintStrip(painter);
    if (!hasLanes())
        return;
    paintBracket(painter);
    bool any = false;
    for (const Group &group : m_groups) {
        paintGroup(painter, group);
        any = any || !group.layout.rows.empty();
    }
    if (!any)
        write(painter, lanesArea(), Qt::AlignCenter,
              ColdStartPicture::tr("No cold start yet: the first request makes one"), theme().font(Paint::LabelType),
              theme().inkMuted);
    paintAxis(painter);
    if (!dotsArea().isEmpty())
        paintDots(painter);
    const QRectF area = body();
    const std::vector<Paint::LegendItem> items = legendItems();
    const qreal height = Paint::legendHeight(items, area.width(), theme());
    Paint::legend(painter, QRectF(area.left(), area.bottom() - height, area.width(), height), items, theme());
}

std::int64_t ColdStartPicture::stripTop() const
{
    std::int64_t most = 0;
    for (const Peak &peak : m_strip)
        most = std::max(most, peak.total());
    return roundTop(most);
}

void ColdStartPicture::paintStrip(QPainter &painter) const
{
    const PlotScale map = stripScale();
    const QRectF &area = map.area;
    const std::int64_t top = stripTop();
    const qreal head = map.x(frame()->time);
    if (head < area.right())
        painter.fillRect(QRectF(QPointF(head, area.top()), area.bottomRight()), theme().future);
    const QFont tick = theme().font(Paint::TickType);
    write(painter, QRectF(area.left() - theme().px(46), area.top() - theme().px(8), theme().px(41), theme().px(16)),
          Qt::AlignRight | Qt::AlignVCenter, Text::count(top), tick, theme().inkMuted);
    if (hasLanes())
        write(painter, QRectF(area.left(), area.top() - theme().px(16), area.width(), theme().px(14)),
              Qt::AlignLeft | Qt::AlignVCenter, ColdStartPicture::tr("cold starts each second"), tick,
              theme().inkMuted);
    for (const Peak &peak : m_strip) {
        if (peak.total() == 0 || peak.to < map.from || peak.from > map.to)
            continue;
        const qreal x = map.x(peak.from);
        const qreal width = std::max(theme().px(2), map.x(peak.to) - x);
        qreal y = area.bottom();
        for (std::size_t f = 0; f < peak.counts.size(); ++f) {
            if (peak.counts[f] == 0)
                continue;
            const qreal height =
                std::max(theme().px(1.5), area.height() * static_cast<qreal>(peak.counts[f]) / static_cast<qreal>(top));
            y -= height;
            painter.fillRect(QRectF(x, std::max(y, area.top()), width, height), functionColour(static_cast<int>(f)));
        }
    }
    painter.setPen(QPen(theme().outline, 1));
    painter.drawLine(QLineF(area.left(), area.bottom(), area.right(), area.bottom()));
    painter.fillRect(QRectF(head - 1, area.top(), theme().lineWidth(2), area.height()), theme().accent);
    paintPeakNames(painter);
    std::int64_t now = 0;
    for (int f = 0; f < functionCount(); ++f)
        now += level(f).lastSecond.coldStarts;
    const QString text = ColdStartPicture::tr("now %1").arg(Text::count(now));
    const qreal width = Paint::textWidth(text, theme().font(Paint::LabelType)) + theme().px(8);
    const qreal nowTop = std::min(area.top() + theme().px(14), area.bottom() - theme().px(16));
    if (head + width < area.right() && nowTop >= area.top())
        write(painter, QRectF(head + theme().px(6), nowTop, width, theme().px(16)), Qt::AlignLeft | Qt::AlignVCenter,
              text, theme().font(Paint::LabelType), theme().inkMuted);
    if (hasLanes() && !isLarge())
        return;
    for (const sim::SimTime at :
         PlotScale::timeTicks(map.from, map.to, std::max(2, static_cast<int>(area.width() / theme().px(70))))) {
        const QString label = Text::clockShort(at);
        const qreal w = Paint::textWidth(label, tick) + 2;
        write(painter,
              QRectF(std::min(map.x(at) - w / 2, body().right() - w), area.bottom() + theme().px(2), w, theme().px(15)),
              Qt::AlignCenter, label, tick, theme().inkMuted);
    }
}

/// The highest first, as far as there is room.
void ColdStartPicture::paintPeakNames(QPainter &painter) const
{
    const PlotScale map = stripScale();
    std::vector<const Peak *> named;
    for (const Peak &peak : m_strip)
        if (peak.total() > 0 && peak.from >= map.from && peak.from <= map.to)
            named.push_back(&peak);
    constexpr std::size_t Most = 8;
    std::vector<QRectF> bars;
    bars.reserve(named.size());
    for (const Peak *peak : named) {
        const qreal height = map.area.height() * static_cast<qreal>(peak->total()) / static_cast<qreal>(stripTop());
        bars.emplace_back(QPointF(map.x(peak->from), map.area.bottom() - height),
                          QPointF(map.x(peak->to), map.area.bottom()));
    }
    // Of equal ones the last: right of it no other stands in its way.
    std::sort(named.begin(), named.end(), [](const Peak *a, const Peak *b) {
        return a->total() != b->total() ? a->total() > b->total() : a->from > b->from;
    });
    named.resize(std::min(named.size(), Most));
    const QFont font = theme().font(Paint::LabelType, QFont::DemiBold);
    const qreal head = map.x(frame()->time);
    std::vector<QRectF> taken;
    for (const Peak *peak : named) {
        const QString text = peakText(*peak);
        const qreal width = Paint::textWidth(text, font) + 2;
        const qreal right = map.x(peak->to) + theme().px(5);
        const bool before = (right < head && right + width > head) || right + width > map.area.right();
        const QRectF box(before ? map.x(peak->from) - width - theme().px(4) : right, map.area.top() - theme().px(2),
                         width, theme().px(15));
        const auto meets = [&](const QRectF &other) { return other.adjusted(-4, 0, 4, 0).intersects(box); };
        const auto covers = [&](const QRectF &bar) { return bar.intersects(box); };
        if (box.left() < map.area.left() || std::any_of(taken.begin(), taken.end(), meets)
            || std::any_of(bars.begin(), bars.end(), covers))
            continue;
        write(painter, box, Qt::AlignLeft | Qt::AlignVCenter, text, font, theme().ink);
        taken.push_back(box);
    }
}

/// From the stretch on the strip down to the lanes, which show it at their whole width.
void ColdStartPicture::paintBracket(QPainter &painter) const
{
    if (m_groups.empty())
        return;
    const sim::LaneView &view = *m_groups.front().view;
    const PlotScale map = stripScale();
    const qreal left = map.x(view.from);
    const qreal right = std::max(left + theme().px(4), map.x(std::min(view.to, map.to)));
    const qreal y = map.area.bottom() + theme().px(3) + (isLarge() ? theme().px(15) : 0);
    const QRectF lanes = lanesArea();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().future);
    painter.drawPolygon(QPolygonF({{left, y + theme().px(3)},
                                   {right, y + theme().px(3)},
                                   {lanes.right(), lanes.top() - theme().px(2)},
                                   {lanes.left(), lanes.top() - theme().px(2)}}));
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme().ink, theme().lineWidth(1.3)));
    painter.drawLines(QList<QLineF>{{left, y, left, y + theme().px(3)},
                                    {left, y + theme().px(3), right, y + theme().px(3)},
                                    {right, y, right, y + theme().px(3)}});
}

void ColdStartPicture::paintGroup(QPainter &painter, const Group &group) const
{
    if (!group.header.isEmpty())
        paintHeader(painter, group);
    paintCrosses(painter, group);
    for (std::size_t row = 0; row < group.layout.rows.size(); ++row)
        paintLane(painter, group, row);
}

void ColdStartPicture::paintHeader(QPainter &painter, const Group &group) const
{
    const qreal side = theme().px(10);
    const QRectF line(group.header.left(), group.header.top(), group.header.width(), theme().px(18));
    painter.fillRect(QRectF(line.left(), line.center().y() - side / 2, side, side).toAlignedRect(),
                     functionColour(group.view->function));
    const QFont strong = theme().font(12.5, QFont::DemiBold);
    const QString name = Text::functionTitle(config(group.view->function));
    write(painter, line.adjusted(side + theme().px(6), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, name, strong,
          theme().ink);
    const QString waited = waitedText(group);
    const QFont font = theme().font(Paint::LabelType);
    qreal room = line.width() - Paint::textWidth(name, strong) - side - theme().px(30);
    if (Paint::textWidth(waited, font) < room) {
        write(painter, line, Qt::AlignRight | Qt::AlignVCenter, waited, font, theme().ink);
        room -= Paint::textWidth(waited, font) + theme().px(20);
    }
    const QString who = ColdStartPicture::tr("%1 of %2 waited for a new environment", "how many requests, of how many")
                            .arg(Text::count(group.cold()), Text::count(static_cast<qint64>(group.served.size())));
    const qreal left = group.layout.scale.area.left();
    if (!group.served.empty() && Paint::textWidth(who, font) < room - (left - line.left()) * 0.3)
        write(painter,
              QRectF(std::max(left, line.left() + side + theme().px(20) + Paint::textWidth(name, strong)), line.top(),
                     room, line.height()),
              Qt::AlignLeft | Qt::AlignVCenter, who, font, theme().inkMuted);
    paintParts(painter, group);
}

/// The parts of the init, named once above the lanes: each from where it began to where it ended last.
void ColdStartPicture::paintParts(QPainter &painter, const Group &group) const
{
    if (&group != &m_groups.front() || !isLarge())
        return;
    struct Extent
    {
        sim::SimTime from = sim::Never;
        sim::SimTime to = 0;
        sim::SimTime shortest = sim::Never;
        sim::SimTime longest = 0;
        QString name;
    };
    std::map<int, Extent> extents;
    for (const LaneLayout::Row &row : group.layout.rows) {
        const sim::Lane &lane = group.view->lanes[static_cast<std::size_t>(row.lane)];
        for (const sim::Lane::Piece &piece : lane.pieces) {
            for (const sim::InitSpan &part : piece.parts) {
                if (lane.provisioned || part.to <= part.from)
                    continue;
                Extent &extent = extents[part.part];
                extent.from = std::min(extent.from, part.from);
                extent.to = std::max(extent.to, part.to);
                extent.shortest = std::min(extent.shortest, part.to - part.from);
                extent.longest = std::max(extent.longest, part.to - part.from);
                extent.name = part.part == sim::InitSpan::Vpc ? ColdStartPicture::tr("VPC network interface")
                                                              : Text::localized(part.name);
            }
        }
    }
    const qreal y = group.header.bottom() - theme().px(7);
    const QFont font = theme().font(Paint::LabelType, QFont::DemiBold);
    painter.setPen(QPen(theme().ink, theme().lineWidth(1)));
    for (const auto &[part, extent] : extents) {
        const qreal left = group.layout.scale.x(extent.from);
        const qreal right = group.layout.scale.x(extent.to);
        const QString length = extent.shortest == extent.longest
                                   ? Text::duration(extent.longest)
                                   : ColdStartPicture::tr("%1 to %2", "shortest and longest")
                                         .arg(Text::duration(extent.shortest), Text::duration(extent.longest));
        const QString text =
            extent.name.isEmpty()
                ? length
                : ColdStartPicture::tr("%1 %2", "part of an init, its length").arg(extent.name, length);
        const qreal width = Paint::textWidth(text, font) + theme().px(8);
        if (width + theme().px(16) > right - left)
            continue;
        const qreal middle = (left + right) / 2;
        painter.drawLines(QList<QLineF>{{left, y - theme().px(3), left, y + theme().px(3)},
                                        {right, y - theme().px(3), right, y + theme().px(3)},
                                        {left, y, middle - width / 2, y},
                                        {middle + width / 2, y, right, y}});
        write(painter, QRectF(middle - width / 2, y - theme().px(8), width, theme().px(16)), Qt::AlignCenter, text,
              font, theme().ink);
        painter.setPen(QPen(theme().ink, theme().lineWidth(1)));
    }
}

void ColdStartPicture::paintCrosses(QPainter &painter, const Group &group) const
{
    const std::vector<LaneLayout::Cross> crosses = group.layout.crosses(group.view->throttles, theme().px(CrossPitch));
    const qreal y = group.crossTop + theme().px(6);
    if (crosses.empty())
        return;
    write(painter, QRectF(body().left(), y - theme().px(8), gutter() - theme().px(6), theme().px(16)),
          Qt::AlignLeft | Qt::AlignVCenter, ColdStartPicture::tr("throttled"), theme().font(Paint::TickType),
          theme().inkMuted);
    for (const LaneLayout::Cross &cross : crosses)
        Paint::cross(painter, {cross.x, y}, theme().px(6.5), theme().throttle, theme().lineWidth(1.7));
}

void ColdStartPicture::paintInit(QPainter &painter, const Group &group, std::size_t row,
                                 const sim::Lane::Piece &piece) const
{
    const QColor colour = functionColour(group.view->function);
    const sim::SimTime now = frame()->time;
    const bool dense = group.layout.pitch < theme().px(20);
    const QRectF whole = group.layout.pieceRect(row, piece.from, std::min(piece.to, now));
    if (piece.parts.empty())
        Paint::initHatch(painter, whole, 0, colour, theme(), dense);
    int number = 0;
    for (const sim::InitSpan &part : piece.parts) {
        if (part.to <= part.from)
            continue;
        const QRectF box = group.layout.pieceRect(row, part.from, std::min(part.to, now));
        if (!box.isEmpty())
            Paint::initHatch(painter, box, number, colour, theme(), dense);
        if (number++ > 0 && !box.isEmpty())
            painter.fillRect(QRectF(box.left(), box.top(), theme().px(1.5), box.height()), colour);
    }
    painter.setPen(QPen(colour, theme().lineWidth(1)));
    painter.drawRect(whole.adjusted(0.5, 0.5, -0.5, -0.5));
}

/// The request that waited, right before its init; and after its run how long all of it took, where there is room.
void ColdStartPicture::paintRequest(QPainter &painter, const Group &group, std::size_t row,
                                    const sim::Lane::Piece &piece) const
{
    const QRectF lane = group.layout.laneRect(row);
    const QFont font = theme().font(Paint::TickType);
    const qreal h = theme().px(14);
    const qreal y = lane.center().y() - h / 2;
    if (piece.kind == sim::Lane::Span::Init && !isCompared()) {
        const QString text = ColdStartPicture::tr("req %1").arg(Text::request(piece.request));
        const qreal width = Paint::textWidth(text, font) + theme().px(4);
        const qreal left = group.layout.scale.x(piece.from) - width;
        if (left >= lane.left())
            write(painter, QRectF(left, y, width - theme().px(3), h), Qt::AlignRight | Qt::AlignVCenter, text, font,
                  theme().ink);
        return;
    }
    if (!isCompared() || piece.kind != sim::Lane::Span::Run || piece.to == sim::Never || piece.to > frame()->time)
        return;
    const QString text = responseText(piece.to - piece.from + piece.waited);
    const QFont strong = theme().font(11.5, QFont::DemiBold);
    const qreal left = group.layout.scale.x(piece.to) + theme().px(5);
    const qreal width = Paint::textWidth(text, strong) + 1;
    if (left + width <= lane.right())
        write(painter, QRectF(left, y, width, h), Qt::AlignLeft | Qt::AlignVCenter, text, strong, theme().ink);
}

void ColdStartPicture::paintLane(QPainter &painter, const Group &group, std::size_t row) const
{
    const LaneLayout &layout = group.layout;
    const LaneLayout::Row &place = layout.rows[row];
    const sim::LaneView &view = *group.view;
    const sim::Lane &lane = view.lanes[static_cast<std::size_t>(place.lane)];
    const QColor colour = functionColour(view.function);
    const sim::SimTime now = frame()->time;
    const QRectF whole = layout.laneRect(row);
    const qreal h = theme().px(14);
    const QRectF names(body().left(), whole.center().y() - h / 2, gutter() - theme().px(6), h);
    write(painter, isCompared() ? QRectF(names.left(), names.top(), theme().px(40), h) : names,
          (isCompared() ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
          QStringLiteral("#%1").arg(lane.environment), theme().font(Paint::TickType), theme().inkMuted);
    if (isCompared() && !lane.pieces.empty()) {
        const QString request = ColdStartPicture::tr("req %1").arg(Text::request(lane.pieces.front().request));
        write(painter, names, Qt::AlignRight | Qt::AlignVCenter, request, theme().font(Paint::TickType), theme().ink);
    }
    // The life of the environment, pale; it ends at its reclaim, or goes on to now.
    const sim::SimTime end = std::min({lane.reclaimed, std::max(now, view.from), view.to});
    painter.fillRect(layout.pieceRect(row, std::max(lane.created, view.from), end),
                     theme().functionTint(view.function));
    for (std::size_t i = 0; i < lane.pieces.size(); ++i) {
        const sim::Lane::Piece &piece = lane.pieces[i];
        if (LaneLayout::pieceEnd(lane, i) < view.from || piece.from > view.to)
            continue;
        const QRectF box = layout.pieceRect(row, piece.from, std::min(LaneLayout::pieceEnd(lane, i), now));
        if (piece.kind == sim::Lane::Span::Init)
            paintInit(painter, group, row, piece);
        else // a hair of the lane stays between two runs; what is shorter than a pixel is still to be seen
            painter.fillRect(QRectF(box.left(), box.top(), std::max<qreal>(1, box.width() - (box.width() > 4 ? 1 : 0)),
                                    box.height()),
                             colour);
        paintRequest(painter, group, row, piece);
    }
    if (lane.provisioned) {
        painter.setPen(QPen(theme().ink, theme().lineWidth(1.5)));
        painter.drawRect(whole.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void ColdStartPicture::paintAxis(QPainter &painter) const
{
    if (m_groups.empty())
        return;
    const LaneLayout &first = m_groups.front().layout;
    const QRectF area = lanesArea();
    const QFont font = theme().font(Paint::TickType);
    const sim::SimTime span = first.scale.to - first.scale.from;
    // Not more than one a second: they are told in seconds.
    const int seconds = static_cast<int>(std::min<sim::SimTime>(1000, span / sim::Second)) + 1;
    const int most = std::clamp(static_cast<int>(area.width() / theme().px(80)), 2, std::max(2, seconds));
    for (const sim::SimTime at : PlotScale::timeTicks(first.scale.from, first.scale.to, most)) {
        const qreal x = std::round(first.scale.x(at));
        const QString text = span < 3 * sim::Second ? Text::clockExact(at) : Text::clockShort(at);
        const qreal width = Paint::textWidth(text, font) + 2;
        painter.setPen(QPen(theme().outline, 1));
        painter.drawLine(QLineF(x, area.bottom(), x, area.bottom() + theme().px(3)));
        write(painter,
              QRectF(std::min(x - width / 2, body().right() - width), area.bottom() + theme().px(3), width,
                     theme().px(14)),
              Qt::AlignCenter, text, font, theme().inkMuted);
    }
    int more = 0;
    for (const Group &group : m_groups)
        more += group.layout.hidden;
    if (more == 0)
        return;
    const QString text = ColdStartPicture::tr("+ %1 more").arg(Text::count(more));
    const QRectF whole = body();
    const QFont label = theme().font(Paint::LabelType);
    const qreal width = Paint::textWidth(text, label) + theme().px(8);
    const qreal height = theme().px(18);
    // Beside the legend, or on the lanes where it has no room.
    if (width <= whole.width() - Paint::legendEnd(legendItems(), whole.width(), theme()))
        write(painter, QRectF(whole.left(), whole.bottom() - height, whole.width(), height),
              Qt::AlignRight | Qt::AlignVCenter, text, label, theme().inkMuted);
    else
        Paint::plate(painter, QRectF(area.right() - width, area.bottom() - height, width, height), text, label,
                     theme().ink, theme().card);
}

/// Who waited: one dot for each request, as far right as its answer was late.
void ColdStartPicture::paintDots(QPainter &painter) const
{
    const QRectF area = dotsArea();
    sim::SimTime longest = 1;
    for (const Group &group : m_groups)
        longest = std::max(longest, group.longest());
    const PlotScale map{area.adjusted(0, theme().px(20), 0, -theme().px(18)), 0, longest + longest / 12, 1};
    write(painter, QRectF(body().left(), area.top(), area.width(), theme().px(18)), Qt::AlignLeft | Qt::AlignVCenter,
          ColdStartPicture::tr("Who waited: time to the answer"), theme().font(13, QFont::DemiBold), theme().ink);
    const qreal row = map.area.height() / static_cast<qreal>(std::max<std::size_t>(1, m_groups.size()));
    const qreal side = std::min(theme().px(7), row / 8);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        const Group &group = m_groups[g];
        const qreal bottom = map.area.top() + static_cast<qreal>(g + 1) * row - theme().px(2);
        std::map<int, int> stacked;
        painter.setPen(Qt::NoPen);
        painter.setBrush(functionColour(group.view->function));
        for (const Served &one : group.served) {
            const int column = static_cast<int>((map.x(one.response) - map.area.left()) / (side + 1));
            const int height = std::min(stacked[column]++, std::max(1, static_cast<int>(row / (side + 1))) - 1);
            painter.drawEllipse(
                QRectF(map.area.left() + column * (side + 1), bottom - (height + 1) * (side + 1), side, side));
        }
        painter.setBrush(Qt::NoBrush);
        write(painter, QRectF(body().left(), bottom - theme().px(16), gutter(), theme().px(16)),
              Qt::AlignLeft | Qt::AlignVCenter,
              ColdStartPicture::tr("%1 · %2", "function, how many requests")
                  .arg(functionName(group.view->function), Text::count(static_cast<qint64>(group.served.size()))),
              theme().font(Paint::LabelType, QFont::DemiBold), theme().ink);
        painter.setPen(QPen(theme().grid, 1));
        painter.drawLine(QLineF(map.area.left(), bottom + 1, map.area.right(), bottom + 1));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QFont font = theme().font(Paint::TickType);
    for (const sim::SimTime at : PlotScale::timeTicks(0, map.to, 8)) {
        const QString text =
            ColdStartPicture::tr("+%1 s", "after the request came").arg(Text::number(sim::toSeconds(at), 1));
        const qreal width = Paint::textWidth(text, font) + 2;
        write(painter,
              QRectF(std::min(map.x(at) - width / 2, map.area.right() - width), map.area.bottom() + theme().px(3),
                     width, theme().px(14)),
              Qt::AlignCenter, text, font, theme().inkMuted);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/coldstartview.h"

#include "ui/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

void ColdStartView::paintBody(QPainter &painter)
{
    if (!view())
        return;
    const LaneLayout layout = laneLayout();
    paintAxis(painter, layout);
    paintCrosses(painter, layout);
    for (std::size_t row = 0; row < layout.rows.size(); ++row)
        paintLane(painter, layout, row);
    if (layout.rows.empty())
        Paint::text(painter, layout.scale.area, Qt::AlignCenter, tr("No environment yet: the first request makes one"),
                    theme().font(12), theme().inkMuted);
    if (!hasLegend())
        return;
    const QRectF area = body();
    const std::vector<Paint::LegendItem> items = legendItems();
    const qreal height = Paint::legendHeight(items, area.width(), theme());
    Paint::legend(painter, QRectF(area.left(), area.bottom() - height, area.width(), height), items, theme());
}

void ColdStartView::paintAxis(QPainter &painter, const LaneLayout &layout) const
{
    const QRectF &area = layout.scale.area;
    const sim::SimTime span = view()->to - view()->from;
    const bool seconds = view()->to <= sim::Minute;
    const auto label = [seconds](sim::SimTime at) {
        return seconds ? tr("%1 s").arg(Text::number(sim::toSeconds(at), at % sim::Second ? 1 : 0))
                       : Text::clockShort(at);
    };
    const int most = std::max(2, static_cast<int>(area.width() / theme().px(span < 2 * sim::Second ? 70 : 58)));
    for (const sim::SimTime at : PlotScale::timeTicks(view()->from, view()->to, most)) {
        const qreal x = std::round(layout.scale.x(at));
        painter.setPen(QPen(theme().grid, theme().lineWidth(1)));
        painter.drawLine(QLineF(x, area.top(), x, area.bottom() + theme().px(2)));
        const QFont font = theme().font(11.5);
        const QString text = label(at);
        const qreal w = Paint::textWidth(text, font) + 2;
        const qreal left = std::min(x - w / 2, static_cast<qreal>(body().right()) - w);
        Paint::text(painter, QRectF(left, area.bottom() + theme().px(3), w, theme().px(15)), Qt::AlignCenter, text,
                    font, theme().inkMuted);
    }
}

void ColdStartView::paintCrosses(QPainter &painter, const LaneLayout &layout) const
{
    const qreal y = body().top() + crossHeight() / 2 - theme().px(1);
    for (const LaneLayout::Cross &cross : layout.crosses(view()->throttles, crossWidth())) {
        const bool many = cross.refused.total() > 3;
        Paint::cross(painter, QPointF(cross.x, y), theme().px(many ? 7.5 : 6), theme().throttle,
                     theme().lineWidth(many ? 2.4 : 1.7));
    }
}

void ColdStartView::paintInit(QPainter &painter, const QRectF &box, const sim::Lane::Piece &piece,
                              const QColor &colour) const
{
    painter.fillRect(box, theme().card);
    QList<QLineF> hatch;
    Paint::appendHatch(hatch, box, theme().px(5));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, theme().lineWidth(2), Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(hatch);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(colour, theme().lineWidth(1)));
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    if (piece.to == sim::Never)
        return;
    const QFont font = theme().font(10.5, QFont::DemiBold);
    const QString text = Text::duration(piece.to - piece.from);
    const qreal w = Paint::textWidth(text, font) + theme().px(6);
    if (w + theme().px(10) < box.width() && box.height() >= theme().px(9))
        Paint::plate(painter, QRectF(box.center().x() - w / 2, box.top() + 1, w, box.height() - 2), text, font,
                     theme().ink, theme().card);
}

void ColdStartView::paintLane(QPainter &painter, const LaneLayout &layout, std::size_t row) const
{
    const LaneLayout::Row &place = layout.rows[row];
    const sim::Lane &lane = view()->lanes[static_cast<std::size_t>(place.lane)];
    const QColor colour = theme().function(view()->function);
    const sim::SimTime now = frame()->time;
    const QRectF whole = layout.laneRect(row);
    const QString number = place.provisioned ? QStringLiteral("P%1").arg(place.number) : QString::number(place.number);
    Paint::text(painter,
                QRectF(body().left(), whole.top() - theme().px(1), theme().px(25), whole.height() + theme().px(2)),
                Qt::AlignRight | Qt::AlignVCenter, number, theme().font(11), theme().inkMuted);

    // The life of the environment, pale; it ends at its reclaim, or goes on to now.
    const sim::SimTime end = std::min(lane.reclaimed, std::max(now, view()->from));
    painter.fillRect(whole, theme().grid);
    painter.fillRect(layout.pieceRect(row, lane.created, std::min(end, view()->to)),
                     theme().functionTint(view()->function));
    QList<QRectF> runs;
    for (std::size_t i = 0; i < lane.pieces.size(); ++i) {
        const sim::Lane::Piece &piece = lane.pieces[i];
        const QRectF box = layout.pieceRect(row, piece.from, std::min(LaneLayout::pieceEnd(lane, i), now));
        if (box.isEmpty() && piece.to != piece.from)
            continue;
        if (piece.kind == sim::Lane::Span::Init)
            paintInit(painter, box, piece, colour);
        else // a hair of the lane stays between two runs; what is shorter than a pixel is still to be seen
            runs.append(QRectF(box.left(), box.top(), std::max<qreal>(1, box.width() - (box.width() > 4 ? 1 : 0)),
                               box.height()));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRects(runs);
    painter.setBrush(Qt::NoBrush);
    if (lane.reclaimed != sim::Never && lane.reclaimed <= std::min(now, view()->to) && lane.reclaimed > view()->from) {
        const qreal x = layout.scale.x(lane.reclaimed);
        painter.fillRect(QRectF(x - theme().px(1), whole.top() - 1, theme().px(2), whole.height() + 2), theme().ink);
        painter.fillRect(QRectF(x, whole.top(), whole.right() - x, whole.height()), theme().card);
    }
    if (lane.provisioned) {
        painter.setPen(QPen(theme().ink, theme().lineWidth(1.6)));
        painter.drawRect(whole.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinelayout.h"

#include <algorithm>

namespace {

constexpr qreal Apart = 8; ///< between two labels
constexpr qreal Bend = 26; ///< how long the way from lane to lane is

} // namespace

qreal TimelineLayout::x(sim::SimTime time) const
{
    const double share = end > 0 ? std::clamp(static_cast<double>(time) / static_cast<double>(end), 0.0, 1.0) : 0.0;
    return track.left() + track.width() * share;
}

QPainterPath TimelineLayout::branchTo(sim::SimTime time) const
{
    const QPointF from(x(branch), track.center().y());
    const qreal y = beside.center().y();
    QPainterPath path(branch > 0 ? from : QPointF(from.x(), y));
    if (branch > 0) {
        const qreal bend = std::min(Bend, track.right() - from.x());
        path.cubicTo(QPointF(from.x() + bend / 2, from.y()), QPointF(from.x() + bend / 2, y),
                     QPointF(from.x() + bend, y));
    }
    path.lineTo(QPointF(std::max(x(time), path.currentPosition().x()), y));
    return path;
}

sim::SimTime TimelineLayout::timeAt(qreal position) const
{
    const double share = track.width() > 0 ? std::clamp((position - track.left()) / track.width(), 0.0, 1.0) : 0.0;
    return static_cast<sim::SimTime>(share * static_cast<double>(end));
}

std::vector<TimelineLayout::Place> TimelineLayout::place(const std::vector<Wish> &wishes, const QRectF &bounds,
                                                         qreal labelHeight, qreal distance) const
{
    std::vector<Place> places;
    std::vector<QRectF> taken;
    for (const Wish &wish : wishes) {
        Place place;
        place.x = x(wish.at);
        const qreal top = wish.above ? track.top() - distance - labelHeight : track.bottom() + distance;
        // Centred on its mark; else to its right or its left, still touching it.
        for (const qreal left :
             {place.x - wish.labelWidth / 2, place.x - distance, place.x - wish.labelWidth + distance}) {
            const qreal within =
                std::clamp(left, bounds.left(), std::max(bounds.left(), bounds.right() - wish.labelWidth));
            const QRectF box(within, top, wish.labelWidth, labelHeight);
            const bool free = std::none_of(taken.begin(), taken.end(), [&](const QRectF &other) {
                return other.adjusted(-Apart, 0, Apart, 0).intersects(box);
            });
            if (!free || wish.labelWidth > bounds.width())
                continue;
            place.label = box;
            taken.push_back(box);
            break;
        }
        places.push_back(place);
    }
    return places;
}

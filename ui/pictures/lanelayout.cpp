// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/lanelayout.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr int FewProvisioned = 4;

} // namespace

LaneLayout LaneLayout::make(const QRectF &area, const sim::LaneView &view, qreal smallest, qreal largest,
                            bool newestOnTop)
{
    LaneLayout layout;
    layout.scale = {area, view.from, view.to, 1};
    const int total = static_cast<int>(view.lanes.size());
    const int room = std::max(1, static_cast<int>(area.height() / smallest));
    const auto provisioned = static_cast<int>(
        std::count_if(view.lanes.begin(), view.lanes.end(), [](const sim::Lane &lane) { return lane.provisioned; }));
    const int onDemand = total - provisioned;
    // Both kinds are to be seen side by side: what one leaves over goes to the other.
    const int shownProvisioned =
        std::min(provisioned, std::max({std::min(FewProvisioned, room), room / 3, room - onDemand}));
    const int shownOnDemand = std::min(onDemand, std::max(0, room - shownProvisioned));
    int seen = 0;
    for (int i = 0; i < total && seen < shownProvisioned; ++i)
        if (view.lanes[static_cast<std::size_t>(i)].provisioned)
            layout.rows.push_back({i, ++seen, true});
    int skip = onDemand - shownOnDemand;
    int shown = 0;
    for (int i = 0; i < total && shown < shownOnDemand; ++i) {
        const sim::Lane &lane = view.lanes[static_cast<std::size_t>(i)];
        if (lane.provisioned || skip-- > 0)
            continue;
        layout.rows.push_back({i, static_cast<int>(lane.environment), false});
        ++shown;
    }
    if (newestOnTop)
        std::reverse(layout.rows.begin(), layout.rows.end());
    layout.hidden = view.more + total - static_cast<int>(layout.rows.size());
    if (!layout.rows.empty())
        layout.pitch = std::clamp(area.height() / static_cast<qreal>(layout.rows.size()), smallest, largest);
    return layout;
}

sim::SimTime LaneLayout::pieceEnd(const sim::Lane &lane, std::size_t piece)
{
    const sim::SimTime end = lane.pieces[piece].to;
    return piece + 1 < lane.pieces.size() ? std::min(end, lane.pieces[piece + 1].from) : end;
}

QRectF LaneLayout::laneRect(std::size_t row) const
{
    const qreal top = std::floor(scale.area.top() + static_cast<qreal>(row) * pitch);
    return QRectF(scale.area.left(), top, scale.area.width(), std::max<qreal>(3, std::floor(pitch * 0.74)));
}

QRectF LaneLayout::pieceRect(std::size_t row, sim::SimTime from, sim::SimTime to) const
{
    const QRectF lane = laneRect(row);
    const qreal left = scale.x(from);
    return QRectF(left, lane.top(), std::max<qreal>(0, scale.x(to) - left), lane.height());
}

std::optional<LaneLayout::Hit> LaneLayout::hit(QPointF point, const sim::LaneView &view) const
{
    if (!scale.area.contains(point))
        return std::nullopt;
    const auto row = static_cast<std::size_t>((point.y() - scale.area.top()) / pitch);
    if (row >= rows.size() || static_cast<std::size_t>(rows[row].lane) >= view.lanes.size())
        return std::nullopt;
    const sim::SimTime at = scale.timeAt(point.x());
    const sim::Lane &lane = view.lanes[static_cast<std::size_t>(rows[row].lane)];
    const sim::SimTime onePixel =
        std::max<sim::SimTime>(1, (scale.to - scale.from) / std::max(1, static_cast<int>(scale.area.width())));
    for (std::size_t i = 0; i < lane.pieces.size(); ++i)
        if (at >= lane.pieces[i].from - onePixel && at < pieceEnd(lane, i))
            return Hit{row, static_cast<int>(i)};
    return Hit{row, -1};
}

std::vector<LaneLayout::Cross> LaneLayout::crosses(const std::vector<sim::LaneView::Cross> &refusals, qreal width) const
{
    std::vector<Cross> crosses;
    std::size_t last = 0;
    for (const sim::LaneView::Cross &refusal : refusals) { // they are in order of time
        if (refusal.at < scale.from || refusal.at >= scale.to)
            continue;
        const auto place = static_cast<std::size_t>((scale.x(refusal.at) - scale.area.left()) / width);
        if (crosses.empty() || place != last)
            crosses.push_back({scale.area.left() + (static_cast<qreal>(place) + 0.5) * width, refusal.at, {}});
        crosses.back().refused += refusal.refused;
        last = place;
    }
    return crosses;
}

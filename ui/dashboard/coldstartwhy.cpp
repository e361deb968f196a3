// SPDX-License-Identifier: GPL-3.0-or-later
// What the cold-start timeline answers when it is asked why.
#include "ui/dashboard/coldstartview.h"
#include "ui/pictures/why.h"
#include "ui/text.h"

#include <algorithm>
#include <cmath>

const LaneLayout::Cross *ColdStartView::crossAt(const std::vector<LaneLayout::Cross> &crosses,
                                                const QPoint &position) const
{
    if (position.y() < body().top() || position.y() >= lanesArea().top())
        return nullptr;
    const auto near = [&](const LaneLayout::Cross &cross) {
        return std::abs(cross.x - position.x()) <= crossWidth() / 2 + 1;
    };
    const auto found = std::find_if(crosses.begin(), crosses.end(), near);
    return found == crosses.end() ? nullptr : &*found;
}

Card::Reason ColdStartView::refusalReason(const LaneLayout::Cross &cross) const
{
    const Why::Subject subject{frame()->scenario, view()->function};
    const std::optional<sim::Bucket> bucket = stretchOf(frame()->history.get(), cross.at, cross.at + 1);
    return [subject, bucket, cross] {
        return Why::heading(tr("Function %1, at %2: %3 refused")
                                .arg(Text::functionTitle(subject.config()), Text::clock(cross.at),
                                     Text::count(cross.refused.total())))
               + Why::refused(subject, cross.refused) + (bucket ? Why::levels(*bucket, subject.function) : QString())
               + Why::remark();
    };
}

Card::Reason ColdStartView::coldReason(const LaneLayout &layout, const LaneLayout::Hit &hit) const
{
    const sim::Lane &lane = view()->lanes[static_cast<std::size_t>(layout.rows[hit.row].lane)];
    if (hit.piece < 0 || lane.provisioned)
        return {};
    const sim::Lane::Piece piece = lane.pieces[static_cast<std::size_t>(hit.piece)];
    if (!piece.cold)
        return {};
    sim::SimTime init = 0;
    sim::SimTime began = piece.from; // when the checks were made
    for (const sim::Lane::Piece &other : lane.pieces) {
        if (other.kind == sim::Lane::Span::Init && other.request == piece.request) {
            began = other.from;
            init = other.to == sim::Never ? 0 : other.to - other.from;
        }
    }
    const std::optional<sim::Bucket> bucket = stretchOf(frame()->history.get(), began, began + 1);
    const Why::Subject subject{frame()->scenario, view()->function};
    return [subject, piece, init, bucket] {
        return Why::heading(tr("Function %1, request %2: a cold start")
                                .arg(Text::functionTitle(subject.config()), Text::request(piece.request)))
               + Why::coldStart(subject, piece, init) + (bucket ? Why::levels(*bucket, subject.function) : QString())
               + Why::remark();
    };
}

Card::Reason ColdStartView::reasonAt(const QPoint &position) const
{
    if (!view())
        return {};
    const LaneLayout layout = laneLayout();
    const std::vector<LaneLayout::Cross> crosses = layout.crosses(view()->throttles, crossWidth());
    if (const LaneLayout::Cross *cross = crossAt(crosses, position))
        return refusalReason(*cross);
    const auto hit = layout.hit(position, *view());
    return hit ? coldReason(layout, *hit) : Reason();
}

std::pair<Card::Reason, QPoint> ColdStartView::newestReason() const
{
    if (!view())
        return {};
    const LaneLayout layout = laneLayout();
    const std::vector<LaneLayout::Cross> crosses = layout.crosses(view()->throttles, crossWidth());
    if (!crosses.empty())
        return {refusalReason(crosses.back()), QPointF(crosses.back().x, lanesArea().top()).toPoint()};
    for (std::size_t row = layout.rows.size(); row-- > 0;) {
        const sim::Lane &lane = view()->lanes[static_cast<std::size_t>(layout.rows[row].lane)];
        for (std::size_t i = 0; i < lane.pieces.size(); ++i) {
            if (const Reason reason = coldReason(layout, {row, static_cast<int>(i)}))
                return {reason, layout.pieceRect(row, lane.pieces[i].from, frame()->time).bottomLeft().toPoint()};
        }
    }
    return {};
}

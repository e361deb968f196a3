// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/plotscale.h"

#include <optional>
#include <vector>

/// Which environments get a lane on the cold-start timeline and where it stands: pure geometry.
struct LaneLayout
{
    struct Row
    {
        int lane = 0; ///< index into LaneView::lanes
        int number =
            0; ///< what stands at its left: the place among the provisioned ones, else the environment's number
        bool provisioned = false;
    };

    PlotScale scale; ///< of the lanes, without their numbers
    qreal pitch = 18;
    std::vector<Row> rows;
    int hidden = 0; ///< environments without a lane here, those included that the view left out

    /// As many lanes as fit at `smallest` height or more: a few provisioned ones, then the newest on-demand ones, in order
    /// of their numbers; or the newest of all on top.
    static LaneLayout make(const QRectF &area, const sim::LaneView &view, qreal smallest, qreal largest,
                           bool newestOnTop = false);

    /// End of a piece; where the next one has begun, that one counts: an environment does one thing at a time.
    static sim::SimTime pieceEnd(const sim::Lane &lane, std::size_t piece);
    QRectF laneRect(std::size_t row) const;
    QRectF pieceRect(std::size_t row, sim::SimTime from, sim::SimTime to) const;
    /// Row and piece under a point; piece -1: the lane, but no piece of it.
    struct Hit
    {
        std::size_t row = 0;
        int piece = -1;
    };
    std::optional<Hit> hit(QPointF point, const sim::LaneView &view) const;
    /// Crosses for these moments, at most one for every `width` pixels, each with the number of refusals it stands for.
    struct Cross
    {
        qreal x = 0;
        sim::SimTime at = 0; ///< of the first
        sim::Refusals refused;
    };
    std::vector<Cross> crosses(const std::vector<sim::LaneView::Cross> &refusals, qreal width) const;
};

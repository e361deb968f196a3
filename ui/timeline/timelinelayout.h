// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"

#include <QPainterPath>
#include <QRectF>

#include <vector>

/// Where the marks of the time line and their labels stand: pure geometry. Labels on one side never overlap; one that finds no
/// room is dropped, its mark stays.
struct TimelineLayout
{
    struct Wish
    {
        sim::SimTime at = 0;
        qreal labelWidth = 0;
        bool above = true;
    };
    struct Place
    {
        qreal x = 0; ///< of the mark
        QRectF label; ///< empty: dropped
    };

    QRectF track;
    sim::SimTime end = sim::Second;
    QRectF beside; ///< the lane of the run that branches off; empty: there is one run
    sim::SimTime branch = 0; ///< where it does

    qreal x(sim::SimTime time) const;
    /// The way from one lane to the other, and on to this time, as a line.
    QPainterPath branchTo(sim::SimTime time) const;
    sim::SimTime timeAt(qreal position) const;
    std::vector<Place> place(const std::vector<Wish> &wishes, const QRectF &bounds, qreal labelHeight,
                             qreal distance) const;
};

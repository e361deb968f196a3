// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"

#include <QRectF>

#include <optional>
#include <vector>

/// Where a moment and a value stand in a plot: pure geometry.
struct PlotScale
{
    QRectF area;
    sim::SimTime from = 0;
    sim::SimTime to = sim::Second;
    double top = 1; ///< value at the upper edge; 0 is at the lower one

    /// Position from 0 (left) to 1 (right), cut to that.
    double across(sim::SimTime time) const;
    qreal x(sim::SimTime time) const { return area.left() + area.width() * across(time); }
    qreal y(double value) const;
    sim::SimTime timeAt(qreal x) const;

    /// Round moments, at most `most` of them, `from` included where it is round.
    static std::vector<sim::SimTime> timeTicks(sim::SimTime from, sim::SimTime to, int most);
    /// Round values from 0 up to `top`.
    static std::vector<double> valueTicks(double top, int most);
    /// A round value that `value` fits under. `before` stays as long as it still fits well, so that the scale does not breathe.
    static double niceTop(double value, double before);
};

/// The stretch of the history from `from` up to `to` as one bucket; nothing where the history does not reach.
std::optional<sim::Bucket> stretchOf(const std::vector<sim::Bucket> *history, sim::SimTime from, sim::SimTime to);

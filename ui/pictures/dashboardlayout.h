// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"
#include "ui/theme.h"

#include <QRect>
#include <QSize>

#include <cstdint>
#include <vector>

/// Where the cards of the dashboard stand in a window of some size: pure geometry.
struct DashboardLayout
{
    /// Ring: the gauges are rings in a row. Tile: more than four functions, in two rows. Line: a low window, without rings.
    enum class Form : std::uint8_t { Ring, Tile, Line };

    Form form = Form::Ring;
    QRect account; ///< as all of these empty where the card is not shown
    std::vector<QRect> gauges; ///< of the functions; the last one stands for all further ones
    QRect counters;
    QRect pool;
    QRect concurrency;
    QRect coldStarts;
    QRect throttles;

    static constexpr int MostGauges = 8;
    static constexpr int MostRings = 4;

    /// `cards`: those that the scenario's view asks for; none: all.
    /// `essential`: those charts of all that stay where there is room for no more.
    static DashboardLayout make(const QSize &size, int functions, const Theme &theme,
                                const std::vector<sim::ViewCard> &cards = {},
                                const std::vector<sim::ViewCard> &essential = {sim::ViewCard::Pool,
                                                                               sim::ViewCard::Concurrency});
    /// The charts that a scenario is about.
    static std::vector<sim::ViewCard> essential(const sim::Scenario &scenario);
    /// The row of gauges and counters alone.
    static DashboardLayout makeGauges(const QSize &size, int functions, const Theme &theme);
    /// Whether a window of that size is too small for rings and for lanes.
    static bool isSmall(const QSize &size, const Theme &theme);
    /// Whether it has room for two large charts and no more.
    static bool isTight(const QSize &size, const Theme &theme);

private:
    void layRow(const QRect &row, int functions, const Theme &theme, bool counters);
    void layLines(const QRect &row, int functions, int gap);
    void layPictures(const QRect &area, int gap, bool small, std::vector<sim::ViewCard> cards);
};

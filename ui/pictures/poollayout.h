// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>

#include <optional>
#include <vector>

/// Where the cells of the region pool stand: pure geometry, one cell per unit of concurrency, or per k units of a large limit.
/// Blocks (what is reserved, what is provisioned, the rest) follow each other downwards, each under a strip for its label.
struct PoolLayout
{
    /// Above this many units a cell stands for several.
    static constexpr int MostCells = 2500;

    struct Block
    {
        int units = 0;
        int cells = 0;
        qreal labelTop = 0;
        qreal labelHeight = 0; ///< of what stands above its cells
        qreal top = 0; ///< of its first row of cells
        int rows = 0;
    };
    struct Hit
    {
        int block = 0;
        int cell = 0;
        bool operator==(const Hit &) const = default;
    };

    QRectF area;
    int unitsPerCell = 1;
    int columns = 1;
    qreal pitch = 0; ///< cells are squares
    std::vector<Block> blocks;

    /// The smallest round number of units per cell that keeps `units` within MostCells.
    static int unitsPerCellFor(int units);
    /// `labelHeights`: above each block's cells. `gap`: below them.
    static PoolLayout make(const QRectF &area, const std::vector<int> &unitsOfBlocks,
                           const std::vector<qreal> &labelHeights, qreal gap);

    /// On whole pixels, a gap of one pixel to its neighbours.
    QRectF cellRect(int block, int cell) const;
    QRectF blockRect(int block) const;
    QRectF labelRect(int block) const;
    /// The outline of exactly its cells, `margin` outside of them: a rectangle, or an L where its last row is short.
    QPolygonF outline(int block, qreal margin) const;
    std::optional<Hit> cellAt(QPointF point) const;
    /// First unit that a cell stands for, counted within its block.
    int firstUnit(int cell) const { return cell * unitsPerCell; }
    int cellOfUnit(int unit) const { return unit / unitsPerCell; }

    /// Shares `cells` out over parts of these sizes in units: in proportion, and none that has a unit goes without a cell.
    static std::vector<int> share(const std::vector<int> &units, int unitsPerCell, int cells);
};

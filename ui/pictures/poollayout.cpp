// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/poollayout.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr qreal BlockGap = 3; ///< between a block's last row and the next strip

int ceilDivide(int a, int b)
{
    return (a + b - 1) / b;
}

/// How large the cells become with so many columns: the smaller of width and height.
qreal cellSize(const QRectF &area, const std::vector<PoolLayout::Block> &blocks, int columns, qreal fixed)
{
    int rows = 0;
    for (const PoolLayout::Block &block : blocks)
        rows += ceilDivide(block.cells, columns);
    if (rows == 0)
        return 0;
    return std::min(area.width() / columns, std::min((area.height() - fixed) / rows, 1.4 * area.width() / columns));
}

} // namespace

int PoolLayout::unitsPerCellFor(int units)
{
    for (int decade = 1;; decade *= 10)
        for (const int step : {1, 2, 5})
            if (ceilDivide(units, step * decade) <= MostCells)
                return step * decade;
}

PoolLayout PoolLayout::make(const QRectF &area, const std::vector<int> &unitsOfBlocks, qreal labelHeight)
{
    PoolLayout layout;
    layout.area = area;
    layout.labelHeight = labelHeight;
    int units = 0;
    for (const int block : unitsOfBlocks)
        units += std::max(0, block);
    layout.unitsPerCell = unitsPerCellFor(units);
    for (const int block : unitsOfBlocks)
        layout.blocks.push_back({std::max(0, block), ceilDivide(std::max(0, block), layout.unitsPerCell), 0, 0, 0});

    const qreal fixed = static_cast<qreal>(layout.blocks.size()) * (labelHeight + BlockGap);
    qreal best = -1;
    for (const int columns : {10, 20, 25, 40, 50, 60, 80, 100, 120, 150, 200, 250}) {
        const qreal size = cellSize(area, layout.blocks, columns, fixed);
        if (size > best + 0.01) {
            best = size;
            layout.columns = columns;
        }
    }
    int rows = 0;
    for (Block &block : layout.blocks)
        rows += block.rows = ceilDivide(block.cells, layout.columns);
    layout.pitchX = area.width() / layout.columns;
    layout.pitchY = rows > 0 ? std::clamp((area.height() - fixed) / rows, 1.0, layout.pitchX * 1.6) : 1;

    qreal y = area.top();
    for (Block &block : layout.blocks) {
        block.labelTop = y;
        block.top = y + labelHeight;
        y = std::floor(block.top + block.rows * layout.pitchY) + BlockGap;
    }
    return layout;
}

QRectF PoolLayout::cellRect(int block, int cell) const
{
    const qreal top = blocks[static_cast<std::size_t>(block)].top;
    const int row = cell / columns;
    const int column = cell % columns;
    const qreal left = std::floor(area.left() + column * pitchX);
    const qreal y = std::floor(top + row * pitchY);
    const qreal gap = pitchX >= 4 && pitchY >= 4 ? 1 : 0;
    const qreal w = std::max<qreal>(1, std::floor(area.left() + (column + 1) * pitchX) - left - gap);
    const qreal h = std::max<qreal>(1, std::floor(top + (row + 1) * pitchY) - y - gap);
    return QRectF(left, y, w, h);
}

QRectF PoolLayout::blockRect(int block) const
{
    const Block &b = blocks[static_cast<std::size_t>(block)];
    return QRectF(area.left(), b.top, area.width(), std::floor(b.top + b.rows * pitchY) - b.top);
}

QRectF PoolLayout::labelRect(int block) const
{
    return QRectF(area.left(), blocks[static_cast<std::size_t>(block)].labelTop, area.width(), labelHeight);
}

std::optional<PoolLayout::Hit> PoolLayout::cellAt(QPointF point) const
{
    if (point.x() < area.left() || point.x() >= area.right())
        return std::nullopt;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const int row = static_cast<int>(std::floor((point.y() - blocks[b].top) / pitchY));
        if (point.y() < blocks[b].top || row >= blocks[b].rows)
            continue;
        // The edges were rounded to pixels: the neighbour may own this one.
        const int guess = std::clamp(static_cast<int>((point.x() - area.left()) / pitchX), 0, columns - 1);
        for (const int r : {row, row + 1}) {
            for (const int column : {guess, guess + 1, guess - 1}) {
                const int cell = r * columns + column;
                if (column >= 0 && column < columns && cell < blocks[b].cells
                    && cellRect(static_cast<int>(b), cell).adjusted(0, 0, 1, 1).contains(point))
                    return Hit{static_cast<int>(b), cell};
            }
        }
    }
    return std::nullopt;
}

std::vector<int> PoolLayout::share(const std::vector<int> &units, int unitsPerCell, int cells)
{
    std::vector<int> shares;
    int sum = 0;
    for (const int part : units) {
        const int share = part <= 0 ? 0 : std::max(1, (part + unitsPerCell / 2) / unitsPerCell);
        shares.push_back(share);
        sum += share;
    }
    // More than there is room for (a limit lowered under load, or many small parts): the largest give way.
    while (sum > cells) {
        auto largest = std::max_element(shares.begin(), shares.end());
        const int cut = std::max(1, std::min(sum - cells, *largest / 2));
        *largest -= std::min(cut, *largest);
        sum -= cut;
    }
    return shares;
}

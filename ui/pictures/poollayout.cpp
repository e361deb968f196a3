// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/poollayout.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr int FewestColumns = 10;
constexpr int MostColumns = 250;

int ceilDivide(int a, int b)
{
    return (a + b - 1) / b;
}

/// How large the cells become with so many columns: the smaller of width and height. Cells that can be seen are of whole
/// pixels.
qreal cellSize(const QRectF &area, const std::vector<PoolLayout::Block> &blocks, int columns, qreal fixed)
{
    int rows = 0;
    for (const PoolLayout::Block &block : blocks)
        rows += ceilDivide(block.cells, columns);
    if (rows == 0)
        return 0;
    const qreal size = std::min(area.width() / columns, (area.height() - fixed) / rows);
    return size > 4 ? std::floor(size) : size;
}

/// A divisor of the whole fills every row; a number without a good one takes what gives the largest cell.
int columnsFor(const QRectF &area, const std::vector<PoolLayout::Block> &blocks, int cells, qreal fixed)
{
    int best = FewestColumns;
    int bestDivisor = 0;
    for (int columns = FewestColumns; columns <= MostColumns; ++columns) {
        const qreal size = cellSize(area, blocks, columns, fixed);
        if (size >= cellSize(area, blocks, best, fixed) - 0.01) // of equals the one that fills the width
            best = columns;
        if (cells % columns == 0 && (bestDivisor == 0 || size >= cellSize(area, blocks, bestDivisor, fixed) - 0.01))
            bestDivisor = columns;
    }
    constexpr qreal Enough = 0.85; // of the largest cell there could be
    const bool divides =
        bestDivisor > 0 && cellSize(area, blocks, bestDivisor, fixed) >= Enough * cellSize(area, blocks, best, fixed);
    return divides ? bestDivisor : best;
}

} // namespace

int PoolLayout::unitsPerCellFor(int units)
{
    for (int decade = 1;; decade *= 10)
        for (const int step : {1, 2, 5})
            if (ceilDivide(units, step * decade) <= MostCells)
                return step * decade;
}

PoolLayout PoolLayout::make(const QRectF &area, const std::vector<int> &unitsOfBlocks,
                            const std::vector<qreal> &labelHeights, qreal gap)
{
    PoolLayout layout;
    layout.area = area;
    int units = 0;
    for (const int block : unitsOfBlocks)
        units += std::max(0, block);
    layout.unitsPerCell = unitsPerCellFor(units);
    int cells = 0;
    qreal fixed = 0;
    for (std::size_t i = 0; i < unitsOfBlocks.size(); ++i) {
        const int own = std::max(0, unitsOfBlocks[i]);
        layout.blocks.push_back({own, ceilDivide(own, layout.unitsPerCell), 0, labelHeights[i], 0, 0});
        cells += layout.blocks.back().cells;
        fixed += labelHeights[i] + gap;
    }
    layout.columns = columnsFor(area, layout.blocks, cells, fixed);
    layout.pitch = std::max<qreal>(1, cellSize(area, layout.blocks, layout.columns, fixed));
    qreal y = area.top();
    for (Block &block : layout.blocks) {
        block.rows = ceilDivide(block.cells, layout.columns);
        block.labelTop = y;
        block.top = std::floor(y + block.labelHeight);
        y = std::floor(block.top + block.rows * layout.pitch) + gap;
    }
    return layout;
}

QRectF PoolLayout::cellRect(int block, int cell) const
{
    const qreal top = blocks[static_cast<std::size_t>(block)].top;
    const int row = cell / columns;
    const int column = cell % columns;
    const qreal left = std::floor(area.left() + column * pitch);
    const qreal y = std::floor(top + row * pitch);
    const qreal gap = pitch >= 4 ? 1 : 0;
    const qreal w = std::max<qreal>(1, std::floor(area.left() + (column + 1) * pitch) - left - gap);
    const qreal h = std::max<qreal>(1, std::floor(top + (row + 1) * pitch) - y - gap);
    return QRectF(left, y, w, h);
}

QRectF PoolLayout::blockRect(int block) const
{
    const Block &b = blocks[static_cast<std::size_t>(block)];
    return QRectF(area.left(), b.top, std::floor(columns * pitch), std::floor(b.top + b.rows * pitch) - b.top);
}

QRectF PoolLayout::labelRect(int block) const
{
    const Block &b = blocks[static_cast<std::size_t>(block)];
    return QRectF(area.left(), b.labelTop, area.width(), b.labelHeight);
}

QPolygonF PoolLayout::outline(int block, qreal margin) const
{
    const Block &b = blocks[static_cast<std::size_t>(block)];
    if (b.cells == 0)
        return {};
    const int inLast = b.cells - (b.rows - 1) * columns;
    const QRectF first = cellRect(block, 0);
    const QRectF last = cellRect(block, b.cells - 1);
    const qreal left = first.left() - margin;
    const qreal top = first.top() - margin;
    const qreal bottom = last.bottom() + margin;
    const qreal notch = last.right() + margin;
    if (b.rows == 1 || inLast == columns)
        return QPolygonF({{left, top}, {notch, top}, {notch, bottom}, {left, bottom}});
    const qreal right = cellRect(block, columns - 1).right() + margin;
    const qreal step = last.top() - margin;
    return QPolygonF({{left, top}, {right, top}, {right, step}, {notch, step}, {notch, bottom}, {left, bottom}});
}

std::optional<PoolLayout::Hit> PoolLayout::cellAt(QPointF point) const
{
    if (point.x() < area.left() || point.x() >= area.left() + columns * pitch)
        return std::nullopt;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const int row = static_cast<int>(std::floor((point.y() - blocks[b].top) / pitch));
        if (point.y() < blocks[b].top || row >= blocks[b].rows)
            continue;
        // The edges were rounded to pixels: the neighbour may own this one.
        const int guess = std::clamp(static_cast<int>((point.x() - area.left()) / pitch), 0, columns - 1);
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

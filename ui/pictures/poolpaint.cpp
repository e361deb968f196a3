// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/poolpicture.h"

#include "ui/text.h"

#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace {

/// A cell with its corners taken off, as two rectangles: a rounded one with smooth edges costs ten times as much.
void appendCell(QList<QRectF> &rects, const QRectF &cell)
{
    if (cell.width() < 8) {
        rects.append(cell);
        return;
    }
    rects.append(cell.adjusted(0, 1, 0, -1));
    rects.append(cell.adjusted(1, 0, -1, 0));
}

/// One by one: a list of rectangles in one call takes the way of shapes, which costs several times as much.
void fill(QPainter &painter, const QList<QRectF> &rects, const QColor &colour)
{
    for (const QRectF &rect : rects)
        painter.fillRect(rect, colour);
}

void stroke(QPainter &painter, const QList<QRectF> &rects, const QColor &colour, qreal width)
{
    if (rects.isEmpty())
        return;
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRects(rects);
}

} // namespace

/// Cells of one colour. On the screen a row of them is painted once and laid down as often as it is wanted: a thousand
/// cells one by one are the dearest thing in the window. Files keep shapes.
void PoolPicture::fillCells(QPainter &painter, int block, int first, int count, const QColor &colour) const
{
    const QPaintEngine *engine = painter.paintEngine();
    const bool screen =
        engine && engine->type() == QPaintEngine::Raster && painter.deviceTransform().type() <= QTransform::TxTranslate;
    if (!screen || m_layout.pitch < 3) {
        QList<QRectF> rects;
        rects.reserve(2 * count);
        for (int cell = first; cell < first + count; ++cell)
            appendCell(rects, m_layout.cellRect(block, cell));
        fill(painter, rects, colour);
        return;
    }
    const int columns = m_layout.columns;
    for (int cell = first; cell < first + count;) {
        const int last = std::min(first + count, (cell / columns + 1) * columns) - 1;
        const QRectF from = m_layout.cellRect(block, cell);
        const QRectF to = m_layout.cellRect(block, last);
        const QPixmap &row = cellRow(colour, qRound(from.height()));
        const QRectF place(from.topLeft(), QSizeF(to.right() - from.left(), from.height()));
        const qreal start = m_layout.cellRect(block, cell - cell % columns).left();
        painter.drawPixmap(place.topLeft(), row, QRectF(from.left() - start, 0, place.width(), place.height()));
        cell = last + 1;
    }
}

const QPixmap &PoolPicture::cellRow(const QColor &colour, int height) const
{
    const std::pair key(colour.rgba(), height);
    if (const auto found = m_cellRows.constFind(key); found != m_cellRows.constEnd())
        return *found;
    QList<QRectF> rects;
    const qreal start = m_layout.cellRect(0, 0).left();
    for (int column = 0; column < m_layout.columns; ++column) {
        const QRectF cell = m_layout.cellRect(0, column);
        appendCell(rects, QRectF(cell.left() - start, 0, cell.width(), height));
    }
    QPixmap row(static_cast<int>(std::ceil(rects.last().right())) + 1, height);
    row.fill(Qt::transparent);
    QPainter painter(&row);
    fill(painter, rects, colour);
    painter.end();
    return *m_cellRows.insert(key, row);
}

void PoolPicture::paintCells(QPainter &painter, int index) const
{
    const Block &block = m_blocks[static_cast<std::size_t>(index)];
    const int cells = m_layout.blocks[static_cast<std::size_t>(index)].cells;
    const bool large = m_layout.pitch >= 5; // smaller ones have no edge of their own
    const auto edge = [](const QRectF &cell) { return cell.adjusted(0.5, 0.5, -0.5, -0.5); };
    int cell = 0;
    for (const Part &part : block.parts) {
        QList<QRectF> edges;
        QList<QLineF> hatch;
        const int first = cell;
        cell = std::min(cells, cell + part.cells);
        const bool edged = large && (part.ringed || part.state != State::Running);
        for (int i = first; i < cell && (edged || part.state == State::Initialising); ++i) {
            const QRectF rect = m_layout.cellRect(index, i);
            if (part.state == State::Initialising)
                Paint::appendHatch(hatch, rect, 3);
            if (edged)
                edges.append(edge(rect));
        }
        const QColor colour = functionColour(part.function);
        if (part.state != State::Initialising)
            fillCells(painter, index, first, cell - first,
                      part.state == State::Free ? theme().functionTint(part.function) : colour);
        if (!hatch.isEmpty()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(colour, 1.2, Qt::SolidLine, Qt::FlatCap));
            painter.drawLines(hatch);
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
        stroke(painter, edges, part.ringed ? theme().ink : theme().functionEdge(part.function),
               part.ringed ? theme().lineWidth(1.4) : 1);
    }
    const bool kept = block.kind == Block::Kind::Reserved;
    QList<QRectF> edges;
    fillCells(painter, index, cell, cells - cell, kept ? theme().functionTint(block.function) : theme().grid);
    for (; cell < cells && large; ++cell)
        edges.append(edge(m_layout.cellRect(index, cell)));
    stroke(painter, edges, kept ? theme().functionEdge(block.function) : theme().outline, 1);
}

qreal PoolPicture::chipWidth(const Refused &refused, bool whole) const
{
    const QFont font = theme().font(12.5, QFont::DemiBold);
    return 2 * theme().px(9) + 4 * theme().px(5) + theme().px(5)
           + Paint::textWidth(functionName(refused.function), font) + Paint::textWidth(chipText(refused, whole), font);
}

qreal PoolPicture::chipsWidth(const Block &block, bool whole) const
{
    qreal width = -theme().px(10); // behind the last one
    for (const Refused &refused : block.refused)
        width += chipWidth(refused, whole);
    return width;
}

void PoolPicture::paintChips(QPainter &painter, const Block &block, const QRectF &line, bool whole) const
{
    const QFont font = theme().font(12.5, QFont::DemiBold);
    const qreal side = theme().px(9);
    const qreal gap = theme().px(5);
    const bool own = !chipsOnLabelLine(block);
    qreal x = own ? line.left() : std::max(line.left(), line.right() - chipsWidth(block, whole));
    for (const Refused &refused : block.refused) {
        if (x + chipWidth(refused, whole) > line.right() + theme().px(12))
            break; // the table of numbers has them all
        const QString name = functionName(refused.function);
        const QString text = chipText(refused, whole);
        qreal at = x;
        painter.fillRect(QRectF(at, line.center().y() - side / 2, side, side).toAlignedRect(),
                         functionColour(refused.function));
        at += side + gap;
        const qreal w = Paint::textWidth(name, font) + 1;
        write(painter, QRectF(at, line.top(), w, line.height()), Qt::AlignLeft | Qt::AlignVCenter, name, font,
              theme().ink);
        at += w + gap - 1;
        Paint::cross(painter, {at + side / 2, line.center().y()}, side, theme().throttle, theme().lineWidth(2));
        at += side + gap;
        write(painter, QRectF(at, line.top(), Paint::textWidth(text, font) + 1, line.height()),
              Qt::AlignLeft | Qt::AlignVCenter, text, font, theme().ink);
        x += chipWidth(refused, whole);
    }
}

/// Label, whom the block refused in the last second, and the bar of crosses across its entrance.
void PoolPicture::paintDoor(QPainter &painter, int index) const
{
    const Block &block = m_blocks[static_cast<std::size_t>(index)];
    const QRectF label = m_layout.labelRect(index);
    const QRectF line(label.left(), label.top(), label.width(), theme().px(LabelLine));
    const QFont font = theme().font(12.5, QFont::DemiBold);
    const QString text = blockLabel(block);
    write(painter, line, Qt::AlignLeft | Qt::AlignVCenter, text, font, theme().ink);
    if (block.kind == Block::Kind::Provisioned)
        return;
    const qreal left = line.left() + Paint::textWidth(text, font) + theme().px(12);
    const QRectF rest(left, line.top(), std::max<qreal>(0, line.right() - left), line.height());
    if (block.refused.empty()) {
        const QString quiet = PoolPicture::tr("0 throttled/s");
        const QFont plain = theme().font(12);
        if (Paint::textWidth(quiet, plain) <= rest.width())
            write(painter, rest, Qt::AlignRight | Qt::AlignVCenter, quiet, plain, theme().inkMuted);
        return;
    }
    if (chipsOnLabelLine(block)) // with their shares where there is room
        paintChips(painter, block, rest, chipsWidth(block, true) <= rest.width());
    else
        paintChips(painter, block, QRectF(line.left(), line.bottom(), line.width(), theme().px(ChipLine)), false);
    Paint::crossBar(painter, doorRect(index), theme());
}

void PoolPicture::paintFrame(QPainter &painter, int index) const
{
    const Block &block = m_blocks[static_cast<std::size_t>(index)];
    const PoolLayout::Block &place = m_layout.blocks[static_cast<std::size_t>(index)];
    const bool whole = place.cells == place.rows * m_layout.columns;
    if (place.cells == 0 || (block.kind == Block::Kind::Pool && whole))
        return;
    const bool pool = block.kind == Block::Kind::Pool;
    painter.setPen(QPen(pool ? theme().outline : theme().functionEdge(block.function), theme().lineWidth(pool ? 1 : 2),
                        Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawPolygon(m_layout.outline(index, 2.5));
}

void PoolPicture::paintBlock(QPainter &painter, int index) const
{
    paintDoor(painter, index);
    paintCells(painter, index);
    paintFrame(painter, index);
}

void PoolPicture::paintBody(QPainter &painter) const
{
    const QRectF dirty = painter.clipBoundingRect().isEmpty() ? QRectF(QPointF(), size()) : painter.clipBoundingRect();
    for (int i = 0; i < static_cast<int>(m_blocks.size()); ++i)
        if (m_layout.blockRect(i).united(m_layout.labelRect(i)).adjusted(-4, -2, 4, 4).intersects(dirty))
            paintBlock(painter, i);
    Paint::legend(painter, m_legendArea, m_legend, theme());
    Paint::legend(painter, m_warmArea, m_warm, theme());
}

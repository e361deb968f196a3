// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/poolview.h"

#include "ui/text.h"

#include <QPainter>

#include <algorithm>

namespace {

/// A cell with its corners taken off, as two rectangles: a rounded one with smooth edges costs ten times as much.
void appendCell(QList<QRectF> &rects, const QRectF &cell)
{
    if (cell.width() < 8 || cell.height() < 8) {
        rects.append(cell);
        return;
    }
    rects.append(cell.adjusted(0, 1, 0, -1));
    rects.append(cell.adjusted(1, 0, -1, 0));
}

void fill(QPainter &painter, const QList<QRectF> &rects, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRects(rects);
    painter.setBrush(Qt::NoBrush);
}

} // namespace

void PoolView::paintCells(QPainter &painter, int index) const
{
    const Block &block = m_blocks[static_cast<std::size_t>(index)];
    const int cells = m_layout.blocks[static_cast<std::size_t>(index)].cells;
    int cell = 0;
    for (const Part &part : block.parts) {
        QList<QRectF> rects;
        QList<QRectF> rings;
        QList<QLineF> hatch;
        rects.reserve(2 * part.cells);
        for (int i = 0; i < part.cells && cell < cells; ++i, ++cell) {
            const QRectF rect = m_layout.cellRect(index, cell);
            if (part.state == State::Initialising)
                Paint::appendHatch(hatch, rect, 3);
            else
                appendCell(rects, rect);
            if (part.ringed || part.state == State::Initialising)
                rings.append(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        }
        const QColor colour = theme().function(part.function);
        fill(painter, rects, part.state == State::Free ? theme().grid : colour);
        if (!hatch.isEmpty()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(colour, 1.2, Qt::SolidLine, Qt::FlatCap));
            painter.drawLines(hatch);
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
        if (!rings.isEmpty()) {
            painter.setPen(QPen(part.ringed ? theme().ink : colour, part.ringed ? theme().lineWidth(1.4) : 1));
            painter.drawRects(rings);
        }
    }
    QList<QRectF> free;
    for (; cell < cells; ++cell)
        appendCell(free, m_layout.cellRect(index, cell));
    fill(painter, free, theme().grid);
}

void PoolView::paintLabel(QPainter &painter, int index) const
{
    const Block &block = m_blocks[static_cast<std::size_t>(index)];
    QRectF line = m_layout.labelRect(index);
    if (block.refusedPerSecond > 0 || block.flash) {
        const QString text = block.refusedPerSecond >= 0.5
                                 ? tr("%1/s refused").arg(Text::number(block.refusedPerSecond, 0))
                                 : tr("refused");
        const QFont font = theme().font(11.5, QFont::DemiBold);
        const qreal w = std::min(line.width() / 2, Paint::textWidth(text, font) + 2);
        Paint::text(painter, QRectF(line.right() - w, line.top(), w, line.height()), Qt::AlignRight | Qt::AlignVCenter,
                    text, font, theme().ink);
        const qreal side = theme().px(block.flash ? 10 : 7);
        for (int i = 0; i < 3; ++i)
            Paint::cross(painter, QPointF(line.right() - w - theme().px(9 + 12 * i), line.center().y()), side,
                         theme().throttle, theme().lineWidth(block.flash ? 2.6 : 1.8));
        line.setRight(line.right() - w - theme().px(9 + 12 * 3));
    }
    Paint::text(painter, line, Qt::AlignLeft | Qt::AlignVCenter, blockLabel(block), theme().font(11.5, QFont::DemiBold),
                theme().ink);
}

void PoolView::paintBlock(QPainter &painter, int index) const
{
    paintLabel(painter, index);
    paintCells(painter, index);
    const Block &block = m_blocks[static_cast<std::size_t>(index)];
    const QRectF around = m_layout.blockRect(index).adjusted(-2, -1, 1, 1);
    if (block.kind == Block::Kind::Reserved) {
        painter.setPen(QPen(theme().function(block.function), theme().lineWidth(1.6), Qt::DashLine));
        painter.drawRect(around);
    }
    if (block.flash && m_layout.blocks[static_cast<std::size_t>(index)].cells > 0) {
        // On the block itself, where the next unit would have been.
        const QRectF cell = m_layout.cellRect(index, m_layout.blocks[static_cast<std::size_t>(index)].cells - 1);
        const qreal side =
            std::clamp<qreal>(std::min(cell.width(), cell.height()) * 1.1, theme().px(9), theme().px(16));
        painter.fillRect(
            QRectF(cell.center().x() - side * 0.75, cell.center().y() - side * 0.75, side * 1.5, side * 1.5),
            theme().card);
        Paint::cross(painter, cell.center(), side, theme().throttle, theme().lineWidth(2.6));
    }
}

void PoolView::paintBody(QPainter &painter)
{
    const QRectF dirty = painter.clipBoundingRect().isEmpty() ? QRectF(rect()) : painter.clipBoundingRect();
    for (int i = 0; i < static_cast<int>(m_blocks.size()); ++i)
        if (m_layout.blockRect(i).united(m_layout.labelRect(i)).adjusted(-2, -2, 2, 3).intersects(dirty))
            paintBlock(painter, i);
    const QRectF area = body();
    if (m_warmTop > m_legendTop)
        Paint::legend(painter, QRectF(area.left(), m_legendTop, area.width(), m_warmTop - m_legendTop), legendItems(),
                      theme());
    Paint::legend(painter, warmArea(), warmItems(), theme());
}

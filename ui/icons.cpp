// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QPolygonF>

namespace {

using Icons::Symbol;

// All on a field of 16 by 16.

void drawTransport(QPainter &painter, Symbol symbol, const QColor &colour)
{
    const QPolygonF right{{4.5, 2.5}, {13.5, 8}, {4.5, 13.5}};
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (symbol) {
    case Symbol::Play:
        painter.drawPolygon(right);
        break;
    case Symbol::Pause:
        painter.drawRect(QRectF(3.5, 2.5, 3.2, 11));
        painter.drawRect(QRectF(9.3, 2.5, 3.2, 11));
        break;
    case Symbol::Step:
    case Symbol::StepBack: {
        if (symbol == Symbol::StepBack) {
            painter.translate(16, 0);
            painter.scale(-1, 1);
        }
        painter.drawRect(QRectF(12, 3, 1.6, 10));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(QPolygonF{{3, 3.5}, {9.5, 8}, {3, 12.5}});
        break;
    }
    default: // run until: play against a mark
        painter.drawPolygon(QPolygonF{{2, 3}, {8.5, 8}, {2, 13}});
        painter.drawRect(QRectF(12, 2, 1.6, 12));
        painter.drawEllipse(QPointF(12.8, 3.2), 2.2, 2.2);
        break;
    }
}

void drawLines(QPainter &painter, Symbol symbol)
{
    switch (symbol) {
    case Symbol::Menu:
        for (const double y : {4.0, 8.0, 12.0})
            painter.drawLine(QPointF(2.5, y), QPointF(13.5, y));
        break;
    case Symbol::Restart: {
        painter.drawArc(QRectF(3, 3.2, 10, 10), 60 * 16, -300 * 16 + 20 * 16);
        painter.drawPolyline(QPolygonF{{3.2, 2.2}, {3.4, 6.1}, {7.2, 5.4}});
        break;
    }
    case Symbol::Export:
        painter.drawLine(QPointF(8, 2.5), QPointF(8, 9.8));
        painter.drawPolyline(QPolygonF{{4.8, 6.8}, {8, 10}, {11.2, 6.8}});
        painter.drawPolyline(QPolygonF{{2.8, 10.5}, {2.8, 13.5}, {13.2, 13.5}, {13.2, 10.5}});
        break;
    case Symbol::Enlarge:
        painter.drawLine(QPointF(9.3, 6.7), QPointF(13, 3));
        painter.drawPolyline(QPolygonF{{9.2, 3}, {13, 3}, {13, 6.8}});
        painter.drawLine(QPointF(6.7, 9.3), QPointF(3, 13));
        painter.drawPolyline(QPolygonF{{6.8, 13}, {3, 13}, {3, 9.2}});
        break;
    case Symbol::Shrink:
        painter.drawLine(QPointF(9.3, 6.7), QPointF(13, 3));
        painter.drawPolyline(QPolygonF{{9.3, 2.9}, {9.3, 6.7}, {13.1, 6.7}});
        painter.drawLine(QPointF(6.7, 9.3), QPointF(3, 13));
        painter.drawPolyline(QPolygonF{{6.7, 13.1}, {6.7, 9.3}, {2.9, 9.3}});
        break;
    case Symbol::Projector:
        painter.drawRoundedRect(QRectF(1.8, 5, 12.4, 6.5), 1.5, 1.5);
        painter.drawEllipse(QPointF(10.5, 8.2), 1.9, 1.9);
        painter.drawLine(QPointF(4, 8.2), QPointF(6, 8.2));
        break;
    case Symbol::Light:
        painter.drawEllipse(QPointF(8, 8), 3, 3);
        for (int i = 0; i < 8; ++i) {
            painter.save();
            painter.translate(8, 8);
            painter.rotate(45 * i);
            painter.drawLine(QPointF(0, -5), QPointF(0, -6.6));
            painter.restore();
        }
        break;
    default: { // dark: the moon
        QPainterPath moon;
        moon.addEllipse(QPointF(8, 8), 5.6, 5.6);
        QPainterPath bite;
        bite.addEllipse(QPointF(10.6, 6.2), 4.8, 4.8);
        painter.drawPath(moon.subtracted(bite));
        break;
    }
    }
}

QPixmap draw(Symbol symbol, const QColor &colour)
{
    constexpr int Ratio = 4; // sharp at every scaling up to 200 % and in the projector's size
    QPixmap pixmap(16 * Ratio, 16 * Ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(Ratio, Ratio);
    if (symbol == Symbol::Play || symbol == Symbol::Pause || symbol == Symbol::Step || symbol == Symbol::StepBack
        || symbol == Symbol::RunUntil) {
        drawTransport(painter, symbol, colour);
    } else {
        painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        drawLines(painter, symbol);
    }
    return pixmap;
}

} // namespace

QIcon Icons::make(Symbol symbol, const QColor &colour, const QColor &disabled)
{
    QIcon icon(draw(symbol, colour));
    icon.addPixmap(draw(symbol, disabled), QIcon::Disabled);
    return icon;
}

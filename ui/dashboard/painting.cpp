// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/painting.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace {

constexpr qreal LegendType = 11.5;
constexpr qreal LegendGap = 10; ///< between two items

qreal legendLine(const Theme &theme)
{
    return theme.px(19);
}

qreal itemWidth(const Paint::LegendItem &item, const Theme &theme)
{
    const bool heading = item.kind == Paint::LegendItem::Kind::Heading;
    const QFont font = theme.font(LegendType, heading ? QFont::DemiBold : QFont::Normal);
    return Paint::textWidth(item.text, font) + (heading ? 0 : theme.px(15)) + theme.px(LegendGap);
}

void swatch(QPainter &painter, const QRectF &box, const Paint::LegendItem &item, const Theme &theme)
{
    using Kind = Paint::LegendItem::Kind;
    switch (item.kind) {
    case Kind::Solid:
    case Kind::Free:
        painter.fillRect(box, item.kind == Kind::Free ? theme.grid : item.colour);
        break;
    case Kind::Hatched: {
        QList<QLineF> lines;
        Paint::appendHatch(lines, box, 3.2);
        painter.setPen(QPen(item.colour, theme.lineWidth(1.4), Qt::SolidLine, Qt::FlatCap));
        painter.drawLines(lines);
        painter.setPen(QPen(item.colour, 1));
        painter.drawRect(box);
        break;
    }
    case Kind::Ring:
        painter.setPen(QPen(theme.ink, theme.lineWidth(1.5)));
        painter.drawRoundedRect(box, 2, 2);
        break;
    case Kind::Cross:
        Paint::cross(painter, box.center(), box.width() * 0.8, theme.throttle, theme.lineWidth(2));
        break;
    case Kind::Heading:
        break;
    }
}

} // namespace

void Paint::appendHatch(QList<QLineF> &lines, const QRectF &rect, qreal spacing)
{
    // Each line is x + y = s; it meets the rectangle between these two corners.
    const qreal first = std::ceil((rect.left() + rect.top()) / spacing) * spacing;
    for (qreal s = first; s < rect.right() + rect.bottom(); s += spacing) {
        const qreal left = std::max(rect.left(), s - rect.bottom());
        const qreal right = std::min(rect.right(), s - rect.top());
        if (right > left)
            lines.append(QLineF(left, s - left, right, s - right));
    }
}

void Paint::cross(QPainter &painter, QPointF centre, qreal size, const QColor &colour, qreal width)
{
    const qreal r = size / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
    const QLineF lines[] = {QLineF(centre.x() - r, centre.y() - r, centre.x() + r, centre.y() + r),
                            QLineF(centre.x() - r, centre.y() + r, centre.x() + r, centre.y() - r)};
    painter.drawLines(lines, 2);
    painter.restore();
}

qreal Paint::textWidth(const QString &text, const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

void Paint::text(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, const QFont &font,
                 const QColor &colour)
{
    QFont fitting = font;
    QString shown = text;
    const qreal width = textWidth(text, font);
    if (width > rect.width() && width > 0) {
        const qreal shrink = std::max(0.75, rect.width() / width);
        fitting.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() * shrink)));
        shown = QFontMetricsF(fitting).elidedText(text, Qt::ElideRight, rect.width());
    }
    painter.setFont(fitting);
    painter.setPen(colour);
    // Type keeps its height even where the line is a little low; only the width binds.
    painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine | Qt::TextDontClip, shown);
}

void Paint::plate(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &ink,
                  const QColor &ground)
{
    QColor pale = ground;
    pale.setAlphaF(0.86F);
    painter.fillRect(rect, pale);
    Paint::text(painter, rect, Qt::AlignCenter, text, font, ink);
}

qreal Paint::legendHeight(const std::vector<LegendItem> &items, qreal width, const Theme &theme)
{
    qreal x = 0;
    qreal height = items.empty() ? 0 : legendLine(theme);
    for (const LegendItem &item : items) {
        const qreal w = itemWidth(item, theme);
        if (x > 0 && x + w > width + theme.px(LegendGap)) {
            x = 0;
            height += legendLine(theme);
        }
        x += w;
    }
    return height;
}

void Paint::legend(QPainter &painter, const QRectF &rect, const std::vector<LegendItem> &items, const Theme &theme)
{
    qreal x = 0;
    qreal y = rect.top();
    for (const LegendItem &item : items) {
        const qreal w = itemWidth(item, theme);
        if (x > 0 && x + w > rect.width() + theme.px(LegendGap)) {
            x = 0;
            y += legendLine(theme);
        }
        const bool heading = item.kind == LegendItem::Kind::Heading;
        const qreal side = theme.px(10);
        if (!heading)
            swatch(painter,
                   QRectF(std::round(rect.left() + x), std::round(y + (legendLine(theme) - side) / 2), side, side),
                   item, theme);
        const qreal indent = heading ? 0 : theme.px(15);
        text(painter,
             QRectF(rect.left() + x + indent, y, std::min(w - indent, rect.width() - x - indent), legendLine(theme)),
             Qt::AlignVCenter | Qt::AlignLeft, item.text,
             theme.font(LegendType, heading ? QFont::DemiBold : QFont::Normal), theme.inkMuted);
        x += w;
    }
}

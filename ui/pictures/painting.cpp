// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/painting.h"

#include <QFontMetricsF>
#include <QHash>
#include <QPaintEngine>
#include <QPainter>
#include <QPixmap>
#include <QStaticText>

#include <algorithm>
#include <cmath>
#include <utility>

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
        painter.fillRect(box, item.colour);
        break;
    case Kind::Free:
    case Kind::Kept:
    case Kind::Tint: {
        const bool free = item.kind == Kind::Free;
        painter.fillRect(box, free ? theme.grid : Theme::mixed(item.colour, theme.card, theme.isDark() ? 0.36 : 0.32));
        painter.setPen(QPen(free || item.kind == Kind::Kept ? theme.outline : item.colour, 1));
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    }
    case Kind::Hatched:
    case Kind::BackHatched:
    case Kind::Dotted:
        Paint::initHatch(painter, box, static_cast<int>(item.kind) - static_cast<int>(Kind::Hatched), item.colour,
                         theme, true);
        painter.setPen(QPen(item.colour, 1));
        painter.drawRect(box);
        break;
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

namespace {

/// The same, falling from left to right.
void appendBackHatch(QList<QLineF> &lines, const QRectF &rect, qreal spacing)
{
    QList<QLineF> rising;
    Paint::appendHatch(rising, rect, spacing);
    const qreal sum = rect.left() + rect.right();
    for (const QLineF &line : rising) // its mirror image in the rectangle's middle
        lines.append(QLineF(sum - line.x1(), line.y1(), sum - line.x2(), line.y2()));
}

void dots(QPainter &painter, const QRectF &rect, qreal spacing, const QColor &colour, qreal side)
{
    for (qreal y = rect.top() + spacing / 2; y + side <= rect.bottom(); y += spacing)
        for (qreal x = rect.left() + spacing / 2; x + side <= rect.right(); x += spacing)
            painter.fillRect(QRectF(x, y, side, side), colour);
}

constexpr qreal CrossTile = 8;

/// One cross in the middle of a tile.
void appendCross(QList<QLineF> &lines, const QPointF &centre, qreal size)
{
    const qreal r = size / 2;
    lines.append(QLineF(centre.x() - r, centre.y() - r, centre.x() + r, centre.y() + r));
    lines.append(QLineF(centre.x() - r, centre.y() + r, centre.x() + r, centre.y() - r));
}

QPixmap crossTile(const Theme &theme)
{
    const int side = qRound(theme.px(CrossTile));
    QPixmap tile(side, side);
    tile.fill(Theme::mixed(theme.throttle, theme.card, 0.16));
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.throttle, theme.lineWidth(1)));
    QList<QLineF> lines;
    appendCross(lines, {side / 2.0, side / 2.0}, side * 0.5);
    painter.drawLines(lines);
    return tile;
}

/// Files keep lines, not tiles.
void crossAreaByLines(QPainter &painter, const QList<QRectF> &rects, const Theme &theme)
{
    const qreal side = qRound(theme.px(CrossTile));
    QList<QLineF> lines;
    for (const QRectF &rect : rects) {
        painter.fillRect(rect, Theme::mixed(theme.throttle, theme.card, 0.16));
        for (qreal y = std::floor(rect.top() / side) * side + side / 2; y < rect.bottom(); y += side)
            for (qreal x = std::floor(rect.left() / side) * side + side / 2; x < rect.right(); x += side)
                if (rect.adjusted(-1, side * 0.25, 1, 0).contains(x, y))
                    appendCross(lines, {x, y}, side * 0.5);
    }
    painter.setPen(QPen(theme.throttle, theme.lineWidth(1)));
    painter.drawLines(lines);
}

} // namespace

void Paint::initHatch(QPainter &painter, const QRectF &rect, int part, const QColor &colour, const Theme &theme,
                      bool dense)
{
    painter.fillRect(rect, part == 1 ? Theme::mixed(colour, theme.card, 0.18) : theme.card);
    QList<QLineF> lines;
    if (part == 0)
        appendHatch(lines, rect, theme.px(dense ? 6 : 9));
    else if (part == 1)
        appendBackHatch(lines, rect, theme.px(5));
    else
        dots(painter, rect, theme.px(4), colour, theme.px(1.6));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, theme.lineWidth(part == 0 ? 2 : 1.2), Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(lines);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void Paint::crossBar(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    painter.fillRect(rect, theme.throttle);
    const qreal size = std::min(theme.px(6), rect.height() - theme.px(3));
    const qreal pitch = size + theme.px(3);
    const int count = static_cast<int>(rect.width() / pitch);
    QList<QLineF> lines;
    const qreal first = rect.center().x() - (count - 1) * pitch / 2;
    for (int i = 0; i < count; ++i)
        appendCross(lines, {first + i * pitch, rect.center().y()}, size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.card, theme.lineWidth(1.3)));
    painter.drawLines(lines);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void Paint::crossArea(QPainter &painter, const QList<QRectF> &rects, const Theme &theme)
{
    const QPaintEngine *engine = painter.paintEngine();
    if (engine && engine->type() != QPaintEngine::Raster)
        return crossAreaByLines(painter, rects, theme);
    const QBrush brush(crossTile(theme));
    for (const QRectF &rect : rects)
        painter.fillRect(rect, brush);
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

namespace {

/// A text in a font of the theme, shaped once: most texts of a picture are those of the picture before.
struct Typeset
{
    QStaticText text;
    qreal width = 0;
    qreal height = 0;
};

const Typeset &typeset(const QString &text, const QFont &font)
{
    constexpr qsizetype Most = 4096;
    using Key = std::pair<QString, int>;
    thread_local QHash<Key, Typeset> made;
    const Key key(text, font.pixelSize() * 1000 + font.weight());
    if (const auto found = made.constFind(key); found != made.constEnd())
        return *found;
    if (made.size() >= Most)
        made.clear();
    const QFontMetricsF metrics(font);
    Typeset one{QStaticText(text), metrics.horizontalAdvance(text), metrics.ascent() + metrics.descent()};
    one.text.setTextFormat(Qt::PlainText);
    one.text.prepare({}, font);
    return *made.insert(key, one);
}

} // namespace

qreal Paint::textWidth(const QString &text, const QFont &font)
{
    return typeset(text, font).width;
}

void Paint::text(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, const QFont &font,
                 const QColor &colour, qreal least)
{
    QFont fitting = font;
    QString shown = text;
    const qreal width = textWidth(text, font);
    if (width > rect.width() && width > 0) {
        const qreal shrink = std::max(0.75, rect.width() / width);
        const qreal size = std::max(font.pixelSize() * shrink, std::min<qreal>(font.pixelSize(), least));
        fitting.setPixelSize(std::max(1, static_cast<int>(size)));
        shown = QFontMetricsF(fitting).elidedText(text, Qt::ElideRight, rect.width());
    }
    painter.setFont(fitting);
    painter.setPen(colour);
    // Type keeps its height even where the line is a little low; only the width binds.
    const Typeset &type = typeset(shown, fitting);
    const qreal x = alignment & Qt::AlignRight     ? rect.right() - type.width
                    : alignment & Qt::AlignHCenter ? rect.left() + (rect.width() - type.width) / 2
                                                   : rect.left();
    const qreal y = alignment & Qt::AlignBottom    ? rect.bottom() - type.height
                    : alignment & Qt::AlignVCenter ? rect.top() + (rect.height() - type.height) / 2
                                                   : rect.top();
    painter.drawStaticText(QPointF(x, y), type.text);
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

qreal Paint::legendEnd(const std::vector<LegendItem> &items, qreal width, const Theme &theme)
{
    qreal x = 0;
    for (const LegendItem &item : items) {
        const qreal w = itemWidth(item, theme);
        x = x > 0 && x + w > width + theme.px(LegendGap) ? w : x + w;
    }
    return x;
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

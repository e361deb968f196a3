// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QFont>
#include <QLineF>
#include <QList>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

/// The shapes that mean the same in every picture: solid runs, a hatch initialises, a ring is provisioned, a cross is refused.
/// They are told apart without colour. Nothing here relies on a clip or on a brush pattern, because SVG files lose both.
namespace Paint {

/// At 100 %, as Theme::px takes it.
constexpr qreal TickType = 11;
constexpr qreal LabelType = 12;

/// Slanted lines across `rect`, cut to it by arithmetic.
void appendHatch(QList<QLineF> &lines, const QRectF &rect, qreal spacing);
/// The parts of an init are told apart by their hatch: the first "/", the second "\\", all others dots.
/// `part`: from 0. `dense`: for low lanes.
void initHatch(QPainter &painter, const QRectF &rect, int part, const QColor &colour, const Theme &theme,
               bool dense = false);
/// Refused requests as a bar: solid, with one row of crosses along its middle.
void crossBar(QPainter &painter, const QRectF &rect, const Theme &theme);
/// Refused requests as an area: pale, with crosses all over. The crosses of neighbouring areas continue each other.
void crossArea(QPainter &painter, const QList<QRectF> &rects, const Theme &theme);
void cross(QPainter &painter, QPointF centre, qreal size, const QColor &colour, qreal width);

/// Text in one line that shrinks to three quarters, but not below `least` pixels, before it is elided.
void text(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, const QFont &font,
          const QColor &colour, qreal least = 0);
qreal textWidth(const QString &text, const QFont &font);

/// A label on a plate, so that it can be read on whatever it lies on.
void plate(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &ink,
           const QColor &ground);

struct LegendItem
{
    /// Tint: the colour's pale sibling with its edge. Kept: the same of what is set aside.
    enum class Kind { Solid, Hatched, BackHatched, Dotted, Ring, Free, Kept, Tint, Cross, Heading };
    Kind kind = Kind::Solid;
    QColor colour;
    QString text;
    bool operator==(const LegendItem &) const = default;
};

/// Lays a legend out in lines of `width`; the height it takes.
qreal legendHeight(const std::vector<LegendItem> &items, qreal width, const Theme &theme);
/// Where its last line ends, from its left.
qreal legendEnd(const std::vector<LegendItem> &items, qreal width, const Theme &theme);
void legend(QPainter &painter, const QRectF &rect, const std::vector<LegendItem> &items, const Theme &theme);

} // namespace Paint

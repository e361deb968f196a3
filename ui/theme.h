// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

/// Colours, type sizes and line widths of one look: the only file that knows them. A value; views are handed one by setTheme().
struct Theme
{
    enum class Kind { Light, Dark, Projector };

    Kind kind = Kind::Light;
    QColor window; ///< behind the cards
    QColor panel; ///< side panels and bars
    QColor card;
    QColor border;
    QColor ink; ///< text and numbers
    QColor inkMuted; ///< secondary text; still 4.5 : 1 on card
    QColor grid; ///< chart grid and empty tracks
    QColor accent; ///< the one thing to press, selection
    QColor accentInk; ///< text on accent
    QColor accentSoft; ///< selected row
    QColor throttle; ///< D55E00 and its dark sibling: refusals only
    qreal scale = 1.0; ///< type and lines: 1.3 for the projector

    static Theme make(Kind kind);

    bool isDark() const { return kind == Kind::Dark; }
    /// Colour of a function by its place in the scenario (Okabe-Ito order; repeats after eight).
    QColor function(int index) const;
    /// The same, pale: idle environments and area fills.
    QColor functionTint(int index) const;
    qreal lineWidth(qreal base) const { return base * scale; }

    /// Type: a point size at 96 dpi logical pixels, times scale. Figures are tabular.
    QFont font(qreal pixelSize, QFont::Weight weight = QFont::Normal) const;

    QPalette palette() const;
    QString styleSheet() const;
};

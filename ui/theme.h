// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

/// Colours, type sizes and line widths of one look: the only file that knows them. A value; views are handed one by setTheme().
///
/// The style sheet dresses every native widget. What a widget is for, it says by a dynamic property:
///   QPushButton/QToolButton  primary=true     the one thing to press
///                            segment=left|middle|right   one of a row of joined, checkable buttons
///                            quiet=true       no frame until hovered
///   QFrame                   card=true        a card; with function=0..7 a bar in the function's colour at its left
///                            bar=top|bottom   the transport bar, the time line; panel=left|right the side panels
///                            rule=true        a hairline between two parts
///   QLabel                   role=title|heading|muted|value|clock|error
///   QSlider, QProgressBar    function=0..7    in the function's colour
///   QPlainTextEdit           role=code        the command line under the controls
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
    QColor wash; ///< behind what is refused
    QColor future; ///< of a plot: where no time has been yet
    QColor outline; ///< of what is free: 3 : 1 against the card
    QColor throttleInk; ///< the same hue, dark or light enough for text
    QColor hover; ///< under the pointer
    QColor field; ///< behind typed text
    qreal scale = 1.0; ///< type and lines: 1.3 for the projector
    qreal leastType = 0; ///< no text is set smaller, in pixels

    static Theme make(Kind kind);

    static constexpr int FunctionColours = 8;

    bool isDark() const { return kind == Kind::Dark; }
    /// Colour of a function by its place in the scenario (Okabe-Ito order; repeats after eight).
    QColor function(int index) const;
    /// The same, pale: idle environments and area fills.
    QColor functionTint(int index) const;
    /// The same, dark or light enough to be told from the card (3 : 1): round what is pale.
    QColor functionEdge(int index) const;
    /// The ink, of dark and white, that reads best on `background`.
    QColor inkOn(const QColor &background) const;
    qreal lineWidth(qreal base) const { return base * scale; }
    /// A length that grows with the type.
    qreal px(qreal base) const { return base * scale; }

    /// Type: a point size at 96 dpi logical pixels, times scale. Figures are tabular.
    QFont font(qreal pixelSize, QFont::Weight weight = QFont::Normal) const;

    QPalette palette() const;
    QString styleSheet() const;

    /// Contrast of two colours as WCAG 2 defines it, 1 to 21.
    static double contrast(const QColor &a, const QColor &b);
    /// `front` laid over `back` at `opacity`: an opaque colour, so that it exports the same everywhere.
    static QColor mixed(const QColor &front, const QColor &back, qreal opacity);

    bool operator==(const Theme &) const = default;
};

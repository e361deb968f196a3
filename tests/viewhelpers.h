// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QColor>
#include <QHelpEvent>
#include <QImage>
#include <QToolTip>
#include <QTranslator>
#include <QWidget>

/// What the tests of views look with.
namespace Views {

/// Turns every text into one that can be told from the source, as a real translation would.
class Marking : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QStringLiteral("«%1»").arg(QString::fromUtf8(source));
    }
};

inline int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour;
    return count;
}

inline QImage shot(QWidget &widget)
{
    QApplication::processEvents();
    return widget.grab().toImage();
}

/// What the tooltip says at a point of a widget.
inline QString tipAt(QWidget &widget, const QPoint &position)
{
    QToolTip::hideText();
    QHelpEvent help(QEvent::ToolTip, position, widget.mapToGlobal(position));
    QApplication::sendEvent(&widget, &help);
    return QToolTip::text();
}

} // namespace Views

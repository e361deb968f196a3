// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/card.h"

#include <QApplication>
#include <QColor>
#include <QHelpEvent>
#include <QImage>
#include <QPainter>
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

/// A picture without a window: of a frame, in a size, in a theme.
template<typename Shown>
class Still
{
public:
    template<typename... Arguments>
    explicit Still(const std::shared_ptr<const sim::Frame> &frame, const QSize &size = {480, 348},
                   Arguments... arguments)
        : m_picture(arguments...)
    {
        m_picture.setSize(size);
        m_picture.show(frame);
    }
    Shown *operator->() { return &m_picture; }
    QImage image() const
    {
        QImage image(m_picture.size().toSize(), QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        m_picture.paint(painter);
        return image;
    }

private:
    Shown m_picture;
};

/// The card whose picture is of this kind.
template<typename Shown>
Card *cardOf(const QWidget &within, int which = 0)
{
    for (Card *card : within.findChildren<Card *>())
        if (dynamic_cast<Shown *>(&card->picture()) && which-- == 0)
            return card;
    return nullptr;
}

template<typename Shown>
Shown *pictureOf(const QWidget &within, int which = 0)
{
    Card *card = cardOf<Shown>(within, which);
    return card ? dynamic_cast<Shown *>(&card->picture()) : nullptr;
}

} // namespace Views

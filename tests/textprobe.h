// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFontMetricsF>
#include <QList>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QString>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <limits>

/// Takes down every text that is painted on it: where its ink is, in which size, and what has become of it since.
class TextProbe : public QPaintDevice
{
public:
    struct Text
    {
        QString text;
        QRectF ink; ///< as a reader sees it: in pixels of the device
        QRectF room; ///< what it may be seen in: the clip of its widget
        qreal size = 0; ///< of the type, in pixels
        QColor colour;
        bool covered = false; ///< something opaque lies on a part of it
    };

    explicit TextProbe(const QSize &size)
        : m_size(size)
        , m_engine(this)
    {}

    const QList<Text> &texts() const { return m_texts; }

    QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmWidthMM:
            return qRound(m_size.width() * 25.4 / 96);
        case PdmHeightMM:
            return qRound(m_size.height() * 25.4 / 96);
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDepth:
            return 32;
        case PdmNumColors:
            return std::numeric_limits<int>::max();
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return qRound(devicePixelRatioFScale());
        default:
            return 0;
        }
    }

private:
    class Engine : public QPaintEngine
    {
    public:
        explicit Engine(TextProbe *probe)
            : QPaintEngine(AllFeatures)
            , m_probe(probe)
        {}
        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        Type type() const override { return User; }
        void updateState(const QPaintEngineState &) override {}
        void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
        void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override {}
        void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
        void drawPolygon(const QPoint *, int, PolygonDrawMode) override {}
        void drawRects(const QRect *rects, int count) override
        {
            for (int i = 0; i < count; ++i)
                fill(rects[i]);
        }
        void drawRects(const QRectF *rects, int count) override
        {
            for (int i = 0; i < count; ++i)
                fill(rects[i]);
        }
        /// A rounded plate is one; what has another form leaves holes, and its bounds say nothing.
        void drawPath(const QPainterPath &path) override
        {
            const QRectF bounds = path.boundingRect();
            if (path.contains(bounds.center()) && path.contains(bounds.adjusted(4, 4, -4, -4)))
                fill(bounds);
        }
        void drawTextItem(const QPointF &position, const QTextItem &item) override
        {
            const QFont font = item.font();
            const QTransform now = state->transform();
            if (item.text().trimmed().isEmpty() || painter()->pen().color().alpha() == 0)
                return;
            Text text;
            text.text = item.text();
            text.ink = now.mapRect(QFontMetricsF(font).tightBoundingRect(item.text()).translated(position));
            text.room = room();
            text.colour = painter()->pen().color();
            text.size = QFontMetricsF(font).height() > 0
                            ? (font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * 96 / 72)
                                  * std::sqrt(std::abs(now.determinant()))
                            : 0;
            m_probe->m_texts.push_back(text);
        }

    private:
        QRectF room() const
        {
            QRectF room(QPointF(), m_probe->m_size);
            if (!systemClip().isEmpty())
                room &= systemClip().boundingRect();
            if (painter()->hasClipping())
                room &= state->transform().mapRect(painter()->clipBoundingRect());
            return room;
        }
        void fill(const QRectF &rect)
        {
            const QBrush &brush = painter()->brush();
            if (brush.style() != Qt::SolidPattern || brush.color().alpha() < 255 || painter()->opacity() < 1)
                return;
            const QRectF covered = state->transform().mapRect(rect) & room();
            auto &texts = m_probe->m_texts;
            texts.removeIf([&](const Text &text) { return covered.contains(text.ink & text.room); });
            for (Text &text : texts) {
                const QRectF both = covered & text.ink & text.room;
                text.covered |= both.width() > 1 && both.height() > 2;
            }
        }

        TextProbe *m_probe;
    };

    QSize m_size;
    QList<Text> m_texts;
    mutable Engine m_engine;
};

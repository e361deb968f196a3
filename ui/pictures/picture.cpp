// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture.h"

#include "ui/pictures/painting.h"

#include <QPainter>

#include <algorithm>

namespace {

constexpr qreal LeastType = 9.5; ///< at 100 %: smaller is read by nobody

} // namespace

Picture::Picture()
    : m_theme(Theme::make(Theme::Kind::Light))
{}

Picture::~Picture() = default;

void Picture::show(const std::shared_ptr<const sim::Frame> &frame)
{
    m_frame = frame;
    if (m_frame)
        read();
}

void Picture::setTheme(const Theme &theme)
{
    m_theme = theme;
    readAll();
}

void Picture::setSize(const QSizeF &size)
{
    if (m_size == size)
        return;
    m_size = size;
    readAll();
}

void Picture::setGaze(const Gaze &gaze)
{
    if (m_gaze == gaze)
        return;
    m_gaze = gaze;
    readAll();
}

void Picture::setLarge(bool large)
{
    m_large = large;
    readAll();
}

void Picture::setHeaderRoom(qreal room)
{
    if (m_headerRoom == room)
        return;
    m_headerRoom = room;
    touch(header());
}

void Picture::retranslate()
{
    readAll();
}

void Picture::readAll()
{
    if (m_frame)
        read();
    touchAll();
}

void Picture::setHeader(const QString &title, const QString &remark)
{
    if (m_title == title && m_remark == remark)
        return;
    m_title = title;
    m_remark = remark;
    touch(header());
}

QRectF Picture::header() const
{
    const qreal pad = m_theme.px(12);
    return {pad, m_theme.px(9), std::max<qreal>(0, m_size.width() - 2 * pad), m_theme.px(22)};
}

QRectF Picture::body() const
{
    const qreal pad = m_theme.px(12);
    const qreal top = m_title.isEmpty() ? pad : header().bottom() + m_theme.px(5);
    return {pad, top, std::max<qreal>(0, m_size.width() - 2 * pad),
            std::max<qreal>(0, m_size.height() - top - m_theme.px(10))};
}

int Picture::functionCount() const
{
    if (!m_frame || !m_frame->scenario)
        return 0;
    return static_cast<int>(std::min(m_frame->functions.size(), m_frame->scenario->functions.size()));
}

const sim::FunctionConfig &Picture::config(int function) const
{
    return m_frame->scenario->functions[static_cast<std::size_t>(function)];
}

const sim::FunctionFrame &Picture::level(int function) const
{
    return m_frame->functions[static_cast<std::size_t>(function)];
}

QString Picture::functionName(int function) const
{
    return QString::fromStdString(config(function).name);
}

QColor Picture::functionColour(int function) const
{
    const QColor colour = m_theme.function(function);
    const bool strong = m_gaze.function < 0 || m_gaze.function == function;
    return strong ? colour : Theme::mixed(colour, m_theme.card, 0.3);
}

std::pair<sim::SimTime, sim::SimTime> Picture::timeAxis() const
{
    const sim::SimTime end = std::max(m_frame->scenario->duration, sim::Second);
    const sim::SimTime to = std::min(m_gaze.to, end);
    return {std::clamp<sim::SimTime>(m_gaze.from, 0, to - sim::Millisecond), to};
}

void Picture::write(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text,
                    const QFont &font, const QColor &colour) const
{
    Paint::text(painter, rect, alignment, text, font, colour, std::max(m_theme.leastType, m_theme.px(LeastType)));
}

qreal Picture::titleWidth() const
{
    const qreal swatch = titleSwatch().isValid() ? m_theme.px(9 + 6) : 0;
    return swatch + Paint::textWidth(m_title, m_theme.font(15, QFont::DemiBold)) + 1;
}

void Picture::paintHeader(QPainter &painter) const
{
    QRectF line = header().adjusted(0, 0, -m_headerRoom - headerTaken(), 0);
    const QFont titleFont = m_theme.font(15, QFont::DemiBold);
    if (const QColor colour = titleSwatch(); colour.isValid()) {
        const qreal side = m_theme.px(9);
        painter.fillRect(QRectF(line.left(), line.center().y() - side / 2, side, side).toAlignedRect(), colour);
        line.setLeft(line.left() + side + m_theme.px(6));
    }
    const qreal titleWidth = std::min(line.width(), Paint::textWidth(m_title, titleFont) + 1);
    write(painter, QRectF(line.left(), line.top(), titleWidth, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
          m_title, titleFont, m_theme.ink);
    const qreal left = std::max(remarkLeft(), line.left() + titleWidth) + m_theme.px(10);
    const QFont font = m_theme.font(12);
    // A remark that would have to be cut is left out.
    if (!m_remark.isEmpty() && line.right() - left > Paint::textWidth(m_remark, font))
        write(painter, QRectF(left, line.top(), line.right() - left, line.height()), Qt::AlignRight | Qt::AlignVCenter,
              m_remark, font, m_theme.inkMuted);
}

void Picture::paint(QPainter &painter, const QRectF &exposed) const
{
    const QRectF all(QPointF(), m_size);
    if (!exposed.isEmpty() && body().contains(exposed)) {
        painter.fillRect(exposed, m_theme.card);
    } else {
        painter.fillRect(all, m_theme.window);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(m_theme.card);
        const qreal width = m_theme.lineWidth(isAlarmed() ? 2 : 1);
        painter.setPen(QPen(isAlarmed() ? m_theme.throttle : m_theme.border, width));
        const qreal inset = width / 2;
        painter.drawRoundedRect(all.adjusted(inset, inset, -inset, -inset), m_theme.px(8), m_theme.px(8));
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        paintHeader(painter);
    }
    if (m_frame)
        paintBody(painter);
}

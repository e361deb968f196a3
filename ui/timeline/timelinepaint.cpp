// SPDX-License-Identifier: GPL-3.0-or-later
// How the time line is drawn; what stands where, and what the mouse does, is in timelinebar.cpp.
#include "ui/pictures/painting.h"
#include "ui/text.h"
#include "ui/timeline/timelinebar.h"
#include "ui/timeline/timelinelayout.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

void TimelineBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel);
    painter.fillRect(QRectF(0, 0, width(), m_theme.lineWidth(1)), m_theme.border);
    paintTrack(painter);
    if (hasTwoRuns())
        paintBranch(painter);
    paintMarks(painter);
    const TimelineLayout map = layout();
    const QPointF head(map.x(m_asked.value_or(m_frame ? m_frame->time : 0)), lane(true).center().y());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme.panel);
    painter.setPen(QPen(m_theme.accent, m_theme.lineWidth(2.4)));
    painter.drawEllipse(head, m_theme.px(8), m_theme.px(8));
    if (hasFocus()) {
        painter.setBrush(m_theme.accent);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(head, m_theme.px(3.5), m_theme.px(3.5));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);

    paintPills(painter);
    paintClock(painter);
    Paint::text(
        painter,
        QRectF(map.track.left(), height() - m_theme.px(StepHeight + 1), map.track.width(), m_theme.px(StepHeight)),
        Qt::AlignLeft | Qt::AlignVCenter, stepText(), m_theme.font(LabelType, QFont::DemiBold), m_theme.ink);
    Paint::text(painter, QRectF(map.track.right(), 0, width() - m_theme.px(16) - map.track.right(), height()),
                Qt::AlignRight | Qt::AlignVCenter, m_frame ? Text::clockShort(end()) : QString(), m_theme.font(13),
                m_theme.inkMuted);
}

/// What is behind the head, what was seen beyond it, and what nobody has seen yet.
void TimelineBar::paintTrack(QPainter &painter) const
{
    const TimelineLayout map = layout();
    const qreal round = map.track.height() / 2;
    const auto draw = [&](qreal to, const QColor &colour) {
        painter.setBrush(colour);
        painter.drawRoundedRect(
            QRectF(map.track.left(), map.track.top(), std::max<qreal>(0, to - map.track.left()), map.track.height()),
            round, round);
    };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    draw(map.track.right(), m_theme.grid);
    if (m_frame) {
        const bool branch = isBranch(); // then this is the lane of the run before
        const QColor pale = Theme::mixed(m_theme.accent, m_theme.panel, 0.35);
        draw(map.x(branch ? m_frame->ghostSeen : m_frame->frontier), pale);
        draw(map.x(branch ? std::min(m_frame->time, m_frame->branchedAt) : m_frame->time), m_theme.accent);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

/// The run that leaves the other's lane.
void TimelineBar::paintBranch(QPainter &painter) const
{
    const TimelineLayout map = layout();
    const bool current = isBranch();
    const QColor pale = Theme::mixed(m_theme.accent, m_theme.panel, 0.35);
    const auto draw = [&](sim::SimTime to, const QColor &colour) {
        painter.setPen(QPen(colour, map.track.height(), Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(map.branchTo(to));
    };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const sim::SimTime seen = current ? m_frame->frontier : m_frame->ghostSeen;
    if (seen >= map.branch)
        draw(seen, pale);
    if (current && m_frame->time >= map.branch)
        draw(m_frame->time, m_theme.accent);
    painter.setBrush(m_theme.panel);
    painter.setPen(QPen(m_theme.accent, m_theme.lineWidth(1.8)));
    const qreal y = map.branch > 0 ? map.track.center().y() : map.beside.center().y();
    painter.drawEllipse(QPointF(map.x(map.branch), y), m_theme.px(4), m_theme.px(4));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimelineBar::paintMarks(QPainter &painter) const
{
    const TimelineLayout map = layout();
    const qreal half = m_theme.px(4.5);
    painter.setPen(Qt::NoPen);
    for (const Label &label : labels()) {
        const bool up = isAbove(label.mark);
        const qreal tip = up ? map.track.top() - m_theme.px(1) : map.track.bottom() + m_theme.px(1);
        const qreal base = up ? tip - m_theme.px(5.5) : tip + m_theme.px(5.5);
        const QColor colour = up ? (label.mark.ahead ? m_theme.inkMuted : m_theme.ink) : m_theme.throttle;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(label.mark.ahead ? QPen(colour, m_theme.lineWidth(1)) : QPen(Qt::NoPen));
        painter.setBrush(label.mark.ahead ? QBrush(m_theme.panel) : QBrush(colour));
        painter.drawPolygon(
            QPolygonF({QPointF(label.x, tip), QPointF(label.x - half, base), QPointF(label.x + half, base)}));
        if (label.own) { // it can be taken hold of
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_theme.accent, m_theme.lineWidth(1.4)));
            painter.drawPolygon(QPolygonF({QPointF(label.x, tip + m_theme.px(1)),
                                           QPointF(label.x - half - m_theme.px(2), base - m_theme.px(1)),
                                           QPointF(label.x + half + m_theme.px(2), base - m_theme.px(1))}));
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        if (!label.box.isEmpty())
            Paint::text(painter, label.box, Qt::AlignCenter, label.text, m_theme.font(LabelType),
                        !up                ? m_theme.throttleInk
                        : label.mark.ahead ? m_theme.inkMuted
                                           : m_theme.ink);
    }
}

void TimelineBar::paintPills(QPainter &painter) const
{
    for (const Pill &pill : pills()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(pill.current ? m_theme.accent : m_theme.border, m_theme.lineWidth(1)));
        painter.setBrush(pill.current ? Theme::mixed(m_theme.accent, m_theme.panel, 0.2) : m_theme.panel);
        painter.drawRoundedRect(pill.box, pill.box.height() / 2, pill.box.height() / 2);
        painter.setRenderHint(QPainter::Antialiasing, false);
        Paint::text(painter, pill.box, Qt::AlignCenter, pill.text,
                    m_theme.font(PillType, pill.current ? QFont::DemiBold : QFont::Normal),
                    pill.current ? m_theme.ink : m_theme.inkMuted);
    }
}

void TimelineBar::paintClock(QPainter &painter) const
{
    const qreal half = m_theme.px(19);
    const QRectF upper(m_theme.px(16), height() / 2.0 - half, leftColumn() + 2, half + m_theme.px(2));
    Paint::text(painter, upper, Qt::AlignLeft | Qt::AlignVCenter, Text::clock(m_frame ? m_frame->time : 0),
                m_theme.font(15, QFont::Bold), m_theme.ink);
    Paint::text(painter, QRectF(upper.left(), upper.bottom(), upper.width(), m_theme.px(17)),
                Qt::AlignLeft | Qt::AlignVCenter, rules(), m_theme.font(RulesType), m_theme.inkMuted);
}

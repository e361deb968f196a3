// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/gaugepicture.h"
#include "ui/pictures/painting.h"
#include "ui/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace {

constexpr qreal LeastPart = 3; ///< of a bar: what there is can be seen

} // namespace

/// The level, at the right.
qreal GaugePicture::headerTaken() const
{
    if (m_form == Form::Ring)
        return 0;
    const int most = std::max(m_reading.ceiling, m_reading.inFlight); // the name stays what it is as the level rises
    return Paint::textWidth(Text::count(most), theme().font(16, QFont::Bold)) + theme().px(5);
}

void GaugePicture::paintBody(QPainter &painter) const
{
    if (m_more > 0 || (!isAccount() && m_function >= functionCount()))
        return;
    if (m_reading.alarmed) {
        const qreal edge = theme().lineWidth(2);
        painter.fillRect(zone().adjusted(edge, 0, -edge, -theme().px(6)), theme().wash);
    }
    switch (m_form) {
    case Form::Ring:
        paintRing(painter);
        paintZone(painter);
        break;
    case Form::Tile:
        paintTile(painter);
        break;
    case Form::Line:
        paintLine(painter);
        break;
    }
}

void GaugePicture::paintRing(QPainter &painter) const
{
    const QRectF area(header().left(), header().bottom(), header().width(), zone().top() - header().bottom());
    const qreal caption = theme().px(18);
    const qreal outer = std::max<qreal>(
        8, std::min({theme().px(isAccount() ? 68 : 50), area.width() / 2, area.height() - caption - theme().px(2)}));
    const qreal thickness = outer * (isAccount() ? 17.0 / 68 : 13.0 / 50);
    const QPointF centre(std::round(area.center().x()), std::round(area.bottom() - caption - theme().px(2)));
    const QRectF circle(centre.x() - outer + thickness / 2, centre.y() - outer + thickness / 2, 2 * outer - thickness,
                        2 * outer - thickness);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr int Half = 180 * 16;
    const auto arc = [&](const QColor &colour, double from, double to) {
        painter.setPen(QPen(colour, thickness, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(circle, Half - static_cast<int>(from * Half), -static_cast<int>((to - from) * Half));
    };
    arc(theme().grid, 0, 1);
    double from = 0;
    for (const Part &part : parts()) {
        const double share =
            m_reading.ceiling > 0 ? static_cast<double>(part.level) / m_reading.ceiling : part.level > 0;
        const double to = std::min(1.0, from + share);
        if (to > from && !part.hatched)
            arc(part.colour, from, to);
        // Nobody's now: short strokes across the ring.
        for (double at = from + 0.004; part.hatched && at < to; at += 0.016)
            arc(part.colour, at, std::min(to, at + 0.007));
        from = to;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(
        QRectF(centre.x() + outer - thickness - theme().px(5), centre.y(), thickness + theme().px(9), theme().px(2.5)),
        theme().ink);
    // Above 64 pixels glyphs are drawn in another way, and not always the same one.
    const QFont numbers = theme().font(std::min(isAccount() ? 32.0 : 24.0, 60 / theme().scale), QFont::Bold);
    const qreal height = theme().px(isAccount() ? 34 : 27);
    write(painter,
          QRectF(centre.x() - outer + thickness + theme().px(5), centre.y() - height + theme().px(4),
                 2 * (outer - thickness - theme().px(5)), height),
          Qt::AlignCenter, Text::count(m_reading.inFlight), numbers, theme().ink);
    write(painter, QRectF(area.left(), centre.y() + theme().px(4), area.width(), caption), Qt::AlignCenter,
          this->caption(), theme().font(12), theme().inkMuted);
}

/// Asked, cross and refused at the right; the bar; the share.
void GaugePicture::paintZone(QPainter &painter) const
{
    const QRectF bar = askBar();
    const QRectF line(bar.left(), zone().top() + theme().px(6), bar.width(), theme().px(18));
    const QFont font = theme().font(13);
    write(painter, line, Qt::AlignLeft | Qt::AlignVCenter, GaugePicture::tr("%1/s").arg(Text::count(m_reading.asked())),
          font, theme().ink);
    const std::int64_t refused = m_reading.lastSecond.refused.total();
    if (refused > 0)
        paintRefused(painter, line, Text::count(refused), true);
    else
        write(painter, line, Qt::AlignRight | Qt::AlignVCenter, GaugePicture::tr("0 throttled"), theme().font(12),
              theme().inkMuted);
    paintAsked(painter, bar);
    const QRectF last(bar.left(), bar.bottom() + theme().px(3), bar.width(), theme().px(18));
    if (m_reading.ghostShare) {
        paintGhost(painter, bar, last);
        return;
    }
    const bool fits = Paint::textWidth(shareText(), theme().font(13, QFont::Bold)) <= last.width();
    write(painter, last, Qt::AlignLeft | Qt::AlignVCenter, fits ? shareText() : shareText(true),
          theme().font(13, refused > 0 ? QFont::Bold : QFont::Normal), refused > 0 ? theme().ink : theme().inkMuted);
}

void GaugePicture::paintRefused(QPainter &painter, const QRectF &line, const QString &text, bool strong) const
{
    const QFont font = theme().font(13, strong ? QFont::Bold : QFont::Normal);
    const qreal width = Paint::textWidth(text, font) + 1;
    write(painter, line, Qt::AlignRight | Qt::AlignVCenter, text, font, theme().ink);
    Paint::cross(painter, {line.right() - width - theme().px(9), line.center().y()}, theme().px(8), theme().throttle,
                 theme().lineWidth(2));
}

/// All of it is what was asked: served at the left, refused at the right.
void GaugePicture::paintAsked(QPainter &painter, const QRectF &bar) const
{
    painter.fillRect(bar, theme().grid);
    const auto asked = static_cast<qreal>(m_reading.asked());
    if (asked <= 0)
        return;
    const std::int64_t refused = m_reading.lastSecond.refused.total();
    qreal cut = refused > 0 ? bar.width() * static_cast<qreal>(refused) / asked : 0;
    if (refused > 0)
        cut = std::max(cut, theme().px(LeastPart));
    const qreal served = bar.width() - cut;
    qreal x = bar.left();
    const auto all = static_cast<qreal>(m_reading.asked() - refused);
    for (const int f : functions()) {
        const sim::Asked &one = level(f).lastSecond;
        const auto own = static_cast<qreal>(one.all() - one.refused.total());
        const qreal width = all > 0 ? served * own / all : 0;
        painter.fillRect(QRectF(x, bar.top(), width, bar.height()), functionColour(f));
        x += width;
    }
    if (refused > 0)
        Paint::crossBar(painter, QRectF(bar.right() - cut, bar.top(), cut, bar.height()), theme());
}

/// Beside this run's share that of the run before, and a tick where its bar is cut.
void GaugePicture::paintGhost(QPainter &painter, const QRectF &bar, const QRectF &line) const
{
    const QString other = Text::percent(*m_reading.ghostShare, 0);
    const QFont font = theme().font(12);
    write(painter, line, Qt::AlignLeft | Qt::AlignVCenter, Text::percent(m_reading.lastSecond.share(), 0),
          theme().font(13, QFont::Bold), theme().ink);
    write(painter, line, Qt::AlignRight | Qt::AlignVCenter, other, font, theme().inkMuted);
    const qreal right = line.right() - Paint::textWidth(other, font) - theme().px(5);
    const qreal y = std::round(line.center().y());
    const QPen pen(theme().ink, theme().lineWidth(1.5), Qt::SolidLine, Qt::FlatCap);
    painter.setPen(pen);
    for (int i = 0; i < 3; ++i)
        painter.drawLine(QLineF(right - theme().px(18 - i * 7), y, right - theme().px(13.5 - i * 7), y));
    const qreal x = std::round(bar.right() - bar.width() * *m_reading.ghostShare);
    for (qreal top = bar.top() - theme().px(2); top < bar.bottom() + theme().px(2); top += theme().px(5))
        painter.drawLine(QLineF(x, top, x, top + theme().px(3)));
}

void GaugePicture::paintLevelBar(QPainter &painter, const QRectF &bar) const
{
    painter.fillRect(bar, theme().grid);
    qreal x = bar.left();
    for (const Part &part : parts()) {
        const qreal share = m_reading.ceiling > 0 ? static_cast<qreal>(part.level) / m_reading.ceiling : part.level > 0;
        const qreal width = std::min(bar.right() - x, bar.width() * share);
        if (part.hatched)
            Paint::initHatch(painter, QRectF(x, bar.top(), width, bar.height()), 0, part.colour, theme(), true);
        else
            painter.fillRect(QRectF(x, bar.top(), width, bar.height()), part.colour);
        x += width;
    }
    painter.fillRect(QRectF(bar.right(), bar.top() - theme().px(2), theme().px(2), bar.height() + theme().px(4)),
                     theme().ink);
}

/// Letter, number, level, asked and refused: as small as it gets.
void GaugePicture::paintTile(QPainter &painter) const
{
    const QRectF line = header();
    write(painter, line, Qt::AlignRight | Qt::AlignVCenter, Text::count(m_reading.inFlight),
          theme().font(16, QFont::Bold), theme().ink);
    paintLevelBar(painter,
                  QRectF(line.left(), line.bottom() + theme().px(3), line.width() - theme().px(2), theme().px(6)));
    const QRectF bar = askBar();
    paintAsked(painter, bar);
    const QRectF last(bar.left(), bar.bottom() + theme().px(2), bar.width(), theme().px(16));
    const QFont plain = theme().font(12);
    const QString number = Text::count(m_reading.asked());
    const QString rate = GaugePicture::tr("%1/s").arg(number);
    const qreal refused = Paint::textWidth(Text::percent(1, 0), theme().font(13, QFont::Bold)) + theme().px(22);
    const bool fits = Paint::textWidth(rate, plain) + refused <= last.width();
    write(painter, last, Qt::AlignLeft | Qt::AlignVCenter, fits ? rate : number, plain, theme().ink);
    if (m_reading.lastSecond.refused.total() > 0)
        paintRefused(painter, last, Text::percent(m_reading.lastSecond.share(), 0), true);
    else
        write(painter, last, Qt::AlignRight | Qt::AlignVCenter, Text::percent(0, 0), theme().font(12),
              theme().inkMuted);
}

void GaugePicture::paintLine(QPainter &painter) const
{
    const QRectF line = header();
    const QFont strong = theme().font(16, QFont::Bold);
    const QFont plain = theme().font(12);
    const QString of =
        GaugePicture::tr("/ %1", "behind a level: the most it may be").arg(Text::count(m_reading.ceiling));
    const QString level = Text::count(m_reading.inFlight);
    const qreal name = Paint::textWidth(title(), theme().font(15, QFont::DemiBold)) + theme().px(isAccount() ? 6 : 21);
    qreal width = Paint::textWidth(of, plain) + theme().px(4);
    // The mark at the bar's end says it, too.
    if (name + Paint::textWidth(level, strong) + width > line.width())
        width = 0;
    else
        write(painter, line, Qt::AlignRight | Qt::AlignVCenter, of, plain, theme().inkMuted);
    write(painter, line.adjusted(0, 0, -width, 0), Qt::AlignRight | Qt::AlignVCenter, level, strong, theme().ink);
    paintLevelBar(painter,
                  QRectF(line.left(), line.bottom() + theme().px(4), line.width() - theme().px(2), theme().px(7)));
    const QRectF bar = askBar();
    paintAsked(painter, bar);
    const QRectF last(bar.left(), bar.bottom() + theme().px(2), bar.width(), theme().px(16));
    const QString asked = GaugePicture::tr("%1/s").arg(Text::count(m_reading.asked()));
    const std::int64_t refused = m_reading.lastSecond.refused.total();
    const QString said = GaugePicture::tr("%1 · %2", "throttled, their share")
                             .arg(Text::count(refused), Text::percent(m_reading.lastSecond.share(), 0));
    const qreal right = refused > 0 ? Paint::textWidth(said, theme().font(13, QFont::Bold)) + theme().px(22)
                                    : Paint::textWidth(shareText(), plain);
    if (Paint::textWidth(asked, plain) + right + theme().px(6) <= last.width())
        write(painter, last, Qt::AlignLeft | Qt::AlignVCenter, asked, plain, theme().ink);
    if (refused > 0)
        paintRefused(painter, last, said, true);
    else
        write(painter, last, Qt::AlignRight | Qt::AlignVCenter, shareText(), plain, theme().inkMuted);
}

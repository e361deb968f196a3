// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/gauge.h"

#include "ui/pictures/painting.h"
#include "ui/text.h"

#include <QPainter>

#include <algorithm>

namespace {

/// The trace as separate segments: a polyline with a wide pen costs twenty times as much.
QList<QLineF> traceLines(const std::vector<float> &values, const QRectF &area)
{
    QList<QLineF> lines;
    if (values.size() < 2)
        return lines;
    const float top = std::max(1.0F, *std::max_element(values.begin(), values.end()) * 1.1F);
    constexpr int Samples = 120; // a young run has fewer: its trace grows from the right
    const qreal step = area.width() / (Samples - 1);
    const qreal start = area.right() - step * static_cast<qreal>(values.size() - 1);
    const auto point = [&](std::size_t i) {
        return QPointF(std::max(area.left(), start + step * static_cast<qreal>(i)),
                       area.bottom() - area.height() * static_cast<qreal>(values[i] / top));
    };
    lines.reserve(static_cast<qsizetype>(values.size()));
    for (std::size_t i = 1; i < values.size(); ++i)
        lines.append(QLineF(point(i - 1), point(i)));
    return lines;
}

} // namespace

Gauge::Gauge(int function, QWidget *parent)
    : Card(parent)
    , m_function(function)
{
    setTexts();
}

void Gauge::setCompact(bool compact)
{
    m_compact = compact;
    update();
}

void Gauge::setMore(int functions)
{
    m_more = functions;
    setTexts();
    update();
}

QRect Gauge::header() const
{
    const int side = qRound(theme().px(isAccount() ? 12 : 9));
    const QRect line = Card::header();
    return QRect(side, line.top(), std::max(0, width() - 2 * side), line.height());
}

QRect Gauge::body() const
{
    // Small cards need their width for the arc more than a margin.
    const int side = qRound(theme().px(isAccount() ? 9 : 7));
    const QRect inner = Card::body();
    return QRect(side, inner.top() - (m_compact ? qRound(theme().px(5)) : 0), std::max(0, width() - 2 * side),
                 inner.height() + qRound(theme().px(m_compact ? 9 : 4)));
}

QColor Gauge::titleSwatch() const
{
    // The arc says it already; a bar is thin, and its card has the width.
    return isAccount() || m_more > 0 || !m_compact ? QColor() : theme().function(m_function);
}

QColor Gauge::traceColour() const
{
    return isAccount() ? theme().inkMuted : theme().function(m_function);
}

void Gauge::setTexts()
{
    if (isAccount())
        setHeader(tr("Account"));
    else if (m_more > 0)
        setHeader(tr("+ %n more function(s)", nullptr, m_more));
    else if (m_function < functionCount())
        setHeader(Text::functionTitle(config(m_function)));
    else
        setHeader(QStringLiteral(" "));
    if (frame())
        m_reading = read();
}

Gauge::Reading Gauge::read() const
{
    Reading reading;
    if (isAccount()) {
        reading.inFlight = frame()->inFlight;
        reading.ceiling = frame()->concurrencyLimit;
        for (int i = 0; i < functionCount(); ++i)
            reading.parts.emplace_back(theme().function(i), frame()->functions[static_cast<std::size_t>(i)].inFlight());
        reading.caption = tr("limit %1").arg(Text::count(reading.ceiling));
        return reading;
    }
    if (m_function >= functionCount())
        return reading;
    const sim::FunctionFrame &f = frame()->functions[static_cast<std::size_t>(m_function)];
    reading.inFlight = f.inFlight();
    reading.ceiling = f.ceiling;
    reading.parts.emplace_back(theme().function(m_function), reading.inFlight);
    if (f.reserved)
        reading.caption = *f.reserved == 0 ? tr("reserved 0: off") : tr("reserved %1").arg(Text::count(*f.reserved));
    else
        reading.caption = tr("pool %1").arg(Text::count(f.ceiling));
    return reading;
}

void Gauge::frameChanged()
{
    if (!isAccount() && m_more == 0 && m_function < functionCount())
        setHeader(Text::functionTitle(config(m_function)));
    m_reading = read();
    update(body());
}

void Gauge::paintArc(QPainter &painter, const QRectF &area)
{
    const qreal thickness = theme().px(isAccount() ? 11.5 : 10);
    const qreal overhang = theme().px(isAccount() ? 7 : 9); // the mark reaches over the arc's end
    const qreal radius = std::max<qreal>(8, std::min((area.width() - overhang) / 2, area.height() - theme().px(2)));
    const QPointF centre(area.center().x(), area.top() + radius);
    const QRectF circle(centre.x() - radius + thickness / 2, centre.y() - radius + thickness / 2,
                        2 * radius - thickness, 2 * radius - thickness);

    painter.setRenderHint(QPainter::Antialiasing);
    constexpr int Half = 180 * 16;
    const auto arc = [&](const QColor &colour, double from, double to) {
        painter.setPen(QPen(colour, thickness, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(circle, Half - static_cast<int>(from * Half), -static_cast<int>((to - from) * Half));
    };
    arc(theme().grid, 0, 1);
    double from = 0;
    for (const auto &[colour, level] : m_reading.parts) {
        const double to =
            m_reading.ceiling > 0 ? std::min(1.0, from + static_cast<double>(level) / m_reading.ceiling) : level > 0;
        if (to > from)
            arc(colour, from, to);
        from = to;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    const qreal markTop = centre.y() - theme().px(1);
    painter.fillRect(
        QRectF(centre.x() + radius - thickness - theme().px(4), markTop, thickness + theme().px(8), theme().px(2.5)),
        theme().ink);
}

void Gauge::paintTrace(QPainter &painter, const QRectF &area)
{
    if (!frame()->trace || area.height() < theme().px(4))
        return;
    const auto &rows = *frame()->trace;
    const std::size_t row = isAccount() ? rows.size() - 1 : static_cast<std::size_t>(m_function);
    if (rows.empty() || row >= rows.size())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(traceColour(), theme().lineWidth(1.3)));
    painter.drawLines(traceLines(rows[row], area));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void Gauge::paintBar(QPainter &painter, const QRectF &area)
{
    const qreal line = theme().px(17);
    const QRectF top(area.left(), area.top(), area.width(), line);
    const QFont numbers = theme().font(16, QFont::Bold);
    const QString number = Text::count(m_reading.inFlight);
    const qreal numberWidth = Paint::textWidth(number, numbers) + theme().px(6);
    Paint::text(painter, top, Qt::AlignLeft | Qt::AlignVCenter, number, numbers, theme().ink);
    Paint::text(painter, top.adjusted(numberWidth, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter, m_reading.caption,
                theme().font(11), theme().inkMuted);

    const QRectF bar(area.left(), top.bottom() + theme().px(2), area.width() - theme().px(4), theme().px(7));
    painter.fillRect(bar, theme().grid);
    qreal x = bar.left();
    for (const auto &[colour, level] : m_reading.parts) {
        const qreal share = m_reading.ceiling > 0 ? static_cast<qreal>(level) / m_reading.ceiling : level > 0;
        const qreal w = std::min(bar.right() - x, bar.width() * share);
        painter.fillRect(QRectF(x, bar.top(), w, bar.height()), colour);
        x += w;
    }
    painter.fillRect(QRectF(bar.right(), bar.top() - theme().px(2), theme().px(2.5), bar.height() + theme().px(4)),
                     theme().ink);
    const qreal traceTop = bar.bottom() + theme().px(4);
    paintTrace(painter,
               QRectF(area.left(), traceTop, area.width(), std::min(theme().px(12), area.bottom() - traceTop)));
}

void Gauge::paintBody(QPainter &painter)
{
    if (m_more > 0)
        return;
    const QRectF area = body();
    if (m_compact) {
        paintBar(painter, area);
        return;
    }
    const qreal trace = theme().px(isAccount() ? 14 : 30);
    const qreal caption = theme().px(17);
    QRectF arc = area;
    arc.setHeight(std::max<qreal>(theme().px(26), area.height() - theme().px(14) - caption - theme().px(4)));
    paintArc(painter, arc);

    const qreal thickness = theme().px(isAccount() ? 11.5 : 10);
    const qreal radius = std::min((arc.width() - theme().px(9)) / 2, arc.height() - theme().px(2));
    const qreal base = arc.top() + radius;
    const qreal inside = std::max<qreal>(10, 2 * (radius - thickness) - theme().px(8));
    const qreal type = std::clamp(radius / theme().scale * 0.52, 12.0, isAccount() ? 25.0 : 20.0);
    const QFont numbers = theme().font(type, QFont::Bold);
    const qreal numberHeight = theme().px(type * 1.2);
    Paint::text(painter,
                QRectF(area.center().x() - inside / 2, base - numberHeight + theme().px(isAccount() ? 2 : 1), inside,
                       numberHeight),
                Qt::AlignCenter, Text::count(m_reading.inFlight), numbers, theme().ink);
    Paint::text(painter, QRectF(area.left(), base + theme().px(3), area.width(), caption), Qt::AlignCenter,
                m_reading.caption, theme().font(12), theme().inkMuted);
    const qreal traceTop = base + theme().px(3) + caption + theme().px(1);
    paintTrace(painter, QRectF(area.left() + theme().px(4), traceTop, area.width() - theme().px(8),
                               std::min(trace, area.bottom() - traceTop)));
}

QString Gauge::tip(const QPoint &) const
{
    if (m_more > 0)
        return {};
    if (isAccount()) {
        QString text = tr("Account: %1 of %2 concurrent executions in use.")
                           .arg(Text::count(m_reading.inFlight), Text::count(m_reading.ceiling));
        text += QLatin1Char('\n')
                + tr("Unreserved pool: %1 of %2 in use.")
                      .arg(Text::count(frame()->unreservedInFlight), Text::count(frame()->unreservedPool));
        return text;
    }
    if (m_function >= functionCount())
        return {};
    const sim::FunctionFrame &f = frame()->functions[static_cast<std::size_t>(m_function)];
    return tr("%1: %2 in flight, %3 at most.\nInitialising: %4\nProvisioned, in use and ready: %5 of %6\nWarm and "
              "idle: %7\nLine below: the last 60 s.")
        .arg(title(), Text::count(f.inFlight()), Text::count(f.ceiling), Text::count(f.initialising),
             Text::count(f.provisionedBusy), Text::count(f.provisionedReady), Text::count(f.idle));
}

QString Gauge::description() const
{
    return tr("%1 in flight, %2").arg(Text::count(m_reading.inFlight), m_reading.caption);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/summarytable.h"

#include "ui/pictures/painting.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace {

constexpr qreal HeadType = 12;
constexpr qreal CellType = 14;
constexpr int Throttles = 3; ///< columns, with the name as column 0
constexpr int ThrottledShare = 4;
constexpr qreal CrossRoom = 19; ///< left of a count of refusals

} // namespace

SummaryTable::SummaryTable(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(Theme::make(Theme::Kind::Light))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
}

void SummaryTable::setSummary(const RunSummary &summary)
{
    m_columns = RunSummary::columns();
    m_functions.clear();
    m_functions.reserve(summary.functions.size());
    for (std::size_t i = 0; i < summary.functions.size(); ++i) {
        const RunSummary::Row &row = summary.functions[i];
        const int function = static_cast<int>(i);
        m_functions.push_back(
            {summary.functionName(function), summary.cells(row), row.throttles > 0, m_theme.function(function)});
    }
    m_account = {summary.functionName(-1), summary.cells(summary.account), summary.account.throttles > 0, QColor()};
    measure();
}

void SummaryTable::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (std::size_t i = 0; i < m_functions.size(); ++i)
        m_functions[i].swatch = theme.function(static_cast<int>(i));
    measure();
}

void SummaryTable::measure()
{
    const QFont head = m_theme.font(HeadType);
    const QFont bold = m_theme.font(CellType, QFont::Bold);
    m_widths.assign(static_cast<std::size_t>(m_columns.size()) + 1, 0);
    const auto widen = [&](std::size_t column, const QString &text, const QFont &font) {
        const qreal room = column == Throttles ? CrossRoom + 14 : 24;
        m_widths[column] = std::max(m_widths[column], Paint::textWidth(text, font) + m_theme.px(room));
    };
    const auto widenBy = [&](const Line &line) {
        widen(0, line.name, bold);
        for (qsizetype i = 0; i < line.cells.size(); ++i)
            widen(static_cast<std::size_t>(i) + 1, line.cells.at(i), bold);
    };
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        widen(static_cast<std::size_t>(i) + 1, m_columns.at(i), head);
    for (const Line &line : m_functions)
        widenBy(line);
    widenBy(m_account);
    fitScrollBar();
    updateGeometry();
    viewport()->update();
}

int SummaryTable::leastRowHeight() const
{
    return qRound(m_theme.px(25));
}

/// Rows share out what room there is to spare, up to where they would fall apart.
int SummaryTable::rowHeight() const
{
    const int shared = (viewport()->height() - headHeight()) / (static_cast<int>(m_functions.size()) + 1);
    return std::clamp(shared, leastRowHeight(), qRound(m_theme.px(34)));
}

int SummaryTable::headHeight() const
{
    return qRound(m_theme.px(22));
}

int SummaryTable::heightFor(int functions) const
{
    return headHeight() + (functions + 1) * leastRowHeight();
}

QSize SummaryTable::sizeHint() const
{
    const qreal width = std::accumulate(m_widths.begin(), m_widths.end(), qreal(0));
    return {qRound(width), heightFor(std::min(MostRows, static_cast<int>(m_functions.size())))};
}

QSize SummaryTable::minimumSizeHint() const
{
    return {qRound(m_theme.px(200)), heightFor(1)};
}

QRect SummaryTable::window() const
{
    const QRect all = viewport()->rect();
    return {0, headHeight(), all.width(), std::max(0, all.height() - headHeight() - rowHeight())};
}

void SummaryTable::fitScrollBar()
{
    const int beyond = static_cast<int>(m_functions.size()) * rowHeight() - window().height();
    verticalScrollBar()->setRange(0, std::max(0, beyond));
    verticalScrollBar()->setPageStep(std::max(1, window().height()));
    verticalScrollBar()->setSingleStep(rowHeight());
    // Without a way to go, the keys for it are the window's.
    setFocusPolicy(beyond > 0 ? Qt::TabFocus : Qt::NoFocus);
}

void SummaryTable::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    fitScrollBar();
}

/// One size for all cells: where room lacks, type shrinks in all of them alike.
qreal SummaryTable::typeScale() const
{
    const qreal needed = std::accumulate(m_widths.begin(), m_widths.end(), qreal(0));
    return std::clamp(viewport()->width() / std::max<qreal>(1, needed), 0.75, 1.0);
}

QRectF SummaryTable::cellRect(int column, const QRectF &line) const
{
    const qreal needed = std::accumulate(m_widths.begin(), m_widths.end(), qreal(0));
    // What is left over is shared out; where room lacks, all give way alike.
    const qreal spare = std::max<qreal>(0, line.width() - needed) / static_cast<qreal>(m_widths.size());
    const qreal scale = std::min<qreal>(1, line.width() / std::max<qreal>(1, needed));
    const auto width = [&](qreal own) { return own * scale + spare; };
    qreal left = line.left();
    for (int i = 0; i < column; ++i)
        left += width(m_widths[static_cast<std::size_t>(i)]);
    return {left, line.top(), width(m_widths[static_cast<std::size_t>(column)]), line.height()};
}

void SummaryTable::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    paintHead(painter);
    const QRect seen = window();
    painter.save();
    painter.setClipRect(seen);
    qreal top = seen.top() - verticalScrollBar()->value();
    for (const Line &line : m_functions) {
        const QRectF rect(0, top, seen.width(), rowHeight());
        if (rect.intersects(seen))
            paintLine(painter, line, rect, false);
        top += rowHeight();
    }
    painter.restore();
    const QRectF account(0, std::min<qreal>(seen.bottom() + 1, top), seen.width(), rowHeight());
    painter.fillRect(QRectF(0, account.top(), seen.width(), m_theme.lineWidth(1)), m_theme.inkMuted);
    paintLine(painter, m_account, account, true);
}

void SummaryTable::paintHead(QPainter &painter) const
{
    const QRectF line(0, 0, viewport()->width(), headHeight());
    const QFont font = m_theme.font(HeadType * typeScale());
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        Paint::text(painter, cellRect(static_cast<int>(i) + 1, line).adjusted(m_theme.px(6), 0, 0, 0),
                    Qt::AlignRight | Qt::AlignVCenter, m_columns.at(i), font, m_theme.inkMuted);
}

void SummaryTable::paintLine(QPainter &painter, const Line &line, const QRectF &rect, bool bold) const
{
    if (!bold)
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), m_theme.lineWidth(1)), m_theme.grid);
    const QFont font = m_theme.font(CellType * typeScale(), bold ? QFont::Bold : QFont::Normal);
    QRectF name = cellRect(0, rect);
    const qreal side = m_theme.px(9);
    if (line.swatch.isValid())
        painter.fillRect(QRectF(name.left(), name.center().y() - side / 2, side, side).toAlignedRect(), line.swatch);
    name.setLeft(name.left() + m_theme.px(16));
    Paint::text(painter, name, Qt::AlignLeft | Qt::AlignVCenter, line.name, font, m_theme.ink);
    for (qsizetype i = 0; i < line.cells.size(); ++i) {
        const int column = static_cast<int>(i) + 1;
        const bool refusals = column == Throttles || column == ThrottledShare;
        const QString &text = line.cells.at(i);
        const bool nothing = refusals ? !line.refused : text == QLatin1String("0");
        const QColor ink = nothing ? m_theme.inkMuted : refusals ? m_theme.throttleInk : m_theme.ink;
        const qreal before = column == Throttles ? CrossRoom : 6;
        const QRectF cell = cellRect(column, rect).adjusted(m_theme.px(before), 0, 0, 0);
        Paint::text(painter, cell, Qt::AlignRight | Qt::AlignVCenter, text, font, ink);
        if (column != Throttles || nothing)
            continue;
        const qreal left = cell.right() - std::min(Paint::textWidth(text, font), cell.width());
        Paint::cross(painter, QPointF(left - m_theme.px(11), cell.center().y()), m_theme.px(8), m_theme.throttle,
                     m_theme.lineWidth(2));
    }
}

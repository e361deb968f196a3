// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/counterpicture.h"

#include "ui/pictures/painting.h"
#include "ui/pictures/why.h"
#include "ui/text.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace {

using Kind = CounterPicture::Kind;

constexpr int MostColumns = 4; ///< functions side by side
constexpr qreal Pitch = 21;
constexpr qreal NameColumn = 84;

bool isTime(Kind kind)
{
    return kind == Kind::Oldest || kind == Kind::P50 || kind == Kind::P99;
}

bool hasQueue(const sim::FunctionConfig &function)
{
    return function.invocation == sim::Invocation::Async || function.trigger == sim::Trigger::Sqs;
}

/// All that was asked and refused of a function since 0:00.
sim::Asked askedSoFar(const sim::Frame &frame, int function)
{
    sim::Asked all;
    if (frame.seconds) {
        for (const sim::Seconds &stretch : *frame.seconds)
            all += stretch.functions[static_cast<std::size_t>(function)];
    }
    return all;
}

double countOf(const sim::FunctionFrame &f, Kind kind)
{
    switch (kind) {
    case Kind::Throttles:
        return static_cast<double>(f.throttles);
    case Kind::GatewayThrottles:
        return static_cast<double>(f.gatewayThrottles);
    case Kind::ColdStarts:
        return static_cast<double>(f.coldStarts);
    case Kind::Spillovers:
        return static_cast<double>(f.spillovers);
    case Kind::Waiting:
        return static_cast<double>(f.asyncWaiting);
    case Kind::Retries:
        return static_cast<double>(f.retries);
    case Kind::DeadLetters:
        return static_cast<double>(f.deadLetters);
    case Kind::Dropped: // CloudWatch's count has those in it that went to the DLQ (R7.10)
        return static_cast<double>(std::max<std::int64_t>(0, f.dropped - f.deadLetters));
    case Kind::Cost:
        return f.cost;
    case Kind::Oldest:
        return sim::toSeconds(f.asyncOldestAge);
    default:
        return 0;
    }
}

} // namespace

CounterPicture::CounterPicture() = default;

void CounterPicture::setAll(bool all)
{
    m_all = all;
    retranslate();
}

void CounterPicture::setSmall(bool small)
{
    if (m_small == small)
        return;
    m_small = small;
    retranslate();
}

QString CounterPicture::name(Kind kind)
{
    switch (kind) {
    case Kind::Throttles:
        return CounterPicture::tr("Throttles");
    case Kind::GatewayThrottles:
        return CounterPicture::tr("Gateway 429");
    case Kind::ThrottledShare:
        return CounterPicture::tr("% throttled");
    case Kind::ColdStarts:
        return CounterPicture::tr("Cold starts");
    case Kind::Spillovers:
        return CounterPicture::tr("Spillover");
    case Kind::Waiting:
        return CounterPicture::tr("Waiting");
    case Kind::Oldest:
        return CounterPicture::tr("Oldest");
    case Kind::Retries:
        return CounterPicture::tr("Retries");
    case Kind::DeadLetters:
        return CounterPicture::tr("To the DLQ");
    case Kind::Dropped:
        return CounterPicture::tr("Dropped");
    case Kind::P50:
        return CounterPicture::tr("Latency p50");
    case Kind::P99:
        return CounterPicture::tr("Latency p99");
    case Kind::Cost:
        break;
    }
    return CounterPicture::tr("Cost");
}

QString CounterPicture::shortName(Kind kind)
{
    switch (kind) {
    case Kind::ThrottledShare:
        return QStringLiteral("%");
    case Kind::ColdStarts:
        return CounterPicture::tr("Cold", "cold starts, above a narrow column");
    case Kind::P50:
        return QStringLiteral("p50");
    case Kind::P99:
        return QStringLiteral("p99");
    default:
        return name(kind);
    }
}

/// What can be other than nothing in this scenario.
std::vector<Kind> CounterPicture::kinds() const
{
    if (m_small && !m_all)
        return {Kind::Throttles, Kind::ThrottledShare};
    if (isTransposed() && !m_all)
        return {Kind::Throttles, Kind::ThrottledShare, Kind::ColdStarts, Kind::P50, Kind::P99};
    bool queued = m_all;
    bool provisioned = m_all;
    bool gateway = m_all;
    for (int f = 0; f < functionCount(); ++f) {
        queued = queued || hasQueue(config(f));
        provisioned = provisioned || level(f).provisionedClaimed > 0 || level(f).spillovers > 0;
        gateway = gateway || level(f).gatewayThrottles > 0;
    }
    std::vector<Kind> found{Kind::Throttles};
    if (gateway)
        found.push_back(Kind::GatewayThrottles);
    found.push_back(Kind::ThrottledShare);
    if (queued)
        for (const Kind kind : {Kind::Waiting, Kind::Oldest, Kind::Retries, Kind::DeadLetters})
            found.push_back(kind);
    if (m_all)
        found.push_back(Kind::Dropped);
    found.push_back(Kind::ColdStarts);
    if (provisioned)
        found.push_back(Kind::Spillovers);
    for (const Kind kind : {Kind::P50, Kind::P99, Kind::Cost})
        if (!queued || m_all || kind == Kind::Cost)
            found.push_back(kind);
    return found;
}

CounterPicture::Value CounterPicture::valueOf(const sim::Frame &frame, Kind kind, int function)
{
    const int count = static_cast<int>(frame.functions.size());
    if (kind == Kind::P50 || kind == Kind::P99) {
        if (function == Total)
            return {};
        const sim::FunctionFrame &f = frame.functions[static_cast<std::size_t>(function)];
        if (f.responseP99 == 0)
            return {};
        return sim::toSeconds(kind == Kind::P50 ? f.responseP50 : f.responseP99);
    }
    const int first = function == Total ? 0 : function;
    const int last = function == Total ? count : function + 1;
    sim::Asked asked;
    double sum = 0;
    for (int f = first; f < last; ++f) {
        const double one = countOf(frame.functions[static_cast<std::size_t>(f)], kind);
        sum = kind == Kind::Oldest ? std::max(sum, one) : sum + one;
        if (kind == Kind::ThrottledShare)
            asked += askedSoFar(frame, f);
    }
    return kind == Kind::ThrottledShare ? asked.share() : sum;
}

void CounterPicture::read()
{
    m_rows.clear();
    const sim::Frame *ghost = frame()->ghost.get();
    if (ghost && (!ghost->seconds || ghost->functions.size() != frame()->functions.size()))
        ghost = nullptr;
    setHeader(ghost ? CounterPicture::tr("This run against the one before") : CounterPicture::tr("Counters"),
              CounterPicture::tr("0:00–%1").arg(Text::clockShort(frame()->time)));
    for (const Kind kind : kinds()) {
        Row row{kind, {}, {}};
        for (int f = 0; f <= functionCount(); ++f) {
            const int function = f == functionCount() ? Total : f;
            row.values.push_back(valueOf(*frame(), kind, function));
            if (!ghost)
                continue;
            const Value other = valueOf(*ghost, kind, function);
            row.differences.push_back(row.values.back() && other ? Value(*row.values.back() - *other) : Value());
        }
        m_rows.push_back(std::move(row));
    }
    touch(body());
}

QString CounterPicture::text(Kind kind, const Value &value) const
{
    if (!value)
        return QStringLiteral("–");
    if (kind == Kind::ThrottledShare)
        return Text::number(*value * 100, 1);
    if (kind == Kind::Cost)
        return Text::money(*value);
    if (isTime(kind))
        return Text::duration(std::llround(*value * static_cast<double>(sim::Second)));
    return Text::count(std::llround(*value));
}

QString CounterPicture::fitting(Kind kind, const Value &value, qreal width) const
{
    const QString whole = text(kind, value);
    const bool counted = value && kind != Kind::ThrottledShare && kind != Kind::Cost && !isTime(kind);
    return counted && theme().leastType > 0 && Paint::textWidth(whole, theme().font(12.5, QFont::DemiBold)) > width
               ? Text::compact(*value)
               : whole;
}

QString CounterPicture::difference(Kind kind, const Value &value) const
{
    if (!value)
        return {};
    const QString sign = *value < 0 ? QStringLiteral("−") : QStringLiteral("+");
    const QString number = text(kind, std::abs(*value));
    return number == text(kind, 0.0) ? QStringLiteral("0") : sign + number;
}

bool CounterPicture::isTransposed() const
{
    return functionCount() > MostColumns;
}

bool CounterPicture::isEqual(const Row &row) const
{
    return !row.differences.empty()
           && std::all_of(row.differences.begin(), row.differences.end(), [&](const Value &value) {
                  return !value || difference(row.kind, value) == QLatin1String("0");
              });
}

std::vector<const CounterPicture::Row *> CounterPicture::drawnRows() const
{
    std::vector<const Row *> drawn;
    int lines = 1;
    for (const Row &row : m_rows) {
        if (!isTransposed() && isEqual(row))
            continue;
        lines += isTransposed() ? 0 : linesOf(row);
        if (lines > mostLines())
            break;
        drawn.push_back(&row);
    }
    return drawn;
}

QString CounterPicture::sameText() const
{
    QStringList names;
    for (const Row &row : m_rows)
        if (!isTransposed() && isEqual(row))
            names += name(row.kind);
    return names.isEmpty() ? QString() : CounterPicture::tr("Same: %1").arg(names.join(QStringLiteral(", ")));
}

/// As designed, and less where more lines have to fit.
qreal CounterPicture::pitch(int lines) const
{
    return std::min(theme().px(Pitch), body().height() / std::max(1, lines));
}

bool CounterPicture::hasRoom() const
{
    if (isTransposed())
        return functionCount() + 2 <= mostLines();
    const auto different = [this](const Row &row) { return !isEqual(row); };
    return static_cast<std::ptrdiff_t>(drawnRows().size()) == std::count_if(m_rows.begin(), m_rows.end(), different);
}

/// So many can be read.
int CounterPicture::mostLines() const
{
    return std::max(2, static_cast<int>(body().height() / std::max(theme().px(13), 1.3 * theme().leastType)));
}

int CounterPicture::drawnLines() const
{
    int lines = 1;
    for (const Row *row : drawnRows())
        lines += linesOf(*row);
    return lines + (sameText().isEmpty() || lines >= mostLines() ? 0 : 1);
}

QRectF CounterPicture::lineOf(Kind kind) const
{
    if (isTransposed())
        return {};
    const qreal step = pitch(drawnLines());
    int line = 1;
    for (const Row *row : drawnRows()) {
        const int height = linesOf(*row);
        if (row->kind == kind)
            return {body().left(), body().top() + line * step, body().width(), height * step};
        line += height;
    }
    return {};
}

bool CounterPicture::isCost(const QPointF &position) const
{
    return lineOf(Kind::Cost).contains(position);
}

Picture::Reason CounterPicture::reasonAt(const QPointF &position) const
{
    if (!lineOf(Kind::Throttles).united(lineOf(Kind::ThrottledShare)).contains(position))
        return {};
    std::vector<int> all(static_cast<std::size_t>(functionCount()));
    std::iota(all.begin(), all.end(), 0);
    return [frame = sharedFrame(), all] { return Why::soFar(*frame, all); };
}

QString CounterPicture::columnName(int column) const
{
    return column == functionCount() ? CounterPicture::tr("Total") : functionName(column);
}

void CounterPicture::paintColumnHead(QPainter &painter, const QRectF &cell, int function) const
{
    const QFont font = theme().font(12, QFont::DemiBold);
    const QString text = columnName(function);
    write(painter, cell, Qt::AlignRight | Qt::AlignVCenter, text, font, theme().ink);
    if (function == functionCount())
        return;
    const qreal side = theme().px(9);
    const qreal x = cell.right() - std::min(cell.width(), Paint::textWidth(text, font)) - side - theme().px(5);
    painter.fillRect(QRectF(x, cell.center().y() - side / 2, side, side).toAlignedRect(), functionColour(function));
}

void CounterPicture::paintBody(QPainter &painter) const
{
    if (isTransposed())
        paintFunctions(painter);
    else
        paintRows(painter);
}

void CounterPicture::paintRows(QPainter &painter) const
{
    const QRectF area = body();
    const int columns = functionCount() + 1;
    const qreal names = theme().px(NameColumn);
    const qreal width = (area.width() - names) / columns;
    const auto cellOf = [&](const QRectF &line, int column) {
        return QRectF(area.left() + names + column * width, line.top(), width, line.height());
    };
    const std::vector<const Row *> drawn = drawnRows();
    const QString same = sameText();
    const qreal step = pitch(drawnLines());
    qreal type = std::min(12.5, step / theme().scale * 0.72);
    // One size for all numbers, with a gap between the widest and its neighbour.
    qreal widest = 1;
    for (const Row *row : drawn)
        for (const Value &value : row->values)
            widest = std::max(widest,
                              Paint::textWidth(fitting(row->kind, value, width), theme().font(type, QFont::DemiBold)));
    type = std::min(type, std::max(9.5, type * (width - theme().px(5)) / widest));
    QRectF line(area.left(), area.top(), area.width(), step);
    for (int c = 0; c < columns; ++c)
        paintColumnHead(painter, cellOf(line, c), c);
    for (const Row *row : drawn) {
        line.translate(0, step);
        painter.setPen(QPen(theme().grid, 1));
        painter.drawLine(QLineF(area.left(), std::round(line.top()), area.right(), std::round(line.top())));
        constexpr auto Left = Qt::AlignLeft | Qt::AlignVCenter;
        constexpr auto Right = Qt::AlignRight | Qt::AlignVCenter;
        write(painter, QRectF(line.left(), line.top(), names, line.height()), Left, name(row->kind), theme().font(type),
              theme().inkMuted);
        for (int c = 0; c < columns; ++c)
            if (const Value &value = row->values[static_cast<std::size_t>(c)]; value || c < functionCount())
                write(painter, cellOf(line, c), Right, fitting(row->kind, value, width),
                      theme().font(type, QFont::DemiBold), theme().ink);
        if (row->differences.empty())
            continue;
        line.translate(0, step);
        write(painter, QRectF(line.left(), line.top(), names, line.height()), Left, CounterPicture::tr("difference"),
              theme().font(type), theme().inkMuted);
        for (int c = 0; c < columns; ++c)
            write(painter, cellOf(line, c), Right, difference(row->kind, row->differences[static_cast<std::size_t>(c)]),
                  theme().font(type), theme().inkMuted);
    }
    line.translate(0, step);
    if (!same.isEmpty() && line.bottom() <= area.bottom() + 1)
        write(painter, line, Qt::AlignLeft | Qt::AlignVCenter, same, theme().font(type), theme().inkMuted);
}

/// Functions down: with many of them they would not fit side by side. The total always stands there.
void CounterPicture::paintFunctions(QPainter &painter) const
{
    const QRectF area = body();
    const int functions = std::min(functionCount(), mostLines() - 2);
    const qreal step = pitch(functions + 2);
    const qreal type = std::min(12.5, step / theme().scale * 0.72);
    const qreal names = theme().px(46);
    const qreal width = (area.width() - names) / static_cast<qreal>(std::max<std::size_t>(1, m_rows.size()));
    const auto cellOf = [&](int line, std::size_t column) {
        return QRectF(area.left() + names + static_cast<qreal>(column) * width, area.top() + line * step, width, step);
    };
    constexpr auto Right = Qt::AlignRight | Qt::AlignVCenter;
    const auto functionOf = [&](int line) { return line < functions ? line : functionCount(); };
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        write(painter, cellOf(0, r).adjusted(theme().px(4), 0, 0, 0), Right, shortName(m_rows[r].kind),
              theme().font(std::min(11.0, type)), theme().inkMuted);
        for (int line = 0; line <= functions; ++line)
            write(painter, cellOf(line + 1, r), Right,
                  text(m_rows[r].kind, m_rows[r].values[static_cast<std::size_t>(functionOf(line))]),
                  theme().font(type, line == functions ? QFont::Bold : QFont::Normal), theme().ink);
    }
    if (functions < functionCount())
        write(painter, QRectF(area.left(), area.top(), names, step), Qt::AlignLeft | Qt::AlignVCenter,
              QStringLiteral("+ %1").arg(functionCount() - functions), theme().font(std::min(11.0, type)),
              theme().inkMuted);
    for (int line = 0; line <= functions; ++line) {
        const QRectF cell(area.left(), area.top() + (line + 1) * step, names, step);
        const qreal side = std::min(theme().px(9), step * 0.6);
        if (line < functions)
            painter.fillRect(QRectF(cell.left(), cell.center().y() - side / 2, side, side).toAlignedRect(),
                             functionColour(line));
        write(painter, cell.adjusted(side + theme().px(4), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
              columnName(functionOf(line)), theme().font(type, QFont::DemiBold), theme().ink);
    }
}

QString CounterPicture::tip(const QPointF &position) const
{
    if (lineOf(Kind::Throttles).contains(position)) {
        std::array<std::int64_t, sim::ThrottleReasonCount> by{};
        for (int f = 0; f < functionCount(); ++f)
            for (std::size_t r = 0; r < by.size(); ++r)
                by[r] += level(f).throttledBy[r];
        return CounterPicture::tr(
                   "Requests that Lambda throttled with 429, so far.\nAccount concurrency: %1\nReserved concurrency: "
                   "%2\nScaling rate: %3\nRequest rate: %4\nClick: which check refused them.")
            .arg(Text::count(by[0]), Text::count(by[1]), Text::count(by[2]), Text::count(by[3]));
    }
    if (lineOf(Kind::ThrottledShare).contains(position))
        return CounterPicture::tr("Refused of all attempts since 0:00, retries among them (M7).");
    if (lineOf(Kind::ColdStarts).contains(position))
        return CounterPicture::tr("Requests that had to wait for a new environment to initialise.");
    if (lineOf(Kind::P50).united(lineOf(Kind::P99)).contains(position))
        return CounterPicture::tr(
            "Response time of served requests: half are faster than p50, 99 of 100 faster than p99.");
    if (isCost(position)) {
        double dollars = 0;
        for (int f = 0; f < functionCount(); ++f)
            dollars += level(f).cost;
        return CounterPicture::tr(
                   "Requests, duration, initialisation and provisioned concurrency at list prices: %1, %2.\nClick: "
                   "the bill, and that of a month.")
            .arg(Text::money(dollars), Text::won(dollars * frame()->scenario->model.wonPerDollar));
    }
    return {};
}

QString CounterPicture::description() const
{
    QStringList parts;
    for (const Row &row : m_rows)
        if (row.values.back())
            parts +=
                CounterPicture::tr("%1: %2", "counter: total").arg(name(row.kind), text(row.kind, row.values.back()));
    return parts.join(QStringLiteral("; "));
}

NumberTable CounterPicture::numbers() const
{
    NumberTable table{{title()}, {}};
    for (int f = 0; f <= functionCount(); ++f)
        table.columns += columnName(f);
    for (const Row &row : m_rows) {
        QStringList cells{name(row.kind)};
        for (const Value &value : row.values)
            cells += text(row.kind, value);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/counters.h"

#include "ui/pictures/painting.h"
#include "ui/pictures/why.h"
#include "ui/text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace {

/// Sums one member over all functions.
template<typename T>
T total(const sim::Frame &frame, T sim::FunctionFrame::*member)
{
    T sum{};
    for (const sim::FunctionFrame &f : frame.functions)
        sum += f.*member;
    return sum;
}

} // namespace

Counters::Counters(QWidget *parent)
    : Card(parent)
{
    setMouseTracking(true); // the pointer says what can be clicked
}

void Counters::setTexts()
{
    setAccessibleName(tr("Counters"));
    if (frame())
        m_cells = read();
}

void Counters::frameChanged()
{
    std::array<Cell, Cells> cells = read();
    for (int i = 0; i < Cells; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (cells[at] == m_cells[at])
            continue;
        m_cells[at] = std::move(cells[at]);
        update(cellRect(i).toAlignedRect());
    }
}

std::array<Counters::Cell, Counters::Cells> Counters::read() const
{
    return {throttles(), waiting(), deadLetters(), coldStarts(), latency(), cost()};
}

Counters::Cell Counters::throttles() const
{
    std::int64_t count = 0;
    double perSecond = 0;
    std::array<std::int64_t, sim::ThrottleReasonCount> by{};
    for (int i = 0; i < functionCount(); ++i) {
        if (config(i).invocation != sim::Invocation::Sync)
            continue;
        const sim::FunctionFrame &f = frame()->functions[static_cast<std::size_t>(i)];
        count += f.throttles;
        perSecond += f.throttlesPerSecond;
        for (std::size_t r = 0; r < by.size(); ++r)
            by[r] += f.throttledBy[r];
    }
    const QString tip =
        tr("Synchronous requests that Lambda refused with 429, so far.\nAccount concurrency: "
           "%1\nReserved concurrency: %2\n"
           "Scaling rate: %3\nRequest rate: %4\nRefused by API Gateway itself: %5\nClick: which check refused them.")
            .arg(Text::count(by[0]), Text::count(by[1]), Text::count(by[2]), Text::count(by[3]),
                 Text::count(total(*frame(), &sim::FunctionFrame::gatewayThrottles)));
    return {tr("Sync throttles"), Text::count(count), tr("%1/s · 429").arg(Text::number(perSecond, 0)), {}, tip};
}

Counters::Cell Counters::waiting() const
{
    sim::SimTime oldest = 0;
    for (const sim::FunctionFrame &f : frame()->functions)
        oldest = std::max(oldest, f.asyncOldestAge);
    const QString retries = Text::count(total(*frame(), &sim::FunctionFrame::retries));
    return {tr("Waiting for retry"), Text::count(total(*frame(), &sim::FunctionFrame::asyncWaiting)),
            tr("oldest %1").arg(Text::duration(oldest)), tr("retries %1").arg(retries),
            tr("Asynchronous events in Lambda's internal queue now, and the age of the oldest.\nRetries so far, of the "
               "queue and of callers: %1")
                .arg(retries)};
}

Counters::Cell Counters::deadLetters() const
{
    sim::SimTime age = 0;
    for (const sim::FunctionSettings &settings : frame()->settings)
        age = std::max(age, settings.async.maximumEventAge);
    std::int64_t lost = 0; // CloudWatch's count of dropped events has those in it that went to the DLQ (R7.10)
    for (const sim::FunctionFrame &function : frame()->functions)
        lost += std::max<std::int64_t>(0, function.dropped - function.deadLetters);
    const QString dropped = Text::count(lost);
    return {tr("Sent to the DLQ"), Text::count(total(*frame(), &sim::FunctionFrame::deadLetters)),
            tr("after %1 at most").arg(Text::duration(age)), tr("dropped %1").arg(dropped),
            tr("Asynchronous events that Lambda gave up on and put into the dead-letter queue.\nGiven up without a DLQ "
               "to hold them: %1")
                .arg(dropped)};
}

Counters::Cell Counters::coldStarts() const
{
    const std::int64_t cold = total(*frame(), &sim::FunctionFrame::coldStarts);
    const std::int64_t invocations = total(*frame(), &sim::FunctionFrame::invocations);
    const double share = invocations > 0 ? static_cast<double>(cold) / static_cast<double>(invocations) : 0;
    return {tr("Cold starts"), Text::count(cold), tr("%1 of invocations").arg(Text::percent(share)),
            tr("%1/s").arg(Text::number(total(*frame(), &sim::FunctionFrame::coldStartsPerSecond), 0)),
            tr("Requests that had to wait for a new environment to initialise: %1 of %2 invocations.")
                .arg(Text::count(cold), Text::count(invocations))};
}

Counters::Cell Counters::latency() const
{
    const int function = frame()->lanes ? frame()->lanes->function : 0;
    Cell cell{tr("Latency p50 · p99"),
              QStringLiteral("–"),
              {},
              {},
              tr("Response time of served requests: half are faster than p50, 99 of 100 faster than p99.")};
    if (function < 0 || function >= functionCount())
        return cell;
    const sim::FunctionFrame &f = frame()->functions[static_cast<std::size_t>(function)];
    cell.remark = tr("function %1").arg(functionName(function));
    // One unit for both, so that they can be compared at a glance.
    const auto seconds = [](sim::SimTime time) {
        return Text::number(sim::toSeconds(time), time < sim::Second / 10 ? 2 : time < 100 * sim::Second ? 1 : 0);
    };
    if (f.responseP99 >= sim::Second)
        cell.value = tr("%1 · %2 s", "p50 and p99 in seconds").arg(seconds(f.responseP50), seconds(f.responseP99));
    else if (f.responseP99 > 0)
        cell.value = tr("%1 · %2 ms", "p50 and p99 in milliseconds")
                         .arg(Text::number(sim::toSeconds(f.responseP50) * 1000, 0),
                              Text::number(sim::toSeconds(f.responseP99) * 1000, 0));
    return cell;
}

Counters::Cell Counters::cost() const
{
    const double dollars = total(*frame(), &sim::FunctionFrame::cost);
    const QString won = Text::won(dollars * frame()->scenario->model.wonPerDollar);
    const QString provisioned = Text::money(total(*frame(), &sim::FunctionFrame::provisionedCost));
    return {tr("Cost (this run) ›"), Text::money(dollars), won, tr("provisioned %1").arg(provisioned),
            tr("Requests, duration, initialisation and provisioned concurrency at list prices: %1, %2.\nOf it for "
               "provisioned concurrency: %3\nClick: the bill, and that of a month.")
                .arg(Text::money(dollars), won, provisioned)};
}

Card::Reason Counters::reasonAt(const QPoint &position) const
{
    if (!cellRect(ThrottleCell).contains(position))
        return {};
    std::vector<int> all(static_cast<std::size_t>(functionCount()));
    std::iota(all.begin(), all.end(), 0);
    return [frame = sharedFrame(), all] { return Why::soFar(*frame, all); };
}

void Counters::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && cellRect(CostCell).contains(event->position()))
        emit costsWanted();
    else
        Card::mouseReleaseEvent(event);
}

void Counters::mouseMoveEvent(QMouseEvent *event)
{
    const bool opens =
        cellRect(CostCell).contains(event->position()) || cellRect(ThrottleCell).contains(event->position());
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    Card::mouseMoveEvent(event);
}

void Counters::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit costsWanted();
    else
        Card::keyPressEvent(event);
}

QRectF Counters::cellRect(int cell) const
{
    const QRectF area = body();
    const qreal gap = theme().px(10);
    const qreal w = (area.width() - 2 * gap) / 3;
    const qreal h = area.height() / 2;
    const int row = cell / 3;
    const int column = cell % 3;
    return QRectF(area.left() + column * (w + gap), area.top() + row * h, w, h);
}

void Counters::paintBody(QPainter &painter)
{
    for (int i = 0; i < Cells; ++i) {
        const Cell &cell = m_cells[static_cast<std::size_t>(i)];
        const QRectF rect = cellRect(i);
        // Low cards: type gives way before lines overlap.
        const qreal fit = std::clamp((rect.height() - theme().px(2)) / theme().px(2 * 16 + 23), 0.72, 1.0);
        const qreal small = theme().px(16) * fit;
        const qreal big = theme().px(23) * fit;
        const bool room = rect.height() >= 3 * small + big + theme().px(2);
        const auto line = [&](qreal y, qreal height) {
            return QRectF(rect.left(), rect.top() + y, rect.width(), height);
        };
        constexpr auto Where = Qt::AlignLeft | Qt::AlignVCenter;
        Paint::text(painter, line(0, small), Where, cell.label, theme().font(12 * fit), theme().inkMuted);
        Paint::text(painter, line(small, big), Where, cell.value, theme().font(19 * fit, QFont::Bold), theme().ink);
        Paint::text(painter, line(small + big, small), Where, cell.remark, theme().font(12 * fit), theme().inkMuted);
        if (room)
            Paint::text(painter, line(2 * small + big, small), Where, cell.second, theme().font(12), theme().inkMuted);
    }
}

QString Counters::tip(const QPoint &position) const
{
    for (int i = 0; i < Cells; ++i)
        if (cellRect(i).contains(position))
            return m_cells[static_cast<std::size_t>(i)].tip;
    return {};
}

QString Counters::description() const
{
    QStringList parts;
    for (const Cell &cell : m_cells)
        parts += tr("%1: %2, %3", "label, value, remark").arg(cell.label, cell.value, cell.remark);
    return parts.join(QStringLiteral("; "));
}

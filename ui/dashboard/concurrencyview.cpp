// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/concurrencyview.h"

#include "ui/pictures/changelabel.h"
#include "ui/dashboard/stackplot.h"
#include "ui/text.h"

#include <QStringList>

#include <algorithm>

namespace {

/// More columns than the plot has pixels to tell apart cost time and show nothing.
constexpr int MostColumns = 240;
constexpr sim::SimTime ShortestView = 10 * sim::Second;

} // namespace

ConcurrencyView::ConcurrencyView(QWidget *parent)
    : Card(parent)
    , m_plot(new StackPlot(this))
{
    m_plot->setTip([this](sim::SimTime time) { return tipAt(time); });
    setTexts();
}

void ConcurrencyView::setTexts()
{
    setHeader(tr("Concurrency"), tr("stacked by function"));
    if (frame())
        frameChanged();
}

void ConcurrencyView::themeChanged()
{
    m_plot->setTheme(theme());
    m_plot->setGeometry(body());
    if (frame())
        frameChanged();
}

void ConcurrencyView::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    m_plot->setGeometry(body());
}

std::vector<int> ConcurrencyView::stackOrder() const
{
    std::vector<int> order;
    for (const bool reserved : {false, true})
        for (int i = functionCount() - 1; i >= 0; --i)
            if (frame()->functions[static_cast<std::size_t>(i)].reserved.has_value() == reserved)
                order.push_back(i);
    return order;
}

double ConcurrencyView::topFor(double peak)
{
    if (m_run != frame()->run)
        m_top = 0;
    m_run = frame()->run;
    const double limit = frame()->concurrencyLimit;
    // The limit belongs in the picture, also before the run, unless it would press what happens into a line at the bottom.
    m_top = peak > 0 && peak * 10 < limit ? PlotScale::niceTop(std::max(4.0, peak * 1.15), m_top)
                                          : std::max(limit, peak) * 1.1;
    return m_top;
}

void ConcurrencyView::frameChanged()
{
    StackPlot::Picture picture;
    if (const auto *drawn = frame()->drawn())
        picture.columns = Columns::make(*drawn, functionCount(), MostColumns);
    const Columns &columns = picture.columns;
    picture.to = std::max(ShortestView, frame()->drawnTo());
    picture.head = frame()->seen ? frame()->time : sim::Never;
    double peak = 0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        double sum = 0;
        for (int f = 0; f < columns.functions; ++f)
            sum += columns.at(columns.concurrency, c, f);
        peak = std::max(peak, sum);
    }
    picture.top = topFor(peak);
    for (const int f : stackOrder()) {
        StackPlot::Layer layer{
            theme().function(f),
            functionName(f),
            frame()->seen
                ? QString()
                : tr("%1 %2", "function, its level")
                      .arg(functionName(f), Text::count(frame()->functions[static_cast<std::size_t>(f)].inFlight())),
            {}};
        layer.values.reserve(columns.size());
        for (std::size_t c = 0; c < columns.size(); ++c)
            layer.values.push_back(columns.at(columns.concurrency, c, f));
        picture.layers.push_back(std::move(layer));
    }
    const bool apart = std::any_of(frame()->functions.begin(), frame()->functions.end(),
                                   [](const sim::FunctionFrame &f) { return f.reserved.has_value(); });
    picture.lines.push_back(
        {tr("account limit %1").arg(Text::count(frame()->concurrencyLimit)), columns.limit, true, true});
    std::vector<int> pool = columns.pool;
    for (std::size_t c = 0; c < pool.size(); ++c)
        pool[c] = pool[c] == columns.limit[c] ? -1 : pool[c];
    const bool poolEverApart = std::any_of(pool.begin(), pool.end(), [](int value) { return value >= 0; });
    if (apart || poolEverApart)
        picture.lines.push_back({apart ? tr("unreserved pool %1").arg(Text::count(frame()->unreservedPool)) : QString(),
                                 std::move(pool), false, false});
    if (frame()->marks)
        for (const sim::Mark &mark : *frame()->marks)
            if (!mark.ahead && mark.kind != sim::Mark::Kind::FirstThrottle
                && mark.kind != sim::Mark::Kind::FirstDeadLetter)
                picture.marks.push_back({mark.at, ChangeLabel::of(mark, *frame()->scenario)});
    m_plot->setPicture(std::move(picture));
}

QString ConcurrencyView::tipAt(sim::SimTime time) const
{
    const Columns &columns = m_plot->picture().columns;
    if (columns.empty() || columns.functions != functionCount() || time > frame()->drawnTo())
        return {};
    const std::size_t c = columns.find(time);
    QStringList lines{tr("At %1").arg(Text::clockShort(columns.from[c]))};
    double sum = 0;
    for (int f = 0; f < columns.functions; ++f) {
        const float level = columns.at(columns.concurrency, c, f);
        sum += level;
        lines += tr("%1: %2", "function title: concurrency")
                     .arg(Text::functionTitle(config(f)), Text::number(level, level < 10 ? 1 : 0));
    }
    lines += tr("Together %1 of %2; unreserved pool %3")
                 .arg(Text::number(sum, 0), Text::count(columns.limit[c]), Text::count(columns.pool[c]));
    return lines.join(QLatin1Char('\n'));
}

QString ConcurrencyView::description() const
{
    QStringList parts{tr("account limit %1").arg(Text::count(frame()->concurrencyLimit))};
    for (int f = 0; f < functionCount(); ++f)
        parts += tr("%1: %2", "function title: concurrency")
                     .arg(Text::functionTitle(config(f)),
                          Text::count(frame()->functions[static_cast<std::size_t>(f)].inFlight()));
    return parts.join(QStringLiteral("; "));
}

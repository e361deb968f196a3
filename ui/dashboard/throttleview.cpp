// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/throttleview.h"

#include "engine/lambda/answers.h"
#include "ui/dashboard/stackplot.h"
#include "ui/pictures/why.h"
#include "ui/text.h"

#include <QStringList>

#include <algorithm>

namespace {

constexpr int MostColumns = 240;
constexpr sim::SimTime ShortestView = 10 * sim::Second;

double highestSum(const Columns &columns, const std::vector<float> &values)
{
    double highest = 0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        double sum = 0;
        for (int f = 0; f < columns.functions; ++f)
            sum += columns.at(values, c, f);
        highest = std::max(highest, sum);
    }
    return highest;
}

std::vector<float> valuesOf(const Columns &columns, const std::vector<float> &values, int function)
{
    std::vector<float> one;
    one.reserve(columns.size());
    for (std::size_t c = 0; c < columns.size(); ++c)
        one.push_back(columns.at(values, c, function));
    return one;
}

/// A column that has only just begun holds too little time for a rate: it takes the one before it in.
void settleLast(Columns &columns)
{
    if (columns.size() < 2)
        return;
    const std::size_t last = columns.size() - 1;
    const double now = sim::toSeconds(columns.to[last] - columns.from[last]);
    const double before = sim::toSeconds(columns.to[last - 1] - columns.from[last - 1]);
    if (now >= before / 2)
        return;
    const auto width = static_cast<std::size_t>(columns.functions);
    for (std::size_t f = 0; f < width; ++f) {
        float &rate = columns.throttles[last * width + f];
        rate = static_cast<float>((rate * now + columns.throttles[(last - 1) * width + f] * before) / (now + before));
    }
}

} // namespace

ThrottleView::ThrottleView(QWidget *parent)
    : Card(parent)
    , m_throttles(new StackPlot(this))
    , m_waiting(new StackPlot(this))
{
    m_throttles->setTip([this](sim::SimTime time) { return throttleTip(time); });
    m_waiting->setTip([this](sim::SimTime time) { return waitingTip(time); });
    setTexts();
}

void ThrottleView::setTexts()
{
    setHeader(tr("Throttles"), tr("by function"));
    if (frame())
        frameChanged();
}

void ThrottleView::themeChanged()
{
    m_throttles->setTheme(theme());
    m_waiting->setTheme(theme());
    layOut();
    if (frame())
        frameChanged();
}

void ThrottleView::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    layOut();
}

bool ThrottleView::hasAsync() const
{
    for (int i = 0; i < functionCount(); ++i)
        if (config(i).invocation == sim::Invocation::Async)
            return true;
    return false;
}

void ThrottleView::layOut()
{
    const QRect area = body();
    const bool two = hasAsync();
    m_waiting->setVisible(two);
    const int upper = two ? static_cast<int>(area.height() * 0.56) : area.height();
    m_throttles->setGeometry(area.left(), area.top(), area.width(), upper);
    if (two)
        m_waiting->setGeometry(area.left(), area.top() + upper, area.width(), area.height() - upper);
}

QString ThrottleView::outcome(const sim::FunctionConfig &function)
{
    const QString name = QString::fromStdString(function.name);
    if (function.invocation == sim::Invocation::Async)
        return tr("%1 → back to the queue").arg(name);
    const QString lambda = QString::number(sim::AnswerThrottled);
    const QString client = QString::number(sim::throttledAnswer(function.trigger));
    switch (function.trigger) {
    case sim::Trigger::Alb:
        return tr("%1 → %2 (ALB answers %3)").arg(name, lambda, client);
    case sim::Trigger::ApiGateway:
        return tr("%1 → %2 (API Gateway answers %3)").arg(name, lambda, client);
    default:
        return tr("%1 → %2", "function: answer").arg(name, client);
    }
}

void ThrottleView::frameChanged()
{
    if (m_run != frame()->run)
        m_throttleTop = m_waitingTop = 0;
    m_run = frame()->run;
    if (hasAsync() == m_waiting->isHidden())
        layOut();
    showThrottles();
    if (hasAsync())
        showWaiting();
}

void ThrottleView::showThrottles()
{
    StackPlot::Picture picture;
    if (const auto *drawn = frame()->drawn())
        picture.columns = Columns::make(*drawn, functionCount(), MostColumns);
    settleLast(picture.columns);
    const Columns &columns = picture.columns;
    picture.to = std::max(ShortestView, frame()->drawnTo());
    picture.head = frame()->seen ? frame()->time : sim::Never;
    picture.unit = tr("Throttles / s");
    const double highest = highestSum(columns, columns.throttles);
    m_throttleTop = PlotScale::niceTop(std::max(1.0, highest * 1.02), m_throttleTop);
    picture.top = m_throttleTop;
    for (int f = columns.functions - 1; f >= 0; --f)
        picture.layers.push_back(
            {theme().function(f), outcome(config(f)), {}, valuesOf(columns, columns.throttles, f)});
    if (highest <= 0)
        picture.notice = tr("No request has been refused so far");
    m_throttles->setPicture(std::move(picture));
}

void ThrottleView::showWaiting()
{
    StackPlot::Picture picture;
    picture.columns = m_throttles->picture().columns;
    const Columns &columns = picture.columns;
    picture.to = std::max(ShortestView, frame()->drawnTo());
    picture.head = frame()->seen ? frame()->time : sim::Never;
    QStringList names;
    sim::SimTime oldest = 0;
    for (int f = 0; f < functionCount(); ++f) {
        if (config(f).invocation != sim::Invocation::Async)
            continue;
        names += functionName(f);
        oldest = std::max(oldest, frame()->functions[static_cast<std::size_t>(f)].asyncOldestAge);
        picture.layers.insert(picture.layers.begin(),
                              {theme().function(f), {}, {}, valuesOf(columns, columns.waiting, f)});
    }
    const QString which = names.join(QStringLiteral(", "));
    picture.unit = oldest > 0 ? tr("Events waiting for a retry (%1) · oldest %2").arg(which, Text::duration(oldest))
                              : tr("Events waiting for a retry (%1)").arg(which);
    m_waitingTop = PlotScale::niceTop(std::max(4.0, highestSum(columns, columns.waiting) * 1.05), m_waitingTop);
    picture.top = m_waitingTop;
    picture.outlined = true;
    m_waiting->setPicture(std::move(picture));
}

QString ThrottleView::throttleTip(sim::SimTime time) const
{
    const Columns &columns = m_throttles->picture().columns;
    if (columns.empty() || columns.functions != functionCount() || time > frame()->drawnTo())
        return {};
    const std::size_t c = columns.find(time);
    QStringList lines{tr("At %1, refused per second:").arg(Text::clockShort(columns.from[c]))};
    for (int f = 0; f < columns.functions; ++f)
        lines +=
            tr("%1: %2", "outcome: rate").arg(outcome(config(f)), Text::compact(columns.at(columns.throttles, c, f)));
    if (columnReason(c))
        lines += tr("Click: why.");
    return lines.join(QLatin1Char('\n'));
}

QString ThrottleView::waitingTip(sim::SimTime time) const
{
    const Columns &columns = m_waiting->picture().columns;
    if (columns.empty() || columns.functions != functionCount() || time > frame()->drawnTo())
        return {};
    const std::size_t c = columns.find(time);
    double sum = 0;
    for (int f = 0; f < columns.functions; ++f)
        sum += columns.at(columns.waiting, c, f);
    return tr("At %1: %2 events waited, the oldest for %3")
        .arg(Text::clockShort(columns.from[c]), Text::number(sum, 0),
             Text::duration(static_cast<sim::SimTime>(columns.oldestAge[c] * 1e6F)));
}

QString ThrottleView::description() const
{
    QStringList parts;
    for (int f = 0; f < functionCount(); ++f)
        parts += tr("%1: %2 refused, %3/s now")
                     .arg(Text::functionTitle(config(f)),
                          Text::count(frame()->functions[static_cast<std::size_t>(f)].throttles),
                          Text::number(frame()->functions[static_cast<std::size_t>(f)].throttlesPerSecond, 0));
    return parts.join(QStringLiteral("; "));
}

Card::Reason ThrottleView::columnReason(std::size_t column, int only) const
{
    const Columns &columns = m_throttles->picture().columns;
    const auto stretch = stretchOf(frame()->drawn(), columns.from[column], columns.to[column]);
    if (!stretch)
        return {};
    const auto refused = [](const sim::Bucket::PerFunction &one) { return one.refused.total() > 0; };
    if (std::none_of(stretch->functions.begin(), stretch->functions.end(), refused))
        return {};
    return [scenario = frame()->scenario, stretch, only] {
        QString text;
        for (std::size_t f = 0; f < std::min(stretch->functions.size(), scenario->functions.size()); ++f) {
            const sim::Refusals &refusals = stretch->functions[f].refused;
            if (refusals.total() == 0 || (only >= 0 && only != static_cast<int>(f)))
                continue;
            const Why::Subject subject{scenario, static_cast<int>(f)};
            text += Why::heading(tr("%1: %2 refused").arg(outcome(subject.config()), Text::count(refusals.total())))
                    + Why::refused(subject, refusals) + Why::levels(*stretch, subject.function);
        }
        return text + Why::remark();
    };
}

Card::Reason ThrottleView::reasonAt(const QPoint &position) const
{
    const Columns &columns = m_throttles->picture().columns;
    const QPoint place = position - m_throttles->pos();
    if (columns.empty() || !m_throttles->scale().area.contains(place))
        return {};
    const PlotScale scale = m_throttles->scale();
    const sim::SimTime time = scale.timeAt(place.x());
    if (time > frame()->time)
        return {};
    const std::size_t column = columns.find(time);
    const double value = (scale.area.bottom() - place.y()) / scale.area.height() * scale.top;
    return columnReason(column, functionAt(column, value));
}

int ThrottleView::functionAt(std::size_t column, double value) const
{
    const Columns &columns = m_throttles->picture().columns;
    double sum = 0;
    for (int f = columns.functions - 1; f >= 0; --f) { // as they are stacked, from the bottom up
        sum += columns.at(columns.throttles, column, f);
        if (value < sum)
            return f;
    }
    return -1;
}

std::pair<Card::Reason, QPoint> ThrottleView::newestReason() const
{
    const Columns &columns = m_throttles->picture().columns;
    // The last column has often just begun, and holds next to nothing yet.
    const bool begun = columns.size() > 1 && columns.to.back() - columns.from.back() < columns.to[0] - columns.from[0];
    for (std::size_t c = columns.size() - (begun ? 1 : 0); frame() && c-- > 0;) {
        if (const Reason reason = columnReason(c)) {
            const PlotScale scale = m_throttles->scale();
            return {reason, m_throttles->pos() + QPointF(scale.x(columns.from[c]), scale.area.center().y()).toPoint()};
        }
    }
    return {};
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/plotscale.h"

#include "engine/session/history.h"

#include <algorithm>
#include <cmath>

double PlotScale::across(sim::SimTime time) const
{
    if (to <= from)
        return 0;
    return std::clamp(static_cast<double>(time - from) / static_cast<double>(to - from), 0.0, 1.0);
}

qreal PlotScale::y(double value) const
{
    return area.bottom() - area.height() * std::clamp(top > 0 ? value / top : 0.0, 0.0, 1.0);
}

sim::SimTime PlotScale::timeAt(qreal x) const
{
    const double share = area.width() > 0 ? std::clamp((x - area.left()) / area.width(), 0.0, 1.0) : 0.0;
    return from + static_cast<sim::SimTime>(share * static_cast<double>(to - from));
}

std::vector<sim::SimTime> PlotScale::timeTicks(sim::SimTime from, sim::SimTime to, int most)
{
    using namespace sim;
    static constexpr SimTime steps[] = {Millisecond,       2 * Millisecond,
                                        5 * Millisecond,   10 * Millisecond,
                                        20 * Millisecond,  50 * Millisecond,
                                        100 * Millisecond, 200 * Millisecond,
                                        500 * Millisecond, Second,
                                        2 * Second,        5 * Second,
                                        10 * Second,       20 * Second,
                                        30 * Second,       Minute,
                                        2 * Minute,        5 * Minute,
                                        10 * Minute,       20 * Minute,
                                        30 * Minute,       Hour,
                                        2 * Hour,          3 * Hour,
                                        6 * Hour,          12 * Hour,
                                        24 * Hour};
    std::vector<SimTime> ticks;
    if (to <= from || most < 1)
        return ticks;
    SimTime step = steps[0];
    for (const SimTime candidate : steps) {
        step = candidate;
        if ((to - from) / step < most)
            break;
    }
    while ((to - from) / step >= most)
        step *= 2;
    for (SimTime at = (from + step - 1) / step * step; at <= to; at += step)
        ticks.push_back(at);
    return ticks;
}

std::vector<double> PlotScale::valueTicks(double top, int most)
{
    std::vector<double> ticks;
    if (!(top > 0) || most < 1)
        return ticks;
    double step = std::pow(10, std::floor(std::log10(top)) - 1);
    for (int i = 0; top / step > most; ++i)
        step *= i % 3 == 0 ? 2 : i % 3 == 1 ? 2.5 : 2; // 1, 2, 5, 10 ...
    if (top >= 3)
        step = std::max(step, 1.0); // what is counted in whole ones is not told in halves
    for (double value = 0; value <= top * 1.0001; value += step)
        ticks.push_back(value);
    return ticks;
}

double PlotScale::niceTop(double value, double before)
{
    if (before > 0 && value <= before && value > before * 0.35)
        return before;
    const double size = std::max(value, 1e-9);
    const double decade = std::pow(10, std::floor(std::log10(size)));
    for (const double step : {1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0})
        if (size <= step * decade)
            return step * decade;
    return 10 * decade;
}

std::optional<sim::Bucket> stretchOf(const std::vector<sim::Bucket> *history, sim::SimTime from, sim::SimTime to)
{
    std::optional<sim::Bucket> stretch;
    if (!history)
        return stretch;
    for (const sim::Bucket &bucket : *history) {
        if (bucket.to > from && bucket.from < to)
            stretch = stretch ? sim::joined(*stretch, bucket) : bucket;
    }
    return stretch;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/concurrencypicture.h"

#include "ui/pictures/painting.h"
#include "ui/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace {

constexpr int Account = -1;

/// A setting over the run so far: as the scenario begins, and as it was changed.
template<typename Read>
std::vector<RowsPicture::Rule::Step> stepsOf(const sim::Frame &frame, int function, Read read)
{
    const sim::FunctionConfig &config = frame.scenario->functions[static_cast<std::size_t>(function)];
    std::vector<RowsPicture::Rule::Step> steps;
    std::vector<const sim::Change *> changes;
    changes.reserve(frame.scenario->changes.size());
    for (const sim::Change &change : frame.scenario->changes)
        if (change.function == config.name && change.at <= frame.time)
            changes.push_back(&change);
    std::stable_sort(changes.begin(), changes.end(),
                     [](const sim::Change *a, const sim::Change *b) { return a->at < b->at; });
    for (const sim::Change *change : changes)
        if (const auto value = read(change->set))
            steps.push_back({change->at, *value});
    return steps;
}

} // namespace

ConcurrencyPicture::ConcurrencyPicture() = default;

void ConcurrencyPicture::setStacked(bool stacked)
{
    m_stacked = stacked;
    retranslate();
}

void ConcurrencyPicture::read()
{
    setHeader(ConcurrencyPicture::tr("Concurrency"));
    RowsPicture::read();
    m_layers.clear();
    if (m_stacked)
        readLayers();
}

std::vector<RowsPicture::Row> ConcurrencyPicture::makeRows() const
{
    if (m_stacked) {
        Row row = accountRow();
        row.name.clear();
        row.remark.clear();
        row.now.clear();
        row.ghost.clear();
        row.ghostNow.clear();
        row.style = Style::Own;
        row.rules.push_back(poolRule());
        return {row};
    }
    std::vector<Row> rows{accountRow()};
    rows.reserve(static_cast<std::size_t>(functionCount()) + 1);
    for (int f = 0; f < functionCount(); ++f)
        rows.push_back(functionRow(f));
    return rows;
}

std::vector<RowsPicture::Bin> ConcurrencyPicture::binsOf(const std::vector<sim::Bucket> &buckets, int function,
                                                         sim::SimTime from, sim::SimTime width) const
{
    std::vector<Bin> bins;
    bins.reserve(buckets.size());
    for (const sim::Bucket &bucket : buckets) {
        if (bucket.to <= from || (function != Account && static_cast<std::size_t>(function) >= bucket.functions.size()))
            continue;
        const auto &one = bucket.functions[static_cast<std::size_t>(std::max(0, function))];
        const double high = function == Account ? bucket.peakConcurrency : one.peakConcurrency;
        const double low = function == Account ? bucket.leastConcurrency : one.leastConcurrency;
        if (!bins.empty() && bucket.to - bins.back().from <= width) {
            bins.back().to = bucket.to;
            bins.back().high = std::max(bins.back().high, high);
            bins.back().low = std::min(bins.back().low, low);
        } else {
            bins.push_back({std::max(bucket.from, from), bucket.to, low, high, false});
        }
    }
    return bins;
}

std::optional<std::pair<int, sim::SimTime>> ConcurrencyPicture::peakOf(int function) const
{
    std::optional<std::pair<int, sim::SimTime>> peak;
    if (!frame()->history)
        return peak;
    for (const sim::Bucket &bucket : *frame()->history) {
        if (function != Account && static_cast<std::size_t>(function) >= bucket.functions.size())
            continue;
        const int high = function == Account ? bucket.peakConcurrency
                                             : bucket.functions[static_cast<std::size_t>(function)].peakConcurrency;
        if (!peak || high > peak->first)
            peak = {high, bucket.from};
    }
    return peak;
}

void ConcurrencyPicture::sayPeak(Row &row) const
{
    if (const auto peak = peakOf(row.function))
        row.remark = ConcurrencyPicture::tr("peak %1 · %2", "level, time")
                         .arg(Text::count(peak->first), Text::clockShort(peak->second));
}

void ConcurrencyPicture::fillBins(Row &row) const
{
    const sim::Frame *ghost = frame()->ghost.get();
    const sim::SimTime width = pixel(ghost ? 3 : 1);
    if (const auto *drawn = frame()->drawn())
        row.bins = binsOf(*drawn, row.function, 0, width);
    const int level = row.function == Account ? frame()->inFlight : this->level(row.function).inFlight();
    row.now = Text::count(level);
    row.nowValue = level;
    if (!ghost || !ghost->history || ghost->functions.size() != frame()->functions.size())
        return;
    row.ghost = binsOf(*ghost->history, row.function, frame()->branchedAt, width);
    row.ghostNow =
        Text::count(row.function == Account ? ghost->inFlight
                                            : ghost->functions[static_cast<std::size_t>(row.function)].inFlight());
}

RowsPicture::Row ConcurrencyPicture::accountRow() const
{
    Row row;
    row.name = ConcurrencyPicture::tr("Account");
    row.colour = theme().ink;
    fillBins(row);
    double highest = 0;
    for (const Bin &bin : row.bins)
        highest = std::max(highest, bin.high);
    sayPeak(row);
    row.top = roundTop(highest);
    row.topText = Text::count(qRound(row.top));
    row.rules.push_back(limitRule());
    return row;
}

RowsPicture::Row ConcurrencyPicture::functionRow(int function) const
{
    Row row;
    row.function = function;
    row.name = Text::functionTitle(config(function));
    row.colour = functionColour(function);
    row.swatchColour = row.colour;
    fillBins(row);
    double highest = std::max(level(function).provisionedClaimed, level(function).reserved.value_or(0));
    for (const Bin &bin : row.bins)
        highest = std::max(highest, bin.high);
    for (const Bin &bin : row.ghost)
        highest = std::max(highest, bin.high);
    sayPeak(row);
    row.top = roundTop(highest);
    row.topText = Text::count(qRound(row.top));
    row.rules = rulesOf(function);
    return row;
}

RowsPicture::Rule ConcurrencyPicture::limitRule() const
{
    Rule rule{
        Rule::Dash::Limit, {}, ConcurrencyPicture::tr("account limit %1").arg(Text::count(frame()->concurrencyLimit))};
    if (const auto *history = frame()->history.get())
        for (const sim::Bucket &bucket : *history)
            if (rule.steps.empty() || rule.steps.back().value != bucket.concurrencyLimit)
                rule.steps.push_back({bucket.from, bucket.concurrencyLimit});
    if (rule.steps.empty() || rule.steps.back().value != frame()->concurrencyLimit)
        rule.steps.push_back({frame()->time, frame()->concurrencyLimit});
    return rule;
}

RowsPicture::Rule ConcurrencyPicture::poolRule() const
{
    Rule rule{
        Rule::Dash::Pool, {}, ConcurrencyPicture::tr("unreserved pool %1").arg(Text::count(frame()->unreservedPool))};
    if (const auto *history = frame()->history.get())
        for (const sim::Bucket &bucket : *history)
            if (rule.steps.empty() || rule.steps.back().value != bucket.unreservedPool)
                rule.steps.push_back({bucket.from, bucket.unreservedPool});
    if (rule.steps.empty() || rule.steps.back().value != frame()->unreservedPool)
        rule.steps.push_back({frame()->time, frame()->unreservedPool});
    return rule;
}

std::vector<RowsPicture::Rule> ConcurrencyPicture::rulesOf(int function) const
{
    std::vector<Rule> rules;
    using Value = std::optional<std::optional<double>>;
    const auto reservedOf = [](const sim::FunctionPatch &set) -> Value {
        if (!set.reservedConcurrency)
            return {};
        return *set.reservedConcurrency ? std::optional<double>(**set.reservedConcurrency) : std::optional<double>();
    };
    const sim::FunctionSettings &start = config(function).settings;
    std::vector<Rule::Step> reserved = stepsOf(*frame(), function, reservedOf);
    if (start.reservedConcurrency)
        reserved.insert(reserved.begin(), {0, *start.reservedConcurrency});
    const sim::FunctionFrame &now = level(function);
    if (now.reserved)
        rules.push_back(
            {Rule::Dash::Limit, reserved, ConcurrencyPicture::tr("reserved %1").arg(Text::count(*now.reserved))});
    else if (!reserved.empty()) // it was taken back
        rules.push_back({Rule::Dash::Limit, reserved, {}});
    if (!now.reserved && functionCount() > 1)
        rules.push_back(poolRule());
    if (now.provisionedClaimed > 0) {
        const auto provisionedOf = [](const sim::FunctionPatch &set) -> Value {
            if (!set.provisionedConcurrency)
                return {};
            return std::optional<double>(*set.provisionedConcurrency);
        };
        std::vector<Rule::Step> steps = stepsOf(*frame(), function, provisionedOf);
        steps.insert(steps.begin(), {0, start.provisionedConcurrency});
        if (frame()->marks)
            for (const sim::Mark &mark : *frame()->marks)
                if (mark.kind == sim::Mark::Kind::Scaled && mark.function == function && !mark.ahead)
                    steps.push_back({mark.at, mark.asked});
        std::stable_sort(steps.begin(), steps.end(),
                         [](const Rule::Step &a, const Rule::Step &b) { return a.from < b.from; });
        steps.push_back({frame()->time, now.provisionedClaimed}); // what holds now is known best
        rules.push_back({Rule::Dash::Provisioned, std::move(steps),
                         ConcurrencyPicture::tr("provisioned %1").arg(Text::count(now.provisionedClaimed))});
    }
    return rules;
}

QString ConcurrencyPicture::chip(const Row &, const Bin &bin) const
{
    return ConcurrencyPicture::tr("%1 · min %2", "highest and least level of a moment")
        .arg(Text::count(qRound(bin.high)), Text::count(qRound(bin.low)));
}

/// The victims at the bottom, where they can be seen; whoever grows most lies on top of them.
std::vector<int> ConcurrencyPicture::stackOrder() const
{
    std::vector<std::pair<int, int>> peaks;
    for (int f = 0; f < functionCount(); ++f) {
        int peak = 0;
        if (const auto *drawn = frame()->drawn())
            for (const sim::Bucket &bucket : *drawn)
                if (static_cast<std::size_t>(f) < bucket.functions.size())
                    peak = std::max(peak, bucket.functions[static_cast<std::size_t>(f)].peakConcurrency);
        peaks.emplace_back(peak, f);
    }
    std::sort(peaks.begin(), peaks.end());
    std::vector<int> order;
    order.reserve(peaks.size());
    for (const auto &[peak, f] : peaks)
        order.push_back(f);
    return order;
}

void ConcurrencyPicture::readLayers()
{
    const auto *drawn = frame()->drawn();
    if (!drawn)
        return;
    const sim::SimTime width = pixel(1);
    for (const int f : stackOrder()) {
        Layer layer{f, {}, static_cast<double>(level(f).inFlight())};
        layer.bins.reserve(drawn->size());
        for (const sim::Bucket &bucket : *drawn) {
            if (static_cast<std::size_t>(f) >= bucket.functions.size())
                continue;
            const double mean = bucket.functions[static_cast<std::size_t>(f)].meanConcurrency;
            if (!layer.bins.empty() && bucket.to - layer.bins.back().from <= width) {
                Bin &bin = layer.bins.back();
                const auto before = static_cast<double>(bin.to - bin.from);
                const auto more = static_cast<double>(bucket.to - bucket.from);
                bin.high = before + more > 0 ? (bin.high * before + mean * more) / (before + more) : mean;
                bin.to = bucket.to;
            } else {
                layer.bins.push_back({bucket.from, bucket.to, 0, mean, false});
            }
        }
        m_layers.push_back(std::move(layer));
    }
}

void ConcurrencyPicture::paintBody(QPainter &painter) const
{
    RowsPicture::paintBody(painter);
    if (m_stacked && !rows().empty())
        paintNames(painter);
}

void ConcurrencyPicture::paintFill(QPainter &painter, const Row &row) const
{
    if (!m_stacked)
        return RowsPicture::paintFill(painter, row);
    const PlotScale map = scaleOf(row);
    std::vector<double> base;
    for (const Layer &layer : m_layers) {
        base.resize(layer.bins.size());
        const QColor colour = functionColour(layer.function);
        const QColor pale = Theme::mixed(colour, theme().card, 0.34);
        for (std::size_t i = 0; i < layer.bins.size(); ++i) {
            const Bin &bin = layer.bins[i];
            if (bin.to >= map.from && bin.from <= map.to)
                painter.fillRect(
                    QRectF(QPointF(map.x(bin.from), map.y(base[i] + bin.high)), QPointF(map.x(bin.to), map.y(base[i]))),
                    bin.from < frame()->time ? colour : pale);
            base[i] += bin.high;
        }
    }
}

/// Right of the head, each as high as its layer, as far as there is room.
void ConcurrencyPicture::paintNames(QPainter &painter) const
{
    const PlotScale map = scaleOf(rows().front());
    const qreal x = map.x(frame()->time) + theme().px(8);
    const QFont font = theme().font(12.5, QFont::DemiBold);
    const qreal h = theme().px(16);
    qreal lowest = map.area.bottom();
    double sum = 0;
    for (const Layer &layer : m_layers) {
        const QString label = ConcurrencyPicture::tr("%1 %2", "function, its level")
                                  .arg(functionName(layer.function), Text::count(qRound(layer.now)));
        const qreal y = std::min(map.y(sum + layer.now / 2) - h / 2, lowest - h);
        sum += layer.now;
        if (y < map.area.top() || x + Paint::textWidth(label, font) + theme().px(14) > body().right())
            continue;
        lowest = y;
        const qreal side = theme().px(9);
        painter.fillRect(QRectF(x, y + (h - side) / 2, side, side).toAlignedRect(), functionColour(layer.function));
        write(painter, QRectF(x + theme().px(14), y, body().right() - x - theme().px(14), h),
              Qt::AlignLeft | Qt::AlignVCenter, label, font, theme().ink);
    }
}

QString ConcurrencyPicture::description() const
{
    QStringList parts{ConcurrencyPicture::tr("account limit %1, in use %2")
                          .arg(Text::count(frame()->concurrencyLimit), Text::count(frame()->inFlight))};
    for (int f = 0; f < functionCount(); ++f)
        parts += ConcurrencyPicture::tr("%1: %2", "function title: concurrency")
                     .arg(Text::functionTitle(config(f)), Text::count(level(f).inFlight()));
    return parts.join(QStringLiteral("; "));
}

NumberTable ConcurrencyPicture::numbers() const
{
    NumberTable table{{ConcurrencyPicture::tr("Concurrency"), ConcurrencyPicture::tr("Now"),
                       ConcurrencyPicture::tr("Peak"), ConcurrencyPicture::tr("Peak at")},
                      {}};
    for (int f = Account; f < functionCount(); ++f) {
        const Row row = f == Account ? accountRow() : functionRow(f);
        const auto peak = peakOf(f);
        table.rows.push_back({row.name, row.now, peak ? Text::count(peak->first) : QString(),
                              peak ? Text::clockShort(peak->second) : QString()});
    }
    return table;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/dashboardlayout.h"

#include <algorithm>

namespace {

constexpr qreal Gap = 12;
constexpr qreal SmallGap = 10;
// As designed, for a dashboard of 1008 x 852.
constexpr qreal RowHeight = 190;
constexpr qreal LineHeight = 90;
constexpr qreal AccountWidth = 196;
constexpr qreal RingWidth = 138;
constexpr qreal TileWidth = 103;
constexpr qreal LeastCounters = 300;
constexpr qreal LeftShare = 480.0 / 972;
constexpr qreal PoolShare = 348.0 / 614;
constexpr qreal ConcurrencyShare = 372.0 / 614;
// In a small window: pool, strip and counters under one another at the left.
constexpr qreal SmallPoolShare = 0.53;
constexpr qreal SmallStripShare = 0.215;
constexpr qreal SmallCountersShare = 1 - SmallPoolShare - SmallStripShare;
constexpr qreal SmallConcurrencyShare = 0.58;

struct Share
{
    QRect *place = nullptr;
    qreal share = 0;
};

/// Stacks what is shown of them, in these proportions.
void stack(const QRect &column, const std::vector<Share> &cards, int gap)
{
    qreal whole = 0;
    for (const Share &card : cards)
        whole += card.share;
    int top = column.top();
    const int room = column.height() - gap * (static_cast<int>(cards.size()) - 1);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const bool last = i + 1 == cards.size();
        const int height = last ? column.bottom() + 1 - top : qRound(room * cards[i].share / whole);
        *cards[i].place = QRect(column.left(), top, column.width(), height);
        top += height + gap;
    }
}

} // namespace

bool DashboardLayout::isSmall(const QSize &size, const Theme &theme)
{
    return size.width() < theme.px(940) || size.height() < theme.px(700);
}

bool DashboardLayout::isTight(const QSize &size, const Theme &theme)
{
    return size.width() < theme.px(700) || size.height() < theme.px(520);
}

void DashboardLayout::layLines(const QRect &row, int functions, int gap)
{
    const int count = functions + 1;
    const int columns = functions > MostRings ? (count + 1) / 2 : count;
    const int rows = (count + columns - 1) / columns;
    const int height = (row.height() - gap * (rows - 1)) / rows;
    const int width = (row.width() - gap * (columns - 1)) / columns;
    for (int i = 0; i < count; ++i) {
        const int column = i % columns;
        const QRect rect(row.left() + column * (width + gap), row.top() + i / columns * (height + gap),
                         column + 1 == columns ? row.right() + 1 - row.left() - column * (width + gap) : width, height);
        if (i == 0)
            account = rect;
        else
            gauges.push_back(rect);
    }
}

void DashboardLayout::layRow(const QRect &row, int functions, const Theme &theme, bool withCounters)
{
    const int gap = qRound(theme.px(Gap));
    const bool tiles = functions > MostRings;
    const int columns = tiles ? (functions + 1) / 2 : functions;
    form = tiles ? Form::Tile : Form::Ring;
    const int most = row.width() - (withCounters ? qRound(theme.px(LeastCounters)) + gap : 0);
    const qreal wanted = AccountWidth + columns * ((tiles ? TileWidth : RingWidth) + Gap);
    const qreal fit = std::min(1.0, most / theme.px(wanted));
    const int accountWidth = functions == 0 && !withCounters ? row.width() : qRound(theme.px(AccountWidth) * fit);
    account = QRect(row.left(), row.top(), accountWidth, row.height());
    int x = account.right() + 1 + gap;
    const int width = std::max(1, qRound(theme.px(tiles ? TileWidth : RingWidth) * fit));
    const int half = (row.height() - gap) / 2;
    for (int i = 0; i < functions; ++i) {
        const int column = i % columns;
        gauges.push_back(tiles ? QRect(x + column * (width + gap), row.top() + i / columns * (half + gap), width, half)
                               : QRect(x + column * (width + gap), row.top(), width, row.height()));
    }
    x += columns * (width + gap);
    if (withCounters)
        counters = QRect(x, row.top(), std::max(0, row.right() + 1 - x), row.height());
}

DashboardLayout DashboardLayout::makeGauges(const QSize &size, int functions, const Theme &theme)
{
    const int gap = qRound(theme.px(Gap));
    DashboardLayout layout;
    layout.layRow(QRect(QPoint(), size).adjusted(gap, gap, -gap, -gap), std::min(functions, MostGauges), theme, true);
    return layout;
}

void DashboardLayout::layPictures(const QRect &area, int gap, bool small, std::vector<sim::ViewCard> cards)
{
    const auto shown = [&](sim::ViewCard card) {
        return cards.empty() || std::find(cards.begin(), cards.end(), card) != cards.end();
    };
    std::vector<Share> left;
    std::vector<Share> right;
    if (shown(sim::ViewCard::Pool))
        left.push_back({&pool, small ? SmallPoolShare : PoolShare});
    if (shown(sim::ViewCard::ColdStarts))
        left.push_back({&coldStarts, small ? SmallStripShare : 1 - PoolShare});
    if (small && shown(sim::ViewCard::Counters))
        left.push_back({&counters, SmallCountersShare});
    if (shown(sim::ViewCard::Concurrency))
        right.push_back({&concurrency, small ? SmallConcurrencyShare : ConcurrencyShare});
    if (shown(sim::ViewCard::Throttles))
        right.push_back({&throttles, 1 - (small ? SmallConcurrencyShare : ConcurrencyShare)});
    if (left.empty() || right.empty()) {
        stack(area, left.empty() ? right : left, gap);
        return;
    }
    const int width = qRound((area.width() - gap) * LeftShare);
    stack(QRect(area.left(), area.top(), width, area.height()), left, gap);
    stack(QRect(area.left() + width + gap, area.top(), area.width() - width - gap, area.height()), right, gap);
}

std::vector<sim::ViewCard> DashboardLayout::essential(const sim::Scenario &scenario)
{
    const bool queued = std::any_of(scenario.functions.begin(), scenario.functions.end(), [](const auto &function) {
        return function.invocation == sim::Invocation::Async || function.trigger == sim::Trigger::Sqs;
    });
    if (!scenario.view.coldStarts.empty()) // lanes take all the room that there is
        return {sim::ViewCard::ColdStarts};
    return {sim::ViewCard::Pool, queued ? sim::ViewCard::Throttles : sim::ViewCard::Concurrency};
}

DashboardLayout DashboardLayout::make(const QSize &size, int functions, const Theme &theme,
                                      const std::vector<sim::ViewCard> &cards,
                                      const std::vector<sim::ViewCard> &essential)
{
    const auto shown = [&](sim::ViewCard card) {
        return cards.empty() || std::find(cards.begin(), cards.end(), card) != cards.end();
    };
    const bool small = isSmall(size, theme);
    const int gap = qRound(theme.px(small ? SmallGap : Gap));
    QRect area = QRect(QPoint(), size).adjusted(gap, gap, -gap, -gap);
    const int gauged = shown(sim::ViewCard::Gauges) ? std::min(functions, MostGauges) : 0;
    DashboardLayout layout;
    const bool twoLines = small && gauged > MostRings;
    const bool row = shown(sim::ViewCard::Gauges) || (!small && shown(sim::ViewCard::Counters));
    if (row) {
        const int height = qRound(theme.px(small ? (twoLines ? 2 * LineHeight + SmallGap : LineHeight) : RowHeight));
        const QRect first(area.left(), area.top(), area.width(), height);
        if (small) {
            layout.form = Form::Line;
            layout.layLines(first, gauged, gap);
        } else if (shown(sim::ViewCard::Gauges)) {
            layout.layRow(first, gauged, theme, shown(sim::ViewCard::Counters));
        } else {
            layout.counters = first;
        }
        area.setTop(first.bottom() + 1 + gap);
    }
    // Large type in a small window: the charts come first, and what they leave no room for is left out. What is refused the
    // gauges say, too.
    const bool tight = small && (twoLines || isTight(size, theme)) && cards.empty();
    static const std::vector<sim::ViewCard> charts{sim::ViewCard::Pool, sim::ViewCard::Concurrency,
                                                   sim::ViewCard::Throttles};
    const bool large = small && theme.leastType > 0 && cards.empty();
    layout.layPictures(area, gap, small, tight ? essential : large ? charts : cards);
    return layout;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/coldstartpicture.h"

#include "ui/pictures/painting.h"
#include "ui/text.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

namespace {

constexpr qreal StripLabel = 15;
constexpr qreal StripHeight = 30;
constexpr qreal LargeStripHeight = 44;
constexpr qreal WedgeHeight = 18;
constexpr qreal StripAxis = 18;
constexpr qreal GroupHeader = 34;
constexpr qreal LowHeader = 18;
constexpr qreal DotsHeight = 120;
constexpr qreal LeastForLanes = 150; ///< of the body
constexpr qreal LeastForDots = 420;

} // namespace

std::int64_t ColdStartPicture::Peak::total() const
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t(0));
}

sim::SimTime ColdStartPicture::Group::median() const
{
    std::vector<sim::SimTime> all;
    all.reserve(served.size());
    for (const Served &one : served)
        all.push_back(one.response);
    if (all.empty())
        return 0;
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>((all.size() - 1) / 2);
    std::nth_element(all.begin(), middle, all.end());
    return *middle;
}

sim::SimTime ColdStartPicture::Group::longest() const
{
    sim::SimTime most = 0;
    for (const Served &one : served)
        most = std::max(most, one.response);
    return most;
}

std::ptrdiff_t ColdStartPicture::Group::cold() const
{
    return std::count_if(served.begin(), served.end(), [](const Served &one) { return one.cold; });
}

ColdStartPicture::ColdStartPicture() = default;

void ColdStartPicture::read()
{
    setHeader(ColdStartPicture::tr("Cold starts"),
              hasLanes() ? QString() : ColdStartPicture::tr("cold starts each second"));
    readStrip();
    readGroups();
    touch(body());
}

void ColdStartPicture::readStrip()
{
    m_strip.clear();
    if (!frame()->seconds)
        return;
    const PlotScale map = stripScale();
    const auto pixel =
        static_cast<sim::SimTime>(static_cast<double>(map.to - map.from) / std::max(1.0, map.area.width()));
    for (const sim::Seconds &stretch : *frame()->seconds) {
        const bool joins = !m_strip.empty() && stretch.to - m_strip.back().from <= pixel;
        if (!joins)
            m_strip.push_back({stretch.from, stretch.to, std::vector<std::int64_t>(stretch.functions.size())});
        m_strip.back().to = stretch.to;
        for (std::size_t f = 0; f < stretch.functions.size(); ++f)
            m_strip.back().counts[f] += stretch.functions[f].coldStarts;
    }
}

bool ColdStartPicture::hasLanes() const
{
    return body().height() >= theme().px(LeastForLanes);
}

qreal ColdStartPicture::gutter() const
{
    return theme().px(isCompared() ? 96 : 46);
}

QRectF ColdStartPicture::stripArea() const
{
    const QRectF area = body();
    const qreal left = theme().px(46);
    const qreal label = theme().px(hasLanes() ? StripLabel : 4); // alone it is named in the header
    const qreal height = hasLanes() ? theme().px(isLarge() ? LargeStripHeight : StripHeight)
                                    : std::max<qreal>(theme().px(10), area.height() - label - theme().px(StripAxis));
    return {area.left() + left, area.top() + label, area.width() - left - theme().px(4), height};
}

PlotScale ColdStartPicture::stripScale() const
{
    const auto [from, to] = timeAxis();
    return {stripArea(), from, to, 1};
}

QRectF ColdStartPicture::dotsArea() const
{
    if (!isLarge() || body().height() < theme().px(LeastForDots))
        return {};
    const QRectF area = body();
    const qreal legend = Paint::legendHeight(legendItems(), area.width(), theme());
    return {area.left() + gutter(), area.bottom() - legend - theme().px(DotsHeight + 4),
            area.width() - gutter() - theme().px(8), theme().px(DotsHeight)};
}

/// In a low card the parts of the init are named by the legend alone.
qreal ColdStartPicture::headerHeight() const
{
    return isCompared() ? theme().px(isLarge() ? GroupHeader : LowHeader) : 0;
}

qreal ColdStartPicture::crossesHeight(const sim::LaneView &view) const
{
    return view.throttles.empty() && isCompared() ? 0 : theme().px(CrossesHeight);
}

QRectF ColdStartPicture::lanesArea() const
{
    const QRectF area = body();
    const QRectF dots = dotsArea();
    const qreal top = stripArea().bottom() + theme().px(WedgeHeight + (isLarge() ? StripAxis : 0));
    const qreal legend = Paint::legendHeight(legendItems(), area.width(), theme());
    const qreal bottom =
        dots.isEmpty() ? area.bottom() - legend - theme().px(StripAxis) : dots.top() - theme().px(StripAxis + 6);
    return {area.left() + gutter(), top, area.width() - gutter() - theme().px(isCompared() ? 8 : 4),
            std::max<qreal>(10, bottom - top)};
}

void ColdStartPicture::readGroups()
{
    m_groups.clear();
    m_views = frame()->lanes;
    if (!m_views || !hasLanes())
        return;
    std::vector<const sim::LaneView *> views;
    views.reserve(m_views->size());
    std::size_t lanes = 0;
    for (const sim::LaneView &view : *m_views) {
        if (view.function < functionCount())
            views.push_back(&view);
        lanes += std::min<std::size_t>(view.lanes.size(), 30);
    }
    m_groups.resize(views.size());
    const QRectF area = lanesArea();
    qreal heads = 0;
    for (const sim::LaneView *view : views)
        heads += headerHeight() + crossesHeight(*view);
    const qreal room = std::max<qreal>(0, area.height() - heads);
    qreal y = area.top();
    for (std::size_t i = 0; i < views.size(); ++i) {
        Group &group = m_groups[i];
        group.view = views[i];
        const double share = lanes > 0 ? static_cast<double>(std::min<std::size_t>(views[i]->lanes.size(), 30))
                                             / static_cast<double>(lanes)
                                       : 1.0 / static_cast<double>(views.size());
        const qreal least = std::min(room / static_cast<qreal>(views.size()), theme().px(40));
        const qreal height = std::clamp(room * share, least, room - least * static_cast<qreal>(views.size() - 1));
        if (isCompared())
            group.header = QRectF(body().left(), y, body().width(), headerHeight());
        group.crossTop = y + headerHeight();
        const qreal head = headerHeight() + crossesHeight(*views[i]);
        group.layout = LaneLayout::make(QRectF(area.left(), y + head, area.width(), height), *views[i],
                                        theme().px(isLarge() ? 9 : 12), theme().px(14), !isCompared());
        y += head + height;
        readServed(group);
    }
}

/// Those who came at once with the newest cold start, or after it.
void ColdStartPicture::readServed(Group &group) const
{
    for (const sim::Lane &lane : group.view->lanes) {
        for (std::size_t i = 0; i < lane.pieces.size(); ++i) {
            const sim::Lane::Piece &piece = lane.pieces[i];
            const sim::SimTime arrived = piece.from - piece.waited;
            if (piece.kind != sim::Lane::Span::Run || piece.to == sim::Never || piece.to > frame()->time
                || arrived < group.view->from)
                continue;
            group.served.push_back(
                {piece.request, lane.environment, piece.cold, piece.waited, piece.to - piece.from + piece.waited});
        }
    }
    std::sort(group.served.begin(), group.served.end(),
              [](const Served &a, const Served &b) { return a.request < b.request; });
}

std::vector<Paint::LegendItem> ColdStartPicture::legendItems() const
{
    using Kind = Paint::LegendItem::Kind;
    std::vector<Paint::LegendItem> items;
    const int function = m_views && !m_views->empty() ? m_views->front().function : 0;
    if (function >= functionCount())
        return items;
    int number = 0;
    for (const sim::InitPart &part : frame()->settings[static_cast<std::size_t>(function)].init) {
        const QString name = Text::localized(part.part);
        const Kind kind = number == 0 ? Kind::Hatched : number == 1 ? Kind::BackHatched : Kind::Dotted;
        items.push_back({kind, theme().ink,
                         name.isEmpty() ? ColdStartPicture::tr("init") : ColdStartPicture::tr("init: %1").arg(name)});
        ++number;
    }
    items.push_back({Kind::Solid, theme().ink, ColdStartPicture::tr("running")});
    items.push_back({Kind::Tint, theme().ink, ColdStartPicture::tr("idle (warm)")});
    for (int f = 0; f < functionCount(); ++f)
        if (level(f).provisionedClaimed > 0) {
            items.push_back({Kind::Ring, theme().ink, ColdStartPicture::tr("provisioned")});
            break;
        }
    return items;
}

std::optional<sim::SimTime> ColdStartPicture::timeAt(const QPointF &position) const
{
    const PlotScale map = stripScale();
    if (!frame() || !map.area.adjusted(0, -2, 0, 2).contains(position))
        return {};
    return map.timeAt(position.x());
}

QString ColdStartPicture::waitedText(const Group &group) const
{
    if (group.served.empty())
        return {};
    return ColdStartPicture::tr("median %1 · longest %2")
        .arg(responseText(group.median()), responseText(group.longest()));
}

/// To a hundredth of a second: what is compared here differs by little.
QString ColdStartPicture::responseText(sim::SimTime time)
{
    constexpr sim::SimTime Long = 100 * sim::Second;
    return time < Long ? ColdStartPicture::tr("%1 s").arg(Text::number(sim::toSeconds(time), 2)) : Text::duration(time);
}

QString ColdStartPicture::peakText(const Peak &peak) const
{
    QStringList parts;
    for (std::size_t f = 0; f < peak.counts.size() && static_cast<int>(f) < functionCount(); ++f)
        if (peak.counts[f] > 0)
            parts += ColdStartPicture::tr("%1 %2", "function, its cold starts")
                         .arg(functionName(static_cast<int>(f)), Text::count(peak.counts[f]));
    constexpr qsizetype Told = 3;
    return parts.size() > 1 && parts.size() <= Told ? parts.join(QStringLiteral(" · ")) : Text::count(peak.total());
}

QString ColdStartPicture::description() const
{
    QStringList parts;
    std::int64_t last = 0;
    for (int f = 0; f < functionCount(); ++f) {
        parts +=
            ColdStartPicture::tr("%1: %2 cold starts so far").arg(functionName(f), Text::count(level(f).coldStarts));
        last += level(f).lastSecond.coldStarts;
    }
    parts += ColdStartPicture::tr("%1 in the last second").arg(Text::count(last));
    for (const Group &group : m_groups)
        if (!group.served.empty())
            parts += ColdStartPicture::tr("%1: %2", "function: response times")
                         .arg(functionName(group.view->function), waitedText(group));
    return parts.join(QStringLiteral("; "));
}

NumberTable ColdStartPicture::numbers() const
{
    NumberTable table{{ColdStartPicture::tr("Request"), ColdStartPicture::tr("Environment"),
                       ColdStartPicture::tr("Cold start"), ColdStartPicture::tr("Waited"),
                       ColdStartPicture::tr("Response time")},
                      {}};
    for (const Group &group : m_groups)
        for (const Served &one : group.served)
            table.rows.push_back({ColdStartPicture::tr("%1 %2", "function, number of the request")
                                      .arg(functionName(group.view->function), Text::request(one.request)),
                                  Text::count(one.environment),
                                  one.cold ? ColdStartPicture::tr("cold") : ColdStartPicture::tr("warm"),
                                  responseText(one.waited), responseText(one.response)});
    return table;
}

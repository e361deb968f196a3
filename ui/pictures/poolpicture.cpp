// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/poolpicture.h"

#include "ui/pictures/why.h"
#include "ui/text.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

namespace {

constexpr qreal DoorBar = 7;
constexpr qreal FrameRoom = 4; ///< between door and cells: the frame passes there
constexpr qreal BlockGap = 9;
constexpr qreal MostLegend = 0.5; ///< of what labels and doors leave
constexpr std::size_t ChipsBesideLabel = 3;

using State = PoolPicture::State;

int usedUnits(const std::vector<PoolPicture::Part> &parts)
{
    int used = 0;
    for (const PoolPicture::Part &part : parts)
        used += part.state == State::Free ? 0 : part.units;
    return used;
}

/// A function's provisioned units: busy, ready, and still in preparation; all of them ringed.
void appendProvisioned(std::vector<PoolPicture::Part> &parts, int function, const sim::FunctionFrame &f)
{
    parts.push_back({function, State::Running, true, f.provisionedBusy, 0});
    parts.push_back({function, State::Free, true, std::max(0, f.provisionedReady - f.provisionedBusy), 0});
    parts.push_back({function, State::Initialising, true,
                     std::max(0, f.provisionedClaimed - std::max(f.provisionedReady, f.provisionedBusy)), 0});
}

void appendOnDemand(std::vector<PoolPicture::Part> &parts, int function, const sim::FunctionFrame &f)
{
    parts.push_back({function, State::Running, false, std::max(0, f.onDemand - f.initialising), 0});
    parts.push_back({function, State::Initialising, false, f.initialising, 0});
}

std::int64_t refusedBy(const sim::FunctionFrame &f, sim::ThrottleReason reason)
{
    return f.lastSecond.refused.by[static_cast<std::size_t>(reason)];
}

} // namespace

PoolPicture::PoolPicture() = default;

PoolPicture::Block PoolPicture::reservedBlock(int function) const
{
    const sim::FunctionFrame &f = level(function);
    Block block{Block::Kind::Reserved, function, f.reserved.value_or(0), 0, {}, {}};
    appendProvisioned(block.parts, function, f);
    appendOnDemand(block.parts, function, f);
    block.used = usedUnits(block.parts);
    if (const std::int64_t count = refusedBy(f, sim::ThrottleReason::ReservedConcurrency); count > 0)
        block.refused.push_back({function, count, f.lastSecond});
    return block;
}

PoolPicture::Block PoolPicture::poolBlock() const
{
    Block pool{Block::Kind::Pool, -1, std::max(0, frame()->unreservedPool), 0, {}, {}};
    for (int i = 0; i < functionCount(); ++i) {
        const sim::FunctionFrame &f = level(i);
        if (!f.reserved)
            appendOnDemand(pool.parts, i, f);
        // Also of one whose own share was still in use by others (M5): it was this block that had no room.
        if (const std::int64_t count = refusedBy(f, sim::ThrottleReason::AccountConcurrency); count > 0)
            pool.refused.push_back({i, count, f.lastSecond});
    }
    std::stable_sort(pool.refused.begin(), pool.refused.end(),
                     [](const Refused &a, const Refused &b) { return a.count > b.count; });
    pool.used = usedUnits(pool.parts);
    return pool;
}

std::vector<PoolPicture::Block> PoolPicture::readBlocks() const
{
    std::vector<Block> blocks;
    for (int i = 0; i < functionCount(); ++i)
        if (level(i).reserved)
            blocks.push_back(reservedBlock(i));
    for (int i = 0; i < functionCount(); ++i) {
        const sim::FunctionFrame &f = level(i);
        if (f.reserved || f.provisionedClaimed == 0)
            continue;
        Block block{Block::Kind::Provisioned, i, f.provisionedClaimed, f.provisionedBusy, {}, {}};
        appendProvisioned(block.parts, i, f);
        blocks.push_back(std::move(block));
    }
    blocks.push_back(poolBlock());
    return blocks;
}

void PoolPicture::read()
{
    const int limit = frame()->concurrencyLimit;
    const int k = PoolLayout::unitsPerCellFor(std::max(1, limit));
    setHeader(PoolPicture::tr("Region pool: %1 places").arg(Text::count(limit)),
              PoolPicture::tr("1 cell = %n concurrent execution(s)", nullptr, k));
    std::vector<Block> blocks = readBlocks();
    const std::vector<Paint::LegendItem> legend = legendItems();
    const std::vector<Paint::LegendItem> warm = warmItems();
    const bool kept = blocks.size() == m_blocks.size()
                      && std::equal(blocks.begin(), blocks.end(), m_blocks.begin(), [](const Block &a, const Block &b) {
                             return a.units == b.units && a.kind == b.kind && a.function == b.function;
                         });
    const PoolLayout before = m_layout;
    const bool sameText = legend == m_legend && warm == m_warm;
    m_legend = legend;
    m_warm = warm;
    arrange(blocks);
    if (before.area != m_layout.area || before.pitch != m_layout.pitch || before.columns != m_layout.columns)
        m_cellRows.clear();
    if (!kept || before.area != m_layout.area || before.pitch != m_layout.pitch)
        touch(body());
    for (std::size_t i = 0; i < blocks.size() && kept; ++i)
        if (!(blocks[i] == m_blocks[i])) {
            const int at = static_cast<int>(i);
            touch(m_layout.blockRect(at).united(m_layout.labelRect(at)).adjusted(-4, -1, 4, 4));
        }
    if (!sameText)
        touch(m_legendArea.united(m_warmArea));
    m_blocks = std::move(blocks);
}

void PoolPicture::arrange(std::vector<Block> &blocks)
{
    const QRectF area = body();
    std::vector<int> units;
    std::vector<qreal> heights;
    units.reserve(blocks.size());
    heights.reserve(blocks.size());
    for (const Block &block : blocks) {
        units.push_back(block.units);
        const bool ownLine = block.kind == Block::Kind::Pool && functionCount() > static_cast<int>(ChipsBesideLabel);
        const bool door = block.kind != Block::Kind::Provisioned;
        heights.push_back(theme().px(LabelLine + (ownLine ? ChipLine : 0) + (door ? DoorBar : 0) + FrameRoom));
    }
    // The places come first: beside each gauge stands its colour, too.
    const qreal most = MostLegend * (area.height() - std::accumulate(heights.begin(), heights.end(), qreal(0)));
    if (Paint::legendHeight(m_legend, area.width(), theme()) + Paint::legendHeight(m_warm, area.width(), theme())
        > most)
        m_warm.clear();
    if (Paint::legendHeight(m_legend, area.width(), theme()) > most)
        std::erase_if(m_legend,
                      [](const Paint::LegendItem &item) { return item.kind == Paint::LegendItem::Kind::Solid; });
    const qreal legend = Paint::legendHeight(m_legend, area.width(), theme());
    const qreal warm = Paint::legendHeight(m_warm, area.width(), theme());
    m_warmArea = QRectF(area.left(), area.bottom() - warm, area.width(), warm);
    m_legendArea = QRectF(area.left(), m_warmArea.top() - legend, area.width(), legend);
    m_layout = PoolLayout::make(area.adjusted(0, 0, 0, m_legendArea.top() - area.bottom() - theme().px(2)), units,
                                heights, theme().px(BlockGap));
    shareCells(blocks);
}

void PoolPicture::shareCells(std::vector<Block> &blocks) const
{
    for (std::size_t b = 0; b < blocks.size() && b < m_layout.blocks.size(); ++b) {
        std::vector<int> units;
        units.reserve(blocks[b].parts.size());
        for (const Part &part : blocks[b].parts)
            units.push_back(part.units);
        const std::vector<int> cells = PoolLayout::share(units, m_layout.unitsPerCell, m_layout.blocks[b].cells);
        for (std::size_t p = 0; p < cells.size(); ++p)
            blocks[b].parts[p].cells = cells[p];
    }
}

/// Counts of what is possible in this scenario.
std::vector<Paint::LegendItem> PoolPicture::legendItems() const
{
    using Kind = Paint::LegendItem::Kind;
    std::vector<Paint::LegendItem> items;
    int initialising = 0;
    int provisioned = 0;
    int kept = 0;
    bool everProvisioned = false;
    bool everReserved = false;
    for (int i = 0; i < functionCount(); ++i) {
        const sim::FunctionFrame &f = level(i);
        items.push_back(
            {Kind::Solid, functionColour(i),
             PoolPicture::tr("%1 %2", "function, its level").arg(functionName(i), Text::count(f.inFlight()))});
        initialising += f.initialising;
        provisioned += f.provisionedClaimed;
        everProvisioned = everProvisioned || f.provisionedClaimed > 0;
        if (!f.reserved)
            continue;
        everReserved = true;
        kept += std::max(0, *f.reserved - std::max(f.inFlight(), f.provisionedClaimed));
    }
    if (everProvisioned)
        items.push_back({Kind::Ring, theme().ink, PoolPicture::tr("provisioned %1").arg(Text::count(provisioned))});
    if (everReserved)
        items.push_back({Kind::Kept, theme().inkMuted, PoolPicture::tr("kept free %1").arg(Text::count(kept))});
    items.push_back(
        {Kind::Hatched, theme().inkMuted, PoolPicture::tr("initialising %1").arg(Text::count(initialising))});
    items.push_back({Kind::Free, theme().grid,
                     PoolPicture::tr("free %1").arg(
                         Text::count(std::max(0, frame()->unreservedPool - frame()->unreservedInFlight)))});
    return items;
}

std::vector<Paint::LegendItem> PoolPicture::warmItems() const
{
    using Kind = Paint::LegendItem::Kind;
    const QString whole = PoolPicture::tr("Warm and idle (no limit counts them)");
    const bool fits = Paint::textWidth(whole, theme().font(12, QFont::DemiBold)) < body().width();
    std::vector<Paint::LegendItem> items{{Kind::Heading, {}, fits ? whole : PoolPicture::tr("Warm and idle")}};
    for (int i = 0; i < functionCount(); ++i)
        items.push_back({Kind::Tint, functionColour(i), Text::count(level(i).idle)});
    return items;
}

QString PoolPicture::blockLabel(const Block &block) const
{
    const QString units = Text::count(block.units);
    const QString free = Text::count(block.free());
    const QString over = Text::count(block.used - block.units);
    switch (block.kind) {
    case Block::Kind::Reserved:
        // Provisioned environments hold their units whether they run or not.
        if (block.used > block.units)
            return PoolPicture::tr("%1 reserved %2 · %3 over it until they finish")
                .arg(functionName(block.function), units, over);
        return PoolPicture::tr("%1 reserved %2 · used %3 · kept free %4")
            .arg(functionName(block.function), units, Text::count(block.used), free);
    case Block::Kind::Provisioned:
        return PoolPicture::tr("%1 provisioned %2 · used %3")
            .arg(functionName(block.function), units, Text::count(block.used));
    case Block::Kind::Pool:
        break;
    }
    if (block.used > block.units)
        return PoolPicture::tr("Unreserved %1 · %2 over it until they finish").arg(units, over);
    return PoolPicture::tr("Unreserved %1 · %2 free").arg(units, free);
}

QRectF PoolPicture::doorRect(int block) const
{
    const QRectF label = m_layout.labelRect(block);
    const qreal bottom = label.bottom() - theme().px(FrameRoom) + 1;
    return {m_layout.blockRect(block).left(), bottom - theme().px(DoorBar), m_layout.blockRect(block).width(),
            theme().px(DoorBar)};
}

bool PoolPicture::chipsOnLabelLine(const Block &block) const
{
    return block.kind != Block::Kind::Pool || functionCount() <= static_cast<int>(ChipsBesideLabel);
}

QString PoolPicture::chipText(const Refused &refused, bool whole) const
{
    if (!whole)
        return Text::count(refused.count);
    return PoolPicture::tr("%1/s · %2", "throttled, their share")
        .arg(Text::count(refused.count), Text::percent(refused.asked.share(), 0));
}

QString PoolPicture::tip(const QPointF &position) const
{
    const auto hit = m_layout.cellAt(position);
    if (!hit || hit->block >= static_cast<int>(m_blocks.size()))
        return {};
    const Block &block = m_blocks[static_cast<std::size_t>(hit->block)];
    int first = 0;
    for (const Part &part : block.parts) {
        first += part.cells;
        if (hit->cell >= first)
            continue;
        const QString name = Text::functionTitle(config(part.function));
        const QString units = Text::count(part.units);
        if (part.ringed && part.state == State::Free)
            return PoolPicture::tr("%1: %2 provisioned and ready, waiting for a request").arg(name, units);
        if (part.ringed && part.state == State::Initialising)
            return PoolPicture::tr("%1: %2 provisioned, still being prepared").arg(name, units);
        if (part.ringed)
            return PoolPicture::tr("%1: %2 running on provisioned environments").arg(name, units);
        return part.state == State::Initialising
                   ? PoolPicture::tr("%1: %2 initialising (cold start); they count already").arg(name, units)
                   : PoolPicture::tr("%1: %2 running").arg(name, units);
    }
    if (block.kind == Block::Kind::Reserved)
        return PoolPicture::tr("Set aside for %1: nobody else may use it, even while it is idle.")
            .arg(functionName(block.function));
    return PoolPicture::tr("Free: any function without a reservation may use it.");
}

/// Of the door alone: who clicks on what runs does not ask for refusals.
Picture::Reason PoolPicture::reasonAt(const QPointF &position) const
{
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const Block &block = m_blocks[i];
        if (block.refused.empty() || !m_layout.labelRect(static_cast<int>(i)).contains(position))
            continue;
        std::vector<int> functions;
        functions.reserve(block.refused.size());
        for (const Refused &refused : block.refused)
            functions.push_back(refused.function);
        return [frame = sharedFrame(), functions] { return Why::soFar(*frame, functions); };
    }
    return {};
}

QString PoolPicture::description() const
{
    QStringList parts;
    for (const Block &block : m_blocks) {
        parts += blockLabel(block);
        for (const Refused &refused : block.refused)
            parts += PoolPicture::tr("%1: %2 throttled in the last second")
                         .arg(functionName(refused.function), Text::count(refused.count));
    }
    return parts.join(QStringLiteral("; "));
}

NumberTable PoolPicture::numbers() const
{
    NumberTable table{{PoolPicture::tr("Block"), PoolPicture::tr("Places"), PoolPicture::tr("Used"),
                       PoolPicture::tr("Free"), PoolPicture::tr("Throttled/s")},
                      {}};
    for (const Block &block : m_blocks) {
        std::int64_t refused = 0;
        for (const Refused &one : block.refused)
            refused += one.count;
        const QString name = block.kind == Block::Kind::Reserved
                                 ? PoolPicture::tr("%1 reserved").arg(functionName(block.function))
                             : block.kind == Block::Kind::Provisioned
                                 ? PoolPicture::tr("%1 provisioned").arg(functionName(block.function))
                                 : PoolPicture::tr("Unreserved");
        table.rows.push_back(
            {name, Text::count(block.units), Text::count(block.used), Text::count(block.free()), Text::count(refused)});
    }
    return table;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/poolview.h"

#include "ui/pictures/why.h"
#include "ui/text.h"

#include <algorithm>

namespace {

/// Frames for which a refusal stays to be seen: about a third of a second.
constexpr int FlashFrames = 20;
constexpr int FunctionsInLegend = 4;

int usedUnits(const std::vector<PoolView::Part> &parts)
{
    int used = 0;
    for (const PoolView::Part &part : parts)
        used += part.state == PoolView::State::Free ? 0 : part.units;
    return used;
}

/// A function's provisioned units: busy, ready, and still in preparation; all of them ringed.
void appendProvisioned(std::vector<PoolView::Part> &parts, int function, const sim::FunctionFrame &f)
{
    using State = PoolView::State;
    parts.push_back({function, State::Running, true, f.provisionedBusy, 0});
    parts.push_back({function, State::Free, true, std::max(0, f.provisionedReady - f.provisionedBusy), 0});
    parts.push_back({function, State::Initialising, true,
                     std::max(0, f.provisionedClaimed - std::max(f.provisionedReady, f.provisionedBusy)), 0});
}

void appendOnDemand(std::vector<PoolView::Part> &parts, int function, const sim::FunctionFrame &f)
{
    using State = PoolView::State;
    parts.push_back({function, State::Running, false, std::max(0, f.onDemand - f.initialising), 0});
    parts.push_back({function, State::Initialising, false, f.initialising, 0});
}

} // namespace

PoolView::PoolView(QWidget *parent)
    : Card(parent)
{
    setTexts();
}

void PoolView::setTexts()
{
    setRemark();
    arrange();
}

void PoolView::setRemark()
{
    const int limit = frame() ? frame()->concurrencyLimit : 0;
    const int k = PoolLayout::unitsPerCellFor(std::max(1, limit));
    setHeader(tr("Region pool: %1 units").arg(Text::count(limit)),
              tr("1 cell = %n concurrent execution(s)", nullptr, k));
}

PoolView::Block PoolView::reservedBlock(int function) const
{
    const sim::FunctionFrame &f = frame()->functions[static_cast<std::size_t>(function)];
    Block block{Block::Kind::Reserved, function, f.reserved.value_or(0), 0, {}, f.throttlesPerSecond, false};
    appendProvisioned(block.parts, function, f);
    appendOnDemand(block.parts, function, f);
    block.used = usedUnits(block.parts);
    return block;
}

PoolView::Block PoolView::poolBlock() const
{
    Block pool{Block::Kind::Pool, -1, std::max(0, frame()->unreservedPool), 0, {}, 0, false};
    for (int i = 0; i < functionCount(); ++i) {
        const sim::FunctionFrame &f = frame()->functions[static_cast<std::size_t>(i)];
        if (f.reserved)
            continue;
        appendOnDemand(pool.parts, i, f);
        pool.refusedPerSecond += f.throttlesPerSecond;
    }
    pool.used = usedUnits(pool.parts);
    return pool;
}

std::vector<PoolView::Block> PoolView::readBlocks() const
{
    std::vector<Block> blocks;
    for (int i = 0; i < functionCount(); ++i) {
        const sim::FunctionFrame &f = frame()->functions[static_cast<std::size_t>(i)];
        if (f.reserved) {
            blocks.push_back(reservedBlock(i));
        } else if (f.provisionedClaimed > 0) {
            Block block{Block::Kind::Provisioned, i, f.provisionedClaimed, f.provisionedBusy, {}, 0, false};
            appendProvisioned(block.parts, i, f);
            blocks.push_back(std::move(block));
        }
    }
    blocks.push_back(poolBlock());
    return blocks;
}

void PoolView::noteRefusals(std::vector<Block> &blocks)
{
    const auto count = static_cast<std::size_t>(functionCount());
    const bool back = frame()->time < m_time; // what was refused later has not happened
    const bool fresh = m_run != frame()->run || m_throttles.size() != count || back;
    m_run = frame()->run;
    m_time = frame()->time;
    m_throttles.resize(count);
    m_flash.resize(count);
    m_wasReserved.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t now = frame()->functions[i].throttles;
        const bool reserved = frame()->functions[i].reserved.has_value();
        const bool moved = reserved != m_wasReserved[i]; // the cross belongs to the block that it has just left
        m_wasReserved[i] = reserved;
        if (fresh || moved
            || frame()->state == sim::RunState::Finished) // no frame follows that would put the cross out
            m_flash[i] = 0;
        else if (now > m_throttles[i])
            m_flash[i] = FlashFrames;
        else if (m_flash[i] > 0)
            --m_flash[i];
        m_throttles[i] = now;
    }
    for (Block &block : blocks) {
        for (std::size_t i = 0; i < count; ++i) {
            const bool here = block.kind == Block::Kind::Reserved
                                  ? block.function == static_cast<int>(i)
                                  : block.kind == Block::Kind::Pool && !frame()->functions[i].reserved;
            block.flash = block.flash || (here && m_flash[i] > 0);
        }
    }
}

void PoolView::frameChanged()
{
    std::vector<Block> blocks = readBlocks();
    noteRefusals(blocks);
    const bool moved =
        blocks.size() != m_blocks.size()
        || !std::equal(blocks.begin(), blocks.end(), m_blocks.begin(), [](const Block &a, const Block &b) {
               return a.units == b.units && a.kind == b.kind && a.function == b.function;
           });
    std::vector<int> idle;
    idle.reserve(frame()->functions.size());
    for (int i = 0; i < functionCount(); ++i)
        idle.push_back(frame()->functions[static_cast<std::size_t>(i)].idle);
    if (moved || idle.size() != m_idle.size()) {
        m_blocks = std::move(blocks);
        m_idle = std::move(idle);
        setRemark();
        arrange();
        update();
        return;
    }
    shareCells(blocks);
    for (std::size_t i = 0; i < blocks.size(); ++i)
        if (!(blocks[i] == m_blocks[i])) {
            const int at = static_cast<int>(i);
            update(m_layout.blockRect(at).united(m_layout.labelRect(at)).toAlignedRect().adjusted(-1, -1, 1, 2));
        }
    if (idle != m_idle)
        update(warmArea().toAlignedRect());
    m_blocks = std::move(blocks);
    m_idle = std::move(idle);
}

void PoolView::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    arrange();
}

void PoolView::arrange()
{
    if (!frame())
        return;
    const QRectF area = body();
    const qreal legend = Paint::legendHeight(legendItems(), area.width(), theme());
    const qreal warm = Paint::legendHeight(warmItems(), area.width(), theme());
    // On a low card the map comes first: what its shapes mean is also said by the tooltips.
    const bool room = area.height() > theme().px(150);
    m_warmTop = area.bottom() - warm;
    m_legendTop = room ? m_warmTop - legend : m_warmTop;
    std::vector<int> units;
    for (const Block &block : m_blocks)
        units.push_back(block.units);
    m_layout = PoolLayout::make(
        QRectF(area.left(), area.top(), area.width(), std::max<qreal>(10, m_legendTop - area.top() - theme().px(4))),
        units, theme().px(16));
    shareCells(m_blocks);
}

void PoolView::shareCells(std::vector<Block> &blocks) const
{
    for (std::size_t b = 0; b < blocks.size() && b < m_layout.blocks.size(); ++b) {
        std::vector<int> units;
        for (const Part &part : blocks[b].parts)
            units.push_back(part.units);
        const std::vector<int> cells = PoolLayout::share(units, m_layout.unitsPerCell, m_layout.blocks[b].cells);
        for (std::size_t p = 0; p < cells.size(); ++p)
            blocks[b].parts[p].cells = cells[p];
    }
}

QRectF PoolView::warmArea() const
{
    const QRectF area = body();
    return QRectF(area.left(), m_warmTop, area.width(), area.bottom() - m_warmTop + 1);
}

std::vector<Paint::LegendItem> PoolView::legendItems() const
{
    using Kind = Paint::LegendItem::Kind;
    std::vector<Paint::LegendItem> items;
    // With many functions their gauges serve as the legend: the map needs the room.
    for (int i = 0; i < functionCount() && functionCount() <= FunctionsInLegend; ++i)
        items.push_back({Kind::Solid, theme().function(i),
                         i + 1 == functionCount()
                             ? tr("%1 running", "last of the functions in a legend").arg(functionName(i))
                             : functionName(i)});
    items.push_back({Kind::Hatched, theme().function(0), tr("initialising")});
    items.push_back({Kind::Ring, theme().ink, tr("provisioned")});
    items.push_back({Kind::Free, theme().grid, tr("free")});
    return items;
}

std::vector<Paint::LegendItem> PoolView::warmItems() const
{
    using Kind = Paint::LegendItem::Kind;
    std::vector<Paint::LegendItem> items{
        {Kind::Heading,
         {},
         functionCount() <= FunctionsInLegend ? tr("Warm and idle (no limit counts them)") : tr("Warm and idle")}};
    for (int i = 0; i < functionCount() && i < static_cast<int>(m_idle.size()); ++i)
        items.push_back({Kind::Solid, theme().functionTint(i), Text::count(m_idle[static_cast<std::size_t>(i)])});
    return items;
}

QString PoolView::blockLabel(const Block &block) const
{
    const int free = std::max(0, block.units - block.used);
    switch (block.kind) {
    case Block::Kind::Reserved: {
        // Provisioned environments hold their units whether they run or not.
        const QString name = functionName(block.function);
        if (block.used > block.units)
            return tr("%1 reserved %2 · %3 over it until they finish")
                .arg(name, Text::count(block.units), Text::count(block.used - block.units));
        return tr("%1 reserved %2 · %3 unused").arg(name, Text::count(block.units), Text::count(free));
    }
    case Block::Kind::Provisioned:
        return tr("%1 provisioned %2 · %3 unused")
            .arg(functionName(block.function), Text::count(block.units), Text::count(free));
    case Block::Kind::Pool:
        break;
    }
    if (block.used > block.units)
        return tr("Unreserved pool %1 · %2 over it until they finish")
            .arg(Text::count(block.units), Text::count(block.used - block.units));
    return tr("Unreserved pool %1 · %2 free").arg(Text::count(block.units), Text::count(free));
}

QString PoolView::tip(const QPoint &position) const
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
            return tr("%1: %2 provisioned and ready, waiting for a request").arg(name, units);
        if (part.ringed && part.state == State::Initialising)
            return tr("%1: %2 provisioned, still being prepared").arg(name, units);
        if (part.ringed)
            return tr("%1: %2 running on provisioned environments").arg(name, units);
        return part.state == State::Initialising
                   ? tr("%1: %2 initialising (cold start); they count already").arg(name, units)
                   : tr("%1: %2 running").arg(name, units);
    }
    if (block.kind == Block::Kind::Reserved)
        return tr("Set aside for %1: nobody else may use it, even while it is idle.").arg(functionName(block.function));
    return tr("Free: any function without a reservation may use it.");
}

Card::Reason PoolView::reasonAt(const QPoint &position) const
{
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const Block &block = m_blocks[i];
        const auto index = static_cast<int>(i);
        const bool refuses = block.refusedPerSecond > 0 || block.flash;
        if (!refuses || !m_layout.labelRect(index).united(m_layout.blockRect(index)).contains(position))
            continue;
        std::vector<int> functions;
        for (int f = 0; f < functionCount(); ++f) {
            const bool reserved = frame()->functions[static_cast<std::size_t>(f)].reserved.has_value();
            if (block.kind == Block::Kind::Reserved ? f == block.function : !reserved)
                functions.push_back(f);
        }
        return [frame = sharedFrame(), functions] { return Why::soFar(*frame, functions); };
    }
    return {};
}

QString PoolView::description() const
{
    QStringList parts;
    for (const Block &block : m_blocks) {
        QString text = blockLabel(block);
        if (block.refusedPerSecond > 0)
            text = tr("%1, refusing %2/s").arg(text, Text::number(block.refusedPerSecond, 0));
        parts += text;
    }
    return parts.join(QStringLiteral("; "));
}

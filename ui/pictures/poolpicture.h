// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/painting.h"
#include "ui/pictures/picture.h"
#include "ui/pictures/poollayout.h"

#include <cstdint>

#include <QCoreApplication>
#include <QHash>
#include <QPixmap>

/// The account's concurrency as a map: one cell per unit, blocks framed for what is reserved or provisioned, and a door
/// above each that says whom it refused in the last whole second.
class PoolPicture final : public Picture
{
    Q_DECLARE_TR_FUNCTIONS(PoolPicture)

public:
    PoolPicture();

    enum class State : std::uint8_t { Free, Running, Initialising };
    struct Part
    {
        int function = 0;
        State state = State::Free;
        bool ringed = false; ///< provisioned
        int units = 0;
        int cells = 0;
        bool operator==(const Part &) const = default;
    };
    /// Whom a block refused in the last whole second.
    struct Refused
    {
        int function = 0;
        std::int64_t count = 0; ///< by this block
        sim::Asked asked;
        bool operator==(const Refused &) const = default;
    };
    struct Block
    {
        enum class Kind : std::uint8_t { Reserved, Provisioned, Pool };
        Kind kind = Kind::Pool;
        int function = -1;
        int units = 0;
        int used = 0;
        std::vector<Part> parts; ///< from the first cell on; free cells follow
        std::vector<Refused> refused; ///< the one that was refused most first
        bool operator==(const Block &) const = default;
        int free() const { return std::max(0, units - used); }
    };
    const std::vector<Block> &blocks() const { return m_blocks; }
    const PoolLayout &layout() const { return m_layout; }
    QString blockLabel(const Block &block) const;
    /// The door of a block: chips and bar.
    QRectF doorRect(int block) const;

    QString tip(const QPointF &position) const override;
    QString description() const override;
    NumberTable numbers() const override;
    Reason reasonAt(const QPointF &position) const override;

protected:
    void read() override;
    void paintBody(QPainter &painter) const override;

private:
    static constexpr qreal LabelLine = 18; ///< at 100 %, as all heights
    static constexpr qreal ChipLine = 16;

    std::vector<Block> readBlocks() const;
    Block reservedBlock(int function) const;
    Block poolBlock() const;
    void arrange(std::vector<Block> &blocks);
    void shareCells(std::vector<Block> &blocks) const;
    std::vector<Paint::LegendItem> legendItems() const;
    std::vector<Paint::LegendItem> warmItems() const;
    QString chipText(const Refused &refused, bool whole) const;
    bool chipsOnLabelLine(const Block &block) const;
    qreal chipWidth(const Refused &refused, bool whole) const;
    qreal chipsWidth(const Block &block, bool whole) const;
    void paintBlock(QPainter &painter, int index) const;
    void paintDoor(QPainter &painter, int index) const;
    void paintChips(QPainter &painter, const Block &block, const QRectF &line, bool whole) const;
    void fillCells(QPainter &painter, int block, int first, int count, const QColor &colour) const;
    const QPixmap &cellRow(const QColor &colour, int height) const;
    void paintCells(QPainter &painter, int index) const;
    void paintFrame(QPainter &painter, int index) const;

    std::vector<Block> m_blocks;
    std::vector<Paint::LegendItem> m_legend;
    std::vector<Paint::LegendItem> m_warm;
    PoolLayout m_layout;
    mutable QHash<std::pair<QRgb, int>, QPixmap> m_cellRows; ///< colour and height: a row of cells in this layout
    QRectF m_legendArea;
    QRectF m_warmArea;
};

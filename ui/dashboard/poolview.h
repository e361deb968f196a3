// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/card.h"
#include "ui/pictures/painting.h"
#include "ui/pictures/poollayout.h"

#include <vector>

/// The account's concurrency as a map: one cell per unit, blocks carved out for what is reserved or provisioned.
class PoolView final : public Card
{
    Q_OBJECT

public:
    explicit PoolView(QWidget *parent = nullptr);

    enum class State : unsigned char { Free, Running, Initialising };
    struct Part
    {
        int function = 0;
        State state = State::Free;
        bool ringed = false; ///< provisioned
        int units = 0;
        int cells = 0;
        bool operator==(const Part &) const = default;
    };
    struct Block
    {
        enum class Kind : unsigned char { Reserved, Provisioned, Pool };
        Kind kind = Kind::Pool;
        int function = -1;
        int units = 0;
        int used = 0;
        std::vector<Part> parts; ///< from the first cell on; free cells follow
        double refusedPerSecond = 0;
        bool flash = false; ///< refused within the last half second of frames
        bool operator==(const Block &) const = default;
    };
    const std::vector<Block> &blocks() const { return m_blocks; }
    const PoolLayout &layout() const { return m_layout; }
    QString blockLabel(const Block &block) const;

protected:
    void frameChanged() override;
    void themeChanged() override { arrange(); }
    void setTexts() override;
    void paintBody(QPainter &painter) override;
    QString tip(const QPoint &position) const override;
    /// Of a block that refuses: whom, and by which check.
    Reason reasonAt(const QPoint &position) const override;
    QString description() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    std::vector<Block> readBlocks() const;
    Block reservedBlock(int function) const;
    Block poolBlock() const;
    void noteRefusals(std::vector<Block> &blocks);
    void arrange();
    void shareCells(std::vector<Block> &blocks) const;
    void setRemark();
    std::vector<Paint::LegendItem> legendItems() const;
    std::vector<Paint::LegendItem> warmItems() const;
    QRectF warmArea() const;
    void paintBlock(QPainter &painter, int index) const;
    void paintLabel(QPainter &painter, int index) const;
    void paintCells(QPainter &painter, int index) const;

    std::vector<Block> m_blocks;
    std::vector<int> m_idle;
    std::vector<std::int64_t> m_throttles; ///< per function, as of the last frame
    std::vector<int> m_flash; ///< per function: frames left to flash
    std::vector<bool> m_wasReserved; ///< per function, in the last frame
    std::uint64_t m_run = 0;
    sim::SimTime m_time = 0; ///< of the last frame
    PoolLayout m_layout;
    qreal m_legendTop = 0;
    qreal m_warmTop = 0;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/lanelayout.h"
#include "ui/pictures/painting.h"
#include "ui/pictures/picture.h"

#include <QCoreApplication>

/// Cold starts: how many a second over the whole run, and what the environments of one function, or of two that are
/// compared, did around the newest of them. Enlarged it also says who waited for how long.
class ColdStartPicture final : public Picture
{
    Q_DECLARE_TR_FUNCTIONS(ColdStartPicture)

public:
    ColdStartPicture();

    /// A request that was served within the lanes' window.
    struct Served
    {
        std::int64_t request = 0;
        std::uint32_t environment = 0;
        bool cold = false;
        sim::SimTime waited = 0; ///< from its arrival to the start of its run
        sim::SimTime response = 0; ///< from its arrival to the end of its run
        bool operator==(const Served &) const = default;
    };
    /// One function's lanes.
    struct Group
    {
        const sim::LaneView *view = nullptr;
        LaneLayout layout;
        QRectF header; ///< empty: there is one function, and the card names it
        qreal crossTop = 0;
        std::vector<Served> served; ///< of the newest burst
        sim::SimTime median() const;
        sim::SimTime longest() const;
        std::ptrdiff_t cold() const;
    };
    const std::vector<Group> &groups() const { return m_groups; }
    /// Cold starts of a stretch, per function.
    struct Peak
    {
        sim::SimTime from = 0;
        sim::SimTime to = 0;
        std::vector<std::int64_t> counts;
        std::int64_t total() const;
    };
    const std::vector<Peak> &strip() const { return m_strip; }

    QString tip(const QPointF &position) const override;
    QString description() const override;
    NumberTable numbers() const override;
    Reason reasonAt(const QPointF &position) const override;
    std::pair<Reason, QPointF> newestReason() const override;
    std::optional<sim::SimTime> timeAt(const QPointF &position) const override;

protected:
    void read() override;
    void paintBody(QPainter &painter) const override;

private:
    static constexpr qreal CrossPitch = 9; ///< at 100 %, as all heights
    static constexpr qreal CrossesHeight = 13;

    bool isCompared() const { return m_groups.size() > 1 || isLarge(); }
    bool hasLanes() const;
    void readStrip();
    void readGroups();
    void readServed(Group &group) const;
    qreal gutter() const;
    qreal headerHeight() const;
    qreal crossesHeight(const sim::LaneView &view) const;
    QRectF stripArea() const;
    QRectF lanesArea() const;
    QRectF dotsArea() const;
    PlotScale stripScale() const;
    std::vector<Paint::LegendItem> legendItems() const;
    QString waitedText(const Group &group) const;
    static QString responseText(sim::SimTime time);
    QString peakText(const Peak &peak) const;
    void paintPeakNames(QPainter &painter) const;

    /// The strip's scale ends here.
    std::int64_t stripTop() const;
    void paintStrip(QPainter &painter) const;
    void paintBracket(QPainter &painter) const;
    void paintGroup(QPainter &painter, const Group &group) const;
    void paintHeader(QPainter &painter, const Group &group) const;
    void paintParts(QPainter &painter, const Group &group) const;
    void paintCrosses(QPainter &painter, const Group &group) const;
    void paintLane(QPainter &painter, const Group &group, std::size_t row) const;
    void paintInit(QPainter &painter, const Group &group, std::size_t row, const sim::Lane::Piece &piece) const;
    void paintRequest(QPainter &painter, const Group &group, std::size_t row, const sim::Lane::Piece &piece) const;
    void paintAxis(QPainter &painter) const;
    void paintDots(QPainter &painter) const;
    const LaneLayout::Cross *crossAt(const Group &group, const std::vector<LaneLayout::Cross> &crosses,
                                     const QPointF &position) const;
    Reason refusalReason(const Group &group, const LaneLayout::Cross &cross) const;
    Reason coldReason(const Group &group, const LaneLayout::Hit &hit) const;
    QString pieceTip(const sim::Lane &lane, const sim::Lane::Piece &piece) const;
    QString laneTip(const Group &group, const LaneLayout::Hit &hit) const;

    std::shared_ptr<const std::vector<sim::LaneView>> m_views; ///< that the groups point into
    std::vector<Group> m_groups;
    std::vector<Peak> m_strip;
};

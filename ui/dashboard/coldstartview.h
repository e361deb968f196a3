// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/card.h"
#include "ui/pictures/lanelayout.h"
#include "ui/pictures/painting.h"

#include <vector>

class QToolButton;

/// One lane per execution environment of a function: when it initialised, when it ran, when it stood idle, when it went.
class ColdStartView final : public Card
{
    Q_OBJECT

public:
    explicit ColdStartView(QWidget *parent = nullptr);

    void setForExport(bool on) override;
    Reason reasonAt(const QPoint &position) const override;
    std::pair<Reason, QPoint> newestReason() const override;
    QString tipFor(const LaneLayout::Hit &hit) const;
    LaneLayout laneLayout() const;

signals:
    void lanesChosen(int function, bool follow);

protected:
    void frameChanged() override;
    void themeChanged() override;
    void setTexts() override;
    void paintBody(QPainter &painter) override;
    QString tip(const QPoint &position) const override;
    QString description() const override;
    void resizeEvent(QResizeEvent *event) override;
    int remarkLeft() const override;

private:
    const sim::LaneView *view() const;
    void fillMenu();
    void setRemark();
    void placeChooser();
    QRectF lanesArea() const;
    bool hasLegend() const;
    /// The median of the initialisations in view; 0 where there is none.
    sim::SimTime typicalInit() const;
    qreal crossHeight() const;
    qreal crossWidth() const;
    const LaneLayout::Cross *crossAt(const std::vector<LaneLayout::Cross> &crosses, const QPoint &position) const;
    Reason refusalReason(const LaneLayout::Cross &cross) const;
    Reason coldReason(const LaneLayout &layout, const LaneLayout::Hit &hit) const;
    std::vector<Paint::LegendItem> legendItems() const;
    void paintAxis(QPainter &painter, const LaneLayout &layout) const;
    void paintCrosses(QPainter &painter, const LaneLayout &layout) const;
    void paintLane(QPainter &painter, const LaneLayout &layout, std::size_t row) const;
    void paintInit(QPainter &painter, const QRectF &box, const sim::Lane::Piece &piece, const QColor &colour) const;
    QString pieceTip(const sim::Lane &lane, const sim::Lane::Piece &piece) const;

    QToolButton *m_chooser;
    std::shared_ptr<const sim::LaneView> m_shown; ///< to tell whether the lanes are new ones
    bool m_export = false;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/picture.h"
#include "ui/pictures/plotscale.h"
#include "ui/pictures/rowchart.h"

#include <cstdint>

/// Small multiples over the run: rows under one another, each with a scale of its own, on one time axis. What they show is
/// read by a subclass; where it stands, the head, the marks of changes and the crosshair are the same for all of them.
class RowsPicture : public Picture
{
public:
    /// A stretch of time and the values in it; a gap has none.
    struct Bin
    {
        sim::SimTime from = 0;
        sim::SimTime to = 0;
        double low = 0;
        double high = 0;
        bool gap = false;
        bool operator==(const Bin &) const = default;
    };
    /// Own: the subclass paints what is filled, and there is no curve.
    enum class Style : std::uint8_t { Band, Crosses, Area, Line, Attempts, Own };
    /// A level that something is held against, from the instants at which it changed.
    struct Rule
    {
        enum class Dash : std::uint8_t { Limit, Pool, Provisioned };
        struct Step
        {
            sim::SimTime from = 0;
            std::optional<double> value; ///< none: there is no such level from then on
        };
        Dash dash = Dash::Limit;
        std::vector<Step> steps;
        QString label; ///< of its last value
    };
    struct Attempt
    {
        enum class Kind : std::uint8_t { Throttled, Ran, Failed, GivenUp };
        sim::SimTime at = 0;
        Kind kind = Kind::Throttled;
    };
    struct Row
    {
        int function = -1; ///< -1: of the account
        QString name;
        QString remark; ///< behind the name
        QColor colour; ///< of lines and fills
        QColor swatchColour; ///< before the name; invalid: none
        Style style = Style::Band;
        double top = 1; ///< of the scale, which begins at 0
        QString topText;
        std::vector<Bin> bins;
        std::vector<Bin> ghost; ///< of the run before, from the branching on
        std::vector<Rule> rules;
        std::vector<Attempt> attempts;
        QString now; ///< the value at the head
        double nowValue = 0; ///< on the row's scale: where it is written
        bool refusing = false; ///< a cross stands before what follows
        QString nowRemark; ///< behind it
        QString ghostNow; ///< the other run's value
        // Where it stands.
        QRectF line; ///< name and remark
        QRectF plot;
        bool low = false; ///< too low for a line of its own: the name stands in the gutter, and there is no band
    };

    const std::vector<Row> &rows() const { return m_rows; }
    /// Of all rows: the time axis they share.
    PlotScale scale() const;
    std::optional<sim::SimTime> timeAt(const QPointF &position) const override;
    QString tip(const QPointF &position) const override;
    /// Where the row of a position is, -1: nowhere.
    int rowAt(const QPointF &position) const;
    /// Rows that do not fit are reached by scrolling.
    void scrollBy(int rows);

protected:
    static constexpr qreal NameType = 12.5; ///< at 100 %

    /// The rows of the frame, without their places.
    virtual std::vector<Row> makeRows() const = 0;
    /// What is said of a row at an instant, for the chip beside the crosshair; empty: nothing.
    virtual QString chip(const Row &row, const Bin &bin) const = 0;

    /// What is filled, below the curves.
    virtual void paintFill(QPainter &painter, const Row &row) const;
    PlotScale scaleOf(const Row &row) const;

    void read() override;
    void paintBody(QPainter &painter) const override;

    /// Width in time of the narrowest bin that is worth being drawn.
    sim::SimTime pixel(double pixels = 1) const;
    /// The least scale on which a value fits, of those that people can read at a glance.
    static double roundTop(double value);
    static const Bin *binAt(const std::vector<Bin> &bins, sim::SimTime time);
    /// Whether the changes are named above the first row; their marks are in every plot.
    virtual bool namesChanges() const { return true; }
    /// The change marks of the run so far, without the ones that were only looked for.
    std::vector<std::pair<sim::SimTime, QString>> changes() const;
    qreal widestTick(const std::vector<Row> &rows) const;
    /// Of rows without headers: for names, and for ticks.
    std::pair<qreal, qreal> lowGutters(const std::vector<Row> &rows) const;

private:
    void place(std::vector<Row> &rows);
    void makeCurves();
    void paintRow(QPainter &painter, const Row &row) const;
    void coverZeros(QPainter &painter, const Row &row) const;
    void paintRules(QPainter &painter, const Row &row) const;
    qreal nameEnd(const Row &row) const;
    void paintGhost(QPainter &painter, const Row &row) const;
    void paintAttempts(QPainter &painter, const Row &row) const;
    void paintNames(QPainter &painter, const Row &row) const;
    void paintNow(QPainter &painter, const Row &row) const;
    void paintChip(QPainter &painter, const Row &row, sim::SimTime time) const;
    void paintAxis(QPainter &painter) const;
    void paintChanges(QPainter &painter) const;
    void paintHead(QPainter &painter) const;
    void paintCrosshair(QPainter &painter) const;

    std::vector<Row> m_rows;
    QRectF m_plots; ///< round all of them
    int m_firstRow = 0;
    int m_hiddenRows = 0;
    mutable RowChart m_chart; ///< painting does not change what it shows
};

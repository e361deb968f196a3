// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/picture.h"

#include <cstdint>

#include <QCoreApplication>

/// What a run has added up to, as one table: what matters to the open scenario down, functions and their total across; the
/// other way round where there are many functions.
class CounterPicture final : public Picture
{
    Q_DECLARE_TR_FUNCTIONS(CounterPicture)

public:
    CounterPicture();

    enum class Kind : std::uint8_t {
        Throttles,
        GatewayThrottles,
        ThrottledShare,
        ColdStarts,
        Spillovers,
        Waiting,
        Oldest,
        Retries,
        DeadLetters,
        Dropped,
        P50,
        P99,
        Cost
    };
    static constexpr int Total = -1;
    /// Unset: there is no such number, as of a function that served nothing, or as a total of percentiles.
    using Value = std::optional<double>;
    struct Row
    {
        Kind kind = Kind::Throttles;
        std::vector<Value> values; ///< per function, the total last; times in seconds, money in dollars
        std::vector<Value> differences; ///< from the run before; empty: there is none
    };
    const std::vector<Row> &rows() const { return m_rows; }
    /// Every number instead of those that matter.
    void setAll(bool all);
    /// Whether all rows that are shown can be read in its size.
    bool hasRoom() const;
    bool showsAll() const { return m_all; }
    /// Throttles alone, where there is no room.
    void setSmall(bool small);

    /// Whether a click there asks for the bill.
    bool isCost(const QPointF &position) const;
    QRectF lineOf(Kind kind) const;
    QString tip(const QPointF &position) const override;
    QString description() const override;
    NumberTable numbers() const override;
    Reason reasonAt(const QPointF &position) const override;
    static QString name(Kind kind);
    static QString shortName(Kind kind); ///< above a narrow column

protected:
    void read() override;
    void paintBody(QPainter &painter) const override;

private:
    std::vector<Kind> kinds() const;
    static Value valueOf(const sim::Frame &frame, Kind kind, int function);
    QString text(Kind kind, const Value &value) const;
    /// The same; shortened where it would have to be set smaller than the theme allows.
    QString fitting(Kind kind, const Value &value, qreal width) const;
    QString difference(Kind kind, const Value &value) const;
    bool isTransposed() const;
    bool isEqual(const Row &row) const;
    /// Rows that are the same in both runs are named in one line.
    std::vector<const Row *> drawnRows() const;
    QString sameText() const;
    qreal pitch(int lines) const;
    int mostLines() const;
    int drawnLines() const;
    static int linesOf(const Row &row) { return row.differences.empty() ? 1 : 2; }
    QString columnName(int column) const;
    void paintColumnHead(QPainter &painter, const QRectF &cell, int function) const;
    void paintRows(QPainter &painter) const;
    void paintFunctions(QPainter &painter) const;

    std::vector<Row> m_rows;
    bool m_all = false;
    bool m_small = false;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/rowspicture.h"

#include <QCoreApplication>

/// Concurrency over the run: the account and every function in a row of its own, the highest and the least level of every
/// bin, never a mean; or all functions stacked.
class ConcurrencyPicture final : public RowsPicture
{
    Q_DECLARE_TR_FUNCTIONS(ConcurrencyPicture)

public:
    ConcurrencyPicture();

    bool isStacked() const { return m_stacked; }
    void setStacked(bool stacked);
    /// One function of the stack, from the bottom up.
    struct Layer
    {
        int function = 0;
        std::vector<Bin> bins; ///< time-weighted means: maxima of several functions add up to more than there was
        double now = 0;
    };
    const std::vector<Layer> &layers() const { return m_layers; }

    QString description() const override;
    NumberTable numbers() const override;

protected:
    void read() override;
    void paintBody(QPainter &painter) const override;
    void paintFill(QPainter &painter, const Row &row) const override;
    std::vector<Row> makeRows() const override;
    QString chip(const Row &row, const Bin &bin) const override;

private:
    std::vector<Bin> binsOf(const std::vector<sim::Bucket> &buckets, int function, sim::SimTime from,
                            sim::SimTime width) const;
    Row accountRow() const;
    Row functionRow(int function) const;
    void fillBins(Row &row) const;
    /// Where the level stood highest, and for the first time; as finely as it was written down.
    std::optional<std::pair<int, sim::SimTime>> peakOf(int function) const;
    void sayPeak(Row &row) const;
    Rule limitRule() const;
    Rule poolRule() const;
    std::vector<Rule> rulesOf(int function) const;
    std::vector<int> stackOrder() const;
    void readLayers();
    void paintNames(QPainter &painter) const;

    bool m_stacked = false;
    std::vector<Layer> m_layers;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/rowspicture.h"

#include <QCoreApplication>

/// Which share of the requests was refused, second by second, and what the caller saw; under it, where something is
/// asynchronous or comes from a queue, how many wait, for how long the oldest, and the attempts of one event.
class ThrottlePicture final : public RowsPicture
{
    Q_DECLARE_TR_FUNCTIONS(ThrottlePicture)

public:
    /// How often a function was asked and refused in the bin that holds `time`; null: it was not asked.
    struct Share
    {
        sim::SimTime from = 0;
        sim::SimTime to = 0;
        sim::Asked asked;
    };
    const std::vector<Share> &shares(int function) const { return m_shares[static_cast<std::size_t>(function)]; }
    /// What whoever called sees of a throttle: "429 → ALB 502".
    static QString outcome(const sim::FunctionConfig &function);

    QString description() const override;
    NumberTable numbers() const override;
    Reason reasonAt(const QPointF &position) const override;
    std::pair<Reason, QPointF> newestReason() const override;

protected:
    void read() override;
    bool namesChanges() const override { return false; } // the picture above it does
    std::vector<Row> makeRows() const override;
    QString chip(const Row &row, const Bin &bin) const override;

private:
    void readShares();
    Row shareRow(int function) const;
    std::vector<int> queues() const;
    void appendQueueRows(std::vector<Row> &rows) const;
    Row waitingRow(const std::vector<int> &functions) const;
    Row oldestRow(const std::vector<int> &functions) const;
    Row eventRow() const;
    QString since(int function) const;
    Reason reasonOf(int function, sim::SimTime from, sim::SimTime to) const;

    std::vector<std::vector<Share>> m_shares; ///< per function
    std::vector<std::vector<Share>> m_ghostShares;
};

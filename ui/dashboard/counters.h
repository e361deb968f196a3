// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/card.h"

#include <array>

/// What a run has added up to: refusals, waiting events, dead letters, cold starts, latency, cost.
class Counters final : public Card
{
    Q_OBJECT

public:
    static constexpr int Cells = 6;

    explicit Counters(QWidget *parent = nullptr);

    Reason reasonAt(const QPoint &position) const override;
    QRectF cellRect(int cell) const;
    static constexpr int ThrottleCell = 0;
    static constexpr int CostCell = 5;

signals:
    void costsWanted();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void frameChanged() override;
    void setTexts() override;
    void paintBody(QPainter &painter) override;
    QString tip(const QPoint &position) const override;
    QString description() const override;

private:
    struct Cell
    {
        QString label;
        QString value;
        QString remark;
        QString second; ///< a second remark, where there is height for it
        QString tip;
        bool operator==(const Cell &) const = default;
    };
    std::array<Cell, Cells> read() const;
    Cell throttles() const;
    Cell waiting() const;
    Cell deadLetters() const;
    Cell coldStarts() const;
    Cell latency() const;
    Cell cost() const;

    std::array<Cell, Cells> m_cells;
};

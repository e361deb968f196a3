// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/card.h"

#include <vector>

/// Concurrency against what it may be: of the account, stacked by function, or of one function.
/// An arc with the limit's mark at its end, the number, and a trace of the last 60 s; a bar instead of the arc where room is short.
class Gauge final : public Card
{
    Q_OBJECT

public:
    static constexpr int Account = -1;

    explicit Gauge(int function, QWidget *parent = nullptr);

    int function() const { return m_function; }
    void setCompact(bool compact);
    /// Functions that have no gauge of their own: this one stands for them.
    void setMore(int functions);

protected:
    void frameChanged() override;
    void setTexts() override;
    void paintBody(QPainter &painter) override;
    QString tip(const QPoint &position) const override;
    QString description() const override;
    QColor titleSwatch() const override;
    QRect body() const override;
    QRect header() const override;

private:
    struct Reading
    {
        int inFlight = 0;
        int ceiling = 0;
        std::vector<std::pair<QColor, int>> parts; ///< what the arc is made of
        QString caption;
        bool operator==(const Reading &) const = default;
    };
    Reading read() const;
    bool isAccount() const { return m_function == Account; }
    QColor traceColour() const;
    void paintArc(QPainter &painter, const QRectF &area);
    void paintBar(QPainter &painter, const QRectF &area);
    void paintTrace(QPainter &painter, const QRectF &area);

    int m_function;
    int m_more = 0;
    bool m_compact = false;
    Reading m_reading;
};

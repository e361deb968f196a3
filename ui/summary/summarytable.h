// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/summary/runsummary.h"
#include "ui/theme.h"

#include <QAbstractScrollArea>

#include <vector>

class QPainter;

/// The rows of a summary: headings and the account stand still, functions between them scroll where there are more
/// than there is room for.
class SummaryTable : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr int MostRows = 8; ///< functions that are seen without scrolling

    explicit SummaryTable(QWidget *parent = nullptr);

    void setSummary(const RunSummary &summary);
    void setTheme(const Theme &theme);
    /// With all functions in it, but MostRows at most.
    QSize sizeHint() const override;
    /// With one function in it.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Line
    {
        QString name;
        QStringList cells;
        bool refused = false;
        QColor swatch; ///< invalid: none
    };
    void measure();
    void fitScrollBar();
    int leastRowHeight() const;
    int rowHeight() const;
    int headHeight() const;
    int heightFor(int functions) const;
    /// Where the functions are seen.
    QRect window() const;
    qreal typeScale() const;
    /// The place of a column in a line; 0 is the name.
    QRectF cellRect(int column, const QRectF &line) const;
    void paintHead(QPainter &painter) const;
    void paintLine(QPainter &painter, const Line &line, const QRectF &rect, bool bold) const;

    Theme m_theme;
    QStringList m_columns;
    std::vector<Line> m_functions;
    Line m_account;
    std::vector<qreal> m_widths; ///< what each column needs
};

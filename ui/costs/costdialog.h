// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

#include <memory>

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QTableWidget;
class RuleLabel;
struct CostSheet;

/// The bill: what each function costs in this run and in a month, in dollars and in won, at which prices, and from which
/// use on provisioned concurrency would pay.
class CostDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CostDialog(QWidget *parent = nullptr);

    /// Taken up a few times a second at most: a bill is read, not watched.
    void showFrame(const std::shared_ptr<const sim::Frame> &frame);

signals:
    void rateEntered(double wonPerDollar);
    void ruleAsked(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void fill();
    void fillTable(const CostSheet &sheet);
    void fitColumns();
    void setCell(int row, int column, const QString &text, bool bold);
    void copy() const;
    QString remarks(const CostSheet &sheet) const;

    std::shared_ptr<const sim::Frame> m_frame;
    QElapsedTimer m_sinceFilled;
    QTimer m_catchUp;
    QLabel *m_rateBefore;
    QDoubleSpinBox *m_rate;
    QLabel *m_rateAfter;
    QTableWidget *m_table;
    RuleLabel *m_remarks;
    QPushButton *m_copy;
};

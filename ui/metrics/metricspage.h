// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"
#include "ui/theme.h"

#include <QDialog>

#include <memory>

class Card;
class MetricsPicture;
class QLabel;
class QListWidget;
class QPushButton;

/// What CloudWatch shows of the run: one point a minute of each metric, beside the dashboard that shows every instant.
class MetricsPage : public QDialog
{
    Q_OBJECT

public:
    explicit MetricsPage(QWidget *parent = nullptr);

    void showFrame(const std::shared_ptr<const sim::Frame> &frame);
    void setTheme(const Theme &theme);
    /// All points of all metrics, as rows with tabulators: for a spreadsheet.
    QString table() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void choose(int row);

    std::shared_ptr<const sim::Frame> m_frame;
    QLabel *m_lead;
    QListWidget *m_list;
    MetricsPicture *m_picture; ///< owned by its card
    Card *m_view;
    QLabel *m_meaning;
    QPushButton *m_copy;
};

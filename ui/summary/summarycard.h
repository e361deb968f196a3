// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"
#include "ui/summary/runsummary.h"
#include "ui/theme.h"

#include <QWidget>

#include <memory>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;
class SummaryTable;

/// The end of a run: its summary, over the lower part of the widget it is given. It comes by itself, takes no focus, and
/// goes when the run is no longer at its end. Whoever closes it sees it again at the next end, or by open().
class SummaryCard : public QWidget
{
    Q_OBJECT

public:
    explicit SummaryCard(QWidget *over);

    void showFrame(const std::shared_ptr<const sim::Frame> &frame);
    /// The one that fits what it lies on: its type is as large as that of the cards there.
    void setTheme(const Theme &theme);
    /// Shows it again where the run is at its end, and does nothing elsewhere.
    void open();
    /// Until the end is reached anew.
    void dismiss();

signals:
    void playAgainAsked();

protected:
    void changeEvent(QEvent *event) override; ///< retranslates on LanguageChange
    bool eventFilter(QObject *watched, QEvent *event) override; ///< keeps its place, and closes by Esc
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void fill();
    void retranslate();
    void place();
    int withoutSlivers(int top) const;
    void leave();
    void copy() const;
    bool atEnd() const { return m_frame && m_frame->state == sim::RunState::Finished && m_frame->scenario; }

    Theme m_theme;
    std::shared_ptr<const sim::Frame> m_frame;
    bool m_dismissed = false;
    QString m_originText; ///< in full
    QLabel *m_title;
    QLabel *m_origin;
    QPushButton *m_copy;
    QPushButton *m_playAgain;
    QToolButton *m_close;
    SummaryTable *m_table;
    QLabel *m_remarks;
    QHBoxLayout *m_head;
    QVBoxLayout *m_layout;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

/// Says that a file is being read, how far, and lets the user call it off. It comes only where that takes a moment:
/// most files are there before it would show.
class ReadingBar : public QFrame
{
    Q_OBJECT

public:
    /// `share` tells how far reading is.
    ReadingBar(std::function<double()> share, QWidget *parent);

    void begin(const QString &name);
    void end();

signals:
    void cancelled();
    void shown();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();

    std::function<double()> m_share;
    QString m_name;
    QLabel *m_label;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QTimer m_wait;
    QTimer m_look;
};

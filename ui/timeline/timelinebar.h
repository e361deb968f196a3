// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/frame.h"
#include "ui/theme.h"

#include <QWidget>

#include <memory>

/// The time line of the whole run at the bottom of the window: progress and marks.
class TimelineBar : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineBar(QWidget *parent = nullptr);
    void showFrame(const std::shared_ptr<const sim::Frame> &frame);
    void setTheme(const Theme &theme);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override; ///< tooltips of marks

private:
    std::shared_ptr<const sim::Frame> m_frame;
    Theme m_theme;
};

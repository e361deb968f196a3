// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

/// The buttons of the cold-start card: whose lanes, and whether those of the newest cold starts.
class LaneTools final : public QWidget
{
    Q_OBJECT

public:
    explicit LaneTools(QWidget *parent = nullptr);

    void showFrame(const sim::Frame &frame);
    void retranslate();

signals:
    void chosen(const sim::LaneChoice &choice);
    void resized();

private:
    void matchButtons();
    void choose(int function);

    sim::LaneChoice m_choice;
    QStringList m_names;
    std::vector<QToolButton *> m_functions;
    QToolButton *m_newest;
    QHBoxLayout *m_row;
};

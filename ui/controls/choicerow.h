// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/choices.h"

#include <QWidget>

class Editor;
class QComboBox;
class QLabel;

/// One choice of the account or of a function: label and box.
class ChoiceRow : public QWidget
{
    Q_OBJECT

public:
    ChoiceRow(const Choices::Choice &choice, int function, Editor &editor, QWidget *parent = nullptr);

    void showFrame(const sim::Frame &frame);
    void retranslate();
    int labelWidth() const;
    void setLabelWidth(int width);

signals:
    /// Why the last choice was not made; empty when it was.
    void stopped(const QString &why);

private:
    void choose(int option);

    const Choices::Choice &m_choice; ///< a row of the table
    int m_function;
    Editor &m_editor;
    QLabel *m_label;
    QComboBox *m_box;
    bool m_held = false; ///< chosen; waits for the engine's answer
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/choices.h"
#include "ui/controls/settingrow.h"

#include <QFrame>
#include <QList>

class Editor;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;
class RuleLabel;

/// What can be set on one function: the main numbers on its face, the rest behind "More".
class FunctionCard : public QFrame
{
    Q_OBJECT

public:
    FunctionCard(int function, Editor &editor, QWidget *parent = nullptr);

    void showFrame(const sim::Frame &frame);
    void retranslate();
    int labelWidth() const;
    void setMetrics(int labelWidth, int fieldWidth);
    bool isOpen() const;
    void setOpen(bool open);

signals:
    void removeAsked(int function);
    void ruleAsked(const QString &id);

private:
    struct ChoiceRow
    {
        Choices::Choice choice;
        QLabel *label;
        QComboBox *box;
    };
    QWidget *makeMore();
    void addRow(Fields::Field field, QLayout *layout);
    void addChoice(Choices::Choice choice, QLayout *layout);
    void choose(Choices::Choice choice, int option);
    void rename();
    void showHeader(const sim::Frame &frame);

    int m_function;
    Editor &m_editor;
    QLabel *m_title;
    QLabel *m_trigger;
    QList<SettingRow *> m_rows;
    QList<ChoiceRow> m_choices;
    RuleLabel *m_why;
    QToolButton *m_moreButton;
    QWidget *m_more;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_labelLabel;
    QLineEdit *m_label;
    QToolButton *m_remove;
};

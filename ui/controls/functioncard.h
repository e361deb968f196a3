// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/choices.h"
#include "ui/controls/fields.h"

#include <QFrame>
#include <QList>

class ChoiceRow;
class Editor;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;
class QVBoxLayout;
class RuleLabel;
class SettingRow;

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
    /// Folded it is one line that says the main numbers; the panel unfolds one card at a time where room is short.
    void setFolded(bool folded);
    /// Whether there is a button that unfolds it.
    void setFoldable(bool foldable);

signals:
    void removeAsked(int function);
    void unfoldAsked(int function);
    void ruleAsked(const QString &id);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct SectionBox
    {
        Sections::Section section;
        QWidget *box;
        QLabel *heading;
    };
    QWidget *makeMore();
    void addNames(QVBoxLayout *layout);
    void addSection(Sections::Section section, QVBoxLayout *layout);
    void addRow(const Fields::Field &field, QLayout *layout);
    void addChoice(const Choices::Choice &choice, QLayout *layout);
    void showWhy(QWidget *row, const QString &why);
    void rename();
    void fitTitle(const QString &name, const QString &label);
    void showHeader(const sim::Frame &frame);
    QString summary(const sim::Frame &frame) const;
    void makeSend();
    void send(int calls);

    int m_function;
    Editor &m_editor;
    QLabel *m_title;
    QLabel *m_trigger;
    QToolButton *m_unfold;
    QWidget *m_face; ///< all below the title
    QList<SettingRow *> m_rows;
    QList<ChoiceRow *> m_choices;
    QList<SectionBox> m_sections;
    RuleLabel *m_why;
    QToolButton *m_moreButton;
    QToolButton *m_send; ///< calls by hand (M22)
    QMenu *m_sendMenu;
    quint64 m_sent = 0;
    QWidget *m_more;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_labelLabel;
    QLineEdit *m_label;
    QToolButton *m_remove;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"

#include <QFrame>
#include <QList>

class ChoiceRow;
class Editor;
class QLabel;
class QToolButton;
class RuleLabel;
class SettingRow;

/// What holds for the account: its limit, the rules and the Region; behind "More" what the model assumes about AWS.
class AccountCard : public QFrame
{
    Q_OBJECT

public:
    explicit AccountCard(Editor &editor, QWidget *parent = nullptr);

    void showFrame(const sim::Frame &frame);
    void retranslate();
    int labelWidth() const;
    void setMetrics(int labelWidth, int fieldWidth);
    /// As FunctionCard::setFolded().
    void setFolded(bool folded);

signals:
    void ruleAsked(const QString &id);
    void unfoldAsked();

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    QWidget *makeMore(Editor &editor);
    void setOpen(bool open);
    void showWhy(const QString &why);

    QList<SettingRow *> m_rows;
    QList<ChoiceRow *> m_choices;
    QWidget *m_face; ///< all that is not there where it is folded
    QWidget *m_line; ///< what is there instead
    QLabel *m_name;
    QLabel *m_summary;
    QToolButton *m_unfold;
    QLabel *m_poolLabel;
    QLabel *m_pool;
    RuleLabel *m_why;
    QToolButton *m_moreButton;
    QLabel *m_heading;
    QWidget *m_more;
};

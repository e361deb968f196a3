// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"
#include "ui/theme.h"

#include <QFrame>
#include <QList>

class AccountCard;
class CommandBox;
class Editor;
class FunctionCard;
class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

/// The left side: the account, a card per function, and the AWS command that the last change stands for.
class ControlPanel : public QFrame
{
    Q_OBJECT

public:
    static constexpr int MostFunctions = 8;

    explicit ControlPanel(Editor &editor, QWidget *parent = nullptr);

    void showFrame(const std::shared_ptr<const sim::Frame> &frame);
    void setTheme(const Theme &theme);
    /// Another scenario: the last command belonged to the one before.
    void reset();
    /// Where room is short all cards fold to a line each, but one.
    void setCompact(bool compact);

signals:
    void foldAsked();
    void ruleAsked(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void rebuild(const sim::Frame &frame);
    void align();
    void foldCards();
    int talkedAbout(const sim::Frame &frame) const;
    void addFunction();
    void removeFunction(int function);

    Editor &m_editor;
    Theme m_theme;
    QLabel *m_accountHeading;
    QToolButton *m_fold;
    AccountCard *m_account;
    QLabel *m_functionsHeading;
    QScrollArea *m_scroll;
    QVBoxLayout *m_cardsLayout;
    QList<FunctionCard *> m_cards;
    std::vector<sim::FunctionConfig> m_shape; ///< what the cards were made for: names, labels, triggers
    QPushButton *m_add;
    CommandBox *m_command;
    static constexpr int Account = -1;
    static constexpr int NotChosen = -2;
    bool m_compact = false;
    int m_undoIndex = 0;
    int m_unfolded = NotChosen; ///< the card that is open where the others are folded
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/rulebook.h"

#include <QDialog>
#include <QString>

class QLineEdit;
class QTextBrowser;

/// "How the model works": each rule in a sentence, with its source and date, what is simplified and what is our choice.
class ModelPage : public QDialog
{
    Q_OBJECT

public:
    explicit ModelPage(QWidget *parent = nullptr);

    /// Scrolls to a rule by its id, "R3.3", and marks it.
    void showRule(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    /// `idWidth`: of the column of numbers, in percent.
    QString rowOf(const Rulebook::Rule &rule, int idWidth) const;

    QLineEdit *m_filter;
    QTextBrowser *m_text;
    QString m_marked; ///< the rule that was asked for
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTableWidget;

/// The words of the course: in English, as the course says them in Korean, and as AWS's Korean pages do.
class Glossary : public QDialog
{
    Q_OBJECT

public:
    explicit Glossary(QWidget *parent = nullptr);

signals:
    void ruleAsked(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillRow(int row);

    QTableWidget *m_table;
};

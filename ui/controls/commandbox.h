// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"
#include "ui/theme.h"

#include <QFrame>

#include <optional>

class QLabel;
class QTextEdit;
class QToolButton;

/// The AWS CLI command that the last change stands for, to be read and copied.
class CommandBox : public QFrame
{
    Q_OBJECT

public:
    explicit CommandBox(QWidget *parent = nullptr);

    void showChange(const sim::Change &change, const QString &region);
    void clear();
    void setTheme(const Theme &theme);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fit(const QSizeF &text);

    std::optional<sim::Change> m_change;
    QString m_region;
    QLabel *m_heading;
    QToolButton *m_copy;
    QTextEdit *m_text;
    QLabel *m_remark;
    int m_chrome = 10; ///< padding and border around the text
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QFrame>

#include <functional>

class QScrollArea;
class RuleLabel;

/// A leaf beside the pointer that tells why. Escape or a click elsewhere closes it; a rule's number opens the rule.
class WhyPopup : public QFrame
{
    Q_OBJECT

public:
    explicit WhyPopup(QWidget *parent = nullptr);

    /// `text` is asked again when the language changes.
    void tell(std::function<QString()> text, const QRect &about, const Theme &theme);
    /// Where a leaf of this size goes: pure geometry, in the screen's coordinates.
    static QPoint placeBeside(const QRect &about, const QRect &within, const QSize &size, int margin);

signals:
    void ruleAsked(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    QRect room() const;

    std::function<QString()> m_text;
    QScrollArea *m_scroll;
    RuleLabel *m_label;
};

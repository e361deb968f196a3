// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QString>

namespace RuleText {

/// The text as HTML, each rule number in it ("R2.3", "C1", "M2") a link to that rule.
QString linked(const QString &plain);
/// The same for text that is HTML already.
QString linkedHtml(const QString &html);

} // namespace RuleText

/// A label whose rule numbers can be clicked, or reached by Tab and opened with Enter.
class RuleLabel : public QLabel
{
    Q_OBJECT

public:
    explicit RuleLabel(QWidget *parent = nullptr);

    void say(const QString &plain);
    void sayHtml(const QString &html);

signals:
    void ruleAsked(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
};

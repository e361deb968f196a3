// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"
#include "ui/theme.h"

#include <QFrame>

#include <memory>

class QLabel;
class QToolButton;
class RuleLabel;

/// The right side: what the open scenario is about, what to do and what to watch.
class CoursePanel : public QFrame
{
    Q_OBJECT

public:
    explicit CoursePanel(QWidget *parent = nullptr);

    void showFrame(const std::shared_ptr<const sim::Frame> &frame);
    void setTheme(const Theme &theme);

signals:
    void foldAsked();
    void ruleAsked(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showScenario();
    QString facts(const sim::Scenario &scenario) const;

    std::shared_ptr<const sim::Scenario> m_scenario;
    QLabel *m_heading;
    QToolButton *m_fold;
    QLabel *m_title;
    RuleLabel *m_notes;
    QLabel *m_ruleHeading;
    RuleLabel *m_rule;
    QLabel *m_factsHeading;
    RuleLabel *m_facts;
    QLabel *m_hint;
};

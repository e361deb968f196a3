// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"

#include <QFrame>
#include <QString>

class QToolButton;
class RuleLabel;

/// A quiet strip under the transport: why a run stands still, and what the scenario may come to. It is not there while there is nothing to say, and
/// once closed it stays away until there is something else.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void showFrame(const sim::Frame &frame);

signals:
    void ruleAsked(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void say(const QString &text);

    RuleLabel *m_text;
    QToolButton *m_close;
    std::vector<sim::Warning> m_warnings;
    sim::Halt m_halt = sim::Halt::None;
    std::uint64_t m_halts = 0;
    sim::SimTime m_haltedAt = 0;
    QString m_said;
    QString m_closed; ///< what it said when it was closed
};

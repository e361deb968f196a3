// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowfixture.h"

#include <QApplication>
#include <QDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include <functional>

/// Tests that meet dialogs: who answers them, and the edit that makes the window ask.

/// Waits for the next dialog, looks at it, and lets `answer` end it.
class Answer : public QObject
{
public:
    explicit Answer(std::function<void(QDialog *)> answer)
        : m_answer(std::move(answer))
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog || !dialog->isVisible())
                return;
            m_timer.stop();
            m_asked = true;
            m_answer(dialog);
        });
        m_timer.start(5);
    }
    bool wasAsked() const { return m_asked; }

private:
    std::function<void(QDialog *)> m_answer;
    QTimer m_timer;
    bool m_asked = false;
};

inline void press(QDialog *dialog, QMessageBox::StandardButton button)
{
    auto *box = qobject_cast<QMessageBox *>(dialog);
    QVERIFY(box && box->button(button));
    box->button(button)->click();
}

inline void edit(const ShownWindow &shown)
{
    shown.type(QStringLiteral("function1.reserved"), QStringLiteral("50"));
    QVERIFY(QTest::qWaitFor([&shown] { return shown.window->document().isModified(); }));
}

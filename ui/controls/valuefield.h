// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/quantity.h"

#include <QAbstractSpinBox>

/// A field for one number of a Quantity, with its unit. What is typed counts on Enter or on leaving the field;
/// Up and Down step at once.
class ValueField : public QAbstractSpinBox
{
    Q_OBJECT
    Q_PROPERTY(double value READ value)

public:
    explicit ValueField(QWidget *parent = nullptr);

    void setQuantity(const Quantity &quantity);
    double value() const { return m_value; }
    void setValue(double value);
    bool isWrong() const { return m_wrong; } ///< what stands there was refused
    void retranslate();
    /// What was typed cannot be: it stays there to be mended, marked. Escape gives it up.
    void refuse();

    QValidator::State validate(QString &input, int &position) const override;
    void stepBy(int steps) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// As typed: not yet held to any stop.
    void entered(double value);
    /// What was typed is no such number; it stays there until it is mended or given up.
    void unreadable(const QString &text);
    /// The value in force stands there again.
    void givenUp();
    void stepsAsked(int steps, Quantity::Step size);
    void gestureStarted();

protected:
    StepEnabled stepEnabled() const override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void commit();
    void rewrite();
    void mark(bool wrong);

    Quantity m_quantity;
    double m_value = 0;
    QString m_typed; ///< while it is told
    bool m_typing = false;
    bool m_wrong = false; ///< what stands there was refused
};

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
    void retranslate();

    QValidator::State validate(QString &input, int &position) const override;
    void stepBy(int steps) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// As typed: not yet held to any stop.
    void entered(double value);
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

    Quantity m_quantity;
    double m_value = 0;
    bool m_typing = false;
};

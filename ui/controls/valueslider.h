// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/quantity.h"

#include <QSlider>

/// A slider over the places of a Quantity: a click goes there, arrows step by value, and it stops where the rules say.
class ValueSlider : public QSlider
{
    Q_OBJECT

public:
    static constexpr int Places = 10'000;

    explicit ValueSlider(QWidget *parent = nullptr);

    /// Stops as fractions of the whole way; the rest of the way is drawn as closed.
    void setStops(double low, double high);

signals:
    /// `pixel`: the share of the slider that one of them is.
    void movedTo(double fraction, double pixel);
    void stepsAsked(int steps, Quantity::Step size);
    /// To an end: -1 or 1.
    void endAsked(int direction);
    void gestureStarted();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    double fractionAt(double x) const;
    double xAt(double fraction) const;
    double pixel() const;
    double handleHalf() const;

    double m_low = 0;
    double m_high = 1;
    double m_grabOffset = 0; ///< from the handle's centre to where it was taken
};

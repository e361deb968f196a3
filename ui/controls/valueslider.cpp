// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/valueslider.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionSlider>

#include <algorithm>
#include <cmath>

ValueSlider::ValueSlider(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
    setRange(0, Places);
    setFocusPolicy(Qt::StrongFocus);
    setTracking(true);
    setMinimumWidth(40);
}

void ValueSlider::setStops(double low, double high)
{
    if (low == m_low && high == m_high)
        return;
    m_low = low;
    m_high = high;
    update();
}

double ValueSlider::handleHalf() const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    return style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this).width() / 2.0;
}

double ValueSlider::fractionAt(double x) const
{
    const double half = handleHalf();
    return std::clamp((x - half) / std::max(1.0, width() - 2 * half), 0.0, 1.0);
}

double ValueSlider::pixel() const
{
    return 1 / std::max(1.0, width() - 2 * handleHalf());
}

double ValueSlider::xAt(double fraction) const
{
    const double half = handleHalf();
    return half + fraction * (width() - 2 * half);
}

void ValueSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    emit gestureStarted();
    setSliderDown(true);
    const double centre = xAt(static_cast<double>(value()) / Places);
    const double distance = event->position().x() - centre;
    // Taken by the handle it does not jump; beside it, it comes.
    const bool onHandle = std::abs(distance) <= handleHalf();
    m_grabOffset = onHandle ? distance : 0;
    if (!onHandle)
        emit movedTo(fractionAt(event->position().x()), pixel());
    event->accept();
}

void ValueSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (!isSliderDown()) {
        event->ignore();
        return;
    }
    emit movedTo(fractionAt(event->position().x() - m_grabOffset), pixel());
    event->accept();
}

void ValueSlider::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && isSliderDown())
        setSliderDown(false);
    event->accept();
}

void ValueSlider::keyPressEvent(QKeyEvent *event)
{
    const auto size = event->modifiers() & Qt::ShiftModifier ? Quantity::Step::Small : Quantity::Step::Normal;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up:
        emit stepsAsked(1, size);
        break;
    case Qt::Key_Left:
    case Qt::Key_Down:
        emit stepsAsked(-1, size);
        break;
    case Qt::Key_PageUp:
        emit stepsAsked(1, Quantity::Step::Big);
        break;
    case Qt::Key_PageDown:
        emit stepsAsked(-1, Quantity::Step::Big);
        break;
    case Qt::Key_Home:
        emit endAsked(-1);
        break;
    case Qt::Key_End:
        emit endAsked(1);
        break;
    default:
        event->ignore();
        return;
    }
    event->accept();
}

void ValueSlider::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the panel scrolls; a setting is never changed by scrolling past it
}

void ValueSlider::focusInEvent(QFocusEvent *event)
{
    emit gestureStarted();
    QSlider::focusInEvent(event);
}

void ValueSlider::paintEvent(QPaintEvent *event)
{
    QSlider::paintEvent(event);
    if (m_high >= 1)
        return;
    // A mark where the rules stop it.
    QPainter painter(this);
    const double x = std::round(xAt(m_high));
    painter.fillRect(QRectF(x, height() / 2.0 - 4, 2, 8), palette().color(QPalette::PlaceholderText));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/settingrow.h"

#include "ui/controls/editor.h"
#include "ui/controls/valuefield.h"
#include "ui/controls/valueslider.h"

#include <QHBoxLayout>
#include <QLabel>

#include <utility>

namespace {

quint64 nextGesture()
{
    static quint64 gesture = 0; // of the GUI thread only
    return ++gesture;
}

/// Everything that stops depend on, so that 60 frames a second need not make them anew.
std::vector<int> stopsDependOn(const Fields::Field &field, const sim::Frame &frame)
{
    std::vector<int> all{frame.concurrencyLimit};
    if (!field.stop)
        return all;
    all.push_back(frame.scenario->model.unreservedMinimum);
    for (const sim::FunctionSettings &settings : frame.settings) {
        all.push_back(settings.reservedConcurrency.value_or(-1));
        all.push_back(settings.provisionedConcurrency);
        all.push_back(settings.autoScaling ? settings.autoScaling->min : -1);
        all.push_back(settings.autoScaling ? settings.autoScaling->max : -1);
    }
    return all;
}

} // namespace

SettingRow::SettingRow(const Fields::Field &field, int function, Editor &editor, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_function(function)
    , m_editor(editor)
    , m_label(new QLabel(this))
    , m_slider(new ValueSlider(this))
    , m_spin(new ValueField(this))
{
    const QString key = QString::fromLatin1(field.key);
    setObjectName(function < 0 ? key : QStringLiteral("function%1.%2").arg(function).arg(key));
    m_label->setProperty("role", QStringLiteral("muted"));
    m_slider->setObjectName(QStringLiteral("slider"));
    m_spin->setObjectName(QStringLiteral("field"));
    if (function >= 0)
        m_slider->setProperty("function", function % 8);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_label);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_spin);

    const auto newGesture = [this] { m_gesture = nextGesture(); };
    connect(m_slider, &ValueSlider::gestureStarted, this, newGesture);
    connect(m_slider, &ValueSlider::movedTo, this, &SettingRow::moveTo);
    connect(m_slider, &ValueSlider::stepsAsked, this, &SettingRow::step);
    connect(m_slider, &ValueSlider::endAsked, this, [this](int direction) {
        ask(direction < 0 ? (m_quantity.none ? Quantity::None : m_stops.low) : m_stops.high);
    });
    connect(m_spin, &ValueField::gestureStarted, this, newGesture);
    connect(m_spin, &ValueField::entered, this, [this, newGesture](double value) {
        newGesture();
        ask(value);
    });
    connect(m_spin, &ValueField::stepsAsked, this, &SettingRow::step);
}

void SettingRow::showFrame(const sim::Frame &frame)
{
    updateStops(frame);
    setEnabled(Fields::applies(m_field, frame, m_function));
    if (m_slider->isSliderDown())
        return;
    if (m_held) {
        if (!m_editor.settled())
            return;
        m_held = false;
    }
    const double value = Fields::value(m_field, frame, m_function);
    if (value != m_value)
        display(value);
}

void SettingRow::updateStops(const sim::Frame &frame)
{
    std::vector<int> now = stopsDependOn(m_field, frame);
    if (now == m_stopsFor)
        return;
    m_stopsFor = std::move(now);
    const Quantity quantity = Fields::quantity(m_field, frame);
    const bool rescaled = quantity.high != m_quantity.high || quantity.none != m_quantity.none;
    m_quantity = quantity;
    m_spin->setQuantity(quantity);
    m_stops = Fields::stops(m_field, frame, m_function);
    m_slider->setStops(quantity.toFraction(m_stops.low), quantity.toFraction(m_stops.high));
    if (rescaled && m_value > -2)
        display(m_value);
}

void SettingRow::moveTo(double fraction)
{
    ask(m_quantity.fromFraction(fraction));
}

void SettingRow::step(int steps, Quantity::Step size)
{
    ask(m_quantity.stepped(m_value, steps, size));
}

void SettingRow::ask(double asked)
{
    const std::shared_ptr<const sim::Frame> &frame = m_editor.frame();
    if (!frame)
        return;
    double value = m_quantity.bounded(asked);
    QString why;
    const bool unset = m_quantity.none && asked < 0;
    if (!unset && asked > m_stops.high) {
        value = m_stops.high;
        why = m_stops.whyHigh;
    } else if (!unset && asked < m_stops.low) {
        // One step below the least that can be reserved, there is "none".
        value = m_quantity.none && m_value == m_stops.low && asked < m_value ? Quantity::None : m_stops.low;
        why = value == m_stops.low ? m_stops.whyLow : QString();
    }
    if (why != m_why) {
        m_why = why;
        emit stopped(why);
    }
    if (value == m_value) {
        display(value); // what was typed goes back to what is in force
        return;
    }
    m_held = true;
    display(value);
    if (Fields::startsAgain(m_field))
        m_editor.replace(Fields::replaced(m_field, m_editor.scenario(), m_function, value), objectName(), m_gesture);
    else
        m_editor.change(Fields::change(m_field, *frame, m_function, value), objectName(), m_gesture);
}

void SettingRow::display(double value)
{
    m_value = value;
    m_slider->setValue(static_cast<int>(m_quantity.toFraction(value) * ValueSlider::Places));
    m_spin->setValue(value);
    const QString said = tr("%1: %2").arg(m_label->text(), m_quantity.write(value));
    m_slider->setAccessibleName(said);
    m_spin->setAccessibleName(said);
}

void SettingRow::retranslate()
{
    m_label->setText(Fields::label(m_field));
    const QString tip = QStringLiteral("<p>%1</p>").arg(Fields::explanation(m_field).toHtmlEscaped());
    for (QWidget *widget :
         {static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_slider), static_cast<QWidget *>(m_spin)})
        widget->setToolTip(tip);
    m_spin->retranslate();
    m_stopsFor.clear(); // the reasons are words, too
    if (m_value > -2)
        display(m_value);
    m_why.clear();
}

int SettingRow::labelWidth() const
{
    return m_label->sizeHint().width();
}

void SettingRow::setMetrics(int labelWidth, int fieldWidth)
{
    m_label->setFixedWidth(labelWidth);
    m_spin->setFixedWidth(fieldWidth);
}

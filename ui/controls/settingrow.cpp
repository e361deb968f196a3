// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/settingrow.h"

#include "ui/controls/editor.h"
#include "ui/controls/valuefield.h"
#include "ui/controls/valueslider.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>

#include <initializer_list>
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

/// A tip in paragraphs; to screen readers the words alone, which else would read out the tip with its markup.
void explain(QWidget &widget, const QStringList &paragraphs)
{
    QString tip;
    for (const QString &paragraph : paragraphs)
        tip += QStringLiteral("<p>%1</p>").arg(paragraph.toHtmlEscaped());
    widget.setToolTip(tip);
    widget.setAccessibleDescription(paragraphs.join(QLatin1Char('\n')));
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
    // The slider below both, over the whole width: a pixel of it is a small step then.
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_label, 1);
    line->addWidget(m_spin);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 2);
    layout->setSpacing(1);
    layout->addLayout(line);
    layout->addWidget(m_slider);

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
        askTyped(value);
    });
    connect(m_spin, &ValueField::unreadable, this,
            [this](const QString &text) { say(Quantity::whyUnreadable(text, m_quantity.write(m_value))); });
    connect(m_spin, &ValueField::givenUp, this, [this] { say({}); });
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
    QStringList said{Fields::explanation(m_field)};
    if (m_stops.high < m_quantity.high && !m_stops.whyHigh.isEmpty()) // what the mark on the slider stands for
        said += tr("The mark: %1").arg(m_stops.whyHigh);
    explain(*m_slider, said);
    if (rescaled && m_value > -2)
        display(m_value);
}

void SettingRow::moveTo(double fraction, double pixel)
{
    ask(m_quantity.fromFraction(fraction, pixel));
}

void SettingRow::step(int steps, Quantity::Step size)
{
    ask(m_quantity.stepped(m_value, steps, size));
}

void SettingRow::ask(double asked)
{
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
    say(why);
    apply(value);
}

void SettingRow::say(const QString &why)
{
    if (why == m_why)
        return;
    m_why = why;
    emit stopped(why);
}

QString SettingRow::whyNot(double asked) const
{
    if (m_quantity.none && asked < 0)
        return {};
    if (asked > m_stops.high && !m_stops.whyHigh.isEmpty() && asked <= m_quantity.high)
        return m_stops.whyHigh;
    if (asked < m_stops.low && !m_stops.whyLow.isEmpty() && asked >= m_quantity.low)
        return m_stops.whyLow;
    const double low = std::max(m_stops.low, m_quantity.low);
    const double high = std::min(m_stops.high, m_quantity.high);
    if (asked >= low && asked <= high)
        return {};
    const QString range = m_quantity.whyBeyond(low, high);
    return asked > high && !m_stops.whyHigh.isEmpty() ? QStringLiteral("%1 %2").arg(range, m_stops.whyHigh) : range;
}

void SettingRow::askTyped(double asked)
{
    const QString why = whyNot(asked);
    say(why);
    if (!why.isEmpty())
        m_spin->refuse();
    else
        apply(m_quantity.bounded(asked));
}

void SettingRow::apply(double value)
{
    const std::shared_ptr<const sim::Frame> &frame = m_editor.frame();
    if (!frame || value == m_value) {
        display(m_value); // what was typed goes back to what is in force
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
    for (QWidget *widget : std::initializer_list<QWidget *>{m_label, m_slider, m_spin})
        explain(*widget, {Fields::explanation(m_field)});
    m_spin->retranslate();
    m_stopsFor.clear(); // the reasons are words, too; the slider's tool tip comes with them
    if (m_value > -2)
        display(m_value);
    m_why.clear();
}

int SettingRow::labelWidth() const
{
    m_label->ensurePolished(); // before it is shown it has another font
    m_label->setMinimumWidth(0); // what it was given in larger type
    return m_label->sizeHint().width();
}

void SettingRow::setMetrics(int labelWidth, int fieldWidth)
{
    m_label->setMinimumWidth(labelWidth);
    m_spin->setFixedWidth(fieldWidth);
}

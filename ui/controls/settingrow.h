// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/fields.h"

#include <QWidget>

class Editor;
class QLabel;
class ValueField;
class ValueSlider;

/// One number of the account or of a function: label, slider and field that say the same.
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    SettingRow(const Fields::Field &field, int function, Editor &editor, QWidget *parent = nullptr);

    /// The value in force, unless the user has the control in hand or a change of it is on its way.
    void showFrame(const sim::Frame &frame);
    void retranslate();
    /// Width that the label needs in the language in force; the panel gives all rows the widest.
    int labelWidth() const;
    void setMetrics(int labelWidth, int fieldWidth);

signals:
    /// Why the control stops here; empty when it does not stop any more.
    void stopped(const QString &why);

private:
    void moveTo(double fraction, double pixel);
    void step(int steps, Quantity::Step size);
    /// Held to the stops of the moment, then made a change; `asked` may lie beyond.
    void ask(double asked);
    /// The same of what was typed: beyond the stops it is not made, and the field keeps it.
    void askTyped(double asked);
    /// Why it cannot be; empty: it can.
    QString whyNot(double asked) const;
    void apply(double value);
    void say(const QString &why);
    void display(double value);
    void updateStops(const sim::Frame &frame);

    const Fields::Field &m_field; ///< a row of the table
    int m_function;
    Editor &m_editor;
    Quantity m_quantity;
    Fields::Stops m_stops;
    std::vector<int> m_stopsFor; ///< what the stops depend on, as it was when they were made
    QLabel *m_label;
    ValueSlider *m_slider;
    ValueField *m_spin;
    double m_value = -2;
    bool m_held = false; ///< edited; waits for the engine's answer
    quint64 m_gesture = 0;
    QString m_why;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/changedialog.h"

#include "engine/lambda/edits.h"
#include "engine/lambda/settingnumber.h"
#include "ui/controls/valuefield.h"
#include "ui/pictures/changelabel.h"
#include "ui/text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace {

/// What the controls would show right behind the change.
sim::Frame behind(const sim::Frame &now, const sim::Change &change, int function)
{
    sim::Frame frame = now;
    frame.time = change.at;
    frame.events = std::max<std::uint64_t>(1, now.events);
    frame.state = sim::RunState::Paused;
    frame.concurrencyLimit = change.concurrencyLimit.value_or(now.concurrencyLimit);
    if (function < 0)
        return frame;
    const auto index = static_cast<std::size_t>(function);
    change.set.applyTo(frame.settings.at(index));
    frame.ratePerSecond.at(index) =
        sim::rateAt(Fields::trafficInForce(frame, function), change.at, now.scenario->duration);
    return frame;
}

/// Whether the change sets this field: then setting it to what it is adds nothing.
bool sets(const sim::Change &change, const Fields::Field &field, const sim::Frame &frame, int function)
{
    if (!field.setting)
        return field.section == Sections::Section::Account ? change.concurrencyLimit.has_value()
                                                           : function >= 0 && change.traffic.has_value();
    if (function < 0 || Fields::startsAgain(field))
        return false;
    const sim::FunctionSettings &settings = frame.settings.at(static_cast<std::size_t>(function));
    sim::FunctionPatch patch = change.set;
    patch.merge(SettingNumber::patch(settings, field.setting, Fields::value(field, frame, function)));
    return patch == change.set;
}

} // namespace

ChangeDialog::ChangeDialog(const sim::Frame &frame, int index, QWidget *parent)
    : QDialog(parent)
    , m_change(frame.scenario->changes.at(static_cast<std::size_t>(index)))
    , m_function(frame.scenario->functionIndex(m_change.function))
    , m_time(new QLineEdit(Text::clockExact(m_change.at), this))
    , m_wrong(new QLabel(this))
{
    m_frame = behind(frame, m_change, m_function);
    setObjectName(QStringLiteral("changeDialog"));
    setWindowTitle(tr("A change by hand"));
    m_time->setObjectName(QStringLiteral("time"));
    auto *title = new QLabel(ChangeLabel::of(m_change), this);
    title->setProperty("role", QStringLiteral("title"));
    auto *form = new QFormLayout;
    form->addRow(tr("Time"), m_time);
    addFields();
    for (const Row &row : m_rows)
        form->addRow(Fields::label(*row.field), row.value);
    m_wrong->setWordWrap(true);
    m_wrong->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChangeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addLayout(form);
    layout->addWidget(m_wrong);
    layout->addWidget(buttons);
}

void ChangeDialog::addFields()
{
    for (const Fields::Field &field : Fields::all()) {
        if (!sets(m_change, field, m_frame, m_function))
            continue;
        auto *value = new ValueField(this);
        value->setObjectName(QString::fromLatin1(field.key));
        value->setQuantity(Fields::quantity(field, m_frame));
        value->setValue(Fields::value(field, m_frame, m_function));
        connect(value, &ValueField::entered, this,
                [this, value, quantity = Fields::quantity(field, m_frame)](double typed) {
                    const bool none = quantity.none && typed < 0;
                    if (none || (typed >= quantity.low && typed <= quantity.high))
                        return value->setValue(typed);
                    value->refuse();
                    complain(quantity.whyBeyond(quantity.low, quantity.high));
                });
        connect(value, &ValueField::unreadable, this,
                [this, value, quantity = Fields::quantity(field, m_frame)](const QString &typed) {
                    complain(Quantity::whyUnreadable(typed, quantity.write(value->value())));
                });
        connect(value, &ValueField::givenUp, m_wrong, &QWidget::hide);
        connect(value, &ValueField::stepsAsked, value, [this, value, &field](int steps, Quantity::Step size) {
            value->setValue(Fields::quantity(field, m_frame).stepped(value->value(), steps, size));
        });
        m_rows.push_back({&field, value, value->value()});
    }
}

void ChangeDialog::complain(const QString &why)
{
    m_wrong->setText(why);
    m_wrong->show();
}

void ChangeDialog::accept()
{
    if (QWidget *field = focusWidget())
        field->clearFocus(); // what was typed there counts
    for (const Row &row : m_rows)
        if (row.value->isWrong())
            return row.value->setFocus();
    const std::optional<sim::SimTime> time = Text::readClock(m_time->text());
    if (!time || *time <= 0 || *time >= m_frame.scenario->duration) {
        complain(tr("The time must lie within the run, from 0:00 to %1; for example 2:30.")
                     .arg(Text::clockShort(m_frame.scenario->duration)));
        m_time->setFocus();
        m_time->selectAll();
        return;
    }
    for (const Row &row : m_rows) {
        if (row.value->value() != row.before)
            m_change = sim::merged(m_change, Fields::change(*row.field, m_frame, m_function, row.value->value()));
    }
    m_change.at = *time;
    QDialog::accept();
}

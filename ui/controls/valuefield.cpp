// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/valuefield.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QStyle>
#include <QWheelEvent>

ValueField::ValueField(QWidget *parent)
    : QAbstractSpinBox(parent)
{
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setAlignment(Qt::AlignRight);
    setFocusPolicy(Qt::StrongFocus);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] {
        m_typing = true;
        mark(false);
    });
    connect(this, &QAbstractSpinBox::editingFinished, this, &ValueField::commit);
}

void ValueField::setQuantity(const Quantity &quantity)
{
    const bool otherUnit = quantity.kind != m_quantity.kind;
    m_quantity = quantity;
    if (otherUnit && !m_typing)
        rewrite();
}

void ValueField::setValue(double value)
{
    if (value == m_value && !lineEdit()->text().isEmpty())
        return;
    m_value = value;
    if (!m_typing) {
        mark(false);
        rewrite();
    }
}

void ValueField::retranslate()
{
    m_typing = false;
    mark(false);
    rewrite();
}

void ValueField::rewrite()
{
    const QString text = m_quantity.write(m_value);
    if (lineEdit()->text() != text)
        lineEdit()->setText(text);
}

void ValueField::commit()
{
    if (!m_typing)
        return;
    m_typing = false;
    const QString text = lineEdit()->text();
    const std::optional<double> read = m_quantity.read(text, m_value);
    if (!read) {
        refuse();
        emit unreadable(text);
        return;
    }
    mark(false);
    rewrite();
    if (*read != m_value) {
        m_typed = text;
        emit entered(*read);
        m_typed.clear();
    } else {
        emit givenUp();
    }
}

void ValueField::refuse()
{
    mark(true);
    if (!m_typed.isEmpty())
        lineEdit()->setText(m_typed);
}

void ValueField::mark(bool wrong)
{
    if (m_wrong == wrong)
        return;
    m_wrong = wrong;
    setProperty("wrong", wrong);
    style()->unpolish(this);
    style()->polish(this);
}

QValidator::State ValueField::validate(QString &, int &) const
{
    // Anything may be typed; what cannot be read is said, and stays to be mended.
    return QValidator::Acceptable;
}

void ValueField::stepBy(int steps)
{
    commit();
    const bool big = std::abs(steps) >= 10; // QAbstractSpinBox: PgUp and PgDn
    emit stepsAsked(steps > 0 ? 1 : -1, big ? Quantity::Step::Big : Quantity::Step::Normal);
}

QAbstractSpinBox::StepEnabled ValueField::stepEnabled() const
{
    return isReadOnly() ? StepNone : StepUpEnabled | StepDownEnabled;
}

void ValueField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && (m_typing || m_wrong)) {
        m_typing = false;
        mark(false);
        rewrite();
        emit givenUp();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        commit();
        if (!m_wrong)
            clearFocus(); // the next key is meant for the run
        return;
    }
    QAbstractSpinBox::keyPressEvent(event);
}

void ValueField::focusInEvent(QFocusEvent *event)
{
    emit gestureStarted();
    QAbstractSpinBox::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        lineEdit()->selectAll();
}

void ValueField::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

QSize ValueField::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(QStringLiteral("100,000 ms")), metrics.height() + 10};
}

QSize ValueField::minimumSizeHint() const
{
    return sizeHint();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/keys.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace {

struct Place
{
    quint32 scanCode; ///< as X11 and Wayland number them (evdev + 8)
    Qt::Key key;
};

constexpr Place Places[] = {
    {24, Qt::Key_Q}, {25, Qt::Key_W},     {26, Qt::Key_E},           {27, Qt::Key_R},
    {28, Qt::Key_T}, {32, Qt::Key_O},     {34, Qt::Key_BracketLeft}, {35, Qt::Key_BracketRight},
    {39, Qt::Key_S}, {40, Qt::Key_D},     {52, Qt::Key_Z},           {54, Qt::Key_C},
    {58, Qt::Key_M}, {59, Qt::Key_Comma}, {60, Qt::Key_Period},      {61, Qt::Key_Slash},
};

Qt::Key keyAtPlace(quint32 scanCode)
{
    static const bool known = QGuiApplication::platformName() == QLatin1String("xcb")
                              || QGuiApplication::platformName().startsWith(QLatin1String("wayland"));
    if (!known)
        return Qt::Key_unknown;
    for (const Place &place : Places) {
        if (place.scanCode == scanCode)
            return place.key;
    }
    return Qt::Key_unknown;
}

bool isTextField(const QWidget *widget)
{
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return !edit->isReadOnly();
    if (const auto *combo = qobject_cast<const QComboBox *>(widget))
        return combo->isEditable();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return !text->isReadOnly();
    if (const auto *text = qobject_cast<const QTextEdit *>(widget))
        return !text->isReadOnly();
    return qobject_cast<const QAbstractSpinBox *>(widget) != nullptr;
}

} // namespace

namespace Keys {

QKeyCombination pressed(const QKeyEvent &event)
{
    Qt::Key key = static_cast<Qt::Key>(event.key());
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    // A key that already is what a US keyboard would say needs no second look; a Hangul letter or "?" does.
    if (const Qt::Key place = keyAtPlace(event.nativeScanCode()); place != Qt::Key_unknown)
        key = place;
    if (key == Qt::Key_Slash && modifiers == Qt::ShiftModifier)
        return Qt::Key_Question;
    if (key == Qt::Key_Question)
        modifiers &= ~Qt::ShiftModifier;
    return QKeyCombination(modifiers, key);
}

bool keptByFocus(const QWidget *focus, QKeyCombination combination)
{
    if (!focus)
        return false;
    const Qt::Key key = combination.key();
    const bool plain = !(combination.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool functionKey = key >= Qt::Key_F1 && key <= Qt::Key_F35;
    if (isTextField(focus)) {
        const bool editing = key == Qt::Key_Z; // undo while typing is the field's own
        return (plain && !functionKey) || editing;
    }
    // What has a first and a last of its own goes there.
    if ((key == Qt::Key_Home || key == Qt::Key_End)
        && (qobject_cast<const QAbstractSlider *>(focus) || qobject_cast<const QComboBox *>(focus)
            || qobject_cast<const QAbstractScrollArea *>(focus)))
        return true;
    return false; // Space plays, whichever button or list has the focus: Return presses a button, see presses()
}

bool presses(const QWidget *focus, QKeyCombination combination)
{
    const auto *button = qobject_cast<const QAbstractButton *>(focus);
    return button && button->isEnabled() && combination.keyboardModifiers() == Qt::NoModifier
           && (combination.key() == Qt::Key_Return || combination.key() == Qt::Key_Enter);
}

} // namespace Keys

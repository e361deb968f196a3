// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyCombination>

class QKeyEvent;
class QWidget;

/// Keys by their place on the keyboard, so that they work while Korean input is on.
namespace Keys {

/// The key of a US keyboard at the place that was pressed, with its modifiers. Where the place is unknown
/// (events made by a test, systems without scan codes) it is the key as named by the event.
QKeyCombination pressed(const QKeyEvent &event);

/// Whether the widget with the focus wants this key for itself: typing in text fields, moving sliders, pressing buttons.
bool keptByFocus(const QWidget *focus, QKeyCombination key);

} // namespace Keys

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A text that may come from a file, for a place that would take it for something else. Labels need none of this: see
/// PlainLabels.
namespace PlainText {

QString tip(const QString &text); ///< a tool tip: shown as it is written, also where it looks like HTML
QString caption(const QString &text); ///< a button or a menu's entry: "&" underlines nothing, a tab begins no key
QString windowTitle(const QString &text); ///< "[*]" is no place for the mark of unsaved edits

} // namespace PlainText

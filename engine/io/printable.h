// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Text for a terminal. There, a control character from a name or a file is an order: it clears the screen, sets the
/// window's title, or writes over the line that tells what is wrong.
namespace Printable {

/// On one line: what is not to be seen is written as in C ("\n", "\x1b"), and so is what turns the direction of writing.
QString line(const QString &text);

} // namespace Printable

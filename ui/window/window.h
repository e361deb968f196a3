// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;
class QString;

/// Opens the window on a file, or on the default scenario where `file` is empty; returns when it is closed.
int runWindow(QApplication &app, const QString &file);

/// Makes the bundled fonts known: no machine shows boxes for Hangul.
void registerFonts();

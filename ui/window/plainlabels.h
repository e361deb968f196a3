// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// Makes every label of the program show its text as it is written. Qt guesses by itself, and takes "<img src=…>" in the
/// title of a file for an order to load a picture: from /dev/zero it never ends. This holds for the labels inside Qt's own
/// dialogs, too. A label whose text is meant to be rich says so (Qt::RichText), and escapes what it puts in.
class PlainLabels : public QObject
{
public:
    /// From here on, for as long as this lives.
    PlainLabels();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/plainlabels.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>

PlainLabels::PlainLabels()
{
    qApp->installEventFilter(this);
}

/// A widget is polished before it is measured or shown for the first time: no text is laid out before that.
bool PlainLabels::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish) {
        auto *label = qobject_cast<QLabel *>(watched);
        // Tool tips are labels as well. Theirs are rich where they are long, as only then they wrap: see PlainText::tip().
        if (label && label->textFormat() == Qt::AutoText && !label->inherits("QTipLabel"))
            label->setTextFormat(Qt::PlainText);
    }
    return QObject::eventFilter(watched, event);
}

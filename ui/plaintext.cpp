// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plaintext.h"

#include <QTextDocument>

QString PlainText::tip(const QString &text)
{
    // Qt guesses by the text. Where it would take it for rich, it gets rich text that shows this one.
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

QString PlainText::caption(const QString &text)
{
    QString caption = text;
    for (QChar &c : caption) {
        if (c.isSpace())
            c = u' ';
    }
    return caption.replace(u'&', QStringLiteral("&&"));
}

QString PlainText::windowTitle(const QString &text)
{
    return QString(text).replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
}

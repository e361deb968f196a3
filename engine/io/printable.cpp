// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/printable.h"

namespace {

/// The marks that make the text behind them run the other way, so that a name reads as another one.
bool turnsDirection(QChar c)
{
    return (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

QString escaped(QChar c)
{
    if (c == u'\n')
        return QStringLiteral("\\n");
    if (c == u'\t')
        return QStringLiteral("\\t");
    return c.unicode() < 0x100 ? QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'))
                               : QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
}

} // namespace

QString Printable::line(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar c : text) {
        const bool asItIs = !turnsDirection(c) && c.category() != QChar::Other_Control
                            && c.category() != QChar::Separator_Line && c.category() != QChar::Separator_Paragraph;
        shown += asItIs ? QString(c) : escaped(c);
    }
    return shown;
}

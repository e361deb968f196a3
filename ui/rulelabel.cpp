// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rulelabel.h"

#include <QEvent>
#include <QRegularExpression>
#include <QTextDocumentFragment>

QString RuleText::linked(const QString &plain)
{
    return linkedHtml(plain.toHtmlEscaped());
}

QString RuleText::linkedHtml(const QString &html)
{
    // Not inside a tag or behind another word. C: contradictions, M: choices without a field of their own.
    static const QRegularExpression id(
        QStringLiteral("(?<![\\w.#])(R\\d+\\.\\d+b?|R8c|C[1-6]|M(?:1|2|3|5|14|23|24))(?![\\w]|\\.\\d)"));
    QString text = html;
    return text.replace(id, QStringLiteral("<a href=\"#\\1\">\\1</a>"));
}

RuleLabel::RuleLabel(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(this, &QLabel::linkActivated, this, [this](const QString &link) { emit ruleAsked(link.mid(1)); });
    say({});
}

/// A link takes its colour when the text is set: in another theme it is set once more.
void RuleLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::StyleChange)
        return;
    const QString again = text();
    setText({});
    setText(again);
}

void RuleLabel::say(const QString &plain)
{
    sayHtml(plain.toHtmlEscaped());
}

void RuleLabel::sayHtml(const QString &html)
{
    const QString text = RuleText::linkedHtml(html);
    if (text == this->text())
        return;
    setText(text);
    setAccessibleName(QTextDocumentFragment::fromHtml(text).toPlainText());
    // A label without a link is no stop for Tab.
    setFocusPolicy(text.contains(QLatin1String("<a ")) ? Qt::StrongFocus : Qt::NoFocus);
}

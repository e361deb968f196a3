// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QGraphicsScene>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextEdit>
#include <QWidget>

/// What a text looks like once Qt has made of it what it makes of such a text.
namespace ShownAs {

inline QString rich(const QString &html)
{
    return QTextDocumentFragment::fromHtml(html).toPlainText();
}
/// A tool tip: Qt guesses by its beginning.
inline QString tip(const QString &text)
{
    return Qt::mightBeRichText(text) ? rich(text) : text;
}
/// A button or a menu's entry: one ampersand underlines, two are one, a tab begins the key.
inline QString caption(const QString &text)
{
    QString shown = text.section(u'\t', 0, 0);
    static const QRegularExpression mnemonic(QStringLiteral("&(.|$)"));
    qsizetype from = 0;
    for (auto match = mnemonic.match(shown); match.hasMatch(); match = mnemonic.match(shown, from)) {
        shown.remove(match.capturedStart(), 1);
        from = match.capturedStart() + 1;
    }
    return shown;
}
inline QString windowTitle(const QString &text)
{
    const QChar kept(0xE000); // a private character stands in for the doubled place
    QString shown = text;
    return shown.replace(QStringLiteral("[*][*]"), kept)
        .remove(QStringLiteral("[*]"))
        .replace(kept, QStringLiteral("[*]"));
}
inline QString label(const QLabel &label)
{
    const bool guessed = label.textFormat() == Qt::AutoText && Qt::mightBeRichText(label.text());
    return guessed || label.textFormat() == Qt::RichText ? rich(label.text()) : label.text();
}

} // namespace ShownAs

/// Looks for words in every text of the program's windows. Each of them ends in a mark of its own, by which it is found
/// also where it has been mangled; there it must stand as it was written.
class TextAudit
{
public:
    struct Word
    {
        QString text;
        QString mark;
    };

    explicit TextAudit(QList<Word> words)
        : m_words(std::move(words))
    {}

    /// All windows that there are, hidden parts of them as well: those show themselves later.
    void lookAround()
    {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            look(window);
            for (QWidget *widget : window->findChildren<QWidget *>())
                look(widget);
        }
    }
    void check(const QString &where, const QString &raw, const QString &shown)
    {
        for (const Word &word : m_words) {
            if (!raw.contains(word.mark) && !shown.contains(word.mark))
                continue;
            m_found.insert(where);
            if (shown.count(word.mark) != shown.count(word.text) || raw.count(word.mark) > shown.count(word.mark))
                complain(where, raw);
        }
    }

    const QStringList &faults() const { return m_faults; }
    /// Whether the words were met with at a place whose description contains this.
    bool met(const QString &place) const
    {
        return std::any_of(m_found.begin(), m_found.end(), [&](const QString &one) { return one.contains(place); });
    }

private:
    void complain(const QString &where, const QString &text)
    {
        const QString fault = QStringLiteral("%1: %2").arg(where, text.left(300));
        if (!m_faults.contains(fault))
            m_faults += fault;
    }
    static QString nameOf(const QObject &object)
    {
        const QString name = object.objectName();
        const QString type = QString::fromLatin1(object.metaObject()->className());
        const QObject *parent = object.parent();
        return QStringLiteral("%1 %2%3").arg(type, name,
                                             parent ? QStringLiteral(" in ") + parent->objectName() : QString());
    }

    void look(QWidget *widget)
    {
        const QString name = nameOf(*widget);
        check(name + QStringLiteral(" tip"), widget->toolTip(), ShownAs::tip(widget->toolTip()));
        check(name + QStringLiteral(" what's this"), widget->whatsThis(), ShownAs::tip(widget->whatsThis()));
        check(name + QStringLiteral(" accessible name"), widget->accessibleName(), widget->accessibleName());
        check(name + QStringLiteral(" description"), widget->accessibleDescription(), widget->accessibleDescription());
        check(name + QStringLiteral(" title"), widget->windowTitle(), ShownAs::windowTitle(widget->windowTitle()));
        for (const QAction *action : widget->actions()) {
            check(name + QStringLiteral(" action"), action->text(), ShownAs::caption(action->text()));
            check(name + QStringLiteral(" action's tip"), action->toolTip(), ShownAs::tip(action->toolTip()));
        }
        if (auto *label = qobject_cast<QLabel *>(widget))
            lookAtLabel(label, name);
        else if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            check(name, button->text(), ShownAs::caption(button->text()));
        else if (const auto *edit = qobject_cast<QLineEdit *>(widget))
            check(name, edit->text(), edit->text());
        else if (const auto *rich = qobject_cast<QTextEdit *>(widget))
            check(name, rich->toPlainText(), rich->toPlainText());
        else if (const auto *plain = qobject_cast<QPlainTextEdit *>(widget))
            check(name, plain->toPlainText(), plain->toPlainText());
        else if (const auto *items = qobject_cast<QAbstractItemView *>(widget))
            lookAtItems(*items, name);
        else if (const auto *scene = qobject_cast<QGraphicsView *>(widget))
            lookAtScene(*scene, name);
    }
    void lookAtLabel(QLabel *label, const QString &name)
    {
        label->ensurePolished(); // as before it is shown
        check(name, label->text(), ShownAs::label(*label));
        // A tool tip's label guesses: its texts are checked where they come from.
        if (label->textFormat() == Qt::AutoText && !label->inherits("QTipLabel"))
            complain(name + QStringLiteral(" guesses what its text is"), label->text());
    }
    void lookAtItems(const QAbstractItemView &view, const QString &name)
    {
        const QAbstractItemModel *model = view.model();
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex index = model->index(row, column);
                const QString text = index.data().toString();
                const QString tip = index.data(Qt::ToolTipRole).toString();
                check(name + QStringLiteral(" item"), text, text);
                check(name + QStringLiteral(" item's tip"), tip, ShownAs::tip(tip));
            }
        }
    }
    void lookAtScene(const QGraphicsView &view, const QString &name)
    {
        if (!view.scene())
            return;
        for (const QGraphicsItem *item : view.scene()->items()) {
            check(name + QStringLiteral(" item's tip"), item->toolTip(), ShownAs::tip(item->toolTip()));
            if (const auto *text = qgraphicsitem_cast<const QGraphicsTextItem *>(item))
                check(name + QStringLiteral(" text"), text->toHtml(), text->toPlainText());
        }
    }

    QList<Word> m_words;
    QSet<QString> m_found;
    QStringList m_faults;
};

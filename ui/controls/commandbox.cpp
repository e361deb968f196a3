// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/commandbox.h"

#include "ui/controls/awscommand.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextEdit>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtMath>

#include <algorithm>

namespace {

constexpr int MostLines = 12;

} // namespace

CommandBox::CommandBox(QWidget *parent)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_copy(new QToolButton(this))
    , m_text(new QTextEdit(this))
    , m_remark(new QLabel(this))
{
    setObjectName(QStringLiteral("command"));
    m_heading->setProperty("role", QStringLiteral("muted"));
    m_heading->setWordWrap(true);
    m_copy->setProperty("quiet", true);
    m_copy->setObjectName(QStringLiteral("copyCommand"));
    m_copy->setFocusPolicy(Qt::TabFocus);
    m_text->setObjectName(QStringLiteral("commandText"));
    m_text->setProperty("role", QStringLiteral("code"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QTextEdit::WidgetWidth);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_remark->setProperty("role", QStringLiteral("muted"));
    m_remark->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *header = new QHBoxLayout;
    header->addWidget(m_heading, 1);
    header->addWidget(m_copy);
    layout->addLayout(header);
    layout->addWidget(m_text);
    layout->addWidget(m_remark);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    // As high as the wrapped text: a command must be seen whole. Two of them at once leave room for the controls.
    connect(m_text->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &CommandBox::fit, Qt::QueuedConnection); // a scroll bar lays the text out again
    retranslate();
}

void CommandBox::fit(const QSizeF &text)
{
    const int most = MostLines * QFontMetrics(m_text->font()).lineSpacing();
    const int height = qCeil(text.height());
    m_text->setVerticalScrollBarPolicy(height > most ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    m_text->setFixedHeight(std::min(height, most) + m_chrome);
}

void CommandBox::showChange(const sim::Change &change, const QString &region)
{
    m_change = change;
    m_region = region;
    retranslate();
}

void CommandBox::clear()
{
    m_change.reset();
    retranslate();
}

void CommandBox::setTheme(const Theme &theme)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(qRound(12 * theme.scale));
    m_chrome = qRound(10 * theme.scale);
    m_text->setFont(font);
}

void CommandBox::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CommandBox::retranslate()
{
    const AwsCommand shown = m_change ? AwsCommand::of(*m_change, m_region) : AwsCommand{};
    m_heading->setText(tr("The last change as an AWS command"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the command to the clipboard"));
    m_copy->setEnabled(!shown.command.isEmpty());
    m_text->setPlainText(shown.command);
    m_text->setAccessibleName(m_heading->text());
    m_text->setVisible(!shown.command.isEmpty());
    m_remark->setText(m_change ? shown.remark : tr("Move a slider, and the AWS CLI command for it appears here."));
    m_remark->setVisible(!m_remark->text().isEmpty());
}

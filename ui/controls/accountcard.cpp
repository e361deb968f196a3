// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/accountcard.h"

#include "ui/controls/choicerow.h"
#include "ui/controls/settingrow.h"
#include "ui/rulelabel.h"
#include "ui/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

AccountCard::AccountCard(Editor &editor, QWidget *parent)
    : QFrame(parent)
    , m_face(new QWidget(this))
    , m_line(new QWidget(this))
    , m_name(new QLabel(m_line))
    , m_summary(new QLabel(m_line))
    , m_unfold(new QToolButton(m_line))
    , m_poolLabel(new QLabel(this))
    , m_pool(new QLabel(this))
    , m_why(new RuleLabel(this))
    , m_moreButton(new QToolButton(this))
    , m_heading(new QLabel(this))
{
    setObjectName(QStringLiteral("account"));
    setProperty("card", true);
    m_poolLabel->setProperty("role", QStringLiteral("muted"));
    m_pool->setObjectName(QStringLiteral("unreservedPool"));
    m_pool->setAlignment(Qt::AlignRight);
    m_pool->setContentsMargins(0, 0, 8, 0);
    m_why->setProperty("role", QStringLiteral("error"));
    connect(m_why, &RuleLabel::ruleAsked, this, &AccountCard::ruleAsked);
    m_why->hide();
    m_moreButton->setObjectName(QStringLiteral("more"));
    m_moreButton->setProperty("quiet", true);
    m_moreButton->setCheckable(true);
    m_moreButton->setFocusPolicy(Qt::TabFocus);

    m_name->setProperty("role", QStringLiteral("heading"));
    m_summary->setProperty("role", QStringLiteral("muted"));
    m_unfold->setObjectName(QStringLiteral("unfold"));
    m_unfold->setProperty("quiet", true);
    m_unfold->setFocusPolicy(Qt::TabFocus);
    m_unfold->setArrowType(Qt::RightArrow);
    connect(m_unfold, &QToolButton::clicked, this, &AccountCard::unfoldAsked);
    auto *line = new QHBoxLayout(m_line);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_name, 1);
    line->addWidget(m_summary);
    line->addWidget(m_unfold);
    m_line->hide();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(9, 6, 9, 4);
    whole->setSpacing(0);
    whole->addWidget(m_line);
    whole->addWidget(m_face);
    auto *layout = new QVBoxLayout(m_face);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    for (const Fields::Field *field : Fields::in(Sections::Section::Account)) {
        m_rows.append(new SettingRow(*field, -1, editor, this));
        layout->addWidget(m_rows.last());
    }
    auto *pool = new QHBoxLayout;
    pool->addWidget(m_poolLabel, 1);
    pool->addWidget(m_pool);
    layout->addLayout(pool);
    for (const Choices::Choice *choice : Choices::in(Sections::Section::Account)) {
        m_choices.append(new ChoiceRow(*choice, -1, editor, this));
        layout->addWidget(m_choices.last());
    }
    layout->addWidget(m_why);
    layout->addWidget(m_moreButton, 0, Qt::AlignLeft);
    m_more = makeMore(editor);
    layout->addWidget(m_more);
    for (SettingRow *row : std::as_const(m_rows))
        connect(row, &SettingRow::stopped, this, &AccountCard::showWhy);
    connect(m_moreButton, &QToolButton::toggled, this, &AccountCard::setOpen);
}

QWidget *AccountCard::makeMore(Editor &editor)
{
    auto *more = new QWidget(this);
    auto *layout = new QVBoxLayout(more);
    layout->setContentsMargins(0, 0, 0, 5);
    layout->setSpacing(3);
    m_heading->setProperty("role", QStringLiteral("heading"));
    layout->addWidget(m_heading);
    for (const Fields::Field *field : Fields::in(Sections::Section::Model)) {
        m_rows.append(new SettingRow(*field, -1, editor, more));
        layout->addWidget(m_rows.last());
    }
    more->hide();
    return more;
}

void AccountCard::showFrame(const sim::Frame &frame)
{
    for (SettingRow *row : std::as_const(m_rows))
        row->showFrame(frame);
    for (ChoiceRow *row : std::as_const(m_choices))
        row->showFrame(frame);
    m_pool->setText(Text::count(frame.unreservedPool));
    m_summary->setText(
        tr("limit %1 · pool %2").arg(Text::count(frame.concurrencyLimit), Text::count(frame.unreservedPool)));
}

void AccountCard::setFolded(bool folded)
{
    m_face->setHidden(folded);
    m_line->setVisible(folded);
    setCursor(folded ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void AccountCard::mousePressEvent(QMouseEvent *event)
{
    if (m_face->isHidden() && event->button() == Qt::LeftButton)
        emit unfoldAsked();
    else
        QFrame::mousePressEvent(event);
}

void AccountCard::retranslate()
{
    m_name->setText(tr("Account"));
    m_unfold->setToolTip(tr("Show the controls of the account"));
    m_unfold->setAccessibleName(m_unfold->toolTip());
    m_poolLabel->setText(tr("Unreserved pool"));
    m_poolLabel->setToolTip(tr("What is left of the limit for all functions without reserved concurrency."));
    m_heading->setText(tr("Assumed about AWS"));
    m_heading->setToolTip(tr("AWS gives no numbers for these: they are settings of the model."));
    for (SettingRow *row : std::as_const(m_rows))
        row->retranslate();
    for (ChoiceRow *row : std::as_const(m_choices))
        row->retranslate();
    setOpen(m_moreButton->isChecked());
    m_why->hide();
}

int AccountCard::labelWidth() const
{
    int width = 0;
    for (const SettingRow *row : m_rows)
        width = std::max(width, row->labelWidth());
    for (const ChoiceRow *row : m_choices)
        width = std::max(width, row->labelWidth());
    return width;
}

void AccountCard::setMetrics(int labelWidth, int fieldWidth)
{
    for (SettingRow *row : std::as_const(m_rows))
        row->setMetrics(labelWidth, fieldWidth);
    for (ChoiceRow *row : std::as_const(m_choices))
        row->setLabelWidth(labelWidth);
}

void AccountCard::setOpen(bool open)
{
    m_moreButton->setText(open ? tr("Less ▴") : tr("More ▾"));
    m_more->setVisible(open);
}

void AccountCard::showWhy(const QString &why)
{
    m_why->say(why);
    m_why->setVisible(!why.isEmpty());
}

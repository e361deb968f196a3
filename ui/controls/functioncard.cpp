// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/functioncard.h"

#include "engine/lambda/edits.h"
#include "ui/controls/choicerow.h"
#include "ui/controls/editor.h"
#include "ui/controls/settingrow.h"
#include "ui/plaintext.h"
#include "ui/rulelabel.h"
#include "ui/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int HoldMilliseconds = 400; ///< longer is no click
constexpr int CallsPerSecond = 20; ///< while it is held

} // namespace

FunctionCard::FunctionCard(int function, Editor &editor, QWidget *parent)
    : QFrame(parent)
    , m_function(function)
    , m_editor(editor)
    , m_title(new QLabel(this))
    , m_trigger(new QLabel(this))
    , m_unfold(new QToolButton(this))
    , m_face(new QWidget(this))
    , m_why(new RuleLabel(this))
    , m_moreButton(new QToolButton(this))
    , m_send(new QToolButton(this))
    , m_sendMenu(new QMenu(this))
{
    setObjectName(QStringLiteral("function%1").arg(function));
    setProperty("card", true);
    setProperty("function", function % 8);
    m_title->setTextFormat(Qt::RichText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_trigger->setProperty("role", QStringLiteral("muted"));
    m_why->setProperty("role", QStringLiteral("error"));
    connect(m_why, &RuleLabel::ruleAsked, this, &FunctionCard::ruleAsked);
    m_why->hide();
    m_moreButton->setProperty("quiet", true);
    m_moreButton->setObjectName(QStringLiteral("more"));
    m_moreButton->setCheckable(true);
    m_moreButton->setFocusPolicy(Qt::TabFocus);

    m_unfold->setObjectName(QStringLiteral("unfold"));
    m_unfold->setProperty("quiet", true);
    m_unfold->setFocusPolicy(Qt::TabFocus);
    m_unfold->setArrowType(Qt::RightArrow);
    m_unfold->hide();
    connect(m_unfold, &QToolButton::clicked, this, [this] { emit unfoldAsked(m_function); });
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(9, 6, 9, 4);
    whole->setSpacing(3);
    auto *header = new QHBoxLayout;
    header->addWidget(m_title, 1);
    header->addWidget(m_trigger);
    header->addWidget(m_unfold);
    whole->addLayout(header);
    whole->addWidget(m_face);
    auto *layout = new QVBoxLayout(m_face);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    for (const Fields::Field *field : Fields::in(Sections::Section::Face))
        addRow(*field, layout);
    makeSend();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_moreButton);
    buttons->addStretch(1);
    buttons->addWidget(m_send);
    layout->addLayout(buttons);
    m_more = makeMore();
    m_more->hide();
    layout->addWidget(m_more);
    connect(m_moreButton, &QToolButton::toggled, this, &FunctionCard::setOpen);
}

/// A click sends one, the menu many at once, and holding it twenty a second.
void FunctionCard::makeSend()
{
    m_send->setProperty("quiet", true);
    m_send->setObjectName(QStringLiteral("send"));
    m_send->setFocusPolicy(Qt::TabFocus);
    m_send->setAutoRepeat(true);
    m_send->setAutoRepeatDelay(HoldMilliseconds);
    m_send->setAutoRepeatInterval(1000 / CallsPerSecond);
    m_send->setPopupMode(QToolButton::MenuButtonPopup);
    m_send->setMenu(m_sendMenu);
    connect(m_send, &QToolButton::clicked, this, [this] { send(1); });
    for (const int calls : {30, 1000})
        connect(m_sendMenu->addAction(QString()), &QAction::triggered, this, [this, calls] { send(calls); });
}

void FunctionCard::send(int calls)
{
    const auto &frame = m_editor.frame();
    if (!frame || static_cast<std::size_t>(m_function) >= frame->scenario->functions.size())
        return;
    sim::Change change;
    change.function = frame->scenario->functions[static_cast<std::size_t>(m_function)].name;
    change.invoke = calls;
    m_editor.change(change, QStringLiteral("function%1.invoke").arg(m_function), ++m_sent);
}

QWidget *FunctionCard::makeMore()
{
    auto *more = new QWidget(this);
    auto *layout = new QVBoxLayout(more);
    layout->setContentsMargins(0, 0, 0, 5);
    layout->setSpacing(3);
    addNames(layout);
    for (const Sections::Section section : Sections::OfFunction)
        addSection(section, layout);
    m_remove = new QToolButton(more);
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->setFocusPolicy(Qt::TabFocus);
    connect(m_remove, &QToolButton::clicked, this, [this] { emit removeAsked(m_function); });
    layout->addWidget(m_remove, 0, Qt::AlignRight);
    return more;
}

void FunctionCard::addNames(QVBoxLayout *layout)
{
    m_name = new QLineEdit(layout->parentWidget());
    m_name->setObjectName(QStringLiteral("name"));
    m_label = new QLineEdit(layout->parentWidget());
    m_label->setObjectName(QStringLiteral("label"));
    m_nameLabel = new QLabel(layout->parentWidget());
    m_labelLabel = new QLabel(layout->parentWidget());
    const std::initializer_list<std::pair<QLabel *, QLineEdit *>> names{{m_nameLabel, m_name}, {m_labelLabel, m_label}};
    for (const auto &[label, edit] : names) {
        label->setProperty("role", QStringLiteral("muted"));
        auto *row = new QHBoxLayout;
        row->setSpacing(6);
        row->addWidget(label);
        row->addWidget(edit, 1);
        layout->addLayout(row);
        connect(edit, &QLineEdit::editingFinished, this, &FunctionCard::rename);
        connect(edit, &QLineEdit::returnPressed, edit, &QWidget::clearFocus); // the next key is meant for the run
    }
}

void FunctionCard::addSection(Sections::Section section, QVBoxLayout *layout)
{
    auto *box = new QWidget(layout->parentWidget());
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 5, 0, 0);
    rows->setSpacing(3);
    auto *heading = new QLabel(box);
    heading->setProperty("role", QStringLiteral("heading"));
    rows->addWidget(heading);
    for (const Choices::Choice *choice : Choices::in(section))
        addChoice(*choice, rows);
    for (const Fields::Field *field : Fields::in(section))
        addRow(*field, rows);
    layout->addWidget(box);
    m_sections.append({section, box, heading});
}

void FunctionCard::addRow(const Fields::Field &field, QLayout *layout)
{
    auto *row = new SettingRow(field, m_function, m_editor, this);
    layout->addWidget(row);
    m_rows.append(row);
    connect(row, &SettingRow::stopped, this, [this, row](const QString &why) { showWhy(row, why); });
}

void FunctionCard::addChoice(const Choices::Choice &choice, QLayout *layout)
{
    auto *row = new ChoiceRow(choice, m_function, m_editor, this);
    layout->addWidget(row);
    m_choices.append(row);
    connect(row, &ChoiceRow::stopped, this, [this, row](const QString &why) { showWhy(row, why); });
}

/// Right below the control that stopped: in a long card it would not be seen elsewhere.
void FunctionCard::showWhy(QWidget *row, const QString &why)
{
    auto *column = static_cast<QVBoxLayout *>(row->parentWidget()->layout());
    if (!why.isEmpty())
        column->insertWidget(column->indexOf(row) + 1, m_why);
    m_why->say(why);
    m_why->setVisible(!why.isEmpty());
}

void FunctionCard::rename()
{
    const auto &frame = m_editor.frame();
    if (!frame || (!m_name->isModified() && !m_label->isModified()))
        return;
    m_name->setModified(false);
    m_label->setModified(false);
    sim::Scenario scenario = m_editor.scenario();
    const std::string name = m_name->text().trimmed().toStdString();
    const int same = scenario.functionIndex(name);
    if (!name.empty() && (same < 0 || same == m_function))
        sim::renameFunction(scenario, m_function, name);
    sim::LocalizedText &labels = scenario.functions.at(static_cast<std::size_t>(m_function)).label;
    std::string &label = QLocale().language() == QLocale::Korean ? labels.ko : labels.en;
    label = m_label->text().trimmed().toStdString();
    if (scenario != m_editor.scenario())
        m_editor.replace(scenario);
    showHeader(*frame);
}

void FunctionCard::showHeader(const sim::Frame &frame)
{
    const sim::FunctionConfig &function = frame.scenario->functions.at(static_cast<std::size_t>(m_function));
    const QString name = QString::fromStdString(function.name);
    const QString label = Text::localized(function.label);
    m_title->setToolTip(PlainText::tip(Text::functionTitle(function)));
    // The pollers of an SQS trigger invoke synchronously.
    const bool async = function.invocation == sim::Invocation::Async && function.trigger != sim::Trigger::Sqs;
    m_trigger->setText(m_face->isHidden() ? summary(frame)
                       : async            ? tr("%1 → async").arg(Text::triggerName(function.trigger))
                                          : tr("%1 → sync").arg(Text::triggerName(function.trigger)));
    if (!m_name->hasFocus())
        m_name->setText(name);
    if (!m_label->hasFocus())
        m_label->setText(label);
    fitTitle(name, label == name ? QString() : label);
}

/// The name comes first, what is set second; the label only where they leave it room.
void FunctionCard::fitTitle(const QString &name, const QString &label)
{
    QFont bold = m_title->font();
    bold.setBold(true);
    const QFontMetrics strong(bold);
    const int taken = m_trigger->sizeHint().width() + (m_unfold->isHidden() ? 0 : m_unfold->sizeHint().width() + 6);
    const int room = std::max(strong.averageCharWidth() * 4, contentsRect().width() - 18 - 6 - taken);
    const QString shown = strong.elidedText(name, Qt::ElideRight, room);
    const QFontMetrics plain = m_title->fontMetrics();
    const bool fits = strong.horizontalAdvance(shown) + plain.horizontalAdvance(QLatin1Char(' ') + label) <= room;
    m_title->setText(
        QStringLiteral("<b>%1</b> %2").arg(shown.toHtmlEscaped(), fits ? label.toHtmlEscaped() : QString()));
}

void FunctionCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (const auto &frame = m_editor.frame())
        showHeader(*frame);
}

/// What is set, in a few words.
QString FunctionCard::summary(const sim::Frame &frame) const
{
    const auto at = static_cast<std::size_t>(m_function);
    if (at >= frame.settings.size())
        return {};
    const QString rate = tr("%1/s").arg(Text::compact(frame.ratePerSecond[at]));
    if (frame.settings[at].reservedConcurrency)
        return tr("%1 · reserved %2", "requests a second")
            .arg(rate, Text::count(*frame.settings[at].reservedConcurrency));
    const auto duration = static_cast<sim::SimTime>(frame.settings[at].duration.meanMicroseconds());
    return tr("%1 · %2", "requests a second, duration").arg(rate, Text::duration(duration));
}

void FunctionCard::setFoldable(bool foldable)
{
    m_unfold->setVisible(foldable && m_face->isHidden());
    setCursor(foldable && m_face->isHidden() ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void FunctionCard::setFolded(bool folded)
{
    m_face->setHidden(folded);
    setFoldable(folded);
    if (const auto &frame = m_editor.frame())
        showHeader(*frame);
}

void FunctionCard::mousePressEvent(QMouseEvent *event)
{
    if (m_face->isHidden() && event->button() == Qt::LeftButton)
        emit unfoldAsked(m_function);
    else
        QFrame::mousePressEvent(event);
}

void FunctionCard::showFrame(const sim::Frame &frame)
{
    const sim::FunctionConfig &function = frame.scenario->functions.at(static_cast<std::size_t>(m_function));
    for (SettingRow *row : std::as_const(m_rows))
        row->showFrame(frame);
    for (ChoiceRow *row : std::as_const(m_choices))
        row->showFrame(frame);
    for (const SectionBox &section : std::as_const(m_sections))
        section.box->setVisible(Sections::belongs(section.section, function));
    m_remove->setEnabled(frame.scenario->functions.size() > 1);
    if (m_face->isHidden())
        m_trigger->setText(summary(frame));
}

void FunctionCard::retranslate()
{
    if (const auto &frame = m_editor.frame())
        showHeader(*frame);
    for (SettingRow *row : std::as_const(m_rows))
        row->retranslate();
    for (ChoiceRow *row : std::as_const(m_choices))
        row->retranslate();
    for (const SectionBox &section : std::as_const(m_sections))
        section.heading->setText(Sections::title(section.section));
    m_unfold->setToolTip(tr("Show the controls of this function"));
    m_unfold->setAccessibleName(m_unfold->toolTip());
    m_nameLabel->setText(tr("Name"));
    m_name->setAccessibleName(m_nameLabel->text());
    m_labelLabel->setText(tr("Label"));
    m_label->setAccessibleName(m_labelLabel->text());
    m_remove->setText(tr("Remove this function"));
    m_moreButton->setText(isOpen() ? tr("Less ▴") : tr("More ▾"));
    m_why->hide();
    m_send->setText(tr("Send"));
    m_send->setToolTip(tr("Send a request by hand; hold it for %1 a second").arg(CallsPerSecond));
    m_send->setAccessibleName(m_send->toolTip());
    const QList<QAction *> many = m_sendMenu->actions();
    many.at(0)->setText(tr("Send %1 at once").arg(Text::count(30)));
    many.at(1)->setText(tr("Send %1 at once").arg(Text::count(1000)));
}

int FunctionCard::labelWidth() const
{
    int width = std::max(m_nameLabel->sizeHint().width(), m_labelLabel->sizeHint().width());
    for (const SettingRow *row : m_rows)
        width = std::max(width, row->labelWidth());
    for (const ChoiceRow *row : m_choices)
        width = std::max(width, row->labelWidth());
    return width;
}

void FunctionCard::setMetrics(int labelWidth, int fieldWidth)
{
    for (SettingRow *row : std::as_const(m_rows))
        row->setMetrics(labelWidth, fieldWidth);
    for (ChoiceRow *row : std::as_const(m_choices))
        row->setLabelWidth(labelWidth);
    m_nameLabel->setFixedWidth(labelWidth);
    m_labelLabel->setFixedWidth(labelWidth);
}

bool FunctionCard::isOpen() const
{
    return m_moreButton->isChecked();
}

void FunctionCard::setOpen(bool open)
{
    m_moreButton->setChecked(open);
    m_moreButton->setText(open ? tr("Less ▴") : tr("More ▾"));
    m_more->setVisible(open);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/functioncard.h"

#include "ui/controls/editor.h"
#include "ui/rulelabel.h"
#include "ui/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

FunctionCard::FunctionCard(int function, Editor &editor, QWidget *parent)
    : QFrame(parent)
    , m_function(function)
    , m_editor(editor)
    , m_title(new QLabel(this))
    , m_trigger(new QLabel(this))
    , m_why(new RuleLabel(this))
    , m_moreButton(new QToolButton(this))
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

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(9, 8, 9, 4);
    layout->setSpacing(3);
    auto *header = new QHBoxLayout;
    header->addWidget(m_title, 1);
    header->addWidget(m_trigger);
    layout->addLayout(header);
    for (const Fields::Field field : Fields::Face)
        addRow(field, layout);
    layout->addWidget(m_why);
    layout->addWidget(m_moreButton, 0, Qt::AlignLeft);
    m_more = makeMore();
    m_more->hide();
    layout->addWidget(m_more);
    connect(m_moreButton, &QToolButton::toggled, this, &FunctionCard::setOpen);
}

QWidget *FunctionCard::makeMore()
{
    auto *more = new QWidget(this);
    auto *layout = new QVBoxLayout(more);
    layout->setContentsMargins(0, 0, 0, 5);
    layout->setSpacing(3);
    m_name = new QLineEdit(more);
    m_name->setObjectName(QStringLiteral("name"));
    m_label = new QLineEdit(more);
    m_label->setObjectName(QStringLiteral("label"));
    m_nameLabel = new QLabel(more);
    m_labelLabel = new QLabel(more);
    const std::initializer_list<std::pair<QLabel *, QLineEdit *>> names{{m_nameLabel, m_name}, {m_labelLabel, m_label}};
    for (const auto &[label, edit] : names) {
        label->setProperty("role", QStringLiteral("muted"));
        auto *row = new QHBoxLayout;
        row->setSpacing(6);
        row->addWidget(label);
        row->addWidget(edit, 1);
        layout->addLayout(row);
        connect(edit, &QLineEdit::editingFinished, this, &FunctionCard::rename);
    }
    for (const Choices::Choice choice : Choices::All)
        addChoice(choice, layout);
    for (const Fields::Field field : Fields::Behind)
        addRow(field, layout);
    m_remove = new QToolButton(more);
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->setFocusPolicy(Qt::TabFocus);
    connect(m_remove, &QToolButton::clicked, this, [this] { emit removeAsked(m_function); });
    layout->addWidget(m_remove, 0, Qt::AlignRight);
    return more;
}

void FunctionCard::addRow(Fields::Field field, QLayout *layout)
{
    auto *row = new SettingRow(field, m_function, m_editor, this);
    layout->addWidget(row);
    m_rows.append(row);
    connect(row, &SettingRow::stopped, this, [this](const QString &why) {
        m_why->say(why);
        m_why->setVisible(!why.isEmpty());
    });
}

void FunctionCard::addChoice(Choices::Choice choice, QLayout *layout)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto *label = new QLabel(line);
    label->setProperty("role", QStringLiteral("muted"));
    auto *box = new QComboBox(line);
    box->setObjectName(Choices::key(choice));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(label);
    row->addWidget(box, 1);
    layout->addWidget(line);
    m_choices.append({choice, label, box});
    connect(box, &QComboBox::activated, this, [this, choice](int option) { choose(choice, option); });
}

void FunctionCard::choose(Choices::Choice choice, int option)
{
    const auto &frame = m_editor.frame();
    if (!frame || option == Choices::current(choice, *frame, m_function))
        return;
    if (const std::optional<sim::Change> change = Choices::change(choice, *frame, m_function, option))
        m_editor.change(*change, QStringLiteral("function%1.%2").arg(m_function).arg(Choices::key(choice)), 0);
    else
        m_editor.replace(Choices::replaced(choice, *frame->scenario, m_function, option));
}

void FunctionCard::rename()
{
    const auto &frame = m_editor.frame();
    if (!frame || (!m_name->isModified() && !m_label->isModified()))
        return;
    m_name->setModified(false);
    m_label->setModified(false);
    sim::Scenario scenario = *frame->scenario;
    sim::FunctionConfig &function = scenario.functions.at(static_cast<std::size_t>(m_function));
    const std::string before = function.name;
    const std::string name = m_name->text().trimmed().toStdString();
    const int same = scenario.functionIndex(name);
    if (!name.empty() && (same < 0 || same == m_function))
        function.name = name;
    for (sim::Change &change : scenario.changes) {
        if (change.function == before)
            change.function = function.name;
    }
    std::string &label = QLocale().language() == QLocale::Korean ? function.label.ko : function.label.en;
    label = m_label->text().trimmed().toStdString();
    if (scenario != *frame->scenario)
        m_editor.replace(scenario);
    showHeader(*frame);
}

void FunctionCard::showHeader(const sim::Frame &frame)
{
    const sim::FunctionConfig &function = frame.scenario->functions.at(static_cast<std::size_t>(m_function));
    const QString name = QString::fromStdString(function.name);
    const QString label = Text::localized(function.label);
    m_title->setText(
        QStringLiteral("<b>%1</b> %2").arg(name.toHtmlEscaped(), label == name ? QString() : label.toHtmlEscaped()));
    m_title->setToolTip(Text::functionTitle(function).toHtmlEscaped());
    m_trigger->setText(function.invocation == sim::Invocation::Async
                           ? tr("%1 → async").arg(Text::triggerName(function.trigger))
                           : tr("%1 → sync").arg(Text::triggerName(function.trigger)));
    if (!m_name->hasFocus())
        m_name->setText(name);
    if (!m_label->hasFocus())
        m_label->setText(label);
}

void FunctionCard::showFrame(const sim::Frame &frame)
{
    const sim::FunctionConfig &function = frame.scenario->functions.at(static_cast<std::size_t>(m_function));
    const bool async = function.invocation == sim::Invocation::Async;
    for (SettingRow *row : std::as_const(m_rows)) {
        row->showFrame(frame);
        if (Fields::asyncOnly(row->field()))
            row->setEnabled(async);
    }
    for (const ChoiceRow &row : std::as_const(m_choices)) {
        const int current = Choices::current(row.choice, frame, m_function);
        if (row.box->currentIndex() != current)
            row.box->setCurrentIndex(current);
        row.box->setEnabled(Choices::applies(row.choice, function));
    }
    m_remove->setEnabled(frame.scenario->functions.size() > 1);
}

void FunctionCard::retranslate()
{
    if (const auto &frame = m_editor.frame())
        showHeader(*frame);
    for (SettingRow *row : std::as_const(m_rows))
        row->retranslate();
    for (const ChoiceRow &row : std::as_const(m_choices)) {
        const int current = row.box->currentIndex();
        row.box->clear();
        row.box->addItems(Choices::options(row.choice));
        row.box->setCurrentIndex(current);
        row.label->setText(Choices::label(row.choice));
        row.box->setAccessibleName(Choices::label(row.choice));
        const QString tip = QStringLiteral("<p>%1</p>").arg(Choices::explanation(row.choice).toHtmlEscaped());
        row.box->setToolTip(tip);
        row.label->setToolTip(tip);
    }
    m_nameLabel->setText(tr("Name"));
    m_name->setAccessibleName(m_nameLabel->text());
    m_labelLabel->setText(tr("Label"));
    m_label->setAccessibleName(m_labelLabel->text());
    m_remove->setText(tr("Remove this function"));
    m_moreButton->setText(isOpen() ? tr("Less ▴") : tr("More ▾"));
    m_why->hide();
}

int FunctionCard::labelWidth() const
{
    int width = std::max(m_nameLabel->sizeHint().width(), m_labelLabel->sizeHint().width());
    for (const SettingRow *row : m_rows)
        width = std::max(width, row->labelWidth());
    for (const ChoiceRow &row : m_choices)
        width = std::max(width, row.label->sizeHint().width());
    return width;
}

void FunctionCard::setMetrics(int labelWidth, int fieldWidth)
{
    for (SettingRow *row : std::as_const(m_rows))
        row->setMetrics(labelWidth, fieldWidth);
    for (const ChoiceRow &row : std::as_const(m_choices))
        row.label->setFixedWidth(labelWidth);
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

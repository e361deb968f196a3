// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/coursepanel.h"

#include "ui/rulelabel.h"
#include "ui/text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

QFrame *rule(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("rule", true);
    return line;
}

/// Notes as written: paragraphs stay paragraphs, lines that begin with a dash become a list.
QString paragraphs(const QString &text)
{
    QString html;
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        html += QStringLiteral("<p style=\"margin-top:0; margin-bottom:8px; line-height:140%\">%1</p>")
                    .arg(line.trimmed().toHtmlEscaped());
    return html;
}

} // namespace

CoursePanel::CoursePanel(QWidget *parent)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_fold(new QToolButton(this))
    , m_title(new QLabel(this))
    , m_notes(new RuleLabel(this))
    , m_ruleHeading(new QLabel(this))
    , m_rule(new RuleLabel(this))
    , m_factsHeading(new QLabel(this))
    , m_facts(new RuleLabel(this))
    , m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("course"));
    setProperty("panel", QStringLiteral("right"));
    m_title->setObjectName(QStringLiteral("courseTitle"));
    m_notes->setObjectName(QStringLiteral("courseNotes"));
    m_fold->setObjectName(QStringLiteral("foldCourse"));
    m_fold->setProperty("quiet", true);
    m_fold->setArrowType(Qt::RightArrow);
    m_fold->setFocusPolicy(Qt::TabFocus);
    m_heading->setProperty("role", QStringLiteral("muted"));
    m_title->setProperty("role", QStringLiteral("title"));
    m_ruleHeading->setProperty("role", QStringLiteral("heading"));
    m_factsHeading->setProperty("role", QStringLiteral("heading"));
    m_facts->setProperty("role", QStringLiteral("muted"));
    m_hint->setProperty("role", QStringLiteral("muted"));
    for (QLabel *label : std::initializer_list<QLabel *>{m_title, m_notes, m_rule, m_facts, m_hint}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        label->setTextInteractionFlags(label->textInteractionFlags() | Qt::TextSelectableByMouse);
    }
    for (RuleLabel *label : {m_notes, m_rule, m_facts})
        connect(label, &RuleLabel::ruleAsked, this, &CoursePanel::ruleAsked);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(14, 8, 14, 14);
    layout->setSpacing(8);
    auto *header = new QHBoxLayout;
    header->addWidget(m_heading, 1);
    header->addWidget(m_fold);
    layout->addLayout(header);
    layout->addWidget(m_title);
    layout->addWidget(m_notes);
    layout->addWidget(rule(this));
    layout->addWidget(m_ruleHeading);
    layout->addWidget(m_rule);
    layout->addWidget(rule(this));
    layout->addWidget(m_factsHeading);
    layout->addWidget(m_facts);
    layout->addWidget(rule(this));
    layout->addWidget(m_hint);
    layout->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connect(m_fold, &QToolButton::clicked, this, &CoursePanel::foldAsked);
    retranslate();
}

void CoursePanel::showFrame(const std::shared_ptr<const sim::Frame> &frame)
{
    if (frame->scenario == m_scenario)
        return;
    m_scenario = frame->scenario;
    showScenario();
}

void CoursePanel::setTheme(const Theme &theme)
{
    setMinimumWidth(qRound(230 * theme.scale));
    setMaximumWidth(qRound(560 * theme.scale));
}

void CoursePanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CoursePanel::retranslate()
{
    m_heading->setText(tr("Course · Lambda concurrency"));
    m_fold->setToolTip(tr("Collapse the course"));
    m_fold->setAccessibleName(m_fold->toolTip());
    m_ruleHeading->setText(tr("To remember"));
    m_rule->say(tr("Concurrency = requests per second × duration in seconds (R1.2). All functions of an account share "
                   "one limit per Region (R2.1); reserved concurrency keeps each of them within bounds (R4.1)."));
    m_factsHeading->setText(tr("This run"));
    m_hint->setText(tr("Space plays and pauses. F1 opens the glossary, ? the list of keys."));
    showScenario();
}

void CoursePanel::showScenario()
{
    if (!m_scenario)
        return;
    const QString notes = Text::localized(m_scenario->notes);
    m_title->setText(Text::localized(m_scenario->title));
    m_notes->sayHtml(notes.isEmpty() ? tr("This scenario comes without notes. Press play, and watch who is throttled.")
                                     : paragraphs(notes));
    m_facts->sayHtml(facts(*m_scenario));
}

QString CoursePanel::facts(const sim::Scenario &scenario) const
{
    QStringList lines;
    lines += scenario.ruleSet == sim::RuleSet::Current
                 ? tr("Rules: as of today (new environments: 1,000 per 10 s and function, R3.1)")
                 : tr("Rules: before November 2023 (an initial burst, then 500 new environments per minute, R3.9)");
    lines += tr("Length: %1").arg(Text::clockShort(scenario.duration));
    lines += tr("Seed: %1 (the same seed gives the same run)").arg(QString::number(scenario.seed));
    lines += tr("Region: %1").arg(QString::fromStdString(scenario.account.region));
    if (!scenario.source.empty())
        lines += tr("Source of the data: %1").arg(QString::fromStdString(scenario.source));
    for (QString &line : lines)
        line = QStringLiteral("<p style=\"margin-top:0; margin-bottom:5px\">%1</p>").arg(line.toHtmlEscaped());
    return lines.join(QString());
}

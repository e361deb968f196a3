// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/banner.h"

#include "engine/io/faulttext.h"
#include "engine/memorybudget.h"
#include "ui/rulelabel.h"
#include "ui/text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace {

constexpr std::size_t MostWarnings = 3; ///< more would push the pictures away

QString sentence(const QString &words)
{
    return words.left(1).toUpper() + words.mid(1) + QLatin1Char('.');
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_text(new RuleLabel(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("banner"));
    setProperty("bar", QStringLiteral("notice"));
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_close->setObjectName(QStringLiteral("closeBanner"));
    m_close->setText(QStringLiteral("×"));
    m_close->setProperty("quiet", true);
    m_close->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 12, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_text, &RuleLabel::ruleAsked, this, &Banner::ruleAsked);
    connect(m_close, &QToolButton::clicked, this, [this] {
        m_closed = m_said;
        hide();
    });
    retranslate();
    hide();
}

void Banner::showFrame(const sim::Frame &frame)
{
    const std::vector<sim::Warning> none;
    const std::vector<sim::Warning> &warnings = frame.warnings ? *frame.warnings : none;
    if (warnings == m_warnings && frame.halt == m_halt && frame.halts == m_halts)
        return;
    if (frame.halts != m_halts)
        m_closed.clear(); // whoever closed it and plays on hears it again
    m_warnings = warnings;
    m_halt = frame.halt;
    m_halts = frame.halts;
    m_haltedAt = frame.time;
    retranslate();
}

void Banner::retranslate()
{
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(m_close->toolTip());
    QStringList lines;
    if (m_halt == sim::Halt::Memory)
        lines.append(
            tr("Paused at %1: to go on, the run would need more than %2 of memory. All up to here can be looked "
               "at, exported and saved. A setting that you change now starts the run again from 0.")
                .arg(Text::clock(m_haltedAt), FaultText::bytes(static_cast<double>(memoryBudget()))));
    for (std::size_t i = 0; i < std::min(MostWarnings, m_warnings.size()); ++i)
        lines.append(sentence(FaultText::message(m_warnings[i])));
    say(lines.join(QLatin1Char('\n')));
}

void Banner::say(const QString &text)
{
    if (text != m_said)
        m_closed.clear();
    m_said = text;
    m_text->sayHtml(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    setVisible(!text.isEmpty() && text != m_closed);
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

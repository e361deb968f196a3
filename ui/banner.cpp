// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/banner.h"

#include "engine/io/faulttext.h"
#include "ui/rulelabel.h"

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
    if (warnings == m_warnings)
        return;
    m_warnings = warnings;
    retranslate();
}

void Banner::retranslate()
{
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(m_close->toolTip());
    QStringList lines;
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

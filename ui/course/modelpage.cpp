// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/modelpage.h"

#include "engine/io/rulebook.h"
#include "ui/rulelabel.h"
#include "ui/text.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLineEdit>
#include <QScreen>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace {

QString markText(Rulebook::Rule::Mark mark)
{
    switch (mark) {
    case Rulebook::Rule::Mark::Stated:
        return ModelPage::tr("stated by AWS");
    case Rulebook::Rule::Mark::Derived:
        return ModelPage::tr("follows from AWS's figures");
    case Rulebook::Rule::Mark::ThirdParty:
        return ModelPage::tr("measured or reported by others");
    case Rulebook::Rule::Mark::Choice:
        return ModelPage::tr("our choice: AWS does not say");
    case Rulebook::Rule::Mark::Contradiction:
        return ModelPage::tr("AWS says two things");
    }
    return {};
}

QString statusText(Rulebook::Rule::Status status)
{
    switch (status) {
    case Rulebook::Rule::Status::Modelled:
        return {};
    case Rulebook::Rule::Status::Simplified:
        return ModelPage::tr("simplified");
    case Rulebook::Rule::Status::Outside:
        return ModelPage::tr("not in the model");
    }
    return {};
}

bool matches(const Rulebook::Rule &rule, const QString &wanted)
{
    const QStringList texts{rule.id, Text::localized(rule.text), Text::localized(rule.note),
                            Text::localized(rule.source)};
    return texts.join(QLatin1Char('\n')).contains(wanted, Qt::CaseInsensitive);
}

} // namespace

ModelPage::ModelPage(QWidget *parent)
    : QDialog(parent)
    , m_filter(new QLineEdit(this))
    , m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("modelPage"));
    m_filter->setObjectName(QStringLiteral("modelFilter"));
    m_filter->setClearButtonEnabled(true);
    m_text->setObjectName(QStringLiteral("modelText"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_text->setOpenLinks(false);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) { showRule(link.fragment()); });
    connect(m_filter, &QLineEdit::textChanged, this, &ModelPage::fill);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_text);
    layout->addWidget(buttons);
    const int em = fontMetrics().horizontalAdvance(QLatin1Char('m'));
    resize(QSize(84 * em, 52 * em).boundedTo(screen()->availableSize() * 0.92));
    retranslate();
}

void ModelPage::showRule(const QString &id)
{
    m_marked = id;
    {
        const QSignalBlocker blocker(m_filter); // filled once, not twice
        m_filter->clear();
    }
    fill();
    m_text->scrollToAnchor(id);
    m_text->setFocus();
}

/// One rule as a row: its number, the sentence with what is to be said of it, and where and when it comes from.
QString ModelPage::rowOf(const Rulebook::Rule &rule, int idWidth) const
{
    const QString muted = palette().color(QPalette::PlaceholderText).name();
    const QString background =
        rule.id == m_marked ? QStringLiteral(" bgcolor='%1'").arg(palette().color(QPalette::AlternateBase).name())
                            : QString();
    QString text = Text::localized(rule.text).toHtmlEscaped();
    const QString note = RuleText::linked(Text::localized(rule.note));
    const QString status = statusText(rule.status).toHtmlEscaped();
    QStringList remarks;
    if (!status.isEmpty())
        remarks.append(QStringLiteral("<b>%1</b>").arg(status));
    if (!note.isEmpty())
        remarks.append(note);
    if (!remarks.isEmpty())
        text += QStringLiteral("<br><span style='color:%1'>%2</span>").arg(muted, remarks.join(QStringLiteral(" · ")));
    QString origin = markText(rule.mark).toHtmlEscaped();
    if (rule.source.en != "-")
        origin += QStringLiteral("<br>") + Text::localized(Rulebook::datedSource(rule)).toHtmlEscaped();
    return QStringLiteral("<tr%4><td width='%6%'><a name='%1'></a><b>%1</b></td><td>%2</td>"
                          "<td width='26%' style='color:%3'>%5</td></tr>")
        .arg(rule.id.toHtmlEscaped(), text, muted, background, origin, QString::number(idWidth));
}

void ModelPage::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        fill();
}

void ModelPage::retranslate()
{
    setWindowTitle(tr("How the model works"));
    m_filter->setPlaceholderText(tr("Find a rule: a word or a number"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_text->setAccessibleName(windowTitle());
    fill();
}

void ModelPage::fill()
{
    const QString muted = palette().color(QPalette::PlaceholderText).name();
    const QString wanted = m_filter->text().trimmed();
    QString html =
        QStringLiteral("<p>%1</p>")
            .arg(tr("Every rule that the simulation follows, with its source and date. Where AWS contradicts "
                    "itself (C1 to C6), and where it is silent (section M), the choice made here is named; "
                    "most can be set in the scenario's model block.")
                     .toHtmlEscaped());
    for (const Rulebook::Section &section : Rulebook::sections()) {
        // Numbers are short, the names of fields are not.
        const auto isLong = [](const Rulebook::Rule &rule) { return rule.id.size() > 6; };
        const int idWidth = std::any_of(section.rules.begin(), section.rules.end(), isLong) ? 27 : 9;
        QString rows;
        for (const Rulebook::Rule &rule : section.rules) {
            if (matches(rule, wanted))
                rows += rowOf(rule, idWidth);
        }
        if (!rows.isEmpty())
            html += QStringLiteral("<h3>%1. %2</h3><table cellpadding='5' width='100%'>%3</table>")
                        .arg(section.number, Text::localized(section.title).toHtmlEscaped(), rows);
    }
    html += QStringLiteral("<p style='color:%1'>").arg(muted);
    for (const Rulebook::Source &source : Rulebook::sources())
        html += QStringLiteral("%1: %2 (%3)<br>")
                    .arg(source.key.toHtmlEscaped(), Text::localized(source.name).toHtmlEscaped(),
                         Text::localized(source.date).toHtmlEscaped());
    // A change of language or of the look leaves the reader where he is.
    QScrollBar *bar = m_text->verticalScrollBar();
    const double place = bar->maximum() > 0 ? static_cast<double>(bar->value()) / bar->maximum() : 0;
    m_text->setHtml(html + QStringLiteral("</p>"));
    bar->setValue(qRound(place * bar->maximum()));
}

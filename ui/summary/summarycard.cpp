// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/summarycard.h"

#include "ui/plaintext.h"
#include "ui/summary/summarytable.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr qreal Gap = 12; ///< around the card, as around those below it
constexpr qreal Sliver = 60; ///< what is left of a picture above the card, but shows nothing any more

} // namespace

SummaryCard::SummaryCard(QWidget *over)
    : QWidget(over)
    , m_theme(Theme::make(Theme::Kind::Light))
    , m_title(new QLabel(this))
    , m_origin(new QLabel(this))
    , m_copy(new QPushButton(this))
    , m_playAgain(new QPushButton(this))
    , m_close(new QToolButton(this))
    , m_table(new SummaryTable(this))
    , m_remarks(new QLabel(this))
    , m_head(new QHBoxLayout)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("summary"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_title->setObjectName(QStringLiteral("summaryTitle"));
    m_origin->setObjectName(QStringLiteral("summaryOrigin"));
    m_copy->setObjectName(QStringLiteral("copySummary"));
    m_playAgain->setObjectName(QStringLiteral("playAgain"));
    m_close->setObjectName(QStringLiteral("closeSummary"));
    m_table->setObjectName(QStringLiteral("summaryTable"));
    m_remarks->setObjectName(QStringLiteral("summaryRemarks"));
    m_title->setProperty("role", QStringLiteral("title"));
    m_origin->setProperty("role", QStringLiteral("muted"));
    m_remarks->setProperty("role", QStringLiteral("muted"));
    m_playAgain->setProperty("primary", true);
    m_close->setProperty("quiet", true);
    for (QLabel *label : {m_title, m_origin, m_remarks})
        label->setTextFormat(Qt::PlainText);
    m_remarks->setWordWrap(true);
    // A long title gives way to the buttons.
    m_origin->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    // It comes by itself, and must not take the focus along when it goes.
    for (QWidget *button : std::initializer_list<QWidget *>{m_copy, m_playAgain, m_close})
        button->setFocusPolicy(Qt::TabFocus);
    layOut();
    hide();
    over->installEventFilter(this);
    over->window()->installEventFilter(this);
    connect(m_copy, &QPushButton::clicked, this, &SummaryCard::copy);
    connect(m_playAgain, &QPushButton::clicked, this, &SummaryCard::playAgainAsked);
    connect(m_close, &QToolButton::clicked, this, &SummaryCard::dismiss);
    retranslate();
}

void SummaryCard::layOut()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_origin);
    m_head->addLayout(words, 1);
    m_head->addWidget(m_copy);
    m_head->addWidget(m_playAgain);
    m_head->addWidget(m_close);
    m_layout->addLayout(m_head);
    m_layout->addWidget(m_table, 1);
    m_layout->addWidget(m_remarks);
}

void SummaryCard::showFrame(const std::shared_ptr<const sim::Frame> &frame)
{
    const bool sameEnd = atEnd() && frame->state == sim::RunState::Finished && m_frame->run == frame->run;
    const bool known = sameEnd && m_frame->revision == frame->revision;
    m_frame = frame;
    if (!sameEnd)
        m_dismissed = false;
    if (!atEnd() || m_dismissed) {
        leave();
    } else if (!known || isHidden()) {
        open();
    }
}

void SummaryCard::open()
{
    if (!atEnd())
        return;
    m_dismissed = false;
    fill();
    place();
    show();
    raise();
}

void SummaryCard::dismiss()
{
    m_dismissed = true;
    leave();
}

/// Who came to it by Tab is back with the pictures, not at whatever comes next.
void SummaryCard::leave()
{
    if (isAncestorOf(window()->focusWidget()))
        parentWidget()->setFocus();
    hide();
}

void SummaryCard::setTheme(const Theme &theme)
{
    m_theme = theme;
    // The type of the cards below it, whatever the rest of the window has. Buttons say it in the sheet: what they would
    // take over from here, the window's own font hides.
    const QFont font = theme.font(13);
    setFont(font);
    setStyleSheet(theme.styleSheet() + QStringLiteral("QPushButton { font-size: %1px; }").arg(font.pixelSize()));
    const int pad = qRound(theme.px(Gap));
    m_head->setSpacing(qRound(theme.px(10)));
    m_layout->setSpacing(qRound(theme.px(6)));
    // The gap to the card's edge, and from there to what it holds.
    m_layout->setContentsMargins(2 * pad, 2 * pad - 2, 2 * pad, 2 * pad - 2);
    m_close->setIcon(
        QIcon(theme.isDark() ? QStringLiteral(":/theme/dark/close.svg") : QStringLiteral(":/theme/light/close.svg")));
    const int icon = qRound(theme.px(14));
    m_close->setIconSize({icon, icon});
    m_table->setTheme(theme);
    place();
    update();
}

void SummaryCard::fill()
{
    if (!atEnd())
        return;
    const RunSummary summary = runSummary(*m_frame);
    m_originText = summary.origin();
    m_origin->setToolTip(PlainText::tip(m_originText));
    m_table->setSummary(summary);
    m_remarks->setText(summary.remarks().join(QStringLiteral(" · ")));
    m_remarks->setVisible(!m_remarks->text().isEmpty());
    setAccessibleDescription(summary.spoken());
}

void SummaryCard::retranslate()
{
    m_title->setText(RunSummary::title());
    setAccessibleName(RunSummary::title());
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("As text with tabs, for a mail or a spreadsheet"));
    m_playAgain->setText(tr("Play again"));
    m_playAgain->setToolTip(tr("The same run once more from 0:00"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(m_close->toolTip());
    fill();
    place();
}

/// At the bottom, as high as its rows need, as wide as what it lies on.
void SummaryCard::place()
{
    const QRect room = parentWidget()->rect();
    for (QWidget *child : findChildren<QWidget *>())
        child->ensurePolished(); // the sheet gives type its size, and that is what rows need
    m_layout->invalidate();
    const int wanted = m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(room.width())
                                                     : m_layout->totalSizeHint().height();
    const int top = withoutSlivers(std::max(0, room.height() - wanted));
    const auto stand = [&](int y) {
        setGeometry(0, y, room.width(), room.height() - y);
        m_layout->activate();
    };
    stand(top);
    m_origin->setText(m_origin->fontMetrics().elidedText(m_originText, Qt::ElideMiddle, m_origin->width()));
    m_layout->activate();
    // What the layout reckons and what it shares out differ by a pixel in some fonts: the rows have it then.
    if (const int lack = m_table->sizeHint().height() - m_table->height(); lack > 0)
        stand(std::max(0, top - lack));
}

/// So high that nothing is cut off below its first line: what is hidden nearly whole is hidden.
int SummaryCard::withoutSlivers(int top) const
{
    const int gap = qRound(Gap); // unscaled: the narrowest there is between pictures
    int best = top;
    for (const QObject *child : parentWidget()->children()) {
        const auto *picture = qobject_cast<const QWidget *>(child);
        if (!picture || picture == this || picture->isWindow() || picture->isHidden())
            continue;
        const int seen = top + gap - picture->y();
        if (seen > 0 && seen < m_theme.px(Sliver) && picture->geometry().bottom() > top)
            best = std::min(best, picture->y() - gap);
    }
    return std::max(0, best);
}

void SummaryCard::copy() const
{
    if (atEnd())
        QGuiApplication::clipboard()->setText(runSummary(*m_frame).toText());
}

void SummaryCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool SummaryCard::eventFilter(QObject *watched, QEvent *event)
{
    // Behind the event: by then what lies below has its place, too.
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &SummaryCard::place, Qt::QueuedConnection);
    // It reaches the window only where nothing that has the focus wants it: a field takes back what was typed.
    const bool key = watched == window() && event->type() == QEvent::KeyPress && isVisible();
    if (key && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        dismiss();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SummaryCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::mixed(m_theme.inkMuted, m_theme.border, 0.5), m_theme.lineWidth(1)));
    painter.setBrush(m_theme.card);
    const qreal gap = m_theme.px(Gap) - 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(gap, gap, -gap, -gap), m_theme.px(8), m_theme.px(8));
}

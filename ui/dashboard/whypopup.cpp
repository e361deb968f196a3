// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/whypopup.h"

#include "ui/rulelabel.h"

#include <QEvent>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

WhyPopup::WhyPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_scroll(new QScrollArea(this))
    , m_label(new RuleLabel)
{
    setObjectName(QStringLiteral("why"));
    setProperty("card", true);
    m_label->setObjectName(QStringLiteral("whyText"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_scroll);
    m_scroll->setWidget(m_label);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    connect(m_label, &RuleLabel::ruleAsked, this, [this](const QString &id) {
        close();
        emit ruleAsked(id);
    });
}

/// Beside what it explains, at the side that has room for it; it never lies upon it.
QPoint WhyPopup::placeBeside(const QRect &about, const QRect &within, const QSize &size, int margin)
{
    const int top = std::clamp(about.center().y() + margin / 2, within.top(),
                               std::max(within.top(), within.bottom() + 1 - size.height()));
    if (about.right() + margin + size.width() <= within.right())
        return {about.right() + margin, top};
    if (about.left() - margin - size.width() >= within.left())
        return {about.left() - margin - size.width(), top};
    const int left =
        std::clamp(about.left(), within.left(), std::max(within.left(), within.right() + 1 - size.width()));
    if (about.bottom() + margin + size.height() <= within.bottom()
        || about.top() - within.top() < size.height() + margin)
        return {left, about.bottom() + margin};
    return {left, about.top() - margin - size.height()};
}

void WhyPopup::tell(std::function<QString()> text, const QRect &about, const Theme &theme)
{
    m_text = std::move(text);
    setFont(theme.font(13));
    const int margin = qRound(theme.px(12));
    layout()->setContentsMargins(margin, margin, margin, margin);
    setFixedWidth(qRound(theme.px(500)));
    fill();
    move(placeBeside(about, room(), size(), margin));
    show();
    m_label->setFocus();
}

/// Within the window: whoever shows it to a class shows the leaf, too.
QRect WhyPopup::room() const
{
    return parentWidget()->screen()->availableGeometry() & parentWidget()->window()->geometry();
}

void WhyPopup::fill()
{
    m_label->sayHtml(m_text());
    setAccessibleName(m_label->accessibleName());
    const int margins = 2 * layout()->contentsMargins().left() + 2 * frameWidth();
    const int most = room().height() - margins;
    int across = width() - margins;
    int height = m_label->heightForWidth(across);
    if (height > most) { // many functions in a low window: it scrolls
        across -= m_scroll->verticalScrollBar()->sizeHint().width();
        height = m_label->heightForWidth(across);
    }
    m_label->setFixedSize(across, height);
    setFixedHeight(std::min(height, most) + margins);
}

void WhyPopup::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_text)
        fill();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/readingbar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

ReadingBar::ReadingBar(std::function<double()> share, QWidget *parent)
    : QFrame(parent)
    , m_share(std::move(share))
    , m_label(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("reading"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_label->setTextFormat(Qt::PlainText);
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_cancel->setObjectName(QStringLiteral("cancelReading"));
    m_cancel->setFocusPolicy(Qt::TabFocus); // it comes and goes by itself: never take the focus along
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_label);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_cancel);
    hide();
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &QWidget::show);
    connect(&m_look, &QTimer::timeout, this, [this] { m_progress->setValue(qRound(m_share() * 100)); });
    connect(m_cancel, &QPushButton::clicked, this, &ReadingBar::cancelled);
    retranslate();
}

void ReadingBar::begin(const QString &name)
{
    m_name = name;
    m_progress->setValue(0);
    retranslate();
    m_look.start(100ms);
    if (!isVisible())
        m_wait.start(300ms);
}

void ReadingBar::end()
{
    m_wait.stop();
    m_look.stop();
    hide();
}

void ReadingBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    raise();
    emit shown();
}

void ReadingBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReadingBar::retranslate()
{
    const QString text = tr("Reading “%1”").arg(m_name);
    constexpr int Widest = 320;
    m_label->setText(m_label->fontMetrics().elidedText(text, Qt::ElideMiddle, Widest));
    m_progress->setAccessibleName(text);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleDescription(tr("Stop reading the file; what is open stays open."));
}

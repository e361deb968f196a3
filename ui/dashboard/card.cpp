// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/card.h"

#include "ui/pictures/painting.h"
#include "ui/plaintext.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

Card::Card(QWidget *parent)
    : QWidget(parent)
    , m_theme(Theme::make(Theme::Kind::Light))
{
    // The card paints every pixel of itself, corners included: what lies under it need not be painted again.
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::TabFocus);
}

void Card::showFrame(const std::shared_ptr<const sim::Frame> &frame)
{
    m_frame = frame;
    frameChanged();
}

void Card::setTheme(const Theme &theme)
{
    m_theme = theme;
    themeChanged();
    update();
}

void Card::retranslate()
{
    setTexts();
    describe();
    update();
}

void Card::describe()
{
    if (!m_title.isEmpty() && accessibleName() != m_title)
        setAccessibleName(m_title);
    const QString text = m_frame ? description() : QString();
    if (accessibleDescription() != text)
        setAccessibleDescription(text);
}

void Card::setForExport(bool on)
{
    setFocusPolicy(on ? Qt::NoFocus : Qt::TabFocus);
}

QString Card::tip(const QPoint &) const
{
    return {};
}

void Card::setHeader(const QString &title, const QString &remark)
{
    if (m_title == title && m_remark == remark)
        return;
    m_title = title;
    m_remark = remark;
    update(header());
}

QRect Card::header() const
{
    const int pad = qRound(m_theme.px(12));
    return QRect(pad, qRound(m_theme.px(9)), std::max(0, width() - 2 * pad), qRound(m_theme.px(20)));
}

QRect Card::body() const
{
    const int pad = qRound(m_theme.px(12));
    const int top = m_title.isEmpty() ? pad : header().bottom() + 1 + qRound(m_theme.px(5));
    return QRect(pad, top, std::max(0, width() - 2 * pad), std::max(0, height() - top - qRound(m_theme.px(10))));
}

int Card::functionCount() const
{
    if (!m_frame || !m_frame->scenario)
        return 0;
    return static_cast<int>(std::min(m_frame->functions.size(), m_frame->scenario->functions.size()));
}

const sim::FunctionConfig &Card::config(int function) const
{
    return m_frame->scenario->functions[static_cast<std::size_t>(function)];
}

QString Card::functionName(int function) const
{
    return QString::fromStdString(config(function).name);
}

void Card::paintHeader(QPainter &painter)
{
    QRectF line = header();
    const QFont titleFont = m_theme.font(14, QFont::Bold);
    if (const QColor colour = titleSwatch(); colour.isValid()) {
        const qreal side = m_theme.px(9);
        painter.fillRect(QRectF(line.left(), line.center().y() - side / 2, side, side).toAlignedRect(), colour);
        line.setLeft(line.left() + side + m_theme.px(5));
    }
    const qreal titleWidth = std::min(line.width(), Paint::textWidth(m_title, titleFont) + 1);
    Paint::text(painter, QRectF(line.left(), line.top(), titleWidth, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                m_title, titleFont, m_theme.ink);
    const qreal left = std::max<qreal>(remarkLeft(), line.left() + titleWidth) + m_theme.px(10);
    const QFont font = m_theme.font(12);
    // A remark that would have to be cut is left out.
    if (!m_remark.isEmpty() && line.right() - left > 0.8 * Paint::textWidth(m_remark, font))
        Paint::text(painter, QRectF(left, line.top(), line.right() - left, line.height()),
                    Qt::AlignRight | Qt::AlignVCenter, m_remark, font, m_theme.inkMuted);
}

void Card::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    if (body().contains(event->rect())) {
        painter.fillRect(event->rect(), m_theme.card);
    } else {
        painter.fillRect(rect(), m_theme.window);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(m_theme.card);
        painter.setPen(hasFocus() ? QPen(m_theme.accent, m_theme.lineWidth(2))
                                  : QPen(m_theme.border, m_theme.lineWidth(1)));
        const qreal inset = hasFocus() ? 1 : 0.5;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), m_theme.px(8), m_theme.px(8));
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        paintHeader(painter);
    }
    if (m_frame)
        paintBody(painter);
}

bool Card::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_frame) {
        auto *help = static_cast<QHelpEvent *>(event);
        QString text = tip(help->pos());
        if (text.isEmpty() && m_enlargeable && header().contains(help->pos()))
            text = tr("Double click: enlarge. Right click: copy.");
        if (!text.isEmpty())
            QToolTip::showText(help->globalPos(), PlainText::tip(text), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

QImage Card::picture()
{
    constexpr qreal Scale = 2;
    QImage image(size() * Scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(Scale);
    image.fill(m_theme.card);
    render(&image);
    return image;
}

void Card::mousePressEvent(QMouseEvent *event)
{
    event->setAccepted(event->button() == Qt::LeftButton); // so that the release comes here, too
}

void Card::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_frame)
        return;
    if (const Reason reason = reasonAt(event->position().toPoint()))
        emit reasonWanted(reason, event->globalPosition().toPoint());
}

void Card::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_enlargeable && event->button() == Qt::LeftButton)
        emit enlargeWanted();
    else
        QWidget::mouseDoubleClickEvent(event);
}

void Card::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuWanted(event->globalPos());
}

void Card::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setImage(picture());
    else if (m_enlargeable && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        emit enlargeWanted();
    else
        QWidget::keyPressEvent(event);
}

void Card::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void Card::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

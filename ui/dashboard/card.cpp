// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/card.h"

#include "ui/icons.h"
#include "ui/plaintext.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

namespace {

/// To screen readers a card is a chart: what has no role they pass over.
QAccessibleInterface *chartOf(const QString &, QObject *object)
{
    auto *card = qobject_cast<Card *>(object);
    return card ? new QAccessibleWidget(card, QAccessible::Chart) : nullptr;
}

} // namespace

Card::Card(std::unique_ptr<Picture> picture, QWidget *parent)
    : QWidget(parent)
    , m_picture(std::move(picture))
    , m_tools(new QWidget(this))
    , m_row(new QHBoxLayout(m_tools))
    , m_own(new QWidget(m_tools))
{
    // The picture paints every pixel of itself, corners included: what lies under it need not be painted again.
    setAttribute(Qt::WA_OpaquePaintEvent);
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(chartOf), true);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    m_tools->installEventFilter(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
    m_row->addWidget(m_own);
    auto *own = new QHBoxLayout(m_own);
    own->setContentsMargins(0, 0, 0, 0);
    own->setSpacing(6);
    m_own->hide();
    m_click.setSingleShot(true);
    connect(&m_click, &QTimer::timeout, this, &Card::click);
}

Card::~Card() = default;

void Card::showFrame(const std::shared_ptr<const sim::Frame> &frame)
{
    m_shown = frame != nullptr;
    const QString title = m_picture->title();
    m_picture->show(frame);
    if (m_picture->title() != title)
        placeTools();
    refresh();
}

void Card::setTheme(const Theme &theme)
{
    m_picture->setTheme(theme);
    m_tools->setStyleSheet(QStringLiteral("QToolButton { font-size: %1px; }").arg(theme.font(13).pixelSize()));
    retranslate();
    update();
}

void Card::setGaze(const Gaze &gaze)
{
    m_picture->setGaze(gaze);
    refresh();
}

void Card::refresh()
{
    if (const QRegion changed = m_picture->takeChanged(); !changed.isEmpty())
        update(changed);
}

void Card::retranslate()
{
    m_picture->retranslate();
    if (m_enlarge) {
        const Theme &theme = m_picture->theme();
        const QColor disabled = theme.palette().color(QPalette::Disabled, QPalette::ButtonText);
        m_enlarge->setIcon(Icons::make(m_large ? Icons::Symbol::Shrink : Icons::Symbol::Enlarge, theme.ink, disabled));
        m_enlarge->setToolTip(m_large ? tr("Show all pictures (Esc)") : tr("Enlarge"));
        m_enlarge->setAccessibleName(m_large ? tr("Show all pictures") : tr("Enlarge"));
    }
    describe();
    placeTools();
    update();
}

void Card::describe()
{
    if (const QString title = m_picture->title(); !title.isEmpty() && accessibleName() != title)
        setAccessibleName(title);
    const QString text = m_shown ? m_picture->description() : QString();
    if (accessibleDescription() != text)
        setAccessibleDescription(text);
}

void Card::setEnlargeable(bool on)
{
    if (on == isEnlargeable())
        return;
    delete m_enlarge;
    m_enlarge = nullptr;
    if (on) {
        m_enlarge = new QToolButton(m_tools);
        m_enlarge->setObjectName(QStringLiteral("enlarge"));
        m_enlarge->setProperty("quiet", true);
        m_enlarge->setFocusPolicy(Qt::TabFocus);
        m_row->addWidget(m_enlarge);
        connect(m_enlarge, &QToolButton::clicked, this, &Card::enlargeWanted);
    }
    retranslate();
}

void Card::setLarge(bool large)
{
    m_large = large;
    m_picture->setLarge(large);
    retranslate();
}

void Card::addTool(QWidget *tool)
{
    m_own->layout()->addWidget(tool);
    placeTools();
}

void Card::placeTools()
{
    const bool any = m_enlarge || m_own->layout()->count() > 0;
    m_tools->setVisible(any);
    const auto layAnew = [this] {
        for (int i = 0; i < m_own->layout()->count(); ++i)
            if (QLayout *inner = m_own->layout()->itemAt(i)->widget()->layout())
                inner->activate();
        m_own->layout()->activate();
        m_row->activate();
    };
    const QRectF header = m_picture->header();
    layAnew();
    // Where the title and they do not fit side by side the large picture has them.
    const int enlarge = m_enlarge ? m_enlarge->sizeHint().width() : 0;
    const bool fits = m_picture->titleWidth() + m_own->sizeHint().width() + enlarge <= header.width();
    m_own->setVisible(fits || !m_enlarge);
    layAnew();
    const QSize size = m_tools->sizeHint();
    m_tools->setGeometry(qRound(header.right()) - size.width() + 4, qRound(header.center().y()) - size.height() / 2,
                         size.width(), size.height());
    layAnew();
    m_picture->setHeaderRoom(any ? size.width() + 4 : 0);
}

/// A button has got another text, or its style: its place changes with it.
bool Card::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_tools && event->type() == QEvent::LayoutRequest)
        placeTools();
    return QWidget::eventFilter(object, event);
}

QImage Card::image()
{
    m_picture->setSize(size());
    constexpr qreal Scale = 2;
    QImage image((m_picture->size() * Scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(Scale);
    QPainter painter(&image);
    m_picture->paint(painter);
    return image;
}

void Card::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    m_picture->paint(painter, event->rect());
    if (!hasFocus())
        return;
    const Theme &theme = m_picture->theme();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, theme.lineWidth(2)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme.px(8), theme.px(8));
}

void Card::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_picture->setSize(size());
    placeTools();
}

bool Card::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_shown) {
        auto *help = static_cast<QHelpEvent *>(event);
        if (const QString text = m_picture->tip(help->pos()); !text.isEmpty())
            QToolTip::showText(help->globalPos(), PlainText::tip(text), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void Card::mousePressEvent(QMouseEvent *event)
{
    event->setAccepted(event->button() == Qt::LeftButton); // so that the release comes here, too
}

void Card::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_shown)
        return;
    const QPointF place = event->position();
    emit crosshairMoved(m_picture->timeAt(place));
    setCursor(m_picture->reasonAt(place) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void Card::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    emit crosshairMoved({});
}

void Card::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_shown || !rect().contains(event->pos()))
        return;
    m_clicked = event->pos();
    // What a double click would do as well waits for it: enlarging opens nothing else.
    m_click.start(isEnlargeable() ? QApplication::doubleClickInterval() : 0);
}

void Card::click()
{
    if (const Picture::Reason reason = m_picture->reasonAt(m_clicked))
        emit reasonWanted(reason, QRect(mapToGlobal(m_clicked), QSize(1, 1)));
    else if (const auto time = m_picture->timeAt(m_clicked))
        emit timeChosen(*time);
    else
        emit pressed(m_clicked);
}

void Card::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_click.stop();
    if (isEnlargeable() && event->button() == Qt::LeftButton)
        emit enlargeWanted();
    else
        QWidget::mouseDoubleClickEvent(event);
}

void Card::wheelEvent(QWheelEvent *event)
{
    constexpr int Notch = 120;
    const int steps = event->angleDelta().y() / Notch;
    if (steps == 0 || !m_shown || !m_picture->timeAt(event->position()))
        return event->ignore();
    emit wheelTurned(event->position(), steps, event->modifiers().testFlag(Qt::ShiftModifier));
}

void Card::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuWanted(event->globalPos());
}

void Card::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setImage(image());
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit isEnlargeable() ? enlargeWanted() : activated();
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        emit crosshairStepped(event->key() == Qt::Key_Left ? -1 : 1);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinebar.h"

#include "engine/lambda/rules.h"
#include "ui/dashboard/changelabel.h"
#include "ui/dashboard/painting.h"
#include "ui/plaintext.h"
#include "ui/text.h"
#include "ui/timeline/timelinelayout.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace {

constexpr qreal LabelType = 12;
constexpr qreal RulesType = 11.5;
constexpr qint64 PatienceMilliseconds = 500; ///< then the head is drawn where the run is, wherever it was asked to go

QString ruleSetText(sim::RuleSet rules)
{
    return rules == sim::RuleSet::Current ? TimelineBar::tr("rules since Nov 2023")
                                          : TimelineBar::tr("rules before Nov 2023");
}

bool above(const sim::Mark &mark)
{
    return mark.kind == sim::Mark::Kind::Change || mark.kind == sim::Mark::Kind::Scaled;
}

} // namespace

TimelineBar::TimelineBar(QWidget *parent)
    : QWidget(parent)
    , m_theme(Theme::make(Theme::Kind::Light))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    retranslate();
}

void TimelineBar::retranslate()
{
    setAccessibleName(tr("Time line of the run"));
    describe();
    update();
}

void TimelineBar::describe()
{
    const QString text = m_frame ? tr("%1 of %2").arg(Text::clockShort(m_frame->time), Text::clockShort(end()))
                                       + QStringLiteral("; ") + rules()
                                 : QString();
    if (accessibleDescription() != text)
        setAccessibleDescription(text);
}

sim::SimTime TimelineBar::end() const
{
    return m_frame && m_frame->scenario ? std::max<sim::SimTime>(1, m_frame->scenario->duration) : sim::Minute;
}

void TimelineBar::showFrame(const std::shared_ptr<const sim::Frame> &frame)
{
    const bool marks = !m_frame || !frame || m_frame->marks != frame->marks || m_frame->run != frame->run
                       || m_frame->revision != frame->revision;
    const qreal before = m_frame ? layout().x(m_frame->time) : 0;
    const QString clock = m_frame ? Text::clock(m_frame->time) : QString();
    const sim::SimTime frontier = m_frame ? m_frame->frontier : 0;
    m_frame = frame;
    if (!frame)
        return;
    if (m_asked && !m_dragging && (frame->time == *m_asked || m_sinceAsked.elapsed() > PatienceMilliseconds)) {
        m_asked.reset();
        update();
    }
    const qreal after = layout().x(frame->time);
    // At the speed of daylight the handle moves a pixel a minute: only what moves is painted.
    if (marks || (frontier != frame->frontier && frame->frontier != frame->time))
        update();
    else if (std::abs(after - before) > 0.2)
        update(QRectF(std::min(before, after) - m_theme.px(12), 0, std::abs(after - before) + m_theme.px(24), height())
                   .toAlignedRect());
    if (clock != Text::clock(frame->time)) {
        update(QRect(0, 0, static_cast<int>(layout().track.left()) - 1, height()));
        describe();
    }
}

void TimelineBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

QSize TimelineBar::sizeHint() const
{
    return QSize(600, qRound(m_theme.px(62)));
}

QSize TimelineBar::minimumSizeHint() const
{
    return QSize(300, qRound(m_theme.px(62)));
}

TimelineLayout TimelineBar::layout() const
{
    const qreal left = m_theme.px(16) + leftColumn() + m_theme.px(14);
    const qreal right =
        width() - m_theme.px(16) - Paint::textWidth(Text::clockShort(end()), m_theme.font(13)) - m_theme.px(14);
    const qreal thickness = m_theme.px(5);
    return {QRectF(left, std::round(height() / 2.0 - thickness / 2), std::max<qreal>(20, right - left), thickness),
            end()};
}

/// As wide as either rule set needs, so that the track stays where it is.
qreal TimelineBar::leftColumn() const
{
    const QFont small = m_theme.font(RulesType);
    return std::max({Paint::textWidth(QStringLiteral("00:00:00.0"), m_theme.font(15, QFont::Bold)),
                     Paint::textWidth(ruleSetText(sim::RuleSet::Current), small),
                     Paint::textWidth(ruleSetText(sim::RuleSet::Before202311), small)});
}

QString TimelineBar::rules() const
{
    return m_frame && m_frame->scenario ? ruleSetText(m_frame->scenario->ruleSet) : QString();
}

QString TimelineBar::rulesTip() const
{
    const sim::Scenario &scenario = *m_frame->scenario;
    if (scenario.ruleSet == sim::RuleSet::Current)
        return tr("Rules since November 2023: each function may add 1,000 environments every 10 s.");
    return tr("Rules before November 2023: in %1 all functions together begin with a burst of %2 environments, then "
              "add 500 a minute.")
        .arg(Text::regionTitle(QString::fromStdString(scenario.account.region)),
             Text::count(sim::burstBefore2023(scenario.account.region)));
}

std::vector<TimelineBar::Label> TimelineBar::labels() const
{
    std::vector<Label> labels;
    if (!m_frame || !m_frame->marks || !m_frame->scenario)
        return labels;
    std::vector<TimelineLayout::Wish> wishes;
    const QFont font = m_theme.font(LabelType);
    for (const sim::Mark &mark : *m_frame->marks) {
        labels.push_back({mark, ChangeLabel::of(mark, *m_frame->scenario), 0, {}});
        wishes.push_back({mark.at, Paint::textWidth(labels.back().text, font) + 2, above(mark)});
    }
    const TimelineLayout map = layout();
    const QRectF bounds(map.track.left() - m_theme.px(10), 0, map.track.width() + m_theme.px(20), height());
    const std::vector<TimelineLayout::Place> places = map.place(wishes, bounds, m_theme.px(15), m_theme.px(7));
    for (std::size_t i = 0; i < places.size(); ++i) {
        labels[i].x = places[i].x;
        labels[i].box = places[i].label;
    }
    return labels;
}

void TimelineBar::paintMarks(QPainter &painter) const
{
    const TimelineLayout map = layout();
    const qreal half = m_theme.px(4.5);
    painter.setPen(Qt::NoPen);
    for (const Label &label : labels()) {
        const bool up = above(label.mark);
        const qreal tip = up ? map.track.top() - m_theme.px(1) : map.track.bottom() + m_theme.px(1);
        const qreal base = up ? tip - m_theme.px(5.5) : tip + m_theme.px(5.5);
        const QColor colour = up ? (label.mark.ahead ? m_theme.inkMuted : m_theme.ink) : m_theme.throttle;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(label.mark.ahead ? QPen(colour, m_theme.lineWidth(1)) : QPen(Qt::NoPen));
        painter.setBrush(label.mark.ahead ? QBrush(m_theme.panel) : QBrush(colour));
        painter.drawPolygon(
            QPolygonF({QPointF(label.x, tip), QPointF(label.x - half, base), QPointF(label.x + half, base)}));
        painter.setRenderHint(QPainter::Antialiasing, false);
        if (!label.box.isEmpty())
            Paint::text(painter, label.box, Qt::AlignCenter, label.text, m_theme.font(LabelType),
                        !up                ? m_theme.throttleInk
                        : label.mark.ahead ? m_theme.inkMuted
                                           : m_theme.ink);
    }
}

void TimelineBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel);
    painter.fillRect(QRectF(0, 0, width(), m_theme.lineWidth(1)), m_theme.border);
    paintTrack(painter);
    paintMarks(painter);
    const TimelineLayout map = layout();
    const QPointF head(map.x(m_asked.value_or(m_frame ? m_frame->time : 0)), map.track.center().y());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme.panel);
    painter.setPen(QPen(m_theme.accent, m_theme.lineWidth(2.4)));
    painter.drawEllipse(head, m_theme.px(8), m_theme.px(8));
    if (hasFocus()) {
        painter.setBrush(m_theme.accent);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(head, m_theme.px(3.5), m_theme.px(3.5));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);

    paintClock(painter);
    Paint::text(painter, QRectF(map.track.right(), 0, width() - m_theme.px(16) - map.track.right(), height()),
                Qt::AlignRight | Qt::AlignVCenter, m_frame ? Text::clockShort(end()) : QString(), m_theme.font(13),
                m_theme.inkMuted);
}

/// What is behind the head, what was seen beyond it, and what nobody has seen yet.
void TimelineBar::paintTrack(QPainter &painter) const
{
    const TimelineLayout map = layout();
    const qreal round = map.track.height() / 2;
    const auto draw = [&](qreal to, const QColor &colour) {
        painter.setBrush(colour);
        painter.drawRoundedRect(
            QRectF(map.track.left(), map.track.top(), std::max<qreal>(0, to - map.track.left()), map.track.height()),
            round, round);
    };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    draw(map.track.right(), m_theme.grid);
    if (m_frame) {
        draw(map.x(m_frame->frontier), Theme::mixed(m_theme.accent, m_theme.panel, 0.35));
        draw(map.x(m_frame->time), m_theme.accent);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

std::optional<sim::SimTime> TimelineBar::timeAt(qreal x) const
{
    const TimelineLayout map = layout();
    const qreal reach = m_theme.px(8); // of the head
    const bool beside = x < map.track.left() - reach || x > map.track.right() + reach;
    return m_frame && !beside ? std::optional(map.timeAt(x)) : std::nullopt;
}

void TimelineBar::seek(sim::SimTime time)
{
    m_asked = std::clamp<sim::SimTime>(time, 0, end());
    m_sinceAsked.start();
    update();
    emit seekAsked(*m_asked);
}

void TimelineBar::mousePressEvent(QMouseEvent *event)
{
    const std::optional<sim::SimTime> time = timeAt(event->position().x());
    if (event->button() != Qt::LeftButton || !time)
        return QWidget::mousePressEvent(event);
    m_dragging = true;
    seek(*time);
}

void TimelineBar::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(m_dragging || timeAt(event->position().x()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (m_dragging)
        seek(layout().timeAt(event->position().x()));
}

void TimelineBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_dragging = false;
}

void TimelineBar::keyPressEvent(QKeyEvent *event)
{
    if (!m_frame)
        return QWidget::keyPressEvent(event);
    // A hundredth of the run, a thousandth with Shift, a tenth with the page keys; never less than a tenth of a second.
    const sim::SimTime least = sim::Second / 10;
    const sim::SimTime step = std::max(least, end() / (event->modifiers() & Qt::ShiftModifier ? 1000 : 100));
    const sim::SimTime from = m_asked.value_or(m_frame->time);
    switch (event->key()) {
    case Qt::Key_Left:
        return seek(from - step);
    case Qt::Key_Right:
        return seek(from + step);
    case Qt::Key_PageUp:
        return seek(from + std::max(least, end() / 10));
    case Qt::Key_PageDown:
        return seek(from - std::max(least, end() / 10));
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimelineBar::paintClock(QPainter &painter) const
{
    const qreal half = m_theme.px(19);
    const QRectF upper(m_theme.px(16), height() / 2.0 - half, leftColumn() + 2, half + m_theme.px(2));
    Paint::text(painter, upper, Qt::AlignLeft | Qt::AlignVCenter, Text::clock(m_frame ? m_frame->time : 0),
                m_theme.font(15, QFont::Bold), m_theme.ink);
    Paint::text(painter, QRectF(upper.left(), upper.bottom(), upper.width(), m_theme.px(17)),
                Qt::AlignLeft | Qt::AlignVCenter, rules(), m_theme.font(RulesType), m_theme.inkMuted);
}

QString TimelineBar::tipAt(const QPoint &position) const
{
    if (!m_frame)
        return {};
    if (m_frame->scenario && position.x() < m_theme.px(16) + leftColumn())
        return rulesTip();
    QStringList lines;
    for (const Label &label : labels())
        if (std::abs(label.x - position.x()) <= m_theme.px(6) || label.box.contains(position))
            lines += label.mark.ahead
                         ? tr("%1, planned at %2", "a mark on the time line")
                               .arg(label.text, Text::clockShort(label.mark.at))
                         : tr("%1 at %2", "a mark on the time line").arg(label.text, Text::clockShort(label.mark.at));
    const TimelineLayout map = layout();
    if (lines.isEmpty() && position.x() >= map.track.left() && position.x() <= map.track.right())
        lines += Text::clockShort(map.timeAt(position.x()));
    return lines.join(QLatin1Char('\n'));
}

void TimelineBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool TimelineBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        if (const QString text = tipAt(help->pos()); !text.isEmpty())
            QToolTip::showText(help->globalPos(), PlainText::tip(text), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinebar.h"

#include "engine/lambda/rules.h"
#include "ui/pictures/changelabel.h"
#include "ui/pictures/painting.h"
#include "ui/plaintext.h"
#include "ui/text.h"
#include "ui/timeline/steptext.h"
#include "ui/timeline/timelinelayout.h"
#include "ui/timeline/tworuns.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace {

constexpr qreal PillHeight = 20;
constexpr qreal LaneDistance = 26;
constexpr qreal DragDistance = 3; ///< less is a click
constexpr qint64 PatienceMilliseconds = 500; ///< then the head is drawn where the run is, wherever it was asked to go

QString ruleSetText(sim::RuleSet rules)
{
    return rules == sim::RuleSet::Current ? TimelineBar::tr("rules since Nov 2023")
                                          : TimelineBar::tr("rules before Nov 2023");
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
    const bool runs = m_frame && frame
                      && (m_frame->ghostSeen != frame->ghostSeen || m_frame->branchedAt != frame->branchedAt
                          || m_frame->step != frame->step || hasTwoRuns());
    m_frame = frame;
    if (!frame)
        return;
    if (m_asked && !m_dragging && (frame->time == *m_asked || m_sinceAsked.elapsed() > PatienceMilliseconds)) {
        m_asked.reset();
        update();
    }
    const qreal after = layout().x(frame->time);
    // At the speed of daylight the handle moves a pixel a minute: only what moves is painted.
    if (marks || runs || (frontier != frame->frontier && frame->frontier != frame->time))
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
    return QSize(600, qRound(m_theme.px(82)));
}

QSize TimelineBar::minimumSizeHint() const
{
    return QSize(300, qRound(m_theme.px(82)));
}

TimelineLayout TimelineBar::layout() const
{
    const qreal left = m_theme.px(16) + leftColumn() + m_theme.px(14);
    const qreal right =
        width() - m_theme.px(16) - Paint::textWidth(Text::clockShort(end()), m_theme.font(13)) - m_theme.px(14);
    const qreal thickness = m_theme.px(5);
    const qreal middle = height() / 2.0 - (hasTwoRuns() ? m_theme.px(LaneDistance) / 2 + m_theme.px(1) : 0);
    const QRectF track(left, std::round(middle - thickness / 2), std::max<qreal>(20, right - left), thickness);
    TimelineLayout map{track, end(), {}, 0};
    if (hasTwoRuns()) {
        map.beside = track.translated(0, m_theme.px(LaneDistance));
        map.branch = m_frame->branchedAt;
    }
    return map;
}

/// Where the run that is shown, or the one beside it, has its line.
QRectF TimelineBar::lane(bool current) const
{
    const TimelineLayout map = layout();
    return current == isBranch() && hasTwoRuns() ? map.beside : map.track;
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
        const bool own = mark.kind == sim::Mark::Kind::Change
                         && std::find(m_frame->own.begin(), m_frame->own.end(), mark.change) != m_frame->own.end();
        labels.push_back({mark, ChangeLabel::of(mark, *m_frame->scenario), 0, {}, own});
        wishes.push_back({mark.at, Paint::textWidth(labels.back().text, font) + 2, isAbove(mark)});
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

std::vector<TimelineBar::Pill> TimelineBar::pills() const
{
    std::vector<Pill> pills;
    if (!hasTwoRuns())
        return pills;
    const auto [mine, other] = TwoRuns::names(*m_frame);
    const auto add = [&](const QString &text, sim::SimTime until, bool current) {
        const QRectF line = lane(current);
        const qreal width = Paint::textWidth(text, m_theme.font(PillType)) + m_theme.px(18);
        const qreal gap = m_theme.px(12);
        const qreal most = line.right() - width;
        const qreal left = std::min(layout().x(until) + gap, most);
        const qreal high = m_theme.px(PillHeight);
        pills.push_back(
            {text, QRectF(std::max(line.left(), left), line.center().y() - high / 2, width, high), current});
    };
    add(tr("%1 · %2", "a run, and where it is").arg(mine, Text::clockShort(m_frame->time)),
        std::max(m_frame->frontier, m_frame->time), true);
    add(tr("%1 · seen to %2", "a run, and how far it was seen").arg(other, Text::clockShort(m_frame->ghostSeen)),
        m_frame->ghostSeen, false);
    return pills;
}

QString TimelineBar::stepText() const
{
    return m_frame && m_frame->step ? StepText::of(*m_frame) : QString();
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

const TimelineBar::Label *TimelineBar::ownAt(const std::vector<Label> &labels, const QPointF &position) const
{
    const qreal top = layout().track.top();
    for (const Label &label : labels) {
        const bool onTriangle = std::abs(label.x - position.x()) <= m_theme.px(6) && position.y() < top
                                && position.y() > top - m_theme.px(10);
        if (label.own && (onTriangle || label.box.contains(position)))
            return &label;
    }
    return nullptr;
}

void TimelineBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    for (const Pill &pill : pills()) {
        if (!pill.box.contains(event->position()))
            continue;
        if (!pill.current)
            emit changeOverAsked();
        return;
    }
    const std::vector<Label> all = labels();
    if (const Label *own = ownAt(all, event->position())) {
        m_held = *own;
        m_heldChange = m_frame->scenario->changes.at(static_cast<std::size_t>(own->mark.change));
        m_heldAt = event->position().x();
        m_gesture = 0;
        return;
    }
    const std::optional<sim::SimTime> time = timeAt(event->position().x());
    if (!time)
        return QWidget::mousePressEvent(event);
    m_dragging = true;
    seek(*time);
}

void TimelineBar::mouseMoveEvent(QMouseEvent *event)
{
    if (m_held)
        return dragMark(event->position().x());
    if (m_dragging)
        return seek(layout().timeAt(event->position().x()));
    const bool own = ownAt(labels(), event->position());
    setCursor(own ? Qt::SizeHorCursor : timeAt(event->position().x()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

/// The change happens where its mark is dragged to; all of one drag is one step of undo.
void TimelineBar::dragMark(qreal x)
{
    static quint64 gestures = 0;
    if (m_gesture == 0 && std::abs(x - m_heldAt) < m_theme.px(DragDistance))
        return;
    if (m_gesture == 0)
        m_gesture = ++gestures;
    m_heldChange.at = std::clamp(layout().timeAt(x), sim::Microsecond, end() - sim::Microsecond);
    emit changeAsked(m_held->mark.change, m_heldChange, m_gesture);
}

void TimelineBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_held && m_gesture == 0) // a click goes to the change's instant
        seek(m_held->mark.at);
    m_held.reset();
    m_dragging = false;
}

void TimelineBar::contextMenuEvent(QContextMenuEvent *event)
{
    const std::vector<Label> all = labels();
    const Label *own = ownAt(all, event->pos());
    if (!own && event->reason() == QContextMenuEvent::Keyboard && m_frame) {
        // The one nearest to the head.
        for (const Label &label : all) {
            if (label.own && (!own || std::abs(label.mark.at - m_frame->time) < std::abs(own->mark.at - m_frame->time)))
                own = &label;
        }
    }
    if (!own)
        return QWidget::contextMenuEvent(event);
    const int index = own->mark.change;
    const sim::SimTime at = own->mark.at;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("markMenu"));
    menu->addAction(tr("Go there"), this, [this, at] { seek(at); });
    menu->addAction(tr("Edit…"), this, [this, index] { emit editAsked(index); });
    menu->addAction(tr("Remove"), this, [this, index] { emit changeAsked(index, std::nullopt, 0); });
    menu->popup(event->reason() == QContextMenuEvent::Keyboard
                    ? mapToGlobal(QPoint(qRound(own->x), qRound(layout().track.top())))
                    : event->globalPos());
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

QString TimelineBar::tipAt(const QPoint &position) const
{
    if (!m_frame)
        return {};
    if (m_frame->scenario && position.x() < m_theme.px(16) + leftColumn())
        return rulesTip();
    for (const Pill &pill : pills()) {
        if (pill.box.contains(position))
            return pill.current ? tr("The run that is shown")
                                : tr("The run before the last edit: click to show it, with this one beside it");
    }
    QStringList lines;
    const std::vector<Label> all = labels();
    for (const Label &label : all)
        if (std::abs(label.x - position.x()) <= m_theme.px(6) || label.box.contains(position))
            lines += label.mark.ahead && label.mark.kind == sim::Mark::Kind::Change
                         ? tr("%1, planned at %2", "a mark on the time line")
                               .arg(label.text, Text::clockShort(label.mark.at))
                         : tr("%1 at %2", "a mark on the time line").arg(label.text, Text::clockShort(label.mark.at));
    if (ownAt(all, position))
        lines += tr("Made by hand: drag it to another time, or right-click to edit or remove it");
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

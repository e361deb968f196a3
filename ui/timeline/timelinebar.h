// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"
#include "ui/theme.h"
#include "ui/timeline/timelinelayout.h"
#include "ui/timeline/tworuns.h"

#include <QElapsedTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

/// The time line of the whole run at the bottom of the window: progress and marks; at its left the clock and the rule set
/// in force, which no folded panel hides. Its head is dragged, clicked to an instant, and walked by keys. The run before the
/// last edit has a lane of its own; marks of the user's own changes can be moved, edited and removed.
class TimelineBar : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineBar(QWidget *parent = nullptr);
    void showFrame(const std::shared_ptr<const sim::Frame> &frame);
    void setTheme(const Theme &theme);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// A mark with its words and its place; the box is empty where they found no room.
    struct Label
    {
        sim::Mark mark;
        QString text;
        qreal x = 0;
        QRectF box;
        bool own = false; ///< a change made by hand
    };
    std::vector<Label> labels() const;
    /// One of the two runs: its name and how far it was seen, at the end of its lane.
    struct Pill
    {
        QString text;
        QRectF box;
        bool current = false; ///< the run that is shown
    };
    /// None where there is one run.
    std::vector<Pill> pills() const;
    /// What the last step was; empty where the run came here in another way.
    QString stepText() const;
    QString tipAt(const QPoint &position) const;
    /// The instant at this place of the track; none beside it.
    std::optional<sim::SimTime> timeAt(qreal x) const;
    /// The rule set in force, as it stands under the clock.
    QString rules() const;

signals:
    void seekAsked(sim::SimTime time);
    void changeOverAsked();
    /// The user's own change with this index in the scenario: what it is to be instead; none: it is to go. Those of one
    /// gesture belong together.
    void changeAsked(int index, std::optional<sim::Change> change, quint64 gesture);
    void editAsked(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override; ///< tooltips of marks

private:
    void retranslate();
    void describe();
    sim::SimTime end() const;
    TimelineLayout layout() const;
    qreal leftColumn() const;
    QString rulesTip() const;
    void seek(sim::SimTime time);
    void paintTrack(QPainter &painter) const;
    void paintBranch(QPainter &painter) const;
    void paintPills(QPainter &painter) const;
    bool hasTwoRuns() const { return m_frame && TwoRuns::areThere(*m_frame); }
    bool isBranch() const { return m_frame && TwoRuns::isBranch(*m_frame); }
    QRectF lane(bool current) const;
    /// Whether it points at the track from above: what was done; what happened stands below.
    static bool isAbove(const sim::Mark &mark)
    {
        return mark.kind == sim::Mark::Kind::Change || mark.kind == sim::Mark::Kind::Scaled;
    }
    const Label *ownAt(const std::vector<Label> &labels, const QPointF &position) const;
    void dragMark(qreal x);
    void paintClock(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;

    // Sizes of type and places, before the theme scales them.
    static constexpr qreal LabelType = 12;
    static constexpr qreal RulesType = 11.5;
    static constexpr qreal PillType = 12;
    static constexpr qreal StepHeight = 16;

    std::shared_ptr<const sim::Frame> m_frame;
    Theme m_theme;
    bool m_dragging = false;
    /// Where the head was asked to go and has not come yet: it is drawn there, under the pointer.
    std::optional<sim::SimTime> m_asked;
    QElapsedTimer m_sinceAsked;
    std::optional<Label> m_held; ///< the own mark that is being dragged
    sim::Change m_heldChange; ///< its change
    qreal m_heldAt = 0; ///< where it was taken
    quint64 m_gesture = 0;
};

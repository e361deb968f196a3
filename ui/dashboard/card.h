// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/picture.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

/// A picture on screen: it takes the focus, the pointer and the keys, and shows the buttons that belong to the picture.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(std::unique_ptr<Picture> picture, QWidget *parent = nullptr);
    ~Card() override;

    void showFrame(const std::shared_ptr<const sim::Frame> &frame);
    void setTheme(const Theme &theme);
    void setGaze(const Gaze &gaze);
    /// Sets all texts anew, in the language in force.
    void retranslate();
    /// Renews what a screen reader says; called about once a second, not with every frame.
    void describe();
    /// Shows the button that gives it the whole dashboard; a double click, Return and the menu do the same.
    void setEnlargeable(bool on);
    bool isEnlargeable() const { return m_enlarge != nullptr; }
    /// It has the whole dashboard now, or has not any more.
    void setLarge(bool large);
    /// Stands in the header, left of the button that enlarges.
    void addTool(QWidget *tool);
    /// A tool has got another size: it is placed at once, not with the next event.
    void placeTools();

    Picture &picture() { return *m_picture; }
    const Picture &picture() const { return *m_picture; }
    /// The picture has been changed otherwise than by a frame: what changed of it is painted.
    void refresh();
    /// As it is now, at twice the pixels: sharp on a slide.
    QImage image();

signals:
    void enlargeWanted(); ///< or made small again
    void menuWanted(const QPoint &globalPosition);
    /// `about`: what is explained, in the screen's coordinates.
    void reasonWanted(const Picture::Reason &reason, const QRect &about);
    void crosshairMoved(std::optional<sim::SimTime> time);
    void timeChosen(sim::SimTime time);
    void pressed(const QPointF &position); ///< neither a reason nor a time stands there
    void activated(); ///< by Return, where that does not enlarge
    void crosshairStepped(int bins);
    void wheelTurned(const QPointF &position, int steps, bool shifted);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void click();

    std::unique_ptr<Picture> m_picture;
    bool m_shown = false; ///< a frame
    bool m_large = false;
    QWidget *m_tools;
    QHBoxLayout *m_row;
    QWidget *m_own; ///< the tools of this picture alone
    QToolButton *m_enlarge = nullptr;
    QTimer m_click; ///< a click waits whether it becomes a double click
    QPoint m_clicked;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"
#include "ui/theme.h"

#include <QImage>
#include <QRect>
#include <QString>
#include <QWidget>

#include <functional>
#include <memory>

class QPainter;

/// One picture of the dashboard: a plate with a title, a muted remark at its right, and the body that a subclass paints.
/// Passive: it keeps the frame it was shown and paints from it, on screen and into files alike.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    void showFrame(const std::shared_ptr<const sim::Frame> &frame);
    void setTheme(const Theme &theme);
    /// Sets all texts anew, in the language in force.
    void retranslate();
    /// Renews what a screen reader says; called about once a second, not with every frame.
    void describe();
    /// For pictures in files: no controls, title alone says what is shown.
    virtual void setForExport(bool on);
    /// Whether a double click, Return or the menu may give it the whole dashboard.
    void setEnlargeable(bool on) { m_enlargeable = on; }
    bool isEnlargeable() const { return m_enlargeable; }
    /// A text that tells why, made anew when the language changes; empty: there is nothing to tell.
    using Reason = std::function<QString()>;
    /// Of what stands at a place: a refusal, a cold start.
    virtual Reason reasonAt(const QPoint &) const { return {}; }
    /// Of the newest such thing, and where it stands: for the keyboard.
    virtual std::pair<Reason, QPoint> newestReason() const { return {}; }
    /// As it is now, at twice the pixels: sharp on a slide.
    QImage picture();

signals:
    void enlargeWanted(); ///< or made small again
    void menuWanted(const QPoint &globalPosition);
    void reasonWanted(const Card::Reason &reason, const QPoint &globalPosition);

protected:
    /// The frame is new: note what changed and call update() for it.
    virtual void frameChanged() { update(body()); }
    virtual void themeChanged() {}
    /// Calls setHeader() in the language in force.
    virtual void setTexts() = 0;
    virtual void paintBody(QPainter &painter) = 0;
    virtual QString tip(const QPoint &position) const;
    /// The picture in a sentence or two.
    virtual QString description() const = 0;
    /// Where the remark may begin, right of whatever stands beside the title; 0: right after the title.
    virtual int remarkLeft() const { return 0; }
    /// Placed in front of the title, as a swatch in a function's colour; invalid: none.
    virtual QColor titleSwatch() const { return {}; }

    void setHeader(const QString &title, const QString &remark = {});
    QString title() const { return m_title; }
    /// The space below the title.
    virtual QRect body() const;
    virtual QRect header() const;
    const Theme &theme() const { return m_theme; }
    const sim::Frame *frame() const { return m_frame.get(); }
    /// The same, for what outlives the moment.
    const std::shared_ptr<const sim::Frame> &sharedFrame() const { return m_frame; }
    int functionCount() const;
    const sim::FunctionConfig &config(int function) const;
    QString functionName(int function) const;

    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintHeader(QPainter &painter);

    Theme m_theme;
    std::shared_ptr<const sim::Frame> m_frame;
    QString m_title;
    QString m_remark;
    bool m_enlargeable = false;
};

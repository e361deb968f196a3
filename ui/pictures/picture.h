// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"
#include "ui/theme.h"

#include <QPointF>
#include <QRectF>
#include <QRegion>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QPainter;

/// Where the viewer looks: the same in all pictures at once.
struct Gaze
{
    sim::SimTime from = 0; ///< the stretch on every axis of the whole run
    sim::SimTime to = sim::Never; ///< Never: to the run's end
    std::optional<sim::SimTime> crosshair; ///< under the pointer in one of them
    int function = -1; ///< the one that stands out, where one was clicked
    bool operator==(const Gaze &) const = default;
};

/// What a picture says in numbers, for those who cannot see it and for those who check it.
struct NumberTable
{
    QStringList columns; ///< the first one names the rows
    std::vector<QStringList> rows;
};

/// One picture of the dashboard: a plate with a title and a muted remark, and the body that a subclass paints. No widget:
/// it is shown a frame, is given a size, and paints itself into any painter, on screen, into files and onto slides alike.
class Picture
{
public:
    Picture();
    virtual ~Picture();
    Picture(const Picture &) = delete;
    Picture &operator=(const Picture &) = delete;

    /// Reads everything anew from the frame, in the language in force.
    void show(const std::shared_ptr<const sim::Frame> &frame);
    void setTheme(const Theme &theme);
    void setSize(const QSizeF &size);
    void setGaze(const Gaze &gaze);
    void retranslate();
    /// Enlarged it may say more; a file has no pointer to ask with.
    void setLarge(bool large);

    /// Plate, title and body, from (0, 0) to the size. `exposed`: what has to be painted; nothing: all.
    void paint(QPainter &painter, const QRectF &exposed = {}) const;
    /// What has changed since it was asked last.
    QRegion takeChanged() { return std::exchange(m_changed, {}); }

    QString title() const { return m_title; }
    QString remark() const { return m_remark; }
    QSizeF size() const { return m_size; }
    const Theme &theme() const { return m_theme; }
    /// The numbers at a place; empty: there are none.
    virtual QString tip(const QPointF &) const { return {}; }
    /// The picture in a sentence or two, true at this instant.
    virtual QString description() const = 0;
    virtual NumberTable numbers() const { return {}; }
    /// A text that tells why, made anew when the language changes; empty: there is nothing to tell.
    using Reason = std::function<QString()>;
    /// Of what stands at a place: a refusal, a cold start.
    virtual Reason reasonAt(const QPointF &) const { return {}; }
    /// Of the newest such thing, and where it stands: for the keyboard.
    virtual std::pair<Reason, QPointF> newestReason() const { return {}; }
    /// The instant at a place of a plot, for the crosshair and for going there; nothing elsewhere.
    virtual std::optional<sim::SimTime> timeAt(const QPointF &) const { return {}; }

    /// Below the title.
    virtual QRectF body() const;
    virtual QRectF header() const;
    /// How much of the header's right end is kept free for a card's buttons.
    void setHeaderRoom(qreal room);
    /// What the title needs of the header.
    qreal titleWidth() const;

protected:
    /// Paint::text in type that the theme allows.
    void write(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, const QFont &font,
               const QColor &colour) const;
    /// Room of the header, at its right, that the body paints on.
    virtual qreal headerTaken() const { return 0; }
    /// Frame, size, theme, language or gaze are new: what is shown is made anew, and touch() tells what of it changed.
    virtual void read() = 0;
    virtual void paintBody(QPainter &painter) const = 0;
    /// In front of the title, a swatch in a function's colour; invalid: none.
    virtual QColor titleSwatch() const { return {}; }
    /// Whether the plate's edge says that something is refused.
    virtual bool isAlarmed() const { return false; }
    /// Where the remark may begin; 0: right after the title.
    virtual qreal remarkLeft() const { return 0; }

    void setHeader(const QString &title, const QString &remark = {});
    void touch(const QRectF &rect) { m_changed += rect.toAlignedRect(); }
    void touchAll() { touch(QRectF(QPointF(), m_size)); }

    bool isLarge() const { return m_large; }
    const Gaze &gaze() const { return m_gaze; }
    const sim::Frame *frame() const { return m_frame.get(); }
    /// The same, for what outlives the moment.
    const std::shared_ptr<const sim::Frame> &sharedFrame() const { return m_frame; }
    int functionCount() const;
    const sim::FunctionConfig &config(int function) const;
    const sim::FunctionFrame &level(int function) const;
    QString functionName(int function) const;
    /// A function's colour, a third of it where another one stands out.
    QColor functionColour(int function) const;
    /// The stretch of the run on an axis: what the gaze says, within the run.
    std::pair<sim::SimTime, sim::SimTime> timeAxis() const;

private:
    void readAll();
    void paintHeader(QPainter &painter) const;

    Theme m_theme;
    QSizeF m_size;
    Gaze m_gaze;
    std::shared_ptr<const sim::Frame> m_frame;
    QString m_title;
    QString m_remark;
    QRegion m_changed;
    qreal m_headerRoom = 0;
    bool m_large = false;
};

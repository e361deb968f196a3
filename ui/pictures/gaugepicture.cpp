// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/gaugepicture.h"

#include "ui/pictures/painting.h"
#include "ui/pictures/why.h"
#include "ui/text.h"

#include <QStringList>

#include <algorithm>

GaugePicture::GaugePicture(int function)
    : m_function(function)
{}

void GaugePicture::setForm(Form form)
{
    // The account keeps its ring beside tiles: it is as high as two of them.
    const Form own = isAccount() && form == Form::Tile ? Form::Ring : form;
    if (m_form == own)
        return;
    m_form = own;
    retranslate();
}

void GaugePicture::setMore(int functions)
{
    if (m_more == functions)
        return;
    m_more = functions;
    retranslate();
}

QRectF GaugePicture::header() const
{
    const qreal pad = theme().px(m_form == Form::Ring ? (isAccount() ? 12 : 10) : 8);
    const qreal top = theme().px(m_form == Form::Ring ? 9 : 7);
    return {pad, top, std::max<qreal>(0, size().width() - 2 * pad), theme().px(20)};
}

QRectF GaugePicture::body() const
{
    const QRectF line = header();
    return {line.left(), line.bottom(), line.width(),
            std::max<qreal>(0, size().height() - line.bottom() - theme().px(8))};
}

QColor GaugePicture::titleSwatch() const
{
    return isAccount() || m_more > 0 || m_function >= functionCount() ? QColor() : functionColour(m_function);
}

std::vector<int> GaugePicture::functions() const
{
    std::vector<int> found;
    const int first = isAccount() ? 0 : m_function;
    const int last = isAccount() || m_more > 0 ? functionCount() : std::min(functionCount(), m_function + 1);
    for (int f = first; f < last; ++f)
        found.push_back(f);
    return found;
}

GaugePicture::Reading GaugePicture::readNow() const
{
    Reading now;
    const std::vector<int> all = functions();
    const sim::Frame *ghost = frame()->ghost.get();
    sim::Asked other;
    for (const int f : all) {
        const sim::FunctionFrame &one = level(f);
        now.inFlight += one.inFlight();
        now.lastSecond += one.lastSecond;
        now.waiting += one.asyncWaiting;
        if (one.reserved)
            now.unusedReserved += std::max(0, *one.reserved - std::max(one.inFlight(), one.provisionedClaimed));
        if (ghost && static_cast<std::size_t>(f) < ghost->functions.size()) {
            other += ghost->functions[static_cast<std::size_t>(f)].lastSecond;
        }
    }
    now.ceiling = isAccount() ? frame()->concurrencyLimit : all.empty() ? 0 : level(all.front()).ceiling;
    if (ghost)
        now.ghostShare = other.share();
    // One second more than the last one: what has just ended can still be seen.
    now.alarmed = now.lastSecond.refused.total() > 0;
    const sim::SimTime since = (frame()->time / sim::Second - 2) * sim::Second;
    if (frame()->seconds)
        for (auto stretch = frame()->seconds->rbegin(); stretch != frame()->seconds->rend() && stretch->to > since;
             ++stretch)
            for (const int f : all)
                now.alarmed = now.alarmed
                              || (stretch->to - stretch->from <= sim::Second
                                  && stretch->functions[static_cast<std::size_t>(f)].refused.total() > 0);
    return now;
}

void GaugePicture::read()
{
    const Reading now = readNow();
    const bool changed = now.alarmed != m_reading.alarmed;
    m_reading = now;
    const QFont font = theme().font(15, QFont::DemiBold);
    const qreal room = header().width() - headerTaken();
    if (isAccount()) {
        const QString whole = GaugePicture::tr("Account");
        setHeader(Paint::textWidth(whole, font) <= room ? whole
                                                        : GaugePicture::tr("All", "in a narrow place: the account"));
    } else if (m_more > 0)
        setHeader(GaugePicture::tr("+ %n more function(s)", nullptr, m_more));
    else if (m_function < functionCount()) {
        // The name only where it fits whole: the letter says it, too, and the tooltip says all.
        const QString whole = Text::functionTitle(config(m_function));
        setHeader(Paint::textWidth(whole, font) + theme().px(18) <= room ? whole : functionName(m_function));
    }
    if (changed)
        touchAll();
    touch(body());
    if (m_form != Form::Ring)
        touchAll();
}

/// Owners of reservations come last, so that what they do not use lies beside what they use.
std::vector<GaugePicture::Part> GaugePicture::parts() const
{
    std::vector<Part> found;
    for (const bool reserved : {false, true})
        for (const int f : functions())
            if (level(f).reserved.has_value() == reserved)
                found.push_back({functionColour(f), level(f).inFlight()});
    if (isAccount() && m_reading.unusedReserved > 0) {
        QColor owner = theme().inkMuted;
        for (const int f : functions())
            if (level(f).reserved && *level(f).reserved > level(f).inFlight())
                owner = functionColour(f);
        found.push_back({owner, m_reading.unusedReserved, true});
    }
    return found;
}

QString GaugePicture::caption() const
{
    const QString ceiling = Text::count(m_reading.ceiling);
    if (isAccount())
        return GaugePicture::tr("limit %1").arg(ceiling);
    const sim::FunctionFrame &f = level(m_function);
    if (!f.reserved)
        return GaugePicture::tr("pool %1").arg(ceiling);
    return *f.reserved == 0 ? GaugePicture::tr("reserved 0: off") : GaugePicture::tr("reserved %1").arg(ceiling);
}

QString GaugePicture::shareText(bool brief) const
{
    if (m_reading.asked() == 0)
        return GaugePicture::tr("not asked");
    if (m_reading.lastSecond.refused.total() == 0)
        return m_reading.waiting > 0 ? GaugePicture::tr("%1 waiting").arg(Text::count(m_reading.waiting))
                                     : GaugePicture::tr("all served");
    const QString share = Text::percent(m_reading.lastSecond.share(), 0);
    if (m_reading.waiting > 0 && brief)
        return GaugePicture::tr("%1 · %2 waiting", "throttled, their share; events in the queue")
            .arg(share, Text::count(m_reading.waiting));
    return m_reading.waiting > 0
               ? GaugePicture::tr("%1 throttled · %2 waiting").arg(share, Text::count(m_reading.waiting))
               : GaugePicture::tr("%1 throttled").arg(share);
}

QRectF GaugePicture::zone() const
{
    const qreal height = theme().px(m_form == Form::Ring ? 68 : 38);
    return {0, std::max<qreal>(0, size().height() - height), size().width(), height};
}

QRectF GaugePicture::askBar() const
{
    const QRectF area = zone();
    const qreal pad = header().left();
    const qreal top = m_form == Form::Ring ? area.top() + theme().px(27) : area.top() + theme().px(4);
    const qreal height = theme().px(m_form == Form::Ring ? 12 : 10);
    return {pad, std::round(top), size().width() - 2 * pad, height};
}

QString GaugePicture::tip(const QPointF &) const
{
    if (m_more > 0)
        return {};
    QStringList lines;
    if (isAccount()) {
        lines += GaugePicture::tr("Account: %1 of %2 concurrent executions in use (R2.1).")
                     .arg(Text::count(m_reading.inFlight), Text::count(m_reading.ceiling));
        lines += GaugePicture::tr("Unreserved pool: %1 of %2 in use.")
                     .arg(Text::count(frame()->unreservedInFlight), Text::count(frame()->unreservedPool));
    } else if (m_function < functionCount()) {
        const sim::FunctionFrame &f = level(m_function);
        lines += GaugePicture::tr("%1: %2 in flight, %3 at most.")
                     .arg(Text::functionTitle(config(m_function)), Text::count(f.inFlight()), Text::count(f.ceiling));
        lines += f.reserved ? GaugePicture::tr("Its own reservation is the ceiling (R4.1).")
                            : GaugePicture::tr("It shares the unreserved pool (R2.3).");
        lines += GaugePicture::tr("Initialising: %1").arg(Text::count(f.initialising));
        if (f.provisionedClaimed > 0)
            lines += GaugePicture::tr("Provisioned, in use and ready: %1 of %2")
                         .arg(Text::count(f.provisionedBusy), Text::count(f.provisionedReady));
        lines += GaugePicture::tr("Warm and idle: %1").arg(Text::count(f.idle));
    }
    lines += GaugePicture::tr("Last second: asked %1 times, %2 throttled.")
                 .arg(Text::count(m_reading.asked()), Text::count(m_reading.lastSecond.refused.total()));
    return lines.join(QLatin1Char('\n'));
}

QString GaugePicture::description() const
{
    if (m_more > 0 || m_function >= functionCount())
        return title();
    return GaugePicture::tr("%1 in flight, %2; last second: %3")
        .arg(Text::count(m_reading.inFlight), caption(), shareText());
}

NumberTable GaugePicture::numbers() const
{
    return {{title(), GaugePicture::tr("Now")},
            {{GaugePicture::tr("In flight"), Text::count(m_reading.inFlight)},
             {GaugePicture::tr("At most"), Text::count(m_reading.ceiling)},
             {GaugePicture::tr("Asked in the last second"), Text::count(m_reading.asked())},
             {GaugePicture::tr("Throttled in the last second"), Text::count(m_reading.lastSecond.refused.total())}}};
}

Picture::Reason GaugePicture::reasonAt(const QPointF &position) const
{
    if (m_reading.lastSecond.refused.total() == 0 || !zone().contains(position))
        return {};
    return [frame = sharedFrame(), all = functions()] { return Why::soFar(*frame, all) + Why::remark(); };
}

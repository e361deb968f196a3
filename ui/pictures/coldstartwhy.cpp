// SPDX-License-Identifier: GPL-3.0-or-later
// What the cold-start picture answers when it is pointed at, or asked why.
#include "ui/pictures/coldstartpicture.h"
#include "ui/pictures/why.h"
#include "ui/text.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

const LaneLayout::Cross *ColdStartPicture::crossAt(const Group &group, const std::vector<LaneLayout::Cross> &crosses,
                                                   const QPointF &position) const
{
    if (position.y() < group.crossTop || position.y() >= group.crossTop + theme().px(CrossesHeight))
        return nullptr;
    const auto near = [&](const LaneLayout::Cross &cross) {
        return std::abs(cross.x - position.x()) <= theme().px(CrossPitch) / 2 + 1;
    };
    const auto found = std::find_if(crosses.begin(), crosses.end(), near);
    return found == crosses.end() ? nullptr : &*found;
}

Picture::Reason ColdStartPicture::refusalReason(const Group &group, const LaneLayout::Cross &cross) const
{
    const Why::Subject subject{frame()->scenario, group.view->function};
    const std::optional<sim::Bucket> bucket = stretchOf(frame()->history.get(), cross.at, cross.at + 1);
    return [subject, bucket, cross] {
        return Why::heading(ColdStartPicture::tr("Function %1, at %2: %3 throttled")
                                .arg(Text::functionTitle(subject.config()), Text::clock(cross.at),
                                     Text::count(cross.refused.total())))
               + Why::refused(subject, cross.refused) + (bucket ? Why::levels(*bucket, subject.function) : QString())
               + Why::remark();
    };
}

Picture::Reason ColdStartPicture::coldReason(const Group &group, const LaneLayout::Hit &hit) const
{
    const sim::Lane &lane = group.view->lanes[static_cast<std::size_t>(group.layout.rows[hit.row].lane)];
    if (hit.piece < 0 || lane.provisioned)
        return {};
    const sim::Lane::Piece piece = lane.pieces[static_cast<std::size_t>(hit.piece)];
    if (!piece.cold)
        return {};
    sim::SimTime init = 0;
    sim::SimTime began = piece.from; // when the checks were made
    for (const sim::Lane::Piece &other : lane.pieces) {
        if (other.kind == sim::Lane::Span::Init && other.request == piece.request) {
            began = other.from;
            init = other.to == sim::Never ? 0 : other.to - other.from;
        }
    }
    const std::optional<sim::Bucket> bucket = stretchOf(frame()->history.get(), began, began + 1);
    const Why::Subject subject{frame()->scenario, group.view->function};
    return [subject, piece, init, bucket] {
        return Why::heading(ColdStartPicture::tr("Function %1, request %2: a cold start")
                                .arg(Text::functionTitle(subject.config()), Text::request(piece.request)))
               + Why::coldStart(subject, piece, init) + (bucket ? Why::levels(*bucket, subject.function) : QString())
               + Why::remark();
    };
}

Picture::Reason ColdStartPicture::reasonAt(const QPointF &position) const
{
    for (const Group &group : m_groups) {
        const auto crosses = group.layout.crosses(group.view->throttles, theme().px(CrossPitch));
        if (const LaneLayout::Cross *cross = crossAt(group, crosses, position))
            return refusalReason(group, *cross);
        if (const auto hit = group.layout.hit(position, *group.view))
            return coldReason(group, *hit);
    }
    return {};
}

std::pair<Picture::Reason, QPointF> ColdStartPicture::newestReason() const
{
    for (const Group &group : m_groups) {
        for (std::size_t row = 0; row < group.layout.rows.size(); ++row) {
            const sim::Lane &lane = group.view->lanes[static_cast<std::size_t>(group.layout.rows[row].lane)];
            for (std::size_t i = 0; i < lane.pieces.size(); ++i)
                if (const Reason reason = coldReason(group, {row, static_cast<int>(i)}))
                    return {reason, group.layout.pieceRect(row, lane.pieces[i].from, frame()->time).bottomLeft()};
        }
    }
    return {};
}

QString ColdStartPicture::pieceTip(const sim::Lane &lane, const sim::Lane::Piece &piece) const
{
    const QString request = Text::request(piece.request);
    const QString length =
        piece.to == sim::Never ? ColdStartPicture::tr("still going on") : Text::duration(piece.to - piece.from);
    if (piece.kind == sim::Lane::Span::Init) {
        if (lane.provisioned)
            return ColdStartPicture::tr("Initialised ahead of time (provisioned): %1. No request waits for it.")
                .arg(length);
        QStringList lines{ColdStartPicture::tr(
                              "Initialisation: %1, from %2 on.\nWhy: request %3 came and no environment was free, so "
                              "Lambda made a new one.")
                              .arg(length, Text::clock(piece.from), request)};
        for (const sim::InitSpan &part : piece.parts)
            if (part.to > part.from)
                lines += ColdStartPicture::tr("%1: %2", "part of an init: its length")
                             .arg(part.part == sim::InitSpan::Vpc ? ColdStartPicture::tr("VPC network interface")
                                                                  : Text::localized(part.name),
                                  Text::duration(part.to - part.from));
        return lines.join(QLatin1Char('\n'));
    }
    if (piece.cold)
        return ColdStartPicture::tr(
                   "Request %1: a cold start. It waited %2 for its environment, then ran %3.\nWhy cold: no "
                   "environment was free when it came.")
            .arg(request, Text::duration(piece.waited), length);
    if (piece.waited > 0)
        return ColdStartPicture::tr("Request %1: warm. It waited %2 before, then ran %3.")
            .arg(request, Text::duration(piece.waited), length);
    if (lane.provisioned)
        return ColdStartPicture::tr("Request %1: ran %2 on a provisioned environment, with no wait.")
            .arg(request, length);
    return ColdStartPicture::tr("Request %1: warm, no wait. The environment was initialised already; it ran %2.")
        .arg(request, length);
}

QString ColdStartPicture::laneTip(const Group &group, const LaneLayout::Hit &hit) const
{
    const sim::Lane &lane = group.view->lanes[static_cast<std::size_t>(group.layout.rows[hit.row].lane)];
    const QString heading = ColdStartPicture::tr("Environment %1").arg(Text::count(lane.environment));
    QString text;
    if (hit.piece >= 0)
        text = pieceTip(lane, lane.pieces[static_cast<std::size_t>(hit.piece)]);
    else if (lane.reclaimed != sim::Never)
        text = ColdStartPicture::tr("Created at %1, reclaimed by Lambda at %2 after being idle.")
                   .arg(Text::clock(lane.created), Text::clock(lane.reclaimed));
    else
        text = lane.provisioned
                   ? ColdStartPicture::tr("Provisioned: ready all the time.")
                   : ColdStartPicture::tr("Created at %1. Idle and warm: the next request runs here at once.")
                         .arg(Text::clock(lane.created));
    return heading + QLatin1Char('\n') + text;
}

QString ColdStartPicture::tip(const QPointF &position) const
{
    if (const auto time = timeAt(position)) {
        for (const Peak &peak : m_strip)
            if (*time >= peak.from && *time < peak.to)
                return ColdStartPicture::tr("%1–%2: %3 cold starts")
                    .arg(Text::clockShort(peak.from), Text::clockShort(peak.to), Text::count(peak.total()));
        return {};
    }
    for (const Group &group : m_groups) {
        const auto crosses = group.layout.crosses(group.view->throttles, theme().px(CrossPitch));
        if (const LaneLayout::Cross *cross = crossAt(group, crosses, position))
            return ColdStartPicture::tr("Throttled here: %1. Click: why.").arg(Text::count(cross->refused.total()));
        if (const auto hit = group.layout.hit(position, *group.view))
            return laneTip(group, *hit);
    }
    return {};
}

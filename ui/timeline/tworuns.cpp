// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/tworuns.h"

#include "ui/pictures/changelabel.h"
#include "ui/text.h"

#include <QCoreApplication>

namespace {

struct TwoRunsTr
{
    Q_DECLARE_TR_FUNCTIONS(TimelineBar)
};

/// The first change by hand from this instant on; null: there is none.
const sim::Change *firstOwnChange(const sim::Frame &frame, sim::SimTime from)
{
    for (const int index : frame.own) {
        const sim::Change &change = frame.scenario->changes[static_cast<std::size_t>(index)];
        if (change.at >= from)
            return &change;
    }
    return nullptr;
}

bool changesAt(const sim::Frame &frame, sim::SimTime at)
{
    const sim::Change *first = firstOwnChange(frame, at);
    return first && first->at == at;
}

} // namespace

bool TwoRuns::isBranch(const sim::Frame &frame)
{
    if (!areThere(frame))
        return false;
    if (frame.branchedAt == 0 || changesAt(frame, frame.branchedAt))
        return true;
    return !(frame.ghost && changesAt(*frame.ghost, frame.branchedAt));
}

/// What tells the run that is shown from the one beside it, and that from this one: the first change that only one has.
std::pair<QString, QString> TwoRuns::names(const sim::Frame &frame)
{
    if (frame.branchedAt == 0)
        return {TwoRunsTr::tr("this run"), TwoRunsTr::tr("the run before")};
    const sim::Change *mine = firstOwnChange(frame, frame.branchedAt);
    const sim::Change *other = frame.ghost ? firstOwnChange(*frame.ghost, frame.branchedAt) : nullptr;
    const auto name = [](const sim::Change *change) {
        return change ? ChangeLabel::of(*change) : TwoRunsTr::tr("without it", "a run without the last change");
    };
    std::pair<QString, QString> names{name(mine), name(other)};
    if (mine && other && names.first == names.second) {
        const auto when = [](const sim::Change &change) {
            return TwoRunsTr::tr("%1 at %2", "a mark on the time line")
                .arg(ChangeLabel::of(change), Text::clockShort(change.at));
        };
        names = {when(*mine), when(*other)};
    }
    return names;
}

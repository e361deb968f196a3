// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/changelabel.h"

#include "ui/text.h"

#include <QCoreApplication>

namespace {

QString ofSettings(const QString &name, const sim::FunctionPatch &set)
{
    if (set.reservedConcurrency) {
        if (!*set.reservedConcurrency)
            return QCoreApplication::translate("ChangeLabel", "%1 reserved: none").arg(name);
        return QCoreApplication::translate("ChangeLabel", "%1 reserved %2")
            .arg(name, Text::count(**set.reservedConcurrency));
    }
    if (set.autoScaling) // may restate the provisioned concurrency that it begins with
        return set.autoScaling->has_value()
                   ? QCoreApplication::translate("ChangeLabel", "%1 auto scaling %2 to %3")
                         .arg(name, Text::count((*set.autoScaling)->min), Text::count((*set.autoScaling)->max))
                   : QCoreApplication::translate("ChangeLabel", "%1 auto scaling off").arg(name);
    if (set.provisionedConcurrency)
        return QCoreApplication::translate("ChangeLabel", "%1 provisioned %2")
            .arg(name, Text::count(*set.provisionedConcurrency));
    if (set.duration)
        return QCoreApplication::translate("ChangeLabel", "%1 duration changed").arg(name);
    if (set.init)
        return QCoreApplication::translate("ChangeLabel", "%1 init changed").arg(name);
    return QCoreApplication::translate("ChangeLabel", "%1 changed").arg(name);
}

} // namespace

QString ChangeLabel::of(const sim::Change &change)
{
    if (QString label = Text::localized(change.label); !label.isEmpty())
        return label;
    if (change.concurrencyLimit)
        return QCoreApplication::translate("ChangeLabel", "limit %1").arg(Text::count(*change.concurrencyLimit));
    const QString name = QString::fromStdString(change.function);
    if (change.traffic && change.traffic->size() == 1 && change.traffic->front().rate > 0)
        return QCoreApplication::translate("ChangeLabel", "%1 to %2 requests/s")
            .arg(name, Text::compact(change.traffic->front().rate));
    if (change.traffic)
        return QCoreApplication::translate("ChangeLabel", "%1 traffic changed").arg(name);
    if (change.invoke && change.set == sim::FunctionPatch{})
        return QCoreApplication::translate("ChangeLabel", "%1: %n call(s) by hand", nullptr, *change.invoke).arg(name);
    return ofSettings(name, change.set);
}

/// What the run was played up to; `name`: empty where any function would do.
static QString ofFound(sim::Goal::Kind kind, const QString &name)
{
    switch (kind) {
    case sim::Goal::Kind::Throttle:
        return name.isEmpty() ? QCoreApplication::translate("ChangeLabel", "throttle looked for")
                              : QCoreApplication::translate("ChangeLabel", "throttle of %1 looked for").arg(name);
    case sim::Goal::Kind::ColdStart:
        return name.isEmpty() ? QCoreApplication::translate("ChangeLabel", "cold start looked for")
                              : QCoreApplication::translate("ChangeLabel", "cold start of %1 looked for").arg(name);
    case sim::Goal::Kind::DeadLetter:
        return name.isEmpty() ? QCoreApplication::translate("ChangeLabel", "dead letter looked for")
                              : QCoreApplication::translate("ChangeLabel", "dead letter of %1 looked for").arg(name);
    case sim::Goal::Kind::None:
    case sim::Goal::Kind::Time:
        break;
    }
    return {};
}

QString ChangeLabel::of(const sim::Mark &mark, const sim::Scenario &scenario)
{
    const QString name = mark.function >= 0 && static_cast<std::size_t>(mark.function) < scenario.functions.size()
                             ? QString::fromStdString(scenario.functions[static_cast<std::size_t>(mark.function)].name)
                             : QString();
    switch (mark.kind) {
    case sim::Mark::Kind::FirstThrottle:
        return QCoreApplication::translate("ChangeLabel", "first throttle");
    case sim::Mark::Kind::FirstDeadLetter:
        return QCoreApplication::translate("ChangeLabel", "first DLQ");
    case sim::Mark::Kind::Scaled:
        return QCoreApplication::translate("ChangeLabel", "%1 scaled to %2").arg(name, Text::count(mark.asked));
    case sim::Mark::Kind::ScalingRefused:
        return QCoreApplication::translate("ChangeLabel", "%1 scale-out denied: wanted %2, room for %3")
            .arg(name, Text::count(mark.asked), Text::count(mark.room));
    case sim::Mark::Kind::Found:
        return ofFound(mark.found, name);
    case sim::Mark::Kind::Change:
        break;
    }
    if (mark.change < 0 || static_cast<std::size_t>(mark.change) >= scenario.changes.size())
        return {};
    const QString label = of(scenario.changes[static_cast<std::size_t>(mark.change)]);
    return mark.refused
               ? QCoreApplication::translate("ChangeLabel", "%1 · refused: auto scaling holds the room").arg(label)
               : label;
}

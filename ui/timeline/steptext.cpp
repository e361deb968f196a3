// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/steptext.h"

#include "ui/pictures/changelabel.h"
#include "ui/text.h"

#include <QCoreApplication>

namespace StepText {

namespace {

struct StepTr
{
    Q_DECLARE_TR_FUNCTIONS(StepText)
};

using sim::Record;
using sim::RecordKind;

QString withRule(const QString &text, const char *rule)
{
    return *rule ? StepTr::tr("%1 (%2)", "what happened, and its rule").arg(text, QString::fromLatin1(rule)) : text;
}

/// Where a request came to run.
QString startText(const Record &record)
{
    const QString environment = Text::count(record.environment);
    if (record.provisioned)
        return withRule(StepTr::tr("runs on provisioned environment %1").arg(environment), "R5.4");
    if (record.cold)
        return withRule(StepTr::tr("cold start, environment %1").arg(environment), "R1.3");
    return withRule(StepTr::tr("runs on warm environment %1").arg(environment), "R1.3");
}

QString endText(const Record &record)
{
    if (record.reason == sim::RecordReason::Timeout)
        return StepTr::tr("timed out");
    if (record.reason == sim::RecordReason::FunctionError)
        return StepTr::tr("ended with an error");
    return StepTr::tr("done");
}

/// What became of a request.
QString requestText(const Record &record)
{
    switch (record.kind) {
    case RecordKind::Arrival:
        return StepTr::tr("arrives");
    case RecordKind::Start:
        return startText(record);
    case RecordKind::InitEnd:
        return StepTr::tr("environment %1 is initialised, it runs").arg(Text::count(record.environment));
    case RecordKind::End:
        return endText(record);
    case RecordKind::Throttle:
        return withRule(QStringLiteral("429"), sim::ruleOf(record.reason));
    case RecordKind::Retry:
        return StepTr::tr("tries again in %1").arg(Text::duration(record.duration));
    case RecordKind::DeadLetter:
        return withRule(StepTr::tr("dead-letter queue"), sim::ruleOf(record.reason));
    case RecordKind::Drop:
        return withRule(StepTr::tr("dropped"), sim::ruleOf(record.reason));
    case RecordKind::Receive:
        return StepTr::tr("taken from the queue");
    case RecordKind::Reclaim:
    case RecordKind::Provisioned:
    case RecordKind::Change:
    case RecordKind::Alarm:
        break;
    }
    return {};
}

/// What was no request's.
QString otherText(const Record &record, const sim::Frame &frame)
{
    switch (record.kind) {
    case RecordKind::Reclaim:
        return withRule(StepTr::tr("environment %1 is reclaimed").arg(Text::count(record.environment)), "R1.6");
    case RecordKind::Provisioned:
        return StepTr::tr("provisioned environments ready: %1").arg(Text::count(record.value));
    case RecordKind::Alarm:
        return withRule(StepTr::tr("auto scaling asks for %1").arg(Text::count(record.value)),
                        sim::ruleOf(record.reason));
    case RecordKind::Change:
        for (const sim::Change &change : frame.scenario->changes) {
            if (change.at == record.t)
                return ChangeLabel::of(change);
        }
        return StepTr::tr("a change");
    default:
        return requestText(record);
    }
}

} // namespace

QString of(const sim::Frame &frame)
{
    if (frame.step->records.empty())
        return {};
    // The last record says what became of it; the first, whose it is.
    const Record &first = frame.step->records.front();
    const Record &last = frame.step->records.back();
    const std::int64_t request = last.request > 0 ? last.request : first.request;
    QString what;
    if (request > 0) {
        const QString who =
            last.attempt > 1
                ? StepTr::tr("request %1, attempt %2").arg(Text::request(request), Text::count(last.attempt))
                : StepTr::tr("request %1").arg(Text::request(request));
        what = StepTr::tr("%1 → %2", "a request, and what became of it").arg(who, requestText(last));
    } else {
        what = otherText(last, frame);
    }
    const auto function = static_cast<std::size_t>(last.function);
    if (last.function >= 0 && function < frame.scenario->functions.size() && last.kind != RecordKind::Change)
        what = StepTr::tr("%1: %2", "a function, and what happened to it")
                   .arg(QString::fromStdString(frame.scenario->functions[function].name), what);
    return frame.step->back
               ? StepTr::tr("%1 · taken back: %2", "a time, and the event").arg(Text::clockExact(first.t), what)
               : StepTr::tr("%1 · %2", "a time, and the event").arg(Text::clockExact(first.t), what);
}

} // namespace StepText

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/why.h"

#include "ui/text.h"

#include <QCoreApplication>
#include <QList>

namespace Why {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Why)
};

enum class State { Refused, Passed, NotReached, NoneFree, Exempt };

/// One of the checks, with what came of it.
struct Check
{
    QString name;
    QString rule;
    std::int64_t refused = 0;
    State state = State::NotReached;
};

QString sign(State state)
{
    switch (state) {
    case State::Refused:
        return QStringLiteral("\u2715");
    case State::Passed:
        return QStringLiteral("\u2713");
    case State::NotReached:
    case State::NoneFree:
    case State::Exempt:
        break;
    }
    return QStringLiteral("\u2013");
}

QString outcome(const Check &check)
{
    switch (check.state) {
    case State::Refused:
        return Tr::tr("refused %1", "so many requests").arg(Text::count(check.refused));
    case State::Passed:
        return Tr::tr("passed");
    case State::NotReached:
        return Tr::tr("not reached");
    case State::NoneFree:
        return Tr::tr("none free");
    case State::Exempt:
        return Tr::tr("does not apply");
    }
    return {};
}

QString row(const Check &check)
{
    const QString open = check.state == State::Refused ? QStringLiteral("<b>") : QString();
    const QString close = open.isEmpty() ? QString() : QStringLiteral("</b>");
    const auto cell = [&](const QString &text) {
        return QStringLiteral("<td style='padding-right:10px'>%1%2%3</td>").arg(open, text.toHtmlEscaped(), close);
    };
    return QStringLiteral("<tr>%1%2%3%4</tr>")
        .arg(cell(sign(check.state)), cell(check.name), cell(outcome(check)), cell(check.rule));
}

QString table(const QList<Check> &checks)
{
    QString rows;
    for (const Check &check : checks)
        rows += row(check);
    return QStringLiteral("<table cellspacing='2'>%1</table>").arg(rows);
}

Check scalingRate(const Subject &subject, std::int64_t refused)
{
    if (subject.scenario->ruleSet == sim::RuleSet::Current)
        return {Tr::tr("Scaling rate: 1,000 new environments in 10 s"), QStringLiteral("R3.1"), refused};
    return {Tr::tr("Scaling rate: the account's burst and 500 a minute"), QStringLiteral("R3.9"), refused};
}

/// The function's own reservation or the pool that it shares; both, where one gave way to the other meanwhile, and the
/// time in between, when its share was set aside and still in use.
QList<Check> concurrency(const sim::Refusals &refusals)
{
    const Check setAside{Tr::tr("Concurrency: reserved for it, but others have not let go of it yet"),
                         QStringLiteral("M5"), refusals.setAside};
    const Check account{Tr::tr("Concurrency: the account's unreserved pool"), QStringLiteral("R2.1"),
                        refusals.of(sim::ThrottleReason::AccountConcurrency) - refusals.setAside};
    const Check reserved{Tr::tr("Concurrency: the function's reservation"), QStringLiteral("R4.1"),
                         refusals.of(sim::ThrottleReason::ReservedConcurrency)};
    QList<Check> all;
    for (const Check &check : {account, reserved, setAside}) {
        if (check.refused > 0)
            all += check;
    }
    if (all.isEmpty())
        all += {Tr::tr("Concurrency: the pool or the reservation"), QStringLiteral("R2.10"), 0};
    return all;
}

/// Lambda's checks in their order, none of them judged yet.
QList<Check> checks(const Subject &subject, const sim::Refusals &refusals)
{
    QList<Check> all{{Tr::tr("A provisioned environment"), QStringLiteral("R5.4"), 0, State::NoneFree}};
    all += concurrency(refusals);
    all += scalingRate(subject, refusals.of(sim::ThrottleReason::ScalingRate));
    if (subject.config().invocation == sim::Invocation::Async)
        all += {Tr::tr("Request rate: synchronous calls only"), QStringLiteral("R2.9"), 0, State::Exempt};
    else if (subject.scenario->model.requestRateQuota)
        all += {Tr::tr("Request rate: 10 × the concurrency a second"), QStringLiteral("R2.7"),
                refusals.of(sim::ThrottleReason::RequestRate)};
    return all;
}

} // namespace

QString heading(const QString &text)
{
    return QStringLiteral("<p><b>%1</b></p>").arg(text.toHtmlEscaped());
}

QString refused(const Subject &subject, const sim::Refusals &refusals)
{
    QList<Check> all = checks(subject, refusals);
    if (subject.config().trigger == sim::Trigger::ApiGateway)
        all.prepend({Tr::tr("API Gateway's own limit"), QStringLiteral("R6.11"), refusals.gateway});
    // What was refused by a later check has passed the ones before it.
    bool laterRefused = false;
    for (qsizetype i = all.size(); i-- > 0;) {
        Check &check = all[i];
        if (check.refused > 0)
            check.state = State::Refused;
        else if (laterRefused && check.state == State::NotReached)
            check.state = State::Passed;
        else if (!laterRefused && check.state == State::NoneFree)
            check.state = State::NotReached;
        laterRefused = laterRefused || check.refused > 0;
    }
    return table(all);
}

QString levels(const sim::Bucket &bucket, int function)
{
    const sim::Bucket::PerFunction &one = bucket.functions[static_cast<std::size_t>(function)];
    return QStringLiteral("<p>%1</p>")
        .arg(Tr::tr("From %1 to %2: account limit %3, unreserved pool %4; the function's concurrency %5 on average, "
                    "%6 at most.")
                 .arg(Text::clock(bucket.from), Text::clock(bucket.to), Text::count(bucket.concurrencyLimit),
                      Text::count(bucket.unreservedPool), Text::number(one.meanConcurrency, 0),
                      Text::number(one.peakConcurrency, 0))
                 .toHtmlEscaped());
}

QString coldStart(const Subject &subject, const sim::Lane::Piece &piece, sim::SimTime init)
{
    QList<Check> all = checks(subject, {});
    all.insert(1, {Tr::tr("An idle environment"), QStringLiteral("R1.3"), 0, State::NoneFree});
    for (Check &check : all) {
        if (check.state == State::NotReached)
            check.state = State::Passed;
    }
    const QString made =
        init > 0 ? Tr::tr("So a new environment was made for it. Its initialisation took %1 (R8.1), and it counts as "
                          "concurrency from the start (R1.4).")
                       .arg(Text::duration(init))
                 : Tr::tr("So a new environment was made for it (R8.1); it counts as concurrency from the start of its "
                          "initialisation (R1.4).");
    const QString waited =
        piece.kind == sim::Lane::Span::Run
            ? Tr::tr("From its arrival to its run the request waited %1.").arg(Text::duration(piece.waited))
            : QString();
    return table(all) + QStringLiteral("<p>%1 %2</p>").arg(made.toHtmlEscaped(), waited.toHtmlEscaped()).trimmed();
}

QString soFar(const sim::Frame &frame, const std::vector<int> &functions)
{
    QString text;
    for (const int function : functions) {
        const sim::FunctionFrame &one = frame.functions[static_cast<std::size_t>(function)];
        const sim::Refusals refusals{one.throttledBy, one.gatewayThrottles, one.throttledSetAside};
        if (refusals.total() == 0)
            continue;
        const Subject subject{frame.scenario, function};
        text += heading(Tr::tr("Function %1: %2 refused so far")
                            .arg(Text::functionTitle(subject.config()), Text::count(refusals.total())))
                + refused(subject, refusals);
    }
    return (text.isEmpty() ? heading(Tr::tr("Nothing has been refused so far.")) : text) + remark();
}

QString remark()
{
    return QStringLiteral("<p>%1</p>")
        .arg(Tr::tr("AWS does not publish the order of the checks; this is the model's (R2.10).").toHtmlEscaped());
}

} // namespace Why

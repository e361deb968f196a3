// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/why.h"

#include "engine/lambda/verdict.h"
#include "ui/text.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

#include <algorithm>

namespace Why {

namespace {

struct WhyTr
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
    sim::Check::Kind kind = sim::Check::Kind::ProvisionedFree;
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
        return WhyTr::tr("refused %1", "so many requests").arg(Text::count(check.refused));
    case State::Passed:
        return WhyTr::tr("passed");
    case State::NotReached:
        return WhyTr::tr("not reached");
    case State::NoneFree:
        return WhyTr::tr("none free");
    case State::Exempt:
        return WhyTr::tr("does not apply");
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

QString nameOf(const sim::Stage &stage, sim::RuleSet ruleSet)
{
    using Kind = sim::Check::Kind;
    switch (stage.kind) {
    case Kind::GatewayRate:
        return WhyTr::tr("API Gateway's own limit");
    case Kind::ProvisionedFree:
        return WhyTr::tr("A provisioned environment");
    case Kind::UnreservedPool:
        return WhyTr::tr("Concurrency: the account's unreserved pool");
    case Kind::ReservedConcurrency:
        return WhyTr::tr("Concurrency: the function's reservation");
    case Kind::AccountConcurrency:
        return WhyTr::tr("Concurrency: reserved for it, but others have not let go of it yet");
    case Kind::WarmEnvironment:
        return WhyTr::tr("An idle environment");
    case Kind::ScalingRate:
        return ruleSet == sim::RuleSet::Current ? WhyTr::tr("Scaling rate: 1,000 new environments in 10 s")
                                                : WhyTr::tr("Scaling rate: the account's burst and 500 a minute");
    case Kind::AccountRequestRate:
    case Kind::ReservedRequestRate:
        return stage.applies ? WhyTr::tr("Request rate: 10 × the concurrency a second")
                             : WhyTr::tr("Request rate: synchronous calls only");
    }
    return {};
}

bool isConcurrency(const sim::Stage &stage)
{
    using Kind = sim::Check::Kind;
    return stage.kind == Kind::UnreservedPool || stage.kind == Kind::ReservedConcurrency
           || stage.kind == Kind::AccountConcurrency;
}

State stateOf(const sim::Stage &stage)
{
    using Kind = sim::Check::Kind;
    if (!stage.applies)
        return State::Exempt;
    return stage.kind == Kind::ProvisionedFree || stage.kind == Kind::WarmEnvironment ? State::NoneFree
                                                                                      : State::NotReached;
}

/// What the engine says is checked, none of it judged yet. Of the three that are about concurrency those that refused are
/// told; where none did, that the one in force then was passed, be it the pool or the reservation.
QList<Check> checks(const Subject &subject, const sim::Refusals &refusals)
{
    const std::vector<sim::Stage> stages = sim::stages(*subject.scenario, subject.config(), refusals);
    const bool concurrencyRefused = std::any_of(stages.begin(), stages.end(), [](const sim::Stage &stage) {
        return isConcurrency(stage) && stage.refused > 0;
    });
    QList<Check> all;
    QStringList passed; // the rules of what may have been met
    for (const sim::Stage &stage : stages) {
        const QString rule = QLatin1String(stage.rule);
        if (!isConcurrency(stage) || stage.refused > 0) {
            all += {nameOf(stage, subject.scenario->ruleSet), rule, stage.refused, stateOf(stage), stage.kind};
        } else if (!concurrencyRefused && stage.kind != sim::Check::Kind::AccountConcurrency) {
            passed += rule;
            if (stage.kind == sim::Check::Kind::ReservedConcurrency)
                all += {WhyTr::tr("Concurrency: the pool or the reservation"), passed.join(QStringLiteral(", ")), 0,
                        State::NotReached, stage.kind};
        }
    }
    return all;
}

/// Without the checks of one kind: what became of those is not known.
QList<Check> without(sim::Check::Kind kind, QList<Check> all)
{
    all.erase(std::remove_if(all.begin(), all.end(), [kind](const Check &check) { return check.kind == kind; }),
              all.end());
    return all;
}

} // namespace

QString heading(const QString &text)
{
    return QStringLiteral("<p><b>%1</b></p>").arg(text.toHtmlEscaped());
}

QString refused(const Subject &subject, const sim::Refusals &refusals)
{
    QList<Check> all = without(sim::Check::Kind::WarmEnvironment, checks(subject, refusals));
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
        .arg(WhyTr::tr("From %1 to %2: account limit %3, unreserved pool %4; the function's concurrency %5 on average, "
                       "%6 at most.")
                 .arg(Text::clock(bucket.from), Text::clock(bucket.to), Text::count(bucket.concurrencyLimit),
                      Text::count(bucket.unreservedPool), Text::number(one.meanConcurrency, 0),
                      Text::number(one.peakConcurrency, 0))
                 .toHtmlEscaped());
}

QString coldStart(const Subject &subject, const sim::Lane::Piece &piece, sim::SimTime init)
{
    QList<Check> all = without(sim::Check::Kind::GatewayRate, checks(subject, {}));
    for (Check &check : all) {
        if (check.state == State::NotReached)
            check.state = State::Passed;
    }
    const QString made =
        init > 0
            ? WhyTr::tr("So a new environment was made for it. Its initialisation took %1 (R8.1), and it counts as "
                        "concurrency from the start (R1.4).")
                  .arg(Text::duration(init))
            : WhyTr::tr("So a new environment was made for it (R8.1); it counts as concurrency from the start of its "
                        "initialisation (R1.4).");
    const QString waited =
        piece.kind == sim::Lane::Span::Run
            ? WhyTr::tr("From its arrival to its run the request waited %1.").arg(Text::duration(piece.waited))
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
        text += heading(WhyTr::tr("Function %1: %2 throttled so far")
                            .arg(Text::functionTitle(subject.config()), Text::count(refusals.total())))
                + refused(subject, refusals);
    }
    return (text.isEmpty() ? heading(WhyTr::tr("Nothing has been throttled so far.")) : text) + remark();
}

QString remark()
{
    return QStringLiteral("<p>%1</p>")
        .arg(WhyTr::tr("AWS does not publish the order of the checks; this is the model's (R2.10).").toHtmlEscaped());
}

} // namespace Why

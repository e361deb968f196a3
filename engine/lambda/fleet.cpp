// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/fleet.h"

#include "engine/lambda/initparts.h"

#include <algorithm>

namespace sim {

namespace {

constexpr SimTime PerEnvironment = 10 * Millisecond; ///< R5.2: 6,000 a minute
constexpr SimTime LeastInitLimit = 130 * Second; ///< R5.22: or the timeout, if that is longer

void drawInitOf(Context &context, Work &work)
{
    const InitDraw draw = drawInit(context.function, work);
    work.runFor += draw.repeated;
    work.initFor = draw.initFor;
    context.meter.initDuration.add(work.initFor);
}

/// How long this will take, and how it will end.
void drawWork(Context &context, Environment &environment, SimTime runFor)
{
    const Setup &function = context.function;
    Work &work = environment.work;
    const auto request = static_cast<std::uint64_t>(work.request);
    work.initFor = 0;
    work.failed = work.timedOut = false;
    work.runFor =
        runFor >= 0 ? runFor : function.laws.duration.draw(function.streams.duration.at(request, work.attempt));
    if (function.settings.errorRate > 0)
        work.failed = function.streams.errors.at(request, work.attempt).uniform() < function.settings.errorRate;
    if (work.cold && context.model.proactiveInit > 0
        && function.streams.proactive.at(request, work.attempt).uniform() < context.model.proactiveInit)
        work.cold = false; // R8.7: it was initialised ahead of need
    if (work.cold)
        drawInitOf(context, work);
    else if (environment.needsInit) // R8.4: folded into the run
        work.runFor += drawInit(function.laws, function.streams.init, work.request, work.attempt);
    environment.needsInit = false;
    if (work.runFor > function.settings.timeout) {
        work.runFor = function.settings.timeout;
        work.failed = work.timedOut = true;
    }
}

} // namespace

void Fleet::start(Context &context, Place place, const Attempt &attempt, bool policed)
{
    if (policed && context.model.requestRateQuota) {
        context.account.window.add(context.now());
        if (context.function.hasReserved())
            window.add(context.now());
        if (place == Place::Provisioned)
            provisionedWindow.add(context.now());
    }
    const std::uint32_t slot = environmentFor(context, place);
    Environment &environment = pool[slot];
    Work &work = environment.work;
    work.request = attempt.request;
    work.received = attempt.received;
    work.started = context.now();
    work.ticket = attempt.ticket;
    work.attempt = attempt.number;
    work.memory = static_cast<std::uint16_t>(context.function.settings.memory);
    work.cold = place == Place::Cold;
    work.duplicate = attempt.duplicate;
    context.meter.billing.addStart();
    drawWork(context, environment, attempt.runFor);
    countStart(context, environment);
    if (environment.work.initFor > 0) { // R1.4: busy from now on, init included
        environment.state = Environment::State::Initialising;
        ++initialising;
        context.schedule(context.now() + environment.work.initFor, RankInitEnd, slot);
    } else {
        environment.state = Environment::State::Running;
        scheduleCompletion(context, slot);
    }
}

/// Most runs of a function last about as long: they end in the order in which they began.
void Fleet::scheduleCompletion(Context &context, std::uint32_t slot)
{
    context.clock.scheduleInLine(context.now() + pool[slot].work.runFor, RankCompletion, context.owner(), slot);
}

std::uint32_t Fleet::environmentFor(Context &context, Place place)
{
    if (place == Place::Provisioned)
        return pool.takeIdleProvisioned();
    if (place == Place::Warm)
        return pool.takeIdle();
    bucketOf(context.model, context.account).take(context.now()); // M3: the last check has passed
    const std::uint32_t slot = pool.create(context.now(), false);
    ++context.meter.totals.environmentsCreated;
    context.meter.environments.add(context.now(), 1);
    if (context.model.recycling) {
        const Draws draws = context.function.streams.recycling.at(pool[slot].number);
        pool[slot].recycleAt = context.now() + Sampler(*context.model.recycling).draw(draws);
    }
    return slot;
}

void Fleet::countStart(Context &context, const Environment &environment)
{
    Totals &totals = context.meter.totals;
    ++totals.attempts;
    ++totals.invocations;
    totals.coldStarts += environment.work.cold;
    context.watchChange();
    context.meter.inFlight.add(context.now(), 1);
    context.account.begin(environment.provisioned, context.function.hasReserved());
    if (environment.provisioned) {
        ++totals.provisionedInvocations;
        provisioned.inUse.set(context.now(), ++provisioned.busy);
        context.watchProvisioned();
    } else {
        ++onDemand;
        totals.spillovers += provisioned.usable > 0; // R5.13
    }
    context.watchStart();
    const Work &work = environment.work;
    context.note({.kind = RecordKind::Start,
                  .cold = work.cold,
                  .provisioned = environment.provisioned,
                  .duplicate = work.duplicate,
                  .attempt = work.attempt,
                  .environment = environment.number,
                  .request = work.request,
                  .waited = context.now() - work.received,
                  .value = work.initFor});
    if (work.initFor > 0)
        context.noteInitParts(work);
}

void Fleet::initOver(Context &context, std::uint32_t slot)
{
    Environment &environment = pool[slot];
    environment.state = Environment::State::Running;
    --initialising;
    context.count(RankInitEnd, environment.number);
    context.note({.kind = RecordKind::InitEnd,
                  .cold = environment.work.cold,
                  .attempt = environment.work.attempt,
                  .environment = environment.number,
                  .request = environment.work.request,
                  .duration = environment.work.initFor});
    scheduleCompletion(context, slot);
}

Work Fleet::complete(Context &context, std::uint32_t slot)
{
    Environment &environment = pool[slot];
    const Work work = environment.work;
    context.count(RankCompletion, static_cast<std::uint64_t>(work.request));
    context.note({.kind = RecordKind::End,
                  .reason = work.timedOut ? RecordReason::Timeout
                            : work.failed ? RecordReason::FunctionError
                                          : RecordReason::None,
                  .cold = work.cold,
                  .provisioned = environment.provisioned,
                  .duplicate = work.duplicate,
                  .attempt = work.attempt,
                  .environment = environment.number,
                  .request = work.request,
                  .duration = work.runFor});
    Meter &meter = context.meter;
    meter.duration.add(work.runFor);
    context.watchDuration(work.runFor);
    meter.totals.errors += work.failed;
    meter.totals.timeouts += work.timedOut;
    meter.billing.addRun(work.initFor, work.runFor, work.memory, environment.provisioned, context.model.initBilled);
    environment.needsInit = work.timedOut;
    release(context, slot);
    return work;
}

void Fleet::release(Context &context, std::uint32_t slot)
{
    Environment &environment = pool[slot];
    context.watchChange();
    context.meter.inFlight.add(context.now(), -1);
    context.account.end(environment.provisioned, context.function.hasReserved());
    if (environment.provisioned) {
        provisioned.inUse.set(context.now(), --provisioned.busy);
        if (provisioned.existing > provisioned.usable) { // M8: lowered while it was busy
            --provisioned.existing;
            retire(context, slot);
            allot(context);
            return;
        }
        pool.becomeIdle(slot);
        return;
    }
    --onDemand;
    if (context.now() >= environment.recycleAt) { // R8.5
        retire(context, slot);
        return;
    }
    pool.becomeIdle(slot);
    const Draws draws =
        context.function.streams.idleLife.at(environment.number, static_cast<std::uint64_t>(environment.work.request));
    environment.idleUntil = std::min(context.now() + context.function.laws.idleLife.draw(draws), environment.recycleAt);
    armCheck(context, slot);
}

/// One pending check per environment: it comes no later than the end of the idle period and re-arms itself.
void Fleet::armCheck(Context &context, std::uint32_t slot)
{
    Environment &environment = pool[slot];
    if (environment.idleUntil >= environment.checkAt || environment.idleUntil > context.model.end)
        return;
    environment.checkAt = environment.idleUntil;
    context.schedule(environment.checkAt, RankReclaim, slot);
}

void Fleet::checkIdle(Context &context, std::uint32_t slot)
{
    Environment &environment = pool[slot];
    if (environment.checkAt == context.now())
        environment.checkAt = Never;
    if (environment.state != Environment::State::Idle || environment.provisioned)
        return;
    if (environment.idleUntil > context.now()) {
        armCheck(context, slot);
        return;
    }
    context.count(RankReclaim, environment.number);
    pool.unlink(slot);
    retire(context, slot);
}

/// Ends an environment that stands in no idle list.
void Fleet::retire(Context &context, std::uint32_t slot)
{
    const Environment &environment = pool[slot];
    const SimTime lived = context.now() - environment.created;
    context.note({.kind = RecordKind::Reclaim,
                  .provisioned = environment.provisioned,
                  .environment = environment.number,
                  .duration = lived});
    context.meter.lifespan.add(lived);
    context.meter.environments.add(context.now(), -1);
    pool.remove(slot);
}

void Fleet::setProvisioned(Context &context, int wanted)
{
    provisioned.claimed = wanted;
    context.function.settings.provisionedConcurrency = wanted;
    ++provisioned.generation; // an allocation still under way is void
    context.watchProvisioned();
    if (wanted > provisioned.usable) {
        const int missing = wanted - provisioned.usable;
        const SimTime work = context.model.ruleSet == RuleSet::Current
                                 ? missing * PerEnvironment
                                 : context.account.legacyProvisioning.order(context.now(), missing);
        context.schedule(context.now() + context.model.provisionedPreparation + work, RankProvisionedReady,
                         static_cast<std::uint32_t>(missing), provisioned.generation);
        return;
    }
    provisioned.usable = wanted;
    provisioned.allocated.set(context.now(), wanted);
    while (provisioned.existing > wanted && pool.hasIdleProvisioned()) {
        --provisioned.existing;
        retire(context, pool.takeIdleProvisioned());
    }
    context.watchProvisioned(); // what still runs uses more of the less that there is now
    context.note({.kind = RecordKind::Provisioned, .value = wanted});
}

void Fleet::provisionedReady(Context &context, std::uint16_t generation, std::uint32_t missing)
{
    if (generation != provisioned.generation)
        return;
    context.count(RankProvisionedReady, missing);
    const SimTime before = provisioned.initBilled;
    createProvisioned(context, static_cast<int>(missing));
    context.note(
        {.kind = RecordKind::Provisioned, .duration = provisioned.initBilled - before, .value = provisioned.usable});
}

void Fleet::begin(Context &context)
{
    const FunctionSettings &settings = context.function.settings;
    pool.setSelection(settings.environmentSelection);
    provisioned.claimed = settings.provisionedConcurrency;
    createProvisioned(context, settings.provisionedConcurrency);
    context.meter.billing.setProvisioned(context.now(), provisioned.claimed, settings.memory);
    allot(context);
}

/// Adds `count` usable ones; busy ones that were to go at their completion stay instead.
void Fleet::createProvisioned(Context &context, int count)
{
    const Setup &function = context.function;
    provisioned.usable += count;
    provisioned.allocated.set(context.now(), provisioned.usable);
    while (provisioned.existing < provisioned.usable) {
        ++provisioned.existing;
        ++context.meter.totals.environmentsCreated;
        context.meter.environments.add(context.now(), 1);
        const std::uint32_t slot = pool.create(context.now(), true);
        const SimTime init = drawInit(function.laws, function.streams.provisionedInit, pool[slot].number, 1);
        provisioned.initBilled += context.meter.billing.addProvisionedInit(
            std::min(init, std::max(LeastInitLimit, function.settings.timeout)), function.settings.memory);
        pool.becomeIdle(slot);
    }
}

void Fleet::allot(Context &context) const
{
    context.account.allot(context.function.index, {context.function.settings.reservedConcurrency, provisioned.held()},
                          onDemand);
    context.watchAccount();
}

OpenRuns Fleet::openRuns(SimTime now, bool initBilled) const
{
    OpenRuns open;
    for (std::uint32_t slot = 0; slot < pool.slotCount(); ++slot) {
        const Environment &environment = pool[slot];
        const Work &work = environment.work;
        if (environment.state != Environment::State::Initialising && environment.state != Environment::State::Running)
            continue;
        const SimTime lasted = now - work.started;
        const SimTime init = std::min(lasted, work.initFor);
        (environment.provisioned ? open.provisioned : open.onDemand) += Wide(lasted - init) * work.memory;
        if (initBilled)
            open.init += Wide(init) * work.memory;
    }
    return open;
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/simulation.h"

#include <algorithm>

/// The end of an init, of a run, of an environment.
namespace sim {

namespace {

constexpr SimTime GatewayTimeout = 29 * Second; ///< R6.11

} // namespace

void Simulation::endInit(int index, std::uint32_t slot)
{
    FunctionState &function = at(index);
    Environment &environment = function.pool[slot];
    environment.state = Environment::State::Running;
    --function.initialising;
    count(RankInitEnd, index, environment.number);
    note({.kind = RecordKind::InitEnd,
          .cold = environment.work.cold,
          .function = static_cast<std::int16_t>(index),
          .attempt = environment.work.attempt,
          .environment = environment.number,
          .request = environment.work.request,
          .duration = environment.work.initFor});
    m_queue.schedule(m_now + environment.work.runFor, RankCompletion, static_cast<std::uint16_t>(index), slot);
}

void Simulation::complete(int index, std::uint32_t slot)
{
    FunctionState &function = at(index);
    FunctionStatistics &statistics = function.statistics;
    Environment &environment = function.pool[slot];
    const Work work = environment.work;
    count(RankCompletion, index, static_cast<std::uint64_t>(work.request));
    note({.kind = RecordKind::End,
          .reason = work.timedOut ? RecordReason::Timeout
                    : work.failed ? RecordReason::FunctionError
                                  : RecordReason::None,
          .cold = work.cold,
          .provisioned = environment.provisioned,
          .duplicate = work.duplicate,
          .function = static_cast<std::int16_t>(index),
          .attempt = work.attempt,
          .environment = environment.number,
          .request = work.request,
          .duration = work.runFor});
    statistics.duration.add(work.runFor);
    if (Extremes *extremes = extremesOf(index))
        extremes->duration = std::max(extremes->duration, work.runFor);
    statistics.totals.errors += work.failed;
    statistics.totals.timeouts += work.timedOut;
    function.billing.addRun(work.initFor, work.runFor, work.memory, environment.provisioned, m_model->initBilled);
    environment.needsInit = work.timedOut;
    release(index, slot);
    if (function.trigger == Trigger::Sqs)
        return endBatch(index, work);
    if (function.async)
        return endEvent(index, work);
    statistics.responseTime.add(m_now - work.received);
    answer(function, work);
    ++(work.failed ? statistics.failed : statistics.succeeded);
    if (function.settings.callerRetry.policy == RetryPolicy::SdkStandard)
        function.caller.succeeded(work.attempt);
}

/// M16: Lambda says 200 even where the function failed (R6.3); what the client sees depends on what stands between.
void Simulation::answer(FunctionState &function, const Work &work)
{
    Totals &totals = function.statistics.totals;
    ++totals.lambda200;
    const bool gateway = function.trigger == Trigger::ApiGateway;
    if (gateway && m_now - work.received > GatewayTimeout)
        ++totals.answers504;
    else if (work.failed && function.trigger != Trigger::Sdk)
        ++totals.answers502; // R6.10, R6.12
    else
        ++totals.answers200;
}

void Simulation::release(int index, std::uint32_t slot)
{
    FunctionState &function = at(index);
    Environment &environment = function.pool[slot];
    function.statistics.inFlight.add(m_now, -1);
    --m_account.inFlight;
    if (environment.provisioned) {
        Provisioned &provisioned = function.provisioned;
        provisioned.scaler.busy.set(m_now, --provisioned.busy);
        if (provisioned.existing > provisioned.usable) { // M8: lowered while it was busy
            --provisioned.existing;
            retire(index, slot);
            refreshAccount();
            return;
        }
        function.pool.becomeIdle(slot);
        return;
    }
    --function.onDemand;
    --m_account.onDemand;
    if (!function.hasReserved())
        --m_account.unreservedInFlight;
    if (m_now >= environment.recycleAt) { // R8.5
        retire(index, slot);
        return;
    }
    function.pool.becomeIdle(slot);
    const Draws draws =
        function.streams.idleLife.at(environment.number, static_cast<std::uint64_t>(environment.work.request));
    environment.idleUntil = std::min(m_now + function.laws.idleLife.draw(draws), environment.recycleAt);
    armReclaim(index, slot);
}

/// One pending check per environment: it comes no later than the end of the idle period and re-arms itself.
void Simulation::armReclaim(int index, std::uint32_t slot)
{
    Environment &environment = at(index).pool[slot];
    if (environment.idleUntil >= environment.checkAt || environment.idleUntil > m_end)
        return;
    environment.checkAt = environment.idleUntil;
    m_queue.schedule(environment.checkAt, RankReclaim, static_cast<std::uint16_t>(index), slot);
}

void Simulation::checkReclaim(int index, std::uint32_t slot)
{
    FunctionState &function = at(index);
    Environment &environment = function.pool[slot];
    if (environment.checkAt == m_now)
        environment.checkAt = Never;
    if (environment.state != Environment::State::Idle || environment.provisioned)
        return;
    if (environment.idleUntil > m_now) {
        armReclaim(index, slot);
        return;
    }
    count(RankReclaim, index, environment.number);
    function.pool.unlink(slot);
    retire(index, slot);
}

/// Ends an environment that stands in no idle list.
void Simulation::retire(int index, std::uint32_t slot)
{
    FunctionState &function = at(index);
    const Environment &environment = function.pool[slot];
    note({.kind = RecordKind::Reclaim,
          .provisioned = environment.provisioned,
          .function = static_cast<std::int16_t>(index),
          .environment = environment.number,
          .duration = m_now - environment.created});
    function.statistics.lifespan.add(m_now - environment.created);
    function.statistics.environments.add(m_now, -1);
    function.pool.remove(slot);
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"
#include "engine/lambda/scenario.h"
#include "engine/lambda/totals.h"

#include <cstdint>
#include <vector>

namespace sim {

struct Account;
struct Context;
struct Fleet;
struct Model;
struct Setup;

/// Where an attempt may run.
enum class Place : std::uint8_t { Provisioned, Warm, Cold, Refused };

/// Where an attempt may run, or why it may not (M2): what admission goes by.
struct Decision
{
    Place place = Place::Refused;
    ThrottleReason reason = ThrottleReason::AccountConcurrency; ///< Refused only
};

/// One of the checks that an attempt meets, in their order.
struct Check
{
    enum class Kind : std::uint8_t {
        GatewayRate, ///< API Gateway's own, before Lambda is asked: of a Stage, never of a verdict
        ProvisionedFree, ///< a provisioned environment is free; where not, one on demand is asked for
        ReservedConcurrency,
        UnreservedPool,
        AccountConcurrency, ///< what is in flight and set aside for all functions together
        WarmEnvironment, ///< an idle one; where there is none, one more is made
        ScalingRate,
        AccountRequestRate,
        ReservedRequestRate,
    };
    Kind kind = Kind::ProvisionedFree;
    std::int64_t level = 0; ///< of the limit, in use
    std::int64_t limit = 0; ///< it passes while the level is below
    bool passed = true;
};
inline constexpr int CheckKindCount = static_cast<int>(Check::Kind::ReservedRequestRate) + 1;

/// The rule behind a check, as the rulebook names it; the scaling rate has had another before November 2023 (M15).
const char *ruleOf(Check::Kind kind, RuleSet ruleSet);

/// A check as who asks afterwards sees it: the levels of then are gone, how many it refused is not.
struct Stage
{
    Check::Kind kind = Check::Kind::ProvisionedFree;
    const char *rule = "";
    std::int64_t refused = 0;
    bool applies = true; ///< asynchronous invocations meet no request rate
};

/// All that requests of this function may meet, in the order of the checks. Both rates of requests are one stage, for
/// refusals by them are counted together.
std::vector<Stage> stages(const Scenario &scenario, const FunctionConfig &function, const Refusals &refusals);

/// What an attempt would meet, check by check.
struct Verdict
{
    Decision decision;
    std::vector<Check> checks; ///< in order; none behind the one that refused
};

/// All that an attempt is judged by, for who only looks.
struct Situation
{
    SimTime time;
    const Account &account;
    const Model &model;
    const Setup &function;
    const Fleet &fleet;
    SimTime now() const { return time; }
};

/// M2: all checks, in order, nothing consumed. The first that fails gives the reason. `policed`: by the rate of requests,
/// too (R2.7): synchronous calls are, what a service calls is not (R2.9).
Decision decide(const Context &context, bool policed);
/// The same, with all that it looked at.
Verdict verdict(const Situation &situation, bool policed);

} // namespace sim

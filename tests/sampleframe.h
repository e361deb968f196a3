// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/history.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

/// Frames for the views' tests, from real runs of the engine: a day of promotion in which A takes the account's pool from
/// 1:00 on and B is given 50 of its own at 2:31. The same every time; kept, since many tests look at the same moment.
namespace Sample {

inline constexpr sim::SimTime Promotion = sim::Minute;
inline constexpr sim::SimTime Reservation = 151 * sim::Second;
inline constexpr sim::SimTime Moment = 161'300 * sim::Millisecond;
inline constexpr sim::SimTime Over =
    5 * sim::Minute; ///< from then on nearly nothing happens, so that a day costs little

inline sim::Traffic poisson(double rate, sim::SimTime from, std::optional<sim::SimTime> until)
{
    sim::Traffic entry;
    entry.rate = rate;
    entry.from = from;
    entry.until = until;
    return entry;
}

inline sim::FunctionConfig function(int which)
{
    struct Row
    {
        const char *name, *en, *ko;
        sim::Trigger trigger;
        double rate;
        sim::SimTime duration;
    };
    static const Row rows[] = {
        {"A", "Orders", "주문", sim::Trigger::Alb, 50, sim::Second},
        {"B", "Login", "로그인", sim::Trigger::ApiGateway, 60, 200 * sim::Millisecond},
        {"C", "Settlement", "정산", sim::Trigger::Sdk, 80, 500 * sim::Millisecond},
        {"D", "Thumbnails", "썸네일", sim::Trigger::S3, 10, 350 * sim::Millisecond},
        {"E", "Search", "검색", sim::Trigger::FunctionUrl, 25, 120 * sim::Millisecond},
        {"F", "Mail", "메일", sim::Trigger::Sns, 5, 900 * sim::Millisecond},
        {"G", "Reports", "보고서", sim::Trigger::EventBridge, 1, 4 * sim::Second},
        {"H", "Inventory", "재고", sim::Trigger::Sdk, 12, 250 * sim::Millisecond},
    };
    const Row &row = rows[std::min(which, 7)];
    sim::FunctionConfig function;
    function.name = which < 8 ? row.name : "F" + std::to_string(which);
    function.label = {row.en, row.ko};
    function.trigger = row.trigger;
    function.invocation = sim::triggerIsAsync(row.trigger) ? sim::Invocation::Async : sim::Invocation::Sync;
    function.settings.duration = sim::Law::constant(row.duration);
    function.traffic = {poisson(row.rate, 0, Over), poisson(0.1, Over, {})};
    return function;
}

/// So many functions (0 to 64), for at least five minutes.
inline std::shared_ptr<const sim::Scenario> scenario(int functions, sim::SimTime duration = Over, int limit = 1000)
{
    auto scenario = std::make_shared<sim::Scenario>();
    scenario->title = {"Promotion day", "프로모션 폭주"};
    scenario->duration = std::max(duration, Over);
    scenario->account.concurrencyLimit = limit;
    for (int i = 0; i < functions; ++i)
        scenario->functions.push_back(function(i));
    if (functions < 2)
        return scenario;
    // B has cold starts to show: 61 requests at once at 1 s, of which ten find a provisioned environment at most.
    sim::FunctionConfig &login = scenario->functions[1];
    login.settings.provisionedConcurrency = 10;
    login.settings.init = {{{"libraries", "라이브러리"}, sim::Law::constant(2 * sim::Second)}};
    login.settings.idleTimeout = sim::Law::constant(3 * sim::Second);
    sim::Traffic morning;
    morning.kind = sim::TrafficKind::Burst;
    morning.count = 61;
    morning.at = sim::Second;
    login.traffic.push_back(morning);
    sim::Change promotion;
    promotion.at = Promotion;
    promotion.label = {"Promotion", "프로모션"};
    promotion.function = "A";
    promotion.traffic = {poisson(2000, Promotion, Over), poisson(0.1, Over, {})};
    sim::Change reserve;
    reserve.at = Reservation;
    reserve.function = "B";
    reserve.set.reservedConcurrency.emplace(50);
    scenario->changes = {promotion, reserve};
    return scenario;
}

/// A run and what its pictures need; advanced as far as it was asked for.
struct Run
{
    explicit Run(std::shared_ptr<const sim::Scenario> scenario, int lanesOf = -1)
        : simulation(*scenario)
        , history(std::move(scenario), simulation)
    {
        const int function = std::min(1, simulation.functionCount() - 1);
        history.showLanes(simulation, {{lanesOf < 0 ? function : lanesOf}});
    }
    sim::Simulation simulation;
    sim::History history;
};

/// The moment `now` of the promotion.
inline std::shared_ptr<const sim::Frame> frame(int functions = 4, sim::SimTime now = Moment, int limit = 1000)
{
    static std::map<std::tuple<int, sim::SimTime, int>, std::shared_ptr<const sim::Frame>> frames;
    static std::map<std::tuple<int, sim::SimTime, int>, Run>
        runs; // by duration: only the longest need one of their own
    auto &known = frames[{functions, now, limit}];
    if (known)
        return known;
    const auto day = scenario(functions, now, limit);
    auto frame = std::make_shared<sim::Frame>();
    if (functions == 0) { // no engine runs that; a window between two scenarios shows it
        frame->scenario = day;
        frame->concurrencyLimit = frame->unreservedPool = limit;
    } else {
        const std::tuple<int, sim::SimTime, int> key{functions, day->duration, limit};
        auto run = runs.try_emplace(key, day).first;
        if (run->second.simulation.now() > now) {
            runs.erase(run);
            run = runs.try_emplace(key, day).first;
        }
        run->second.history.advance(run->second.simulation, now);
        frame = std::make_shared<sim::Frame>(*run->second.history.frame(run->second.simulation));
    }
    // What only the Runner adds.
    frame->run = 1;
    frame->state = sim::RunState::Running;
    frame->askedSpeed = frame->achievedSpeed = 10;
    known = frame;
    return known;
}

inline std::shared_ptr<const std::vector<sim::Bucket>> history(int functions, sim::SimTime now)
{
    return frame(functions, now)->history;
}

/// The environments of a function round its newest cold start.
inline sim::LaneView lanes(int function, sim::SimTime now)
{
    Run run(scenario(4), function);
    run.history.advance(run.simulation, now);
    return run.history.frame(run.simulation)->lanes->front();
}

} // namespace Sample

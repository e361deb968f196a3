// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/frame.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <string>

/// Frames made by hand, so that the views can be tested and timed without an engine: a day of promotion in which A takes the
/// account's pool from 1:00 on and B is given 50 of its own at 2:31. The numbers are plausible, and the same every time.
namespace Sample {

/// A small generator of its own: the picture must not depend on the library's.
class Noise
{
public:
    explicit Noise(std::uint64_t seed)
        : m_state(seed * 2654435761u + 1)
    {}
    /// From 0 up to 1.
    double next()
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return static_cast<double>(m_state >> 11) / 9007199254740992.0;
    }

private:
    std::uint64_t m_state;
};

inline constexpr sim::SimTime Promotion = sim::Minute;
inline constexpr sim::SimTime Reservation = 151 * sim::Second;
inline constexpr sim::SimTime Moment = 161'300 * sim::Millisecond;

inline std::shared_ptr<const sim::Scenario> scenario(int functions)
{
    struct Row
    {
        const char *name, *en, *ko;
        sim::Trigger trigger;
        double rate;
        sim::SimTime duration;
    };
    static const Row rows[] = {
        {"A", "Orders", "주문", sim::Trigger::Alb, 4000, 500 * sim::Millisecond},
        {"B", "Login", "로그인", sim::Trigger::ApiGateway, 60, 200 * sim::Millisecond},
        {"C", "Settlement", "정산", sim::Trigger::Sdk, 80, 500 * sim::Millisecond},
        {"D", "Thumbnails", "썸네일", sim::Trigger::S3, 10, 350 * sim::Millisecond},
        {"E", "Search", "검색", sim::Trigger::FunctionUrl, 25, 120 * sim::Millisecond},
        {"F", "Mail", "메일", sim::Trigger::Sns, 5, 900 * sim::Millisecond},
        {"G", "Reports", "보고서", sim::Trigger::EventBridge, 1, 4 * sim::Second},
        {"H", "Inventory", "재고", sim::Trigger::Sdk, 12, 250 * sim::Millisecond},
    };
    auto scenario = std::make_shared<sim::Scenario>();
    scenario->title = {"Promotion day", "프로모션 폭주"};
    for (int i = 0; i < functions; ++i) {
        const Row &row = rows[std::min(i, 7)];
        sim::FunctionConfig function;
        function.name = i < 8 ? row.name : "F" + std::to_string(i);
        function.label = {row.en, row.ko};
        function.trigger = row.trigger;
        const bool async = row.trigger == sim::Trigger::S3 || row.trigger == sim::Trigger::Sns
                           || row.trigger == sim::Trigger::EventBridge;
        function.invocation = async ? sim::Invocation::Async : sim::Invocation::Sync;
        function.settings.duration = sim::Law::constant(row.duration);
        if (i == 1)
            function.settings.provisionedConcurrency = 10;
        function.traffic = {sim::Traffic{}};
        function.traffic[0].rate = row.rate;
        scenario->functions.push_back(function);
    }
    sim::Change promotion;
    promotion.at = Promotion;
    promotion.label = {"Promotion", "프로모션"};
    promotion.function = "A";
    promotion.traffic = std::vector<sim::Traffic>{sim::Traffic{}};
    promotion.traffic->front().rate = 4000;
    sim::Change reserve;
    reserve.at = Reservation;
    reserve.function = "B";
    reserve.set.reservedConcurrency.emplace(50);
    if (functions > 1)
        scenario->changes = {promotion, reserve};
    return scenario;
}

/// How many of function `which` are in flight at `now`.
inline double level(int which, int functions, sim::SimTime now, double noise)
{
    static const double quiet[] = {50, 14, 38, 4, 3, 4, 4, 3};
    static const double busy[] = {920, 15, 25, 3, 3, 4, 4, 3};
    const double others = which == 0 && now >= Promotion && functions > 4 ? 14 : 0;
    const double base = now < Promotion ? quiet[std::min(which, 7)] : busy[std::min(which, 7)] - others;
    const double start = now < 4 * sim::Second ? 2.2 : 1.0;
    const double full =
        which == 0 && now >= Promotion && now < Reservation ? (functions > 1 ? 958 : 1000) : base * start;
    return std::max(0.0, full + (which == 0 && now >= Promotion ? 0 : (noise - 0.5) * std::sqrt(full) * 1.6));
}

inline std::shared_ptr<const std::vector<sim::Bucket>> history(int functions, int limit, sim::SimTime now)
{
    auto buckets = std::make_shared<std::vector<sim::Bucket>>();
    Noise noise(7);
    const sim::SimTime width = std::max<sim::SimTime>(sim::Second, (now / 600 / sim::Second + 1) * sim::Second);
    for (sim::SimTime from = 0; from < now; from += width) {
        sim::Bucket bucket;
        bucket.from = from;
        bucket.to = std::min(now, from + width);
        bucket.concurrencyLimit = limit;
        bucket.unreservedPool = functions > 1 && from >= Reservation ? limit - 50 : limit;
        for (int i = 0; i < functions; ++i) {
            sim::Bucket::PerFunction one;
            one.meanConcurrency = static_cast<float>(level(i, functions, from, noise.next()));
            one.peakConcurrency = one.meanConcurrency * 1.1f;
            const bool refused = from >= Promotion && !(i == 1 && from >= Reservation);
            const double perSecond = !refused ? 0
                                     : i == 0 ? 2080 + 240 * noise.next()
                                     : i < 3  ? 30 + 8 * noise.next()
                                              : 4;
            one.throttles = static_cast<float>(perSecond * sim::toSeconds(bucket.to - bucket.from));
            const double since = sim::toSeconds(from - Promotion);
            one.waiting = i == 3 && refused
                              ? static_cast<float>(std::round(34 * (1 - std::exp(-since / 30)) + 9 * noise.next()))
                              : 0;
            one.oldestAge = i == 3 && refused ? static_cast<float>(since * 0.97) : 0;
            bucket.peakConcurrency += one.peakConcurrency;
            bucket.functions.push_back(one);
        }
        buckets->push_back(std::move(bucket));
    }
    return buckets;
}

inline std::shared_ptr<const std::vector<std::vector<float>>> trace(int functions, sim::SimTime now)
{
    auto rows = std::make_shared<std::vector<std::vector<float>>>(static_cast<std::size_t>(functions) + 1);
    Noise noise(11);
    for (int step = 119; step >= 0; --step) {
        const sim::SimTime at = now - step * sim::Second / 2;
        if (at < 0)
            continue;
        float sum = 0;
        for (int i = 0; i < functions; ++i) {
            const auto value = static_cast<float>(level(i, functions, at, noise.next()));
            (*rows)[static_cast<std::size_t>(i)].push_back(value);
            sum += value;
        }
        rows->back().push_back(sum);
    }
    return rows;
}

inline sim::Lane provisionedLane(int number, Noise &noise, sim::SimTime from, sim::SimTime to)
{
    sim::Lane lane;
    lane.environment = static_cast<std::uint32_t>(number);
    lane.provisioned = true;
    for (sim::SimTime at = from + static_cast<sim::SimTime>(noise.next() * 300'000); at < to;) {
        lane.pieces.push_back({sim::Lane::Span::Run, at, at + 200 * sim::Millisecond, number + at / 100'000, false, 0});
        at +=
            200 * sim::Millisecond + static_cast<sim::SimTime>(noise.next() * (noise.next() > 0.8 ? 300'000 : 25'000));
    }
    return lane;
}

inline sim::Lane coldLane(int number, Noise &noise, sim::SimTime from)
{
    sim::Lane lane;
    lane.environment = static_cast<std::uint32_t>(number);
    lane.created = from + (number - 10) * 60 * sim::Millisecond;
    sim::SimTime at = lane.created + 2 * sim::Second;
    const std::int64_t request = number * 3;
    lane.pieces.push_back({sim::Lane::Span::Init, lane.created, at, request, true, 0});
    for (int run = 0; run < 4 - number % 3; ++run) {
        lane.pieces.push_back({sim::Lane::Span::Run, at, at + 200 * sim::Millisecond, request + run, run == 0,
                               run == 0 ? 2 * sim::Second : 0});
        at += 200 * sim::Millisecond + static_cast<sim::SimTime>(noise.next() * 300'000);
    }
    if (number % 5 == 0)
        lane.reclaimed = at + 3 * sim::Second;
    return lane;
}

inline std::shared_ptr<const sim::LaneView> lanes(int function, sim::SimTime now, bool pinned)
{
    auto view = std::make_shared<sim::LaneView>();
    view->function = function;
    view->pinned = pinned;
    view->from = pinned ? 0 : std::max<sim::SimTime>(0, now - 10 * sim::Second);
    view->to = view->from + 10 * sim::Second;
    Noise noise(23);
    for (int i = 1; i <= 10; ++i)
        view->lanes.push_back(provisionedLane(i, noise, view->from, std::min(now, view->to)));
    for (int i = 11; i <= 40; ++i)
        view->lanes.push_back(coldLane(i, noise, view->from));
    view->more = 21;
    for (int i = 0; i < 40; ++i) {
        sim::LaneView::Cross cross;
        cross.at = view->from + i * 150'000;
        cross.refused.by[0] = 1 + static_cast<std::int64_t>(noise.next() * 3);
        view->throttles.push_back(cross);
    }
    return view;
}

inline std::shared_ptr<const std::vector<sim::Mark>> marks(int functions, sim::SimTime now)
{
    auto marks = std::make_shared<std::vector<sim::Mark>>();
    if (functions < 2)
        return marks;
    marks->push_back({sim::Mark::Kind::Change, Promotion, 0, 0, now < Promotion});
    if (now >= Promotion + sim::Second)
        marks->push_back({sim::Mark::Kind::FirstThrottle, Promotion + sim::Second, 0, -1, false});
    marks->push_back({sim::Mark::Kind::Change, Reservation, 1, 1, now < Reservation});
    return marks;
}

inline sim::FunctionFrame functionFrame(int which, int functions, int limit, sim::SimTime now, Noise &noise)
{
    sim::FunctionFrame f;
    noise.next();
    const int total = static_cast<int>(level(which, functions, now, 0.5));
    const bool reserved = which == 1 && now >= Reservation;
    const double after = std::max(0.0, sim::toSeconds(now - Promotion));
    if (which == 1) {
        f.provisionedReady = f.provisionedClaimed = 10;
        f.provisionedBusy = std::min(total, 8);
    }
    if (reserved)
        f.reserved = 50;
    f.onDemand = total - f.provisionedBusy;
    f.initialising = which == 0 ? std::min(6, f.onDemand) : 0;
    f.idle = which == 0 ? 64 : which == 1 ? 54 : which == 2 ? 74 : 7;
    f.ceiling = reserved ? 50 : functions > 1 && now >= Reservation ? limit - 50 : limit;
    f.throttlesPerSecond = now < Promotion || reserved ? 0 : which == 0 ? 2215 : which < 3 ? 34 : 4;
    f.throttles = static_cast<std::int64_t>(after * (which == 0 ? 2100 : which < 3 ? 34 : 4));
    f.arrivalsPerSecond = which == 0 ? 4000 : 60;
    f.requests = static_cast<std::int64_t>(sim::toSeconds(now) * 60) + f.throttles;
    f.invocations = f.requests - f.throttles + which * 50'000;
    f.coldStarts = which == 0 ? 1000 : 40 + which;
    f.asyncWaiting = which == 3 && now > Promotion ? 34 : 0;
    f.asyncOldestAge = which == 3 && now > Promotion ? 97 * sim::Second : 0;
    f.retries = which == 3 ? 1204 : 0;
    f.cost = 0.45 * (which == 0 ? 3.2 : 0.2);
    f.provisionedCost = which == 1 ? 0.01 : 0;
    f.responseP50 = 200 * sim::Millisecond;
    f.responseP99 = 2200 * sim::Millisecond;
    return f;
}

/// The moment `now` of the promotion, with so many functions (0 to 64).
inline std::shared_ptr<const sim::Frame> frame(int functions = 4, sim::SimTime now = Moment, int limit = 1000)
{
    auto frame = std::make_shared<sim::Frame>();
    frame->run = 1;
    frame->state = sim::RunState::Running;
    frame->time = now;
    frame->events = static_cast<std::uint64_t>(now / 1000);
    frame->askedSpeed = frame->achievedSpeed = 10;
    frame->scenario = scenario(functions);
    frame->concurrencyLimit = limit;
    frame->unreservedPool = functions > 1 && now >= Reservation ? limit - 50 : limit;
    Noise noise(static_cast<std::uint64_t>(now) + 3);
    for (int i = 0; i < functions; ++i) {
        const sim::FunctionConfig &config = frame->scenario->functions[static_cast<std::size_t>(i)];
        frame->settings.push_back(config.settings);
        frame->ratePerSecond.push_back(config.traffic.front().rate);
        frame->functions.push_back(functionFrame(i, functions, limit, now, noise));
        if (i == 1 && now < Reservation) // its provisioned units come out of the shared pool until it has a reservation
            frame->unreservedPool -= frame->functions.back().provisionedClaimed;
        frame->settings.back().reservedConcurrency = frame->functions.back().reserved;
        frame->inFlight += frame->functions.back().inFlight();
        frame->unreservedInFlight += frame->functions.back().reserved ? 0 : frame->functions.back().onDemand;
    }
    frame->history = history(functions, limit, now);
    frame->trace = trace(functions, now);
    frame->marks = marks(functions, now);
    if (functions > 0)
        frame->lanes = lanes(std::min(1, functions - 1), now, true);
    return frame;
}

} // namespace Sample

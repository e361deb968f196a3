// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/lanerecorder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace sim {

namespace {

constexpr std::size_t MostProvisioned = 15;
constexpr std::size_t MostOnDemand = 15;
constexpr std::size_t CrossColumns = 400; ///< crosses closer than this share of the stretch fall together

/// The reason of Lambda's that a record names; API Gateway's own is none of them.
std::optional<ThrottleReason> throttleReason(RecordReason reason)
{
    switch (reason) {
    case RecordReason::AccountConcurrency:
    case RecordReason::SetAside:
        return ThrottleReason::AccountConcurrency;
    case RecordReason::ReservedConcurrency:
        return ThrottleReason::ReservedConcurrency;
    case RecordReason::ScalingRate:
        return ThrottleReason::ScalingRate;
    case RecordReason::RequestRate:
        return ThrottleReason::RequestRate;
    default:
        return std::nullopt;
    }
}

/// A round stretch. Newest: at least four seconds, and one and a half times what a cold start takes. Last: at least ten
/// seconds, and about twelve requests, init included.
SimTime spanOf(const Scenario &scenario, int function, bool newest)
{
    const FunctionSettings &settings = scenario.functions[static_cast<std::size_t>(function)].settings;
    double one = settings.duration.meanMicroseconds();
    for (const InitPart &part : settings.init)
        one += part.law.meanMicroseconds();
    static constexpr std::array Steps{4 * Second, 10 * Second, 20 * Second, 30 * Second, Minute, 2 * Minute,
                                      5 * Minute, 10 * Minute, 20 * Minute, 30 * Minute, Hour,   2 * Hour,
                                      4 * Hour,   6 * Hour,    12 * Hour,   24 * Hour};
    // The mean of a wide lognormal law lies beyond any time (1us to a year: 1e38); the longest step is enough for it.
    const double longest = static_cast<double>(Steps.back());
    const double times = newest ? 1.5 : 12;
    const auto wanted = times * one < longest ? static_cast<SimTime>(times * one) : Steps.back();
    const auto *const step =
        std::find_if(Steps.begin() + (newest ? 0 : 1), Steps.end(), [&](SimTime s) { return s >= wanted; });
    return std::min(step == Steps.end() ? Steps.back() : *step, std::max(scenario.duration, Second));
}

} // namespace

LaneRecorder::LaneRecorder(const Scenario &scenario, const Simulation &simulation, int function, LaneChoice::Mode mode)
    : m_function(function)
    , m_mode(mode)
    , m_span(spanOf(scenario, function, mode == LaneChoice::Mode::Newest))
{
    std::vector<Environment> there = simulation.function(function).fleet.pool.all();
    std::sort(there.begin(), there.end(),
              [](const Environment &a, const Environment &b) { return a.number < b.number; });
    for (const Environment &environment : there) {
        Lane *lane = laneOf(environment.number, environment.provisioned, environment.created);
        if (!lane || environment.state == Environment::State::Idle)
            continue;
        const Work &work = environment.work;
        const bool inInit = environment.state == Environment::State::Initialising;
        const SimTime run = work.started + work.initFor;
        if (work.initFor > 0)
            lane->pieces.push_back({Lane::Span::Init, work.started, inInit ? Never : run, work.request, work.cold, 0,
                                    initParts(simulation.function(function).setup, work)});
        if (!inInit)
            lane->pieces.push_back({Lane::Span::Run, run, Never, work.request, work.cold, run - work.received, {}});
    }
}

/// The lane of an environment, made if there is room for it; null where there is none.
Lane *LaneRecorder::laneOf(std::uint32_t environment, bool provisioned, SimTime created)
{
    if (const auto found = m_index.find(environment); found != m_index.end())
        return &m_lanes[found->second];
    if (!makeRoom(environment, provisioned))
        return nullptr;
    m_index[environment] = m_lanes.size();
    Lane lane;
    lane.environment = environment;
    lane.provisioned = provisioned;
    lane.created = created;
    m_lanes.push_back(lane);
    return &m_lanes.back();
}

/// The newest on-demand environments keep their lanes, and the first provisioned ones.
bool LaneRecorder::makeRoom(std::uint32_t environment, bool provisioned)
{
    const auto same = [&](const Lane &lane) { return lane.provisioned == provisioned; };
    const auto count = static_cast<std::size_t>(std::count_if(m_lanes.begin(), m_lanes.end(), same));
    if (count < (provisioned ? MostProvisioned : MostOnDemand))
        return true;
    if (provisioned)
        return false;
    const auto oldest = std::min_element(m_lanes.begin(), m_lanes.end(), [](const Lane &a, const Lane &b) {
        return a.provisioned != b.provisioned ? b.provisioned : a.environment < b.environment;
    });
    if (oldest->environment > environment)
        return false;
    m_lanes.erase(oldest);
    m_index.clear();
    for (std::size_t i = 0; i < m_lanes.size(); ++i)
        m_index[m_lanes[i].environment] = i;
    return true;
}

void LaneRecorder::add(const Record &record, std::span<const InitSpan> parts)
{
    if (record.function != m_function)
        return;
    if (record.kind == RecordKind::Start && record.cold)
        m_coldStart = record.t;
    switch (record.kind) {
    case RecordKind::Start:
        start(record, parts);
        break;
    case RecordKind::InitEnd:
    case RecordKind::End:
        endPiece(record);
        break;
    case RecordKind::Reclaim:
        if (const auto found = m_index.find(record.environment); found != m_index.end())
            m_lanes[found->second].reclaimed = record.t;
        break;
    case RecordKind::Throttle:
        refuse(record);
        break;
    default:
        break;
    }
    if (record.t - m_trimmed > m_span / 8)
        trim(record.t);
}

void LaneRecorder::start(const Record &record, std::span<const InitSpan> parts)
{
    const bool known = m_index.contains(record.environment);
    if (newest() && !known && !record.cold && !record.provisioned)
        return; // it was born before the window
    Lane *lane = laneOf(record.environment, record.provisioned, record.t);
    if (!lane)
        return;
    if (record.value > 0)
        lane->pieces.push_back({Lane::Span::Init,
                                record.t,
                                Never,
                                record.request,
                                record.cold,
                                record.waited,
                                {parts.begin(), parts.end()}});
    else
        lane->pieces.push_back({Lane::Span::Run, record.t, Never, record.request, record.cold, record.waited, {}});
}

void LaneRecorder::refuse(const Record &record)
{
    if (m_throttles.empty() || record.t - m_throttles.back().at >= m_span / SimTime(CrossColumns))
        m_throttles.push_back({record.t, {}});
    Refusals &refused = m_throttles.back().refused;
    if (const std::optional<ThrottleReason> reason = throttleReason(record.reason))
        ++refused.by[static_cast<std::size_t>(*reason)];
    else
        ++refused.gateway;
    refused.setAside += record.reason == RecordReason::SetAside;
}

void LaneRecorder::endPiece(const Record &record)
{
    const auto found = m_index.find(record.environment);
    if (found == m_index.end() || m_lanes[found->second].pieces.empty())
        return;
    auto &pieces = m_lanes[found->second].pieces;
    pieces.back().to = record.t;
    if (record.kind == RecordKind::InitEnd) {
        const SimTime waited = pieces.back().waited + (record.t - pieces.back().from);
        pieces.push_back({Lane::Span::Run, record.t, Never, record.request, record.cold, waited, {}});
    }
}

void LaneRecorder::trim(SimTime now)
{
    m_trimmed = now;
    const SimTime to = windowEnd(now);
    const SimTime from = to - m_span;
    // Behind a window that rests, what came lately is kept: a cold start makes it follow the clock again at once.
    const SimTime lately = now - m_span;
    const auto gone = [&](SimTime begin, SimTime end) { return end < from || (begin > to && end < lately); };
    std::erase_if(m_throttles, [&](const LaneView::Cross &cross) { return gone(cross.at, cross.at); });
    std::erase_if(m_lanes, [&](const Lane &lane) { return lane.reclaimed < from; });
    m_index.clear();
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        m_index[m_lanes[i].environment] = i;
        std::erase_if(m_lanes[i].pieces, [&](const Lane::Piece &piece) { return gone(piece.from, piece.to); });
    }
}

std::size_t LaneRecorder::bytes() const
{
    constexpr std::size_t PerEntry = 48; ///< of the index: its node and its share of the buckets
    std::size_t bytes = m_throttles.capacity() * sizeof(LaneView::Cross) + m_index.size() * PerEntry;
    for (const Lane &lane : m_lanes)
        bytes += sizeof(Lane) + lane.pieces.capacity() * sizeof(Lane::Piece);
    for (const Lane &lane : m_lanes) {
        for (const Lane::Piece &piece : lane.pieces)
            bytes += piece.parts.capacity() * sizeof(InitSpan);
    }
    return bytes;
}

SimTime LaneRecorder::windowEnd(SimTime now) const
{
    return std::max(m_span, std::min(now, restsAt()));
}

SimTime LaneRecorder::restsAt() const
{
    return newest() ? std::max<SimTime>(0, m_coldStart) + afterColdStart() : Never;
}

LaneRecords LaneRecorder::records() const
{
    if (!newest())
        return {.function = m_function};
    return {.function = m_function, .within = afterColdStart(), .until = std::max(m_span, restsAt())};
}

LaneView LaneRecorder::view(const Simulation &simulation) const
{
    LaneView view;
    view.function = m_function;
    view.mode = m_mode;
    view.to = windowEnd(simulation.now());
    view.from = view.to - m_span;
    view.lanes = m_lanes;
    // Of a burst the environments that it made, beside those that are provisioned.
    std::erase_if(view.lanes, [&](const Lane &lane) {
        return lane.reclaimed < view.from || (newest() && !lane.provisioned && lane.created < view.from);
    });
    view.throttles = m_throttles;
    std::erase_if(view.throttles,
                  [&](const LaneView::Cross &cross) { return cross.at < view.from || cross.at > view.to; });
    for (Lane &lane : view.lanes)
        std::erase_if(lane.pieces,
                      [&](const Lane::Piece &piece) { return piece.from > view.to || piece.to < view.from; });
    std::sort(view.lanes.begin(), view.lanes.end(), [](const Lane &a, const Lane &b) {
        return a.provisioned != b.provisioned ? a.provisioned : a.environment < b.environment;
    });
    const auto alive =
        std::count_if(view.lanes.begin(), view.lanes.end(), [](const Lane &lane) { return lane.reclaimed == Never; });
    view.more = std::max(0, simulation.function(m_function).fleet.environments() - static_cast<int>(alive));
    return view;
}

} // namespace sim

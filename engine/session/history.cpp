// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/history.h"

#include "engine/kernel/sharing.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace sim {

namespace {

constexpr SimTime SampleWidth = Second / 2;
constexpr std::uint64_t EventsPerSlice = 1000; ///< between two looks at who waits
constexpr std::size_t TraceLength = 120; ///< a minute of half seconds
constexpr std::size_t MostBuckets = 600;
constexpr std::size_t MostMinutes = 24 * 60; ///< of CloudWatch's points
constexpr std::size_t MostScalingSteps = 200; ///< an alarm can step every minute of a run of days

/// The narrowest round width with which the run fits into MostBuckets; a long run begins with SampleWidth, so that its
/// first minutes are seen as sharply as a short run's, and thins out as it goes.
SimTime firstBucketWidth(SimTime duration)
{
    static constexpr std::array Steps{10 * Millisecond, 20 * Millisecond, 50 * Millisecond, 100 * Millisecond,
                                      200 * Millisecond};
    for (const SimTime step : Steps) {
        if (duration <= step * SimTime(MostBuckets))
            return step;
    }
    return SampleWidth;
}

} // namespace

FunctionFrame functionFrame(const Simulation &simulation, int index)
{
    const Function &function = simulation.function(index);
    const Totals &totals = function.meter.totals;
    const Provisioned &provisioned = function.fleet.provisioned;
    FunctionFrame frame;
    frame.onDemand = function.fleet.onDemand;
    frame.initialising = function.fleet.initialising;
    frame.provisionedBusy = provisioned.busy;
    frame.provisionedReady = provisioned.usable;
    frame.provisionedClaimed = provisioned.claimed;
    frame.idle = function.fleet.pool.idle();
    frame.reserved = function.setup.settings.reservedConcurrency;
    frame.ceiling = frame.reserved.value_or(simulation.account().unreservedPool() + provisioned.claimed);
    frame.asyncWaiting = function.source.waiting();
    frame.asyncOldestAge = function.source.oldestAge(simulation.now());
    frame.requests = totals.requests;
    frame.invocations = totals.invocations;
    frame.throttles = totals.throttles;
    frame.throttledBy = totals.throttledBy;
    frame.gatewayThrottles = totals.gatewayThrottles;
    frame.throttledSetAside = totals.throttledSetAside;
    frame.coldStarts = totals.coldStarts;
    frame.retries = totals.asyncRetries + totals.callerRetries;
    frame.deadLetters = totals.deadLetters;
    frame.dropped = totals.asyncDropped;
    frame.spillovers = totals.spillovers;
    frame.errors = totals.errors;
    frame.usage = simulation.usage(index);
    const Cost spent = priced(frame.usage, function.setup.prices);
    frame.cost = spent.total();
    frame.provisionedCost = spent.provisioned;
    frame.responseP50 = function.meter.responseTime.percentile(0.5);
    frame.responseP99 = function.meter.responseTime.percentile(0.99);
    return frame;
}

Bucket joined(const Bucket &a, const Bucket &b)
{
    Bucket both = b;
    both.from = a.from;
    both.leastConcurrency = std::min(a.leastConcurrency, b.leastConcurrency);
    both.peakConcurrency = std::max(a.peakConcurrency, b.peakConcurrency);
    const auto share = static_cast<float>(static_cast<double>(a.to - a.from) / static_cast<double>(b.to - a.from));
    for (std::size_t i = 0; i < both.functions.size(); ++i) {
        const Bucket::PerFunction &earlier = a.functions[i];
        Bucket::PerFunction &one = both.functions[i];
        one.meanConcurrency = earlier.meanConcurrency * share + one.meanConcurrency * (1 - share);
        one.leastConcurrency = std::min(earlier.leastConcurrency, one.leastConcurrency);
        one.peakConcurrency = std::max(earlier.peakConcurrency, one.peakConcurrency);
        one.throttles += earlier.throttles;
        one.refused += earlier.refused;
        one.arrivals += earlier.arrivals;
        one.coldStarts += earlier.coldStarts;
    }
    return both;
}

History::History(std::shared_ptr<const Scenario> scenario, const Simulation &simulation)
    : m_scenario(std::move(scenario))
    , m_width(firstBucketWidth(m_scenario->duration))
    , m_nextBucket(m_width)
    , m_nextSample(SampleWidth)
    , m_metrics(simulation, m_scenario->duration, m_observation)
    , m_seconds(simulation)
{
    const auto functions = static_cast<std::size_t>(simulation.functionCount());
    m_observation.peaks.assign(functions + 1, 0);
    m_observation.lows.assign(functions + 1, {});
    m_observation.scaling = true;
    m_trace.assign(functions + 1, {});
    m_rates.assign(functions, {});
    for (std::size_t i = 0; i < functions; ++i)
        m_bucketBase.push_back(baseline(simulation, static_cast<int>(i)));
    m_sampleBase = m_secondBase = m_bucketBase;
    showLanes(simulation, 0, true);
}

History::Baseline History::baseline(const Simulation &simulation, int function)
{
    const Totals &totals = simulation.totals(function);
    return {totals.throttles + totals.gatewayThrottles,
            totals.requests,
            totals.coldStarts,
            simulation.function(function).meter.inFlight.integral(simulation.now()),
            {totals.throttledBy, totals.gatewayThrottles, totals.throttledSetAside}};
}

void History::setScenario(std::shared_ptr<const Scenario> scenario)
{
    m_scenario = std::move(scenario);
    if (!m_again)
        return;
    // What is run again must have the edit in it.
    m_again.emplace(*m_scenario);
    m_lanes.emplace(*m_scenario, *m_again, m_lanes->function(), true);
}

void History::showLanes(const Simulation &simulation, int function, bool pinned, const StopAsked &stop)
{
    m_again.reset();
    if (!pinned) {
        m_lanes.emplace(*m_scenario, simulation, function, false);
        return;
    }
    // The pinned stretch is the run's beginning. If that is over, the beginning is run again: it is the same.
    m_again.emplace(*m_scenario);
    m_lanes.emplace(*m_scenario, *m_again, function, true);
    catchUpLanes(simulation, stop);
}

void History::catchUpLanes(const Simulation &simulation, const StopAsked &stop)
{
    Observation observation;
    observation.records = true;
    observation.onlyFunction = m_lanes->function();
    for (bool there = false; m_again && !there;) {
        // So many events and no more: of this very instant some may be still to come.
        const std::uint64_t left = simulation.events() - std::min(simulation.events(), m_again->events());
        there = left == 0
                || m_again->advance(std::min(simulation.now(), m_lanes->span()), &observation,
                                    std::min(left, EventsPerSlice))
                || m_again->memory() > MemoryBudget / 4; // the lanes show what came before
        for (const Record &record : observation.log)
            m_lanes->add(record);
        observation.log.clear();
        if (!there && stop && stop())
            return;
    }
    m_again.reset();
}

/// Records are for the lanes alone, and not while the beginning is run again for them.
void History::watchLanes(SimTime now)
{
    m_observation.records = !m_again && m_lanes->wants(now);
    m_observation.onlyFunction = m_lanes->function();
}

bool History::advance(Simulation &simulation, SimTime until, std::uint64_t mostEvents)
{
    // A year in which nothing happens has sixty million boundaries: they count as well.
    constexpr std::uint64_t BoundaryCost = 10;
    std::uint64_t left = mostEvents;
    while (simulation.now() < until || simulation.nextEvent() <= until) {
        if (left == 0)
            return false;
        watchLanes(simulation.now());
        const std::uint64_t before = simulation.events();
        const SimTime boundary = nextBoundary();
        const bool complete = simulation.advance(std::min(until, boundary), &m_observation, left);
        absorb();
        if (!complete)
            return false;
        std::uint64_t cost = simulation.events() - before;
        if (simulation.now() >= boundary) {
            cross(simulation);
            cost += BoundaryCost;
        }
        if (mostEvents != std::numeric_limits<std::uint64_t>::max())
            left -= std::min(left, cost);
    }
    return true;
}

bool History::step(Simulation &simulation, const StopAsked &stop)
{
    const auto leaveOff = [&] { return stop && stop(); };
    while (simulation.nextEvent() <= simulation.end()) {
        // Up to the instant before the event first, so that the boundaries in between are seen.
        const SimTime next = simulation.nextEvent();
        while (next > simulation.now() && !advance(simulation, next - Microsecond, EventsPerSlice)) {
            if (leaveOff())
                return false;
        }
        watchLanes(simulation.now());
        const bool handled = simulation.tryStep(&m_observation);
        absorb();
        if (handled)
            return true;
        if (leaveOff())
            return false;
    }
    while (!advance(simulation, simulation.end(), EventsPerSlice) && !leaveOff()) {}
    return false;
}

void History::absorb()
{
    for (const Record &record : m_observation.log)
        m_lanes->add(record);
    m_observation.log.clear();
    for (const ScalingStep &step : m_observation.scalingSteps)
        addScalingStep(step);
    m_observation.scalingSteps.clear();
}

void History::addScalingStep(const ScalingStep &step)
{
    const auto last = std::find_if(m_scalingSteps.rbegin(), m_scalingSteps.rend(),
                                   [&](const ScalingStep &old) { return old.function == step.function; });
    if (last != m_scalingSteps.rend()) {
        if (last->at == step.at) { // an edit runs its instant once more
            *last = step;
            return;
        }
        // An alarm that goes on asks every minute for what there is no room for.
        if (step.refused() && last->asked == step.asked && last->room == step.room)
            return;
    }
    if (m_scalingSteps.size() == MostScalingSteps)
        m_scalingSteps.erase(m_scalingSteps.begin());
    m_scalingSteps.push_back(step);
}

void History::cross(const Simulation &simulation)
{
    while (m_nextBucket <= simulation.now())
        closeBucket(simulation);
    while (m_nextSample <= simulation.now())
        takeSample(simulation);
    while (m_metrics.lastOfMinute() <= simulation.now())
        closeMinute(simulation);
}

void History::closeMinute(const Simulation &simulation)
{
    m_metrics.minuteOver(simulation, m_observation);
    m_minutes.push_back(std::make_shared<const std::vector<MetricPoint>>(std::move(m_metrics.points)));
    m_metrics.points.clear();
    if (m_minutes.size() > MostMinutes)
        m_minutes.erase(m_minutes.begin());
}

Bucket History::bucketSince(const Simulation &simulation) const
{
    Bucket bucket;
    bucket.from = m_bucketFrom;
    bucket.to = simulation.now();
    bucket.concurrencyLimit = simulation.account().limit;
    bucket.unreservedPool = simulation.account().unreservedPool();
    const auto leastOf = [&](Low low, int level) {
        low.keep(bucket.to, level);
        return low.lowest;
    };
    bucket.leastConcurrency = leastOf(m_observation.lows.back(), simulation.account().inFlight);
    bucket.peakConcurrency = m_observation.peaks.back();
    const auto span = static_cast<double>(std::max<SimTime>(1, bucket.to - bucket.from));
    for (std::size_t i = 0; i < m_bucketBase.size(); ++i) {
        const int function = static_cast<int>(i);
        const Baseline now = baseline(simulation, function);
        const Baseline &then = m_bucketBase[i];
        const Source &source = simulation.function(function).source;
        Bucket::PerFunction one;
        one.meanConcurrency = static_cast<float>(static_cast<double>(now.integral - then.integral) / span);
        one.leastConcurrency = leastOf(m_observation.lows[i], simulation.function(function).fleet.inFlight());
        one.peakConcurrency = m_observation.peaks[i];
        one.throttles = now.throttles - then.throttles;
        one.refused = now.refused;
        one.refused -= then.refused;
        one.arrivals = now.arrivals - then.arrivals;
        one.coldStarts = now.coldStarts - then.coldStarts;
        one.waiting = source.waiting();
        one.oldestAge = static_cast<float>(toSeconds(source.oldestAge(simulation.now())));
        bucket.functions.push_back(one);
    }
    return bucket;
}

void History::closeBucket(const Simulation &simulation)
{
    m_buckets.push_back(std::make_shared<const Bucket>(bucketSince(simulation)));
    m_bucketFrom = m_nextBucket;
    if (m_buckets.size() == MostBuckets && m_bucketFrom < simulation.end())
        thinOut();
    m_nextBucket = m_bucketFrom + m_width;
    for (std::size_t i = 0; i < m_bucketBase.size(); ++i) {
        m_bucketBase[i] = baseline(simulation, static_cast<int>(i));
        m_observation.peaks[i] = simulation.function(static_cast<int>(i)).fleet.inFlight();
    }
    m_observation.peaks.back() = simulation.account().inFlight;
    m_observation.lows.assign(m_observation.lows.size(), {.since = simulation.now()});
}

/// Half as many buckets, each twice as wide.
void History::thinOut()
{
    for (std::size_t i = 0; i < m_buckets.size() / 2; ++i)
        m_buckets[i] = std::make_shared<const Bucket>(joined(*m_buckets[2 * i], *m_buckets[2 * i + 1]));
    m_buckets.resize(m_buckets.size() / 2);
    m_width *= 2;
}

void History::takeSample(const Simulation &simulation)
{
    float account = 0;
    for (std::size_t i = 0; i < m_sampleBase.size(); ++i) {
        const Baseline now = baseline(simulation, static_cast<int>(i));
        const auto mean = static_cast<float>(static_cast<double>(now.integral - m_sampleBase[i].integral)
                                             / static_cast<double>(SampleWidth));
        account += mean;
        m_trace[i].push_back(mean);
        m_sampleBase[i] = now;
    }
    m_trace.back().push_back(account);
    for (auto &row : m_trace) {
        if (row.size() > TraceLength)
            row.erase(row.begin());
    }
    if (m_nextSample % Second == 0) {
        for (std::size_t i = 0; i < m_secondBase.size(); ++i) {
            const Baseline &now = m_sampleBase[i];
            const Baseline &then = m_secondBase[i];
            m_rates[i] = {static_cast<double>(now.arrivals - then.arrivals),
                          static_cast<double>(now.throttles - then.throttles),
                          static_cast<double>(now.coldStarts - then.coldStarts)};
        }
        m_secondBase = m_sampleBase;
        m_seconds.secondOver(simulation);
    }
    m_nextSample += SampleWidth;
}

std::int64_t History::ownBytes() const
{
    std::size_t bytes = sizeof(History) + m_lanes->bytes() + m_seconds.bytes()
                        + m_scalingSteps.capacity() * sizeof(ScalingStep) + m_minutes.capacity() * sizeof(MetricMinute);
    for (const std::vector<float> &row : m_trace)
        bytes += row.capacity() * sizeof(float);
    for (const std::shared_ptr<const Bucket> &bucket : m_buckets) {
        const std::size_t whole = sizeof(Bucket) + bucket->functions.capacity() * sizeof(Bucket::PerFunction);
        bytes += sizeof(bucket) + partOf(bucket, whole);
    }
    for (const MetricMinute &minute : m_minutes)
        bytes += partOf(minute, minute->capacity() * sizeof(MetricPoint));
    if (m_again)
        bytes += static_cast<std::size_t>(m_again->ownBytes());
    return static_cast<std::int64_t>(bytes);
}

std::vector<Mark> History::marks(const Simulation &simulation) const
{
    std::vector<Mark> marks;
    std::unordered_map<std::string_view, int> indices; // a file may have a hundred thousand changes
    for (std::size_t i = 0; i < m_scenario->functions.size(); ++i)
        indices.emplace(m_scenario->functions[i].name, static_cast<int>(i));
    for (std::size_t i = 0; i < m_scenario->changes.size(); ++i) {
        const Change &change = m_scenario->changes[i];
        const auto function = indices.find(change.function);
        marks.push_back({Mark::Kind::Change, change.at, function == indices.end() ? -1 : function->second,
                         static_cast<int>(i), change.at > simulation.now()});
        for (const auto &refused : simulation.refusedChanges()) // seldom one
            marks.back().refused = marks.back().refused || *refused == change;
    }
    if (const auto [at, function] = simulation.account().throttle; at != Never)
        marks.push_back({Mark::Kind::FirstThrottle, at, function, -1, false});
    if (const auto [at, function] = simulation.account().deadLetter; at != Never)
        marks.push_back({Mark::Kind::FirstDeadLetter, at, function, -1, false});
    for (const ScalingStep &step : m_scalingSteps)
        marks.push_back({step.refused() ? Mark::Kind::ScalingRefused : Mark::Kind::Scaled, step.at, step.function, -1,
                         false, step.asked, step.room});
    return marks;
}

void History::fill(Frame &frame, const Simulation &simulation, bool charts) const
{
    frame.time = simulation.now();
    frame.events = simulation.events();
    frame.fingerprint = simulation.fingerprint();
    frame.scenario = m_scenario;
    frame.concurrencyLimit = simulation.account().limit;
    frame.inFlight = simulation.account().inFlight;
    frame.unreservedPool = simulation.account().unreservedPool();
    frame.unreservedInFlight = simulation.account().unreservedInFlight;
    frame.bucketWidth = m_width;
    for (int i = 0; i < simulation.functionCount(); ++i) {
        FunctionFrame one = functionFrame(simulation, i);
        const Rates &rates = m_rates[static_cast<std::size_t>(i)];
        one.lastSecond = m_seconds.last(i);
        one.arrivalsPerSecond = rates.arrivals;
        one.throttlesPerSecond = rates.throttles;
        one.coldStartsPerSecond = rates.coldStarts;
        frame.functions.push_back(one);
        frame.settings.push_back(simulation.function(i).setup.settings);
        frame.ratePerSecond.push_back(
            rateAt(simulation.function(i).arrivals.traffic(), simulation.now(), m_scenario->duration));
    }
    if (!charts)
        return;
    auto buckets = std::make_shared<std::vector<Bucket>>();
    buckets->reserve(m_buckets.size() + 1);
    for (const std::shared_ptr<const Bucket> &bucket : m_buckets)
        buckets->push_back(*bucket);
    if (simulation.now() > m_bucketFrom && buckets->size() < MostBuckets)
        buckets->push_back(bucketSince(simulation));
    frame.history = std::move(buckets);
    frame.seconds = std::make_shared<const std::vector<Seconds>>(m_seconds.all(simulation));
    frame.trace = std::make_shared<const std::vector<std::vector<float>>>(m_trace);
    frame.marks = std::make_shared<const std::vector<Mark>>(marks(simulation));
    frame.lanes = std::make_shared<const LaneView>(m_lanes->view(simulation));
    frame.metrics = std::make_shared<const std::vector<MetricMinute>>(m_minutes);
}

std::shared_ptr<const Frame> History::frame(const Simulation &simulation) const
{
    auto frame = std::make_shared<Frame>();
    frame->state = simulation.now() >= simulation.end() ? RunState::Finished : RunState::Paused;
    fill(*frame, simulation, true);
    frame->frontier = frame->time;
    return frame;
}

} // namespace sim

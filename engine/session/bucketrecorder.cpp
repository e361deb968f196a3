// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/bucketrecorder.h"

#include "engine/kernel/sharing.h"

#include <algorithm>
#include <array>

namespace sim {

namespace {

constexpr std::size_t MostBuckets = 600;

/// The narrowest round width with which the run fits into MostBuckets; a long run begins with half a second, so that its
/// first minutes are seen as sharply as a short run's, and thins out as it goes.
SimTime firstWidth(SimTime duration)
{
    static constexpr std::array Steps{10 * Millisecond, 20 * Millisecond, 50 * Millisecond, 100 * Millisecond,
                                      200 * Millisecond};
    for (const SimTime step : Steps) {
        if (duration <= step * SimTime(MostBuckets))
            return step;
    }
    return Second / 2;
}

/// Where a level that lasts until now counts, too.
int leastOf(Low low, SimTime now, int level)
{
    low.keep(now, level);
    return low.lowest;
}

} // namespace

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
        one.meanWaiting = earlier.meanWaiting * share + one.meanWaiting * (1 - share);
        one.leastWaiting = std::min(earlier.leastWaiting, one.leastWaiting);
        one.peakWaiting = std::max(earlier.peakWaiting, one.peakWaiting);
        one.throttles += earlier.throttles;
        one.refused += earlier.refused;
        one.arrivals += earlier.arrivals;
        one.coldStarts += earlier.coldStarts;
    }
    return both;
}

BucketRecorder::BucketRecorder(SimTime duration, const Simulation &simulation, Observation &observation)
    : m_width(firstWidth(duration))
    , m_since(static_cast<std::size_t>(simulation.functionCount()))
{
    observation.peaks.resize(m_since.size() + 1);
    observation.lows.resize(m_since.size() + 1);
    observation.waiting.resize(m_since.size());
    beginAnew(simulation, observation);
}

Bucket::PerFunction BucketRecorder::functionSince(const Simulation &simulation, const Observation &observation,
                                                  std::size_t index) const
{
    const int number = static_cast<int>(index);
    const Function &function = simulation.function(number);
    const SimTime now = simulation.now();
    const Stretch stretch = m_since[index].upTo(simulation, number);
    Bucket::PerFunction one;
    one.meanConcurrency = static_cast<float>(stretch.meanConcurrency(now - m_from));
    one.leastConcurrency = leastOf(observation.lows[index], now, function.fleet.inFlight());
    one.peakConcurrency = observation.peaks[index];
    one.throttles = stretch.refusals();
    one.refused = stretch.refused();
    one.arrivals = stretch.totals.requests;
    one.coldStarts = stretch.totals.coldStarts;
    one.waiting = function.source.waiting();
    LevelWatch waiting = observation.waiting[index];
    waiting.keep(now, one.waiting);
    one.meanWaiting = static_cast<float>(waiting.area / static_cast<double>(now - m_from));
    one.leastWaiting = waiting.lowest;
    one.peakWaiting = waiting.highest;
    one.oldestAge = static_cast<float>(toSeconds(function.source.oldestAge(now)));
    return one;
}

Bucket BucketRecorder::since(const Simulation &simulation, const Observation &observation) const
{
    const Account &account = simulation.account();
    Bucket bucket;
    bucket.from = m_from;
    bucket.to = simulation.now();
    bucket.concurrencyLimit = account.limit;
    bucket.unreservedPool = account.unreservedPool();
    bucket.leastConcurrency = leastOf(observation.lows.back(), bucket.to, account.inFlight);
    bucket.peakConcurrency = observation.peaks.back();
    bucket.functions.reserve(m_since.size());
    for (std::size_t i = 0; i < m_since.size(); ++i)
        bucket.functions.push_back(functionSince(simulation, observation, i));
    return bucket;
}

void BucketRecorder::look(const Simulation &simulation, Observation &observation)
{
    m_buckets.push_back(std::make_shared<const Bucket>(since(simulation, observation)));
    m_from += m_width;
    if (m_buckets.size() == MostBuckets && m_from < simulation.end())
        thinOut();
    for (std::size_t i = 0; i < m_since.size(); ++i)
        m_since[i].take(simulation, static_cast<int>(i));
    beginAnew(simulation, observation);
}

/// What runs on counts for the next bucket, too.
void BucketRecorder::beginAnew(const Simulation &simulation, Observation &observation)
{
    for (std::size_t i = 0; i < m_since.size(); ++i)
        observation.peaks[i] = simulation.function(static_cast<int>(i)).fleet.inFlight();
    observation.peaks.back() = simulation.account().inFlight;
    observation.lows.assign(observation.lows.size(), {.since = simulation.now()});
    observation.waiting.assign(observation.waiting.size(), {.since = simulation.now()});
}

/// Half as many buckets, each twice as wide.
void BucketRecorder::thinOut()
{
    for (std::size_t i = 0; i < m_buckets.size() / 2; ++i)
        m_buckets[i] = std::make_shared<const Bucket>(joined(*m_buckets[2 * i], *m_buckets[2 * i + 1]));
    m_buckets.resize(m_buckets.size() / 2);
    m_width *= 2;
}

std::vector<Bucket> BucketRecorder::all(const Simulation &simulation, const Observation &observation) const
{
    std::vector<Bucket> all;
    all.reserve(m_buckets.size() + 1);
    for (const std::shared_ptr<const Bucket> &bucket : m_buckets)
        all.push_back(*bucket);
    if (simulation.now() > m_from && all.size() < MostBuckets)
        all.push_back(since(simulation, observation));
    return all;
}

std::size_t BucketRecorder::bytes() const
{
    std::size_t bytes = m_since.capacity() * sizeof(TotalsSince);
    for (const std::shared_ptr<const Bucket> &bucket : m_buckets) {
        const std::size_t whole = sizeof(Bucket) + bucket->functions.capacity() * sizeof(Bucket::PerFunction);
        bytes += sizeof(bucket) + partOf(bucket, whole);
    }
    return bytes;
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/simulation.h"
#include "engine/lambda/validation.h"
#include "tests/auditor.h"
#include "tests/builders.h"

#include <QTest>

#include <rapidcheck.h>

#include <map>
#include <tuple>

using namespace sim;

namespace {

template<typename T>
T oneOf(std::initializer_list<T> values)
{
    return *rc::gen::elementOf(std::vector<T>(values));
}

int between(int low, int high)
{
    return *rc::gen::inRange(low, high + 1);
}

Law anyLaw(SimTime scale)
{
    const SimTime mean = scale * between(1, 20);
    return oneOf<Law>({Law::constant(mean), Law::exponential(mean), Law::normal(mean, mean / 2),
                       Law::lognormal(mean, 4 * mean), Law::uniform(mean / 2, mean),
                       Law::empirical({0, mean, 3 * mean})});
}

Traffic anyTraffic(SimTime end)
{
    Traffic entry;
    entry.kind = oneOf({TrafficKind::Constant, TrafficKind::Poisson, TrafficKind::Ramp, TrafficKind::Wave,
                        TrafficKind::Burst, TrafficKind::Trace});
    entry.rate = between(0, 60);
    entry.toRate = between(0, 200);
    entry.amplitude = entry.rate / 2;
    entry.period = between(1, 30) * Second;
    entry.from = oneOf<std::optional<SimTime>>({std::nullopt, SimTime(0), 3 * Second});
    entry.until = oneOf<std::optional<SimTime>>({std::nullopt, end / 2, end});
    entry.count = oneOf({0, 10, 150, 1300});
    entry.at = between(3, 15) * Second;
    if (entry.kind == TrafficKind::Trace) {
        for (int i = between(0, 30); i > 0; --i)
            entry.times.push_back(between(0, 40) * Second / 2);
    }
    return entry;
}

FunctionConfig anyFunction(const std::string &name, SimTime end)
{
    FunctionConfig function;
    function.name = name;
    function.trigger = oneOf({Trigger::Alb, Trigger::ApiGateway, Trigger::FunctionUrl, Trigger::Sdk, Trigger::S3});
    function.invocation = triggerIsAsync(function.trigger) ? Invocation::Async : Invocation::Sync;
    FunctionSettings &settings = function.settings;
    settings.duration = anyLaw(oneOf({SimTime(1), 50 * Millisecond, 300 * Millisecond}));
    if (oneOf({false, true}))
        settings.init = {{{}, anyLaw(100 * Millisecond)}, {{}, anyLaw(10 * Millisecond)}};
    settings.timeout = oneOf({Second, 15 * Minute});
    settings.errorRate = oneOf({0.0, 0.3, 1.0});
    settings.idleTimeout = anyLaw(oneOf({Second / 10, Minute}));
    settings.environmentSelection = oneOf({EnvironmentSelection::MostRecentlyUsed, EnvironmentSelection::NewestCreated,
                                           EnvironmentSelection::LeastRecentlyUsed});
    settings.reservedConcurrency = oneOf<std::optional<int>>({std::nullopt, std::nullopt, 0, 1, 5, 20});
    settings.provisionedConcurrency = oneOf({0, 0, 1, 5, 12});
    settings.async.maximumEventAge = oneOf({Minute, 6 * Hour});
    settings.async.onFailure = oneOf({FailureDestination::None, FailureDestination::Sqs});
    settings.callerRetry.policy = oneOf({RetryPolicy::None, RetryPolicy::SdkStandard, RetryPolicy::Fixed});
    for (int i = between(1, 3); i > 0; --i)
        function.traffic.push_back(anyTraffic(end));
    return function;
}

Change anyChange(const std::vector<FunctionConfig> &functions, SimTime end)
{
    Change change;
    change.at = between(0, static_cast<int>(end / Second)) * Second;
    if (between(0, 3) == 0) {
        change.concurrencyLimit = between(60, 300);
        return change;
    }
    change.function = (*rc::gen::elementOf(functions)).name;
    if (oneOf({false, true}))
        change.set.reservedConcurrency = oneOf<std::optional<int>>({std::nullopt, 0, 3, 15});
    if (oneOf({false, true}))
        change.set.provisionedConcurrency = oneOf({0, 2, 8});
    if (oneOf({false, true}))
        change.traffic = std::vector<Traffic>{anyTraffic(end)};
    if (oneOf({false, true}))
        change.set.duration = anyLaw(100 * Millisecond);
    return change;
}

/// Any scenario that the rules accept: what does not fit is left out, function by function and change by change.
Scenario anyScenario()
{
    Scenario scenario;
    scenario.seed = static_cast<std::uint64_t>(between(1, 1000000));
    scenario.duration = 40 * Second;
    scenario.account.concurrencyLimit = oneOf({20, 60, 300, 5000});
    scenario.model.unreservedMinimum = 10;
    scenario.model.provisionedPreparation = oneOf({SimTime(0), 5 * Second});
    scenario.model.asyncJitter = oneOf({false, true});
    scenario.model.requestRateQuota = oneOf({false, true, true});
    scenario.model.apiGatewayBurst = oneOf({10.0, 5000.0});
    scenario.model.apiGatewayRate = oneOf({20.0, 10000.0});
    const int functions = between(1, 4);
    for (int i = 0; i < functions; ++i) {
        scenario.functions.push_back(anyFunction(std::string(1, static_cast<char>('A' + i)), scenario.duration));
        FunctionSettings &settings = scenario.functions.back().settings;
        if (!validate(scenario).empty()) {
            settings.reservedConcurrency.reset();
            settings.provisionedConcurrency = 0;
        }
    }
    for (int i = between(0, 6); i > 0; --i) {
        scenario.changes.push_back(anyChange(scenario.functions, scenario.duration));
        if (!validate(scenario).empty())
            scenario.changes.pop_back();
    }
    return scenario;
}

/// Scenarios whose changes come while the limits bind: runs that last, pools that are full, limits that move.
Scenario anyFullScenario()
{
    Scenario scenario;
    scenario.seed = static_cast<std::uint64_t>(between(1, 1000000));
    scenario.duration = 40 * Second;
    scenario.account.concurrencyLimit = between(20, 60);
    scenario.model.unreservedMinimum = oneOf({0, 5});
    scenario.model.provisionedPreparation = oneOf({SimTime(0), 3 * Second});
    for (int i = between(2, 4); i > 0; --i) {
        FunctionConfig function = lab::Fn(std::string(1, static_cast<char>('A' + i)))
                                      .trigger(oneOf({Trigger::Sdk, Trigger::Alb, Trigger::S3, Trigger::Sqs}))
                                      .poisson(between(2, 60))
                                      .burst(oneOf({0, 30, 100}), between(0, 20) * Second);
        function.settings.duration = anyLaw(oneOf({300 * Millisecond, Second}));
        function.settings.sqs.batchSize = 1;
        scenario.functions.push_back(function);
    }
    for (int i = between(2, 8); i > 0; --i) {
        Change change = lab::changeOf((*rc::gen::elementOf(scenario.functions)).name, between(2, 38) * Second);
        switch (between(0, 3)) {
        case 0:
            change = lab::limitTo(between(5, 80), change.at);
            break;
        case 1:
            change.set.provisionedConcurrency = between(0, 20);
            break;
        default:
            change.set.reservedConcurrency = oneOf<std::optional<int>>({std::nullopt, 0, between(1, 30)});
            break;
        }
        scenario.changes.push_back(change);
        if (!validate(scenario).empty())
            scenario.changes.pop_back();
    }
    std::stable_sort(scenario.changes.begin(), scenario.changes.end(),
                     [](const Change &a, const Change &b) { return a.at < b.at; });
    return scenario;
}

/// Counts what runs from the log alone, and holds each admission against the limits in force.
class LimitWatch
{
public:
    explicit LimitWatch(const Scenario &scenario)
        : m_scenario(scenario)
        , m_limit(scenario.account.concurrencyLimit)
        , m_running(scenario.functions.size())
        , m_reserved(scenario.functions.size())
    {
        for (std::size_t i = 0; i < m_reserved.size(); ++i)
            m_reserved[i] = scenario.functions[i].settings.reservedConcurrency;
    }

    /// Whether this record leaves the limits kept; a start above one does not.
    bool keeps(const Record &record)
    {
        const auto function = static_cast<std::size_t>(record.function);
        if (record.kind == RecordKind::End) {
            --m_running[function];
            --m_all;
        } else if (record.kind == RecordKind::Start) {
            ++starts;
            atTheLimit += ++m_all == m_limit;
            return ++m_running[function] <= m_reserved[function].value_or(m_limit) && m_all <= m_limit;
        } else if (record.kind == RecordKind::Change) {
            const Change &change = m_scenario.changes[static_cast<std::size_t>(record.value)];
            m_limit = change.concurrencyLimit.value_or(m_limit);
            aboveALimit += m_all > m_limit;
            if (change.set.reservedConcurrency) {
                m_reserved[function] = *change.set.reservedConcurrency;
                aboveALimit += m_running[function] > m_reserved[function].value_or(m_limit);
            }
        }
        return true;
    }

    std::int64_t starts = 0;
    std::int64_t atTheLimit = 0; ///< starts that filled the account
    std::int64_t aboveALimit = 0; ///< changes that left more running than they allow

private:
    const Scenario &m_scenario;
    int m_limit;
    int m_all = 0;
    std::vector<int> m_running;
    std::vector<std::optional<int>> m_reserved;
};

void checkCounts(const FunctionReport &f)
{
    const Totals &t = f.totals;
    RC_ASSERT(t.requests == f.succeeded + f.failed + f.refused + f.inFlight + f.asyncPending + f.callerPending);
    RC_ASSERT(t.attempts == t.invocations + t.throttles);
    RC_ASSERT(t.throttles == t.throttledBy[0] + t.throttledBy[1] + t.throttledBy[2] + t.throttledBy[3]);
    RC_ASSERT(t.coldStarts <= t.invocations && t.errors <= t.invocations && t.timeouts <= t.errors);
    RC_ASSERT(t.deadLetters <= t.asyncDropped && t.asyncDropped <= t.asyncReceived);
    RC_ASSERT(t.provisionedInvocations + t.coldStarts <= t.invocations);
    RC_ASSERT(t.lambda429 + t.lambda200 + t.lambda202 <= t.attempts + t.asyncReceived);
    const std::int64_t answers =
        t.answers200 + t.answers202 + t.answers429 + t.answers500 + t.answers502 + t.answers504;
    RC_ASSERT(answers == t.lambda200 + t.lambda202 + t.lambda429 + t.gatewayThrottles);
    RC_ASSERT(f.environmentsMean >= f.concurrencyMean - 1e-9);
    RC_ASSERT(f.duration.p50 <= f.duration.p95 && f.duration.p95 <= f.duration.p99 && f.duration.p99 <= f.duration.max);
}

/// What came in and how long it ran, of every function but the first: by function, request and attempt.
std::map<std::tuple<int, std::int64_t, int>, SimTime> drawsOfOthers(const Scenario &scenario)
{
    std::map<std::tuple<int, std::int64_t, int>, SimTime> draws;
    Simulation simulation(scenario);
    Observation observation;
    observation.records = true;
    simulation.advance(simulation.end(), &observation);
    for (const Record &record : observation.log) {
        if (record.function <= 0 || record.duplicate)
            continue;
        if (record.kind == RecordKind::Arrival)
            draws[{record.function, record.request, 0}] = record.t;
        if (record.kind == RecordKind::End)
            draws[{record.function, record.request, record.attempt}] = record.duration;
    }
    return draws;
}

} // namespace

/// What holds for every scenario, tried on scenarios that nobody thought of.
class TestProperties : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void requestsAreConserved();
    void theAuditorNotices();
    void everyDecisionFollowsTheRules();
    void logAndTotalsAgree();
    void slicesChangeNothing();
    void twinsAndWatchersChangeNothing();
    void reservedIsAlwaysThere();
    void nothingIsAdmittedAboveALimit();
    void othersKeepTheirDraws();
};

void TestProperties::initTestCase()
{
    // The same scenarios each time; RC_PARAMS in the environment asks for others.
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "seed=20231126 max_success=500 noshrink=1");
}

void TestProperties::requestsAreConserved()
{
    QVERIFY(rc::check("at any moment every request is in exactly one place (M7)", [] {
        Simulation simulation(anyScenario());
        for (int part = 1; part <= 10; ++part) {
            simulation.advance(simulation.end() / 10 * part);
            for (const FunctionReport &report : simulation.report().functions)
                checkCounts(report);
        }
    }));
}

void TestProperties::theAuditorNotices()
{
    // The same log, held against a limit that is one higher or one lower than the engine's.
    const Scenario scenario = lab::scenario({lab::Fn("A").burst(901)}, 900);
    Simulation simulation(scenario);
    Observation observation;
    observation.records = true;
    simulation.advance(simulation.end(), &observation);
    const auto faultAt = [&](int limit) {
        Scenario other = scenario;
        other.account.concurrencyLimit = limit;
        return QString::fromStdString(Auditor(other).judge(observation.log));
    };
    QCOMPARE(faultAt(900), QString());
    QVERIFY(faultAt(899).contains(QLatin1String("admitted against the limits")));
    QVERIFY(faultAt(901).contains(QLatin1String("refused though no limit demands it")));
}

void TestProperties::everyDecisionFollowsTheRules()
{
    std::int64_t starts = 0;
    std::int64_t throttles = 0;
    QVERIFY(rc::check("no admission above a limit and no refusal without one (M2 to M5, M8)", [&] {
        const Scenario scenario = anyScenario();
        Simulation simulation(scenario);
        Observation observation;
        observation.records = true;
        simulation.advance(simulation.end(), &observation);
        Auditor auditor(scenario);
        const std::string fault = auditor.judge(observation.log);
        starts += auditor.judgedStarts;
        throttles += auditor.judgedThrottles;
        if (!fault.empty())
            RC_FAIL(fault);
    }));
    QVERIFY2(starts > 50000 && throttles > 50000, qPrintable(QStringLiteral("%1 %2").arg(starts).arg(throttles)));
}

void TestProperties::logAndTotalsAgree()
{
    QVERIFY(rc::check("the log and the totals tell the same story", [] {
        Simulation simulation(anyScenario());
        Observation observation;
        observation.records = true;
        simulation.advance(simulation.end(), &observation);
        SimTime last = 0;
        for (const Record &record : observation.log) {
            RC_ASSERT(record.t >= last);
            last = record.t;
        }
        for (int f = 0; f < simulation.functionCount(); ++f) {
            const auto logged = [&](RecordKind kind, bool gateway = false) {
                return std::count_if(observation.log.begin(), observation.log.end(), [&](const Record &record) {
                    return record.function == f && record.kind == kind
                           && (record.reason == RecordReason::GatewayRate) == gateway;
                });
            };
            const Totals &totals = simulation.totals(f);
            RC_ASSERT(logged(RecordKind::Arrival) == totals.requests);
            RC_ASSERT(logged(RecordKind::Start) == totals.invocations);
            RC_ASSERT(logged(RecordKind::Throttle) == totals.throttles);
            RC_ASSERT(logged(RecordKind::Throttle, true) == totals.gatewayThrottles);
            RC_ASSERT(logged(RecordKind::Retry) == totals.asyncRetries + totals.callerRetries);
            RC_ASSERT(logged(RecordKind::DeadLetter) == totals.deadLetters);
            RC_ASSERT(logged(RecordKind::DeadLetter) + logged(RecordKind::Drop) == totals.asyncDropped);
        }
    }));
}

void TestProperties::slicesChangeNothing()
{
    QVERIFY(rc::check("a run in any slices, by steps and from copies is the same run", [] {
        const Scenario scenario = anyScenario();
        Simulation whole(scenario);
        whole.advance(whole.end());
        Simulation parts(scenario);
        for (int i = 0; i < 20; ++i) {
            parts.advance(parts.now() + between(0, 4000) * Millisecond / 2);
            for (int step = between(0, 5); step > 0 && parts.now() < parts.end(); --step)
                parts.step();
            const Simulation copy = parts;
            parts = copy;
        }
        parts.advance(parts.end());
        RC_ASSERT(parts.events() == whole.events());
        RC_ASSERT(parts.fingerprint() == whole.fingerprint());
    }));
}

void TestProperties::twinsAndWatchersChangeNothing()
{
    QVERIFY(
        rc::check("a copy that goes on its own way, watched or not, is the same run and leaves the first alone", [] {
            const Scenario scenario = anyScenario();
            Simulation whole(scenario);
            whole.advance(whole.end());
            Simulation first(scenario);
            first.advance(between(0, 40) * Second);
            Simulation twin = first;
            Observation observation;
            observation.records = true;
            observation.extremes.resize(scenario.functions.size());
            observation.peaks.assign(scenario.functions.size() + 1, 0);
            twin.advance(twin.end(), &observation);
            Simulation strayed = first;
            Change change; // a copy whose settings change is another run, and nobody else's business
            change.concurrencyLimit = scenario.account.concurrencyLimit + 100;
            strayed.apply(change);
            strayed.advance(strayed.end());
            first.advance(first.end());
            for (const Simulation *one : {&first, &twin}) {
                RC_ASSERT(one->events() == whole.events());
                RC_ASSERT(one->fingerprint() == whole.fingerprint());
                for (int f = 0; f < whole.functionCount(); ++f)
                    RC_ASSERT(one->totals(f).invocations == whole.totals(f).invocations);
            }
        }));
}

void TestProperties::reservedIsAlwaysThere()
{
    std::int64_t looks = 0;
    QVERIFY(rc::check("claimed and free make the limit, and what is reserved is its owner's", [&] {
        Scenario scenario = anyScenario();
        scenario.changes.clear();
        Simulation simulation(scenario);
        while (simulation.now() < simulation.end()) {
            simulation.advance(simulation.now() + between(1, 3000) * Millisecond);
            const int free = simulation.account().unreservedPool() - simulation.account().unreservedInFlight;
            RC_ASSERT(free >= 0);
            RC_ASSERT(simulation.account().claimed() + free == simulation.account().limit); // R5.12
            for (int f = 0; f < simulation.functionCount(); ++f) {
                const Function &function = simulation.function(f);
                if (const auto reserved = function.setup.settings.reservedConcurrency)
                    RC_ASSERT(function.fleet.onDemand + function.fleet.provisioned.claimed <= *reserved);
            }
            ++looks;
        }
        // Whoever has a reservation is refused by it alone, never because others fill the account (R4.1).
        for (const FunctionReport &f : simulation.report().functions) {
            const int index = scenario.functionIndex(f.name);
            const bool reserved = simulation.function(index).setup.settings.reservedConcurrency.has_value();
            RC_ASSERT(f.totals.throttledBy[static_cast<std::size_t>(reserved ? ThrottleReason::AccountConcurrency
                                                                             : ThrottleReason::ReservedConcurrency)]
                      == 0);
        }
    }));
    QVERIFY(looks > 5000);
}

void TestProperties::nothingIsAdmittedAboveALimit()
{
    std::int64_t starts = 0;
    std::int64_t atTheLimit = 0;
    std::int64_t above = 0;
    QVERIFY(rc::check("no admission above any limit, whatever was changed under load (M5)", [&] {
        const Scenario scenario = anyFullScenario();
        LimitWatch watch(scenario);
        for (const Record &record : lab::logOf(scenario))
            RC_ASSERT(watch.keeps(record));
        Auditor auditor(scenario); // and no refusal without a reason
        const std::string fault = auditor.judge(lab::logOf(scenario));
        if (!fault.empty())
            RC_FAIL(fault);
        starts += watch.starts;
        atTheLimit += watch.atTheLimit;
        above += watch.aboveALimit;
    }));
    QVERIFY2(starts > 100000 && atTheLimit > 5000 && above > 500,
             qPrintable(QStringLiteral("%1 %2 %3").arg(starts).arg(atTheLimit).arg(above)));
}

void TestProperties::othersKeepTheirDraws()
{
    std::int64_t compared = 0;
    QVERIFY(rc::check("another function's settings shift nobody's arrivals and durations (M11)", [&] {
        Scenario scenario = anyScenario();
        for (FunctionConfig &function : scenario.functions)
            function.settings.timeout = 15 * Minute; // a reset environment repeats its init within the run (R8.4)
        const auto before = drawsOfOthers(scenario);
        FunctionSettings &first = scenario.functions[0].settings;
        first.duration = anyLaw(200 * Millisecond);
        first.init = {{{}, anyLaw(300 * Millisecond)}};
        first.errorRate = 0.5;
        first.idleTimeout = Law::constant(2 * Second);
        first.callerRetry.policy = RetryPolicy::Fixed;
        scenario.functions[0].traffic.push_back(anyTraffic(scenario.duration));
        const auto after = drawsOfOthers(scenario);
        for (const auto &[key, value] : before) {
            const auto same = after.find(key); // an attempt may be refused in one of the runs
            if (std::get<2>(key) == 0)
                RC_ASSERT(same != after.end());
            if (same == after.end())
                continue;
            RC_ASSERT(same->second == value);
            ++compared;
        }
    }));
    QVERIFY(compared > 50000);
}

QTEST_APPLESS_MAIN(TestProperties)
#include "tst_properties.moc"

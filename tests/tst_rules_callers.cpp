// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

#include <cmath>
#include <map>

using namespace lab;

/// Section 6 of the rules, and M16: what a throttled caller is told, and what he does.
class TestRulesCallers : public QObject
{
    Q_OBJECT

private slots:
    void answers_data();
    void answers() { checkExample(); }
    void retries_data();
    void retries() { checkExample(); }
    void sdkWaits();
};

void TestRulesCallers::answers_data()
{
    const auto ok = [] { return total("A", "200", &Totals::answers200); };
    const auto answers429 = [] { return total("A", "429", &Totals::answers429); };
    const auto answers500 = [] { return total("A", "500", &Totals::answers500); };
    const auto answers502 = [] { return total("A", "502", &Totals::answers502); };
    const auto lambda429 = [] { return total("A", "429 of Lambda", &Totals::lambda429); };
    const auto lambda200 = [] { return total("A", "200 of Lambda", &Totals::lambda200); };
    const auto fullAt10 = [](Trigger trigger) { return scenario({Fn("A").trigger(trigger).reserved(10).burst(13)}); };
    const auto failing = [](Trigger trigger) { return scenario({Fn("A").trigger(trigger).fails(1).burst(5)}); };
    QTest::addColumn<Example>("example");
    row("R6.1 an SDK sees Lambda's 429", fullAt10(Trigger::Sdk), Minute,
        {answers429() == 3, lambda429() == 3, ok() == 10});
    row("R6.13 a function URL answers 429", fullAt10(Trigger::FunctionUrl), Minute,
        {answers429() == 3, lambda429() == 3});
    row("R6.10 API Gateway turns Lambda's 429 into a 500", fullAt10(Trigger::ApiGateway), Minute,
        {answers500() == 3, answers429() == 0, lambda429() == 3, ok() == 10});
    row("R6.12 a load balancer turns Lambda's 429 into a 502", fullAt10(Trigger::Alb), Minute,
        {answers502() == 3, answers429() == 0, lambda429() == 3, ok() == 10});
    row("R6.2 account full", scenario({Fn("A").burst(11)}, 10), 0,
        {refusedBy("A", ThrottleReason::AccountConcurrency) == 1});
    row("R6.2 reserved full, and reserved 0, give the reserved reason",
        scenario({Fn("A").reserved(1).burst(2), Fn("B").reserved(0).burst(2)}), 0,
        {refusedBy("A", ThrottleReason::ReservedConcurrency) == 1,
         refusedBy("B", ThrottleReason::ReservedConcurrency) == 2});
    row("R6.3 Lambda says 200 to an SDK even where the function failed", failing(Trigger::Sdk), Minute,
        {ok() == 5, lambda200() == 5, total("A", "errors", &Totals::errors) == 5});
    row("R6.10 behind API Gateway a function error is a 502", failing(Trigger::ApiGateway), Minute,
        {answers502() == 5, lambda200() == 5, ok() == 0});
    row("R6.12 behind a load balancer a function error is a 502", failing(Trigger::Alb), Minute,
        {answers502() == 5, lambda200() == 5, ok() == 0});
    row("R6.11 of 6,000 at once API Gateway refuses 1,000 itself, and Lambda never sees them",
        scenario({Fn("A").trigger(Trigger::ApiGateway).burst(6000)}, 10000), Minute,
        {answers429() == 1000, total("A", "gateway throttles", &Totals::gatewayThrottles) == 1000,
         attempts("A") == 5000, requests("A") == 6000, answers500() == 4000, ok() == 1000});
    row("R6.11 API Gateway refills its bucket at 10,000 a second",
        scenario({Fn("A").trigger(Trigger::ApiGateway).runs(Millisecond).burst(5000).burst(2000, 100 * Millisecond)},
                 10000),
        Minute, {total("A", "gateway throttles", &Totals::gatewayThrottles) == 1000});
    row("R6.13 with reserved 100 the 1,001st request of a second gets 429 from the function URL",
        scenario(
            {Fn("A").trigger(Trigger::FunctionUrl).reserved(100).runs(10 * Millisecond).constant(1001, 0, Second)}),
        Second, {answers429() == 1, refusedBy("A", ThrottleReason::RequestRate) == 1});
}

void TestRulesCallers::retries_data()
{
    const auto callerRetries = [] { return total("A", "caller retries", &Totals::callerRetries); };
    const auto pending = [] { return reported("A", "callerPending"); };
    const auto refused = [] { return reported("A", "refused"); };
    QTest::addColumn<Example>("example");
    row("R6.4 Lambda itself does not retry a synchronous call", scenario({Fn("A").reserved(1).burst(5)}), Minute,
        {attempts("A") == 5, invocations("A") == 1, throttles("A") == 4, refused() == 4, callerRetries() == 0});
    row("R6.5 an SDK tries a throttled call three times in all",
        scenario({Fn("A").reserved(0).burst(50).retries({RetryPolicy::SdkStandard, 3, Second})}), Minute,
        {attempts("A") == 150, throttles("A") == 150, callerRetries() == 100, refused() == 50, requests("A") == 50});
    row("R6.6 the client's quota of 500 pays for 100 retries of throttled calls and no more",
        scenario({Fn("A").reserved(0).burst(500).retries({RetryPolicy::SdkStandard, 3, Second})}), Minute,
        {callerRetries() == 100, attempts("A") == 600, refused() == 500});
    const auto hinted = [](SimTime hint) {
        return scenario({Fn("A").reserved(0).burst(50).retries({RetryPolicy::SdkStandard, 2, Second, hint})});
    };
    row("R6.7 a hint of 3 s is longer than any first back-off and within 5 s of it: all come back after 3 s",
        hinted(3 * Second), {{3 * Second - 1, {callerRetries() == 0}}, {3 * Second, {callerRetries() == 50}}});
    row("R6.7 a hint of a minute counts for 5 s more than the back-off", hinted(Minute),
        {{5 * Second - 1, {callerRetries() == 0}}, {6 * Second, {callerRetries() == 50}}});
    row("R6.7 a hint of nothing shortens no back-off", hinted(0),
        {{Second / 2, {callerRetries() <= 45}}, {Second, {callerRetries() == 50}}});
    row("M7 a call that is tried again is one request, and each refusal a throttle",
        scenario({Fn("A").reserved(1).runs(1500 * Millisecond).burst(2).retries({RetryPolicy::Fixed, 5, Second})}),
        {{Second, {pending() == 1, throttles("A") == 2, refused() == 0}},
         {2 * Second,
          {pending() == 0, inFlight("A") == 1, attempts("A") == 4, requests("A") == 2, callerRetries() == 2}},
         {Minute, {total("A", "429", &Totals::answers429) == 2, total("A", "200", &Totals::answers200) == 2}}});
    row("M13 the response time of a synchronous call is init and run, without what its caller waited",
        scenario({Fn("A").reserved(1).runs(1500 * Millisecond).burst(2).retries({RetryPolicy::Fixed, 5, Second})}),
        Minute, {near(reported("A", "responseTime.max"), 1.5, 1e-9)});
    row("a caller with a fixed policy gives up after its last try",
        scenario({Fn("A").reserved(0).burst(1).retries({RetryPolicy::Fixed, 4, Second})}),
        {{3 * Second - 1, {attempts("A") == 3, pending() == 1}},
         {3 * Second, {attempts("A") == 4, pending() == 0, refused() == 1}}});
}

void TestRulesCallers::sdkWaits()
{
    // R6.5: U(0, 1000 ms), then U(0, 2000 ms). 40 clients x 50 calls; the bounds are 5 standard errors wide.
    double first = 0;
    double second = 0;
    int calls = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Scenario run = scenario({Fn("A").reserved(0).burst(50).retries({RetryPolicy::SdkStandard, 3, Second})});
        run.seed = seed;
        std::map<std::int64_t, SimTime> firstRetry;
        for (const Record &record : logOf(run)) {
            if (record.kind != RecordKind::Throttle || record.attempt == 1)
                continue;
            const SimTime wait = record.attempt == 2 ? record.t : record.t - firstRetry[record.request];
            QVERIFY(wait >= 0 && wait <= (record.attempt == 2 ? 1 : 2) * Second);
            (record.attempt == 2 ? first : second) += toSeconds(wait);
            if (record.attempt == 2)
                firstRetry[record.request] = record.t;
            calls += record.attempt == 3;
        }
    }
    QCOMPARE(calls, 2000);
    const double error = 1 / std::sqrt(12.0 * calls);
    QVERIFY2(std::abs(first / calls - 0.5) < 5 * error, QByteArray::number(first / calls));
    QVERIFY2(std::abs(second / calls - 1.0) < 5 * 2 * error, QByteArray::number(second / calls));
}

QTEST_APPLESS_MAIN(TestRulesCallers)
#include "tst_rules_callers.moc"

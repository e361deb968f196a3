// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

#include "engine/kernel/statistics.h"
#include "engine/lambda/caller.h"
#include "engine/lambda/tokenbucket.h"

#include <algorithm>
#include <cmath>

using namespace lab;

/// What counts and doles out: the callers' quota, the buckets, the histogram.
class TestQuotas : public QObject
{
    Q_OBJECT

private slots:
    void retryQuota();
    void fixedRetriesCostNothing();
    void retryWaits_data();
    void retryWaits();
    void bucketOnCredit();
    void histogramAtItsEnds();
};

void TestQuotas::retryQuota()
{
    // R6.6: 500 tokens, five for a retry of a throttled call, five back for a retry that succeeded, one for a first try.
    const CallerRetry sdk{RetryPolicy::SdkStandard, 1000, Second};
    Caller caller;
    caller.succeeded(1); // it is full: nothing is gained
    for (int i = 0; i < 100; ++i)
        QVERIFY(caller.mayRetry(sdk, 1));
    QVERIFY(!caller.mayRetry(sdk, 1));
    caller.succeeded(2);
    QVERIFY(caller.mayRetry(sdk, 1));
    QVERIFY(!caller.mayRetry(sdk, 1));
    for (int i = 0; i < 4; ++i)
        caller.succeeded(1);
    QVERIFY(!caller.mayRetry(sdk, 1));
    caller.succeeded(1);
    QVERIFY(!caller.mayRetry({RetryPolicy::SdkStandard, 3, Second}, 3)); // costs nothing: it was the last try
    QVERIFY(caller.mayRetry({RetryPolicy::SdkStandard, 3, Second}, 2));
}

void TestQuotas::fixedRetriesCostNothing()
{
    Caller caller;
    for (int i = 0; i < 1000; ++i)
        QVERIFY(caller.mayRetry({RetryPolicy::Fixed, 5, Second}, 4));
    QVERIFY(!caller.mayRetry({RetryPolicy::Fixed, 5, Second}, 5));
    QVERIFY(caller.mayRetry({RetryPolicy::SdkStandard, 5, Second}, 4));
}

void TestQuotas::retryWaits_data()
{
    QTest::addColumn<int>("attempts");
    QTest::addColumn<SimTime>("longest");
    QTest::newRow("R6.5 up to 1 s before the first retry") << 1 << Second;
    QTest::newRow("R6.5 up to 2 s before the second") << 2 << 2 * Second;
    QTest::newRow("R6.5 up to 16 s before the fifth") << 5 << 16 * Second;
    QTest::newRow("R6.5 never longer than 20 s") << 6 << 20 * Second;
    QTest::newRow("R6.5 however many there were") << 90 << 20 * Second;
}

void TestQuotas::retryWaits()
{
    QFETCH(int, attempts);
    QFETCH(SimTime, longest);
    const Stream stream(3, "A", Concern::CallerJitter);
    const CallerRetry sdk{RetryPolicy::SdkStandard, 100, Second};
    SimTime highest = 0;
    double sum = 0;
    constexpr int N = 10'000;
    for (std::uint64_t i = 0; i < N; ++i) {
        const SimTime wait = Caller::wait(sdk, attempts, stream.at(i));
        QVERIFY(wait >= 0 && wait <= longest);
        highest = std::max(highest, wait);
        sum += static_cast<double>(wait) / static_cast<double>(longest);
    }
    QVERIFY(highest > longest - longest / 100); // full jitter: from 0 to all of it
    QVERIFY(std::abs(sum / N - 0.5) < 5 / std::sqrt(12.0 * N));
    QCOMPARE(Caller::wait({RetryPolicy::Fixed, 100, 7 * Second}, attempts, stream.at(0)), 7 * Second);
}

void TestQuotas::bucketOnCredit()
{
    // R5.3b: before November 2023 an allocation drew on the Region's 500 and its 500 a minute.
    TokenBucket bucket(500, 500);
    QCOMPARE(bucket.order(0, 500), SimTime(0));
    QCOMPARE(bucket.order(0, 500), Minute);
    QCOMPARE(bucket.order(0, 250), Minute + 30 * Second);
    QCOMPARE(bucket.tokens(Minute + 30 * Second), std::int64_t(0));
    QCOMPARE(bucket.tokens(2 * Minute), std::int64_t(250));
    QCOMPARE(bucket.order(2 * Minute, 251), SimTime(120'000)); // one token is 120 ms
    TokenBucket slow(1, 7);
    slow.take(0);
    QCOMPARE(slow.order(0, 1), Minute / 7 + 1); // never too early
    TokenBucket dry(3, 0); // no refill
    dry.take(0);
    QCOMPARE(dry.tokens(1000 * Hour), std::int64_t(2));
}

void TestQuotas::histogramAtItsEnds()
{
    Histogram histogram;
    QCOMPARE(histogram.percentile(0.5), SimTime(0));
    histogram.add(0);
    histogram.add(1);
    QCOMPARE(histogram.percentile(0.5), SimTime(0));
    QCOMPARE(histogram.percentile(0.51), SimTime(1));
    histogram.add(20'000 * 24 * Hour); // beyond the last bin
    QCOMPARE(histogram.percentile(1), 20'000 * 24 * Hour);
    QCOMPARE(histogram.percentile(0), SimTime(0)); // the lowest
    QCOMPARE(histogram.tally().mean(), (1 + static_cast<double>(20'000 * 24 * Hour)) / 3);
    // Neighbouring bins do not mix: 127 and 128, 255 and 256 are told apart.
    for (const SimTime edge : {SimTime(127), SimTime(255), SimTime(511), Second}) {
        Histogram two;
        two.add(edge);
        two.add(edge + edge / 64 + 1);
        QCOMPARE(two.percentile(0.5), edge);
        QCOMPARE(two.percentile(1), edge + edge / 64 + 1);
    }
}

QTEST_APPLESS_MAIN(TestQuotas)
#include "tst_quotas.moc"

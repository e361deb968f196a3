// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernel/eventqueue.h"
#include "engine/kernel/fingerprint.h"
#include "engine/kernel/law.h"
#include "engine/kernel/portablemath.h"
#include "engine/kernel/random.h"
#include "engine/kernel/statistics.h"
#include "engine/lambda/simulation.h"
#include "engine/lambda/tokenbucket.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <type_traits>
#include <vector>

using namespace sim;

// A Simulation is a value, and so is all that it is made of.
static_assert(std::is_copy_constructible_v<Simulation> && std::is_copy_assignable_v<Simulation>);
static_assert(std::is_move_constructible_v<Simulation> && std::is_move_assignable_v<Simulation>);
static_assert(!std::is_polymorphic_v<Simulation>);
static_assert(std::is_copy_constructible_v<EventQueue> && std::is_nothrow_move_constructible_v<EventQueue>);
static_assert(std::is_copy_constructible_v<Histogram>);
static_assert(std::is_trivially_copyable_v<Event> && std::is_trivially_copyable_v<Record>);
static_assert(std::is_same_v<SimTime, std::int64_t>, "time is a whole number, never a double");

class TestKernel : public QObject
{
    Q_OBJECT

private slots:
    void queueOrder();
    void queueCopies();
    void heapAndLineAreOneList();
    void queueRefusesThePast();
    void lawMoments_data();
    void lawMoments();
    void drawsAreRounded_data();
    void drawsAreRounded();
    void lognormalPercentiles();
    void drawsByKey();
    void portableMath();
    void percentiles_data();
    void percentiles();
    void timeWeighted();
    void tokenBucket();
    void fingerprintSeesOrder();
};

void TestKernel::queueOrder()
{
    // Against a stable sort by (time, rank): sequence decides the rest.
    Draws draws(1);
    EventQueue queue;
    std::vector<Event> expected;
    for (std::uint32_t i = 0; i < 5000; ++i) {
        const auto time = static_cast<SimTime>(draws.bits() % 200);
        const auto rank = static_cast<std::uint8_t>(draws.bits() % 5);
        queue.schedule(time, rank, 0, i);
        expected.push_back({time, static_cast<std::uint64_t>(rank) << 56 | i, i, 0, 0});
    }
    std::stable_sort(expected.begin(), expected.end(), [](const Event &a, const Event &b) {
        return a.time != b.time ? a.time < b.time : a.rank() < b.rank();
    });
    for (const Event &event : expected) {
        QCOMPARE(queue.top().subject, event.subject);
        const Event popped = queue.pop();
        QCOMPARE(popped.time, event.time);
        QCOMPARE(popped.rank(), event.rank());
        QCOMPARE(popped.subject, event.subject);
    }
    QVERIFY(queue.empty());
}

void TestKernel::queueCopies()
{
    // The sequence counter is copied: what is scheduled later sorts the same in the copy.
    EventQueue queue;
    queue.schedule(5, 1, 0, 1);
    EventQueue copy = queue;
    queue.schedule(5, 1, 0, 2);
    copy.schedule(5, 1, 0, 2);
    for (std::uint32_t subject = 1; subject <= 2; ++subject) {
        const Event one = queue.pop();
        const Event other = copy.pop();
        QCOMPARE(one.subject, subject);
        QCOMPARE(other.order, one.order);
    }
}

void TestKernel::heapAndLineAreOneList()
{
    // Whatever is scheduled which way comes out in order of time, rank and number, as from a sorted set.
    using Key = std::tuple<SimTime, int, std::uint32_t>;
    for (const SimTime spread : {1, 5, 1000}) {
        EventQueue list;
        std::set<Key> sorted;
        Draws draws(static_cast<std::uint64_t>(spread));
        SimTime now = 0;
        for (std::uint32_t number = 0; number < 60'000; ++number) {
            const std::uint64_t dice = draws.bits();
            // First it fills, then it empties.
            if (sorted.empty() || dice % 8 < (number / 3000 % 2 == 0 ? 6U : 3U)) {
                const auto rank = static_cast<std::uint8_t>(dice >> 8 & 3);
                const bool inLine = dice >> 16 & 1;
                const SimTime time = now + (inLine ? 50 : 0) + static_cast<SimTime>(dice >> 20) % (2 * spread);
                if (inLine)
                    list.scheduleInLine(time, rank, 0, number);
                else
                    list.schedule(time, rank, 0, number);
                sorted.emplace(time, rank, number);
            } else {
                QCOMPARE(list.top().subject, std::get<2>(*sorted.begin()));
                const Event event = list.pop();
                QCOMPARE(Key(event.time, event.rank(), event.subject), *sorted.begin());
                now = event.time;
                sorted.erase(sorted.begin());
            }
            QCOMPARE(list.size(), sorted.size());
            QCOMPARE(list.empty(), sorted.empty());
        }
        EventQueue copy = list; // a value
        while (!sorted.empty()) {
            QCOMPARE(copy.pop().subject, std::get<2>(*sorted.begin()));
            sorted.erase(sorted.begin());
        }
        QVERIFY(copy.empty() && !list.empty());
        QVERIFY_THROWS_EXCEPTION(std::logic_error, copy.scheduleInLine(now - 1, 0, 0, 0));
    }
}

void TestKernel::queueRefusesThePast()
{
    EventQueue queue;
    queue.schedule(5, 1, 0, 1);
    queue.pop();
    queue.schedule(5, 0, 0, 2); // the same instant is no past
    QVERIFY_THROWS_EXCEPTION(std::logic_error, queue.schedule(4, 1, 0, 3));
    queue.pop();
    queue.passTo(9); // something that does not stand in the queue was handled
    QVERIFY_THROWS_EXCEPTION(std::logic_error, queue.schedule(8, 1, 0, 4));
    queue.schedule(9, 1, 0, 5);
    QCOMPARE(queue.size(), 1U);
}

void TestKernel::lawMoments_data()
{
    QTest::addColumn<Law>("law");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("deviation");
    const double second = 1e6;
    // p99 / p50 = exp(2.3263479 sigma); mean = p50 exp(sigma^2 / 2).
    const double sigma = std::log(5.0) / 2.3263478740408408;
    const double lognormalMean = 0.2 * second * std::exp(sigma * sigma / 2);
    QTest::newRow("constant") << Law::constant(Second) << second << 0.0;
    QTest::newRow("exponential") << Law::exponential(Second) << second << second;
    QTest::newRow("normal, far from its cut at 0") << Law::normal(10 * Second, Second) << 10 * second << second;
    QTest::newRow("lognormal") << Law::lognormal(200 * Millisecond, Second) << lognormalMean
                               << lognormalMean * std::sqrt(std::exp(sigma * sigma) - 1);
    QTest::newRow("uniform") << Law::uniform(5 * Second, 7 * Second) << 6 * second << 2 * second / std::sqrt(12.0);
    QTest::newRow("empirical") << Law::empirical({Second, 2 * Second, 6 * Second}) << 3 * second
                               << std::sqrt(14.0 / 3) * second;
}

void TestKernel::lawMoments()
{
    QFETCH(Law, law);
    QFETCH(double, mean);
    QFETCH(double, deviation);
    constexpr int N = 200000;
    const Sampler sampler(law);
    const Stream stream(7, "f", Concern::Duration);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < N; ++i) {
        const SimTime draw = sampler.draw(stream.at(static_cast<std::uint64_t>(i)));
        QVERIFY(draw >= 0);
        sum += static_cast<double>(draw);
        squares += (static_cast<double>(draw) - mean) * (static_cast<double>(draw) - mean);
    }
    // Five standard errors of the mean, and half a microsecond of rounding.
    QVERIFY2(std::abs(sum / N - mean) <= 5 * deviation / std::sqrt(double(N)) + 0.5, QByteArray::number(sum / N));
    QVERIFY2(std::abs(std::sqrt(squares / N) - deviation) <= 0.03 * deviation + 0.5,
             QByteArray::number(std::sqrt(squares / N)));
    QVERIFY(std::abs(law.meanMicroseconds() - mean) <= 1e-6 * mean);
}

void TestKernel::drawsAreRounded_data()
{
    QTest::addColumn<Law>("law");
    QTest::addColumn<std::vector<double>>("shares"); // of 0 us, 1 us, 2 us ...
    const double e = std::exp(-1.0);
    // Half a microsecond on either side goes to a whole one; at the ends of a law that is one side only.
    QTest::newRow("uniform from 0 to 4 us")
        << Law::uniform(0, 4) << std::vector<double>{0.125, 0.25, 0.25, 0.25, 0.125};
    QTest::newRow("uniform from 2 to 3 us") << Law::uniform(2, 3) << std::vector<double>{0, 0, 0.5, 0.5};
    QTest::newRow("exponential of 1 us") << Law::exponential(1)
                                         << std::vector<double>{1 - std::sqrt(e), std::sqrt(e) - std::sqrt(e) * e};
    QTest::newRow("normal of 0 us, cut: all below a half is 0")
        << Law::normal(0, 1) << std::vector<double>{0.6914624613, 0.9331927987 - 0.6914624613};
    QTest::newRow("normal of 3 us without spread") << Law::normal(3, 0) << std::vector<double>{0, 0, 0, 1};
    QTest::newRow("lognormal with its median at 1 us: above e^0.405 it is 2")
        << Law::lognormal(1, 10) << std::vector<double>{0.2419, 0.6590 - 0.2419};
    QTest::newRow("empirical") << Law::empirical({0, 3, 3}) << std::vector<double>{1.0 / 3, 0, 0, 2.0 / 3};
}

void TestKernel::drawsAreRounded()
{
    QFETCH(Law, law);
    QFETCH(std::vector<double>, shares);
    constexpr int N = 100000;
    std::vector<int> seen(64);
    const Sampler sampler(law);
    const Stream stream(5, "f", Concern::Duration);
    for (std::uint64_t i = 0; i < N; ++i)
        ++seen[static_cast<std::size_t>(std::min<SimTime>(sampler.draw(stream.at(i)), 63))];
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double error = 5 * std::sqrt(shares[i] * (1 - shares[i]) / N) + 1e-4;
        QVERIFY2(std::abs(seen[i] / double(N) - shares[i]) <= error, QByteArray::number(seen[i] / double(N)));
    }
}

void TestKernel::lognormalPercentiles()
{
    const Sampler sampler(Law::lognormal(200 * Millisecond, Second));
    const Stream stream(3, "f", Concern::Duration);
    constexpr int N = 200000;
    int belowMedian = 0;
    int below99 = 0;
    for (int i = 0; i < N; ++i) {
        const SimTime draw = sampler.draw(stream.at(static_cast<std::uint64_t>(i)));
        belowMedian += draw <= 200 * Millisecond;
        below99 += draw <= Second;
    }
    QVERIFY(std::abs(belowMedian - 0.5 * N) < 5 * std::sqrt(0.25 * N));
    QVERIFY(std::abs(below99 - 0.99 * N) < 5 * std::sqrt(0.0099 * N));
}

void TestKernel::drawsByKey()
{
    // M11: the draw for request n depends on seed, function, concern and n, and on nothing else.
    const auto draw = [](std::uint64_t seed, const char *function, Concern concern, std::uint64_t n,
                         std::uint64_t attempt) { return Stream(seed, function, concern).at(n, attempt).bits(); };
    const std::uint64_t reference = draw(7, "A", Concern::Duration, 5, 1);
    QCOMPARE(draw(7, "A", Concern::Duration, 5, 1), reference);
    QVERIFY(draw(8, "A", Concern::Duration, 5, 1) != reference);
    QVERIFY(draw(7, "B", Concern::Duration, 5, 1) != reference);
    QVERIFY(draw(7, "A", Concern::Init, 5, 1) != reference);
    QVERIFY(draw(7, "A", Concern::Duration, 6, 1) != reference);
    QVERIFY(draw(7, "A", Concern::Duration, 5, 2) != reference);
    // Neighbouring keys are unrelated: correlation of 100,000 pairs within five standard errors of 0.
    double product = 0;
    constexpr int N = 100000;
    const Stream stream(1, "A", Concern::Duration);
    for (std::uint64_t n = 0; n < N; ++n)
        product += (stream.at(n).uniform() - 0.5) * (stream.at(n + 1).uniform() - 0.5);
    QVERIFY(std::abs(product / N * 12) < 5 / std::sqrt(double(N)));
}

void TestKernel::portableMath()
{
    for (double x = 1e-15; x < 1e15; x *= 1.37)
        QVERIFY(std::abs(portableLog(x) - std::log(x)) <= 4e-15 * std::max(1.0, std::abs(std::log(x))));
    for (double x = -50; x < 50; x += 0.173)
        QVERIFY(std::abs(portableExp(x) / std::exp(x) - 1) <= 1e-14);
    for (double x = 0; x < 1; x += 0.00173)
        QVERIFY(std::abs(portableSinTurn(x) - std::sin(2 * M_PI * x)) <= 1e-14);
    for (double p = 1e-6; p < 1; p += 0.00377) {
        const double back = 0.5 * std::erfc(-normalQuantile(p) / std::sqrt(2.0));
        QVERIFY(std::abs(back - p) <= 1e-9);
    }
}

void TestKernel::percentiles_data()
{
    QTest::addColumn<Law>("law");
    QTest::newRow("M13 exponential of a minute") << Law::exponential(Minute);
    QTest::newRow("M13 exponential of 50 ms") << Law::exponential(50 * Millisecond);
    QTest::newRow("M13 lognormal over three decades") << Law::lognormal(10 * Millisecond, 10 * Second);
    QTest::newRow("M13 constant") << Law::constant(123457);
    QTest::newRow("M13 some microseconds") << Law::uniform(0, 300);
}

void TestKernel::percentiles()
{
    QFETCH(Law, law);
    const Sampler sampler(law);
    const Stream stream(11, "f", Concern::Duration);
    Histogram histogram;
    std::vector<SimTime> all;
    for (std::uint64_t i = 0; i < 50000; ++i) {
        all.push_back(sampler.draw(stream.at(i)));
        histogram.add(all.back());
    }
    std::sort(all.begin(), all.end());
    for (const double share : {0.01, 0.25, 0.5, 0.9, 0.95, 0.99, 0.999, 1.0}) {
        const auto rank = static_cast<std::size_t>(std::ceil(share * double(all.size()))) - 1;
        const auto exact = static_cast<double>(all[rank]);
        const auto got = static_cast<double>(histogram.percentile(share));
        QVERIFY2(std::abs(got - exact) <= 0.01 * exact + 0.5,
                 qPrintable(QStringLiteral("%1: %2 for %3").arg(share).arg(got).arg(exact)));
    }
    QCOMPARE(histogram.tally().max(), all.back());
    QCOMPARE(histogram.tally().count(), std::int64_t(all.size()));
}

void TestKernel::timeWeighted()
{
    TimeWeighted level;
    level.set(0, 3);
    level.set(10, 5);
    QCOMPARE(level.integral(10), 30);
    QCOMPARE(level.integral(14), 50); // the open interval is closed on read
    level.add(20, -5);
    QCOMPARE(level.integral(100), 80);
    QCOMPARE(level.max(), 5);
    level.restart(100);
    QCOMPARE(level.integral(200), 0);
    QCOMPARE(level.max(), 0);
}

void TestKernel::tokenBucket()
{
    TokenBucket bucket(1000, 6000); // M3: 100 a second, exactly
    for (int i = 0; i < 1000; ++i) {
        QVERIFY(bucket.has(0));
        bucket.take(0);
    }
    QVERIFY(!bucket.has(0));
    QVERIFY(!bucket.has(10 * Millisecond - 1));
    QVERIFY(bucket.has(10 * Millisecond));
    QCOMPARE(bucket.tokens(Second), 100);
    QCOMPARE(bucket.tokens(10 * Second), 1000);
    QCOMPARE(bucket.tokens(100 * Hour), 1000);
}

void TestKernel::fingerprintSeesOrder()
{
    Fingerprint one;
    one.add(1, 2, 3);
    one.add(4, 5, 6);
    Fingerprint same = one;
    QCOMPARE(same.value(), one.value());
    Fingerprint swapped;
    swapped.add(4, 5, 6);
    swapped.add(1, 2, 3);
    QVERIFY(swapped.value() != one.value());
}

QTEST_APPLESS_MAIN(TestKernel)
#include "tst_kernel.moc"

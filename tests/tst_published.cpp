// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

#include <cmath>

using namespace lab;

namespace {

/// A mean and its standard error.
struct Estimate
{
    double mean = 0;
    double error = 0;
};

/// Mean over seeds of what a run of the scenario gives.
template<typename Read>
std::vector<Estimate> overSeeds(Scenario scenario, int seeds, const Read &read)
{
    std::vector<double> sums;
    std::vector<double> squares;
    for (int seed = 1; seed <= seeds; ++seed) {
        scenario.seed = static_cast<std::uint64_t>(seed);
        Simulation simulation(scenario);
        simulation.advance(simulation.end());
        const std::vector<double> values = read(simulation.report().functions[0]);
        sums.resize(values.size());
        squares.resize(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            sums[i] += values[i];
            squares[i] += values[i] * values[i];
        }
    }
    std::vector<Estimate> estimates;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const double mean = sums[i] / seeds;
        const double variance = (squares[i] / seeds - mean * mean) * seeds / (seeds - 1);
        estimates.push_back({mean, std::sqrt(std::max(0.0, variance) / seeds)});
    }
    return estimates;
}

SimTime seconds(double value)
{
    return static_cast<SimTime>(std::llround(value * 1e6));
}

Fn newestFirst()
{
    return Fn("A").set([](FunctionSettings &s) { s.environmentSelection = EnvironmentSelection::NewestCreated; });
}

} // namespace

/// The engine against what others have published: another simulator, and measurements of Lambda itself.
class TestPublished : public QObject
{
    Q_OBJECT

private slots:
    void simfaas_data();
    void simfaas();
    void lambdaOf2020();
};

void TestPublished::simfaas_data()
{
    // Mahmoudi and Khazaei, 2021: ten seeds each, mean and half width of the 95 % interval.
    using Cells = std::vector<Estimate>;
    QTest::addColumn<bool>("poisson");
    QTest::addColumn<int>("idleSeconds");
    QTest::addColumn<double>("runSeconds");
    QTest::addColumn<Cells>("published"); // cold share, lifespan, environments, running, idle
    QTest::newRow("Poisson, idle 600 s")
        << true << 600 << 1e6
        << Cells{{0.001337, 0.000027}, {6420, 125}, {7.695, 0.017}, {1.7919, 0.0017}, {5.903, 0.017}};
    QTest::newRow("Poisson, idle 60 s")
        << true << 60 << 5e5
        << Cells{{0.016017, 0.000089}, {408.7, 2.1}, {5.8914, 0.0080}, {1.7967, 0.0030}, {4.0948, 0.0062}};
    QTest::newRow("evenly spaced, idle 60 s")
        << false << 60 << 5e5
        << Cells{{0.008502, 0.000080}, {576.5, 4.7}, {4.4084, 0.0059}, {1.7943, 0.0018}, {2.6141, 0.0046}};
}

void TestPublished::simfaas()
{
    QFETCH(bool, poisson);
    QFETCH(int, idleSeconds);
    QFETCH(double, runSeconds);
    QFETCH(std::vector<Estimate>, published);
    // Their cold requests last 2.244 s as a whole; here that is init and run together, with the same mean.
    Fn function = newestFirst()
                      .runs(Law::exponential(seconds(1.991)))
                      .init(Law::exponential(seconds(0.253)))
                      .idleFor(idleSeconds * Second);
    poisson ? function.poisson(0.9) : function.constant(0.9);
    const auto ours = overSeeds(scenario({function}, 1000, seconds(runSeconds)), 10, [](const FunctionReport &r) {
        return std::vector<double>{r.coldStartProbability, r.environmentsLifespanMean, r.environmentsMean,
                                   r.concurrencyMean, r.environmentsIdleMean};
    });
    // 99 % over all 15 cells: each at 1 - 0.01 / 15; Student's t with 18 degrees of freedom. 2.262 makes a 95 % half width of
    // ten runs a standard error.
    constexpr double T18 = 4.11;
    constexpr double HalfWidth = 2.262;
    static const char *const names[] = {"cold share", "lifespan", "environments", "running", "idle"};
    for (std::size_t i = 0; i < published.size(); ++i) {
        const double theirError = published[i].error / HalfWidth;
        const double allowed = T18 * std::sqrt(ours[i].error * ours[i].error + theirError * theirError);
        QVERIFY2(std::abs(ours[i].mean - published[i].mean) <= allowed,
                 qPrintable(QStringLiteral("%1: %2, published %3, allowed %4")
                                .arg(QLatin1String(names[i]))
                                .arg(ours[i].mean)
                                .arg(published[i].mean)
                                .arg(allowed)));
    }
}

void TestPublished::lambdaOf2020()
{
    // Measured on Lambda with an idle life of 10 minutes: rate, warm and cold mean in ms, cold share, environments.
    struct Point
    {
        double rate, warm, cold, coldShare, environments;
    };
    const std::vector<Point> points{
        {0.00572, 1951.7, 2358.6, 0.03828, 1.032}, {0.01638, 1959.4, 2340.9, 0.01955, 1.270},
        {0.09987, 1972.6, 2310.1, 0.00595, 2.764}, {0.19808, 1986.1, 2302.0, 0.00372, 3.719},
        {0.39749, 1997.8, 2180.5, 0.00208, 5.045}, {0.59561, 2002.4, 2208.7, 0.00176, 6.419},
        {0.79794, 2015.5, 2182.8, 0.00156, 7.564}};
    double coldError = 0;
    double environmentsError = 0;
    for (const Point &point : points) {
        const Fn function = newestFirst()
                                .runs(Law::exponential(seconds(point.warm / 1000)))
                                .init(seconds((point.cold - point.warm) / 1000))
                                .idleFor(10 * Minute)
                                .poisson(point.rate);
        const auto ours = overSeeds(scenario({function}, 1000, seconds(1e6)), 10, [](const FunctionReport &r) {
            return std::vector<double>{r.coldStartProbability, r.environmentsMean};
        });
        coldError += std::abs(ours[0].mean / point.coldShare - 1) / double(points.size());
        environmentsError += std::abs(ours[1].mean / point.environments - 1) / double(points.size());
    }
    // The published simulator's own errors over twenty such points were 13.3 % and 2.8 %. This engine comes to 10.7 % and 2.9 %
    // on these seven; ten seeds leave half a percent of chance (one standard error) in the first, 0.1 % in the second. More
    // seeds bring no less: the rest is Lambda's own, and the measurement's, whose intervals are up to 16 % wide.
    QVERIFY2(coldError < 0.12, QByteArray::number(coldError));
    QVERIFY2(environmentsError < 0.032, QByteArray::number(environmentsError));
}

QTEST_APPLESS_MAIN(TestPublished)
#include "tst_published.moc"

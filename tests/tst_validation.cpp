// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

#include <cmath>

using namespace lab;

namespace {

/// Mean of independent runs, and how far the truth may lie from it.
class Estimate
{
public:
    void add(double value)
    {
        ++m_count;
        const double before = m_mean;
        m_mean += (value - before) / m_count;
        m_squares += (value - before) * (value - m_mean);
    }
    double mean() const { return m_mean; }
    double error() const { return std::sqrt(m_squares / (m_count - 1) / m_count); }

    /// Whether `truth` lies within the interval that misses it once in 10,000 comparisons: Student's t for 15 runs, 14 degrees of
    /// freedom, is 5.36 (two-sided 10^-4). Some 60 comparisons are made here, so a right engine fails about once in 170 new seeds,
    /// and never by chance on the seeds used, which are fixed. `floor` is what the method itself may be off by.
    bool agrees(double truth, double floor) const { return std::abs(m_mean - truth) <= 5.36 * error() + floor; }

private:
    int m_count = 0;
    double m_mean = 0;
    double m_squares = 0;
};

constexpr int Runs = 15;

QByteArray words(const char *what, const Estimate &estimate, double truth)
{
    return QStringLiteral("%1: %2 +- %3, theory says %4")
        .arg(QLatin1String(what))
        .arg(estimate.mean(), 0, 'g', 8)
        .arg(estimate.error(), 0, 'g', 3)
        .arg(truth, 0, 'g', 8)
        .toUtf8();
}

/// B(a, c) by the usual recursion.
double erlangB(double load, int servers)
{
    double blocked = 1;
    for (int n = 1; n <= servers; ++n)
        blocked = load * blocked / (n + load * blocked);
    return blocked;
}

Law lawOf(const QString &name, double mean)
{
    const auto time = [](double seconds) { return static_cast<SimTime>(std::llround(seconds * 1e6)); };
    if (name == QLatin1String("constant"))
        return Law::constant(time(mean));
    if (name == QLatin1String("exponential"))
        return Law::exponential(time(mean));
    // Lognormal with sigma 1: mean = p50 e^0.5, p99 = p50 e^2.3263.
    return Law::lognormal(time(mean * std::exp(-0.5)), time(mean * std::exp(-0.5 + 2.3263478740408408)));
}

} // namespace

/// The engine against results that are exact, from the theory of queues.
class TestValidation : public QObject
{
    Q_OBJECT

private slots:
    void lossSystem_data();
    void lossSystem();
    void littlesLaw_data();
    void littlesLaw();
    void keepAlive_data();
    void keepAlive();
};

void TestValidation::lossSystem_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("mean");
    QTest::addColumn<int>("servers");
    QTest::addColumn<double>("blocked");
    QTest::addColumn<double>("running");
    QTest::addColumn<QString>("law");
    QTest::addColumn<int>("seconds");
    for (const char *law : {"constant", "exponential", "lognormal"}) {
        const auto add = [&](const char *name, double rate, double mean, int servers, double blocked, double running,
                             int seconds) {
            QTest::addRow("%s, %s durations", name, law)
                << rate << mean << servers << blocked << running << QString::fromLatin1(law) << seconds;
        };
        add("load 5 on 5", 5, 1, 5, 0.284867821, 3.5756609, 20000);
        add("load 10 on 12", 5, 2, 12, 0.119739188, 8.8026081, 20000);
        add("load 900 on 1,000", 1000, 0.9, 1000, 0.0000592986, 899.94663, 200);
        add("load 1,000 on 1,000", 2000, 0.5, 1000, 0.0248119176, 975.18808, 120);
        add("load 40 on 30", 80, 0.5, 30, erlangB(40, 30), 40 * (1 - erlangB(40, 30)), 3000);
    }
}

void TestValidation::lossSystem()
{
    QFETCH(double, rate);
    QFETCH(double, mean);
    QFETCH(int, servers);
    QFETCH(double, blocked);
    QFETCH(double, running);
    QFETCH(QString, law);
    QFETCH(int, seconds);
    QVERIFY(std::abs(erlangB(rate * mean, servers) / blocked - 1) < 1e-6);
    Fn function = Fn("A").runs(lawOf(law, mean)).idleFor(1000 * Hour).poisson(rate);
    if (servers < 1000)
        function.reserved(servers);
    Estimate throttled;
    Estimate level;
    for (std::uint64_t seed = 1; seed <= Runs; ++seed) {
        Scenario run = scenario({function}, 1000, (seconds + 60) * Second);
        run.seed = seed;
        run.model.requestRateQuota = false; // nothing but loss
        Simulation simulation(run);
        simulation.advance(60 * Second);
        simulation.discardWarmUp();
        simulation.advance(simulation.end());
        const FunctionReport report = simulation.report().functions[0];
        throttled.add(report.throttleProbability);
        level.add(report.concurrencyMean);
    }
    // The floor covers what is left of the empty start, and a B so small that most runs see no refusal at all.
    QVERIFY2(throttled.agrees(blocked, 1e-4 * blocked), words("throttle probability", throttled, blocked));
    QVERIFY2(level.agrees(running, 1e-4 * running), words("mean running", level, running));
}

void TestValidation::littlesLaw_data()
{
    QTest::addColumn<QString>("law");
    QTest::newRow("without a limit, constant durations") << QStringLiteral("constant");
    QTest::newRow("without a limit, exponential durations") << QStringLiteral("exponential");
    QTest::newRow("without a limit, lognormal durations") << QStringLiteral("lognormal");
}

void TestValidation::littlesLaw()
{
    // Running = rate x duration; read at moments far apart it is Poisson: its variance is its mean.
    QFETCH(QString, law);
    constexpr double Load = 50 * 0.8;
    Estimate level;
    Estimate variance;
    for (std::uint64_t seed = 1; seed <= Runs; ++seed) {
        Scenario run = scenario({Fn("A").runs(lawOf(law, 0.8)).poisson(50)}, 1000, 6060 * Second);
        run.seed = seed;
        Simulation simulation(run);
        simulation.advance(60 * Second);
        simulation.discardWarmUp();
        double squares = 0;
        for (int i = 0; i < 300; ++i) {
            simulation.advance(simulation.now() + 20 * Second);
            squares += (simulation.account().inFlight - Load) * (simulation.account().inFlight - Load) / 300;
        }
        level.add(simulation.report().functions[0].concurrencyMean);
        variance.add(squares);
    }
    QVERIFY2(level.agrees(Load, 1e-4 * Load), words("mean running", level, Load));
    QVERIFY2(variance.agrees(Load, 1e-4 * Load), words("variance of running", variance, Load));
}

void TestValidation::keepAlive_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("warm");
    QTest::addColumn<double>("init");
    QTest::addColumn<double>("timeout");
    QTest::addColumn<QString>("law");
    QTest::newRow("one a second, idle 2 s") << 1.0 << 0.5 << 1.0 << 2.0 << QStringLiteral("exponential");
    QTest::newRow("constant service") << 1.0 << 0.5 << 1.0 << 2.0 << QStringLiteral("constant");
    QTest::newRow("lognormal service") << 1.5 << 0.3 << 2.0 << 1.0 << QStringLiteral("lognormal");
    QTest::newRow("seldom called: nearly always cold") << 0.05 << 0.2 << 3.0 << 10.0 << QStringLiteral("exponential");
    QTest::newRow("often called: seldom cold") << 2.0 << 0.1 << 0.4 << 3.0 << QStringLiteral("exponential");
    QTest::newRow("no init") << 0.5 << 2.0 << 0.0 << 1.0 << QStringLiteral("exponential");
}

void TestValidation::keepAlive()
{
    QFETCH(double, rate);
    QFETCH(double, warm);
    QFETCH(double, init);
    QFETCH(double, timeout);
    QFETCH(QString, law);
    const double cold = warm + init;
    const double p = std::exp(-rate * timeout);
    const double service = p * cold + (1 - p) * warm;
    const double lifespan = cold + (1 / p - 1) * (warm + 1 / rate - timeout * p / (1 - p)) + timeout;
    const SimTime idleLife = static_cast<SimTime>(std::llround(timeout * 1e6));
    Fn function = Fn("A").reserved(1).runs(lawOf(law, warm)).idleFor(idleLife).poisson(rate);
    if (init > 0)
        function.init(static_cast<SimTime>(std::llround(init * 1e6)));
    Estimate coldShare, throttled, running, idle, life;
    for (std::uint64_t seed = 1; seed <= Runs; ++seed) {
        Scenario run = scenario({function}, 1000, 40 * Hour);
        run.seed = seed;
        run.model.requestRateQuota = false;
        Simulation simulation(run);
        simulation.advance(simulation.end());
        const FunctionReport report = simulation.report().functions[0];
        coldShare.add(report.coldStartProbability);
        throttled.add(report.throttleProbability);
        running.add(report.concurrencyMean);
        idle.add(report.environmentsIdleMean);
        life.add(report.environmentsLifespanMean);
    }
    const double round = service + 1 / rate;
    const double refused = rate * service / (1 + rate * service);
    QVERIFY2(coldShare.agrees(p, 1e-4 * p), words("cold of accepted", coldShare, p));
    QVERIFY2(throttled.agrees(refused, 1e-4 * refused), words("throttled", throttled, refused));
    QVERIFY2(running.agrees(service / round, 1e-4), words("running", running, service / round));
    QVERIFY2(idle.agrees((1 - p) / rate / round, 1e-4), words("idle", idle, (1 - p) / rate / round));
    QVERIFY2(life.agrees(lifespan, 2e-4 * lifespan), words("lifespan", life, lifespan));
}

QTEST_APPLESS_MAIN(TestValidation)
#include "tst_validation.moc"

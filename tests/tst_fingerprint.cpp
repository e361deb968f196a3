// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenariofile.h"
#include "engine/lambda/simulation.h"
#include "engine/runner.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <limits>
#include <map>

using namespace sim;

namespace {

/// The scenarios and their fingerprints in one go: what every other way of running them must come to.
struct Whole
{
    std::shared_ptr<const Scenario> scenario;
    std::uint64_t fingerprint = 0;
    std::uint64_t events = 0;
};

const Whole &wholeRun(const QString &name)
{
    static std::map<QString, Whole> runs;
    const auto known = runs.find(name);
    if (known != runs.end())
        return known->second;
    QList<FileError> errors;
    auto scenario = ScenarioFile::readFile(ScenarioFile::shippedPath(name), errors);
    if (!scenario)
        qFatal("%s: %s", qPrintable(name), qPrintable(errors.value(0).toString()));
    Simulation simulation(*scenario);
    simulation.advance(simulation.end());
    return runs[name] = {std::make_shared<const Scenario>(*scenario), simulation.fingerprint(), simulation.events()};
}

} // namespace

/// The same scenario and seed are the same run, however it is driven and whoever watches.
class TestFingerprint : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void inSlices_data() { rows(); }
    void inSlices();
    void inEventSlices_data() { rows(); }
    void inEventSlices();
    void stepped_data() { rows(); }
    void stepped();
    void fromASnapshot_data() { rows(); }
    void fromASnapshot();
    void watched_data() { rows(); }
    void watched();
    void readMeanwhile_data() { rows(); }
    void readMeanwhile();
    void anotherSeedIsAnotherRun();
    void throughRunner_data() { rows(); }
    void throughRunner();
    void fromTheCommandLine_data() { rows(); }
    void fromTheCommandLine();

private:
    void rows();
    static void compare(const Simulation &simulation, const Whole &whole);
};

void TestFingerprint::initTestCase()
{
    QVERIFY(ScenarioFile::shippedNames().size() >= 8);
}

void TestFingerprint::rows()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : ScenarioFile::shippedNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestFingerprint::compare(const Simulation &simulation, const Whole &whole)
{
    QCOMPARE(simulation.events(), whole.events);
    QCOMPARE(simulation.fingerprint(), whole.fingerprint);
}

void TestFingerprint::inSlices()
{
    QFETCH(QString, name);
    const Whole &whole = wholeRun(name);
    Simulation simulation(*whole.scenario);
    for (SimTime slice = 1; slice <= 1000; ++slice)
        simulation.advance(simulation.end() / 1000 * slice + (slice == 1000 ? simulation.end() % 1000 : slice));
    compare(simulation, whole);
}

void TestFingerprint::inEventSlices()
{
    // The way a window runs at full speed: so many events, then a look at the clock.
    QFETCH(QString, name);
    const Whole &whole = wholeRun(name);
    Simulation simulation(*whole.scenario);
    while (!simulation.advance(simulation.end(), nullptr, 997)) {}
    compare(simulation, whole);
}

void TestFingerprint::stepped()
{
    QFETCH(QString, name);
    const Whole &whole = wholeRun(name);
    Simulation simulation(*whole.scenario);
    for (int i = 0; i < 200000 && simulation.step(); ++i) {}
    simulation.advance(simulation.end());
    compare(simulation, whole);
}

void TestFingerprint::fromASnapshot()
{
    QFETCH(QString, name);
    const Whole &whole = wholeRun(name);
    Simulation simulation(*whole.scenario);
    simulation.advance(simulation.end() / 3);
    const Simulation snapshot = simulation;
    simulation.advance(simulation.end());
    compare(simulation, whole);
    Simulation again = snapshot;
    again.advance(again.end());
    compare(again, whole);
    simulation = snapshot; // going back
    QCOMPARE(simulation.fingerprint(), snapshot.fingerprint());
    simulation.advance(simulation.end());
    compare(simulation, whole);
}

void TestFingerprint::watched()
{
    QFETCH(QString, name);
    const Whole &whole = wholeRun(name);
    Simulation simulation(*whole.scenario);
    Observation observation;
    observation.records = true;
    observation.peaks.assign(static_cast<std::size_t>(simulation.functionCount()) + 1, 0);
    std::size_t records = 0;
    for (int part = 1; part <= 50; ++part) {
        simulation.advance(simulation.end() / 50 * part, &observation);
        records += observation.log.size();
        observation.log.clear();
    }
    simulation.advance(simulation.end(), &observation);
    compare(simulation, whole);
    QVERIFY(records > 0);
}

void TestFingerprint::readMeanwhile()
{
    QFETCH(QString, name);
    const Whole &whole = wholeRun(name);
    Simulation simulation(*whole.scenario);
    double sum = 0;
    for (int part = 1; part <= 200; ++part) {
        simulation.advance(simulation.end() / 200 * part);
        for (int function = 0; function < simulation.functionCount(); ++function)
            sum += simulation.cost(function).total();
        sum += simulation.report().concurrencyMean;
    }
    simulation.advance(simulation.end());
    compare(simulation, whole);
    QVERIFY(sum > 0);
}

void TestFingerprint::anotherSeedIsAnotherRun()
{
    const Whole &whole = wholeRun(QStringLiteral("promotion"));
    Scenario other = *whole.scenario;
    ++other.seed;
    Simulation simulation(other);
    simulation.advance(simulation.end());
    QVERIFY(simulation.fingerprint() != whole.fingerprint);
}

void TestFingerprint::throughRunner()
{
#ifdef __SANITIZE_THREAD__
    QSKIP("the event queue hands over behind locks of Qt's that the sanitizer cannot see");
#endif
    QFETCH(QString, name);
    const Whole &whole = wholeRun(name);
    qRegisterMetaType<std::shared_ptr<const Frame>>();
    QThread thread;
    auto *runner = new Runner;
    runner->moveToThread(&thread);
    connect(&thread, &QThread::finished, runner, &QObject::deleteLater);
    std::shared_ptr<const Frame> last;
    connect(
        runner, &Runner::frameReady, this,
        [&](std::shared_ptr<const Frame> frame) {
            last = std::move(frame);
            runner->frameShown();
        },
        Qt::QueuedConnection);
    thread.start();
    const auto command = [&](const auto &call) { QMetaObject::invokeMethod(runner, call, Qt::QueuedConnection); };
    command([=] { runner->load(whole.scenario); });
    command([=] {
        runner->move([](Session &session, std::int64_t wall, const StopAsked &) {
            session.setSpeed(std::numeric_limits<double>::infinity(), wall);
            session.play(wall);
        });
    });
    const bool finished = QTest::qWaitFor([&] { return last && last->state == RunState::Finished; }, 300000);
    thread.quit();
    thread.wait();
    QVERIFY(finished);
    QCOMPARE(last->events, whole.events);
    QCOMPARE(last->fingerprint, whole.fingerprint);
}

void TestFingerprint::fromTheCommandLine()
{
#ifdef LAB_PROGRAM
    QFETCH(QString, name);
    const Whole &whole = wholeRun(name);
    QProcess program;
    program.start(QStringLiteral(LAB_PROGRAM),
                  {QStringLiteral("run"), name, QStringLiteral("--report"), QStringLiteral("json")});
    QVERIFY2(program.waitForFinished(300000), qPrintable(program.errorString()));
    QCOMPARE(program.exitCode(), 0);
    const QJsonObject report = QJsonDocument::fromJson(program.readAllStandardOutput()).object();
    QCOMPARE(report[QStringLiteral("fingerprint")].toString(),
             QStringLiteral("%1").arg(whole.fingerprint, 16, 16, QLatin1Char('0')));
    QCOMPARE(static_cast<std::uint64_t>(report[QStringLiteral("events")].toDouble()), whole.events);
#else
    QSKIP("built without the program");
#endif
}

QTEST_GUILESS_MAIN(TestFingerprint)
#include "tst_fingerprint.moc"

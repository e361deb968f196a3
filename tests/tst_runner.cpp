// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

#include "engine/runner.h"

#include <QSignalSpy>

using namespace lab;

namespace {

/// A runner on the test's own thread, and the frames that it sends.
class Driven
{
public:
    explicit Driven(const Scenario &scenario)
        : refused(&runner, &Runner::refused)
    {
        QObject::connect(&runner, &Runner::frameReady, &runner, [this](std::shared_ptr<const Frame> sent) {
            m_frame = std::move(sent);
            runner.frameShown();
        });
        runner.load(std::make_shared<const Scenario>(scenario));
    }

    Runner runner;
    QSignalSpy refused;

    const Frame &frame() const { return *m_frame; }
    const std::vector<Change> &changes() const { return frame().scenario->changes; }
    /// Lets it run to a time and waits for it to stand there.
    void runTo(SimTime time)
    {
        runner.runUntilTime(time);
        QTRY_VERIFY(frame().state != RunState::Running && frame().time == time);
    }

private:
    std::shared_ptr<const Frame> m_frame;
};

Scenario two()
{
    return scenario({Fn("A").constant(20), Fn("B").constant(10)}, 1000, 2 * Minute);
}

Change with(const std::string &function, void (*set)(Change &))
{
    Change change = changeOf(function);
    set(change);
    return change;
}

/// Everything of a frame that a refused edit must not touch.
void compareStates(const Frame &frame, const Frame &before)
{
    QCOMPARE(frame.time, before.time);
    QCOMPARE(frame.events, before.events);
    QCOMPARE(frame.fingerprint, before.fingerprint);
    QCOMPARE(frame.revision, before.revision);
    QCOMPARE(frame.run, before.run);
    QVERIFY(frame.state == before.state);
    QVERIFY(*frame.scenario == *before.scenario);
    QVERIFY(frame.settings == before.settings);
    QCOMPARE(frame.concurrencyLimit, before.concurrencyLimit);
}

} // namespace

/// What the commands of a window come to: which edits become which changes, and what is refused.
class TestRunner : public QObject
{
    Q_OBJECT

private slots:
    void anEditBeforeTheFirstEventIsTheStart();
    void editsAtOneInstant_data();
    void editsAtOneInstant();
    void anEventBetweenMakesTwoChanges();
    void anEditedRunReplays();
    void anEditAfterTheEndStartsAgain();
    void refused_data();
    void refused();
    void aRefusedEditLeavesThoseBeforeIt();
    void replaceStartsANewRun();
    void restartKeepsTheEdits();
    void untilTheFirstThrottle();
    void untilTheFirstColdStart();
    void framesWaitToBeShown();
};

void TestRunner::anEditBeforeTheFirstEventIsTheStart()
{
    Driven driven(two());
    QCOMPARE(driven.frame().revision, std::uint64_t(0));
    driven.runner.apply(reserve("A", 50));
    driven.runner.apply(limitTo(700));
    QVERIFY(driven.changes().empty()); // M17: the scenario itself
    QCOMPARE(driven.frame().scenario->functions[0].settings.reservedConcurrency, std::optional<int>(50));
    QCOMPARE(driven.frame().settings[0].reservedConcurrency, std::optional<int>(50));
    QCOMPARE(driven.frame().scenario->account.concurrencyLimit, 700);
    QCOMPARE(driven.frame().concurrencyLimit, 700);
    QCOMPARE(driven.frame().revision, std::uint64_t(2));
    QVERIFY(driven.frame().state == RunState::Paused && driven.frame().time == 0);
    QVERIFY(driven.refused.isEmpty());
}

void TestRunner::editsAtOneInstant_data()
{
    QTest::addColumn<std::vector<Change>>("edits");
    QTest::addColumn<std::vector<Change>>("expected");
    using Edits = std::vector<Change>;
    const auto row = [](const char *name, const Edits &edits, const Edits &expected) {
        QTest::newRow(name) << edits << expected;
    };
    const Change memory = with("A", [](Change &c) { c.set.memory = 512; });
    const Change both = with("A", [](Change &c) {
        c.set.memory = 512;
        c.set.reservedConcurrency.emplace(50);
    });
    const Change rate = with("A", [](Change &c) { c.traffic = {Fn::steady(TrafficKind::Poisson, 40)}; });
    const Change oldRate = with("A", [](Change &c) { c.traffic = {Fn::steady(TrafficKind::Constant, 20)}; });
    row("M17 one edit is one change", {reserve("A", 50)}, {reserve("A", 50)});
    row("M17 the last value of several counts", {reserve("A", 5), reserve("A", 9), reserve("A", 50)},
        {reserve("A", 50)});
    row("M17 two settings of a function are one change", {reserve("A", 50), memory}, {both});
    row("M17 two functions are two changes", {reserve("A", 50), reserve("B", 60)},
        {reserve("A", 50), reserve("B", 60)});
    row("M17 the account's limit is a change of its own", {limitTo(800), reserve("A", 50), limitTo(900)},
        {limitTo(900), reserve("A", 50)});
    row("M17 a setting put back is no change", {reserve("A", 50), reserve("A", std::nullopt)}, {});
    row("M17 a limit put back is no change", {limitTo(800), limitTo(1000)}, {});
    row("M17 traffic put back is no change", {rate, oldRate}, {});
    row("M17 the others stay where one is put back", {limitTo(800), reserve("A", 50), limitTo(1000)},
        {reserve("A", 50)});
    row("M17 an edit to what already holds is no change", {reserve("A", std::nullopt)}, {});
    row("M17 what is put back can be set once more", {reserve("A", 50), reserve("A", std::nullopt), reserve("A", 60)},
        {reserve("A", 60)});
}

void TestRunner::editsAtOneInstant()
{
    QFETCH(std::vector<Change>, edits);
    QFETCH(std::vector<Change>, expected);
    Driven driven(two());
    driven.runTo(10 * Second);
    const std::uint64_t events = driven.frame().events;
    std::uint64_t revision = driven.frame().revision;
    for (const Change &edit : edits) {
        driven.runner.apply(edit);
        QCOMPARE(driven.frame().revision, ++revision);
    }
    for (Change &change : expected)
        change.at = 10 * Second + Microsecond;
    QVERIFY(driven.changes() == expected);
    QCOMPARE(driven.frame().time, 10 * Second + Microsecond);
    QCOMPARE(driven.frame().events, events + expected.size());
    QVERIFY(driven.refused.isEmpty());
    // What is in force is what the last edits say.
    for (int i = 0; i < 2; ++i) {
        FunctionSettings settings = two().functions[static_cast<std::size_t>(i)].settings;
        for (const Change &change : expected) {
            if (two().functionIndex(change.function) == i)
                change.set.applyTo(settings);
        }
        QVERIFY(driven.frame().settings[static_cast<std::size_t>(i)] == settings);
    }
}

void TestRunner::anEventBetweenMakesTwoChanges()
{
    Driven driven(two());
    driven.runTo(10 * Second);
    driven.runner.apply(reserve("A", 50));
    driven.runner.step();
    driven.runner.apply(reserve("A", 60));
    QCOMPARE(driven.changes().size(), std::size_t(2));
    QCOMPARE(driven.changes()[0].at, 10 * Second + Microsecond);
    QVERIFY(driven.changes()[1].at > driven.changes()[0].at);
    QVERIFY(driven.changes()[0].set.reservedConcurrency == std::optional<int>(50));
    QVERIFY(driven.changes()[1].set.reservedConcurrency == std::optional<int>(60));
    // Time that passes without an event is time, too.
    Driven quiet(scenario({Fn("A"), Fn("B")}));
    quiet.runTo(10 * Second);
    quiet.runner.apply(reserve("A", 50));
    quiet.runTo(20 * Second);
    quiet.runner.apply(reserve("A", 60));
    QCOMPARE(quiet.changes().size(), std::size_t(2));
}

void TestRunner::anEditedRunReplays()
{
    // The scenario as it would be saved plays again to the same fingerprint (M17).
    Driven driven(two());
    driven.runTo(10 * Second);
    driven.runner.apply(reserve("A", 5));
    driven.runner.apply(limitTo(700));
    driven.runner.apply(reserve("A", 7));
    driven.runTo(30 * Second);
    driven.runner.apply(with("B", [](Change &c) { c.traffic = {Fn::steady(TrafficKind::Poisson, 90)}; }));
    driven.runTo(2 * Minute);
    QVERIFY(driven.frame().state == RunState::Finished);
    QCOMPARE(driven.changes().size(), std::size_t(3));
    Simulation replay(*driven.frame().scenario);
    replay.advance(replay.end());
    QCOMPARE(replay.events(), driven.frame().events);
    QCOMPARE(replay.fingerprint(), driven.frame().fingerprint);
}

void TestRunner::anEditAfterTheEndStartsAgain()
{
    Driven driven(two());
    driven.runTo(2 * Minute);
    const std::uint64_t run = driven.frame().run;
    driven.runner.apply(reserve("A", 50));
    QCOMPARE(driven.frame().run, run + 1);
    QCOMPARE(driven.frame().time, SimTime(0));
    QVERIFY(driven.frame().state == RunState::Paused);
    QVERIFY(driven.changes().empty());
    QCOMPARE(driven.frame().settings[0].reservedConcurrency, std::optional<int>(50));
}

void TestRunner::refused_data()
{
    QTest::addColumn<SimTime>("at");
    QTest::addColumn<Change>("edit");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *name, SimTime at, const Change &edit, Fault fault) {
        QTest::newRow(name) << at << edit << static_cast<int>(fault);
    };
    row("R2.3 reserved above limit - 100, at the start", 0, reserve("A", 901), Fault::ReservedAboveLimit);
    row("R2.3 reserved above limit - 100, on the way", 10 * Second, reserve("A", 901), Fault::ReservedAboveLimit);
    row("R2.3 reserved above limit - 100, after the end", 2 * Minute, reserve("A", 901), Fault::ReservedAboveLimit);
    row("M8 provisioned that finds no room", 10 * Second, provision("B", 901), Fault::ProvisionedAboveLimit);
    row("a limit of nothing", 10 * Second, limitTo(0), Fault::OutOfRange);
    row("R2.11 too little memory", 10 * Second, with("A", [](Change &c) { c.set.memory = 1; }), Fault::OutOfRange);
}

void TestRunner::refused()
{
    QFETCH(SimTime, at);
    QFETCH(Change, edit);
    QFETCH(int, fault);
    Driven driven(two());
    if (at > 0)
        driven.runTo(at);
    driven.runner.requestFrame();
    const Frame before = driven.frame();
    driven.runner.apply(edit);
    QCOMPARE(driven.refused.size(), 1);
    QCOMPARE(static_cast<int>(driven.refused.first().first().value<Problem>().fault), fault);
    driven.runner.requestFrame();
    compareStates(driven.frame(), before);
    // And the run goes on as if nothing had been asked.
    if (at < 2 * Minute)
        driven.runTo(2 * Minute);
    Simulation untouched(two());
    untouched.advance(untouched.end());
    QCOMPARE(driven.frame().fingerprint, untouched.fingerprint());
}

void TestRunner::aRefusedEditLeavesThoseBeforeIt()
{
    Driven driven(two());
    driven.runTo(10 * Second);
    driven.runner.apply(reserve("A", 50));
    const Frame before = driven.frame();
    driven.runner.apply(reserve("A", 901));
    driven.runner.apply(reserve("B", 851)); // 50 + 851 + 100 > 1,000
    QCOMPARE(driven.refused.size(), 2);
    driven.runner.requestFrame();
    compareStates(driven.frame(), before);
    driven.runner.apply(reserve("A", 60)); // still the same instant, still one change
    QCOMPARE(driven.changes().size(), std::size_t(1));
    QVERIFY(driven.changes()[0].set.reservedConcurrency == std::optional<int>(60));
}

void TestRunner::replaceStartsANewRun()
{
    Driven driven(two());
    driven.runTo(10 * Second);
    const Frame before = driven.frame();
    Scenario other = two();
    other.functions.pop_back();
    driven.runner.replace(std::make_shared<const Scenario>(other));
    QVERIFY(*driven.frame().scenario == other);
    QCOMPARE(driven.frame().time, SimTime(0));
    QCOMPARE(driven.frame().run, before.run + 1);
    QCOMPARE(driven.frame().revision, before.revision + 1); // edited, not loaded
    const Frame after = driven.frame();
    other.functions.clear();
    driven.runner.replace(std::make_shared<const Scenario>(other));
    QCOMPARE(driven.refused.size(), 1);
    driven.runner.requestFrame();
    compareStates(driven.frame(), after);
}

void TestRunner::restartKeepsTheEdits()
{
    Driven driven(two());
    driven.runTo(10 * Second);
    driven.runner.apply(reserve("A", 1));
    const Scenario edited = *driven.frame().scenario;
    driven.runner.restart();
    QCOMPARE(driven.frame().time, SimTime(0));
    QCOMPARE(driven.frame().events, std::uint64_t(0));
    QVERIFY(*driven.frame().scenario == edited);
    QVERIFY(!driven.frame().settings[0].reservedConcurrency); // it holds from 10 s on
}

void TestRunner::untilTheFirstThrottle()
{
    Driven driven(scenario({Fn("A").reserved(3).runs(Minute).constant(1)}));
    driven.runner.runUntilThrottle();
    QTRY_VERIFY(driven.frame().state == RunState::Paused && driven.frame().time > 0);
    QCOMPARE(driven.frame().time, 3 * Second); // the fourth
    QCOMPARE(driven.frame().functions[0].throttles, std::int64_t(1));
    driven.runner.runUntilThrottle();
    QTRY_COMPARE(driven.frame().functions[0].throttles, std::int64_t(2));
    QTRY_VERIFY(driven.frame().state == RunState::Paused);
    QCOMPARE(driven.frame().time, 4 * Second);
}

void TestRunner::untilTheFirstColdStart()
{
    Driven driven(scenario({Fn("A").runs(1500 * Millisecond).constant(1, 5 * Second)}));
    driven.runner.runUntilColdStart();
    QTRY_COMPARE(driven.frame().time, 5 * Second);
    driven.runner.runUntilColdStart();
    QTRY_COMPARE(driven.frame().time, 6 * Second);
    QCOMPARE(driven.frame().functions[0].coldStarts, std::int64_t(2));
    driven.runner.runUntilColdStart(); // two are enough: to the end
    QTRY_VERIFY(driven.frame().state == RunState::Finished);
}

void TestRunner::framesWaitToBeShown()
{
    // Nobody says that a frame was shown: no second one comes, but the newest does as soon as it is said.
    Runner runner;
    QSignalSpy frames(&runner, &Runner::frameReady);
    runner.load(std::make_shared<const Scenario>(two()));
    QCOMPARE(frames.size(), 1);
    for (int i = 0; i < 5; ++i)
        runner.step();
    QCOMPARE(frames.size(), 1);
    runner.frameShown();
    QTRY_COMPARE(frames.size(), 2);
    QCOMPARE(frames.last().first().value<std::shared_ptr<const Frame>>()->events, std::uint64_t(5));
}

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sessions.h"

using namespace lab;

namespace {

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

/// What a user's edits come to: which become which changes, what is refused, what is taken back.
class TestSession : public QObject
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
    void aDragIsOneChange();
    void aDragWhileItRuns();
    void aDragKeepsWhatWasAccepted();
    void ownChangesHoldFromTheStartOfANewRun();
    void asShippedDropsAll();
    void anEditInThePastMakesAnotherFuture();
    void undoOfAnEdit_data();
    void undoOfAnEdit();
    void undoBringsTheRunBack_data();
    void undoBringsTheRunBack();
    void undoBringsBackARunThatIsNotBesideAnyMore();
    void undoOfARestartThatChangesNothing();
    void aRestartRightBehindAnEdit();
    void undoneAndDoneAgain();
    void aMarkIsMovedEditedAndRemoved();
    void aGestureDoesNotWaitForThePicture();
    void aMarkOfTheScenarioStays();
    void wonPerDollarStopsNothing();
    void aViewStopsWhereItSays();
    void whatWasSeenToHappenStaysMarked();
};

void TestSession::anEditBeforeTheFirstEventIsTheStart()
{
    Driven driven(two());
    QCOMPARE(driven.frame()->revision, std::uint64_t(0));
    driven.edit(reserve("A", 50));
    driven.edit(limitTo(700));
    QVERIFY(driven.changes().empty()); // M17: the scenario itself
    QCOMPARE(driven.frame()->scenario->functions[0].settings.reservedConcurrency, std::optional<int>(50));
    QCOMPARE(driven.frame()->settings[0].reservedConcurrency, std::optional<int>(50));
    QCOMPARE(driven.frame()->scenario->account.concurrencyLimit, 700);
    QCOMPARE(driven.frame()->concurrencyLimit, 700);
    QCOMPARE(driven.frame()->revision, std::uint64_t(2));
    QVERIFY(driven.frame()->state == RunState::Paused && driven.frame()->time == 0);
    QVERIFY(driven.refused.empty());
}

void TestSession::editsAtOneInstant_data()
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

void TestSession::editsAtOneInstant()
{
    QFETCH(std::vector<Change>, edits);
    QFETCH(std::vector<Change>, expected);
    Driven driven(two());
    driven.runTo(10 * Second);
    const std::uint64_t events = driven.frame()->events;
    std::uint64_t revision = driven.frame()->revision;
    for (const Change &edit : edits) {
        driven.edit(edit);
        QCOMPARE(driven.frame()->revision, ++revision);
    }
    for (Change &change : expected)
        change.at = 10 * Second + Microsecond;
    QVERIFY(driven.changes() == expected);
    QCOMPARE(driven.frame()->time, 10 * Second + Microsecond);
    QCOMPARE(driven.frame()->events, events + expected.size());
    QVERIFY(driven.refused.empty());
    // What is in force is what the last edits say.
    for (int i = 0; i < 2; ++i) {
        FunctionSettings settings = two().functions[static_cast<std::size_t>(i)].settings;
        for (const Change &change : expected) {
            if (two().functionIndex(change.function) == i)
                change.set.applyTo(settings);
        }
        QVERIFY(driven.frame()->settings[static_cast<std::size_t>(i)] == settings);
    }
}

void TestSession::anEventBetweenMakesTwoChanges()
{
    Driven driven(two());
    driven.runTo(10 * Second);
    driven.edit(reserve("A", 50));
    driven.session.step();
    driven.edit(reserve("A", 60));
    QCOMPARE(driven.changes().size(), std::size_t(2));
    QCOMPARE(driven.changes()[0].at, 10 * Second + Microsecond);
    QVERIFY(driven.changes()[1].at > driven.changes()[0].at);
    QVERIFY(driven.changes()[0].set.reservedConcurrency == std::optional<int>(50));
    QVERIFY(driven.changes()[1].set.reservedConcurrency == std::optional<int>(60));
    // Time that passes without an event is time, too.
    Driven quiet(scenario({Fn("A"), Fn("B")}));
    quiet.runTo(10 * Second);
    quiet.edit(reserve("A", 50));
    quiet.runTo(20 * Second);
    quiet.edit(reserve("A", 60));
    QCOMPARE(quiet.changes().size(), std::size_t(2));
}

void TestSession::anEditedRunReplays()
{
    // The scenario as it would be saved plays again to the same fingerprint (M17).
    Driven driven(two());
    driven.runTo(10 * Second);
    driven.edit(reserve("A", 5));
    driven.edit(limitTo(700));
    driven.edit(reserve("A", 7));
    driven.runTo(30 * Second);
    driven.edit(with("B", [](Change &c) { c.traffic = {Fn::steady(TrafficKind::Poisson, 90)}; }));
    driven.runTo(2 * Minute);
    QVERIFY(driven.frame()->state == RunState::Finished);
    QCOMPARE(driven.changes().size(), std::size_t(3));
    Simulation replay(*driven.frame()->scenario);
    replay.advance(replay.end());
    QCOMPARE(replay.events(), driven.frame()->events);
    QCOMPARE(replay.fingerprint(), driven.frame()->fingerprint);
}

void TestSession::anEditAfterTheEndStartsAgain()
{
    Driven driven(two());
    driven.runTo(2 * Minute);
    const std::uint64_t run = driven.frame()->run;
    driven.edit(reserve("A", 50));
    QCOMPARE(driven.frame()->run, run + 1);
    QCOMPARE(driven.frame()->time, SimTime(0));
    QVERIFY(driven.frame()->state == RunState::Paused);
    QVERIFY(driven.changes().empty());
    QCOMPARE(driven.frame()->settings[0].reservedConcurrency, std::optional<int>(50));
}

void TestSession::refused_data()
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

void TestSession::refused()
{
    QFETCH(SimTime, at);
    QFETCH(Change, edit);
    QFETCH(int, fault);
    Driven driven(two());
    if (at > 0)
        driven.runTo(at);
    const Frame before = *driven.frame();
    driven.edit(edit);
    QCOMPARE(driven.refused.size(), std::size_t(1));
    QCOMPARE(static_cast<int>(driven.refused.front()), fault);
    compareStates(*driven.frame(), before);
    // And the run goes on as if nothing had been asked.
    if (at < 2 * Minute)
        driven.runTo(2 * Minute);
    Simulation untouched(two());
    untouched.advance(untouched.end());
    QCOMPARE(driven.frame()->fingerprint, untouched.fingerprint());
}

void TestSession::aRefusedEditLeavesThoseBeforeIt()
{
    Driven driven(two());
    driven.runTo(10 * Second);
    driven.edit(reserve("A", 50));
    const Frame before = *driven.frame();
    driven.edit(reserve("A", 901));
    driven.edit(reserve("B", 851)); // 50 + 851 + 100 > 1,000
    QCOMPARE(driven.refused.size(), std::size_t(2));
    compareStates(*driven.frame(), before);
    driven.edit(reserve("A", 60)); // still the same instant, still one change
    QCOMPARE(driven.changes().size(), std::size_t(1));
    QVERIFY(driven.changes()[0].set.reservedConcurrency == std::optional<int>(60));
}

void TestSession::replaceStartsANewRun()
{
    Driven driven(two());
    driven.runTo(10 * Second);
    const Frame before = *driven.frame();
    Scenario other = two();
    other.functions.pop_back();
    driven.replace(other);
    QVERIFY(*driven.frame()->scenario == other);
    QCOMPARE(driven.frame()->time, SimTime(0));
    QCOMPARE(driven.frame()->run, before.run + 1);
    QCOMPARE(driven.frame()->revision, before.revision + 1); // edited, not loaded
    const Frame after = *driven.frame();
    other.functions.clear();
    driven.replace(other);
    QCOMPARE(driven.refused.size(), std::size_t(1));
    compareStates(*driven.frame(), after);
}

void TestSession::aDragIsOneChange()
{
    // M20: at the instant at which it began, with the value at which it ended.
    Driven driven(two());
    driven.runTo(10 * Second);
    const Session::Number number = driven.edit(reserve("A", 10));
    for (const int value : {20, 30, 900, 40})
        driven.editAgain(number, reserve("A", value));
    QCOMPARE(driven.own(), std::vector<Change>{reserve("A", 40, 10 * Second + Microsecond)});
    QCOMPARE(driven.now(), 10 * Second + Microsecond);
    driven.editAgain(number, reserve("A", std::nullopt)); // back to where it began: nothing was changed
    QVERIFY(driven.own().empty());
    driven.editAgain(number, reserve("A", 50));
    driven.runTo(20 * Second);
    QCOMPARE(driven.fingerprint(), straightRun(*driven.session.track().scenario(), 20 * Second));
}

void TestSession::aDragWhileItRuns()
{
    Driven driven(two());
    driven.runTo(10 * Second);
    const Session::Number number = driven.edit(reserve("A", 1));
    driven.runTo(12 * Second); // it goes on while the slider is held
    QVERIFY(driven.session.track().simulation().totals(0).throttles > 0);
    driven.editAgain(number, reserve("A", 50));
    QCOMPARE(driven.own(), std::vector<Change>{reserve("A", 50, 10 * Second + Microsecond)});
    QCOMPARE(driven.now(), 12 * Second); // where it was, but nothing of what the first value did is left
    QCOMPARE(driven.session.track().simulation().totals(0).throttles, std::int64_t(0));
    QCOMPARE(driven.fingerprint(), straightRun(*driven.session.track().scenario(), 12 * Second));
    // The run without any of it is the one beside it.
    QVERIFY(driven.session.ghost());
    QVERIFY(driven.session.ghost()->script().own.empty());
}

void TestSession::aDragKeepsWhatWasAccepted()
{
    Driven driven(two());
    driven.runTo(10 * Second);
    const Session::Number number = driven.edit(reserve("A", 50));
    driven.editAgain(number, reserve("A", 901));
    QCOMPARE(driven.refused, std::vector<Fault>{Fault::ReservedAboveLimit});
    QVERIFY(driven.session.knows(number));
    QCOMPARE(driven.own(), std::vector<Change>{reserve("A", 50, 10 * Second + Microsecond)});
    const Session::Number other = driven.edit(reserve("B", 901));
    QVERIFY(!driven.session.knows(other));
    driven.undo(other); // there is nothing to take back
    QCOMPARE(driven.own().size(), std::size_t(1));
}

void TestSession::ownChangesHoldFromTheStartOfANewRun()
{
    // M20: a promotion at 60 s comes at 60 s again, and overrules what it sets.
    Scenario start = two();
    Change promotion = with("A", [](Change &c) { c.traffic = {Fn::steady(TrafficKind::Constant, 200)}; });
    promotion.at = Minute;
    start.changes = {promotion};
    Driven driven(start);
    driven.runTo(10 * Second);
    driven.edit(reserve("B", 50));
    driven.runTo(30 * Second);
    driven.edit(with("A", [](Change &c) { c.traffic = {Fn::steady(TrafficKind::Constant, 5)}; }));
    driven.runTo(40 * Second);
    const std::uint64_t there = driven.fingerprint();
    const std::uint64_t run = driven.frame()->run;
    const Session::Number number = driven.restart();
    QCOMPARE(driven.now(), SimTime(0));
    QCOMPARE(driven.frame()->run, run + 1);
    QCOMPARE(driven.changes(), std::vector<Change>{promotion});
    QCOMPARE(driven.frame()->settings[1].reservedConcurrency, std::optional<int>(50));
    QCOMPARE(driven.frame()->ratePerSecond[0], 5.0);
    driven.runTo(61 * Second);
    QCOMPARE(driven.frame()->ratePerSecond[0], 200.0);
    driven.undo(number); // the old script, and the run as far as it was seen
    QCOMPARE(driven.now(), 40 * Second);
    QCOMPARE(driven.own().size(), std::size_t(2));
    QCOMPARE(driven.fingerprint(), there);
}

void TestSession::asShippedDropsAll()
{
    Driven driven(two());
    driven.edit(limitTo(700));
    driven.runTo(10 * Second);
    driven.edit(reserve("A", 50));
    QVERIFY(!driven.frame()->asShipped);
    QVERIFY(!driven.session.asShipped(1000));
    QVERIFY(driven.frame()->asShipped);
    QVERIFY(*driven.frame()->scenario == two());
    QCOMPARE(driven.now(), SimTime(0));
    driven.undo(1000);
    QVERIFY(!driven.frame()->asShipped);
    QCOMPARE(driven.frame()->concurrencyLimit, 700);
    QCOMPARE(driven.own().size(), std::size_t(1));
}

void TestSession::anEditInThePastMakesAnotherFuture()
{
    Driven driven(two());
    driven.runTo(10 * Second);
    driven.edit(reserve("A", 50));
    driven.runTo(40 * Second);
    driven.edit(limitTo(700));
    driven.runTo(50 * Second);
    driven.seek(20 * Second);
    driven.edit(reserve("B", 1));
    QCOMPARE(driven.own(), (std::vector<Change>{reserve("A", 50, 10 * Second + Microsecond),
                                                reserve("B", 1, 20 * Second + Microsecond)}));
    QCOMPARE(driven.frame()->frontier, 20 * Second + Microsecond);
    QCOMPARE(driven.frame()->ghostSeen, 50 * Second);
    QCOMPARE(driven.frame()->branchedAt, 20 * Second + Microsecond);
    driven.runTo(2 * Minute);
    QCOMPARE(driven.fingerprint(), straightRun(*driven.frame()->scenario, 2 * Minute));
}

void TestSession::undoOfAnEdit_data()
{
    QTest::addColumn<SimTime>("at");
    QTest::addColumn<SimTime>("goTo");
    QTest::addColumn<std::vector<Change>>("changes");
    const std::vector<Change> none;
    const SimTime first = 10 * Second + Microsecond;
    QTest::newRow("M17 at the start: it is taken out") << SimTime(0) << SimTime(0) << none;
    QTest::newRow("M17 no event has passed since: it is taken out") << 10 * Second << first << none;
    QTest::newRow("M17 the run has gone on: a new change now")
        << 10 * Second << 30 * Second
        << std::vector<Change>{reserve("A", 50, first), reserve("A", std::nullopt, 30 * Second + Microsecond)};
    QTest::newRow("it lies ahead: it is taken out") << 10 * Second << 5 * Second << none;
    QTest::newRow("M17 made at the start of a run that has gone on: a new change now")
        << SimTime(0) << 30 * Second << std::vector<Change>{reserve("A", std::nullopt, 30 * Second + Microsecond)};
}

void TestSession::undoOfAnEdit()
{
    QFETCH(SimTime, at);
    QFETCH(SimTime, goTo);
    QFETCH(std::vector<Change>, changes);
    Driven driven(two());
    if (at > 0)
        driven.runTo(at);
    const Session::Number number = driven.edit(reserve("A", 50));
    if (goTo > driven.now())
        driven.runTo(goTo);
    else if (goTo < driven.now())
        driven.seek(goTo);
    driven.undo(number);
    QCOMPARE(driven.changes(), changes);
    QVERIFY(!driven.frame()->settings[0].reservedConcurrency);
    QVERIFY(driven.now() <= goTo + Microsecond && driven.now() >= goTo - Microsecond);
    driven.redo(number);
    if (driven.now() >= goTo && goTo >= at)
        QCOMPARE(driven.frame()->settings[0].reservedConcurrency, std::optional<int>(50));
    driven.runTo(Minute);
    QCOMPARE(driven.frame()->settings[0].reservedConcurrency, std::optional<int>(50));
    QCOMPARE(driven.fingerprint(), straightRun(*driven.frame()->scenario, Minute));
}

void TestSession::undoBringsTheRunBack_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("an edit after the end") << QStringLiteral("edit");
    QTest::newRow("a function added") << QStringLiteral("replace");
    QTest::newRow("as shipped") << QStringLiteral("shipped");
}

void TestSession::undoBringsTheRunBack()
{
    QFETCH(QString, what);
    Driven driven(two());
    driven.runTo(10 * Second);
    driven.edit(reserve("A", 50));
    driven.runTo(2 * Minute);
    const std::uint64_t end = driven.fingerprint();
    Session::Number number = 500;
    if (what == QLatin1String("edit")) {
        number = driven.edit(limitTo(500));
    } else if (what == QLatin1String("replace")) {
        Scenario more = *driven.frame()->fromTheStart;
        more.functions.push_back(Fn("C").constant(1));
        number = driven.replace(more);
    } else {
        QVERIFY(!driven.session.asShipped(number));
    }
    QCOMPARE(driven.now(), SimTime(0));
    driven.runTo(20 * Second);
    QVERIFY(!driven.session.undo(number, [] { return true; })); // somebody waits: it comes there all the same
    driven.settle();
    QCOMPARE(driven.now(), 2 * Minute);
    QCOMPARE(driven.fingerprint(), end);
    QCOMPARE(driven.own().size(), std::size_t(1));
    driven.redo(number);
    driven.runTo(20 * Second);
    QVERIFY(driven.own().empty());
    QCOMPARE(driven.fingerprint(), straightRun(*driven.frame()->scenario, driven.now()));
}

void TestSession::undoBringsBackARunThatIsNotBesideAnyMore()
{
    Driven driven(two());
    driven.runTo(10 * Second);
    driven.edit(reserve("A", 40));
    driven.runTo(50 * Second);
    const std::uint64_t there = driven.fingerprint();
    const Session::Number number = driven.restart();
    driven.runTo(10 * Second);
    driven.edit(reserve("B", 7)); // the run beside this one is another now
    driven.runTo(20 * Second);
    driven.undo(number);
    QCOMPARE(driven.now(), 50 * Second);
    QCOMPARE(driven.fingerprint(), there);
    driven.redo(number);
    QCOMPARE(driven.now(), 20 * Second);
}

void TestSession::undoOfARestartThatChangesNothing()
{
    Driven driven(two());
    driven.runTo(50 * Second);
    const Session::Number number = driven.restart();
    driven.runTo(20 * Second);
    driven.undo(number);
    QCOMPARE(driven.now(), 50 * Second);
    driven.redo(number);
    QCOMPARE(driven.now(), 20 * Second);
}

void TestSession::aRestartRightBehindAnEdit()
{
    // Nothing has happened since the edit, but there is a run to come back to all the same.
    Driven driven(two());
    driven.runTo(10 * Second);
    driven.edit(reserve("A", 50));
    const std::uint64_t there = driven.fingerprint();
    const Session::Number number = driven.restart();
    driven.undo(number);
    QCOMPARE(driven.now(), 10 * Second + Microsecond);
    QCOMPARE(driven.fingerprint(), there);
}

void TestSession::undoneAndDoneAgain()
{
    Driven driven(two());
    driven.runTo(10 * Second);
    const Session::Number first = driven.edit(reserve("A", 50));
    const Session::Number second = driven.edit(reserve("B", 60)); // the same instant
    driven.undo(second);
    QCOMPARE(driven.own(), std::vector<Change>{reserve("A", 50, 10 * Second + Microsecond)});
    driven.undo(first);
    QVERIFY(driven.own().empty());
    driven.redo(first);
    driven.redo(second);
    QCOMPARE(driven.own().size(), std::size_t(2));
    driven.runTo(Minute);
    QCOMPARE(driven.fingerprint(), straightRun(*driven.frame()->scenario, Minute));
}

void TestSession::aMarkIsMovedEditedAndRemoved()
{
    Driven driven(two());
    driven.runTo(10 * Second);
    driven.edit(reserve("A", 3));
    driven.runTo(Minute);
    const std::vector<Change> was = driven.own();
    const auto holdsWhatItSays = [&] {
        return driven.now() == Minute && driven.fingerprint() == straightRun(*driven.frame()->scenario, Minute);
    };
    QCOMPARE(driven.frame()->own, std::vector<int>{0});
    const Session::Number moved = driven.amend(0, reserve("A", 3, 30 * Second));
    QCOMPARE(driven.own(), std::vector<Change>{reserve("A", 3, 30 * Second)});
    QVERIFY(holdsWhatItSays());
    const Session::Number edited = driven.amend(0, reserve("A", 7, 30 * Second));
    QCOMPARE(driven.frame()->settings[0].reservedConcurrency, std::optional<int>(7));
    QVERIFY(holdsWhatItSays());
    const Session::Number removed = driven.amend(0, std::nullopt);
    QVERIFY(driven.own().empty());
    QVERIFY(holdsWhatItSays());
    driven.undo(removed);
    QCOMPARE(driven.own(), std::vector<Change>{reserve("A", 7, 30 * Second)});
    QVERIFY(holdsWhatItSays());
    driven.undo(edited);
    driven.undo(moved);
    QCOMPARE(driven.own(), was);
    QVERIFY(holdsWhatItSays());
    driven.redo(moved);
    QCOMPARE(driven.own(), std::vector<Change>{reserve("A", 3, 30 * Second)});
    QVERIFY(holdsWhatItSays());
    driven.amend(0, reserve("A", 901, 30 * Second));
    QCOMPARE(driven.refused, std::vector<Fault>{Fault::ReservedAboveLimit});
    QCOMPARE(driven.own(), std::vector<Change>{reserve("A", 3, 30 * Second)});
}

void TestSession::aGestureDoesNotWaitForThePicture()
{
    // The next value comes before the run is back where it was: that is where it goes all the same.
    Driven driven(two());
    driven.runTo(10 * Second);
    driven.edit(reserve("A", 3));
    driven.runTo(Minute);
    for (const SimTime at : {12 * Second, 14 * Second, 16 * Second})
        QVERIFY(!driven.session.amend(77, 0, reserve("A", 3, at)));
    QVERIFY(driven.now() < Minute);
    driven.settle();
    QCOMPARE(driven.now(), Minute);
    QCOMPARE(driven.own(), std::vector<Change>{reserve("A", 3, 16 * Second)});
    for (const int value : {4, 5, 6})
        QVERIFY(!driven.session.edit(78, reserve("B", value)));
    driven.settle();
    QCOMPARE(driven.now(), Minute + Microsecond);
    QCOMPARE(driven.fingerprint(), straightRun(*driven.frame()->scenario, Minute + Microsecond));
}

void TestSession::aMarkOfTheScenarioStays()
{
    Scenario start = two();
    start.changes = {limitTo(500, 5 * Second)};
    Driven driven(start);
    driven.runTo(10 * Second);
    driven.edit(reserve("A", 3));
    QCOMPARE(driven.frame()->own, std::vector<int>{1});
    driven.amend(0, std::nullopt); // it is not the user's
    QCOMPARE(driven.changes().size(), std::size_t(2));
}

void TestSession::wonPerDollarStopsNothing()
{
    Driven driven(two());
    driven.runTo(10 * Second);
    const std::uint64_t there = driven.fingerprint();
    const std::uint64_t run = driven.frame()->run;
    QVERIFY(!driven.session.setWonPerDollar(7, 1300));
    QCOMPARE(driven.frame()->scenario->model.wonPerDollar, 1300.0);
    QCOMPARE(driven.now(), 10 * Second);
    QCOMPARE(driven.fingerprint(), there);
    QCOMPARE(driven.frame()->run, run);
    QVERIFY(!driven.session.ghost());
    driven.undo(7);
    QCOMPARE(driven.frame()->scenario->model.wonPerDollar, 1400.0);
    QCOMPARE(driven.now(), 10 * Second);
    QVERIFY(driven.session.setWonPerDollar(8, -1));
}

/// `view` says where a run that is watched stands still; what is looked for, and walks, are not watched.
void TestSession::aViewStopsWhereItSays()
{
    Scenario run = two();
    run.view.pauseAt = {30 * Second, 10 * Second};
    Driven driven(run);
    driven.session.play(0);
    driven.settle();
    QCOMPARE(driven.now(), 10 * Second);
    QVERIFY(driven.frame()->state == RunState::Paused);
    driven.session.play(0);
    driven.settle();
    QCOMPARE(driven.now(), 30 * Second);
    driven.session.play(0);
    driven.settle();
    QVERIFY(driven.session.isFinished());
    const std::uint64_t end = driven.fingerprint();
    driven.seek(5 * Second);
    driven.runTo(20 * Second);
    QCOMPARE(driven.now(), 20 * Second);
    driven.seek(2 * Minute);
    QCOMPARE(driven.fingerprint(), end);
    QCOMPARE(driven.fingerprint(), straightRun(run, run.duration));
    run.view = {};
    QCOMPARE(driven.fingerprint(), straightRun(run, run.duration));
}

/// M21: what was seen stays drawn beyond the head, until an edit makes another future.
void TestSession::whatWasSeenToHappenStaysMarked()
{
    const auto marked = [](Driven &driven) {
        std::vector<std::pair<SimTime, bool>> throttles;
        for (const Mark &mark : *driven.frame()->marks) {
            if (mark.kind == Mark::Kind::FirstThrottle)
                throttles.emplace_back(mark.at, mark.ahead);
        }
        return throttles;
    };
    using Marks = std::vector<std::pair<SimTime, bool>>;
    Driven driven(scenario({Fn("A").init(0).runs(Minute).reserved(1).burst(2, 30 * Second)}));
    driven.runTo(Minute);
    QCOMPARE(marked(driven), (Marks{{30 * Second, false}}));
    driven.seek(10 * Second);
    QCOMPARE(marked(driven), (Marks{{30 * Second, true}}));
    driven.seek(40 * Second);
    QCOMPARE(marked(driven), (Marks{{30 * Second, false}}));
    driven.seek(10 * Second);
    driven.edit(reserve("A", 2));
    QCOMPARE(marked(driven), Marks{});
    driven.runTo(Minute);
    QCOMPARE(marked(driven), Marks{});
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"

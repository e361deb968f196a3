// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sessions.h"

#include <algorithm>

using namespace lab;

namespace {

Change calls(const std::string &function, int count, SimTime at = 0)
{
    Change change = changeOf(function, at);
    change.invoke = count;
    return change;
}

/// What happened to the requests of a function's traffic: the calls by hand left out.
std::vector<Record> ofTraffic(const Scenario &scenario, int function, RecordKind kind)
{
    std::vector<Record> records;
    for (const Record &record : logOf(scenario)) {
        if (record.function == function && record.kind == kind && record.request < FirstByHand)
            records.push_back(record); // NOLINT(performance-inefficient-vector-operation): how many is not known
    }
    return records;
}

} // namespace

/// M22: calls by hand.
class TestByHand : public QObject
{
    Q_OBJECT

private slots:
    void examples_data();
    void examples() { checkExample(); }
    void comeAfterAllArrivals();
    void areHandledOneByOne();
    void moveNobodysDraws();
    void aSavedSessionReplays();
    void atTheVeryStart();
    void keepTheirTimesAtARestart();
    void areTakenOutAgain();
    void oneInstantAddsUp();
};

void TestByHand::examples_data()
{
    QTest::addColumn<Example>("example");
    const auto run = [](const FunctionConfig &function, const std::vector<Change> &changes, int limit = 1000) {
        return changing(scenario({function}, limit), changes);
    };
    row("M22 thirty at once are thirty environments", run(Fn("A").runs(Second), {calls("A", 30, Second)}), Second,
        {requests("A") == 30, coldStarts("A") == 30, inFlight("A") == 30});
    row("M22 the thousand and first is refused", run(Fn("A").runs(Second), {calls("A", 1001, Second)}), Second,
        {requests("A") == 1001, throttles("A") == 1});
    row("M22 by its own trigger: of an asynchronous one all are accepted",
        run(Fn("A").async().runs(Minute), {calls("A", 30, Second)}, 10), Second,
        {received("A") == 30, waiting("A") == 20});
    row("M22 beside a setting: that holds first", run(Fn("A").runs(Second), {[] {
                                                          Change change = calls("A", 10, Second);
                                                          change.set.reservedConcurrency.emplace(4);
                                                          return change;
                                                      }()}),
        Second, {throttles("A") == 6});
    row("M24 none at the end of the run",
        changing(scenario({Fn("A").runs(Second)}, 1000, Minute), {calls("A", 3, Minute)}), Minute,
        {requests("A") == 0});
    const FunctionConfig queue = Fn("A").trigger(Trigger::Sqs).runs(Second);
    row("M22 an SQS function gets messages in its queue", run(queue, {calls("A", 7, Second)}), 30 * Second,
        {requests("A") == 7, waiting("A") == 0});
    row("M22 at 0", run(Fn("A").runs(Second), {calls("A", 3)}), 0, {requests("A") == 3});
}

void TestByHand::comeAfterAllArrivals()
{
    // One place: the request of B's traffic at that instant has it, though A stands first.
    const Scenario both =
        changing(scenario({Fn("A").runs(Second), Fn("B").runs(Second).burst(1, Second)}, 1), {calls("A", 1, Second)});
    Simulation simulation(both);
    simulation.advance(Second);
    QCOMPARE(simulation.totals(0).throttles, std::int64_t(1));
    QCOMPARE(simulation.totals(1).invocations, std::int64_t(1));
}

void TestByHand::areHandledOneByOne()
{
    Simulation simulation(changing(scenario({Fn("A").runs(Second)}), {calls("A", 1000, Second)}));
    QVERIFY(simulation.step()); // the change
    for (int i = 1; i <= 1000; ++i) {
        QVERIFY(simulation.step());
        QCOMPARE(simulation.totals(0).requests, std::int64_t(i));
        QCOMPARE(simulation.now(), Second);
    }
    QVERIFY(simulation.step());
    QVERIFY(simulation.now() > Second);
}

void TestByHand::moveNobodysDraws()
{
    // Room for everybody: the traffic's requests run exactly as long as without the calls, A's own as well.
    const Scenario without = scenario(
        {Fn("A").runs(Law::exponential(Second)).poisson(20), Fn("B").runs(Law::exponential(Second)).poisson(20)});
    const Scenario with = changing(without, {calls("A", 30, Minute), calls("A", 200, 2 * Minute)});
    for (const int function : {0, 1}) {
        for (const RecordKind kind : {RecordKind::Arrival, RecordKind::End}) {
            const std::vector<Record> before = ofTraffic(without, function, kind);
            const std::vector<Record> after = ofTraffic(with, function, kind);
            QCOMPARE(before.size(), after.size());
            const bool arrivals = kind == RecordKind::Arrival;
            const bool same =
                std::is_permutation(before.begin(), before.end(), after.begin(), [&](const Record &a, const Record &b) {
                    return a.request == b.request && (!arrivals || a.t == b.t) && a.duration == b.duration;
                });
            QVERIFY(same);
        }
    }
}

void TestByHand::aSavedSessionReplays()
{
    Driven driven(scenario({Fn("A").poisson(20), Fn("B").async().poisson(5)}));
    for (const SimTime at : {10 * Second, 20 * Second, 30 * Second}) {
        driven.runTo(at);
        driven.edit(calls("A", 30));
        driven.edit(calls("B", 3));
    }
    QVERIFY(!driven.session.ghost()); // nothing was left that anybody saw
    driven.runTo(Minute);
    QCOMPARE(driven.fingerprint(), straightRun(*driven.frame()->scenario, Minute));
}

void TestByHand::atTheVeryStart()
{
    Driven driven(scenario({Fn("A").runs(Second)}));
    driven.edit(calls("A", 5));
    QCOMPARE(driven.own(), std::vector<Change>{calls("A", 5, Microsecond)});
    QCOMPARE(driven.frame()->functions[0].requests, std::int64_t(5));
}

void TestByHand::keepTheirTimesAtARestart()
{
    // M20: what is a setting holds from the start of the new run; a call is none.
    Driven driven(scenario({Fn("A").runs(Second)}));
    driven.runTo(10 * Second);
    Change both = calls("A", 5);
    both.set.memory = 512;
    driven.edit(both);
    driven.runTo(20 * Second);
    driven.restart();
    QCOMPARE(driven.frame()->settings[0].memory, 512);
    QCOMPARE(driven.own(), std::vector<Change>{calls("A", 5, 10 * Second + Microsecond)});
    driven.runTo(20 * Second);
    QCOMPARE(driven.frame()->functions[0].requests, std::int64_t(5));
}

void TestByHand::areTakenOutAgain()
{
    Driven driven(scenario({Fn("A").runs(Second)}));
    driven.runTo(10 * Second);
    const Session::Number number = driven.edit(calls("A", 5));
    driven.runTo(20 * Second);
    driven.undo(number);
    QVERIFY(driven.own().empty());
    QCOMPARE(driven.now(), 20 * Second);
    QCOMPARE(driven.frame()->functions[0].requests, std::int64_t(0));
}

void TestByHand::oneInstantAddsUp()
{
    Driven driven(scenario({Fn("A").runs(Second)}, 3));
    driven.runTo(10 * Second);
    for (int i = 0; i < 4; ++i)
        driven.edit(calls("A", 1));
    QCOMPARE(driven.own(), std::vector<Change>{calls("A", 4, 10 * Second + Microsecond)});
    QCOMPARE(driven.frame()->functions[0].throttles, std::int64_t(1));
}

QTEST_GUILESS_MAIN(TestByHand)
#include "tst_byhand.moc"

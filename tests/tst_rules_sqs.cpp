// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

using namespace lab;

/// Section 9: the SQS event source mapping.
class TestRulesSqs : public QObject
{
    Q_OBJECT

private slots:
    void polling_data();
    void polling() { checkExample(); }
    void messages_data();
    void messages() { checkExample(); }
};

namespace {

Fn fromQueue(const SqsSettings &settings)
{
    return Fn("A").trigger(Trigger::Sqs).set([&](FunctionSettings &s) { s.sqs = settings; });
}

SqsSettings oneByOne()
{
    SqsSettings settings;
    settings.batchSize = 1;
    return settings;
}

Reading succeeded()
{
    return reported("A", "messages handled", [](const FunctionReport &r) { return double(r.succeeded); });
}

/// What came in less what is somewhere: 0 where every message is accounted for.
Reading lost()
{
    return reported("A", "messages lost", [](const FunctionReport &r) {
        return double(r.totals.requests - r.succeeded - r.failed - r.refused - r.inFlight - r.asyncPending);
    });
}

} // namespace

void TestRulesSqs::polling_data()
{
    const auto backlog = [](const SqsSettings &settings) {
        return scenario({fromQueue(settings).burst(500000)}, 3000, 10 * Minute);
    };
    QTest::addColumn<Example>("example");
    row("R9.1 a standard queue starts at 5, has 305 after a minute, 1,205 after four, 1,250 at most",
        backlog(oneByOne()),
        {{0, {inFlight("A") == 5}},
         {Minute, {inFlight("A") == 305}},
         {4 * Minute, {inFlight("A") == 1205}},
         {5 * Minute, {inFlight("A") == 1250}},
         {6 * Minute, {inFlight("A") == 1250}}});
    Scenario before = backlog(oneByOne());
    before.ruleSet = RuleSet::Before202311;
    before.account.region = "us-east-1";
    row("R9.2 before November 2023 it gained 60 a minute", before,
        {{0, {inFlight("A") == 5}}, {Minute, {inFlight("A") == 65}}, {5 * Minute, {inFlight("A") == 305}}});
    SqsSettings capped = oneByOne();
    capped.maximumConcurrency = 20;
    row("R9.3 a maximum concurrency of 20 is never exceeded, and nothing is throttled", backlog(capped), 5 * Minute,
        {inFlight("A") == 20, throttles("A") == 0, concurrencyMax("A") == 20});
    // In second k there are 5 + 5 k pollers; 10 run, and each of the others is refused once: 5 x (0 + 1 + ... + 59).
    row("R9.3 a reservation below what the pollers bring means throttles",
        scenario({fromQueue(oneByOne()).reserved(10).burst(50000)}, 3000, 10 * Minute), Minute,
        {inFlight("A") == 10, throttles("A") == 8850});
    SqsSettings fifo = oneByOne();
    fifo.messageGroups = 6;
    fifo.maximumConcurrency = 10;
    row("R9.5 a FIFO queue with 6 message groups and a maximum of 10 runs 6 at once",
        scenario({fromQueue(fifo).burst(1000)}, 3000, 10 * Minute),
        {{0, {inFlight("A") == 6}}, {Minute, {inFlight("A") == 6, concurrencyMax("A") == 6}}});
}

void TestRulesSqs::messages_data()
{
    SqsSettings tens;
    tens.batchSize = 10;
    SqsSettings three = oneByOne();
    three.maxReceiveCount = 3;
    three.visibilityTimeout = Minute;
    SqsSettings fifo = three;
    fifo.messageGroups = 2;
    QTest::addColumn<Example>("example");
    row("R9.1 a batch of ten is one invocation", scenario({fromQueue(tens).burst(1000)}, 1000, 10 * Minute),
        10 * Minute, {requests("A") == 1000, succeeded() == 1000, near(invocations("A"), 100, 0.05), lost() == 0});
    row("R9.6 what always fails is taken maxReceiveCount times, a visibility timeout apart, then goes to the DLQ",
        scenario({fromQueue(three).fails(1).burst(1)}, 1000, 10 * Minute),
        {{2 * Minute, {invocations("A") == 3, deadLetters("A") == 0, waiting("A") == 0}},
         {3 * Minute - 1, {invocations("A") == 3, deadLetters("A") == 0, waiting("A") == 1}},
         {3 * Minute, {invocations("A") == 3, deadLetters("A") == 1, waiting("A") == 0, lost() == 0}}});
    row("R9.6 what is throttled comes back after its visibility timeout, and counts as taken",
        scenario({fromQueue(three).reserved(0).burst(1)}, 1000, 10 * Minute), 10 * Minute,
        {invocations("A") == 0, throttles("A") == 3, deadLetters("A") == 1, lost() == 0});
    row("R9.5 a failed message holds back its group until it is gone",
        scenario({fromQueue(fifo).fails(1).burst(4)}, 1000, 20 * Minute),
        {{3 * Minute - 1, {invocations("A") == 6, deadLetters("A") == 0}},
         {7 * Minute, {invocations("A") == 12, deadLetters("A") == 4, lost() == 0}}});
    row("R9.1 every message is somewhere while the limit refuses many",
        scenario({fromQueue(oneByOne()).burst(20000)}, 100, 10 * Minute), 30 * Second,
        {inFlight("A") == 100, lost() == 0});
}

QTEST_APPLESS_MAIN(TestRulesSqs)
#include "tst_rules_sqs.moc"

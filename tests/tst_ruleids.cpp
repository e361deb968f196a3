// SPDX-License-Identifier: GPL-3.0-or-later

// The numbers of rules that the engine gives to its faults, checks and bounds: each is in the rulebook, and none is
// missing.

#include "engine/io/rulebook.h"
#include "engine/lambda/answers.h"
#include "engine/lambda/settings.h"
#include "engine/lambda/verdict.h"

#include <QSet>
#include <QTest>

using namespace sim;

namespace {

QSet<QString> rulebookIds()
{
    QSet<QString> ids;
    for (const Rulebook::Section &section : Rulebook::sections()) {
        for (const Rulebook::Rule &rule : section.rules)
            ids.insert(rule.id);
    }
    return ids;
}

Scenario scenarioOf(const FunctionConfig &function, RuleSet ruleSet, bool requestRateQuota)
{
    Scenario scenario;
    scenario.ruleSet = ruleSet;
    scenario.model.requestRateQuota = requestRateQuota;
    scenario.functions = {function};
    return scenario;
}

FunctionConfig functionOf(Trigger trigger, Invocation invocation)
{
    FunctionConfig function;
    function.trigger = trigger;
    function.invocation = invocation;
    return function;
}

} // namespace

class TestRuleIds : public QObject
{
    Q_OBJECT

private slots:
    void faultsNameTheirRule_data();
    void faultsNameTheirRule();
    void everyFaultIsLookedAt();
    void checksNameTheirRule_data();
    void checksNameTheirRule();
    void boundsNameTheirRule_data();
    void boundsNameTheirRule();
    void stagesAreInTheOrderOfTheChecks_data();
    void stagesAreInTheOrderOfTheChecks();
    void stagesTellEveryRefusalOnce_data();
    void stagesTellEveryRefusalOnce();
    void clientsSeeTheirOwnAnswer_data();
    void clientsSeeTheirOwnAnswer();
};

void TestRuleIds::faultsNameTheirRule_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("isOfLambda");
    using enum Fault;
    const auto row = [](const char *name, Fault fault, bool isOfLambda) { QTest::newRow(name) << fault << isOfLambda; };
    row("R2.3 reserved above what may be", ReservedAboveLimit, true);
    row("R5.8 provisioned above reserved", ProvisionedAboveReserved, true);
    row("R5.9 provisioned above the limit", ProvisionedAboveLimit, true);
    row("R2.3 a limit below what is reserved", LimitBelowReserved, true);
    row("R5.14 auto scaling without provisioned", AutoScalingNeedsProvisioned, true);
    row("M14 a start outside the bounds of auto scaling", AutoScalingOutsideBounds, true);
    row("R9.6 a timeout above the queue's visibility timeout", TimeoutAboveVisibility, true);
    row("no function", NoFunction, false);
    row("too many functions", TooManyFunctions, false);
    row("too many values", TooManyValues, false);
    row("a name twice", DuplicateName, false);
    row("no name", EmptyName, false);
    row("negative", Negative, false);
    row("not positive", NotPositive, false);
    row("out of range", OutOfRange, false); // the setting's bounds have the rule
    row("an invocation that the trigger does not do", InvocationAgainstTrigger, false);
    row("an unknown function", UnknownFunction, false);
    row("an unknown Region", UnknownRegion, false);
    row("from after until", FromAfterUntil, false);
    row("an amplitude above the rate", AmplitudeAboveRate, false);
    row("a trace of two lengths", TraceLengthMismatch, false);
    row("p99 below p50", LawNeedsP99AboveP50, false);
    row("a law without values", LawNeedsValues, false);
    row("min above max", MinAboveMax, false);
}

void TestRuleIds::faultsNameTheirRule()
{
    QFETCH(Fault, fault);
    QFETCH(bool, isOfLambda);
    const QString rule = QString::fromLatin1(ruleOf(fault));
    if (isOfLambda) {
        QVERIFY2(rulebookIds().contains(rule), qPrintable(rule));
        QVERIFY2(QString::fromLatin1(QTest::currentDataTag()).startsWith(rule + u' '), qPrintable(rule));
    } else {
        QCOMPARE(rule, QString());
    }
}

void TestRuleIds::everyFaultIsLookedAt()
{
    // Every fault, those too that no row above knows: what has an id has a real one.
    const QSet<QString> ids = rulebookIds();
    int ofLambda = 0;
    for (int i = 0; i < FaultCount; ++i) {
        const QString rule = QString::fromLatin1(ruleOf(static_cast<Fault>(i)));
        QVERIFY2(rule.isEmpty() || ids.contains(rule), qPrintable(rule));
        ofLambda += rule.isEmpty() ? 0 : 1;
    }
    QCOMPARE(ofLambda, 7);
}

void TestRuleIds::checksNameTheirRule_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<RuleSet>("ruleSet");
    for (int kind = 0; kind < CheckKindCount; ++kind) {
        QTest::addRow("check %d today", kind) << kind << RuleSet::Current;
        QTest::addRow("check %d before November 2023", kind) << kind << RuleSet::Before202311;
    }
}

void TestRuleIds::checksNameTheirRule()
{
    QFETCH(int, kind);
    QFETCH(RuleSet, ruleSet);
    const QString rule = QString::fromLatin1(ruleOf(static_cast<Check::Kind>(kind), ruleSet));
    QVERIFY2(rulebookIds().contains(rule), qPrintable(rule));
}

void TestRuleIds::boundsNameTheirRule_data()
{
    QTest::addColumn<QString>("rule");
    int named = 0;
    const auto visit = [&](const Setting &row) {
        if (*row.rule == '\0')
            return;
        QTest::newRow(row.key) << QString::fromLatin1(row.rule);
        ++named;
    };
    fields(Tag<FunctionSettings>{}, visit);
    fields(Tag<AutoScaling>{}, visit);
    fields(Tag<AsyncSettings>{}, visit);
    fields(Tag<CallerRetry>{}, visit);
    fields(Tag<SqsSettings>{}, visit);
    fields(Tag<ModelSettings>{}, visit);
    QCOMPARE(named, 6);
}

void TestRuleIds::boundsNameTheirRule()
{
    QFETCH(QString, rule);
    QVERIFY2(rulebookIds().contains(rule), qPrintable(rule));
}

void TestRuleIds::stagesAreInTheOrderOfTheChecks_data()
{
    QTest::addColumn<Trigger>("trigger");
    QTest::addColumn<Invocation>("invocation");
    QTest::addColumn<RuleSet>("ruleSet");
    QTest::addColumn<bool>("quota");
    QTest::addColumn<QStringList>("rules");
    const QStringList concurrency{"R5.4", "R2.1", "R4.1", "M5", "R1.3"};
    QTest::newRow("M2 a synchronous call")
        << Trigger::Sdk << Invocation::Sync << RuleSet::Current << true << concurrency + QStringList{"R3.1", "R2.7"};
    QTest::newRow("R6.11 API Gateway asks first") << Trigger::ApiGateway << Invocation::Sync << RuleSet::Current << true
                                                  << QStringList{"R6.11"} + concurrency + QStringList{"R3.1", "R2.7"};
    QTest::newRow("R2.9 an asynchronous one is not limited in rate")
        << Trigger::S3 << Invocation::Async << RuleSet::Current << true << concurrency + QStringList{"R3.1", "R2.9"};
    QTest::newRow("R3.9 before November 2023") << Trigger::Sdk << Invocation::Sync << RuleSet::Before202311 << true
                                               << concurrency + QStringList{"R3.9", "R2.7"};
    QTest::newRow("no quota of requests in the model")
        << Trigger::Sdk << Invocation::Sync << RuleSet::Current << false << concurrency + QStringList{"R3.1"};
}

void TestRuleIds::stagesAreInTheOrderOfTheChecks()
{
    QFETCH(Trigger, trigger);
    QFETCH(Invocation, invocation);
    QFETCH(RuleSet, ruleSet);
    QFETCH(bool, quota);
    QFETCH(QStringList, rules);
    const FunctionConfig function = functionOf(trigger, invocation);
    QStringList told;
    for (const Stage &stage : stages(scenarioOf(function, ruleSet, quota), function, {}))
        told += QString::fromLatin1(stage.rule);
    QCOMPARE(told, rules);
}

void TestRuleIds::stagesTellEveryRefusalOnce_data()
{
    QTest::addColumn<Trigger>("trigger");
    QTest::newRow("M7 behind API Gateway") << Trigger::ApiGateway;
    QTest::newRow("M7 behind a load balancer") << Trigger::Alb;
}

void TestRuleIds::stagesTellEveryRefusalOnce()
{
    QFETCH(Trigger, trigger);
    const bool hasGateway = trigger == Trigger::ApiGateway;
    Refusals refusals{{100, 20, 3, 4000}, hasGateway ? 50'000 : 0, 7};
    const FunctionConfig function = functionOf(trigger, Invocation::Sync);
    std::int64_t sum = 0;
    for (const Stage &stage : stages(scenarioOf(function, RuleSet::Current, true), function, refusals)) {
        sum += stage.refused;
        if (stage.kind == Check::Kind::UnreservedPool)
            QCOMPARE(stage.refused, 93);
        if (stage.kind == Check::Kind::AccountConcurrency)
            QCOMPARE(stage.refused, 7);
    }
    QCOMPARE(sum, refusals.total());
}

void TestRuleIds::clientsSeeTheirOwnAnswer_data()
{
    QTest::addColumn<Trigger>("trigger");
    QTest::addColumn<int>("answer");
    QTest::newRow("M16 an SDK sees Lambda's own") << Trigger::Sdk << 429;
    QTest::newRow("R6.10 behind API Gateway") << Trigger::ApiGateway << 500;
    QTest::newRow("R6.12 behind a load balancer") << Trigger::Alb << 502;
}

void TestRuleIds::clientsSeeTheirOwnAnswer()
{
    QFETCH(Trigger, trigger);
    QTEST(throttledAnswer(trigger), "answer");
}

QTEST_APPLESS_MAIN(TestRuleIds)
#include "tst_ruleids.moc"

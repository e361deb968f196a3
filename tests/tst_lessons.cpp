// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/program.h"

#include <QTest>

using namespace program;

/// The shipped scenarios: what each lesson tells must come out of its run.
class LessonsTest : public QObject
{
    Q_OBJECT

private slots:
    void firstConcurrencyIsOneAndThenThirty();
    void thousandAndOneRefusesOne();
    void promotionStarvesItsNeighbours();
    void promotionWithReservedSavesB();
    void reserved50KeepsBothLines();
    void s3UploadLosesNothing();
    void sixHoursDeadLettersTheFirstHundred();
    void realTrafficAccountsForEveryRequest();
    void provisionedLoginIsWarm();
};

namespace {

/// M7: what has become of every request.
qint64 accountedFor(const QJsonObject &function)
{
    qint64 sum = 0;
    for (const char *fate : {"succeeded", "failed", "refused", "inFlight", "callerPending", "asyncPending"})
        sum += function[QLatin1String(fate)].toInteger();
    return sum;
}

} // namespace

void LessonsTest::firstConcurrencyIsOneAndThenThirty()
{
    QCOMPARE(report({"first-concurrency", "--until", "14s"})["account"].toObject()["ConcurrentExecutions.max"].toInt(),
             1);
    const QJsonObject whole = report({"first-concurrency"});
    QCOMPARE(whole["account"].toObject()["ConcurrentExecutions.max"].toInt(), 30);
    QCOMPARE(function(whole, "A")["environmentsCreated"].toInt(), 30); // R1.3: the first is used again
}

void LessonsTest::thousandAndOneRefusesOne()
{
    const QJsonObject a = function(report({"thousand-and-one"}), "A");
    QCOMPARE(a["Invocations"].toInt(), 1000);
    QCOMPARE(a["Throttles"].toInt(), 1);
    QCOMPARE(a["throttledBy"].toObject()["ConcurrentInvocationLimitExceeded"].toInt(), 1); // M2
    QCOMPARE(function(report({"thousand-and-one", "--set", "account.concurrencyLimit=1001"}), "A")["throttledBy"]
                 .toObject()["scalingRate"]
                 .toInt(),
             1); // R3.4: then the bucket is what refuses
}

void LessonsTest::promotionStarvesItsNeighbours()
{
    const QJsonObject during = report({"promotion", "--warm-up", "70s"}); // the promotion itself
    const double share = function(during, "A")["ConcurrentExecutions.mean"].toDouble() / 1000;
    QVERIFY2(share > 0.96 && share < 0.98, qPrintable(QString::number(share)));
    for (const char *name : {"B", "C"}) {
        const double refused = function(during, name)["throttleProbability"].toDouble();
        QVERIFY2(refused > 0.45 && refused < 0.56, qPrintable(QString::number(refused)));
    }
    const QJsonObject before = report({"promotion", "--until", "59s"});
    for (const char *name : {"A", "B", "C"})
        QCOMPARE(function(before, name)["Throttles"].toInt(), 0);
    const QJsonObject answers = function(during, "B")["answers"].toObject();
    QVERIFY(answers["500"].toInt() > 0 && answers["429"].toInt() == 0); // R6.10: API Gateway's own word
}

void LessonsTest::promotionWithReservedSavesB()
{
    const QJsonObject whole = report({"promotion", "--set", "B.reservedConcurrency=50"});
    QCOMPARE(function(whole, "B")["Throttles"].toInt(), 0);
    QVERIFY(function(whole, "B")["ConcurrentExecutions.max"].toInt() <= 50);
    QVERIFY(function(whole, "C")["Throttles"].toInt() > 1000);
    QCOMPARE(whole["account"].toObject()["unreservedPool"].toInt(), 950);
}

void LessonsTest::reserved50KeepsBothLines()
{
    const QJsonObject whole = report({"reserved-50"});
    QCOMPARE(function(whole, "A")["ConcurrentExecutions.max"].toInt(), 50);
    QCOMPARE(function(whole, "B")["ConcurrentExecutions.max"].toInt(), 950);
    QVERIFY(function(whole, "A")["throttledBy"].toObject()["ReservedFunctionConcurrentInvocationLimitExceeded"].toInt()
            > 0);
    QVERIFY(function(whole, "B")["throttledBy"].toObject()["ConcurrentInvocationLimitExceeded"].toInt() > 0);
}

void LessonsTest::s3UploadLosesNothing()
{
    const QJsonObject a = function(report({"s3-upload"}), "A");
    QCOMPARE(a["AsyncEventsReceived"].toInt(), 5000);
    QCOMPARE(a["Invocations"].toInt(), 5000);
    QCOMPARE(a["AsyncEventsDropped"].toInt(), 0);
    QCOMPARE(a["deadLetters"].toInt(), 0);
    QCOMPARE(a["asyncPending"].toInt(), 0);
    QCOMPARE(a["ConcurrentExecutions.max"].toInt(), 50);
    QVERIFY(a["Throttles"].toInt() > 0);
}

void LessonsTest::sixHoursDeadLettersTheFirstHundred()
{
    const QJsonObject b = function(report({"six-hours"}), "B");
    QCOMPARE(b["AsyncEventsReceived"].toInt(), 120);
    QCOMPARE(b["deadLetters"].toInt(), 100);
    QCOMPARE(b["AsyncEventsDropped"].toInt(), 100);
    QCOMPARE(b["Invocations"].toInt(), 20);
    // R7.4, M6: at exactly six hours, not before
    const qint64 justBefore =
        function(report({"six-hours", "--until", "21659.999999s"}), "B")["deadLetters"].toInteger();
    const qint64 then = function(report({"six-hours", "--until", "21660s"}), "B")["deadLetters"].toInteger();
    QCOMPARE(justBefore, 0);
    QCOMPARE(then, 100);
    const QJsonObject saved = function(
        report({"six-hours", "--set", "B.reservedConcurrency=5", "--set", "account.concurrencyLimit=1105"}), "B");
    QCOMPARE(saved["deadLetters"].toInt(), 0);
    QCOMPARE(saved["Invocations"].toInt(), 120);
}

void LessonsTest::realTrafficAccountsForEveryRequest()
{
    const QJsonObject a = function(report({"real-traffic"}), "A");
    QCOMPARE(a["requests"].toInt(), 8819);
    QCOMPARE(accountedFor(a), qint64(8819));
    QCOMPARE(a["Invocations"].toInt() + a["Throttles"].toInt(), 8819);
    QVERIFY(a["Throttles"].toInt() > 0);
}

void LessonsTest::provisionedLoginIsWarm()
{
    const QJsonObject whole = report({"login-provisioned-10"});
    QCOMPARE(function(whole, "A")["coldStarts"].toInt(), 65); // reclaimed between the waves
    QCOMPARE(function(whole, "B")["coldStarts"].toInt(), 5); // R5.4: the eleventh to the fifteenth
    QCOMPARE(function(whole, "B")["ProvisionedConcurrencySpilloverInvocations"].toInt(), 5);
    QVERIFY(whole["functions"].toObject()["B"].toObject()["cost"].toObject()["provisioned"].toDouble() > 0);
}

QTEST_GUILESS_MAIN(LessonsTest)
#include "tst_lessons.moc"

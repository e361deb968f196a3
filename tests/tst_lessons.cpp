// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenariofile.h"
#include "tests/program.h"

#include <QRegularExpression>
#include <QTest>

using namespace program;

/// The shipped scenarios: what each lesson tells must come out of its run.
class LessonsTest : public QObject
{
    Q_OBJECT

private slots:
    void firstConcurrencyIsOneAndThenThirty();
    void thousandAndOneRefusesOne();
    void aHigherLimitBuysTime();
    void promotionStarvesItsNeighbours();
    void promotionWithReservedSavesB();
    void reserved50KeepsBothLines();
    void s3UploadLosesNothing();
    void sixHoursDeadLettersTheFirstHundred();
    void realTrafficAccountsForEveryRequest();
    void provisionedLoginIsWarm();
    void notesProposeWhatComesAbout_data();
    void notesProposeWhatComesAbout();
    void notesAsk_data();
    void notesAsk();
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

void LessonsTest::aHigherLimitBuysTime()
{
    const QJsonObject at1000 = function(report({"twelve-hundred"}), "A");
    QCOMPARE(at1000["requests"].toInt(), 1200);
    QCOMPARE(at1000["Throttles"].toInt(), 200);
    QCOMPARE(at1000["ConcurrentExecutions.max"].toInt(), 1000);
    const QJsonObject at2000 = function(report({"twelve-hundred", "--set", "account.concurrencyLimit=2000"}), "A");
    QCOMPARE(at2000["Throttles"].toInt(), 0);
    QCOMPARE(at2000["ConcurrentExecutions.max"].toInt(), 1200);
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

/// Each row is what a note asks its reader to do, and what is then seen.
void LessonsTest::notesProposeWhatComesAbout_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("of");
    QTest::addColumn<QString>("key");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    const auto row = [](const char *name, const QStringList &arguments, const char *of, const char *key, double low,
                        double high) {
        QTest::newRow(name) << arguments << QString::fromLatin1(of) << QString::fromLatin1(key) << low << high;
    };
    row("one environment is enough for one request a second", {"first-concurrency", "--until", "14s"}, "A",
        "environmentsCreated", 1, 1);
    row("at two seconds each, two are in use in the first ten seconds",
        {"first-concurrency", "--until", "14s", "--set", "A.duration=2s"}, "A", "ConcurrentExecutions.max", 2, 2);
    row("thirty at once need thirty", {"first-concurrency"}, "A", "environmentsCreated", 30, 30);
    row("a limit of 2,000 does not help the 1,001st at that instant",
        {"thousand-and-one", "--set", "account.concurrencyLimit=2000"}, "A", "Throttles", 1, 1);
    row("A at three times its 50 is throttled", {"reserved-50"}, "A", "Throttles", 1, 1e9);
    row("with A's reservation a third of B's requests are throttled", {"reserved-50"}, "B", "throttleProbability", 0.32,
        0.335);
    row("without it B loses more", {"reserved-50", "--set", "A.reservedConcurrency=null"}, "B", "throttleProbability",
        0.345, 0.36);
    row("and A less than the two thirds that it lost", {"reserved-50", "--set", "A.reservedConcurrency=null"}, "A",
        "throttleProbability", 0.2, 0.3);
    row("B is saved by 50 reserved", {"promotion", "--set", "B.reservedConcurrency=50"}, "B", "Throttles", 0, 0);
    row("and C is not", {"promotion", "--set", "B.reservedConcurrency=50"}, "C", "throttleProbability", 0.3, 0.6);
    row("of 5,000 files none is lost", {"s3-upload"}, "A", "Invocations", 5000, 5000);
    row("with twice the reservation the last file waits less", {"s3-upload", "--set", "A.reservedConcurrency=100"}, "A",
        "AsyncEventAge.max", 1, 400);
    row("the last file waits longer with 50", {"s3-upload"}, "A", "AsyncEventAge.max", 400, 600);
    row("after six hours the first hundred are given up", {"six-hours", "--until", "361m"}, "B", "deadLetters", 100,
        100);
    row("the other twenty run when the batch is done", {"six-hours"}, "B", "Invocations", 20, 20);
    row("a reservation of 5 for B saves all of them", {"six-hours", "--set", "B.reservedConcurrency=5"}, "B",
        "Invocations", 120, 120);
    row("at 50 minutes the first ten of B's fifteen do not wait", {"login-provisioned-10"}, "B", "coldStarts", 5, 5);
    row("20 are not enough for real traffic", {"real-traffic"}, "A", "Throttles", 1, 1e9);
    row("1,200 in three seconds want 1,200", {"twelve-hundred", "--set", "account.concurrencyLimit=2000"}, "A",
        "ConcurrentExecutions.max", 1200, 1200);
}

void LessonsTest::notesProposeWhatComesAbout()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, of);
    QFETCH(QString, key);
    QFETCH(double, low);
    QFETCH(double, high);
    QJsonObject object = function(report(arguments), of.toLatin1().constData());
    const QStringList path = object.contains(key) ? QStringList{key} : key.split(QLatin1Char('.'));
    for (qsizetype i = 0; i + 1 < path.size(); ++i)
        object = object[path[i]].toObject();
    const double value = object[path.last()].toDouble(-1);
    QVERIFY2(value >= low && value <= high, qPrintable(QString::number(value)));
}

void LessonsTest::notesAsk_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : ScenarioFile::shippedNames())
        QTest::addRow("%s", qPrintable(name)) << name;
}

/// The reader is to say something before anything is done: the first question comes before the first thing to do.
void LessonsTest::notesAsk()
{
    QFETCH(QString, name);
    QList<FileError> errors;
    const auto scenario = ScenarioFile::readFile(ScenarioFile::shippedPath(name), errors);
    QVERIFY(scenario);
    static const QRegularExpression toDo(
        QStringLiteral("\\b(play|run it|drag|raise|set|speed up|point at|click)\\b|보세요|누르"),
        QRegularExpression::CaseInsensitiveOption);
    for (const std::string &note : {scenario->notes.en, scenario->notes.ko}) {
        const QString text = QString::fromStdString(note);
        const qsizetype question = text.indexOf(QLatin1Char('?'));
        const qsizetype done = text.indexOf(toDo);
        QVERIFY2(question > 0 && done > question, note.c_str());
    }
}

QTEST_GUILESS_MAIN(LessonsTest)
#include "tst_lessons.moc"

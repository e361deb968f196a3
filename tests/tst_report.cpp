// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/reportfile.h"
#include "engine/io/serieslog.h"
#include "engine/session/readings.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>
#include <QTranslator>

#include <array>
#include <cmath>

using namespace sim;

/// The report, the series and the log: the names that other programs read, and sums that must agree.
class ReportTest : public QObject
{
    Q_OBJECT

private slots:
    void jsonKeysComeInTheOrderOfTheContract();
    void theBillIsToldInWonToo();
    void jsonFunctionsHaveEveryKey();
    void everyNumberIsAReading();
    void jsonCarriesTheRunsNumbers();
    void csvHasARowForEveryMetric();
    void csvQuotesAFunctionsName();
    void textTableIsAligned_data();
    void textTableIsAligned();
    void seriesAddsUpToTheReport();
    void logSaysWhatApplies();
};

namespace {

Traffic burst(std::int64_t count, SimTime at)
{
    Traffic traffic;
    traffic.kind = TrafficKind::Burst;
    traffic.count = count;
    traffic.at = at;
    return traffic;
}

/// Reserved 2 for three requests at once, one second each; B has an asynchronous event that waits for it.
Scenario small()
{
    Scenario scenario;
    scenario.duration = 20 * Second;
    scenario.model.asyncJitter = false;
    scenario.functions.resize(2);
    FunctionConfig &a = scenario.functions[0];
    a.name = "A";
    a.settings.reservedConcurrency = 2;
    a.settings.duration = Law::constant(Second);
    a.settings.init = {{{}, Law::constant(500 * Millisecond)}};
    a.traffic = {burst(3, Second)};
    FunctionConfig &b = scenario.functions[1];
    b.name = "한글, \"B\"";
    b.trigger = Trigger::S3;
    b.invocation = Invocation::Async;
    b.settings.reservedConcurrency = 1;
    b.settings.duration = Law::constant(1500 * Millisecond);
    b.traffic = {burst(2, 2 * Second)};
    return scenario;
}

RunReport run(const Scenario &scenario)
{
    Simulation simulation(scenario);
    simulation.advance(simulation.end());
    return simulation.report();
}

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// Whether the texts come in this order.
bool inOrder(const QByteArray &text, const QStringList &words)
{
    qsizetype at = 0;
    for (const QString &word : words) {
        at = text.indexOf('"' + word.toUtf8() + '"', at);
        if (at < 0)
            return false;
    }
    return true;
}

int columns(const QString &line)
{
    int width = 0;
    for (const QChar c : line)
        width += c.script() == QChar::Script_Hangul ? 2 : 1;
    return width;
}

QList<QStringList> rows(const QByteArray &csv)
{
    QList<QStringList> all;
    for (const QByteArray &line : csv.trimmed().split('\n'))
        all.append(QString::fromUtf8(line).split(u','));
    return all;
}

const QStringList FunctionKeys{"requests",
                               "inFlight",
                               "attempts",
                               "callerRetries",
                               "Invocations",
                               "Throttles",
                               "throttledBy",
                               "answers",
                               "lambdaAnswers",
                               "gatewayThrottles",
                               "Errors",
                               "timeouts",
                               "coldStarts",
                               "coldStartProbability",
                               "throttleProbability",
                               "ConcurrentExecutions.max",
                               "ConcurrentExecutions.mean",
                               "environments.mean",
                               "environments.idleMean",
                               "environments.lifespanMean",
                               "environmentsCreated",
                               "Duration",
                               "responseTime",
                               "initDuration",
                               "provisioned",
                               "ProvisionedConcurrentExecutions.max",
                               "ProvisionedConcurrencyInvocations",
                               "ProvisionedConcurrencySpilloverInvocations",
                               "ProvisionedConcurrencyUtilization.max",
                               "AsyncEventsReceived",
                               "AsyncEventsDropped",
                               "asyncRetries",
                               "asyncPending",
                               "deadLetters",
                               "DeadLetterErrors",
                               "AsyncEventAge",
                               "cost"};

/// Stands for a translation: every label in Hangul, so that widths differ from lengths.
class HangulLabels : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return qstrcmp(context, "ReportText") == 0 && !text.contains(u'%') ? QString(text.size() % 9 + 1, QChar(0xac00))
                                                                           : QString();
    }
};

} // namespace

void ReportTest::jsonKeysComeInTheOrderOfTheContract()
{
    const QByteArray json = ReportFile::json(run(small()), "small");
    QVERIFY(inOrder(json, QStringList{"scenario", "seed", "ruleSet", "fingerprint", "simulatedSeconds", "events",
                                      "account", "functions", "A"}
                              + FunctionKeys));
    QVERIFY(inOrder(json, {"account",
                           "concurrencyLimit",
                           "ConcurrentExecutions.max",
                           "ConcurrentExecutions.mean",
                           "unreservedPool",
                           "UnreservedConcurrentExecutions.max",
                           "ClaimedAccountConcurrency.max",
                           "cost",
                           "requests",
                           "duration",
                           "provisioned",
                           "init",
                           "total",
                           "costPerMonth",
                           "costPerMonthAfterFreeTier",
                           "wonPerDollar",
                           "costInWon",
                           "requests",
                           "duration",
                           "provisioned",
                           "init",
                           "total",
                           "perMonth",
                           "perMonthAfterFreeTier"}));
}

void ReportTest::theBillIsToldInWonToo()
{
    Scenario scenario = small();
    scenario.model.wonPerDollar = 1325.5;
    scenario.functions[0].settings.provisionedConcurrency = 2;
    const RunReport report = run(scenario);
    const QJsonObject account = object(ReportFile::json(report, "small"))["account"].toObject();
    QCOMPARE(account["wonPerDollar"].toDouble(), 1325.5);
    const QJsonObject won = account["costInWon"].toObject();
    const auto same = [&](const char *in, double dollars) {
        return std::abs(won[QLatin1String(in)].toDouble() - dollars * 1325.5) < 1e-9;
    };
    QVERIFY(same("total", report.cost.total()) && same("provisioned", report.cost.provisioned));
    QVERIFY(report.cost.provisioned > 0 && report.costPerMonthAfterFreeTier > 0);
    QVERIFY(same("perMonth", report.costPerMonth.total()));
    QVERIFY(same("perMonthAfterFreeTier", report.costPerMonthAfterFreeTier));
    QVERIFY(ReportFile::csv(report, "small").contains("\naccount,costInWon.perMonth,"));
    const QString text = ReportFile::text(report, "small");
    QVERIFY2(text.contains(QStringLiteral("₩1,326 per dollar")) && text.contains(QStringLiteral("free tier")),
             qPrintable(text));
}

void ReportTest::jsonFunctionsHaveEveryKey()
{
    const QJsonObject functions = object(ReportFile::json(run(small()), "small"))["functions"].toObject();
    QCOMPARE(functions.size(), 2);
    const QJsonObject a = functions["A"].toObject();
    for (const QString &key : FunctionKeys)
        QVERIFY2(a.contains(key), qPrintable(key));
    QCOMPARE(a["throttledBy"].toObject().keys(),
             (QStringList{"ConcurrentInvocationLimitExceeded", "ReservedFunctionConcurrentInvocationLimitExceeded",
                          "requestRate", "scalingRate"}));
    QCOMPARE(a["answers"].toObject().keys(), (QStringList{"200", "202", "429", "500", "502", "504"}));
    QCOMPARE(a["lambdaAnswers"].toObject().keys(), (QStringList{"200", "202", "429"}));
    QCOMPARE(a["Duration"].toObject().keys(), (QStringList{"max", "mean", "p50", "p95", "p99"}));
    QCOMPARE(a["provisioned"].toObject().keys(), (QStringList{"allocated.mean", "requested"}));
}

void ReportTest::everyNumberIsAReading()
{
    const RunReport report = run(small());
    const QJsonObject json = object(ReportFile::json(report, "small"));
    QSet<QString> keys;
    const auto compare = [&keys](const auto &readings, const auto &from, const QJsonObject &in) {
        for (const auto &reading : readings) {
            const QString key = QString::fromStdString(reading.key());
            QVERIFY2(!keys.contains(key), qPrintable(key));
            keys.insert(key);
            const QJsonValue value =
                (*reading.group ? in[QLatin1String(reading.group)].toObject() : in)[QLatin1String(reading.name)];
            QVERIFY2(std::abs(value.toDouble(-1) - reading.of(from)) < 1e-6, qPrintable(key));
            if (reading.isWhole())
                QVERIFY2(value.toInteger(-1) == std::llround(reading.of(from)), qPrintable(key));
        }
    };
    compare(functionReadings(), report.functions[0], json["functions"].toObject()["A"].toObject());
    keys.clear();
    compare(accountReadings(), report, json["account"].toObject());
    QVERIFY(functionReading("responseTime.p99") && accountReading("cost.total"));
    QVERIFY(!functionReading("p99") && !accountReading(""));
}

void ReportTest::jsonCarriesTheRunsNumbers()
{
    const RunReport report = run(small());
    const QJsonObject json = object(ReportFile::json(report, "small"));
    QCOMPARE(json["scenario"].toString(), "small");
    QCOMPARE(json["ruleSet"].toString(), "current");
    QCOMPARE(json["fingerprint"].toString().toULongLong(nullptr, 16), quint64(report.fingerprint));
    QCOMPARE(json["simulatedSeconds"].toDouble(), 20.0);
    const QJsonObject a = json["functions"].toObject()["A"].toObject();
    QCOMPARE(a["requests"].toInt(), 3);
    QCOMPARE(a["Invocations"].toInt(), 2);
    QCOMPARE(a["Throttles"].toInt(), 1);
    QCOMPARE(a["throttledBy"].toObject()["ReservedFunctionConcurrentInvocationLimitExceeded"].toInt(), 1);
    QCOMPARE(a["lambdaAnswers"].toObject()["429"].toInt(), 1);
    QCOMPARE(a["coldStarts"].toInt(), 2);
    QCOMPARE(a["ConcurrentExecutions.mean"].toDouble(), 0.15); // 2 x 1.5 s in 20 s
    const QJsonObject b = json["functions"].toObject()[QStringLiteral("한글, \"B\"")].toObject();
    QCOMPARE(b["AsyncEventsReceived"].toInt(), 2);
    QCOMPARE(b["answers"].toObject()["202"].toInt(), 2);
    QCOMPARE(b["asyncRetries"].toInt(), 2); // after 1 s refused again, after 2 s more served
}

void ReportTest::csvHasARowForEveryMetric()
{
    const QByteArray csv = ReportFile::csv(run(small()), "small");
    const QList<QStringList> all = rows(csv);
    QCOMPARE(all.first(), (QStringList{"scope", "metric", "value"}));
    QVERIFY(all.contains(QStringList{"A", "Invocations", "2"}));
    QVERIFY(all.contains(QStringList{"A", "throttledBy.scalingRate", "0"}));
    QVERIFY(all.contains(QStringList{"account", "concurrencyLimit", "1000"}));
    QVERIFY(all.contains(QStringList{"run", "scenario", "small"}));
    for (const QString &key : FunctionKeys)
        QVERIFY2(csv.contains(("\nA," + key).toUtf8()), qPrintable(key));
}

void ReportTest::csvQuotesAFunctionsName()
{
    const QByteArray csv = ReportFile::csv(run(small()), "small");
    QVERIFY(csv.contains("\n\"한글, \"\"B\"\"\",requests,2\n"));
}

void ReportTest::textTableIsAligned_data()
{
    QTest::addColumn<bool>("hangul");
    QTest::newRow("in English") << false;
    QTest::newRow("with labels in Hangul, two columns a syllable") << true;
}

void ReportTest::textTableIsAligned()
{
    QFETCH(bool, hangul);
    HangulLabels labels;
    if (hangul)
        QCoreApplication::installTranslator(&labels);
    const QString text = ReportFile::text(run(small()), "small");
    const QStringList lines = text.section("\n\n", 1).trimmed().split('\n');
    QVERIFY(lines.size() > 15);
    for (const QString &line : lines.mid(1)) // the first has been trimmed on its left
        QCOMPARE(columns(line), columns(lines.last()));
    QCOMPARE(text.contains(QChar(0xac00)), hangul);
}

void ReportTest::seriesAddsUpToTheReport()
{
    const Scenario scenario = small();
    Simulation simulation(scenario);
    Observation observation;
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    SeriesWriter series(buffer, scenario, Second, simulation.end(), observation);
    QVERIFY(drive(simulation, simulation.end(), observation, std::array<Recorder *, 1>{&series}));
    QVERIFY(series.isGood());
    const QList<QStringList> all = rows(buffer.data());
    QCOMPARE(all.first().join(u','),
             QStringLiteral("time,function,arrivals,invocations,throttles,coldStarts,"
                            "concurrencyMax,concurrencyMean,environments,asyncWaiting,oldestAge,"
                            "cost"));
    QCOMPARE(all.size(), 1 + 2 * 20);
    QList<double> sums(12, 0.0);
    int highest = 0;
    for (const QStringList &row : all.mid(1)) {
        for (int column = 2; row[1] == "A" && column < 12; ++column)
            sums[column] += row[column].toDouble();
        highest = qMax(highest, row[1] == "A" ? row[6].toInt() : 0);
    }
    const RunReport report = simulation.report();
    QCOMPARE(sums[2], 3.0);
    QCOMPARE(sums[3], 2.0);
    QCOMPARE(sums[4], 1.0);
    QCOMPARE(sums[5], 2.0);
    QCOMPARE(highest, 2);
    QVERIFY(std::abs(sums[7] / 20 - report.functions[0].concurrencyMean) < 1e-9);
    QVERIFY(std::abs(sums[11] - report.functions[0].cost.total()) < 1e-12);
    QCOMPARE(all[1][0], "1"); // times are whole seconds without zeros behind
    // What comes at 1 s belongs to the step that begins there; that is seen up to its last microsecond.
    QCOMPARE(all[3], (QStringList{"2", "A", "3", "2", "1", "2", "2", "1.999998", "2", "0", "0", all[3][11]}));
}

void ReportTest::logSaysWhatApplies()
{
    const Scenario scenario = small();
    Simulation simulation(scenario);
    Observation observation;
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    LogWriter log(buffer, scenario, simulation, observation);
    QVERIFY(drive(simulation, simulation.end(), observation, std::array<Recorder *, 1>{&log}));
    QVERIFY(log.isGood());
    QVERIFY(observation.log.empty());
    QHash<QString, int> kinds;
    for (const QByteArray &line : buffer.data().trimmed().split('\n')) {
        const QJsonObject record = object(line);
        QVERIFY2(record.contains("t") && record.contains("kind"), line.constData());
        const QString kind = record["kind"].toString();
        ++kinds[kind + record["function"].toString()];
        QCOMPARE(record.contains("cold"), kind == "start" || kind == "init-end" || kind == "end");
        if (kind == "throttle")
            QCOMPARE(record["reason"].toString(), "ReservedFunctionConcurrentInvocationLimitExceeded");
        if (kind == "start" && record["function"] == "A")
            QVERIFY2(line.endsWith(R"("init":500000,"initParts":[{"part":0,"from":1000000,"to":1500000}]})"), line);
        else
            QVERIFY(!record.contains("initParts"));
        if (kind == "arrival")
            QVERIFY(!record.contains("environment") && record["request"].toInt() > 0);
    }
    QCOMPARE(kinds["arrivalA"], 3);
    QCOMPARE(kinds["startA"], 2);
    QCOMPARE(kinds["init-endA"], 2);
    QCOMPARE(kinds["endA"], 2);
    QCOMPARE(kinds["throttleA"], 1);
    QCOMPARE(kinds[QStringLiteral("start한글, \"B\"")], 2);
    QCOMPARE(kinds[QStringLiteral("retry한글, \"B\"")], 2);
}

QTEST_GUILESS_MAIN(ReportTest)
#include "tst_report.moc"

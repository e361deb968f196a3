// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenariofile.h"

#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

/// The program as scripts see it: what it prints, where, and with which exit code. No display anywhere.
class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    void usage_data();
    void usage();
    void faults_data();
    void faults();
    void listNamesEveryShippedScenario();
    void validateTellsEachFile();
    void readsFromStandardInput();
    void speaksTheLanguageAsked();
    void seedAndSettingsChangeTheRun();
    void untilEndsTheRunEarlierOrLater();
    void warmUpIsNotCounted();
    void sameRunHoweverItIsWatched();
    void aFullDiskIsAFault();
    void chartsWritesPictures();

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

struct Result
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

Result run(const QStringList &arguments, const QByteArray &input = {}, const QString &outputFile = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(display));
    environment.insert("LC_ALL", "C.UTF-8");
    process.setProcessEnvironment(environment);
    if (!outputFile.isEmpty())
        process.setStandardOutputFile(outputFile);
    process.start(LAB_PROGRAM, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(300000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonObject report(const QStringList &arguments)
{
    const Result result = run(QStringList{"run"} + arguments + QStringList{"--report", "json"});
    return result.exitCode == 0 ? QJsonDocument::fromJson(result.out).object() : QJsonObject();
}

QJsonObject function(const QJsonObject &report, const QString &name)
{
    return report["functions"].toObject()[name].toObject();
}

/// M7: what has become of every request.
qint64 accountedFor(const QJsonObject &function)
{
    qint64 sum = 0;
    for (const char *fate : {"succeeded", "failed", "refused", "inFlight", "callerPending", "asyncPending"})
        sum += function[QLatin1String(fate)].toInteger();
    return sum;
}

} // namespace

void CommandLineTest::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said"); // on standard output for 0, else on standard error
    QTest::newRow("help") << QStringList{"--help"} << 0 << "concurrency-lab run FILE|NAME";
    QTest::newRow("help for a command") << QStringList{"run", "-h"} << 0 << "concurrency-lab run FILE|NAME";
    QTest::newRow("version") << QStringList{"--version"} << 0 << "concurrency-lab ";
    QTest::newRow("the window without a display") << QStringList{} << 1 << "no display";
    QTest::newRow("a misspelt command") << QStringList{"rnu", "promotion"} << 2 << "\"run\"";
    QTest::newRow("no file") << QStringList{"run"} << 2 << "needs a file";
    QTest::newRow("two files") << QStringList{"run", "a", "b"} << 2 << "one file";
    QTest::newRow("nothing to validate") << QStringList{"validate"} << 2 << "needs a file";
    QTest::newRow("a list of something") << QStringList{"list", "x"} << 2 << "no file";
    QTest::newRow("an unknown option") << QStringList{"run", "promotion", "--sede", "5"} << 2 << "sede";
    QTest::newRow("an option of another command") << QStringList{"list", "--report", "json"} << 2 << "report";
    QTest::newRow("an option without its value") << QStringList{"run", "promotion", "--seed"} << 2 << "seed";
    QTest::newRow("an unknown report") << QStringList{"run", "promotion", "--report", "xml"} << 2 << "xml";
    QTest::newRow("a seed that is none") << QStringList{"run", "promotion", "--seed", "-1"} << 2 << "--seed";
    QTest::newRow("a time without a unit") << QStringList{"run", "promotion", "--until", "60"} << 2 << "unit";
    QTest::newRow("a time of nothing") << QStringList{"run", "promotion", "--until", "0"} << 2 << "above 0";
    QTest::newRow("a setting without a value")
        << QStringList{"run", "promotion", "--set", "A.memory"} << 2 << "PATH=VALUE";
    QTest::newRow("steps of nothing") << QStringList{"run", "promotion", "--step", "1s"} << 2 << "--series";
    QTest::newRow("all is warm-up") << QStringList{"run", "promotion", "--warm-up", "5m"} << 2 << "--warm-up";
    QTest::newRow("an unknown language") << QStringList{"list", "--lang", "fr"} << 2 << "fr";
    QTest::newRow("charts to nowhere") << QStringList{"charts", "promotion"} << 2 << "--out";
    QTest::newRow("charts of an unknown form")
        << QStringList{"charts", "promotion", "--out", "x", "--format", "gif"} << 2 << "gif";
    QTest::newRow("charts without a size")
        << QStringList{"charts", "promotion", "--out", "x", "--size", "big"} << 2 << "big";
    QTest::newRow("charts in no theme") << QStringList{"charts", "promotion", "--out", "x", "--theme", "pink"} << 2
                                        << "pink";
}

void CommandLineTest::usage()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, said);
    const Result result = run(arguments);
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY2((exitCode == 0 ? result.out : result.err).contains(said.toUtf8()), result.err.constData());
    QVERIFY(exitCode == 0 || result.out.isEmpty());
}

void CommandLineTest::faults_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("said");
    const QString data = QStringLiteral(LAB_SOURCE_DIR "/tests/data/");
    QTest::newRow("a misspelt key names file, path and key")
        << QStringList{"run", data + "bad-unknown-key.scenario.json"}
        << QStringList{"bad-unknown-key.scenario.json", "functions[0].reservedConcurency", "\"reservedConcurrency\""};
    QTest::newRow("a file that is not there")
        << QStringList{"run", "nowhere/x.scenario.json"} << QStringList{"nowhere/x.scenario.json", "no such file"};
    QTest::newRow("a misspelt scenario") << QStringList{"run", "promotoin"} << QStringList{"\"promotion\""};
    QTest::newRow("a folder") << QStringList{"validate", data} << QStringList{"folder"};
    QTest::newRow("an impossible setting") << QStringList{"run", "promotion", "--set", "B.reservedConcurrency=901"}
                                           << QStringList{"functions[1].reservedConcurrency", "900"};
    QTest::newRow("a series to nowhere") << QStringList{"run", "promotion", "--series", "/no/such/folder/s.csv"}
                                         << QStringList{"/no/such/folder/s.csv"};
    QTest::newRow("charts to nowhere") << QStringList{"charts", "first-concurrency", "--out", "/proc/no/such/folder"}
                                       << QStringList{"/proc/no/such/folder"};
}

void CommandLineTest::faults()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, said);
    const Result result = run(arguments);
    QCOMPARE(result.exitCode, 1);
    for (const QString &word : said)
        QVERIFY2(result.err.contains(word.toUtf8()), result.err.constData());
    QVERIFY(result.out.isEmpty());
}

void CommandLineTest::listNamesEveryShippedScenario()
{
    const QList<QByteArray> lines = run({"list"}).out.trimmed().split('\n');
    QCOMPARE(lines.size(), ScenarioFile::shippedNames().size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(QString::fromUtf8(lines[i]).section(u' ', 0, 0), ScenarioFile::shippedNames()[i]);
}

void CommandLineTest::validateTellsEachFile()
{
    const QString folder = QStringLiteral(LAB_SOURCE_DIR "/resources/scenarios/");
    const QString good = folder + "promotion.scenario.json";
    const QString bad = QStringLiteral(LAB_SOURCE_DIR "/tests/data/bad-law.scenario.json");
    const Result result = run({"validate", good, bad, folder + "six-hours.scenario.json"});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.out.count("valid\n"), 2);
    QVERIFY(result.err.contains("functions[0].duration.mean"));
    QCOMPARE(run({"validate", good}).exitCode, 0);
}

void CommandLineTest::readsFromStandardInput()
{
    const QByteArray text = R"({"format": "concurrency-lab/1", "functions": [
        {"name": "A", "traffic": [{"kind": "burst", "count": 3}]}]})";
    const Result good = run({"run", "-", "--report", "csv"}, text);
    QCOMPARE(good.exitCode, 0);
    QVERIFY(good.out.contains("\nA,Invocations,3\n"));
    const Result bad = run({"validate", "-"}, text.chopped(20));
    QCOMPARE(bad.exitCode, 1);
    QVERIFY(bad.err.contains("line 2"));
    QCOMPARE(run({"run", "-"}, QByteArray(11 * 1024 * 1024, ' ')).exitCode, 1);
}

void CommandLineTest::speaksTheLanguageAsked()
{
    QVERIFY(run({"list", "--lang", "ko"}).out.contains("프로모션 폭주"));
    QVERIFY(run({"list", "--lang=en"}).out.contains("Promotion day"));
    const auto hasHangul = [](const QByteArray &bytes) {
        const QString text = QString::fromUtf8(bytes);
        return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Hangul; });
    };
    for (const QStringList &line : QList<QStringList>{{"run", "nowhere.scenario.json"}, {"charts", "promotion"}}) {
        QVERIFY(hasHangul(run(line + QStringList{"--lang", "ko"}).err));
        QVERIFY(!hasHangul(run(line + QStringList{"--lang", "en"}).err));
    }
    QVERIFY(hasHangul(run({"run", "first-concurrency", "--lang", "ko"}).out));
    QVERIFY(!hasHangul(run({"run", "first-concurrency", "--report", "json", "--lang", "ko"}).out)); // for programs
}

void CommandLineTest::seedAndSettingsChangeTheRun()
{
    const QStringList base{"promotion", "--until", "10s"};
    const QString fingerprint = report(base)["fingerprint"].toString();
    QCOMPARE(fingerprint.size(), 16);
    QCOMPARE(report(base + QStringList{"--seed", "7"})["fingerprint"].toString(), fingerprint); // its own
    const QJsonObject other = report(base + QStringList{"--seed", "8"});
    QCOMPARE(other["seed"].toInt(), 8);
    QVERIFY(other["fingerprint"].toString() != fingerprint);
    const QJsonObject set =
        report(base + QStringList{"--set", "account.concurrencyLimit=2000", "--set", "A.memory=512"});
    QCOMPARE(set["account"].toObject()["concurrencyLimit"].toInt(), 2000);
}

void CommandLineTest::untilEndsTheRunEarlierOrLater()
{
    QCOMPARE(report({"promotion", "--until", "30s"})["simulatedSeconds"].toDouble(), 30.0);
    const QJsonObject longer = report({"first-concurrency", "--until", "2m"});
    QCOMPARE(longer["simulatedSeconds"].toDouble(), 120.0);
    QCOMPARE(function(longer, "A")["requests"].toInt(), 40); // its traffic ended before
}

void CommandLineTest::warmUpIsNotCounted()
{
    const QJsonObject whole = report({"first-concurrency"});
    const QJsonObject later = report({"first-concurrency", "--warm-up", "12s"});
    QCOMPARE(later["simulatedSeconds"].toDouble(), 13.0);
    QCOMPARE(function(whole, "A")["requests"].toInt(), 40);
    QCOMPARE(function(later, "A")["requests"].toInt(), 30);
    QCOMPARE(later["fingerprint"], whole["fingerprint"]);
}

void CommandLineTest::sameRunHoweverItIsWatched()
{
    const QTemporaryDir folder;
    const QString series = folder.filePath("s.csv");
    const QString log = folder.filePath("l.jsonl");
    const QJsonObject alone = report({"reserved-50", "--until", "30s"});
    const QJsonObject watched =
        report({"reserved-50", "--until", "30s", "--series", series, "--step", "250ms", "--log", log});
    QVERIFY(!alone.isEmpty());
    QCOMPARE(watched, alone);
    QFile rows(series);
    QVERIFY(rows.open(QIODevice::ReadOnly));
    QCOMPARE(rows.readAll().count('\n'), 1 + 2 * 120);
    QFile records(log);
    QVERIFY(records.open(QIODevice::ReadOnly));
    const QByteArray text = records.readAll();
    QCOMPARE(text.count("\"kind\":\"throttle\",\"function\":\"A\""), function(alone, "A")["Throttles"].toInt());
    QCOMPARE(text.count("\"kind\":\"start\",\"function\":\"B\""), function(alone, "B")["Invocations"].toInt());
}

void CommandLineTest::aFullDiskIsAFault()
{
    if (!QFile::exists("/dev/full"))
        QSKIP("this system has no /dev/full");
    const Result result = run({"run", "first-concurrency"}, {}, "/dev/full");
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.err.contains("cannot be written"));
    QCOMPARE(run({"run", "first-concurrency", "--series", "/dev/full"}).exitCode, 1);
    QCOMPARE(run({"run", "first-concurrency", "--log", "/dev/full"}).exitCode, 1);
}

void CommandLineTest::chartsWritesPictures()
{
    const QTemporaryDir folder;
    const QString target = folder.filePath("made/here");
    const Result result = run({"charts", "first-concurrency", "--out", target, "--format", "png,svg,pdf", "--size",
                               "1280x720", "--theme", "dark", "--lang", "ko"});
    QVERIFY2(result.exitCode == 0, result.err.constData());
    const QList<QByteArray> files = result.out.trimmed().split('\n');
    QVERIFY(files.size() >= 3 * 3);
    for (const QByteArray &name : files) {
        const QString path = QString::fromUtf8(name);
        QVERIFY2(QFile(path).size() > 1000, name.constData());
        if (path.endsWith(".png"))
            QCOMPARE(QImage(path).width(), 1280); // some are less high than asked: a row of gauges
    }
}

void CommandLineTest::firstConcurrencyIsOneAndThenThirty()
{
    QCOMPARE(report({"first-concurrency", "--until", "14s"})["account"].toObject()["ConcurrentExecutions.max"].toInt(),
             1);
    const QJsonObject whole = report({"first-concurrency"});
    QCOMPARE(whole["account"].toObject()["ConcurrentExecutions.max"].toInt(), 30);
    QCOMPARE(function(whole, "A")["environmentsCreated"].toInt(), 30); // R1.3: the first is used again
}

void CommandLineTest::thousandAndOneRefusesOne()
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

void CommandLineTest::promotionStarvesItsNeighbours()
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

void CommandLineTest::promotionWithReservedSavesB()
{
    const QJsonObject whole = report({"promotion", "--set", "B.reservedConcurrency=50"});
    QCOMPARE(function(whole, "B")["Throttles"].toInt(), 0);
    QVERIFY(function(whole, "B")["ConcurrentExecutions.max"].toInt() <= 50);
    QVERIFY(function(whole, "C")["Throttles"].toInt() > 1000);
    QCOMPARE(whole["account"].toObject()["unreservedPool"].toInt(), 950);
}

void CommandLineTest::reserved50KeepsBothLines()
{
    const QJsonObject whole = report({"reserved-50"});
    QCOMPARE(function(whole, "A")["ConcurrentExecutions.max"].toInt(), 50);
    QCOMPARE(function(whole, "B")["ConcurrentExecutions.max"].toInt(), 950);
    QVERIFY(function(whole, "A")["throttledBy"].toObject()["ReservedFunctionConcurrentInvocationLimitExceeded"].toInt()
            > 0);
    QVERIFY(function(whole, "B")["throttledBy"].toObject()["ConcurrentInvocationLimitExceeded"].toInt() > 0);
}

void CommandLineTest::s3UploadLosesNothing()
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

void CommandLineTest::sixHoursDeadLettersTheFirstHundred()
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

void CommandLineTest::realTrafficAccountsForEveryRequest()
{
    const QJsonObject a = function(report({"real-traffic"}), "A");
    QCOMPARE(a["requests"].toInt(), 8819);
    QCOMPARE(accountedFor(a), qint64(8819));
    QCOMPARE(a["Invocations"].toInt() + a["Throttles"].toInt(), 8819);
    QVERIFY(a["Throttles"].toInt() > 0);
}

void CommandLineTest::provisionedLoginIsWarm()
{
    const QJsonObject whole = report({"login-provisioned-10"});
    QCOMPARE(function(whole, "A")["coldStarts"].toInt(), 65); // reclaimed between the waves
    QCOMPARE(function(whole, "B")["coldStarts"].toInt(), 5); // R5.4: the eleventh to the fifteenth
    QCOMPARE(function(whole, "B")["ProvisionedConcurrencySpilloverInvocations"].toInt(), 5);
    QVERIFY(whole["functions"].toObject()["B"].toObject()["cost"].toObject()["provisioned"].toDouble() > 0);
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"

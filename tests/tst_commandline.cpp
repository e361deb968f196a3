// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenariofile.h"
#include "tests/program.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace program;

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
    void validateWarnsOfWhatAScenarioMayComeTo();
    void readsFromStandardInput();
    void speaksTheLanguageAsked();
    void seedAndSettingsChangeTheRun();
    void untilEndsTheRunEarlierOrLater();
    void warmUpIsNotCounted();
    void warmUpCutsTheReportOnly();
    void untilIsTheEnd();
    void sameRunHoweverItIsWatched();
    void aFullDiskIsAFault();
    void controlCharactersAreShownNotSent_data();
    void controlCharactersAreShownNotSent();
    void aNameIsNoFormula_data();
    void aNameIsNoFormula();
    void aRunThatWouldHoldTooMuchIsAFault_data();
    void aRunThatWouldHoldTooMuchIsAFault();
    void chartsWritesPictures();
};

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
    QTest::newRow("a function without a setting")
        << QStringList{"run", "promotion", "--set", "A=1"} << QStringList{"A=1", "\"A\" is a function", "A.reserved"};
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

void CommandLineTest::validateWarnsOfWhatAScenarioMayComeTo()
{
    const QByteArray text = R"({"format": "concurrency-lab/1", "functions": [
        {"name": "Uploads", "trigger": "s3", "traffic": [{"kind": "burst", "count": 1000000000}]}]})";
    const Result result = run({"validate", "-"}, text);
    QCOMPARE(result.exitCode, 0); // nothing forbids it
    QVERIFY(result.out.contains("valid\n"));
    for (const char *word : {"warning: functions[0].traffic", "Uploads", "1,000,000,000", "2.0 GB"})
        QVERIFY2(result.err.contains(word), result.err.constData());
    QVERIFY(run({"validate", "s3-upload"}).err.isEmpty());
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

/// M24: what is written beside the report tells the whole run, whatever the report leaves out.
void CommandLineTest::warmUpCutsTheReportOnly()
{
    const QTemporaryDir folder;
    const auto files = [&](const QString &name, const QStringList &more) {
        const QString series = folder.filePath(name + "-series.csv");
        const QString metrics = folder.filePath(name + "-metrics.csv");
        const Result result =
            run(QStringList{"run", "-", "--report", "json", "--series", series, "--metrics", metrics} + more,
                R"({"format": "concurrency-lab/1", "duration": "4m", "functions": [{"name": "A", "duration": "1s",
                    "traffic": [{"kind": "constant", "rate": 1}]}]})");
        QByteArray both = result.out + '\n';
        for (const QString &path : {series, metrics}) {
            QFile file(path);
            both += file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
        return both;
    };
    const QByteArray whole = files("whole", {});
    const QByteArray cut = files("cut", {"--warm-up", "90s"});
    const auto beside = [](const QByteArray &both) { return both.mid(both.indexOf("time,function")); };
    QCOMPARE(beside(cut), beside(whole));
    QVERIFY(beside(whole).contains("\n1,A,Invocations,Sum,60\n")); // the column minute counts minutes
    QVERIFY(beside(whole).contains("\n3,A,Invocations,Sum,60\n"));
    // The warm-up takes in what happens at its end.
    QVERIFY(whole.contains("\"requests\": 240") && cut.contains("\"requests\": 149"));
}

/// M24: a run until T has no request in it that comes at T, however T was given.
void CommandLineTest::untilIsTheEnd()
{
    const auto reportOf = [](const char *duration, const QStringList &more) {
        const QByteArray text = QByteArray(R"({"format": "concurrency-lab/1", "duration": ")") + duration
                                + R"(", "functions": [{"name": "A", "duration": "1s",
                                    "traffic": [{"kind": "constant", "rate": 1}, {"kind": "burst", "count": 9, "at": "10s"}]}]})";
        return run(QStringList{"run", "-", "--report", "json"} + more, text).out;
    };
    const QByteArray until = reportOf("1m", {"--until", "10s"});
    QVERIFY(until.contains("\"requests\": 10"));
    QCOMPARE(until, reportOf("10s", {}));
}

void CommandLineTest::sameRunHoweverItIsWatched()
{
    const QTemporaryDir folder;
    const QString series = folder.filePath("s.csv");
    const QString log = folder.filePath("l.jsonl");
    const QString metrics = folder.filePath("m.csv");
    const QJsonObject alone = report({"reserved-50", "--until", "30s"});
    const QJsonObject watched = report(
        {"reserved-50", "--until", "30s", "--series", series, "--step", "250ms", "--log", log, "--metrics", metrics});
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
    const Result log = run({"run", "promotion", "--log", "/dev/full"}); // more than a buffer
    QCOMPARE(log.exitCode, 1);
    QVERIFY2(log.err.contains("No space left on device"), log.err.constData());
    QCOMPARE(run({"run", "first-concurrency", "--metrics", "/dev/full"}).exitCode, 1);
}

/// ESC [ 2 J clears a screen, BEL rings, CSI is ESC [ in one character, and U+202E turns what follows around.
static QByteArray loudScenario(const QByteArray &more)
{
    return R"({"format": "concurrency-lab/1", "duration": "10s", "functions": [
        {"name": "A\u001b[2J\u0007\u009b\u202e\nB", "traffic": [{"kind": "burst", "count": 3}])"
           + more + "}]}";
}

void CommandLineTest::controlCharactersAreShownNotSent_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("in the report") << QStringList{"run", "-"} << loudScenario({}) << 0;
    QTest::newRow("in a fault") << QStringList{"validate", "-"}
                                << loudScenario(R"(, "A\u001b[2J\u0007\u009b\u202e\nB": 1)") << 1;
    QTest::newRow("in an argument") << QStringList{"run", "A\x1b[2J\x07\u009b\u202e\nB.json"} << QByteArray() << 1;
    QTest::newRow("in wrong usage") << QStringList{"run", "promotion", "--report", "A\x1b[2J\x07\u009b\u202e\nB"}
                                    << QByteArray() << 2;
}

void CommandLineTest::controlCharactersAreShownNotSent()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(int, exitCode);
    const Result result = run(arguments, input);
    QCOMPARE(result.exitCode, exitCode);
    const QString said = QString::fromUtf8(result.out + result.err);
    QVERIFY2(said.contains("A\\x1b[2J\\x07\\x9b\\u202e\\nB"), qPrintable(said));
    for (const QChar c : said)
        QVERIFY(c == u'\n' || (c.category() != QChar::Other_Control && c != QChar(0x202e)));
}

void CommandLineTest::aNameIsNoFormula_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("a sum") << "=1+2" << QByteArray("'=1+2");
    QTest::newRow("a command") << "=cmd|' /C calc'!A0" << QByteArray("'=cmd|' /C calc'!A0");
    QTest::newRow("with a comma") << "@SUM(1,2)" << QByteArray("\"'@SUM(1,2)\"");
    QTest::newRow("a plus") << "+1" << QByteArray("'+1");
    QTest::newRow("a minus") << "-1" << QByteArray("'-1");
    QTest::newRow("only inside") << "A=B-1" << QByteArray("A=B-1");
}

void CommandLineTest::aNameIsNoFormula()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, cell);
    const QByteArray input = QStringLiteral(R"({"format": "concurrency-lab/1", "duration": "61s", "functions": [
        {"name": "%1", "traffic": [{"kind": "burst", "count": 3}]}]})")
                                 .arg(name)
                                 .toUtf8();
    const QTemporaryDir folder;
    const QString series = folder.filePath("s.csv");
    const QString metrics = folder.filePath("m.csv");
    const Result result = run({"run", "-", "--report", "csv", "--series", series, "--metrics", metrics}, input);
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QVERIFY(result.out.contains('\n' + cell + ",Invocations,3\n"));
    for (const QString &file : {series, metrics}) {
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY2(csv.readAll().contains(',' + cell + ','), qPrintable(file));
    }
}

void CommandLineTest::aRunThatWouldHoldTooMuchIsAFault_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("run") << QStringList{"run", "-"};
    QTest::newRow("run with a series, step by step")
        << QStringList{"run", "-", "--series", "/dev/null", "--step", "100ms"};
    QTest::newRow("run with metrics and a warm-up")
        << QStringList{"run", "-", "--metrics", "/dev/null", "--warm-up", "4m"};
    QTest::newRow("charts") << QStringList{"charts", "-", "--out", QDir::tempPath() + "/concurrency-lab-not-made"};
}

void CommandLineTest::aRunThatWouldHoldTooMuchIsAFault()
{
    QFETCH(QStringList, arguments);
    const QByteArray text = R"({"format": "concurrency-lab/1", "functions": [{"name": "A", "trigger": "s3",
        "reservedConcurrency": 1, "traffic": [{"kind": "constant", "rate": 10000, "from": "1m"}]}]})";
    qputenv("CONCURRENCY_LAB_MEMORY", "100");
    const Result result = run(arguments, text);
    qunsetenv("CONCURRENCY_LAB_MEMORY");
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.out.isEmpty()); // a report would pass for that of the whole run
    QVERIFY2(result.err.contains("100 MB"), result.err.constData());
    // 100 MB are between a million and 1.3 million events: 100 to 130 s after the first minute
    const QString words = QString::fromUtf8(result.err);
    const QRegularExpressionMatch at = QRegularExpression("stopped at (\\d+)[.s]").match(words);
    const int second = at.captured(1).toInt();
    QVERIFY2(second >= 160 && second <= 190, qPrintable(words));
    QVERIFY(!QDir(QDir::tempPath() + "/concurrency-lab-not-made").exists());
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

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"

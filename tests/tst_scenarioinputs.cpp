// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenariofile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace sim;

/// What comes to a scenario from outside its file: settings from the command line, and traces.
class ScenarioInputsTest : public QObject
{
    Q_OBJECT

private slots:
    void overrides_data();
    void overrides();
    void overridesThatFitNowhere_data();
    void overridesThatFitNowhere();
    void traceFiles_data();
    void traceFiles();
    void tracesStandBesideTheScenario_data();
    void tracesStandBesideTheScenario();
    void whatIsNoNumberIsNotQuoted();
    void theSameTraceManyTimesIsTooMuch();
    void aSavedTraceTakesItsFileAlong();
    void aSavedTraceLeavesOtherFilesAlone();
};

namespace {

QByteArray file(const QByteArray &functionFields, const QByteArray &beside = {})
{
    return R"({"format": "concurrency-lab/1", "functions": [{"name": "A")"
           + (functionFields.isEmpty() ? QByteArray() : ", " + functionFields) + "}]"
           + (beside.isEmpty() ? QByteArray() : ", " + beside) + "}";
}

std::optional<Scenario> read(const QByteArray &bytes, const QStringList &overrides = {}, const QString &folder = ".")
{
    QList<FileError> errors;
    auto scenario = ScenarioFile::read(bytes, folder, errors, overrides);
    for (const FileError &error : errors)
        qInfo("%s", qPrintable(error.toString()));
    return scenario;
}

bool writeText(const QString &path, const QByteArray &text)
{
    QFile target(path);
    return target.open(QIODevice::WriteOnly) && target.write(text) == text.size();
}

} // namespace

void ScenarioInputsTest::overrides_data()
{
    QTest::addColumn<QString>("override");
    QTest::addColumn<bool>("done");
    const auto expect = [](const char *override, const std::function<bool(const Scenario &)> &done) {
        const auto scenario = read(file(R"("init": [{"mean": "1s"}], "traffic": [{"kind": "poisson", "rate": 5}])"),
                                   {QString::fromUtf8(override)});
        QTest::newRow(override) << QString::fromUtf8(override) << (scenario && done(*scenario));
    };
    expect("A.reservedConcurrency=50", [](auto &s) { return s.functions[0].settings.reservedConcurrency == 50; });
    expect("A.reservedConcurrency=null", [](auto &s) { return !s.functions[0].settings.reservedConcurrency; });
    expect("A.duration=200ms", [](auto &s) { return s.functions[0].settings.duration == Law::constant(200000); });
    expect("A.duration={\"distribution\": \"exponential\", \"mean\": \"2s\"}",
           [](auto &s) { return s.functions[0].settings.duration == Law::exponential(2 * Second); });
    expect("A.async.maximumEventAge=1h", [](auto &s) { return s.functions[0].settings.async.maximumEventAge == Hour; });
    expect("A.init.0.mean=0", [](auto &s) { return s.functions[0].settings.init[0].law == Law::constant(0); });
    expect("A.init=[]", [](auto &s) { return s.functions[0].settings.init.empty(); });
    expect("A.traffic.0.rate=80.5", [](auto &s) { return s.functions[0].traffic[0].rate == 80.5; });
    expect("account.concurrencyLimit=2000", [](auto &s) { return s.account.concurrencyLimit == 2000; });
    expect("model.asyncJitter=false", [](auto &s) { return !s.model.asyncJitter; });
    expect("model.alarmPoints.low=5", [](auto &s) { return s.model.alarmPointsLow == 5; });
    expect("functions.0.memory=512", [](auto &s) { return s.functions[0].settings.memory == 512; });
    expect("seed=3", [](auto &s) { return s.seed == 3; });
    expect("duration=10m", [](auto &s) { return s.duration == 10 * Minute; });
    expect("title.ko=한글", [](auto &s) { return s.title.ko == "한글"; });
}

void ScenarioInputsTest::overrides()
{
    QFETCH(bool, done);
    QVERIFY(done);
}

void ScenarioInputsTest::overridesThatFitNowhere_data()
{
    QTest::addColumn<QString>("override");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *override, const char *said) {
        QTest::newRow(name) << QString::fromLatin1(override) << QString::fromLatin1(said);
    };
    row("no value", "A.memory", "PATH=VALUE");
    row("no path", "=5", "PATH=VALUE");
    row("an unknown function", "Zebra.memory=128", "no function \"Zebra\"");
    row("a misspelt key", "A.reservdConcurrency=5", "\"reservedConcurrency\"");
    row("a misspelt key at the top", "acount.concurrencyLimit=5", "\"account\"");
    row("below a single value", "A.name.first=x", "has no fields");
    row("beyond the end of a list", "A.traffic.3.rate=5", "\"3\" is not a place");
    row("an impossible value", "A.reservedConcurrency=2000", "900");
    row("a value of the wrong type", "A.memory=much", "whole number");
    row("a value nested too deeply", "A.memory=[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "whole number");
}

void ScenarioInputsTest::overridesThatFitNowhere()
{
    QFETCH(QString, override);
    QFETCH(QString, said);
    QList<FileError> errors;
    QVERIFY(!ScenarioFile::read(file(R"("traffic": [{"kind": "poisson", "rate": 5}])"), ".", errors, {override}));
    QVERIFY2(errors.first().toString().contains(said), qPrintable(errors.first().toString()));
}

void ScenarioInputsTest::traceFiles_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<int>("arrivals"); // 0: refused
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QByteArray &csv, int arrivals, const char *said = "") {
        QTest::newRow(name) << csv << arrivals << QString::fromLatin1(said);
    };
    row("times alone", "0\n1.5\n2\n", 3);
    row("with a heading", "arrival_seconds\n0\n1.5\n", 2);
    row("with durations", "0,0.2\n1.5,0.08\n", 2);
    row("with more columns", "0,0.2,x\n1.5,0.08,y\n", 2);
    row("with lines of Windows and blank ones", "\xef\xbb\xbftime\r\n0\r\n\r\n1.5\r\n", 2);
    row("without an end of line", "0\n1", 2);
    row("empty", "", 0, "no arrival");
    row("a heading alone", "time\n", 0, "no arrival");
    row("a word among numbers", "0\nlater\n", 0, "line 2");
    row("a negative time", "0\n-1\n", 0, "line 2");
    row("a time beyond counting", "0\n1\n1e5000\n", 0, "line 3");
    row("a duration that is none", "0,1\n1,x\n", 0, "line 2");
    row("a duration missing", "0,1\n1\n", 0, "some lines");
    row("bytes", QByteArray("\x00\xff\x01\x02", 4), 0, "line 1");
}

void ScenarioInputsTest::traceFiles()
{
    QFETCH(QByteArray, csv);
    QFETCH(int, arrivals);
    QFETCH(QString, said);
    const QTemporaryDir folder;
    QVERIFY(writeText(folder.filePath("t.csv"), csv));
    QList<FileError> errors;
    const auto scenario =
        ScenarioFile::read(file(R"("traffic": [{"kind": "trace", "file": "t.csv"}])"), folder.path(), errors);
    QCOMPARE(scenario.has_value(), arrivals > 0);
    if (scenario) {
        QCOMPARE(scenario->functions[0].traffic[0].times.size(), static_cast<std::size_t>(arrivals));
    } else {
        QCOMPARE(errors.first().place, QStringLiteral("functions[0].traffic[0].file"));
        QVERIFY2(errors.first().message.contains(said), qPrintable(errors.first().message));
    }
}

void ScenarioInputsTest::tracesStandBesideTheScenario_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said"); // empty: it is read
    const QString elsewhere = "lies elsewhere";
    QTest::newRow("beside") << "t.csv" << QString();
    QTest::newRow("below") << "data/t.csv" << QString();
    QTest::newRow("down and up again") << "data/../t.csv" << QString();
    QTest::newRow("a link to a file beside") << "good.csv" << QString();
    QTest::newRow("above") << "../t.csv" << elsewhere;
    QTest::newRow("down and up too far") << "data/../../t.csv" << elsewhere;
    QTest::newRow("by an absolute path") << "/etc/passwd" << elsewhere;
    QTest::newRow("through a link to a file elsewhere") << "bad.csv" << elsewhere;
    QTest::newRow("through a link to a folder elsewhere") << "up/t.csv" << elsewhere;
    QTest::newRow("above, where there is none") << "../nothing.csv" << elsewhere;
    QTest::newRow("nowhere") << "nothing.csv"
                             << "cannot be read";
    QTest::newRow("in a folder whose name begins alike") << "../scenarios-not/t.csv" << elsewhere;
    QTest::newRow("a link into a folder whose name begins alike") << "alike.csv" << elsewhere;
}

void ScenarioInputsTest::tracesStandBesideTheScenario()
{
    QFETCH(QString, name);
    QFETCH(QString, said);
    const QTemporaryDir root;
    const QDir folder(root.filePath("scenarios"));
    QVERIFY(QDir().mkpath(folder.filePath("data")) && QDir().mkpath(root.filePath("scenarios-not")));
    for (const char *file : {"t.csv", "scenarios/t.csv", "scenarios/data/t.csv", "scenarios-not/t.csv"})
        QVERIFY(writeText(root.filePath(file), "0\n1\n"));
    QVERIFY(QFile::link(folder.filePath("t.csv"), folder.filePath("good.csv")));
    QVERIFY(QFile::link(root.filePath("t.csv"), folder.filePath("bad.csv")));
    QVERIFY(QFile::link(root.filePath("scenarios-not/t.csv"), folder.filePath("alike.csv")));
    QVERIFY(QFile::link(root.path(), folder.filePath("up")));
    QList<FileError> errors;
    const auto scenario = ScenarioFile::read(
        file("\"traffic\": [{\"kind\": \"trace\", \"file\": \"" + name.toUtf8() + "\"}]"), folder.path(), errors);
    QCOMPARE(scenario.has_value(), said.isEmpty());
    if (scenario)
        return;
    QCOMPARE(errors.first().place, QStringLiteral("functions[0].traffic[0].file"));
    QVERIFY2(errors.first().message.contains(said), qPrintable(errors.first().message));
}

void ScenarioInputsTest::whatIsNoNumberIsNotQuoted()
{
    const QTemporaryDir folder;
    QVERIFY(writeText(folder.filePath("t.csv"), "0\n\x1b[31m-secret-word\n"));
    QList<FileError> errors;
    QVERIFY(!ScenarioFile::read(file(R"("traffic": [{"kind": "trace", "file": "t.csv"}])"), folder.path(), errors));
    const QString message = errors.first().message;
    QVERIFY2(message.contains(QStringLiteral("\"\ufffd[31m-se...\"")), qPrintable(message));
    QVERIFY(!message.contains(QChar(0x1b)));
}

void ScenarioInputsTest::theSameTraceManyTimesIsTooMuch()
{
    const QTemporaryDir folder;
    QVERIFY(writeText(folder.filePath("t.csv"), "0\n" + QByteArray(9'000'000, ' ')));
    const auto entries = [](int count) {
        const QByteArray entry = R"({"kind": "trace", "file": "t.csv"})";
        return file("\"traffic\": [" + entry + QByteArray("," + entry).repeated(count - 1) + "]");
    };
    QList<FileError> errors;
    QVERIFY(ScenarioFile::read(entries(7), folder.path(), errors));
    QVERIFY(!ScenarioFile::read(entries(8), folder.path(), errors));
    QCOMPARE(errors.first().place, QStringLiteral("functions[0].traffic[7].file"));
    QVERIFY2(errors.first().message.contains("64 MB together"), qPrintable(errors.first().message));
}

void ScenarioInputsTest::aSavedTraceTakesItsFileAlong()
{
    QList<FileError> errors;
    const auto scenario = ScenarioFile::readFile(ScenarioFile::shippedPath("real-traffic"), errors);
    QVERIFY(scenario);
    const QTemporaryDir folder;
    const QString path = folder.filePath("mine.scenario.json");
    QVERIFY(ScenarioFile::writeFile(path, *scenario, nullptr));
    QVERIFY(QFile::exists(folder.filePath("azure-code-arrivals.csv")));
    QVERIFY(QFile(path).size() < 5000); // the times are not in it
    const auto again = ScenarioFile::readFile(path, errors);
    QVERIFY(again);
    QVERIFY(*again == *scenario);
}

void ScenarioInputsTest::aSavedTraceLeavesOtherFilesAlone()
{
    QList<FileError> errors;
    const auto scenario = ScenarioFile::readFile(ScenarioFile::shippedPath("real-traffic"), errors);
    const QTemporaryDir folder;
    const QString other = folder.filePath("azure-code-arrivals.csv");
    QVERIFY(writeText(other, "my own notes"));
    const QString path = folder.filePath("mine.scenario.json");
    QVERIFY(ScenarioFile::writeFile(path, *scenario, nullptr));
    QCOMPARE(QFile(other).size(), qint64(12));
    const auto again = ScenarioFile::readFile(path, errors);
    QVERIFY(again);
    QVERIFY(again->functions[0].traffic[0].times == scenario->functions[0].traffic[0].times);
    QString error;
    QVERIFY(!ScenarioFile::writeFile(folder.filePath("no/such/folder.scenario.json"), *scenario, &error));
    QVERIFY(!error.isEmpty());
}

QTEST_GUILESS_MAIN(ScenarioInputsTest)
#include "tst_scenarioinputs.moc"

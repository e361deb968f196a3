// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenariofile.h"

#include "engine/lambda/rules.h"
#include "engine/lambda/validation.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <sys/stat.h>

/// Everything that can be wrong with a file: told with its place, all of it, and nothing half loaded.
class ScenarioFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void refused_data();
    void refused();
    void aFileTellsAllItsFaults();
    void aFileTellsNoMoreThanTheLimit();
    void aScenarioOverTenMegabytesIsRefused();
    void aScenarioJustBelowTenMegabytesIsRead();
    void cutOff_data();
    void cutOff();
    void scrambled_data();
    void scrambled();
    void whatIsNoRegularFile_data();
    void whatIsNoRegularFile();
    void filesThatCannotBeRead();
};

namespace {

/// A file with one function that has these fields, and with these keys beside it.
QByteArray file(const QByteArray &functionFields, const QByteArray &beside = {})
{
    return R"({"format": "concurrency-lab/1", "functions": [{"name": "A")"
           + (functionFields.isEmpty() ? QByteArray() : ", " + functionFields) + "}]"
           + (beside.isEmpty() ? QByteArray() : ", " + beside) + "}";
}

QByteArray law(const QByteArray &fields)
{
    return file("\"duration\": {" + fields + "}");
}

QByteArray traffic(const QByteArray &fields)
{
    return file("\"traffic\": [{" + fields + "}]");
}

QByteArray change(const QByteArray &fields)
{
    return file({}, "\"changes\": [{" + fields + "}]");
}

/// 50 lists within each other.
QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

void row(const char *name, const QByteArray &bytes, const QString &place, const QString &message)
{
    QTest::newRow(name) << bytes << place << message;
}

void syntaxRows()
{
    row("an empty file", "", {}, "empty");
    row("only white space", " \n\t ", {}, "empty");
    row("only a byte order mark", "\xef\xbb\xbf", {}, "empty");
    row("cut off in the middle", "{\"format\": ", "line 1, column 12", "ends in the middle");
    row("cut off in a text", "{\"format\": \"concu", "line 1, column 18", "ends in the middle");
    row("a comma too many", "{\"format\": \"x\",\n }", "line 2, column 2", "not valid JSON");
    row("a bare word", "{\"format\": yes}", "line 1, column 12", "not valid JSON");
    row("two values", "{} {}", "line 1, column 4", "not valid JSON");
    row("comments", "{ // why\n}", "line 1, column 3", "not valid JSON");
    row("not UTF-8", "{\"a\":\n \"\xff\xfe\"}", "line 2, column 1", "not UTF-8");
    row("UTF-16", QByteArray("\xff\xfe{\0}\0", 6), "line 1, column 4", "zero byte");
    row("a zero byte", QByteArray("{\"a\": \0 1}", 10), "line 1, column 7", "zero byte");
    row("a picture", QByteArray("\x89PNG\r\n\x1a\n", 8), "line 1, column 1", "not UTF-8");
    row("nested too deeply", "{\"functions\": " + nested(50) + "}", "functions[0][0]", "nested too deeply");
    row("nested a million deep", nested(1000000), "[0][0][0]", "nested too deeply");
    row("opened a million times", QByteArray(1000000, '['), "[0][0][0]", "nested too deeply");
    row("a key twice", file("\"memory\": 128, \"memory\": 256"), "functions[0].memory", "duplicate key");
    row("the format twice", "{\"format\": \"a\", \"format\": \"b\"}", "format", "duplicate key");
    row("a number beyond all numbers", file("\"memory\": 1e999"), "line 1, column 71", "too large");
    row("not a number", file("\"memory\": NaN"), "line 1, column 71", "not valid JSON");
}

void structureRows()
{
    row("a list instead of an object", "[]", {}, "object {...} is needed");
    row("a text instead of an object", "\"hello\"", {}, "object {...} is needed");
    row("no format", R"({"functions": [{"name": "A"}]})", {}, "\"format\" is missing");
    row("another format's version", R"({"format": "concurrency-lab/2", "functions": [{"name": "A"}]})", "format",
        "\"concurrency-lab/1\"");
    row("a number as format", R"({"format": 1, "functions": [{"name": "A"}]})", "format", "\"concurrency-lab/1\"");
    row("no functions", R"({"format": "concurrency-lab/1"})", {}, "\"functions\" is missing");
    row("functions are empty", R"({"format": "concurrency-lab/1", "functions": []})", "functions", "at least one");
    row("functions are an object", R"({"format": "concurrency-lab/1", "functions": {}})", "functions", "a list");
    row("a function is a text", R"({"format": "concurrency-lab/1", "functions": ["A"]})", "functions[0]", "object");
    row("a function without a name", R"({"format": "concurrency-lab/1", "functions": [{}]})", "functions[0]",
        "\"name\"");
    row("a misspelt key at the top", file({}, "\"titel\": \"x\""), "titel", "\"title\"");
    row("a misspelt key of a function", file("\"reservedConcurency\": 50"), "functions[0].reservedConcurency",
        "\"reservedConcurrency\"");
    row("a key in the wrong case", file("\"Memory\": 128"), "functions[0].Memory", "\"memory\"");
    row("a key like none", file("\"colour\": 1"), "functions[0].colour", "known here: name, label");
    row("a misspelt key of the model", file({}, "\"model\": {\"asyncJiter\": true}"), "model.asyncJiter",
        "asyncJitter");
    row("a misspelt alarm point", file({}, "\"model\": {\"alarmPoints\": {\"hihg\": 3}}"), "model.alarmPoints.hihg",
        "\"high\"");
    row("a gateway that is a number", file({}, "\"model\": {\"apiGateway\": 5}"), "model.apiGateway", "object");
    row("a language we do not speak", file({}, "\"title\": {\"de\": \"x\"}"), "title.de", "unknown key");
    row("a title that is a number", file({}, "\"title\": 5"), "title", "a text");
}

void valueRows()
{
    row("memory as text", file("\"memory\": \"1024\""), "functions[0].memory", "whole number is needed");
    row("memory in parts", file("\"memory\": 128.5"), "functions[0].memory", "whole number is needed");
    row("memory of null", file("\"memory\": null"), "functions[0].memory", "whole number is needed");
    row("too little memory", file("\"memory\": 64"), "functions[0].memory", "between 128 and 10,240");
    row("memory beyond an int", file("\"memory\": 99999999999"), "functions[0].memory", "too large");
    row("memory beyond 64 bits", file("\"memory\": 99999999999999999999999"), "functions[0].memory", "too large");
    row("an error rate above 1", file("\"errorRate\": 1.5"), "functions[0].errorRate", "between 0 and 1");
    row("an error rate as text", file("\"errorRate\": \"1 %\""), "functions[0].errorRate", "number is needed");
    row("a negative reservation", file("\"reservedConcurrency\": -1"), "functions[0].reservedConcurrency", "below 0");
    row("R2.3: more reserved than limit - 100", file("\"reservedConcurrency\": 901"),
        "functions[0].reservedConcurrency", "900");
    row("R5.8: more provisioned than reserved", file("\"reservedConcurrency\": 5, \"provisionedConcurrency\": 6"),
        "functions[0].provisionedConcurrency", "reserved concurrency, here 5");
    row("R5.9: more provisioned than limit - 100", file("\"provisionedConcurrency\": 901"),
        "functions[0].provisionedConcurrency", "900");
    row("a limit of nothing", file({}, "\"account\": {\"concurrencyLimit\": 0}"), "account.concurrencyLimit",
        "between 1 and");
    row("a Region on the moon", file({}, "\"account\": {\"region\": \"moon-1\"}"), "account.region", "moon-1");
    row("a negative seed", file({}, "\"seed\": -1"), "seed", "whole number from 0");
    row("a value that a change does not set is told where it stands",
        file("\"memory\": 64", "\"changes\": [{\"at\": \"1s\", \"function\": \"A\", \"set\": {\"errorRate\": 0}}]"),
        "functions[0].memory", "between 128 and 10,240");
    row("a yes for a boolean", file({}, "\"model\": {\"asyncJitter\": \"yes\"}"), "model.asyncJitter", "true or false");
    row("a misspelt trigger", file("\"trigger\": \"api-gatway\""), "functions[0].trigger", "\"api-gateway\"");
    row("a trigger like none", file("\"trigger\": \"pigeon post\""), "functions[0].trigger", "possible: alb");
    row("a trigger by number", file("\"trigger\": 3"), "functions[0].trigger", "one of these");
    row("an asynchronous load balancer", file("\"trigger\": \"alb\", \"invocation\": \"async\""),
        "functions[0].invocation", "synchronously");
    row("auto scaling of nothing", file("\"autoScaling\": {\"min\": 1, \"max\": 2}"), "functions[0].autoScaling",
        "provisioned");
    row("scheduled without a time",
        file("\"provisionedConcurrency\": 1, \"autoScaling\": {\"schedule\": [{\"min\": 1}]}"),
        "functions[0].autoScaling.schedule[0]", "\"at\"");
}

void timeRows()
{
    row("a time without a unit", file({}, "\"duration\": \"5\""), "duration", "with its unit");
    row("a time as a number", file({}, "\"duration\": 300"), "duration", "with its unit");
    row("a unit of our own", file({}, "\"duration\": \"5 minutes\""), "duration", "with its unit");
    row("two units", file({}, "\"duration\": \"1m30s\""), "duration", "with its unit");
    row("a comma as point", file({}, "\"duration\": \"2,5s\""), "duration", "with its unit");
    row("a dollar that is worth nothing", file({}, "\"model\": {\"wonPerDollar\": 0}"), "model.wonPerDollar",
        "must be between 0.01 and 1,000,000");
    row("a dollar beyond all bills", file({}, "\"model\": {\"wonPerDollar\": 1.7e308}"), "model.wonPerDollar",
        "must be between 0.01 and 1,000,000");
    row("a reader that never reads", file({}, "\"model\": {\"asyncReaderRate\": 1e-13}"), "model.asyncReaderRate",
        "must be between 0.01 and 10,000,000");
    row("a negative time", file({}, "\"duration\": \"-5s\""), "duration", "below zero");
    row("a run of no time", file({}, "\"duration\": \"0s\""), "duration", "between 1ms and 8784h");
    row("a time finer than a microsecond", file({}, "\"duration\": \"1.0000005s\""), "duration", "finer");
    row("a time with many decimals", file({}, "\"duration\": \"0.1234567890123456789h\""), "duration", "finer");
    row("a time beyond 64 bits", file({}, "\"duration\": \"99999999999999999999h\""), "duration", "too long");
    row("a time that would overflow", file({}, "\"duration\": \"9000000000h\""), "duration", "too long");
    row("a time of not a number", file({}, "\"duration\": \"NaNs\""), "duration", "with its unit");
    row("a timeout above 15 minutes", file("\"timeout\": \"16m\""), "functions[0].timeout", "between 1ms and 15m");
    row("R9.6: a timeout above the queue's visibility timeout",
        file("\"trigger\": \"sqs\", \"timeout\": \"61s\", \"sqs\": {\"visibilityTimeout\": \"1m\"}"),
        "functions[0].timeout", "visibility timeout of the queue, here 1m");
    row("R9.6: a timeout that a change puts above it",
        file("\"trigger\": \"sqs\", \"timeout\": \"1m\", \"sqs\": {\"visibilityTimeout\": \"1m\"}",
             "\"changes\": [{\"at\": \"1s\", \"function\": \"A\", \"set\": {\"timeout\": \"2m\"}}]"),
        "changes[0].set.timeout", "visibility timeout of the queue, here 1m");
    row("a message hidden for a day", file("\"sqs\": {\"visibilityTimeout\": \"24h\"}"),
        "functions[0].sqs.visibilityTimeout", "must be between 0s and 12h");
    row("R7.4: an event age of a day", file("\"async\": {\"maximumEventAge\": \"24h\"}"),
        "functions[0].async.maximumEventAge", "between 1m and 6h");
}

void lawRows()
{
    row("a law without a mean", law("\"distribution\": \"exponential\""), "functions[0].duration", "\"mean\"");
    row("a law of nobody", law("\"distribution\": \"weibul\""), "functions[0].duration.distribution", "possible:");
    row("a misspelt law", law("\"distribution\": \"lognormall\""), "functions[0].duration.distribution", "lognormal");
    row("a parameter of another law", law("\"mean\": \"1s\", \"sd\": \"1s\""), "functions[0].duration.sd",
        "unknown key");
    row("p99 below p50", law("\"distribution\": \"lognormal\", \"p50\": \"2s\", \"p99\": \"1s\""),
        "functions[0].duration.p99", "p50");
    row("max below min", law("\"distribution\": \"uniform\", \"min\": \"2s\", \"max\": \"1s\""),
        "functions[0].duration.max", "min");
    row("no values to choose from", law("\"distribution\": \"empirical\", \"values\": []"),
        "functions[0].duration.values", "at least one");
    row("an init part with a misspelt key", file("\"init\": [{\"prat\": \"x\", \"mean\": \"1s\"}]"),
        "functions[0].init[0].prat", "\"part\"");
    row("init that is no list", file("\"init\": \"600ms\""), "functions[0].init", "a list");
}

void trafficRows()
{
    row("traffic without a kind", traffic("\"rate\": 5"), "functions[0].traffic[0]", "\"kind\"");
    row("traffic of an unknown kind", traffic("\"kind\": \"poison\""), "functions[0].traffic[0].kind", "\"poisson\"");
    row("a rate missing", traffic("\"kind\": \"poisson\""), "functions[0].traffic[0]", "\"rate\"");
    row("a negative rate", traffic("\"kind\": \"poisson\", \"rate\": -1"), "functions[0].traffic[0].rate",
        "between 0 and");
    row("a key of another kind", traffic("\"kind\": \"constant\", \"rate\": 1, \"count\": 5"),
        "functions[0].traffic[0].count", "unknown key");
    row("until before from", traffic("\"kind\": \"poisson\", \"rate\": 1, \"from\": \"2s\", \"until\": \"1s\""),
        "functions[0].traffic[0].until", "from");
    row("a wave below nothing", traffic("\"kind\": \"wave\", \"rate\": 1, \"amplitude\": 2"),
        "functions[0].traffic[0].amplitude", "here 1");
    row("a burst in parts", traffic("\"kind\": \"burst\", \"count\": 1.5"), "functions[0].traffic[0].count", "whole");
    row("a burst beyond counting", traffic("\"kind\": \"burst\", \"count\": 1e300"), "functions[0].traffic[0].count",
        "too large");
    row("a trace of nothing", traffic("\"kind\": \"trace\""), "functions[0].traffic[0]", "either");
    row("a trace of both", traffic("\"kind\": \"trace\", \"times\": [], \"file\": \"x.csv\""),
        "functions[0].traffic[0]", "either");
    row("a trace with too few durations",
        traffic("\"kind\": \"trace\", \"times\": [\"0\", \"1s\"], \"durations\": [\"1s\"]"),
        "functions[0].traffic[0].durations", "as many");
    row("a trace's wrong time", traffic("\"kind\": \"trace\", \"times\": [\"0\", 7]"),
        "functions[0].traffic[0].times[1]", "unit");
    row("a trace's missing file", traffic("\"kind\": \"trace\", \"file\": \"nowhere.csv\""),
        "functions[0].traffic[0].file", "nowhere.csv");
}

void changeRows()
{
    row("a change at no time", change("\"account\": {\"concurrencyLimit\": 5000}"), "changes[0]", "\"at\"");
    row("a change of nothing", change("\"at\": \"1s\""), "changes[0]", "either");
    row("a change of a function in nothing", change("\"at\": \"1s\", \"function\": \"A\""), "changes[0]", "nothing");
    row("a change of an unknown function", change("\"at\": \"1s\", \"function\": \"Z\", \"set\": {}"),
        "changes[0].function", "\"Z\"");
    row("a change of both", change("\"at\": \"1s\", \"function\": \"A\", \"account\": {}"), "changes[0]", "either");
    row("a change of the Region", change("\"at\": \"1s\", \"account\": {\"region\": \"us-east-1\"}"),
        "changes[0].account.region", "unknown key");
    row("a change's misspelt setting", change("\"at\": \"1s\", \"function\": \"A\", \"set\": {\"memroy\": 128}"),
        "changes[0].set.memroy", "\"memory\"");
    row("a setting that a change cannot unset",
        change("\"at\": \"1s\", \"function\": \"A\", \"set\": {\"memory\": null}"), "changes[0].set.memory",
        "whole number");
    row("M5: a change that reserves too much",
        change("\"at\": \"1s\", \"function\": \"A\", \"set\": {\"reservedConcurrency\": 901}"),
        "changes[0].set.reservedConcurrency", "900");
    row("M5: a limit lowered below what is reserved",
        file("\"reservedConcurrency\": 500",
             "\"changes\": [{\"at\": \"1s\", \"account\": {\"concurrencyLimit\": 550}}]"),
        "changes[0].account.concurrencyLimit", "600");
}

void viewRows()
{
    const auto view = [](const QByteArray &fields) { return file({}, "\"view\": {" + fields + "}"); };
    row("a view that is none", file({}, "\"view\": \"big\""), "view", "object");
    row("a view's misspelt key", view("\"pauseat\": []"), "view.pauseat", "\"pauseAt\"");
    row("a speed at which nothing would move", view("\"speed\": 0"), "view.speed", "between 1 and 1,000,000");
    row("a speed that is a word", view("\"speed\": \"fast\""), "view.speed", "number");
    row("a pause before the start", view("\"pauseAt\": [\"5s\", \"-1s\"]"), "view.pauseAt[1]", "below zero");
    row("a pause behind any run", view("\"pauseAt\": [\"9000h\"]"), "view.pauseAt[0]", "8784h");
    row("cold starts of an unknown function", view("\"coldStarts\": [\"A\", \"Z\"]"), "view.coldStarts[1]", "\"Z\"");
    row("cold starts of a function beside itself", view("\"coldStarts\": [\"A\", \"A\"]"), "view.coldStarts[1]",
        "already");
    row("cold starts of three", view("\"coldStarts\": [\"A\", \"A\", \"A\"]"), "view.coldStarts", "at most 2");
    row("cards without end", view("\"cards\": [" + QByteArray("\"pool\", ").repeated(6) + "\"pool\"]"), "view.cards",
        "at most 6");
    row("a card that is misspelt", view("\"cards\": [\"pool\", \"cold starts\"]"), "view.cards[1]", "\"cold-starts\"");
    row("a card twice", view("\"cards\": [\"pool\", \"pool\"]"), "view.cards[1]", "already");
}

const QString scenarioFolder = QStringLiteral(LAB_SOURCE_DIR "/resources/scenarios/");

QByteArray contents(const QString &path)
{
    QFile source(path);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

} // namespace

void ScenarioFaultsTest::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("message");
    syntaxRows();
    structureRows();
    valueRows();
    timeRows();
    lawRows();
    trafficRows();
    changeRows();
    viewRows();
}

void ScenarioFaultsTest::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    QFETCH(QString, message);
    QList<FileError> errors;
    QVERIFY(!ScenarioFile::read(bytes, QStringLiteral("."), errors));
    QVERIFY(!errors.isEmpty());
    QVERIFY2(place.isEmpty() ? errors.first().place.isEmpty() : errors.first().place.startsWith(place),
             qPrintable(errors.first().toString()));
    QVERIFY2(errors.first().message.contains(message), qPrintable(errors.first().toString()));
}

void ScenarioFaultsTest::aFileTellsAllItsFaults()
{
    const QByteArray bytes =
        file(R"("memory": 1, "timeout": "x", "trafic": [], "errorRate": 7)", R"("duration": "-1s")");
    QList<FileError> errors;
    QVERIFY(!ScenarioFile::read(bytes, QStringLiteral("."), errors));
    QStringList places;
    for (const FileError &error : errors)
        places.append(error.place);
    places.sort();
    QCOMPARE(places, (QStringList{"duration", "functions[0].errorRate", "functions[0].memory", "functions[0].timeout",
                                  "functions[0].trafic"}));
}

void ScenarioFaultsTest::aFileTellsNoMoreThanTheLimit()
{
    QByteArray keys = "\"k0\": 0";
    for (int i = 1; i < 500; ++i)
        keys += ", \"k" + QByteArray::number(i) + "\": 0";
    QList<FileError> errors;
    QVERIFY(!ScenarioFile::read(file(keys), QStringLiteral("."), errors));
    QCOMPARE(errors.size(), ScenarioFile::MaximumErrors);
}

void ScenarioFaultsTest::aScenarioOverTenMegabytesIsRefused()
{
    QByteArray bytes = file({});
    bytes.append(QByteArray(ScenarioFile::MaximumBytes + 1 - bytes.size(), ' '));
    QList<FileError> errors;
    QVERIFY(!ScenarioFile::read(bytes, QStringLiteral("."), errors));
    QVERIFY(errors.first().message.contains("10 MB"));
}

void ScenarioFaultsTest::aScenarioJustBelowTenMegabytesIsRead()
{
    QByteArray times = "\"0s\"";
    while (times.size() < ScenarioFile::MaximumBytes - 200)
        times += ",\"1.5s\"";
    QList<FileError> errors;
    const auto scenario =
        ScenarioFile::read(traffic("\"kind\": \"trace\", \"times\": [" + times + "]"), QStringLiteral("."), errors);
    QVERIFY(scenario);
    QVERIFY(scenario->functions[0].traffic[0].times.size() > 1'000'000);
}

void ScenarioFaultsTest::cutOff_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : ScenarioFile::shippedNames())
        QTest::newRow(qPrintable(name)) << name;
}

/// A download that broke off: no beginning of a file is a scenario, wherever it ends.
void ScenarioFaultsTest::cutOff()
{
    QFETCH(QString, name);
    const QByteArray whole = contents(scenarioFolder + name + ".scenario.json").trimmed();
    QVERIFY(whole.size() > 200);
    constexpr int Stride = 7;
    for (qsizetype size = 0; size < whole.size(); size += Stride) {
        QList<FileError> errors;
        QVERIFY(!ScenarioFile::read(whole.first(size), scenarioFolder, errors));
        QCOMPARE(errors.size(), 1);
        QVERIFY(!errors.first().message.isEmpty());
    }
}

void ScenarioFaultsTest::scrambled_data()
{
    cutOff_data();
}

/// Bytes changed, removed and doubled at random: either it is still a scenario that may run, or there are errors.
void ScenarioFaultsTest::scrambled()
{
    QFETCH(QString, name);
    const QByteArray whole = contents(scenarioFolder + name + ".scenario.json");
    std::mt19937 random(1);
    const auto below = [&random](qsizetype limit) {
        return static_cast<qsizetype>(random() % static_cast<unsigned>(limit));
    };
    for (int round = 0; round < 300; ++round) {
        QByteArray bytes = whole;
        for (int i = 0; i <= round % 4; ++i) {
            const qsizetype at = below(bytes.size() - 16);
            if (const auto what = below(3); what == 0)
                bytes[at] = static_cast<char>(random() % 256);
            else if (what == 1)
                bytes.remove(at, 1 + below(8));
            else
                bytes.insert(at, bytes.sliced(below(bytes.size() - 16), 1 + below(8)));
        }
        QList<FileError> errors;
        const auto scenario = ScenarioFile::read(bytes, scenarioFolder, errors);
        QCOMPARE(scenario.has_value(), errors.isEmpty());
        if (scenario)
            QVERIFY(sim::validate(*scenario).empty());
    }
}

/// Opening a pipe waits for its other end, reading a device never ends: refused before either.
void ScenarioFaultsTest::whatIsNoRegularFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a pipe") << "pipe";
    QTest::newRow("a link to a pipe") << "link";
    QTest::newRow("a socket") << "socket";
    QTest::newRow("a device") << "/dev/zero";
}

void ScenarioFaultsTest::whatIsNoRegularFile()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath("pipe")).constData(), 0600), 0);
    QVERIFY(QFile::link(folder.filePath("pipe"), folder.filePath("link")));
    QCOMPARE(::mknod(QFile::encodeName(folder.filePath("socket")).constData(), S_IFSOCK | 0600, 0), 0);
    QList<FileError> errors;
    QVERIFY(!ScenarioFile::readFile(QDir(folder.path()).filePath(name), errors)); // an absolute name stays what it is
    QVERIFY2(errors.first().message.contains("not a regular file"), qPrintable(errors.first().message));
    errors.clear();
    const QByteArray bytes = traffic("\"kind\": \"trace\", \"file\": \"" + name.toUtf8() + "\"");
    QVERIFY(!ScenarioFile::read(bytes, folder.path(), errors));
    QCOMPARE(errors.first().place, QStringLiteral("functions[0].traffic[0].file"));
    const QString said = name.startsWith(u'/') ? "lies elsewhere" : "not a regular file";
    QVERIFY2(errors.first().message.contains(said), qPrintable(errors.first().message));
}

void ScenarioFaultsTest::filesThatCannotBeRead()
{
    const QTemporaryDir folder;
    QList<FileError> errors;
    QVERIFY(!ScenarioFile::readFile(folder.filePath("nowhere.scenario.json"), errors));
    QVERIFY(errors.takeFirst().message.contains("no such file"));
    QVERIFY(!ScenarioFile::readFile(folder.path(), errors));
    QVERIFY(errors.takeFirst().message.contains("folder"));
    QVERIFY(errors.isEmpty());
}

QTEST_GUILESS_MAIN(ScenarioFaultsTest)
#include "tst_scenariofaults.moc"

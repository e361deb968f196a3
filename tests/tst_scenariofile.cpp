// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/durationtext.h"
#include "engine/io/scenariofile.h"
#include "engine/io/scenariokeys.h"
#include "engine/lambda/rules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <array>
#include <limits>

using namespace sim;

/// What a scenario file says, as the value that runs; and back.
class ScenarioFileTest : public QObject
{
    Q_OBJECT

private slots:
    void durations_data();
    void durations();
    void laws_data();
    void laws();
    void everyKeyIsUnderstood();
    void defaultsAreTheFormats();
    void whatIsWrittenReadsBack_data();
    void whatIsWrittenReadsBack();
    void visibilityIsWrittenWhereItIsNotTheUsual_data();
    void visibilityIsWrittenWhereItIsNotTheUsual();
    void defaultsAreNotWritten();
    void aByteOrderMarkIsNoFault();
    void aTimeAloneIsAConstantLaw();
    void changesComeInOrderOfTime();
    void shippedScenariosAreComplete();
    void schemaAndReaderKnowTheSameKeys();

private:
    std::optional<Scenario> readData(const QString &name)
    {
        return ScenarioFile::readFile(QStringLiteral(LAB_SOURCE_DIR "/tests/data/") + name, m_errors);
    }
    QList<FileError> m_errors;
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

/// Every key that a schema object names, in whichever alternative.
void collectKeys(const QJsonValue &schema, QStringList &keys)
{
    const QJsonObject object = schema.toObject();
    for (const QString &key : object["properties"].toObject().keys()) {
        if (!keys.contains(key))
            keys.append(key);
    }
    for (const char *alternatives : {"anyOf", "oneOf"}) {
        for (const QJsonValue alternative : object[QLatin1String(alternatives)].toArray())
            collectKeys(alternative, keys);
    }
}

} // namespace

void ScenarioFileTest::durations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("shortest");
    const auto row = [](const char *text, SimTime time, const char *shortest) {
        QTest::newRow(text) << QString::fromLatin1(text) << qint64(time) << QString::fromLatin1(shortest);
    };
    row("250ms", 250 * Millisecond, "250ms");
    row("2.5s", 2500 * Millisecond, "2.5s");
    row("5m", 5 * Minute, "5m");
    row("6h", 6 * Hour, "6h");
    row("60s", Minute, "1m");
    row("90s", 90 * Second, "90s");
    row("10us", 10, "10us");
    row("0.01ms", 10, "10us");
    row("0.1h", 6 * Minute, "6m");
    row("1.50s", 1500 * Millisecond, "1.5s");
    row("0.000001s", 1, "1us");
    row("1.000001s", Second + 1, "1.000001s");
    row("8783.99999h", 8783 * Hour + 3599'964'000, "31622399.964s");
    row("1000.5ms", Second + 500, "1.0005s");
    row("+3s", 3 * Second, "3s");
    row("0", 0, "0s");
    row("0s", 0, "0s");
    row("-0s", 0, "0s");
}

void ScenarioFileTest::durations()
{
    QFETCH(QString, text);
    QFETCH(qint64, time);
    QFETCH(QString, shortest);
    const DurationText::Parsed parsed = DurationText::parse(text.toStdString());
    QVERIFY(parsed.value);
    QCOMPARE(qint64(*parsed.value), time);
    QCOMPARE(QString::fromStdString(DurationText::format(time)), shortest);
    QCOMPARE(qint64(*DurationText::parse(shortest.toStdString()).value), time);
}

void ScenarioFileTest::laws_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("which");
    QTest::newRow("constant") << QByteArray(R"({"distribution": "constant", "mean": "500ms"})") << 0;
    QTest::newRow("constant where none is named") << QByteArray(R"({"mean": "500ms"})") << 0;
    QTest::newRow("exponential") << QByteArray(R"({"distribution": "exponential", "mean": "500ms"})") << 1;
    QTest::newRow("normal") << QByteArray(R"({"distribution": "normal", "mean": "500ms", "sd": "20ms"})") << 2;
    QTest::newRow("lognormal") << QByteArray(R"({"distribution": "lognormal", "p50": "180ms", "p99": "900ms"})") << 3;
    QTest::newRow("uniform") << QByteArray(R"({"distribution": "uniform", "min": "5m", "max": "7m"})") << 4;
    QTest::newRow("empirical") << QByteArray(R"({"distribution": "empirical", "values": ["1s", "2s", "2s"]})") << 5;
}

void ScenarioFileTest::laws()
{
    const std::array expected{Law::constant(500 * Millisecond),
                              Law::exponential(500 * Millisecond),
                              Law::normal(500 * Millisecond, 20 * Millisecond),
                              Law::lognormal(180 * Millisecond, 900 * Millisecond),
                              Law::uniform(5 * Minute, 7 * Minute),
                              Law::empirical({Second, 2 * Second, 2 * Second})};
    QFETCH(QByteArray, text);
    QFETCH(int, which);
    const auto scenario = read(file("\"duration\": " + text + ", \"idleTimeout\": " + text));
    QVERIFY(scenario);
    QVERIFY(scenario->functions[0].settings.duration == expected[static_cast<std::size_t>(which)]);
    QVERIFY(scenario->functions[0].settings.idleTimeout == expected[static_cast<std::size_t>(which)]);
}

void ScenarioFileTest::everyKeyIsUnderstood()
{
    const auto scenario = readData("everything.scenario.json");
    QVERIFY2(scenario, m_errors.isEmpty() ? "" : qPrintable(m_errors.first().toString()));
    const Scenario &s = *scenario;
    QCOMPARE(s.seed, std::numeric_limits<std::uint64_t>::max());
    QVERIFY(s.ruleSet == RuleSet::Before202311);
    QVERIFY((s.notes == LocalizedText{"The same in both languages", "The same in both languages"}));
    QVERIFY((s.model
             == ModelSettings{40, false, 12.5, 100500 * Millisecond, false, 2, 14, Law::uniform(2 * Hour, 4 * Hour),
                              0.25, 0.5, false, 2500, 1250, 3 * sim::Second, 150 * sim::Millisecond, 1325.5}));
    const FunctionConfig &f = s.functions[0];
    QCOMPARE(f.label.ko, std::string("주문"));
    QVERIFY(f.invocation == Invocation::Async);
    QVERIFY(f.architecture == Architecture::Arm64);
    QCOMPARE(f.settings.init.size(), std::size_t(4));
    QVERIFY((f.settings.init[1].law == Law::normal(90 * Millisecond, 10)));
    QVERIFY((f.settings.init[3] == InitPart{{}, Law::constant(15 * Millisecond)}));
    QVERIFY((f.settings.autoScaling->schedule[1] == ScheduledAction{9 * Minute, std::nullopt, 30}));
    QVERIFY((f.settings.async == AsyncSettings{Hour, 1, FailureDestination::Sns}));
    QVERIFY((f.settings.callerRetry == CallerRetry{RetryPolicy::Fixed, 5, 2 * Second, 3 * Second}));
    QCOMPARE(f.traffic.size(), std::size_t(7));
    QVERIFY((f.traffic[6].times == std::vector<SimTime>{500 * Millisecond, Second, 2 * Second}));
    QVERIFY((f.traffic[6].durations == std::vector<SimTime>{250 * Millisecond, 3 * Second, Second}));
    QVERIFY(s.functions[1].invocation == Invocation::Async); // by its trigger
    QVERIFY((s.functions[2].settings.sqs == SqsSettings{5, 20, 7, 90 * Second, 3}));
    QVERIFY(s.changes[1].set.async->onFailure == FailureDestination::Sqs);
    QVERIFY(s.changes[2].set.reservedConcurrency && !*s.changes[2].set.reservedConcurrency);
    QVERIFY(!s.changes[2].set.memory);
    QCOMPARE(s.changes[3].concurrencyLimit, std::optional(3000));
    QVERIFY((s.view
             == View{2.5,
                     {15 * Second, Minute},
                     {"나", "A.b \"c\""},
                     {ViewCard::Gauges, ViewCard::Counters, ViewCard::Pool, ViewCard::Concurrency, ViewCard::Throttles,
                      ViewCard::ColdStarts}}));
}

void ScenarioFileTest::defaultsAreTheFormats()
{
    const auto scenario = read(file({}));
    QVERIFY(scenario);
    Scenario expected;
    expected.functions.resize(1);
    expected.functions[0].name = "A";
    QVERIFY(*scenario == expected);
}

void ScenarioFileTest::whatIsWrittenReadsBack_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("everything") << QStringLiteral(LAB_SOURCE_DIR "/tests/data/everything.scenario.json");
    for (const QString &name : ScenarioFile::shippedNames())
        QTest::newRow(qPrintable(name)) << ScenarioFile::shippedPath(name);
}

void ScenarioFileTest::whatIsWrittenReadsBack()
{
    QFETCH(QString, path);
    QList<FileError> errors;
    const auto scenario = ScenarioFile::readFile(path, errors);
    QVERIFY(scenario);
    const QByteArray written = ScenarioFile::write(*scenario);
    const auto again = read(written, {}, path.section(u'/', 0, -2));
    QVERIFY(again);
    QVERIFY(*again == *scenario);
    QCOMPARE(ScenarioFile::write(*again), written);
    // For the schema's own test, which knows nothing of the reader.
    QFile copy(QStringLiteral(LAB_WRITTEN_DIR "/%1.json").arg(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY(copy.open(QIODevice::WriteOnly) && copy.write(written) == written.size());
}

void ScenarioFileTest::visibilityIsWrittenWhereItIsNotTheUsual_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<SimTime>("expected");
    QTest::newRow("R9.6 none named: what suits 30 s") << QByteArray(R"("timeout": "30s")") << 3 * Minute;
    QTest::newRow("R9.6 none named: never below the timeout") << QByteArray(R"("timeout": "10m")") << 10 * Minute;
    QTest::newRow("one of the model's standard")
        << QByteArray(R"("timeout": "30s", "sqs": {"visibilityTimeout": "15m"})") << 15 * Minute;
    QTest::newRow("one of its own") << QByteArray(R"("timeout": "30s", "sqs": {"visibilityTimeout": "4m"})")
                                    << 4 * Minute;
}

void ScenarioFileTest::visibilityIsWrittenWhereItIsNotTheUsual()
{
    QFETCH(QByteArray, settings);
    QFETCH(SimTime, expected);
    const auto scenario = read(file(R"("trigger": "sqs", )" + settings));
    QVERIFY(scenario);
    QCOMPARE(scenario->functions[0].settings.sqs.visibilityTimeout, expected);
    const auto again = read(ScenarioFile::write(*scenario));
    QVERIFY(again && *again == *scenario);
}

void ScenarioFileTest::defaultsAreNotWritten()
{
    const QJsonObject json = QJsonDocument::fromJson(ScenarioFile::write(*read(file({})))).object();
    QCOMPARE(json.keys(), (QStringList{"format", "functions"}));
    QCOMPARE(json["functions"].toArray().first().toObject().keys(), QStringList{"name"});
}

void ScenarioFileTest::aByteOrderMarkIsNoFault()
{
    QVERIFY(read("\xef\xbb\xbf" + file({})));
}

void ScenarioFileTest::aTimeAloneIsAConstantLaw()
{
    const auto scenario = read(file(R"("duration": "200ms", "init": ["600ms"])"));
    QVERIFY(scenario);
    QVERIFY(scenario->functions[0].settings.duration == Law::constant(200 * Millisecond));
    QVERIFY(scenario->functions[0].settings.init[0].law == Law::constant(600 * Millisecond));
}

void ScenarioFileTest::changesComeInOrderOfTime()
{
    const auto scenario = read(file({}, R"("changes": [{"at": "9s", "account": {"concurrencyLimit": 9}},
        {"at": "5s", "account": {"concurrencyLimit": 500}}, {"at": "9s", "account": {"concurrencyLimit": 900}}],
        "model": {"unreservedMinimum": 0})"));
    QVERIFY(scenario);
    QCOMPARE(scenario->changes[0].concurrencyLimit, std::optional(500));
    QCOMPARE(scenario->changes[1].concurrencyLimit, std::optional(9)); // as written, at the same time
    QCOMPARE(scenario->changes[2].concurrencyLimit, std::optional(900));
}

void ScenarioFileTest::shippedScenariosAreComplete()
{
    QCOMPARE(ScenarioFile::shippedNames().size(), 9);
    QVERIFY(ScenarioFile::shippedNames().contains(ScenarioFile::defaultName()));
    QVERIFY(ScenarioFile::shippedPath("no-such-lesson").isEmpty());
    for (const QString &name : ScenarioFile::shippedNames()) {
        QList<FileError> errors;
        const auto scenario = ScenarioFile::readFile(ScenarioFile::shippedPath(name), errors);
        QVERIFY2(scenario, qPrintable(name));
        for (const LocalizedText &text : {scenario->title, scenario->notes}) {
            QVERIFY2(!text.en.empty() && !text.ko.empty() && text.en != text.ko, qPrintable(name));
            const QString korean = QString::fromStdString(text.ko);
            QVERIFY2(
                std::any_of(korean.begin(), korean.end(), [](QChar c) { return c.script() == QChar::Script_Hangul; }),
                qPrintable(name));
        }
        for (const FunctionConfig &function : scenario->functions)
            QVERIFY2(!function.label.en.empty() && !function.label.ko.empty(), qPrintable(name));
    }
}

void ScenarioFileTest::schemaAndReaderKnowTheSameKeys()
{
    QFile source(QStringLiteral(LAB_SOURCE_DIR "/resources/scenario.schema.json"));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QJsonObject definitions = QJsonDocument::fromJson(source.readAll()).object()["$defs"].toObject();
    const QStringList objects = ScenarioKeys::objectNames();
    QVERIFY(objects.size() > 10);
    for (const QString &object : objects) {
        QStringList inSchema;
        collectKeys(definitions[object], inSchema);
        QStringList inReader = ScenarioKeys::keysOf(object);
        inSchema.sort();
        inReader.sort();
        QVERIFY2(inSchema == inReader, qPrintable(object + ": " + inSchema.join(' ') + " / " + inReader.join(' ')));
    }
    for (const QString &name : definitions.keys()) {
        QStringList keys;
        collectKeys(definitions[name], keys);
        QVERIFY2(keys.isEmpty() || objects.contains(name), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(ScenarioFileTest)
#include "tst_scenariofile.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/goldentable.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QTest>

#include <algorithm>
#include <set>
#include <string>

namespace {

using Json = nlohmann::json;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string below(std::string path, const std::string &key)
{
    path += '.';
    path += key;
    return path;
}

/// "functions[].callerRetry.policy", and for a value out of a list "functions[].callerRetry.policy = fixed".
void collectUsed(const Json &value, const std::string &path, std::set<std::string> &used)
{
    if (value.is_object()) {
        for (const auto &[key, inner] : value.items()) {
            const std::string place = below(path, key);
            used.insert(place);
            collectUsed(inner, place, used);
        }
    } else if (value.is_array()) {
        for (const Json &inner : value)
            collectUsed(inner, path + "[]", used);
    } else {
        used.insert(path + " = " + value.dump());
    }
}

/// The same of what the schema allows: every key, and every value of a list of values.
class SchemaWalk
{
public:
    explicit SchemaWalk(const Json &schema)
        : m_schema(schema)
    {
        walk(schema, "");
    }
    std::set<std::string> allowed;

private:
    void walk(const Json &node, const std::string &path)
    {
        if (node.contains("$ref")) {
            const std::string place = node["$ref"].get<std::string>().substr(1); // "#/$defs/..."
            walk(m_schema.at(Json::json_pointer(place)), path);
        }
        for (const char *choice : {"anyOf", "oneOf", "allOf"}) {
            for (const Json &one : node.value(choice, Json::array()))
                walk(one, path);
        }
        for (const Json &value : node.value("enum", Json::array()))
            allowed.insert(path + " = " + value.dump());
        if (node.contains("const") && node["const"].is_string()) // no field: a duration of 0 may go without its unit
            allowed.insert(path + " = " + node["const"].dump());
        const Json properties = node.value("properties", Json::object());
        for (const auto &[key, inner] : properties.items()) {
            const std::string place = below(path, key);
            allowed.insert(place);
            walk(inner, place);
        }
        if (node.contains("items"))
            walk(node["items"], path + "[]");
    }

    const Json &m_schema;
};

} // namespace

/// Runs come to what they came to when they were last looked at.
class TestGolden : public QObject
{
    Q_OBJECT

private slots:
    void runsComeToTheTable_data();
    void runsComeToTheTable();
    void theTableHasARowForEachRun();
    void generatedOnesUseEveryField();
    void featuresMeetInPairs_data();
    void featuresMeetInPairs();
};

void TestGolden::runsComeToTheTable_data()
{
    QTest::addColumn<QByteArray>("row");
    const QByteArray table = contents(QStringLiteral(LAB_TEST_DATA "/fingerprints.csv"));
    for (const QByteArray &line : table.split('\n').mid(1)) {
        if (!line.isEmpty())
            QTest::newRow(line.left(line.indexOf(',')).constData()) << line + '\n';
    }
}

void TestGolden::runsComeToTheTable()
{
    QFETCH(QByteArray, row);
    QList<FileError> errors;
    const QByteArray today = GoldenTable::row(QString::fromLatin1(row.left(row.indexOf(','))), errors);
    QVERIFY2(errors.isEmpty(), qPrintable(errors.value(0).toString()));
    QCOMPARE(today, row);
}

void TestGolden::theTableHasARowForEachRun()
{
    const QByteArray table = contents(QStringLiteral(LAB_TEST_DATA "/fingerprints.csv"));
    QVERIFY(table.startsWith(GoldenTable::heading()));
    QStringList rows;
    for (const QByteArray &line : table.split('\n').mid(1))
        rows.append(QString::fromLatin1(line.left(line.indexOf(','))));
    rows.removeAll(QString());
    QCOMPARE(rows, GoldenTable::names());
}

void TestGolden::generatedOnesUseEveryField()
{
    const Json schema = Json::parse(contents(QStringLiteral(LAB_SCHEMA)).toStdString());
    std::set<std::string> used;
    for (int i = 0; i < Generated::Count; ++i)
        collectUsed(Json::parse(Generated::file(i).toStdString()), "", used);
    for (const std::string &field : SchemaWalk(schema).allowed) {
        // For editors, and how it is looked at: no part of a run.
        if (field != ".$schema" && !field.starts_with(".view"))
            QVERIFY2(used.count(field), field.c_str());
    }
}

/// Faults sit where two features meet: a row here is a feature, and each of those above it must meet it somewhere.
void TestGolden::featuresMeetInPairs_data()
{
    QTest::addColumn<int>("feature");
    for (int feature = 1; feature < Generated::FeatureCount; ++feature)
        QTest::newRow(Generated::nameOf(static_cast<Generated::Feature>(feature))) << feature;
}

void TestGolden::featuresMeetInPairs()
{
    QFETCH(int, feature);
    for (int other = 0; other < feature; ++other) {
        int meetings = 0;
        for (int i = 0; i < Generated::Count; ++i)
            meetings += Generated::has(i, static_cast<Generated::Feature>(feature))
                        && Generated::has(i, static_cast<Generated::Feature>(other));
        QVERIFY2(meetings >= 5, Generated::nameOf(static_cast<Generated::Feature>(other)));
    }
}

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"

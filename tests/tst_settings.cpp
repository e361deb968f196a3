// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

#include "engine/io/durationtext.h"
#include "engine/io/scenariofile.h"
#include "engine/lambda/edits.h"
#include "engine/lambda/settingnumber.h"
#include "engine/lambda/validation.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace lab;

namespace {

/// A row of the table that is one number.
struct Row
{
    std::string key;
    bool ofModel = false;
    SettingNumber::Range range;

    std::string path() const { return (ofModel ? "model." : "functions[0].") + key; }
    double in(const Scenario &scenario) const
    {
        return ofModel ? SettingNumber::value(scenario.model, key)
                       : SettingNumber::value(scenario.functions[0].settings, key);
    }
    void set(Scenario &scenario, double value) const
    {
        if (ofModel)
            SettingNumber::set(scenario.model, key, value);
        else
            SettingNumber::set(scenario.functions[0].settings, key, value);
    }
};

/// Every number of the table, those in groups by their dotted keys.
template<typename T>
void collect(std::vector<Row> &rows, const std::string &before)
{
    constexpr bool OfModel = std::is_same_v<T, ModelSettings>;
    const auto look = [&]<typename V>(const Setting &row, const V &) {
        const std::string key = before + row.key;
        if constexpr (IsGroup<V>)
            collect<V>(rows, key + ".");
        else if constexpr (std::is_same_v<V, std::optional<AutoScaling>>)
            collect<AutoScaling>(rows, key + ".");
        else if constexpr (OfModel && !std::is_enum_v<V>)
            rows.push_back({key, true, SettingNumber::range<ModelSettings>(key)});
        else if constexpr (!std::is_enum_v<V> && !std::is_same_v<V, std::vector<ScheduledAction>>)
            rows.push_back({key, false, SettingNumber::range<FunctionSettings>(key)});
    };
    const T standard{};
    fields(Tag<T>{}, look, standard);
}

const std::vector<Row> &rows()
{
    static const std::vector<Row> all = [] {
        std::vector<Row> found;
        collect<FunctionSettings>(found, "");
        collect<ModelSettings>(found, "");
        return found;
    }();
    return all;
}

/// Where most settings can be moved a little without another one standing against it.
Scenario usual()
{
    return scenario({Fn("A").provisioned(5).set([](FunctionSettings &s) {
        s.autoScaling = AutoScaling{2, 10, 0.7, {}};
        s.sqs.visibilityTimeout = 16 * Minute;
    })});
}

/// Another value than the one in force, which the rules allow.
double another(const Row &row)
{
    const double now = row.in(usual());
    for (const double value : {now + 1, now - 1, now / 2, row.range.low, row.range.low + 7}) {
        Scenario scenario = usual();
        row.set(scenario, value);
        if (row.in(scenario) != now && validate(scenario).empty())
            return value;
    }
    return now;
}

QJsonValue at(const QJsonObject &object, const QString &key)
{
    const QString first = key.section(u'.', 0, 0);
    return first == key ? object[key] : at(object[first].toObject(), key.section(u'.', 1));
}

/// The value of the row as the file has it, as text.
QString written(const Row &row, const QByteArray &file)
{
    const QJsonObject json = QJsonDocument::fromJson(file).object();
    const QJsonObject owner = row.ofModel ? json["model"].toObject() : json["functions"].toArray().first().toObject();
    const QByteArray list =
        QJsonDocument(QJsonArray{at(owner, QString::fromStdString(row.key))}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

} // namespace

/// The table of settings: what goes for every row of it, whatever it means.
class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void writtenAndRead_data() { everyRow(); }
    void writtenAndRead();
    void setFromOutside_data() { everyRow(); }
    void setFromOutside();
    void refusedOutsideItsBounds_data();
    void refusedOutsideItsBounds();
    void changedMergedAndUndone_data();
    void changedMergedAndUndone();
    void schemaHasTheSameBounds_data() { everyRow(); }
    void schemaHasTheSameBounds();

private:
    static void everyRow();
};

void TestSettings::everyRow()
{
    QTest::addColumn<Row>("row");
    for (const Row &row : rows())
        QTest::newRow(row.path().c_str()) << row;
}

void TestSettings::writtenAndRead()
{
    QFETCH(Row, row);
    Scenario edited = usual();
    row.set(edited, another(row));
    QVERIFY(row.in(edited) != row.in(usual()));
    QList<FileError> errors;
    const QByteArray file = ScenarioFile::write(edited);
    const auto again = ScenarioFile::read(file, {}, errors);
    QVERIFY2(again, qPrintable(errors.value(0).toString()));
    QCOMPARE(row.in(*again), row.in(edited));
    QCOMPARE(ScenarioFile::write(*again), file);
}

void TestSettings::setFromOutside()
{
    // A.key=value on the command line is that value in the file.
    QFETCH(Row, row);
    Scenario edited = usual();
    row.set(edited, another(row));
    const QString text = QStringLiteral("%1%2=%3").arg(row.ofModel ? "model." : "A.", QString::fromStdString(row.key),
                                                       written(row, ScenarioFile::write(edited)));
    QList<FileError> errors;
    const auto again = ScenarioFile::read(ScenarioFile::write(usual()), {}, errors, {text});
    QVERIFY2(again, qPrintable(text + ' ' + errors.value(0).toString()));
    QCOMPARE(row.in(*again), row.in(edited));
}

void TestSettings::refusedOutsideItsBounds_data()
{
    QTest::addColumn<Row>("row");
    QTest::addColumn<double>("value");
    for (const Row &row : rows()) {
        if (std::isfinite(row.range.high))
            QTest::newRow((row.path() + " above its most").c_str()) << row << row.range.high + 1;
        const bool isUnset = row.range.canBeUnset && row.range.low < 1; // what lies below 0 is none
        if (std::isfinite(row.range.low) && !isUnset)
            QTest::newRow((row.path() + " below its least").c_str()) << row << row.range.low - 1;
    }
}

void TestSettings::refusedOutsideItsBounds()
{
    QFETCH(Row, row);
    QFETCH(double, value);
    Scenario edited = usual();
    row.set(edited, value);
    const std::vector<Problem> problems = validate(edited);
    const auto told = std::find_if(problems.begin(), problems.end(), [&](const Problem &p) {
        return p.path == row.path() && (p.fault == Fault::OutOfRange || p.fault == Fault::Negative);
    });
    QVERIFY(told != problems.end());
    const double perUnit = row.range.isTime ? 1000 : 1;
    if (told->fault == Fault::OutOfRange) {
        QCOMPARE(told->low * perUnit, row.range.low);
        QCOMPARE(told->high * perUnit, row.range.high);
    }
    if (row.ofModel || !SettingNumber::isChangeable(row.key))
        return;
    Scenario changed = usual();
    changed.changes = {changeOf("A", Second)};
    changed.changes[0].set = SettingNumber::patch(changed.functions[0].settings, row.key, value);
    const std::vector<Problem> ofChange = validate(changed);
    QVERIFY(std::any_of(ofChange.begin(), ofChange.end(),
                        [&](const Problem &p) { return p.path == "changes[0].set." + row.key; }));
}

void TestSettings::changedMergedAndUndone_data()
{
    QTest::addColumn<Row>("row");
    for (const Row &row : rows()) {
        if (!row.ofModel && SettingNumber::isChangeable(row.key))
            QTest::newRow(row.key.c_str()) << row;
    }
}

void TestSettings::changedMergedAndUndone()
{
    QFETCH(Row, row);
    const Scenario before = usual();
    Scenario expected = before;
    row.set(expected, another(row));
    Change change = changeOf("A");
    change.set = SettingNumber::patch(before.functions[0].settings, row.key, another(row));
    QVERIFY(withChangeAtStart(before, change) == expected);

    Change undo = changeOf("A");
    undo.set = change.set.inverse(before.functions[0].settings);
    QVERIFY(withChangeAtStart(expected, undo) == before);

    // Merged with one of other settings, and with one of its own, it does what it does after them.
    Change earlier = changeOf("A");
    earlier.set.errorRate = 0.125;
    earlier.set.memory = 3008;
    earlier.set.merge(SettingNumber::patch(before.functions[0].settings, row.key, row.in(before)));
    QVERIFY(withChangeAtStart(before, merged(earlier, change))
            == withChangeAtStart(withChangeAtStart(before, earlier), change));

    // In a file it is a key of `set`.
    Scenario scheduled = before;
    change.at = Second;
    scheduled.changes = {change};
    QList<FileError> errors;
    const auto again = ScenarioFile::read(ScenarioFile::write(scheduled), {}, errors);
    QVERIFY2(again, qPrintable(errors.value(0).toString()));
    QVERIFY(again->changes == scheduled.changes);
}

void TestSettings::schemaHasTheSameBounds()
{
    QFETCH(Row, row);
    QFile source(QStringLiteral(LAB_SOURCE_DIR "/resources/scenario.schema.json"));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QJsonObject definitions = QJsonDocument::fromJson(source.readAll()).object()["$defs"].toObject();
    QStringList owners{row.ofModel ? "model" : "function"};
    if (!row.ofModel && SettingNumber::isChangeable(row.key))
        owners += "set";
    for (const QString &owner : owners) {
        QString key = QString::fromStdString(row.key);
        QString definition = owner;
        if (key.contains(u'.')) {
            definition = key.section(u'.', 0, 0);
            QVERIFY2(definitions[owner].toObject()["properties"].toObject().contains(definition), qPrintable(key));
            key = key.section(u'.', 1);
        }
        const QJsonObject property = definitions[definition].toObject()["properties"].toObject()[key].toObject();
        QVERIFY2(!property.isEmpty(), qPrintable(definition + '.' + key));
        if (row.range.isTime)
            continue; // a text: no bounds of a number
        const double open = std::numeric_limits<double>::infinity();
        QCOMPARE(property["minimum"].toDouble(-open), row.range.low);
        QCOMPARE(property["maximum"].toDouble(open), row.range.high);
    }
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"

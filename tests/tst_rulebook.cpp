// SPDX-License-Identifier: GPL-3.0-or-later

// The rules as the program tells them, held against the tests: whatever is said to be in the model stands in a row of
// some test, named by its number, and whatever is not says why.

#include "engine/io/rulebook.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

QList<Rulebook::Rule> allRules()
{
    QList<Rulebook::Rule> all;
    for (const Rulebook::Section &section : Rulebook::sections())
        all += section.rules;
    return all;
}

/// Every rule number that a row of a test names. The test programs list their rows themselves: a number in a comment,
/// in a message or in a row that is never added proves nothing.
QSet<QString> testedRules()
{
    static const QRegularExpression id(QStringLiteral("\\bR(?:\\d+\\.\\d+b?|8c)\\b"));
    QSet<QString> tested;
    for (const QString &name : QStringLiteral(LAB_TESTS).split(u' ')) {
        QProcess program;
        program.start(QDir(QCoreApplication::applicationDirPath()).filePath(name), {QStringLiteral("-datatags")});
        if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit || program.exitCode() != 0)
            qFatal("%s: %s", qPrintable(name), qPrintable(program.errorString()));
        // One row a line: the program, the test and the row's name.
        for (const QByteArray &row : program.readAllStandardOutput().split('\n')) {
            auto ids = id.globalMatch(QString::fromUtf8(row).section(u' ', 2));
            while (ids.hasNext())
                tested.insert(ids.next().captured(0));
        }
    }
    return tested;
}

} // namespace

class TestRulebook : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreWithoutGap_data()
    {
        QTest::addColumn<int>("section");
        QTest::addColumn<int>("last");
        QTest::newRow("1: R1.1 to R1.6") << 1 << 6;
        QTest::newRow("2: R2.1 to R2.12") << 2 << 12;
        QTest::newRow("3: R3.1 to R3.13") << 3 << 13;
        QTest::newRow("4: R4.1 to R4.10") << 4 << 10;
        QTest::newRow("5: R5.1 to R5.23") << 5 << 23;
        QTest::newRow("6: R6.1 to R6.13") << 6 << 13;
        QTest::newRow("7: R7.1 to R7.13") << 7 << 13;
        QTest::newRow("8: R8.1 to R8.10") << 8 << 10;
        QTest::newRow("9: R9.1 to R9.8") << 9 << 8;
        QTest::newRow("10: R10.1 to R10.8") << 10 << 8;
        QTest::newRow("contradictions: C1 to C6") << 0 << 6;
    }
    void numbersAreWithoutGap()
    {
        QFETCH(int, section);
        QFETCH(int, last);
        QSet<QString> ids;
        for (const Rulebook::Rule &rule : allRules())
            ids.insert(rule.id);
        for (int number = 1; number <= last; ++number) {
            const QString id =
                section == 0 ? QStringLiteral("C%1").arg(number) : QStringLiteral("R%1.%2").arg(section).arg(number);
            QVERIFY2(ids.contains(id), qPrintable(id));
        }
    }

    void everyRuleIsToldInBothLanguages()
    {
        QSet<QString> seen;
        QVERIFY(!allRules().isEmpty());
        for (const Rulebook::Rule &rule : allRules()) {
            QVERIFY2(!seen.contains(rule.id), qPrintable(rule.id));
            seen.insert(rule.id);
            QVERIFY2(!rule.text.en.empty() && !rule.text.ko.empty(), qPrintable(rule.id));
            QVERIFY2(rule.note.en.empty() == rule.note.ko.empty(), qPrintable(rule.id));
            QVERIFY2(rule.text.en != rule.text.ko, qPrintable(rule.id));
            // What is left out or cut short says why.
            if (rule.status != Rulebook::Rule::Status::Modelled)
                QVERIFY2(!rule.note.en.empty(), qPrintable(rule.id));
        }
    }

    void everySourceHasADate()
    {
        static const QRegularExpression year(QStringLiteral("20\\d\\d"));
        for (const Rulebook::Rule &rule : allRules()) {
            const sim::LocalizedText source = Rulebook::datedSource(rule);
            for (const std::string &text : {source.en, source.ko})
                QVERIFY2(text == "-" || QString::fromStdString(text).contains(year), qPrintable(rule.id));
        }
    }

    void everyContradictionIsToldWhereItMatters()
    {
        // It says what is followed and names the rule; the rule names it.
        QHash<QString, Rulebook::Rule> rules;
        for (const Rulebook::Rule &rule : allRules())
            rules.insert(rule.id, rule);
        static const QRegularExpression id(QStringLiteral("\\bR\\d+\\.\\d+\\b"));
        for (int number = 1; number <= 6; ++number) {
            const QString name = QStringLiteral("C%1").arg(number);
            const Rulebook::Rule contradiction = rules.value(name);
            QCOMPARE(contradiction.mark, Rulebook::Rule::Mark::Contradiction);
            for (const std::string &note : {contradiction.note.en, contradiction.note.ko}) {
                const QString rule = id.match(QString::fromStdString(note)).captured(0);
                QVERIFY2(rules.contains(rule), qPrintable(name));
                QVERIFY2(rules[rule].note.en.find(name.toStdString()) != std::string::npos, qPrintable(rule));
                QVERIFY2(rules[rule].note.ko.find(name.toStdString()) != std::string::npos, qPrintable(rule));
            }
        }
    }

    void everyFieldOfTheModelIsToldWithItsDefault_data()
    {
        // Read from the schema: a new field of the model block is missed here at once.
        QFile file(QStringLiteral(LAB_SCHEMA));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject defs = QJsonDocument::fromJson(file.readAll()).object()["$defs"].toObject();
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("fallback");
        const auto add = [](const QString &id, const QJsonValue &fallback) {
            const QString number = QLocale(QLocale::English).toString(fallback.toDouble());
            QTest::newRow(qPrintable(id)) << id << (fallback.isDouble() ? number : QString());
        };
        const QJsonObject model = defs["model"].toObject()["properties"].toObject();
        QVERIFY(model.size() > 10);
        for (auto field = model.begin(); field != model.end(); ++field) {
            const QString name = QStringLiteral("model.%1").arg(field.key());
            const QString reference = field.value().toObject()["$ref"].toString().section(u'/', -1);
            const QJsonObject inner = defs[reference].toObject()["properties"].toObject();
            if (inner.isEmpty() || reference == QLatin1String("duration"))
                add(name, field.value().toObject()["default"]);
            for (auto part = inner.begin(); part != inner.end(); ++part)
                add(QStringLiteral("%1.%2").arg(name, part.key()), part.value().toObject()["default"]);
        }
    }
    void everyFieldOfTheModelIsToldWithItsDefault()
    {
        QFETCH(QString, id);
        QFETCH(QString, fallback);
        for (const Rulebook::Rule &rule : allRules()) {
            if (rule.id != id)
                continue;
            QCOMPARE(rule.mark, Rulebook::Rule::Mark::Choice);
            QVERIFY(QString::fromStdString(rule.text.en).contains(QStringLiteral("unless set")));
            QVERIFY(QString::fromStdString(rule.text.ko).contains(QStringLiteral("기본")));
            QVERIFY(QString::fromStdString(rule.text.en).contains(fallback));
            QVERIFY(QString::fromStdString(rule.text.ko).contains(fallback));
            return;
        }
        QFAIL(qPrintable(id));
    }

    void everyRuleInTheModelHasATest()
    {
        const QSet<QString> tested = testedRules();
        QVERIFY(tested.size() > 40); // the rows are found at all
        QStringList missing;
        for (const Rulebook::Rule &rule : allRules()) {
            if (rule.id.startsWith(u'R') && rule.status != Rulebook::Rule::Status::Outside && !tested.contains(rule.id))
                missing.append(rule.id);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1String(", "))));
    }
};

QTEST_GUILESS_MAIN(TestRulebook)
#include "tst_rulebook.moc"

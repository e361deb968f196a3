// SPDX-License-Identifier: GPL-3.0-or-later
// Files at the edge of what is read: what the program writes it can read, and nothing costs more than it should.
#include "engine/io/durationtext.h"
#include "engine/io/jsontext.h"
#include "engine/io/scenariofile.h"
#include "engine/lambda/rules.h"
#include "engine/lambda/validation.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <random>

using namespace sim;

/// Ten megabytes are made where they are needed, not for all rows at once.
using Make = std::function<QByteArray()>;
Q_DECLARE_METATYPE(Make)

class BigFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsReadCanBeWrittenAndRead_data();
    void whatIsReadCanBeWrittenAndRead();
    void noTextForATimeIsShorter();
    void noTextForANumberIsShorter();
    void longListsTakeFewLines();
    void whatCouldNotBeReadIsNotSaved();
    void tracesTooLargeForTheScenarioGoBesideIt();
    void aTraceFileOfTheFullSizeIsWrittenNoLarger();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void listsEndWhereTheFormatEndsThem_data();
    void listsEndWhereTheFormatEndsThem();
    void readingTellsHowFarItIs();
    void readingIsGivenUpAtAnyPoint_data();
    void readingIsGivenUpAtAnyPoint();
};

namespace {

constexpr qsizetype Full = ScenarioFile::MaximumBytes;

QByteArray scenario(const QByteArray &functions, const QByteArray &beside = {})
{
    return R"({"format":"concurrency-lab/1","functions":[)" + functions + "]" + beside + "}";
}

QByteArray function(int number, const QByteArray &fields)
{
    return R"({"name":"F)" + QByteArray::number(number) + "\"," + fields + "}";
}

/// Entries, each made for its number, up to so many bytes.
template<typename Make>
QByteArray entries(qsizetype bytes, Make make)
{
    QByteArray list;
    list.reserve(bytes + 100);
    for (int i = 0; list.size() < bytes; ++i)
        list.append(i == 0 ? "" : ",").append(make(i));
    return list;
}

QByteArray trace(const QByteArray &times, const QByteArray &durations = {})
{
    const QByteArray more = durations.isEmpty() ? QByteArray() : ",\"durations\":[" + durations + "]";
    return function(0, R"("traffic":[{"kind":"trace","times":[)" + times + "]" + more + "}]");
}

QByteArray oldForm(int arrivals)
{
    QByteArray times;
    for (int i = 0; i < arrivals; ++i)
        times += (i == 0 ? "\n" : ",\n") + QByteArray("    \"") + QByteArray::number(i % 1000) + "ms\"";
    return scenario(trace(times));
}

/// As many lists of equal length as it takes; 0 is the shortest time there is.
QByteArray withDurations()
{
    const QByteArray times = entries(Full / 2 - 200, [](int i) { return i % 3 == 0 ? "0" : "\"1s\""; });
    return scenario(trace(times, times));
}

/// Shared among functions: each may have so many entries.
QByteArray manyEntries(const QByteArray &entry)
{
    const qsizetype most = Full - 4000;
    QByteArray functions;
    for (int f = 0; functions.size() < most && f < MaximumFunctions; ++f) {
        const qsizetype room = qMin<qsizetype>(most - functions.size(), (entry.size() + 1) * 19'000);
        functions +=
            (f == 0 ? "" : ",") + function(f, "\"traffic\":[" + entries(room, [&](int) { return entry; }) + "]");
    }
    return scenario(functions);
}

/// Changes that say as much as they can in as few characters.
QByteArray manyChanges()
{
    const QByteArray parts = entries(190, [](int) { return "0"; });
    QByteArray change = R"({"at":0,"function":"F0","set":{"duration":"1s","idleTimeout":0,"async":{},"init":[)" + parts
                        + R"(]},"label":")" + QByteArray(800, 'x') + "\"}";
    return scenario(function(0, "\"memory\":128"),
                    ",\"changes\":[" + entries(Full - 2000, [&](int) { return change; }) + "]");
}

std::optional<Scenario> read(const QByteArray &bytes, QList<FileError> *errors = nullptr,
                             const ScenarioFile::Watch &watch = {})
{
    QList<FileError> found;
    auto scenario = ScenarioFile::read(bytes, QStringLiteral("."), found, {}, watch);
    for (const FileError &error : std::as_const(found))
        qInfo("%s", qPrintable(error.toString()));
    if (errors)
        *errors = found;
    return scenario;
}

bool writeText(const QString &path, const QByteArray &text)
{
    QFile target(path);
    return target.open(QIODevice::WriteOnly) && target.write(text) == text.size();
}

QByteArray contents(const QString &path)
{
    QFile source(path);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

} // namespace

void BigFilesTest::whatIsReadCanBeWrittenAndRead_data()
{
    QTest::addColumn<Make>("make");
    const auto row = [](const char *name, const Make &make) { QTest::newRow(name) << make; };
    constexpr qsizetype room = Full - 200;
    row("600,000 arrivals, one on each line", [] { return oldForm(600'000); });
    row("arrivals of one digit without white space",
        [] { return scenario(trace(entries(room, [](int) { return "\"9s\""; }))); });
    row("arrivals at nothing, without unit", [] { return scenario(trace(entries(room, [](int) { return "0"; }))); });
    row("arrivals in hours with decimals", [] {
        return scenario(trace(entries(room, [](int i) { return "\"" + QByteArray::number(i % 90) + ".001h\""; })));
    });
    row("arrivals with durations", withDurations);
    row("bursts in the fewest characters", [] { return manyEntries(R"({"kind":"burst","count":0})"); });
    row("rates with exponents", [] { return manyEntries(R"({"kind":"poisson","rate":15e5})"); });
    row("changes that set much", manyChanges);
    row("a text that must be escaped", [] {
        const QByteArray text = QByteArray("\\u0001\\n").repeated(1'250'000);
        return scenario(function(0, "\"memory\":128"), ",\"notes\":\"" + text + "\"");
    });
}

void BigFilesTest::whatIsReadCanBeWrittenAndRead()
{
    QFETCH(Make, make);
    const QByteArray bytes = make();
    QVERIFY(bytes.size() > 7'000'000 && bytes.size() <= Full);
    const auto scenario = read(bytes);
    QVERIFY(scenario);
    const QByteArray written = ScenarioFile::write(*scenario);
    QVERIFY2(written.size() <= Full, qPrintable(QString::number(written.size())));
    const auto again = read(written);
    QVERIFY(again);
    QVERIFY(*again == *scenario);
}

/// Texts at random in every unit: the program's own is as short as each, and the same time.
void BigFilesTest::noTextForATimeIsShorter()
{
    std::mt19937 random(5);
    const char *const units[] = {"us", "ms", "s", "m", "h"};
    int times = 0;
    for (int i = 0; i < 200'000; ++i) {
        std::string text = std::to_string(random() % (i % 2 == 0 ? 100 : 1'000'000));
        const auto decimals = random() % 6;
        text += decimals > 0 ? "." : "";
        for (auto d = decimals; d > 0; --d)
            text += static_cast<char>('0' + random() % 10);
        text += units[random() % 5];
        const DurationText::Parsed parsed = DurationText::parse(text);
        if (!parsed.value)
            continue;
        ++times;
        const std::string shortest = DurationText::shortest(*parsed.value);
        QVERIFY2(shortest.size() <= text.size(), (text + " / " + shortest).c_str());
        QVERIFY2(DurationText::parse(shortest).value == parsed.value, (text + " / " + shortest).c_str());
    }
    QVERIFY(times > 10'000);
}

void BigFilesTest::noTextForANumberIsShorter()
{
    std::mt19937 random(6);
    for (int i = 0; i < 200'000; ++i) {
        std::string text = std::to_string(random() % (i % 3 == 0 ? 10 : 1'000'000));
        if (random() % 2 == 0)
            text += "." + std::to_string(random() % 1'000);
        if (random() % 2 == 0)
            text += "e" + std::to_string(static_cast<int>(random() % 40) - 20);
        const double number = std::strtod(text.c_str(), nullptr);
        const std::string shortest = JsonText::shortestNumber(number);
        QVERIFY2(shortest.size() <= text.size(), (text + " / " + shortest).c_str());
        QVERIFY2(std::strtod(shortest.c_str(), nullptr) == number, (text + " / " + shortest).c_str());
    }
}

void BigFilesTest::longListsTakeFewLines()
{
    const auto scenario = read(oldForm(1000));
    QVERIFY(scenario);
    const QByteArray written = ScenarioFile::write(*scenario);
    QVERIFY2(written.count('\n') < 150, written.constData());
    for (const QByteArray &line : written.split('\n'))
        QVERIFY2(line.size() < 120, line.constData());
}

void BigFilesTest::whatCouldNotBeReadIsNotSaved()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("mine.scenario.json");
    auto scenario = read(::scenario(function(0, "\"memory\":128")));
    QVERIFY(scenario);
    QVERIFY(ScenarioFile::writeFile(path, *scenario, nullptr));
    const QByteArray before = contents(path);
    scenario->notes.en = std::string(static_cast<std::size_t>(Full), 'x');
    QString error;
    QVERIFY(!ScenarioFile::writeFile(path, *scenario, &error));
    QVERIFY2(error.contains("10 MB"), qPrintable(error));
    QCOMPARE(contents(path), before);
}

/// From files that cannot stand beside the scenario under their own names.
void BigFilesTest::tracesTooLargeForTheScenarioGoBesideIt()
{
    const QTemporaryDir folder;
    auto scenario = read(::scenario(function(0, "\"memory\":128")));
    QVERIFY(scenario);
    for (int i = 0; i < 2; ++i) {
        Traffic entry;
        entry.kind = TrafficKind::Trace;
        entry.file = "taken.csv";
        for (int t = 0; t < 800'000; ++t)
            entry.times.push_back(t * 1000 + i);
        scenario->functions[0].traffic.push_back(entry);
    }
    QVERIFY(writeText(folder.filePath("taken.csv"), "my own notes"));
    const QString path = folder.filePath("mine.scenario.json");
    QString error;
    QVERIFY2(ScenarioFile::writeFile(path, *scenario, &error), qPrintable(error));
    QCOMPARE(contents(folder.filePath("taken.csv")), QByteArray("my own notes"));
    QList<FileError> errors;
    const auto again = ScenarioFile::readFile(path, errors);
    QVERIFY(again);
    for (std::size_t i = 0; i < 2; ++i)
        QVERIFY(again->functions[0].traffic[i].times == scenario->functions[0].traffic[i].times);
    // Once more: the same files serve, and no new ones come.
    const QStringList files = QDir(folder.path()).entryList(QDir::Files);
    QVERIFY(ScenarioFile::writeFile(path, *scenario, &error));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), files);
}

void BigFilesTest::aTraceFileOfTheFullSizeIsWrittenNoLarger()
{
    const QTemporaryDir folder;
    const QTemporaryDir other;
    QByteArray csv = "1";
    while (csv.size() < Full - 1)
        csv += "\n7";
    QVERIFY(writeText(folder.filePath("t.csv"), csv));
    QList<FileError> errors;
    const QByteArray bytes = scenario(function(0, R"("traffic":[{"kind":"trace","file":"t.csv"}])"));
    const auto scenario = ScenarioFile::read(bytes, folder.path(), errors);
    QVERIFY(scenario);
    const QString path = other.filePath("mine.scenario.json");
    QVERIFY(ScenarioFile::writeFile(path, *scenario, nullptr));
    QVERIFY(contents(other.filePath("t.csv")).size() <= csv.size());
    const auto again = ScenarioFile::readFile(path, errors);
    QVERIFY(again && *again == *scenario);
}

void BigFilesTest::hostileFilesAreRefused_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("message");
    QTest::addColumn<double>("latest"); // how far reading may have come by then
    const auto row = [](const char *name, const char *place, const char *message, double latest, const Make &make) {
        QTest::newRow(name) << make << QString::fromLatin1(place) << QString::fromLatin1(message) << latest;
    };
    constexpr qsizetype room = Full - 200;
    const auto zeros = [] { return entries(room, [](int) { return "0"; }); };
    const auto one = [] { return function(0, "\"memory\":128"); };
    row("five million functions", "functions", "at most 64", 0.01, [=] { return scenario(zeros()); });
    row("five million changes", "changes", "at most 200000", 0.05,
        [=] { return scenario(one(), ",\"changes\":[" + zeros() + "]"); });
    row("230,000 changes that are valid", "changes", "at most 200000", 0.96, [=] {
        const auto change = [](int) { return R"({"at":0,"account":{"concurrencyLimit":9}})"; };
        return scenario(one(), ",\"changes\":[" + entries(room - 200, change) + "]");
    });
    row("five million parts of an init", "functions[0].init", "at most 100", 0.01,
        [=] { return scenario(function(0, "\"init\":[" + zeros() + "]")); });
    row("five million times that are none", "functions[0].traffic[0].times[0]", "with its unit", 0.96,
        [] { return scenario(trace(entries(room, [](int) { return "1"; }))); });
    row("half a million keys in one object", "", "\"format\" is missing", 0.96,
        [] { return "{" + entries(room, [](int i) { return "\"k" + QByteArray::number(i) + "\":0"; }) + "}"; });
    row("a key of ten megabytes", "functions[0].kkk", "unknown key", 0.96,
        [] { return scenario(function(0, "\"" + QByteArray(room, 'k') + "\":0")); });
    row("half a million objects with a key twice", "functions[0].traffic[0].times[3].a", "duplicate key", 0.01, [] {
        return scenario(trace(entries(room, [](int i) { return i == 3 ? R"({"a":0,"a":0})" : R"({"a":0})"; })));
    });
}

void BigFilesTest::hostileFilesAreRefused()
{
    QFETCH(Make, make);
    QFETCH(QString, place);
    QFETCH(QString, message);
    QFETCH(double, latest);
    const QByteArray bytes = make();
    QVERIFY(bytes.size() <= Full);
    double furthest = 0;
    QList<FileError> errors;
    QVERIFY(!read(bytes, &errors, [&furthest](double share) {
        furthest = share;
        return true;
    }));
    QVERIFY2(place.isEmpty() ? errors.first().place.isEmpty() : errors.first().place.startsWith(place),
             qPrintable(errors.first().place.left(200)));
    QVERIFY2(errors.first().message.contains(message), qPrintable(errors.first().message.left(200)));
    QVERIFY(errors.size() <= ScenarioFile::MaximumErrors);
    for (const FileError &error : std::as_const(errors))
        QVERIFY2(error.toString().size() < 1000, "a message that nobody can read");
    QVERIFY2(furthest <= latest, qPrintable(QString::number(furthest)));
}

void BigFilesTest::listsEndWhereTheFormatEndsThem_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("most");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &entry, const QByteArray &after,
                        int most) { QTest::newRow(name) << before << entry << after << most; };
    const QByteArray start = R"({"format":"concurrency-lab/1","functions":[{"name":"A")";
    row("changes", start + "}],\"changes\":[", R"({"at":0,"function":"A","set":{"memory":128}})", "]}", MaximumChanges);
    row("traffic", start + ",\"traffic\":[", R"({"kind":"burst","count":1})", "]}]}", MaximumTrafficEntries);
    row("init", start + ",\"init\":[", "0", "]}]}", MaximumInitParts);
    row("schedule", start + ",\"provisionedConcurrency\":1,\"autoScaling\":{\"schedule\":[", "{\"at\":0}", "]}}]}",
        MaximumScheduledActions);
}

/// The reader and sim::validate(), which refuses edits, say the same.
void BigFilesTest::listsEndWhereTheFormatEndsThem()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, entry);
    QFETCH(QByteArray, after);
    QFETCH(int, most);
    const auto with = [&](int count) {
        QByteArray list = entry;
        for (int i = 1; i < count; ++i)
            list += "," + entry;
        return before + list + after;
    };
    auto scenario = read(with(most));
    QVERIFY(scenario);
    QVERIFY(validate(*scenario).empty());
    QList<FileError> errors;
    QVERIFY(!read(with(most + 1), &errors));
    QVERIFY(errors.first().message.contains("at most"));
    FunctionConfig &f = scenario->functions[0];
    if (!scenario->changes.empty())
        scenario->changes.push_back(scenario->changes.back());
    else if (!f.traffic.empty())
        f.traffic.push_back(f.traffic.back());
    else if (!f.settings.init.empty())
        f.settings.init.push_back(f.settings.init.back());
    else
        f.settings.autoScaling->schedule.push_back({});
    const std::vector<Problem> problems = validate(*scenario);
    QCOMPARE(problems.size(), std::size_t(1));
    QVERIFY(problems[0].fault == Fault::TooManyValues);
}

void BigFilesTest::readingTellsHowFarItIs()
{
    double last = 0;
    int calls = 0;
    bool forwards = true;
    QVERIFY(read(oldForm(300'000), nullptr, [&](double share) {
        forwards = forwards && share >= last && share <= 1;
        last = share;
        ++calls;
        return true;
    }));
    QVERIFY(forwards);
    QVERIFY(last > 0.9);
    QVERIFY(calls > 100);
}

void BigFilesTest::readingIsGivenUpAtAnyPoint_data()
{
    QTest::addColumn<double>("at");
    QTest::newRow("before anything") << 0.0;
    QTest::newRow("in the middle of the text") << 0.3;
    QTest::newRow("in the middle of the values") << 0.7;
    QTest::newRow("at the end") << 0.95;
}

void BigFilesTest::readingIsGivenUpAtAnyPoint()
{
    QFETCH(double, at);
    QList<FileError> errors;
    int after = 0;
    QVERIFY(!read(oldForm(300'000), &errors, [&](double share) {
        after += share >= at ? 1 : 0;
        return share < at;
    }));
    QCOMPARE(after, 1); // and not asked again
    QVERIFY(errors.isEmpty());
}

QTEST_GUILESS_MAIN(BigFilesTest)
#include "tst_bigfiles.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/lanerecorder.h"
#include "tests/builders.h"
#include "tests/goldentable.h"

#include <vector>

using namespace lab;

namespace {

constexpr SimTime Ms = Millisecond;

struct Span
{
    int part;
    const char *name;
    SimTime from;
    SimTime to;
};

Fn withParts(const std::vector<SimTime> &parts, Vpc vpc = Vpc::None)
{
    return Fn("A").set([&](FunctionSettings &settings) {
        for (std::size_t i = 0; i < parts.size(); ++i)
            settings.init.push_back({{"part " + std::to_string(i), {}}, Law::constant(parts[i])});
        settings.vpc = vpc;
    });
}

Change initOf(SimTime at, SimTime one)
{
    Change change;
    change.at = at;
    change.function = "A";
    change.set.init = std::vector<InitPart>{{{"later", {}}, Law::constant(one)}};
    return change;
}

void compare(const std::vector<InitSpan> &parts, const std::vector<Span> &expected)
{
    QCOMPARE(parts.size(), expected.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        QCOMPARE(parts[i].part, expected[i].part);
        QCOMPARE(parts[i].name.en, std::string(expected[i].name));
        QCOMPARE(parts[i].from, expected[i].from);
        QCOMPARE(parts[i].to, expected[i].to);
    }
}

/// The parts of the first function's init in the first lane, watched from `from` on and looked at then and 20 s later.
std::vector<InitSpan> watchedParts(const Scenario &scenario, SimTime from)
{
    Simulation simulation(scenario);
    simulation.advance(from - 1);
    LaneRecorder lanes(scenario, simulation, 0, LaneChoice::Mode::Last);
    Observation observation;
    observation.records = true;
    simulation.advance(from + 20 * Second, &observation);
    for (const Record &record : observation.log)
        lanes.add(record, observation.partsOf(record));
    return lanes.view(simulation).lanes.at(0).pieces.at(0).parts;
}

} // namespace

/// Which part of an init runs from when to when.
class TestInitParts : public QObject
{
    Q_OBJECT

private slots:
    void parts_data();
    void parts();
    void addUpToTheInit_data();
    void addUpToTheInit();
};

void TestInitParts::parts_data()
{
    QTest::addColumn<Scenario>("run");
    QTest::addColumn<SimTime>("from");
    QTest::addColumn<std::vector<Span>>("expected");
    const auto row = [](const char *name, const Scenario &run, const std::vector<Span> &expected, SimTime from = 0) {
        QTest::newRow(name) << run << from << expected;
    };
    const auto at = [](Fn function, SimTime when) { return scenario({function.runs(Minute).burst(1, when)}); };
    const auto changed = [&](Scenario run, const Change &change) {
        run.changes = {change};
        return run;
    };
    row("R8.1 the parts follow on each other", at(withParts({200 * Ms, 300 * Ms}), Second),
        {{0, "part 0", Second, 1200 * Ms}, {1, "part 1", 1200 * Ms, 1500 * Ms}});
    row("a part that takes no time is left out", at(withParts({0, 300 * Ms}), 0), {{1, "part 1", 0, 300 * Ms}});
    row("R8.2 the part in which the 10 s are over is cut, and those behind it do not begin",
        at(withParts({6 * Second, 7 * Second, Second}), 0),
        {{0, "part 0", 0, 6 * Second}, {1, "part 1", 6 * Second, 10 * Second}});
    row("R8.2 an init of just 10 s is not cut", at(withParts({4 * Second, 6 * Second}), 0),
        {{0, "part 0", 0, 4 * Second}, {1, "part 1", 4 * Second, 10 * Second}});
    row("the network interface comes behind the parts", at(withParts({500 * Ms}, Vpc::Since2019), 0),
        {{0, "part 0", 0, 500 * Ms}, {InitSpan::Vpc, "", 500 * Ms, 730 * Ms}});
    row("R8.2 the network interface comes behind the cut, too", at(withParts({12 * Second}, Vpc::Since2019), 0),
        {{0, "part 0", 0, 10 * Second}, {InitSpan::Vpc, "", 10 * Second, 10'230 * Ms}});
    row("the network interface alone", at(withParts({}, Vpc::Since2019), 0), {{InitSpan::Vpc, "", 0, 230 * Ms}});
    row("an init that is under way when somebody begins to look", at(withParts({2 * Second, 3 * Second}), 0),
        {{0, "part 0", 0, 2 * Second}, {1, "part 1", 2 * Second, 5 * Second}}, 4 * Second);
    row("a change during the init leaves its parts", changed(at(withParts({2 * Second}), 0), initOf(Second, Ms)),
        {{0, "part 0", 0, 2 * Second}});
    row("a change at the instant of the start comes before it",
        changed(at(withParts({2 * Second}), Second), initOf(Second, Ms)), {{0, "later", Second, 1001 * Ms}});
    row("after a change nobody who comes later can tell the parts of an init under way",
        changed(at(withParts({6 * Second}), 0), initOf(Second, Ms)), {}, 2 * Second);
    row("R8.2 not even where both are cut at 10 s", changed(at(withParts({11 * Second}), 0), initOf(Second, Minute)),
        {}, 2 * Second);
}

void TestInitParts::parts()
{
    QFETCH(Scenario, run);
    QFETCH(SimTime, from);
    QFETCH(std::vector<Span>, expected);
    compare(watchedParts(run, from), expected);
}

void TestInitParts::addUpToTheInit_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = GoldenTable::names();
    for (const QString &name : names) {
        if (GoldenTable::generatedIndex(name) >= 0)
            QTest::newRow(name.toLatin1().constData()) << name;
    }
}

void TestInitParts::addUpToTheInit()
{
    QFETCH(QString, name);
    QList<FileError> errors;
    const std::optional<Scenario> read = GoldenTable::scenario(name, errors);
    QVERIFY(read.has_value());
    Simulation simulation(*read, GoldenTable::until(name));
    Observation observation;
    observation.records = true;
    simulation.advance(simulation.end(), &observation);
    for (const Record &record : observation.log) {
        if (record.kind != RecordKind::Start) {
            QCOMPARE(record.parts, 0U);
            continue;
        }
        SimTime at = record.t;
        int last = InitSpan::Vpc - 1;
        for (const InitSpan &span : observation.partsOf(record)) {
            QVERIFY(span.from == at && span.to > at);
            QVERIFY(last != InitSpan::Vpc);
            QVERIFY(span.part == InitSpan::Vpc || span.part > last);
            last = span.part;
            at = span.to;
        }
        QCOMPARE(at - record.t, record.value);
    }
}

QTEST_APPLESS_MAIN(TestInitParts)
#include "tst_initparts.moc"

// SPDX-License-Identifier: GPL-3.0-or-later

// The runtimes whose init can be chosen, held against the published measurements.

#include "engine/io/runtimes.h"
#include "engine/kernel/random.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <vector>

class TestRuntimes : public QObject
{
    Q_OBJECT

private slots:
    void presets_data();
    void presets();
    void everyPresetHasARow();
    void setsSayWhoseTheyAre();
    void foreignInitIsNoPreset();
};

namespace {

const Runtimes::Preset *presetNamed(const QString &id)
{
    const auto &all = Runtimes::presets();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Runtimes::Preset &preset) { return preset.id == id; });
    return found == all.end() ? nullptr : &*found;
}

struct Row
{
    const char *id;
    int p50; // ms
    int p99;
};

constexpr Row Rows[]{
    {"rust", 16, 48},
    {"c++", 66, 134},
    {"go", 51, 72},
    {"llrt", 69, 89},
    {"python3.12", 87, 139},
    {"python3.13", 91, 204},
    {"python3.14", 116, 259},
    {"nodejs22.x", 144, 215},
    {"nodejs24.x", 139, 207},
    {"ruby3.4", 232, 473},
    {"java11", 279, 560},
    {"java17", 207, 364},
    {"java21", 244, 591},
    {"java25", 194, 489},
    {"dotnet8", 260, 653},
    {"dotnet10", 262, 728},
    {"dotnet8-aot", 88, 125},
    {"graalvm-java21", 154, 210},
    {"2021-docker", 795, 1632},
    {"2021-js-14mb", 1695, 2138},
    {"2021-js-35mb", 3875, 6332},
    {"2021-js-vpc", 497, 893},
};

} // namespace

void TestRuntimes::presets_data()
{
    QTest::addColumn<int>("p50");
    QTest::addColumn<int>("p99");
    for (const Row &row : Rows)
        QTest::newRow(row.id) << row.p50 << row.p99;
}

void TestRuntimes::presets()
{
    QFETCH(int, p50);
    QFETCH(int, p99);
    const Runtimes::Preset *preset = presetNamed(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(preset);
    QVERIFY(preset->init.kind == sim::Law::Kind::Lognormal);
    QCOMPARE(preset->init.p50, p50 * sim::Millisecond);
    QCOMPARE(preset->init.p99, p99 * sim::Millisecond);
    QVERIFY(!preset->name.en.empty() && !preset->name.ko.empty());
    QCOMPARE(Runtimes::presetOf(Runtimes::initOf(*preset)), int(preset - Runtimes::presets().constData()));

    // What is drawn lies below p50 in half of the cases and below p99 in 99 of 100.
    constexpr int N = 20'000;
    const sim::Sampler sampler(preset->init);
    const sim::Stream stream(3, "f", sim::Concern::Init);
    int belowMedian = 0;
    int below99 = 0;
    for (int i = 0; i < N; ++i) {
        const sim::SimTime draw = sampler.draw(stream.at(static_cast<std::uint64_t>(i)));
        belowMedian += draw <= preset->init.p50;
        below99 += draw <= preset->init.p99;
    }
    QVERIFY(std::abs(belowMedian - 0.5 * N) < 5 * std::sqrt(0.25 * N));
    QVERIFY(std::abs(below99 - 0.99 * N) < 5 * std::sqrt(0.0099 * N));
}

void TestRuntimes::everyPresetHasARow()
{
    QCOMPARE(Runtimes::presets().size(), qsizetype(std::size(Rows)));
    QSet<QString> ids;
    for (const Runtimes::Preset &preset : Runtimes::presets())
        ids.insert(preset.id);
    QCOMPARE(ids.size(), Runtimes::presets().size());
}

void TestRuntimes::setsSayWhoseTheyAre()
{
    QCOMPARE(Runtimes::sets().size(), qsizetype(2));
    for (const Runtimes::Set &set : Runtimes::sets()) {
        QVERIFY(set.thirdParty && !set.source.en.empty() && !set.source.ko.empty() && !set.date.isEmpty());
        QVERIFY(!set.conditions.en.empty() && !set.conditions.ko.empty());
        QVERIFY(!set.excluded.en.empty() && !set.excluded.ko.empty());
    }
}

void TestRuntimes::foreignInitIsNoPreset()
{
    using sim::Law;
    const Law rust = sim::Law::lognormal(16 * sim::Millisecond, 48 * sim::Millisecond);
    QCOMPARE(Runtimes::presetOf({}), -1);
    QCOMPARE(Runtimes::presetOf({{{}, Law::constant(16 * sim::Millisecond)}}), -1);
    QCOMPARE(Runtimes::presetOf({{{}, rust}, {{}, rust}}), -1);
    QCOMPARE(Runtimes::presetOf({{{"whatever", ""}, rust}}), 0); // the part's name is the scenario's own
}

QTEST_APPLESS_MAIN(TestRuntimes)
#include "tst_runtimes.moc"

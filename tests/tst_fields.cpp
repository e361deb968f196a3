// SPDX-License-Identifier: GPL-3.0-or-later
// The window's tables of what can be set: each row on the engine's table behind it, without a window.
#include "tests/sampleframe.h"

#include "engine/lambda/edits.h"
#include "engine/lambda/settingnumber.h"
#include "ui/controls/choices.h"
#include "ui/controls/fields.h"

#include <QTest>

#include <cmath>
#include <set>
#include <string>

Q_DECLARE_METATYPE(const Fields::Field *)
Q_DECLARE_METATYPE(const Choices::Choice *)

namespace {

constexpr int Function = 1; // B: reserved, provisioned, with an init

/// B in the middle of its run, with all that can be switched on switched on.
const sim::Frame &frame()
{
    static const sim::Frame frame = [] {
        sim::Frame sample = *Sample::frame(3);
        sim::FunctionSettings &settings = sample.settings.at(Function);
        settings.autoScaling = sim::AutoScaling{2, 40, 0.7, {}};
        settings.provisionedConcurrency = 20;
        return sample;
    }();
    return frame;
}

bool isOfModel(const Fields::Field &field)
{
    return field.section == Sections::Section::Model;
}

SettingNumber::Range rangeOf(const Fields::Field &field)
{
    return isOfModel(field) ? SettingNumber::range<sim::ModelSettings>(field.setting)
                            : SettingNumber::range<sim::FunctionSettings>(field.setting);
}

/// The frame as it is once the change was made.
sim::Frame after(const sim::Change &change)
{
    sim::Frame changed = frame();
    change.set.applyTo(changed.settings.at(Function));
    changed.concurrencyLimit = change.concurrencyLimit.value_or(changed.concurrencyLimit);
    if (change.traffic)
        changed.ratePerSecond.at(Function) = sim::rateAt(*change.traffic, changed.time, changed.scenario->duration);
    return changed;
}

} // namespace

class TestFields : public QObject
{
    Q_OBJECT

private slots:
    void namesAreTheirOwn();
    void fieldsEndWithinTheirBounds_data() { everyField(); }
    void fieldsEndWithinTheirBounds();
    void fieldsAreSetAndUndone_data() { everyField(); }
    void fieldsAreSetAndUndone();
    void choicesAreMade_data();
    void choicesAreMade();

private:
    static void everyField();
};

void TestFields::namesAreTheirOwn()
{
    std::set<std::string> names;
    for (const Fields::Field &field : Fields::all())
        QVERIFY2(names.insert(field.key).second, field.key);
    for (const Choices::Choice &choice : Choices::all())
        QVERIFY2(names.insert(choice.key).second, choice.key);
}

void TestFields::everyField()
{
    QTest::addColumn<const Fields::Field *>("field");
    for (const Fields::Field &field : Fields::all())
        QTest::newRow(field.key) << &field;
}

void TestFields::fieldsEndWithinTheirBounds()
{
    QFETCH(const Fields::Field *, field);
    const Quantity quantity = Fields::quantity(*field, frame());
    QVERIFY(std::isfinite(quantity.low) && std::isfinite(quantity.high) && quantity.low < quantity.high);
    QVERIFY(!Fields::label(*field).isEmpty() && !Fields::explanation(*field).isEmpty());
    if (!field->setting) {
        QVERIFY(field->value && field->change); // its own, then
        return;
    }
    const SettingNumber::Range range = rangeOf(*field);
    QVERIFY(range.low != 0 || range.high != 0); // the engine's table has the row
    QVERIFY(quantity.low >= range.low && quantity.high <= range.high);
    QCOMPARE(quantity.kind == Quantity::Kind::Milliseconds, range.isTime);
}

void TestFields::fieldsAreSetAndUndone()
{
    QFETCH(const Fields::Field *, field);
    const double before = Fields::value(*field, frame(), Function);
    const Quantity quantity = Fields::quantity(*field, frame());
    const double asked = before == quantity.high ? quantity.low : quantity.high;
    if (Fields::startsAgain(*field)) {
        sim::Frame again = frame();
        again.scenario =
            std::make_shared<const sim::Scenario>(Fields::replaced(*field, *frame().scenario, Function, asked));
        again.settings.at(Function) = again.scenario->functions.at(Function).settings;
        QCOMPARE(Fields::value(*field, again, Function), asked);
        return;
    }
    const sim::Change change = Fields::change(*field, frame(), Function, asked);
    const sim::Frame changed = after(change);
    QVERIFY(std::abs(Fields::value(*field, changed, Function) - asked) <= 0.001 * asked);
    QVERIFY(Fields::value(*field, changed, Function) != before);
    // Taken back, whole values are as they were.
    sim::FunctionSettings settings = changed.settings.at(Function);
    change.set.inverse(frame().settings.at(Function)).applyTo(settings);
    QVERIFY(settings == frame().settings.at(Function));
}

void TestFields::choicesAreMade_data()
{
    QTest::addColumn<const Choices::Choice *>("choice");
    QTest::addColumn<int>("option");
    for (const Choices::Choice &choice : Choices::all()) {
        for (int i = 0; i < Choices::options(choice).size(); ++i)
            QTest::addRow("%s %d", choice.key, i) << &choice << i;
    }
}

void TestFields::choicesAreMade()
{
    QFETCH(const Choices::Choice *, choice);
    QFETCH(int, option);
    QVERIFY(!Choices::label(*choice).isEmpty() && !Choices::explanation(*choice).isEmpty());
    QVERIFY(!Choices::options(*choice).at(option).isEmpty());
    sim::Frame made = frame();
    if (const auto change = Choices::change(*choice, frame(), Function, option))
        made = after(*change);
    else
        made.scenario =
            std::make_shared<const sim::Scenario>(Choices::replaced(*choice, *frame().scenario, Function, option));
    QCOMPARE(Choices::current(*choice, made, Function), option);
}

QTEST_MAIN(TestFields)
#include "tst_fields.moc"

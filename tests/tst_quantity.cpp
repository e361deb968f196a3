// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of the controls: their place on the slider, their steps, how they are written and read; and the AWS commands.
#include "engine/lambda/settingnumber.h"
#include "engine/runner.h" // sim::Change as a test datum
#include "ui/controls/awscommand.h"
#include "ui/controls/quantity.h"
#include "ui/window/transportbar.h"

#include <QLocale>
#include <QTest>

#include <limits>

Q_DECLARE_METATYPE(Quantity)

class QuantityTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void goesToTheSliderAndBack_data();
    void goesToTheSliderAndBack();
    void isWrittenAndRead_data();
    void isWrittenAndRead();
    void steps_data();
    void steps();
    void lawsKeepTheirShape();
    void commands_data();
    void commands();
    void speedsGoUpAndDownByStops();
};

static Quantity duration()
{
    return {.kind = Quantity::Kind::Milliseconds, .low = 1, .high = 900'000, .knee = 1};
}

static Quantity reserved()
{
    return {.kind = Quantity::Kind::Count, .low = 0, .high = 1000, .knee = 25, .none = true};
}

static Quantity rate()
{
    return {.kind = Quantity::Kind::Rate, .low = 0, .high = 20'000, .knee = 5};
}

void QuantityTest::goesToTheSliderAndBack_data()
{
    QTest::addColumn<Quantity>("quantity");
    QTest::addColumn<double>("value");
    for (const double value : {1.0, 20.0, 500.0, 60'000.0, 900'000.0})
        QTest::addRow("a duration of %g ms", value) << duration() << value;
    for (const double value : {-1.0, 0.0, 1.0, 50.0, 900.0, 1000.0})
        QTest::addRow("a reservation of %g", value) << reserved() << value;
    for (const double value : {0.0, 10.0, 60.0, 4000.0, 20'000.0})
        QTest::addRow("%g requests per second", value) << rate() << value;
}

void QuantityTest::goesToTheSliderAndBack()
{
    QFETCH(Quantity, quantity);
    QFETCH(double, value);
    const double fraction = quantity.toFraction(value);
    QVERIFY(fraction >= 0 && fraction <= 1);
    QCOMPARE(quantity.fromFraction(fraction), value);
}

void QuantityTest::isWrittenAndRead_data()
{
    QTest::addColumn<Quantity>("quantity");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("milliseconds") << duration() << 500.0 << "500 ms";
    QTest::newRow("seconds") << duration() << 2200.0 << "2.2 s";
    QTest::newRow("whole minutes") << duration() << 300'000.0 << "5 min";
    QTest::newRow("a minute and a half stays in seconds") << duration() << 90'000.0 << "90 s";
    QTest::newRow("none") << reserved() << -1.0 << "none";
    QTest::newRow("thousands are grouped") << rate() << 4000.0 << "4,000";
    QTest::newRow("a small rate keeps its decimals") << rate() << 0.25 << "0.25";
    QTest::newRow("a share") << Quantity{.kind = Quantity::Kind::Share, .low = 0, .high = 1} << 0.125 << "12.5 %";
}

void QuantityTest::isWrittenAndRead()
{
    QFETCH(Quantity, quantity);
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(quantity.write(value), text);
    const std::optional<double> read = quantity.read(text, 1);
    QVERIFY(read.has_value());
    QCOMPARE(*read, value);
}

void QuantityTest::steps_data()
{
    QTest::addColumn<Quantity>("quantity");
    QTest::addColumn<double>("from");
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("size");
    QTest::addColumn<double>("to");
    const auto small = int(Quantity::Step::Small);
    const auto normal = int(Quantity::Step::Normal);
    const auto big = int(Quantity::Step::Big);
    QTest::newRow("one in the second digit") << rate() << 4000.0 << 1 << normal << 4100.0;
    QTest::newRow("one in the third digit") << rate() << 4000.0 << 1 << small << 4010.0;
    QTest::newRow("one in the first digit") << rate() << 4000.0 << 1 << big << 5000.0;
    QTest::newRow("down from a power of ten") << rate() << 1000.0 << -1 << normal << 990.0;
    QTest::newRow("not beyond the end") << rate() << 20'000.0 << 1 << normal << 20'000.0;
    QTest::newRow("below nothing reserved is none") << reserved() << 0.0 << -1 << normal << -1.0;
    QTest::newRow("above none is nothing reserved") << reserved() << -1.0 << 1 << normal << 0.0;
    QTest::newRow("concurrency goes by whole numbers") << reserved() << 5.0 << 1 << small << 6.0;
}

void QuantityTest::steps()
{
    QFETCH(Quantity, quantity);
    QFETCH(double, from);
    QFETCH(int, steps);
    QFETCH(int, size);
    QFETCH(double, to);
    QCOMPARE(quantity.stepped(from, steps, static_cast<Quantity::Step>(size)), to);
}

void QuantityTest::lawsKeepTheirShape()
{
    const sim::Law law = sim::Law::lognormal(180 * sim::Millisecond, 900 * sim::Millisecond);
    const sim::Law longer = SettingNumber::withMean(law, static_cast<sim::SimTime>(2 * law.meanMicroseconds()));
    QCOMPARE(longer.kind, sim::Law::Kind::Lognormal);
    QVERIFY(std::abs(longer.p50 - 360 * sim::Millisecond) <= 1);
    QVERIFY(std::abs(longer.p99 - 1800 * sim::Millisecond) <= 1);
    QCOMPARE(SettingNumber::withMean(sim::Law::constant(0), sim::Second), sim::Law::constant(sim::Second));
}

void QuantityTest::commands_data()
{
    QTest::addColumn<sim::Change>("change");
    QTest::addColumn<QString>("command");
    const auto row = [](const char *name, const sim::Change &change, const char *command) {
        QTest::newRow(name) << change << QString::fromLatin1(command);
    };
    sim::Change change;
    change.concurrencyLimit = 2000;
    row("a higher account limit is a quota request", change,
        "aws service-quotas request-service-quota-increase --service-code lambda --quota-code L-B99A9384 "
        "--desired-value 2000 --region ap-northeast-2");
    change = {};
    change.function = "B";
    change.set.reservedConcurrency.emplace(0);
    row("reserved to nothing", change,
        "aws lambda put-function-concurrency --function-name B --reserved-concurrent-executions 0");
    change.set.reservedConcurrency.emplace(std::nullopt);
    row("no reservation any more", change, "aws lambda delete-function-concurrency --function-name B");
    change = {};
    change.function = "B";
    change.set.provisionedConcurrency = 10;
    row("provisioned on an alias", change,
        "aws lambda put-provisioned-concurrency-config --function-name B --qualifier live "
        "--provisioned-concurrent-executions 10");
    change.set.provisionedConcurrency = 0;
    row("provisioned taken away", change,
        "aws lambda delete-provisioned-concurrency-config --function-name B --qualifier live");
    change = {};
    change.function = "B";
    change.set.timeout = 1500 * sim::Millisecond;
    row("a time-out in whole seconds", change,
        "aws lambda update-function-configuration --function-name B --timeout 2");
    change = {};
    change.function = "B";
    change.set.async = sim::AsyncSettings{sim::Hour, 1, sim::FailureDestination::Sqs};
    row("asynchronous invocation", change,
        "aws lambda put-function-event-invoke-config --function-name B --maximum-retry-attempts 1 "
        "--maximum-event-age-in-seconds 3600 "
        "--destination-config "
        "'{\"OnFailure\":{\"Destination\":\"arn:aws:sqs:ap-northeast-2:123456789012:B-failed\"}}'");
    change = {};
    change.function = "B";
    change.set.duration = sim::Law::constant(sim::Second);
    row("what the code does has no command", change, "");
}

void QuantityTest::commands()
{
    QFETCH(sim::Change, change);
    QFETCH(QString, command);
    QString said = AwsCommand::of(change, QStringLiteral("ap-northeast-2")).command;
    QCOMPARE(said.remove(QLatin1Char('\\')).simplified(), command);
}

void QuantityTest::speedsGoUpAndDownByStops()
{
    QCOMPARE(TransportBar::nextSpeed(10, 1), 20.0);
    QCOMPARE(TransportBar::nextSpeed(10, -1), 5.0);
    QCOMPARE(TransportBar::nextSpeed(1, -1), 1.0);
    QCOMPARE(TransportBar::nextSpeed(10'000, 1), std::numeric_limits<double>::infinity());
    QCOMPARE(TransportBar::nextSpeed(std::numeric_limits<double>::infinity(), -1), 10'000.0);
}

QTEST_MAIN(QuantityTest)
#include "tst_quantity.moc"

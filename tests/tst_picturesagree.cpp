// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenariofile.h"
#include "engine/lambda/simulation.h"
#include "engine/session/history.h"
#include "engine/session/readings.h"
#include "tests/viewhelpers.h"
#include "ui/pictures/coldstartpicture.h"
#include "ui/pictures/concurrencypicture.h"
#include "ui/pictures/counterpicture.h"
#include "ui/pictures/gaugepicture.h"
#include "ui/pictures/poolpicture.h"
#include "ui/pictures/throttlepicture.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Views;

namespace {

constexpr int Instants = 10;
constexpr QSize Size(492, 372);
using Kind = CounterPicture::Kind;

/// A shipped scenario at one instant: what the pictures are given, and what the report says of the same run.
struct Moment
{
    std::shared_ptr<const sim::Frame> frame;
    sim::RunReport report;

    double of(std::size_t function, const char *key) const
    {
        return sim::functionReading(key)->of(report.functions.at(function));
    }
    double sum(const char *key) const
    {
        double sum = 0;
        for (std::size_t f = 0; f < report.functions.size(); ++f)
            sum += of(f, key);
        return sum;
    }
};

void compareNumbers(double said, double reported, const char *what, std::size_t function)
{
    const bool same = std::abs(said - reported) <= 1e-9 * std::max(1.0, std::abs(reported));
    QVERIFY2(same, qPrintable(QStringLiteral("%1 of function %2: the picture says %3, the report %4")
                                  .arg(QLatin1String(what))
                                  .arg(function)
                                  .arg(said)
                                  .arg(reported)));
}

double highest(const std::vector<RowsPicture::Bin> &bins)
{
    double most = 0;
    for (const RowsPicture::Bin &bin : bins)
        most = std::max(most, bin.high);
    return most;
}

/// Of CloudWatch's points of all minutes: the sum, or the highest.
double points(const sim::Frame &frame, int function, const char *metric, bool add)
{
    double result = 0;
    for (const sim::MetricMinute &minute : *frame.metrics)
        for (const sim::MetricPoint &point : *minute)
            if (point.function == function && QLatin1String(point.metric) == QLatin1String(metric))
                result = add ? result + point.value : std::max(result, point.value);
    return result;
}

} // namespace

/// Every number on screen is one that the engine reports for that stretch: pictures beside the report and beside
/// CloudWatch's minutes, for every shipped scenario at ten instants.
class TestPicturesAgree : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void withTheReport_data() { scenarios(); }
    void withTheReport();
    void withCloudWatch_data() { scenarios(); }
    void withCloudWatch();

private:
    static void scenarios();
    static void gauges(const Moment &moment);
    static void counters(const Moment &moment);
    static void pool(const Moment &moment);
    static void charts(const Moment &moment);
};

void TestPicturesAgree::scenarios()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : ScenarioFile::shippedNames())
        QTest::addRow("%s", qPrintable(name)) << name;
}

void TestPicturesAgree::gauges(const Moment &moment)
{
    double inFlight = 0;
    for (std::size_t f = 0; f < moment.report.functions.size(); ++f) {
        Still<GaugePicture> gauge(moment.frame, QSize(138, 190), static_cast<int>(f));
        compareNumbers(gauge->reading().inFlight, static_cast<double>(moment.report.functions[f].inFlight), "in flight",
                       f);
        inFlight += static_cast<double>(moment.report.functions[f].inFlight);
    }
    Still<GaugePicture> account(moment.frame, QSize(196, 190), GaugePicture::Account);
    compareNumbers(account->reading().inFlight, inFlight, "in flight", moment.report.functions.size());
    QCOMPARE(account->reading().ceiling, moment.report.concurrencyLimit);
}

void TestPicturesAgree::counters(const Moment &moment)
{
    Still<CounterPicture> table(moment.frame, QSize(326, 190));
    table->setAll(true);
    for (const CounterPicture::Row &row : table->rows()) {
        for (std::size_t f = 0; f < moment.report.functions.size(); ++f) {
            const double said = row.values[f].value_or(0);
            const auto same = [&](const char *key) { compareNumbers(said, moment.of(f, key), key, f); };
            const double all = moment.of(f, "attempts") + moment.of(f, "gatewayThrottles");
            const double refused = moment.of(f, "Throttles") + moment.of(f, "gatewayThrottles");
            switch (row.kind) {
            case Kind::Throttles:
                same("Throttles");
                break;
            case Kind::GatewayThrottles:
                same("gatewayThrottles");
                break;
            case Kind::ThrottledShare:
                compareNumbers(said, all > 0 ? refused / all : 0, "share throttled", f);
                break;
            case Kind::ColdStarts:
                same("coldStarts");
                break;
            case Kind::Spillovers:
                same("ProvisionedConcurrencySpilloverInvocations");
                break;
            case Kind::Waiting:
                same("asyncPending");
                break;
            case Kind::Retries:
                compareNumbers(said, moment.of(f, "asyncRetries") + moment.of(f, "callerRetries"), "retries", f);
                break;
            case Kind::DeadLetters:
                same("deadLetters");
                break;
            case Kind::Dropped:
                compareNumbers(said, std::max(0.0, moment.of(f, "AsyncEventsDropped") - moment.of(f, "deadLetters")),
                               "dropped", f);
                break;
            case Kind::P50:
                same("responseTime.p50");
                break;
            case Kind::P99:
                same("responseTime.p99");
                break;
            case Kind::Cost:
                compareNumbers(said, moment.report.functions[f].cost.total(), "cost", f);
                break;
            case Kind::Oldest: // no reading of the report: it is of this instant
                compareNumbers(said, sim::toSeconds(moment.frame->functions[f].asyncOldestAge), "oldest", f);
                break;
            }
        }
    }
}

void TestPicturesAgree::pool(const Moment &moment)
{
    Still<PoolPicture> map(moment.frame);
    int used = 0;
    int units = 0;
    for (const PoolPicture::Block &block : map->blocks()) {
        used += block.used;
        units += block.units;
        if (block.kind == PoolPicture::Block::Kind::Pool)
            QCOMPARE(block.units, moment.report.unreservedPool);
    }
    double inFlight = 0;
    double preparing = 0; // provisioned that is still being prepared holds its places, too
    for (std::size_t f = 0; f < moment.report.functions.size(); ++f) {
        inFlight += static_cast<double>(moment.report.functions[f].inFlight);
        const sim::FunctionFrame &level = moment.frame->functions[f];
        preparing += std::max(0, level.provisionedClaimed - std::max(level.provisionedReady, level.provisionedBusy));
    }
    compareNumbers(used, inFlight + preparing, "places in use", 0);
    QCOMPARE(units, moment.report.concurrencyLimit);
}

void TestPicturesAgree::charts(const Moment &moment)
{
    Still<ConcurrencyPicture> levels(moment.frame, Size);
    Still<ThrottlePicture> shares(moment.frame, Size);
    Still<ColdStartPicture> cold(moment.frame, Size);
    compareNumbers(highest(levels->rows()[0].bins), moment.report.concurrencyMax, "peak of the account", 0);
    for (std::size_t f = 0; f < moment.report.functions.size(); ++f) {
        compareNumbers(highest(levels->rows()[f + 1].bins), moment.of(f, "ConcurrentExecutions.max"), "peak", f);
        sim::Asked asked;
        for (const ThrottlePicture::Share &share : shares->shares(static_cast<int>(f)))
            asked += share.asked;
        compareNumbers(static_cast<double>(asked.attempts), moment.of(f, "attempts"), "attempts", f);
        compareNumbers(static_cast<double>(asked.refused.total()),
                       moment.of(f, "Throttles") + moment.of(f, "gatewayThrottles"), "throttles in the chart", f);
        double begun = 0;
        for (const ColdStartPicture::Peak &peak : cold->strip())
            begun += static_cast<double>(peak.counts[f]);
        compareNumbers(begun, moment.of(f, "coldStarts"), "cold starts in the strip", f);
    }
}

void TestPicturesAgree::withTheReport()
{
    QFETCH(QString, name);
    QList<FileError> errors;
    const auto scenario = ScenarioFile::readFile(ScenarioFile::shippedPath(name), errors);
    const auto shared = std::make_shared<const sim::Scenario>(*scenario);
    sim::Simulation simulation(*shared);
    sim::History history(shared, simulation);
    for (int i = 1; i <= Instants; ++i) {
        history.advance(simulation, scenario->duration * i / Instants);
        const Moment moment{history.frame(simulation), simulation.report()};
        for (const auto check : {gauges, counters, pool, charts}) {
            check(moment);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void TestPicturesAgree::withCloudWatch()
{
    // At the end of a minute all that there was lies in minutes that are over.
    QFETCH(QString, name);
    QList<FileError> errors;
    const auto scenario = ScenarioFile::readFile(ScenarioFile::shippedPath(name), errors);
    const auto shared = std::make_shared<const sim::Scenario>(*scenario);
    sim::Simulation simulation(*shared);
    sim::History history(shared, simulation);
    sim::SimTime last = 0;
    for (int i = 1; i <= Instants; ++i) {
        const sim::SimTime at = scenario->duration * i / Instants / sim::Minute * sim::Minute;
        if (at == last)
            continue;
        last = at;
        history.advance(simulation, at);
        const auto frame = history.frame(simulation);
        Still<ConcurrencyPicture> levels(frame, Size);
        Still<ThrottlePicture> shares(frame, Size);
        for (std::size_t f = 0; f < scenario->functions.size(); ++f) {
            const int function = static_cast<int>(f);
            compareNumbers(highest(levels->rows()[f + 1].bins), points(*frame, function, "ConcurrentExecutions", false),
                           "ConcurrentExecutions", f);
            std::int64_t refused = 0;
            for (const ThrottlePicture::Share &share : shares->shares(function))
                refused += share.asked.refused.total() - share.asked.refused.gateway;
            compareNumbers(static_cast<double>(refused), points(*frame, function, "Throttles", true), "Throttles", f);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

QTEST_MAIN(TestPicturesAgree)
#include "tst_picturesagree.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What the end of a run is told by: the report's numbers, and a text of them.
#include "engine/io/scenariofile.h"
#include "engine/session/track.h"
#include "ui/summary/runsummary.h"

#include <QTest>

#include <limits>

class SummaryTest : public QObject
{
    Q_OBJECT

private slots:
    void equalsTheReport_data();
    void equalsTheReport();
    void theShareIsOfAttempts_data();
    void theShareIsOfAttempts();
    void theTextPastesAsNumbers();
    void namesStayInTheirCells_data();
    void namesStayInTheirCells();
    void remarksSayWhatRowsLeaveOut();
    void aScreenReaderIsToldAllOfIt();
};

namespace {

constexpr auto All = std::numeric_limits<std::uint64_t>::max();

std::shared_ptr<const sim::Scenario> shipped(const QString &name)
{
    QList<FileError> errors;
    auto scenario = ScenarioFile::readFile(ScenarioFile::shippedPath(name), errors);
    if (!scenario)
        qFatal("%s cannot be read", qPrintable(name));
    return std::make_shared<const sim::Scenario>(std::move(*scenario));
}

bool nearly(double a, double b)
{
    return std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b)); // summed in another order
}

void compare(const RunSummary::Row &row, const sim::FunctionReport &report)
{
    QCOMPARE(row.peakConcurrency, report.concurrencyMax);
    QCOMPARE(row.requests, report.totals.requests);
    QCOMPARE(row.invocations, report.totals.invocations);
    QCOMPARE(row.throttles, report.totals.throttles);
    QCOMPARE(row.throttledShare(), report.throttleProbability);
    QCOMPARE(row.coldStarts, report.totals.coldStarts);
    QCOMPARE(row.deadLetters, report.totals.deadLetters);
    QVERIFY(nearly(row.cost, report.cost.total()));
}

/// Two functions in a run of a minute, the first refused twice of eight times.
RunSummary small()
{
    auto scenario = std::make_shared<sim::Scenario>();
    scenario->title = {"A day", "하루"};
    scenario->seed = 7;
    scenario->model.wonPerDollar = 1400;
    scenario->functions.resize(2);
    scenario->functions[0].name = "A";
    scenario->functions[0].label = {"Orders", "주문"};
    scenario->functions[1].name = "B";
    RunSummary summary;
    summary.simulated = sim::Minute;
    summary.functions = {{1234, 1000008, 6, 2, 5, 0, 1.5}, {40, 10, 10, 0, 1, 3, 0}};
    summary.account = {1240, 1000018, 16, 2, 6, 3, 1.5};
    summary.scenario = std::move(scenario);
    return summary;
}

/// The lines of a text, cut into cells.
QList<QStringList> table(const QString &text)
{
    QList<QStringList> lines;
    for (const QString &line : text.split(QLatin1Char('\n')))
        lines += line.split(QLatin1Char('\t'));
    return lines;
}

} // namespace

void SummaryTest::equalsTheReport_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("walked");
    for (const QString &name : ScenarioFile::shippedNames()) {
        QTest::addRow("%s, played through", qPrintable(name)) << name << false;
        QTest::addRow("%s, gone back halfway and played on", qPrintable(name)) << name << true;
    }
}

void SummaryTest::equalsTheReport()
{
    QFETCH(const QString, name);
    QFETCH(const bool, walked);
    sim::Track track({shipped(name), {}});
    const sim::SimTime end = track.simulation().end();
    QVERIFY(track.advance(end, All));
    if (walked) {
        QVERIFY(track.seek(end / 2));
        QVERIFY(track.advance(end, All));
    }
    const sim::RunReport report = track.simulation().report();
    const std::shared_ptr<const sim::Frame> frame = track.history().frame(track.simulation());
    QCOMPARE(frame->state, sim::RunState::Finished);
    const RunSummary summary = runSummary(*frame);
    QCOMPARE(summary.simulated, report.simulated);
    QCOMPARE(summary.account.peakConcurrency, report.concurrencyMax);
    QVERIFY(nearly(summary.account.cost, report.cost.total()));
    QCOMPARE(summary.functions.size(), report.functions.size());
    RunSummary::Row sum;
    std::int64_t lost = 0;
    std::int64_t waiting = 0;
    for (std::size_t i = 0; i < report.functions.size(); ++i) {
        compare(summary.functions[i], report.functions[i]);
        const sim::Totals &totals = report.functions[i].totals;
        sum.requests += totals.requests;
        sum.invocations += totals.invocations;
        sum.throttles += totals.throttles;
        sum.coldStarts += totals.coldStarts;
        sum.deadLetters += totals.deadLetters;
        lost += totals.asyncDropped - totals.deadLetters; // R7.10; no shipped scenario has a dead letter of SQS
        waiting += report.functions[i].asyncPending;
    }
    QCOMPARE(summary.lost, lost);
    QCOMPARE(summary.waiting, waiting);
    sum.peakConcurrency = summary.account.peakConcurrency;
    sum.cost = summary.account.cost;
    QCOMPARE(summary.account, sum);
    QVERIFY(summary.account.requests > 0);
}

void SummaryTest::theShareIsOfAttempts_data()
{
    QTest::addColumn<qint64>("invocations");
    QTest::addColumn<qint64>("throttles");
    QTest::addColumn<double>("share");
    QTest::addRow("M7 two refused of eight attempts are a quarter") << qint64(6) << qint64(2) << 0.25;
    QTest::addRow("M7 all refused is the whole") << qint64(0) << qint64(3) << 1.0;
    QTest::addRow("M7 nothing asked is nothing refused") << qint64(0) << qint64(0) << 0.0;
}

void SummaryTest::theShareIsOfAttempts()
{
    QFETCH(const qint64, invocations);
    QFETCH(const qint64, throttles);
    RunSummary::Row row;
    row.invocations = invocations;
    row.throttles = throttles;
    QTEST(row.throttledShare(), "share");
}

void SummaryTest::theTextPastesAsNumbers()
{
    const QList<QStringList> lines = table(small().toText());
    QCOMPARE(lines.at(0), QStringList{QStringLiteral("Summary of the run")});
    QCOMPARE(lines.at(1), (QStringList{QStringLiteral("Scenario"), QStringLiteral("A day")}));
    QCOMPARE(lines.at(2), (QStringList{QStringLiteral("Seed"), QStringLiteral("7")}));
    QCOMPARE(lines.at(3), (QStringList{QStringLiteral("Rules"), QStringLiteral("since Nov 2023")}));
    QCOMPARE(lines.at(4), (QStringList{QStringLiteral("Simulated"), QStringLiteral("00:01:00.0")}));
    QCOMPARE(lines.at(5), QStringList{QString()});
    QCOMPARE(lines.at(6).join(QLatin1Char('|')),
             QStringLiteral("Function|Peak concurrency|Requests|Throttles|Share throttled|Cold starts|Dead letters|"
                            "Cost (USD)|Cost (KRW)"));
    QCOMPARE(lines.at(7).join(QLatin1Char('|')), QStringLiteral("A Orders|1234|1000008|2|25.00%|5|0|1.500000|2100.00"));
    QCOMPARE(lines.at(8).join(QLatin1Char('|')), QStringLiteral("B|40|10|0|0.00%|1|3|0.000000|0.00"));
    QCOMPARE(lines.at(9).join(QLatin1Char('|')), QStringLiteral("Account|1240|1000018|2|11.11%|6|3|1.500000|2100.00"));
    QCOMPARE(lines.mid(10), QList<QStringList>{QStringList{QString()}}); // the last line is ended, too
}

void SummaryTest::namesStayInTheirCells_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("cell");
    QTest::addRow("a name is as it is") << QStringLiteral("A day") << QStringLiteral("A day");
    QTest::addRow("a tab begins no cell") << QStringLiteral("A\tday") << QStringLiteral("A\\tday");
    QTest::addRow("a break begins no line") << QStringLiteral("A\nday") << QStringLiteral("A\\nday");
    QTest::addRow("an equals sign begins no formula") << QStringLiteral("=1+1") << QStringLiteral("'=1+1");
    QTest::addRow("a comma needs no quotes") << QStringLiteral("A, B") << QStringLiteral("A, B");
    QTest::addRow("a quotation mark swallows no cells") << QStringLiteral("\"A") << QStringLiteral("'\"A");
}

void SummaryTest::namesStayInTheirCells()
{
    QFETCH(const QString, title);
    RunSummary summary = small();
    auto named = std::make_shared<sim::Scenario>(*summary.scenario);
    named->title.en = title.toStdString();
    summary.scenario = std::move(named);
    const QStringList line = table(summary.toText()).at(1);
    QCOMPARE(line.size(), 2);
    QTEST(line.at(1), "cell");
}

void SummaryTest::remarksSayWhatRowsLeaveOut()
{
    RunSummary summary = small();
    QVERIFY(summary.remarks().isEmpty());
    summary.gatewayThrottles = 5000;
    summary.lost = 2;
    summary.waiting = 31;
    QCOMPARE(summary.remarks(),
             (QStringList{QStringLiteral("Refused by API Gateway itself, before Lambda was asked: 5,000"),
                          QStringLiteral("Given up without a DLQ to hold them: 2"),
                          QStringLiteral("Still waiting in Lambda's queue: 31")}));
    QVERIFY(summary.toText().endsWith(summary.remarks().join(QLatin1Char('\n')) + QLatin1Char('\n')));
}

void SummaryTest::aScreenReaderIsToldAllOfIt()
{
    RunSummary summary = small();
    summary.waiting = 31;
    const QStringList parts = summary.spoken().split(QStringLiteral("; "));
    QCOMPARE(parts.size(), 5);
    QCOMPARE(parts.at(0), summary.origin());
    QCOMPARE(parts.at(1), QStringLiteral("A Orders: Peak concurrency 1,234, Requests 1,000,008, Throttles 2, Share "
                                         "throttled 25.0 %, Cold starts 5, Dead letters 0, Cost $1.50 · ₩2,100"));
    QVERIFY(parts.at(3).startsWith(QStringLiteral("Account: Peak concurrency 1,240, ")));
    QCOMPARE(parts.at(4), summary.remarks().constFirst());
}

QTEST_MAIN(SummaryTest)
#include "tst_summary.moc"

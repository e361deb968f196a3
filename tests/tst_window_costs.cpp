// SPDX-License-Identifier: GPL-3.0-or-later
// The bill in the real window: opened by pointer and by key, in dollars and in won at a rate that is typed there.
#include "viewhelpers.h"
#include "windowfixture.h"

#include "ui/controls/editor.h"
#include "ui/pictures/counterpicture.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QTableWidget>
#include <QTest>

namespace {

/// B has provisioned concurrency, A and C have not.
QByteArray withProvisioned()
{
    QByteArray scenario = WindowFixture::threeFunctions();
    scenario.replace(R"("trigger": "api-gateway",)", R"("trigger": "api-gateway", "provisionedConcurrency": 10,)");
    return scenario;
}

struct Bill
{
    explicit Bill(const ShownWindow &shown)
        : dialog(shown.window->findChild<QDialog *>(QStringLiteral("costs")))
        , table(dialog ? dialog->findChild<QTableWidget *>(QStringLiteral("costTable")) : nullptr)
        , rate(dialog ? dialog->findChild<QDoubleSpinBox *>(QStringLiteral("wonPerDollar")) : nullptr)
    {}
    bool isOpen() const { return dialog && dialog->isVisible(); }
    int rows() const { return table ? table->rowCount() : 0; }
    QString text(int row, int column) const { return table->item(row, column)->text(); }
    QString remarks() const { return dialog->findChild<QLabel *>(QStringLiteral("costRemarks"))->accessibleName(); }

    QDialog *dialog;
    QTableWidget *table;
    QDoubleSpinBox *rate;
};

} // namespace

class WindowCostsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { WindowFixture::cleanSlate(); }

    void theCounterOpensTheBill();
    void theKeyOpensTheBill();
    void aRateIsTypedAndTheRunGoesOn();
    void theBillSaysWhatItIsMadeOf();
    void elsewhereOtherPricesStandIn();
    void theTableIsCopied();
    void theLanguageChanges();
};

void WindowCostsTest::theCounterOpensTheBill()
{
    ShownWindow shown;
    Card *counters = Views::cardOf<CounterPicture>(*shown.window);
    const QRectF line = Views::pictureOf<CounterPicture>(*shown.window)->lineOf(CounterPicture::Kind::Cost);
    QTest::mouseClick(counters, Qt::LeftButton, {}, line.center().toPoint());
    QTRY_VERIFY(Bill(shown).isOpen());
    QTest::keyClick(Bill(shown).dialog, Qt::Key_Escape);
    QTRY_VERIFY(!Bill(shown).isOpen());
    counters->setFocus();
    QTest::keyClick(counters, Qt::Key_Return);
    QTRY_VERIFY(Bill(shown).isOpen());
}

void WindowCostsTest::theKeyOpensTheBill()
{
    ShownWindow shown;
    QTest::keyClick(shown.window.get(), Qt::Key_F4);
    QTRY_VERIFY(Bill(shown).isOpen());
}

void WindowCostsTest::aRateIsTypedAndTheRunGoesOn()
{
    ShownWindow shown(withProvisioned());
    shown.click(QStringLiteral("play"));
    QTRY_VERIFY(shown.frame().time > 10 * sim::Second);
    QTest::keyClick(shown.window.get(), Qt::Key_F4);
    QTRY_VERIFY(Bill(shown).isOpen());
    const Bill bill(shown);
    QCOMPARE(bill.rate->text(), QStringLiteral("1,400"));
    shown.click(QStringLiteral("play")); // stand still
    QTRY_COMPARE(shown.frame().state, sim::RunState::Paused);
    const sim::SimTime moment = shown.frame().time;
    const auto run = shown.frame().run;

    bill.rate->setFocus();
    bill.rate->selectAll();
    QTest::keyClicks(bill.rate, QStringLiteral("1000"));
    QTest::keyClick(bill.rate, Qt::Key_Return);
    QTRY_COMPARE(shown.frame().scenario->model.wonPerDollar, 1000.0);
    QVERIFY(bill.dialog->isVisible());
    QCOMPARE(shown.frame().run, run); // the run is the same, and stands where it stood
    QCOMPARE(shown.frame().time, moment);
    QVERIFY(shown.window->document().isModified());
    // 10 of 1 GB for one period of 5 minutes: $0.0154, at 1,000 won to the dollar 15 won.
    QTRY_COMPARE(bill.text(2, 4), QStringLiteral("$0.02 · ₩15"));

    bill.table->setFocus(); // undo works from the bill, too; in the field it would be the field's own
    QTest::keyClick(bill.table, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(shown.frame().scenario->model.wonPerDollar, 1400.0);
    QCOMPARE(shown.frame().time, moment);
    QTRY_COMPARE(bill.text(2, 4), QStringLiteral("$0.02 · ₩22"));
    QCOMPARE(shown.frame().run, run);
}

void WindowCostsTest::theBillSaysWhatItIsMadeOf()
{
    ShownWindow shown(withProvisioned());
    QTest::keyClick(shown.window.get(), Qt::Key_F4);
    QTRY_COMPARE(Bill(shown).rows(), 3 * 5);
    const Bill bill(shown);
    QCOMPARE(bill.text(1, 0), QStringLiteral("A Orders"));
    QCOMPARE(bill.text(4, 0), QStringLiteral("Total"));
    const QString remarks = bill.remarks();
    for (const char *word : {"ap-northeast-2", "R10.1", "R10.2", "R10.6", "108.9 %", "never cheaper"})
        QVERIFY2(remarks.contains(QLatin1String(word)), word);
}

void WindowCostsTest::elsewhereOtherPricesStandIn()
{
    QByteArray scenario = withProvisioned();
    scenario.replace(R"("seed": 3,)", R"("seed": 3, "account": {"region": "eu-west-1"},)");
    scenario.replace(R"("provisionedConcurrency": 10,)", R"("provisionedConcurrency": 10, "architecture": "arm64",)");
    ShownWindow shown(scenario);
    QTest::keyClick(shown.window.get(), Qt::Key_F4);
    QTRY_VERIFY(Bill(shown).isOpen());
    const QString remarks = Bill(shown).remarks();
    for (const char *word : {"eu-west-1: us-east-1 prices are used instead", "an estimate"})
        QVERIFY2(remarks.contains(QLatin1String(word)), qPrintable(remarks));
}

void WindowCostsTest::theTableIsCopied()
{
    ShownWindow shown(withProvisioned());
    QTest::keyClick(shown.window.get(), Qt::Key_F4);
    QTRY_VERIFY(Bill(shown).isOpen());
    const Bill bill(shown);
    bill.table->setFocus();
    QTest::keyClick(bill.table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 1 + 3 * 4);
    for (const QString &line : lines)
        QCOMPARE(line.count(QLatin1Char('\t')), 11);
    QVERIFY(lines.first().contains(QStringLiteral("Total (KRW)")));
    QGuiApplication::clipboard()->clear();
    bill.dialog->findChild<QAbstractButton *>(QStringLiteral("copyCosts"))->click();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(lines.first()));
}

void WindowCostsTest::theLanguageChanges()
{
    ShownWindow shown(withProvisioned());
    QTest::keyClick(shown.window.get(), Qt::Key_F4);
    QTRY_VERIFY(Bill(shown).isOpen());
    const Bill bill(shown);
    shown.language.set(Language::Code::Korean);
    QTRY_COMPARE(bill.text(1, 0), QStringLiteral("A 주문"));
    QTRY_VERIFY(bill.text(1, 1).endsWith(QStringLiteral("원")));
    QVERIFY(bill.remarks().contains(QStringLiteral("서울")));
    shown.language.set(Language::Code::English);
    QTRY_COMPARE(bill.text(1, 0), QStringLiteral("A Orders"));
}

QTEST_MAIN(WindowCostsTest)
#include "tst_window_costs.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Files that take a while, or for ever, to read: the window goes on, and the user decides.
#include "windowanswers.h"

#include "ui/window/document.h"

#include <QFile>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

#include <sys/stat.h>

namespace {

/// A scenario that names the same ten megabytes of arrivals as often as it may: seconds of work.
QString hugeFile(const QTemporaryDir &folder)
{
    QByteArray csv;
    for (int i = 0; csv.size() < 10'000'000; ++i)
        csv += QByteArray::number(i % 600) + "," + QByteArray::number(i % 7) + "\n";
    WindowFixture::writeFile(folder, QStringLiteral("arrivals.csv"), csv);
    const QByteArray entry = R"({"kind": "trace", "file": "arrivals.csv"})";
    QByteArray scenario = WindowFixture::threeFunctions().replace("Three functions", "Huge");
    scenario.replace(R"({"kind": "poisson", "rate": 100})", entry + QByteArray(", " + entry).repeated(5));
    return WindowFixture::writeFile(folder, QStringLiteral("huge.scenario.json"), scenario);
}

} // namespace

class WindowReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { WindowFixture::cleanSlate(); }

    void aHugeFileIsReadWhileTheWindowGoesOn();
    void readingIsCalledOff();
    void anotherFileTakesThePlaceOfTheOneBeingRead();
    void editsMadeMeanwhileAreAskedAbout();
    void theWindowClosesWhileAFileIsRead();
    void aPipeIsRefused();
    void aBrokenFileAtTheStartLeavesTheDefault();
};

void WindowReadingTest::aHugeFileIsReadWhileTheWindowGoesOn()
{
    ShownWindow shown;
    const QString path = hugeFile(shown.folder);
    const auto *bar = shown.window->findChild<QWidget *>(QStringLiteral("reading"));
    QVERIFY(shown.window->openPath(path));
    QVERIFY(shown.window->document().isReading()); // it came back before the file was read
    shown.click(QStringLiteral("play"));
    QTRY_VERIFY(bar->isVisible());
    QTRY_VERIFY(shown.frame().time > 0);
    QCOMPARE(shown.frame().scenario->title.en, std::string("Three functions"));
    QTRY_COMPARE_WITH_TIMEOUT(shown.frame().scenario->title.en, std::string("Huge"), 60'000);
    QVERIFY(!bar->isVisible());
    QVERIFY(shown.window->windowTitle().contains(QLatin1String("huge.scenario.json")));
}

void WindowReadingTest::readingIsCalledOff()
{
    ShownWindow shown;
    edit(shown);
    const auto before = shown.frame().scenario;
    const QString title = shown.window->windowTitle();
    const QStringList recent = shown.window->document().recent();
    Answer discard([](QDialog *dialog) { press(dialog, QMessageBox::Discard); });
    QVERIFY(shown.window->openPath(hugeFile(shown.folder)));
    QVERIFY(discard.wasAsked());
    const auto *bar = shown.window->findChild<QWidget *>(QStringLiteral("reading"));
    QTRY_VERIFY(bar->isVisible());
    shown.click(QStringLiteral("cancelReading"));
    QVERIFY(!bar->isVisible());
    QVERIFY(!shown.window->document().isReading());
    QTest::qWait(500); // whatever still came would come now
    QVERIFY(*shown.frame().scenario == *before);
    QCOMPARE(shown.window->windowTitle(), title);
    QVERIFY(shown.window->isWindowModified());
    QCOMPARE(shown.window->document().recent(), recent);
}

void WindowReadingTest::anotherFileTakesThePlaceOfTheOneBeingRead()
{
    ShownWindow shown;
    QByteArray other = WindowFixture::threeFunctions();
    other.replace("Three functions", "Small");
    QSignalSpy loaded(&shown.window->document(), &Document::loaded);
    QVERIFY(shown.window->openPath(hugeFile(shown.folder)));
    QVERIFY(
        shown.window->openPath(WindowFixture::writeFile(shown.folder, QStringLiteral("small.scenario.json"), other)));
    QTRY_COMPARE(shown.frame().scenario->title.en, std::string("Small"));
    QTest::qWait(500);
    QCOMPARE(loaded.size(), 1);
    QVERIFY(shown.window->windowTitle().contains(QLatin1String("small.scenario.json")));
}

/// Asked again before what was typed while the file was read is lost.
void WindowReadingTest::editsMadeMeanwhileAreAskedAbout()
{
    ShownWindow shown;
    QVERIFY(shown.window->openPath(hugeFile(shown.folder)));
    edit(shown);
    QVERIFY(shown.window->document().isReading());
    Answer cancel([](QDialog *dialog) { press(dialog, QMessageBox::Cancel); });
    QTRY_VERIFY_WITH_TIMEOUT(cancel.wasAsked(), 60'000);
    QTest::qWait(100);
    QCOMPARE(shown.frame().scenario->title.en, std::string("Three functions"));
    QCOMPARE(shown.settings(1).reservedConcurrency, std::optional<int>(50));
}

void WindowReadingTest::theWindowClosesWhileAFileIsRead()
{
    ShownWindow shown;
    QVERIFY(shown.window->openPath(hugeFile(shown.folder)));
    QVERIFY(shown.window->close());
    QVERIFY(shown.window->document().isReading());
    shown.window.reset(); // ends, and the thread with it
}

void WindowReadingTest::aPipeIsRefused()
{
    ShownWindow shown;
    const QString path = shown.folder.filePath(QStringLiteral("pipe.scenario.json"));
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    QString said;
    Answer answer([&said](QDialog *dialog) {
        said = dialog->findChild<QTableWidget *>(QStringLiteral("places"))->item(0, 1)->text();
        dialog->reject();
    });
    QVERIFY(shown.window->openPath(path));
    QTRY_VERIFY(answer.wasAsked());
    QVERIFY2(said.contains(QStringLiteral("pipe")), qPrintable(said));
}

/// With nothing open yet, a file that cannot be read leaves the window with the scenario that it opens with.
void WindowReadingTest::aBrokenFileAtTheStartLeavesTheDefault()
{
    const QTemporaryDir folder;
    Language language;
    MainWindow window(language);
    window.show();
    Answer answer([](QDialog *dialog) { dialog->reject(); });
    window.start(WindowFixture::writeFile(folder, QStringLiteral("broken.scenario.json"), "{"));
    QTRY_VERIFY(window.frame() != nullptr);
    QVERIFY(answer.wasAsked());
    QVERIFY2(window.windowTitle().contains(QLatin1String("Promotion")), qPrintable(window.windowTitle()));
}

QTEST_MAIN(WindowReadingTest)
#include "tst_window_reading.moc"

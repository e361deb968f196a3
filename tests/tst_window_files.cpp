// SPDX-License-Identifier: GPL-3.0-or-later
// Files in the real window: broken ones, dropped ones, unsaved work.
#include "windowanswers.h"

#include "engine/io/scenariofile.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

class WindowFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { WindowFixture::cleanSlate(); }

    void aBrokenFileIsRefusedWithItsPlaces_data();
    void aBrokenFileIsRefusedWithItsPlaces();
    void aFileIsDropped();
    void theTitleSaysWhatIsUnsaved();
    void unsavedWorkIsAskedAbout();
    void unsavedWorkIsSavedOnClosing();
    void savesUnderAnotherName();
    void shippedAndRecentScenariosAreOffered();
    void qtsOwnButtonsAreKorean();
};

void WindowFilesTest::aBrokenFileIsRefusedWithItsPlaces_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QByteArray negative = WindowFixture::threeFunctions();
    negative.replace("\"mean\": \"200ms\"", "\"mean\": \"-200ms\"");
    QTest::newRow("an empty file") << QByteArray() << QString();
    QTest::newRow("a truncated file") << WindowFixture::threeFunctions().left(200) << QString();
    QTest::newRow("a negative duration names its place") << negative << QStringLiteral("functions[1].duration");
}

void WindowFilesTest::aBrokenFileIsRefusedWithItsPlaces()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    ShownWindow shown;
    const auto before = shown.frame().scenario;
    const QString path = WindowFixture::writeFile(shown.folder, QStringLiteral("broken.scenario.json"), bytes);
    QStringList places;
    Answer answer([&places](QDialog *dialog) {
        const auto *table = dialog->findChild<QTableWidget *>(QStringLiteral("places"));
        for (int row = 0; table && row < table->rowCount(); ++row)
            places.append(table->item(row, 0)->text());
        dialog->reject();
    });
    QVERIFY(shown.window->openPath(path));
    QTRY_VERIFY(answer.wasAsked());
    QVERIFY(!places.isEmpty());
    QVERIFY2(places.join(QLatin1Char(' ')).contains(place), qPrintable(places.join(QLatin1Char(' '))));
    QCOMPARE(*shown.frame().scenario, *before);
    QVERIFY(shown.window->windowTitle().contains(QLatin1String("three.scenario.json")));
}

void WindowFilesTest::aFileIsDropped()
{
    ShownWindow shown;
    QByteArray other = WindowFixture::threeFunctions();
    other.replace("Three functions", "Dropped");
    QMimeData data;
    data.setUrls(
        {QUrl::fromLocalFile(WindowFixture::writeFile(shown.folder, QStringLiteral("dropped.scenario.json"), other))});
    const QPoint place = shown.window->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(shown.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(shown.window.get(), &drop);
    QTRY_COMPARE(shown.frame().scenario->title.en, std::string("Dropped"));
    QVERIFY(shown.window->windowTitle().contains(QLatin1String("dropped.scenario.json")));

    QMimeData text;
    text.setText(QStringLiteral("not a file"));
    QDragEnterEvent textEnter(place, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    textEnter.ignore();
    QApplication::sendEvent(shown.window.get(), &textEnter);
    QVERIFY(!textEnter.isAccepted());
}

void WindowFilesTest::theTitleSaysWhatIsUnsaved()
{
    ShownWindow shown;
    QVERIFY(!shown.window->isWindowModified());
    edit(shown);
    QVERIFY(shown.window->isWindowModified());
    shown.window->setFocus();
    QTest::keyClick(shown.window.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!shown.window->isWindowModified());
    QList<FileError> errors;
    const auto saved = ScenarioFile::readFile(shown.window->document().file(), errors);
    QVERIFY(saved.has_value());
    QCOMPARE(saved->functions.at(1).settings.reservedConcurrency, std::optional<int>(50));
}

void WindowFilesTest::unsavedWorkIsAskedAbout()
{
    ShownWindow shown;
    edit(shown);
    Answer cancel([](QDialog *dialog) { press(dialog, QMessageBox::Cancel); });
    QVERIFY(!shown.window->close());
    QVERIFY(cancel.wasAsked() && shown.window->isVisible());
    Answer again([](QDialog *dialog) { press(dialog, QMessageBox::Cancel); });
    QVERIFY(!shown.window->openPath(ScenarioFile::shippedPath(ScenarioFile::defaultName())));
    QVERIFY(again.wasAsked());
    QCOMPARE(shown.frame().scenario->title.en, std::string("Three functions"));
    Answer discard([](QDialog *dialog) { press(dialog, QMessageBox::Discard); });
    QVERIFY(shown.window->close());
    QVERIFY(discard.wasAsked());
}

void WindowFilesTest::unsavedWorkIsSavedOnClosing()
{
    ShownWindow shown;
    edit(shown);
    const QString path = shown.window->document().file();
    Answer save([](QDialog *dialog) { press(dialog, QMessageBox::Save); });
    QVERIFY(shown.window->close());
    QVERIFY(save.wasAsked());
    QList<FileError> errors;
    QCOMPARE(ScenarioFile::readFile(path, errors)->functions.at(1).settings.reservedConcurrency,
             std::optional<int>(50));
}

void WindowFilesTest::savesUnderAnotherName()
{
    ShownWindow shown;
    const QString path = shown.folder.filePath(QStringLiteral("other"));
    Answer answer([&path](QDialog *dialog) {
        auto *files = qobject_cast<QFileDialog *>(dialog);
        QVERIFY(files);
        files->findChild<QLineEdit *>()->setText(path);
        QMetaObject::invokeMethod(files, "accept", Qt::QueuedConnection);
    });
    QTest::keyClick(shown.window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(answer.wasAsked());
    QVERIFY(QFile::exists(path + QStringLiteral(".scenario.json")));
    QCOMPARE(shown.window->document().file(), path + QStringLiteral(".scenario.json"));
}

void WindowFilesTest::shippedAndRecentScenariosAreOffered()
{
    ShownWindow shown;
    auto *button = shown.window->findChild<QToolButton *>(QStringLiteral("scenario"));
    QMenu *menu = button->menu();
    emit menu->aboutToShow();
    QStringList names;
    QAction *wanted = nullptr;
    for (QAction *action : menu->actions()) {
        names.append(action->text());
        if (action->objectName() == QLatin1String("thousand-and-one"))
            wanted = action;
    }
    QVERIFY(names.contains(QStringLiteral("three.scenario.json")));
    QVERIFY(wanted);
    if (wanted) // the analyzer does not see through QVERIFY
        wanted->trigger();
    QTRY_COMPARE(shown.frame().scenario->functions.size(), std::size_t(1));
    QVERIFY(shown.window->document().file().isEmpty());
}

void WindowFilesTest::qtsOwnButtonsAreKorean()
{
    ShownWindow shown;
    shown.click(QStringLiteral("korean"));
    edit(shown);
    QString saveText;
    Answer answer([&saveText](QDialog *dialog) {
        saveText = qobject_cast<QMessageBox *>(dialog)->button(QMessageBox::Save)->text();
        press(dialog, QMessageBox::Discard);
    });
    QVERIFY(shown.window->close());
    QVERIFY2(saveText.contains(QStringLiteral("저장")), qPrintable(saveText));
}

QTEST_MAIN(WindowFilesTest)
#include "tst_window_files.moc"

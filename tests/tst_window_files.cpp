// SPDX-License-Identifier: GPL-3.0-or-later
// Files in the real window: broken ones, dropped ones, unsaved work and work that a crash left behind.
#include "windowfixture.h"

#include "engine/io/scenariofile.h"
#include "ui/autosave.h"

#include <QDialog>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <functional>

namespace {

/// Waits for the next dialog, looks at it, and lets `answer` end it.
class Answer : public QObject
{
public:
    explicit Answer(std::function<void(QDialog *)> answer)
        : m_answer(std::move(answer))
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog || !dialog->isVisible())
                return;
            m_timer.stop();
            m_asked = true;
            m_answer(dialog);
        });
        m_timer.start(5);
    }
    bool wasAsked() const { return m_asked; }

private:
    std::function<void(QDialog *)> m_answer;
    QTimer m_timer;
    bool m_asked = false;
};

void press(QDialog *dialog, QMessageBox::StandardButton button)
{
    auto *box = qobject_cast<QMessageBox *>(dialog);
    QVERIFY(box && box->button(button));
    box->button(button)->click();
}

void edit(const ShownWindow &shown)
{
    shown.type(QStringLiteral("function1.reserved"), QStringLiteral("50"));
    QVERIFY(QTest::qWaitFor([&shown] { return shown.window->document().isModified(); }));
}

} // namespace

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
    void workIsKeptWhileTheWindowLives();
    void workLeftByACrashIsOffered();
    void workLeftByACrashCanBeThrownAway();
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
    QVERIFY(!shown.window->openPath(path));
    QVERIFY(answer.wasAsked());
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

void WindowFilesTest::workIsKeptWhileTheWindowLives()
{
    ShownWindow shown;
    edit(shown);
    shown.window->document().autosave();
    // It belongs to a living window: nobody else may take it.
    QVERIFY(!Autosave::newestLeft().has_value());
    const QStringList kept = QDir(Autosave::folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(kept.size(), 1);
    Answer discard([](QDialog *dialog) { press(dialog, QMessageBox::Discard); });
    QVERIFY(shown.window->close());
    QVERIFY(QDir(Autosave::folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

/// What a window leaves behind that is killed: its folder, and a lock whose owner is gone.
static void leaveWorkBehind()
{
    QList<FileError> errors;
    auto scenario = ScenarioFile::read(WindowFixture::threeFunctions(), {}, errors);
    QVERIFY(scenario.has_value());
    scenario->title.en = "Left behind";
    const QString place = Autosave::folder() + QStringLiteral("/left");
    QVERIFY(QDir().mkpath(place));
    QString error;
    QVERIFY2(ScenarioFile::writeFile(place + QStringLiteral("/work.scenario.json"), *scenario, &error),
             qPrintable(error));
    QProcess gone;
    gone.start(QStringLiteral("true"), QStringList());
    const qint64 pid = gone.processId();
    QVERIFY(gone.waitForFinished());
    QFile lock(place + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(QByteArray::number(pid) + "\nconcurrency-lab\n" + QSysInfo::machineHostName().toUtf8() + "\n"
               + QSysInfo::machineUniqueId() + "\n" + QSysInfo::bootUniqueId() + "\n");
}

void WindowFilesTest::workLeftByACrashIsOffered()
{
    leaveWorkBehind();
    Answer restore([](QDialog *dialog) { dialog->findChild<QPushButton *>(QStringLiteral("restore"))->click(); });
    ShownWindow shown;
    QVERIFY(restore.wasAsked());
    QCOMPARE(shown.frame().scenario->title.en, std::string("Left behind"));
    QVERIFY(shown.window->document().isModified());
    // It is this window's now, and kept for the next crash already.
    QVERIFY(!QFile::exists(Autosave::folder() + QStringLiteral("/left")));
    QCOMPARE(QDir(Autosave::folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
}

void WindowFilesTest::workLeftByACrashCanBeThrownAway()
{
    leaveWorkBehind();
    Answer away([](QDialog *dialog) { dialog->findChild<QPushButton *>(QStringLiteral("throwAway"))->click(); });
    ShownWindow shown;
    QVERIFY(away.wasAsked());
    QCOMPARE(shown.frame().scenario->title.en, std::string("Three functions"));
    QVERIFY(!Autosave::newestLeft().has_value());
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

// SPDX-License-Identifier: GPL-3.0-or-later
// Work that was not saved: kept, left behind by a crash, offered, and never lost to what is wrong with it.
#include "windowanswers.h"

#include "engine/io/scenariofile.h"
#include "ui/window/autosave.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSysInfo>
#include <QTest>

namespace {

/// What a lock says whose owner is gone.
QByteArray lockOfTheDead()
{
    QProcess gone;
    gone.start(QStringLiteral("true"), QStringList());
    const qint64 pid = gone.processId();
    gone.waitForFinished();
    return QByteArray::number(pid) + "\nconcurrency-lab\n" + QSysInfo::machineHostName().toUtf8() + "\n"
           + QSysInfo::machineUniqueId() + "\n" + QSysInfo::bootUniqueId() + "\n";
}

QByteArray leftScenario()
{
    return WindowFixture::threeFunctions().replace("Three functions", "Left behind");
}

/// What a window leaves behind that is killed: its folder, and its lock.
void leaveBehind(const QString &name, const QByteArray &work, const QByteArray &lock = lockOfTheDead())
{
    const QString place = Autosave::folder() + QLatin1Char('/') + name;
    QVERIFY(QDir().mkpath(place));
    QFile file(place + QStringLiteral("/work.scenario.json"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(work) == work.size());
    QFile lockFile(place + QStringLiteral(".lock"));
    QVERIFY(lockFile.open(QIODevice::WriteOnly) && lockFile.write(lock) == lock.size());
}

void leaveWorkBehind()
{
    leaveBehind(QStringLiteral("left"), leftScenario());
}

} // namespace

class WindowLeftWorkTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { WindowFixture::cleanSlate(); }

    void workIsKeptWhileTheWindowLives();
    void workLeftByACrashIsOffered();
    void workLeftByACrashCanBeThrownAway();
    void damagedLocksHideNoWork_data();
    void damagedLocksHideNoWork();
    void locksOfOtherMachinesAreRespected();
    void locksWithoutWorkAreRemoved();
    void workThatCannotBeReadIsKept_data();
    void workThatCannotBeReadIsKept();
    void workThatCannotBeKeptIsTold();
};

void WindowLeftWorkTest::workIsKeptWhileTheWindowLives()
{
    ShownWindow shown;
    edit(shown);
    shown.window->document().autosave();
    // It belongs to a living window: nobody else may take it.
    QVERIFY(Autosave::left().empty());
    const QStringList kept = QDir(Autosave::folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(kept.size(), 1);
    Answer discard([](QDialog *dialog) { press(dialog, QMessageBox::Discard); });
    QVERIFY(shown.window->close());
    QVERIFY(QDir(Autosave::folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

void WindowLeftWorkTest::workLeftByACrashIsOffered()
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

void WindowLeftWorkTest::workLeftByACrashCanBeThrownAway()
{
    leaveWorkBehind();
    Answer away([](QDialog *dialog) { dialog->findChild<QPushButton *>(QStringLiteral("throwAway"))->click(); });
    ShownWindow shown;
    QVERIFY(away.wasAsked());
    QCOMPARE(shown.frame().scenario->title.en, std::string("Three functions"));
    QVERIFY(Autosave::left().empty());
}

void WindowLeftWorkTest::damagedLocksHideNoWork_data()
{
    QTest::addColumn<QByteArray>("lock");
    QTest::newRow("an empty lock") << QByteArray();
    QTest::newRow("a lock that broke off") << QByteArray("12");
    QTest::newRow("a lock of other bytes") << QByteArray("\x00\xff\n\n\n\n", 6);
    // The number of a process that lives, but holds nothing: this one.
    QTest::newRow("a lock whose number was given again")
        << QByteArray(QByteArray::number(QCoreApplication::applicationPid()) + "\n"
                      + QCoreApplication::applicationName().toUtf8() + "\n" + QSysInfo::machineHostName().toUtf8()
                      + "\n" + QSysInfo::machineUniqueId() + "\n" + QSysInfo::bootUniqueId() + "\n");
}

void WindowLeftWorkTest::damagedLocksHideNoWork()
{
    QFETCH(QByteArray, lock);
    leaveBehind(QStringLiteral("left"), leftScenario(), lock);
    Answer restore([](QDialog *dialog) { dialog->findChild<QPushButton *>(QStringLiteral("restore"))->click(); });
    ShownWindow shown;
    QVERIFY(restore.wasAsked());
    QCOMPARE(shown.frame().scenario->title.en, std::string("Left behind"));
}

void WindowLeftWorkTest::locksOfOtherMachinesAreRespected()
{
    leaveBehind(QStringLiteral("left"), leftScenario(), "1\nconcurrency-lab\nsome-other-machine\nx\ny\n");
    ShownWindow shown;
    QCOMPARE(shown.frame().scenario->title.en, std::string("Three functions"));
    QVERIFY(QFile::exists(Autosave::folder() + QStringLiteral("/left/work.scenario.json")));
}

void WindowLeftWorkTest::locksWithoutWorkAreRemoved()
{
    QVERIFY(QDir().mkpath(Autosave::folder()));
    const QString dead = Autosave::folder() + QStringLiteral("/dead.lock");
    const QString justMade = Autosave::folder() + QStringLiteral("/new.lock");
    for (const QString &path : {dead, justMade}) {
        QFile lock(path);
        QVERIFY(lock.open(QIODevice::ReadWrite));
        if (path == dead)
            QVERIFY(lock.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime));
    }
    const ShownWindow shown;
    QVERIFY(!QFile::exists(dead));
    QVERIFY(QFile::exists(justMade)); // another window may be about to fill it
}

void WindowLeftWorkTest::workThatCannotBeReadIsKept_data()
{
    QTest::addColumn<QByteArray>("work");
    QTest::addColumn<QString>("place");
    const QString aside = QStringLiteral("unreadable/left");
    QTest::newRow("half a file") << leftScenario().left(200) << aside;
    QTest::newRow("an empty file") << QByteArray() << aside;
    QTest::newRow("a file that is too large") << QByteArray(11 * 1024 * 1024, ' ') << aside;
    QTest::newRow("a file of a newer version stays where that version looks for it")
        << leftScenario().replace("concurrency-lab/1", "concurrency-lab/2") << QStringLiteral("left");
}

/// It is told where it lies, once, and never deleted; work that can be read is offered all the same.
void WindowLeftWorkTest::workThatCannotBeReadIsKept()
{
    QFETCH(QByteArray, work);
    QFETCH(QString, place);
    leaveBehind(QStringLiteral("left"), work);
    const QString now = Autosave::folder() + QLatin1Char('/') + place;
    QString told;
    Answer answer([&told](QDialog *dialog) {
        told = qobject_cast<QMessageBox *>(dialog)->informativeText();
        press(dialog, QMessageBox::Ok);
    });
    {
        const ShownWindow shown;
        QVERIFY(answer.wasAsked());
        QCOMPARE(told, now);
        QCOMPARE(shown.frame().scenario->title.en, std::string("Three functions"));
    }
    QFile kept(now + QStringLiteral("/work.scenario.json"));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), work);
    leaveBehind(QStringLiteral("good"), leftScenario());
    Answer restore([](QDialog *dialog) { dialog->findChild<QPushButton *>(QStringLiteral("restore"))->click(); });
    const ShownWindow again;
    QVERIFY(restore.wasAsked());
    QCOMPARE(again.frame().scenario->title.en, std::string("Left behind"));
    QVERIFY(kept.exists());
}

void WindowLeftWorkTest::workThatCannotBeKeptIsTold()
{
    QVERIFY(QDir().mkpath(QFileInfo(Autosave::folder()).path()));
    QFile inTheWay(Autosave::folder()); // as good as a folder that nobody may write to, for root as well
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    {
        ShownWindow shown;
        auto *notice = shown.window->findChild<QWidget *>(QStringLiteral("notice"));
        edit(shown);
        shown.window->document().autosave();
        QVERIFY(notice->isVisible());
        QVERIFY2(notice->accessibleName().contains(QStringLiteral("not kept")), qPrintable(notice->accessibleName()));
        notice->hide();
        shown.type(QStringLiteral("function1.reserved"), QStringLiteral("60"));
        QTRY_COMPARE(shown.settings(1).reservedConcurrency, std::optional<int>(60));
        shown.window->document().autosave();
        QVERIFY(!notice->isVisible()); // said once
    }
    QVERIFY(inTheWay.remove());
}

QTEST_MAIN(WindowLeftWorkTest)
#include "tst_window_leftwork.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The transport of the real window: play and pause, speeds, keys, languages and themes during a run.
#include "windowfixture.h"

#include "engine/io/scenariofile.h"

#include "ui/text.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

class WindowRunTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { WindowFixture::cleanSlate(); }

    void opensPausedOnTheDefaultScenario();
    void playsAndPausesByClickAndSpace();
    void stepsAndStartsAgain();
    void runsUntilTheNextColdStart();
    void playsOnceMoreAfterTheEnd();
    void pauseAnswersAtFullSpeed();
    void closesDuringARunAtFullSpeed();
    void aViewSaysHowItIsLookedAt();
    void speedsByButtonsAndKeys();
    void aTextFieldKeepsItsKeys();
    void languageSwitchesLive();
    void languageAndThemeAreRemembered();
    void theSpeedIsRememberedForItsScenarioAlone();
    void themesChangeTheScale();
    void bothPanelsStayWhereRoomIsShort();
};

void WindowRunTest::opensPausedOnTheDefaultScenario()
{
    Language language;
    MainWindow window(language);
    window.show();
    window.start({});
    QTRY_VERIFY(window.frame() != nullptr);
    QCOMPARE(window.frame()->state, sim::RunState::Paused);
    QCOMPARE(window.frame()->time, sim::SimTime(0));
    QCOMPARE(window.frame()->scenario->functions.size(), std::size_t(3));
    QVERIFY2(window.windowTitle().contains(QLatin1String("Promotion")), qPrintable(window.windowTitle()));
    QVERIFY(!window.isWindowModified());
}

void WindowRunTest::playsAndPausesByClickAndSpace()
{
    ShownWindow shown;
    shown.click(QStringLiteral("play"));
    QTRY_COMPARE(shown.frame().state, sim::RunState::Running);
    QTRY_VERIFY(shown.frame().time > 0);
    QTest::keyClick(shown.window.get(), Qt::Key_Space);
    QTRY_COMPARE(shown.frame().state, sim::RunState::Paused);
    const sim::SimTime stopped = shown.frame().time;
    const auto *clock = shown.window->findChild<QLabel *>(QStringLiteral("clock"));
    QVERIFY(clock->text() != QLatin1String("00:00:00.0"));
    QTest::keyClick(shown.window.get(), Qt::Key_Space);
    QTRY_VERIFY(shown.frame().time > stopped);
}

void WindowRunTest::stepsAndStartsAgain()
{
    ShownWindow shown;
    QTest::keyClick(shown.window.get(), Qt::Key_Period);
    QTRY_COMPARE(shown.frame().events, std::uint64_t(1));
    QTest::keyClick(shown.window.get(), Qt::Key_Period);
    QTRY_COMPARE(shown.frame().events, std::uint64_t(2));
    QTest::keyClick(shown.window.get(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(shown.frame().events, std::uint64_t(0));
    QCOMPARE(shown.frame().time, sim::SimTime(0));
}

void WindowRunTest::runsUntilTheNextColdStart()
{
    ShownWindow shown;
    QTest::keyClick(shown.window.get(), Qt::Key_C);
    QTRY_COMPARE(shown.frame().functions.at(0).coldStarts + shown.frame().functions.at(1).coldStarts
                     + shown.frame().functions.at(2).coldStarts,
                 std::int64_t(1));
    QTRY_COMPARE(shown.frame().state, sim::RunState::Paused);
}

void WindowRunTest::playsOnceMoreAfterTheEnd()
{
    QByteArray scenario = WindowFixture::threeFunctions();
    scenario.replace("\"10m\"", "\"20s\"");
    ShownWindow shown(scenario);
    shown.click(QStringLiteral("speedMax"));
    shown.click(QStringLiteral("play"));
    QTRY_COMPARE(shown.frame().state, sim::RunState::Finished);
    QCOMPARE(shown.frame().time, 20 * sim::Second);
    // The controls show what was in force, not the nothing that is asked for at the very end.
    QTRY_COMPARE(shown.field(QStringLiteral("function0.rate"))->findChild<QLineEdit *>()->text(),
                 QStringLiteral("100"));
    const std::uint64_t run = shown.frame().run;
    shown.click(QStringLiteral("speed10"));
    shown.click(QStringLiteral("play"));
    QTRY_VERIFY(shown.frame().time < 20 * sim::Second && shown.frame().state == sim::RunState::Running);
    QCOMPARE(shown.frame().run, run); // the same run: what was seen of it stays drawn
    QCOMPARE(shown.frame().frontier, 20 * sim::Second);
}

/// 8 hours of thousands of requests per second: no machine is through with it before the test is.
static QByteArray endless()
{
    QByteArray scenario = WindowFixture::threeFunctions();
    scenario.replace("\"10m\"", "\"8h\"").replace("\"rate\": 100}", "\"rate\": 4000}");
    return scenario;
}

void WindowRunTest::pauseAnswersAtFullSpeed()
{
    ShownWindow shown(endless());
    shown.click(QStringLiteral("speedMax"));
    shown.click(QStringLiteral("play"));
    QTRY_VERIFY(shown.frame().state == sim::RunState::Running && shown.frame().time > 10 * sim::Second);
    shown.click(QStringLiteral("play"));
    QTRY_COMPARE(shown.frame().state, sim::RunState::Paused);
    const sim::SimTime stopped = shown.frame().time;
    QCOMPARE(shown.window->findChild<QLabel *>(QStringLiteral("clock"))->text(), Text::clock(stopped));
    // Nothing moves any more: the next frame is of the same moment.
    shown.click(QStringLiteral("speed10"));
    QTRY_COMPARE(shown.frame().askedSpeed, 10.0);
    QCOMPARE(shown.frame().time, stopped);
}

/// Threads of this program that run an engine; they bear its name.
static int engineThreads()
{
    int count = 0;
    const QDir tasks(QStringLiteral("/proc/self/task"));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile name(tasks.filePath(task + QStringLiteral("/comm")));
        count += name.open(QIODevice::ReadOnly) && name.readAll().trimmed() == "engine";
    }
    return count;
}

void WindowRunTest::closesDuringARunAtFullSpeed()
{
    ShownWindow shown(endless());
    shown.click(QStringLiteral("speedMax"));
    shown.click(QStringLiteral("play"));
    QTRY_VERIFY(shown.frame().time > 10 * sim::Second);
    QCOMPARE(shown.frame().state, sim::RunState::Running);
    QCOMPARE(engineThreads(), 1);
    QVERIFY(shown.window->close());
    QVERIFY(!shown.window->isVisible());
    shown.window.reset(); // joins the thread: a hang here is the test's time-out
    QTRY_COMPARE(engineThreads(), 0); // the system takes a moment to forget a thread that has been joined
    for (const QWidget *widget : QApplication::topLevelWidgets())
        QVERIFY2(!widget->isVisible(), widget->metaObject()->className()); // it asked nothing and left nothing open
}

void WindowRunTest::aViewSaysHowItIsLookedAt()
{
    QByteArray scenario = WindowFixture::threeFunctions();
    scenario.chop(scenario.size() - scenario.lastIndexOf('}'));
    ShownWindow shown(scenario + R"(, "view": {"speed": 60, "pauseAt": ["10s"]}})");
    QVERIFY(shown.window->findChild<QAbstractButton *>(QStringLiteral("speed60"))->isChecked());
    QTRY_COMPARE(shown.frame().askedSpeed, 60.0);
    shown.click(QStringLiteral("play"));
    QTRY_COMPARE(shown.frame().time, 10 * sim::Second);
    QTRY_COMPARE(shown.frame().state, sim::RunState::Paused);
    shown.click(QStringLiteral("play"));
    QTRY_VERIFY(shown.frame().time > 10 * sim::Second);
}

void WindowRunTest::speedsByButtonsAndKeys()
{
    ShownWindow shown;
    const auto checked = [&shown](const char *name) {
        return shown.window->findChild<QAbstractButton *>(QString::fromLatin1(name))->isChecked();
    };
    shown.click(QStringLiteral("speed60"));
    QTRY_COMPARE(shown.frame().askedSpeed, 60.0);
    QVERIFY(checked("speed60") && !checked("speed10"));
    QTest::keyClick(shown.window.get(), Qt::Key_BracketRight);
    QTRY_COMPARE(shown.frame().askedSpeed, 120.0);
    QVERIFY(!checked("speed60"));
    QCOMPARE(shown.window->findChild<QLabel *>(QStringLiteral("achievedSpeed"))->text(), QStringLiteral("120×"));
    QTest::keyClick(shown.window.get(), Qt::Key_BracketLeft);
    QTRY_COMPARE(shown.frame().askedSpeed, 60.0);
    QVERIFY(checked("speed60"));
}

void WindowRunTest::aTextFieldKeepsItsKeys()
{
    ShownWindow shown;
    QWidget *field = shown.field(QStringLiteral("function0.duration"));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, QStringLiteral("2.5 s"));
    QCOMPARE(field->findChild<QLineEdit *>()->text(), QStringLiteral("2.5 s"));
    QCOMPARE(shown.frame().events, std::uint64_t(0)); // "." did not step, Space did not play
    QCOMPARE(shown.frame().state, sim::RunState::Paused);
    // A function key is not typing.
    QTest::keyClick(field, Qt::Key_F2);
    QTRY_COMPARE(shown.language.current(), Language::Code::Korean);
}

void WindowRunTest::languageSwitchesLive()
{
    ShownWindow shown;
    shown.click(QStringLiteral("play"));
    QTRY_VERIFY(shown.frame().time > 0);
    const sim::SimTime before = shown.frame().time;
    const std::uint64_t run = shown.frame().run;
    const auto *play = shown.window->findChild<QAbstractButton *>(QStringLiteral("play"));
    const auto *add = shown.window->findChild<QAbstractButton *>(QStringLiteral("addFunction"));
    QCOMPARE(play->text(), QStringLiteral("Pause"));
    QTest::keyClick(shown.window.get(), Qt::Key_F2);
    QTRY_COMPARE(play->text(), QStringLiteral("일시정지"));
    QVERIFY(add->text().contains(QStringLiteral("함수")));
    QCOMPARE(shown.field(QStringLiteral("function0.reserved"))->findChild<QLineEdit *>()->text(),
             QStringLiteral("없음"));
    QTRY_COMPARE(shown.window->findChild<QLabel *>(QStringLiteral("courseTitle"))->text(), QStringLiteral("세 함수"));
    // The run goes on where it was.
    QTRY_VERIFY(shown.frame().time > before);
    QCOMPARE(shown.frame().run, run);
    QCOMPARE(shown.frame().state, sim::RunState::Running);
    shown.click(QStringLiteral("english"));
    QTRY_COMPARE(play->text(), QStringLiteral("Pause"));
    shown.click(QStringLiteral("korean"));
    QTRY_COMPARE(play->text(), QStringLiteral("일시정지"));
}

void WindowRunTest::languageAndThemeAreRemembered()
{
    {
        ShownWindow shown;
        shown.click(QStringLiteral("korean"));
        QTRY_COMPARE(shown.language.current(), Language::Code::Korean);
        shown.click(QStringLiteral("speed600"));
        shown.window->findChild<QAction *>(QStringLiteral("dark"))->trigger();
        shown.window->close();
    }
    ShownWindow again;
    QCOMPARE(again.language.current(), Language::Code::Korean);
    QCOMPARE(QSettings().value(QStringLiteral("theme")).toString(), QStringLiteral("dark"));
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 80);
    // The speed belongs to the scenario: this one lies elsewhere.
    QTRY_COMPARE(again.frame().askedSpeed, 10.0);
}

void WindowRunTest::theSpeedIsRememberedForItsScenarioAlone()
{
    const auto shownIn = [](MainWindow &window, const char *scenario) {
        window.show();
        window.start(QString::fromLatin1(scenario));
        return QTest::qWaitFor([&] { return window.frame() != nullptr; }, 20'000);
    };
    {
        Language language;
        MainWindow window(language);
        QVERIFY(shownIn(window, "first-concurrency"));
        QTRY_COMPARE(window.frame()->askedSpeed, 1.0); // as it asks for itself: one request can be seen
        QTest::mouseClick(window.findChild<QWidget *>(QStringLiteral("speed60")), Qt::LeftButton);
        QTRY_COMPARE(window.frame()->askedSpeed, 60.0);
        window.openPath(ScenarioFile::shippedPath(QStringLiteral("promotion")));
        QTRY_COMPARE(window.frame()->askedSpeed, 10.0);
        window.close();
    }
    Language language;
    MainWindow window(language);
    QVERIFY(shownIn(window, "first-concurrency"));
    QTRY_COMPARE(window.frame()->askedSpeed, 60.0);
}

void WindowRunTest::themesChangeTheScale()
{
    ShownWindow shown;
    const auto *play = shown.window->findChild<QWidget *>(QStringLiteral("play"));
    const int before = play->height();
    shown.window->findChild<QAction *>(QStringLiteral("projector"))->trigger();
    QTRY_VERIFY(play->height() > before);
}

void WindowRunTest::bothPanelsStayWhereRoomIsShort()
{
    ShownWindow shown;
    auto *controls = shown.window->findChild<QWidget *>(QStringLiteral("controls"));
    auto *course = shown.window->findChild<QWidget *>(QStringLiteral("course"));
    QVERIFY(controls->isVisible() && course->isVisible());
    QTRY_VERIFY2(shown.slider(QStringLiteral("function0.rate"))->width() >= 140, "a pixel is a small step");
    shown.window->resize(1280, 720);
    QTRY_COMPARE(shown.window->width(), 1280);
    QVERIFY(controls->isVisible() && course->isVisible());
    QVERIFY2(shown.window->minimumSizeHint().width() <= 1280, "nothing is pushed out of a projector's screen");
    QVERIFY2(shown.window->minimumSizeHint().height() <= 720, "nothing is pushed out of a projector's screen");
    // All cards but one are a line, and another one is opened by a click on its line.
    const auto shows = [&](int function) {
        return shown.slider(QStringLiteral("function%1.rate").arg(function))->isVisible();
    };
    QTRY_VERIFY(shows(0) && !shows(1) && !shows(2));
    QVERIFY(!shown.slider(QStringLiteral("limit"))->isVisible());
    QVERIFY(shown.slider(QStringLiteral("function0.rate"))->width() >= 140);
    auto *other = shown.window->findChild<QWidget *>(QStringLiteral("function1"));
    QTest::mouseClick(other, Qt::LeftButton, {}, QPoint(20, other->height() / 2));
    QTRY_VERIFY(!shows(0) && shows(1) && !shows(2));
    auto *unfold = shown.window->findChild<QWidget *>(QStringLiteral("function2"))
                       ->findChild<QToolButton *>(QStringLiteral("unfold"));
    unfold->setFocus();
    QTest::keyClick(unfold, Qt::Key_Return);
    QTRY_VERIFY(shows(2) && !shows(1));
    shown.window->findChild<QAction *>(QStringLiteral("projector"))->trigger();
    const auto *theme = shown.window->findChild<QWidget *>(QStringLiteral("theme"));
    QTRY_COMPARE(shown.window->width(), 1280);
    QTRY_VERIFY2(theme->mapTo(shown.window.get(), theme->rect().bottomRight()).x() < 1280,
                 "the last button of the bar is on the screen");
    shown.window->findChild<QAction *>(QStringLiteral("light"))->trigger();
    shown.click(QStringLiteral("foldCourse"));
    QTRY_VERIFY(controls->isVisible() && !course->isVisible());
    shown.click(QStringLiteral("unfoldCourse"));
    QTRY_VERIFY(controls->isVisible() && course->isVisible());
    shown.window->resize(1600, 1000);
    QTRY_VERIFY(shows(0) && shows(1) && shows(2));
}

QTEST_MAIN(WindowRunTest)
#include "tst_window_run.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The run walked in both directions: by mouse and keys, in the real window on the real engine.
#include "tests/windowfixture.h"

#include "engine/io/scenariofile.h"
#include "engine/lambda/simulation.h"
#include "ui/dashboard/dashboard.h"
#include "ui/timeline/timelinebar.h"

#include <QComboBox>
#include <QLineEdit>

class WindowSeekTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { WindowFixture::cleanSlate(); }
    void theHeadIsDragged();
    void theNewestWishCounts();
    void aClickBeyondWhatWasSeenRunsThere();
    void keysWalkTheTimeLine();
    void stepsBackAndForth();
    void homeAndEnd();
    void playingOnRepeatsTheFuture();
    void anEditInThePastReplacesTheFuture();
    void theDashboardShowsThatInstant();
};

namespace {

/// Ninety seconds of three functions.
QByteArray shortRun()
{
    QByteArray scenario = WindowFixture::threeFunctions();
    scenario.replace("\"10m\"", "\"90s\"");
    return scenario;
}

/// A window whose run was seen to its end.
struct PlayedWindow : ShownWindow
{
    PlayedWindow()
        : ShownWindow(shortRun())
        , bar(window->findChild<TimelineBar *>())
    {
        click(QStringLiteral("speedMax"));
        click(QStringLiteral("play"));
        if (!QTest::qWaitFor([this] { return frame().state == sim::RunState::Finished; }, 20'000))
            qFatal("the run does not end");
    }

    /// Where an instant lies on the time line: looked for by the words that the place gives.
    QPoint placeOf(sim::SimTime time) const
    {
        const int y = bar->height() / 2;
        int left = 0;
        while (left < bar->width() && timeAt(left) < 0)
            ++left;
        for (int x = left; x < bar->width(); ++x) {
            if (timeAt(x) >= time)
                return {x, y};
        }
        return {bar->width() - 1, y};
    }
    sim::SimTime timeAt(int x) const { return bar->timeAt(x).value_or(-1); }

    sim::Simulation straightTo(sim::SimTime time) const
    {
        sim::Simulation simulation(*frame().scenario);
        simulation.advance(time);
        return simulation;
    }

    TimelineBar *bar;
};

} // namespace

void WindowSeekTest::theHeadIsDragged()
{
    PlayedWindow shown;
    QTest::mousePress(shown.bar, Qt::LeftButton, {}, shown.placeOf(80 * sim::Second));
    for (const int seconds : {70, 55, 40, 20}) {
        const QPoint place = shown.placeOf(seconds * sim::Second);
        QTest::mouseMove(shown.bar, place);
        QTRY_COMPARE(shown.frame().time, shown.timeAt(place.x()));
        QCOMPARE(shown.frame().fingerprint, shown.straightTo(shown.frame().time).fingerprint());
        QCOMPARE(shown.frame().state, sim::RunState::Paused);
        QCOMPARE(shown.frame().frontier, 90 * sim::Second); // what was seen stays
    }
    QTest::mouseRelease(shown.bar, Qt::LeftButton, {}, shown.placeOf(20 * sim::Second));
    const sim::SimTime there = shown.frame().time;
    QTest::mouseMove(shown.bar, shown.placeOf(60 * sim::Second)); // the button is up
    QTest::qWait(100);
    QCOMPARE(shown.frame().time, there);
}

void WindowSeekTest::theNewestWishCounts()
{
    PlayedWindow shown;
    QTest::mousePress(shown.bar, Qt::LeftButton, {}, shown.placeOf(10 * sim::Second));
    for (int i = 0; i < 500; ++i) // faster than anybody's hand, and none of it waited for
        emit shown.bar->seekAsked((i * 7919) % 90 * sim::Second);
    const QPoint last = shown.placeOf(33 * sim::Second);
    QTest::mouseMove(shown.bar, last);
    QTest::mouseRelease(shown.bar, Qt::LeftButton, {}, last);
    QTRY_COMPARE(shown.frame().time, shown.timeAt(last.x()));
    QTest::qWait(200);
    QCOMPARE(shown.frame().time, shown.timeAt(last.x()));
    QCOMPARE(shown.frame().fingerprint, shown.straightTo(shown.frame().time).fingerprint());
}

void WindowSeekTest::aClickBeyondWhatWasSeenRunsThere()
{
    PlayedWindow shown;
    QTest::keyClick(shown.window.get(), Qt::Key_R, Qt::ControlModifier); // nothing is seen yet
    QTRY_COMPARE(shown.frame().frontier, sim::SimTime(0));
    const QPoint place = shown.placeOf(50 * sim::Second);
    QTest::mouseClick(shown.bar, Qt::LeftButton, {}, place);
    QTRY_COMPARE(shown.frame().time, shown.timeAt(place.x()));
    QTRY_COMPARE(shown.frame().state, sim::RunState::Paused);
    QCOMPARE(shown.frame().frontier, shown.frame().time);
    QCOMPARE(shown.frame().fingerprint, shown.straightTo(shown.frame().time).fingerprint());
}

void WindowSeekTest::keysWalkTheTimeLine()
{
    PlayedWindow shown;
    shown.bar->setFocus();
    const auto at = [&shown](sim::SimTime time) { return shown.frame().time == time; };
    QTest::keyClick(shown.bar, Qt::Key_PageDown); // a tenth of 90 s
    QTRY_VERIFY(at(81 * sim::Second));
    QTest::keyClick(shown.bar, Qt::Key_Left); // a hundredth
    QTRY_VERIFY(at(80'100 * sim::Millisecond));
    QTest::keyClick(shown.bar, Qt::Key_Left, Qt::ShiftModifier); // a thousandth, but not below a tenth of a second
    QTRY_VERIFY(at(80 * sim::Second));
    QTest::keyClick(shown.bar, Qt::Key_Right);
    QTRY_VERIFY(at(80'900 * sim::Millisecond));
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(shown.bar, Qt::Key_Left); // held down: each counts
    QTRY_VERIFY(at(62'900 * sim::Millisecond));
    QTest::keyClick(shown.bar, Qt::Key_PageUp);
    QTRY_VERIFY(at(71'900 * sim::Millisecond));
}

void WindowSeekTest::stepsBackAndForth()
{
    ShownWindow shown(shortRun());
    for (int i = 1; i <= 5; ++i) {
        QTest::keyClick(shown.window.get(), Qt::Key_Period);
        QTRY_COMPARE(shown.frame().events, std::uint64_t(i));
    }
    const std::uint64_t fifth = shown.frame().fingerprint;
    for (int i = 4; i >= 0; --i) {
        QTest::keyClick(shown.window.get(), Qt::Key_Comma);
        QTRY_COMPARE(shown.frame().events, std::uint64_t(i));
    }
    QCOMPARE(shown.frame().time, sim::SimTime(0));
    QTest::keyClick(shown.window.get(), Qt::Key_Comma); // there is nothing to take back
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(shown.window.get(), Qt::Key_Period);
    QTRY_COMPARE(shown.frame().fingerprint, fifth);
}

void WindowSeekTest::homeAndEnd()
{
    PlayedWindow shown;
    const std::uint64_t end = shown.frame().fingerprint;
    const std::uint64_t run = shown.frame().run;
    QTest::keyClick(shown.window.get(), Qt::Key_Home);
    QTRY_COMPARE(shown.frame().time, sim::SimTime(0));
    QCOMPARE(shown.frame().events, std::uint64_t(0));
    QCOMPARE(shown.frame().run, run); // the same one
    QCOMPARE(shown.frame().frontier, 90 * sim::Second);
    QTest::keyClick(shown.window.get(), Qt::Key_End);
    QTRY_COMPARE(shown.frame().time, 90 * sim::Second);
    QCOMPARE(shown.frame().fingerprint, end);
    QCOMPARE(shown.frame().state, sim::RunState::Finished);
    // A list has a first and a last of its own.
    auto *box = shown.window->findChild<QComboBox *>(QStringLiteral("trigger"));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_End);
    QCOMPARE(box->currentIndex(), box->count() - 1);
}

void WindowSeekTest::playingOnRepeatsTheFuture()
{
    PlayedWindow shown;
    const std::uint64_t end = shown.frame().fingerprint;
    QTest::keyClick(shown.window.get(), Qt::Key_Home);
    QTRY_COMPARE(shown.frame().time, sim::SimTime(0));
    QTest::keyClick(shown.window.get(), Qt::Key_Space);
    QTRY_COMPARE(shown.frame().state, sim::RunState::Finished);
    QCOMPARE(shown.frame().fingerprint, end);
}

void WindowSeekTest::anEditInThePastReplacesTheFuture()
{
    PlayedWindow shown;
    emit shown.bar->seekAsked(60 * sim::Second);
    QTRY_COMPARE(shown.frame().time, 60 * sim::Second);
    shown.type(QStringLiteral("limit"), QStringLiteral("700"));
    QTRY_COMPARE(shown.frame().concurrencyLimit, 700);
    QCOMPARE(shown.frame().frontier, 60 * sim::Second + 1); // nobody has seen what comes now
    emit shown.bar->seekAsked(30 * sim::Second);
    QTRY_COMPARE(shown.frame().time, 30 * sim::Second);
    QCOMPARE(shown.frame().concurrencyLimit, 1000); // not yet
    QTRY_COMPARE(shown.field(QStringLiteral("limit"))->findChild<QLineEdit *>()->text(), QStringLiteral("1,000"));
    shown.type(QStringLiteral("limit"), QStringLiteral("500"));
    QTRY_COMPARE(shown.frame().concurrencyLimit, 500);
    QCOMPARE(shown.frame().scenario->changes.size(), std::size_t(1)); // the one at 60 s is of the future that was left
    shown.click(QStringLiteral("play"));
    QTRY_COMPARE(shown.frame().state, sim::RunState::Finished);
    QCOMPARE(shown.frame().concurrencyLimit, 500);
    QCOMPARE(shown.frame().fingerprint, shown.straightTo(90 * sim::Second).fingerprint());
}

void WindowSeekTest::theDashboardShowsThatInstant()
{
    // What it showed before leaves nothing behind: it looks as one that has seen nothing else.
    PlayedWindow shown;
    auto *dashboard = shown.window->findChild<Dashboard *>();
    emit shown.bar->seekAsked(20 * sim::Second);
    QTRY_COMPARE(shown.frame().time, 20 * sim::Second);
    QTRY_VERIFY(!shown.frame().lanes->front().lanes.empty());
    QTest::qWait(100); // the charts' turn
    Dashboard fresh;
    fresh.setTheme(Theme::make(Theme::Kind::Light));
    fresh.resize(dashboard->size());
    fresh.showFrame(shown.window->frame());
    const auto picture = [](Dashboard &of) {
        QImage image(of.size(), QImage::Format_RGB32);
        of.render(&image);
        return image;
    };
    QCOMPARE(picture(*dashboard), picture(fresh));
}

QTEST_MAIN(WindowSeekTest)
#include "tst_window_seek.moc"

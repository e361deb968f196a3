// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenariofile.h"
#include "tests/windowfixture.h"

#include "ui/timeline/timelinebar.h"

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QMouseEvent>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <limits>
#include <vector>

/// Frames per second, and what each costs the GUI thread, in the real window with the real engine behind it: the
/// promotion with its three functions, long enough not to end, at 60 and 600 simulated seconds per second and flat out;
/// and while the head of a run that was seen to its end is dragged.
///
///     bench_window [seconds for each speed]

namespace {

constexpr double FlatOut = std::numeric_limits<double>::infinity();

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Lets the event loop run as in the program; QTest::qWait() would sleep in between.
void run(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

sim::Scenario shipped(const char *name)
{
    QList<FileError> errors;
    const std::optional<sim::Scenario> scenario =
        ScenarioFile::readFile(ScenarioFile::shippedPath(QString::fromLatin1(name)), errors);
    if (!scenario)
        qFatal("there is no scenario %s", name);
    return *scenario;
}

/// Counts the pictures that a window shows, and what each costs the thread: all that it does from one to the next is
/// that one's: showing, layout, painting, flush.
class Pictures
{
public:
    explicit Pictures(const MainWindow &window)
    {
        QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, &m_here,
                         [this, &window] {
                             if (window.frame().get() == m_last)
                                 return;
                             m_last = window.frame().get();
                             const double now = threadMilliseconds();
                             m_costs.push_back(now - m_before);
                             m_before = now;
                         });
        begin();
    }
    void begin()
    {
        m_costs.clear();
        m_wall.start();
    }
    void print(const QString &what) const
    {
        const double elapsed = static_cast<double>(m_wall.elapsed()) / 1000;
        std::vector<double> costs = m_costs;
        std::sort(costs.begin(), costs.end());
        const auto at = [&](double share) {
            return costs.empty() ? 0.0 : costs[static_cast<std::size_t>(share * static_cast<double>(costs.size() - 1))];
        };
        std::printf("%s: %5.1f frames/s, GUI CPU per frame median %.2f ms, p95 %.2f ms\n", qPrintable(what),
                    static_cast<double>(costs.size()) / elapsed, at(0.5), at(0.95));
        std::fflush(stdout);
    }

private:
    QObject m_here;
    const sim::Frame *m_last = nullptr;
    double m_before = threadMilliseconds();
    std::vector<double> m_costs;
    QElapsedTimer m_wall;
};

void measureRun(sim::Scenario scenario, double speed, int seconds)
{
    if (!std::isinf(speed))
        scenario.view.speed = speed;
    const ShownWindow shown(ScenarioFile::write(scenario));
    if (std::isinf(speed))
        shown.click(QStringLiteral("speedMax"));
    QTest::keyClick(shown.window.get(), Qt::Key_Space);
    Pictures pictures(*shown.window);
    run(1500); // up to speed, and past the promotion
    const sim::SimTime from = shown.frame().time;
    pictures.begin();
    run(seconds * 1000);
    const double reached = sim::toSeconds(shown.frame().time - from) / seconds;
    pictures.print(QStringLiteral("%1 asked, %2x reached")
                       .arg(std::isinf(speed) ? QStringLiteral("flat out") : QStringLiteral("%1x").arg(speed), -9)
                       .arg(reached, 6, 'f', 0));
}

/// The head is dragged from end to end and back, once a second, by a mouse that tells its place 125 times a second.
void measureDrag(const char *scenario, int seconds)
{
    constexpr int MouseMilliseconds = 8;
    const ShownWindow shown(ScenarioFile::write(shipped(scenario)));
    shown.click(QStringLiteral("speedMax"));
    QTest::keyClick(shown.window.get(), Qt::Key_Space);
    if (!QTest::qWaitFor([&] { return shown.frame().state == sim::RunState::Finished; }, 120'000))
        qFatal("the run does not end");
    auto *line = shown.window->findChild<TimelineBar *>();
    int left = 0;
    while (!line->timeAt(left))
        ++left;
    int right = line->width() - 1;
    while (!line->timeAt(right))
        --right;
    const int y = line->height() / 2;
    QTest::mousePress(line, Qt::LeftButton, {}, {right, y});
    Pictures pictures(*shown.window);
    QElapsedTimer clock;
    clock.start();
    QTimer mouse;
    mouse.setTimerType(Qt::PreciseTimer);
    QObject::connect(&mouse, &QTimer::timeout, line, [&] {
        const double way = std::abs(std::fmod(static_cast<double>(clock.elapsed()) / 500.0, 2.0) - 1);
        const QPointF place(left + way * (right - left), y);
        QMouseEvent move(QEvent::MouseMove, place, line->mapToGlobal(place), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(line, &move);
    });
    mouse.start(MouseMilliseconds);
    pictures.begin();
    run(seconds * 1000);
    mouse.stop();
    pictures.print(QStringLiteral("head dragged through %1").arg(QLatin1String(scenario)));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    WindowFixture::prepareProgram();
    WindowFixture::cleanSlate();
    const QStringList arguments = QApplication::arguments();
    const int seconds = arguments.size() > 1 ? arguments[1].toInt() : 5;
    sim::Scenario promotion = shipped("promotion");
    promotion.duration = 48 * sim::Hour;
    for (const double speed : {60.0, 600.0, FlatOut})
        measureRun(promotion, speed, seconds);
    for (const char *scenario : {"promotion", "six-hours"})
        measureDrag(scenario, seconds);
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenariofile.h"
#include "tests/windowfixture.h"

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <limits>
#include <vector>

/// Frames per second, and what each costs the GUI thread, in the real window with the real engine behind it: the
/// promotion with its three functions, long enough not to end, at 60 and 600 simulated seconds per second and flat out.
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

QString longPromotion(const QTemporaryDir &folder)
{
    QList<FileError> errors;
    std::optional<sim::Scenario> scenario =
        ScenarioFile::readFile(ScenarioFile::shippedPath(QStringLiteral("promotion")), errors);
    const QString path = folder.filePath(QStringLiteral("long.scenario.json"));
    QString error;
    if (!scenario)
        return {};
    scenario->duration = 48 * sim::Hour;
    return ScenarioFile::writeFile(path, *scenario, &error) ? path : QString();
}

void measure(const QString &file, double speed, int seconds)
{
    QSettings().setValue(QStringLiteral("speed"), std::isinf(speed) ? 0 : speed);
    Language language;
    MainWindow window(language);
    window.resize(1600, 1000);
    window.show();
    window.start(file);
    if (!QTest::qWaitFor([&window] { return window.frame() != nullptr; }, 20'000))
        qFatal("no frame comes");
    QTest::keyClick(&window, Qt::Key_Space);

    // All that the thread does from one frame to the next is that frame's: showing, layout, painting, flush.
    std::vector<double> costs;
    const sim::Frame *last = nullptr;
    double before = threadMilliseconds();
    auto *dispatcher = QAbstractEventDispatcher::instance();
    const auto turn = QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &window, [&] {
        if (window.frame().get() == last)
            return;
        last = window.frame().get();
        const double now = threadMilliseconds();
        costs.push_back(now - before);
        before = now;
    });
    run(1500); // up to speed, and past the promotion
    costs.clear();
    const sim::SimTime from = window.frame()->time;
    QElapsedTimer wall;
    wall.start();
    run(seconds * 1000);
    const double elapsed = static_cast<double>(wall.elapsed()) / 1000;
    QObject::disconnect(turn);
    std::sort(costs.begin(), costs.end());
    const auto at = [&](double share) {
        return costs.empty() ? 0.0 : costs[static_cast<std::size_t>(share * static_cast<double>(costs.size() - 1))];
    };
    std::printf("%-9s asked, %6.0fx reached: %5.1f frames/s, GUI CPU per frame median %.2f ms, p95 %.2f ms\n",
                std::isinf(speed) ? "flat out" : qPrintable(QStringLiteral("%1x").arg(speed)),
                sim::toSeconds(window.frame()->time - from) / elapsed, static_cast<double>(costs.size()) / elapsed,
                at(0.5), at(0.95));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    WindowFixture::prepareProgram();
    WindowFixture::cleanSlate();
    const QStringList arguments = QApplication::arguments();
    const int seconds = arguments.size() > 1 ? arguments[1].toInt() : 5;
    const QTemporaryDir folder;
    const QString file = longPromotion(folder);
    for (const double speed : {60.0, 600.0, FlatOut})
        measure(file, speed, seconds);
    return 0;
}

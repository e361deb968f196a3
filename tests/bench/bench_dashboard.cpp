// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sampleframe.h"
#include "ui/dashboard/dashboard.h"
#include "ui/timeline/timelinebar.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

/// What a frame costs the GUI thread: showing it, laying out and painting, up to the flush. CPU time of that thread only, so that
/// a busy machine does not spoil the figure. The frames are made beforehand.
///
///     bench_dashboard [functions] [frames]

namespace {

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const int functions = arguments.size() > 1 ? arguments[1].toInt() : 3;
    const int count = arguments.size() > 2 ? arguments[2].toInt() : 400;

    // The promotion at 600 times real time would be over in half a second; at ten times, every picture moves in every frame.
    std::vector<std::shared_ptr<const sim::Frame>> frames;
    frames.reserve(static_cast<std::size_t>(std::max(0, count)));
    for (int i = 0; i < count; ++i)
        frames.push_back(Sample::frame(functions, 100 * sim::Second + i * sim::Second / 6));

    QWidget window;
    window.resize(1600, 1000);
    Dashboard dashboard(&window);
    dashboard.setGeometry(282, 52, 1000, 884);
    TimelineBar timeline(&window);
    timeline.setGeometry(0, 938, 1600, 62);
    window.show();
    for (int i = 0; i < 10; ++i)
        QApplication::processEvents();

    std::vector<double> costs;
    std::size_t next = 0;
    QElapsedTimer wall;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    timer.setInterval(16);
    QObject::connect(&timer, &QTimer::timeout, &application, [&] {
        const double before = threadMilliseconds();
        dashboard.showFrame(frames[next]);
        timeline.showFrame(frames[next]);
        QApplication::sendPostedEvents(); // the repaint belongs to the frame
        costs.push_back(threadMilliseconds() - before);
        if (++next == frames.size())
            QApplication::quit();
    });
    const double cpu = threadMilliseconds();
    wall.start();
    timer.start();
    QApplication::exec();
    const double seconds = static_cast<double>(wall.elapsed()) / 1000;
    const double whole = (threadMilliseconds() - cpu) / static_cast<double>(costs.size());

    std::sort(costs.begin(), costs.end());
    const auto at = [&](double share) {
        return costs[static_cast<std::size_t>(share * static_cast<double>(costs.size() - 1))];
    };
    std::printf(
        "dashboard, %d functions, %zu frames: GUI CPU per frame median %.2f ms, p95 %.2f ms, mean %.2f ms (event loop "
        "included %.2f ms); "
        "%.1f frames/s\n",
        functions, costs.size(), at(0.5), at(0.95),
        [&] {
            double sum = 0;
            for (const double cost : costs)
                sum += cost;
            return sum / static_cast<double>(costs.size());
        }(),
        whole, static_cast<double>(costs.size()) / seconds);
    return 0;
}

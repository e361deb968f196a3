// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/windowfixture.h"
#include "ui/dashboard/card.h"

#include <QEventLoop>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

/// From the start of the process to the first complete picture of the window: fonts, style, window, engine, the default
/// scenario, every card painted with its frame.
///
///     bench_start [starts]

namespace {

qint64 now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

/// Ends the loop when each card that is shown has been painted while there was a frame.
class FirstPicture : public QObject
{
public:
    FirstPicture(const MainWindow &window, QEventLoop &loop)
        : m_window(window)
        , m_loop(loop)
    {
        for (Card *card : window.findChildren<Card *>())
            card->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || !m_window.frame())
            return false;
        m_painted.insert(object);
        const QList<Card *> cards = m_window.findChildren<Card *>();
        if (std::all_of(cards.begin(), cards.end(),
                        [this](Card *card) { return !card->isVisible() || m_painted.contains(card); }))
            QTimer::singleShot(0, &m_loop, &QEventLoop::quit); // after the flush
        return false;
    }

private:
    const MainWindow &m_window;
    QEventLoop &m_loop;
    QSet<QObject *> m_painted;
};

int startOnce(int argc, char **argv, qint64 began)
{
    QApplication application(argc, argv);
    WindowFixture::prepareProgram();
    QSettings().clear();
    Language language;
    MainWindow window(language);
    QEventLoop loop;
    window.show();
    window.start({});
    // The gauges of its functions come with the frame.
    QTimer wait;
    std::unique_ptr<FirstPicture> first;
    QObject::connect(&wait, &QTimer::timeout, &loop, [&] {
        if (!window.frame() || first)
            return;
        first = std::make_unique<FirstPicture>(window, loop);
        for (Card *card : window.findChildren<Card *>())
            card->update();
    });
    wait.start(1);
    loop.exec();
    std::printf("%.1f\n", static_cast<double>(now() - began) / 1e6);
    std::fflush(stdout);
    std::_Exit(0); // what comes after is not the start's
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "once") == 0)
        return startOnce(argc, argv, QByteArray(argv[2]).toLongLong());
    const int starts = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 10;
    std::vector<double> times;
    for (int i = 0; i < starts; ++i) {
        QProcess child;
        child.start(QString::fromLocal8Bit(argv[0]), {QStringLiteral("once"), QString::number(now())});
        child.waitForFinished();
        times.push_back(child.readAllStandardOutput().trimmed().toDouble());
    }
    std::sort(times.begin(), times.end());
    std::printf("start to the first complete picture: median %.0f ms, fastest %.0f, slowest %.0f, of %d\n",
                times[times.size() / 2], times.front(), times.back(), starts);
    return 0;
}

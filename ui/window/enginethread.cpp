// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/enginethread.h"

#include <QMetaObject>

EngineThread::EngineThread(QObject *parent)
    : QObject(parent)
    , m_runner(new Runner)
{
    m_thread.setObjectName(QStringLiteral("engine"));
    m_runner->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_runner, &QObject::deleteLater);
    connect(m_runner, &Runner::frameReady, this, &EngineThread::frameReady, Qt::QueuedConnection);
    connect(m_runner, &Runner::refused, this, &EngineThread::refused, Qt::QueuedConnection);
    m_thread.start();
}

EngineThread::~EngineThread()
{
    // A slice at full speed must not be waited for, and nothing behind it in the queue matters any more.
    m_runner->end();
    m_thread.quit();
    m_thread.wait();
}

template<typename Call>
void EngineThread::post(Call call)
{
    QMetaObject::invokeMethod(
        m_runner, [runner = m_runner, call] { call(*runner); }, Qt::QueuedConnection);
}

void EngineThread::load(const std::shared_ptr<const sim::Scenario> &scenario)
{
    m_runner->interrupt();
    post([scenario](Runner &runner) { runner.load(scenario); });
}

template<typename Call>
quint64 EngineThread::postNumbered(Call call)
{
    const quint64 number = ++m_changes;
    m_runner->interrupt();
    // reached() is posted first: whatever frame is made later, carries the change (or the refusal) already.
    post([this, number, call](Runner &runner) {
        QMetaObject::invokeMethod(
            this, [this, number] { emit reached(number); }, Qt::QueuedConnection);
        call(runner);
    });
    return number;
}

quint64 EngineThread::replace(const std::shared_ptr<const sim::Scenario> &scenario)
{
    return postNumbered([scenario](Runner &runner) { runner.replace(scenario); });
}

void EngineThread::setWonPerDollar(double rate)
{
    post([rate](Runner &runner) { runner.setWonPerDollar(rate); });
}

void EngineThread::restart()
{
    m_runner->interrupt();
    post([](Runner &runner) { runner.restart(); });
}

void EngineThread::start()
{
    post([](Runner &runner) { runner.start(); });
}

void EngineThread::pause()
{
    m_runner->interrupt();
    post([](Runner &runner) { runner.pause(); });
}

void EngineThread::step()
{
    post([](Runner &runner) { runner.step(); });
}

void EngineThread::stepBack()
{
    post([](Runner &runner) { runner.stepBack(); });
}

void EngineThread::seek(sim::SimTime time)
{
    if (m_runner->want(time))
        post([](Runner &runner) { runner.seekWanted(); });
}

void EngineThread::runUntilThrottle()
{
    post([](Runner &runner) { runner.runUntilThrottle(); });
}

void EngineThread::runUntilColdStart()
{
    post([](Runner &runner) { runner.runUntilColdStart(); });
}

void EngineThread::runUntilTime(sim::SimTime time)
{
    post([time](Runner &runner) { runner.runUntilTime(time); });
}

void EngineThread::requestFrame()
{
    post([](Runner &runner) { runner.requestFrame(); });
}

void EngineThread::setSpeed(double simulatedPerSecond)
{
    m_runner->interrupt();
    post([simulatedPerSecond](Runner &runner) { runner.setSpeed(simulatedPerSecond); });
}

void EngineThread::showLanes(int function, bool follow)
{
    const Runner::LaneMode mode = follow ? Runner::LaneMode::Follow : Runner::LaneMode::StartOfRun;
    post([function, mode](Runner &runner) { runner.showLanes(function, mode); });
}

quint64 EngineThread::apply(const sim::Change &change)
{
    return postNumbered([change](Runner &runner) { runner.apply(change); });
}

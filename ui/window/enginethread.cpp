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

void EngineThread::move(const Runner::Move &move)
{
    m_runner->interrupt();
    post([move](Runner &runner) { runner.move(move); });
}

void EngineThread::command(quint64 number, const Runner::Command &command)
{
    m_runner->interrupt();
    post([this, number, command](Runner &runner) {
        // Ahead of the frame that the command ends with: whatever comes later, has it in it.
        runner.command(number, [&](sim::Session &session, const sim::StopAsked &stop) {
            sim::Session::Refusal refusal = command(session, stop);
            if (!refusal)
                QMetaObject::invokeMethod(
                    this, [this, number] { emit done(number); }, Qt::QueuedConnection);
            return refusal;
        });
    });
}

void EngineThread::load(const std::shared_ptr<const sim::Scenario> &scenario)
{
    m_runner->interrupt();
    post([scenario](Runner &runner) { runner.load(scenario); });
}

void EngineThread::start()
{
    move([](sim::Session &session, std::int64_t wall, const sim::StopAsked &) { session.play(wall); });
}

void EngineThread::pause()
{
    move([](sim::Session &session, std::int64_t, const sim::StopAsked &) { session.pause(); });
}

void EngineThread::step()
{
    move([](sim::Session &session, std::int64_t, const sim::StopAsked &stop) { session.step(stop); });
}

void EngineThread::stepBack()
{
    move([](sim::Session &session, std::int64_t, const sim::StopAsked &stop) { session.stepBack(stop); });
}

void EngineThread::seek(sim::SimTime time)
{
    if (m_runner->want(time))
        post([](Runner &runner) { runner.seekWanted(); });
}

void EngineThread::runUntil(const sim::Goal &goal)
{
    move([goal](sim::Session &session, std::int64_t wall, const sim::StopAsked &) { session.runUntil(goal, wall); });
}

void EngineThread::setSpeed(double simulatedPerSecond)
{
    post([simulatedPerSecond](Runner &runner) { runner.setSpeed(simulatedPerSecond); });
}

void EngineThread::showLanes(const sim::LaneChoice &choice)
{
    move(
        [choice](sim::Session &session, std::int64_t, const sim::StopAsked &stop) { session.showLanes(choice, stop); });
}

void EngineThread::requestFrame()
{
    post([](Runner &runner) { runner.requestFrame(); });
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/filereader.h"

#include <QApplication>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

/// What the two threads share.
struct FileReader::Job
{
    std::atomic<bool> unwanted{false};
    std::atomic<double> share{0};
};

FileReader::FileReader(QObject *parent)
    : QObject(parent)
{}

FileReader::~FileReader()
{
    abandon();
    for (QThread *thread : findChildren<QThread *>())
        thread->wait();
}

void FileReader::read(const QString &path, Done done)
{
    abandon();
    const auto job = std::make_shared<Job>();
    m_job = job;
    m_done = std::move(done);
    QThread *thread = QThread::create([this, job, path] {
        Result result;
        std::optional<sim::Scenario> scenario = ScenarioFile::readFile(path, result.errors, {}, [&job](double share) {
            job->share = share;
            return !job->unwanted;
        });
        if (job->unwanted)
            return;
        if (scenario)
            result.scenario = std::make_shared<const sim::Scenario>(std::move(*scenario));
        QMetaObject::invokeMethod(
            this, [this, job, result] { finish(job, result); }, Qt::QueuedConnection);
    });
    thread->setParent(this);
    thread->setObjectName(QStringLiteral("file"));
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

void FileReader::abandon()
{
    if (m_job)
        m_job->unwanted = true;
    m_job.reset();
    m_done = {};
}

double FileReader::share() const
{
    return m_job ? m_job->share.load() : 0;
}

void FileReader::finish(const std::shared_ptr<Job> &job, const Result &result)
{
    if (job != m_job)
        return;
    if (QApplication::activeModalWidget()) {
        QTimer::singleShot(50ms, this, [this, job, result] { finish(job, result); });
        return;
    }
    m_job.reset();
    std::exchange(m_done, {})(result);
}

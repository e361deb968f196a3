// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/scenariofile.h"

#include <QObject>

#include <functional>
#include <memory>

/// Reads scenario files beside the window, which goes on meanwhile. One at a time: the next one, or abandon(), makes
/// the one before unwanted, and nothing more is heard of it.
class FileReader : public QObject
{
    Q_OBJECT

public:
    struct Result
    {
        std::shared_ptr<const sim::Scenario> scenario; ///< null: see `errors`
        QList<FileError> errors;
    };
    using Done = std::function<void(const Result &)>;

    explicit FileReader(QObject *parent = nullptr);
    /// Waits for threads, which give up as soon as they notice.
    ~FileReader() override;

    /// `done` is called from the event loop, never while a dialog asks something: what it asks about stays as it is.
    void read(const QString &path, Done done);
    void abandon();
    bool isReading() const { return m_job != nullptr; }
    double share() const; ///< of the file that is being read, 0 to 1

private:
    struct Job;
    void finish(const std::shared_ptr<Job> &job, const Result &result);

    std::shared_ptr<Job> m_job;
    Done m_done;
};

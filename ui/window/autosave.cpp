// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/autosave.h"

#include "engine/io/scenariofile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>
#include <QSysInfo>
#include <QUuid>

#include <algorithm>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace {

const QString LockEnding = QStringLiteral(".lock");
const QString Unreadable = QStringLiteral("unreadable"); ///< a folder among the places

QString scenarioOf(const QString &place)
{
    return place + QStringLiteral("/work.scenario.json");
}

/// Holds the path where the user keeps the file.
QString pathOf(const QString &place)
{
    return place + QStringLiteral("/path");
}

bool writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

/// A lock without an age at which it becomes stale: only the end of its owner frees it.
std::unique_ptr<QLockFile> lockOf(const QString &place)
{
    auto lock = std::make_unique<QLockFile>(place + LockEnding);
    lock->setStaleLockTime(0);
    return lock;
}

/// Whether nobody holds this lock although QLockFile cannot tell: the file is empty or damaged (a power cut, a full
/// disk), or its process number is another program's now. Every owner holds an advisory lock on the file beside what
/// it wrote into it, and the system takes that away with the process.
bool ownerIsGone(const QString &lockPath)
{
    qint64 pid = 0;
    QString host;
    QString program;
    QLockFile seen(lockPath);
    if (seen.getLockInfo(&pid, &host, &program) && !host.isEmpty() && host != QSysInfo::machineHostName())
        return false; // a home on the network: what another machine does cannot be seen from here
    const int descriptor = ::open(QFile::encodeName(lockPath).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool gone = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    ::close(descriptor);
    return gone;
}

/// The lock of a place, held; null where its owner lives.
std::shared_ptr<QLockFile> take(const QString &place)
{
    std::shared_ptr<QLockFile> lock = lockOf(place);
    if (lock->tryLock(0))
        return lock;
    if (!ownerIsGone(place + LockEnding) || !QFile::remove(place + LockEnding))
        return nullptr;
    return lock->tryLock(0) ? lock : nullptr;
}

/// Removes locks whose owners are gone and left no work.
void removeOrphans(const QDir &folder)
{
    constexpr qint64 JustMade = 60; // seconds: a window that starts right now makes its lock, then fills it
    for (const QFileInfo &info : folder.entryInfoList({QLatin1Char('*') + LockEnding}, QDir::Files)) {
        QString place = info.filePath();
        place.chop(LockEnding.size());
        if (!QFileInfo::exists(place) && info.lastModified().secsTo(QDateTime::currentDateTime()) > JustMade)
            take(place); // let go at once, which removes the file
    }
}

} // namespace

Autosave::Autosave()
{
    claim();
}

Autosave::~Autosave()
{
    forget();
}

/// Also later, where it was not possible at the start.
bool Autosave::claim()
{
    if (!m_place.isEmpty())
        return true;
    if (!QDir().mkpath(folder()))
        return false;
    const QString place = folder() + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_lock = lockOf(place);
    if (!m_lock->tryLock(0))
        return false; // without a lock another window would take the work for one left behind
    m_place = place;
    return true;
}

QString Autosave::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/autosave");
}

bool Autosave::keep(const sim::Scenario &scenario, const QString &file, QString &error)
{
    if (claim() && QDir().mkpath(m_place) && writeWhole(pathOf(m_place), file.toUtf8()))
        return ScenarioFile::writeFile(scenarioOf(m_place), scenario, &error);
    error =
        QCoreApplication::translate("Autosave", "nothing can be written to %1").arg(QDir::toNativeSeparators(folder()));
    return false;
}

void Autosave::forget()
{
    if (!m_place.isEmpty())
        QDir(m_place).removeRecursively();
}

std::vector<Autosave::Left> Autosave::left()
{
    std::vector<Left> all;
    const QDir places(folder());
    removeOrphans(places);
    for (const QFileInfo &info : places.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString place = info.filePath();
        if (info.fileName() == Unreadable)
            continue;
        std::shared_ptr<QLockFile> lock = take(place);
        if (!lock)
            continue; // its window lives
        const QFileInfo work(scenarioOf(place));
        if (!work.exists()) { // ended before anything was kept
            QFile::remove(pathOf(place));
            QDir().rmdir(place);
            continue;
        }
        QFile path(pathOf(place));
        const QString file = path.open(QIODevice::ReadOnly) ? QString::fromUtf8(path.readAll()) : QString();
        all.push_back({place, file, work.lastModified(), std::move(lock)});
    }
    std::sort(all.begin(), all.end(), [](const Left &a, const Left &b) { return a.when > b.when; });
    return all;
}

void Autosave::discard(const Left &left)
{
    QDir(left.place).removeRecursively();
}

QString Autosave::setAside(const Left &left)
{
    const QString aside = folder() + QLatin1Char('/') + Unreadable;
    const QString place = aside + QLatin1Char('/') + QFileInfo(left.place).fileName();
    return QDir().mkpath(aside) && QDir().rename(left.place, place) ? place : left.place;
}

bool Autosave::wasTold(const Left &left)
{
    const QString mark = left.place + QStringLiteral("/told");
    if (QFileInfo::exists(mark))
        return true;
    writeWhole(mark, {}); // in vain: it is told again
    return false;
}

QString Autosave::Left::scenario() const
{
    return scenarioOf(place);
}

bool Autosave::Left::isOfNewerVersion() const
{
    constexpr qint64 Beginning = 4096;
    static const QRegularExpression format(QStringLiteral("\"format\"\\s*:\\s*\"concurrency-lab/(\\d+)"));
    QFile work(scenario());
    if (!QFileInfo(work).isFile() || !work.open(QIODevice::ReadOnly))
        return false;
    const QRegularExpressionMatch match = format.match(QString::fromUtf8(work.read(Beginning)));
    return match.hasMatch() && match.captured(1).toInt() > 1;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/autosave.h"

#include "engine/io/scenariofile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

namespace {

const QString LockEnding = QStringLiteral(".lock");

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

} // namespace

Autosave::Autosave()
{
    if (!QDir().mkpath(folder()))
        return;
    m_place = folder() + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_lock = lockOf(m_place);
    m_lock->tryLock(0);
}

Autosave::~Autosave()
{
    forget();
}

QString Autosave::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/autosave");
}

bool Autosave::keep(const sim::Scenario &scenario, const QString &file)
{
    QString error;
    return !m_place.isEmpty() && QDir().mkpath(m_place) && writeWhole(pathOf(m_place), file.toUtf8())
           && ScenarioFile::writeFile(scenarioOf(m_place), scenario, &error);
}

void Autosave::forget()
{
    if (!m_place.isEmpty())
        QDir(m_place).removeRecursively();
}

std::optional<Autosave::Left> Autosave::newestLeft()
{
    std::optional<Left> newest;
    const QFileInfoList places = QDir(folder()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &info : places) {
        const QString place = info.filePath();
        const std::unique_ptr<QLockFile> lock = lockOf(place);
        if (!lock->tryLock(0))
            continue; // its window lives
        QList<FileError> errors;
        std::optional<sim::Scenario> scenario = ScenarioFile::readFile(scenarioOf(place), errors);
        if (!scenario) {
            QDir(place).removeRecursively(); // half a file, from a disk that was full: of no use to anyone
            continue;
        }
        const QDateTime when = QFileInfo(scenarioOf(place)).lastModified();
        if (newest && newest->when >= when)
            continue;
        QFile path(pathOf(place));
        const QString file = path.open(QIODevice::ReadOnly) ? QString::fromUtf8(path.readAll()) : QString();
        newest = Left{place, file, when, std::move(*scenario)};
    }
    return newest;
}

void Autosave::discard(const Left &left)
{
    QDir(left.place).removeRecursively();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/filekey.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

namespace FileKey {

namespace {

namespace fs = std::filesystem;

fs::path pathOf(const QString &name)
{
    return {QFile::encodeName(name).toStdString()};
}

/// One step along a symbolic link: the folder with its links resolved, then the name. Empty where the folder is none.
fs::path inRealFolder(const fs::path &path)
{
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error);
    const fs::path folder = fs::weakly_canonical(absolute.parent_path(), error);
    return error ? fs::path() : folder / absolute.filename();
}

/// Where the links of a name lead in the end, and every place on the way there. The end need not exist.
std::vector<fs::path> linksOf(const QString &name)
{
    constexpr std::size_t MostLinks = 40; // as many as Linux follows
    std::vector<fs::path> way{inRealFolder(pathOf(name))};
    std::error_code error;
    while (way.size() < MostLinks && fs::is_symlink(way.back(), error)) {
        const fs::path target = fs::read_symlink(way.back(), error);
        if (error)
            break;
        way.push_back(inRealFolder(way.back().parent_path() / target));
    }
    return way;
}

QString keyOf(const struct stat &file)
{
    return QStringLiteral("%1:%2").arg(file.st_dev).arg(file.st_ino);
}

bool isNull(const struct stat &file)
{
    struct stat null = {};
    return S_ISCHR(file.st_mode) && ::stat("/dev/null", &null) == 0 && file.st_rdev == null.st_rdev;
}

void addTraces(const std::vector<sim::Traffic> &traffic, const QDir &folder, QStringList &names)
{
    for (const sim::Traffic &entry : traffic) {
        if (!entry.file.empty())
            names += folder.filePath(QString::fromStdString(entry.file));
    }
}

} // namespace

QString of(const QString &name)
{
    struct stat file = {};
    if (::stat(QFile::encodeName(name).constData(), &file) == 0)
        return isNull(file) ? QString() : keyOf(file);
    return QFile::decodeName(QByteArray::fromStdString(linksOf(name).back().string()));
}

std::optional<int> ownChannel(const QString &name)
{
    std::error_code error;
    const fs::path channels = fs::canonical("/dev/fd", error);
    if (error)
        return std::nullopt;
    for (const fs::path &place : linksOf(name)) {
        if (place.parent_path() != channels)
            continue;
        bool isNumber = false;
        const int channel = QString::fromStdString(place.filename().string()).toInt(&isNumber);
        if (isNumber)
            return channel;
    }
    return std::nullopt;
}

bool isBehindStandardOutput(const QString &name)
{
    struct stat file = {};
    return ::fstat(STDOUT_FILENO, &file) == 0 && S_ISREG(file.st_mode) && keyOf(file) == of(name)
           && ownChannel(name) != STDOUT_FILENO;
}

QStringList readFor(const QString &path, const sim::Scenario &scenario)
{
    const bool fromInput = path == QLatin1String("-");
    QStringList names{fromInput ? QStringLiteral("/dev/stdin") : path};
    const QDir folder(fromInput ? QStringLiteral(".") : QFileInfo(path).path());
    for (const sim::FunctionConfig &function : scenario.functions)
        addTraces(function.traffic, folder, names);
    for (const sim::Change &change : scenario.changes) {
        if (change.traffic)
            addTraces(*change.traffic, folder, names);
    }
    return names;
}

std::optional<qsizetype> firstOverwriting(const QStringList &outputs, const QStringList &inputs)
{
    QStringList keys;
    for (const QString &name : inputs) {
        if (QFileInfo(name).isFile()) // a terminal is written to and read from at once
            keys += of(name);
    }
    for (qsizetype i = 0; i < outputs.size(); ++i) {
        const QString key = of(outputs[i]);
        if (!key.isEmpty() && keys.contains(key))
            return i;
    }
    return std::nullopt;
}

} // namespace FileKey

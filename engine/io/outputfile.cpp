// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/outputfile.h"

#include "engine/io/filekey.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

#include <unistd.h>

OutputFile::OutputFile() = default;
OutputFile::~OutputFile() = default;

bool OutputFile::openFor(const QString &name)
{
    m_name = name;
    m_failed = false;
    // What lies behind has a buffer of its own.
    return openPlace(name) && QIODevice::open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

bool OutputFile::openPlace(const QString &name)
{
    if (const std::optional<int> channel = FileKey::ownChannel(name)) {
        // A copy of the channel: opened by its name, a file behind it would be cut and written from its beginning.
        auto file = std::make_unique<QFile>();
        const int copy = ::dup(*channel);
        const bool open = copy >= 0 && file->open(copy, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle);
        m_place = std::move(file);
        if (!open)
            setErrorString(qt_error_string());
        return open;
    }
    const QFileInfo info(name);
    const bool replaceable = !info.exists() || info.isFile() || info.isDir();
    if (replaceable) {
        m_place = std::make_unique<QSaveFile>(name);
        return m_place->open(QIODevice::WriteOnly) || fail(m_place->errorString());
    }
    m_place = std::make_unique<QFile>(name);
    return m_place->open(QIODevice::WriteOnly) || fail(m_place->errorString());
}

bool OutputFile::fail(const QString &reason)
{
    // The first reason stays: a later write that only fills a buffer would forget it.
    if (!m_failed)
        setErrorString(reason);
    m_failed = true;
    return false;
}

/// A step that writes. Where only a part of it found room, Qt knows of no error, but the system does: it refused the rest.
template<typename Step>
bool OutputFile::attempt(Step step)
{
    if (m_failed)
        return false;
    errno = 0;
    if (step())
        return true;
    const int refused = errno;
    return fail(refused != 0 ? qt_error_string(refused) : m_place->errorString());
}

bool OutputFile::flush()
{
    return attempt([this] { return m_place->flush(); });
}

bool OutputFile::commit()
{
    if (!isOpen() || !flush())
        return false;
    QIODevice::close();
    auto *file = qobject_cast<QSaveFile *>(m_place.get());
    if (file)
        return file->commit() || fail(m_place->errorString());
    m_place->close();
    return m_place->error() == QFileDevice::NoError || fail(m_place->errorString());
}

qint64 OutputFile::readData(char *, qint64)
{
    return -1;
}

qint64 OutputFile::writeData(const char *data, qint64 size)
{
    return attempt([&] { return m_place->write(data, size) == size; }) ? size : -1;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/regularfile.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace RegularFile {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RegularFile)
};

QString notRegular()
{
    return Tr::tr("this is not a regular file but a pipe, a socket or a device");
}

bool openRegular(QFile &file, QString &message)
{
    const QByteArray name = QFile::encodeName(file.fileName());
    struct stat status = {};
    if (::stat(name.constData(), &status) == 0 && !S_ISREG(status.st_mode)) {
        message = S_ISDIR(status.st_mode) ? Tr::tr("this is a folder, not a file") : notRegular();
        return false; // some devices do something when they are opened
    }
    // Without waiting: another file may have come to this name since.
    const int descriptor = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) {
        message = errno == ENOENT ? Tr::tr("there is no such file")
                                  : Tr::tr("the file cannot be opened: %1").arg(qt_error_string(errno));
        return false;
    }
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        message = notRegular();
        return false;
    }
    return file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle);
}

} // namespace

std::optional<QByteArray> read(const QString &path, qint64 most, QString &message, const std::function<void()> &step)
{
    constexpr qint64 Piece = 256 * 1024;
    QFile file(path);
    if (path.startsWith(QLatin1Char(':'))) { // in the program itself
        if (file.open(QIODevice::ReadOnly))
            return file.read(most);
        message = Tr::tr("there is no such file");
        return std::nullopt;
    }
    if (!openRegular(file, message))
        return std::nullopt;
    QByteArray bytes;
    while (bytes.size() < most) {
        const QByteArray more = file.read(qMin(Piece, most - bytes.size()));
        if (more.isEmpty())
            break;
        bytes += more;
        if (step)
            step();
    }
    if (file.error() == QFileDevice::NoError)
        return bytes;
    message = Tr::tr("the file cannot be read: %1").arg(file.errorString());
    return std::nullopt;
}

} // namespace RegularFile

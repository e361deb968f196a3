// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDevice>

#include <memory>

/// A file that is written whole or not at all: it grows beside its final name and takes it with commit(). Whatever ends
/// before that, the program or the room on the disk, leaves what was there. A device, a pipe or one of the program's own
/// channels (/dev/stdout) cannot be replaced: it is written to as it is. What fails first is what errorString() tells.
class OutputFile : public QIODevice
{
public:
    OutputFile();
    ~OutputFile() override;

    /// False where nothing can be written there; errorString() is the system's reason.
    bool openFor(const QString &name);
    QString name() const { return m_name; }
    /// Sends off what is still held back: a full disk shows itself here rather than in commit().
    bool flush();
    /// The file under its name. Several files that belong together are all flushed before the first is committed.
    bool commit();

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    bool openPlace(const QString &name);
    bool fail(const QString &reason);
    template<typename Step>
    bool attempt(Step step);

    QString m_name;
    std::unique_ptr<QFileDevice> m_place;
    bool m_failed = false;
};

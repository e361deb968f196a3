// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

/// Files that can be read to their end. A pipe, a socket or a device may never have one, and opening it may already
/// wait for ever: it is told by what was opened, not by a look at the name before.
namespace RegularFile {

/// The first `most` bytes. None: `message` says why. `step` is called between pieces; what it throws passes through.
std::optional<QByteArray> read(const QString &path, qint64 most, QString &message,
                               const std::function<void()> &step = {});

} // namespace RegularFile

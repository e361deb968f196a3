// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

/// What is wrong with a file: where in it, and why, in the language in force.
struct FileError
{
    QString
        place; ///< path of the value ("functions[0].duration.mean"), or "line 3, column 7"; empty: the file as a whole
    QString message;
    /// "place: message"
    QString toString() const;
};

/// Scenario files (.scenario.json) to and from the value that the engine runs. Nothing is half loaded: what
/// comes back is valid (sim::validate() is empty), or there are errors, all of them up to a limit.
namespace ScenarioFile {

inline constexpr qint64 MaximumBytes = 10 * 1024 * 1024;
inline constexpr int MaximumErrors = 20;

/// Told from time to time how far reading is, 0 to 1; false gives it up: then nothing comes back, and no error either.
using Watch = std::function<bool(double share)>;

/// Reads the bytes of a file. Trace files are looked for in `baseFolder`. `overrides` are "A.reservedConcurrency=50",
/// "account.concurrencyLimit=2000", "A.traffic.0.rate=80": put into the file's values before they are checked.
std::optional<sim::Scenario> read(const QByteArray &bytes, const QString &baseFolder, QList<FileError> &errors,
                                  const QStringList &overrides = {}, const Watch &watch = {});
/// The same for a file on disk or in the resources.
std::optional<sim::Scenario> readFile(const QString &path, QList<FileError> &errors, const QStringList &overrides = {},
                                      const Watch &watch = {});

/// The scenario as a file: what differs from the defaults, traces from files by the file's name. A scenario that was
/// read from MaximumBytes takes no more than that (see the comment there), so that it can be read again.
QByteArray write(const sim::Scenario &scenario);
/// Writes to disk, all or nothing, and nothing that read() would refuse for its size. A trace's own file is written
/// beside it where there is none yet. False: see `error`; what was there is untouched.
bool writeFile(const QString &path, const sim::Scenario &scenario, QString *error);

/// Names of the scenarios that come with the program, in the order of the lessons.
QStringList shippedNames();
/// The one that the window opens with.
QString defaultName();
/// Path of a shipped scenario, to be read by readFile(); empty if there is none of this name.
QString shippedPath(const QString &name);

} // namespace ScenarioFile

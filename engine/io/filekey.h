// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

#include <QString>
#include <QStringList>

#include <optional>

/// Whether two names are the same file: through links of both kinds, and also where nothing stands there yet.
namespace FileKey {

/// The same for two names of one file. Empty for what swallows everything (/dev/null): there nothing gets lost.
QString of(const QString &name);
/// The number of the program's own channel that a name stands for ("/dev/stdout": 1).
std::optional<int> ownChannel(const QString &name);
/// Whether standard output goes to this very file, other than by being named as it.
bool isBehindStandardOutput(const QString &name);

/// What a scenario was read from: its own file ("-": standard input) and those of its traces.
QStringList readFor(const QString &path, const sim::Scenario &scenario);
/// The first of `outputs` that is one of `inputs`.
std::optional<qsizetype> firstOverwriting(const QStringList &outputs, const QStringList &inputs);

} // namespace FileKey

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// The command line: which program is wanted (a command or the window), and the commands themselves.
namespace CommandLine {

enum class Program {
    Console, ///< run, validate, list, help and version: no display
    Charts, ///< pictures: painting, but no display
    Window,
};

/// Decided before there is an application object, from the bare arguments.
Program programFor(int argc, char *const *argv);
/// The language asked for by --lang, else the system's, put in force by `main` before anything is said. Empty: neither.
QString languageAskedFor(int argc, char *const *argv);

/// Runs a command; the exit code.
int execute(const QStringList &arguments);

/// The file that the window shall open; empty: the default scenario. False with an exit code where the line is wrong.
bool windowFile(const QStringList &arguments, QString &file, int &exitCode);

} // namespace CommandLine

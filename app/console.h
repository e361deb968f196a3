// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/scenariofile.h"

#include <QElapsedTimer>
#include <QString>

#include <optional>

/// What the commands share: exit codes, the two output channels, how a scenario is named, how progress is shown.
namespace Console {

enum ExitCode { Done = 0, Fault = 1, WrongUsage = 2 };

/// UTF-8 to standard output; false where it could not be written (a full disk behind a redirection).
bool out(const QByteArray &bytes);
bool out(const QString &text);
/// A line to standard error; whatever names it quotes, it stays one.
void complain(const QString &text);
/// "concurrency-lab: FILE: place: message", one line for each.
void complain(const QString &file, const QList<FileError> &errors);

/// A run that came to hold more than it may: at which simulated time.
void complainOfMemory(const QString &file, sim::SimTime time);

/// A scenario by file, by the name of a shipped one, or from standard input ("-"). Complains where there is none.
std::optional<sim::Scenario> scenario(const QString &fileOrName, const QStringList &overrides = {});

/// The files that such a scenario was read from: nothing may be written over them.
QStringList filesReadFor(const QString &fileOrName, const sim::Scenario &scenario);

/// How far a long piece of work is: on standard error, only where that is a terminal and after a second.
class Progress
{
public:
    Progress();
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;
    void show(double share);

private:
    bool m_terminal;
    bool m_shown = false;
    qint64 m_next = 1000;
    QElapsedTimer m_timer;
};

} // namespace Console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCommandLineParser;

/// `concurrency-lab charts`: the pictures of a whole run as files, without a display.
namespace ChartsCommand {

void addOptions(QCommandLineParser &parser);
/// The exit code; `fault` is set where an option's value makes no sense.
int execute(const QCommandLineParser &parser, const QString &fileOrName, QString &fault);

} // namespace ChartsCommand

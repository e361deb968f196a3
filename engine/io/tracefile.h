// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

#include <QByteArray>
#include <QString>

/// Arrivals from a CSV file beside the scenario: first column the arrival in seconds, second (optional) the
/// duration in seconds; a first line without a number is a heading.
namespace TraceFile {

/// Fills times and durations. False: `message` says what is wrong, and in which line.
bool read(const QString &folder, const QString &name, sim::Traffic &traffic, QString &message);
/// The same times as a file.
QByteArray write(const sim::Traffic &traffic);
/// Puts the arrivals in order of time, each with its duration.
void sort(sim::Traffic &traffic);

} // namespace TraceFile

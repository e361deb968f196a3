// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

#include <QByteArray>
#include <QString>

class ReadProgress;

/// Arrivals from a CSV file beside the scenario or below it: first column the arrival in seconds, second (optional) the
/// duration in seconds; a first line without a number is a heading.
namespace TraceFile {

/// What the trace files of one scenario may take together: a hundred entries can name the same ten megabytes.
struct Allowance
{
    static constexpr qint64 Together = 64 * 1024 * 1024;
    ReadProgress *progress = nullptr;
    qint64 bytes = Together; ///< still left
};

/// Fills times and durations. False: `message` says what is wrong, and in which line.
bool read(const QString &folder, const QString &name, sim::Traffic &traffic, QString &message, Allowance &allowance);
/// The same times as a file, which is not larger than one that they were read from.
QByteArray write(const sim::Traffic &traffic);
/// Puts the arrivals in order of time, each with its duration.
void sort(sim::Traffic &traffic);

} // namespace TraceFile

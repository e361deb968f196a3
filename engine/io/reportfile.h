// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/runreport.h"

#include <QByteArray>
#include <QString>

/// A run's report as other programs and people read it. Times in seconds, counts as whole numbers.
namespace ReportFile {

/// `name` is what the report calls the scenario: the file's name or the shipped scenario's.
QByteArray json(const sim::RunReport &report, const QString &name);
/// scope,metric,value: one row per metric of the account and of each function.
QByteArray csv(const sim::RunReport &report, const QString &name);
/// A table for a terminal, in the language in force.
QString text(const sim::RunReport &report, const QString &name);

} // namespace ReportFile

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

#include <QString>
#include <QStringList>

#include <optional>

class QCommandLineParser;

/// `concurrency-lab run`: a scenario to its end, without a display.
namespace RunCommand {

void addOptions(QCommandLineParser &parser);
/// The exit code; `fault` is set where an option's value makes no sense.
int execute(const QCommandLineParser &parser, const QString &fileOrName, QString &fault);

/// --seed, --until and --set, which `charts` takes as well.
struct Choice
{
    std::optional<sim::SimTime> until;
    QStringList overrides;
};
void addChoiceOptions(QCommandLineParser &parser);
std::optional<Choice> choice(const QCommandLineParser &parser, QString &fault);
/// A duration from an option; none with `fault` set where it is no duration above 0.
std::optional<sim::SimTime> duration(const QCommandLineParser &parser, const QString &option, QString &fault);
/// Reads the scenario and lets it last until `choice.until`, where that is later than its own end. Complains.
std::optional<sim::Scenario> scenario(const QString &fileOrName, const Choice &choice);

} // namespace RunCommand

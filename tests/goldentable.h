// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/reportfile.h"
#include "engine/io/scenariofile.h"
#include "engine/lambda/simulation.h"
#include "tests/generated.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QStringList>

#include <memory>
#include <optional>

/// The table of fingerprints (tests/data/fingerprints.csv): what the shipped and the generated scenarios come to. Whoever
/// changes how the engine is built leaves it untouched; whoever changes what it does, carries the changed rows.
namespace GoldenTable {

inline QByteArray heading()
{
    return "scenario,seed,until,fingerprint,events,report\n";
}

inline QStringList names()
{
    QStringList names = ScenarioFile::shippedNames();
    for (int i = 0; i < Generated::Count; ++i)
        names.append(Generated::nameOf(i));
    return names;
}

/// Index of a generated scenario by its name; -1: a shipped one.
inline int generatedIndex(const QString &name)
{
    const qsizetype dash = name.lastIndexOf(QLatin1Char('-'));
    return name.startsWith(QLatin1String("generated-")) ? name.mid(dash + 1).toInt() : -1;
}

inline std::optional<sim::Scenario> scenario(const QString &name, QList<FileError> &errors)
{
    const int index = generatedIndex(name);
    if (index < 0)
        return ScenarioFile::readFile(ScenarioFile::shippedPath(name), errors);
    return ScenarioFile::read(Generated::file(index), QStringLiteral(LAB_TEST_DATA), errors);
}

/// The same, for tests that cannot do without it.
inline std::shared_ptr<const sim::Scenario> named(const QString &name)
{
    QList<FileError> errors;
    const std::optional<sim::Scenario> read = scenario(name, errors);
    if (!read)
        qFatal("%s: %s", qPrintable(name), qPrintable(errors.value(0).toString()));
    return std::make_shared<const sim::Scenario>(*read);
}

/// When the run of this row ends, if it does before its scenario.
inline sim::SimTime until(const QString &name)
{
    const int index = generatedIndex(name);
    const sim::SimTime early = index < 0 ? 0 : Generated::until(index);
    return early > 0 ? early : sim::Never;
}

/// One line of the table; empty: see `errors`.
inline QByteArray row(const QString &name, QList<FileError> &errors)
{
    const std::optional<sim::Scenario> read = scenario(name, errors);
    if (!read)
        return {};
    sim::Simulation simulation(*read, until(name));
    simulation.advance(simulation.end());
    const QByteArray report = ReportFile::json(simulation.report(), name);
    const QByteArray hash = QCryptographicHash::hash(report, QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("%1,%2,%3us,%4,%5,%6\n")
        .arg(name)
        .arg(read->seed)
        .arg(simulation.end())
        .arg(simulation.fingerprint(), 16, 16, QLatin1Char('0'))
        .arg(simulation.events())
        .arg(QString::fromLatin1(hash))
        .toLatin1();
}

} // namespace GoldenTable

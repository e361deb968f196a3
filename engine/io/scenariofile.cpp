// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenariofile.h"

#include "engine/io/faulttext.h"
#include "engine/io/jsonsyntax.h"
#include "engine/io/overrides.h"
#include "engine/io/scenarioreader.h"
#include "engine/io/scenariowriter.h"
#include "engine/io/tracefile.h"
#include "engine/lambda/rules.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <nlohmann/json.hpp>

#include <algorithm>

QString FileError::toString() const
{
    return place.isEmpty() ? message : QStringLiteral("%1: %2").arg(place, message);
}

namespace ScenarioFile {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioFile)
};

/// Faults of a value by itself. The others weigh values against each other, which says nothing while one of them
/// could not be read.
bool isLocal(sim::Fault fault)
{
    using sim::Fault;
    switch (fault) {
    case Fault::EmptyName:
    case Fault::DuplicateName:
    case Fault::Negative:
    case Fault::NotPositive:
    case Fault::OutOfRange:
    case Fault::UnknownRegion:
        return true;
    default:
        return false;
    }
}

/// Adds what the rules say against the scenario, but nothing about places that could not be read in the first place.
void addProblems(const sim::Scenario &scenario, QList<FileError> &errors)
{
    const QList<FileError> before = errors;
    for (const sim::Problem &problem : sim::validate(scenario)) {
        const QString path = QString::fromStdString(problem.path);
        const bool known = std::any_of(before.begin(), before.end(), [&](const FileError &error) {
            return !error.place.isEmpty() && (error.place.startsWith(path) || path.startsWith(error.place));
        });
        if (errors.size() < MaximumErrors && !known && (before.isEmpty() || isLocal(problem.fault)))
            errors.append({path, FaultText::message(problem)});
    }
}

/// The name under which this trace can be written beside `path`: its own, unless another file has that already.
bool canStandBeside(const QString &folder, const sim::Traffic &trace)
{
    const QString name = QString::fromStdString(trace.file);
    const QString path = QDir(folder).filePath(name);
    if (name != QFileInfo(name).fileName()) // somewhere else on this machine: not ours to write there
        return false;
    if (!QFileInfo::exists(path)) {
        QSaveFile file(path);
        const QByteArray bytes = TraceFile::write(trace);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    }
    sim::Traffic there = trace;
    QString ignored;
    if (!TraceFile::read(folder, name, there, ignored))
        return false;
    TraceFile::sort(there);
    return there.times == trace.times && there.durations == trace.durations;
}

/// Traces whose file can not stand beside the scenario are written out in full instead.
void settleTraces(std::vector<sim::Traffic> &traffic, const QString &folder)
{
    for (sim::Traffic &entry : traffic) {
        if (!entry.file.empty() && !canStandBeside(folder, entry))
            entry.file.clear();
    }
}

} // namespace

std::optional<sim::Scenario> read(const QByteArray &bytes, const QString &baseFolder, QList<FileError> &errors,
                                  const QStringList &overrides)
{
    std::optional<nlohmann::ordered_json> json = JsonSyntax::parse(bytes, errors);
    if (!json)
        return std::nullopt;
    QList<FileError> found;
    Overrides::apply(*json, overrides, found);
    sim::Scenario scenario = ScenarioReader(baseFolder, found).read(*json);
    addProblems(scenario, found);
    errors += found;
    if (!found.isEmpty())
        return std::nullopt;
    std::stable_sort(scenario.changes.begin(), scenario.changes.end(),
                     [](const sim::Change &a, const sim::Change &b) { return a.at < b.at; });
    return scenario;
}

std::optional<sim::Scenario> readFile(const QString &path, QList<FileError> &errors, const QStringList &overrides)
{
    const QFileInfo info(path);
    QFile file(path);
    if (info.isDir())
        errors.append({{}, Tr::tr("this is a folder, not a file")});
    else if (!info.exists())
        errors.append({{}, Tr::tr("there is no such file")});
    else if (!file.open(QIODevice::ReadOnly))
        errors.append({{}, Tr::tr("the file cannot be opened: %1").arg(file.errorString())});
    else
        return read(file.read(MaximumBytes + 1), info.path(), errors, overrides);
    return std::nullopt;
}

QByteArray write(const sim::Scenario &scenario)
{
    using Json = nlohmann::ordered_json;
    // A name typed in the window is always valid text; bytes from elsewhere must not make saving fail.
    const std::string text = ScenarioWriter::toJson(scenario).dump(2, ' ', false, Json::error_handler_t::replace);
    return QByteArray::fromStdString(text) + '\n';
}

bool writeFile(const QString &path, const sim::Scenario &scenario, QString *error)
{
    sim::Scenario settled = scenario;
    const QString folder = QFileInfo(path).path();
    for (sim::FunctionConfig &function : settled.functions)
        settleTraces(function.traffic, folder);
    for (sim::Change &change : settled.changes) {
        if (change.traffic)
            settleTraces(*change.traffic, folder);
    }
    const QByteArray bytes = write(settled);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    if (error)
        *error = Tr::tr("the file cannot be written: %1").arg(file.errorString());
    return false;
}

QStringList shippedNames()
{
    return {QStringLiteral("first-concurrency"),    QStringLiteral("thousand-and-one"), QStringLiteral("promotion"),
            QStringLiteral("reserved-50"),          QStringLiteral("s3-upload"),        QStringLiteral("six-hours"),
            QStringLiteral("login-provisioned-10"), QStringLiteral("real-traffic")};
}

QString defaultName()
{
    return QStringLiteral("promotion");
}

QString shippedPath(const QString &name)
{
    return shippedNames().contains(name) ? QStringLiteral(":/scenarios/%1.scenario.json").arg(name) : QString();
}

} // namespace ScenarioFile

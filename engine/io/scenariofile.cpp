// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenariofile.h"

#include "engine/io/faulttext.h"
#include "engine/io/jsonsyntax.h"
#include "engine/io/jsontext.h"
#include "engine/io/overrides.h"
#include "engine/io/readprogress.h"
#include "engine/io/regularfile.h"
#include "engine/io/scenarioreader.h"
#include "engine/io/scenariowriter.h"
#include "engine/io/traceplaces.h"
#include "engine/lambda/rules.h"
#include "engine/lambda/validation.h"

#include <QCoreApplication>
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
    case Fault::TooManyFunctions:
    case Fault::TooManyValues:
    case Fault::ListedTwice:
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

/// Whether there is any point in trying: each arrival takes six characters ("0s", and the comma and space behind it),
/// and gigabytes of text are not worth making to see that they are too many.
bool canBeReadable(const sim::Scenario &scenario)
{
    constexpr std::size_t LeastPerTime = 6;
    std::size_t times = 0;
    const auto count = [&times](const std::vector<sim::Traffic> &traffic) {
        for (const sim::Traffic &entry : traffic)
            times += entry.file.empty() ? entry.times.size() + entry.durations.size() : 0;
    };
    for (const sim::FunctionConfig &function : scenario.functions)
        count(function.traffic);
    for (const sim::Change &change : scenario.changes) {
        if (change.traffic)
            count(*change.traffic);
    }
    return times * LeastPerTime <= static_cast<std::size_t>(MaximumBytes);
}

std::optional<sim::Scenario> readBytes(const QByteArray &bytes, const QString &baseFolder, QList<FileError> &errors,
                                       const QStringList &overrides, ReadProgress &progress)
{
    progress.stage(0, 0.6);
    std::optional<nlohmann::ordered_json> json = JsonSyntax::parse(bytes, errors, &progress);
    if (!json)
        return std::nullopt;
    progress.stage(0.6, 0.95);
    QList<FileError> found;
    Overrides::apply(*json, overrides, found);
    sim::Scenario scenario = ScenarioReader(baseFolder, found, progress).read(*json);
    progress.stage(0.95, 1);
    addProblems(scenario, found); // linear, with the limits on lists: nothing to wait for
    progress.step();
    errors += found;
    if (!found.isEmpty())
        return std::nullopt;
    std::stable_sort(scenario.changes.begin(), scenario.changes.end(),
                     [](const sim::Change &a, const sim::Change &b) { return a.at < b.at; });
    return scenario;
}

} // namespace

std::optional<sim::Scenario> read(const QByteArray &bytes, const QString &baseFolder, QList<FileError> &errors,
                                  const QStringList &overrides, const Watch &watch)
{
    ReadProgress progress(watch);
    try {
        return readBytes(bytes, baseFolder, errors, overrides, progress);
    } catch (const ReadProgress::GivenUp &) {
        return std::nullopt;
    }
}

std::optional<sim::Scenario> readFile(const QString &path, QList<FileError> &errors, const QStringList &overrides,
                                      const Watch &watch)
{
    ReadProgress progress(watch);
    try {
        QString message;
        const auto bytes = RegularFile::read(path, MaximumBytes + 1, message, [&progress] { progress.step(); });
        if (bytes)
            return readBytes(*bytes, QFileInfo(path).path(), errors, overrides, progress);
        errors.append({{}, message});
    } catch (const ReadProgress::GivenUp &) {
        // nobody wants it any more
    }
    return std::nullopt;
}

/// Why the shortest form is never longer than the text that the scenario was read from, whatever that text was:
///  - it has only keys that the text had, spelt as there (they have one spelling), and leaves out white space;
///  - a text (name, label, title) has to be escaped alike in every file;
///  - a time is in the shortest of all texts for it, 0 without unit and quotation marks (DurationText::shortest());
///  - a number is in the fewest characters (JsonText::shortestNumber());
///  - a constant law and an unnamed part of an init are their time alone, which is the least that they can be;
///  - traces and changes are put in order, which changes no length.
/// The readable form can be four times as long (a burst of 27 characters takes 70 on lines of its own), so it is taken
/// only where it can be read again.
QByteArray write(const sim::Scenario &scenario)
{
    if (canBeReadable(scenario)) {
        const std::string readable = JsonText::readable(ScenarioWriter::toJson(scenario));
        if (readable.size() <= static_cast<std::size_t>(MaximumBytes))
            return QByteArray::fromStdString(readable);
    }
    return QByteArray::fromStdString(
        JsonText::shortest(ScenarioWriter::toJson(scenario, ScenarioWriter::Form::Shortest)));
}

bool writeFile(const QString &path, const sim::Scenario &scenario, QString *error)
{
    sim::Scenario settled = scenario;
    TracePlaces places(path);
    places.settle(settled);
    QByteArray bytes = write(settled);
    while (bytes.size() > MaximumBytes && places.moveLargestOut(settled))
        bytes = write(settled);
    QString why;
    if (bytes.size() > MaximumBytes) {
        why = Tr::tr("it would be larger than 10 MB and could not be opened again");
    } else {
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
            return true;
        why = file.errorString();
    }
    if (error)
        *error = Tr::tr("the file cannot be written: %1").arg(why);
    return false;
}

QStringList shippedNames()
{
    return {
        QStringLiteral("first-concurrency"), QStringLiteral("thousand-and-one"),     QStringLiteral("twelve-hundred"),
        QStringLiteral("promotion"),         QStringLiteral("reserved-50"),          QStringLiteral("s3-upload"),
        QStringLiteral("six-hours"),         QStringLiteral("login-provisioned-10"), QStringLiteral("real-traffic")};
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

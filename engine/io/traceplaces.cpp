// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/traceplaces.h"

#include "engine/io/scenariofile.h"
#include "engine/io/tracefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <vector>

namespace {

/// All traffic of a scenario, that of its changes included.
template<typename Visit>
void forAllTraffic(sim::Scenario &scenario, Visit visit)
{
    const auto all = [&](std::vector<sim::Traffic> &traffic) { std::for_each(traffic.begin(), traffic.end(), visit); };
    for (sim::FunctionConfig &function : scenario.functions)
        all(function.traffic);
    for (sim::Change &change : scenario.changes) {
        if (change.traffic)
            all(*change.traffic);
    }
}

} // namespace

TracePlaces::TracePlaces(const QString &path)
    : m_folder(QFileInfo(path).path())
    , m_stem(QFileInfo(path).fileName().section(QLatin1Char('.'), 0, 0))
{}

bool TracePlaces::isThere(const QString &name, const sim::Traffic &trace) const
{
    sim::Traffic there = trace;
    QString ignored;
    TraceFile::Allowance allowance;
    if (!TraceFile::read(m_folder, name, there, ignored, allowance))
        return false;
    TraceFile::sort(there);
    return there.times == trace.times && there.durations == trace.durations;
}

bool TracePlaces::writeAs(const QString &name, const sim::Traffic &trace) const
{
    const QByteArray bytes = TraceFile::write(trace);
    if (bytes.size() > ScenarioFile::MaximumBytes)
        return false;
    QSaveFile file(QDir(m_folder).filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

/// Under its own name, unless another file has that already.
bool TracePlaces::canStandBeside(const sim::Traffic &trace) const
{
    const QString name = QString::fromStdString(trace.file);
    if (QFileInfo::exists(QDir(m_folder).filePath(name)))
        return isThere(name, trace);
    return name == QFileInfo(name).fileName() && writeAs(name, trace); // in a folder of its own: not ours to make
}

void TracePlaces::settle(sim::Scenario &scenario) const
{
    forAllTraffic(scenario, [this](sim::Traffic &trace) {
        if (!trace.file.empty() && !canStandBeside(trace))
            trace.file.clear();
    });
}

bool TracePlaces::moveLargestOut(sim::Scenario &scenario) const
{
    sim::Traffic *largest = nullptr;
    forAllTraffic(scenario, [&largest](sim::Traffic &trace) {
        if (trace.file.empty() && !trace.times.empty() && (!largest || trace.times.size() > largest->times.size()))
            largest = &trace;
    });
    constexpr int MostNames = 1000;
    for (int i = 1; largest && i <= MostNames; ++i) {
        const QString name = QStringLiteral("%1.trace-%2.csv").arg(m_stem).arg(i);
        const bool taken = QFileInfo::exists(QDir(m_folder).filePath(name));
        if (taken ? isThere(name, *largest) : writeAs(name, *largest)) {
            largest->file = name.toStdString();
            return true;
        }
        if (!taken)
            return false;
    }
    return false;
}

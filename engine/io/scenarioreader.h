// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/readprogress.h"
#include "engine/io/scenariofields.h"
#include "engine/io/scenariofile.h"
#include "engine/io/tracefile.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>

/// Parsed JSON to a scenario. Goes on after an error, so that one pass tells everything that is wrong.
class ScenarioReader
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioReader)

public:
    using Json = nlohmann::ordered_json;

    /// `progress` is told of every value, and may end it all.
    ScenarioReader(QString baseFolder, QList<FileError> &errors, ReadProgress &progress);

    sim::Scenario read(const Json &json);

private:
    /// A value and where it stands.
    struct Place
    {
        const Json *json = nullptr;
        QString path;
        Place at(const char *key, const Json &value) const;
        Place at(std::size_t index) const;
    };
    struct FieldReader;
    struct PatchReader;

    void error(const QString &path, const QString &message);
    /// `needed` is a sentence with a place for what was found instead.
    void wrongType(const Place &place, const QString &needed);
    bool isObject(const Place &place);
    void checkKeys(const Place &place, const QStringList &allowed);
    void missing(const Place &place, const char *key);

    void read(const Place &place, bool &value);
    void read(const Place &place, int &value);
    void read(const Place &place, double &value);
    void read(const Place &place, std::uint64_t &value);
    void read(const Place &place, sim::SimTime &value);
    void read(const Place &place, std::string &value);
    void read(const Place &place, sim::LocalizedText &value);
    void read(const Place &place, sim::Law &value);
    void read(const Place &place, std::optional<sim::Law> &value);
    void read(const Place &place, sim::InitPart &value);
    void read(const Place &place, sim::FailureDestination &value);
    void read(const Place &place, sim::Traffic &value);
    void read(const Place &place, sim::FunctionConfig &value);
    void read(const Place &place, sim::Change &value);
    template<typename T>
    void read(const Place &place, std::optional<T> &value);
    template<typename T>
    void read(const Place &place, std::vector<T> &value);
    void read(const Place &place, std::vector<sim::SimTime> &value);
    template<typename T>
    void read(const Place &place, T &value);

    void readCount(const Place &place, std::int64_t &value);
    void readLawFields(const Place &place, sim::Law &value, const QStringList &beside);
    bool tellsEnough() const { return m_errors.size() >= ScenarioFile::MaximumErrors; }
    void readTrace(const Place &place, sim::Traffic &value);
    template<typename E>
    bool readSpelling(const Place &place, E &value);

    QString m_baseFolder;
    QList<FileError> &m_errors;
    ReadProgress &m_progress;
    TraceFile::Allowance m_traces{&m_progress};
};

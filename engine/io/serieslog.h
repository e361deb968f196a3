// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/simulation.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <vector>

class QIODevice;

/// `--series`: one CSV row per step and function. Counts and cost are those of the step, levels those at its end. A step
/// is [from, to), as a minute of CloudWatch's is: what happens at a boundary belongs to the step that begins there.
class SeriesWriter
{
public:
    /// Writes the heading and asks `observation` for peaks, before anything has happened.
    SeriesWriter(QIODevice &device, const sim::Scenario &scenario, sim::Observation &observation);

    /// Reads what happened since the last call, in the step that ends at `end`; `observation.peaks` is read and set back for
    /// the next step.
    void addStep(const sim::Simulation &simulation, sim::SimTime end, sim::Observation &observation);
    /// Whether all was written so far.
    bool isGood() const { return m_good; }

private:
    /// What the row of a step is the difference to.
    struct Before
    {
        sim::Totals totals;
        sim::Wide integral = 0;
        double cost = 0;
    };
    std::string row(const sim::Simulation &simulation, sim::SimTime end, int function, int peak);

    QIODevice &m_device;
    std::vector<std::string> m_names; ///< of the functions, as CSV fields
    std::vector<Before> m_before;
    sim::SimTime m_last = 0;
    bool m_good = true;
};

/// `--log`: one JSON object per record and line; what does not apply is left out. The first line holds the scenario, a
/// change its own values, the last line the end, so that the report can be worked out from the log alone.
class LogWriter
{
public:
    /// Writes what is there before anything happens; `simulation` is to be at its start.
    LogWriter(QIODevice &device, const sim::Scenario &scenario, const sim::Simulation &simulation);

    /// Writes the records and takes them out of the observation.
    void add(sim::Observation &observation);
    /// The warm-up is over: the report counts from here.
    void statisticsDiscarded(sim::SimTime now);
    /// The run ends here; to be called last.
    void finish(sim::SimTime now);
    /// Whether all was written so far.
    bool isGood() const { return m_good; }

private:
    std::string line(const sim::Record &record) const;
    void write(const std::string &text);

    QIODevice &m_device;
    std::vector<std::string> m_names; ///< of the functions, as JSON texts
    std::vector<std::string> m_changes; ///< as JSON texts
    bool m_good = true;
};

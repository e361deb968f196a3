// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/recorder.h"
#include "engine/session/totalssince.h"

#include <span>
#include <string>
#include <vector>

class QIODevice;

/// `--series`: one CSV row per step and function. Counts and cost are those of the step, levels those at its end. A step
/// is [from, to), as a minute of CloudWatch's is: what happens at a boundary belongs to the step that begins there.
class SeriesWriter final : public sim::Recorder
{
public:
    /// Writes the heading and asks `observation` for peaks, before anything has happened. The run goes to `end`.
    SeriesWriter(QIODevice &device, const sim::Scenario &scenario, sim::SimTime step, sim::SimTime end,
                 sim::Observation &observation);

    /// The step's last instant, but the end of the run belongs to its last step.
    sim::SimTime looksAt() const override;
    void look(const sim::Simulation &simulation, sim::Observation &observation) override;
    /// Whether all was written so far.
    bool isGood() const { return m_good; }

private:
    struct Since
    {
        sim::TotalsSince totals;
        double cost = 0; ///< until then
    };
    std::string row(const sim::Simulation &simulation, int function, int peak);

    QIODevice &m_device;
    std::vector<std::string> m_names; ///< of the functions, as CSV fields
    std::vector<Since> m_since; ///< the last row
    sim::SimTime m_step;
    sim::SimTime m_end;
    sim::SimTime m_stepEnd = 0; ///< of the last row
    sim::SimTime m_last = 0; ///< when it was written
    bool m_good = true;
};

/// `--log`: one JSON object per record and line; what does not apply is left out. The first line holds the scenario, a
/// change its own values, the last line the end, so that the report can be worked out from the log alone.
class LogWriter final : public sim::Recorder
{
public:
    /// Writes what is there before anything happens, and asks `observation` for records; `simulation` is to be at its start.
    LogWriter(QIODevice &device, const sim::Scenario &scenario, const sim::Simulation &simulation,
              sim::Observation &observation);

    sim::SimTime looksAt() const override { return sim::Never; }
    void look(const sim::Simulation &, sim::Observation &) override {}
    void read(const sim::Observation &observation) override;
    /// The warm-up is over: the report counts from here.
    void statisticsDiscarded(sim::SimTime now);
    /// The run ends here; to be called last.
    void finish(sim::SimTime now);
    /// Whether all was written so far.
    bool isGood() const { return m_good; }

private:
    std::string line(const sim::Record &record, std::span<const sim::InitSpan> parts = {}) const;
    void write(const std::string &text);

    QIODevice &m_device;
    std::vector<std::string> m_names; ///< of the functions, as JSON texts
    std::vector<std::string> m_changes; ///< as JSON texts
    bool m_good = true;
};

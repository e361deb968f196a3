// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/builders.h"

#include "engine/session/session.h"

#include <limits>
#include <memory>
#include <vector>

namespace lab {

/// A session without a thread or a clock: what is asked for is done when the call is back.
class Driven
{
public:
    explicit Driven(std::shared_ptr<const Scenario> scenario)
    {
        session.setSpeed(std::numeric_limits<double>::infinity(), 0);
        session.open(std::move(scenario));
    }
    explicit Driven(const Scenario &scenario)
        : Driven(std::make_shared<const Scenario>(scenario))
    {}

    Session session{1'000'000'000};
    std::vector<Fault> refused; ///< why, in order

    std::shared_ptr<const Frame> frame() { return session.frame(true); }
    const std::vector<Change> &changes() const { return session.track().scenario()->changes; }
    const std::vector<Change> &own() const { return session.track().script().own; }
    SimTime now() const { return session.track().now(); }
    std::uint64_t fingerprint() const { return session.track().simulation().fingerprint(); }

    /// Until nothing is under way any more.
    void settle()
    {
        while (session.isRunning() || session.isBehind())
            session.work(0, [] { return false; });
    }
    void runTo(SimTime time)
    {
        session.runUntil({Goal::Kind::Time, -1, time}, 0);
        settle();
    }
    void runUntil(Goal::Kind kind, int function = -1)
    {
        session.runUntil({kind, function}, 0);
        settle();
    }
    void seek(SimTime time)
    {
        session.seek(time, 0);
        settle();
    }
    /// Each under a number of its own; the number is given back.
    Session::Number edit(const Change &change)
    {
        note(session.edit(++m_number, change));
        return m_number;
    }
    /// A gesture that goes on.
    void editAgain(Session::Number number, const Change &change) { note(session.edit(number, change)); }
    Session::Number replace(const Scenario &scenario)
    {
        note(session.replace(++m_number, std::make_shared<const Scenario>(scenario)));
        return m_number;
    }
    Session::Number restart()
    {
        note(session.restart(++m_number));
        return m_number;
    }
    Session::Number changeOver()
    {
        note(session.changeOver(++m_number));
        return m_number;
    }
    Session::Number amend(int index, const std::optional<Change> &change)
    {
        note(session.amend(++m_number, index, change));
        return m_number;
    }
    void undo(Session::Number number) { note(session.undo(number)); }
    void redo(Session::Number number) { note(session.redo(number)); }

private:
    void note(const Session::Refusal &refusal)
    {
        if (refusal)
            refused.push_back(refusal->fault);
        settle();
    }

    Session::Number m_number = 0;
};

/// What the scenario comes to when it is played straight up to an instant.
inline std::uint64_t straightRun(const Scenario &scenario, SimTime until)
{
    Simulation simulation(scenario);
    simulation.advance(until);
    return simulation.fingerprint();
}

} // namespace lab

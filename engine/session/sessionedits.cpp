// SPDX-License-Identifier: GPL-3.0-or-later
// What commands do to runs: which script comes of an edit, and what becomes of the run that is left.
#include "engine/session/session.h"

#include "engine/lambda/edits.h"
#include "engine/lambda/validation.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

/// The function that a change is for; null: it is for the account.
const Function *functionOf(const Simulation &simulation, const Change &change)
{
    for (int i = 0; i < simulation.functionCount(); ++i) {
        if (simulation.function(i).setup.name == change.function)
            return &simulation.function(i);
    }
    return nullptr;
}

/// Whether the run's settings are the same behind this edit as before it.
bool changesNothing(const Simulation &simulation, const Change &edit)
{
    if (edit.invoke)
        return false;
    if (edit.concurrencyLimit && *edit.concurrencyLimit != simulation.account().limit)
        return false;
    const Function *function = functionOf(simulation, edit);
    if (!function)
        return true;
    FunctionSettings settings = function->setup.settings;
    edit.set.applyTo(settings);
    return settings == function->setup.settings && (!edit.traffic || *edit.traffic == function->arrivals.traffic());
}

/// The change that puts back what this one replaces now.
Change inverse(const Simulation &simulation, const Change &change)
{
    Change back;
    back.function = change.function;
    if (change.concurrencyLimit)
        back.concurrencyLimit = simulation.account().limit;
    if (const Function *function = functionOf(simulation, change)) {
        back.set = change.set.inverse(function->setup.settings);
        if (change.traffic)
            back.traffic = function->arrivals.traffic();
    }
    return back;
}

/// The own changes of one instant, with another: one change for each target, none that changes nothing.
std::vector<Change> together(const Script &script, SimTime at, const Change &change, const Simulation &before)
{
    std::vector<Change> edits;
    for (const Change &old : script.own) {
        if (old.at == at)
            edits.push_back(old);
    }
    const auto same =
        std::find_if(edits.begin(), edits.end(), [&](const Change &old) { return sameTarget(old, change); });
    if (same != edits.end())
        *same = merged(*same, change);
    else
        edits.push_back(change);
    std::erase_if(edits, [&](const Change &edit) { return changesNothing(before, edit); });
    for (Change &edit : edits)
        edit.at = at;
    return edits;
}

} // namespace

/// Nothing has happened since the edit at this instant; at 0: nothing has happened at all.
bool Session::nothingSince(SimTime at) const
{
    const std::uint64_t events = m_track->simulation().events();
    if (at == 0)
        return m_track->now() == 0 && events == 0;
    return m_instant && m_instant->at == at && m_track->now() == at && events == m_instant->events;
}

Session::Refusal Session::edit(Number number, const Change &change, const StopAsked &stop)
{
    const auto known = m_commands.find(number);
    Command command;
    if (known != m_commands.end()) {
        command = known->second; // from where it began
        command.goesOn = true;
    } else {
        const bool start = nothingSince(0);
        command.kind = !start && (isFinished() || isFull()) ? Command::Kind::NewRun : Command::Kind::Edit;
        command.before = m_track->script();
        command.left = place();
        // Calls by hand are no setting of the start: they come right behind it.
        if ((!start || change.invoke) && command.kind == Command::Kind::Edit)
            command.at = m_instant && nothingSince(m_instant->at) ? m_instant->at : m_track->now() + Microsecond;
    }
    command.change = change;
    Refusal refusal =
        command.at > 0 ? editNow(command.before, command.at, command, stop) : editStart(command.before, command);
    if (!refusal)
        m_commands[number] = std::move(command);
    return refusal;
}

/// An event at an instant behind now. Edits with no event between them become one change, or none if they cancel out.
Session::Refusal Session::editNow(const Script &from, SimTime at, Command &command, const StopAsked &stop)
{
    Track next = *m_track;
    next.follow(from.before(at)); // what lay behind is another future
    if (next.now() >= at)
        next.seek(at - Microsecond);
    while (!next.advance(at - Microsecond, EventsPerSlice)) {}
    const Simulation &before = next.simulation();
    command.inverse = inverse(before, command.change);
    const std::vector<Change> edits = together(from, at, command.change, before);
    Script after = from.before(at);
    for (const Change &edit : edits)
        after.add(edit);
    if (std::vector<Problem> problems = validate(*after.whole()); !problems.empty())
        return problems.front();
    for (const Change &edit : edits) {
        if (Refusal problem = before.refusal(edit))
            return problem;
    }
    const SimTime shown = std::max(m_track->now(), m_catchUp); // where it is, or is about to be again
    next.follow(after);
    // Where nobody saw on, calls by hand leave nothing that could be compared.
    const bool keeps = !command.goesOn && !(command.change.invoke && m_track->frontier() == shown);
    take(std::move(next), keeps);
    m_goalBase = countOf(m_track->simulation(), m_goal.kind, m_goal.function);
    // The rest of an instant may be millions of arrivals: whoever waits, or memory that is full, ends it here.
    while (!m_track->advance(at, EventsPerSlice)) {
        if ((stop && stop()) || isFull())
            break;
    }
    m_instant = Instant{at, m_track->simulation().events()};
    m_catchUp = shown > at ? shown : 0;
    command.at = at;
    command.after = std::move(after);
    return {};
}

/// Before the first event, and after the end, the scenario itself changes (M17).
Session::Refusal Session::editStart(const Script &from, Command &command)
{
    const bool newRun = command.kind == Command::Kind::NewRun;
    // Where nothing has happened yet, what was to be changed by hand later is another future (M20).
    Script after = newRun ? from.fromTheStart() : from.before(0);
    const Scenario old = *after.base;
    after.base = std::make_shared<const Scenario>(withChangeAtStart(*after.base, command.change));
    if (command.change.invoke)
        after.add(callsOf(command.change, Microsecond));
    if (std::vector<Problem> problems = validate(*after.whole()); !problems.empty())
        return problems.front();
    command.inverse = inverse(Simulation(old), command.change);
    command.after = after;
    const bool running = m_running && !newRun;
    renew(std::move(after), !command.goesOn);
    m_running = running;
    return {};
}

Session::Refusal Session::begin(Number number, Command::Kind kind, Script after)
{
    if (std::vector<Problem> problems = validate(*after.whole()); !problems.empty())
        return problems.front();
    const auto known = m_commands.find(number);
    const bool goesOn = known != m_commands.end();
    const bool another = !(m_track->script() == after); // the same run from its start leaves nothing to be kept
    const Script before = goesOn ? known->second.before : m_track->script();
    const SimTime left = goesOn ? known->second.left : place();
    m_commands[number] = {.kind = kind, .goesOn = goesOn, .before = before, .after = after, .left = left};
    if (kind == Command::Kind::NewRun)
        renew(std::move(after), !goesOn && another);
    return {};
}

Session::Refusal Session::replace(Number number, std::shared_ptr<const Scenario> scenario)
{
    return begin(number, Command::Kind::NewRun, {std::move(scenario), {}});
}

Session::Refusal Session::restart(Number number)
{
    return begin(number, Command::Kind::NewRun, m_track->script().fromTheStart());
}

Session::Refusal Session::asShipped(Number number)
{
    return begin(number, Command::Kind::NewRun, {m_opened, {}});
}

Session::Refusal Session::changeOver(Number number, const StopAsked &stop)
{
    if (!m_ghost)
        return {};
    const Script other = m_ghost->track.script();
    m_commands[number] = {.kind = Command::Kind::Amendment, .before = m_track->script(), .after = other};
    return goTo(other, {}, stop);
}

Session::Refusal Session::amend(Number number, int index, const std::optional<Change> &change)
{
    const auto known = m_commands.find(number);
    Script after = known != m_commands.end() ? known->second.before : m_track->script();
    const std::vector<int> indices = after.ownIndices();
    const auto place = std::find(indices.begin(), indices.end(), index);
    if (place == indices.end())
        return {};
    after.own.erase(after.own.begin() + (place - indices.begin()));
    if (change) {
        Change other = *change;
        other.at = std::max(other.at, Microsecond);
        after.add(other);
    }
    if (Refusal refusal = begin(number, Command::Kind::Amendment, after))
        return refusal;
    return goTo(after, {}, {}, !m_commands[number].goesOn);
}

Session::Refusal Session::setWonPerDollar(Number number, double rate)
{
    Script after = m_track->script();
    auto base = std::make_shared<Scenario>(*after.base);
    base->model.wonPerDollar = rate;
    after.base = std::move(base);
    if (Refusal refusal = begin(number, Command::Kind::Wording, after))
        return refusal;
    m_track->follow(std::move(after));
    scriptChanged();
    return {};
}

/// An edit is taken out again where that is what the user sees happen: it lies ahead, or nothing came of it yet.
bool Session::isRemovable(const Command &command) const
{
    return m_track->script() == command.after && (m_track->now() < command.at || nothingSince(command.at));
}

Session::Refusal Session::undo(Number number, const StopAsked &stop)
{
    const auto found = m_commands.find(number);
    if (found == m_commands.end())
        return {};
    Command &command = found->second;
    if (command.kind == Command::Kind::NewRun)
        return goTo(command.before, std::exchange(command.left, place()), stop);
    if (command.kind != Command::Kind::Edit || isRemovable(command))
        return goTo(command.before, {}, stop);
    if (command.change.invoke) { // who was called cannot be uncalled: the calls are taken out where they were
        Script without = m_track->script();
        std::erase_if(without.own, [&](const Change &own) {
            return own.at == command.at && own.function == command.change.function && own.invoke;
        });
        return goTo(without, {}, stop);
    }
    Command back;
    back.change = command.inverse;
    return editNow(m_track->script(), m_track->now() + Microsecond, back, stop);
}

Session::Refusal Session::redo(Number number, const StopAsked &stop)
{
    const auto found = m_commands.find(number);
    if (found == m_commands.end())
        return {};
    Command &command = found->second;
    if (command.kind == Command::Kind::NewRun)
        return goTo(command.after, std::exchange(command.left, place()), stop);
    if (command.kind != Command::Kind::Edit || m_track->script() == command.before)
        return goTo(command.after, {}, stop);
    Command again;
    again.change = command.change;
    return editNow(m_track->script(), m_track->now() + Microsecond, again, stop);
}

/// Another script is played: the ghost's run, if it is that, or a new one with all that both have in common. It goes to
/// `wanted`, or, without one, to where the head is.
Session::Refusal Session::goTo(const Script &script, std::optional<SimTime> wanted, const StopAsked &stop, bool keeps)
{
    const SimTime shown = wanted.value_or(place());
    const CommonPart common = commonPart(m_track->script(), script);
    if (common.until == Never) { // in other words only
        m_track->follow(script);
        scriptChanged();
        if (wanted) { // a run that began again as it was
            m_track->seek(std::min(shown, m_track->frontier()), stop);
            comeTo(shown, false);
        }
        return {};
    }
    const bool atOnce = m_instant && nothingSince(m_instant->at);
    if (m_ghost && m_ghost->track.script() == script) {
        Ghost ghost = std::move(*m_ghost);
        m_ghost.reset();
        take(std::move(ghost.track), keeps);
        m_run += common.until == 0 ? 1 : 0; // even the functions may be others
        m_track->seek(std::min(shown, m_track->frontier()), stop);
        comeTo(shown, atOnce); // also where somebody else could not wait
        return {};
    }
    if (common.until == 0) {
        renew(script, keeps);
        m_catchUp = wanted.value_or(0);
        return {};
    }
    Track next = *m_track;
    next.follow(script);
    take(std::move(next), keeps);
    comeTo(shown, atOnce);
    return {};
}

/// Plays on as fast as possible, to where the head was before. `atOnce`: that is the instant of an edit, behind which
/// nothing has happened.
void Session::comeTo(SimTime shown, bool atOnce)
{
    m_catchUp = shown;
    if (!atOnce)
        return;
    while (!m_track->advance(shown, EventsPerSlice) && !isFull()) {}
    m_instant = Instant{shown, m_track->simulation().events()};
}

/// Another run is shown now. That which was shown is kept beside it where it is one that the user left (`keeps`), and there
/// was anything to see in it that is not in the new one.
void Session::take(Track track, bool keeps)
{
    // Edits of one instant, between which nobody saw anything, are one step away from the run before them.
    const bool sameInstant =
        m_track && m_instant && nothingSince(m_instant->at) && commonPart(m_track->script(), track.script()).until > 0;
    const bool seen = keeps && m_track && m_track->frontier() > 0 && !sameInstant;
    if (seen) {
        const SimTime frontier = m_track->frontier();
        m_ghost.emplace(Ghost{std::move(*m_track), frontier, m_own});
    }
    m_track.emplace(std::move(track));
    m_track->setBudget(m_ghost ? Track::CheckpointBudget * 3 / 4 : Track::CheckpointBudget);
    if (m_ghost)
        m_ghost->track.setBudget(Track::CheckpointBudget / 4);
    m_instant.reset();
    m_step.reset();
    std::erase_if(m_spots, [this](const Mark &spot) { return spot.at > m_track->frontier(); });
    scriptChanged();
}

/// A new run, which stands at 0.
void Session::renew(Script script, bool keeps)
{
    Track track(std::move(script));
    if (m_track)
        track.showLanesOf(*m_track);
    take(std::move(track), keeps);
    stand();
    m_spots.clear();
    m_halt = Halt::None;
    ++m_run;
}

void Session::scriptChanged()
{
    ++m_revision;
    const Script &script = m_track->script();
    m_warnings = std::make_shared<const std::vector<Warning>>(warnings(*m_track->scenario()));
    m_own = script.ownIndices();
    m_asShipped = script == Script{m_opened, {}};
    m_fromTheStart = m_own.empty() ? script.base : script.fromTheStart().whole();
    if (m_ghost)
        m_ghost->branchedAt = commonPart(script, m_ghost->track.script()).until;
}

} // namespace sim

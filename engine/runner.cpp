// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runner.h"

#include "engine/lambda/edits.h"
#include "engine/memorybudget.h"
#include "engine/session/track.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

namespace {

constexpr int TickMilliseconds = 16; ///< 60 frames a second
constexpr qint64 SliceNanoseconds = 8'000'000; ///< of each tick: the rest of the core is the window's
constexpr qint64 ChartNanoseconds = 33'000'000; ///< charts are renewed at 30 per second
constexpr qint64 SpeedNanoseconds = 500'000'000; ///< the achieved speed is measured over this long
constexpr std::uint64_t EventsPerSlice = 1000; ///< between two looks at the clock: below a millisecond's work for most
constexpr double LongestTickMicroseconds = 100'000; ///< after a stall time is given up, not chased

enum Goal { NoGoal, GoalThrottle, GoalColdStart, GoalTime };

} // namespace

struct Runner::Private
{
    std::shared_ptr<const sim::Scenario> scenario;
    std::shared_ptr<const std::vector<sim::Warning>> warnings; ///< of the scenario
    std::optional<sim::Track> track;
    sim::RunState state = sim::RunState::Paused;
    sim::Halt halt = sim::Halt::None;
    std::uint64_t halts = 0;
    const std::int64_t budget = memoryBudget();
    double speed = 1;
    std::uint64_t run = 0;
    std::uint64_t revision = 0;
    double owed = 0; ///< simulated microseconds that the clock asks for and that are not whole yet

    int goal = NoGoal;
    sim::SimTime goalTime = 0;
    std::int64_t goalBase = 0; ///< throttles or cold starts when the search began

    int laneFunction = 0;
    bool lanesPinned = true;

    QTimer timer;
    QElapsedTimer clock;
    qint64 lastTick = 0;
    qint64 lastCharts = 0;
    qint64 speedSince = 0;
    sim::SimTime speedFrom = 0;
    double achieved = 0;
    sim::Frame lastCopies; ///< the shared parts of the last frame with charts
};

Runner::Runner(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    qRegisterMetaType<std::shared_ptr<const sim::Frame>>();
    qRegisterMetaType<std::shared_ptr<const sim::Scenario>>();
    qRegisterMetaType<sim::Change>();
    qRegisterMetaType<sim::Problem>();
    d->timer.setParent(this); // so that it moves to the worker's thread with the runner
    d->timer.setTimerType(Qt::PreciseTimer);
    d->timer.setInterval(TickMilliseconds);
    connect(&d->timer, &QTimer::timeout, this, &Runner::tick);
    d->clock.start();
}

Runner::~Runner()
{
    d->timer.setParent(nullptr); // it is a member, not a child to be deleted
}

void Runner::load(std::shared_ptr<const sim::Scenario> scenario)
{
    d->laneFunction = 0;
    d->lanesPinned = true;
    d->revision = 0;
    reload(std::move(scenario));
}

void Runner::replace(std::shared_ptr<const sim::Scenario> scenario)
{
    const std::vector<sim::Problem> problems = sim::validate(*scenario);
    if (!problems.empty()) {
        emit refused(problems.front());
        return;
    }
    ++d->revision;
    reload(std::move(scenario));
}

void Runner::setWonPerDollar(double rate)
{
    if (!d->scenario)
        return;
    auto edited = std::make_shared<sim::Scenario>(*d->scenario);
    edited->model.wonPerDollar = rate;
    const std::vector<sim::Problem> problems = sim::validate(*edited);
    if (!problems.empty()) {
        emit refused(problems.front());
        return;
    }
    d->scenario = std::move(edited);
    d->track->setScenario(d->scenario);
    ++d->revision;
    settle();
}

/// A fresh run, paused at 0.
void Runner::reload(std::shared_ptr<const sim::Scenario> scenario)
{
    d->scenario = std::move(scenario);
    d->warnings = std::make_shared<const std::vector<sim::Warning>>(sim::warnings(*d->scenario));
    d->track.emplace(d->scenario);
    if (d->laneFunction >= d->track->simulation().functionCount())
        d->laneFunction = 0;
    d->track->showLanes(d->laneFunction, d->lanesPinned);
    ++d->run;
    d->goal = NoGoal;
    d->state = sim::RunState::Paused;
    d->halt = sim::Halt::None;
    d->achieved = 0;
    settle();
}

void Runner::restart()
{
    if (d->scenario)
        reload(d->scenario);
}

void Runner::start()
{
    if (!d->track || d->state == sim::RunState::Finished)
        return;
    if (isFull())
        return halt();
    d->goal = NoGoal;
    d->halt = sim::Halt::None;
    d->state = sim::RunState::Running;
    d->owed = 0;
    d->lastTick = d->speedSince = d->clock.nsecsElapsed();
    d->speedFrom = d->track->simulation().now();
    d->timer.start();
}

void Runner::pause()
{
    if (d->state != sim::RunState::Running)
        return;
    stop();
    settle();
}

void Runner::stop()
{
    d->goal = NoGoal;
    d->achieved = 0;
    d->state =
        d->track->simulation().now() >= d->track->simulation().end() ? sim::RunState::Finished : sim::RunState::Paused;
}

/// Sends the picture of a moment that stands still, now or as soon as the window has shown the frame before.
void Runner::settle()
{
    d->lastCharts = std::numeric_limits<qint64>::min() / 2;
    if (!sendFrame() || (d->track && d->track->history().lanesAreBehind()))
        d->timer.start();
    else if (d->state != sim::RunState::Running)
        d->timer.stop();
}

void Runner::step()
{
    if (!d->track || d->state == sim::RunState::Finished)
        return;
    if (isFull())
        return halt();
    m_interrupt.store(false, std::memory_order_release); // whoever asks from here on waits for this
    d->track->step([this] { return interrupted(); });
    stop();
    settle();
}

void Runner::stepBack()
{
    if (!d->track)
        return;
    m_interrupt.store(false, std::memory_order_release);
    d->track->stepBack([this] { return interrupted(); });
    stop();
    settle();
}

void Runner::seekWanted()
{
    if (!d->track)
        return;
    // The wish first: who has a newer one from here on asks again, and the interruption that came with this one is over.
    const sim::SimTime time = m_wanted.exchange(NothingWanted, std::memory_order_acq_rel);
    m_interrupt.store(false, std::memory_order_release);
    const bool there = d->track->seek(time, [this] { return interrupted(); });
    stop();
    settle();
    if (there && time > d->track->now() && d->state != sim::RunState::Finished)
        runUntilTime(time); // nobody has been there
}

bool Runner::interrupted() const
{
    return m_interrupt.load(std::memory_order_acquire) || m_ending.load(std::memory_order_acquire);
}

/// Whether the run holds more than a session may: it does not go on then.
bool Runner::isFull() const
{
    return d->track && d->track->simulation().memory() > d->budget;
}

/// Stands still, with all that there is up to here, and says why.
void Runner::halt()
{
    stop();
    d->halt = sim::Halt::Memory;
    ++d->halts;
    settle();
}

/// A share of the tick for lanes whose beginning is being run again.
void Runner::catchUpLanes()
{
    if (!d->track || !d->track->history().lanesAreBehind())
        return;
    QElapsedTimer slice;
    slice.start();
    d->track->catchUpLanes([&] { return slice.nsecsElapsed() > SliceNanoseconds / 2 || interrupted(); });
}

void Runner::setSpeed(double simulatedPerSecond)
{
    d->speed = std::max(1.0, simulatedPerSecond);
    d->owed = 0;
    if (d->track) {
        d->speedSince = d->clock.nsecsElapsed();
        d->speedFrom = d->track->simulation().now();
        settle();
    }
}

void Runner::runUntilThrottle()
{
    runUntil(GoalThrottle, 0);
}

void Runner::runUntilColdStart()
{
    runUntil(GoalColdStart, 0);
}

void Runner::runUntilTime(qint64 time)
{
    runUntil(GoalTime, time);
}

void Runner::runUntil(int goal, sim::SimTime time)
{
    if (!d->track)
        return;
    start();
    if (d->state != sim::RunState::Running)
        return;
    d->goal = goal;
    d->goalTime = std::min(time, d->track->simulation().end());
    d->goalBase = goal == GoalThrottle ? d->track->simulation().throttles() : d->track->simulation().coldStarts();
}

bool Runner::goalReached() const
{
    switch (d->goal) {
    case GoalThrottle:
        return d->track->simulation().throttles() > d->goalBase;
    case GoalColdStart:
        return d->track->simulation().coldStarts() > d->goalBase;
    case GoalTime:
        return d->track->simulation().now() >= d->goalTime;
    default:
        return false;
    }
}

void Runner::tick()
{
    // Whoever asked for the interruption waits in the queue: it has been served, or comes right behind this tick.
    m_interrupt.store(false, std::memory_order_release);
    catchUpLanes();
    if (d->state == sim::RunState::Running) {
        const qint64 now = d->clock.nsecsElapsed();
        advance(static_cast<double>(now - d->lastTick) / 1e3);
        d->lastTick = now;
        const qint64 measured = now - d->speedSince;
        if (measured >= SpeedNanoseconds) {
            d->achieved =
                static_cast<double>(d->track->simulation().now() - d->speedFrom) * 1e3 / static_cast<double>(measured);
            d->speedSince = now;
            d->speedFrom = d->track->simulation().now();
        }
        if (d->track->simulation().now() >= d->track->simulation().end() || goalReached()) {
            stop();
            settle();
            return;
        }
        if (isFull())
            return halt();
        sendFrame();
        return;
    }
    settle();
}

/// Slices until the clock's target, the slice's share of the tick, a goal, or somebody waiting behind.
void Runner::advance(double wallMicroseconds)
{
    const bool flatOut = std::isinf(d->speed) || d->goal != NoGoal;
    const sim::SimTime end = d->goal == GoalTime ? d->goalTime : d->track->simulation().end();
    sim::SimTime target = end;
    if (!flatOut) {
        d->owed += std::min(wallMicroseconds, LongestTickMicroseconds) * d->speed;
        const double whole = std::floor(std::min(d->owed, static_cast<double>(end - d->track->simulation().now())));
        d->owed -= whole;
        target = d->track->simulation().now() + static_cast<sim::SimTime>(whole);
    }
    const bool eventByEvent = d->goal == GoalThrottle || d->goal == GoalColdStart;
    QElapsedTimer slice;
    slice.start();
    while (slice.nsecsElapsed() < SliceNanoseconds && !interrupted()) {
        if (d->track->advance(target, eventByEvent ? 1 : EventsPerSlice) || goalReached())
            return;
    }
    d->owed = 0; // what could not be reached is given up: the achieved speed says so
}

bool Runner::sendFrame()
{
    if (!d->track)
        return true;
    if (m_frameInFlight.exchange(true, std::memory_order_acq_rel))
        return false;
    const qint64 now = d->clock.nsecsElapsed();
    const bool charts = now - d->lastCharts >= ChartNanoseconds || d->lastCopies.run != d->run;
    auto frame = std::make_shared<sim::Frame>();
    frame->run = d->run;
    d->track->history().fill(*frame, d->track->simulation(), charts);
    frame->frontier = d->track->frontier();
    if (charts) {
        d->lastCharts = now;
        d->lastCopies.run = d->run;
        d->lastCopies.history = frame->history;
        d->lastCopies.trace = frame->trace;
        d->lastCopies.marks = frame->marks;
        d->lastCopies.lanes = frame->lanes;
        d->lastCopies.metrics = frame->metrics;
    } else {
        frame->history = d->lastCopies.history;
        frame->trace = d->lastCopies.trace;
        frame->marks = d->lastCopies.marks;
        frame->lanes = d->lastCopies.lanes;
        frame->metrics = d->lastCopies.metrics;
    }
    frame->state = d->state;
    frame->halt = d->halt;
    frame->halts = d->halts;
    frame->askedSpeed = d->speed;
    frame->achievedSpeed = d->achieved;
    frame->revision = d->revision;
    frame->warnings = d->warnings;
    emit frameReady(std::move(frame));
    return true;
}

void Runner::apply(sim::Change change)
{
    if (!d->track)
        return;
    const bool untouched = d->track->simulation().events() == 0 && d->track->simulation().now() == 0;
    // What holds all the memory that there is can as little go on as what is finished.
    if (untouched || d->state == sim::RunState::Finished || isFull()) {
        applyToStart(change);
        return;
    }
    applyNow(std::move(change));
}

/// Before the first event, and after the end, the scenario itself changes (M17).
bool Runner::applyToStart(const sim::Change &change)
{
    auto edited = std::make_shared<sim::Scenario>(sim::withChangeAtStart(*d->scenario, change));
    if (d->track->now() == 0) { // M20: another future from here on
        for (const sim::Change &old : d->track->changes())
            std::erase(edited->changes, old);
    }
    const std::vector<sim::Problem> problems = sim::validate(*edited);
    if (!problems.empty()) {
        emit refused(problems.front());
        return false;
    }
    const bool running = d->state == sim::RunState::Running;
    ++d->revision;
    reload(std::move(edited));
    if (running)
        start();
    return true;
}

/// An event at the next microsecond. Edits with no event between them become one change, or none if they cancel out:
/// the moment before the first of them is kept and the whole is applied to it again.
void Runner::applyNow(sim::Change change)
{
    const sim::Simulation *before = d->track->beforeChanges();
    std::vector<sim::Change> edits = before ? d->track->lastChanges() : std::vector<sim::Change>();
    if (!before)
        before = &d->track->simulation();
    auto edited = std::make_shared<sim::Scenario>(*d->scenario);
    for (const sim::Change &old : d->track->changes()) { // those of the future that is left, and of this instant
        if (old.at > before->now())
            std::erase(edited->changes, old);
    }
    const auto same =
        std::find_if(edits.begin(), edits.end(), [&](const auto &old) { return sim::sameTarget(old, change); });
    if (same != edits.end())
        *same = sim::merged(*same, change);
    else
        edits.push_back(change);
    std::erase_if(edits, [&](const sim::Change &edit) { return changesNothing(*before, edit); });
    for (sim::Change &edit : edits) {
        edit.at = before->now() + sim::Microsecond;
        sim::insertChange(edited->changes, edit);
    }
    std::vector<sim::Problem> problems = sim::validate(*edited);
    for (const sim::Change &edit : edits) {
        if (const std::optional<sim::Problem> problem = before->refusal(edit); problem && problems.empty())
            problems.push_back(*problem);
    }
    if (!problems.empty()) {
        emit refused(problems.front());
        return;
    }
    if (d->track->beforeChanges())
        d->track->takeBack();
    const sim::SimTime at = d->track->now() + sim::Microsecond;
    remember(std::move(edited));
    d->track->apply(edits, d->scenario);
    // The rest of an instant may be millions of arrivals: whoever waits, or memory that is full, ends it here.
    m_interrupt.store(false, std::memory_order_release);
    while (!d->track->advance(at, EventsPerSlice)) {
        if (interrupted() || isFull())
            break;
    }
    settle();
}

void Runner::remember(std::shared_ptr<const sim::Scenario> scenario)
{
    d->scenario = std::move(scenario);
    d->warnings = std::make_shared<const std::vector<sim::Warning>>(sim::warnings(*d->scenario));
    ++d->revision;
}

/// Whether the run's settings are the same behind this edit as before it.
bool Runner::changesNothing(const sim::Simulation &simulation, const sim::Change &edit) const
{
    if (edit.concurrencyLimit && *edit.concurrencyLimit != simulation.account().limit)
        return false;
    const int function = d->scenario->functionIndex(edit.function);
    if (function < 0)
        return true;
    sim::FunctionSettings settings = simulation.function(function).setup.settings;
    edit.set.applyTo(settings);
    return settings == simulation.function(function).setup.settings
           && (!edit.traffic || *edit.traffic == simulation.function(function).arrivals.traffic());
}

void Runner::showLanes(int function, Runner::LaneMode mode)
{
    if (!d->track || function < 0 || function >= d->track->simulation().functionCount())
        return;
    d->laneFunction = function;
    d->lanesPinned = mode == LaneMode::StartOfRun;
    m_interrupt.store(false, std::memory_order_release);
    d->track->showLanes(function, d->lanesPinned, [this] { return interrupted(); });
    settle();
}

void Runner::requestFrame()
{
    settle();
}

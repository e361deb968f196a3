// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runner.h"

#include "engine/lambda/edits.h"
#include "engine/lambda/history.h"
#include "engine/lambda/simulation.h"
#include "engine/memorybudget.h"

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
    std::optional<sim::Simulation> simulation;
    std::optional<sim::History> history;
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

    /// Edits at one halted instant become one change: the moment before them, and what they are so far. Let go of when
    /// the run goes on: it would keep every page of the queues that the run writes to.
    std::optional<sim::Simulation> beforeEdits;
    std::uint64_t eventsAfterEdits = 0;
    std::vector<sim::Change> edits;

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
    d->history->setScenario(d->scenario);
    ++d->revision;
    settle();
}

/// A fresh run, paused at 0.
void Runner::reload(std::shared_ptr<const sim::Scenario> scenario)
{
    d->scenario = std::move(scenario);
    d->warnings = std::make_shared<const std::vector<sim::Warning>>(sim::warnings(*d->scenario));
    d->simulation.emplace(*d->scenario);
    d->history.emplace(d->scenario, *d->simulation);
    if (d->laneFunction >= d->simulation->functionCount())
        d->laneFunction = 0;
    d->history->showLanes(*d->simulation, d->laneFunction, d->lanesPinned);
    d->edits.clear();
    d->beforeEdits.reset();
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
    if (!d->simulation || d->state == sim::RunState::Finished)
        return;
    if (isFull())
        return halt();
    d->goal = NoGoal;
    d->halt = sim::Halt::None;
    d->state = sim::RunState::Running;
    d->owed = 0;
    d->lastTick = d->speedSince = d->clock.nsecsElapsed();
    d->speedFrom = d->simulation->now();
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
    d->state = d->simulation->now() >= d->simulation->end() ? sim::RunState::Finished : sim::RunState::Paused;
}

/// Sends the picture of a moment that stands still, now or as soon as the window has shown the frame before.
void Runner::settle()
{
    d->lastCharts = std::numeric_limits<qint64>::min() / 2;
    if (!sendFrame() || (d->history && d->history->lanesAreBehind()))
        d->timer.start();
    else if (d->state != sim::RunState::Running)
        d->timer.stop();
}

void Runner::step()
{
    if (!d->simulation || d->state == sim::RunState::Finished)
        return;
    if (isFull())
        return halt();
    m_interrupt.store(false, std::memory_order_release); // whoever asks from here on waits for this
    d->beforeEdits.reset();
    d->history->step(*d->simulation, [this] { return interrupted(); });
    stop();
    settle();
}

bool Runner::interrupted() const
{
    return m_interrupt.load(std::memory_order_acquire) || m_ending.load(std::memory_order_acquire);
}

/// Whether the run holds more than a session may: it does not go on then.
bool Runner::isFull() const
{
    return d->simulation && d->simulation->memory() > d->budget;
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
    if (!d->history || !d->history->lanesAreBehind())
        return;
    QElapsedTimer slice;
    slice.start();
    d->history->catchUpLanes(*d->simulation,
                             [&] { return slice.nsecsElapsed() > SliceNanoseconds / 2 || interrupted(); });
}

void Runner::setSpeed(double simulatedPerSecond)
{
    d->speed = std::max(1.0, simulatedPerSecond);
    d->owed = 0;
    if (d->simulation) {
        d->speedSince = d->clock.nsecsElapsed();
        d->speedFrom = d->simulation->now();
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
    if (!d->simulation)
        return;
    start();
    if (d->state != sim::RunState::Running)
        return;
    d->goal = goal;
    d->goalTime = std::min(time, d->simulation->end());
    d->goalBase = goal == GoalThrottle ? d->simulation->throttles() : d->simulation->coldStarts();
}

bool Runner::goalReached() const
{
    switch (d->goal) {
    case GoalThrottle:
        return d->simulation->throttles() > d->goalBase;
    case GoalColdStart:
        return d->simulation->coldStarts() > d->goalBase;
    case GoalTime:
        return d->simulation->now() >= d->goalTime;
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
                static_cast<double>(d->simulation->now() - d->speedFrom) * 1e3 / static_cast<double>(measured);
            d->speedSince = now;
            d->speedFrom = d->simulation->now();
        }
        if (d->simulation->now() >= d->simulation->end() || goalReached()) {
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
    const sim::SimTime end = d->goal == GoalTime ? d->goalTime : d->simulation->end();
    sim::SimTime target = end;
    if (!flatOut) {
        d->owed += std::min(wallMicroseconds, LongestTickMicroseconds) * d->speed;
        const double whole = std::floor(std::min(d->owed, static_cast<double>(end - d->simulation->now())));
        d->owed -= whole;
        target = d->simulation->now() + static_cast<sim::SimTime>(whole);
    }
    const bool eventByEvent = d->goal == GoalThrottle || d->goal == GoalColdStart;
    if (target > d->simulation->now())
        d->beforeEdits.reset();
    QElapsedTimer slice;
    slice.start();
    while (slice.nsecsElapsed() < SliceNanoseconds && !interrupted()) {
        if (d->history->advance(*d->simulation, target, eventByEvent ? 1 : EventsPerSlice) || goalReached())
            return;
    }
    d->owed = 0; // what could not be reached is given up: the achieved speed says so
}

bool Runner::sendFrame()
{
    if (!d->simulation)
        return true;
    if (m_frameInFlight.exchange(true, std::memory_order_acq_rel))
        return false;
    const qint64 now = d->clock.nsecsElapsed();
    const bool charts = now - d->lastCharts >= ChartNanoseconds || d->lastCopies.run != d->run;
    auto frame = std::make_shared<sim::Frame>();
    frame->run = d->run;
    d->history->fill(*frame, *d->simulation, charts);
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
    if (!d->simulation)
        return;
    const bool untouched = d->simulation->events() == 0 && d->simulation->now() == 0;
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
    std::vector<sim::Change> edits;
    auto edited = std::make_shared<sim::Scenario>(*d->scenario);
    const bool continued = d->beforeEdits && d->simulation->events() == d->eventsAfterEdits
                           && d->simulation->now() == d->beforeEdits->now() + sim::Microsecond;
    if (continued) {
        edits = d->edits;
        for (const sim::Change &old : edits)
            std::erase(edited->changes, old);
    }
    const auto same =
        std::find_if(edits.begin(), edits.end(), [&](const auto &old) { return sim::sameTarget(old, change); });
    if (same != edits.end())
        *same = sim::merged(*same, change);
    else
        edits.push_back(change);

    const sim::Simulation before = continued ? *d->beforeEdits : *d->simulation;
    std::erase_if(edits, [&](const sim::Change &edit) { return changesNothing(before, edit); });
    for (sim::Change &edit : edits) {
        edit.at = before.now() + sim::Microsecond;
        sim::insertChange(edited->changes, edit);
    }
    std::vector<sim::Problem> problems = sim::validate(*edited);
    for (const sim::Change &edit : edits) {
        if (const std::optional<sim::Problem> problem = before.refusal(edit); problem && problems.empty())
            problems.push_back(*problem);
    }
    if (!problems.empty()) {
        emit refused(problems.front());
        return;
    }
    d->simulation = before;
    d->beforeEdits = before;
    for (const sim::Change &edit : edits)
        d->simulation->apply(edit);
    d->edits = std::move(edits);
    d->scenario = std::move(edited);
    d->warnings = std::make_shared<const std::vector<sim::Warning>>(sim::warnings(*d->scenario));
    d->history->setScenario(d->scenario);
    ++d->revision;
    // The rest of an instant may be millions of arrivals: whoever waits, or memory that is full, ends it here.
    m_interrupt.store(false, std::memory_order_release);
    while (!d->history->advance(*d->simulation, before.now() + sim::Microsecond, EventsPerSlice)) {
        if (interrupted() || isFull())
            break;
    }
    d->eventsAfterEdits = d->simulation->events();
    settle();
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
    if (!d->simulation || function < 0 || function >= d->simulation->functionCount())
        return;
    d->laneFunction = function;
    d->lanesPinned = mode == LaneMode::StartOfRun;
    m_interrupt.store(false, std::memory_order_release);
    d->history->showLanes(*d->simulation, function, d->lanesPinned, [this] { return interrupted(); });
    settle();
}

void Runner::requestFrame()
{
    settle();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <cstdint>

/// Scenarios made by rule, for the table of fingerprints and for whoever wants runs that nobody thought of. Each one has
/// about half of the features below, so that any two of them meet in some: faults sit where two features meet.
namespace Generated {

enum Feature {
    ReservedAtStart,
    ReservedUnderLoad, ///< a change reserves for one while the others fill the pool
    GreedyReserved, ///< a change reserves less for the greedy one than it runs
    SwitchedOff, ///< a change reserves 0
    Provisioned,
    ProvisionedChanges, ///< raised, and lowered to nothing before the end
    ProvisionedInReservation, ///< provisioned where the reservation is full already
    AutoScaling,
    LimitLowered,
    TrafficChanges,
    Async,
    Sqs,
    SqsFifo,
    CallerRetries,
    ApiGateway,
    OldRules,
    Bursts,
    FunctionErrors,
    Timeouts,
    Inits,
    Vpc,
    Recycling,
    Duplicates,
    ProactiveInit,
    SlowReader, ///< of the asynchronous queue
    LongRuns, ///< which go on when the run ends
    WarmUp, ///< the first part is discarded: an option of the run, not of the scenario
    StopsEarly, ///< the run ends before the scenario does: also an option
    FeatureCount
};

const char *nameOf(Feature feature);

constexpr int Count = 76;
constexpr int FirstWithCalls = 72; ///< by hand: the scenarios before them came first, and stay as they are

/// Whether scenario `index` has this feature.
bool has(int index, Feature feature);

/// "generated-07"
QString nameOf(int index);
/// The scenario as a file's bytes; the trace files that it names lie in tests/data.
QByteArray file(int index);
/// How it is to be run, in microseconds; 0: to the scenario's end, without a warm-up.
std::int64_t until(int index);
std::int64_t warmUp(int index);

} // namespace Generated

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Lambda's rules on settings: what may be set, and what a set of settings amounts to.
namespace sim {

/// What is wrong with a scenario or an edit. The text for it is made where language is known (engine/io/faulttext.h).
enum class Fault : std::uint8_t {
    NoFunction, ///< a scenario needs at least one
    TooManyFunctions, ///< limit: the most there may be
    TooManyValues, ///< of another list: high: the most there may be
    DuplicateName, ///< text: the name
    EmptyName,
    Negative, ///< a value below 0
    NotPositive, ///< a value that must be above 0
    OutOfRange, ///< low, high: what is allowed
    ReservedAboveLimit, ///< high: the most that can be reserved here
    ProvisionedAboveReserved, ///< high
    ProvisionedAboveLimit, ///< high
    LimitBelowReserved, ///< an account limit too low for what is reserved: low: the least
    AutoScalingNeedsProvisioned,
    AutoScalingOutsideBounds, ///< low, high
    InvocationAgainstTrigger, ///< text: what the trigger does
    UnknownFunction, ///< a change names a function that is not there: text
    UnknownRegion, ///< text
    FromAfterUntil,
    AmplitudeAboveRate,
    TraceLengthMismatch, ///< durations and times differ in number
    LawNeedsP99AboveP50,
    LawNeedsValues,
    MinAboveMax,
    TimeoutAboveVisibility, ///< high: the queue's visibility timeout, seconds
    ListedTwice, ///< a value that stands in its list already
};
inline constexpr int FaultCount = static_cast<int>(Fault::ListedTwice) + 1;

/// The rule of Lambda that a fault offends, as the rulebook names it; "" where it is only one of the scenario's form.
const char *ruleOf(Fault fault);

struct Problem
{
    std::string path; ///< "functions[0].reservedConcurrency"
    Fault fault = Fault::Negative;
    double low = 0;
    double high = 0;
    std::string text;
    bool operator==(const Problem &) const = default;
};

inline constexpr int MaximumFunctions = 64;
/// The highest account limit, and the most that can be reserved or provisioned: more than AWS has been heard to grant.
inline constexpr int MostConcurrency = 1'000'000;
/// Far more than anybody writes, few enough that reading and checking them takes a second and some hundred megabytes.
inline constexpr int MaximumChanges = 200'000;
inline constexpr int MaximumByHand = 100'000; ///< requests of one change (M22)
inline constexpr int MaximumTrafficEntries = 20'000; ///< of a function, or of one change
inline constexpr int MaximumInitParts = 100;
inline constexpr int MaximumScheduledActions = 10'000;
inline constexpr int MaximumPauses = 1000; ///< of a view
inline constexpr int MaximumComparedFunctions = 2; ///< whose cold starts stand side by side
inline constexpr double LowestSpeed = 1; ///< simulated seconds per second
inline constexpr double HighestSpeed = 1'000'000;
/// One event in a hundred seconds. Far below it the wait for the next event no longer fits a time.
inline constexpr double LowestReaderRate = 0.01;
inline constexpr double LowestWonPerDollar = 0.01;
inline constexpr double HighestWonPerDollar = 1'000'000;

/// The Regions that a scenario may name.
const std::vector<std::string_view> &knownRegions();
/// R3.9: the initial burst that a Region gave to all functions of an account together, before November 2023.
int burstBefore2023(std::string_view region);

/// The visibility timeout of a queue that names none: what AWS advises for 30 s, and never too short (R9.6).
SimTime usualVisibility(SimTime timeout);

/// Whether a trigger invokes asynchronously; Sdk can do both.
bool triggerIsAsync(Trigger trigger);

/// The settings that bear on the account's limit, of all functions (M5).
struct Allotment
{
    std::optional<int> reserved;
    int provisioned = 0;
};

/// Highest value that may be reserved for function `which` next to the others' (R2.3, R2.5, R5.10). Never negative.
int maximumReserved(int limit, int unreservedMinimum, const std::vector<Allotment> &all, int which);
/// Lowest value above none that `which` may reserve: its own provisioned concurrency (R5.8).
int minimumReserved(const std::vector<Allotment> &all, int which);
/// Highest provisioned concurrency for function `which` (R5.8, R5.9). Never negative.
int maximumProvisioned(int limit, int unreservedMinimum, const std::vector<Allotment> &all, int which);
/// Lowest account limit that still holds what is reserved and provisioned (M5).
int minimumLimit(int unreservedMinimum, const std::vector<Allotment> &all);
/// What stands against these values together: function `changed` was given its own just now, or the account its limit (-1).
std::optional<Problem> againstAllotments(int limit, int unreservedMinimum, const std::vector<Allotment> &all,
                                         int changed);
/// limit - sum(reserved) - sum(provisioned of functions without reserved) (R4.2, M2).
int unreservedPool(int limit, const std::vector<Allotment> &all);

/// Requests per second that this traffic asks for at `now` (a trace: its mean; a burst: 0).
double rateAt(const std::vector<Traffic> &traffic, SimTime now, SimTime runEnd);
/// The traffic after the rate slider was moved at `now`: one entry of the kind in force, at `rate` (M12).
std::vector<Traffic> withRate(const std::vector<Traffic> &traffic, SimTime now, double rate);

} // namespace sim

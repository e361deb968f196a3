// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/rules.h"

#include "engine/lambda/traffic.h"

#include <algorithm>

namespace sim {

namespace {

/// What function `which` aside takes from the account's limit: reserved, or provisioned where nothing is reserved (R5.12).
/// Values from a file may be anything until they are checked: what does not fit into an int is more than any limit.
int takenByOthers(const std::vector<Allotment> &all, int which)
{
    std::int64_t taken = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (static_cast<int>(i) != which)
            taken += all[i].reserved.value_or(all[i].provisioned);
    }
    constexpr std::int64_t Most = 1'000'000'000; // with a minimum on top of it still an int
    return static_cast<int>(std::clamp(taken, -Most, Most));
}

} // namespace

const char *ruleOf(Fault fault)
{
    switch (fault) {
    case Fault::ReservedAboveLimit:
    case Fault::LimitBelowReserved:
        return "R2.3";
    case Fault::ProvisionedAboveReserved:
        return "R5.8";
    case Fault::ProvisionedAboveLimit:
        return "R5.9";
    case Fault::AutoScalingNeedsProvisioned:
        return "R5.14";
    case Fault::AutoScalingOutsideBounds:
        return "M14";
    case Fault::TimeoutAboveVisibility:
        return "R9.6";
    default:
        return "";
    }
}

const std::vector<std::string_view> &knownRegions()
{
    static const std::vector<std::string_view> regions{
        "us-east-1",      "us-east-2",      "us-west-1",      "us-west-2",    "ap-northeast-1", "ap-northeast-2",
        "ap-northeast-3", "ap-southeast-1", "ap-southeast-2", "ap-south-1",   "eu-west-1",      "eu-west-2",
        "eu-west-3",      "eu-central-1",   "eu-north-1",     "ca-central-1", "sa-east-1"};
    return regions;
}

int burstBefore2023(std::string_view region)
{
    if (region == "us-west-2" || region == "us-east-1" || region == "eu-west-1")
        return 3000;
    if (region == "ap-northeast-1" || region == "eu-central-1" || region == "us-east-2")
        return 1000;
    return 500;
}

SimTime usualVisibility(SimTime timeout)
{
    return std::max(3 * Minute, timeout);
}

bool triggerIsAsync(Trigger trigger)
{
    return trigger == Trigger::Sqs || trigger == Trigger::S3 || trigger == Trigger::Sns
           || trigger == Trigger::EventBridge;
}

int maximumReserved(int limit, int unreservedMinimum, const std::vector<Allotment> &all, int which)
{
    return std::max(0, limit - unreservedMinimum - takenByOthers(all, which));
}

int minimumReserved(const std::vector<Allotment> &all, int which)
{
    return all[static_cast<std::size_t>(which)].provisioned;
}

int maximumProvisioned(int limit, int unreservedMinimum, const std::vector<Allotment> &all, int which)
{
    const auto &own = all[static_cast<std::size_t>(which)];
    return own.reserved ? *own.reserved : maximumReserved(limit, unreservedMinimum, all, which);
}

int minimumLimit(int unreservedMinimum, const std::vector<Allotment> &all)
{
    const int taken = takenByOthers(all, -1);
    return taken > 0 ? taken + unreservedMinimum : 1;
}

std::optional<Problem> againstAllotments(int limit, int unreservedMinimum, const std::vector<Allotment> &all,
                                         int changed)
{
    if (changed < 0) {
        const int least = minimumLimit(unreservedMinimum, all);
        if (limit >= least)
            return std::nullopt;
        return Problem{"account.concurrencyLimit", Fault::LimitBelowReserved, double(least), MostConcurrency, {}};
    }
    const Allotment &own = all[static_cast<std::size_t>(changed)];
    if (own.reserved && own.provisioned > *own.reserved)
        return Problem{"provisionedConcurrency", Fault::ProvisionedAboveReserved, 0, double(*own.reserved), {}};
    const int most = maximumReserved(limit, unreservedMinimum, all, changed);
    if (own.reserved.value_or(own.provisioned) <= most)
        return std::nullopt;
    if (own.reserved)
        return Problem{"reservedConcurrency", Fault::ReservedAboveLimit, 0, double(most), {}};
    return Problem{"provisionedConcurrency", Fault::ProvisionedAboveLimit, 0, double(most), {}};
}

int unreservedPool(int limit, const std::vector<Allotment> &all)
{
    return limit - takenByOthers(all, -1);
}

double rateAt(const std::vector<Traffic> &traffic, SimTime now, SimTime runEnd)
{
    double rate = 0;
    for (const Traffic &entry : traffic)
        rate += entryRateAt(entry, now, runEnd);
    return rate;
}

std::vector<Traffic> withRate(const std::vector<Traffic> &traffic, SimTime now, double rate)
{
    Traffic entry;
    entry.kind = TrafficKind::Poisson;
    for (const Traffic &old : traffic) {
        const bool inForce = old.from.value_or(0) <= now && now < old.until.value_or(Never);
        if (!inForce)
            continue;
        if (old.kind == TrafficKind::Constant || old.kind == TrafficKind::Wave)
            entry.kind = old.kind;
        if (old.kind == TrafficKind::Wave) {
            entry.period = old.period;
            entry.amplitude = old.rate > 0 ? old.amplitude / old.rate * rate : 0;
        }
        break;
    }
    entry.rate = rate;
    return {entry};
}

} // namespace sim

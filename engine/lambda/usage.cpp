// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/usage.h"

namespace sim {

Usage &Usage::operator+=(const Usage &other)
{
    requests += other.requests;
    onDemandGbSeconds += other.onDemandGbSeconds;
    initGbSeconds += other.initGbSeconds;
    provisionedInitGbSeconds += other.provisionedInitGbSeconds;
    provisionedGbSeconds += other.provisionedGbSeconds;
    provisionedRunGbSeconds += other.provisionedRunGbSeconds;
    provisionedRoundingGbSeconds += other.provisionedRoundingGbSeconds;
    return *this;
}

double Usage::provisionedUtilization() const
{
    const double had = provisionedGbSeconds - provisionedRoundingGbSeconds;
    return had > 0 ? provisionedRunGbSeconds / had : 0;
}

Usage Usage::scaled(double factor) const
{
    return {requests * factor,
            onDemandGbSeconds * factor,
            initGbSeconds * factor,
            provisionedInitGbSeconds * factor,
            provisionedGbSeconds * factor,
            provisionedRunGbSeconds * factor,
            provisionedRoundingGbSeconds * factor};
}

} // namespace sim

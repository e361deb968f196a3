// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernel/law.h"

#include "engine/kernel/portablemath.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace sim {

namespace {

constexpr double NormalP99 = 2.3263478740408408; ///< quantile of the standard normal at 0.99

/// Nearest whole microsecond, cut at 0 and far below overflow.
SimTime rounded(double microseconds)
{
    constexpr double Highest = 9e15;
    return static_cast<SimTime>(std::clamp(microseconds, 0.0, Highest) + 0.5);
}

double lognormalSigma(const Law &law)
{
    return (portableLog(static_cast<double>(law.p99)) - portableLog(static_cast<double>(law.p50))) / NormalP99;
}

} // namespace

Law Law::constant(SimTime value)
{
    Law law;
    law.mean = value;
    return law;
}

Law Law::exponential(SimTime mean)
{
    Law law = constant(mean);
    law.kind = Kind::Exponential;
    return law;
}

Law Law::normal(SimTime mean, SimTime sd)
{
    Law law = constant(mean);
    law.kind = Kind::Normal;
    law.sd = sd;
    return law;
}

Law Law::lognormal(SimTime p50, SimTime p99)
{
    Law law;
    law.kind = Kind::Lognormal;
    law.p50 = p50;
    law.p99 = p99;
    return law;
}

Law Law::uniform(SimTime min, SimTime max)
{
    Law law;
    law.kind = Kind::Uniform;
    law.min = min;
    law.max = max;
    return law;
}

Law Law::empirical(std::vector<SimTime> values)
{
    Law law;
    law.kind = Kind::Empirical;
    law.values = std::move(values);
    return law;
}

double Law::meanMicroseconds() const
{
    switch (kind) {
    case Kind::Constant:
    case Kind::Exponential:
    case Kind::Normal:
        return static_cast<double>(mean);
    case Kind::Lognormal: {
        const double sigma = lognormalSigma(*this);
        return static_cast<double>(p50) * portableExp(sigma * sigma / 2);
    }
    case Kind::Uniform:
        return (static_cast<double>(min) + static_cast<double>(max)) / 2;
    case Kind::Empirical:
        return values.empty() ? 0.0
                              : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    }
    return 0;
}

Sampler::Sampler(const Law &law)
    : m_kind(law.kind)
{
    switch (law.kind) {
    case Law::Kind::Constant:
        m_constant = law.mean;
        break;
    case Law::Kind::Exponential:
        m_location = static_cast<double>(law.mean);
        break;
    case Law::Kind::Normal:
        m_location = static_cast<double>(law.mean);
        m_spread = static_cast<double>(law.sd);
        break;
    case Law::Kind::Lognormal:
        m_location = portableLog(static_cast<double>(law.p50));
        m_spread = lognormalSigma(law);
        break;
    case Law::Kind::Uniform:
        m_location = static_cast<double>(law.min);
        m_spread = static_cast<double>(law.max - law.min);
        break;
    case Law::Kind::Empirical:
        m_values = law.values;
        break;
    }
}

SimTime Sampler::drawRandom(Draws draws) const
{
    const double u = draws.uniform();
    switch (m_kind) {
    case Law::Kind::Constant:
        return m_constant;
    case Law::Kind::Exponential:
        return rounded(-m_location * portableLog(u));
    case Law::Kind::Normal:
        return rounded(m_location + m_spread * normalQuantile(u));
    case Law::Kind::Lognormal:
        return rounded(portableExp(m_location + m_spread * normalQuantile(u)));
    case Law::Kind::Uniform:
        return rounded(m_location + m_spread * u);
    case Law::Kind::Empirical:
        return m_values[static_cast<std::size_t>(u * static_cast<double>(m_values.size()))];
    }
    return 0;
}

} // namespace sim

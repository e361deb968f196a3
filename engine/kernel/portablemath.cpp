// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernel/portablemath.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <utility>

namespace sim {

namespace {

// ln 2 in two parts: the first has zeros at its end, so that multiples of it are exact.
constexpr double Ln2High = 6.93147180369123816490e-01;
constexpr double Ln2Low = 1.90821492927058770002e-10;

template<std::size_t N, std::size_t... I>
double hornerSteps(const std::array<double, N> &coefficients, double x, std::index_sequence<I...>)
{
    double sum = coefficients[N - 1];
    ((sum = sum * x + coefficients[N - 2 - I]), ...);
    return sum;
}

/// Without a loop around the steps: each waits for the one before anyway, and what is beside them need not wait as well.
template<std::size_t N>
double horner(const std::array<double, N> &coefficients, double x)
{
    return hornerSteps(coefficients, x, std::make_index_sequence<N - 1>());
}

template<std::size_t N>
constexpr std::array<double, N> oddReciprocals()
{
    std::array<double, N> values{};
    for (std::size_t i = 0; i < N; ++i)
        values[i] = 2.0 / (2.0 * static_cast<double>(i) + 1.0);
    return values;
}

template<std::size_t N>
constexpr std::array<double, N> reciprocalFactorials()
{
    std::array<double, N> values{};
    double factorial = 1;
    for (std::size_t i = 0; i < N; ++i) {
        if (i > 0)
            factorial *= static_cast<double>(i);
        values[i] = 1.0 / factorial;
    }
    return values;
}

template<std::size_t N>
constexpr std::array<double, N> sineSeries()
{
    std::array<double, N> values{};
    double factorial = 1;
    double sign = 1;
    for (std::size_t i = 0; i < N; ++i) {
        const double n = 2.0 * static_cast<double>(i) + 1.0;
        if (i > 0)
            factorial *= n * (n - 1.0);
        values[i] = sign / factorial;
        sign = -sign;
    }
    return values;
}

} // namespace

double portableLog(double x)
{
    // x = m 2^e with m in [sqrt(1/2), sqrt(2)); ln m = 2 atanh((m - 1) / (m + 1)).
    const auto bits = std::bit_cast<std::uint64_t>(x);
    const double significand = std::bit_cast<double>((bits & 0x000fffffffffffffULL) | 0x3ff0000000000000ULL);
    // No branch: which way it goes is a toss of a coin.
    static constexpr std::array<double, 2> Factors{1.0, 0.5};
    const bool above = significand > std::numbers::sqrt2;
    const double mantissa = significand * Factors[above];
    const int exponent = static_cast<int>(bits >> 52) - 1023 + above;
    static constexpr auto Series = oddReciprocals<11>();
    const double s = (mantissa - 1.0) / (mantissa + 1.0);
    const double lnMantissa = s * horner(Series, s * s);
    const double e = exponent;
    return e * Ln2High + (lnMantissa + e * Ln2Low);
}

double portableExp(double x)
{
    static constexpr auto Series = reciprocalFactorials<15>();
    const double k = std::floor(x * std::numbers::log2e + 0.5);
    const double r = (x - k * Ln2High) - k * Ln2Low;
    const auto scale = std::bit_cast<double>(static_cast<std::uint64_t>(static_cast<std::int64_t>(k) + 1023) << 52);
    return horner(Series, r) * scale;
}

double portableSinTurn(double x)
{
    // Fold onto a quarter turn around 0, where the series is short.
    static constexpr auto Series = sineSeries<11>();
    double folded = x;
    if (folded >= 0.75)
        folded -= 1.0;
    else if (folded > 0.25)
        folded = 0.5 - folded;
    const double radians = folded * 2.0 * std::numbers::pi;
    return radians * horner(Series, radians * radians);
}

double normalQuantile(double p)
{
    // Rational approximations on the centre and the tails (P. J. Acklam), without his refinement step: their 1e-9
    // is far below what a whole microsecond can show.
    static constexpr std::array<double, 6> A{2.506628277459239e+00,  -3.066479806614716e+01, 1.383577518672690e+02,
                                             -2.759285104469687e+02, 2.209460984245205e+02,  -3.969683028665376e+01};
    static constexpr std::array<double, 6> B{1.0,
                                             -1.328068155288572e+01,
                                             6.680131188771972e+01,
                                             -1.556989798598866e+02,
                                             1.615858368580409e+02,
                                             -5.447609879822406e+01};
    static constexpr std::array<double, 6> C{2.938163982698783e+00,  4.374664141464968e+00,  -2.549732539343734e+00,
                                             -2.400758277161838e+00, -3.223964580411365e-01, -7.784894002430293e-03};
    static constexpr std::array<double, 5> D{1.0, 3.754408661907416e+00, 2.445134137142996e+00, 3.224671290700398e-01,
                                             7.784695709041462e-03};
    constexpr double Low = 0.02425;
    if (p > 1.0 - Low)
        return -normalQuantile(1.0 - p);
    if (p < Low) {
        const double q = std::sqrt(-2.0 * portableLog(p));
        return horner(C, q) / horner(D, q);
    }
    const double q = p - 0.5;
    const double r = q * q;
    return q * horner(A, r) / horner(B, r);
}

} // namespace sim

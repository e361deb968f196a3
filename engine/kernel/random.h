// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

/// Random numbers by key instead of by turn (M11): the draw for request n does not depend on how many were drawn
/// before it, so a setting that refuses some requests never shifts the numbers of the others.
namespace sim {

/// What a stream of random numbers is for. Part of its key: append, never reorder.
enum class Concern : std::uint64_t {
    Arrivals = 1,
    Duration,
    Init,
    Errors,
    IdleLife,
    AsyncBackoff,
    CallerJitter,
    Recycling,
    Duplicates,
    Proactive,
    Vpc,
    ProvisionedInit
};

/// SplitMix64's finaliser: every bit of the input moves every bit of the output.
constexpr std::uint64_t mixBits(std::uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// The numbers of one draw: a SplitMix64 generator.
class Draws
{
public:
    explicit constexpr Draws(std::uint64_t state)
        : m_state(state)
    {}

    constexpr std::uint64_t bits()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        return mixBits(m_state);
    }

    /// Uniform in (0, 1): never 0, so that its logarithm is finite.
    constexpr double uniform() { return (static_cast<double>(bits() >> 12) + 0.5) * 0x1p-52; }

private:
    std::uint64_t m_state;
};

/// A stream: one per seed, function and concern. `at(n, attempt)` are the numbers of one draw.
class Stream
{
public:
    constexpr Stream() = default;
    constexpr Stream(std::uint64_t seed, std::string_view function, Concern concern, std::uint64_t part = 0)
    {
        std::uint64_t name = 0xcbf29ce484222325ULL; // FNV-1a
        for (const char c : function)
            name = (name ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        m_key = mixBits(mixBits(seed + 0x9e3779b97f4a7c15ULL) ^ name);
        m_key =
            mixBits(m_key + static_cast<std::uint64_t>(concern) * 0xd1342543de82ef95ULL + part * 0xaf251af3b0f025b5ULL);
    }

    constexpr Draws at(std::uint64_t n, std::uint64_t attempt = 0) const
    {
        return Draws(mixBits(m_key + n * 0x9e3779b97f4a7c15ULL + attempt * 0xda942042e4dd58b5ULL));
    }

private:
    std::uint64_t m_key = 0;
};

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/initparts.h"

#include "engine/lambda/environments.h"
#include "engine/lambda/setup.h"

#include <algorithm>

namespace sim {

namespace {

constexpr SimTime InitLimit = 10 * Second; ///< R8.2

SimTime drawPart(const FunctionLaws &laws, const Stream &stream, std::int64_t which, int attempt, std::size_t part)
{
    constexpr std::uint64_t PartsEach = 1024;
    const auto key = static_cast<std::uint64_t>(which) * PartsEach + part;
    return laws.init[part].draw(stream.at(key, static_cast<std::uint64_t>(attempt)));
}

SimTime vpcDelay(const Setup &function, const Work &work)
{
    // Section 8c, third-party figures: 8 to 15 s while the network interface was attached; since the change in
    // 2019 about 230 ms.
    switch (function.settings.vpc) {
    case Vpc::None:
        return 0;
    case Vpc::Before2019: {
        static const Sampler Attach(Law::uniform(8 * Second, 15 * Second));
        return Attach.draw(function.streams.vpc.at(static_cast<std::uint64_t>(work.request), work.attempt));
    }
    case Vpc::Since2019:
        return 230 * Millisecond;
    }
    return 0;
}

} // namespace

SimTime drawInit(const FunctionLaws &laws, const Stream &stream, std::int64_t which, int attempt)
{
    SimTime sum = 0;
    for (std::size_t i = 0; i < laws.init.size(); ++i)
        sum += drawPart(laws, stream, which, attempt, i);
    return sum;
}

InitDraw drawInit(const Setup &function, const Work &work)
{
    InitDraw draw{drawInit(function.laws, function.streams.init, work.request, work.attempt), 0};
    if (draw.initFor > InitLimit) { // R8.2: cut off, then repeated as part of the run
        draw.repeated = draw.initFor;
        draw.initFor = InitLimit;
    }
    draw.initFor += vpcDelay(function, work);
    return draw;
}

std::vector<InitSpan> initParts(const Setup &function, const Work &work)
{
    std::vector<InitSpan> parts;
    if (work.started < function.initSince)
        return parts;
    parts.reserve(function.laws.init.size() + 1);
    SimTime at = work.started;
    const auto add = [&](int part, const LocalizedText &name, SimTime lasts) {
        if (lasts > 0)
            parts.push_back({part, name, at, at + lasts});
        at += lasts;
    };
    for (std::size_t i = 0; i < function.laws.init.size(); ++i) {
        const SimTime left = work.started + InitLimit - at;
        const SimTime whole = drawPart(function.laws, function.streams.init, work.request, work.attempt, i);
        add(static_cast<int>(i), function.settings.init[i].part, std::min(whole, left));
    }
    add(InitSpan::Vpc, {}, vpcDelay(function, work)); // behind the cut: it is no part of what R8.2 limits
    if (at != work.started + work.initFor) // begun with other laws, at the very instant of their change
        parts.clear();
    return parts;
}

} // namespace sim

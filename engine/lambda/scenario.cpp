// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/scenario.h"

#include "engine/lambda/settings.h"

namespace sim {

void FunctionPatch::applyTo(FunctionSettings &settings) const
{
    const auto apply = [](const Setting &, auto &setting, const auto &asked) {
        if (asked)
            setting = *asked;
    };
    fields(Tag<FunctionPatch>{}, apply, settings, *this);
}

void FunctionPatch::merge(const FunctionPatch &later)
{
    const auto take = [](const Setting &, auto &earlier, const auto &asked) {
        if (asked)
            earlier = asked;
    };
    fields(Tag<FunctionPatch>{}, take, *this, later);
}

FunctionPatch FunctionPatch::inverse(const FunctionSettings &now) const
{
    FunctionPatch back;
    const auto keep = [](const Setting &, auto &before, const auto &asked, const auto &current) {
        if (asked)
            before.emplace(current);
    };
    fields(Tag<FunctionPatch>{}, keep, back, *this, now);
    return back;
}

int Scenario::functionIndex(const std::string &name) const
{
    for (std::size_t i = 0; i < functions.size(); ++i) {
        if (functions[i].name == name)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later

// How long it takes to go to any instant of a run that was seen to its end, and what the moments kept for it hold.
// Prints a row a scenario; nothing here passes or fails.

#include "engine/io/scenariofile.h"
#include "engine/session/track.h"

#include <QString>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <vector>

namespace {

using namespace sim;

constexpr int Instants = 200;

double milliseconds()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void measure(const char *name, const Scenario &scenario)
{
    Track track({std::make_shared<const Scenario>(scenario), {}});
    const double start = milliseconds();
    while (!track.advance(scenario.duration, 1000)) {}
    const double played = milliseconds() - start;
    std::mt19937_64 random(1);
    std::vector<double> times;
    for (int i = 0; i < Instants; ++i) {
        const auto wanted = static_cast<SimTime>(random() % static_cast<std::uint64_t>(scenario.duration));
        const double before = milliseconds();
        track.seek(wanted);
        times.push_back(milliseconds() - before);
    }
    std::sort(times.begin(), times.end());
    std::printf("%s: median %.1f ms, p95 %.1f ms, checkpoints %zu, memory %.1f MB (played in %.0f ms)\n", name,
                times[Instants / 2], times[Instants * 95 / 100], track.checkpoints(),
                static_cast<double>(track.checkpointBytes()) / 1e6, played);
    std::fflush(stdout);
}

Scenario sixHours()
{
    Scenario scenario;
    scenario.duration = 6 * Hour;
    FunctionConfig function;
    function.name = "A";
    function.settings.duration = Law::constant(Second);
    Traffic traffic;
    traffic.kind = TrafficKind::Poisson;
    traffic.rate = 900;
    function.traffic = {traffic};
    scenario.functions = {function};
    return scenario;
}

} // namespace

int main()
{
    for (const QString &name : ScenarioFile::shippedNames()) {
        QList<FileError> errors;
        if (const auto scenario = ScenarioFile::readFile(ScenarioFile::shippedPath(name), errors))
            measure(qPrintable(name), *scenario);
    }
    measure("six hours at 900 requests/s of 1 s", sixHours());
}

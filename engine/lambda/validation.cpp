// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/validation.h"

#include "engine/lambda/settings.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string_view>

namespace sim {

namespace {

constexpr SimTime LongestRun = 366 * 24 * Hour;

std::string indexed(const std::string &base, std::size_t index)
{
    return base + "[" + std::to_string(index) + "]";
}

/// Collects what is wrong, value by value; `path` names the value as the file does.
class Checker
{
public:
    std::vector<Problem> problems;

    void add(const std::string &path, Fault fault, double low = 0, double high = 0, const std::string &text = {})
    {
        problems.push_back({path, fault, low, high, text});
    }
    void range(const std::string &path, double value, double low, double high)
    {
        if (!(value >= low && value <= high))
            add(path, Fault::OutOfRange, low, high);
    }
    void timeSpan(const std::string &path, SimTime value, SimTime low, SimTime high)
    {
        range(path, toSeconds(value), toSeconds(low), toSeconds(high));
    }
    void notNegative(const std::string &path, double value)
    {
        if (value < 0)
            add(path, Fault::Negative);
    }
    /// As the table of settings bounds it.
    void within(const std::string &path, double value, const Bounds &bounds)
    {
        if (bounds.isAmount && value < 0)
            add(path, Fault::Negative);
        else
            range(path, value, bounds.low, bounds.high);
    }
    void positive(const std::string &path, double value)
    {
        if (!(value > 0))
            add(path, Fault::NotPositive);
    }

    void atMost(const std::string &path, std::size_t size, int most)
    {
        if (size > static_cast<std::size_t>(most))
            add(path, Fault::TooManyValues, 0, most);
    }

    void law(const std::string &path, const Law &law);
    template<typename T>
    void setting(const std::string &path, const T &value, const Bounds &bounds);
    template<typename T>
    void setting(const std::string &path, const std::optional<T> &value, const Bounds &bounds);
    /// A function's settings; where a patch made them, that what it set.
    void settings(const std::string &path, const FunctionSettings &settings, Trigger trigger,
                  const FunctionPatch *patch = nullptr);
    void init(const std::string &path, const std::vector<InitPart> &parts);
    void autoScaling(const std::string &path, const AutoScaling &scaling, int provisioned);
    void schedule(const std::string &path, const std::vector<ScheduledAction> &schedule);
    void traffic(const std::string &path, const std::vector<Traffic> &entries);
    void entry(const std::string &path, const Traffic &entry);
    void trace(const std::string &path, const Traffic &entry);
    void functions(const Scenario &scenario);
};

void Checker::law(const std::string &path, const Law &law)
{
    switch (law.kind) {
    case Law::Kind::Constant:
    case Law::Kind::Exponential:
    case Law::Kind::Normal:
        notNegative(path + ".mean", static_cast<double>(law.mean));
        notNegative(path + ".sd", static_cast<double>(law.sd));
        break;
    case Law::Kind::Lognormal:
        positive(path + ".p50", static_cast<double>(law.p50));
        if (law.p99 < law.p50)
            add(path + ".p99", Fault::LawNeedsP99AboveP50);
        break;
    case Law::Kind::Uniform:
        notNegative(path + ".min", static_cast<double>(law.min));
        if (law.min > law.max)
            add(path + ".max", Fault::MinAboveMax);
        break;
    case Law::Kind::Empirical:
        if (law.values.empty())
            add(path + ".values", Fault::LawNeedsValues);
        for (std::size_t i = 0; i < law.values.size(); ++i) {
            if (law.values[i] < 0)
                return add(indexed(path + ".values", i), Fault::Negative);
        }
        break;
    }
    if (std::max({law.mean, law.sd, law.p50, law.p99, law.max}) > LongestRun)
        add(path, Fault::OutOfRange, 0, toSeconds(LongestRun));
}

void Checker::autoScaling(const std::string &path, const AutoScaling &scaling, int provisioned)
{
    if (scaling.min > scaling.max)
        add(path + ".max", Fault::MinAboveMax);
    if (provisioned == 0)
        add(path, Fault::AutoScalingNeedsProvisioned);
    else if (provisioned < scaling.min || provisioned > scaling.max)
        add(path, Fault::AutoScalingOutsideBounds, scaling.min, scaling.max);
}

void Checker::schedule(const std::string &path, const std::vector<ScheduledAction> &schedule)
{
    atMost(path, schedule.size(), MaximumScheduledActions);
    for (std::size_t i = 0; i < schedule.size(); ++i) {
        const ScheduledAction &action = schedule[i];
        const std::string place = indexed(path, i);
        notNegative(place + ".at", static_cast<double>(action.at));
        within(place + ".min", action.min.value_or(0), Concurrency);
        within(place + ".max", action.max.value_or(0), Concurrency);
        if (action.min && action.max && *action.min > *action.max)
            add(place + ".max", Fault::MinAboveMax);
    }
}

void Checker::init(const std::string &path, const std::vector<InitPart> &parts)
{
    atMost(path, parts.size(), MaximumInitParts);
    for (std::size_t i = 0; i < parts.size(); ++i)
        law(indexed(path, i), parts[i].law);
}

/// By its type: numbers and times within their bounds, laws and lists by their own rules, groups setting by setting.
template<typename T>
void Checker::setting(const std::string &path, const T &value, const Bounds &bounds)
{
    if constexpr (std::is_same_v<T, SimTime>)
        within(path, toSeconds(value), bounds);
    else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, double>)
        within(path, value, bounds);
    else if constexpr (std::is_same_v<T, Law>)
        law(path, value);
    else if constexpr (std::is_same_v<T, std::vector<InitPart>>)
        init(path, value);
    else if constexpr (std::is_same_v<T, std::vector<ScheduledAction>>)
        schedule(path, value);
    else if constexpr (std::is_class_v<T> && !std::is_same_v<T, std::string>)
        fields(
            Tag<T>{}, [&](const Setting &row, const auto &one) { setting(path + "." + row.key, one, row.bounds); },
            value);
}

template<typename T>
void Checker::setting(const std::string &path, const std::optional<T> &value, const Bounds &bounds)
{
    if (value)
        setting(path, *value, bounds);
}

void Checker::settings(const std::string &path, const FunctionSettings &settings, Trigger trigger,
                       const FunctionPatch *patch)
{
    if (patch)
        fields(
            Tag<FunctionPatch>{},
            [&](const Setting &row, const auto &asked) { setting(path + "." + row.key, asked, row.bounds); }, *patch);
    else
        setting(path, settings, {});
    if (trigger == Trigger::Sqs && settings.timeout > settings.sqs.visibilityTimeout) // AWS refuses the mapping
        add(path + ".timeout", Fault::TimeoutAboveVisibility, 0, toSeconds(settings.sqs.visibilityTimeout));
    if (settings.autoScaling && (!patch || patch->autoScaling || patch->provisionedConcurrency))
        autoScaling(path + ".autoScaling", *settings.autoScaling, settings.provisionedConcurrency);
}

void Checker::trace(const std::string &path, const Traffic &entry)
{
    if (!entry.durations.empty() && entry.durations.size() != entry.times.size())
        add(path + ".durations", Fault::TraceLengthMismatch, static_cast<double>(entry.times.size()),
            static_cast<double>(entry.durations.size()));
    const auto checkAll = [&](const std::string &name, const std::vector<SimTime> &times) {
        for (std::size_t i = 0; i < times.size(); ++i) {
            if (times[i] < 0)
                return add(indexed(path + name, i), Fault::Negative);
        }
    };
    checkAll(".times", entry.times);
    checkAll(".durations", entry.durations);
}

void Checker::entry(const std::string &path, const Traffic &entry)
{
    notNegative(path + ".from", static_cast<double>(entry.from.value_or(0)));
    notNegative(path + ".until", static_cast<double>(entry.until.value_or(0)));
    if (entry.from && entry.until && *entry.from > *entry.until)
        add(path + ".until", Fault::FromAfterUntil);
    range(path + ".rate", entry.rate, 0, HighestRate);
    range(path + ".toRate", entry.toRate, 0, HighestRate);
    if (entry.kind == TrafficKind::Wave) {
        positive(path + ".period", static_cast<double>(entry.period));
        notNegative(path + ".amplitude", entry.amplitude);
        if (entry.amplitude > entry.rate)
            add(path + ".amplitude", Fault::AmplitudeAboveRate, 0, entry.rate);
    }
    if (entry.kind == TrafficKind::Burst) {
        range(path + ".count", static_cast<double>(entry.count), 0, 1e9);
        notNegative(path + ".at", static_cast<double>(entry.at));
    }
    if (entry.kind == TrafficKind::Trace)
        trace(path, entry);
}

void Checker::traffic(const std::string &path, const std::vector<Traffic> &entries)
{
    atMost(path, entries.size(), MaximumTrafficEntries);
    for (std::size_t i = 0; i < entries.size(); ++i)
        entry(indexed(path, i), entries[i]);
}

void Checker::functions(const Scenario &scenario)
{
    if (scenario.functions.empty())
        add("functions", Fault::NoFunction);
    if (scenario.functions.size() > MaximumFunctions)
        add("functions", Fault::TooManyFunctions, 1, MaximumFunctions);
    std::set<std::string> names;
    for (std::size_t i = 0; i < scenario.functions.size(); ++i) {
        const FunctionConfig &function = scenario.functions[i];
        const std::string path = indexed("functions", i);
        if (function.name.empty())
            add(path + ".name", Fault::EmptyName);
        else if (!names.insert(function.name).second)
            add(path + ".name", Fault::DuplicateName, 0, 0, function.name);
        const bool async = function.invocation == Invocation::Async;
        if (function.trigger != Trigger::Sdk && async != triggerIsAsync(function.trigger))
            add(path + ".invocation", Fault::InvocationAgainstTrigger, 0, 0, async ? "sync" : "async");
        settings(path, function.settings, function.trigger);
        traffic(path + ".traffic", function.traffic);
    }
}

/// The account as `changes` leave it behind one by one (M5).
class Fold
{
public:
    Fold(const Scenario &scenario, Checker &checker)
        : m_checker(checker)
        , m_minimum(scenario.model.unreservedMinimum)
        , m_limit(scenario.account.concurrencyLimit)
    {
        for (const FunctionConfig &function : scenario.functions) {
            m_settings.push_back(function.settings);
            m_triggers.push_back(function.trigger);
            m_all.push_back({function.settings.reservedConcurrency, function.settings.provisionedConcurrency});
        }
    }

    void checkStart()
    {
        for (std::size_t i = 0; i < m_all.size(); ++i)
            checkFunction(indexed("functions", i), static_cast<int>(i));
    }

    void apply(const std::string &path, const Change &change, int function)
    {
        if (change.concurrencyLimit) {
            m_limit = *change.concurrencyLimit;
            add(path, againstAllotments(m_limit, m_minimum, m_all, -1));
        }
        if (function < 0)
            return;
        auto &settings = m_settings[static_cast<std::size_t>(function)];
        change.set.applyTo(settings);
        m_all[static_cast<std::size_t>(function)] = {settings.reservedConcurrency, settings.provisionedConcurrency};
        m_checker.settings(path + ".set", settings, m_triggers[static_cast<std::size_t>(function)], &change.set);
        if (change.set.reservedConcurrency || change.set.provisionedConcurrency)
            checkFunction(path + ".set", function);
    }

private:
    void checkFunction(const std::string &path, int which)
    {
        add(path, againstAllotments(m_limit, m_minimum, m_all, which));
    }
    void add(const std::string &path, std::optional<Problem> problem)
    {
        if (problem)
            m_checker.add(path + "." + problem->path, problem->fault, problem->low, problem->high);
    }

    Checker &m_checker;
    int m_minimum;
    int m_limit;
    std::vector<FunctionSettings> m_settings;
    std::vector<Trigger> m_triggers;
    std::vector<Allotment> m_all;
};

/// Each value of a list, once.
template<typename T>
void checkOnce(const std::string &path, const std::vector<T> &list, Checker &checker)
{
    for (std::size_t i = 1; i < list.size(); ++i) {
        const auto here = list.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find(list.begin(), here, *here) != here)
            checker.add(indexed(path, i), Fault::ListedTwice);
    }
}

void checkView(const Scenario &scenario, Checker &checker)
{
    const View &view = scenario.view;
    if (view.speed)
        checker.range("view.speed", *view.speed, LowestSpeed, HighestSpeed);
    checker.atMost("view.pauseAt", view.pauseAt.size(), MaximumPauses);
    for (std::size_t i = 0; i < view.pauseAt.size(); ++i)
        checker.timeSpan(indexed("view.pauseAt", i), view.pauseAt[i], 0, LongestRun);
    checker.atMost("view.coldStarts", view.coldStarts.size(), MaximumComparedFunctions);
    for (std::size_t i = 0; i < view.coldStarts.size(); ++i) {
        if (scenario.functionIndex(view.coldStarts[i]) < 0)
            checker.add(indexed("view.coldStarts", i), Fault::UnknownFunction, 0, 0, view.coldStarts[i]);
    }
    checkOnce("view.coldStarts", view.coldStarts, checker);
    checkOnce("view.cards", view.cards, checker);
}

void checkChanges(const Scenario &scenario, Checker &checker)
{
    checker.atMost("changes", scenario.changes.size(), MaximumChanges);
    Fold fold(scenario, checker);
    fold.checkStart();
    std::vector<std::size_t> order(scenario.changes.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return scenario.changes[a].at < scenario.changes[b].at; });
    for (const std::size_t i : order) {
        const Change &change = scenario.changes[i];
        const std::string path = indexed("changes", i);
        checker.timeSpan(path + ".at", change.at, 0, LongestRun);
        if (change.concurrencyLimit)
            checker.range(path + ".account.concurrencyLimit", *change.concurrencyLimit, 1, MostConcurrency);
        const int function = change.function.empty() ? -1 : scenario.functionIndex(change.function);
        if (function < 0 && !change.function.empty())
            checker.add(path + ".function", Fault::UnknownFunction, 0, 0, change.function);
        if (change.traffic)
            checker.traffic(path + ".traffic", *change.traffic);
        if (change.invoke)
            checker.range(path + ".invoke", *change.invoke, 1, MaximumByHand);
        fold.apply(path, change, function);
    }
}

} // namespace

std::vector<Problem> validate(const Scenario &scenario)
{
    Checker checker;
    checker.timeSpan("duration", scenario.duration, Millisecond, LongestRun);
    checker.setting("account", scenario.account, {});
    const std::string_view region = scenario.account.region;
    if (const auto &known = knownRegions(); std::find(known.begin(), known.end(), region) == known.end())
        checker.add("account.region", Fault::UnknownRegion, 0, 0, scenario.account.region);
    checker.setting("model", scenario.model, {});
    checker.functions(scenario);
    checkChanges(scenario, checker);
    checkView(scenario, checker);
    return std::move(checker.problems);
}

} // namespace sim

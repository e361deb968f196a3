// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/record.h"
#include "engine/lambda/rules.h"
#include "engine/lambda/scenario.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

/// Reads the log of a run and judges each decision in it by the rules alone, without the engine: an admission that a
/// limit forbids and a refusal that none demands are both faults. For scenarios without auto scaling, recycling,
/// proactive init and duplicates, under the current rule set.
class Auditor
{
public:
    explicit Auditor(const sim::Scenario &scenario)
        : m_scenario(scenario)
        , m_limit(scenario.account.concurrencyLimit)
    {
        for (const sim::FunctionConfig &config : scenario.functions) {
            Function function;
            function.config = &config;
            function.reserved = config.settings.reservedConcurrency;
            function.claimed = config.settings.provisionedConcurrency;
            function.usable = function.existing = function.claimed;
            m_functions.push_back(function);
        }
    }

    /// The first fault; empty: there is none.
    std::string judge(const std::vector<sim::Record> &log)
    {
        for (const sim::Record &record : log) {
            std::string fault = take(record);
            if (!fault.empty())
                return "at " + std::to_string(record.t) + " us, function " + std::to_string(record.function) + ": "
                       + fault;
        }
        return {};
    }

    std::int64_t judgedStarts = 0;
    std::int64_t judgedThrottles = 0;

private:
    struct Window
    {
        sim::SimTime second = -1;
        int count = 0;
        int at(sim::SimTime now)
        {
            if (now / sim::Second != second) {
                second = now / sim::Second;
                count = 0;
            }
            return count;
        }
    };

    struct Function
    {
        const sim::FunctionConfig *config = nullptr;
        std::optional<int> reserved;
        int claimed = 0; ///< provisioned concurrency as set
        int usable = 0;
        int existing = 0;
        int busyProvisioned = 0;
        int onDemand = 0;
        std::set<std::uint32_t> busy; ///< environments at work
        std::set<std::uint32_t> idle; ///< on demand
        double tokens = 1000;
        sim::SimTime tokensSince = 0;
        Window window;
        Window provisionedWindow;
        bool sync() const { return config->invocation == sim::Invocation::Sync; }
        int held() const { return std::max(claimed, existing); }
    };

    int pool() const
    {
        int pool = m_limit;
        for (const Function &function : m_functions)
            pool -= function.reserved ? *function.reserved : function.held();
        return pool;
    }

    int unreservedInFlight() const
    {
        int sum = 0;
        for (const Function &function : m_functions)
            sum += function.reserved ? 0 : function.onDemand;
        return sum;
    }

    int allInFlight() const
    {
        int sum = 0;
        for (const Function &function : m_functions)
            sum += function.onDemand + function.busyProvisioned;
        return sum;
    }

    /// M5: what runs on demand and what is provisioned, of all functions.
    bool isFull() const
    {
        int sum = 0;
        for (const Function &function : m_functions)
            sum += function.onDemand + function.held();
        return sum >= m_limit;
    }

    /// M2, told again from the ruling's text: nothing where the attempt must be admitted, else the reason of its refusal.
    std::optional<sim::RecordReason> refusal(Function &function, sim::SimTime now)
    {
        const bool policed = function.sync() && m_scenario.model.requestRateQuota;
        if (!runsOnProvisioned(function, now)) {
            if (function.reserved && function.onDemand + function.held() >= *function.reserved)
                return sim::RecordReason::ReservedConcurrency;
            if (!function.reserved && unreservedInFlight() >= pool())
                return sim::RecordReason::AccountConcurrency;
            if (isFull())
                return function.reserved ? sim::RecordReason::SetAside : sim::RecordReason::AccountConcurrency;
            if (function.idle.empty() && tokens(function, now) < 1 - 1e-6)
                return sim::RecordReason::ScalingRate;
        }
        if (policed && m_window.at(now) >= 10 * m_limit)
            return sim::RecordReason::RequestRate;
        if (policed && function.reserved && function.window.at(now) >= 10 * *function.reserved)
            return sim::RecordReason::RequestRate;
        return std::nullopt;
    }

    bool runsOnProvisioned(Function &function, sim::SimTime now)
    {
        const bool policed = function.sync() && m_scenario.model.requestRateQuota;
        if (allInFlight() >= m_limit)
            return false; // M5
        if (function.reserved && function.onDemand + function.busyProvisioned >= *function.reserved)
            return false;
        return function.usable > function.busyProvisioned
               && (!policed || function.provisionedWindow.at(now) < 10 * function.usable);
    }

    static double tokens(const Function &function, sim::SimTime now)
    {
        return std::min(1000.0, function.tokens + 100 * sim::toSeconds(now - function.tokensSince));
    }

    std::string take(const sim::Record &record)
    {
        switch (record.kind) {
        case sim::RecordKind::Start:
            return start(record);
        case sim::RecordKind::Throttle:
            return throttle(record);
        case sim::RecordKind::End:
            return end(record);
        case sim::RecordKind::Reclaim:
            return reclaim(record);
        case sim::RecordKind::Change:
            change(record);
            break;
        case sim::RecordKind::Provisioned: {
            Function &function = of(record);
            function.usable = static_cast<int>(record.value);
            function.existing = std::max(function.existing, function.usable);
            break;
        }
        default:
            break;
        }
        return {};
    }

    std::string start(const sim::Record &record)
    {
        Function &function = of(record);
        ++judgedStarts;
        if (refusal(function, record.t))
            return "admitted against the limits";
        if (record.provisioned != runsOnProvisioned(function, record.t))
            return record.provisioned ? "ran on provisioned where none was free" : "passed over a free provisioned one";
        if (!function.busy.insert(record.environment).second)
            return "an environment got two requests at once";
        if (function.sync() && m_scenario.model.requestRateQuota) {
            m_window.at(record.t);
            ++m_window.count;
            function.window.at(record.t);
            ++function.window.count;
        }
        if (record.provisioned) {
            function.provisionedWindow.at(record.t);
            function.provisionedWindow.count += function.sync();
            ++function.busyProvisioned;
            return record.cold ? "a cold start on provisioned" : "";
        }
        ++function.onDemand;
        if (record.cold != function.idle.empty())
            return record.cold ? "a new environment though an idle one was there" : "a warm start without an idle one";
        if (record.cold) {
            function.tokens = tokens(function, record.t) - 1;
            function.tokensSince = record.t;
        } else if (function.idle.erase(record.environment) == 0) {
            return "a warm start on an environment that was not idle";
        }
        return {};
    }

    std::string throttle(const sim::Record &record)
    {
        if (record.reason == sim::RecordReason::GatewayRate)
            return {};
        ++judgedThrottles;
        const auto expected = refusal(of(record), record.t);
        if (!expected)
            return "refused though no limit demands it";
        return *expected == record.reason ? "" : "refused for another reason than the first that fails";
    }

    std::string end(const sim::Record &record)
    {
        Function &function = of(record);
        if (function.busy.erase(record.environment) == 0)
            return "an end without a start";
        if (record.provisioned) {
            --function.busyProvisioned;
        } else {
            --function.onDemand;
            function.idle.insert(record.environment);
        }
        return {};
    }

    std::string reclaim(const sim::Record &record)
    {
        Function &function = of(record);
        if (function.busy.count(record.environment))
            return "a busy environment was reclaimed";
        if (record.provisioned)
            --function.existing;
        else if (function.idle.erase(record.environment) == 0)
            return "an environment was reclaimed that was not idle";
        return {};
    }

    void change(const sim::Record &record)
    {
        if (record.reason == sim::RecordReason::NoRoom)
            return; // refused as a whole
        const sim::Change &change = m_scenario.changes[static_cast<std::size_t>(record.value)];
        if (change.concurrencyLimit)
            m_limit = *change.concurrencyLimit;
        if (record.function < 0)
            return;
        Function &function = of(record);
        if (change.set.reservedConcurrency)
            function.reserved = *change.set.reservedConcurrency;
        if (change.set.provisionedConcurrency)
            function.claimed = *change.set.provisionedConcurrency;
    }

    Function &of(const sim::Record &record) { return m_functions[static_cast<std::size_t>(record.function)]; }

    const sim::Scenario &m_scenario;
    int m_limit;
    std::vector<Function> m_functions;
    Window m_window;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/internalqueue.h"
#include "engine/lambda/queuepoller.h"
#include "engine/lambda/synccallers.h"

#include <cstddef>
#include <cstdint>
#include <variant>

namespace sim {

/// Who asks for a function's runs, and what becomes of what was refused. Its three kinds are told apart nowhere else.
class Source
{
public:
    Source(const FunctionConfig &function, const Model &model);

    void receive(Context &context, std::int64_t request, SimTime runFor)
    {
        std::visit([&](auto &kind) { kind.receive(context, request, runFor); }, m_kind);
    }
    /// What it has scheduled is due.
    void due(Context &context, Rank rank, std::uint32_t subject, std::uint16_t tag)
    {
        std::visit([&](auto &kind) { kind.due(context, rank, subject, tag); }, m_kind);
    }
    void finished(Context &context, const Work &work)
    {
        std::visit([&](auto &kind) { kind.finished(context, work); }, m_kind);
    }

    /// Whether its calls count for the rate of requests (R2.7, R2.9).
    bool isPoliced() const { return std::holds_alternative<SyncCallers>(m_kind); }
    /// Events or messages that wait in a queue, and the age of the oldest.
    std::int64_t waiting() const;
    SimTime oldestAge(SimTime now) const;
    /// Requests that wait at their caller.
    std::int64_t callersWaiting() const;
    /// Requests being handled where so many runs go on: a batch is several, a second delivery none.
    std::int64_t inFlight(std::int64_t runs) const;
    std::size_t bytes() const;
    /// The same, but what copies share counts in parts.
    std::size_t ownBytes() const;

private:
    using Kind = std::variant<SyncCallers, InternalQueue, QueuePoller>;
    static Kind kindOf(const FunctionConfig &function, const Model &model);

    Kind m_kind;
};

} // namespace sim

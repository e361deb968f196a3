// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/source.h"

namespace sim {

Source::Source(const FunctionConfig &function, const Model &model)
    : m_kind(kindOf(function, model))
{}

Source::Kind Source::kindOf(const FunctionConfig &function, const Model &model)
{
    if (function.trigger == Trigger::Sqs)
        return QueuePoller(SqsQueue(function.settings.sqs, model.ruleSet, model));
    if (function.invocation == Invocation::Async)
        return InternalQueue();
    return SyncCallers();
}

std::int64_t Source::waiting() const
{
    if (const auto *queue = std::get_if<InternalQueue>(&m_kind))
        return queue->waiting();
    if (const auto *poller = std::get_if<QueuePoller>(&m_kind))
        return poller->waiting();
    return 0;
}

SimTime Source::oldestAge(SimTime now) const
{
    if (const auto *queue = std::get_if<InternalQueue>(&m_kind))
        return queue->oldestAge(now);
    if (const auto *poller = std::get_if<QueuePoller>(&m_kind))
        return poller->oldestAge(now);
    return 0;
}

std::int64_t Source::callersWaiting() const
{
    const auto *callers = std::get_if<SyncCallers>(&m_kind);
    return callers ? callers->pending() : 0;
}

std::int64_t Source::inFlight(std::int64_t runs) const
{
    if (const auto *poller = std::get_if<QueuePoller>(&m_kind))
        return poller->inFlight();
    if (const auto *queue = std::get_if<InternalQueue>(&m_kind))
        return runs - queue->duplicatesInFlight();
    return runs;
}

std::size_t Source::bytes() const
{
    return std::visit([](const auto &kind) { return kind.bytes(); }, m_kind);
}

std::size_t Source::ownBytes() const
{
    return std::visit([](const auto &kind) { return kind.ownBytes(); }, m_kind);
}

} // namespace sim

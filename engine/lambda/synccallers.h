// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/caller.h"
#include "engine/lambda/context.h"

#include <cstddef>
#include <cstdint>

namespace sim {

/// Who calls synchronously: API Gateway in front, the refusal, and the caller that tries again (section 6 of the rules).
class SyncCallers
{
public:
    void receive(Context &context, std::int64_t request, SimTime runFor);
    /// A caller tries again.
    void due(Context &context, Rank rank, std::uint32_t ticket, std::uint16_t tag);
    /// A run is over.
    void finished(Context &context, const Work &work);

    /// Requests refused, waiting at the caller for the next try.
    std::int64_t pending() const { return m_callers.waiting; }
    std::size_t bytes() const { return m_callers.bytes(); }
    std::size_t ownBytes() const { return m_callers.ownBytes(); }

private:
    bool attempt(Context &context, const Attempt &attempt);
    void refuse(Context &context, const Attempt &attempt, ThrottleReason reason);

    Caller m_callers;
};

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/simtime.h"
#include "engine/kernel/slotpool.h"
#include "engine/lambda/scenario.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace sim {

inline constexpr std::uint32_t NoSlot = 0xffffffffU;

/// One try to have a request, an event or a batch run.
struct Attempt
{
    std::int64_t request = 0; ///< number within the function, from 1
    SimTime received = 0; ///< when the request, or the event, came in
    SimTime runFor = -1; ///< from a trace; -1: the function's law
    std::uint32_t ticket = NoSlot; ///< its place in the asynchronous queue or at the retrying caller
    std::uint16_t number = 1; ///< from 1
    bool duplicate = false; ///< R7.7
};

/// What an environment is working on.
struct Work
{
    std::int64_t request = 0; ///< number within the function, from 1
    SimTime received = 0; ///< when the request, or the event, came in
    SimTime started = 0; ///< when it was given to the environment
    SimTime runFor = 0; ///< length of the run, init aside
    SimTime initFor = 0;
    std::uint32_t ticket = NoSlot; ///< its place in the asynchronous queue or at the retrying caller
    std::uint16_t attempt = 1;
    std::uint16_t memory = 0; ///< MB, as set when it started: what it is billed for
    bool cold = false;
    bool failed = false; ///< ends in a function error
    bool timedOut = false;
    bool duplicate = false; ///< R7.7
};

/// One execution environment (R1.1: one request at a time).
struct Environment
{
    enum class State : std::uint8_t { Gone, Initialising, Running, Idle };

    Work work;
    SimTime created = 0;
    SimTime idleUntil = 0; ///< end of the idle period it is in
    SimTime checkAt = Never; ///< when its pending reclaim check comes; Never: none is pending
    SimTime recycleAt = Never; ///< R8.5
    std::uint32_t number = 0; ///< in order of creation, from 1
    std::uint32_t newer = NoSlot; ///< neighbours in the idle list: the one used more recently
    std::uint32_t older = NoSlot;
    State state = State::Gone;
    bool provisioned = false;
    bool needsInit = false; ///< was reset by a timeout: the next run repeats init (R8.4)
};

/// The environments of one function. Slots are reused; numbers are not.
class EnvironmentPool
{
public:
    Environment &operator[](std::uint32_t slot) { return m_slots[slot]; }
    const Environment &operator[](std::uint32_t slot) const { return m_slots[slot]; }

    std::uint32_t create(SimTime now, bool provisioned);
    /// Takes a slot out of use; it must not be in an idle list.
    void remove(std::uint32_t slot);

    /// Puts an environment that just finished into its idle list.
    void becomeIdle(std::uint32_t slot);
    /// Takes the idle on-demand environment that the selection rule names (R1.5); NoSlot: there is none.
    std::uint32_t takeIdle();
    /// Takes the provisioned environment used last; NoSlot: all are busy.
    std::uint32_t takeIdleProvisioned();
    /// Takes this environment, which is idle, out of its list.
    void unlink(std::uint32_t slot);

    bool hasIdle() const { return m_onDemand.newest != NoSlot; }
    bool hasIdleProvisioned() const { return m_provisioned.newest != NoSlot; }
    int idle() const { return m_onDemand.count; }
    int idleProvisioned() const { return m_provisioned.count; }

    void setSelection(EnvironmentSelection selection);
    /// All environments, in no particular order.
    std::vector<Environment> all() const;
    /// Slots ever used: for walks over all environments.
    std::uint32_t slotCount() const { return m_slots.size(); }
    /// What it holds.
    std::size_t bytes() const { return m_slots.bytes() + m_byNumber.capacity() * sizeof(m_byNumber[0]); }

private:
    struct IdleList
    {
        std::uint32_t newest = NoSlot; ///< used last
        std::uint32_t oldest = NoSlot;
        int count = 0;
    };
    IdleList &listOf(const Environment &environment) { return environment.provisioned ? m_provisioned : m_onDemand; }
    void rankByNumber(std::uint32_t slot);
    std::uint32_t newestCreated();

    SlotPool<Environment> m_slots;
    IdleList m_onDemand;
    IdleList m_provisioned;
    /// Selection NewestCreated only: a max-heap of (number, slot) of idle ones; entries of reclaimed ones are skipped when met.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_byNumber;
    EnvironmentSelection m_selection = EnvironmentSelection::MostRecentlyUsed;
    std::uint32_t m_created = 0;
};

} // namespace sim

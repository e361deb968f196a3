// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/environments.h"

#include <algorithm>

namespace sim {

std::uint32_t EnvironmentPool::create(SimTime now, bool provisioned)
{
    const std::uint32_t slot = m_slots.take();
    Environment &environment = m_slots[slot];
    environment.number = ++m_created;
    environment.created = now;
    environment.provisioned = provisioned;
    return slot;
}

void EnvironmentPool::remove(std::uint32_t slot)
{
    m_slots[slot].state = Environment::State::Gone;
    m_slots.giveBack(slot);
}

void EnvironmentPool::becomeIdle(std::uint32_t slot)
{
    Environment &environment = m_slots[slot];
    IdleList &list = listOf(environment);
    environment.state = Environment::State::Idle;
    environment.newer = NoSlot;
    environment.older = list.newest;
    if (list.newest != NoSlot)
        m_slots[list.newest].newer = slot;
    else
        list.oldest = slot;
    list.newest = slot;
    ++list.count;
    if (m_selection == EnvironmentSelection::NewestCreated && !environment.provisioned)
        rankByNumber(slot);
}

void EnvironmentPool::unlink(std::uint32_t slot)
{
    Environment &environment = m_slots[slot];
    IdleList &list = listOf(environment);
    (environment.newer != NoSlot ? m_slots[environment.newer].older : list.newest) = environment.older;
    (environment.older != NoSlot ? m_slots[environment.older].newer : list.oldest) = environment.newer;
    --list.count;
}

std::uint32_t EnvironmentPool::takeIdle()
{
    std::uint32_t slot = NoSlot;
    switch (m_selection) {
    case EnvironmentSelection::MostRecentlyUsed:
        slot = m_onDemand.newest;
        break;
    case EnvironmentSelection::LeastRecentlyUsed:
        slot = m_onDemand.oldest;
        break;
    case EnvironmentSelection::NewestCreated:
        slot = newestCreated();
        break;
    }
    if (slot != NoSlot)
        unlink(slot);
    return slot;
}

std::uint32_t EnvironmentPool::takeIdleProvisioned()
{
    const std::uint32_t slot = m_provisioned.newest;
    if (slot != NoSlot)
        unlink(slot);
    return slot;
}

void EnvironmentPool::rankByNumber(std::uint32_t slot)
{
    // Reclaimed ones stay behind in the heap: sweep them out before they outnumber the idle ones.
    if (m_byNumber.size() > 64 + 2 * static_cast<std::size_t>(m_onDemand.count)) {
        std::erase_if(m_byNumber, [this](const auto &entry) {
            const Environment &other = m_slots[entry.second];
            return other.number != entry.first || other.state != Environment::State::Idle;
        });
        std::make_heap(m_byNumber.begin(), m_byNumber.end());
    }
    m_byNumber.emplace_back(m_slots[slot].number, slot);
    std::push_heap(m_byNumber.begin(), m_byNumber.end());
}

std::uint32_t EnvironmentPool::newestCreated()
{
    while (!m_byNumber.empty()) {
        const auto [number, slot] = m_byNumber.front();
        std::pop_heap(m_byNumber.begin(), m_byNumber.end());
        m_byNumber.pop_back();
        const Environment &environment = m_slots[slot];
        if (environment.number == number && environment.state == Environment::State::Idle)
            return slot;
    }
    return NoSlot;
}

std::vector<Environment> EnvironmentPool::all() const
{
    std::vector<Environment> all;
    for (std::uint32_t slot = 0; slot < slotCount(); ++slot) {
        if (m_slots[slot].state != Environment::State::Gone)
            all.push_back(m_slots[slot]);
    }
    return all;
}

void EnvironmentPool::setSelection(EnvironmentSelection selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    m_byNumber.clear();
    if (selection != EnvironmentSelection::NewestCreated)
        return;
    for (std::uint32_t slot = m_onDemand.newest; slot != NoSlot; slot = m_slots[slot].older)
        m_byNumber.emplace_back(m_slots[slot].number, slot);
    std::make_heap(m_byNumber.begin(), m_byNumber.end());
}

} // namespace sim

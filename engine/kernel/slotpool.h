// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim {

/// Values in numbered slots that are used again: what events and lists name by a small number. Given back last, taken first.
template<typename T>
class SlotPool
{
public:
    T &operator[](std::uint32_t slot) { return m_values[slot]; }
    const T &operator[](std::uint32_t slot) const { return m_values[slot]; }

    /// A slot with a fresh value.
    std::uint32_t take()
    {
        if (m_free.empty()) {
            m_values.emplace_back();
            return static_cast<std::uint32_t>(m_values.size() - 1);
        }
        const std::uint32_t slot = m_free.back();
        m_free.pop_back();
        m_values[slot] = T();
        return slot;
    }
    void giveBack(std::uint32_t slot) { m_free.push_back(slot); }

    /// Slots ever used: for walks over all of them.
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_values.size()); }
    /// What it holds.
    std::size_t bytes() const { return m_values.capacity() * sizeof(T) + m_free.capacity() * sizeof(std::uint32_t); }

private:
    std::vector<T> m_values;
    std::vector<std::uint32_t> m_free;
};

} // namespace sim

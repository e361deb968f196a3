// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/sharing.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace sim {

/// As SlotPool, for what can become millions. The values lie in pages: it grows without moving any, gives empty pages
/// back, and a copy shares all pages with the original until one of the two writes to them.
///
/// Writing is every access through a pool that is not const: a page that is shared is copied then, and a reference
/// that was taken through a const pool before still shows the other copy's value.
template<typename T>
class PagedPool
{
public:
    T &operator[](std::uint32_t slot) { return owned(slot >> Bits).values[slot & Mask]; }
    const T &operator[](std::uint32_t slot) const { return m_pages[slot >> Bits].page->values[slot & Mask]; }

    /// A slot with a fresh value.
    std::uint32_t take()
    {
        if (m_room == None)
            addPage();
        const std::uint32_t number = m_room;
        Entry &entry = m_pages[number];
        Page &page = owned(number);
        std::uint32_t place = entry.free;
        if (place != Size) {
            entry.free = page.nextFree[place];
            page.values[place] = T();
        } else {
            place = entry.fresh++;
        }
        if (++entry.used == Size)
            unlink(number);
        return number << Bits | place;
    }

    void giveBack(std::uint32_t slot)
    {
        const std::uint32_t number = slot >> Bits;
        Entry &entry = m_pages[number];
        if (entry.used-- == Size)
            link(number);
        // One page with room stays, so that a queue that comes and goes does not ask for a page each time.
        if (entry.used == 0 && (entry.earlier != None || entry.later != None))
            return releasePage(number);
        owned(number).nextFree[slot & Mask] = entry.free;
        entry.free = static_cast<std::uint16_t>(slot & Mask);
    }

    /// What it holds; pages that it shares count in full.
    std::size_t bytes() const
    {
        return m_held * sizeof(Page) + m_pages.capacity() * sizeof(Entry) + m_empty.capacity() * sizeof(std::uint32_t);
    }

    /// The same, but a page that several copies share counts in parts, so that all of them together hold the sum.
    std::size_t ownBytes() const
    {
        std::size_t bytes = m_pages.capacity() * sizeof(Entry) + m_empty.capacity() * sizeof(std::uint32_t);
        for (const Entry &entry : m_pages) {
            if (entry.page)
                bytes += partOf(entry.page, sizeof(Page));
        }
        return bytes;
    }

private:
    static constexpr int Bits = 10;
    static constexpr std::uint32_t Size = 1U << Bits;
    static constexpr std::uint32_t Mask = Size - 1;
    static constexpr std::uint32_t None = 0xffffffffU;

    struct Page
    {
        std::array<T, Size> values;
        std::array<std::uint16_t, Size> nextFree; ///< chain of the places given back
    };
    struct Entry
    {
        std::shared_ptr<Page> page; ///< unset: given back
        std::uint32_t earlier = None; ///< neighbours in the list of pages with room
        std::uint32_t later = None;
        std::uint16_t used = 0;
        std::uint16_t fresh = 0; ///< places from here on were never used
        std::uint16_t free = Size; ///< first place given back; Size: none
    };

    Page &owned(std::uint32_t number)
    {
        std::shared_ptr<Page> &page = m_pages[number].page;
        if (page.use_count() != 1) // shared with a copy; all copies live on one thread
            page = std::make_shared<Page>(*page);
        return *page;
    }

    void addPage()
    {
        std::uint32_t number = static_cast<std::uint32_t>(m_pages.size());
        if (m_empty.empty()) {
            m_pages.emplace_back();
        } else {
            number = m_empty.back();
            m_empty.pop_back();
        }
        m_pages[number] = Entry();
        m_pages[number].page = std::make_shared<Page>();
        ++m_held;
        link(number);
    }

    void releasePage(std::uint32_t number)
    {
        unlink(number);
        m_pages[number].page.reset();
        m_empty.push_back(number);
        --m_held;
    }

    void link(std::uint32_t number)
    {
        m_pages[number].later = m_room;
        if (m_room != None)
            m_pages[m_room].earlier = number;
        m_room = number;
    }

    void unlink(std::uint32_t number)
    {
        Entry &entry = m_pages[number];
        (entry.earlier != None ? m_pages[entry.earlier].later : m_room) = entry.later;
        if (entry.later != None)
            m_pages[entry.later].earlier = entry.earlier;
        entry.earlier = entry.later = None;
    }

    std::vector<Entry> m_pages;
    std::vector<std::uint32_t> m_empty; ///< numbers of pages given back
    std::uint32_t m_room = None; ///< the page that had a place given back last
    std::size_t m_held = 0;
};

} // namespace sim

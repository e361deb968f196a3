// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/kernel/sharing.h"

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace sim {

/// Values by index that grow and shrink at the end, in pages: nothing moves when it grows, and a copy shares all pages
/// with the original until one of the two writes to them.
template<typename T>
class PagedStack
{
public:
    bool empty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }

    const T &get(std::size_t index) const { return (*m_pages[index / PageSize])[index % PageSize]; }
    void set(std::size_t index, const T &value)
    {
        std::shared_ptr<Page> &page = m_pages[index / PageSize];
        if (page.use_count() != 1) // shared with a copy; all copies live on one thread
            page = std::make_shared<Page>(*page);
        (*page)[index % PageSize] = value;
    }

    void push(const T &value)
    {
        if (m_size == m_pages.size() * PageSize)
            m_pages.push_back(std::make_shared<Page>());
        set(m_size++, value);
    }
    void pop()
    {
        --m_size;
        // One empty page stays, so that coming and going at its edge does not ask for a page each time.
        if (m_size + 2 * PageSize <= m_pages.size() * PageSize)
            m_pages.pop_back();
    }

    /// What it holds; pages that it shares count in full.
    std::size_t bytes() const
    {
        return m_pages.size() * sizeof(Page) + m_pages.capacity() * sizeof(std::shared_ptr<Page>);
    }

    /// The same, but a page that several copies share counts in parts, so that all of them together hold the sum.
    std::size_t ownBytes() const
    {
        std::size_t bytes = m_pages.capacity() * sizeof(std::shared_ptr<Page>);
        for (const std::shared_ptr<Page> &page : m_pages)
            bytes += partOf(page, sizeof(Page));
        return bytes;
    }

private:
    static constexpr std::size_t PageSize = 1024;
    using Page = std::array<T, PageSize>;

    std::vector<std::shared_ptr<Page>> m_pages;
    std::size_t m_size = 0;
};

} // namespace sim

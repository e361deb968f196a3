// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>

namespace sim {

/// The part of one holder in something of so many bytes that copies hold together: all their parts make up the whole.
template<typename T>
std::size_t partOf(const std::shared_ptr<T> &held, std::size_t bytes)
{
    const auto holders = static_cast<std::size_t>(held.use_count());
    return holders > 1 ? bytes / holders : bytes;
}

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// sim::MemoryBudget, or so many megabytes as the environment variable CONCURRENCY_LAB_MEMORY says: for machines that
/// have less to give, or more.
std::int64_t memoryBudget();

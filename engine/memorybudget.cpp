// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/memorybudget.h"

#include "engine/lambda/warnings.h"

#include <QtGlobal>

std::int64_t memoryBudget()
{
    constexpr std::int64_t Megabyte = 1'000'000;
    const int megabytes = qEnvironmentVariableIntValue("CONCURRENCY_LAB_MEMORY");
    return megabytes > 0 ? megabytes * Megabyte : sim::MemoryBudget;
}

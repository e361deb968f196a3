// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sim {

/// For products of levels, sizes and microseconds, summed: a million environments of 10 GB for a year come to 3e23, and
/// 64 bits end at 9e18. Both compilers have it on every machine that Qt 6 runs on.
__extension__ using Wide = __int128;

} // namespace sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sim {

// The C library picks its log, exp and sin by processor, and their last bit differs. These give the same bits
// wherever doubles are IEEE 754, so that a run has one fingerprint on every machine (M18). Relative error about 1e-15.

/// Natural logarithm; x must be a positive normal number.
double portableLog(double x);
/// e to the x, for |x| < 700.
double portableExp(double x);
/// sin(2 pi x) for x in [0, 1).
double portableSinTurn(double x);
/// Quantile of the standard normal distribution for p in (0, 1); relative error below 1e-9.
double normalQuantile(double p);

} // namespace sim

// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/statistics.h"

#include <algorithm>
#include <cmath>

namespace bitsmith {

Interval wilsonInterval(std::int64_t successes, std::int64_t samples) {
  if (samples <= 0)
    return {};
  constexpr double z = 1.959963984540054;
  const double n = static_cast<double>(samples);
  const double p = std::clamp(static_cast<double>(successes) / n, 0.0, 1.0);
  const double denominator = 1 + z * z / n;
  const double centre = (p + z * z / (2 * n)) / denominator;
  const double half = z / denominator * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  // At the ends the limit is 0 or 1 exactly; rounding must not leave the proportion outside its own interval.
  return {successes <= 0 ? 0.0 : std::max(0.0, centre - half),
          successes >= samples ? 1.0 : std::min(1.0, centre + half)};
}

} // namespace bitsmith

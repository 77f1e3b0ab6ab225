// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

namespace bitsmith {

/// A closed interval of a proportion.
struct Interval {
  double low = 0;
  double high = 1;

  bool contains(double value) const { return low <= value && value <= high; }
  bool operator==(const Interval &) const = default;
};

/// Wilson's 95 % score interval of a proportion: of `successes` in `samples` trials; [0, 1] for no trials.
/// E. B. Wilson, JASA 22 (1927) 209; z = 1.959964.
Interval wilsonInterval(std::int64_t successes, std::int64_t samples);

} // namespace bitsmith

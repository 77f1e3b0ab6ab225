// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/compute/kernels.h"
#include "core/engine/compute/vectorised.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace bitsmith::kernels {

inline constexpr std::int32_t magnitudeMask = 0x7fffffff;
inline constexpr std::int32_t largestFinite = 0x7f7fffff;

/// Order of floats as order of integers, so that minimum and maximum are integer operations, which vectorise
/// without any licence to ignore NaN; a NaN or an infinity lies beyond all others.
BITSMITH_INLINE std::int32_t orderedKey(float value) {
  const auto bits = std::bit_cast<std::int32_t>(value);
  return bits ^ ((bits >> 31) & magnitudeMask);
}

BITSMITH_INLINE float fromKey(std::int32_t key) {
  return std::bit_cast<float>(key ^ ((key >> 31) & magnitudeMask));
}

struct OrderedKeys {
  std::int32_t lowest = std::numeric_limits<std::int32_t>::max();
  std::int32_t highest = std::numeric_limits<std::int32_t>::min();

  void join(const OrderedKeys &other) {
    lowest = std::min(lowest, other.lowest);
    highest = std::max(highest, other.highest);
  }
  Extremes extremes() const {
    const bool finite = lowest >= ~largestFinite && highest <= largestFinite;
    return {.minimum = fromKey(lowest), .maximum = fromKey(highest), .finite = finite};
  }
};

} // namespace bitsmith::kernels

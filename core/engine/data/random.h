// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace bitsmith {

/// Small pseudo-random generator whose values are the same with every compiler and standard library, unlike
/// those of <random>'s distributions. G. Steele, D. Lea, C. Flood: Fast splittable pseudorandom number
/// generators, OOPSLA 2014.
class SplitMix {
 public:
  explicit SplitMix(std::uint64_t seed) : m_state(seed) {}
  /// A stream of its own for each (seed, first, second): order and augmentation do not depend on what was
  /// drawn before.
  SplitMix(std::uint64_t seed, std::uint64_t first, std::uint64_t second)
      : m_state(mix(mix(mix(seed + golden) + first + golden) + second + golden)) {}

  std::uint64_t next() { return mix(m_state += golden); }
  /// A whole number from 0 to limit − 1; limit from 1 to 2³² − 1.
  std::int64_t below(std::int64_t limit) {
    return static_cast<std::int64_t>((next() >> 32) * static_cast<std::uint64_t>(limit) >> 32);
  }
  /// In [0, 1).
  float unit() { return static_cast<float>(next() >> 40) * 0x1p-24F; }
  /// In [low, high).
  float between(float low, float high) { return low + (high - low) * unit(); }
  bool coin() { return (next() >> 63) != 0; }

 private:
  static constexpr std::uint64_t golden = 0x9e3779b97f4a7c15;
  static std::uint64_t mix(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

  std::uint64_t m_state;
};

/// 0 to size − 1 in random order (Fisher and Yates).
inline std::vector<std::int64_t> permutation(std::int64_t size, SplitMix random) {
  std::vector<std::int64_t> order(static_cast<std::size_t>(size));
  std::iota(order.begin(), order.end(), std::int64_t{0});
  for (std::int64_t last = size - 1; last > 0; --last)
    std::swap(order[static_cast<std::size_t>(last)], order[static_cast<std::size_t>(random.below(last + 1))]);
  return order;
}

} // namespace bitsmith

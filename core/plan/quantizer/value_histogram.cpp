// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/quantizer/value_histogram.h"

#include <algorithm>
#include <cmath>
#include <mutex>

namespace bitsmith {

namespace {

constexpr std::int64_t grain = 1 << 16;

/// Narrower bins than this cannot be told apart by floats of normal size.
constexpr double narrowestBin = 1e-30;

} // namespace

void inOrder(std::int64_t count, std::int64_t /*grain*/,
             const std::function<void(std::int64_t begin, std::int64_t end)> &body) {
  body(0, count);
}

void ValueHistogram::widenFor(float largest) {
  if (m_width == 0) {
    const double wanted = std::max(static_cast<double>(largest) / binsASide, narrowestBin);
    int exponent = 0;
    std::frexp(wanted, &exponent); // 2^exponent / 2 ≤ wanted < 2^exponent
    m_width = std::ldexp(1.0, exponent);
  }
  while (static_cast<double>(largest) >= m_width * binsASide) {
    std::vector<std::int64_t> merged(m_counts.size());
    for (std::int64_t bin = -binsASide; bin < binsASide; ++bin)
      merged[static_cast<std::size_t>((bin >> 1) + binsASide)] += at(bin); // floor, below zero too
    m_counts = std::move(merged);
    m_width *= 2;
  }
}

void ValueHistogram::add(std::span<const float> values, float largest, const ParallelFor &parallelFor) {
  m_count += std::ssize(values);
  if (largest == 0) {
    m_zeros += std::ssize(values);
    return;
  }
  widenFor(largest);
  const double inverse = 1 / m_width;
  std::mutex mutex;
  parallelFor(std::ssize(values), grain, [&](std::int64_t begin, std::int64_t end) {
    std::vector<std::int64_t> counts(m_counts.size());
    std::int64_t zeros = 0;
    for (std::int64_t i = begin; i < end; ++i) {
      const float value = values[static_cast<std::size_t>(i)];
      if (value == 0) {
        ++zeros;
        continue;
      }
      // The multiplication by a power of two is exact. The lowest bin's lower edge is −binsASide itself.
      const auto bin = static_cast<std::int64_t>(std::floor(static_cast<double>(value) * inverse));
      ++counts[static_cast<std::size_t>(bin + binsASide)];
    }
    const std::lock_guard lock(mutex);
    m_zeros += zeros;
    for (std::size_t bin = 0; bin < counts.size(); ++bin)
      m_counts[bin] += counts[bin];
  });
}

std::int64_t ValueHistogram::firstBin() const {
  const auto found = std::ranges::find_if(m_counts, [](std::int64_t count) { return count > 0; });
  return found == m_counts.end() ? 0 : (found - m_counts.begin()) - binsASide;
}

std::int64_t ValueHistogram::endBin() const {
  for (std::int64_t bin = binsASide; bin > -binsASide; --bin)
    if (at(bin - 1) > 0)
      return bin;
  return 0;
}

double ValueHistogram::quantile(double share) const {
  const double wanted = share * static_cast<double>(m_count);
  double below = 0;
  for (std::int64_t bin = -binsASide; bin < binsASide; ++bin) {
    if (bin == 0 && m_zeros > 0) {
      below += static_cast<double>(m_zeros);
      if (below >= wanted)
        return 0;
    }
    const auto here = static_cast<double>(at(bin));
    if (here > 0 && below + here >= wanted)
      return (static_cast<double>(bin) + std::max(0.0, wanted - below) / here) * m_width;
    below += here;
  }
  return static_cast<double>(endBin()) * m_width;
}

double ValueHistogram::magnitudeQuantile(double share) const {
  const double wanted = share * static_cast<double>(m_count);
  auto below = static_cast<double>(m_zeros);
  if (m_zeros > 0 && below >= wanted)
    return 0;
  for (std::int64_t bin = 0; bin < binsASide; ++bin) {
    const auto here = static_cast<double>(at(bin) + at(-bin - 1));
    if (here > 0 && below + here >= wanted)
      return (static_cast<double>(bin) + std::max(0.0, wanted - below) / here) * m_width;
    below += here;
  }
  return static_cast<double>(std::max(endBin(), -firstBin())) * m_width;
}

} // namespace bitsmith

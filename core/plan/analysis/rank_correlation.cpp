// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/rank_correlation.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace bitsmith {

namespace {

using Lists = std::pair<std::vector<double>, std::vector<double>>;

Lists withoutNan(const std::vector<double> &first, const std::vector<double> &second) {
  if (first.size() != second.size())
    throw std::invalid_argument("lists of different lengths cannot be correlated");
  Lists lists;
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (std::isnan(first[i]) || std::isnan(second[i]))
      continue;
    lists.first.push_back(first[i]);
    lists.second.push_back(second[i]);
  }
  return lists;
}

/// -1, 0 or 1, without the difference of two infinities.
std::int64_t order(double a, double b) {
  return (a > b ? 1 : 0) - (a < b ? 1 : 0);
}

} // namespace

std::vector<double> ranks(const std::vector<double> &values) {
  std::vector<std::size_t> sorted(values.size());
  std::iota(sorted.begin(), sorted.end(), std::size_t{0});
  std::ranges::sort(sorted, {}, [&](std::size_t i) { return values[i]; });
  std::vector<double> result(values.size());
  for (std::size_t start = 0; start < sorted.size();) {
    std::size_t end = start + 1;
    while (end < sorted.size() && values[sorted[end]] == values[sorted[start]])
      ++end;
    for (std::size_t i = start; i < end; ++i)
      result[sorted[i]] = 0.5 * static_cast<double>(start + 1 + end);
    start = end;
  }
  return result;
}

std::optional<double> spearman(const std::vector<double> &first, const std::vector<double> &second) {
  const Lists lists = withoutNan(first, second);
  const std::vector<double> a = ranks(lists.first);
  const std::vector<double> b = ranks(lists.second);
  const double mean = 0.5 * static_cast<double>(a.size() + 1);
  double ab = 0, aa = 0, bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += (a[i] - mean) * (b[i] - mean);
    aa += (a[i] - mean) * (a[i] - mean);
    bb += (b[i] - mean) * (b[i] - mean);
  }
  if (aa <= 0 || bb <= 0)
    return std::nullopt;
  return std::clamp(ab / std::sqrt(aa * bb), -1.0, 1.0);
}

std::optional<double> kendallTauB(const std::vector<double> &first, const std::vector<double> &second) {
  const auto [a, b] = withoutNan(first, second);
  std::int64_t agreement = 0, firstPairs = 0, secondPairs = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const std::int64_t inFirst = order(a[i], a[j]);
      const std::int64_t inSecond = order(b[i], b[j]);
      agreement += inFirst * inSecond;
      firstPairs += inFirst * inFirst;
      secondPairs += inSecond * inSecond;
    }
  if (firstPairs == 0 || secondPairs == 0)
    return std::nullopt;
  const double scale =
      std::sqrt(static_cast<double>(firstPairs)) * std::sqrt(static_cast<double>(secondPairs));
  return std::clamp(static_cast<double>(agreement) / scale, -1.0, 1.0);
}

} // namespace bitsmith

// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <vector>

namespace bitsmith {

/// Ranks from 1 in rising order; equal values share the mean of their ranks. The values must be numbers, not
/// NaN.
std::vector<double> ranks(const std::vector<double> &values);

/// Spearman's rank correlation: the correlation of the ranks, ties at their mean rank. -1 to 1; nullopt where
/// either list has fewer than two different values. Pairs with a NaN are left out. Throws
/// std::invalid_argument when the lengths differ. C. Spearman, American Journal of Psychology 15 (1904) 72.
std::optional<double> spearman(const std::vector<double> &first, const std::vector<double> &second);

/// Kendall's tau-b: concordant less discordant pairs over the geometric mean of the pairs that are no tie in
/// the first and in the second list. Range, NaN and errors as spearman(). Takes time with the square of the
/// length. M. G. Kendall, Biometrika 33 (1945) 239.
std::optional<double> kendallTauB(const std::vector<double> &first, const std::vector<double> &second);

} // namespace bitsmith

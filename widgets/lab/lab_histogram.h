// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

namespace bitsmith {

/// Shares of values in bins of equal width, for bars.
struct LabHistogram {
  double low = 0;             ///< lower end of the first bin
  double width = 0;           ///< of a bin
  std::vector<double> shares; ///< of all values, in %

  double centre(std::size_t bin) const { return low + (static_cast<double>(bin) + 0.5) * width; }
  double highest() const;
};

/// Values beyond the ends count in the bins at the ends.
LabHistogram labHistogram(std::span<const float> values, double low, double high);

} // namespace bitsmith

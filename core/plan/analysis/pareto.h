// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <vector>

namespace bitsmith {

/// A point of a trade-off: more of one is better, and so is more or less of the other.
struct TradeOff {
  double benefit = 0; ///< accuracy: higher is better
  double cost = 0;    ///< size, energy, latency: lower is better (negate a compression ratio)
};

/// Indices of the points that no other point dominates, in the order of rising cost. A point dominates
/// another when it is no worse in both and better in one; equal points are all kept. Points with a NaN are
/// never on the front.
std::vector<std::size_t> paretoFront(const std::vector<TradeOff> &points);

/// Hypervolume of a set of points in the plane (benefit maximised, cost minimised): the area of what some
/// point dominates within the reference, that is with a benefit from the reference's up and a cost from the
/// reference's down. Points no better than the reference in either add nothing, nor do those with a NaN.
/// E. Zitzler, L. Thiele, IEEE Trans. Evolutionary Computation 3 (1999) 257.
double hypervolume(const std::vector<TradeOff> &points, const TradeOff &reference);

} // namespace bitsmith

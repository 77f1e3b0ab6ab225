// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/quantizer/range_search.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bitsmith {

namespace {

/// Clipped ends that are tried, as shares of the extreme: fine enough for the flat minimum of the error.
constexpr int shrinkSteps = 100;
constexpr int finerSteps = 10; ///< to each side of the best one
constexpr int mostRounds = 4;  ///< of moving one end after the other

/// Windows that are tried for the entropy.
constexpr std::int64_t windows = 256;

/// A histogram without its empty ends and as doubles, ready to be gone through often.
struct Mass {
  std::int64_t first = 0; ///< index of the first bin
  double width = 0;
  std::vector<double> counts;
  double total = 0; ///< zeros included

  explicit Mass(const ValueHistogram &histogram)
      : first(histogram.firstBin()), width(histogram.width()), total(static_cast<double>(histogram.count())) {
    for (std::int64_t bin = first; bin < histogram.endBin(); ++bin)
      counts.push_back(static_cast<double>(histogram.at(bin)));
  }
};

/// ∫₀ᵘ (v − clamp(round(v), low, high))² dv: every step between two codes gives 1/12, and d³/3 is the rest.
double errorIntegral(double u, double low, double high) {
  const double code = std::clamp(std::nearbyint(u), low, high);
  const double rest = u - code;
  return code / 12 + rest * rest * rest / 3;
}

double expectedError(const Mass &mass, const ValueRange &range, const QuantizerSpec &spec) {
  const UniformGrid grid = uniformGrid(range, spec);
  const double scale = grid.scale;
  const double zero = grid.zeroPoint;
  const double low = static_cast<double>(grid.qmin) - zero;
  const double high = static_cast<double>(grid.qmax) - zero;
  const double step = mass.width / scale;
  double sum = 0;
  double before = errorIntegral(static_cast<double>(mass.first) * step, low, high);
  for (std::size_t i = 0; i < mass.counts.size(); ++i) {
    const double after =
        errorIntegral(static_cast<double>(mass.first + static_cast<std::int64_t>(i) + 1) * step, low, high);
    sum += mass.counts[i] * (after - before);
    before = after;
  }
  // In units of the scale: a length for the mean over the bin and two for the square.
  return sum / step * scale * scale / mass.total;
}

/// The number in (0, 1] at which a function is least: first coarsely, then finer around the best. 1 is tried
/// first and so wins among equals.
template<class Function>
double leastShare(const Function &function) {
  double best = 1;
  double least = function(1.0);
  const auto attempt = [&](double share) {
    if (share <= 0 || share >= 1)
      return;
    if (const double value = function(share); value < least) {
      least = value;
      best = share;
    }
  };
  for (int step = shrinkSteps - 1; step > 0; --step)
    attempt(static_cast<double>(step) / shrinkSteps);
  const double centre = best;
  for (int step = -finerSteps + 1; step < finerSteps; ++step)
    attempt(centre + static_cast<double>(step) / (shrinkSteps * finerSteps));
  return best;
}

ValueRange scaled(const ValueRange &extremes, double low, double high) {
  return {static_cast<float>(extremes.minimum * low), static_cast<float>(extremes.maximum * high)};
}

/// Bins from zero outwards on both sides; symmetric quantizers see magnitudes.
struct Sides {
  std::vector<double> negative;
  std::vector<double> positive;
};

Sides sidesOf(const ValueHistogram &histogram, bool symmetric) {
  Sides sides;
  for (std::int64_t bin = 0; bin < histogram.endBin(); ++bin)
    sides.positive.push_back(static_cast<double>(histogram.at(bin)));
  for (std::int64_t bin = -1; bin >= histogram.firstBin(); --bin)
    sides.negative.push_back(static_cast<double>(histogram.at(bin)));
  if (!symmetric)
    return sides;
  Sides magnitudes;
  magnitudes.positive = std::move(sides.positive);
  magnitudes.positive.resize(std::max(magnitudes.positive.size(), sides.negative.size()));
  for (std::size_t bin = 0; bin < sides.negative.size(); ++bin)
    magnitudes.positive[bin] += sides.negative[bin];
  return magnitudes;
}

/// A window's length on one side, drawn back to a bin that holds values.
std::size_t drawnBack(const std::vector<double> &side, std::size_t length) {
  while (length > 0 && side[length - 1] == 0)
    --length;
  return length;
}

/// What a window leaves out on one side, with the window's own end bin.
struct Tail {
  double mass = 0;
  double massLogMass = 0; ///< Σ c·log c
  double holding = 0;     ///< number of bins that hold something

  void add(double count) {
    if (count <= 0)
      return;
    mass += count;
    massLogMass += count * std::log(count);
    holding += 1;
  }
};

/// For each length of a window on this side: what is left out.
std::vector<Tail> tailsOf(const std::vector<double> &side) {
  std::vector<Tail> tails(side.size() + 1);
  for (std::size_t bin = side.size(); bin-- > 0;) {
    tails[bin] = tails[bin + 1];
    tails[bin].add(side[bin]);
  }
  return tails;
}

/// KL(P ‖ Q) of all bins from a window's bins merged into groups, the share of each end bin spread over what
/// is clipped to it.
double divergence(const std::vector<double> &window, Tail below, Tail above, std::size_t levels) {
  double inside = 0;
  for (const double count : window)
    inside += count;
  const double total = inside + below.mass + above.mass;
  // A side that is clipped away whole leaves the bin beside zero as the end, which may hold nothing: no share
  // is there to be spread then, and Q is zero where P is not.
  if ((window.front() == 0 && below.mass > 0) || (window.back() == 0 && above.mass > 0))
    return std::numeric_limits<double>::infinity();
  below.add(window.front());
  above.add(window.back());
  double sum = 0;
  for (std::size_t level = 0; level < levels; ++level) {
    const std::size_t begin = level * window.size() / levels;
    const std::size_t end = (level + 1) * window.size() / levels;
    double mass = 0;
    double holding = 0;
    for (std::size_t bin = begin; bin < end; ++bin) {
      mass += window[bin];
      holding += window[bin] > 0 ? 1 : 0;
    }
    if (holding == 0)
      continue;
    const double q = mass / holding / inside;
    for (std::size_t bin = begin; bin < end; ++bin) {
      const bool isEnd = bin == 0 || bin + 1 == window.size();
      if (!isEnd && window[bin] > 0)
        sum += window[bin] * std::log(window[bin] / total / q);
    }
    const auto addTail = [&](const Tail &tail) {
      if (tail.mass > 0)
        sum += tail.massLogMass - tail.mass * std::log(total * q / tail.holding);
    };
    if (begin == 0)
      addTail(below);
    if (end == window.size())
      addTail(above);
  }
  return sum / total;
}

} // namespace

double expectedError(const ValueHistogram &histogram, const ValueRange &range, const QuantizerSpec &spec) {
  return histogram.width() == 0 ? 0 : expectedError(Mass(histogram), range, spec);
}

ValueRange leastErrorRange(const ValueHistogram &histogram, const ValueRange &extremes,
                           const QuantizerSpec &spec) {
  if (histogram.width() == 0)
    return extremes;
  const Mass mass(histogram);
  const auto error = [&](double low, double high) {
    return expectedError(mass, scaled(extremes, low, high), spec);
  };
  double low = leastShare([&](double share) { return error(share, share); });
  double high = low;
  const bool twoEnds = spec.scheme != Scheme::symmetric && extremes.minimum < 0 && extremes.maximum > 0;
  for (int round = 0; twoEnds && round < mostRounds; ++round) {
    const double lowBefore = low;
    const double highBefore = high;
    const double least = error(low, high);
    if (const double share = leastShare([&](double s) { return error(s, high); }); error(share, high) < least)
      low = share;
    if (const double share = leastShare([&](double s) { return error(low, s); });
        error(low, share) < error(low, high))
      high = share;
    if (low == lowBefore && high == highBefore)
      break;
  }
  return scaled(extremes, low, high);
}

ValueRange leastDivergenceRange(const ValueHistogram &histogram, const ValueRange &extremes,
                                const QuantizerSpec &spec) {
  const bool symmetric = spec.scheme == Scheme::symmetric;
  const Sides sides = sidesOf(histogram, symmetric);
  const std::vector<Tail> tailsBelow = tailsOf(sides.negative);
  const std::vector<Tail> tailsAbove = tailsOf(sides.positive);
  const auto levels = std::size_t{1} << (symmetric ? spec.bits - 1 : spec.bits);
  const std::size_t bins = sides.negative.size() + sides.positive.size();
  ValueRange best = extremes;
  double least = std::numeric_limits<double>::infinity();
  for (std::int64_t step = windows; step > 0; --step) {
    const auto part = [&](const std::vector<double> &side) {
      return drawnBack(side, (side.size() * static_cast<std::size_t>(step) + windows - 1) / windows);
    };
    const std::size_t below = part(sides.negative);
    const std::size_t above = part(sides.positive);
    if (below + above <= levels || bins <= levels)
      break;
    std::vector<double> window(sides.negative.begin(),
                               sides.negative.begin() + static_cast<std::ptrdiff_t>(below));
    std::ranges::reverse(window);
    window.insert(window.end(), sides.positive.begin(),
                  sides.positive.begin() + static_cast<std::ptrdiff_t>(above));
    const double value = divergence(window, tailsBelow[below], tailsAbove[above], levels);
    if (value >= least)
      continue;
    least = value;
    const double width = histogram.width();
    if (symmetric) {
      const double largest = std::max(std::abs(extremes.minimum), std::abs(extremes.maximum));
      const auto end = static_cast<float>(std::min(static_cast<double>(above) * width, largest));
      best = {-end, end};
    } else {
      best = {std::max(extremes.minimum, static_cast<float>(-static_cast<double>(below) * width)),
              std::min(extremes.maximum, static_cast<float>(static_cast<double>(above) * width))};
    }
  }
  return best;
}

} // namespace bitsmith

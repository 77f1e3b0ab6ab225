// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"
#include "core/plan/quantizer/uniform_grid.h"
#include "core/plan/quantizer/value_histogram.h"

#include <optional>

namespace bitsmith {

/// What an observer has seen of a tensor, batch by batch.
struct ObservedValues {
  float minimum = 0;
  float maximum = 0;
  /// Moving average of the batches' extremes as the observer of training has it: the first batch's, then a
  /// tenth of the way towards each further batch's.
  float averageMinimum = 0;
  float averageMaximum = 0;
  ValueHistogram histogram;

  /// Takes in a batch whose extremes are known. All values must be finite.
  void add(std::span<const float> values, const ValueRange &extremes,
           const ParallelFor &parallelFor = inOrder);
};

/// Range over which a quantizer is to represent the values; nullopt for float and dynamic quantizers, which
/// need none. Symmetric quantizers get a range around zero. Throws Error (work failed) where nothing was
/// seen. The observers:
///
/// min_max: the extremes. moving_average: the moving average of the batches' extremes.
///
/// percentile: the share `percentile` of the values lies inside. Values of both signs lose half of the rest
/// at each end; values of one sign lose it at their far end; symmetric: of the magnitudes.
///
/// mse: least mean squared error, searched for among clipped ranges. The error of a range is the exact
/// integral of (x − Q(x))² over the histogram, values spread evenly within a bin, with the very grid that
/// uniformGrid() gives. Ranges are searched by shrinking both ends together, then each end on its own until
/// neither moves.
///
/// entropy: after S. Migacz, 8-bit Inference with TensorRT, GTC 2017. Of the windows of bins around zero, the
/// one with the least KL(P ‖ Q) is the range. P is the histogram. Q merges the window's own bins into as many
/// equal groups as the quantizer has levels there and spreads each group's mass evenly over its bins that
/// hold any; the share of an end bin is spread over itself and the bins that are clipped to it. Differences
/// from the publication: there the clipped mass is put into P's end bins, so that a window costs nothing for
/// making clipped values alike, and pictures with a few grey values end up in a window of three bins; zeros
/// are left out of both, since they cost nothing; windows end at bins that hold values, so that Q is nowhere
/// zero where P is not; any number of levels (symmetric: magnitudes and 2^(b−1) levels; asymmetric: 2^b,
/// values of both signs with both ends in proportion). Where levels are no fewer than bins there is nothing
/// to choose: the extremes.
std::optional<ValueRange> chooseRange(const ObservedValues &values, const QuantizerSpec &spec,
                                      const CalibrationOptions &options);

} // namespace bitsmith

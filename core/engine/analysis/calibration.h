// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/analysis/histogram.h"
#include "core/engine/data/dataset.h"
#include "core/engine/quantization/network_module.h"
#include "core/plan/experiment/experiment.h"

#include <functional>

namespace bitsmith {

/// What the input activation of one layer is like over the calibration pictures.
struct ActivationStatistics {
  float minimum = 0;
  float maximum = 0;
  /// Moving average of the batches' extremes as the observer of training has it: the first batch's, then a
  /// tenth of the way towards each further batch's.
  float averageMinimum = 0;
  float averageMaximum = 0;
  ValueHistogram histogram;
};

/// The pictures that ranges are taken from: `pictures` of the training pictures at equal distances (all where
/// there are no more, or for 0), always the same ones, so that runs compare and sorted classes all come in.
Dataset calibrationPictures(const Dataset &train, std::int64_t pictures);

/// One pass of the float network over pictures, in evaluation mode and without gradients: the statistics of
/// each layer's input, in the order of Network::layers(). One is enough, because histograms grow exactly. Any
/// number of ranges, for any bits, follow from the result without a further pass. The module's plan is the
/// same afterwards.
/// @param beforeBatch called before each batch; may throw to give up
std::vector<ActivationStatistics> collectActivations(NetworkModule &module, const Dataset &pictures,
                                                     const Normalization &normalization, std::int64_t batch,
                                                     const std::function<void()> &beforeBatch = {});

/// Range over which a quantizer is to represent the activation; nullopt for float and dynamic quantizers,
/// which need none. Symmetric quantizers get a range around zero. The observers:
///
/// min_max: the extremes. moving_average: the moving average of the batches' extremes.
///
/// percentile: the share `percentile` of the values lies inside. Values of both signs lose half of the rest
/// at each end; values of one sign lose it at their far end; symmetric: of the magnitudes.
///
/// mse: least mean squared error, searched for among clipped ranges. The error of a range is the exact
/// integral of (x − Q(x))² over the histogram, values spread evenly within a bin, with the very grid that
/// makeGrid() gives. Ranges are searched by shrinking both ends together, then each end on its own until
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
std::optional<ActivationRange> chooseRange(const ActivationStatistics &statistics, const QuantizerSpec &spec,
                                           const CalibrationOptions &options);

/// Gives each layer the range for its quantizer in the module's plan. Layers with float or dynamic
/// activations are left as they are.
void setRanges(NetworkModule &module, const std::vector<ActivationStatistics> &statistics,
               const CalibrationOptions &options);

/// calibrationPictures(), collectActivations() and setRanges() in one.
void calibrate(NetworkModule &module, const Dataset &train, const Normalization &normalization,
               const CalibrationOptions &options, const std::function<void()> &beforeBatch = {});

/// A plan that leaves all layers of a network in float.
PrecisionPlan floatPlan(const Network &network);

} // namespace bitsmith

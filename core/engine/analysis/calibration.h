// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/data/dataset.h"
#include "core/engine/quantization/network_module.h"
#include "core/plan/quantizer/observed_values.h"

#include <functional>

namespace bitsmith {

/// What the input activation of one layer is like over the calibration pictures.
using ActivationStatistics = ObservedValues;

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

/// Gives each layer the range for its quantizer in the module's plan. Layers with float or dynamic
/// activations are left as they are.
void setRanges(NetworkModule &module, const std::vector<ActivationStatistics> &statistics,
               const CalibrationOptions &options);

/// collectActivations() of the pictures and setRanges() in one.
void calibrate(NetworkModule &module, const Dataset &pictures, const Normalization &normalization,
               const CalibrationOptions &options, const std::function<void()> &beforeBatch = {});

} // namespace bitsmith
